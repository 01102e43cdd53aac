"""What the draw and the stage need of the item bank: candidates, and the words of revisions.

Law: a revision and its articles' texts never change, so their words are kept in memory, for each
database apart. A corrected byline shows after a restart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from random import Random

from sqlalchemy import func, select

from quiz.game.draw import Candidate
from quiz.game.pov import Proof
from quiz.game.proofs import clip
from quiz.game.staging import ItemText
from quiz.store.base import db
from quiz.store.items import Article, Item, ItemRevision, ItemSource, Status
from quiz.store.shelf import Shelves

MOST_KEPT = 5000
MOST_CANDIDATES = 150
"""The draw weighs candidates against one another; from a larger bank a random part is enough."""


_SHELVES: Shelves[int, ItemText] = Shelves(most=MOST_KEPT)


def texts(revision_ids: Sequence[int]) -> tuple[ItemText, ...]:
    """The words of these revisions, in the order asked for."""
    shelf = _SHELVES.of(db.engine)
    found = shelf.find(revision_ids)
    missing = [each for each in revision_ids if each not in found]
    if missing:
        fresh = _read(missing)
        shelf.put(fresh)
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


def candidates_of(revision_ids: Iterable[int]) -> tuple[Candidate, ...]:
    """The items of these revisions as they are worded now, if they are still approved."""
    ids = db.session.scalars(
        select(ItemRevision.item_id)
        .join(Item, Item.id == ItemRevision.item_id)
        .where(ItemRevision.id.in_(tuple(revision_ids)), Item.status == Status.APPROVED)
        .order_by(ItemRevision.item_id)
    )
    return _candidates(list(ids))


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
            relation=relation,
            stem=stem,
            key=key,
            aliases=tuple(aliases),
            option_count=1 + len(distractors),
            articles=tuple(dict.fromkeys(articles[revision_id])),
        )
        for item_id, fact, revision_id, relation, stem, key, aliases, distractors in rows
    )


def _read(revision_ids: Sequence[int]) -> dict[int, ItemText]:
    shown: dict[int, list[Proof]] = defaultdict(list)
    revisions = {
        row.id: row
        for row in db.session.execute(
            select(
                ItemRevision.id,
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
    return {
        each: ItemText(
            stem=row.stem,
            options=(row.key, *(d["text"] for d in row.distractors)),
            proofs=tuple(shown[each]),
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
    )
