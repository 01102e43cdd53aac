"""The index of words: it finds what items say, whatever is typed, and never falls behind."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select, text

from quiz.analysis.responses import Response, tally
from quiz.services.units import looking, writing
from quiz.store import bank, choosing, flagging, judging, recounting, reports, responses, sifting
from quiz.store.base import Base, db
from quiz.store.choosing import Search
from quiz.store.copying import back_up, restore
from quiz.store.finding import ItemWords, words_of
from quiz.store.items import Action, Article, Item, ItemRevision, Status
from quiz.store.judging import Mark
from quiz.store.migrating import connected, migrate
from quiz.store.opening import opened
from quiz.store.people import Account
from quiz.store.reports import ItemReport
from quiz.store.responses import Counted, Mode, TallyRow
from quiz.store.sifting import Listing, Sieve
from quiz.store.wordings import Outlook, Proof, Wording

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
STEMS = (
    "Who directed Amélie, the film about a café in Montmartre?",
    "Which band played “Straße nach Łódź” in 1985?",
    "Whose 3-second speech is the shortest at the OSCARS?",
    'What does O\'Brien say: "NEAR" or "AND NOT"?',
    "Который год изображён на плакате?",
    "東京の映画館は何年に開いた?",
)


def wording(stem: str, *, evidence: str = "As the evidence told.") -> Wording:
    proof = Proof(article_id=1, sentence=evidence, start=0, end=21)
    return Wording(
        stem=stem,
        key="Nobody",
        distractors=(("Ölfarbe", "a paint"), ("Nemo", "a fish"), ("Ishmael", "a sailor")),
        kind="person",
        relation="made",
        pattern="by hand",
        subject="it",
        aliases=(),
        warnings=(),
        proofs=(proof,),
    )


def new(number: int, stem: str, **more: str) -> bank.NewItem:
    return bank.NewItem(
        fingerprint=f"print-{number}",
        uid=f"uid-{number}",
        fact=f"fact-{number}",
        outlook=Outlook(rank=1 - number / 1000),
        wording=wording(stem, **more),
        marks=(
            Mark(action=Action.TAKEN_IN, to_status=Status.PENDING),
            Mark(action=Action.APPROVED, to_status=Status.APPROVED),
        ),
    )


@pytest.fixture
def stocked(database: str) -> str:
    """A bank of six items, 1 to 6 in order; its address."""
    with writing():
        cora = {"name": "Cora", "name_key": "cora", "role": "curator", "password_hash": "x"}
        db.session.add(Account(id=1, created_at=NOON, **cora))
        db.session.add(
            Article(
                slug="one", text="As the evidence told.", sha256="x", taken_in_at=NOON, title="One"
            )
        )
        db.session.flush()
        bank.add_items([new(n, stem) for n, stem in enumerate(STEMS, 1)], now=NOON)
    return database


def found(words: str, listing: Listing = Listing.APPROVED) -> set[int]:
    """The items of a list with these words, by every way there is to ask for them."""
    sieve = Sieve(listing=listing, words=words)
    with looking():
        ids = sifting.ids(sieve, most=100)
        assert sifting.counted_page(sieve, skip=0, most=100) == (len(ids), ids)
        assert sifting.size(sieve) == len(ids)
        if listing is Listing.APPROVED:
            chosen = choosing.found(Search(words=words), skip=0, most=100)
            assert tuple(each.item_id for each in chosen) == ids
    return set(ids)


FOUND: tuple[tuple[str, set[int]], ...] = (
    ("amelie", {1}),
    ("AMÉLIE", {1}),
    ("Ame\N{COMBINING ACUTE ACCENT}lie", {1}),
    ("montmartre café", {1}),  # in any order
    ("cafe mont", {1}),  # the last one unfinished
    ("caf montmartre", set()),  # but no other
    ("elie", set()),  # from the beginning of a word
    ("strasse", {2}),
    ("Lodz 1985", {2}),
    ("łó", {2}),
    ("198", {2}),
    ("oscars", {3}),
    ("3 second", {3}),
    ("o'brien", {4}),
    ("near", {4}),
    ("AND", {4}),
    ("плак", {5}),
    ("изображен", {5}),
    ("映画", {6}),
    ("olfarbe", {1, 2, 3, 4, 5, 6}),  # an option
    ("evidence told", {1, 2, 3, 4, 5, 6}),  # the sentence that proves it
    ("nobody", {1, 2, 3, 4, 5, 6}),
    ("who nobody evid", {1}),
)


def test_words_are_found_without_regard_to_capitals_and_accents(stocked: str) -> None:
    for words, items in FOUND:
        assert found(words) == items, words


NOTHING = (
    *("*", '"', "'", '""', "\\", "%", "_", "?", "…", "()", "-", "^", "\x00", "\ud800", "🎲", "|"),
    *("' OR 1=1 --", "NEAR(amelie nemo, 2)", "words:amelie", "item_index MATCH", "{words}: nemo"),
    *("amelie NOT nemo", "amelie <-> cafe xyzzy", "^xyzzy", "'; DROP TABLE item; --"),
    *('amelie" OR "nemo', "zzz" * 4000, "a b " * 2500),
)


def test_nothing_typed_is_syntax(stocked: str) -> None:
    for typed in NOTHING:
        assert found(typed) == set(), typed
    assert found("nemo:*") == {1, 2, 3, 4, 5, 6}
    assert found('"amelie') == found("amelie & !nemo") == found("amelie' | 'nemo") == {1}


def test_marks_between_words_are_no_syntax_either(stocked: str) -> None:
    assert found('"amelie" + (cafe*) -montmartre') == {1}
    assert found("what:near | and-not") == {4}
    assert found("amelie " * 5000) == {1}
    assert found("amelie" + "\N{COMBINING ACUTE ACCENT}" * 5000) == {1}


def test_a_word_beyond_measure_is_found_by_its_beginning(stocked: str) -> None:
    with writing():
        bank.add_items([new(7, "Who?", evidence="x" * 10_000 + " end")], now=NOON)
        many = " ".join(f"w{n}" for n in range(20_000))
        bank.add_items([new(8, "Who?", evidence=many)], now=NOON)
    assert found("x" * 500) == {7}
    assert found("xx end") == set()
    assert found("x" * 10_000 + " end") == {7}
    assert found("w77 w1900") == {8}


def test_a_page_beyond_the_end_is_the_last(stocked: str) -> None:
    sieve = Sieve(listing=Listing.APPROVED, words="nobody")
    with looking():
        assert sifting.counted_page(sieve, skip=0, most=4) == (6, (1, 2, 3, 4))
        assert sifting.counted_page(sieve, skip=4, most=4) == (6, (5, 6))
        assert sifting.counted_page(sieve, skip=4000, most=4) == (6, (5, 6))
        assert sifting.counted_page(sieve, skip=6, most=3) == (6, (4, 5, 6))
        nothing = Sieve(listing=Listing.REJECTED, words="nobody")
        assert sifting.counted_page(nothing, skip=4, most=4) == (0, ())
        place = sifting.place(2, sieve)
        assert place
        assert (place.before, place.after, place.number, place.size) == (1, 3, 2, 6)
        outside = sifting.place(2, Sieve(listing=Listing.APPROVED, words="montmartre"))
        assert outside
        assert (outside.before, outside.after, outside.number, outside.size) == (1, None, 2, 1)


@pytest.mark.parametrize(
    "sieve",
    [
        Sieve(listing=Listing.APPROVED, words="made th"),
        Sieve(listing=Listing.APPROVED, relation="made"),
        Sieve(listing=Listing.APPROVED, relation="made", words="evidence nob"),
    ],
)
def test_of_very_many_some_are_counted_and_all_are_in_order(
    stocked: str, sieve: Sieve, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing():
        bank.add_items([new(n, f"Who made the ark {n}?") for n in range(10, 30)], now=NOON)
    with looking():
        size, whole = sifting.counted_page(sieve, skip=0, most=100)
        places = {item_id: sifting.place(item_id, sieve) for item_id in whole}
        assert len(whole) == size >= 20
        assert sifting.size(sieve) == size
        monkeypatch.setattr(sifting, "MOST_COUNTED", 10)
        for skip in range(0, 10, 4):
            assert sifting.counted_page(sieve, skip=skip, most=4) == (11, whole[skip : skip + 4])
        assert sifting.counted_page(sieve, skip=4000, most=4) == (11, whole[8:12])
        for number, item_id in enumerate(whole, 1):
            exact, found = places[item_id], sifting.place(item_id, sieve)
            assert exact
            assert found
            assert not exact.is_cut
            assert exact.number == number
            assert (found.before, found.after) == (exact.before, exact.after)
            assert (found.number, found.size, found.is_cut) == (min(number, 10), 10, True)
    assert stocked


def test_what_counts_no_more_is_not_found(stocked: str) -> None:
    mark = Mark(action=Action.EDITED, to_status=Status.APPROVED, by=1)
    with writing():
        judging.reword(1, wording("Who made the one with the garden gnome?"), mark, now=NOON)
    assert (found("gnome"), found("montmartre")) == ({1}, set())
    with writing():
        latest = judging.latest_of(1)
        assert latest
        judging.undo(1, latest[0], by=1, now=NOON)
    assert (found("gnome"), found("montmartre")) == (set(), {1})


def test_what_is_not_kept_is_not_found(stocked: str) -> None:
    def fail() -> None:
        with writing():
            bank.add_items([new(7, "xyzzy")], now=NOON)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert found("xyzzy") == set()


def _agreement() -> None:
    """Index, table, flags and history say the same."""
    with writing():
        if db.engine.dialect.name == "sqlite":  # raises where index and table differ
            db.session.execute(
                text("INSERT INTO item_index (item_index, rank) VALUES ('integrity-check', 1)")
            )
        kept = {each.item_id: each.words for each in db.session.scalars(select(ItemWords))}
        said: dict[int, str] = {}
        flagged: set[int] = set()
        now: dict[int, int] = {}
        for item in db.session.scalars(select(Item)):
            revision = judging.current_revision(item)
            now[revision.id] = item.id
            said[item.id] = words_of(
                (
                    revision.stem,
                    revision.key,
                    *(each["text"] for each in revision.distractors),
                    *(each.sentence for each in revision.sources),
                )
            )
            if item.is_flagged:
                flagged.add(item.id)
        assert kept == said
        of_play = db.session.scalars(
            select(TallyRow.item_revision_id).where(TallyRow.flags > "")
        ).all()
        of_players = db.session.scalars(
            select(ItemReport.item_revision_id).where(ItemReport.settled_at.is_(None))
        ).all()
        assert flagged == {now[each] for each in (*of_play, *of_players) if each in now}
        approved = set(
            db.session.scalars(select(Item.id).where(Item.status == Status.APPROVED.value))
        )
    with looking():
        assert sifting.counts()[Listing.FLAGGED] == len(flagged & approved)
        assert set(sifting.ids(Sieve(listing=Listing.FLAGGED), most=100)) == flagged & approved
    for word in ("gnome", "montmartre", "was 1", "lodz"):
        *whole, begun = word.split()
        assert found(word) == {
            item_id
            for item_id in approved
            if set(whole) <= set(said[item_id].split())
            and any(each.startswith(begun) for each in said[item_id].split())
        }


def _one_write(rng: Random, at: datetime) -> None:
    """Something that can happen to a bank."""
    item_id = rng.choice(db.session.scalars(select(Item.id)).all())
    standing = judging.standing(item_id)
    assert standing
    revision_id = rng.choice(
        db.session.scalars(select(ItemRevision.id).where(ItemRevision.item_id == item_id)).all()
    )
    match rng.randrange(8):
        case 0:
            number = rng.randrange(10**9)
            bank.add_items([new(number, f"What was {number % 40} of the gnomes?")], now=at)
        case 1 | 2:
            words = rng.choice(["gnome", "Montmartre", "Łódź", "was 17"])
            mark = Mark(action=Action.EDITED, to_status=standing.status, by=1)
            judging.reword(item_id, wording(f"Which {words}?"), mark, now=at)
        case 3:
            latest = judging.latest_of(1)
            if latest:
                try:
                    judging.undo(latest[1], latest[0], by=1, now=at)
                except judging.ChangedSince:
                    db.session.rollback()
        case 4:
            to, action = rng.choice(
                [(Status.RETIRED, Action.RETIRED), (Status.APPROVED, Action.APPROVED)]
            )
            by = rng.choice([1, None])
            judging.note(item_id, Mark(action=action, to_status=to, by=by), now=at)
        case 5:
            reports.add(revision_id, fan=f"fan {rng.randrange(9)}", reason="odd", now=at)
            flagging.renew([item_id])
        case 6:
            counted = Counted(
                revision_id=revision_id,
                mode=rng.choice(list(Mode)),
                tally=tally([Response(choice=0, rest=None)]),
                flags=rng.choice([(), ("too-easy",), ("too-easy", "too-fast")]),
            )
            responses.keep(responses.rows_of([counted], now=at))
            flagging.renew([item_id])
        case _:
            if rng.random() < 0.2:
                recounting.put_right({}, recounting.written([revision_id]), of=[revision_id])


@pytest.mark.parametrize("seed", range(2))
def test_after_any_writes_index_and_tables_agree(stocked: str, seed: int) -> None:
    rng = Random(seed)
    at = NOON
    for number in range(60):
        at += timedelta(seconds=1)
        with writing():
            _one_write(rng, at)
        if number % 12 == 11:
            _agreement()


def _of_index(url: str) -> list[str]:
    """How the database keeps the index, in one spelling."""
    with connected(url) as connection:
        if connection.dialect.name == "sqlite":
            query = (
                "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
                " OR name IN ('item_index', 'ix_item_flagged') ORDER BY name"
            )
        else:
            query = (
                "SELECT indexdef FROM pg_indexes"
                " WHERE indexname IN ('item_index', 'ix_item_flagged') ORDER BY indexname"
            )
        rows: list[Any] = list(connection.exec_driver_sql(query).scalars())
        return [" ".join(row.split()) for row in rows]


def test_migrations_make_the_same_index(database_url: str, tmp_path: Path) -> None:
    migrate(database_url, backups=tmp_path / "backups", now=NOON, tell=lambda _line: None)
    migrated = _of_index(database_url)
    with opened(database_url):
        Base.metadata.drop_all(db.engine)
        with db.engine.begin() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("DROP TABLE item_index")
        Base.metadata.create_all(db.engine)
    assert migrated == _of_index(database_url)
    assert len(migrated) in {2, 5}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_copies_have_the_index(stocked: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    back_up(stocked, copy)
    other = f"sqlite:///{tmp_path / 'other.sqlite3'}"
    restore(other, copy, backups=tmp_path / "backups", now=NOON)
    with opened(other):
        assert found("montmartre") == {1}
        with writing():
            mark = Mark(action=Action.EDITED, to_status=Status.APPROVED, by=1)
            judging.reword(1, wording("Who made the one with the gnome?"), mark, now=NOON)
        assert found("gnome") == {1}
        _agreement()
    with closing(sqlite3.connect(tmp_path / "other.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
