"""Many items at once: looked at, decided, taken back, and never over somebody's later decision."""

from __future__ import annotations

from datetime import timedelta

import pytest

from quiz.config import AutoApprove
from quiz.services import bulk, curation, sorting
from quiz.services.bulk import BadWish, Deed, ListChanged, NoSuchBatch, Wish
from quiz.services.curation import Card, Listing, NothingToUndo, Sieve, StaleRevision, Status
from quiz.services.intake import take_in
from quiz.services.units import writing
from quiz.store import people
from tests.factories import NOON, make_article, make_item

LATER = NOON + timedelta(hours=1)
PENDING = Sieve(listing=Listing.PENDING)
APPROVED = Sieve(listing=Listing.APPROVED)

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def items() -> tuple[int, ...]:
    """Six items: the first three approved by the policy, the others waiting."""
    facts = {n: f"Person {n}" for n in range(6)}
    article = make_article(facts=facts)
    made = [
        make_item(article, n, key, warning="Odd." if n > 2 else "", rank=1 - n / 10)
        for n, key in facts.items()
    ]
    take_in([article], made, policy=AutoApprove.CLEAN, now=NOON)
    found = [*curation.queue(APPROVED).cards, *curation.queue(PENDING).cards]
    return tuple(each.item_id for each in found)


@pytest.fixture
def dora() -> int:
    with writing():
        account_id = people.add_account(
            name="Dora", name_key="dora", role="curator", password_hash="none", now=NOON
        )
    assert account_id
    return account_id


def cards(items: tuple[int, ...]) -> list[Card]:
    return [curation.card(each) for each in items]


def test_what_would_be_done_is_shown_first(items: tuple[int, ...]) -> None:
    found = bulk.preview(Deed.APPROVE, PENDING)
    assert (found.size, found.refused, found.beyond) == (3, (), 0)
    assert [each.item_id for each in found.first] == list(items[3:])
    found = bulk.preview(Deed.RETIRE, items)
    assert (found.size, found.refused) == (3, (("pending now", 3),))
    assert bulk.preview(Deed.TAG, [*items, *items, 999]).size == 6


def test_all_that_match_are_rejected_with_a_reason_and_taken_back(
    items: tuple[int, ...], cora: int
) -> None:
    before = cards(items)
    wish = Wish(deed=Deed.REJECT, reason=" too  odd ")
    batch = bulk.carry_out(wish, PENDING, expected=3, by=cora, now=LATER)
    rejected = [curation.card(each) for each in items[3:]]
    assert {each.status for each in rejected} == {Status.REJECTED}
    assert {(each.reason, each.decided_by, each.decided_at) for each in rejected} == {
        ("too odd", "Cora", LATER)
    }
    done, first = bulk.done(batch)
    assert (done.standing, done.taken_back, done.left, done.words) == (3, 0, 0, "reject: too odd")
    assert [each.item_id for each in first] == list(items[3:])
    undone = curation.undo(by=cora, now=LATER)
    assert undone.batch_id == batch
    for old, new in zip(before, cards(items), strict=True):
        assert (old.status, old.decided_how, old.reason) == (
            new.status,
            new.decided_how,
            new.reason,
        )
    assert curation.card(items[3]).history[0].action == "undone"
    with pytest.raises(NothingToUndo):
        curation.undo(by=cora, now=LATER)


def test_what_the_policy_approved_is_the_policys_again(items: tuple[int, ...], cora: int) -> None:
    before = cards(items[:3])
    wish = Wish(deed=Deed.RETIRE)
    bulk.carry_out(wish, APPROVED, expected=3, by=cora, now=LATER)
    curation.undo(by=cora, now=LATER)
    for old, new in zip(before, cards(items[:3]), strict=True):
        assert old.decided_how == new.decided_how == "policy"
        assert (old.decided_at, old.reason) == (new.decided_at, new.reason)


