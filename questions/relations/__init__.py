"""Read facts out of sentences: tables of patterns, one module a family of relations.

Pure. Every row of a table has its own examples and counter-examples, which the tests run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from questions.relations import (
    adaptation,
    cast,
    countries,
    deeds,
    lives,
    makers,
    naming,
    nature,
    offices,
    openings,
    organisations,
    places,
    plot,
    production,
    release,
    sport,
    works,
)
from questions.relations.extraction import Table
from questions.relations.extraction import extract as _extract
from questions.relations.reading import Reading, readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from questions.model import Fact

FAMILIES = (
    adaptation, makers, cast, plot, production, release, lives, organisations, deeds, places, countries,
    openings, offices, works, sport, nature, naming,
)  # fmt: skip
ROWS = tuple(row for family in FAMILIES for row in family.ROWS)
_TABLE = Table(ROWS)

__all__ = ["FAMILIES", "ROWS", "Reading", "extract", "readings"]


def extract(reading: Reading) -> Iterator[Fact]:
    """The facts every family reads in the sentence, in the order of the tables."""
    return _extract(reading, _TABLE)
