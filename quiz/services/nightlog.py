"""The log of a night: what its host, co-hosts and the server did, in words; what fair time gave.

Law: an entry keeps what was so when it was made, names and points too; it is told, never reckoned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from quiz.game.liveroom import LiveRoom
from quiz.game.model import Phase
from quiz.game.moves import (
    AdjustPoints,
    Extend,
    Lock,
    Move,
    OpenTieBreak,
    ReKey,
    RevealNow,
    Skip,
    VoidQuestion,
)
from quiz.game.standings import Change
from quiz.services.rooms import known
from quiz.services.units import looking
from quiz.store import counting, roombook, roomlog
from quiz.store.counting import Counted
from quiz.store.roomlog import Entry

MOST_LINES = 500
_LETTERS = "ABCDEFGHIJ"
_SHOWN = timedelta(milliseconds=1)
"""Less than this, as on a cable, is nothing to tell."""
_PHASES = {
    Phase.ROUND: "a round was announced",
    Phase.READING: "question {number} to read",
    Phase.OPEN: "question {number} open",
    Phase.CLOSED: "question {number} closed",
    Phase.REVEAL: "the answer to question {number}",
    Phase.STANDINGS: "the standings",
    Phase.BREAK: "a break",
    Phase.PODIUM: "the winners",
    Phase.OVER: "the end",
}
_MOVES = {
    "open": "Opened the room",
    "RevealNow": "Revealed question {number}",
    "Skip": "Skipped question {number}",
    "Pause": "Paused",
    "Resume": "Let the clock run again",
    "Extend": "Added {by_s:g} s",
    "Lock": "Locked the door",
    "Unlock": "Opened the door",
    "End": "Ended the night",
    "OpenTieBreak": "Asked to break the tie at {among} points: {stem} {key}",
    "VoidQuestion": "Question {number} does not count",
    "UnvoidQuestion": "Question {number} counts again",
    "ReKey": "Question {number}: right is {keys}",
    "AdjustPoints": "{points:+} points for {was}: {reason}",
    "rename": "Renamed {was} to {name}",
    "change_team": "Put {was} into the team {team}",
    "approve": "Let the name {was} be shown",
    "kick": "Took out {was}",
    "ban": "Took out {was} for good",
    "pardon": "Let {was} back in",
    "grant_time": "Gave {was} {factor:g} times the time",
    "link": "Handed out link {id}: {kind}",
    "withdraw": "Withdrew link {id}",
    "make up": "Was away for {away_s:g} s, which every open clock got back",
}
"""What each entry is in words; its fields are those of the entry's detail."""
_KEPT: Mapping[type, tuple[str, ...]] = {
    RevealNow: ("number",),
    Skip: ("number",),
    Lock: ("is_locked",),
    OpenTieBreak: ("stem", "key", "among"),
    VoidQuestion: ("number", "is_void"),
    ReKey: ("number",),
}
"""What an entry keeps of a move as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What was done, in words; `changes` are those of a ruling, by the names of that moment."""

    at: datetime
    who: str
    words: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBack:
    """What fair time gave back at question `number`: to how many answers, and at most how much."""

    number: int
    answers: int
    most: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class NightLog:
    """The latest lines, the latest first; `given_back` is empty where fair time is off."""

    code: str
    title: str
    is_time_fair: bool
    lines: tuple[Line, ...]
    given_back: tuple[GivenBack, ...]


def log(code: str) -> NightLog:
    """The log of this room. Raises: RoomUnknown."""
    with looking():
        room = known(roombook.load(code))
        entries = roomlog.of_room(room.id, most=MOST_LINES)
        counted = counting.count(room)
    is_time_fair = room.session.rules.most_credit > timedelta()
    return NightLog(
        code=room.code,
        title=room.title,
        is_time_fair=is_time_fair,
        lines=tuple(_line(entry) for entry in entries),
        given_back=tuple(_given_back(room, counted)) if is_time_fair else (),
    )


def entry_of(move: Move, after: LiveRoom, *, by: str, at: datetime) -> Entry:
    """What the log keeps of a move on stage, clock, door or a ruling."""
    session = after.session
    where = {"version": session.version, "position": session.position, "phase": session.phase}
    return Entry(at=at, who=by, what=type(move).__name__, detail={**where, **_fields(move)})


def with_changes(entry: Entry, changes: Iterable[Change], names: Mapping[str, str]) -> Entry:
    """The same of a ruling, with what it changed for whom."""
    detail = {**entry.detail}
    if "seat" in detail:
        detail["was"] = names.get(detail["seat"], "")
    detail["changes"] = [
        [
            names.get(each.id, each.id),
            each.points_before,
            each.points_after,
            each.rank_before,
            each.rank_after,
        ]
        for each in changes
    ]
    return replace(entry, detail=detail)


def _fields(move: Move) -> dict[str, Any]:
    fields = {name: getattr(move, name) for name in _KEPT.get(type(move), ())}
    match move:
        case Extend():
            fields["by_s"] = move.by.total_seconds()
        case ReKey():
            fields["keys"] = sorted(move.keys)
        case AdjustPoints(adjustment=given):
            fields |= {"seat": given.seat_id, "points": given.points, "reason": given.reason}
    return fields


def _line(entry: Entry) -> Line:
    changes = (
        Change(id=name, points_before=had, points_after=has, rank_before=rank, rank_after=ranked)
        for name, had, has, rank, ranked in entry.detail.get("changes", ())
    )
    return Line(at=entry.at, who=entry.who, words=_words(entry), changes=tuple(changes))


def _words(entry: Entry) -> str:
    """The entry in words; of one that an older version made, and that lacks something, its name."""
    detail = {**entry.detail}
    what = entry.what
    if what == "GoOn" and "phase" in detail:
        words = _PHASES[Phase(detail["phase"])].format(number=detail["position"] + 1)
        return f"Went on: {words}"
    if "number" in detail:
        detail["number"] += 1
    if "keys" in detail:
        detail["keys"] = " and ".join(_LETTERS[key] for key in detail["keys"])
    if what == "Lock" and detail.get("is_locked") is False:
        what = "Unlock"
    if what == "VoidQuestion" and detail.get("is_void") is False:
        what = "UnvoidQuestion"
    try:
        return _MOVES[what].format_map(detail)
    except KeyError:
        return entry.what


def _given_back(room: LiveRoom, counted: Counted) -> Iterable[GivenBack]:
    for number in range(room.session.revealed):
        answers = (counted.tally.answer(each.seat.id, number) for each in counted.seated)
        given = [answer.credit for answer in answers if answer and answer.credit >= _SHOWN]
        if given:
            yield GivenBack(number=number, answers=len(given), most=max(given))
