"""Flags that somebody looked at: settled until there is new evidence, taken back, and told."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from quiz.analysis.flags import Flag
from quiz.config import AutoApprove
from quiz.services import audit, bulk, curation, intake, overview, recounting, statistics
from quiz.services.audit import LogSieve
from quiz.services.bulk import Deed, Wish
from quiz.services.curation import Changes, Listing, Sieve, Status, WrongStatus
from quiz.services.statistics import Report
from quiz.services.units import looking
from quiz.store.base import db
from quiz.store.items import Item
from quiz.store.opening import opened
from tests.factories import NOON, make_article, make_item
from tests.services.test_statistics import film, play, right, wrong

FLAGGED = Sieve(listing=Listing.FLAGGED)
FANS = 20
"""Just enough for a flag."""


@pytest.fixture
def items(cora: int) -> tuple[int, ...]:
    """Five items that twenty fans got wrong, so that all of them are flagged."""
    facts = {n: f"Person {n}" for n in range(5)}
    article = make_article(facts=facts)
    made = [make_item(article, n, key, rank=1 - n / 10) for n, key in facts.items()]
    intake.take_in([article], made, policy=AutoApprove.CLEAN, now=NOON)
    fail(0, FANS)
    assert len(flagged()) == 5
    assert cora
    return flagged()


def fail(first: int, number: int, *, seconds: float = 4) -> None:
    """So many more fans get everything wrong."""
    for n in range(first, first + number):
        play(f"fan {n}", wrong, seconds=seconds)
    statistics.count(now=NOON)


def flagged() -> tuple[int, ...]:
    """What the list has, which says the same as the row of every item."""
    listed = tuple(card.item_id for card in curation.queue(Listing.FLAGGED).cards)
    with looking():
        rows = db.session.scalars(select(Item.id).where(Item.is_flagged)).all()
    assert set(listed) == set(rows)
    return listed


def look_at(item_id: int, *, by: int) -> None:
    curation.approve(item_id, revision=1, by=by, now=NOON)


def report(item_id: int) -> Report:
    found = statistics.report(item_id, revision=1, option_count=4)
    assert found is not None
    return found


def test_an_item_found_right_leaves_the_list(items: tuple[int, ...], cora: int) -> None:
    first = items[0]
    assert report(first).settled == ()
    names = [each.flag for each in report(first).flags]
    look_at(first, by=cora)
    assert flagged() == items[1:]
    found = report(first)
    assert (found.flags, [each.flag for each in found.settled]) == ((), names)
    assert found.until == 2 * FANS
    card = curation.card(first)
    assert (card.status, card.decided_by, card.is_flagged) == (Status.APPROVED, "Cora", False)
    at_guessing = Sieve(listing=Listing.APPROVED, flag=Flag.AT_GUESSING)
    assert [each.item_id for each in curation.queue(at_guessing).cards] == list(items[1:])
    assert dict(overview.look().flags)[Flag.AT_GUESSING] == 4


def test_what_was_looked_at_is_looked_at_once(items: tuple[int, ...], cora: int) -> None:
    look_at(items[0], by=cora)
    with pytest.raises(WrongStatus):
        look_at(items[0], by=cora)
    assert flagged() == items[1:]


def test_as_many_answers_again_are_new_evidence(items: tuple[int, ...], cora: int) -> None:
    look_at(items[0], by=cora)
    fail(FANS, FANS - 1)
    assert flagged() == items[1:]
    assert report(items[0]).statistics.n == 2 * FANS - 1
    fail(2 * FANS, 1)
    assert flagged() == items
    look_at(items[0], by=cora)
    assert report(items[0]).until == 4 * FANS
    assert flagged() == items[1:]


def test_a_flag_that_was_not_there_is_new_evidence(items: tuple[int, ...], cora: int) -> None:
    look_at(items[0], by=cora)
    for n in range(10):
        play(f"weak {n}", lambda q: right(q) if film(q) == 0 else wrong(q))
    for n in range(9):
        play(f"good {n}", lambda q: wrong(q) if film(q) == 0 else right(q))
    statistics.count(now=NOON)
    new = report(items[0])
    assert new.statistics.n == 2 * FANS - 1
    assert {each.flag for each in new.flags} == {Flag.NEGATIVE_DISCRIMINATION}
    assert {each.flag for each in new.settled} == {Flag.BEST_PREFER_DISTRACTOR}
    assert flagged() == items
    first = curation.queue(Listing.FLAGGED).cards[0]
    assert (first.item_id, first.flags) == (items[0], (Flag.NEGATIVE_DISCRIMINATION,))


def test_an_undoing_opens_what_was_settled(items: tuple[int, ...], cora: int) -> None:
    before = report(items[0])
    look_at(items[0], by=cora)
    curation.undo(by=cora, now=NOON)
    assert flagged() == items
    assert report(items[0]) == before
    look_at(items[0], by=cora)
    fail(FANS, FANS)
    look_at(items[0], by=cora)
    curation.undo(by=cora, now=NOON)  # the second look; the first counts, and is not enough now
    assert flagged() == items


def test_counting_anew_changes_nothing_of_it(items: tuple[int, ...], cora: int) -> None:
    look_at(items[0], by=cora)
    recounting.count_again(now=NOON)
    assert flagged() == items[1:]


def test_other_words_begin_without_flags_and_without_judgement(
    items: tuple[int, ...], cora: int
) -> None:
    look_at(items[0], by=cora)
    card = curation.card(items[0])
    changes = Changes(
        stem="Who, of all people, made it?",
        key=card.key,
        distractors=tuple(option.text for option in card.distractors),
    )
    curation.edit(items[0], revision=1, changes=changes, by=cora, now=NOON)
    assert flagged() == items[1:]
    for n in range(FANS, 2 * FANS):
        play(f"fan {n}", lambda q: next(o for o in q.options if o.startswith("Ada")))
    statistics.count(now=NOON)
    assert items[0] in flagged()


def test_many_are_looked_at_in_one_go(items: tuple[int, ...], cora: int) -> None:
    look_at(items[0], by=cora)
    fail(FANS, FANS)
    wish = Wish(deed=Deed.APPROVE)
    assert bulk.preview(Deed.APPROVE, FLAGGED).size == 5
    batch_id = bulk.carry_out(wish, FLAGGED, expected=5, by=cora, now=NOON)
    assert flagged() == ()
    bulk.undo(batch_id, by=cora, now=NOON)
    assert flagged() == items
    assert bulk.preview(Deed.APPROVE, FLAGGED).size == 5


def test_the_log_says_what_was_looked_at(items: tuple[int, ...], cora: int) -> None:
    names = ", ".join(dict.fromkeys(each.flag for each in report(items[0]).flags))
    look_at(items[0], by=cora)
    entry = audit.page(LogSieve(item_id=items[0])).entries[0]
    assert entry.by == "Cora"
    told = [(each.part, each.before, each.after) for each in entry.changes]
    assert told == [("flags", names, "looked at")]
    history = curation.card(items[0]).history[0]
    assert [each.part for each in history.changes] == ["flags"]


def test_who_judges_and_who_counts_at_the_same_time_both_get_through(
    database: str, items: tuple[int, ...], cora: int
) -> None:
    """They hold items and tallies in the same order, and neither overwrites the other's news."""
    for n in range(FANS, 2 * FANS - 1):
        play(f"fan {n}", wrong)

    def judge(item_id: int) -> None:
        with opened(database):
            look_at(item_id, by=cora)

    def count(_: int) -> None:
        with opened(database):
            statistics.count(now=NOON, at_once=1)

    with ThreadPoolExecutor(3) as pool:
        counting = [pool.submit(count, n) for n in range(2)]
        for item_id in items:
            judge(item_id)
        for each in counting:
            each.result()
    assert {report(each).statistics.n for each in items} == {2 * FANS - 1}
    assert flagged() == ()
    assert all(report(each).settled for each in items)
