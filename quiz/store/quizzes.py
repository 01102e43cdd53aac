"""The quizzes of hosts: tables, and a quiz as row and value.

Law: a quiz is saved whole and only by who saw its latest version, so that what one browser does is
never undone by another that did not know of it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    UniqueConstraint,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from quiz.game.draft import Draft, DraftRound, Setting, Slot
from quiz.store.base import Base, db


class QuizRow(Base):
    """A quiz of an account; `note` is what its host should know of the last change."""

    __tablename__ = "quiz"
    __table_args__ = (Index("ix_quiz_account_id_changed_at", "account_id", "changed_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    title: Mapped[str]
    note: Mapped[str]
    version: Mapped[int]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    archived_at: Mapped[datetime | None]


class QuizRoundRow(Base):
    """A round; `limit_s` is `None` for no clock, `pause_s` for no break after it."""

    __tablename__ = "quiz_round"

    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    limit_s: Mapped[int | None]
    points: Mapped[int]
    pause_s: Mapped[int | None]


class QuizQuestionRow(Base):
    """An item in a round, with the number of the revision in which the host chose it."""

    __tablename__ = "quiz_question"
    __table_args__ = (
        ForeignKeyConstraint(["quiz_id", "round"], ["quiz_round.quiz_id", "quiz_round.place"]),
        UniqueConstraint("quiz_id", "item_id"),
    )

    quiz_id: Mapped[int] = mapped_column(primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    revision: Mapped[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A quiz as it stands at a version."""

    quiz_id: int
    version: int
    draft: Draft
    note: str
    created_at: datetime
    changed_at: datetime
    archived_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A quiz as a line of a list."""

    quiz_id: int
    title: str
    rounds: int
    questions: int
    changed_at: datetime
    archived_at: datetime | None


def add(draft: Draft, *, account_id: int, note: str, now: datetime) -> int:
    """Keep a new quiz; its id."""
    row = QuizRow(
        account_id=account_id,
        title=draft.title,
        note=note,
        version=1,
        created_at=now,
        changed_at=now,
    )
    db.session.add(row)
    db.session.flush()
    _fill(row.id, draft)
    return row.id


def of_account(account_id: int) -> tuple[Listed, ...]:
    """All quizzes of an account, those changed last first."""
    rounds = (
        select(func.count())
        .where(QuizRoundRow.quiz_id == QuizRow.id)
        .correlate(QuizRow)
        .scalar_subquery()
    )
    questions = (
        select(func.count())
        .where(QuizQuestionRow.quiz_id == QuizRow.id)
        .correlate(QuizRow)
        .scalar_subquery()
    )
    rows = db.session.execute(
        select(QuizRow, rounds, questions)
        .where(QuizRow.account_id == account_id)
        .order_by(QuizRow.changed_at.desc(), QuizRow.id.desc())
    )
    return tuple(
        Listed(
            quiz_id=row.id,
            title=row.title,
            rounds=in_rounds,
            questions=asked,
            changed_at=row.changed_at,
            archived_at=row.archived_at,
        )
        for row, in_rounds, asked in rows
    )


def load(quiz_id: int, *, account_id: int) -> Kept | None:
    """The quiz if it is this account's."""
    row = db.session.scalar(
        select(QuizRow).where(QuizRow.id == quiz_id, QuizRow.account_id == account_id)
    )
    if row is None:
        return None
    slots: dict[int, list[Slot]] = defaultdict(list)
    for asked in db.session.scalars(
        select(QuizQuestionRow)
        .where(QuizQuestionRow.quiz_id == quiz_id)
        .order_by(QuizQuestionRow.round, QuizQuestionRow.place)
    ):
        slots[asked.round].append(Slot(item_id=asked.item_id, revision=asked.revision))
    rounds = db.session.scalars(
        select(QuizRoundRow).where(QuizRoundRow.quiz_id == quiz_id).order_by(QuizRoundRow.place)
    )
    return Kept(
        quiz_id=row.id,
        version=row.version,
        draft=Draft(
            title=row.title,
            rounds=tuple(
                DraftRound(setting=_setting(each), slots=tuple(slots[each.place]))
                for each in rounds
            ),
        ),
        note=row.note,
        created_at=row.created_at,
        changed_at=row.changed_at,
        archived_at=row.archived_at,
    )


def save(quiz_id: int, draft: Draft, *, seen: int, note: str, now: datetime) -> bool:
    """Put the draft in the place of version `seen`; `False` when that is not the latest."""
    saved = db.session.scalar(
        update(QuizRow)
        .where(QuizRow.id == quiz_id, QuizRow.version == seen)
        .values(title=draft.title, note=note, version=QuizRow.version + 1, changed_at=now)
        .returning(QuizRow.id)
    )
    if saved is None:
        return False
    db.session.execute(delete(QuizQuestionRow).where(QuizQuestionRow.quiz_id == quiz_id))
    db.session.execute(delete(QuizRoundRow).where(QuizRoundRow.quiz_id == quiz_id))
    _fill(quiz_id, draft)
    return True


def archive(quiz_id: int, *, at: datetime | None) -> None:
    """Put the quiz away, or with `None` back among the others."""
    db.session.execute(update(QuizRow).where(QuizRow.id == quiz_id).values(archived_at=at))


def _fill(quiz_id: int, draft: Draft) -> None:
    rounds = [
        {
            "quiz_id": quiz_id,
            "place": place,
            "name": each.setting.name,
            "limit_s": _seconds(each.setting.limit),
            "points": each.setting.points,
            "pause_s": _seconds(each.setting.pause),
        }
        for place, each in enumerate(draft.rounds)
    ]
    asked = [
        {
            "quiz_id": quiz_id,
            "round": number,
            "place": place,
            "item_id": slot.item_id,
            "revision": slot.revision,
        }
        for number, each in enumerate(draft.rounds)
        for place, slot in enumerate(each.slots)
    ]
    db.session.execute(insert(QuizRoundRow), rounds)
    if asked:
        db.session.execute(insert(QuizQuestionRow), asked)


def _setting(row: QuizRoundRow) -> Setting:
    return Setting(
        name=row.name, limit=_span(row.limit_s), points=row.points, pause=_span(row.pause_s)
    )


def _seconds(span: timedelta | None) -> int | None:
    return None if span is None else round(span.total_seconds())


def _span(seconds: int | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)
