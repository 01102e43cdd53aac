"""Counting a room: fed in any order it comes to the same as a replay; rulings are replays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.engine import play
from quiz.game.model import (
    Adjustment,
    Answer,
    Guess,
    Phase,
    Round,
    Scoring,
    Session,
    TeamRule,
    TieBreak,
)
from quiz.game.moves import ReKey, VoidQuestion
from quiz.game.scoring import SENTENCES, gains, maximum
from quiz.game.standings import (
    Place,
    Score,
    difference,
    standings,
    team_guesses,
    team_scores,
)
from quiz.game.tally import Tally, replay
from tests.game.makers import NOON, SECOND
from tests.game.rooms import make_room, room_rules, up_to

ROUNDS = (
    Round(name="one", length=3, limit=20 * SECOND),
    Round(name="two", length=2, limit=None, points=2000),
    Round(name="three", length=2, limit=7 * SECOND, points=500),
)
SEATS = ("ada", "bob", "cyd")


def rules_of(scoring: Scoring) -> Session:
    return up_to(Phase.OVER, 6, room_rules(ROUNDS, scoring=scoring))


def an_answer(
    number: int, choice: int, elapsed: timedelta = 5 * SECOND, limit: timedelta | None = None
) -> Answer:
    return Answer(number=number, choice=choice, received_at=NOON, elapsed=elapsed, limit=limit)


def score(name: str, points: int) -> Score:
    return Score(id=name, points=points, right=0, answered=0)


answers = st.builds(
    an_answer,
    st.integers(0, 6),
    st.integers(0, 3),
    st.integers(0, 20_000_000).map(lambda us: timedelta(microseconds=us)),
    st.sampled_from([None, 20 * SECOND, 33 * SECOND]),
)
sent = st.lists(st.tuples(st.sampled_from(SEATS), answers), max_size=25)
adjusted = st.lists(
    st.builds(
        Adjustment,
        id=st.sampled_from("xyz"),
        seat_id=st.sampled_from(SEATS),
        points=st.just(70),
        reason=st.just("why"),
    ),
    max_size=3,
)


def first_of_each(stored: list[tuple[str, Answer]]) -> list[tuple[str, Answer]]:
    """What the store keeps: the first answer of a seat to a question."""
    kept: dict[tuple[str, int], Answer] = {}
    for seat_id, answer in stored:
        kept.setdefault((seat_id, answer.number), answer)
    return [(seat_id, answer) for (seat_id, _), answer in kept.items()]


@given(stored=sent, more=adjusted, seed=st.integers(0, 99), mode=st.sampled_from(list(Scoring)))
def test_fed_as_it_comes_it_is_what_a_replay_gives(
    stored: list[tuple[str, Answer]], more: list[Adjustment], seed: int, mode: Scoring
) -> None:
    stored = first_of_each(stored)
    over = rules_of(mode)
    fed = Tally(make_room(over.rules))
    arriving = stored * 2
    Random(seed).shuffle(arriving)
    for place, (seat_id, answer) in enumerate(arriving):
        fed.take(seat_id, answer)
        fed.score(seat_id)
        if place == len(arriving) // 2:
            fed.follow(replace(over, phase=Phase.OPEN, position=3))
    for adjustment in more:
        fed.adjust(adjustment)
        fed.score(adjustment.seat_id)
    judged = play(over, VoidQuestion(number=1, is_void=True), NOON).session
    fed.follow(judged)
    whole = replay(judged, stored, more)
    assert fed.scores(SEATS) == whole.scores(SEATS) == fed.under(judged).scores(SEATS)
    for question in judged.questions:
        assert fed.distribution(question) == whole.distribution(question)
        assert sum(fed.distribution(question)) == fed.answered(question.number)


@given(stored=sent, mode=st.sampled_from(list(Scoring)))
def test_points_are_within_bounds_and_questions_sum_to_the_whole(
    stored: list[tuple[str, Answer]], mode: Scoring
) -> None:
    over = rules_of(mode)
    tally = replay(over, first_of_each(stored))
    for one in tally.scores(SEATS):
        assert 0 <= one.points <= maximum(over.rules)
        parts = tally.gains(one.id)
        assert sum(part.points for part in parts) == one.points
        assert sum(part.is_right for part in parts) == one.right


def test_nothing_unrevealed_is_in_a_score() -> None:
    room = up_to(Phase.OPEN, 1, room_rules(ROUNDS))
    tally = replay(room, [("ada", an_answer(0, 0)), ("ada", an_answer(1, 1))])
    assert (tally.score("ada").right, tally.score("ada").answered) == (1, 1)
    assert tally.answered(1) == 1
    tally.follow(up_to(Phase.REVEAL, 1, room_rules(ROUNDS)))
    assert tally.score("ada").right == 2
    assert tally.answer("ada", 1) == an_answer(1, 1)
    assert tally.answer("bob", 1) is None


def test_a_void_question_takes_its_own_points_only_and_keeps_the_streak() -> None:
    over = rules_of(Scoring.FLAT)
    given_answers = [an_answer(0, 0), an_answer(1, 3), an_answer(2, 2)]
    judged = play(over, VoidQuestion(number=1, is_void=True), NOON).session
    before = gains(over.rules, over.questions, given_answers)
    after = gains(judged.rules, judged.questions, given_answers)
    assert before == after
    first = replace(over.rules, scoring=Scoring.ACCURACY_FIRST)
    broken = sum(g.points for g in gains(first, over.questions, given_answers))
    whole = sum(g.points for g in gains(first, judged.questions, given_answers))
    assert whole > broken


def test_a_second_right_option_counts_for_who_chose_it() -> None:
    over = rules_of(Scoring.FLAT)
    tally = replay(over, [("ada", an_answer(0, 0)), ("bob", an_answer(0, 1))])
    before = standings(tally.scores(SEATS))
    rekeyed = play(over, ReKey(number=0, keys=frozenset({0, 1})), NOON).session
    after = standings(tally.under(rekeyed).scores(SEATS), before=before)
    (change,) = difference(before, after)[:1]
    assert (change.id, change.points_before, change.points_after) == ("bob", 0, 1000)
    assert (change.rank_before, change.rank_after) == (2, 1)
    assert [c.id for c in difference(before, after)] == ["bob", "cyd"]  # cyd falls from 2 to 3
    assert standings(tally.scores(SEATS)) == before


def test_adjusted_points_never_fall_below_nothing() -> None:
    fine = Adjustment(id="a", seat_id="ada", points=-500, reason="late")
    tally = replay(rules_of(Scoring.FLAT), [("ada", an_answer(0, 0))], [fine, fine])
    assert tally.score("ada").points == 500
    tally.adjust(replace(fine, id="b", points=-9000))
    assert tally.score("ada").points == 0


@pytest.mark.parametrize(
    ("elapsed", "limit", "points"),
    [
        (timedelta(), None, 1000),
        (timedelta(milliseconds=499), None, 1000),
        (timedelta(milliseconds=500), None, 988),  # 987.5, halves up
        (10 * SECOND, None, 750),
        (20 * SECOND, None, 500),
        (60 * SECOND, None, 500),
        (20 * SECOND, 40 * SECOND, 750),
    ],
)
def test_kahoot_like_halves_over_the_players_own_time(
    elapsed: timedelta, limit: timedelta | None, points: int
) -> None:
    over = rules_of(Scoring.KAHOOT_LIKE)
    (gain, *_) = gains(over.rules, over.questions, [an_answer(0, 0, elapsed, limit)])
    assert gain.points == points
    (*_, free) = gains(over.rules, over.questions[:4], [an_answer(3, 3, 60 * SECOND)])
    assert free.points == 2000


@given(
    mine=st.sets(st.integers(0, 6)),
    quick=st.lists(st.integers(0, 7_000_000), min_size=14, max_size=14),
)
def test_accuracy_comes_first_where_all_questions_are_worth_the_same(
    mine: set[int], quick: list[int]
) -> None:
    rounds = tuple(replace(each, points=300) for each in ROUNDS)
    over = up_to(Phase.OVER, 6, room_rules(rounds))
    theirs = set(sorted(mine)[1:])

    def points(right: set[int], times: list[int]) -> int:
        took = [timedelta(microseconds=us) for us in times]
        sent_in = [an_answer(n, n % 4, took[n]) for n in right]
        return sum(gain.points for gain in gains(over.rules, over.questions, sent_in))

    if mine:
        assert points(mine, quick[:7]) > points(theirs, quick[7:])


def test_each_scoring_has_its_sentence() -> None:
    assert set(SENTENCES) == set(Scoring)


def test_ranks_are_shared_and_movement_is_told() -> None:
    before = standings([score("a", 3), score("b", 2), score("c", 1)])
    after = standings([score("c", 9), score("a", 5), score("b", 5), score("new", 0)], before=before)
    assert [(p.score.id, p.rank, p.moved) for p in after] == [
        ("c", 1, 2), ("a", 2, -1), ("b", 2, 0), ("new", 4, None)
    ]  # fmt: skip


def a_guess(value: int, elapsed: timedelta) -> dict[int, Guess]:
    return {0: Guess(number=0, value=value, received_at=NOON, elapsed=elapsed)}


def test_a_tie_is_parted_by_the_nearest_then_the_earliest_number() -> None:
    asked = TieBreak(stem="?", key=100, among=5, opened_at=NOON, deadline=NOON + 30 * SECOND)
    scores = [score(name, 5) for name in "abcde"] + [score("z", 4), score("y", 4)]
    guesses = {
        "a": a_guess(90, 2 * SECOND),
        "b": a_guess(110, SECOND),
        "c": a_guess(101, 9 * SECOND),
        "y": a_guess(100, SECOND),  # not among those it was for
    }
    places: tuple[Place, ...] = standings(scores, tie_breaks=[asked], guesses=guesses)
    assert [(p.score.id, p.rank) for p in places] == [
        ("c", 1), ("b", 2), ("a", 3), ("d", 4), ("e", 4), ("y", 6), ("z", 6)
    ]  # fmt: skip


def test_a_team_is_as_good_as_its_best() -> None:
    scores = [score("a", 10), score("b", 7), score("c", 5), score("d", 0), score("e", 8)]
    teams = {"a": "owls", "b": "owls", "c": "owls", "d": "owls", "e": "fox"}
    best = {each.id: each.points for each in team_scores(scores, teams, TeamRule.BEST)}
    assert best == {"owls": 7, "fox": 8}
    whole = {each.id: each.points for each in team_scores(scores, teams, TeamRule.SUM)}
    assert whole == {"owls": 22, "fox": 8}
    alone = team_scores([score("x", 1)], {}, TeamRule.BEST)
    assert alone == ()


def test_the_first_number_of_a_team_is_its_own() -> None:
    guesses = {
        "a": a_guess(90, 3 * SECOND),
        "b": a_guess(110, 2 * SECOND),
        "c": a_guess(101, 9 * SECOND),
        "alone": a_guess(100, SECOND),
    }
    teams = {"a": "owls", "b": "owls", "c": "fox", "d": "hen"}
    own = {team: of[0].value for team, of in team_guesses(guesses, teams).items()}
    assert own == {"owls": 110, "fox": 101}
