"""Precision is counted right, with honest intervals, and the table it makes is stable."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions import scoring
from questions.lexicon import precision
from questions.lexicon.precision import Precision, Tally
from questions.lexicon.proportions import shrunken, wilson
from questions.marks import Mark, Marking, Verdict

COUNTS = st.integers(min_value=0, max_value=500)


def make_mark(uid: str, verdict: str, **changes: str) -> Mark:
    said = {
        "fingerprint": "f",
        "fact": "f",
        "pattern": "was-born-in",
        "relation": "born_in",
        "kind": "place",
        "genre": "people",
        "article": "a",
        "stem": "Where?",
        "key": "here",
    } | changes
    return Mark(uid=uid, options=("here",), verdict=Verdict(verdict), **said)


def make_marking(*marks: Mark, sample: str = "first") -> Marking:
    return Marking(sample=sample, marked_on="2026-03-14", marks=marks)


def some(good: int, fix: int, bad: int, **changes: str) -> list[Mark]:
    verdicts = ["good"] * good + ["fix"] * fix + ["bad"] * bad
    name = "-".join(changes.values())
    return [make_mark(f"{name}{n}", verdict, **changes) for n, verdict in enumerate(verdicts)]


def test_the_interval_is_the_published_one() -> None:
    """Newcombe 1998, table I, method 3: 81 of 263 and 0 of 20."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0, 0.1611), abs=5e-5)
    assert wilson(0, 0) == (0, 1)


@given(COUNTS, COUNTS)
def test_the_interval_holds_the_share_and_narrows(hits: int, misses: int) -> None:
    low, high = wilson(hits, hits + misses)
    assert 0 <= low <= high <= 1
    if hits + misses:
        assert low - 1e-12 <= hits / (hits + misses) <= high + 1e-12
        wider = wilson(hits * 2, (hits + misses) * 2)
        assert wider[1] - wider[0] < high - low


@given(COUNTS, COUNTS, st.floats(min_value=0, max_value=1))
def test_shrinking_ends_between_the_share_and_what_is_expected(
    hits: int, misses: int, expected: float
) -> None:
    found = shrunken(hits, hits + misses, expected=expected)
    own = hits / (hits + misses) if hits + misses else expected
    assert min(own, expected) - 1e-9 <= found <= max(own, expected) + 1e-9


def test_rows_have_the_worst_first() -> None:
    marks = [
        *some(9, 1, 0, genre="people"),
        *some(1, 2, 1, genre="places", pattern="located-in", relation="located_in"),
        *some(0, 1, 0, genre=""),
    ]
    rows = scoring.rows(marks, "genre")
    assert [row.name for row in rows] == [scoring.UNSTATED, "places", "people"]
    assert rows[1].tally == Tally(good=1, fix=2, bad=1)
    assert rows[1].strict[0] == 0.25
    assert rows[1].lenient[0] == 0.75
    patterns = [row.name for row in scoring.rows(marks, "pattern")]
    assert patterns == ["located_in/located-in", "born_in/was-born-in"]


def test_the_report_says_it_in_lines() -> None:
    marks = [*some(3, 0, 0), make_mark("x", "bad", reason="badly worded")]
    text = "\n".join(scoring.report([make_marking(*marks)]))
    assert "4 items marked: first" in text
    assert "75.0% (30.1% to 95.4%)" in text
    for by in ("pattern", "relation", "kind", "genre"):
        assert f"by {by}" in text
    assert "1  badly worded" in text
    assert list(scoring.report([make_marking()])) == ["0 items marked: first"]


def test_an_item_marked_again_counts_once() -> None:
    again = make_marking(make_mark("x", "good"), sample="second")
    markings = [make_marking(make_mark("x", "bad")), again]
    assert [mark.verdict for mark in scoring.once(markings)] == [Verdict.GOOD]
    assert "1 marks of items marked again later do not count." in list(scoring.report(markings))
    assert scoring.precision(markings).rows == {("born_in", "was-born-in"): Tally(good=1)}


def test_the_table_is_written_the_same_every_time() -> None:
    marks = some(2, 1, 1) + some(1, 0, 0, relation="died_in")
    table = scoring.precision([make_marking(*marks)])
    text = precision.dump(table)
    assert precision.dump(precision.load(text)) == text
    turned = scoring.precision([make_marking(*reversed(marks))])
    assert precision.dump(turned) == text
    assert precision.load(text) == table


def test_the_table_in_the_repository_is_as_it_would_be_written() -> None:
    text = Path(precision.PATH).read_text(encoding="utf-8")
    assert precision.dump(precision.load(text)) == text


TALLIES = st.builds(
    Tally,
    good=st.integers(min_value=0, max_value=50),
    fix=st.integers(min_value=0, max_value=50),
    bad=st.integers(min_value=0, max_value=50),
)


@given(TALLIES, TALLIES, TALLIES)
def test_one_more_good_mark_never_harms_and_one_more_bad_never_helps(
    own: Tally, sister: Tally, stranger: Tally
) -> None:
    def table(tally: Tally) -> Precision:
        rows = {("a", "own"): tally, ("a", "sister"): sister, ("b", "stranger"): stranger}
        return Precision(rows=rows)

    before = table(own)
    better, worse = table(own + Tally(good=1)), table(own + Tally(bad=1))
    for sort in (("a", "own"), ("a", "sister"), ("b", "stranger"), ("a", "new"), ("c", "new")):
        assert 0 < worse.expected(*sort) <= before.expected(*sort) <= better.expected(*sort) < 1
    assert table(own + Tally(fix=1)).expected("a", "own") == worse.expected("a", "own")


def test_few_marks_say_little_and_many_say_all() -> None:
    table = Precision(
        rows={("a", "poor"): Tally(bad=200), ("b", "fine"): Tally(good=200), ("b", "new"): Tally()}
    )
    assert table.expected("a", "poor") < 0.05
    assert table.expected("b", "fine") > 0.95
    assert table.expected("a", "other") < table.expected("c", "other") < table.expected("b", "new")
    assert precision.UNKNOWN.expected("a", "b") == precision.UNMEASURED


@pytest.mark.parametrize(
    ("tally", "is_poor"),
    [
        (Tally(bad=7), False),  # too few to say
        (Tally(good=2, bad=6), True),
        (Tally(good=2, fix=6), True),
        (Tally(good=3, bad=5), False),
        (Tally(good=30, bad=40), True),
    ],
)
def test_a_pattern_is_too_poor_when_its_upper_bound_is(tally: Tally, is_poor: bool) -> None:
    table = Precision(rows={("a", "row"): tally})
    assert table.is_too_poor("a", "row") is is_poor
    assert not table.is_too_poor("b", "row")
