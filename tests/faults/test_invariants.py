"""The checker itself: a good night passes, and every planted violation is found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.faults.history import LOST, Broke, Event, History, Link, Recovered, Saw, Sent, leaks
from tests.faults.invariants import Stored, StoredAnswer, StoredQuestion, violations

ADA = StoredAnswer(who="ada", number=0, choice=2, received_at=11.0)
STORED = Stored(
    answers=(ADA, StoredAnswer(who="bob", number=0, choice=1, received_at=12.0)),
    questions={0: StoredQuestion(number=0, opened_at=10.0, last_call=20.0)},
    points={"ada": 1000, "bob": 0},
    replayed={"ada": 1000, "bob": 0},
)


def sent(who: str, choice: int, status: int, *, at: float = 11.0) -> Sent:
    return Sent(who=who, number=0, choice=choice, t_send=at, t_ack=at + 0.5, status=status)


def saw(who: str, version: int, t: float, **more: str) -> Saw:
    return Saw(
        who=who, t=t, version=version, phase="open", digest=more.pop("digest", "same"), **more
    )


GOOD: list[Event] = [
    Link(who="ada", t=9.0, is_open=True, version=0),
    Link(who="bob", t=9.0, is_open=True, version=0),
    saw("ada", 1, 10.0),
    saw("bob", 1, 10.0),
    sent("ada", 2, LOST),
    sent("ada", 2, 200, at=11.6),
    sent("ada", 2, 200, at=30.0),
    sent("ada", 1, 409, at=12.5),
    sent("bob", 1, LOST, at=12.0),
    Link(who="bob", t=13.0, is_open=False, version=1),
    Recovered(t=14.0, version=2),
    Link(who="bob", t=15.0, is_open=True, version=1),
    saw("bob", 2, 15.0),
    saw("ada", 2, 15.0),
]


def test_a_good_night_keeps_every_promise() -> None:
    assert violations(GOOD, STORED) == []


def test_a_fault_that_comes_sooner_ends_the_time_to_recover() -> None:
    cut: list[Event] = [Broke(t=16.0), Link(who="ada", t=16.1, is_open=False, version=2)]
    assert violations([*GOOD, *cut], STORED) == []
    assert violations([*GOOD, cut[1]], STORED)


def without(event: Event) -> list[Event]:
    return [each for each in GOOD if each != event]


PLANTED: list[tuple[str, list[Event], dict[str, Any]]] = [
    ("I1", GOOD, {"answers": (STORED.answers[1],)}),
    ("I1", GOOD, {"answers": (replace(ADA, choice=0), STORED.answers[1])}),
    ("I2", GOOD, {"answers": (*STORED.answers, replace(ADA, received_at=12.0))}),
    ("I2", [*GOOD, sent("ada", 1, 200, at=13.0)], {}),
    ("I3", GOOD, {"answers": (replace(ADA, received_at=20.1), STORED.answers[1])}),
    ("I3", GOOD, {"answers": (replace(ADA, received_at=9.9), STORED.answers[1])}),
    ("I3", GOOD, {"answers": (*STORED.answers, replace(ADA, number=1))}),
    ("I3", [sent("ada", 2, 200, at=5.0), *GOOD], {}),
    ("I4", GOOD, {"replayed": {"ada": 999, "bob": 0}}),
    ("I5", [*GOOD, saw("ada", 1, 16.0)], {}),
    ("I6", [*GOOD, saw("ada", 3, 16.0), saw("bob", 3, 16.0, digest="other")], {}),
    ("I6", without(GOOD[12]), {}),
    ("I6", [e if e != GOOD[12] else saw("bob", 2, 19.5) for e in GOOD], {}),
    ("I6", without(GOOD[11]), {}),
    ("I7", [*GOOD, saw("ada", 2, 16.0, leaks="keys")], {}),
    ("I8", [*GOOD, sent("ada", 2, 409, at=40.0)], {}),
]


@pytest.mark.parametrize(("promise", "events", "changes"), PLANTED)
def test_a_planted_violation_is_found(
    promise: str, events: list[Event], changes: dict[str, Any]
) -> None:
    found = violations(events, replace(STORED, **changes))
    assert any(words.startswith(promise) for words in found), found


def test_a_verdict_before_the_reveal_is_seen() -> None:
    open_: dict[str, Any] = {"phase": "open", "stage": {"stem": "?", "options": ["a", "b"]}}
    assert leaks(open_, {"is_right": None, "gained": None}) == ""
    assert leaks({**open_, "stage": {**open_["stage"], "keys": [1]}}, None) == "keys"
    assert leaks(open_, {"is_right": True, "gained": None}) == "is_right"
    assert leaks({"phase": "reveal", "stage": {"keys": [1]}}, {"is_right": True}) == ""


def test_a_history_is_read_as_it_was_written(tmp_path: Path) -> None:
    history = History(tmp_path / "history.jsonl")
    for event in GOOD:
        history.add(event)
    assert list(history) == GOOD
    history.close()
