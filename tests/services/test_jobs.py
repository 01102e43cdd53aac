"""Jobs that make items of articles: their way, their end, and workers that fall silent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from questions.articles import SUFFIXES as READ
from quiz.services import curation, generation, jobs, working
from quiz.services.curation import Listing
from quiz.services.jobs import Given, JobEnded, JobRefused, JobState, NoSuchJob, PartState
from quiz.services.units import looking, writing
from quiz.store import jobs as store
from quiz.store.base import db
from quiz.store.items import Item
from quiz.store.jobs import JobArticle
from tests.factories import NOON, StillClock
from tests.questions.hostile import files

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
LATER = NOON + timedelta(hours=1)


def seeds(*, count: int = 2) -> list[Given]:
    paths = sorted(SEEDS.glob("*.txt"))[:count]
    return [Given(name=path.name, data=path.read_bytes()) for path in paths]


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


def fingerprints() -> set[str]:
    with looking():
        return set(db.session.scalars(select(Item.fingerprint)))


def parts_left() -> list[tuple[bool, bool]]:
    with looking():
        rows = db.session.execute(select(JobArticle.data, JobArticle.reading)).all()
    return [(data is not None, reading is not None) for data, reading in rows]


def test_items_are_made_and_wait(cora: int, clock: StillClock) -> None:
    job_id = jobs.add(seeds(), by=cora, now=NOON)
    assert jobs.look(job_id).line.state is JobState.WAITING
    assert jobs.is_any_free(now=NOON)
    assert working.work_once(clock=clock)
    job = jobs.look(job_id)
    assert job.line.state is JobState.DONE
    assert job.report
    assert job.report["made"] == job.report["taken_in"] == len(fingerprints()) > 5
    assert job.report["rejected"]
    assert {each["slug"] for each in job.report["articles"]} == {part.slug for part in job.parts}
    assert any(each["dropped"] for each in job.report["articles"])
    assert curation.queue(Listing.PENDING).size == job.report["taken_in"]
    assert parts_left() == [(False, False)] * 2
    assert not working.work_once(clock=clock)
    assert not jobs.is_any_free(now=LATER)


def test_the_same_articles_again_make_nothing_new(cora: int, clock: StillClock) -> None:
    for _ in range(2):
        job_id = jobs.add(seeds(), by=cora, now=NOON)
        working.work_once(clock=clock)
    report = jobs.look(job_id).report
    assert report
    assert (report["taken_in"], report["already_known"]) == (0, report["made"])


def test_an_unreadable_article_stops_none(cora: int, clock: StillClock) -> None:
    odd = [
        Given(name="torn.pdf", data=files.printed(["A line."])[:100]),
        Given(name="empty.html", data=b"<html></html>"),
    ]
    job_id = jobs.add([*odd, *seeds()], by=cora, now=NOON)
    working.work_once(clock=clock)
    job = jobs.look(job_id)
    assert [part.state for part in job.parts] == [
        PartState.UNREADABLE,
        PartState.UNREADABLE,
        PartState.READ,
        PartState.READ,
    ]
    assert "broken" in job.parts[0].words
    assert job.line.state is JobState.DONE
    assert fingerprints()


def test_nothing_readable_makes_nothing(cora: int, clock: StillClock) -> None:
    job_id = jobs.add([Given(name="short.txt", data=b"Too short.")], by=cora, now=NOON)
    working.work_once(clock=clock)
    job = jobs.look(job_id)
    assert (job.line.state, job.report and job.report["made"]) == (JobState.DONE, 0)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ([], "Choose files"),
        ([Given(name="a.docx", data=b"x")], "no article"),
        ([Given(name="noname", data=b"x")], "no article"),
        ([Given(name="a.txt", data=b" \n")], "is empty"),
        ([Given(name=f"{n}.txt", data=b"x") for n in range(41)], "40 articles"),
    ],
)
def test_what_is_refused_leaves_nothing(cora: int, given: list[Given], words: str) -> None:
    with pytest.raises(JobRefused, match=words):
        jobs.add(given, by=cora, now=NOON)
    assert jobs.recent() == ()


def test_endings_are_those_the_generator_reads() -> None:
    assert set(jobs.SUFFIXES) == READ


def test_articles_of_one_name_are_told_apart(cora: int) -> None:
    given = [Given(name=name, data=b"x") for name in ("Über uns.txt", "../uber-uns.md", "강.txt")]
    job_id = jobs.add(given, by=cora, now=NOON)
    first, second, third = (part.slug for part in jobs.look(job_id).parts)
    assert first == "uber-uns"
    assert second.startswith("uber-uns-")
    assert third.startswith("article-")


def test_a_cancelled_job_leaves_nothing(cora: int, clock: StillClock) -> None:
    job_id = jobs.add(seeds(), by=cora, now=NOON)
    jobs.cancel(job_id, by=cora, now=NOON)
    jobs.cancel(job_id, by=cora, now=NOON)
    assert not working.work_once(clock=clock)
    assert jobs.look(job_id).line.state is JobState.CANCELLED
    assert (fingerprints(), parts_left()) == (set(), [(False, False)] * 2)


def test_a_job_cancelled_under_way_stops_there(
    cora: int, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    job_id = jobs.add(seeds(), by=cora, now=NOON)
    make_of = generation.make_of

    def cancelled_meanwhile(*args: object, **options: object) -> object:
        made = make_of(*args, **options)  # type: ignore[arg-type]
        jobs.cancel(job_id, by=cora, now=NOON)
        return made

    monkeypatch.setattr(generation, "make_of", cancelled_meanwhile)
    assert working.work_once(clock=clock)
    assert jobs.look(job_id).line.state is JobState.CANCELLED
    assert fingerprints() == set()


def test_an_ended_job_cannot_be_cancelled(cora: int, clock: StillClock) -> None:
    job_id = jobs.add(seeds(count=1), by=cora, now=NOON)
    working.work_once(clock=clock)
    with pytest.raises(JobEnded, match="done already"):
        jobs.cancel(job_id, by=cora, now=LATER)
    for number in (99, 2**40):
        with pytest.raises(NoSuchJob):
            jobs.cancel(number, by=cora, now=LATER)
        with pytest.raises(NoSuchJob):
            jobs.look(number)


@pytest.fixture
def silent(cora: int) -> int:
    """A job whose worker read the first article and was never heard of again."""
    job_id = jobs.add(seeds(), by=cora, now=NOON)
    with writing():
        store.lease("gone", until=NOON + working.LEASE, now=NOON)
        first, _ = store.parts(job_id)
        store.keep_part(
            job_id,
            "gone",
            first.part_id,
            state=PartState.READ,
            reading={"slug": first.slug, "text": "It was kept.", "title": "Kept"},
        )
    return job_id


def test_a_job_is_taken_up_where_it_stood_once_its_lease_has_ended(
    silent: int, clock: StillClock
) -> None:
    assert not working.work_once(clock=clock)
    clock.forward(seconds=31)
    assert jobs.is_any_free(now=clock())
    assert working.work_once(clock=clock)
    report = jobs.look(silent).report
    assert report
    with looking():
        text = curation.article_page(jobs.look(silent).parts[0].slug)
    assert text
    assert text.title == "Kept"  # it was not read again


def test_who_lost_the_job_writes_nothing_more(silent: int, clock: StillClock) -> None:
    clock.forward(seconds=31)
    with writing():
        store.lease("heir", until=clock() + working.LEASE, now=clock())
    writes: tuple[Callable[[], None], ...] = (
        lambda: store.tell(silent, "gone", stage="x", done=9, total=9, until=LATER),
        lambda: store.keep_part(silent, "gone", 1, state=PartState.UNREADABLE),
        lambda: store.finish(silent, "gone", {}, now=LATER),
        lambda: store.fail(silent, "gone", "", now=LATER),
    )
    for write in writes:
        with pytest.raises(store.NotOurs), writing():
            write()
    assert jobs.look(silent).line.stage == ""


def test_a_job_that_kills_its_workers_is_given_up(cora: int, clock: StillClock) -> None:
    job_id = jobs.add(seeds(count=1), by=cora, now=NOON)
    for n in range(working.MOST_ATTEMPTS):
        with writing():
            assert store.lease(str(n), until=clock() + working.LEASE, now=clock())
        clock.forward(seconds=31)
    assert working.work_once(clock=clock)
    line = jobs.look(job_id).line
    assert line.state is JobState.FAILED
    assert "stopped each time" in line.words


def test_a_bug_fails_the_job_and_not_the_worker(
    cora: int, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(generation, "make_of", broken)
    job_id = jobs.add(seeds(count=1), by=cora, now=NOON)
    assert working.work_once(clock=clock)
    line = jobs.look(job_id).line
    assert (line.state, line.words[:15]) == (JobState.FAILED, "Something broke")
    assert parts_left() == [(False, False)]
