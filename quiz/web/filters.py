"""How numbers, times and places read in a page. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from flask import Flask

from quiz.game.rules import LENGTHS
from quiz.services.differing import differing

LETTERS = "ABCDEFGHIJ"
OFF = "off"
"""How forms and addresses name a quiz without a clock."""
_NARROW = "\N{NARROW NO-BREAK SPACE}"
_SPACE = "\N{NO-BREAK SPACE}"


def letter(index: int) -> str:
    """The letter of the option at `index`, from 0."""
    return LETTERS[index]


def percent(share: float) -> str:
    """A share from 0 to 1 as whole percent."""
    return f"{round(share * 100)}{_NARROW}%"


def points(value: int) -> str:
    """Points with thousands set apart."""
    return f"{value:,}"


def seconds(span: timedelta) -> str:
    """A span as seconds: one decimal below a minute, minutes and seconds above."""
    total = span.total_seconds()
    if total < 60:  # noqa: PLR2004 - a minute
        return f"{total:.1f}{_SPACE}s".replace(".0", "")
    minutes, rest = divmod(round(total), 60)
    return f"{minutes}:{rest:02}{_SPACE}min"


def milliseconds(span: timedelta) -> int:
    """A span for the scripts, which count in milliseconds; never below 0."""
    return max(0, round(span / timedelta(milliseconds=1)))


def limit_value(limit: timedelta | None) -> str:
    """The time for a question as forms and addresses name it."""
    return OFF if limit is None else str(round(limit.total_seconds()))


def asked_length(length: int) -> int:
    """The length to choose for a quiz like one that was cut short by a small bank."""
    return next((n for n in LENGTHS if n >= length), LENGTHS[-1])


def day(when: datetime) -> str:
    """The day of an instant, in UTC."""
    return f"{when.day}{_SPACE}{when:%b}{_SPACE}{when.year}"


def minute(when: datetime) -> str:
    """An instant to the minute, in UTC."""
    return f"{day(when)}, {when:%H:%M}{_SPACE}UTC"


def clock(when: datetime) -> str:
    """The time of day of an instant to the second, in UTC."""
    return f"{when:%H:%M:%S}"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number:,}{_SPACE}{noun}"


def attach(app: Flask) -> None:
    """Give the templates of `app` these filters under their own names."""
    for filter_ in (
        letter,
        percent,
        points,
        seconds,
        milliseconds,
        limit_value,
        asked_length,
        day,
        minute,
        clock,
        count,
        differing,
    ):
        app.jinja_env.filters[filter_.__name__] = filter_
