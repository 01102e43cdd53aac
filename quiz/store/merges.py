"""Names that the articles of a run do not settle, and what was decided of them.

Law: decisions are only added to; taking one back is an entry that names nobody's names anew. What
a run proposes changes a proposal that is open, never one that was decided.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, false, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import Base, db
from quiz.store.items import Article
from quiz.store.jobs import UNDER_WAY, Job, JobState
from quiz.store.people import Account

_AT_ONCE = 400


class MergeState(StrEnum):
    """What was decided of two names; `GONE`: the articles do not leave it open any more."""

    OPEN = "open"
    SAME = "same"
    APART = "apart"
    GONE = "gone"


DECIDED = (MergeState.SAME, MergeState.APART)


class Merge(Base):
    """Two names that may be one thing's; `state` is a `MergeState`.

    `why` speaks for it, `why_not` against. `one_at` and `other_at` are sentences with the names,
    each `{"article": id, "sentence", "start", "end"}`. `run` has the ids of the articles that were
    read together. `is_made`: the items of these articles were made with both names as one.
    `again_id` is the job that works through them again.
    """

    __tablename__ = "merge"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    one: Mapped[str]
    other: Mapped[str]
    why: Mapped[str]
    why_not: Mapped[str]
    one_at: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    other_at: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    run: Mapped[list[int]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(index=True)
    is_made: Mapped[bool] = mapped_column(default=False, server_default=false())
    proposed_at: Mapped[datetime]
    again_id: Mapped[int | None] = mapped_column(ForeignKey("job.id"))


class MergeDecision(Base):
    """That somebody decided of two names; `action` is a `MergeState`, `OPEN` for an undoing."""

    __tablename__ = "merge_decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    merge_id: Mapped[int] = mapped_column(ForeignKey("merge.id"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    action: Mapped[str]
    at: Mapped[datetime]
    is_taken_back: Mapped[bool] = mapped_column(default=False, server_default=false())


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A sentence of an article of the bank with a name in it, at `[start:end]` of its text."""

    article_id: int
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMerge:
    """Two names to decide on, with what speaks for and against one thing."""

    kind: str
    one: str
    other: str
    why: str
    why_not: str
    one_at: tuple[Place, ...]
    other_at: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Two names as the store has them; `again` is the job, under way, that reads them anew."""

    merge_id: int
    kind: str
    one: str
    other: str
    why: str
    why_not: str
    one_at: tuple[Place, ...]
    other_at: tuple[Place, ...]
    run: tuple[int, ...]
    state: MergeState
    is_made: bool
    again: int | None

    @property
    def is_waiting(self) -> bool:
        """Whether its items say otherwise than what was decided."""
        return (self.state is MergeState.SAME) != self.is_made and self.state is not MergeState.GONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A decision as its history tells it."""

    at: datetime
    by: str
    action: MergeState
    merge_id: int
    one: str
    other: str
    is_taken_back: bool


def article_ids(texts: Iterable[tuple[str, str]]) -> dict[str, int]:
    """The ids of articles given as (slug, SHA-256 of the text), by slug; what is unknown lacks."""
    given = list(texts)
    found: dict[str, int] = {}
    for at in range(0, len(given), _AT_ONCE):
        part = given[at : at + _AT_ONCE]
        rows = db.session.execute(
            select(Article.id, Article.slug, Article.sha256)
            .where(Article.sha256.in_([sha256 for _, sha256 in part]))
            .order_by(Article.id)
        ).all()
        for slug, sha256 in part:
            alike = [row for row in rows if row.sha256 == sha256]
            named = [row for row in alike if row.slug == slug or row.slug.startswith(f"{slug}-")]
            if alike:
                found[slug] = (named or alike)[0].id
    return found


def decided() -> tuple[Kept, ...]:
    """What people decided, in the order of the proposals."""
    return _kept(select(Merge.id).where(Merge.state.in_(DECIDED)))


def of_state(*states: MergeState) -> tuple[Kept, ...]:
    """The proposals of these states, the latest last."""
    return _kept(select(Merge.id).where(Merge.state.in_(states)))


def found(merge_id: int) -> Kept | None:
    """One of them."""
    return next(iter(_kept(select(Merge.id).where(Merge.id == merge_id))), None)


def _kept(ids: Any) -> tuple[Kept, ...]:
    rows = db.session.execute(
        select(Merge, Job.state.label("job"))
        .outerjoin(Job, Job.id == Merge.again_id)
        .where(Merge.id.in_(ids))
        .order_by(Merge.id)
    )
    return tuple(_value(row.Merge, row.job) for row in rows)


def _value(row: Merge, job: str | None) -> Kept:
    return Kept(
        merge_id=row.id,
        kind=row.kind,
        one=row.one,
        other=row.other,
        why=row.why,
        why_not=row.why_not,
        one_at=_places(row.one_at),
        other_at=_places(row.other_at),
        run=tuple(row.run),
        state=MergeState(row.state),
        is_made=row.is_made,
        again=row.again_id if job and JobState(job) in UNDER_WAY else None,
    )


def _places(given: Iterable[dict[str, Any]]) -> tuple[Place, ...]:
    return tuple(
        Place(article_id=e["article"], sentence=e["sentence"], start=e["start"], end=e["end"])
        for e in given
    )


