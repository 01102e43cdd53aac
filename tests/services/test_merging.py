"""Names to decide on: from a run to the desk, from the desk to the next run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import func, select

from questions import decisions as files
from questions import pipeline
from questions.model import Article
from questions.model import Item as Made
from quiz.config import AutoApprove
from quiz.resources import bundled
from quiz.services import curation, generation, intake, jobs, merging, working
from quiz.services.curation import Listing, Status
from quiz.services.jobs import Given, JobState
from quiz.services.merging import (
    AlreadyDecided,
    MergePage,
    MergeState,
    NoSuchMerge,
    NothingDecided,
    NothingToDo,
)
from quiz.services.units import looking, writing
from quiz.store import merges
from quiz.store.base import db
from quiz.store.items import Article as Text
from quiz.store.items import Item, ItemRevision
from tests.factories import NOON, StillClock

TORN, WHOLE = "Lee Jae Jiu", "Lee Jae-kyu"
ONE, OTHER = "Thomas Roe", "Tom Roe"
ABOUT = "Dark Water\n\nThe series Dark Water was released on Netflix on January 28, 2022. "
FIRST = (
    ABOUT + "It was directed by Thomas Roe. Thomas Roe was born in Lyon on May 4, 1971. "
    "Netflix's series Dark Water has 12 episodes.\n"
)
SECOND = ABOUT + "It was directed by Tom Roe. Tom Roe grew up in Oslo.\n"


def hand_in(cora: int, clock: StillClock, *texts: str) -> int:
    given = [Given(name=f"{n}.txt", data=text.encode()) for n, text in enumerate(texts)]
    job_id = jobs.add(given, by=cora, now=NOON)
    assert working.work_once(clock=clock)
    return job_id


def seeds(cora: int, clock: StillClock) -> int:
    texts = [path.read_text(encoding="utf-8") for path in sorted(bundled("seeds").glob("*.txt"))]
    return hand_in(cora, clock, *texts)


def names(page: MergePage) -> list[tuple[str, str]]:
    return [(pair.one, pair.other) for pair in page.pairs]


def open_one() -> int:
    (pair,) = merging.page().pairs
    return pair.merge_id


def entities(texts: tuple[str, ...]) -> dict[str, str]:
    """Which name stands for each name, as a run over these articles would have it now."""
    articles = [Article(slug=str(n), text=text) for n, text in enumerate(texts)]
    given = merging.decided(articles)
    known = pipeline.understand(articles, decisions=given.decisions).entities.values()
    return {name: e.name for e in known for name in (e.name, *e.aliases)}


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


def test_a_job_leaves_its_names_at_the_desk(cora: int, clock: StillClock) -> None:
    job_id = seeds(cora, clock)
    report = jobs.look(job_id).report
    assert report
    page = merging.page()
    assert names(page) == [(TORN, WHOLE)]
    assert report["names"] == [{"id": page.pairs[0].merge_id, "one": TORN, "other": WHOLE}]
    (pair,) = page.pairs
    for name, places in ((pair.one, pair.one_at), (pair.other, pair.other_at)):
        assert places
        assert {place.marked for place in places} == {name}
        for place in places:
            article = curation.article_page(place.article_slug)
            assert article
            text = "".join(span.text for span in article.spans)
            assert place.before + name + place.after in text
    assert (page.open, page.waiting, page.history) == (1, (), ())
    seeds(cora, clock)
    assert names(merging.page()) == [(TORN, WHOLE)]


def test_the_same_is_made_by_the_next_run_of_these_articles(cora: int, clock: StillClock) -> None:
    hand_in(cora, clock, FIRST, SECOND)
    assert names(merging.page()) == [(ONE, OTHER)]
    assert entities((FIRST, SECOND))[ONE] != entities((FIRST, SECOND))[OTHER]
    merging.decide(open_one(), is_same=True, by=cora, now=NOON)
    page = merging.page()
    assert page.pairs == ()
    assert [(deed.by, deed.action, deed.is_taken_back) for deed in page.history] == [
        ("Cora", MergeState.SAME, False)
    ]
    assert entities((FIRST, SECOND))[ONE] == entities((FIRST, SECOND))[OTHER]
    assert ONE in entities((FIRST, FIRST))
    hand_in(cora, clock, FIRST, SECOND)
    assert merging.page().pairs == ()
    assert merging.page().waiting == ()


def test_the_same_says_nothing_of_other_articles(cora: int, clock: StillClock) -> None:
    hand_in(cora, clock, FIRST, SECOND)
    merging.decide(open_one(), is_same=True, by=cora, now=NOON)
    others = (FIRST.replace("Dark Water", "Red Hill"), SECOND.replace("Dark Water", "Red Hill"))
    assert entities(others)[ONE] != entities(others)[OTHER]
    hand_in(cora, clock, *others)
    assert names(merging.page()) == [(ONE, OTHER)]


def test_what_is_not_the_same_is_never_proposed_again(cora: int, clock: StillClock) -> None:
    hand_in(cora, clock, FIRST, SECOND)
    merging.decide(open_one(), is_same=False, by=cora, now=NOON)
    for texts in (
        (FIRST, SECOND),
        (FIRST.replace("Dark Water", "Red Hill"), SECOND.replace("Dark Water", "Red Hill")),
    ):
        report = jobs.look(hand_in(cora, clock, *texts)).report
        assert report
        assert report["names"] == []
    assert merging.page().pairs == ()
    assert merging.page().waiting == ()


def test_the_articles_are_worked_through_again(cora: int, clock: StillClock) -> None:
    hand_in(cora, clock, FIRST, SECOND)
    judged = curation.queue(Listing.PENDING).cards[0].item_id
    card = curation.card(judged)
    curation.approve(judged, revision=card.revision, by=cora, now=NOON)
    merge_id = open_one()
    with pytest.raises(NothingToDo):
        merging.again(merge_id, by=cora, now=NOON)
    merging.decide(merge_id, is_same=True, by=cora, now=NOON)
    (waiting,) = merging.page().waiting
    assert (waiting.names, len(waiting.titles)) == (((ONE, OTHER, MergeState.SAME),), 2)
    job_id = merging.again(merge_id, by=cora, now=NOON)
    assert merging.page().waiting[0].job == job_id
    with pytest.raises(NothingToDo):
        merging.again(merge_id, by=cora, now=NOON)
    assert working.work_once(clock=clock)
    job = jobs.look(job_id)
    assert job.line.state is JobState.DONE
    assert job.report
    assert len(job.parts) == 2
    assert merging.page().waiting == ()
    assert curation.card(judged).status is Status.APPROVED
    assert curation.card(judged).stem == card.stem
    with looking():
        texts = db.session.scalar(select(func.count()).select_from(Text))
        made = set(db.session.scalars(select(Item.fingerprint).where(Item.status == "pending")))
        stems = set(db.session.scalars(select(ItemRevision.stem)))
    assert texts == 2
    assert "Who directed the series Dark Water?" in stems
    assert (job.report["taken_in"], job.report["withdrawn"]) == (1, 0)
    assert made <= {item.fingerprint for item in generated(FIRST, SECOND)}


def generated(*texts: str) -> tuple[Made, ...]:
    articles = [Article(slug=str(n), text=text) for n, text in enumerate(texts)]
    return generation.make_of(articles).items


def test_what_is_taken_back_is_open_and_worked_through_again(cora: int, clock: StillClock) -> None:
    hand_in(cora, clock, FIRST, SECOND)
    before = {item.fingerprint for item in generated(FIRST, SECOND)}
    merge_id = open_one()
    merging.decide(merge_id, is_same=True, by=cora, now=NOON)
    merging.again(merge_id, by=cora, now=NOON)
    working.work_once(clock=clock)
    assert merging.undo(by=cora, now=NOON) == merge_id
    page = merging.page()
    assert names(page) == [(ONE, OTHER)]
    assert "decided" not in page.pairs[0].why
    assert page.waiting[0].names == ((ONE, OTHER, MergeState.OPEN),)
    assert [(deed.action, deed.is_taken_back) for deed in page.history] == [
        (MergeState.OPEN, False),
        (MergeState.SAME, True),
    ]
    with pytest.raises(NothingDecided):
        merging.undo(by=cora, now=NOON)
    last = merging.again(merge_id, by=cora, now=NOON)
    working.work_once(clock=clock)
    assert merging.page().waiting == ()
    report = jobs.look(last).report
    assert report
    assert (report["taken_in"], report["withdrawn"]) == (0, 1)
    with looking():
        pending = set(db.session.scalars(select(Item.fingerprint).where(Item.status == "pending")))
    assert pending == before
    assert {item.fingerprint for item in generated(FIRST, SECOND)} == before


@pytest.mark.parametrize("is_same", [True, False])
def test_who_is_late_is_told_and_nothing_changes(
    cora: int, clock: StillClock, *, is_same: bool
) -> None:
    hand_in(cora, clock, FIRST, SECOND)
    merge_id = open_one()
    merging.decide(merge_id, is_same=True, by=cora, now=NOON)
    before = merging.page()
    with pytest.raises(AlreadyDecided, match="already that “Thomas Roe” and “Tom Roe” are the"):
        merging.decide(merge_id, is_same=is_same, by=cora, now=NOON)
    for unknown in (merge_id + 1, 2**40):
        with pytest.raises(NoSuchMerge):
            merging.decide(unknown, is_same=is_same, by=cora, now=NOON)
        with pytest.raises(NoSuchMerge):
            merging.again(unknown, by=cora, now=NOON)
    assert merging.page() == before


def test_what_the_articles_settle_later_is_asked_no_more(cora: int, clock: StillClock) -> None:
    hand_in(cora, clock, FIRST, SECOND)
    merge_id = open_one()
    with looking():
        run = merges.of_state(MergeState.OPEN)[0].run
    with writing():
        merges.keep([], run=run, now=NOON)
    assert merging.page().pairs == ()
    with pytest.raises(AlreadyDecided, match="do not leave"):
        merging.decide(merge_id, is_same=True, by=cora, now=NOON)
    hand_in(cora, clock, FIRST, SECOND)
    assert open_one() == merge_id


def test_fewer_articles_leave_a_proposal_of_more_alone(cora: int, clock: StillClock) -> None:
    hand_in(cora, clock, FIRST, SECOND, FIRST.replace("12", "13"))
    before = merging.page()
    hand_in(cora, clock, FIRST, SECOND)
    assert merging.page() == before


def test_bundled_articles_are_read_anew_after_a_decision(cora: int, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(bundled("seeds"), tmp_path / "seeds"))

    def take() -> intake.IntakeReport:
        return intake.take_in_seeds(
            folder, policy=AutoApprove.CLEAN, now=NOON, tell=lambda _line: None
        )

    assert take().taken_in
    assert take().is_unchanged
    merging.decide(open_one(), is_same=True, by=cora, now=NOON)
    assert len(merging.page().waiting) == 1
    assert not take().is_unchanged
    assert take().is_unchanged
    assert merging.page().waiting == ()


def test_decisions_go_to_the_command_as_a_file(
    cora: int, clock: StillClock, tmp_path: Path
) -> None:
    hand_in(cora, clock, FIRST, SECOND)
    merging.decide(open_one(), is_same=True, by=cora, now=NOON)
    path = tmp_path / "decisions.json"
    path.write_text(merging.file(), encoding="utf-8")
    (decision,) = files.read(path)
    assert decision.names == (ONE, OTHER)
    assert (decision.is_same, decision.articles) == (True, frozenset({"0", "1"}))
