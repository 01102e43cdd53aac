"""What keeps rooms moving while nobody asks: streams, the bell, deadlines, counts, the pulse.

Law: truth is the database. Everything here may be lost with its process at any moment; whoever
comes next reads what is stored and goes on from there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from random import Random
from threading import Event, Lock, Thread

from quiz.clock import Clock
from quiz.game.engine import next_change, play, settle
from quiz.game.errors import MoveRefused
from quiz.game.liveroom import LiveRoom
from quiz.game.moves import MakeUp
from quiz.game.roompov import Audience
from quiz.realtime.bell import Bell, LocalBell, bell_at
from quiz.realtime.hub import Hub, HubClosed
from quiz.realtime.rooms import Topic
from quiz.realtime.timers import Timers
from quiz.services import moving, showing, watching
from quiz.services.showing import Gallery, Render
from quiz.services.units import looking, writing
from quiz.store import pulse, roombook, roomlog
from quiz.store.base import DatabaseAway, db
from quiz.store.batching import GroupCommit
from quiz.store.roomlog import Entry

TICK_S = 0.5
"""Counts for hosts and screens are looked up so often, and only while one of them watches."""
AWAY = timedelta(seconds=2)
"""A server silent for longer was away: what it missed is given back to every open clock."""
STUCK_S = 3.0
"""A beat takes milliseconds, on a busy machine a second; one that takes longer waits for the
database. Who did not wait for it would find clocks that ran while the server stood.
"""
COUNTED = (Audience.HOSTS, Audience.SCREEN)

LOGGER = logging.getLogger("quiz.live")


class Live:
    """The live side of one server process."""

    def __init__(
        self,
        *,
        render: Render,
        clock: Clock,
        rng: Random,
        context: Callable[[], AbstractContextManager[object]],
        redis_url: str = "",
    ) -> None:
        """`context` makes the database usable in a thread that serves no request."""
        self.gallery = Gallery(render)
        self.shown_to: list[Callable[[LiveRoom], None]] = []
        self._rng = rng
        self._hub: Hub | None = None
        self._clock = clock
        self._context = context
        self._redis_url = redis_url
        self._bell: Bell = LocalBell(self._heard)
        self._timers = Timers(self._wake, upcoming=self._upcoming, clock=clock)
        self._commits: GroupCommit | None = None
        self._lock = Lock()
        self._watched: set[str] = set()
        self._told: dict[str, bytes] = {}
        self._ended = Event()
        self._beating = Lock()
        self._beat_at: datetime | None = None
        self._thread = Thread(target=self._run, name="pulse", daemon=True)

    @property
    def commits(self) -> GroupCommit:
        """The group commit of this process; ask inside a unit of work."""
        with self._lock:
            if self._commits is None:
                self._commits = GroupCommit(db.engine)
            return self._commits

    @property
    def hub(self) -> Hub:
        """The streams of this process."""
        with self._lock:
            if self._hub is None:
                self._hub = Hub(rng=self._rng)
            return self._hub

    def start(self) -> None:
        """Take up what is open and keep it moving; what a server process calls, once."""
        if self._redis_url:
            self._bell = bell_at(self._redis_url, self._heard, versions=self._versions)
        self._beat()
        self._timers.start()
        self._thread.start()

    def close(self) -> None:
        """End all threads and streams."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()
            self._timers.close()
        self._bell.close()
        if self._hub:
            self._hub.close()
        if self._commits:
            self._commits.close()

    def changed(self, room: LiveRoom) -> None:
        """Keep at hand and tell everybody that `room` has reached its version.

        Only once that is committed.
        """
        roombook.remember(room)
        self._bell.ring(room.code, room.session.version)

    def watch(self, code: str) -> None:
        """Keep counting this room while somebody watches it."""
        with self._lock:
            self._watched.add(code)

    def dismiss_the_departed(self) -> None:
        """End the streams of hosts and screens whose session, role or link is good no more."""
        for topic in self.hub.topics:
            seats = self.hub.seats(topic) if topic.audience in COUNTED else ()
            if seats:
                with self._context(), looking():
                    over = watching.over(topic.session, seats)
                for seat in over:
                    self.hub.dismiss(topic, seat)

    def wake_up(self, now: datetime) -> None:
        """Before anything is judged by the clock: give back the time in which this process stood.

        Nothing to do in a process that was not started, or that has been awake all along. A beat
        that is stuck in a database that is away is not waited for: with each request queueing for
        a try of its own, a lock of ten seconds kept everybody away for minutes.
        """
        if not self._has_slept(now) or not self._beating.acquire(timeout=STUCK_S):
            return
        try:
            if self._has_slept(now):
                self._beat_now()
        except DatabaseAway:
            LOGGER.warning("no time was given back: the database is away")
        finally:
            self._beating.release()

    def _has_slept(self, now: datetime) -> bool:
        return self._beat_at is not None and now - self._beat_at > AWAY

    # What the bell, the deadlines and the clock bring.

    def _heard(self, code: str, version: int) -> None:
        """Show the room as it stands, which may be newer than `version`."""
        with self._context(), looking():
            room = roombook.load(code)
            if room is None or room.session.version < version:
                return
            self._show(room)
        self._schedule(room)
        for listener in self.shown_to:
            listener(room)

    def _show(self, room: LiveRoom) -> None:
        now = self._clock()
        try:
            for audience in Audience:
                topic = Topic(room.code, audience)
                state = self.gallery.shown(room, audience).state
                own = showing.owns(room, now) if audience is Audience.PLAYERS else None
                self.hub.publish(topic, state, own)
        except HubClosed:
            LOGGER.info("the server is ending; %s is shown by the next one", room.code)

    def _schedule(self, room: LiveRoom) -> None:
        due = next_change(room.session)
        if due is None:
            self._timers.drop(room.code)
        else:
            self._timers.put(room.code, due)

    def _wake(self, code: str, now: datetime) -> None:
        """Keep what time alone has brought about."""
        self.wake_up(now)
        with self._context():
            with writing():
                room = roombook.load_to_move(code)
                if room is None:
                    return
                settled = moving.keep(room, settle(room.session, now))
            if settled is not room:
                self.changed(settled)
            else:
                self._schedule(room)

    def _upcoming(self) -> Iterator[tuple[str, datetime]]:
        for room in self._open_rooms():
            due = next_change(room.session)
            if due is not None:
                yield room.code, due

    def _open_rooms(self) -> list[LiveRoom]:
        with self._context(), looking():
            found = [roombook.load(code) for code in roombook.upcoming()]
        return [room for room in found if room is not None]

    def _versions(self) -> dict[str, int]:
        with self._lock:
            codes = sorted(self._watched)
        with self._context(), looking():
            return roombook.versions(codes)

    # The pulse.

    def _run(self) -> None:
        ticks = 0
        while not self._ended.wait(TICK_S):
            ticks += 1
            try:
                if ticks % 2 == 0:
                    self._beat()
                self.dismiss_the_departed()
                self._count()
            except DatabaseAway:
                LOGGER.warning("no counts now: the database is away")
            except Exception:
                LOGGER.exception("the pulse missed a beat")

    def _beat(self) -> None:
        """Note that a server is awake, and give back what the rooms missed if none was."""
        with self._beating:
            self._beat_now()

    def _beat_now(self) -> None:
        now = self._clock()
        try:
            self._note(now)
        except DatabaseAway:
            self._beat_at = self._clock()  # who waited meanwhile need not try again
            raise
        self._beat_at = now  # only now: until the time is given back, the others wait for it

    def _note(self, now: datetime) -> None:
        with self._context():
            with looking():
                codes = roombook.upcoming()
            if not codes:
                return
            with writing():
                before = pulse.beat(now)
            if before is not None and now - before > AWAY:
                for code in codes:
                    self._make_up(code, since=before, now=now)

    def _make_up(self, code: str, *, since: datetime, now: datetime) -> None:
        with writing():
            room = roombook.load_to_move(code)
            if room is None:
                return
            try:
                made = moving.keep(room, play(room.session, MakeUp(since=since), now))
            except MoveRefused:
                return
            if made is not room:
                detail = {"away_s": round((now - since).total_seconds(), 1)}
                entry = Entry(at=now, who="server", what="make up", detail=detail)
                roomlog.add(room.id, entry)
        if made is not room:
            self.changed(made)

    def _count(self) -> None:
        with self._lock:
            watched = sorted(self._watched)
        for code in watched:
            topics = [Topic(code, audience) for audience in COUNTED]
            if not any(self.hub.watching(topic) for topic in topics):
                if not self.hub.watching(Topic(code, Audience.PLAYERS)):
                    with self._lock:
                        self._watched.discard(code)
                        self._told.pop(code, None)
                continue
            with self._context(), looking():
                room = roombook.load(code)
                told = b"" if room is None else showing.as_bytes(showing.crowd(room))
            if told and told != self._told.get(code):
                self._told[code] = told
                for topic in topics:
                    self.hub.count(topic, told)
