"""The lists of the desk: which items a sieve lets through, in their order, page by page.

Law: a page costs the same number of queries whatever the bank's size, and the order is that of an
index. Items are found by their own row and indexes first; their words are read for one page only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import CTE, ColumnElement, ScalarSelect, Select, and_, case, func, or_, select, true
from sqlalchemy.orm import aliased

from quiz.game.bands import Band
from quiz.store import disputes, topics
from quiz.store.bands import known_band
from quiz.store.base import db
from quiz.store.finding import reads, says
from quiz.store.items import (
    Article,
    DecidedHow,
    Item,
    ItemRevision,
    ItemSource,
    RevisionWarning,
    Status,
)
from quiz.store.reports import ItemReport
from quiz.store.responses import Mode, TallyRow
from quiz.store.topics import ItemTag, Tag


class Listing(StrEnum):
    """The lists of the desk: one a status, and what is played and flagged."""

    PENDING = Status.PENDING
    APPROVED = Status.APPROVED
    REJECTED = Status.REJECTED
    RETIRED = Status.RETIRED
    FLAGGED = "flagged"


MOST_COUNTED = 10_000
"""So many are counted of what a narrow sieve lets through; one more says that there are more."""
NO_TOPIC = 0
"""Stands for items without a topic, where a topic is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """Which items of a list are wanted; what is left out lets everything through.

    `words` stand in the question, the options or the evidence, the last one perhaps unfinished;
    `article` is a slug, `rule` the name of a warning, `flag` that of something play showed. What
    `is_contradicted` is denied by a sentence of an article.
    """

    listing: Listing
    words: str = ""
    topic: int | None = None
    tag: str = ""
    article: str = ""
    relation: str = ""
    rule: str = ""
    band: Band | None = None
    flag: str = ""
    is_reported: bool = False
    is_contradicted: bool = False

    @property
    def is_of_flagged(self) -> bool:
        """Whether all it lets through is flagged, which few items are."""
        return self.listing is Listing.FLAGGED or bool(self.flag) or self.is_reported

    @property
    def is_narrow(self) -> bool:
        """Whether what it lets through is best found by what it asks for, not along the list."""
        asked = self.words or self.tag or self.article or self.relation or self.rule
        return (bool(asked) or self.is_contradicted) and not self.is_of_flagged


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an item stands in a list: the items before and after it, its number and of how many.

    `None` at the ends. An item that left the list has the place it would have there. It `is_cut`
    where there are more than `MOST_COUNTED`, which neither number goes beyond then.
    """

    before: int | None
    after: int | None
    number: int
    size: int
    is_cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """An item as a line of a list: its warnings, what play says by name, and open reports.

    It `is_contradicted` where a sentence of an article denies it.
    """

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
    is_contradicted: bool
    topic: str = ""
    tags: tuple[str, ...] = field(default=())


_CURRENT = (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision)
_BEST_FIRST = (Item.rank.desc(), Item.id.desc())


def counts() -> dict[Listing, int]:
    """How many items are in which list."""
    found = {
        Listing(status): number
        for status, number in db.session.execute(
            select(Item.status, func.count()).group_by(Item.status)
        )
    }
    found[Listing.FLAGGED] = size(Sieve(listing=Listing.FLAGGED))
    return {listing: found.get(listing, 0) for listing in Listing}


def size(sieve: Sieve) -> int:
    """How many items the sieve lets through."""
    query = select(func.count()).select_from(Item).where(within(sieve))
    return db.session.scalar(query) or 0


def within(sieve: Sieve) -> ColumnElement[bool]:
    """What holds of the row of every item that the sieve lets through."""
    return and_(*_of(sieve, along_list=not sieve.is_narrow))


def ids(sieve: Sieve, *, skip: int = 0, most: int) -> tuple[int, ...]:
    """The items that the sieve lets through, best rank first."""
    query = select(Item.id).where(within(sieve)).order_by(*_BEST_FIRST)
    return tuple(db.session.scalars(query.offset(skip).limit(most)))


def summaries(item_ids: tuple[int, ...]) -> tuple[Summary, ...]:
    """These items as lines of a list, in the order asked for; an unknown one is left out."""
    rows = db.session.execute(_LINES.where(Item.id.in_(item_ids)))
    tagged = topics.tags_of(item_ids)
    found = {
        row.id: Summary(
            item_id=row.id,
            status=Status(row.status),
            revision=row.revision,
            stem=row.stem,
            key=row.key,
            relation=row.relation,
            warnings=len(row.warnings),
            flags=tuple(dict.fromkeys(f"{row.flags or ''} {row.live_flags or ''}".split())),
            reports=row.reports,
            decided_how=DecidedHow(row.decided_how) if row.decided_how else None,
            is_contradicted=row.is_contradicted,
            topic=row.topic or "",
            tags=tagged.get(row.id, ()),
        )
        for row in rows
    }
    return tuple(found[each] for each in item_ids if each in found)


def counted_page(sieve: Sieve, *, skip: int, most: int) -> tuple[int, tuple[int, ...]]:
    """How many items the sieve lets through, and those after so many, or else the last `most`.

    Where it is narrow, what it asks for is looked up once; beyond `MOST_COUNTED` items, which are
    then all there are pages of, it is a walk along the list that ends with the page.
    """
    if not sieve.is_narrow:
        number = size(sieve)
        return number, ids(sieve, skip=_skipped(skip, number, most), most=most)
    matching = _matching(sieve)
    counted = select(func.count()).select_from(matching).scalar_subquery()
    last = case((counted > 0, (counted - 1) // most * most), else_=0)
    rows = db.session.execute(
        select(matching.c.id, counted)
        .order_by(matching.c.rank.desc(), matching.c.id.desc())
        .offset(case((counted > skip, skip), else_=last))
        .limit(most)
    ).all()
    number = rows[0][1] if rows else 0
    if number <= MOST_COUNTED:
        return number, tuple(item_id for item_id, _ in rows)
    walk = select(Item.id).where(*_of(sieve)).order_by(*_BEST_FIRST).limit(most)
    walk = walk.offset(_skipped(skip, MOST_COUNTED, most))
    return number, tuple(db.session.scalars(walk))


def _skipped(skip: int, number: int, most: int) -> int:
    return min(skip, max(number - 1, 0) // most * most)


def _matching(sieve: Sieve) -> CTE:
    """What a narrow sieve lets through, as far as it is counted."""
    query = select(Item.id, Item.rank).where(*_of(sieve, along_list=False))
    return query.limit(MOST_COUNTED + 1).cte("matching")


def place(item_id: int, sieve: Sieve) -> Place | None:
    """Where the item stands in that list; `None` when there is no such item."""
    rank = db.session.scalar(select(Item.rank).where(Item.id == item_id))
    if rank is None:
        return None
    if sieve.is_narrow:
        found = _place_among(sieve, rank, item_id)
        if found.size <= MOST_COUNTED:
            return found
    here = _of(sieve)
    ahead, behind = _around(Item.rank.expression, Item.id.expression, (rank, item_id))
    in_front = select(Item.id).where(*here, ahead)
    if sieve.is_narrow:
        in_front = in_front.limit(MOST_COUNTED - 1)
    number = db.session.scalar(select(func.count()).select_from(in_front.subquery())) or 0
    return Place(
        before=_first(select(Item.id).where(*here, ahead).order_by(Item.rank, Item.id)),
        after=_first(select(Item.id).where(*here, behind).order_by(*_BEST_FIRST)),
        number=number + 1,
        size=MOST_COUNTED if sieve.is_narrow else size(sieve),
        is_cut=sieve.is_narrow,
    )


def _place_among(sieve: Sieve, rank: float, item_id: int) -> Place:
    """The same with one look at what the sieve asks for instead of four."""
    matching = _matching(sieve)
    of = matching.c
    ahead, behind = _around(of.rank, of.id, (rank, item_id))
    before = select(of.id).where(ahead).order_by(of.rank, of.id).limit(1)
    after = select(of.id).where(behind).order_by(of.rank.desc(), of.id.desc()).limit(1)
    row = db.session.execute(
        select(
            before.scalar_subquery().label("before"),
            after.scalar_subquery().label("after"),
            func.count().filter(ahead).label("in_front"),
            func.count().label("size"),
        ).select_from(matching)
    ).one()
    return Place(before=row.before, after=row.after, number=row.in_front + 1, size=row.size)


def _around(
    rank: ColumnElement[float], item_id: ColumnElement[int], here: tuple[float, int]
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """That an item stands ahead of this place in a list, and that it stands behind it.

    The rank alone is said first: there SQLite begins to read, where it would begin at the top.
    """
    at, of = here
    return (
        and_(rank >= at, or_(rank > at, item_id > of)),
        and_(rank <= at, or_(rank < at, item_id < of)),
    )


def _first(query: Select[int]) -> int | None:
    return db.session.scalar(query.limit(1))


def _of(sieve: Sieve, *, along_list: bool = True) -> tuple[ColumnElement[bool], ...]:
    """What must hold of an item's row; everything else is looked up by index.

    `along_list`: by the index that has the order of the list, item for item.
    """
    found = _listed(sieve, along_list=along_list)
    if sieve.words:
        found.append(reads(sieve.words) if along_list else says(sieve.words))
    if sieve.topic is not None:
        wanted = None if sieve.topic == NO_TOPIC else sieve.topic
        found.append(Item.topic_id.is_(None) if wanted is None else Item.topic_id == wanted)
    if sieve.tag:
        tagged = select(ItemTag.item_id).join(Tag, Tag.id == ItemTag.tag_id)
        found.append(Item.id.in_(tagged.where(Tag.name == sieve.tag)))
    if sieve.article:
        proved = _revisions().join(ItemSource, ItemSource.item_revision_id == ItemRevision.id)
        article = select(Article.id).where(Article.slug == sieve.article).scalar_subquery()
        found.append(Item.id.in_(proved.where(ItemSource.article_id == article)))
    if sieve.relation:
        found.append(Item.id.in_(_revisions().where(ItemRevision.relation == sieve.relation)))
    if sieve.rule:
        warned = _revisions().join(
            RevisionWarning, RevisionWarning.item_revision_id == ItemRevision.id
        )
        found.append(Item.id.in_(warned.where(RevisionWarning.rule == sieve.rule)))
    if sieve.band:
        found.append(known_band == sieve.band.value)
    if sieve.flag:
        named = (" " + TallyRow.flags + " ").contains(f" {sieve.flag} ", autoescape=True)
        found.append(Item.id.in_(_flagged().where(named)))
    said = ((sieve.is_reported, _reported), (sieve.is_contradicted, disputes.contradicted))
    found += [Item.id.in_(items()) for is_wanted, items in said if is_wanted]
    return tuple(found)


def _listed(sieve: Sieve, *, along_list: bool) -> list[ColumnElement[bool]]:
    status = Status.APPROVED if sieve.listing is Listing.FLAGGED else sieve.listing.value
    if not along_list:
        # By its status SQLite would walk through all that is played, where a few items are asked
        # for; `coalesce` keeps it from doing so.
        return [func.coalesce(Item.status, "") == status]
    if sieve.is_of_flagged:
        return [Item.status == status, Item.is_flagged == true()]
    return [Item.status == status]


def _revisions() -> Select[int]:
    """The items of revisions that count; to be narrowed by what is said of the revision."""
    of = aliased(Item)
    is_current = (ItemRevision.item_id == of.id) & (ItemRevision.number == of.revision)
    return select(of.id).join(ItemRevision, is_current)


def _flagged() -> Select[int]:
    tallied = _revisions().join(TallyRow, TallyRow.item_revision_id == ItemRevision.id)
    return tallied.where(TallyRow.flags > "")


def _reported() -> Select[int]:
    reported = _revisions().join(ItemReport, ItemReport.item_revision_id == ItemRevision.id)
    return reported.where(ItemReport.settled_at.is_(None))


def _reports() -> ScalarSelect[int]:
    return (
        select(func.count())
        .select_from(ItemReport)
        .where(ItemReport.item_revision_id == ItemRevision.id, ItemReport.settled_at.is_(None))
        .correlate(ItemRevision)
        .scalar_subquery()
    )


_LIVE_TALLY = aliased(TallyRow)
_LINES = (
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
        _LIVE_TALLY.flags.label("live_flags"),
        topics.Topic.name.label("topic"),
        _reports().label("reports"),
        disputes.denies().label("is_contradicted"),
    )
    .join(ItemRevision, _CURRENT)
    .outerjoin(topics.Topic, topics.Topic.id == Item.topic_id)
    .outerjoin(
        TallyRow,
        (TallyRow.item_revision_id == ItemRevision.id) & (TallyRow.mode == Mode.SOLO),
    )
    .outerjoin(
        _LIVE_TALLY,
        (_LIVE_TALLY.item_revision_id == ItemRevision.id) & (_LIVE_TALLY.mode == Mode.LIVE),
    )
)
