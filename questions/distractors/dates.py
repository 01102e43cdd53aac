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
_SHIFTED = (-9, -5, 4, 8, 11)  # days, where the month must stay: a Good Friday, an election
_LAST_SAFE = 28  # the last day that every month has
_CLOSE = (-745, -390, -350, -30, 30, 350, 390, 745)  # days, where years further off are impossible
_CLOSE_YEARS = (-1, 1, -2, 2, -3, 3)
_YEARS = (-10, -8, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 8, 10)
_STEPS = ((1750, 1), (1500, 2))  # from that year on, steps so much larger
_LONG_AGO = 8
_CENTURY = 100
_ROUND = 10  # "around 1900" and a year ago as long as 1200 are rough: exact years would tell them
_HALF_ROUND = 5
_EXACT_SINCE = 1500
_BEFORE_CHRIST = re.compile(r"\bBC(?:E)?\b")
_EARLY = re.compile(r"\b\d{1,2}(?= (?:BC|AD|CE))|(?<=AD )\d{1,2}\b")
_FEW_YEARS, _ODD_YEARS = 4, 3
_NEAR_YEARS = 5
_AHEAD = 2
_WRONG = 3
_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def near(
    key: str,
    value: str,
    latest: int,
    *seed: str,
    is_rough: bool = False,
    keeps_month: bool = False,
) -> Iterator[str]:
    """Other dates in the key's own format, best first.

    `value` is the canonical date of the key, which may tell its year alone; no
    year is offered that is long after `latest`, when that is known. Days and months lie in other
    years, as far apart as wrong years are: the month alone nobody knows. A rough date stands beside
    rough ones; where the stem tells the time of the year, `keeps_month`, all have it.
    """
    if not _MONTH.search(key):
        yield from _years(key, latest, seed, is_rough=is_rough)
    elif value.startswith("--") or value.count("-") > 1:
        yield from _days(key, value, latest, seed, keeps_month=keeps_month)
    else:
        yield from _months(key, latest, seed, keeps_month=keeps_month)


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


def _days(
    key: str, value: str, latest: int, seed: tuple[str, ...], *, keeps_month: bool
) -> Iterator[str]:
    day = _parse(value)
    if day is None:
        return
    if not _YEAR.search(key):
        below = sorted((s for s in _WEEKS if s < 0), reverse=True)
        above = sorted(s for s in _WEEKS if s > 0)
        lower = number(*seed, "place") % 4
        first = [*below[:lower], *above[: 3 - lower]]
        steps = [*first, *(s for s in _WEEKS if s not in first)]
        yield from (_write(key, day + dt.timedelta(days=step)) for step in steps)
        return
    for other in _in_other_years(day, latest, seed, keeps_month=keeps_month):
        yield _write(key, other)
    for step in sorted(_CLOSE, key=abs):
        yield _write(key, day + dt.timedelta(days=step))


def _in_other_years(
    day: dt.date, latest: int, seed: tuple[str, ...], *, keeps_month: bool
) -> Iterator[dt.date]:
    """A day of each other year; where the day opens or ends a month, those of the others do too."""
    years = _other_years(day.year, latest, seed)
    months = _other_months(day.month, seed)
    is_edge = day.day == 1 or (day + dt.timedelta(days=1)).day == 1
    for at, year in enumerate(years):
        if is_edge:
            yield dt.date(year, day.month, min(day.day, _last_day(year, day.month)))
        elif keeps_month:
            shifted = day.day + _SHIFTED[at % len(_SHIFTED)]
            yield dt.date(year, day.month, (shifted - 1) % _LAST_SAFE + 1)
        else:
            other = number(*seed, "day", str(year)) % _LAST_SAFE + 1
            yield dt.date(year, months[at % len(months)], other)


def _other_years(year: int, latest: int, seed: tuple[str, ...]) -> list[int]:
    """Years as far apart as wrong years are, then those close by, which a short war leaves."""
    apart = [int(other) for other in _years(f"{year:04}", latest, seed)]
    close = [year + step for step in _CLOSE_YEARS if year + step not in apart]
    return apart + [other for other in close if not latest or other <= max(latest, year) + _AHEAD]


def _last_day(year: int, month: int) -> int:
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return (following - dt.timedelta(days=1)).day


def _other_months(month: int, seed: tuple[str, ...]) -> list[int]:
    return [int(m) for m in shuffled((str(n) for n in _NAMES if n != month), *seed, "month")]


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


def _months(key: str, latest: int, seed: tuple[str, ...], *, keeps_month: bool) -> Iterator[str]:
    found, year = _MONTH.search(key), _YEAR.search(key)
    if not found:
        return
    own = MONTHS[found[0].rstrip(".")]
    others = _other_months(own, seed)
    for at, other in enumerate(_other_years(int(year[0]), latest, seed) if year else ()):
        name = found[0] if keeps_month else _month(others[at % len(others)], found[0])
        yield _MONTH.sub(name, _YEAR.sub(str(other), key), count=1)
    for month in others:
        yield _MONTH.sub(_month(month, found[0]), key, count=1)


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


def _years(
    key: str, latest: int, seed: tuple[str, ...], *, is_rough: bool = False
) -> Iterator[str]:
    found = _YEAR.search(key) or _EARLY.search(key)
    if not found:
        return
    year = int(found[0])
    scale = next((factor for since, factor in _STEPS if year >= since), _LONG_AGO)
    if _BEFORE_CHRIST.search(key):
        steps = (_CENTURY, _ROUND, _FEW_YEARS)
        scale = next((step for step in steps if year % step == 0), _ODD_YEARS)
        latest = 0
    if (is_rough and year % _HALF_ROUND == 0) or (
        year % _CENTURY == 0 and year < _EXACT_SINCE and year != latest
    ):
        scale = max(_ROUND if year % _ROUND == 0 else _HALF_ROUND, scale)
    apart = [
        s * scale for s in _YEARS if not latest or year + s * scale <= max(latest, year) + _AHEAD
    ]
    apart = [s for s in apart if year + s > 0]
    below = [s for s in reversed(apart) if s < 0]
    above = [s for s in apart if s > 0]
    lower = number(*seed, "place") % 4
    is_between = 0 < lower < _WRONG  # where the key is the first or the last, none is far off
    skip = number(*seed, "spread") % 2 if is_between else 0
    chosen = below[skip : skip + lower] + above[skip : skip + 3 - lower]
    for step in [*chosen, *sorted((s for s in apart if s not in chosen), key=abs)]:
        yield key.replace(found[0], str(year + step), 1)
