"""From a live session, its tally and the texts of its items to what a room sees.

Pure. The texts hold keys and proofs; only what a phase may show goes into its pov.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from quiz.game import stages
from quiz.game.model import Answer, Phase, Seat, Session
from quiz.game.roompov import (
    Asked,
    HostRoom,
    Line,
    NumberAsked,
    Own,
    Podium,
    ReadFirst,
    Revealed,
    Room,
    RoundTitle,
    Stage,
    Standings,
)
from quiz.game.staging import ItemText
from quiz.game.standings import Place
from quiz.game.tally import Tally

MOST_LINES = 10
"""Of the standings this many lines go to everybody; the own rank goes to each seat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the stage may need beside the session; what its phase does not show may be left out.

    `text` and `order` are those of the question on stage; `names` by seat or team id.
    """

    text: ItemText | None = None
    order: tuple[int, ...] = ()
    shares: Sequence[int] = ()
    players: Sequence[Place] = ()
    teams: Sequence[Place] = ()
    names: Mapping[str, str] | None = None


def room(session: Session, known: Known) -> Room:
    """The shared part of a room for players and screen."""
    return Room(
        version=session.version,
        phase=session.phase,
        number=session.position,
        total=len(session.questions),
        scoring=session.rules.scoring,
        opened_at=_opened_at(session),
        ends_at=session.ends_at,
        paused_at=session.paused_at,
        stage=_stage(session, known),
    )


def host_room(session: Session, known: Known) -> HostRoom:
    """The shared part of hosts."""
    return HostRoom(
        room=room(session, known),
        step=session.step,
        following=stages.following(session),
        is_locked=session.is_locked,
        closes_at=stages.last_call(session) if session.phase is Phase.OPEN else None,
    )


def own(session: Session, seat: Seat, tally: Tally, rank: int | None) -> Own:
    """A seat's own part, from a tally that follows this very session.

    `rank` is that of the last standings.
    """
    score = tally.score(seat.id)
    answer: Answer | None = None
    gain = None
    if session.position >= 0:
        answer = tally.answer(seat.id, session.position)
        if session.revealed > session.position:
            gain = tally.gains(seat.id)[session.position]
    is_open = session.phase is Phase.OPEN
    return Own(
        seat=seat,
        deadline=stages.own_deadline(session, seat.factor) if is_open else session.ends_at,
        choice=None if answer is None else answer.choice,
        is_right=None if gain is None else gain.is_right,
        gained=None if gain is None else gain.points,
        points=score.points,
        right=score.right,
        rank=rank,
    )


def _opened_at(session: Session) -> datetime | None:
    if session.phase is Phase.OPEN:
        return session.question.opened_at
    if session.phase is Phase.TIE_BREAK:
        return session.tie_breaks[-1].opened_at
    return None


def _stage(session: Session, known: Known) -> Stage:
    match session.phase:
        case Phase.READY:
            return None
        case Phase.ROUND | Phase.BREAK:
            return _round_title(session)
        case Phase.READING | Phase.OPEN | Phase.CLOSED | Phase.REVEAL:
            return _question(session, known)
        case Phase.TIE_BREAK:
            number = len(session.tie_breaks) - 1
            last = session.tie_breaks[number]
            return NumberAsked(number=number, stem=last.stem, among=last.among)
        case _:
            return _ranked(session, known)


def _question(session: Session, known: Known) -> ReadFirst | Asked | Revealed:
    """The question on stage, in the value that its phase may show."""
    if known.text is None:
        raise LookupError("this phase shows a question, and its text is not known")
    text, question = known.text, session.question
    points = session.rules.points_of(session.position)
    if session.phase is Phase.READING:
        return ReadFirst(stem=text.stem, points=points)
    options = tuple(text.options[stored] for stored in known.order)
    if session.phase is not Phase.REVEAL:
        return Asked(stem=text.stem, options=options, points=points)
    return Revealed(
        stem=text.stem,
        options=options,
        points=points,
        keys=tuple(sorted(question.keys)),
        is_void=question.is_void,
        shares=tuple(known.shares),
        proof=text.proof,
        other_proofs=text.proofs[1:],
        origin=None if text.proofs else text.origin,
    )


def _round_title(session: Session) -> RoundTitle | None:
    number = session.position + 1
    block = session.rules.round_of(number)
    if block is None:
        return None
    return RoundTitle(
        number=session.rules.round_number(number),
        total=len(session.rules.rounds),
        name=block.name,
        questions=block.length,
        limit=block.limit,
        points=block.points,
    )


def _ranked(session: Session, known: Known) -> Standings | Podium:
    names = known.names or {}
    ranked = Standings(players=_lines(known.players, names), teams=_lines(known.teams, names))
    if session.phase is Phase.STANDINGS:
        return ranked
    numbers = tuple((each.stem, each.key) for each in session.tie_breaks)
    return Podium(standings=ranked, numbers=numbers)


def _lines(places: Sequence[Place], names: Mapping[str, str]) -> tuple[Line, ...]:
    return tuple(
        Line(
            rank=place.rank,
            name=names.get(place.score.id, place.score.id),
            points=place.score.points,
            right=place.score.right,
            moved=place.moved,
        )
        for place in places[:MOST_LINES]
    )
