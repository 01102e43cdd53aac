"""A night goes from phase to phase as its rules say, by the host's hand or by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from quiz.game import errors
from quiz.game.engine import Outcome, next_change, play, settle
from quiz.game.events import (
    DeadlineMoved,
    DoorLocked,
    Event,
    Paused,
    PhaseBegan,
    QuestionClosed,
    QuestionOpened,
    QuestionSkipped,
    Resumed,
    SessionOver,
    TieBreakClosed,
    TieBreakOpened,
)
from quiz.game.model import LIVE_PHASES, Pace, Phase, Round, Session
from quiz.game.moves import (
    End,
    Extend,
    GoOn,
    Lock,
    MakeUp,
    Move,
    OpenTieBreak,
    Pause,
    Resume,
    RevealNow,
    Skip,
)
from quiz.game.rules import AUTOMATIC_PACE, GRACE
from tests.game.makers import NOON, SECOND
from tests.game.rooms import ROUNDS, make_room, on, room_rules, up_to

R, Q, A, C, V, S, B = (
    Phase.ROUND, Phase.READING, Phase.OPEN, Phase.CLOSED, Phase.REVEAL, Phase.STANDINGS, Phase.BREAK
)  # fmt: skip


def walked(session: Session) -> list[Phase]:
    phases = []
    while session.phase is not Phase.OVER:
        session = on(session).session
        phases.append(session.phase)
    return phases


def refused(session: Session, move: Move, refusal: type[errors.MoveRefused]) -> None:
    with pytest.raises(refusal) as caught:
        play(session, move, NOON)
    assert str(caught.value) == refusal.words


def unchanged(session: Session, move: Move) -> None:
    assert play(session, move, NOON) == Outcome(session=session)


def test_a_night_passes_all_its_phases() -> None:
    assert walked(make_room()) == [
        R, Q, A, C, V, Q, A, C, V, S, B, R, Q, A, C, V, Phase.PODIUM, Phase.OVER
    ]  # fmt: skip


def test_standings_may_stand_between_all_questions() -> None:
    rules = room_rules((Round(name="", length=3, limit=None),), has_standings_between=True)
    assert walked(make_room(rules)).count(S) == 2


@pytest.mark.parametrize(
    ("left_out", "expected"),
    [
        ({R, Q, C, S, B, Phase.PODIUM}, [A, V, A, V, A, V, Phase.OVER]),
        ({Q, C, B}, [R, A, V, A, V, S, R, A, V, Phase.PODIUM, Phase.OVER]),
        ({R, Q, C, B, Phase.PODIUM}, [A, V, A, V, S, A, V, S, Phase.OVER]),
    ],
)
def test_phases_may_be_left_out(left_out: set[Phase], expected: list[Phase]) -> None:
    assert walked(make_room(room_rules(passes=LIVE_PHASES - left_out))) == expected


def test_without_a_lead_nothing_is_read_first() -> None:
    assert Q not in walked(make_room(room_rules(pace=Pace())))


def test_each_round_has_its_own_clock() -> None:
    assert up_to(A, 0).question.deadline == NOON + 20 * SECOND
    assert up_to(A, 2).question.deadline == NOON + 10 * SECOND


def test_reading_opens_by_itself_at_its_moment_however_late_one_looks() -> None:
    outcome = settle(up_to(Q), NOON + 4 * SECOND)
    assert outcome.events == (QuestionOpened(number=0),)
    assert outcome.session.question.opened_at == NOON + 3 * SECOND


def test_a_long_silence_passes_every_phase_in_order() -> None:
    rounds = (Round(name="", length=2, limit=20 * SECOND),)
    session = up_to(Q, 0, room_rules(rounds, pace=AUTOMATIC_PACE))
    outcome = settle(session, NOON + timedelta(hours=1))
    expected: list[Event] = []
    for number in range(2):
        expected += [
            PhaseBegan(phase=Q, number=number),
            QuestionOpened(number=number),
            QuestionClosed(number=number),
            PhaseBegan(phase=C, number=number),
            PhaseBegan(phase=V, number=number),
        ]
    assert list(outcome.events) == [*expected[1:], PhaseBegan(phase=Phase.PODIUM, number=1)]
    assert outcome.session.phase is Phase.PODIUM


def test_a_second_tap_on_next_changes_nothing() -> None:
    before = up_to(V, 0)
    after = on(before).session
    unchanged(after, GoOn(leaving=before.step))
    over = play(before, End(), NOON).session
    unchanged(over, GoOn(leaving=over.step))


def test_going_on_closes_an_open_question() -> None:
    outcome = on(up_to(A))
    assert outcome.events == (QuestionClosed(number=0), PhaseBegan(phase=C, number=0))


def test_reveal_closes_and_reveals() -> None:
    for phase in (A, C):
        assert play(up_to(phase), RevealNow(number=0), NOON).session.phase is V
    unchanged(up_to(V), RevealNow(number=0))
    unchanged(up_to(V, 1), RevealNow(number=0))
    refused(up_to(Q), RevealNow(number=0), errors.NotOpenYet)
    refused(up_to(A), RevealNow(number=1), errors.NotOpenYet)
    refused(up_to(A), RevealNow(number=9), errors.NoSuchQuestion)


@pytest.mark.parametrize("phase", [Q, A, C])
def test_a_skipped_question_is_void_and_not_revealed(phase: Phase) -> None:
    outcome = play(up_to(phase), Skip(number=0), NOON)
    assert outcome.events == (QuestionSkipped(number=0), PhaseBegan(phase=Q, number=1))
    assert outcome.session.questions[0].is_void
    unchanged(outcome.session, Skip(number=0))
    refused(up_to(phase), Skip(number=1), errors.NotOpenYet)


def test_skipping_the_last_of_a_round_leads_to_standings() -> None:
    assert play(up_to(A, 1), Skip(number=1), NOON).session.phase is S


def test_pause_keeps_the_remaining_time() -> None:
    paused = play(up_to(A), Pause(), NOON + 5 * SECOND)
    assert paused.events == (Paused(),)
    assert settle(paused.session, NOON + timedelta(hours=2)) == Outcome(session=paused.session)
    assert play(paused.session, Pause(), NOON + 9 * SECOND) == Outcome(session=paused.session)
    resumed = play(paused.session, Resume(), NOON + 65 * SECOND)
    assert resumed.events == (Resumed(),)
    question = resumed.session.question
    assert question.deadline == NOON + 80 * SECOND
    assert question.opened_at == NOON + 60 * SECOND
    unchanged(up_to(A), Resume())


@pytest.mark.parametrize("move", [RevealNow(number=0), Skip(number=0)])
def test_the_stage_stands_still_while_paused(move: Move) -> None:
    paused = play(up_to(A), Pause(), NOON).session
    refused(paused, move, errors.ClockStands)
    refused(paused, GoOn(leaving=paused.step), errors.ClockStands)


def test_a_break_is_paused_and_extended_like_a_question() -> None:
    session = up_to(B, 1)
    end = NOON + timedelta(minutes=5)
    assert session.ends_at == end
    longer = play(session, Extend(by=60 * SECOND, seen=end), NOON)
    assert longer.events == (DeadlineMoved(ends_at=end + 60 * SECOND),)
    paused = play(longer.session, Pause(), NOON).session
    assert play(paused, Resume(), NOON + SECOND).session.ends_at == end + 61 * SECOND
    assert settle(session, end + SECOND).events[0] == PhaseBegan(phase=R, number=1)


def test_an_end_is_seen_to_the_millisecond() -> None:
    odd = timedelta(microseconds=123_456)
    session = play(play(up_to(A), Pause(), NOON).session, Resume(), NOON + odd).session
    assert session.ends_at == NOON + 20 * SECOND + odd
    seen = NOON + 20 * SECOND + timedelta(milliseconds=123)
    longer = play(session, Extend(by=10 * SECOND, seen=seen), NOON)
    assert longer.events == (DeadlineMoved(ends_at=session.ends_at + 10 * SECOND),)
    for other in (seen - timedelta(milliseconds=1), seen + timedelta(milliseconds=1)):
        unchanged(session, Extend(by=10 * SECOND, seen=other))


def test_ten_seconds_more_once_for_each_end_seen() -> None:
    session = up_to(A)
    move = Extend(by=10 * SECOND, seen=NOON + 20 * SECOND)
    longer = play(session, move, NOON).session
    assert longer.question.deadline == NOON + 30 * SECOND
    unchanged(longer, move)
    again = play(longer, Extend(by=10 * SECOND, seen=NOON + 30 * SECOND), NOON).session
    assert again.question.deadline == NOON + 40 * SECOND


@pytest.mark.parametrize("by", [timedelta(), -SECOND, timedelta(minutes=11)])
def test_time_is_added_within_bounds(by: timedelta) -> None:
    refused(up_to(A), Extend(by=by, seen=NOON + 20 * SECOND), errors.BadTime)


def test_nothing_is_added_where_no_clock_runs() -> None:
    move = Extend(by=SECOND, seen=NOON)
    refused(up_to(V), move, errors.NothingToExtend)
    open_end = room_rules((Round(name="", length=1, limit=None),))
    refused(up_to(A, 0, open_end), move, errors.NothingToExtend)
    over = play(up_to(A), End(), NOON).session
    for each in (Pause(), Resume(), move, Lock(is_locked=True)):
        refused(over, each, errors.SessionIsOver)


def test_an_end_is_for_good() -> None:
    outcome = play(up_to(A), End(), NOON)
    assert outcome.events == (QuestionClosed(number=0), SessionOver())
    unchanged(outcome.session, End())
    paused = play(up_to(A), Pause(), NOON).session
    assert play(paused, End(), NOON).session.paused_at is None


def test_the_door_is_locked_once() -> None:
    outcome = play(make_room(), Lock(is_locked=True), NOON)
    assert outcome.events == (DoorLocked(is_locked=True),)
    unchanged(outcome.session, Lock(is_locked=True))
    assert not play(outcome.session, Lock(is_locked=False), NOON).session.is_locked


def tie_break(session: Session, *, key: int = 42, limit: timedelta = 30 * SECOND) -> OpenTieBreak:
    return OpenTieBreak(leaving=session.step, stem="How many?", key=key, among=2000, limit=limit)


@pytest.mark.parametrize("phase", [V, Phase.PODIUM])
def test_a_tie_break_comes_after_the_last_question_and_ends_on_the_podium(phase: Phase) -> None:
    session = up_to(phase, 2)
    opened = play(session, tie_break(session), NOON)
    assert opened.events == (TieBreakOpened(number=0),)
    unchanged(opened.session, tie_break(session))
    longer = play(opened.session, Extend(by=SECOND, seen=NOON + 30 * SECOND), NOON).session
    paused = play(longer, Pause(), NOON).session
    late = play(paused, Resume(), NOON + SECOND).session
    assert late.ends_at == NOON + 32 * SECOND
    assert settle(late, NOON + 32 * SECOND + GRACE).events == ()
    closed = settle(late, NOON + 33 * SECOND)
    assert closed.events[0] == TieBreakClosed(number=0)
    assert closed.session.phase is Phase.PODIUM


def test_a_tie_break_out_of_place_is_refused() -> None:
    early = up_to(V, 0)
    refused(early, tie_break(early), errors.NoTieYet)
    last = up_to(V, 2)
    refused(last, tie_break(last, key=10**13), errors.BadNumber)
    refused(last, tie_break(last, limit=timedelta()), errors.BadTime)
    paused = play(last, Pause(), NOON).session
    refused(paused, tie_break(paused), errors.ClockStands)
    over = play(last, End(), NOON).session
    refused(over, tie_break(over), errors.SessionIsOver)


def test_what_the_server_was_away_is_given_back() -> None:
    session = replace(up_to(A), touched_at=NOON)
    move = MakeUp(since=NOON + 5 * SECOND)
    back = play(session, move, NOON + 65 * SECOND)
    assert back.events == (Paused(), Resumed())
    assert back.session.question.deadline == NOON + 80 * SECOND
    again = play(back.session, move, NOON + 66 * SECOND)
    assert again == Outcome(session=back.session)


def test_a_server_that_goes_away_right_after_a_move_gives_back_what_came_after_it() -> None:
    session = replace(up_to(A), touched_at=NOON)
    back = play(session, MakeUp(since=NOON - SECOND), NOON + 30 * SECOND)
    assert back.session.question.deadline == NOON + 50 * SECOND


def test_nothing_is_given_back_to_a_clock_that_stood() -> None:
    paused = play(up_to(A), Pause(), NOON).session
    assert play(paused, MakeUp(since=NOON + SECOND), NOON + 9 * SECOND).events == ()
    over = play(up_to(A), End(), NOON).session
    assert play(over, MakeUp(since=NOON + SECOND), NOON + 9 * SECOND).events == ()


def test_the_next_change_is_when_settling_finds_something() -> None:
    for session in (up_to(Q), up_to(A), up_to(B, 1), up_to(V), make_room()):
        moment = next_change(session)
        assert moment is not None
        assert settle(session, moment).events == ()
        assert settle(session, moment + timedelta(microseconds=1)).events
    assert next_change(play(make_room(), End(), NOON).session) is None


def test_a_room_without_rounds_has_no_titles_and_no_breaks() -> None:
    rules = replace(room_rules(ROUNDS), rounds=())
    assert walked(make_room(rules)) == [Q, A, C, V] * 3 + [Phase.PODIUM, Phase.OVER]


def test_a_night_goes_on_next_week_and_ends_once_nobody_comes_back() -> None:
    stopped = on(make_room()).session
    week = timedelta(days=7)
    assert settle(stopped, NOON + week).session == stopped
    resumed = play(stopped, GoOn(leaving=stopped.step), NOON + week).session
    assert settle(resumed, NOON + 2 * week).session.phase is not Phase.OVER
    assert settle(resumed, NOON + 4 * week).session.phase is Phase.OVER
