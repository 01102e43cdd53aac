"""The promises of a night, I1 to I8, checked against what everybody saw and what is stored.

I1 what was acknowledged is stored, with the same choice · I2 one answer a seat and question · I3
none before its question opened or after it closed · I4 points are a function of what is stored · I5
versions never go back · I6 after a recovery everybody has the same state within five seconds · I7
no verdict before the close · I8 the same answer sent again is the same answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tests.faults.history import Broke, Event, Link, Recovered, Saw, Sent

CONVERGED_S = 5.0
TAKEN = 200
REFUSED = frozenset({400, 403, 404, 409, 410, 413, 422})
"""Statuses that say no for good; the others ask to try again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAnswer:
    """A row: whose, to which question, what, and when the server had it (seconds since 1970)."""

    who: str
    number: int
    choice: int
    received_at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredQuestion:
    """When question `number` opened, and the last moment an answer to it counts."""

    number: int
    opened_at: float
    last_call: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A night as the database has it; `points` were told at the end, `replayed` made anew."""

    answers: tuple[StoredAnswer, ...]
    questions: Mapping[int, StoredQuestion]
    points: Mapping[str, int]
    replayed: Mapping[str, int]


def violations(events: Iterable[Event], stored: Stored) -> list[str]:
    """Every broken promise in words; empty when all were kept."""
    history = list(events)
    sent = [event for event in history if isinstance(event, Sent)]
    seen = [event for event in history if isinstance(event, Saw)]
    return [
        *_lost(sent, stored),
        *_doubled(sent, stored),
        *_out_of_time(sent, stored),
        *_wrong_points(stored),
        *_went_back(seen),
        *_apart(seen),
        *_late_to_recover(history),
        *(f"I7 {s.who} saw {s.leaks} in version {s.version} ({s.phase})" for s in seen if s.leaks),
        *_not_repeatable(sent),
    ]


def _lost(sent: list[Sent], stored: Stored) -> Iterator[str]:
    rows = {(row.who, row.number): row.choice for row in stored.answers}
    for op in sent:
        if op.status != TAKEN:
            continue
        choice = rows.get((op.who, op.number))
        if choice != op.choice:
            yield f"I1 {op.who} was told {op.choice} for question {op.number}, stored is {choice}"


def _doubled(sent: list[Sent], stored: Stored) -> Iterator[str]:
    rows: dict[tuple[str, int], int] = defaultdict(int)
    for row in stored.answers:
        rows[row.who, row.number] += 1
    yield from (f"I2 {key} is stored {n} times" for key, n in rows.items() if n > 1)
    told: dict[tuple[str, int], set[int]] = defaultdict(set)
    for op in sent:
        if op.status == TAKEN:
            told[op.who, op.number].add(op.choice)
    yield from (f"I2 {key} was told {choices}" for key, choices in told.items() if len(choices) > 1)


def _out_of_time(sent: list[Sent], stored: Stored) -> Iterator[str]:
    for row in stored.answers:
        question = stored.questions.get(row.number)
        if question is None:
            yield f"I3 {row.who} answered question {row.number}, which never opened"
        elif not question.opened_at <= row.received_at <= question.last_call:
            yield f"I3 {row.who}’s answer to {row.number} counts and was out of time"
    for op in sent:
        question = stored.questions.get(op.number)
        is_taken = op.status == TAKEN
        if is_taken and question and op.t_ack < question.opened_at:
            yield f"I3 {op.who} was told that {op.number} is stored before it opened"


def _wrong_points(stored: Stored) -> Iterator[str]:
    for who, points in stored.points.items():
        if stored.replayed.get(who) != points:
            yield f"I4 {who} was told {points} points, the answers give {stored.replayed.get(who)}"


def _went_back(seen: list[Saw]) -> Iterator[str]:
    last: dict[str, int] = {}
    for saw in seen:
        if saw.version < last.get(saw.who, saw.version):
            yield f"I5 {saw.who} saw version {saw.version} after {last[saw.who]}"
        last[saw.who] = saw.version


def _apart(seen: list[Saw]) -> Iterator[str]:
    first: dict[int, Saw] = {}
    for saw in seen:
        other = first.setdefault(saw.version, saw)
        if other.digest != saw.digest:
            yield f"I6 {saw.who} and {other.who} saw different states of version {saw.version}"


def _late_to_recover(history: list[Event]) -> Iterator[str]:
    """Five seconds after a recovery, or just before the next fault where that comes sooner."""
    people = {event.who for event in history if isinstance(event, Link)}
    faults = [event.t for event in history if isinstance(event, Broke)]
    for mark in (event for event in history if isinstance(event, Recovered)):
        until = min([mark.t + CONVERGED_S, *(t for t in faults if t > mark.t)])
        known: dict[str, int] = {}
        is_open: dict[str, bool] = {}
        for event in history:
            if isinstance(event, Saw | Link) and event.t <= until:
                known[event.who] = max(event.version, known.get(event.who, -1))
            if isinstance(event, Link) and event.t <= until:
                is_open[event.who] = event.is_open
        for who in sorted(people):
            if known.get(who, -1) < mark.version:
                yield f"I6 {who} knew {known.get(who)} when all should know {mark.version}"
            if not is_open.get(who):
                yield f"I6 {who} had no stream after the recovery"


def _not_repeatable(sent: list[Sent]) -> Iterator[str]:
    taken: dict[tuple[str, int, int], float] = {}
    for op in sorted(sent, key=lambda op: op.t_send):
        key = (op.who, op.number, op.choice)
        if op.status == TAKEN:
            taken[key] = min(op.t_ack, taken.get(key, op.t_ack))
        elif op.status in REFUSED and op.t_send > taken.get(key, op.t_send):
            yield f"I8 {op.who} sent {op.choice} for {op.number} again and got {op.status}"
