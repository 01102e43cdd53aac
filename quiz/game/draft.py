"""A quiz as its host keeps it: rounds with the items chosen for them, and how it is changed.

Pure: each change answers a new draft or is refused, in words for the host.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import ClassVar, TypeVar

from quiz.game.limits import POINTS

T = TypeVar("T")

MOST_ROUNDS = 20
MOST_SLOTS = 200
"""Questions of a quiz; four hours of a live night at a question a minute and a bit."""
LONGEST_TITLE = 80
LONGEST_NAME = 60
USUAL_LIMIT = timedelta(seconds=20)


class DraftRefused(Exception):
    """The quiz was not changed; `words` say why."""

    words: ClassVar[str] = "That cannot be done with this quiz."

    def __init__(self) -> None:
        super().__init__(self.words)


class AlreadyThere(DraftRefused):
    """An item stands in a quiz once."""

    words = "That question is in this quiz already."


class NotThere(DraftRefused):
    """The item or the round is not in the quiz, perhaps no longer."""

    words = "That is not in this quiz any more."


class QuizFull(DraftRefused):
    """There is no room for more questions."""

    words = f"A quiz holds at most {MOST_SLOTS} questions."


class TooManyRounds(DraftRefused):
    """There is no room for more rounds."""

    words = f"A quiz has at most {MOST_ROUNDS} rounds."


class LastRound(DraftRefused):
    """A quiz has at least one round."""

    words = "This is the only round. Take its questions out one by one, or archive the quiz."


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """An item, and the number of the revision in which its host chose it."""

    item_id: int
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a round is played: `limit` `None` for no clock, `pause` after it `None` for none."""

    name: str
    limit: timedelta | None = USUAL_LIMIT
    points: int = POINTS
    pause: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRound:
    """A round with what fills it."""

    setting: Setting
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A quiz; it always has a round."""

    title: str
    rounds: tuple[DraftRound, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All that is asked, in order."""
        return tuple(slot for each in self.rounds for slot in each.slots)

    @property
    def item_ids(self) -> tuple[int, ...]:
        """The items of `slots`."""
        return tuple(slot.item_id for slot in self.slots)


def new(title: str) -> Draft:
    """An empty quiz."""
    return Draft(title=title, rounds=(DraftRound(setting=Setting(name=round_name(1))),))


def round_name(number: int) -> str:
    """What a round is called until its host says otherwise; from 1."""
    return f"Round {number}"


def with_round(draft: Draft, setting: Setting, slots: Iterable[Slot] = ()) -> Draft:
    """One round more, at the end. Raises: TooManyRounds, QuizFull, AlreadyThere."""
    added = DraftRound(setting=setting, slots=tuple(slots))
    return _checked(replace(draft, rounds=(*draft.rounds, added)))


def with_setting(draft: Draft, place: int, setting: Setting) -> Draft:
    """Another setting for the round at `place`, from 0. Raises: NotThere."""
    return _with(draft, place, replace(_round(draft, place), setting=setting))


def without_round(draft: Draft, place: int) -> Draft:
    """Without that round and all that is in it. Raises: NotThere, LastRound."""
    _round(draft, place)
    if len(draft.rounds) == 1:
        raise LastRound
    return replace(draft, rounds=draft.rounds[:place] + draft.rounds[place + 1 :])


def with_round_moved(draft: Draft, place: int, step: int) -> Draft:
    """The round moved by one place; at an end it stays. Raises: NotThere."""
    _round(draft, place)
    return replace(draft, rounds=_moved(draft.rounds, place, step))


def with_slot(draft: Draft, place: int, slot: Slot) -> Draft:
    """The item added at the end of a round. Raises: NotThere, AlreadyThere, QuizFull."""
    found = _round(draft, place)
    return _checked(_with(draft, place, replace(found, slots=(*found.slots, slot))))


def without_slot(draft: Draft, item_id: int) -> Draft:
    """Without the item. Raises: NotThere."""
    place, number = _where(draft, item_id)
    slots = draft.rounds[place].slots
    return _with(
        draft, place, replace(draft.rounds[place], slots=slots[:number] + slots[number + 1 :])
    )


def with_slot_replaced(draft: Draft, item_id: int, slot: Slot) -> Draft:
    """Another item in its place, or the same in another revision.

    Raises: NotThere, AlreadyThere.
    """
    place, number = _where(draft, item_id)
    slots = draft.rounds[place].slots
    changed = (*slots[:number], slot, *slots[number + 1 :])
    return _checked(_with(draft, place, replace(draft.rounds[place], slots=changed)))


def with_slot_moved(draft: Draft, item_id: int, step: int) -> Draft:
    """The item one place up (`step` -1) or down (1); beyond the end of its round in the next.

    At either end of the quiz it stays. Raises: NotThere.
    """
    place, number = _where(draft, item_id)
    slots = draft.rounds[place].slots
    if 0 <= number + step < len(slots):
        moved = replace(draft.rounds[place], slots=_moved(slots, number, step))
        return _with(draft, place, moved)
    if not 0 <= place + step < len(draft.rounds):
        return draft
    slot = slots[number]
    rest = without_slot(draft, item_id)
    there = rest.rounds[place + step]
    slots = (slot, *there.slots) if step > 0 else (*there.slots, slot)
    return _with(rest, place + step, replace(there, slots=slots))


def _round(draft: Draft, place: int) -> DraftRound:
    if not 0 <= place < len(draft.rounds):
        raise NotThere
    return draft.rounds[place]


def _where(draft: Draft, item_id: int) -> tuple[int, int]:
    """Round and place of an item."""
    for place, each in enumerate(draft.rounds):
        for number, slot in enumerate(each.slots):
            if slot.item_id == item_id:
                return place, number
    raise NotThere


def _with(draft: Draft, place: int, changed: DraftRound) -> Draft:
    return replace(draft, rounds=(*draft.rounds[:place], changed, *draft.rounds[place + 1 :]))


def _moved(values: tuple[T, ...], place: int, step: int) -> tuple[T, ...]:
    kept = [*values[:place], *values[place + 1 :]]
    kept.insert(min(max(place + step, 0), len(kept)), values[place])
    return tuple(kept)


def _checked(draft: Draft) -> Draft:
    if len(draft.rounds) > MOST_ROUNDS:
        raise TooManyRounds
    ids = draft.item_ids
    if len(ids) > MOST_SLOTS:
        raise QuizFull
    if len(set(ids)) < len(ids):
        raise AlreadyThere
    return draft
