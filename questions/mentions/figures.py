"""Dates and numbers, with their canonical values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon.calendar import MONTHS, NUMBER_WORDS
from questions.model import Kind, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH = "|".join(sorted((*MONTHS, *(f"{m}." for m in MONTHS)), key=len, reverse=True))
_MONTH = _MONTH.replace(".", r"\.")
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d{3}|20\d{2})"
_SP = "[ \u00a0]"
_DIGIT = re.compile(r"\d")
# What may follow stands first: nearly everywhere that alone says no.
_DATE = re.compile(
    rf"\b(?=[\d{''.join(sorted({month[0] for month in MONTHS}))}])(?:"
    rf"\b(?P<m1>{_MONTH}){_SP}(?P<d1>{_DAY})(?:,?{_SP}(?P<y1>{_YEAR}))?(?![\w:])"
    rf"|\b(?P<d2>{_DAY}){_SP}(?P<m2>{_MONTH})(?:,?{_SP}(?P<y2>{_YEAR}))?(?!\w)"
    rf"|\b(?P<m3>{_MONTH})(?:,|{_SP}of)?{_SP}(?P<y3>{_YEAR})(?!\w)"
    rf"|\b(?P<n4>\d{{1,2}})/(?P<o4>\d{{1,2}})/(?P<y4>{_YEAR})(?!\w)"
    rf"|\b(?P<y6>{_YEAR})-(?P<m6>\d{{2}})-(?P<d6>\d{{2}})(?!\w)"
    rf"|(?<=\b[iI]n )(?P<y5>{_YEAR})(?![\w’'–/-]|,\d| (?:people|men|women|\w{{3,}}[^\Ws]s)\b)"
    r"|\b(?P<bc>\d{1,4}) (?:BC|BCE)\b)"
)
_NUMBER = re.compile(
    rf"(?=[\d{''.join(sorted({word[0] for word in NUMBER_WORDS}))}])(?:"
    rf"(?<![\w.,/–-])(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)(?![\w/–]|[.,]\d)"
    rf"|\b(?P<words>{'|'.join(NUMBER_WORDS)})\b)",
    re.IGNORECASE,
)
_LAST_MONTH, _LAST_DAY = 12, 31


def dates(text: str) -> Iterator[Mention]:
    """Dates as precise as they are given; impossible and ambiguous ones are left out."""
    if not _DIGIT.search(text):
        return
    for match in _DATE.finditer(text):
        value = _value(match)
        if value:
            yield Mention(
                kind=Kind.DATE,
                text=match[0],
                start=match.start(),
                end=match.end(),
                value=value,
            )


def _value(match: re.Match[str]) -> str:
    part = {name: text for name, text in match.groupdict().items() if text}
    if "bc" in part:
        return f"-{int(part['bc']):04}"
    year = next((part[name] for name in part if name[0] == "y"), "")
    if "n4" in part:
        return _numeric(int(part["n4"]), int(part["o4"]), year)
    month = next((part[name] for name in part if name[0] == "m"), "")
    if not month:
        return year
    number = int(month) if month.isdigit() else MONTHS[month.rstrip(".")]
    day = next((part[name] for name in part if name[0] == "d"), "")
    if not day:
        return f"{year}-{number:02}"
    return _iso(year or "-", number, int(day.rstrip("stndrh")))


def _numeric(first: int, second: int, year: str) -> str:
    """01/28/2022 can only be the 28th of January; 01/02/2022 could be either, and is left out."""
    if first <= _LAST_MONTH < second:
        return _iso(year, first, second)
    if second <= _LAST_MONTH < first:
        return _iso(year, second, first)
    return _iso(year, first, second) if first == second else ""


def _iso(year: str, month: int, day: int) -> str:
    if not (1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY):
        return ""
    return f"{year}-{month:02}-{day:02}"


def numbers(text: str) -> Iterator[Mention]:
    """Numbers in digits or in one word, without their unit."""
    for match in _NUMBER.finditer(text):
        digits = match["digits"]
        value = digits.replace(",", "") if digits else str(NUMBER_WORDS[match[0].casefold()])
        yield Mention(
            kind=Kind.NUMBER, text=match[0], start=match.start(), end=match.end(), value=value
        )
