"""Bots for a dry run: seats that answer by themselves, some right, some wrong, after a while.

They come in and answer by the very use cases a player's phone asks for. They live in the process
that made them: after a restart their seats are there and silent, and more can be added.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from threading import Lock

from quiz.clock import Clock
from quiz.game import names
from quiz.game.errors import BadTime, MoveRefused, NameTaken, NotYours
from quiz.game.liveroom import LiveRoom
from quiz.game.model import NameRule, Phase, TeamRule
from quiz.game.rights import Right
from quiz.realtime.timers import Timers
from quiz.services import answering, joining
from quiz.services.hosting import Chair
from quiz.services.live import Live

MOST_AT_ONCE = 200
LONGEST_DELAY = timedelta(minutes=2)
_TRIES = 20
_SPREAD = 0.5
"""A bot answers between half and one and a half times its usual delay."""

LOGGER = logging.getLogger("quiz.bots")


class OnlyInDryRuns(MoveRefused):
    """Bots would take places on a podium that people play for."""

    words = "Bots play in a dry run only. Start one from the quiz."


class TooManyBots(MoveRefused):
    """More than are let in at once, or none."""

    words = f"Please add between 1 and {MOST_AT_ONCE} bots at a time."


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How bots play: the share of right answers, 0–1, and how long they usually think."""

    skill: float
    delay: timedelta


class Troupe:
    """The bots of one server process."""

    def __init__(
        self,
        live: Live,
        *,
        clock: Clock,
        rng: Random,
        context: Callable[[], AbstractContextManager[object]],
    ) -> None:
        self._live = live
        self._clock = clock
        self._rng = rng
        self._context = context
        self._lock = Lock()
        self._bots: dict[str, dict[str, Habits]] = {}
        self._due: dict[str, tuple[str, str, int, int]] = {}
        self._timers: Timers | None = None
        live.shown_to.append(self.react)

    def add(self, code: str, count: int, habits: Habits, *, by: Chair, now: datetime) -> None:
        """Seat `count` bots in the room, which is one of a dry run.

        Raises: RoomUnknown, NotYours, OnlyInDryRuns, TooManyBots, BadTime, and what refuses a seat.
        """
        room = joining.find(self._live, code, now=now)
        if Right.DRIVE not in by.rights:
            raise NotYours
        if not room.is_dry_run:
            raise OnlyInDryRuns
        if not 1 <= count <= MOST_AT_ONCE:
            raise TooManyBots
        if not (0 <= habits.skill <= 1 and timedelta() <= habits.delay <= LONGEST_DELAY):
            raise BadTime
        for _ in range(count):
            fan = f"bot {self._rng.getrandbits(128):032x}"
            self._seat(room, fan, now)
            with self._lock:
                self._bots.setdefault(code, {})[fan] = habits
        self.react(room)

    def react(self, room: LiveRoom) -> None:
        """Let the bots of a room think about the question that is open."""
        session = room.session
        with self._lock:
            bots = dict(self._bots.get(room.code, {}))
        if not bots or session.phase is not Phase.OPEN or session.paused_at is not None:
            return
        question = session.question
        for fan, habits in bots.items():
            rng = Random(f"{fan} {question.number}")  # noqa: S311 - the same thought at each look
            is_right = rng.random() < habits.skill
            wrong = [each for each in range(question.option_count) if each not in question.keys]
            choice = min(question.keys) if is_right else rng.choice(wrong)
            delay = habits.delay * rng.uniform(1 - _SPREAD, 1 + _SPREAD)
            self._think(room.code, fan, question.number, choice, self._clock() + delay)

    def close(self) -> None:
        """Let no bot answer any more."""
        if self._timers:
            self._timers.close()

    def _seat(self, room: LiveRoom, fan: str, now: datetime) -> None:
        admission = room.session.rules.admission
        team = None
        if admission.teams is not TeamRule.NONE:
            team = self._rng.choice(room.team_names or ("Reds", "Blues"))
        for _ in range(_TRIES):
            name = names.suggestion(self._rng)
            if admission.names is NameRule.GENERATED:
                name = self._rng.choice(joining.offered(room.code, fan))
            try:
                joining.join(
                    self._live, room.code, fan=fan, name=name, team=team, now=now, is_bot=True
                )
            except NameTaken:
                continue
            return
        raise NameTaken

    def _think(self, code: str, fan: str, number: int, choice: int, until: datetime) -> None:
        key = f"{code} {fan}"
        with self._lock:
            known = self._due.get(key)
            if known is not None and known[2] == number:
                return
            self._due[key] = (code, fan, number, choice)
            if self._timers is None:
                self._timers = Timers(self._answer, upcoming=list, clock=self._clock)
                self._timers.start()
        self._timers.put(key, until)

    def _answer(self, key: str, now: datetime) -> None:
        with self._lock:
            code, fan, number, choice = self._due[key]
        with self._context():
            try:
                answering.answer(self._live, code, fan=fan, number=number, choice=choice, now=now)
            except MoveRefused as refused:
                LOGGER.debug("a bot was refused: %s", refused)
