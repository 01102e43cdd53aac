"""Estimate how hard an item is before anybody has played it, and say why in a sentence.

Pure. Difficulty is the share of players expected to answer wrongly: 1 minus the expected facility.
The form is the three-parameter model of item response theory (Birnbaum 1968) for a player of middle
ability: who does not know the answer guesses among the options that look possible. Seyler, Yahya
and Berberich 2017 ("Knowledge Questions from Knowledge Graphs") found that how prominent the answer
is, and what kind of thing, tells most of what can be told before play; the weights here are set by
judgement and are to be fitted once enough answers are in.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from questions.model import Item, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# How likely a player is to know an answer of this kind that is named once, in log odds.
_BY_KIND = {
    Kind.PERSON: -0.9,
    Kind.ORGANISATION: -0.8,
    Kind.OTHER: -0.6,
    Kind.TITLE: -0.5,
    Kind.NATIONALITY: -0.3,
    Kind.PLACE: -0.3,
    Kind.DATE: -0.4,
    Kind.NUMBER: -0.5,
}
_DIGIT = 0.2  # for each digit that has to be right
_KEY_NAMED = 0.3  # for each doubling of how often the articles name the key
_SUBJECT_NAMED = 0.15  # the same for the subject
_DOUBLINGS = 6.0  # beyond 64 mentions a name is known to whoever knows the article
_FEWEST, _MOST = 2.0, 4.0  # options that look possible to who does not know
_NEAR_YEARS = 10.0
_CLOSE = 0.6
_FAR = 0.3
_OFTEN = 8

_FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"\d{3,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What is known of an item that may make it hard.

    `digits` is how many digits of the key have to be right, 0 for names; `key_named` and
    `subject_named` how often the proving articles name them; `closeness` from 0 (anybody can tell
    the wrong options) to 1 (nobody can).
    """

    kind: Kind
    digits: int
    key_named: int
    subject_named: int
    closeness: float


def rate(item: Item, texts: Mapping[str, str]) -> Item:
    """The item with its difficulty and the reason; `texts` are the articles by slug."""
    found = features(item, texts)
    difficulty = round(estimate(found), 2)
    return replace(item, difficulty=difficulty, difficulty_reason=_words(found, difficulty))


def estimate(found: Features) -> float:
    """The share of players expected to answer wrongly, from 0 to 0.75, where all of them guess."""
    odds = (
        _BY_KIND[found.kind]
        - _DIGIT * found.digits
        + _KEY_NAMED * _doublings(found.key_named)
        + _SUBJECT_NAMED * _doublings(found.subject_named)
    )
    known = 1 / (1 + math.exp(-odds))
    options = _FEWEST + (_MOST - _FEWEST) * found.closeness
    return (1 - known) * (1 - 1 / options)


def features(item: Item, texts: Mapping[str, str]) -> Features:
    """What the item and its articles show. Names count as they are spelt in the item."""
    slugs = dict.fromkeys(source.article for source in item.sources)
    around = [texts[slug] for slug in slugs if slug in texts]
    wrong = [distractor.text for distractor in item.distractors]
    is_figure = item.kind in {Kind.DATE, Kind.NUMBER}
    return Features(
        kind=item.kind,
        digits=_digits(item.key, item.kind) if is_figure else 0,
        # A year or a number is named for many reasons: that makes it no better known.
        key_named=0 if is_figure else _named(item.key, around),
        subject_named=0 if item.subject == item.key else _named(item.subject, around),
        closeness=_nearness(item, wrong) if is_figure else _company(wrong, around),
    )


def _digits(key: str, kind: Kind) -> int:
    """The digits that have to be right: of a number not its round end; of a number word one."""
    figures = (re.sub(r"\D", "", each) for each in _FIGURES.findall(key))
    return sum(len(each if kind is Kind.DATE else each.rstrip("0")) for each in figures) or 1


def _named(name: str, texts: Sequence[str]) -> int:
    return sum(text.count(name) for text in texts)


def _nearness(item: Item, wrong: Sequence[str]) -> float:
    """How near the wrong dates or numbers lie, on average; 1 for those that cannot be compared."""
    near = _near_date if item.kind is Kind.DATE else _near_number
    return sum(near(item.key, each) for each in wrong) / len(wrong)


def _near_date(key: str, other: str) -> float:
    years = _YEAR.findall(key), _YEAR.findall(other)
    if not all(years):
        return 1.0
    apart = abs(int(years[0][-1]) - int(years[1][-1]))
    return 1 / (1 + apart / _NEAR_YEARS)


def _near_number(key: str, other: str) -> float:
    values = [_FIGURES.findall(each) for each in (key, other)]
    if not all(values):
        return 1.0
    one, two = (float(each[0].replace(",", "")) for each in values)
    if not (one and two):
        return 1.0
    return 1 / (1 + abs(math.log(one / two)))


def _company(wrong: Sequence[str], texts: Sequence[str]) -> float:
    """The share of the wrong options that the articles name beside the right one."""
    return sum(any(each in text for text in texts) for each in wrong) / len(wrong)


def _doublings(times: int) -> float:
    return min(math.log2(1 + times), _DOUBLINGS)


def _words(found: Features, difficulty: float) -> str:
    told = []
    if found.digits:
        told.append(
            "one digit has to be right"
            if found.digits == 1
            else f"{found.digits} digits have to be right"
        )
    elif found.key_named > 1:
        told.append(f"the answer is named {found.key_named} times")
    else:
        told.append("the answer is named once")
    if found.closeness >= _CLOSE:
        told.append(
            "the wrong options are close to it"
            if found.digits
            else "the article names the wrong options too"
        )
    elif found.closeness <= _FAR:
        told.append(
            "the wrong options are far from it"
            if found.digits
            else "the article does not name the wrong options"
        )
    if found.subject_named >= _OFTEN:
        told.append(f"the subject is named {found.subject_named} times")
    return (
        f"About {round(difficulty * 100)} of 100 players are expected to be wrong: {_joined(told)}."
    )


def _joined(parts: Sequence[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last
