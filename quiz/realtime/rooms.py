"""What the hub knows of one audience of one session: who watches, and what they should have.

Law: only the hub's thread touches a room. A room keeps the latest of each kind of event and no
history, so that somebody who was slow or away gets the present state and never a queue.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quiz.realtime import sse

Frames = Sequence[bytes | memoryview]


class Topic(NamedTuple):
    """One audience (players, host, screen) of one session: all get the same bytes."""

    session: str
    audience: str


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A session of one version, serialised for one audience."""

    version: int
    data: bytes


class Arrival(NamedTuple):
    """Somebody who comes to watch: socket, place, what the view has read and the browser seen."""

    fd: int
    topic: Topic
    seat: str
    state: State
    own: bytes | None
    seen: int | None
    head: bytes


class Watcher:
    """One open stream. `rest` is what its socket did not take yet, at most one round of events."""

    __slots__ = ("blocked_since", "fd", "rest", "room", "seat", "sent")

    def __init__(self, fd: int, seat: str, room: Room) -> None:
        self.fd = fd
        self.seat = seat
        self.room = room
        self.sent = room.serial
        self.rest: Frames = ()
        self.blocked_since = 0.0


class Room:
    """The watchers of a topic, and the latest event of each kind."""

    __slots__ = ("_kinds", "count_due", "own", "seats", "serial", "touched", "version", "watchers")

    def __init__(self, now: float) -> None:
        self.serial = 0
        self.version = -1
        self.own: dict[str, bytes] = {}
        self.watchers: dict[int, Watcher] = {}
        self.seats: dict[str, tuple[Watcher, ...]] = {}
        self.touched = now
        self.count_due = 0.0
        self._kinds: dict[str, tuple[int, bytes]] = {}

    def keep(self, kind: str, framed: bytes) -> None:
        """Make `framed` the latest event of its kind."""
        self.serial += 1
        self._kinds[kind] = (self.serial, framed)

    def keep_state(self, state: State, own: Mapping[str, bytes] | None) -> bytes | None:
        """Make `state` the present one and answer its frame; `None` when a newer one is known."""
        if state.version <= self.version:
            return None
        self.version = state.version
        framed = sse.frame(state.data, event="state", version=state.version)
        self.keep("state", framed)
        if own is not None:
            self.own = {seat: sse.frame(data, event="own") for seat, data in own.items()}
        return framed

    def keep_own(self, seat: str, framed: bytes) -> None:
        """Make `framed` what belongs to `seat` alone."""
        self.serial += 1
        self.own[seat] = framed

    def latest(self, kind: str) -> tuple[bytes, ...]:
        """The latest event of `kind`, if there was one."""
        return (self._kinds[kind][1],) if kind in self._kinds else ()

    def newer_than(self, serial: int, seat: str) -> list[bytes | memoryview]:
        """What somebody who has everything up to `serial` still needs."""
        frames: list[bytes | memoryview] = [f for at, f in self._kinds.values() if at > serial]
        if seat in self.own:
            frames.append(self.own[seat])
        return frames

    def present(self, seen: int | None) -> list[bytes | memoryview]:
        """What a newcomer needs who last saw version `seen`."""
        has_state = seen is not None and seen == self.version
        return [f for kind, (_, f) in self._kinds.items() if not (has_state and kind == "state")]

    def admit(self, watcher: Watcher) -> None:
        """Let `watcher` in."""
        self.watchers[watcher.fd] = watcher
        self.seats[watcher.seat] = (*self.seats.get(watcher.seat, ()), watcher)

    def dismiss(self, watcher: Watcher) -> None:
        """Forget `watcher`."""
        del self.watchers[watcher.fd]
        others = tuple(w for w in self.seats[watcher.seat] if w is not watcher)
        if others:
            self.seats[watcher.seat] = others
        else:
            del self.seats[watcher.seat]
