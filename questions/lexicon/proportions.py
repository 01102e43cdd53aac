"""What a few marks say about many: an interval for a share, and a share drawn to what is expected."""

from __future__ import annotations

import math

Z_95 = 1.959964  # the standard normal quantile at 0.975
PRIOR_MARKS = 8.0


def wilson(hits: int, trials: int, *, z: float = Z_95) -> tuple[float, float]:
    """The interval, within 0 to 1, that holds the true share in 95 of 100 samples; all for none.

    Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference",
    JASA 22, 209-212; Brown, Cai and DasGupta 2001 recommend it for small samples, where the usual
    interval of share and standard error is far too narrow.
    """
    if not trials:
        return 0.0, 1.0
    share, square = hits / trials, z * z
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    spread = share * (1 - share) / trials + square / (4 * trials * trials)
    half = z * math.sqrt(spread) / (1 + square / trials)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def shrunken(hits: float, trials: float, *, expected: float, weight: float = PRIOR_MARKS) -> float:
    """The share, drawn towards `expected` as if `weight` more trials had shown just that.

    The mean of the Beta posterior under a Beta prior of mean `expected` and of `weight` pseudo-
    trials: Gelman et al., "Bayesian Data Analysis", 3rd ed., section 2.4. With no trial it is
    `expected`; with many it is hits / trials.
    """
    return (hits + weight * expected) / (trials + weight)
