"""Count marks: precision by pattern, relation, kind and genre, with what so few marks allow to say.

Pure. Precision is strict (good of all) or lenient (good or worth mending, of all).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from questions.lexicon.precision import Precision, Sample, Tally
from questions.lexicon.proportions import wilson
from questions.marks import Mark, Marking, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

UNSTATED = "(not stated)"
_BY: dict[str, Callable[[Mark], str]] = {
    "pattern": lambda mark: f"{mark.relation}/{mark.pattern}",
    "relation": lambda mark: mark.relation,
    "kind": lambda mark: mark.kind,
    "genre": lambda mark: mark.genre or UNSTATED,
}
_TALLIED = {
    Verdict.GOOD: Tally(good=1),
    Verdict.FIX: Tally(fix=1),
    Verdict.BAD: Tally(bad=1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the report: precision with its 95 % interval, all from 0 to 1."""

    name: str
    tally: Tally

    @property
    def strict(self) -> tuple[float, float, float]:
        """The share found good as they are, and its bounds."""
        return _share(self.tally.good, self.tally.total)

    @property
    def lenient(self) -> tuple[float, float, float]:
        """The share found good or worth mending, and its bounds."""
        return _share(self.tally.good + self.tally.fix, self.tally.total)


def once(markings: Iterable[Marking]) -> tuple[Mark, ...]:
    """The mark of each item; of an item marked several times the last counts."""
    return tuple({mark.uid: mark for each in markings for mark in each.marks}.values())


def rows(marks: Iterable[Mark], by: str) -> tuple[Row, ...]:
    """A row for each "pattern", "relation", "kind" or "genre": worst first, then most marked."""
    tallies: dict[str, Tally] = {}
    for mark in marks:
        name = _BY[by](mark)
        tallies[name] = tallies.get(name, Tally()) + _TALLIED[mark.verdict]
    found = [Row(name=name, tally=tally) for name, tally in tallies.items()]
    return tuple(sorted(found, key=lambda row: (row.strict[0], -row.tally.total, row.name)))


def report(markings: Sequence[Marking]) -> Iterator[str]:
    """The lines to print."""
    marks = once(markings)
    total = Row(name="all", tally=sum((_TALLIED[mark.verdict] for mark in marks), Tally()))
    given = sum(len(each.marks) for each in markings)
    yield f"{len(marks)} items marked: {', '.join(each.sample for each in markings)}"
    if given > len(marks):
        yield f"{given - len(marks)} marks of items marked again later do not count."
    if not marks:
        return
    groups = {by: rows(marks, by) for by in _BY}
    width = max(len(row.name) for group in groups.values() for row in group)
    yield ""
    yield from _lines("all", (total,), width)
    for by, group in groups.items():
        yield ""
        yield from _lines(f"by {by}", group, width)
    reasons = Counter(mark.reason for mark in marks if mark.reason)
    if reasons:
        yield ""
        yield "reasons"
        yield from (f"{number:>7}  {reason}" for reason, number in reasons.most_common())


def precision(markings: Sequence[Marking]) -> Precision:
    """The table that ranking works by."""
    tallies: dict[tuple[str, str], Tally] = {}
    for mark in once(markings):
        sort = (mark.relation, mark.pattern)
        tallies[sort] = tallies.get(sort, Tally()) + _TALLIED[mark.verdict]
    return Precision(
        rows=tallies,
        samples=tuple(
            Sample(name=each.sample, marked_on=each.marked_on, marks=len(each.marks))
            for each in markings
        ),
    )


def _lines(title: str, group: Iterable[Row], width: int) -> Iterator[str]:
    head = f"{'marks':>6}{'good':>6}{'fix':>6}{'bad':>6}  {'strict':<27}lenient"
    yield f"{title:<{width}}{head}"
    for row in group:
        tally = row.tally
        counts = "".join(f"{n:>6}" for n in (tally.total, tally.good, tally.fix, tally.bad))
        yield f"{row.name:<{width}}{counts}  {_words(row.strict):<27}{_words(row.lenient)}"


def _words(share: tuple[float, float, float]) -> str:
    middle, low, high = share
    return f"{middle:>6.1%} ({low:.1%} to {high:.1%})"


def _share(hits: int, trials: int) -> tuple[float, float, float]:
    return (hits / trials, *wilson(hits, trials))
