"""Which leaderboard is asked for; what makes no sense falls back to the usual one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quiz.game.model import Scoring
from quiz.game.pov import BoardClass
from quiz.game.rules import LENGTHS, LIMITS
from quiz.web.filters import limit_value

EXTRA = "extra"
TIMINGS = {
    **{
        limit_value(limit): f"{limit_value(limit)} seconds" if limit else "No clock"
        for limit in LIMITS
    },
    EXTRA: "More time",
}
SCORINGS = {Scoring.ACCURACY_FIRST: "Accuracy first", Scoring.FLAT: "Flat"}
PERIODS = {"today": "Today", "week": "This week", "all": "All time"}
_LENGTHS_THERE_ARE = {str(n) for n in range(1, max(LENGTHS) + 1)}
USUAL = BoardClass(timing="20", length=10, scoring=Scoring.ACCURACY_FIRST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The class and the period of a board."""

    klass: BoardClass
    period: str


def wanted(args: Mapping[str, str]) -> Wanted:
    """The board that an address names."""
    length = args.get("length", "")
    scoring = args.get("scoring", "")
    return Wanted(
        klass=BoardClass(
            timing=_known(args.get("timing", ""), TIMINGS, USUAL.timing),
            length=int(length) if length in _LENGTHS_THERE_ARE else USUAL.length,
            scoring=Scoring(scoring) if scoring in SCORINGS else USUAL.scoring,
        ),
        period=_known(args.get("period", ""), PERIODS, "today"),
    )


def lengths(chosen: int) -> dict[int, str]:
    """The lengths to choose from; a small bank makes quizzes of other lengths, shown when asked."""
    return {n: str(n) for n in sorted({*LENGTHS, chosen})}


def _known(value: str, choices: Mapping[str, str], usual: str) -> str:
    return value if value in choices else usual
