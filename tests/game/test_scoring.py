"""Points: by example, and the promise that accuracy comes first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.model import Answer, Rules, Scoring
from quiz.game.rules import LENGTHS, LIMITS
from quiz.game.scoring import TOO_FAST, gains, maximum
from tests.game.makers import SECOND, make_answer, make_rules, make_session


def points(rules: Rules, answers: list[Answer]) -> list[int]:
    return [gain.points for gain in gains(rules, make_session(rules).questions, answers)]


def all_right(rules: Rules, elapsed: timedelta) -> list[Answer]:
    return [make_answer(n, n % 4, elapsed=elapsed) for n in range(rules.length)]


def test_flat_gives_a_thousand_for_each_right_answer() -> None:
    rules = make_rules(scoring=Scoring.FLAT)
    answers = [make_answer(0, 0), make_answer(1, 0), make_answer(2, 2, elapsed=SECOND)]
    assert points(rules, answers) == [1000, 0, 1000, 0, 0]
    assert maximum(rules) == 5000


def test_accuracy_first_adds_half_the_bonus_for_speed_and_half_for_streaks() -> None:
    rules = make_rules(length=2)
    half_time = 10 * SECOND
    # Streaks: 249.5 × (1 + 2) / 3; speed: 249.5 / 2 × ½ twice.
    got = points(rules, all_right(rules, half_time))
    assert got == [1000 + int(249.5 / 3 + 249.5 / 4), 2374 - 1000 - int(249.5 / 3 + 249.5 / 4)]
    assert sum(got) == 2000 + int(249.5 + 249.5 / 2)


def test_a_wrong_answer_breaks_the_streak() -> None:
    rules = make_rules(length=3, limit=None)
    answers = [make_answer(0, 0), make_answer(1, 0), make_answer(2, 2)]
    # 249.5 × 1/6 for the first and again for the third.
    assert points(rules, answers) == [1041, 0, 1000 + int(249.5 / 3) - 41]


def test_without_a_clock_speed_brings_nothing() -> None:
    rules = make_rules(limit=None)
    assert points(rules, all_right(rules, SECOND)) == points(rules, all_right(rules, 60 * SECOND))
    assert sum(points(rules, all_right(rules, SECOND))) == maximum(rules) == 5249


def test_speed_is_measured_on_the_players_own_clock() -> None:
    usual, stretched = make_rules(), make_rules(factor=5)
    quick = points(usual, all_right(usual, 4 * SECOND))
    assert points(stretched, all_right(stretched, 20 * SECOND)) == quick


def test_an_answer_faster_than_reading_earns_no_speed() -> None:
    rules = make_rules(length=1)
    asleep = points(rules, all_right(rules, 20 * SECOND))
    assert points(rules, all_right(rules, TOO_FAST - timedelta(microseconds=1))) == asleep
    assert points(rules, all_right(rules, TOO_FAST)) > asleep


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("limit", LIMITS)
def test_the_best_possible_play_never_exceeds_the_maximum(
    length: int, limit: timedelta | None
) -> None:
    rules = make_rules(length=length, limit=limit)
    best = sum(points(rules, all_right(rules, TOO_FAST)))
    assert best <= maximum(rules) < 1000 * length + 500


plays = st.lists(
    st.one_of(
        st.none(),
        st.tuples(st.integers(0, 3), st.integers(0, 20_000_000)),
    ),
    min_size=10,
    max_size=10,
)


def answers_of(play: list[tuple[int, int] | None]) -> list[Answer]:
    return [
        make_answer(number, given[0], elapsed=timedelta(microseconds=given[1]))
        for number, given in enumerate(play)
        if given
    ]


@given(one=plays, other=plays)
def test_more_right_answers_rank_higher(
    one: list[tuple[int, int] | None], other: list[tuple[int, int] | None]
) -> None:
    rules = make_rules(length=10)
    questions = make_session(rules).questions
    (a, b) = (gains(rules, questions, answers_of(play)) for play in (one, other))
    right = [sum(gain.is_right for gain in side) for side in (a, b)]
    total = [sum(gain.points for gain in side) for side in (a, b)]
    if right[0] > right[1]:
        assert total[0] > total[1]
