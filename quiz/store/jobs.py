"""Articles that somebody uploaded, and the job of making items of them: tables and queries.

Law: a job belongs to the worker whose token it carries, until its lease ends; whatever a worker
writes is written only while the job is its own and still running.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Select, UniqueConstraint, func, or_, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import Base, db
from quiz.store.people import Account


class JobState(StrEnum):
    """Where a job stands; the last three are for good."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


class PartState(StrEnum):
    """Where an article of a job stands."""

    WAITING = "waiting"
    READ = "read"
    UNREADABLE = "unreadable"


UNDER_WAY = (JobState.WAITING, JobState.RUNNING)


class Job(Base):
    """Articles to make items of; `state` is a `JobState`.

    `token` is the worker's whose it is until `lease_until`. `attempts` counts the leases since
    something was finished last. `stage`, `done` and `total` are how far it is, for people to see.
    """

    __tablename__ = "job"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime]
    state: Mapped[str] = mapped_column(index=True)
    token: Mapped[str | None]
    lease_until: Mapped[datetime | None]
    attempts: Mapped[int]
    stage: Mapped[str]
    done: Mapped[int]
    total: Mapped[int]
    settled_at: Mapped[datetime | None]
    words: Mapped[str]
    report: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class JobArticle(Base):
    """One article of a job; `number` counts from 1.

    It has the bytes of its file, or an address to fetch, until it was read; then its text and what
    it says of itself in `reading`, until the job has ended. `words` say why it is unreadable.
    """

    __tablename__ = "job_article"
    __table_args__ = (UniqueConstraint("job_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    job_id: Mapped[int] = mapped_column(ForeignKey("job.id"))
    number: Mapped[int]
    name: Mapped[str]
    slug: Mapped[str]
    suffix: Mapped[str]
    address: Mapped[str]
    data: Mapped[bytes | None]
    state: Mapped[str]
    words: Mapped[str]
    reading: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPart:
    """An article to keep: the bytes of a file or the address of a page."""

    name: str
    slug: str
    suffix: str
    data: bytes | None = None
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPart:
    """An article the bank has, to be worked through again, with what it was read as."""

    name: str
    slug: str
    reading: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLine:
    """A job in a list: whose, how many articles, and how far it is."""

    job_id: int
    by: str
    at: datetime
    state: JobState
    articles: int
    stage: str
    done: int
    total: int
    settled_at: datetime | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """An article of a job, without its text."""

    number: int
    name: str
    slug: str
    state: PartState
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An article of a job as its worker needs it."""

    part_id: int
    slug: str
    suffix: str
    address: str
    data: bytes | None
    state: PartState
    reading: dict[str, Any] | None


class NotOurs(Exception):
    """The job was cancelled, or another worker has it; nothing was written."""


def add(parts: Sequence[NewPart], *, by: int, now: datetime) -> int:
    """Keep a job; its number."""
    job_id = _add(len(parts), by=by, now=now)
    db.session.add_all(
        JobArticle(
            job_id=job_id,
            number=number,
            name=part.name,
            slug=part.slug,
            suffix=part.suffix,
            address=part.address,
            data=part.data,
            state=PartState.WAITING,
            words="",
        )
        for number, part in enumerate(parts, start=1)
    )
    return job_id


def add_known(parts: Sequence[KnownPart], *, by: int, now: datetime) -> int:
    """Keep a job of articles that were read before; its number."""
    job_id = _add(len(parts), by=by, now=now)
    db.session.add_all(
        JobArticle(
            job_id=job_id,
            number=number,
            name=part.name,
            slug=part.slug,
            suffix="",
            address="",
            state=PartState.READ,
            words="",
            reading=part.reading,
        )
        for number, part in enumerate(parts, start=1)
    )
    return job_id


def _add(total: int, *, by: int, now: datetime) -> int:
    job = Job(
        account_id=by,
        at=now,
        state=JobState.WAITING,
        attempts=0,
        stage="",
        done=0,
        total=total,
        words="",
    )
    db.session.add(job)
    db.session.flush()
    return job.id


_ARTICLES = (
    select(func.count())
    .where(JobArticle.job_id == Job.id)
    .correlate(Job)
    .scalar_subquery()
    .label("articles")
)
_LINES = select(
    Job.id,
    Account.name.label("by"),
    Job.at,
    Job.state,
    _ARTICLES,
    Job.stage,
    Job.done,
    Job.total,
    Job.settled_at,
    Job.words,
).join(Account, Account.id == Job.account_id)


def lines(*, most: int) -> tuple[JobLine, ...]:
    """The latest jobs, the latest first."""
    return tuple(map(_line, db.session.execute(_LINES.order_by(Job.id.desc()).limit(most))))


def line(job_id: int) -> JobLine | None:
    """One job, if there is one of this number."""
    row = db.session.execute(_LINES.where(Job.id == job_id)).one_or_none()
    return None if row is None else _line(row)


def report_of(job_id: int) -> dict[str, Any] | None:
    """What came of the job; `None` unless it is done."""
    return db.session.scalar(select(Job.report).where(Job.id == job_id))


def part_lines(job_id: int) -> tuple[PartLine, ...]:
    """The articles of a job, in order."""
    rows = db.session.execute(
        select(
            JobArticle.number, JobArticle.name, JobArticle.slug, JobArticle.state, JobArticle.words
        )
        .where(JobArticle.job_id == job_id)
        .order_by(JobArticle.number)
    )
    return tuple(
        PartLine(
            number=row.number,
            name=row.name,
            slug=row.slug,
            state=PartState(row.state),
            words=row.words,
        )
        for row in rows
    )


def is_any_free(*, now: datetime) -> bool:
    """Whether a job waits for a worker."""
    return db.session.scalar(select(_free(now).exists())) or False


def lease(token: str, *, until: datetime, now: datetime) -> tuple[int, int] | None:
    """Take the oldest job that nobody has, as (job, attempts so far); `None` when there is none."""
    row = db.session.scalars(
        _free(now).order_by(Job.id).limit(1).with_for_update(skip_locked=True)
    ).one_or_none()
    if row is None:
        return None
    row.state, row.token, row.lease_until = JobState.RUNNING, token, until
    row.attempts += 1
    return row.id, row.attempts


def tell(job_id: int, token: str, *, stage: str, done: int, total: int, until: datetime) -> None:
    """Say how far the job is, and keep it longer.

    Raises: NotOurs.
    """
    _write_if_ours(job_id, token, stage=stage, done=done, total=total, lease_until=until)


def parts(job_id: int) -> tuple[Part, ...]:
    """The articles of a job with all they have, in order."""
    rows = db.session.scalars(
        select(JobArticle).where(JobArticle.job_id == job_id).order_by(JobArticle.number)
    )
    return tuple(
        Part(
            part_id=row.id,
            slug=row.slug,
            suffix=row.suffix,
            address=row.address,
            data=row.data,
            state=PartState(row.state),
            reading=row.reading,
        )
        for row in rows
    )


def keep_part(
    job_id: int,
    token: str,
    part_id: int,
    *,
    state: PartState,
    words: str = "",
    reading: dict[str, Any] | None = None,
) -> None:
    """Keep what an article was read as; its file is forgotten.

    Raises: NotOurs.
    """
    _write_if_ours(job_id, token, attempts=0)
    db.session.execute(
        update(JobArticle)
        .where(JobArticle.id == part_id)
        .values(state=state, words=words, reading=reading, data=None)
    )


def finish(job_id: int, token: str, report: dict[str, Any], *, now: datetime) -> None:
    """The job is done; what was read is in the bank now, and forgotten here.

    Raises: NotOurs.
    """
    _write_if_ours(
        job_id, token, state=JobState.DONE, report=report, settled_at=now, lease_until=None
    )
    _forget(job_id)


def fail(job_id: int, token: str, words: str, *, now: datetime) -> None:
    """The job cannot be done, for this reason.

    Raises: NotOurs.
    """
    _write_if_ours(
        job_id, token, state=JobState.FAILED, words=words, settled_at=now, lease_until=None
    )
    _forget(job_id)


def cancel(job_id: int, *, now: datetime) -> bool:
    """Stop the job, wherever it is; `False` when it has ended already."""
    found = db.session.scalar(
        update(Job)
        .where(Job.id == job_id, Job.state.in_(UNDER_WAY))
        .values(state=JobState.CANCELLED, settled_at=now, lease_until=None)
        .returning(Job.id)
    )
    if found is None:
        return False
    _forget(job_id)
    return True


def _free(now: datetime) -> Select[Job]:
    is_free = or_(Job.lease_until.is_(None), Job.lease_until < now)
    return select(Job).where(Job.state.in_(UNDER_WAY), is_free)


def _write_if_ours(job_id: int, token: str, **news: Any) -> None:
    found = db.session.scalar(
        update(Job)
        .where(Job.id == job_id, Job.token == token, Job.state == JobState.RUNNING)
        .values(news)
        .returning(Job.id)
        .execution_options(synchronize_session=False)
    )
    if found is None:
        raise NotOurs


def _forget(job_id: int) -> None:
    db.session.execute(
        update(JobArticle).where(JobArticle.job_id == job_id).values(data=None, reading=None)
    )


def _line(row: Any) -> JobLine:
    return JobLine(
        job_id=row.id,
        by=row.by,
        at=row.at,
        state=JobState(row.state),
        articles=row.articles,
        stage=row.stage,
        done=row.done,
        total=row.total,
        settled_at=row.settled_at,
        words=row.words,
    )
