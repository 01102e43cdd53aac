"""Items and articles as the desk shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from quiz.game.pov import Origin, Proof
from quiz.game.proofs import clip
from quiz.game.staging import BY_HAND
from quiz.services.sightings import Sighting, sighting
from quiz.store import disputes
from quiz.store.choices import Choices
from quiz.store.desk import Excerpt, HistoryEntry, Marked, Sheet
from quiz.store.items import DecidedHow, Status
from quiz.store.reports import Reported
from quiz.store.sifting import Listing, Sieve, Summary
from quiz.store.topics import Named
from quiz.store.wordings import Outlook, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a check of the generator disliked: the rule by name, and in words."""

    rule: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A wrong option and why it was chosen; a curator's own has no reason."""

    text: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the answers that articles give, with their sentences; `is_ours`: the item's.

    It `is_corrupted` where all of its sentences are.
    """

    answer: str
    is_ours: bool
    is_corrupted: bool
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """What so many articles say differently about the `relation` of the subject."""

    relation: str
    subject: str
    articles: int
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An item as the desk shows it, with the evidence; the history has the latest first."""

    item_id: int
    uid: str
    fact: str
    status: Status
    revision: int
    stem: str
    key: str
    distractors: tuple[Option, ...]
    kind: str
    relation: str
    subject: str
    warnings: tuple[Remark, ...]
    outlook: Outlook
    reports: tuple[Reported, ...]
    sources: tuple[Proof, ...]
    contradictions: tuple[Contradiction, ...]
    decided_how: DecidedHow | None
    decided_by: str | None
    decided_at: datetime | None
    is_flagged: bool
    reason: str
    history: tuple[HistoryEntry, ...]
    topic: Named | None
    tags: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a list, best items first; pages count from 1 and there is always one.

    `size` is how many items the sieve lets through, where it `is_cut` at least, and these have
    pages; `counts` is how many each whole list has.
    """

    sieve: Sieve
    cards: tuple[Summary, ...]
    page: int
    pages: int
    size: int
    is_cut: bool
    counts: dict[Listing, int]
    choices: Choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A piece of an article in reading order; `item_ids` are proved by it, none for plain text.

    `contradicted` are the beginnings, in the text, of the sentences around it that another one
    contradicts.
    """

    text: str
    item_ids: tuple[int, ...]
    contradicted: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """A whole article; its `spans` joined are its text, word for word."""

    slug: str
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
    spans: tuple[Span, ...]


def card_of(sheet: Sheet) -> Card:
    """The card of an item."""
    wording = sheet.wording
    return Card(
        item_id=sheet.item_id,
        uid=sheet.uid,
        fact=sheet.fact,
        status=sheet.status,
        revision=sheet.revision,
        stem=wording.stem,
        key=wording.key,
        distractors=tuple(Option(text=text, because=why) for text, why in wording.distractors),
        kind=wording.kind,
        relation=wording.relation,
        subject=wording.subject,
        warnings=tuple(Remark(rule=rule, words=words) for rule, words in wording.warnings),
        outlook=sheet.outlook,
        reports=sheet.reports,
        sources=tuple(_proof(excerpt, wording) for excerpt in sheet.excerpts),
        contradictions=tuple(_contradiction(each) for each in sheet.contradictions),
        decided_how=sheet.decided_how,
        decided_by=sheet.decided_by,
        decided_at=sheet.decided_at,
        is_flagged=sheet.is_flagged,
        reason=sheet.reason,
        history=sheet.history,
        topic=sheet.topic,
        tags=sheet.tags,
        origin=sheet.origin or BY_HAND,
    )


def page_of(article: Marked) -> ArticlePage:
    """The article, cut where sentences prove items."""
    return ArticlePage(
        slug=article.slug,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        date=article.date,
        origin=article.origin,
        genre=article.genre,
        licence=article.licence,
        language=article.language,
        language_from=article.language_from,
        attributed_by=article.attributed_by,
        attributed_at=article.attributed_at,
        spans=_spans(article),
    )


def _contradiction(found: disputes.Contradiction) -> Contradiction:
    return Contradiction(
        relation=found.relation.replace("_", " "),
        subject=found.subject,
        articles=len({saying.slug for side in found.sides for saying in side}),
        sides=tuple(
            Side(
                answer=side[0].object,
                is_ours=any(each.is_ours for each in side),
                is_corrupted=all(each.doubt for each in side),
                sightings=tuple(
                    sighting(
                        each.sentence,
                        each.object,
                        start=each.start,
                        slug=each.slug,
                        title=each.title,
                    )
                    for each in side
                ),
            )
            for side in found.sides
        ),
    )


def _proof(excerpt: Excerpt, wording: Wording) -> Proof:
    return clip(
        excerpt.text,
        excerpt.start,
        excerpt.end,
        key=wording.key,
        aliases=wording.aliases,
        slug=excerpt.slug,
        title=excerpt.title,
        publisher=excerpt.publisher,
        author=excerpt.author,
        date=excerpt.date,
        licence=excerpt.licence,
        origin=excerpt.origin,
    )


def _spans(article: Marked) -> tuple[Span, ...]:
    """The text cut at every beginning and end of a mark, so that marks may overlap."""
    text, marks, against = article.text, article.marks, article.contradicted
    ends = (cut for start, end, *_ in (*marks, *against) for cut in (start, end))
    cuts = sorted({0, len(text), *ends})
    return tuple(
        Span(
            text=text[first:last],
            item_ids=tuple(i for start, end, i in marks if start <= first and last <= end),
            contradicted=tuple(start for start, end in against if start <= first and last <= end),
        )
        for first, last in pairwise(cuts)
    )
