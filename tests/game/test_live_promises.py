"""A night played at random by a host, a co-host and players keeps every promise, spelled out.

The promises are those of a room as far as they are pure: no answer is lost or counted twice, none
counts after its time, nobody's time is shorter than promised, a pause keeps what was left, points
are what a replay gives, the same move twice is one move, looking often is looking once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from quiz.game import moves, stages
from quiz.game.engine import Outcome, next_change, play, settle
from quiz.game.errors import MoveRefused
from quiz.game.events import (
    AnswerRepeated,
    AnswerTaken,
    GuessTaken,
    QuestionClosed,
    QuestionOpened,
    QuestionSkipped,
    SeatChanged,
    SeatTaken,
    SessionOver,
)
from quiz.game.model import (
    LIVE_PHASES,
    Answer,
    Guess,
    Pace,
    Phase,
    Round,
    Scoring,
    Seat,
    Session,
    Step,
)
from quiz.game.rules import AUTOMATIC_PACE, GRACE
from quiz.game.scoring import maximum
from quiz.game.tally import Tally, replay
from tests.game.makers import NOON, SECOND
from tests.game.rooms import make_room, make_seat, room_rules

NAMES = ("ada", "bob", "cyd")
OPTIONAL = sorted(LIVE_PHASES - {Phase.READY, Phase.OPEN, Phase.REVEAL, Phase.OVER})
names = st.sampled_from(NAMES)
numbers = st.integers(min_value=-1, max_value=4)
choices = st.integers(min_value=-1, max_value=4)


def still(session: Session) -> Session:
    """The session without the moment it was last touched, which no audience sees."""
    return replace(session, touched_at=NOON)


class NightAtRandom(RuleBasedStateMachine):
    """Everybody taps anything at any time; the store keeps what events say."""

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = NOON
        self.session = make_room()
        self.seats: dict[str, Seat] = {}
        self.answers: dict[tuple[str, int], Answer] = {}
        self.guesses: dict[tuple[str, int], Guess] = {}
        self.tally = Tally(self.session)
        self.steps: list[Step] = []
        self.opened: list[int] = []
        self.left: list[int] = []
        self.promised: dict[tuple[str, int], datetime] = {}
        self.endings = 0

    @initialize(
        left_out=st.sets(st.sampled_from(OPTIONAL)),
        pace=st.sampled_from([AUTOMATIC_PACE, Pace(lead=2 * SECOND), Pace()]),
        mode=st.sampled_from(list(Scoring)),
        limit=st.sampled_from([None, 10 * SECOND]),
        pause=st.sampled_from([None, 30 * SECOND]),
        between=st.booleans(),
        begun=st.integers(min_value=0, max_value=5),
    )
    def agree(
        self,
        *,
        left_out: set[Phase],
        pace: Pace,
        mode: Scoring,
        limit: timedelta | None,
        pause: timedelta | None,
        between: bool,
        begun: int,
    ) -> None:
        rounds = (
            Round(name="one", length=2, limit=10 * SECOND, pause=pause),
            Round(name="two", length=1, limit=limit, points=500, pause=pause),
        )
        rules = room_rules(
            rounds,
            pace=pace,
            scoring=mode,
            passes=LIVE_PHASES - left_out,
            has_standings_between=between,
            is_time_fair=True,
        )
        self.session = make_room(rules)
        self.tally = Tally(self.session)
        self.steps = [self.session.step]
        for _ in range(begun):
            self.go_on()

    # What happens

    @rule(wait_s=st.sampled_from([0, 0.1, 1, 3, 5, 9, 10.5, 11, 30, 3600]), part=st.floats(0, 1))
    def time_passes(self, wait_s: float, part: float) -> None:
        later = self.now + timedelta(seconds=wait_s)
        once = settle(self.session, later)
        between = settle(self.session, self.now + part * (later - self.now))
        assert between.then(settle(between.session, later)) == once
        moment = next_change(self.session)
        assert bool(once.events) == (moment is not None and later > moment)
        self.now = later

    @rule()
    def look(self) -> None:
        self.take(settle(self.session, self.now))

    @rule()
    def go_on(self) -> None:
        settled = settle(self.session, self.now).session
        self.attempt(moves.GoOn(leaving=settled.step))

    @rule(back=st.integers(min_value=1, max_value=3))
    def go_on_from_what_is_past(self, back: int) -> None:
        if len(self.steps) > back:
            stale = self.steps[-1 - back]
            outcome = play(self.session, moves.GoOn(leaving=stale), self.now)
            assert outcome == settle(self.session, self.now)

    @rule(
        move=st.one_of(
            st.builds(moves.Lock, is_locked=st.booleans()),
            st.builds(moves.RevealNow, number=numbers),
            st.builds(moves.Skip, number=numbers),
            st.builds(moves.VoidQuestion, number=numbers, is_void=st.booleans()),
            st.builds(moves.ReKey, number=numbers, keys=st.frozensets(choices, max_size=2)),
        )
    )
    def drive(self, move: moves.Move) -> None:
        self.attempt(move)

    @rule()
    def pause(self) -> None:
        self.attempt(moves.Pause())

    @rule()
    def resume(self) -> None:
        self.attempt(moves.Resume())

    @rule(is_skipped=st.booleans())
    def hurry(self, is_skipped: bool) -> None:
        number = max(self.session.position, 0)
        kind = moves.Skip if is_skipped else moves.RevealNow
        self.attempt(kind(number=number))

    @rule(by_s=st.sampled_from([-1, 10, 60, 10_000]))
    def extend(self, by_s: int) -> None:
        seen = settle(self.session, self.now).session.ends_at or self.now
        self.attempt(moves.Extend(by=timedelta(seconds=by_s), seen=seen))

    @rule(away_s=st.sampled_from([1, 8, 60]))
    def server_was_away(self, away_s: int) -> None:
        since, self.now = self.now, self.now + timedelta(seconds=away_s)
        self.attempt(moves.MakeUp(since=since))

    @rule(key=st.integers(-5, 5))
    def ask_a_tie_break(self, key: int) -> None:
        settled = settle(self.session, self.now).session
        self.attempt(
            moves.OpenTieBreak(leaving=settled.step, stem="?", key=key, among=0, limit=10 * SECOND)
        )

    @precondition(lambda self: len(self.steps) > 8)
    @rule()
    def end(self) -> None:
        self.attempt(moves.End())

    @rule(name=names)
    def join(self, name: str) -> None:
        self.attempt(
            moves.Join(
                seat_id=name,
                name=name,
                team=None,
                teams={},
                seats=len(self.seats),
                is_name_taken=False,
                is_offered=False,
                is_banned=False,
                earlier=self.seats.get(name),
            )
        )

    @rule(name=names, factor=st.sampled_from([0.5, 1, 1.5, 2, 3]))
    def grant_time(self, name: str, factor: float) -> None:
        if name in self.seats:
            others = [seat.factor for other, seat in self.seats.items() if other != name]
            widest = max(others, default=1)
            self.attempt(moves.GrantTime(seat=self.seats[name], factor=factor, widest_other=widest))

    @rule(name=names, is_ban=st.booleans())
    def kick_and_pardon(self, name: str, is_ban: bool) -> None:
        if name in self.seats:
            seat = self.seats[name]
            out = moves.Kick(seat=seat, is_ban=is_ban)
            self.attempt(moves.Pardon(seat=seat) if seat.is_out else out)

    @rule(name=names, number=numbers, choice=choices, credit_ms=st.sampled_from([0, 90, 9999]))
    def tap(self, name: str, number: int, choice: int, credit_ms: int) -> None:
        self.attempt(
            moves.GiveAnswer(
                number=number,
                choice=choice,
                earlier=self.answers.get((name, number)),
                seat=self.seats.get(name, make_seat(name)),
                credit=timedelta(milliseconds=credit_ms),
            ),
            by=name,
        )

    @rule(name=names, choice=st.integers(min_value=0, max_value=3))
    def tap_the_stage(self, name: str, choice: int) -> None:
        self.tap(name, max(self.session.position, 0), choice, 0)

    @rule(name=names, value=st.integers(-9, 9))
    def guess(self, name: str, value: int) -> None:
        number = len(self.session.tie_breaks) - 1
        self.attempt(
            moves.GuessNumber(
                number=number,
                value=value,
                earlier=self.guesses.get((name, number)),
                seat=self.seats.get(name, make_seat(name)),
            ),
            by=name,
        )

    # What comes of it

    def attempt(self, move: moves.Move, *, by: str = "") -> None:
        try:
            outcome = play(self.session, move, self.now)
        except MoveRefused:
            return  # nothing is stored: state is made of outcomes alone
        is_answer = isinstance(move, moves.GiveAnswer | moves.GuessNumber)
        if is_answer:
            assert outcome.session == settle(self.session, self.now).session
        self.take(outcome, by=by)
        if not isinstance(
            move, moves.Extend | moves.OpenTieBreak | moves.GuessNumber | moves.GiveAnswer
            | moves.Join | moves.Kick | moves.Pardon | moves.GrantTime
        ):  # fmt: skip
            try:
                again = play(self.session, move, self.now)
            except MoveRefused:
                return
            assert again == Outcome(session=self.session)

    def take(self, outcome: Outcome, *, by: str = "") -> None:
        before, after = self.session, outcome.session
        assert after.version >= before.version
        assert (after.version == before.version) == (still(after) == still(before))
        assert after.position >= before.position
        assert not (before.phase is Phase.OVER and after.phase is not Phase.OVER)
        if not outcome.events:
            assert after == before
        for event in outcome.events:
            self.store(event, after, by)
        if after.step != self.steps[-1]:
            assert after.step not in self.steps
            self.steps.append(after.step)
        self.session = after
        self.tally.follow(after)

    def store(self, event: object, after: Session, by: str) -> None:
        match event:
            case AnswerTaken(answer=answer):
                assert (by, answer.number) not in self.answers
                assert answer.number == after.position
                assert after.phase is Phase.OPEN
                assert after.paused_at is None
                assert not self.seats.get(by, make_seat()).is_out
                promise = self.promised.get((by, answer.number))
                assert promise is None or self.now <= promise + GRACE
                self.answers[by, answer.number] = answer
                self.tally.take(by, answer)
            case AnswerRepeated(answer=answer):
                assert self.answers[by, answer.number] == answer
            case GuessTaken(guess=guess):
                assert after.phase is Phase.TIE_BREAK
                assert self.now <= after.tie_breaks[-1].deadline + GRACE
                self.guesses[by, guess.number] = guess
            case SeatTaken(seat=seat) | SeatChanged(seat=seat):
                assert not (isinstance(event, SeatTaken) and seat.id in self.seats)
                self.seats[seat.id] = seat
            case QuestionOpened(number=number):
                self.opened.append(number)
            case QuestionClosed(number=number):
                self.left.append(number)
            case QuestionSkipped(number=number):
                assert after.questions[number].is_void
            case SessionOver():
                self.endings += 1
            case _:
                pass

    # What always holds

    @invariant()
    def nobodys_time_gets_shorter(self) -> None:
        if self.session.phase is not Phase.OPEN:
            return
        for name in NAMES:
            seat = self.seats.get(name, make_seat(name))
            deadline = stages.own_deadline(self.session, seat.factor)
            last_call = stages.last_call(self.session)
            if deadline is None or last_call is None:
                continue
            promise = (name, self.session.position)
            assert deadline >= self.promised.get(promise, deadline)
            assert deadline + GRACE <= last_call
            self.promised[promise] = deadline

    @invariant()
    def a_pause_keeps_what_was_left(self) -> None:
        if self.session.paused_at is None:
            return
        later = self.now + timedelta(minutes=7)
        assert settle(self.session, later) == Outcome(session=self.session)
        end = self.session.ends_at
        resumed = play(self.session, moves.Resume(), later).session
        if end is not None:
            assert resumed.ends_at is not None
            assert resumed.ends_at - later == end - self.session.paused_at

    @invariant()
    def questions_open_and_close_once_and_in_order(self) -> None:
        assert self.opened == sorted(set(self.opened))
        assert self.left == sorted(set(self.left))
        assert set(self.left) <= set(self.opened)

    @invariant()
    def it_ends_once(self) -> None:
        assert self.endings == (self.session.phase is Phase.OVER)
        assert (self.session.finished_at is not None) == (self.session.phase is Phase.OVER)

    @invariant()
    def points_are_what_a_replay_gives_and_within_bounds(self) -> None:
        stored = [(name, answer) for (name, _), answer in self.answers.items()]
        whole = replay(self.session, stored)
        assert self.tally.scores(NAMES) == whole.scores(NAMES)
        for score in whole.scores(NAMES):
            assert 0 <= score.points <= maximum(self.session.rules)

    @invariant()
    def no_point_comes_before_the_reveal(self) -> None:
        hidden = {Phase.READING, Phase.OPEN, Phase.CLOSED}
        if self.session.phase in hidden:
            assert len(self.tally.gains("ada")) == self.session.position

    @invariant()
    def answers_hold_their_time(self) -> None:
        for answer in self.answers.values():
            assert timedelta() <= answer.elapsed
            assert answer.limit is None or answer.elapsed <= answer.limit
            assert answer.credit <= self.session.rules.most_credit


TestNightAtRandom = NightAtRandom.TestCase
TestNightAtRandom.settings = settings(max_examples=120, stateful_step_count=50, deadline=None)
