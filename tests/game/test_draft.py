"""A quiz under its host's hands: what changes keep, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game import draft
from quiz.game.draft import (
    AlreadyThere,
    Draft,
    DraftRefused,
    DraftRound,
    LastRound,
    NotThere,
    QuizFull,
    Setting,
    Slot,
    TooManyRounds,
)


def made(*rounds: tuple[int, ...]) -> Draft:
    return Draft(
        title="Night",
        rounds=tuple(
            DraftRound(
                setting=Setting(name=f"Round {n}"),
                slots=tuple(Slot(item_id=i, revision=1) for i in items),
            )
            for n, items in enumerate(rounds, start=1)
        ),
    )


def items(of: Draft) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(slot.item_id for slot in each.slots) for each in of.rounds)


NINE = Slot(item_id=9, revision=2)
CHANGES: list[tuple[Callable[[Draft], Draft], tuple[tuple[int, ...], ...]]] = [
    (lambda d: draft.with_slot(d, 0, NINE), ((1, 2, 9), (3,))),
    (lambda d: draft.without_slot(d, 2), ((1,), (3,))),
    (lambda d: draft.with_slot_replaced(d, 1, NINE), ((9, 2), (3,))),
    (lambda d: draft.with_slot_moved(d, 2, -1), ((2, 1), (3,))),
    (lambda d: draft.with_slot_moved(d, 1, -1), ((1, 2), (3,))),
    (lambda d: draft.with_slot_moved(d, 2, 1), ((1,), (2, 3))),
    (lambda d: draft.with_slot_moved(d, 3, -1), ((1, 2, 3), ())),
    (lambda d: draft.with_slot_moved(d, 3, 1), ((1, 2), (3,))),
    (lambda d: draft.with_round_moved(d, 0, 1), ((3,), (1, 2))),
    (lambda d: draft.with_round_moved(d, 0, -1), ((1, 2), (3,))),
    (lambda d: draft.without_round(d, 0), ((3,),)),
    (lambda d: draft.with_round(d, Setting(name="New"), [NINE]), ((1, 2), (3,), (9,))),
]


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_changes(change: Callable[[Draft], Draft], expected: tuple[tuple[int, ...], ...]) -> None:
    assert items(change(made((1, 2), (3,)))) == expected


REFUSED: list[tuple[Draft, Callable[[Draft], Draft], type[DraftRefused]]] = [
    (made((1,)), lambda d: draft.with_slot(d, 0, Slot(item_id=1, revision=1)), AlreadyThere),
    (
        made((1, 2)),
        lambda d: draft.with_slot_replaced(d, 1, Slot(item_id=2, revision=1)),
        AlreadyThere,
    ),
    (made((1,)), lambda d: draft.with_slot(d, 1, NINE), NotThere),
    (made((1,)), lambda d: draft.with_slot(d, -1, NINE), NotThere),
    (made((1,)), lambda d: draft.without_slot(d, 2), NotThere),
    (made((1,)), lambda d: draft.with_slot_moved(d, 2, 1), NotThere),
    (made((1,)), lambda d: draft.with_setting(d, 3, Setting(name="x")), NotThere),
    (made((1,)), lambda d: draft.without_round(d, 1), NotThere),
    (made((1,)), lambda d: draft.without_round(d, 0), LastRound),
    (made(tuple(range(20, 220))), lambda d: draft.with_slot(d, 0, NINE), QuizFull),
    (made(*((),) * 20), lambda d: draft.with_round(d, Setting(name="x")), TooManyRounds),
]


@pytest.mark.parametrize(("before", "change", "refusal"), REFUSED)
def test_refusals_speak(
    before: Draft, change: Callable[[Draft], Draft], refusal: type[DraftRefused]
) -> None:
    with pytest.raises(refusal, match=r"\w+ \w+"):
        change(before)


def test_the_same_item_in_a_newer_revision_takes_its_own_place() -> None:
    newer = draft.with_slot_replaced(made((1, 2)), 1, Slot(item_id=1, revision=5))
    assert newer.slots[0].revision == 5
    assert items(newer) == ((1, 2),)


def test_a_new_quiz_has_a_round_of_the_usual_setting() -> None:
    (only,) = draft.new("Night").rounds
    assert only.setting == Setting(name="Round 1", limit=timedelta(seconds=20), points=1000)


@given(
    moves=st.lists(st.tuples(st.integers(0, 8), st.sampled_from([-1, 1])), max_size=30),
    rounds=st.lists(st.integers(0, 4), min_size=1, max_size=4),
)
def test_moving_loses_and_doubles_nothing(moves: list[tuple[int, int]], rounds: list[int]) -> None:
    numbers = iter(range(100))
    before = made(*(tuple(next(numbers) for _ in range(size)) for size in rounds))
    after = before
    for item_id, step in moves:
        if item_id in before.item_ids:
            after = draft.with_slot_moved(after, item_id, step)
    assert sorted(after.item_ids) == sorted(before.item_ids)
    assert [each.setting for each in after.rounds] == [each.setting for each in before.rounds]
