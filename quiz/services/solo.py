"""A quiz alone: start it, answer, go on, look at the results, sign them, compare.

One function a use case, one transaction each. `fan` is the hash of the player's cookie, `now` the
moment the request arrived. A play that is not this fan's does not exist for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from random import Random

from quiz.game import names, staging
from quiz.game.draw import Drawn, draw
from quiz.game.engine import Outcome, play, settle
from quiz.game.errors import MoveRefused
from quiz.game.events import AnswerTaken, SessionOver
from quiz.game.model import Phase, Question, Rules, Scoring, Session
from quiz.game.moves import GiveAnswer, GiveUp, Move, OpenNext
from quiz.game.names import NameRefused
from quiz.game.pov import Board, BoardClass, OpenQuestion, Results, Reveal, Unfinished
from quiz.game.rules import GRACE
from quiz.game.staging import Comparison, Play
from quiz.services.units import looking, writing
from quiz.store import playing, texts
from quiz.store import results as kept

SWEPT_AT_ONCE = 100


class SessionUnknown(Exception):
    """There is no such play, or it is somebody else's."""


class NotOver(MoveRefused):
    """Only a finished quiz has results to sign or questions that were missed."""

    words = "This quiz is not over yet."


class NothingMissed(MoveRefused):
    """There is nothing left to practise."""

    words = (
        "There is nothing to practise: what you missed is no longer in the bank, or nothing was."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SoloChoice:
    """What a player chose before the first question; `limit_s` is `None` for no clock."""

    length: int
    limit_s: int | None
    factor: int
    scoring: Scoring


Pov = OpenQuestion | Reveal | Results


def start(choice: SoloChoice, *, fan: str, now: datetime, rng: Random, handle: str) -> OpenQuestion:
    """Draw a quiz and open its first question at once.

    `handle` is a fresh secret of at least 128 bits. When the bank has fewer items than asked, the
    quiz is as long as the bank allows. Raises: BankTooSmall.
    """
    with looking():
        pool = texts.candidates(rng)
    drawn = draw(pool, choice.length, rng)
    limit = None if choice.limit_s is None else timedelta(seconds=choice.limit_s)
    rules = Rules(
        length=len(drawn), limit=limit, factor=choice.factor, scoring=choice.scoring, grace=GRACE
    )
    return _begin(rules, drawn, fan=fan, now=now, handle=handle, is_practice=False)


def look(handle: str, *, fan: str, now: datetime) -> Pov:
    """Where the play stands at `now`; writes only if time has changed something.

    Raises: SessionUnknown.
    """
    with looking():
        found = _known(playing.load(handle, fan=fan))
        if not settle(found.session, now).events:
            return _pov(found, fan=fan, now=now)
    with writing():
        found = _known(playing.load_to_move(handle, fan=fan))
        settled = _keep(found, settle(found.session, now))
        pov = _pov(settled, fan=fan, now=now)
    playing.remember(settled)
    return pov


def answer(handle: str, *, fan: str, number: int, choice: int, now: datetime) -> Reveal:
    """Store the answer, then tell whether it was right; the same again is told again.

    Raises: SessionUnknown, and every `MoveRefused` of the engine, with nothing changed.
    """
    with writing():
        found = _known(playing.load_to_move(handle, fan=fan))
        move = GiveAnswer(number=number, choice=choice, earlier=found.answer(number))
        after = _keep(found, play(found.session, move, now))
        (text,) = texts.texts([after.revisions[number]])
    playing.remember(after)
    return staging.reveal(after, text, number)


def open_next(handle: str, *, fan: str, leaving: int, now: datetime) -> Pov:
    """Leave question `leaving` for the next or for the results; a second tap changes nothing.

    Raises: SessionUnknown, NotOpenYet, StillOpen, NoSuchQuestion.
    """
    return _move(handle, OpenNext(leaving=leaving), fan=fan, now=now)


def give_up(handle: str, *, fan: str, now: datetime) -> Pov:
    """End the quiz with what was answered so far. Raises: SessionUnknown."""
    return _move(handle, GiveUp(), fan=fan, now=now)


def sign(handle: str, *, fan: str, nickname: str, now: datetime) -> Pov:
    """Put a nickname to a finished play, which puts it on the boards; it may be changed.

    Raises: SessionUnknown, NotOver, NameRefused.
    """
    name = names.nickname(nickname)
    with writing():
        found = _known(playing.load_to_move(handle, fan=fan))
        if found.session.phase is not Phase.OVER:
            raise NotOver
        if found.is_practice:
            raise NameRefused("Practice does not go on the leaderboard.")
        kept.sign(handle, name)
        return _pov(replace(found, nickname=name), fan=fan, now=now)


def play_missed(
    handle: str, *, fan: str, now: datetime, rng: Random, new_handle: str
) -> OpenQuestion:
    """Practise what was missed, without a clock and off the boards.

    Raises: SessionUnknown, NotOver, NothingMissed.
    """
    with looking():
        found = _known(playing.load(handle, fan=fan))
        if found.session.phase is not Phase.OVER:
            raise NotOver
        missed = [
            found.revisions[gain.number] for gain in staging.gains(found) if not gain.is_right
        ]
        pool = texts.candidates_of(missed)
    if not pool:
        raise NothingMissed
    drawn = draw(pool, len(pool), rng)
    rules = replace(found.session.rules, length=len(drawn), limit=None, factor=1)
    return _begin(rules, drawn, fan=fan, now=now, handle=new_handle, is_practice=True)


def unfinished(*, fan: str, now: datetime) -> Unfinished | None:
    """The quiz this fan may go on with."""
    with looking():
        return playing.unfinished(fan=fan, now=now)


def board(klass: BoardClass, period: str, *, fan: str, now: datetime) -> Board:
    """The leaderboard of a class; days begin at 00:00 UTC, weeks on Monday."""
    midnight = datetime.combine(now.date(), time(), tzinfo=now.tzinfo)
    since = {"today": midnight, "week": midnight - timedelta(days=now.weekday())}.get(period)
    with looking():
        return Board(klass=klass, period=period, rows=kept.board_rows(klass, since, fan=fan))


def close_abandoned(*, now: datetime) -> int:
    """Close plays nobody came back to, with what was answered; answers how many."""
    with looking():
        left = playing.abandoned(now=now, at_most=SWEPT_AT_ONCE)
    for handle, fan in left:
        look(handle, fan=fan, now=now)
    return len(left)


def bank_size() -> int:
    """How many approved items there are to play with."""
    with looking():
        return texts.bank_size()


def _begin(
    rules: Rules,
    drawn: Sequence[Drawn],
    *,
    fan: str,
    now: datetime,
    handle: str,
    is_practice: bool,
) -> OpenQuestion:
    questions = tuple(
        Question(number=number, option_count=len(each.option_order), key=each.key)
        for number, each in enumerate(drawn)
    )
    ready = Session(
        rules=rules,
        questions=questions,
        position=-1,
        phase=Phase.READY,
        version=0,
        created_at=now,
        touched_at=now,
    )
    begun = Play(
        handle=handle,
        session=play(ready, OpenNext(leaving=None), now).session,
        revisions=tuple(each.candidate.revision_id for each in drawn),
        orders=tuple(each.option_order for each in drawn),
        answers=(),
        is_practice=is_practice,
        is_given_up=False,
        nickname=None,
    )
    with writing():
        playing.begin(begun, drawn, fan=fan)
        (text,) = texts.texts(begun.revisions[:1])
    playing.remember(begun)
    return staging.open_question(begun, text, now)


def _move(handle: str, move: Move, *, fan: str, now: datetime) -> Pov:
    with writing():
        found = _known(playing.load_to_move(handle, fan=fan))
        after = _keep(found, play(found.session, move, now))
        pov = _pov(after, fan=fan, now=now)
    playing.remember(after)
    return pov


def _known(found: Play | None) -> Play:
    if found is None:
        raise SessionUnknown
    return found


def _keep(before: Play, outcome: Outcome) -> Play:
    """Store what a move, or time alone, brought about; the play as it stands then."""
    if outcome.session == before.session:
        return before
    taken = next((e.answer for e in outcome.events if isinstance(e, AnswerTaken)), None)
    is_over = any(isinstance(event, SessionOver) for event in outcome.events)
    after = replace(
        before,
        session=outcome.session,
        answers=before.answers if taken is None else (*before.answers, taken),
        is_given_up=is_over and not _was_played_out(before.session, outcome.session.touched_at),
    )
    playing.keep_move(before, after, taken)
    if is_over and not after.is_practice:
        _keep_result(after)
    return after


def _was_played_out(session: Session, now: datetime) -> bool:
    """Whether nothing was left to answer, so that ending at `now` is no giving up or leaving.

    The time of the last question may have run out unseen.
    """
    return any(
        each.phase is Phase.REVEAL and each.position + 1 == len(each.questions)
        for each in (session, settle(session, now).session)
    )


def _keep_result(over: Play) -> None:
    gains = staging.gains(over)
    kept.keep_result(
        over.handle,
        BoardClass.of(over.session.rules),
        points=sum(gain.points for gain in gains),
        right=sum(gain.is_right for gain in gains),
        average=staging.average_time(over.answers),
        finished_at=over.session.touched_at,
    )


def _pov(found: Play, *, fan: str, now: datetime) -> Pov:
    if found.session.phase is not Phase.OVER:
        (text,) = texts.texts([found.revisions[found.session.position]])
        return staging.on_stage(found, text, now)
    klass = BoardClass.of(found.session.rules)
    points = sum(gain.points for gain in staging.gains(found))
    compared = (
        Comparison(others=0, lower=0) if found.is_practice else kept.compare(klass, points, fan=fan)
    )
    suggestion = names.suggestion(Random(found.handle))  # noqa: S311 - the same one at each look
    return staging.results(found, texts.texts(found.revisions), compared, suggestion=suggestion)
