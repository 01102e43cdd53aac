"""Carries every event to every open stream: one thread, one poller, no thread a phone.

Who publishes or watches leaves a note for the hub's thread and goes on; that thread alone touches
rooms and sockets, so there are no locks and a topic's events arrive in order. Sends never block:
what a socket does not take waits (at most one round of events), newer states replace older ones
that were not begun, and who takes nothing for `BLOCKED_S` is dropped; its browser comes back. If
the thread ends, for whatever reason, it closes every stream: browsers then ask again instead of
waiting for nothing.
"""

from __future__ import annotations

import os
import selectors
import socket
from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from random import Random
from threading import Lock, Thread
from time import monotonic

from quiz.realtime import sse
from quiz.realtime.rooms import Arrival, Frames, Room, State, Topic, Watcher

HEARTBEAT_S = 15
"""Proxies close a stream that is quiet for 30 to 60 s."""
BLOCKED_S = 30.0
FORGET_S = 60.0
"""A room nobody watches is kept so long: a view may be on its way with a state older than it."""
COUNTS_APART_S = 0.25
"""Counters are for eyes: four a second are as good as forty."""
STREAMS_A_SEAT = 4
"""Tabs and half-dead connections of one seat; a browser opens at most six to a host."""
LONGEST_RETRY_MS = 2000
"""Browsers come back spread over so long, so that a restart does not meet all at once."""

_SUPERSEDED = sse.frame(b"", event="superseded")
_READ = selectors.EVENT_READ
_BOTH = selectors.EVENT_READ | selectors.EVENT_WRITE


class HubClosed(Exception):
    """The hub has ended; nobody can watch any more."""


