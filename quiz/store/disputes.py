"""What articles claim, and where they contradict one another: tables and queries.

Law: a contradiction is made of claims that stand. Whatever changes the claims about a subject takes
the contradictions about it away, and who changed them looks for them anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    Exists,
    ForeignKey,
    Index,
    Select,
    case,
    delete,
    func,
    null,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, aliased, mapped_column

from quiz.store.base import Base, db
from quiz.store.items import Article, DecidedHow, Item, ItemRevision, ItemSource, Status

_AT_ONCE = 400


class Claim(Base):
    """An answer that a sentence of an article gives, `article.text[start:end]`.

    `subject_id` is what the generator knows the subject by, `value` what it compares answers by;
    `qualifiers` are pairs that say which of several answers is meant, `spellings` other ways the
    article writes the object. `number` is the place in the order of reading. It `is_alone` where
    the sentence gives no other answer to the relation and subject. `doubt` says why the sentence
    proves nothing; it is empty for most.
    """

    __tablename__ = "claim"
    __table_args__ = (Index("ix_claim_article_id_start", "article_id", "start"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    number: Mapped[int]
    relation: Mapped[str]
    subject_id: Mapped[str] = mapped_column(index=True)
    subject: Mapped[str]
    subject_kind: Mapped[str]
    object: Mapped[str]
    value: Mapped[str]
    kind: Mapped[str]
    qualifiers: Mapped[list[list[str]]] = mapped_column(JSON)
    spellings: Mapped[list[str]]
    sentence: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    is_alone: Mapped[bool]
    doubt: Mapped[str]


class Dispute(Base):
    """That claims about a subject contradict one another; `ruling` is the generator's word."""

    __tablename__ = "dispute"

    id: Mapped[int] = mapped_column(primary_key=True)
    subject_id: Mapped[str] = mapped_column(index=True)
    ruling: Mapped[str]
    found_at: Mapped[datetime]


