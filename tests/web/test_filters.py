"""How numbers and times read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from quiz.web import filters


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=4.23), "4.2 s"),
        (timedelta(seconds=5), "5 s"),
        (timedelta(0), "0 s"),
        (timedelta(seconds=10.04), "10 s"),
        (timedelta(seconds=59.97), "60 s"),
        (timedelta(seconds=60), "1:00 min"),
        (timedelta(seconds=125.4), "2:05 min"),
    ],
)
def test_seconds(span: timedelta, words: str) -> None:
    assert filters.seconds(span).replace("\N{NO-BREAK SPACE}", " ") == words


def test_milliseconds_are_never_below_zero() -> None:
    assert filters.milliseconds(timedelta(seconds=1.5)) == 1500
    assert filters.milliseconds(timedelta(seconds=-3)) == 0


def test_shares_become_whole_percent() -> None:
    assert [filters.percent(share)[:-2] for share in (0, 0.634, 1)] == ["0", "63", "100"]


def test_numbers_and_nouns() -> None:
    assert filters.points(10499) == "10,499"
    assert filters.count(1, "quiz", "quizzes").split() == ["1", "quiz"]
    assert filters.count(41, "quiz", "quizzes").split() == ["41", "quizzes"]
    assert filters.count(2, "warning").split() == ["2", "warnings"]
    assert [filters.letter(i) for i in range(4)] == ["A", "B", "C", "D"]


def test_instants() -> None:
    when = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
    assert filters.day(when).split() == ["4", "Mar", "2026"]
    assert filters.minute(when).split() == ["4", "Mar", "2026,", "05:06", "UTC"]


def test_limits_have_names() -> None:
    assert filters.limit_value(None) == "off"
    assert filters.limit_value(timedelta(seconds=20)) == "20"