class Hub:
    """Publish to topics, watch topics. Its thread starts with the first use, in that process."""

    def __init__(self, *, rng: Random, most: int = 10_000) -> None:
        """`most` streams are carried at the same time; see `has_room`."""
        self._rng = rng
        self._most = most
        self._rooms: dict[Topic, Room] = {}
        self._watchers: dict[int, Watcher] = {}
        self._blocked: set[Watcher] = set()
        self._counts: set[Topic] = set()
        self._notes: deque[Callable[[], None]] = deque()
        self._poller = selectors.DefaultSelector()
        self._bell, self._ear = socket.socketpair()
        self._bell.setblocking(False)
        self._ear.setblocking(False)
        self._thread: Thread | None = None
        self._lock = Lock()
        self._is_open = True

    # What any thread may call.

    @property
    def streams(self) -> int:
        """How many streams are open."""
        return len(self._watchers)

    @property
    def has_room(self) -> bool:
        """Whether one more stream can be carried; if not, or when closed, the page polls."""
        return self._is_open and len(self._watchers) < self._most

    def watching(self, topic: Topic) -> int:
        """How many streams of `topic` are open."""
        room = self._rooms.get(topic)
        return len(room.watchers) if room else 0

    def publish(self, topic: Topic, state: State, own: Mapping[str, bytes] | None = None) -> None:
        """Bring `state` to all who watch `topic`; a state no newer than the last is left out.

        `own` adds, by seat, what is that seat's alone; `None` leaves what was told before.

        Raises: HubClosed.
        """
        self._leave(partial(self._publish, topic, state, own))

    def tell(self, topic: Topic, seat: str, data: bytes) -> None:
        """Bring `data` to one seat, on all its streams.

        Raises: HubClosed.
        """
        self._leave(partial(self._tell, topic, seat, sse.frame(data, event="own")))

    def count(self, topic: Topic, data: bytes) -> None:
        """Bring counters to all who watch `topic`, the latest, at most every `COUNTS_APART_S`.

        Raises: HubClosed.
        """
        self._leave(partial(self._count, topic, sse.frame(data, event="count")))

    def watch(
        self,
        fd: int,
        topic: Topic,
        *,
        seat: str,
        state: State,
        own: bytes | None = None,
        seen: int | None = None,
        head: bytes = b"",
    ) -> None:
        """Carry `topic` to the connected socket `fd`, which is the hub's from now on.

        `head` goes out first. `state` and `own` are what the caller just read; if the hub knows
        newer, that is sent, and if `state` is newer than what the hub knew, everybody gets it.
        Nothing is sent that a reconnecting browser, who last saw version `seen`, has already.

        Raises: HubClosed; `fd` is closed then.
        """
        os.set_blocking(fd, False)
        head += sse.retry(self._rng.randint(100, LONGEST_RETRY_MS))
        arrival = Arrival(fd, topic, seat, state, own, seen, head)
        try:
            self._leave(partial(self._admit, arrival))
        except HubClosed:
            os.close(fd)
            raise

    def close(self) -> None:
        """End all streams and the thread; a second call does nothing."""
        with self._lock:
            was_open, self._is_open = self._is_open, False
        if self._thread:
            self._ring()
            self._thread.join()
        elif was_open:
            self._end()

    def _leave(self, note: Callable[[], None]) -> None:
        with self._lock:
            if not self._is_open:
                raise HubClosed
            self._notes.append(note)
            if self._thread is None:
                self._thread = Thread(target=self._run, name="hub", daemon=True)
                self._thread.start()
        self._ring()

    def _ring(self) -> None:
        try:
            self._bell.send(b"\0")
        except OSError:
            return  # full: it is ringing already; closed: nobody is there to hear

    # The hub's thread.

    def _run(self) -> None:
        self._poller.register(self._ear, _READ, None)
        beat = int(monotonic())
        try:
            while self._is_open:
                for key, events in self._poller.select(self._patience(beat)):
                    if key.data is None:
                        self._hear()
                    else:
                        self._serve(key.data, events)
                self._send_counts()
                if (now := int(monotonic())) > beat:
                    beat = now
                    self._look_round(beat)
        finally:
            self._end()

    def _patience(self, beat: int) -> float:
        now = monotonic()
        due = [self._rooms[topic].count_due for topic in self._counts]
        return max(0.0, min([beat + 1, *due]) - now)

    def _hear(self) -> None:
        self._ear.recv(4096)
        while self._notes:
            self._notes.popleft()()

    def _end(self) -> None:
        with self._lock:
            self._is_open = False
        self._hear_nothing()
        for fd in list(self._watchers):
            os.close(fd)
        self._watchers.clear()
        self._rooms.clear()
        self._poller.close()
        self._bell.close()
        self._ear.close()

    def _hear_nothing(self) -> None:
        """Close what was handed in and never admitted."""
        for note in self._notes:
            if isinstance(note, partial) and note.func == self._admit:
                os.close(note.args[0].fd)
        self._notes.clear()

    def _room(self, topic: Topic) -> Room:
        now = monotonic()
        room = self._rooms.get(topic)
        if room is None:
            room = self._rooms[topic] = Room(now)
        room.touched = now
        return room

    def _publish(self, topic: Topic, state: State, own: Mapping[str, bytes] | None) -> None:
        room = self._room(topic)
        framed = room.keep_state(state, own)
        if framed is None:
            return
        for watcher in list(room.watchers.values()):
            mine = room.own.get(watcher.seat) if own else None
            self._offer(watcher, (framed, mine) if mine else (framed,))

    def _tell(self, topic: Topic, seat: str, framed: bytes) -> None:
        room = self._room(topic)
        room.keep_own(seat, framed)
        for watcher in room.seats.get(seat, ()):
            self._offer(watcher, (framed,))

    def _count(self, topic: Topic, framed: bytes) -> None:
        self._room(topic).keep("count", framed)
        self._counts.add(topic)

    def _send_counts(self) -> None:
        now = monotonic()
        for topic in [t for t in self._counts if self._rooms[t].count_due <= now]:
            self._counts.discard(topic)
            room = self._rooms[topic]
            room.count_due = now + COUNTS_APART_S
            for watcher in list(room.watchers.values()):
                self._offer(watcher, room.latest("count"))

    def _admit(self, new: Arrival) -> None:
        self._publish(new.topic, new.state, None)
        room = self._room(new.topic)
        watcher = Watcher(new.fd, new.seat, room)
        room.admit(watcher)
        self._watchers[new.fd] = watcher
        self._poller.register(new.fd, _READ, watcher)
        for elder in room.seats[new.seat][:-STREAMS_A_SEAT]:
            self._supersede(elder)
        self._write(watcher, (new.head, *room.present(new.seen), *_own_of(room, new)))

    def _supersede(self, watcher: Watcher) -> None:
        """Close a stream in favour of a newer one of its seat, and say so: it must not come back.

        Two tabs that reconnected whenever the other did would never end.
        """
        if not watcher.rest:
            self._write(watcher, (_SUPERSEDED,))
        if watcher.fd in self._watchers:
            self._drop(watcher)

    def _offer(self, watcher: Watcher, frames: Frames) -> None:
        """Send `frames` now, or leave them in the room until the socket has taken the rest."""
        if not watcher.rest:
            watcher.sent = watcher.room.serial
            if frames:
                self._write(watcher, frames)

    def _write(self, watcher: Watcher, frames: Frames) -> None:
        # Each call lets other threads in: beside 1,000 answers a second a state takes 80 ms instead
        # of 25 to the last of 2,000. `send` through ctypes.PyDLL does not, and took 40, but the
        # answers then wait longer (p99 58 instead of 33 ms): not worth the trick.
        try:
            taken = os.writev(watcher.fd, frames)
        except BlockingIOError:
            taken = 0
        except OSError:
            self._drop(watcher)
            return
        rest = _untaken(frames, taken)
        if bool(rest) != bool(watcher.rest):
            self._poller.modify(watcher.fd, _BOTH if rest else _READ, watcher)
        if not rest:
            self._blocked.discard(watcher)
        elif taken or not watcher.rest:
            watcher.blocked_since = monotonic()
            self._blocked.add(watcher)
        watcher.rest = rest

    def _serve(self, watcher: Watcher, events: int) -> None:
        if self._watchers.get(watcher.fd) is not watcher:
            return  # dropped by an earlier event of this round
        if events & _READ:  # it left: a browser has nothing to say on a stream
            self._drop(watcher)
            return
        self._write(watcher, watcher.rest)
        if watcher.fd in self._watchers and watcher.sent < watcher.room.serial:
            self._offer(watcher, watcher.room.newer_than(watcher.sent, watcher.seat))

    def _drop(self, watcher: Watcher) -> None:
        self._poller.unregister(watcher.fd)
        os.close(watcher.fd)
        del self._watchers[watcher.fd]
        self._blocked.discard(watcher)
        watcher.room.dismiss(watcher)
        watcher.room.touched = monotonic()

    def _look_round(self, beat: int) -> None:
        """Once a second: a heartbeat to a share of the streams, an end to those that are stuck."""
        now = monotonic()
        for watcher in [w for w in self._blocked if now - w.blocked_since > BLOCKED_S]:
            self._drop(watcher)
        turn = beat % HEARTBEAT_S
        for watcher in [w for fd, w in self._watchers.items() if fd % HEARTBEAT_S == turn]:
            if not watcher.rest:
                self._write(watcher, (sse.HEARTBEAT,))
        for topic, room in list(self._rooms.items()):
            if not room.watchers and now - room.touched > FORGET_S and topic not in self._counts:
                del self._rooms[topic]


def _own_of(room: Room, new: Arrival) -> tuple[bytes, ...]:
    """What belongs to the newcomer's seat: what the room knows, if it is newer than its view."""
    if room.version > new.state.version and new.seat in room.own:
        return (room.own[new.seat],)
    return () if new.own is None else (sse.frame(new.own, event="own"),)


def _untaken(frames: Frames, taken: int) -> Frames:
    """What is left of `frames` after `taken` bytes; nothing is copied."""
    for number, framed in enumerate(frames):
        if taken < len(framed):
            return (memoryview(framed)[taken:], *frames[number + 1 :])
        taken -= len(framed)
    return ()
