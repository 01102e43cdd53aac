"""Where articles contradict one another, whenever and by whatever way they were taken in."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from questions.model import Article, Entity, Fact, Kind, Source
from quiz.config import AutoApprove
from quiz.resources import bundled
from quiz.services import curation, generation, intake, jobs, working
from quiz.services.cards import Card, Contradiction, Span
from quiz.services.curation import Listing, Sieve, Status
from quiz.services.intake import IntakeReport
from quiz.services.jobs import Given
from quiz.services.units import looking, writing
from quiz.store import merges
from quiz.store.base import db
from quiz.store.disputes import Claim, Dispute, DisputeClaim
from quiz.store.merges import MergeState
from tests.factories import NOON, StillClock, make_article, make_item
from tests.questions.makers import make_entity, make_fact

pytestmark = pytest.mark.usefixtures("database")

TWELVE, SIXTEEN = "The series Dark Water has 12 episodes.", "The series Dark Water has 16 episodes."
ROE = "The series Dark Water was created by Ann Roe."
FIRST = f"Dark Water\n\nThe series Dark Water was released on Netflix in 2022. {TWELVE} {ROE}\n"
SECOND = FIRST.replace(TWELVE, SIXTEEN)
SAID = "episode count of Dark Water: “12” (one) against “16” (two)."


def article(slug: str, text: str) -> Article:
    return Article(slug=slug, text=text, title=f"On {slug}")


def take(policy: AutoApprove = AutoApprove.CLEAN, **texts: str) -> IntakeReport:
    """Read these articles together and take in what is made of them."""
    made = generation.make_of([article(slug, text) for slug, text in texts.items()])
    return intake.take_in(made.articles, made.items, made.claims, policy=policy, now=NOON)


def cards(*, relation: str = "episode_count") -> dict[str, Card]:
    """The items of the relation whose key is no title, by their key."""
    lists = [curation.queue(listing).cards for listing in Listing if listing is not Listing.FLAGGED]
    found = [curation.card(line.item_id) for lines in lists for line in lines]
    return {each.key: each for each in found if each.relation == relation}


def sides(found: Contradiction) -> dict[str, tuple[bool, list[str]]]:
    return {
        side.answer: (side.is_ours, [seen.article_slug for seen in side.sightings])
        for side in found.sides
    }


def rows() -> dict[str, list[str]]:
    """All that is kept of claims and disputes."""
    with looking():
        return {
            table.__tablename__: sorted(
                repr(tuple(row))
                for row in db.session.execute(db.metadata.tables[table.__tablename__].select())
            )
            for table in (Claim, Dispute, DisputeClaim)
        }


def counts() -> list[int]:
    return [len(found) for found in rows().values()]


def test_a_contradiction_stands_on_the_items_of_both_articles() -> None:
    assert take(one=FIRST).contradictions == ()
    assert cards()["12"].contradictions == ()
    assert take(two=SECOND).contradictions == (SAID,)
    (ours,), (theirs,) = (cards()[key].contradictions for key in ("12", "16"))
    assert (ours.relation, ours.subject, ours.articles) == ("episode count", "Dark Water", 2)
    assert sides(ours) == {"12": (True, ["one"]), "16": (False, ["two"])}
    assert sides(theirs) == {"12": (False, ["one"]), "16": (True, ["two"])}
    for side, sentence, text in zip(ours.sides, (TWELVE, SIXTEEN), (FIRST, SECOND), strict=True):
        (seen,) = side.sightings
        assert (seen.before + seen.marked + seen.after, seen.marked) == (sentence, side.answer)
        assert text[seen.start :].startswith(sentence)
        assert not side.is_corrupted
    (creator,) = {card.contradictions for card in cards(relation="creator").values()}
    assert creator == ()


def test_which_article_came_first_does_not_matter() -> None:
    take(two=SECOND)
    assert take(one=FIRST).contradictions == (SAID,)
    (found,) = cards()["12"].contradictions
    assert sides(found) == {"12": (True, ["one"]), "16": (False, ["two"])}


def test_the_same_article_again_changes_nothing() -> None:
    take(one=FIRST)
    take(two=SECOND)
    before = rows()
    assert before["dispute"]
    for _ in range(2):
        assert take(two=SECOND).contradictions == (SAID,)
        assert take(one=FIRST).contradictions == (SAID,)
        assert rows() == before


def test_the_same_in_other_words_is_no_contradiction() -> None:
    told = "Dark Water\n\nThe series Dark Water was created by {}. It was released on {}.\n"
    take(one=told.format("Lee Jae-kyu", "January 28, 2022"))
    take(two=told.format("Lee Jae-kyoo", "28 January 2022"))
    take(three=told.format("Lee Jae-kyu", "Jan. 28"))
    take(four=FIRST.replace("12", "twelve").replace(ROE, ""))
    take(five=FIRST.replace(ROE, ""))
    assert counts()[1:] == [0, 0]
    assert take(six=told.format("Lee Min-ho", "Jan. 28")).contradictions


def test_names_that_people_keep_apart_do_contradict() -> None:
    with writing():
        new = merges.NewMerge(
            kind="person",
            one="Lee Jae-kyu",
            other="Lee Jae-kyoo",
            why="",
            why_not="",
            one_at=(),
            other_at=(),
        )
        (number,) = merges.keep([new], run=(), now=NOON)
        db.session.get_one(merges.Merge, number).state = MergeState.APART
    take(one=FIRST.replace("Ann Roe", "Lee Jae-kyu"))
    assert take(two=FIRST.replace("Ann Roe", "Lee Jae-kyoo")).contradictions


def test_what_is_read_together_is_kept_and_told_by_the_run() -> None:
    made = generation.make_of([article("one", FIRST), article("two", SECOND)])
    assert made.disputes == (f"{SAID} Not asked.",)
    assert take(one=FIRST, two=SECOND).contradictions == ()
    assert counts()[1:] == [1, 2]
    assert cards() == {}


def test_a_third_article_joins_a_side() -> None:
    take(one=FIRST)
    take(two=SECOND)
    words = "episode count of Dark Water: “12” (one, three) against “16” (two)."
    assert take(three=FIRST).contradictions == (words,)
    (found,) = cards()["12"].contradictions
    assert found.articles == 3
    assert sides(found) == {"12": (True, ["one", "three"]), "16": (False, ["two"])}


def test_no_policy_approves_what_is_contradicted() -> None:
    first = take(one=FIRST)
    assert (first.pending, first.held_back) == (0, 0)
    then = take(two=SECOND)
    assert then.held_back == 1
    assert then.pending == 1
    held, new = cards()["12"], cards()["16"]
    assert (held.status, new.status) == (Status.PENDING, Status.PENDING)
    assert held.reason == "an article says otherwise"
    assert [each.action for each in held.history] == ["reopened", "approved", "taken in"]
    assert [each.action for each in new.history] == ["taken in"]
    again = take(one=FIRST)
    assert (again.held_back, again.pending) == (0, 1)
    assert cards()["12"].history == held.history
    others = cards(relation="creator").values()
    assert {card.status for card in others} == {Status.APPROVED}


def test_what_a_curator_approved_stays_and_is_marked(cora: int) -> None:
    take(one=FIRST)
    item = cards()["12"]
    curation.approve(item.item_id, revision=1, by=cora, now=NOON)
    assert take(two=SECOND).held_back == 0
    card = curation.card(item.item_id)
    assert (card.status, len(card.contradictions)) == (Status.APPROVED, 1)
    take(one=FIRST)
    assert curation.card(item.item_id).status is Status.APPROVED


def test_the_lists_mark_and_find_what_is_contradicted() -> None:
    take(AutoApprove.NONE, one=FIRST)
    take(AutoApprove.NONE, two=SECOND)
    whole = curation.queue(Listing.PENDING)
    marked = {line.item_id for line in whole.cards if line.is_contradicted}
    ours = {card.item_id for card in cards().values()}
    assert marked == ours
    sieve = Sieve(listing=Listing.PENDING, is_contradicted=True)
    page = curation.queue(sieve)
    assert {line.item_id for line in page.cards} == ours
    assert page.size == 2
    place = curation.place(page.cards[0].item_id, sieve)
    assert (place.after, place.size) == (page.cards[1].item_id, 2)
    nowhere = Sieve(listing=Listing.APPROVED, is_contradicted=True)
    assert curation.queue(nowhere).cards == ()
    both = replace(sieve, relation="creator")
    assert curation.queue(both).cards == ()


def spans(slug: str) -> tuple[Span, ...]:
    page = curation.article_page(slug)
    assert page
    return page.spans


def test_the_article_shows_the_sentence() -> None:
    take(one=FIRST)
    assert not any(span.contradicted for span in spans("one"))
    take(two=SECOND)
    for slug, text, sentence in (("one", FIRST, TWELVE), ("two", SECOND, SIXTEEN)):
        found = spans(slug)
        assert "".join(span.text for span in found) == text
        assert [(s.text, s.contradicted) for s in found if s.contradicted] == [
            (sentence, (text.index(sentence),))
        ]


BOTH, OTHER = "Ann made Mist and Bob made Rain.", "Eve made Mist."
MIST, RAIN = (make_entity(name, Kind.TITLE) for name in ("Mist", "Rain"))


def take_made(relation: str, subjects: dict[str, Entity], *claims: Fact) -> IntakeReport:
    """Take in items with these keys about these subjects, proved by `BOTH`, and these claims."""
    items = [
        replace(
            make_item(make_article(facts={n: key}), n, key),
            relation=relation,
            subject=subject.name,
            sources=(Source(article="one", sentence=BOTH, start=0, end=len(BOTH)),),
        )
        for n, (key, subject) in enumerate(subjects.items())
    ]
    articles = [article("one", BOTH), article("two", OTHER)]
    return intake.take_in(articles, items, claims, policy=AutoApprove.CLEAN, now=NOON)


def test_a_sentence_about_two_things_is_contradicted_for_one_of_them_alone() -> None:
    take_made(
        "creator",
        {"Ann": MIST, "Bob": RAIN},
        make_fact("creator", make_entity("Ann"), subject=MIST, sentence=BOTH),
        make_fact("creator", make_entity("Bob"), subject=RAIN, sentence=BOTH),
        make_fact("creator", make_entity("Eve"), subject=MIST, sentence=OTHER, article="two"),
    )
    found = cards(relation="creator")
    assert sides(found["Ann"].contradictions[0]) == {
        "Ann": (True, ["one"]),
        "Eve": (False, ["two"]),
    }
    assert (found["Ann"].status, found["Bob"].status) == (Status.PENDING, Status.APPROVED)
    assert found["Bob"].contradictions == ()


def test_a_sentence_that_answers_twice_is_contradicted_for_one_answer_alone() -> None:
    claims = (
        make_fact("setting", "small town", subject=MIST, sentence=BOTH, place="town"),
        make_fact("setting", "high school", subject=MIST, sentence=BOTH, place="school"),
        make_fact(
            "setting", "private school", subject=MIST, sentence=OTHER, article="two", place="school"
        ),
    )
    for _ in range(2):
        assert take_made("setting", {"small town": MIST, "high school": MIST}, *claims).pending == 1
        found = cards(relation="setting")
        assert {key: len(card.contradictions) for key, card in found.items()} == {
            "small town": 0,
            "high school": 1,
        }
        assert (found["small town"].status, found["high school"].status) == (
            Status.APPROVED,
            Status.PENDING,
        )


def test_an_intake_tells_of_its_own_articles_alone() -> None:
    take(one=FIRST)
    take(two=SECOND)
    more = FIRST.replace(TWELVE, "The series Dark Water was filmed in Lisbon.")
    assert take(three=more).contradictions == ()


def test_an_article_of_the_folder_that_was_corrected_contradicts_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()

    def seeds() -> IntakeReport:
        return intake.take_in_seeds(
            folder, policy=AutoApprove.CLEAN, now=NOON, tell=lambda _line: None
        )

    take(one=FIRST)
    (folder / "two.txt").write_text(SECOND, encoding="utf-8")
    report = seeds()
    assert (report.contradictions, report.held_back) == ((SAID,), 1)
    assert counts()[1] == 1
    (folder / "two.txt").write_text(FIRST, encoding="utf-8")
    report = seeds()
    assert report.contradictions == ()
    assert counts()[1:] == [0, 0]
    assert cards()["12"].contradictions == ()
    assert cards()["12"].status is Status.APPROVED
    assert cards()["16"].status is Status.RETIRED
    assert seeds().is_unchanged


def test_what_the_generator_reads_no_more_takes_its_contradictions_along() -> None:
    take(one=FIRST)
    take(two=SECOND)
    made = generation.make_of([article("two", SECOND)])
    left = [fact for fact in made.claims if fact.relation != "episode_count"]
    intake.take_in(made.articles, (), left, policy=AutoApprove.NONE, now=NOON)
    assert counts()[1:] == [0, 0]
    assert cards()["12"].contradictions == ()
    assert take(two=SECOND).contradictions == (SAID,)


def test_another_text_under_the_same_name_is_another_article() -> None:
    take(one=FIRST)
    (words,) = take(one=SECOND).contradictions
    assert words.startswith("episode count of Dark Water: “12” (one) against “16” (one-")


def test_jobs_tell_what_other_articles_of_the_bank_say(cora: int, clock: StillClock) -> None:
    reports = []
    for n, text in enumerate((FIRST, SECOND)):
        job_id = jobs.add([Given(name=f"{n}.txt", data=text.encode())], by=cora, now=NOON)
        assert working.work_once(clock=clock)
        reports.append(jobs.look(job_id).report or {})
    assert [each["disputes"] for each in reports] == [
        [],
        ["episode count of Dark Water: “12” (0) against “16” (1)."],
    ]
    assert {key: len(card.contradictions) for key, card in cards().items()} == {"12": 1, "16": 1}


def test_a_folder_tells_them_as_well(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(SECOND, encoding="utf-8")
    take(one=FIRST)
    told: list[str] = []
    intake.take_in_folder(tmp_path, policy=AutoApprove.NONE, now=NOON, tell=told.append)
    assert told[-1] == f"Note: {SAID}"


def test_the_bundled_articles_show_their_contradictions(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(bundled("seeds"), tmp_path / "seeds"))
    intake.take_in_seeds(folder, policy=AutoApprove.CLEAN, now=NOON, tell=lambda _line: None)
    assert counts()[1] == 2
    found = [c for card in cards(relation="director").values() for c in card.contradictions]
    assert found
    for each in found:
        told = {side.answer: side for side in each.sides}
        assert told["Lee Jae-kyu"].is_ours
        assert told["Kim Nam Soo"].is_corrupted
    before = rows()
    articles = sorted(folder.glob("*.txt"))
    articles[0].touch()
    (folder / "more.txt").write_text("Nothing is said here that anybody could ask about, ever.")
    intake.take_in_seeds(folder, policy=AutoApprove.CLEAN, now=NOON, tell=lambda _line: None)
    assert rows() == before
