"""A quiz at a stroke: no giveaway anywhere, bands as wished, balanced, and honest about lacks."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quiz.game.bands import BANDS, Band
from quiz.game.blueprint import Blueprint, Filled, fill
from quiz.game.draw import Candidate
from quiz.game.giveaways import answer_each_other, exclusions
from tests.game.test_draw import GIVEAWAYS, make_candidate

MIX = {Band.EASY: 3, Band.MEDIUM: 5, Band.HARD: 2}


def plentiful(copies: int = 4) -> list[Candidate]:
    """Every relation in every article and band, several times."""
    places = [(r, a, b) for r in range(6) for a in range(4) for b in BANDS for _ in range(copies)]
    return [
        make_candidate(n, relation=f"relation {r}", article=f"article {a}", band=band)
        for n, (r, a, band) in enumerate(places)
    ]


@st.composite
def narrow(draw: st.DrawFn) -> list[Candidate]:
    """A small bank where many items answer one another."""
    size = draw(st.integers(0, 30))
    rng = Random(draw(st.integers(0, 10_000)))
    return [
        make_candidate(
            n,
            key=rng.choice(["red", "green", "blue"]) + str(rng.randrange(5)),
            stem=f"Is it {rng.choice(['red', 'blue'])}{rng.randrange(8)} or thing{n}?",
            fact=f"fact {rng.randrange(25)}",
            aliases=(f"hue{rng.randrange(40)} {rng.choice(['a', 'b'])}",),
            band=rng.choice(BANDS),
        )
        for n in range(size)
    ]


blueprints = st.builds(
    Blueprint,
    rounds=st.integers(1, 4),
    length=st.integers(1, 8),
    mix=st.sampled_from([{}, MIX, {Band.HARD: 1}, {Band.EASY: 1, Band.HARD: 1}]),
)
seeds = st.integers(0, 10_000)


def all_of(filled: Filled) -> list[Candidate]:
    return [each for hand in filled.rounds for each in hand]


@given(bank=narrow(), blueprint=blueprints, seed=seeds)
def test_no_two_of_the_whole_quiz_answer_each_other(
    bank: list[Candidate], blueprint: Blueprint, seed: int
) -> None:
    items = all_of(fill(bank, blueprint, Random(seed)))
    assert not any(answer_each_other(one, other) for one, other in combinations(items, 2))


@given(bank=narrow(), blueprint=blueprints, seed=seeds)
def test_it_is_short_only_when_everything_left_would_give_something_away(
    bank: list[Candidate], blueprint: Blueprint, seed: int
) -> None:
    filled = fill(bank, blueprint, Random(seed))
    items = all_of(filled)
    assert len(items) + filled.missing == blueprint.total
    if filled.missing:
        taken = {each.item_id for each in items}
        for supply in bank:
            if supply.item_id not in taken:
                assert any(answer_each_other(supply, each) for each in items)


@given(bank=narrow(), blueprint=blueprints, seed=seeds)
def test_a_band_is_short_only_when_nothing_of_it_could_have_been_taken(
    bank: list[Candidate], blueprint: Blueprint, seed: int
) -> None:
    filled = fill(bank, blueprint, Random(seed))
    items = all_of(filled)
    bands = {each.item_id: each.band for each in bank}
    had = Counter(bands[each.item_id] for each in items)
    for band, quota in blueprint.quotas().items():
        assert filled.short.get(band, 0) == max(quota - had[band], 0)
        if had[band] < quota:
            for supply in bank:
                if supply.band is band and supply not in items:
                    assert any(answer_each_other(supply, each) for each in items)


@given(bank=narrow(), other=narrow(), blueprint=blueprints, seed=seeds)
def test_nothing_answers_what_is_there_already(
    bank: list[Candidate], other: list[Candidate], blueprint: Blueprint, seed: int
) -> None:
    beside = other[:5]
    items = all_of(fill(bank, blueprint, Random(seed), beside=beside))
    assert not any(answer_each_other(one, there) for one in items for there in beside)


@given(bank=narrow(), blueprint=blueprints, seed=seeds)
def test_rounds_are_even_in_length_and_bands(
    bank: list[Candidate], blueprint: Blueprint, seed: int
) -> None:
    filled = fill(bank, blueprint, Random(seed))
    assert len(filled.rounds) == blueprint.rounds
    lengths = [len(hand) for hand in filled.rounds]
    assert max(lengths) - min(lengths) <= 1
    assert max(lengths) <= blueprint.length
    bands = {each.item_id: each.band for each in bank}
    for band in BANDS:
        counts = [sum(bands[each.item_id] is band for each in hand) for hand in filled.rounds]
        assert max(counts) - min(counts) <= 1


@given(seed=seeds)
def test_a_plentiful_bank_gives_all_that_was_wished(seed: int) -> None:
    blueprint = Blueprint(rounds=3, length=8, mix=MIX)
    bank = plentiful()
    filled = fill(bank, blueprint, Random(seed))
    assert (filled.missing, filled.short) == (0, {})
    bands = {each.item_id: each.band for each in bank}
    items = all_of(filled)
    assert Counter(bands[each.item_id] for each in items) == {
        Band.EASY: 7,
        Band.MEDIUM: 12,
        Band.HARD: 5,
    }
    for counts in (
        Counter(each.relation for each in items),
        Counter(each.articles for each in items),
    ):
        assert max(counts.values()) - min(counts.values()) <= 2
    assert len({each.relation for each in items}) == 6
    assert len({each.articles for each in items}) == 4


@given(seed=seeds)
def test_the_same_seed_gives_the_same_quiz(seed: int) -> None:
    blueprint = Blueprint(rounds=2, length=6, mix=MIX)
    bank = plentiful(2)
    assert fill(bank, blueprint, Random(seed)) == fill(bank, blueprint, Random(seed))


@given(
    rounds=st.integers(1, 9), length=st.integers(1, 20), parts=st.tuples(*[st.integers(0, 9)] * 3)
)
def test_quotas_sum_to_the_whole(rounds: int, length: int, parts: tuple[int, int, int]) -> None:
    mix = dict(zip(BANDS, parts, strict=True))
    blueprint = Blueprint(rounds=rounds, length=length, mix=mix)
    quotas = blueprint.quotas()
    if sum(parts):
        assert sum(quotas.values()) == blueprint.total
        for band, quota in quotas.items():
            assert abs(quota - blueprint.total * mix[band] / sum(parts)) < 1
    else:
        assert quotas == {}


def test_the_nearest_band_stands_in() -> None:
    bank = [each for each in plentiful() if each.band is not Band.HARD]
    filled = fill(bank, Blueprint(rounds=1, length=10, mix={Band.HARD: 1}), Random(1))
    assert (filled.missing, filled.short) == (0, {Band.HARD: 10})
    bands = {each.item_id: each.band for each in bank}
    assert {bands[each.item_id] for each in all_of(filled)} == {Band.MEDIUM}


def test_an_empty_bank_gives_empty_rounds() -> None:
    filled = fill([], Blueprint(rounds=2, length=5, mix=MIX), Random(1))
    assert filled.rounds == ((), ())
    assert filled.missing == 10


@given(bank=narrow())
def test_exclusions_say_of_every_pair_what_the_rule_says(bank: list[Candidate]) -> None:
    items = bank + [each for pair in GIVEAWAYS for each in pair]
    excluded = exclusions(items)
    for (i, one), (j, other) in combinations(enumerate(items), 2):
        assert (j in excluded[i]) == (i in excluded[j]) == answer_each_other(one, other)