class DisputeClaim(Base):
    """A claim on a side of a dispute; sides and the claims of each count from 0, the best first."""

    __tablename__ = "dispute_claim"

    dispute_id: Mapped[int] = mapped_column(ForeignKey("dispute.id"), primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), primary_key=True, index=True)
    side: Mapped[int]
    number: Mapped[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A claim, as it is given."""

    relation: str
    subject_id: str
    subject: str
    subject_kind: str
    object: str
    value: str
    kind: str
    qualifiers: tuple[tuple[str, str], ...]
    spellings: tuple[str, ...]
    sentence: str
    start: int
    end: int
    is_alone: bool
    doubt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptClaim:
    """A claim with its number and its article."""

    claim_id: int
    article_id: int
    slug: str
    claim: Claimed


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Claims that contradict one another, by number: the sides, each with its best first."""

    ruling: str
    sides: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A sentence on a side of a contradiction; `is_ours`: it proves the item that is looked at."""

    slug: str
    title: str | None
    object: str
    spellings: tuple[str, ...]
    sentence: str
    start: int
    doubt: str
    is_ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """What articles say differently about an item's fact; the best sentence of each side first."""

    relation: str
    subject: str
    sides: tuple[tuple[Saying, ...], ...]


Spot = tuple[int, int, int, str, str, str | None]
"""What an item is proved by: article, start, end, relation, subject, and the key.

`None` stands for every key, where the sentence gives one answer alone.
"""


def claim(given: Mapping[int, Sequence[Claimed]]) -> frozenset[str]:
    """Let these articles, by number, claim this and nothing else; the subjects it changes.

    The contradictions about these are gone. An article that claims what it claimed is left alone.
    """
    before: dict[int, list[Claimed]] = {article_id: [] for article_id in given}
    for kept in _of_articles(given):
        before[kept.article_id].append(kept.claim)
    changed = {a: claims for a, claims in given.items() if list(claims) != before[a]}
    subjects = frozenset(
        each.subject_id for a, claims in changed.items() for each in (*claims, *before[a])
    )
    _forget(changed, subjects)
    for article_id, claims in changed.items():
        db.session.add_all(
            Claim(article_id=article_id, number=number, **_row(each))
            for number, each in enumerate(claims)
        )
    db.session.flush()
    return subjects


def _row(given: Claimed) -> dict[str, Any]:
    return asdict(given) | {
        "qualifiers": [list(pair) for pair in given.qualifiers],
        "spellings": list(given.spellings),
    }


def _forget(article_ids: Iterable[int], subject_ids: Iterable[str]) -> None:
    """Take away what these articles claim, and all contradictions about these subjects."""
    for some in _parts(subject_ids):
        gone = select(Dispute.id).where(Dispute.subject_id.in_(some))
        db.session.execute(delete(DisputeClaim).where(DisputeClaim.dispute_id.in_(gone)))
        db.session.execute(delete(Dispute).where(Dispute.subject_id.in_(some)))
    for part in _parts(article_ids):
        db.session.execute(delete(Claim).where(Claim.article_id.in_(part)))


def about(subject_ids: Iterable[str]) -> dict[str, tuple[KeptClaim, ...]]:
    """What is claimed about each of these, by article in the order of their slugs."""
    found: list[KeptClaim] = []
    for some in _parts(subject_ids):
        found += _kept(_CLAIMS.where(Claim.subject_id.in_(some)))
    found.sort(key=lambda each: each.claim.subject_id)
    return {
        subject: tuple(claims)
        for subject, claims in groupby(found, key=lambda each: each.claim.subject_id)
    }


def keep(found: Mapping[str, Sequence[Found]], *, now: datetime) -> None:
    """Note all contradictions about these subjects; what is known already is left alone."""
    known = _known(found)
    other = {subject: wanted for subject, wanted in found.items() if [*wanted] != known[subject]}
    _forget((), other)
    for subject, each in ((subject, each) for subject, some in other.items() for each in some):
        row = Dispute(subject_id=subject, ruling=each.ruling, found_at=now)
        db.session.add(row)
        db.session.flush()
        db.session.add_all(
            DisputeClaim(dispute_id=row.id, claim_id=claim_id, side=side, number=number)
            for side, claims in enumerate(each.sides)
            for number, claim_id in enumerate(claims)
        )
    db.session.flush()


def _known(subject_ids: Collection[str]) -> dict[str, list[Found]]:
    known: dict[str, list[Found]] = {subject: [] for subject in subject_ids}
    for some in _parts(subject_ids):
        rows = db.session.execute(
            select(Dispute, DisputeClaim)
            .join(DisputeClaim, DisputeClaim.dispute_id == Dispute.id)
            .where(Dispute.subject_id.in_(some))
            .order_by(Dispute.id, DisputeClaim.side, DisputeClaim.number)
        )
        for dispute, told in groupby(rows, key=lambda row: row.Dispute):
            sides = groupby((row.DisputeClaim for row in told), key=lambda claim: claim.side)
            known[dispute.subject_id].append(
                Found(
                    ruling=dispute.ruling,
                    sides=tuple(tuple(each.claim_id for each in side) for _, side in sides),
                )
            )
    return known


def spots(article_ids: Iterable[int]) -> frozenset[Spot]:
    """Where these articles are contradicted, themselves included."""
    found: set[Spot] = set()
    for part in _parts(article_ids):
        rows = db.session.execute(
            select(
                Claim.article_id,
                Claim.start,
                Claim.end,
                Claim.relation,
                Claim.subject,
                case((Claim.is_alone, null()), else_=Claim.object),
            )
            .join(DisputeClaim, DisputeClaim.claim_id == Claim.id)
            .where(Claim.article_id.in_(part))
        )
        found |= {(of, start, end, what, who, key) for of, start, end, what, who, key in rows}
    return frozenset(found)


def spans(article_id: int) -> tuple[tuple[int, int], ...]:
    """The sentences of an article that another one contradicts, in reading order."""
    rows = db.session.execute(
        select(Claim.start, Claim.end)
        .join(DisputeClaim, DisputeClaim.claim_id == Claim.id)
        .where(Claim.article_id == article_id)
        .distinct()
        .order_by(Claim.start, Claim.end)
    )
    return tuple((start, end) for start, end in rows)


_HERE = (
    (ItemSource.article_id == Claim.article_id)
    & (ItemSource.start == Claim.start)
    & (ItemSource.end == Claim.end)
)
_OF_THIS = (
    (ItemRevision.id == ItemSource.item_revision_id)
    & (ItemRevision.relation == Claim.relation)
    & (ItemRevision.subject == Claim.subject)
    & or_(Claim.is_alone, ItemRevision.key == Claim.object)
)
"""When a claim is what an item is proved by: the same sentence about the same thing."""


def contradicted() -> Select[int]:
    """The items that a contradiction is about: a sentence that proves them is on a side of it."""
    # `coalesce` lets SQLite begin here and not at the proofs of all items: 19 ms instead of 70 in a
    # bank of 100,000 items of which 4,000 are contradicted.
    return _ours(aliased(Item), func.coalesce(DisputeClaim.claim_id, 0))


def _ours(item: Any, claim_id: ColumnElement[int]) -> Select[Any]:
    """From disputes to the item whose words that count are proved by a claim on a side."""
    return (
        select(item.id)
        .select_from(DisputeClaim)
        .join(Claim, Claim.id == claim_id)
        .join(ItemSource, _HERE)
        .join(ItemRevision, _OF_THIS)
        .join(item, (item.id == ItemRevision.item_id) & (item.revision == ItemRevision.number))
    )


def denies() -> Exists:
    """Whether a contradiction is about the words of the row of `item_revision` around it."""
    return (
        select(DisputeClaim.claim_id)
        .join(Claim, Claim.id == DisputeClaim.claim_id)
        .join(ItemSource, _HERE)
        .where(_OF_THIS)
        .correlate(ItemRevision)
        .exists()
    )


def approved_unread() -> tuple[int, ...]:
    """The items that the policy alone approved and that a contradiction is about."""
    query = select(Item.id).where(
        Item.id.in_(contradicted()),
        Item.status == Status.APPROVED,
        Item.decided_how == DecidedHow.POLICY,
    )
    return tuple(db.session.scalars(query.order_by(Item.id)))


def of_item(item_id: int) -> tuple[Contradiction, ...]:
    """The contradictions about an item."""
    of = aliased(Item)
    ours: dict[int, set[int]] = {}
    proved = _ours(of, DisputeClaim.claim_id.expression).where(of.id == item_id)
    linked = proved.with_only_columns(DisputeClaim.dispute_id, Claim.id)
    for dispute_id, claim_id in db.session.execute(linked):
        ours.setdefault(dispute_id, set()).add(claim_id)
    if not ours:
        return ()
    rows = db.session.execute(
        select(DisputeClaim.dispute_id, DisputeClaim.side, Claim, Article.slug, Article.title)
        .join(Claim, Claim.id == DisputeClaim.claim_id)
        .join(Article, Article.id == Claim.article_id)
        .where(DisputeClaim.dispute_id.in_(ours))
        .order_by(DisputeClaim.dispute_id, DisputeClaim.side, DisputeClaim.number)
    )
    found: list[Contradiction] = []
    for dispute_id, told in groupby(rows, key=lambda row: row[0]):
        claims = list(told)
        first = claims[0][2]
        found.append(
            Contradiction(
                relation=first.relation,
                subject=first.subject,
                sides=tuple(
                    tuple(
                        _saying(row, slug, title, is_ours=row.id in ours[dispute_id])
                        for _, _, row, slug, title in side
                    )
                    for _, side in groupby(claims, key=lambda row: row[1])
                ),
            )
        )
    return tuple(found)


def _saying(row: Claim, slug: str, title: str | None, *, is_ours: bool) -> Saying:
    return Saying(
        slug=slug,
        title=title,
        object=row.object,
        spellings=tuple(row.spellings),
        sentence=row.sentence,
        start=row.start,
        doubt=row.doubt,
        is_ours=is_ours,
    )


_CLAIMS = (
    select(Claim, Article.slug)
    .join(Article, Article.id == Claim.article_id)
    .order_by(Article.slug, Claim.number)
)


def _of_articles(article_ids: Iterable[int]) -> Iterator[KeptClaim]:
    for part in _parts(article_ids):
        yield from _kept(_CLAIMS.where(Claim.article_id.in_(part)))


def _kept(query: Select[Claim, str]) -> Iterator[KeptClaim]:
    for row, slug in db.session.execute(query):
        yield KeptClaim(
            claim_id=row.id,
            article_id=row.article_id,
            slug=slug,
            claim=Claimed(
                relation=row.relation,
                subject_id=row.subject_id,
                subject=row.subject,
                subject_kind=row.subject_kind,
                object=row.object,
                value=row.value,
                kind=row.kind,
                qualifiers=tuple((name, text) for name, text in row.qualifiers),
                spellings=tuple(row.spellings),
                sentence=row.sentence,
                start=row.start,
                end=row.end,
                is_alone=row.is_alone,
                doubt=row.doubt,
            ),
        )


def _parts(given: Iterable[Any]) -> Iterator[list[Any]]:
    """A few hundred at a time, which every database takes in one question."""
    values = sorted(given)
    for at in range(0, len(values), _AT_ONCE):
        yield values[at : at + _AT_ONCE]