def _given(places: Iterable[Place]) -> list[dict[str, Any]]:
    return [
        {"article": e.article_id, "sentence": e.sentence, "start": e.start, "end": e.end}
        for e in places
    ]


def keep(proposals: Sequence[NewMerge], *, run: Sequence[int], now: datetime) -> tuple[int, ...]:
    """The ids of what a run over these articles proposes; open ones it leaves out are gone.

    Names that wait already keep their place: with the news of a run over the same articles or more,
    unchanged by one over fewer.
    """
    kept: list[int] = []
    within = set(run)
    for each in proposals:
        row = _open_one(each, within)
        if row is None:
            row = Merge(kind=each.kind, one=each.one, other=each.other, run=[])
            db.session.add(row)
        if within.issuperset(row.run):
            row.why, row.why_not = each.why, each.why_not
            row.one_at, row.other_at = _given(each.one_at), _given(each.other_at)
            row.run, row.state, row.proposed_at = sorted(run), MergeState.OPEN, now
            row.is_made = False
        db.session.flush()
        kept.append(row.id)
    for row in db.session.scalars(select(Merge).where(Merge.state == MergeState.OPEN)):
        if row.id not in kept and within.issuperset(row.run):
            row.state, row.is_made = MergeState.GONE, False
    db.session.flush()
    return tuple(kept)


def _open_one(wanted: NewMerge, run: set[int]) -> Merge | None:
    """What waits of these names in the same articles, in more of them, or in some of them."""
    rows = db.session.scalars(
        select(Merge)
        .where(
            Merge.kind == wanted.kind,
            Merge.one == wanted.one,
            Merge.other == wanted.other,
            Merge.state.in_((MergeState.OPEN, MergeState.GONE)),
        )
        .order_by(Merge.id)
    )
    return next((r for r in rows if run.issuperset(r.run) or run.issubset(r.run)), None)


def took(merged: Collection[int], *, run: Collection[int]) -> None:
    """Note that the items of these articles were made with these names, and no others, as one."""
    within = set(run)
    for row in db.session.scalars(select(Merge).where(Merge.state != MergeState.GONE)):
        if within.issuperset(row.run):
            row.is_made = row.id in merged
    db.session.flush()


def decide(merge_id: int, state: MergeState, *, by: int, now: datetime) -> bool:
    """Note what somebody decided; `False` when it is not open."""
    changed = db.session.scalar(
        update(Merge)
        .where(Merge.id == merge_id, Merge.state == MergeState.OPEN)
        .values(state=state)
        .returning(Merge.id)
    )
    if changed is not None:
        db.session.add(MergeDecision(merge_id=merge_id, account_id=by, action=state, at=now))
        db.session.flush()
    return changed is not None


def undo(*, by: int, now: datetime) -> int | None:
    """Take back the latest decision of this account that stands; the id of what is open again."""
    latest = db.session.scalars(
        select(MergeDecision)
        .where(
            MergeDecision.account_id == by,
            MergeDecision.action != MergeState.OPEN,
            MergeDecision.is_taken_back.is_(False),
        )
        .order_by(MergeDecision.id.desc())
        .limit(1)
    ).one_or_none()
    if latest is None:
        return None
    latest.is_taken_back = True
    undoing = MergeDecision(merge_id=latest.merge_id, account_id=by, action=MergeState.OPEN, at=now)
    db.session.add(undoing)
    db.session.execute(
        update(Merge).where(Merge.id == latest.merge_id).values(state=MergeState.OPEN)
    )
    db.session.flush()
    return latest.merge_id


def history(*, most: int) -> tuple[Deed, ...]:
    """The latest decisions and undoings, the latest first."""
    rows = db.session.execute(
        select(MergeDecision, Account.name, Merge.one, Merge.other)
        .join(Account, Account.id == MergeDecision.account_id)
        .join(Merge, Merge.id == MergeDecision.merge_id)
        .order_by(MergeDecision.id.desc())
        .limit(most)
    )
    return tuple(
        Deed(
            at=row.MergeDecision.at,
            by=row.name,
            action=MergeState(row.MergeDecision.action),
            merge_id=row.MergeDecision.merge_id,
            one=row.one,
            other=row.other,
            is_taken_back=row.MergeDecision.is_taken_back,
        )
        for row in rows
    )


def give_to(job_id: int, merge_ids: Collection[int]) -> None:
    """Note which job works through the articles of these names again."""
    db.session.execute(update(Merge).where(Merge.id.in_(merge_ids)).values(again_id=job_id))


def is_again(job_id: int) -> bool:
    """Whether a job works through articles of the bank again."""
    return db.session.scalar(select(select(Merge.id).where(Merge.again_id == job_id).exists())) or (
        False
    )


def articles(ids: Collection[int]) -> dict[int, Article]:
    """Articles by id, with their texts."""
    rows = db.session.scalars(select(Article).where(Article.id.in_(ids)))
    return {row.id: row for row in rows}


def titles(ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """The slug and the title of articles; one without a title goes by its slug."""
    rows = db.session.execute(
        select(Article.id, Article.slug, Article.title).where(Article.id.in_(ids))
    )
    return {row.id: (row.slug, row.title or row.slug) for row in rows}
