"""The log beside the decisions about items: every kind of entry, in one unit with what it tells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from quiz.config import AutoApprove
from quiz.services import (
    accounts,
    attributing,
    audit,
    curation,
    imports,
    intake,
    jobs,
    merging,
    passwords,
    sorting,
)
from quiz.services.accounts import AccountRefused, LastCurator, Role
from quiz.services.attributing import Attribution, BadAttribution
from quiz.services.audit import About, Action, Entry, Event, LogSieve, Mark
from quiz.services.imports import ImportRefused, UploadStatus
from quiz.services.jobs import Given, JobRefused
from quiz.services.merging import MergingRefused
from quiz.services.sorting import SortingRefused
from quiz.services.units import looking, writing
from quiz.store import log, merges
from quiz.store.base import db
from quiz.store.imports import Upload
from quiz.store.log import LogEntry
from quiz.store.merges import NewMerge
from tests.factories import NOON, make_article, make_item

OLD, NEW = "hamster wheel galaxy", "copper kettle meadow"
FILE = b"Question,Answer 1,Answer 2,Correct answer\nWhich river flows by?,Rhine,Elbe,1\n"
ARTICLE = make_article(facts={1: "Ann Roe", 2: "Bo Lee"})


@pytest.fixture(autouse=True)
def _cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a real hash costs is shown by the tests of passwords."""
    cheap = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", cheap)


@pytest.fixture
def bank(cora: int) -> int:
    """A bank of two items and two names to decide on; the account of its curator."""
    items = [make_item(ARTICLE, n, key) for n, key in ((1, "Ann Roe"), (2, "Bo Lee"))]
    intake.take_in([ARTICLE], items, policy=AutoApprove.CLEAN, now=NOON)
    asked = NewMerge(
        kind="person", one="Ann", other="Anne", why="", why_not="", one_at=(), other_at=()
    )
    with writing():
        merges.keep([asked], run=[1], now=NOON)
    return cora


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


def others() -> list[Entry]:
    """What the log has beside items, the first first."""
    found = [e for e in audit.page(LogSieve()).entries if e.about is not About.ITEM]
    return list(reversed(found))


def told(entry: Entry) -> tuple[str, Event | Action, str, list[tuple[str, str, str]]]:
    return (
        entry.by,
        entry.what,
        entry.subject,
        [(each.part, each.before, each.after) for each in entry.changes],
    )


def work_of_a_day(cora: int) -> list[str]:
    """Everything that the log knows, done once each, a minute apart; the secrets it took."""
    at = iter(NOON + minutes(n) for n in range(100))
    token = accounts.invite(Role.HOST, by=cora, now=next(at))
    gus = accounts.accept(token, name="Gus", password=OLD, now=next(at))
    accounts.change_role("gus", Role.REVIEWER, by=cora, now=next(at))
    session = accounts.sign_in("Gus", OLD, now=next(at))
    accounts.change_password(gus.id, old=OLD, new=NEW, keep=session, now=next(at))
    accounts.sign_out_everywhere(gus, now=next(at))
    accounts.disable("Gus", by=cora, now=next(at))
    accounts.enable("Gus", now=next(at))
    sorting.add_topic("Sea", by=cora, now=next(at))
    (sea,) = (topic for topic in sorting.topic_list() if topic.name == "Sea")
    sorting.rename_topic(sea.id, "Seas", by=cora, now=next(at))
    sorting.drop_topic(sea.id, by=cora, now=next(at))
    job_id = jobs.add([Given(name="a.txt", data=b"Some text.")], by=cora, now=next(at))
    jobs.cancel(job_id, by=cora, now=next(at))
    attributing.attribute(
        "films", Attribution(title="On Films", licence="CC0"), by=cora, now=next(at)
    )
    merging.decide(1, is_same=True, by=cora, now=next(at))
    merging.again(1, by=cora, now=next(at))
    merging.undo(by=cora, now=next(at))
    merging.decide(1, is_same=False, by=cora, now=next(at))
    upload = imports.upload(FILE, name="rivers.csv", by=cora, now=next(at)).upload_id
    imports.discard(upload, by=cora, now=next(at))
    upload = imports.upload(FILE, name="rivers.csv", by=cora, now=next(at)).upload_id
    imports.confirm(upload, with_alike=False, by=cora, now=next(at))
    return [OLD, NEW, token, session]


