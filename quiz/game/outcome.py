"""What a move or the passing of time made of a session."""

from __future__ import annotations

from dataclasses import dataclass

from quiz.game.events import Event
from quiz.game.model import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The session afterwards, and what happened, in order; no event means nothing changed."""

    session: Session
    events: tuple[Event, ...] = ()

    def then(self, later: Outcome) -> Outcome:
        """This, and what came of it."""
        return Outcome(session=later.session, events=(*self.events, *later.events))
