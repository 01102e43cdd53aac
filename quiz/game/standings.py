"""Ranks. Equal points share a rank: 1, 2, 2, 4."""

from __future__ import annotations

from collections.abc import Sequence


def ranks(points: Sequence[int]) -> tuple[int, ...]:
    """The rank of each score, from 1, for `points` in descending order."""
    out: list[int] = []
    for place, value in enumerate(points, start=1):
        out.append(out[-1] if out and points[place - 2] == value else place)
    return tuple(out)
