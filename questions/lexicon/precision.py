"""How many of the items of each pattern a person found good: the measured table and what it tells.

`precision.json` is data, written by `python -m questions --score marks.json --write-precision` and
by nothing else; it names the samples it was measured on. A pattern is counted apart for each
relation it makes facts of, since who and where differ in precision though the clause is the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from questions.lexicon.proportions import shrunken, wilson

PATH = Path(__file__).with_name("precision.json")

# What a pattern nobody marked is worth: about the share of items that were usable unchanged on
# pages of all genres before any item was marked pattern by pattern.
UNMEASURED = 0.6
TOO_POOR = 0.6
ENOUGH_MARKS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many items were found good as they are, good once mended, and bad."""

    good: int = 0
    fix: int = 0
    bad: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            good=self.good + other.good, fix=self.fix + other.fix, bad=self.bad + other.bad
        )

    @property
    def total(self) -> int:
        """All that were marked."""
        return self.good + self.fix + self.bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Where marks come from; `marked_on` is an ISO date, empty when the marks do not say."""

    name: str
    marked_on: str
    marks: int


@dataclass(frozen=True, kw_only=True)
class Precision:
    """The tallies by relation and pattern, and the samples they were counted on."""

    rows: Mapping[tuple[str, str], Tally]
    samples: tuple[Sample, ...] = ()

    @cached_property
    def _families(self) -> Mapping[str, Tally]:
        families: dict[str, Tally] = {}
        for (relation, _), tally in self.rows.items():
            families[relation] = families.get(relation, Tally()) + tally
        return families

    @cached_property
    def _all(self) -> Tally:
        return sum(self.rows.values(), Tally())

    def tally(self, relation: str, pattern: str) -> Tally:
        """The marks of the pattern's items; none when nobody marked one."""
        return self.rows.get((relation, pattern), Tally())

    def expected(self, relation: str, pattern: str) -> float:
        """The share of the pattern's items that a host would read out unchanged, 0 to 1.

        Its own share, drawn to that of its relation, this to the share of all items, and this to
        `UNMEASURED`: the fewer marks, the stronger.
        """
        share = UNMEASURED
        family = self._families.get(relation, Tally())
        for each in (self._all, family, self.tally(relation, pattern)):
            share = shrunken(each.good, each.total, expected=share)
        return share

    def is_too_poor(self, relation: str, pattern: str) -> bool:
        """Whether even the upper bound of what its marks allow is no share to offer items at."""
        tally = self.tally(relation, pattern)
        return tally.total >= ENOUGH_MARKS and wilson(tally.good, tally.total)[1] < TOO_POOR


def load(text: str) -> Precision:
    """The table as `dump` wrote it."""
    data = json.loads(text)
    return Precision(
        rows={_split(name): Tally(**counts) for name, counts in data["patterns"].items()},
        samples=tuple(Sample(**sample) for sample in data["samples"]),
    )


def dump(table: Precision) -> str:
    """The table as text: the same table gives the same bytes."""
    data = {
        "samples": [
            {"name": each.name, "marked_on": each.marked_on, "marks": each.marks}
            for each in table.samples
        ],
        "patterns": {
            f"{relation}/{pattern}": {"good": t.good, "fix": t.fix, "bad": t.bad}
            for (relation, pattern), t in sorted(table.rows.items())
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _split(name: str) -> tuple[str, str]:
    relation, _, pattern = name.partition("/")
    return relation, pattern


MEASURED = load(PATH.read_text(encoding="utf-8"))
UNKNOWN = Precision(rows={})
