"""What a player sees: the open question without its key, the reveal with its proof, the results."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from quiz.game.engine import play
from quiz.game.model import Scoring
from quiz.game.moves import GiveAnswer, GiveUp, OpenNext
from quiz.game.pov import BoardClass, OpenQuestion, Origin, Proof, Reveal
from quiz.game.staging import Comparison, ItemText, Play, on_stage, results, reveal
from quiz.game.standings import ranks
from tests.game.makers import NOON, SECOND, begun, make_answer, make_rules

TEXT = ItemText(
    stem="Which animal spreads it?",
    options=("hamster", "mouse", "rat", "bat"),
    proofs=(
        Proof(
            before="A ",
            marked="hamster",
            after=" did.",
            context_before="",
            context_after="",
            article_slug="news",
            article_title="News",
            publisher=None,
            author=None,
            date=None,
        ),
    ),
)


def make_play(length: int = 2) -> Play:
    session = begun(make_rules(length=length))
    questions = tuple(replace(question, key=2) for question in session.questions)
    return Play(
        handle="h",
        session=replace(session, questions=questions),
        revisions=tuple(range(length)),
        orders=((1, 2, 0, 3),) * length,
        answers=(),
        is_practice=False,
        is_given_up=False,
        nickname=None,
    )


def after(played: Play, choice: int) -> Play:
    move = GiveAnswer(number=0, choice=choice, earlier=None)
    session = play(played.session, move, NOON + 5 * SECOND).session
    return replace(played, session=session, answers=(make_answer(0, choice),))


def test_an_open_question_shows_its_options_and_the_time_left() -> None:
    pov = on_stage(make_play(), TEXT, NOON + 3 * SECOND)
    assert isinstance(pov, OpenQuestion)
    assert pov.options == ("mouse", "rat", "hamster", "bat")
    assert pov.remaining == 17 * SECOND
    assert (pov.number, pov.total, pov.points, pov.right_so_far) == (0, 2, 0, 0)


def test_an_open_question_has_no_field_that_could_hold_the_key() -> None:
    assert {field.name for field in fields(OpenQuestion)} == {
        "handle", "number", "total", "version", "stem", "options", "time_limit", "remaining",
        "points", "right_so_far", "scoring",
    }  # fmt: skip


def test_the_time_left_is_within_the_limit_and_absent_without_a_clock() -> None:
    pov = on_stage(make_play(), TEXT, NOON + 21 * SECOND)
    assert isinstance(pov, OpenQuestion)
    assert pov.remaining == timedelta()
    set_back = on_stage(make_play(), TEXT, NOON - 3600 * SECOND)
    assert isinstance(set_back, OpenQuestion)
    assert set_back.remaining == 20 * SECOND
    untimed = replace(make_play(), session=begun(make_rules(length=2, limit=None)))
    pov = on_stage(untimed, TEXT, NOON)
    assert isinstance(pov, OpenQuestion)
    assert pov.remaining is None


@pytest.mark.parametrize(("choice", "is_right"), [(2, True), (0, False)])
def test_a_reveal_says_what_was_chosen_and_what_is_right(choice: int, is_right: bool) -> None:
    pov = on_stage(after(make_play(), choice), TEXT, NOON)
    assert isinstance(pov, Reveal)
    assert (pov.chosen, pov.key, pov.is_right, pov.is_timed_out) == (choice, 2, is_right, False)
    assert (pov.gained > 1000) is is_right
    assert pov.proof
    assert pov.proof.marked == "hamster"
    assert pov.origin is None
    assert not pov.is_last


def test_a_reveal_of_a_question_nobody_answered_in_time() -> None:
    played = make_play()
    session = play(played.session, GiveUp(), NOON).session
    pov = reveal(replace(played, session=session), TEXT, 0)
    assert (pov.chosen, pov.is_timed_out, pov.gained, pov.elapsed) == (None, True, 0, None)


def test_results_count_what_was_not_answered_as_missed() -> None:
    played = after(make_play(), 2)
    session = play(played.session, GiveUp(), NOON).session
    seen = results(
        replace(played, session=session),
        [TEXT, TEXT],
        Comparison(others=4, lower=3),
        suggestion="Brave Hamster 42",
    )
    assert (seen.right, seen.missed, seen.total) == (1, 1, 2)
    assert seen.points == sum(verdict.gained for verdict in seen.verdicts)
    assert seen.average == 5 * SECOND
    assert seen.better_than == 0.75
    assert [verdict.chosen for verdict in seen.verdicts] == [2, None]


def test_results_compare_with_nobody_when_nobody_else_played() -> None:
    played = make_play()
    session = play(played.session, GiveUp(), NOON).session
    over = replace(played, session=session)
    seen = results(over, [TEXT, TEXT], Comparison(others=0, lower=0), suggestion="x")
    assert (seen.better_than, seen.average, seen.points) == (None, None, 0)


def test_the_next_question_shows_the_points_so_far() -> None:
    played = after(make_play(), 2)
    session = play(played.session, OpenNext(leaving=0), NOON).session
    pov = on_stage(replace(played, session=session), TEXT, NOON)
    assert isinstance(pov, OpenQuestion)
    assert pov.points > 1000
    assert pov.right_so_far == 1


@pytest.mark.parametrize(
    ("limit", "factor", "timing"),
    [(None, 1, "off"), (None, 5, "off"), (20 * SECOND, 1, "20"), (20 * SECOND, 2, "extra")],
)
def test_results_compete_with_their_like(limit: timedelta | None, factor: int, timing: str) -> None:
    klass = BoardClass.of(make_rules(limit=limit, factor=factor, scoring=Scoring.FLAT))
    assert klass == BoardClass(timing=timing, length=5, scoring=Scoring.FLAT)


def test_ties_share_a_rank() -> None:
    assert ranks([]) == ()
    assert ranks([9, 7, 7, 5, 5, 5, 1]) == (1, 2, 2, 4, 4, 4, 7)


def test_an_item_that_no_sentence_proves_says_where_it_comes_from() -> None:
    origin = Origin(file="animals.csv", explanation="Hamsters do.")
    text = replace(TEXT, proofs=(), origin=origin)
    pov = on_stage(after(make_play(), 2), text, NOON + 5 * SECOND)
    assert isinstance(pov, Reveal)
    assert (pov.proof, pov.other_proofs, pov.origin) == (None, (), origin)
    played = after(make_play(length=1), 2)
    session = play(played.session, GiveUp(), NOON + 6 * SECOND).session
    found = results(
        replace(played, session=session),
        [text],
        Comparison(others=0, lower=0),
        suggestion="",
    )
    assert [(each.proof, each.origin) for each in found.verdicts] == [(None, origin)]
