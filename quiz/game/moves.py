"""What can be asked for. A move is a wish: the engine grants it or refuses it in words."""

from __future__ import annotations

from dataclasses import dataclass

from quiz.game.model import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenNext:
    """Go on from question `leaving` (`None`: from the start), to the next one or to the end."""

    leaving: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveAnswer:
    """Choose an option, from 0; `earlier` is what this player answered here before, if anything."""

    number: int
    choice: int
    earlier: Answer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveUp:
    """End the session with what was answered so far."""


Move = OpenNext | GiveAnswer | GiveUp
