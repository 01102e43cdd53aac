"""What area, population, height or length; what number in a chart; at what age.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.asking.figures import inexact, number_question
from questions.asking.values import Question, Subject
from questions.asking.wording import finished, inverted, rest_of
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape, Word, join
from questions.lexicon import nouns
from questions.model import Kind

_MEASURES = frozenset(
    [
        "area",
        "population",
        "height",
        "length",
        "width",
        "depth",
        "weight",
        "speed",
        "temperature",
        "magnitude",
        "capacity",
        "budget",
        "altitude",
        "elevation",
        "mass",
        "diameter",
        "radius",
        "thickness",
        "density",
        "volume",
        "circulation",
        "revenue",
        "value",
        "distance",
        "melting point",
        "boiling point",
        "half-life",
    ]
)
_VALUES = (
    _MEASURES
    | frozenset(
        """
    attendance depth wingspan lifespan cost price wavelength frequency gravity pressure salinity
    score turnover income salary distance circumference perimeter half-life duration prevalence
    """.split()
    )
    | {"melting point", "point", "rate", "expectancy", "period"}
)
# Where a number is told of another list than the charts of records.
_LISTS = re.compile(r"\b(?:[Cc]harts?|list|lists|ranking|rankings|Hot|Top|Billboard|table)\b")
_BARE = frozenset({"population", "attendance", "circulation", "magnitude", "score"})


def measures(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """What area, population, height, …: the figure behind "an area of"."""
    if clause.shape is not Shape.ACTIVE or not clause.rest or clause.rest[0].prep:
        return
    first = clause.rest[0]
    match = re.fullmatch(r"d?[anyG]*([nyu])fr?([#$])([nN]*)", first.tags)
    asked = inverted(clause, subject)
    if match is None or asked is None:
        return
    noun = first.words[match.start(1)].low
    two = join(first.words[max(0, match.start(1) - 1) : match.start(1) + 1]).casefold()
    noun = two if two in _MEASURES else noun
    if noun not in _MEASURES or (not match[3] and noun != "population" and match[2] != "$"):
        return
    hedge, bound = inexact(first.words[match.start(2) - 1])
    per = _per(clause)
    if per:
        clause = replace(clause, rest=(first, *clause.rest[2:]))
    rest = rest_of(clause, without=first)
    before = [w for w in first.words[: match.start(1) + 1] if w.tag != "d"]
    measure = join(before)
    stem = finished(hedge, "what", measure, asked, rest)
    if clause.verb == "have" or (noun == "area" and hedge):
        what = "what, roughly," if hedge else "what"
        be = "was" if clause.is_past else "is"
        stem = finished(what, be, "the", measure, "of", subject.text, rest)
    yield number_question(
        stem,
        first.words[match.start(2)],
        (*first.words[match.start(3) :], *per),
        clause,
        "measure",
        bound,
    )


def _per(clause: Clause) -> tuple[Word, ...]:
    """The second half of a unit: "19.3 grams per cubic centimetre"."""
    return next((chunk.words for chunk in clause.rest[1:2] if chunk.prep == "per"), ())


# What is asked for how high it is, and not for itself: "Its highest point is 3,747 m at …".
_PLACES = frozenset({"point", "peak", "summit", "elevation", "altitude"})


def values(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """What the population, the length, the temperature is: "The population of Lyon was 500,000"."""
    if clause.shape is not Shape.COPULA or not clause.rest or clause.origin == "apposition":
        return
    first = clause.rest[0]
    match = re.fullmatch(r"r?([#$%])((?:[nN]|[yY](?=n|$)){0,4})", first.tags)
    head = next(
        (i for i, w in enumerate(clause.subject.words) if w.tag in "fi"), len(clause.subject.words)
    )
    noun = clause.subject.words[head - 1].low
    asked = inverted(clause, subject)
    if match is None or asked is None or first.prep or "c" in clause.subject.tags:
        return
    if noun.removesuffix("s") not in _VALUES and noun not in _VALUES:
        return
    if noun in {"distance", "temperature"} and not re.search(r" of |'s? ", f"{subject.text} "):
        return  # "the average distance from the Sun": of what
    if match[1] == "#" and not match[2] and noun not in _BARE:
        return
    bound = inexact(first.words[0] if match.start(1) else None)[1]
    unit = first.words[match.start(2) :]
    if per := _per(clause):
        unit = (*unit, *per)
        clause = replace(clause, rest=(first, *clause.rest[2:]))
    stem = finished("what", asked, rest_of(clause, without=first))
    if noun in _PLACES and clause.is_past is False:
        stem = finished("what is the elevation of", subject.text)
    yield number_question(stem, first.words[match.start(1)], unit, clause, "value", bound)


_COMPASS = re.compile(r"(?:north|south|east|west)(?:[ -]?(?:north|south)?[ -]?(?:east|west))?")
_AWAY = re.compile(r"r?(?P<figure>#)(?P<unit>n{1,2})(?P<way>n)f(?P<place>N)")
_LYING = frozenset({"be", "lie", "locate", "situate", "stand"})


def distances(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """How far it lies from a named place: "is 80 kilometres north of Lyon"."""
    if clause.verb not in _LYING or not clause.rest or clause.rest[0].prep:
        return
    first = clause.rest[0]
    match = _AWAY.fullmatch(first.tags)
    asked = inverted(clause, subject)
    if match is None or asked is None:
        return
    unit = first.words[match.start("unit") : match.end("unit")]
    way, place = first.words[match.start("way")], first.words[match.start("place")]
    if unit[-1].low not in nouns.UNITS or not _COMPASS.fullmatch(way.low):
        return
    hedge, bound = inexact(first.words[0] if match.start("figure") else None)
    stem = finished(hedge, "how far", way.low, "of", place.text.partition(",")[0], asked)
    yield number_question(stem, first.words[match.start("figure")], unit, clause, "distance", bound)


def ranks(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """What number it reached."""
    if clause.verb not in {"reach", "hit", "peak"} or not clause.rest:
        return
    first = clause.rest[0]
    asked = inverted(clause, subject)
    tags = "".join(w.tag for w in first.inner)
    if asked and tags == "y#" and first.inner[0].low == "number" and first.prep in {"", "at"}:
        rest = rest_of(clause, without=first)
        listed = "" if _LISTS.search(rest) else "in the charts"
        stem = finished(first.prep, "what number", listed, asked, rest)
        yield number_question(stem, first.inner[1], (), clause, "rank")


def ages(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """At what age a person did it."""
    for chunk in (*clause.rest, *clause.lead):
        is_aged = "age" in {w.low for w in chunk.words}
        if (
            chunk.prep == "at"
            and re.fullmatch(r"id?y?(?:fy?)?#", chunk.tags)
            and (is_aged or re.fullmatch(r"id?#", chunk.tags))
            and (is_aged or re.fullmatch(r"\d\d|[a-z-]+", chunk.words[-1].text))
            and not _is_any_deed(clause, chunk)
            and clause.verb not in {"start", "sell", "open", "trade", "value", "estimate", "peak"}
        ):
            asked = inverted(clause, subject)
            if asked and clause.is_past and subject.kind is Kind.PERSON:
                stem = finished("at what age", asked, rest_of(clause, without=chunk))
                yield number_question(stem, chunk.words[-1], (), clause, "age")


_ANYTHING = re.compile(r"d[nyu]")
_GAINED = frozenset({"win", "receive", "earn", "get", "take", "obtain"})


def _is_any_deed(clause: Clause, age: Chunk) -> bool:
    """Whether all that is told is something that is done often in a life: "won a prize"."""
    told = [chunk for chunk in (*clause.rest, *clause.lead) if chunk is not age]
    is_any = len(told) == 1 and told[0].words[0].low in {"a", "an"}
    return is_any and clause.verb in _GAINED and bool(_ANYTHING.fullmatch(told[0].tags))
