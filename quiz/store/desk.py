"""What the desk reads: lists of items, one item with its evidence and history, whole articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import aliased, joinedload, selectinload

from quiz.store.base import db
from quiz.store.items import (
    Action,
    Article,
    DecidedHow,
    Decision,
    Item,
    ItemRevision,
    ItemSource,
    Status,
)
from quiz.store.people import Account
from quiz.store.reports import ItemReport, Reported, open_of
from quiz.store.responses import Mode, TallyRow
from quiz.store.wordings import Outlook, Wording, outlook_of, wording_of


class Listing(StrEnum):
    """The lists of the desk: one a status, and what is played and flagged."""

    PENDING = Status.PENDING
    APPROVED = Status.APPROVED
    REJECTED = Status.REJECTED
    RETIRED = Status.RETIRED
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an item stands in a list: the items before and after it, its number and of how many.

    `None` at the ends. An item that left the list has the place it would have there.
    """

    before: int | None
    after: int | None
    number: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """An item as a line of a list: its warnings, what play says by name, and open reports."""

    item_id: int
    status: Status
    revision: int
    stem: str
    key: str
    relation: str
    warnings: int
    flags: tuple[str, ...]
    reports: int
    decided_how: DecidedHow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """Something that happened to the item; `by` is a name, or `None` for the policy."""

    action: Action
    reason: str
    from_status: Status | None
    to_status: Status
    revision: int
    by: str | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A proving sentence, `text[start:end]`, in its article."""

    text: str
    start: int
    end: int
    slug: str
    title: str | None
    publisher: str | None
    author: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything kept about one item; the history has the latest first."""

    item_id: int
    uid: str
    status: Status
    revision: int
    wording: Wording
    outlook: Outlook
    reports: tuple[Reported, ...]
    excerpts: tuple[Excerpt, ...]
    decided_how: DecidedHow | None
    decided_by: str | None
    decided_at: datetime | None
    reason: str
    history: tuple[HistoryEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An article with the sentences that prove items, as (start, end, item), in reading order."""

    slug: str
    text: str
    title: str | None
    publisher: str | None
    author: str | None
    date: str | None
    origin: str | None
    genre: str | None
    marks: tuple[tuple[int, int, int], ...]


_CURRENT = (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision)


def counts() -> dict[Listing, int]:
    """How many items are in which list."""
    found = {
        Listing(status): number
        for status, number in db.session.execute(
            select(Item.status, func.count()).group_by(Item.status)
        )
    }
    found[Listing.FLAGGED] = size(Listing.FLAGGED)
    return {listing: found.get(listing, 0) for listing in Listing}


_REPORTS = (
    select(func.count())
    .select_from(ItemReport)
    .where(ItemReport.item_revision_id == ItemRevision.id, ItemReport.settled_at.is_(None))
    .correlate(ItemRevision)
    .scalar_subquery()
)
_LISTED = (
    select(
        Item.id,
        Item.status,
        Item.revision,
        Item.decided_how,
        ItemRevision.stem,
        ItemRevision.key,
        ItemRevision.relation,
        ItemRevision.warnings,
        TallyRow.flags,
        _REPORTS.label("reports"),
    )
    .join(ItemRevision, _CURRENT)
    .outerjoin(
        TallyRow,
        (TallyRow.item_revision_id == ItemRevision.id) & (TallyRow.mode == Mode.SOLO),
    )
    .order_by(Item.rank.desc(), Item.id.desc())
)


def size(listing: Listing, words: str = "") -> int:
    """How many items of a list have `words` in their question or right answer."""
    query = _LISTED.where(*_of(listing, words)).order_by(None)
    return db.session.scalar(select(func.count()).select_from(query.subquery())) or 0


def summaries(listing: Listing, words: str = "", *, skip: int, most: int) -> tuple[Summary, ...]:
    """Items of a list that have `words` in their question or right answer, best rank first."""
    return _listed(_LISTED.where(*_of(listing, words)).offset(skip).limit(most))


def place(item_id: int, listing: Listing, words: str = "") -> Place | None:
    """Where the item stands in that list; `None` when there is no such item."""
    rank = db.session.scalar(select(Item.rank).where(Item.id == item_id))
    if rank is None:
        return None
    here = _LISTED.where(*_of(listing, words)).order_by(None)
    ahead = here.where(or_(Item.rank > rank, (Item.rank == rank) & (Item.id > item_id)))
    behind = here.where(or_(Item.rank < rank, (Item.rank == rank) & (Item.id < item_id)))
    before = db.session.scalar(ahead.order_by(Item.rank, Item.id).limit(1))
    after = db.session.scalar(behind.order_by(Item.rank.desc(), Item.id.desc()).limit(1))
    in_front = db.session.scalar(select(func.count()).select_from(ahead.subquery())) or 0
    return Place(before=before, after=after, number=in_front + 1, size=size(listing, words))


def _of(listing: Listing, words: str) -> tuple[ColumnElement[bool], ...]:
    if listing is Listing.FLAGGED:
        found: tuple[ColumnElement[bool], ...] = (
            Item.status == Status.APPROVED,
            or_(TallyRow.flags != "", _REPORTS > 0),
        )
    else:
        found = (Item.status == listing.value,)
    if words:
        found += (
            or_(
                ItemRevision.stem.icontains(words, autoescape=True),
                ItemRevision.key.icontains(words, autoescape=True),
            ),
        )
    return found


def _listed(query: Select[*tuple[Any, ...]]) -> tuple[Summary, ...]:
    return tuple(
        Summary(
            item_id=row.id,
            status=Status(row.status),
            revision=row.revision,
            stem=row.stem,
            key=row.key,
            relation=row.relation,
            warnings=len(row.warnings),
            flags=tuple((row.flags or "").split()),
            reports=row.reports,
            decided_how=DecidedHow(row.decided_how) if row.decided_how else None,
        )
        for row in db.session.execute(query)
    )


def sheet(item_id: int) -> Sheet | None:
    """The item as its current revision has it."""
    judge = aliased(Account)
    found = db.session.execute(
        select(Item, ItemRevision, judge.name)
        .join(ItemRevision, _CURRENT)
        .outerjoin(judge, judge.id == Item.decided_by)
        .where(Item.id == item_id)
        .options(selectinload(ItemRevision.sources).joinedload(ItemSource.article))
    ).one_or_none()
    if found is None:
        return None
    item, revision, decided_by = found
    return Sheet(
        item_id=item.id,
        uid=item.uid,
        status=Status(item.status),
        revision=item.revision,
        wording=wording_of(revision),
        outlook=outlook_of(item),
        reports=open_of(item_id),
        excerpts=tuple(_excerpt(source) for source in revision.sources),
        decided_how=DecidedHow(item.decided_how) if item.decided_how else None,
        decided_by=decided_by,
        decided_at=item.decided_at,
        reason=item.reason,
        history=_history(item_id),
    )


def article(slug: str) -> Marked | None:
    """The article, with the sentences that prove pending and approved items."""
    row = db.session.scalar(select(Article).where(Article.slug == slug))
    if row is None:
        return None
    marks = db.session.execute(
        select(ItemSource.start, ItemSource.end, Item.id)
        .join(ItemRevision, ItemRevision.id == ItemSource.item_revision_id)
        .join(Item, _CURRENT)
        .where(ItemSource.article_id == row.id, Item.status.in_((Status.PENDING, Status.APPROVED)))
        .order_by(ItemSource.start, ItemSource.end, Item.id)
    )
    return Marked(
        slug=row.slug,
        text=row.text,
        title=row.title,
        publisher=row.publisher,
        author=row.author,
        date=row.date,
        origin=row.origin,
        genre=row.genre,
        marks=tuple((start, end, item_id) for start, end, item_id in marks),
    )


def _excerpt(source: ItemSource) -> Excerpt:
    return Excerpt(
        text=source.article.text,
        start=source.start,
        end=source.end,
        slug=source.article.slug,
        title=source.article.title,
        publisher=source.article.publisher,
        author=source.article.author,
        date=source.article.date,
    )


def _history(item_id: int) -> tuple[HistoryEntry, ...]:
    rows = db.session.execute(
        select(Decision, Account.name)
        .outerjoin(Account, Account.id == Decision.account_id)
        .where(Decision.item_id == item_id)
        .order_by(Decision.id.desc())
        .options(joinedload(Decision.revision))
    )
    return tuple(
        HistoryEntry(
            action=Action(decision.action),
            reason=decision.reason,
            from_status=Status(decision.from_status) if decision.from_status else None,
            to_status=Status(decision.to_status),
            revision=decision.revision.number,
            by=name,
            at=decision.at,
        )
        for decision, name in rows
    )
