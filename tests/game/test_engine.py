"""Each rule of the engine by an example."""

from __future__ import annotations

from datetime import timedelta

import pytest

from quiz.game import errors
from quiz.game.engine import Outcome, play, settle
from quiz.game.events import (
    AnswerRepeated,
    AnswerTaken,
    QuestionClosed,
    QuestionOpened,
    SessionOver,
)
from quiz.game.limits import ABANDONED_AFTER
from quiz.game.model import Answer, Phase, Session
from quiz.game.moves import GiveAnswer, GiveUp, Move, OpenNext
from quiz.game.rules import GRACE
from tests.game.makers import NOON, SECOND, begun, make_answer, make_rules, make_session


def give(number: int, choice: int, earlier: Answer | None = None) -> GiveAnswer:
    return GiveAnswer(number=number, choice=choice, earlier=earlier)


def answered(session: Session) -> Session:
    return play(session, give(session.position, 0), NOON).session


def refuses(session: Session, move: Move, refusal: type[errors.MoveRefused]) -> None:
    with pytest.raises(refusal) as caught:
        play(session, move, NOON)
    assert str(caught.value) == refusal.words


def test_the_first_question_opens_with_its_deadline() -> None:
    outcome = play(make_session(), OpenNext(leaving=None), NOON)
    question = outcome.session.question
    assert outcome.events == (QuestionOpened(number=0),)
    assert outcome.session.phase is Phase.OPEN
    assert (question.opened_at, question.deadline) == (NOON, NOON + 20 * SECOND)


def test_more_time_stretches_the_deadline() -> None:
    session = begun(make_rules(factor=5))
    assert session.question.deadline == NOON + 100 * SECOND


def test_without_a_clock_there_is_no_deadline() -> None:
    session = begun(make_rules(limit=None))
    assert session.question.deadline is None
    assert settle(session, NOON + timedelta(hours=23)) == Outcome(session=session)


def test_no_question_is_on_stage_before_the_first() -> None:
    with pytest.raises(IndexError):
        _ = make_session().question


def test_an_answer_closes_the_question() -> None:
    outcome = play(begun(), give(0, 2), NOON + 3 * SECOND)
    taken = Answer(number=0, choice=2, received_at=NOON + 3 * SECOND, elapsed=3 * SECOND)
    assert outcome.events == (AnswerTaken(answer=taken), QuestionClosed(number=0))
    assert outcome.session.phase is Phase.REVEAL


def test_an_answer_within_the_grace_counts_and_took_the_whole_limit() -> None:
    outcome = play(begun(), give(0, 2), NOON + 20 * SECOND + GRACE)
    taken = outcome.events[0]
    assert isinstance(taken, AnswerTaken)
    assert taken.answer.elapsed == 20 * SECOND


def test_an_answer_after_the_grace_is_refused() -> None:
    late = NOON + 20 * SECOND + GRACE + timedelta(microseconds=1)
    with pytest.raises(errors.TooLate):
        play(begun(), give(0, 2), late)


def test_a_clock_that_went_back_makes_no_negative_time() -> None:
    taken = play(begun(), give(0, 2), NOON - SECOND).events[0]
    assert isinstance(taken, AnswerTaken)
    assert taken.answer.elapsed == timedelta()


def test_the_same_answer_again_is_harmless() -> None:
    session = answered(begun())
    earlier = make_answer(0, 0)
    outcome = play(session, give(0, 0, earlier), NOON)
    assert outcome == Outcome(session=session, events=(AnswerRepeated(answer=earlier),))


def test_the_same_answer_is_told_again_even_when_all_is_over() -> None:
    over = play(answered(begun()), GiveUp(), NOON).session
    assert play(over, give(0, 0, make_answer(0, 0)), NOON).session == over


@pytest.mark.parametrize(
    ("number", "choice", "earlier", "refusal"),
    [
        (0, 1, make_answer(0, 0), errors.AlreadyAnswered),
        (0, 4, None, errors.NoSuchOption),
        (0, -1, None, errors.NoSuchOption),
        (5, 0, None, errors.NoSuchQuestion),
        (-1, 0, None, errors.NoSuchQuestion),
        (1, 0, None, errors.NotOpenYet),
    ],
)
def test_a_wrong_answer_to_the_wrong_thing_is_refused(
    number: int, choice: int, earlier: Answer | None, refusal: type[errors.MoveRefused]
) -> None:
    refuses(begun(), give(number, choice, earlier), refusal)


def test_a_closed_question_takes_no_answer() -> None:
    refuses(answered(begun()), give(0, 1), errors.TooLate)


def test_a_question_left_behind_takes_no_answer() -> None:
    second = play(answered(begun()), OpenNext(leaving=0), NOON).session
    refuses(second, give(0, 1), errors.TooLate)


def test_nothing_is_answered_when_all_is_over() -> None:
    refuses(play(begun(), GiveUp(), NOON).session, give(0, 1), errors.SessionIsOver)


def test_next_opens_the_next_question() -> None:
    outcome = play(answered(begun()), OpenNext(leaving=0), NOON)
    assert outcome.events == (QuestionOpened(number=1),)
    assert outcome.session.position == 1


def test_a_second_tap_on_next_advances_once() -> None:
    second = play(answered(begun()), OpenNext(leaving=0), NOON).session
    assert play(second, OpenNext(leaving=0), NOON) == Outcome(session=second)
    assert play(second, OpenNext(leaving=None), NOON) == Outcome(session=second)


def test_an_open_question_cannot_be_skipped() -> None:
    refuses(begun(), OpenNext(leaving=0), errors.StillOpen)
    refuses(begun(), OpenNext(leaving=1), errors.NotOpenYet)
    refuses(begun(), OpenNext(leaving=5), errors.NoSuchQuestion)


def test_after_the_last_question_all_is_over() -> None:
    session = answered(begun(make_rules(length=1)))
    outcome = play(session, OpenNext(leaving=0), NOON)
    assert outcome.events == (SessionOver(),)
    assert outcome.session.finished_at == NOON
    again = play(outcome.session, OpenNext(leaving=0), NOON)
    assert again == Outcome(session=outcome.session)


def test_giving_up_closes_the_open_question_and_ends() -> None:
    outcome = play(begun(), GiveUp(), NOON)
    assert outcome.events == (QuestionClosed(number=0), SessionOver())
    assert play(outcome.session, GiveUp(), NOON) == Outcome(session=outcome.session)


def test_an_overdue_question_closes_by_itself_and_next_goes_on() -> None:
    late = NOON + 21 * SECOND
    assert settle(begun(), late).events == (QuestionClosed(number=0),)
    outcome = play(begun(), OpenNext(leaving=0), late)
    assert outcome.events == (QuestionClosed(number=0), QuestionOpened(number=1))


def test_what_nobody_came_back_to_is_closed() -> None:
    late = NOON + ABANDONED_AFTER + SECOND
    outcome = settle(begun(), late)
    assert outcome.events == (QuestionClosed(number=0), SessionOver())
    assert outcome.session.finished_at == late
    assert settle(outcome.session, late + ABANDONED_AFTER * 2).events == ()


def test_every_change_has_a_version_of_its_own() -> None:
    session = begun()
    versions = [session.version]
    for number in range(3):
        session = answered(session)
        versions.append(session.version)
        session = play(session, OpenNext(leaving=number), NOON).session
        versions.append(session.version)
    versions.append(play(session, GiveUp(), NOON).session.version)
    assert versions == sorted(set(versions))
