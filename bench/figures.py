"""What a measurement says: named figures with the bound they are held to."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured number. `goal` is in words; `is_met` is `None` where nothing was promised."""

    name: str
    value: str
    goal: str = ""
    is_met: bool | None = None


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0–1) of `values` do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def power_law(sizes: Sequence[float], costs: Sequence[float]) -> tuple[float, float]:
    """Least-squares exponent of `costs` ~ sizes**exponent, and R² of the fit in log-log scale."""
    xs, ys = [math.log(s) for s in sizes], [math.log(c) for c in costs]
    slope, intercept = statistics.linear_regression(xs, ys)
    mean = statistics.fmean(ys)
    residual = sum((y - slope * x - intercept) ** 2 for x, y in zip(xs, ys, strict=True))
    return slope, 1 - residual / sum((y - mean) ** 2 for y in ys)
