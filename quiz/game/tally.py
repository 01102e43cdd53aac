"""The answers of a room, counted: scores, shares of each option, what a ruling would change.

Pure, but it fills up: feed it each stored answer once it is committed, in any order and as often as
it comes, and it holds what a replay of all answers would. Only the players whose score may have
changed are counted again. Law: what is not revealed yet is in no score.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from quiz.game.model import Adjustment, Answer, Question, Rules, Session
from quiz.game.scoring import Gain, Scale, gains_on
from quiz.game.standings import Score


class Tally:
    """All answers of one session by seat, and their worth under `session` as it now stands."""

    def __init__(self, session: Session) -> None:
        self._rules: Rules = session.rules
        self._questions: tuple[Question, ...] = session.questions[: session.revealed]
        self._scale = Scale.of(session.rules, len(session.questions))
        self._answers: dict[str, dict[int, Answer]] = defaultdict(dict)
        self._adjustments: dict[str, dict[str, int]] = defaultdict(dict)
        self._shares: dict[int, Counter[int]] = defaultdict(Counter)
        self._scores: dict[str, Score] = {}

    def take(self, seat_id: str, answer: Answer) -> None:
        """Count a stored answer; the same again changes nothing, the first one counts."""
        own = self._answers[seat_id]
        if answer.number not in own:
            own[answer.number] = answer
            self._shares[answer.number][answer.choice] += 1
            if answer.number < len(self._questions):
                self._scores.pop(seat_id, None)

    def adjust(self, adjustment: Adjustment) -> None:
        """Count a stored adjustment; the same id again changes nothing."""
        own = self._adjustments[adjustment.seat_id]
        if adjustment.id not in own:
            own[adjustment.id] = adjustment.points
            self._scores.pop(adjustment.seat_id, None)

    def follow(self, session: Session) -> None:
        """Count under `session` as it now stands: more revealed, or ruled otherwise."""
        questions = session.questions[: session.revealed]
        if [_worth(each) for each in questions] != [_worth(each) for each in self._questions]:
            self._scores.clear()
        self._questions = questions

    def under(self, session: Session) -> Tally:
        """A second tally of the same answers under another `session`, for "what would change"."""
        other = Tally(session)
        for seat_id, answers in self._answers.items():
            for answer in answers.values():
                other.take(seat_id, answer)
        other._adjustments = defaultdict(
            dict, {seat_id: dict(own) for seat_id, own in self._adjustments.items()}
        )
        return other

    def answer(self, seat_id: str, number: int) -> Answer | None:
        """What a seat answered to question `number`."""
        return self._answers[seat_id].get(number) if seat_id in self._answers else None

    def gains(self, seat_id: str) -> tuple[Gain, ...]:
        """What each revealed question brought to a seat."""
        return gains_on(self._scale, self._questions, self._answers.get(seat_id, {}))

    def score(self, seat_id: str) -> Score:
        """What a seat has, as far as revealed."""
        if seat_id not in self._scores:
            gains = self.gains(seat_id)
            own = self._answers.get(seat_id, {})
            adjusted = sum(self._adjustments.get(seat_id, {}).values())
            self._scores[seat_id] = Score(
                id=seat_id,
                points=max(sum(gain.points for gain in gains) + adjusted, 0),
                right=sum(gain.is_right for gain in gains),
                answered=sum(question.number in own for question in self._questions),
            )
        return self._scores[seat_id]

    def scores(self, seat_ids: Iterable[str]) -> tuple[Score, ...]:
        """What these seats have: pass those that are not out of the room."""
        return tuple(self.score(seat_id) for seat_id in seat_ids)

    def answered(self, number: int) -> int:
        """How many answered question `number`; this may be told while it is open."""
        return self._shares[number].total() if number in self._shares else 0

    def distribution(self, question: Question) -> Sequence[int]:
        """How many chose each option; only for a question that has been revealed."""
        chosen = self._shares.get(question.number, Counter())
        return tuple(chosen[option] for option in range(question.option_count))


def _worth(question: Question) -> tuple[frozenset[int], bool]:
    return question.keys, question.is_void


def replay(
    session: Session,
    answers: Iterable[tuple[str, Answer]],
    adjustments: Iterable[Adjustment] = (),
) -> Tally:
    """The tally of all stored answers and adjustments of a session."""
    tally = Tally(session)
    for seat_id, answer in answers:
        tally.take(seat_id, answer)
    for adjustment in adjustments:
        tally.adjust(adjustment)
    return tally
