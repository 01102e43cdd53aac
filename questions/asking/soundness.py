"""Whether a figure says something by itself: one number, of what can be said, for all its time.

Pure. "One or two stripes" and "more than seven rods" have several right answers, "50 inches" are of
nothing, and nobody says "Moilbbl".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.asking.values import Subject
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Word
from questions.lexicon import nouns
from questions.lexicon.calendar import NUMBER_WORDS
from questions.lexicon.places import NATIONALITIES

_FEW = 20  # from here on "more than" is a way to round
_BOUNDS = frozenset({"more than", "over", "just over", "less than", "fewer than", "under"})
_WEATHER = frozenset("snow rain rainfall snowfall precipitation sunshine".split())
_PER_TIME = frozenset(
    "year annum annual annually yearly month monthly average day daily week weekly winter".split()
)
_MEASURED = frozenset("average receive get record have experience see".split())
_YEAR = re.compile(r"\b\d{3,4}\b")


def is_bound(word: Word | None, figure: Word) -> bool:
    """Whether only a bound of a small count is told: "more than seven" are eight or nine."""
    if word is None or word.low not in _BOUNDS:
        return False
    text = figure.low.replace(",", "")
    value = int(text) if text.isdigit() else NUMBER_WORDS.get(text)
    return value is not None and value < _FEW


def is_range(clause: Clause, at: int, figure_at: int) -> bool:
    """Whether the figure ends a range that began before: "1,000 to 1,500 troops"."""
    chunk = clause.rest[at]
    before = clause.rest[at - 1].tags if at else ""
    return chunk.prep == "to" and figure_at == 0 and before.endswith("#")


def is_of_weather(clause: Clause, counted: Sequence[Word]) -> bool:
    """Whether it rained or snowed so much and not in what time: "with 75 inches of snow"."""
    said = {w.low for chunk in (*clause.rest, *clause.lead) for w in chunk.words}
    return any(w.low in _WEATHER for w in counted) and not said & _PER_TIME


def is_bare_unit(clause: Clause, counted: Sequence[Word]) -> bool:
    """Whether a unit is all that is counted, and of what is left out: "averages 50 inches"."""
    unit = counted[0].low
    is_unit = len(counted) == 1 and unit in nouns.UNITS and unit not in nouns.TIMES
    return is_unit and clause.verb in _MEASURED


def is_unsayable(counted: Sequence[Word]) -> bool:
    """Whether what is counted is one of a name, as no count has it: "1 Moilbbl per day"."""
    head = next((i for i, w in enumerate(counted) if w.tag in "fPibkvwG,"), len(counted)) - 1
    word = counted[head]
    return (
        head >= 0
        and word.tag == "N"
        and not (word.text.endswith(("s", "men", "women")) or word.text in NATIONALITIES)
    )


def is_of_topic(clause: Clause, subject: Subject, names: Names) -> bool:
    """Whether the article is about who or what was sold, bought or paid: others' prices are dull."""
    said = (w for chunk in (clause.subject, *clause.rest, *clause.lead) for w in chunk.words)
    return subject.is_topic or any(w.tag == "N" and names.is_topic(w.text) for w in said)


def is_told_by_years(clause: Clause) -> bool:
    """Whether the years from and to are told, which leaves nothing to know: "from 1516 to 1830"."""
    chunks: tuple[Chunk, ...] = (*clause.rest, *clause.lead)
    dated = {c.prep for c in chunks if "T" in c.tags and _YEAR.search(c.text)}
    is_span = "from" in dated and bool(dated & {"to", "until", "till"})
    return is_span or any("X" in c.tags for c in chunks)
