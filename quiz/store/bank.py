"""What taking in asks of the item bank: what it has already, and where new things are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Select, exists, false, func, literal, or_, select, text, update
from sqlalchemy.orm import selectinload

from quiz.store import bylines, finding
from quiz.store.base import db
from quiz.store.items import (
    Article,
    DecidedHow,
    IntakeRun,
    Item,
    ItemRevision,
    ItemSource,
    Status,
)
from quiz.store.judging import Mark, current_revision, write
from quiz.store.wordings import Outlook, Wording, outlook_of, revision_of, wording_of

_BANK_LOCK = 7_090_261  # any number that nothing else locks in the same PostgreSQL database
_DIGEST_PART = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """An article as it was read, under the name of its file; `None` where it does not say."""

    slug: str
    text: str
    sha256: str
    title: str | None
    publisher: str | None
    author: str | None
    date: str | None
    origin: str | None
    genre: str | None
    licence: str | None = None
    language: str | None = None
    language_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An item the bank has: where its judging stands and how it is worded now."""

    item_id: int
    uid: str
    fact: str
    outlook: Outlook
    status: Status
    decided_how: DecidedHow | None
    wording: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """An item the bank does not have yet, with its history so far."""

    fingerprint: str
    uid: str
    fact: str
    outlook: Outlook
    wording: Wording
    marks: tuple[Mark, ...]


def lock_bank() -> None:
    """Let one process at a time take in; on SQLite the write transaction does so by itself."""
    if db.engine.dialect.name == "postgresql":
        db.session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _BANK_LOCK})


def digest_of(name: str) -> str | None:
    """The digest of what was last taken in under `name`."""
    return db.session.scalar(select(IntakeRun.digest).where(IntakeRun.name == name))


def remember(name: str, digest: str, *, now: datetime) -> None:
    """Note what was taken in under `name`."""
    db.session.merge(IntakeRun(name=name, digest=digest, at=now))


def keep_article(article: ArticleText, *, now: datetime) -> int:
    """The id under which this very text is kept.

    A text never changes under its slug, since offsets and links point into it: a changed text gets
    the slug with the beginning of its digest. What is said about the text may be
    corrected; what somebody corrected by hand stays.
    """
    slugs = _slugs(article)
    known = db.session.scalars(
        select(Article).where(Article.slug.in_(slugs)).order_by(Article.id)
    ).all()
    row = next((each for each in known if each.sha256 == article.sha256), None)
    if row is None:
        slug = slugs[1] if known else slugs[0]
        row = Article(slug=slug, text=article.text, sha256=article.sha256, taken_in_at=now)
        db.session.add(row)
    row.genre = article.genre
    if row.attributed_by is None:
        row.title, row.publisher, row.author = article.title, article.publisher, article.author
        row.date, row.origin, row.licence = article.date, article.origin, article.licence
        row.language, row.language_from = article.language, article.language_from
    if known and db.session.is_modified(row):
        bylines.renew(now=now)
    db.session.flush()
    return row.id


def slug_of(article: ArticleText) -> str:
    """The slug under which this very text was kept."""
    wanted = Article.slug.in_(_slugs(article)), Article.sha256 == article.sha256
    return db.session.scalars(select(Article.slug).where(*wanted)).one()


def _slugs(article: ArticleText) -> tuple[str, str]:
    """The slug of the text, and the one it has where another text has that already."""
    return article.slug, f"{article.slug}-{article.sha256[:_DIGEST_PART]}"


def kept(fingerprints: Iterable[str]) -> dict[str, Kept]:
    """Those of the items that the bank has, by fingerprint; ask for a few hundred at a time."""
    rows = db.session.scalars(
        select(Item)
        .where(Item.fingerprint.in_(tuple(fingerprints)))
        .options(selectinload(Item.revisions).selectinload(ItemRevision.sources))
    )
    return {
        row.fingerprint: Kept(
            item_id=row.id,
            uid=row.uid,
            fact=row.fact,
            outlook=outlook_of(row),
            status=Status(row.status),
            decided_how=DecidedHow(row.decided_how) if row.decided_how else None,
            wording=wording_of(current_revision(row)),
        )
        for row in rows
    }


def add_items(items: Iterable[NewItem], *, now: datetime) -> None:
    """Keep new items, each with its first revision."""
    added: list[tuple[Item, Wording]] = []
    for item in items:
        row = Item(
            fingerprint=item.fingerprint,
            uid=item.uid,
            fact=item.fact,
            revision=1,
            created_at=now,
            revisions=[revision_of(item.wording, number=1, made_by=None, now=now)],
            **asdict(item.outlook),
        )
        for mark in item.marks:
            write(row, mark, now=now)
        db.session.add(row)
        added.append((row, item.wording))
    db.session.flush()
    finding.keep({row.id: wording for row, wording in added})


def name_and_rank(item_id: int, *, uid: str, fact: str, outlook: Outlook) -> None:
    """Note how the generator names the item now and what it expects of it."""
    news = {"uid": uid, "fact": fact, **asdict(outlook)}
    db.session.execute(update(Item).where(Item.id == item_id).values(news))


def versions(slugs: Iterable[str]) -> frozenset[int]:
    """The articles of these slugs in every version they were ever taken in."""
    return frozenset(db.session.scalars(_versions(slugs)))


def _versions(slugs: Iterable[str]) -> Select[int]:
    either = [
        one
        for slug in slugs
        for one in (
            Article.slug == slug,
            Article.slug == literal(f"{slug}-") + func.substr(Article.sha256, 1, _DIGEST_PART),
        )
    ]
    return select(Article.id).where(or_(false(), *either))


def left_over(slugs: Iterable[str], *, made: frozenset[str]) -> tuple[int, ...]:
    """The unjudged items proved by nothing but these articles and not among `made` (fingerprints).

    The articles count in every version they were ever taken in.
    """
    ours = _versions(slugs)
    proved = exists().where(ItemSource.item_revision_id == ItemRevision.id)
    rows = db.session.execute(
        select(Item.id, Item.fingerprint)
        .join(
            ItemRevision,
            (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision),
        )
        .where(
            Item.status.in_((Status.PENDING, Status.APPROVED)),
            or_(Item.decided_how.is_(None), Item.decided_how == DecidedHow.POLICY),
            proved,
            ~proved.where(ItemSource.article_id.not_in(ours)),
        )
        .order_by(Item.id)
    )
    return tuple(item_id for item_id, fingerprint in rows if fingerprint not in made)
