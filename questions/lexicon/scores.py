"""Other results of a match, written like the one at hand and won by the same side."""

from __future__ import annotations

import re

from questions.lexicon.chance import shuffled

_SCORE = re.compile(r"^(\d{1,3})([–-])(\d{1,3})$")
_GOALS = 9  # more than so many: points, not goals
_NEAR = (
    (0, -3),
    (3, 0),
    (-3, 0),
    (7, 0),
    (0, 3),
    (4, 3),
    (-7, -7),
    (3, 7),
    (-4, -3),
    (6, 0),
    (0, -7),
)


def rivals(score: str) -> tuple[str, ...]:
    """Near results in the same format; none when the text is no score."""
    match = _SCORE.match(score)
    if not match:
        return ()
    won, lost = int(match[1]), int(match[3])
    if max(won, lost) <= _GOALS:
        steps = [(a, b) for a in (-2, -1, 0, 1, 2) for b in (-1, 0, 1, 2) if (a, b) != (0, 0)]
    else:
        steps = [step for step in _NEAR if step != (0, 0)]
    others = [(won + a, lost + b) for a, b in steps]
    others = [(a, b) for a, b in others if min(a, b) >= 0 and _order(a, b) == _order(won, lost)]
    return tuple(shuffled((f"{a}{match[2]}{b}" for a, b in others), score))


def _order(one: int, other: int) -> int:
    return (one > other) - (one < other)
