"""Wrong numbers: near the right one, in its own format, precision and roundness.

Rounding and format give a number away (no 7 beside 7,842), and so does always being the smallest or
the largest of four (NBME item-writing guide 2020, "grammatical and numerical cues").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon.calendar import NUMBER_WORDS
from questions.lexicon.chance import number

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WORDS = {value: word for word, value in reversed(NUMBER_WORDS.items())} | {1: "one"}
_PLAIN = "|".join(word for word in _WORDS.values() if word not in {"hundred", "thousand"})
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_WORD = re.compile(
    rf"\b(?:(?P<count>an?|{_PLAIN})[ -])?(?P<scale>{'|'.join(_SCALES)})\b|\b(?P<plain>{_PLAIN})\b",
    re.IGNORECASE,
)
_SMALL = 12
_COUNTED = 30  # up to here things are counted and ages told, so that wrong ones lie a few apart
_NEARLY_ALL = 80  # per cent
_STEPS = (0.4, 0.5, 0.6, 0.75, 0.8, 1.25, 1.5, 1.75, 2.0, 2.5)
# Whole numbers that are usual for what is counted, and so more plausible than any in between.
# A grown man's age is told by years, not by halves and doubles of it, and none is told beyond this.
AGE, _OLDEST = "age", 104
_YEARS_APART = (-9, -7, -5, -4, -3, 3, 4, 5, 7, 9)
_YOUNG = (-4, -3, -2, 2, 3, 4, 5)  # years apart of those who have grown up
# A way told roughly is told otherwise elsewhere: 60 km by one, 50 by another.
DISTANCE = "distance"
_WAYS_APART = (0.25, 0.4, 0.5, 0.6, 1.75, 2.0, 2.5, 3.0)  # by road it is half as far again
_FAR_ENOUGH = 0.4
# Every whole number up to here is the number of an element.
ATOMIC, _ELEMENTS = "atomic number", 118
# Of the dead there are several counts, none of which may be a wrong option.
TOLL = "toll"
_TOLLS_APART = (0.25, 0.4, 0.5, 0.6, 1.75, 2.0, 2.5, 3.0)
_MANY_DEAD = 100
_USUAL = {"episode_count": (4, 6, 8, 10, 12, 13, 16, 20, 22, 24)}
_PERCENT = 100
_ROUND_SHARE = 10  # per cent: as rough as 20 or 30, so that 11 beside it would tell
_SHARE = re.compile(r"%|\bper ?cent\b")


def near(key: str, relation: str, *seed: str) -> Iterator[str]:
    """Other numbers in the key's own words around them, best first; none when it has no number."""
    figure = _FIGURE.search(key)
    word = _WORD.search(key)
    if figure:
        value = float(figure[0].replace(",", ""))
        is_share = _SHARE.search(key) is not None
        for other in _around(value, _grain(figure[0]), relation, is_share=is_share, seed=seed):
            yield _put(key, figure.span(), _written(other, figure[0]))
    elif word:
        yield from _in_words(key, word, relation, seed)


def _in_words(key: str, word: re.Match[str], relation: str, seed: tuple[str, ...]) -> Iterator[str]:
    value = NUMBER_WORDS.get((word["plain"] or word["count"] or "").casefold(), 1)
    scale = _SCALES.get((word["scale"] or "").casefold(), 1)
    if scale > 1:
        above = [n * scale for n in (2, 3, 4, 5, 6) if n > value]
        below = [n * scale for n in (4, 3, 2, 1) if n < value]
        below += [scale * share // 10 for share in (5, 8) if value == 1]
        lower = min(number(*seed, "place") % 4, len(below))
        others = [*below[:lower], *above[: 3 - lower], *below[lower:], *above[3 - lower :]]
    else:
        others = [int(n) for n in _around(value, 1, relation, is_share=False, seed=seed)]
    written = [_in_full(other) for other in others]
    for text in filter(None, written):
        yield _put(key, word.span(), text)


def _in_full(value: int) -> str:
    """The number in words of at most two, or an empty string."""
    for name, scale in reversed(_SCALES.items()):
        if value >= scale:
            count = _WORDS.get(value // scale, "")
            return f"{count} {name}" if count and value % scale == 0 else ""
    return _WORDS.get(value, "")


def _put(key: str, span: tuple[int, int], written: str) -> str:
    """The key with its number exchanged."""
    return f"{key[: span[0]]}{written}{key[span[1] :]}"


def _grain(figure: str) -> float:
    """The last place the figure is exact to: 1 for 7,842, 100 for 7,800, 0.1 for 7.8."""
    if "." in figure:
        return 10.0 ** -len(figure.split(".")[1])
    digits = figure.replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0"))
    if len(digits) == len("40") and zeros:  # 10, 20, …: written whole, and not meant to be rough
        return 1.0 if digits == "10" else 5.0
    return 10.0 ** min(zeros, len(digits) - 1)


def _around(
    value: float, grain: float, relation: str, *, is_share: bool, seed: tuple[str, ...]
) -> list[float]:
    """Other values, those that put the key at an evenly drawn place among four first."""
    listed = _USUAL.get(relation, ())
    usual = [float(n) for n in listed if n != value and value <= max(listed)]
    if is_share and value == _ROUND_SHARE:
        usual = [5.0, 15.0, 20.0, 25.0]
    elif relation == ATOMIC:
        usual = [value + step for step in _YEARS_APART if 0 < value + step <= _ELEMENTS]
    elif relation == AGE and value > _COUNTED:
        usual = [value + step for step in _YEARS_APART if value + step <= _OLDEST]
    elif relation == AGE and value > _SMALL:
        usual = [value + step for step in _YOUNG]
    elif relation == DISTANCE:
        rounded = (round(value * step / grain) * grain for step in _WAYS_APART)
        usual = [each for each in rounded if abs(each - value) >= _FAR_ENOUGH * value]
    elif relation == TOLL and value > _MANY_DEAD:
        usual = [round(value * step / grain) * grain for step in _TOLLS_APART]
    elif grain == 1 and not usual and value <= _SMALL:
        # One is a singular, which the stem ("How many brothers") seldom fits.
        usual = [value + step for step in (-3, -2, -1, 1, 2, 3, 4) if value + step > 1]
    elif grain == 1 and not usual and value <= _COUNTED:
        usual = [value + step for step in (-6, -5, -4, -3, -2, 2, 3, 4, 5, 6)]
    elif is_share and value >= _NEARLY_ALL:
        usual = [round((value + step) / grain) * grain for step in (-16, -12, -8, -5, -3, 3, 6)]
    others = usual or [round(value * step / grain) * grain for step in _STEPS]
    others = [
        round(o, 6) for o in dict.fromkeys(others)
        if o > 0 and abs(o - value) > grain / 2 and not (is_share and o > _PERCENT)
    ]  # fmt: skip
    below = sorted((o for o in others if o < value), reverse=True)
    above = sorted(o for o in others if o > value)
    lower = min(number(*seed, "place") % 4, len(below))
    upper = min(3 - lower, len(above))
    first = _spread(below, lower, seed) + _spread(above, upper, seed)
    return first + [o for o in others if o not in first]


def _spread(nearest_first: list[float], count: int, seed: tuple[str, ...]) -> list[float]:
    """That many of the values, not always the nearest."""
    skip = number(*seed, "spread") % 2 if len(nearest_first) > count else 0
    return nearest_first[skip : skip + count]


def _written(value: float, like: str) -> str:
    decimals = len(like.split(".")[1]) if "." in like else 0
    return f"{value:,.{decimals}f}" if "," in like else f"{value:.{decimals}f}"
