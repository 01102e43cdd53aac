"""Players say that something is wrong with a question, and enough of them take it out of play."""

from __future__ import annotations

from datetime import datetime

from quiz.analysis.flags import REPORTS
from quiz.game.engine import settle
from quiz.game.errors import NoSuchQuestion, NotOpenYet, StillOpen
from quiz.game.model import Phase
from quiz.services.solo import SessionUnknown
from quiz.services.units import writing
from quiz.store import flagging, judging, playing, reports
from quiz.store.items import Action, Status
from quiz.store.judging import Mark

REASONS = (
    "The answer is wrong",
    "Another answer is right as well",
    "I do not understand the question",
    "The sentence does not prove it",
    "Something else",
)
"""What a player may choose from, by its place."""


def report(handle: str, *, fan: str, number: int, reason: int, now: datetime) -> None:
    """Keep the fan's report about question `number`, which was revealed; once, however often sent.

    With `REPORTS` players' reports the item waits for a judge instead of being played.

    Raises: SessionUnknown, NoSuchQuestion, NotOpenYet, StillOpen; IndexError for no such reason.
    """
    words = REASONS[reason]
    with writing():
        found = playing.load_to_move(handle, fan=fan)
        if found is None:
            raise SessionUnknown
        session = settle(found.session, now).session
        if number >= len(session.questions):
            raise NoSuchQuestion
        if number > session.position:
            raise NotOpenYet
        if number == session.position and session.phase is Phase.OPEN:
            raise StillOpen
        keep(found.revisions[number], fan=fan, reason=words, now=now)


def keep(revision_id: int, *, fan: str, reason: str, now: datetime) -> None:
    """Keep a report inside the transaction at work; enough of them take the item out of play."""
    if reports.add(revision_id, fan=fan, reason=reason, now=now):
        item_id = reports.item_of(revision_id)
        flagging.renew([item_id])
        _withhold(item_id, now=now)


def _withhold(item_id: int, *, now: datetime) -> None:
    """Take the item out of play once enough players reported it."""
    standing = judging.standing(item_id)
    reported = sum(each.count for each in reports.open_of(item_id))
    if standing is None or standing.status is not Status.APPROVED or reported < REPORTS:
        return
    mark = Mark(
        action=Action.WITHHELD, to_status=Status.PENDING, reason=f"{reported} players reported it"
    )
    judging.note(item_id, mark, now=now)
