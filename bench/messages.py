"""What a phone is sent for one question.

A hundred phones play a round with time to read: the question, its options, everybody answers, the
reveal. A message is one write to the socket of a phone: a state, at the reveal with the part of the
seat's own behind it. Counts go to cockpit and big screen alone.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench import crowd, night, room
from bench.crowd import Crowd
from bench.figures import Figure

PHONES = 100
PROMISED = 3
LEAD_S = 5


def measure() -> list[Figure]:
    """The questions after the first, which has the title of the round before it."""
    night.prepare()
    with tempfile.TemporaryDirectory() as folder:
        return [_figure(*_heard(Path(folder)))]


def _heard(folder: Path) -> tuple[float, float, float]:
    """States, own parts and other events, by phone and question."""
    with night.ours(folder) as (port, _):
        opened = room.opened(folder / "instance", port, PHONES, LEAD_S)
        phones = Crowd(port, PHONES, opened.stream)
        phones.arrive(night.version(opened))
        for number in range(room.QUESTIONS):
            if number == 1:
                phones.heard.clear()
            night.go_to_open(opened)
            phones.listen()
            requests = [opened.answer(phone, number) for phone in range(PHONES)]
            crowd.take_turns(port, requests, at_once=20)
            crowd.ask(port, opened.move("reveal", number=number))
            phones.listen()
        phones.leave()
    asked = PHONES * (room.QUESTIONS - 1)
    states, owns = phones.heard[b"state"], phones.heard[b"own"]
    return states / asked, owns / asked, (phones.heard.total() - states - owns) / asked


def _figure(states: float, owns: float, others: float) -> Figure:
    return Figure(
        name=f"messages to a phone for a question, {PHONES} phones, time to read included",
        value=f"{states + others:.2f}: {states:.2f} states, {owns:.2f} of them with the seat's own "
        f"part, {others:.2f} others",
        goal=f"≤ {PROMISED}",
        is_met=states + others <= PROMISED and owns <= states,
    )
