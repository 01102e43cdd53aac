"""From a session, its answers and the texts of its items to what the player sees.

Pure. The texts hold keys and proofs; only what a phase may show goes into its pov.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quiz.game import scoring
from quiz.game.model import Answer, Phase, Session
from quiz.game.pov import BoardClass, OpenQuestion, Origin, Proof, Results, Reveal, Verdict

BY_HAND = Origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemText:
    """The words of a revision: `options` as stored, the key first; `proofs` best first.

    Without proofs, `origin` says where the item comes from instead.
    """

    stem: str
    options: tuple[str, ...]
    proofs: tuple[Proof, ...]
    origin: Origin = BY_HAND

    @property
    def proof(self) -> Proof | None:
        """The best proof, if there is one."""
        return self.proofs[0] if self.proofs else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """A player's session with all that belongs to it, question by question in order.

    `revisions` are ids of item revisions; `orders` the stored option at each place shown.
    """

    handle: str
    session: Session
    revisions: tuple[int, ...]
    orders: tuple[tuple[int, ...], ...]
    answers: tuple[Answer, ...]
    is_practice: bool
    is_given_up: bool
    nickname: str | None

    def answer(self, number: int) -> Answer | None:
        """The player's answer to question `number`, if there is one."""
        return next((answer for answer in self.answers if answer.number == number), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How many others finished in the same class, and how many of them with fewer points."""

    others: int
    lower: int


def gains(play: Play) -> tuple[scoring.Gain, ...]:
    """What each question brought so far."""
    return scoring.gains(play.session.rules, play.session.questions, play.answers)


def on_stage(play: Play, text: ItemText, now: datetime) -> OpenQuestion | Reveal:
    """The question on stage, `text` being the words of its item."""
    if play.session.phase is Phase.OPEN:
        return open_question(play, text, now)
    return reveal(play, text, play.session.position)


def open_question(play: Play, text: ItemText, now: datetime) -> OpenQuestion:
    """The question on stage while it takes an answer."""
    session = play.session
    question = session.question
    so_far = gains(play)
    return OpenQuestion(
        handle=play.handle,
        number=question.number,
        total=len(session.questions),
        version=session.version,
        stem=text.stem,
        options=_shown(text, play.orders[question.number]),
        time_limit=session.rules.time_limit,
        remaining=_remaining(session, now),
        points=sum(gain.points for gain in so_far),
        right_so_far=sum(gain.is_right for gain in so_far),
        scoring=session.rules.scoring,
    )


def _remaining(session: Session, now: datetime) -> timedelta | None:
    """The time left, never more than there was: the clock of the server may have been set back."""
    limit, deadline = session.rules.time_limit, session.question.deadline
    if limit is None or deadline is None:
        return None
    return min(max(deadline - now, timedelta()), limit)


def reveal(play: Play, text: ItemText, number: int) -> Reveal:
    """Question `number` once it is closed, on stage or left behind."""
    session = play.session
    so_far = gains(play)
    answer = play.answer(number)
    return Reveal(
        handle=play.handle,
        number=number,
        total=len(session.questions),
        version=session.version,
        stem=text.stem,
        options=_shown(text, play.orders[number]),
        key=session.questions[number].key,
        chosen=answer.choice if answer else None,
        is_right=so_far[number].is_right,
        is_timed_out=answer is None,
        gained=so_far[number].points,
        points=sum(gain.points for gain in so_far),
        right_so_far=sum(gain.is_right for gain in so_far),
        elapsed=answer.elapsed if answer else None,
        proof=text.proof,
        other_proofs=text.proofs[1:],
        origin=None if text.proofs else text.origin,
        is_last=number + 1 == len(session.questions),
        scoring=session.rules.scoring,
    )


def results(
    play: Play, texts: Sequence[ItemText], comparison: Comparison, *, suggestion: str
) -> Results:
    """The finished session; `texts` are those of all its items, in order."""
    so_far = gains(play)
    right = sum(gain.is_right for gain in so_far)
    others = comparison.others
    return Results(
        handle=play.handle,
        rules=play.session.rules,
        board=BoardClass.of(play.session.rules),
        points=sum(gain.points for gain in so_far),
        maximum=scoring.maximum(play.session.rules),
        right=right,
        total=len(so_far),
        missed=len(so_far) - right,
        average=average_time(play.answers),
        better_than=comparison.lower / others if others else None,
        compared_with=others,
        verdicts=tuple(
            _verdict(play, text, gain) for text, gain in zip(texts, so_far, strict=True)
        ),
        nickname=play.nickname,
        suggestion=suggestion,
        given_up=play.is_given_up,
        is_practice=play.is_practice,
    )


def average_time(answers: Sequence[Answer]) -> timedelta | None:
    """The mean time of the answers given; `None` when there are none."""
    if not answers:
        return None
    return sum((answer.elapsed for answer in answers), timedelta()) / len(answers)


def _verdict(play: Play, text: ItemText, gain: scoring.Gain) -> Verdict:
    answer = play.answer(gain.number)
    return Verdict(
        number=gain.number,
        stem=text.stem,
        options=_shown(text, play.orders[gain.number]),
        key=play.session.questions[gain.number].key,
        chosen=answer.choice if answer else None,
        is_right=gain.is_right,
        gained=gain.points,
        elapsed=answer.elapsed if answer else None,
        proof=text.proof,
        origin=None if text.proofs else text.origin,
    )


def _shown(text: ItemText, order: Sequence[int]) -> tuple[str, ...]:
    return tuple(text.options[stored] for stored in order)
