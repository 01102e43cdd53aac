"""What the desk reads: one item with its evidence and history, whole articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import aliased, joinedload, selectinload

from quiz.game.pov import Origin
from quiz.store import audit, bylines, disputes
from quiz.store.base import db
from quiz.store.disputes import Contradiction
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
from quiz.store.log import Change
from quiz.store.notes import origins
from quiz.store.people import Account
from quiz.store.reports import Reported, open_of
from quiz.store.topics import Named, tags_of, topic_of
from quiz.store.wordings import Outlook, Wording, outlook_of, wording_of


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """Something that happened to the item; `by` is a name, or `None` for the policy.

    `twin` is the item that this one was found to repeat. `changes` are those of its words, topic
    and tags.
    """

    action: Action
    reason: str
    from_status: Status | None
    to_status: Status
    revision: int
    by: str | None
    at: datetime
    twin: int | None = None
    changes: tuple[Change, ...] = ()


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
    origin: str | None
    licence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything kept about one item; the history has the latest first.

    `origin` is what is known of an item that no sentence proves.
    """

    item_id: int
    uid: str
    fact: str
    status: Status
    revision: int
    wording: Wording
    outlook: Outlook
    reports: tuple[Reported, ...]
    excerpts: tuple[Excerpt, ...]
    contradictions: tuple[Contradiction, ...]
    decided_how: DecidedHow | None
    decided_by: str | None
    decided_at: datetime | None
    is_flagged: bool
    reason: str
    history: tuple[HistoryEntry, ...]
    topic: Named | None
    tags: tuple[str, ...]
    origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An article with the sentences that prove items, as (start, end, item), in reading order.

    `contradicted` are sentences that another one contradicts, as (start, end).
    """

    slug: str
    text: str
    title: str | None
    publisher: str | None
    author: str | None
    date: str | None
    origin: str | None
    genre: str | None
    licence: str | None
    language: str | None
    language_from: str | None
    attributed_by: str | None
    attributed_at: datetime | None
    marks: tuple[tuple[int, int, int], ...]
    contradicted: tuple[tuple[int, int], ...]


_CURRENT = (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision)


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
        fact=item.fact,
        status=Status(item.status),
        revision=item.revision,
        wording=wording_of(revision),
        outlook=outlook_of(item),
        reports=open_of(item_id),
        excerpts=tuple(_excerpt(source) for source in revision.sources),
        contradictions=disputes.of_item(item_id),
        decided_how=DecidedHow(item.decided_how) if item.decided_how else None,
        decided_by=decided_by,
        decided_at=item.decided_at,
        is_flagged=item.is_flagged,
        reason=item.reason,
        history=_history(item_id),
        topic=topic_of([item_id]).get(item_id),
        tags=tags_of([item_id]).get(item_id, ()),
        origin=origins([item_id]).get(item_id),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """An article's text and number."""

    id: int
    text: str


def text_of(slug: str) -> ArticleText | None:
    """The text of an article; `None` when there is no such article."""
    row = db.session.execute(
        select(Article.id, Article.text).where(Article.slug == slug)
    ).one_or_none()
    return None if row is None else ArticleText(id=row.id, text=row.text)


def article(slug: str) -> Marked | None:
    """The article, with the sentences that prove pending and approved items."""
    row = db.session.scalar(select(Article).where(Article.slug == slug))
    if row is None:
        return None
    corrector = db.session.scalar(select(Account.name).where(Account.id == row.attributed_by))
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
        licence=row.licence,
        language=row.language,
        language_from=row.language_from,
        attributed_by=corrector,
        attributed_at=row.attributed_at,
        marks=tuple((start, end, item_id) for start, end, item_id in marks),
        contradicted=disputes.spans(row.id),
    )


def attribute(slug: str, stated: Mapping[str, str | None], *, by: int, now: datetime) -> bool:
    """Correct what is said of an article, by column; `False` when there is no such article."""
    found = db.session.scalar(
        update(Article)
        .where(Article.slug == slug)
        .values(**stated, attributed_by=by, attributed_at=now)
        .returning(Article.id)
    )
    if found is not None:
        bylines.renew(now=now)
    return found is not None


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
        origin=source.article.origin,
        licence=source.article.licence,
    )


_TOLD_APART = frozenset({"status", "duplicate of"})


def _history(item_id: int) -> tuple[HistoryEntry, ...]:
    rows = db.session.execute(
        select(Decision, Account.name)
        .outerjoin(Account, Account.id == Decision.account_id)
        .where(Decision.item_id == item_id)
        .order_by(Decision.id.desc())
        .options(joinedload(Decision.revision))
    )
    changes = audit.changes_of(item_id)
    return tuple(
        HistoryEntry(
            action=Action(decision.action),
            reason=decision.reason,
            from_status=Status(decision.from_status) if decision.from_status else None,
            to_status=Status(decision.to_status),
            revision=decision.revision.number,
            by=name,
            at=decision.at,
            twin=(decision.after or {}).get("twin"),
            changes=tuple(c for c in changes[decision.id] if c.part not in _TOLD_APART),
        )
        for decision, name in rows
    )
