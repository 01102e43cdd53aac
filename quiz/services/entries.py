"""The questions of quizzes as they would be asked today, and which of them answer one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quiz.game.bands import Band
from quiz.game.draft import Draft, Slot
from quiz.game.giveaways import exclusions
from quiz.game.pov import Origin, Proof
from quiz.game.staging import ItemText
from quiz.store import choosing, texts
from quiz.store.choosing import Choice
from quiz.store.items import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A question of a quiz as it would be asked today; `number` counts from 1 over all rounds.

    `options` have the key first. `clashes` are the numbers of questions that answer this one or are
    answered by it.
    """

    number: int
    item_id: int
    stem: str
    options: tuple[str, ...]
    proof: Proof | None
    origin: Origin | None
    relation: str
    band: Band
    is_approved: bool
    is_reworded: bool
    clashes: tuple[int, ...]

    @property
    def key(self) -> str:
        """The right answer."""
        return self.options[0]


def entries_of(several: Sequence[Draft]) -> tuple[Entry, ...]:
    """The questions of quizzes played one after another, inside a unit of work."""
    slots = [slot for draft in several for slot in draft.slots]
    ids = [slot.item_id for slot in slots]
    now = choosing.choices(ids)
    said = texts.texts([now[each].revision_id for each in ids])
    clashes = _clashes(ids)
    return tuple(
        _entry(number, slot, now[slot.item_id], text, clashes)
        for number, (slot, text) in enumerate(zip(slots, said, strict=True), start=1)
    )


def _entry(
    number: int,
    slot: Slot,
    choice: Choice,
    text: ItemText,
    clashes: Mapping[int, tuple[int, ...]],
) -> Entry:
    return Entry(
        number=number,
        item_id=slot.item_id,
        stem=text.stem,
        options=text.options,
        proof=text.proof,
        origin=None if text.proof else text.origin,
        relation=choice.relation,
        band=choice.band,
        is_approved=choice.status is Status.APPROVED,
        is_reworded=choice.revision != slot.revision,
        clashes=clashes.get(number, ()),
    )


def _clashes(item_ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """By number of a question, the numbers of those it should not stand beside."""
    by_id = {each.item_id: each for each in texts.candidates_among(item_ids)}
    excluded = exclusions([by_id[each] for each in item_ids])
    return {
        number: tuple(sorted(place + 1 for place in others))
        for number, others in enumerate(excluded, start=1)
        if others
    }
