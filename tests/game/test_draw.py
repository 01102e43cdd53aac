"""The draw: balanced, free of giveaways, fair to every place, the same for the same seed."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.bands import BANDS, Band
from quiz.game.draw import Candidate, answer_each_other, draw
from quiz.game.errors import BankTooSmall


def make_candidate(
    n: int,
    *,
    relation: str = "",
    article: str = "",
    stem: str = "",
    key: str = "",
    fact: str = "",
    aliases: tuple[str, ...] = (),
    band: Band = Band.MEDIUM,
) -> Candidate:
    return Candidate(
        item_id=n,
        revision_id=n + 1000,
        fact=fact or f"fact {n}",
        relation=relation or f"relation {n % 7}",
        stem=stem or f"What is thing{n}?",
        key=key or f"Answer{n}",
        aliases=aliases,
        option_count=4,
        articles=(article or f"article {n % 3}",),
        band=band,
    )


MANY = [make_candidate(n) for n in range(60)]


def test_as_many_as_asked_and_each_once() -> None:
    drawn = draw(MANY, 20, Random(1))
    assert len({each.candidate.item_id for each in drawn}) == 20


def test_the_same_seed_draws_the_same_quiz() -> None:
    assert draw(MANY, 10, Random(5)) == draw(MANY, 10, Random(5))
    assert draw(MANY, 10, Random(5)) != draw(MANY, 10, Random(6))


def test_a_small_bank_gives_what_it_has() -> None:
    assert len(draw(MANY[:3], 10, Random(1))) == 3


def test_an_empty_bank_is_refused() -> None:
    with pytest.raises(BankTooSmall):
        draw([], 10, Random(1))


@given(seed=st.integers(0, 10_000))
def test_relations_are_taken_in_turn(seed: int) -> None:
    drawn = [each.candidate for each in draw(MANY, 14, Random(seed))]
    relations = Counter(each.relation for each in drawn)
    assert max(relations.values()) - min(relations.values()) <= 1
    assert len(relations) == 7


def test_a_short_article_is_in_most_quizzes_and_none_of_its_items_in_all() -> None:
    lopsided = [
        make_candidate(n, article="long" if n < 50 else "short", relation=f"r{n % 20}")
        for n in range(55)
    ]
    quizzes = [draw(lopsided, 10, Random(seed)) for seed in range(200)]
    short = [[d.candidate for d in quiz if d.candidate.articles == ("short",)] for quiz in quizzes]
    assert sum(map(bool, short)) > 180  # by chance alone it would be 120
    assert max(Counter(each.item_id for quiz in short for each in quiz).values()) < 150


@given(seed=st.integers(0, 10_000), length=st.integers(1, 15))
def test_easy_medium_and_hard_are_taken_in_turn(seed: int, length: int) -> None:
    crossed = [make_candidate(n, band=BANDS[n // 7 % 3]) for n in range(84)]
    drawn = [each.candidate for each in draw(crossed, length, Random(seed))]
    for counts in (Counter(each.band for each in drawn), Counter(each.relation for each in drawn)):
        most = max(counts.values())
        assert most <= -(-length // 3)
    bands = Counter(each.band for each in drawn)
    assert max(bands.values()) - min(bands[band] for band in BANDS) <= 1


@given(seed=st.integers(0, 10_000))
def test_where_a_band_is_short_the_others_share_its_part(seed: int) -> None:
    pool = [make_candidate(n, band=Band.HARD if n < 4 else BANDS[n % 2]) for n in range(60)]
    bands = Counter(each.candidate.band for each in draw(pool, 12, Random(seed)))
    assert bands == {Band.EASY: 5, Band.MEDIUM: 5, Band.HARD: 2}


def test_no_item_of_a_short_band_is_in_every_quiz() -> None:
    for short in (1, 2, 3):
        pool = [make_candidate(n, band=Band.HARD if n < short else BANDS[n % 2]) for n in range(60)]
        quizzes = [draw(pool, 10, Random(seed)) for seed in range(200)]
        seen = Counter(d.candidate.item_id for quiz in quizzes for d in quiz)
        assert all(60 < seen[n] < 140 for n in range(short))


GIVEAWAYS = [
    (make_candidate(1, fact="same"), make_candidate(2, fact="same")),
    (
        make_candidate(1, key="Jonas Virus", stem="What is the virus called?"),
        make_candidate(2, key="hamster", stem="Which animal carries the Jonas virus?"),
    ),
    (
        make_candidate(1, key="Lee Jae-kyu", aliases=("Lee J. Q.",)),
        make_candidate(2, stem="Which school did Lee J.Q. build?"),
    ),
    (make_candidate(1, stem="Who is it?"), make_candidate(2, stem="Who is it?")),
    (make_candidate(1), make_candidate(1, stem="Another wording?")),
]


@pytest.mark.parametrize(("one", "other"), GIVEAWAYS)
def test_two_that_answer_each_other_are_never_drawn_together(
    one: Candidate, other: Candidate
) -> None:
    assert answer_each_other(one, other)
    assert answer_each_other(other, one)
    for seed in range(20):
        assert len(draw([one, other], 2, Random(seed))) == 1


def test_a_key_within_a_longer_word_gives_nothing_away() -> None:
    one = make_candidate(1, key="Seoul")
    other = make_candidate(2, stem="Who likes Seoulites?")
    assert not answer_each_other(one, other)


@given(seed=st.integers(0, 10_000))
def test_no_drawn_pair_gives_an_answer_away(seed: int) -> None:
    rng = Random(seed)
    pool = [
        make_candidate(
            n,
            key=rng.choice(["red", "green", "blue", "black"]) + str(rng.randrange(6)),
            stem=f"Is it {rng.choice(['red', 'blue'])}{rng.randrange(6)} or thing{n}?",
        )
        for n in range(25)
    ]
    drawn = [each.candidate for each in draw(pool, 10, rng)]
    for i, one in enumerate(drawn):
        assert not any(answer_each_other(one, other) for other in drawn[i + 1 :])


def test_options_are_shuffled_and_the_key_knows_its_place() -> None:
    for each in draw(MANY, 20, Random(3)):
        assert sorted(each.option_order) == [0, 1, 2, 3]
        assert each.option_order[each.key] == 0


def test_the_key_stands_in_every_place_equally_often() -> None:
    rng = Random(11)
    places = Counter(each.key for _ in range(200) for each in draw(MANY, 20, rng))
    expected = sum(places.values()) / 4
    chi_square = sum((places[place] - expected) ** 2 / expected for place in range(4))
    assert chi_square < 16.27  # p = 0.001 at 3 degrees of freedom


def test_what_gives_everything_away_comes_last() -> None:
    name = make_candidate(900, key="Zombie Nights")
    others = [make_candidate(n, stem=f"Who is thing{n} in Zombie Nights?") for n in range(12)]
    for seed in range(30):
        drawn = [each.candidate.item_id for each in draw([name, *others], 10, Random(seed))]
        assert len(drawn) == 10
        assert 900 not in drawn
    assert len(draw([name, *others[:1]], 1, Random(1))) == 1


@given(seed=st.integers(0, 10_000))
def test_a_quiz_is_as_long_as_asked_when_pairs_exclude_each_other(seed: int) -> None:
    pairs = [make_candidate(n, fact=f"fact {n // 2}") for n in range(40)]
    assert len(draw(pairs, 20, Random(seed))) == 20
