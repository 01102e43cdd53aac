"""What happened in a night as those who took part saw it: one JSON line an event, in order.

Law: a line is written when its event is over. An answer that was sent and not acknowledged has a
line too (`lost`): whether it was stored is not known, and both are right.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from time import time
from typing import Any

BEFORE_REVEAL = frozenset({"reading", "open", "closed"})
LOST = 0
"""The status of a request that was sent and got no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An answer on its way: sent, and acknowledged or refused at `t_ack` with `status`."""

    who: str
    number: int
    choice: int
    t_send: float
    t_ack: float
    status: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Saw:
    """A state that reached somebody; `digest` is of what all players share.

    `leaks` names what the state told and should not have, nothing when all is well.
    """

    who: str
    t: float
    version: int
    phase: str
    digest: str
    leaks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Somebody's stream opened or ended."""

    who: str
    t: float
    is_open: bool
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Broke:
    """From here on something does not work."""

    t: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """From here on everything works again, and the room stood at `version`."""

    t: float
    version: int


Event = Sent | Saw | Link | Broke | Recovered
_KINDS: dict[str, type[Event]] = {
    kind.__name__: kind for kind in (Sent, Saw, Link, Broke, Recovered)
}


class History:
    """Appends events to a file, and reads them back."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("a", encoding="utf-8")

    def add(self, event: Event) -> None:
        """Write one line."""
        line = {"kind": type(event).__name__, **asdict(event)}
        self._file.write(json.dumps(line) + "\n")

    def close(self) -> None:
        """Nothing more will be added."""
        self._file.close()

    def __iter__(self) -> Iterator[Event]:
        self._file.flush()
        with self._path.open(encoding="utf-8") as lines:
            for line in lines:
                values: dict[str, Any] = json.loads(line)
                yield _KINDS[values.pop("kind")](**values)


def saw(who: str, state: dict[str, Any], own: dict[str, Any] | None) -> Saw:
    """What `who` sees in a state as it is pushed, and in the part of their own told last."""
    return Saw(
        who=who,
        t=time(),
        version=state["version"],
        phase=state["phase"],
        digest=hashlib.sha256(json.dumps(state, sort_keys=True).encode()).hexdigest()[:16],
        leaks=leaks(state, own),
    )


def leaks(state: dict[str, Any], own: dict[str, Any] | None) -> str:
    """Names in a state before its reveal that could tell the answer."""
    if state["phase"] not in BEFORE_REVEAL:
        return ""
    told = [name for name in ("keys", "key", "proof", "shares") if name in state["stage"]]
    if own:
        told += [name for name in ("is_right", "gained") if own.get(name) is not None]
    return " ".join(told)
