"""Makes what tests need: articles, items, a stocked bank, a clock that stands still."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from flask import Flask

from questions.model import Article, Distractor, Finding, Item, Kind, Severity, Source
from quiz.config import AutoApprove
from quiz.services import intake

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


class StillClock:
    """A clock that moves when told."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> datetime:
        """Let time pass."""
        self.now += timedelta(**span)
        return self.now


def sentence(n: int, key: str) -> str:
    """The sentence that proves fact `n`."""
    return f"In film number {n} the lead is played by {key}."


def make_article(slug: str = "films", *, facts: dict[int, str], title: str = "On Films") -> Article:
    """An article of one sentence a fact."""
    return Article(
        slug=slug,
        text="\n".join(sentence(n, key) for n, key in facts.items()),
        title=title,
        publisher="The Daily Proof",
        author="A. Writer",
        date="March 14",
        genre="film",
    )


def make_item(
    article: Article,
    n: int,
    key: str,
    *,
    stem: str = "",
    wrong: tuple[str, str, str] | None = None,
    warning: str = "",
    rank: float = 1.0,
    why: str = "",
) -> Item:
    """An item about fact `n` of `article`; `why` is said for its rank and its difficulty."""
    proof = sentence(n, key)
    start = article.text.index(proof)
    source = Source(article=article.slug, sentence=proof, start=start, end=start + len(proof))
    texts = wrong or (f"Ada {n}", f"Bea {n}", f"Cleo {n}")
    return Item(
        uid=f"uid-{article.slug}-{n}",
        fingerprint=f"{article.slug}-{n}",
        fact=f"fact-{article.slug}-{n}",
        stem=stem or f"Who plays the lead in film number {n}?",
        key=key,
        distractors=tuple(Distractor(text=t, because="also an actor") for t in texts),
        relation="played-by",
        pattern="test",
        kind=Kind.PERSON,
        subject=f"film number {n}",
        sources=(source,),
        findings=(Finding(rule="odd", severity=Severity.WARN, words=warning),) if warning else (),
        rank=rank,
        rank_reason=why or "Items like it were found good.",
        difficulty=0.4,
        difficulty_reason=why or "About 40 of 100 players are expected to be wrong.",
    )


def stock(app: Flask, *, approved: int = 12, pending: int = 0, now: datetime = NOON) -> None:
    """Fill the bank: `approved` items fans can play, `pending` ones with a warning."""
    facts = {n: f"Person {n}" for n in range(approved + pending)}
    article = make_article(facts=facts)
    items = [
        make_item(article, n, key, warning="" if n < approved else "Looks odd.")
        for n, key in facts.items()
    ]
    with app.app_context():
        intake.take_in([article], items, policy=AutoApprove.CLEAN, now=now)
