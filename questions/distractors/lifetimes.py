"""When what an article is about began and ended, so that no wrong date lies outside of it.

Pure. A date read wrongly does no harm: it bars some wrong dates, and makes none right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from questions.lexicon.calendar import MONTHS

# Relations whose date is a beginning or an end of their subject.
BEGINNINGS = frozenset({"born_on", "founded_on", "began_in", "release_date", "release_year"})
ENDS = frozenset({"died_on", "ended_in"})

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = rf"(?:\d{{1,2}} )?(?:(?:{_MONTH})\.? )?(?:\d{{1,2}}, )?[12]\d{{3}}\b"
_DAY = rf"(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}})"
_YEAR = re.compile(r"\b[12]\d{3}\b(?!s)")
_NAMED_MONTH = re.compile(rf"\b({_MONTH})\b")
_NAMED_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)")
_NOT_A_DAY = re.compile(r"\bBC|\bAD\b|\bcentur|\d0s\b")
# An article tells these in its opening, of what it is about or of what came of it.
_OPENING = 2500  # characters
_BEGAN = re.compile(
    r"\b(?:formed|founded|established|created|launched|opened|released|started|began|incorporated|"
    rf"inaugurated|introduced|premiered|debuted)\b[^.;()]{{0,60}}?\b(?:in|on) ({_DATE})"
)
_SHOWN = re.compile(rf"\b(?:released|premiered|published)\b[^.;()]{{0,60}}?\b(?:in|on) ({_DATE})")
_RELEASED = re.compile(r"\b(?:released?|come out|premiere|published?|shown|launch(?:ed)?)\b")
_SHOWN_FIRST = re.compile(r"\bdid\b.*\b(?:premiere|debut|air)\b")
# What is done for a work before anybody sees it.
_MADE = re.compile(
    r"\b(?:filmed|shot|recorded|to record|composed?|edited|auditioned?|"
    r"written|write|animated)\b"
)
_BRACKET = re.compile(rf"\([^()]{{0,200}}?({_DATE}) ?[–-] ?({_DATE})\)")
_GLUED = re.compile(r"\(([12]\d{3})([12]\d{3})\)")  # the dash of a web page is lost
_FROM_TO = re.compile(rf"\b[Ff]rom ({_DATE}|{_DAY}) (?:until|till|to) ({_DATE})")
_DATED = re.compile(rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|late|early|{_MONTH}|\d,) ([12]\d{{3}})\b")
# What asks for the beginning or the end itself is not bound by it.
_OF_ITSELF = re.compile(
    r"\b(?:begin|began|begun|start(?:ed)?|break out|end(?:ed)?|take place|occur|held|found(?:ed)?|"
    r"form(?:ed)?|establish(?:ed)?|releas(?:e|ed)|die|born|"
    r"appear|premier(?:e|ed)|come out)\b"
)


_OF_MEMBERS = re.compile(r"\b(?:leave|quit|resign|dismissed|sacked|expelled|replaced)\b")


@dataclass(frozen=True, slots=True)
class Lifetime:
    """The first and the last date as "1950-06-25", as exact as told; empty where not told.

    `shown` is when a work was first seen, before which nothing of it is released.
    """

    begin: str = ""
    end: str = ""
    shown: str = ""


def value_of(text: str, stem: str = "") -> str:
    """The date in the text, as exact as told: "1950-10"; the year may be the only one of the stem.

    Empty for centuries, decades and what is told without any year.
    """
    years = _YEAR.findall(text) or list(dict.fromkeys(_YEAR.findall(stem)))
    if len(years) != 1 or _NOT_A_DAY.search(text):
        return ""
    month = _NAMED_MONTH.search(text)
    if month is None:
        return years[0] if _YEAR.search(text) else ""
    day = _NAMED_DAY.search(_YEAR.sub("", text))
    value = f"{years[0]}-{MONTHS[month[1]]:02}"
    return f"{value}-{int(day[1]):02}" if day else value


def opening(text: str) -> Lifetime:
    """What the opening of an article tells: "formed in London in 1970", "(1846–1848)"."""
    start = text[:_OPENING]
    span = _BRACKET.search(start) or _GLUED.search(start) or _FROM_TO.search(start)
    if span:
        end = value_of(span[2])
        begin = value_of(span[1]) or value_of(f"{span[1]} {end[:4]}")
        if begin and end and begin[:4] <= end[:4]:
            return Lifetime(begin, end)
    began = [value_of(found) for found in _BEGAN.findall(start)]
    return Lifetime(min(filter(None, began), default=""), shown=shown_in(start))


def shown_in(text: str) -> str:
    """The first date on which something was released or shown."""
    return min(filter(None, map(value_of, _SHOWN.findall(text))), default="")


def first_year(text: str) -> str:
    """The earliest year in which the article says that something was."""
    return min(_DATED.findall(text), default="")


def bounds(life: Lifetime, own: str, stem: str) -> Lifetime:
    """What of the lifetime binds the dates beside `own`: nothing that it lies outside of itself.

    In the year of the beginning only what has an end as well is bound, a war: the first year of a
    firm may be asked for because it is the first. But nobody leaves a band before there is one.
    """
    is_ended = bool(life.end) and _compare(own, life.end) <= 0
    if life.shown and _MADE.search(stem) and own and _compare(own, life.shown) <= 0:
        return Lifetime(end=life.shown)
    if life.shown and _RELEASED.search(stem) and _compare(own, life.shown) > 0:
        return Lifetime(life.shown, life.end if is_ended else "")
    where = _compare(own, life.begin) if own and life.begin else -1
    is_after = is_ended or _OF_MEMBERS.search(stem) is not None
    is_begun = where > 0 or (where == 0 and is_after and not _OF_ITSELF.search(stem))
    is_bound = is_ended and (not life.begin or where >= 0) and not _OF_ITSELF.search(stem)
    return Lifetime(life.begin if is_begun else "", life.end if is_bound else "")


def is_of_another(life: Lifetime, own: str, stem: str, about: str) -> bool:
    """Whether a work is said to have been on the air before it was: that was its model."""
    first = life.shown or life.begin
    is_early = bool(own and first) and _compare(own, first) < 0
    return is_early and _SHOWN_FIRST.search(stem) is not None and about in stem


def within(value: str, life: Lifetime) -> bool:
    """Whether the date is in the lifetime, as exactly as both are told."""
    if not value:
        return True
    is_early = bool(life.begin) and _compare(value, life.begin) < 0
    return not is_early and not (life.end and _compare(value, life.end) > 0)


def _compare(one: str, other: str) -> int:
    exact = min(len(one), len(other))
    return (one[:exact] > other[:exact]) - (one[:exact] < other[:exact])
