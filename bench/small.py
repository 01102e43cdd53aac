"""How many phones a small computer carries, from the processor time measured here.

With `c` the processor time that one question costs a phone here (its answer, three states, its
reveal), `r` how many times as long the other computer takes for the same Python, `w` the seconds
in which a room answers, and `s` the share of the core that may be busy meanwhile, one core carries
`w · s / (c · r)` phones; `w` is 10 s and `s` one half. `r` comes from one fixed loop, the n-body
problem, timed here and published for a Raspberry Pi 4 B by
[Chaitanya Mehta](https://chaitanyamehta.github.io/projects/performance-analysis-of-programming-languages)
(158.263 s for five million steps, with the Python of its day, which is slower than today's: the
true number is rather higher). It is an estimate; nothing was measured on such a computer.

On the computer in question `python bench/loop.py` times the loop by Python alone, `python -m bench
small` all of it, and `python -m bench.guests ADDRESS NUMBER`, from a second computer, the Wi-Fi.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench import loop, night
from bench.figures import Figure

PHONES = 1000
STATES = 3
"""Of a question: it is shown, it opens, it closes; the reveal is counted by itself."""
WITHIN_S = 10.0
BUSY = 0.5


def measure(phones: int = PHONES) -> list[Figure]:
    """The cost of a question here, the loop here, and what follows for a Raspberry Pi 4."""
    night.prepare()
    here = loop.step_us()
    with tempfile.TemporaryDirectory() as folder:
        cost = night.play(Path(folder), phones).cost
    each = cost.answer + STATES * cost.state + cost.reveal
    ratio = loop.PI_4_US / here
    return [
        Figure(
            name=f"c: processor time of a question, a phone ({phones:,} phones)",
            value=f"{each:.2f} ms: answer {cost.answer:.2f}, three states "
            f"{STATES * cost.state:.2f}, reveal {cost.reveal:.2f}",
        ),
        Figure(name="a step of the loop here", value=f"{here:.2f} µs"),
        Figure(
            name=f"r: a Raspberry Pi 4 B ({loop.PI_4_US:.1f} µs) against it", value=f"{ratio:.1f}"
        ),
        Figure(
            name="phones that one core carries, here and there (`w` 10 s, `s` one half)",
            value=f"{_carried(each):,.0f} here, {_carried(each * ratio):,.0f} on the Raspberry Pi",
        ),
        Figure(
            name="all of them back at once on that computer take, by the same ratio",
            value=f"{_carried(each * ratio) * cost.back * ratio / 1000:.1f} s",
        ),
    ]


def _carried(each_ms: float) -> float:
    """Phones a core carries if a question costs so much a phone."""
    return WITHIN_S * BUSY / (each_ms / 1000)
