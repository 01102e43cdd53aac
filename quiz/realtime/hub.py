"""Carries every event to every open stream: one thread, one poller, no thread a phone.

Who publishes or watches leaves a note for the hub's thread and goes on; that thread alone touches
rooms and sockets, so there are no locks and a topic's events arrive in order. If the thread ends,
for whatever reason, it closes every stream: browsers then ask again instead of waiting for nothing.
"""

from __future__ import annotations

import os
import socket
from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from random import Random
from threading import Lock, Thread
from time import monotonic

from quiz.realtime import files, sse
from quiz.realtime.carrier import Carrier
from quiz.realtime.rooms import Arrival, Room, State, Topic, Watcher

FORGET_S = 60.0
"""A room nobody watches is kept so long: a view may be on its way with a state older than it."""
COUNTS_APART_S = 0.25
"""Counters are for eyes: four a second are as good as forty."""
STREAMS_A_SEAT = 4
"""Tabs and half-dead connections of one seat; a browser opens at most six to a host."""
LONGEST_RETRY_MS = 2000
"""Browsers come back spread over so long, so that a restart does not meet all at once."""

_SUPERSEDED = sse.frame(b"", event="superseded")


class HubClosed(Exception):
    """The hub has ended; nobody can watch any more."""


class Hub:
    """Publish to topics, watch topics. Its thread starts with the first use, in that process."""

    def __init__(self, *, rng: Random, most: int | None = None) -> None:
        """`most` streams are carried at the same time, or what files allow; see `has_room`."""
        self._rng = rng
        self._most = files.streams() if most is None else most
        self._rooms: dict[Topic, Room] = {}
        self._counts: set[Topic] = set()
        self._notes: deque[Callable[[], None]] = deque()
        self._bell, self._ear = socket.socketpair()
        self._bell.setblocking(False)
        self._ear.setblocking(False)
        self._carrier = Carrier(self._ear)
        self._thread: Thread | None = None
        self._lock = Lock()
        self._is_open = True

    # What any thread may call.

    @property
    def streams(self) -> int:
        """How many streams are open."""
        return len(self._carrier)

    @property
    def has_room(self) -> bool:
        """Whether one more stream can be carried; if not, or when closed, the page polls."""
        return self._is_open and len(self._carrier) < self._most

    def watching(self, topic: Topic) -> int:
        """How many streams of `topic` are open."""
        room = self._rooms.get(topic)
        return len(room.watchers) if room else 0

    def seats(self, topic: Topic) -> tuple[str, ...]:
        """Whose streams of `topic` are open."""
        room = self._rooms.get(topic)
        return tuple(room.seats) if room else ()

    @property
    def topics(self) -> tuple[Topic, ...]:
        """What is watched, or was a minute ago."""
        return tuple(self._rooms)

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

    def dismiss(self, topic: Topic, seat: str) -> None:
        """End the streams of one seat; a browser that comes back has to be let in anew.

        Raises: HubClosed.
        """
        self._leave(partial(self._dismiss, topic, seat))

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
            is_first = len(self._notes) == 1  # if not, it is awake and on its way to this one too
            if self._thread is None:
                self._thread = Thread(target=self._run, name="hub", daemon=True)
                self._thread.start()
        if is_first:
            self._ring()

    def _ring(self) -> None:
        try:
            self._bell.send(b"\0")
        except OSError:
            return  # full: it is ringing already; closed: nobody is there to hear

    # The hub's thread.

    def _run(self) -> None:
        beat = int(monotonic())
        try:
            while self._is_open:
                if self._carrier.wait(self._patience(beat)):
                    self._hear()
                self._send_counts()
                if (now := int(monotonic())) > beat:
                    beat = now
                    self._carrier.look_round(beat)
                    self._forget_rooms()
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
        self._carrier.close()
        self._rooms.clear()
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
            self._carrier.offer(watcher, (framed, mine) if mine else (framed,))

    def _tell(self, topic: Topic, seat: str, framed: bytes) -> None:
        room = self._room(topic)
        room.keep_own(seat, framed)
        for watcher in room.seats.get(seat, ()):
            self._carrier.offer(watcher, (framed,))

    def _dismiss(self, topic: Topic, seat: str) -> None:
        for watcher in self._room(topic).seats.get(seat, ()):
            self._carrier.drop(watcher)

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
                self._carrier.offer(watcher, room.latest("count"))

    def _admit(self, new: Arrival) -> None:
        self._publish(new.topic, new.state, None)
        room = self._room(new.topic)
        watcher = Watcher(new.fd, new.seat, room)
        room.admit(watcher)
        self._carrier.take(watcher)
        for elder in room.seats[new.seat][:-STREAMS_A_SEAT]:
            self._supersede(elder)
        self._carrier.write(watcher, (new.head, *room.present(new.seen), *_own_of(room, new)))

    def _supersede(self, watcher: Watcher) -> None:
        """Close a stream in favour of a newer one of its seat, and say so: it must not come back.

        Two tabs that reconnected whenever the other did would never end.
        """
        if not watcher.rest:
            self._carrier.write(watcher, (_SUPERSEDED,))
        self._carrier.drop(watcher)

    def _forget_rooms(self) -> None:
        now = monotonic()
        for topic, room in list(self._rooms.items()):
            if not room.watchers and now - room.touched > FORGET_S and topic not in self._counts:
                del self._rooms[topic]


def _own_of(room: Room, new: Arrival) -> tuple[bytes, ...]:
    """What belongs to the newcomer's seat: what the room knows, if it is newer than its view."""
    if room.version > new.state.version and new.seat in room.own:
        return (room.own[new.seat],)
    return () if new.own is None else (sse.frame(new.own, event="own"),)