def test_nothing_is_taken_back_over_somebodys_later_decision(
    items: tuple[int, ...], cora: int, dora: int
) -> None:
    batch = bulk.carry_out(Wish(deed=Deed.APPROVE), PENDING, expected=3, by=cora, now=LATER)
    curation.retire(items[3], revision=1, by=dora, now=LATER)
    assert bulk.undo(batch, by=cora, now=LATER) == 2
    statuses = [each.status for each in cards(items[3:])]
    assert statuses == [Status.RETIRED, Status.PENDING, Status.PENDING]
    done, _ = bulk.done(batch)
    assert (done.standing, done.taken_back) == (1, 2)
    with pytest.raises(StaleRevision):
        curation.undo(by=cora, now=LATER)
    curation.undo(by=dora, now=LATER)
    assert curation.undo(by=cora, now=LATER).batch_id == batch
    assert {each.status for each in cards(items[3:])} == {Status.PENDING}


def test_an_undo_is_for_who_decided(items: tuple[int, ...], cora: int, dora: int) -> None:
    batch = bulk.carry_out(Wish(deed=Deed.APPROVE), items, expected=6, by=cora, now=LATER)
    with pytest.raises(NoSuchBatch):
        bulk.undo(batch, by=dora, now=LATER)
    with pytest.raises(NoSuchBatch):
        bulk.undo(2**40, by=cora, now=LATER)


def test_many_are_sorted_and_sorted_back(items: tuple[int, ...], cora: int) -> None:
    topics = {topic.name: topic.id for topic in sorting.topic_names()}
    sorting.sort(items[0], topic=topics["Music"], tags=("old",), by=cora, now=NOON)
    before = cards(items)
    for wish in (
        Wish(deed=Deed.TAG, tags=("new", "old")),
        Wish(deed=Deed.TOPIC, topic=topics["Sport"]),
        Wish(deed=Deed.UNTAG, tags=("old",)),
    ):
        bulk.carry_out(wish, items, expected=6, by=cora, now=LATER)
    assert {(each.tags, each.topic and each.topic.name) for each in cards(items)} == {
        (("new",), "Sport")
    }
    assert [each.status for each in cards(items)] == [each.status for each in before]
    for _ in range(3):
        curation.undo(by=cora, now=LATER)
    for old, new in zip(before, cards(items), strict=True):
        assert (old.tags, old.topic, old.decided_how) == (new.tags, new.topic, new.decided_how)


def test_who_has_the_tag_already_is_not_changed(items: tuple[int, ...], cora: int) -> None:
    sorting.sort(items[0], topic=None, tags=("new",), by=cora, now=NOON)
    wish = Wish(deed=Deed.TAG, tags=("new",))
    batch = bulk.carry_out(wish, items[:2], expected=2, by=cora, now=LATER)
    assert bulk.done(batch)[0].standing == 1


@pytest.mark.parametrize(
    ("wish", "expected", "refusal"),
    [
        (Wish(deed=Deed.REJECT), 3, BadWish),
        (Wish(deed=Deed.REJECT, reason="x" * 501), 3, BadWish),
        (Wish(deed=Deed.TAG), 3, BadWish),
        (Wish(deed=Deed.TOPIC, topic=999), 3, BadWish),
        (Wish(deed=Deed.RETIRE), 0, BadWish),
        (Wish(deed=Deed.APPROVE), 2, ListChanged),
    ],
)
def test_what_is_refused_changes_nothing(
    items: tuple[int, ...], cora: int, wish: Wish, expected: int, refusal: type[Exception]
) -> None:
    before = cards(items)
    with pytest.raises(refusal):
        bulk.carry_out(wish, PENDING, expected=expected, by=cora, now=LATER)
    assert cards(items) == before
    with pytest.raises(NothingToUndo):
        curation.undo(by=cora, now=LATER)


def test_more_than_one_statement_takes(cora: int) -> None:
    facts = {n: f"Person {n}" for n in range(1203)}
    article = make_article(facts=facts)
    made = [make_item(article, n, key) for n, key in facts.items()]
    take_in([article], made, policy=AutoApprove.NONE, now=NOON)
    bulk.carry_out(Wish(deed=Deed.APPROVE), PENDING, expected=1203, by=cora, now=LATER)
    assert curation.queue(APPROVED).counts[Listing.APPROVED] == 1203
    curation.undo(by=cora, now=LATER)
    assert curation.queue(APPROVED).counts[Listing.PENDING] == 1203
