"""Ratings learnt from play: they move the right way, stay balanced, and find the true order."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.analysis.ratings import Rating, expected, prior, rate

RATINGS = st.builds(Rating, value=st.floats(-4, 4), n=st.integers(0, 500))


@given(RATINGS, RATINGS, st.integers(2, 6))
def test_a_right_answer_raises_the_player_and_lowers_the_item(
    player: Rating, item: Rating, options: int
) -> None:
    better, easier = rate(player, item, is_right=True, option_count=options)
    assert better.value > player.value
    assert easier.value < item.value
    worse, harder = rate(player, item, is_right=False, option_count=options)
    assert worse.value < player.value
    assert harder.value > item.value
    assert (better.n, harder.n) == (player.n + 1, item.n + 1)


@given(st.floats(-6, 6), st.floats(-6, 6), st.integers(2, 6))
def test_nobody_does_worse_than_guessing(skill: float, difficulty: float, options: int) -> None:
    assert 1 / options <= expected(skill, difficulty, option_count=options) <= 1


def test_much_played_ratings_move_less() -> None:
    fresh, _ = rate(Rating(), Rating(), is_right=True, option_count=4)
    settled, _ = rate(Rating(n=200), Rating(), is_right=True, option_count=4)
    assert 0 < settled.value < fresh.value / 5


@pytest.mark.parametrize(("estimate", "sign"), [(0.2, -1), (0.5, 0), (0.8, 1), (0.0, -1), (1.0, 1)])
def test_an_estimate_starts_an_item_off(estimate: float, sign: int) -> None:
    start = prior(estimate)
    assert start.n == 0
    assert (start.value > 0) - (start.value < 0) == sign
    assert abs(start.value) <= 2


def test_the_true_order_of_a_simulated_bank_is_found() -> None:
    rng = random.Random(7)
    truth = {item: rng.gauss(0, 1.2) for item in range(60)}
    items = dict.fromkeys(truth, Rating())
    for _ in range(1500):
        skill, player = rng.gauss(0, 1), Rating()
        for item in rng.sample(sorted(truth), 10):
            is_right = rng.random() < expected(skill, truth[item], option_count=4)
            player, items[item] = rate(player, items[item], is_right=is_right, option_count=4)
    learnt = {item: rating.value for item, rating in items.items()}
    assert spearman(truth, learnt) > 0.9
    shuffled = dict(zip(truth, rng.sample(sorted(learnt.values()), len(learnt)), strict=True))
    assert abs(spearman(truth, shuffled)) < 0.5  # the measure can tell


def spearman(one: dict[int, float], other: dict[int, float]) -> float:
    """Rank correlation, without ties."""
    first, second = (
        {key: at for at, key in enumerate(sorted(values, key=values.__getitem__))}
        for values in (one, other)
    )
    n = len(one)
    distance = math.fsum((first[key] - second[key]) ** 2 for key in one)
    return 1 - 6 * distance / (n * (n**2 - 1))
