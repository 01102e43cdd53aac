"""What a room looks like: the bytes for each audience, and what belongs to one seat alone.

Law: the shared bytes depend on the room's version alone, so they are made once and kept; a stream,
a poll, a reload and a late guest get the same.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from quiz.game import codes, roomstaging, snapshot
from quiz.game.liveroom import LiveRoom, RoomCard, Seated
from quiz.game.model import Phase
from quiz.game.rights import Rights
from quiz.game.roompov import Audience, Crowd, Duty, Own
from quiz.game.roomstaging import Known
from quiz.game.scoring import SENTENCES
from quiz.game.snapshot import Plain
from quiz.realtime.rooms import State
from quiz.store import counting, seats, texts
from quiz.store.base import db
from quiz.store.counting import Counted
from quiz.store.shelf import Shelf

Shared = Mapping[str, Plain]
Render = Callable[[Audience, Shared, RoomCard], str]
"""Makes the page's part of a state; handed down from the web."""

LATEST_NAMES = 24
MOST_KEPT = 200
_ASKING = frozenset({Phase.READING, Phase.OPEN, Phase.CLOSED, Phase.REVEAL})
_RANKED = frozenset({Phase.STANDINGS, Phase.PODIUM, Phase.OVER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A room as one audience sees it: as plain values for a page, as bytes for a stream."""

    shared: Shared
    state: State


class Gallery:
    """Makes and keeps what rooms look like. Any thread may ask, inside a unit of work."""

    def __init__(self, render: Render) -> None:
        self._render = render
        self._kept: Shelf[tuple[str, Audience], Shown] = Shelf(MOST_KEPT)

    def shown(self, room: LiveRoom, audience: Audience) -> Shown:
        """The room as `audience` sees it at its version."""
        known = self.at_hand(room, audience)
        if known is None:
            known = self._made(room, audience)
            self._kept.put({(room.code, audience): known})
        return known

    def at_hand(self, room: LiveRoom, audience: Audience) -> Shown | None:
        """The same if it has been made; the database is not asked."""
        place = (room.code, audience)
        known = self._kept.find([place]).get(place)
        if known is None or known.state.version != room.session.version:
            return None
        return known

    def _made(self, room: LiveRoom, audience: Audience) -> Shown:
        shared = snapshot.shared(room.session, audience, _known(room))
        html = self._render(audience, shared, card(room))
        whole = {**shared, "html": html}
        state = State(version=room.session.version, data=as_bytes(whole))
        return Shown(shared=whole, state=state)


def card(room: LiveRoom) -> RoomCard:
    """What pages say about the room whatever its phase."""
    admission = room.session.rules.admission
    return RoomCard(
        code=room.code,
        spoken=codes.spoken(room.code),
        title=room.title,
        join_url=f"{room.base_url}/room/{room.code}" if room.base_url else "",
        display=room.display,
        is_code_hidden=room.is_code_hidden,
        is_dry_run=room.is_dry_run,
        teams=admission.teams,
        grouping=admission.grouping,
        team_names=room.team_names,
        names=admission.names,
        scoring_words=SENTENCES[room.session.rules.scoring],
    )


def own(room: LiveRoom, by: Seated, now: datetime) -> dict[str, Plain]:
    """What belongs to a seat alone, at `now`."""
    number = room.session.position
    answer = None
    connection = db.session.connection()
    if number >= 0:
        answer = seats.answer_of(connection, room.id, number, by.seat.id)
    choice = None if answer is None else answer.choice
    found = told(room, by, now, counting.count(room), choice)
    if room.session.phase is Phase.TIE_BREAK:
        last = len(room.session.tie_breaks) - 1
        guess = seats.guess_of(connection, room.id, last, by.seat.id)
        found["guess"] = None if guess is None else guess.value
    return found


def told(
    room: LiveRoom, by: Seated, now: datetime, counted: Counted, choice: int | None
) -> dict[str, Plain]:
    """The same, from the room as `counted` and the stored answer to the question on stage."""
    seen = _seen(room, by, counted)
    if seen.choice is None:
        seen = replace(seen, choice=choice)
    return _personal(room, snapshot.personal(seen, now))


def owns(room: LiveRoom, now: datetime) -> dict[str, bytes]:
    """What belongs to each seat that the shared part does not tell.

    After a close all have something to hear. In the lobby and while a question is open only those
    whose clock is their own, and those who were renamed, taken out, let back in: the others start
    from nothing, as the shared part says.
    """
    session = room.session
    counted = counting.count(room)
    is_told = session.revealed > session.position >= 0
    return {
        each.seat.id: as_bytes(_personal(room, snapshot.personal(_seen(room, each, counted), now)))
        for each in counted.seated
        if not each.is_bot and (is_told or each.seat.factor > 1 or each.stamp)
    }


def _seen(room: LiveRoom, by: Seated, counted: Counted) -> Own:
    session, seat_id = room.session, by.seat.id
    seen = roomstaging.own(session, by.seat, counted.tally, counted.ranks.get(seat_id))
    if session.phase is not Phase.TIE_BREAK:
        return seen
    guess = counted.guesses.get(seat_id, {}).get(len(session.tie_breaks) - 1)
    return replace(
        seen, is_tied=seat_id in counted.tied, guess=None if guess is None else guess.value
    )


def duty(rights: Rights, now: datetime) -> dict[str, Plain]:
    """What belongs to one host alone."""
    return snapshot.duty(Duty(rights=rights), now)


def clock(now: datetime) -> dict[str, Plain]:
    """What belongs to a screen alone: the server's time, which its countdown goes by."""
    return snapshot.clock(now)


def crowd(room: LiveRoom) -> dict[str, Plain]:
    """The counts for hosts and screen."""
    connection = db.session.connection()
    number = room.session.position
    seen = Crowd(
        seats=seats.taken(connection, room.id),
        answered=seats.answered(connection, room.id, number) if number >= 0 else 0,
        names=seats.latest_names(connection, room.id, LATEST_NAMES),
    )
    return snapshot.crowd(seen)


def as_bytes(told: Mapping[str, Plain]) -> bytes:
    """A part as it goes over the wire."""
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _personal(room: LiveRoom, told: dict[str, Plain]) -> dict[str, Plain]:
    """A personal part says which moment it belongs to: one of another question is out of date."""
    return {"version": room.session.version, "number": room.session.position, **told}


def _known(room: LiveRoom) -> Known:
    """What the stage needs of bank and count in its phase, and no more."""
    session = room.session
    number = session.position
    if session.phase in _ASKING:
        (text,) = texts.texts([room.revisions[number]])
        shares: tuple[int, ...] = ()
        if session.phase is Phase.REVEAL:
            shares = tuple(counting.count(room).tally.distribution(session.questions[number]))
        return Known(text=text, order=room.orders[number], shares=shares)
    if session.phase in _RANKED:
        counted = counting.count(room)
        return Known(players=counted.players, teams=counted.teams, names=counted.names)
    return Known()
