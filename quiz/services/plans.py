"""What a night is to play, before it has been opened: rounds and the items that fill them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from quiz.game.draft import DraftRound
from quiz.game.model import Round
from quiz.services import quizzes
from quiz.services.entries import Entry, entries_of
from quiz.services.quizzes import QuizRefused
from quiz.services.units import looking

MOST_QUIZZES = 10
_LONGEST_TITLE = 120


class EmptyPlan(QuizRefused):
    """None of the quizzes has a question that can be asked."""

    words: ClassVar[str] = "There is nothing to play in this yet. Add questions to it first."


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A night on paper: `item_ids` in playing order, as many as the rounds are long together."""

    title: str
    rounds: tuple[Round, ...]
    item_ids: tuple[int, ...]

    def __post_init__(self) -> None:
        length = sum(each.length for each in self.rounds)
        if length != len(self.item_ids):
            raise ValueError(f"rounds of {length} questions with {len(self.item_ids)} items")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two questions of a night of which one answers the other."""

    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A plan, and what its host should know.

    `lost` are questions left out since they can no longer be asked, `doubled` those left out since
    they come twice; of each of the `clashes` one question answers the other.
    """

    plan: Plan
    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    clashes: tuple[Clash, ...]


def plan(quiz_ids: Sequence[int], *, account_id: int) -> Planned:
    """A night of these quizzes, one after another.

    Raises: QuizUnknown when one is not this account's; EmptyPlan.
    """
    with looking():
        several = [quizzes.known(quiz_id, account_id).draft for quiz_id in quiz_ids]
        entries = entries_of(several)
    rounds: list[Round] = []
    asked: list[Entry] = []
    doubled: list[Entry] = []
    done = 0
    for draft in several:
        for each in draft.rounds:
            there = {entry.item_id for entry in asked}
            wanted = [e for e in entries[done : done + len(each.slots)] if e.is_approved]
            done += len(each.slots)
            doubled += [entry for entry in wanted if entry.item_id in there]
            fresh = [entry for entry in wanted if entry.item_id not in there]
            if fresh:
                rounds.append(_round(each, len(fresh)))
                asked += fresh
    if not asked:
        raise EmptyPlan
    title = " + ".join(draft.title for draft in several)
    return Planned(
        plan=Plan(
            title=title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…",
            rounds=tuple(rounds),
            item_ids=tuple(entry.item_id for entry in asked),
        ),
        lost=tuple(entry.stem for entry in entries if not entry.is_approved),
        doubled=tuple(entry.stem for entry in doubled),
        clashes=_clashes(asked),
    )


def _round(of: DraftRound, length: int) -> Round:
    setting = of.setting
    return Round(
        name=setting.name,
        length=length,
        limit=setting.limit,
        points=setting.points,
        pause=setting.pause,
    )


def _clashes(asked: Sequence[Entry]) -> tuple[Clash, ...]:
    by_number = {entry.number: entry for entry in asked}
    return tuple(
        Clash(first=entry.stem, second=by_number[other].stem)
        for entry in asked
        for other in entry.clashes
        if other > entry.number and other in by_number
    )
