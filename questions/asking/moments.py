"""Dates as answers: how precise one is, how it is asked for, and its canonical form."""

from __future__ import annotations

import re
from dataclasses import dataclass

from questions.clauses.values import Chunk
from questions.lexicon.calendar import MONTHS

_DAY = re.compile(
    r"^(?:(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+)|([A-Z][a-z]+) (\d{1,2})(?:st|nd|rd|th)?),? (\d{4})$"
)
_MONTH = re.compile(r"^([A-Z][a-z]+),? (?:of )?(\d{4})$")
_YEAR = re.compile(r"^\d{3,4}$")
_BC = re.compile(r"^(\d{1,4}) ?(?:BC|BCE)$")
_AD = re.compile(r"^(?:(\d{1,4}) ?(?:AD|CE)|AD (\d{1,4}))$")
_DECADE = re.compile(r"^(?:the )?(\d{2,3})0s$")
_PART = re.compile(r"^(?:the )?(early|mid|late)[ -](\d{3})0s$")
_OTHER_PART = {"early": "late", "mid": "early", "late": "early"}
_CENTURY = re.compile(
    r"^(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -](century|millennium)( (?:BC|BCE|AD|CE))?$"
)
_PART_OF_CENTURY = re.compile(
    r"^(?:the )?(?:early|mid|late|(?:first half|second half|middle|beginning|end) of the)[ -](\d{1,2}(?:st|nd|rd|th)[ -]century.*)$"
)
_TIMES_WITHIN = frozenset(
    "end beginning start middle summer spring autumn winter evening morning night afternoon".split()
)
# Not "by": what had come about by 1900 had come about by every later year as well.
_WORDS = {
    "in": "in",
    "on": "on",
    "since": "since",
    "until": "until",
    "till": "until",
    "around": "around",
    "circa": "around",
}
_SEASONS = frozenset({"spring", "summer", "autumn", "winter", "fall", "year"})
_LATE = 20  # the century up to which what was done earlier may be thought to be done
_LONG = frozenset({"decade", "century", "part"})
_ENDS = {1: "st", 2: "nd", 3: "rd", 21: "st"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """`asked` opens the question ("in which year"), `key` answers it, `value` is ISO where it can be."""

    asked: str
    key: str
    value: str
    precision: str
    rivals: tuple[str, ...] = ()


def read(chunk: Chunk) -> Moment | None:
    """The date a chunk consists of, `None` when it is something else or could be two things."""
    if re.fullmatch(r"id[nyu]fT", chunk.tags) and chunk.words[2].low in _TIMES_WITHIN:
        text = chunk.words[-1].text  # "at the end of 2006" was in 2006
        return _day(text, "on") or _month(text, "in") or _year(text, "in")
    if chunk.prep == "during" and chunk.tags == "iT":  # "during the 1920s"
        text = chunk.words[-1].text
        during = _span(text, "in")
        is_long = during is not None and during.precision in _LONG
        return during if is_long else _year(text, "in")
    if re.fullmatch(r"id?[nyu]f?T", chunk.tags) and _is_within_year(chunk):
        return _year(chunk.words[-1].text, "in")
    if chunk.tags not in ("iT", "bT", "idT", "iaT") or chunk.prep not in _WORDS:
        return None
    if "a" in chunk.tags and chunk.words[1].low not in {"early", "late"}:
        return None
    text = chunk.words[-1].text.removeprefix("mid-")
    prep = _WORDS[chunk.prep]
    return _day(text, prep) or _month(text, prep) or _year(text, prep) or _span(text, prep)


def _is_within_year(chunk: Chunk) -> bool:
    """Whether a season or "the year" is told before it: "in spring 1877", "in the year 1000"."""
    said = [word.low for word in chunk.words[1:-1] if word.low not in {"the", "of"}]
    return chunk.prep == "in" and len(said) == 1 and said[0] in _SEASONS


def _day(text: str, prep: str) -> Moment | None:
    match = _DAY.match(text)
    if not match or prep not in {"on", "until", "since"}:
        return None
    day, month = int(match[1] or match[4]), MONTHS.get(match[2] or match[3])
    if month is None:
        return None
    return Moment(
        asked=f"{prep} which date",
        key=text,
        value=f"{match[5]}-{month:02}-{day:02}",
        precision="day",
    )


def _month(text: str, prep: str) -> Moment | None:
    match = _MONTH.match(text)
    if not match or match[1] not in MONTHS:
        return None
    return Moment(
        asked=f"{prep} which month and year",
        key=text,
        value=f"{match[2]}-{MONTHS[match[1]]:02}",
        precision="month",
    )


def _year(text: str, prep: str) -> Moment | None:
    if _YEAR.match(text):
        return Moment(asked=f"{prep} which year", key=text, value=text, precision="year")
    if match := _AD.match(text):
        return Moment(
            asked=f"{prep} which year", key=text, value=match[1] or match[2], precision="year"
        )
    match = _BC.match(text)
    if match:
        return Moment(
            asked=f"{prep} which year", key=text, value=f"-{int(match[1]):04}", precision="year"
        )
    return None


def _span(text: str, prep: str) -> Moment | None:
    match = _DECADE.match(text)
    if match:
        tens = int(match[1])
        others = tuple(
            text.replace(match[1], str(tens + step))
            for step in (-1, 1, -2, 2)
            if tens + step <= 202
        )
        return Moment(
            asked=f"{prep} which decade", key=text, value=text, precision="decade", rivals=others
        )
    part = _PART.match(text)
    if part:
        tens = int(part[2])
        others = tuple(
            f"the {name} {tens + step}0s"
            for name, step in (
                (part[1], -1),
                (_OTHER_PART[part[1]], 0),
                (part[1], 1),
                (_OTHER_PART[part[1]], -1),
            )
            if tens + step <= 202
        )
        return Moment(
            asked="when",
            key=f"the {part[1]} {part[2]}0s",
            value=text,
            precision="part",
            rivals=others,
        )
    part_of = _PART_OF_CENTURY.match(text)
    if part_of:
        text = part_of[1]
    match = _CENTURY.match(text)
    if match and prep != "around":  # which is as well in the centuries beside it
        number = int(match[1])
        others = tuple(
            re.sub(
                r"\d{1,2}(?:st|nd|rd|th)", f"{number + step}{_ENDS.get(number + step, 'th')}", text
            )
            for step in (-1, 1, -2, 2, -3)
            if 1 <= number + step <= max(number, _LATE)
        )
        return Moment(
            asked=f"{prep} which {match[2]}",
            key=text,
            value=text,
            precision="century",
            rivals=others,
        )
    return None
