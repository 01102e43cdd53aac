"""How fast one core runs Python: `python bench/loop.py`, which needs nothing but Python.

The n-body problem of the Computer Language Benchmarks Game: five bodies, plain floats. It says how
many microseconds a step takes, to compare this computer with another one.
"""

from __future__ import annotations

import statistics
import time

STEPS = 20_000
ROUNDS = 5
PI_4_US = 158.263 / 5_000_000 * 1e6
"""A step on a Raspberry Pi 4 B at 1.5 GHz, as published: 158.263 s for five million steps in Python
(https://chaitanyamehta.github.io/projects/performance-analysis-of-programming-languages).
"""

Body = list[float]


def bodies() -> list[Body]:
    """Sun, Jupiter, Saturn, Uranus, Neptune: place, speed, mass."""
    mass, year = 39.47841760435743, 365.24

    def planet(x: float, y: float, z: float, v: tuple[float, float, float], share: float) -> Body:
        return [x, y, z, *(each * year for each in v), share * mass]

    return [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, mass],
        planet(4.8414, -1.1603, -0.1036, (0.001660, 0.007699, -0.000069), 0.000955),
        planet(8.3434, 4.1248, -0.4035, (-0.002767, 0.004999, 0.000023), 0.000286),
        planet(12.8944, -15.1112, -0.2233, (0.002965, 0.002378, -0.000030), 0.0000437),
        planet(15.3797, -25.9193, 0.1793, (0.002681, 0.001628, -0.000095), 0.0000515),
    ]


def advance(system: list[Body], steps: int, dt: float = 0.01) -> None:
    """Let so many steps of time pass."""
    pairs = [(a, b) for place, a in enumerate(system) for b in system[place + 1 :]]
    for _ in range(steps):
        for a, b in pairs:
            dx, dy, dz = a[0] - b[0], a[1] - b[1], a[2] - b[2]
            pull = dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            by_a, by_b = a[6] * pull, b[6] * pull
            a[3] -= dx * by_b
            a[4] -= dy * by_b
            a[5] -= dz * by_b
            b[3] += dx * by_a
            b[4] += dy * by_a
            b[5] += dz * by_a
        for body in system:
            body[0] += dt * body[3]
            body[1] += dt * body[4]
            body[2] += dt * body[5]


def step_us() -> float:
    """Microseconds of the processor that a step takes here; the median of a few rounds."""
    took = []
    for _ in range(ROUNDS):
        system, began = bodies(), time.process_time()
        advance(system, STEPS)
        took.append((time.process_time() - began) / STEPS * 1e6)
    return statistics.median(took)


if __name__ == "__main__":
    print(f"{step_us():.2f} µs a step (a Raspberry Pi 4 B: {PI_4_US:.1f})")
