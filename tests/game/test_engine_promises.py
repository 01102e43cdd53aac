"""Random play of a whole session keeps every promise, spelled out."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from quiz.game import scoring
from quiz.game.engine import Outcome, play, settle
from quiz.game.errors import MoveRefused
from quiz.game.events import AnswerTaken, QuestionOpened, SessionOver
from quiz.game.model import Answer, Phase, Scoring, Session
from quiz.game.moves import GiveAnswer, GiveUp, Move, OpenNext
from quiz.game.rules import FACTORS, GRACE, LIMITS
from tests.game.makers import NOON, make_rules, make_session

numbers = st.integers(min_value=-1, max_value=6)
waits = st.sampled_from([0, 0, 0, 1, 5, 9, 10, 11, 20, 25, 60, 100_000])


class PlayedAtRandom(RuleBasedStateMachine):
    """One player taps anything at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = NOON
        self.session: Session = make_session()
        self.answers: dict[int, Answer] = {}
        self.opened: list[int] = []
        self.endings = 0

    @initialize(
        limit=st.sampled_from(LIMITS),
        factor=st.sampled_from(FACTORS),
        mode=st.sampled_from([Scoring.ACCURACY_FIRST, Scoring.FLAT]),
        length=st.integers(min_value=1, max_value=5),
    )
    def agree(self, limit: timedelta | None, factor: int, mode: Scoring, length: int) -> None:
        rules = make_rules(length=length, limit=limit, factor=factor, scoring=mode)
        self.session = make_session(rules)

    @rule(wait=waits)
    def time_passes(self, wait: int) -> None:
        self.now += timedelta(seconds=wait)

    @rule()
    def look(self) -> None:
        self.take(settle(self.session, self.now))

    @rule(leaving=st.one_of(st.none(), numbers))
    def go_on(self, leaving: int | None) -> None:
        self.attempt(OpenNext(leaving=leaving))

    @rule(number=numbers, choice=st.integers(min_value=-1, max_value=4))
    def tap(self, number: int, choice: int) -> None:
        earlier = self.answers.get(number)
        self.attempt(GiveAnswer(number=number, choice=choice, earlier=earlier))

    @rule(choice=st.integers(min_value=0, max_value=3))
    def tap_the_stage(self, choice: int) -> None:
        self.tap(max(self.session.position, 0), choice)

    @rule()
    def give_up(self) -> None:
        self.attempt(GiveUp())

    def attempt(self, move: Move) -> None:
        before = (self.session, dict(self.answers))
        try:
            outcome = play(self.session, move, self.now)
        except MoveRefused:
            assert before == (self.session, self.answers)
            return
        self.take(outcome)

    def take(self, outcome: Outcome) -> None:
        after = outcome.session
        assert after.version >= self.session.version
        assert (after == self.session) == (after.version == self.session.version)
        assert after.position in {self.session.position, self.session.position + 1}
        assert not (self.session.phase is Phase.OVER and after != self.session)
        for event in outcome.events:
            match event:
                case AnswerTaken(answer=answer):
                    assert answer.number not in self.answers
                    assert answer.number == self.session.position
                    deadline = self.session.question.deadline
                    assert deadline is None or self.now <= deadline + GRACE
                    self.answers[answer.number] = answer
                case QuestionOpened(number=number):
                    self.opened.append(number)
                case SessionOver():
                    self.endings += 1
                case _:
                    pass
        self.session = after

    @invariant()
    def questions_open_once_and_in_order(self) -> None:
        assert self.opened == list(range(len(self.opened)))
        assert len(self.opened) == self.session.position + 1

    @invariant()
    def it_ends_once(self) -> None:
        assert self.endings == (1 if self.session.phase is Phase.OVER else 0)
        assert (self.session.finished_at is not None) == (self.session.phase is Phase.OVER)

    @invariant()
    def answers_are_for_opened_questions_within_their_time(self) -> None:
        limit = self.session.rules.time_limit
        for number, answer in self.answers.items():
            assert number <= self.session.position
            assert timedelta() <= answer.elapsed
            assert limit is None or answer.elapsed <= limit

    @invariant()
    def the_score_is_within_bounds_and_sums_up(self) -> None:
        gains = scoring.gains(self.session.rules, self.session.questions, self.answers.values())
        total = sum(gain.points for gain in gains)
        right = sum(
            answer.choice == self.session.questions[number].key
            for number, answer in self.answers.items()
        )
        assert sum(gain.is_right for gain in gains) == right
        assert 1000 * right <= total <= scoring.maximum(self.session.rules)
        assert total < 1000 * (right + 1)


TestPlayedAtRandom = PlayedAtRandom.TestCase
TestPlayedAtRandom.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