def test_everything_is_told_but_nothing_that_lets_anybody_in(bank: int) -> None:
    secrets = work_of_a_day(bank)
    both = "“Ann” and “Anne”"
    assert [told(entry) for entry in others()] == [
        ("Cora", Event.INVITED, "somebody", [("role", "", "host")]),
        ("Gus", Event.JOINED, "Gus", [("role", "", "host")]),
        ("Cora", Event.ROLE_CHANGED, "Gus", [("role", "host", "reviewer")]),
        ("Gus", Event.PASSWORD_CHANGED, "Gus", []),
        ("Gus", Event.SIGNED_OUT, "Gus", []),
        ("Cora", Event.DISABLED, "Gus", []),
        ("", Event.ENABLED, "Gus", []),
        ("Cora", Event.TOPIC_MADE, "Sea", []),
        ("Cora", Event.TOPIC_RENAMED, "Sea", [("name", "Sea", "Seas")]),
        ("Cora", Event.TOPIC_REMOVED, "Seas", []),
        ("Cora", Event.HANDED_IN, "job 1", [("articles", "", "a.txt")]),
        ("Cora", Event.STOPPED, "job 1", []),
        (
            *("Cora", Event.ATTRIBUTED, "films"),
            [
                ("author", "A. Writer", ""),
                ("publisher", "The Daily Proof", ""),
                ("date", "March 14", ""),
                ("licence", "", "CC0"),
            ],
        ),
        ("Cora", Event.NAMES_JOINED, both, []),
        ("Cora", Event.WORKED_AGAIN, "job 2", [("articles", "", "On Films")]),
        ("Cora", Event.NAMES_REOPENED, both, []),
        ("Cora", Event.NAMES_PARTED, both, []),
        ("Cora", Event.FILE_DISCARDED, "rivers.csv", []),
        ("Cora", Event.FILE_TAKEN_IN, "rivers.csv", [("items", "", "1")]),
    ]
    assert {entry.what for entry in others()} == set(Event), "a kind that nobody writes"
    with looking():
        kept = repr([list(row) for row in db.session.execute(select(*LogEntry.__table__.columns))])
    table = audit.table(LogSieve()).decode()
    for secret in (*secrets, "$argon2", "none"):
        assert secret not in kept
        assert secret not in table


def refusals(cora: int) -> list[tuple[type[Exception], Callable[[], object]]]:
    """What is refused, or changes nothing."""
    upload = imports.upload(FILE, name="rivers.csv", by=cora, now=NOON).upload_id
    imports.discard(upload, by=cora, now=NOON)
    gus = accounts.accept(accounts.invite(Role.HOST, now=NOON), name="Gus", password=OLD, now=NOON)
    return [
        (AccountRefused, lambda: accounts.accept("x", name="Gus", password=OLD, now=NOON)),
        (LastCurator, lambda: accounts.disable("Cora", by=cora, now=NOON)),
        (LastCurator, lambda: accounts.change_role("Cora", Role.HOST, by=cora, now=NOON)),
        (AccountRefused, lambda: accounts.change_role("Nobody", Role.HOST, by=cora, now=NOON)),
        (AccountRefused, lambda: accounts.enable("Nobody", by=cora, now=NOON)),
        (
            AccountRefused,
            lambda: accounts.change_password(gus.id, old="x", new=NEW, keep="", now=NOON),
        ),
        (SortingRefused, lambda: sorting.add_topic("music", by=cora, now=NOON)),
        (SortingRefused, lambda: sorting.rename_topic(1, "Music", by=cora, now=NOON)),
        (SortingRefused, lambda: sorting.rename_topic(99, "Sea", by=cora, now=NOON)),
        (SortingRefused, lambda: sorting.drop_topic(_filled(), by=cora, now=NOON)),
        (JobRefused, lambda: jobs.cancel(99, by=cora, now=NOON)),
        (BadAttribution, lambda: _attribute(cora, language="no tag")),
        (MergingRefused, lambda: merging.decide(99, is_same=True, by=cora, now=NOON)),
        (MergingRefused, lambda: merging.undo(by=cora, now=NOON)),
        (MergingRefused, lambda: merging.again(1, by=cora, now=NOON)),
        (
            ImportRefused,
            lambda: imports.confirm(upload, with_alike=False, by=cora, now=NOON),
        ),
    ]


def _filled() -> int:
    return next(topic.id for topic in sorting.topic_list() if topic.items)


def _attribute(cora: int, **said: str) -> None:
    attributing.attribute("films", Attribution(**said), by=cora, now=NOON)


def test_what_is_refused_is_not_told(bank: int) -> None:
    refused = refusals(bank)
    before = audit.page(LogSieve())
    for why, deed in refused:
        with pytest.raises(why):
            deed()
    accounts.enable("Cora", by=bank, now=NOON)
    accounts.change_role("Cora", Role.CURATOR, by=bank, now=NOON)
    topic = sorting.topic_list()[0]
    sorting.rename_topic(topic.id, topic.name, by=bank, now=NOON)
    assert audit.page(LogSieve()) == before


