"""Ten thousand phones, connected, answer one question within ten seconds.

The same server and room as above. Each answer is a request of its own at its own moment, spread
evenly; then the question is revealed, and every phone hears its own result on the stream that was
open all the time.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench import crowd, night, room
from bench.crowd import Crowd
from bench.figures import Figure, percentile

PHONES = 10_000
WITHIN_S = 10


def measure(phones: int = PHONES) -> list[Figure]:
    """One room, one question; an error or a missing answer is told, not passed over."""
    night.prepare()
    with tempfile.TemporaryDirectory() as folder:
        return _rush(Path(folder), phones)


def _rush(folder: Path, number: int) -> list[Figure]:
    with night.ours(folder) as (port, _):
        opened = room.opened(folder / "instance", port, number)
        phones = Crowd(port, number, opened.stream)
        night.go_to_open(opened)
        at = night.version(opened)
        phones.arrive(at)
        requests = [opened.answer(phone, 0) for phone in range(number)]
        took, wrong = crowd.answers(port, requests, a_second=number / WITHIN_S)
        stored = opened.choices()
        heard = phones.hear(at + 1, opened.move("reveal", number=0))
        phones.leave()
    name = f"{number:,} phones, connected, answer within {WITHIN_S} s"
    as_sent = sum(choice == room.choice_of(phone) for phone, choice in stored.items())
    return [
        Figure(
            name=name,
            value=f"{len(took):,} acknowledged, {len(stored):,} on disk, {as_sent:,} as sent, "
            f"{len(wrong)} errors" + (f", the first: {wrong[0]}" if wrong else ""),
            goal="none lost, no error",
            is_met=not wrong and as_sent == len(stored) == len(took) == number,
        ),
        Figure(
            name="their acknowledgements: half within, 99 % within",
            value=f"{percentile(took, 0.5) * 1000:.0f} ms, {percentile(took, 0.99) * 1000:.0f} ms"
            if took
            else "none",
        ),
        Figure(
            name="then the reveal, with points, reaches the last",
            value=f"{heard[-1] * 1000:.0f} ms",
        ),
    ]
