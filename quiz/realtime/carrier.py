"""The hub's sockets: many at once, none ever waited for.

Law: only the hub's thread uses a carrier. A send takes what the socket takes; the rest, at most one
round of events, goes out when the socket is ready, and then what the room has that is newer. Who
takes nothing for `BLOCKED_S` is dropped.
"""

from __future__ import annotations

import os
import selectors
import socket
from time import monotonic

from quiz.realtime import sse
from quiz.realtime.rooms import Frames, Watcher

HEARTBEAT_S = 15
"""Proxies close a stream that is quiet for 30 to 60 s."""
BLOCKED_S = 30.0

_READ = selectors.EVENT_READ
_BOTH = selectors.EVENT_READ | selectors.EVENT_WRITE


class Carrier:
    """The open streams, and an ear that wakes whoever waits for them."""

    def __init__(self, ear: socket.socket) -> None:
        self._watchers: dict[int, Watcher] = {}
        self._blocked: set[Watcher] = set()
        self._poller = selectors.DefaultSelector()
        self._poller.register(ear, _READ, None)

    def __len__(self) -> int:
        """How many streams are open; any thread may ask."""
        return len(self._watchers)

    def wait(self, seconds: float) -> bool:
        """Serve what is ready, waiting so long for it; whether the ear heard something."""
        has_heard = False
        for key, events in self._poller.select(seconds):
            if key.data is None:
                has_heard = True
            else:
                self._serve(key.data, events)
        return has_heard

    def take(self, watcher: Watcher) -> None:
        """Carry one more."""
        self._watchers[watcher.fd] = watcher
        self._poller.register(watcher.fd, _READ, watcher)

    def close(self) -> None:
        """End every stream."""
        for fd in self._watchers:
            os.close(fd)
        self._watchers.clear()
        self._poller.close()

    def offer(self, watcher: Watcher, frames: Frames) -> None:
        """Send `frames` now, or leave them in the room until the socket has taken the rest."""
        if not watcher.rest:
            watcher.sent = watcher.room.serial
            if frames:
                self.write(watcher, frames)

    def write(self, watcher: Watcher, frames: Frames) -> None:
        """Send `frames`; what the socket does not take becomes the rest, in place of the former."""
        # Each call lets other threads in: beside 1,000 answers a second a state takes 80 ms instead
        # of 25 to the last of 2,000. `send` through ctypes.PyDLL does not, and took 40, but the
        # answers then wait longer (p99 58 instead of 33 ms): not worth the trick.
        try:
            taken = os.writev(watcher.fd, frames)
        except BlockingIOError:
            taken = 0
        except OSError:
            self.drop(watcher)
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

    def drop(self, watcher: Watcher) -> None:
        """Close a stream, unless that has happened."""
        if self._watchers.get(watcher.fd) is not watcher:
            return
        self._poller.unregister(watcher.fd)
        os.close(watcher.fd)
        del self._watchers[watcher.fd]
        self._blocked.discard(watcher)
        watcher.room.dismiss(watcher)
        watcher.room.touched = monotonic()

    def look_round(self, beat: int) -> None:
        """Once a second: a heartbeat to a share of the streams, an end to those that are stuck."""
        now = monotonic()
        for watcher in [w for w in self._blocked if now - w.blocked_since > BLOCKED_S]:
            self.drop(watcher)
        turn = beat % HEARTBEAT_S
        for watcher in [w for fd, w in self._watchers.items() if fd % HEARTBEAT_S == turn]:
            if not watcher.rest:
                self.write(watcher, (sse.HEARTBEAT,))

    def _serve(self, watcher: Watcher, events: int) -> None:
        if self._watchers.get(watcher.fd) is not watcher:
            return  # dropped by an earlier event of this round
        if events & _READ:  # it left: a browser has nothing to say on a stream
            self.drop(watcher)
            return
        self.write(watcher, watcher.rest)
        if watcher.fd in self._watchers and watcher.sent < watcher.room.serial:
            self.offer(watcher, watcher.room.newer_than(watcher.sent, watcher.seat))


def _untaken(frames: Frames, taken: int) -> Frames:
    """What is left of `frames` after `taken` bytes; nothing is copied."""
    for number, framed in enumerate(frames):
        if taken < len(framed):
            return (memoryview(framed)[taken:], *frames[number + 1 :])
        taken -= len(framed)
    return ()