def test_what_cannot_be_told_does_not_happen(bank: int, monkeypatch: pytest.MonkeyPatch) -> None:
    upload = imports.upload(FILE, name="rivers.csv", by=bank, now=NOON).upload_id
    before = sorting.topic_names()

    def full(*_of: object, **_more: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(log, "note", full)
    for deed in (
        lambda: sorting.add_topic("Sea", by=bank, now=NOON),
        lambda: accounts.invite(Role.HOST, by=bank, now=NOON),
        lambda: imports.confirm(upload, with_alike=False, by=bank, now=NOON),
        lambda: merging.decide(1, is_same=True, by=bank, now=NOON),
        lambda: _attribute(bank, title="New"),
        lambda: jobs.add([Given(name="a.txt", data=b"Text.")], by=bank, now=NOON),
    ):
        with pytest.raises(OSError, match="full"):
            deed()
    assert sorting.topic_names() == before
    assert jobs.recent() == ()
    assert merging.page().open == 1
    assert attributing.look("films").title == "On Films"
    with looking():
        assert db.session.scalar(select(Upload.status)) == UploadStatus.WAITING


def test_items_and_all_else_are_one_log(bank: int) -> None:
    curation.retire(1, revision=1, by=bank, now=NOON + minutes(1))
    sorting.add_topic("Sea", by=bank, now=NOON + minutes(1))
    sorting.add_topic("Land", by=bank, now=NOON + minutes(1))
    curation.retire(2, revision=1, by=bank, now=NOON + minutes(2))
    sorting.add_topic("Sky", by=bank, now=NOON + minutes(3))
    whole = audit.page(LogSieve()).entries
    assert [(e.subject, e.item_id) for e in whole[:5]] == [
        ("Sky", None),
        ("Who plays the lead in film number 2?", 2),
        ("Who plays the lead in film number 1?", 1),
        ("Land", None),
        ("Sea", None),
    ]


def test_pages_neither_repeat_nor_leave_out(bank: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        sorting.add_topic(f"Topic {number}", by=bank, now=NOON + minutes(number // 2))
        accounts.invite(Role.HOST, by=bank, now=NOON)
    whole = audit.page(LogSieve()).entries
    assert len(whole) == 12
    for size in (1, 2, 3, 5):
        monkeypatch.setattr(audit, "PAGE_SIZE", size)
        page = audit.page(LogSieve())
        walked = list(page.entries)
        while page.older:
            page = audit.page(LogSieve(), below=audit.mark_in(page.older))
            walked += page.entries
        assert tuple(walked) == whole


@pytest.mark.parametrize(
    "text",
    [
        *("", "7", "x-e1", "é-i9", "-", "20260314T120000.000000-x1", "20260314T120000.000000-e"),
        *("20260314T120000.000000-e99999999999", "99990231T120000.000000-i1"),
    ],
)
def test_what_is_no_place_in_the_log_is_the_top(text: str) -> None:
    assert audit.mark_in(text) is None


def test_a_place_in_the_log_is_read_as_it_is_written() -> None:
    assert audit.mark_in("20260314T120000.000000-i7") == Mark(NOON, is_of_item=True, number=7)


@pytest.mark.parametrize(
    ("sieve", "found"),
    [
        (LogSieve(about=About.TOPIC), [Event.TOPIC_MADE]),
        (LogSieve(about=About.ACCOUNT), [Event.INVITED]),
        (LogSieve(about=About.FILE), []),
        (LogSieve(what=Event.INVITED), [Event.INVITED]),
        (LogSieve(what=Action.RETIRED), [Action.RETIRED]),
        (LogSieve(about=About.TOPIC, what=Action.RETIRED), []),
        (LogSieve(about=About.ITEM, by="Cora"), [Action.RETIRED]),
        (LogSieve(item_id=1, by="Cora"), [Action.RETIRED]),
        (LogSieve(by="Cora"), [Action.RETIRED, Event.TOPIC_MADE, Event.INVITED]),
        (LogSieve(by="Cora", since=NOON + minutes(2)), [Action.RETIRED]),
        (LogSieve(by="Cora", until=NOON + minutes(1)), [Event.INVITED]),
        (LogSieve(by="Nobody"), []),
    ],
)
def test_it_is_sifted(bank: int, sieve: LogSieve, found: list[Event | Action]) -> None:
    accounts.invite(Role.HOST, by=bank, now=NOON)
    sorting.add_topic("Sea", by=bank, now=NOON + minutes(1))
    curation.retire(1, revision=1, by=bank, now=NOON + minutes(2))
    assert [entry.what for entry in audit.page(sieve).entries] == found
