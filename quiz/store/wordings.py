"""What an item is expected to be and what a revision of it says, as values and as rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from quiz.store.items import Item, ItemRevision, ItemSource, RevisionWarning


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A proving sentence: where in which article it stands."""

    article_id: int
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What the generator expects of an item, each with a sentence why; nothing said, all empty.

    `rank` is from 0 to 1, best 1; `difficulty` the share of players expected to be wrong.
    """

    rank: float
    rank_reason: str = ""
    difficulty: float | None = None
    difficulty_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """All that a revision says; equal wordings need no second revision.

    `distractors` are pairs of text and reason, `warnings` of rule and words; the best proof first.
    """

    stem: str
    key: str
    distractors: tuple[tuple[str, str], ...]
    kind: str
    relation: str
    pattern: str
    subject: str
    aliases: tuple[str, ...]
    warnings: tuple[tuple[str, str], ...]
    proofs: tuple[Proof, ...]


def outlook_of(row: Item) -> Outlook:
    """What the item was expected to be when it was last made."""
    return Outlook(
        rank=row.rank,
        rank_reason=row.rank_reason,
        difficulty=row.difficulty,
        difficulty_reason=row.difficulty_reason,
    )


def wording_of(row: ItemRevision) -> Wording:
    """What the revision says."""
    return Wording(
        stem=row.stem,
        key=row.key,
        distractors=tuple((each["text"], each["because"]) for each in row.distractors),
        kind=row.kind,
        relation=row.relation,
        pattern=row.pattern,
        subject=row.subject,
        aliases=tuple(row.aliases),
        warnings=tuple((each["rule"], each["words"]) for each in row.warnings),
        proofs=tuple(
            Proof(
                article_id=source.article_id,
                sentence=source.sentence,
                start=source.start,
                end=source.end,
            )
            for source in row.sources
        ),
    )


def revision_of(
    wording: Wording, *, number: int, made_by: int | None, now: datetime
) -> ItemRevision:
    """The rows that keep the wording."""
    return ItemRevision(
        number=number,
        stem=wording.stem,
        key=wording.key,
        distractors=[{"text": text, "because": why} for text, why in wording.distractors],
        kind=wording.kind,
        relation=wording.relation,
        pattern=wording.pattern,
        subject=wording.subject,
        aliases=list(wording.aliases),
        warnings=[{"rule": rule, "words": words} for rule, words in wording.warnings],
        rules=[
            RevisionWarning(rule=rule) for rule in dict.fromkeys(r for r, _ in wording.warnings)
        ],
        made_at=now,
        made_by=made_by,
        sources=[
            ItemSource(
                article_id=proof.article_id,
                rank=rank,
                sentence=proof.sentence,
                start=proof.start,
                end=proof.end,
            )
            for rank, proof in enumerate(wording.proofs)
        ],
    )
