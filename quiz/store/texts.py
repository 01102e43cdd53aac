"""What the draw and the stage need of the item bank: candidates, and the words of revisions.

Law: a revision, its articles' texts and the origin of an item never change, and what is said of the
articles only with the edition of bylines; so their words are kept in memory, by edition.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from random import Random

from sqlalchemy import func, select

from quiz.game.bands import Band
from quiz.game.draw import Candidate
from quiz.game.pov import Proof
from quiz.game.proofs import clip
from quiz.game.staging import BY_HAND, ItemText
from quiz.store import bylines, notes
from quiz.store.bands import band_in_play
from quiz.store.base import db
from quiz.store.items import Article, Item, ItemRevision, ItemSource, Status
from quiz.store.shelf import Shelves

MOST_KEPT = 5000
MOST_CANDIDATES = 150
"""The draw weighs candidates against one another; from a larger bank a random part is enough."""


_SHELVES: Shelves[tuple[str, int], ItemText] = Shelves(most=MOST_KEPT)


def texts(revision_ids: Sequence[int]) -> tuple[ItemText, ...]:
    """The words of these revisions, in the order asked for."""
    shelf = _SHELVES.of(db.engine)
    edition = bylines.edition()
    found = {
        each: text for (_, each), text in shelf.find((edition, n) for n in revision_ids).items()
    }
    missing = [each for each in revision_ids if each not in found]
    if missing:
        fresh = _read(missing)
        shelf.put({(edition, each): text for each, text in fresh.items()})
        found |= fresh
    return tuple(found[each] for each in revision_ids)


def bank_size() -> int:
    """How many items are approved."""
    return db.session.scalar(select(func.count()).where(Item.status == Status.APPROVED)) or 0


def candidates(rng: Random) -> tuple[Candidate, ...]:
    """Approved items to draw from, at most `MOST_CANDIDATES` of them by chance."""
    ids = list(
        db.session.scalars(select(Item.id).where(Item.status == Status.APPROVED).order_by(Item.id))
    )
    if len(ids) > MOST_CANDIDATES:
        ids = sorted(rng.sample(ids, MOST_CANDIDATES))
    return _candidates(ids)


def candidates_among(item_ids: Iterable[int]) -> tuple[Candidate, ...]:
    """These items as they are worded now, whatever their status, by id."""
    return _candidates(list(item_ids))


def candidates_of(revision_ids: Iterable[int]) -> tuple[Candidate, ...]:
    """The items of these revisions as they are worded now, if they are still approved."""
    ids = db.session.scalars(
        select(ItemRevision.item_id)
        .join(Item, Item.id == ItemRevision.item_id)
        .where(ItemRevision.id.in_(tuple(revision_ids)), Item.status == Status.APPROVED)
        .order_by(ItemRevision.item_id)
    )
    return _candidates(list(ids))


def candidates_in_order(item_ids: Sequence[int]) -> tuple[Candidate, ...]:
    """These items in this order, as they are worded now, those that are still approved."""
    approved = db.session.scalars(
        select(Item.id).where(Item.id.in_(item_ids), Item.status == Status.APPROVED)
    )
    known = {each.item_id: each for each in _candidates(list(approved))}
    return tuple(known[item_id] for item_id in item_ids if item_id in known)


def _candidates(item_ids: Sequence[int]) -> tuple[Candidate, ...]:
    rows = db.session.execute(
        select(
            Item.id,
            Item.fact,
            ItemRevision.id,
            ItemRevision.relation,
            ItemRevision.stem,
            ItemRevision.key,
            ItemRevision.aliases,
            ItemRevision.distractors,
            band_in_play,
        )
        .join(
            ItemRevision,
            (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision),
        )
        .where(Item.id.in_(item_ids))
        .order_by(Item.id)
    ).all()
    articles: dict[int, list[str]] = defaultdict(list)
    sources = db.session.execute(
        select(ItemSource.item_revision_id, Article.slug)
        .join(Article, Article.id == ItemSource.article_id)
        .where(ItemSource.item_revision_id.in_([row[2] for row in rows]))
        .order_by(ItemSource.item_revision_id, ItemSource.rank)
    )
    for revision_id, slug in sources:
        articles[revision_id].append(slug)
    return tuple(
        Candidate(
            item_id=item_id,
            revision_id=revision_id,
            fact=fact,
            # A relation that says nothing would keep all but one of its items out of a quiz.
            relation=fact if relation in notes.UNTOLD else relation,
            stem=stem,
            key=key,
            aliases=tuple(aliases),
            option_count=1 + len(distractors),
            articles=tuple(dict.fromkeys(articles[revision_id])),
            band=Band(band),
        )
        for item_id, fact, revision_id, relation, stem, key, aliases, distractors, band in rows
    )


def _read(revision_ids: Sequence[int]) -> dict[int, ItemText]:
    shown: dict[int, list[Proof]] = defaultdict(list)
    revisions = {
        row.id: row
        for row in db.session.execute(
            select(
                ItemRevision.id,
                ItemRevision.item_id,
                ItemRevision.stem,
                ItemRevision.key,
                ItemRevision.distractors,
                ItemRevision.aliases,
            ).where(ItemRevision.id.in_(revision_ids))
        )
    }
    sources = db.session.execute(
        select(ItemSource.item_revision_id, ItemSource.start, ItemSource.end, Article)
        .join(Article, Article.id == ItemSource.article_id)
        .where(ItemSource.item_revision_id.in_(revision_ids))
        .order_by(ItemSource.item_revision_id, ItemSource.rank)
    )
    for revision_id, start, end, article in sources:
        revision = revisions[revision_id]
        shown[revision_id].append(_proof(article, start, end, revision.key, revision.aliases))
    bare = {row.item_id for each, row in revisions.items() if each not in shown}
    origins = notes.origins(bare) if bare else {}
    return {
        each: ItemText(
            stem=row.stem,
            options=(row.key, *(d["text"] for d in row.distractors)),
            proofs=tuple(shown[each]),
            origin=origins.get(row.item_id, BY_HAND),
        )
        for each, row in revisions.items()
    }


def _proof(article: Article, start: int, end: int, key: str, aliases: Sequence[str]) -> Proof:
    return clip(
        article.text,
        start,
        end,
        key=key,
        aliases=aliases,
        slug=article.slug,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        date=article.date,
        licence=article.licence,
        origin=article.origin,
    )
