"""What a revision of an item says, as a value and as rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from quiz.store.items import ItemRevision, ItemSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A proving sentence: where in which article it stands."""

    article_id: int
    sentence: str
    start: int
    end: int


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
