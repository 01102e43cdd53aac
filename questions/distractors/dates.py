"""Wrong dates: near the right one, as precise as it and written the same way."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from questions.lexicon.calendar import MONTHS
from questions.lexicon.chance import number, shuffled

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = {
    number: name
    for name, number in reversed(MONTHS.items())
    if len(name) > 4 or name == "May"  # noqa: PLR2004
} | {6: "June", 7: "July"}
_MONTH = re.compile(r"\b(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?")
_DAY = re.compile(r"\b(\d{1,2})(st|nd|rd|th)?\b(?!\d)")
_YEAR = re.compile(r"\b\d{3,4}\b")
_NO_YEAR = 2000  # a leap year, so that the 29th of February is a day
_WEEKS = (-21, -14, -7, 7, 14, 21)
_MONTHS_APART = (-745, -390, -350, -30, 30, 350, 390, 745)  # days, where the year is asked too
_YEARS = (-10, -8, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 8, 10)
_SPREAD = ((1995, 1), (1850, 2), (1500, 4))  # from that year on, steps so much larger
_LONG_AGO = 8
_CENTURY = 100
_ROUND = 10  # "by 1900" may be a rough date, which exact years beside it would tell
_BEFORE_CHRIST = re.compile(r"\bBC(?:E)?\b")
_EARLY = re.compile(r"\b\d{1,2}(?= (?:BC|AD|CE))|(?<=AD )\d{1,2}\b")
_FEW_YEARS = 4
_NEAR_YEARS = 5
_AHEAD = 2
_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def near(key: str, value: str, latest: int, *seed: str) -> Iterator[str]:
    """Other dates in the key's own format, best first.

    `value` is the canonical date of the key, which may tell its year alone; no
    year is offered that is long after `latest`, when that is known.
    """
    if not _MONTH.search(key):
        yield from _years(key, latest, seed)
    elif value.startswith("--") or value.count("-") > 1:
        yield from _days(key, value, seed)
    else:
        yield from _months(key, seed)


def rewrite(key: str, value: str) -> str:
    """The day `value`, written like the key.

    Empty when the two are not equally precise or, with years, lie more than a few years apart.
    """
    parsed = _parse(value)
    month, day = _MONTH.search(key), _DAY.search(key)
    if parsed is None or not month or not day:
        return ""
    year = _YEAR.search(key)
    if year and (value.startswith("--") or abs(int(year[0]) - parsed.year) > _NEAR_YEARS):
        return ""
    return _write(key, parsed)


def _parse(value: str) -> dt.date | None:
    full = value.replace("--", f"{_NO_YEAR}-", 1) if value.startswith("--") else value
    try:
        return dt.date.fromisoformat(full)
    except ValueError:
        return None


def _days(key: str, value: str, seed: tuple[str, ...]) -> Iterator[str]:
    day = _parse(value)
    if day is None:
        return
    steps = _MONTHS_APART if _YEAR.search(key) else _WEEKS
    below = sorted((s for s in steps if s < 0), reverse=True)
    above = sorted(s for s in steps if s > 0)
    lower = number(*seed, "place") % 4
    first = [*below[:lower], *above[: 3 - lower]]
    for days in [*first, *(s for s in steps if s not in first)]:
        yield _write(key, day + dt.timedelta(days=days))


def _write(key: str, day: dt.date) -> str:
    """The date in the key's format: its order, its ordinals, its year only if the key has one."""
    text = _YEAR.sub(str(day.year), key)
    text = _DAY.sub(lambda m: f"{day.day}{_ordinal(day.day) if m[2] else ''}", text, count=1)
    return _MONTH.sub(lambda m: _month(day.month, m[0]), text, count=1)


def _month(month: int, like: str) -> str:
    """The month's name, as short as the other and with its full stop."""
    name = _NAMES[month]
    bare = like.rstrip(".")
    if bare in _NAMES.values() and bare != "May":
        return name
    return name if bare == "May" else name[: len("Jan")] + like[len(bare) :]


def _ordinal(day: int) -> str:
    return _ORDINALS.get(day, "th")


def _months(key: str, seed: tuple[str, ...]) -> Iterator[str]:
    found = _MONTH.search(key)
    if not found:
        return
    for name in shuffled([n for n in _NAMES.values() if n != found[0]], *seed):
        yield _MONTH.sub(name, key, count=1)


def months_around(key: str, first: int, last: int) -> Iterator[str]:
    """The key's month and others in the years after and before its own, written like the key."""
    month, year = _MONTH.search(key), _YEAR.search(key)
    if not month or not year or _DAY.search(_YEAR.sub("", key)):
        return
    for step in (1, -1):
        other = int(year[0]) + step
        if first <= other <= last:
            for name in _NAMES.values():
                yield _MONTH.sub(name, _YEAR.sub(str(other), key), count=1)


def _years(key: str, latest: int, seed: tuple[str, ...]) -> Iterator[str]:
    found = _YEAR.search(key) or _EARLY.search(key)
    if not found:
        return
    year = int(found[0])
    scale = next((factor for since, factor in _SPREAD if year >= since), _LONG_AGO)
    if _BEFORE_CHRIST.search(key):
        scale = next(step for step in (_CENTURY, _ROUND, _FEW_YEARS, 1) if year % step == 0)
        latest = 0
    if year % _CENTURY == 0 and year != latest:
        scale = max(_ROUND, scale)
    steps = [
        s * scale for s in _YEARS if not latest or year + s * scale <= max(latest, year) + _AHEAD
    ]
    steps = [s for s in steps if year + s > 0]
    below = [s for s in reversed(steps) if s < 0]
    above = [s for s in steps if s > 0]
    lower = number(*seed, "place") % 4
    skip = number(*seed, "spread") % 2
    chosen = below[skip : skip + lower] + above[skip : skip + 3 - lower]
    for step in [*chosen, *sorted((s for s in steps if s not in chosen), key=abs)]:
        yield key.replace(found[0], str(year + step), 1)
