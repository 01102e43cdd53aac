"""Makes items from articles, for the bank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from questions import articles, pipeline
from questions.articles import ArticleUnreadable
from questions.model import Account, Article, Fact, Generation, Item, Proposal
from quiz.services import merging
from quiz.services.merging import Decided

__all__ = ["ArticleUnreadable", "Made", "Understood", "make", "make_of"]

_SEED = 0  # any, but always the same: the same articles give the same items


Told = Callable[[str, int, int], None]
"""Is told which step is under way, how much of it is done and of how much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """How an article was taken: its topic by name, empty when that is not certain.

    `doubtful` counts sentences that prove nothing; `dropped` has the lines left out as (reason,
    how many), the most frequent first.
    """

    slug: str
    topic: str
    doubtful: int
    dropped: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The articles that could be read, the items made of them, and a line for each that could not.

    `disputes` says what the articles say differently, `claims` what others of the bank may
    contradict. `about` has what each is about, by its slug, as noun and kind; `rejected` has (rule,
    how many, one of them in words), the most frequent first. `proposals` are names to decide on,
    `given` what the run knew of such decisions.
    """

    articles: tuple[Article, ...]
    items: tuple[Item, ...]
    disputes: tuple[str, ...]
    claims: tuple[Fact, ...]
    unreadable: tuple[str, ...]
    about: dict[str, tuple[str, str]]
    rejected: tuple[tuple[str, int, str], ...]
    accounts: tuple[Understood, ...]
    proposals: tuple[Proposal, ...]
    given: Decided


def make(folder: Path) -> Made:
    """Read every article of the folder and ask what can be asked.

    Raises:
        ArticleUnreadable: the folder itself, or its `sources.toml`, cannot be read.
    """
    found = articles.read_folder(folder)
    return replace(make_of(found.articles), unreadable=found.unreadable)


def make_of(articles: Sequence[Article], *, told: Told = lambda *_: None) -> Made:
    """Ask what can be asked of these articles, by what people decided of the names in them.

    `told` hears how far it is.
    """
    given = merging.decided(articles)
    made = pipeline.generate(
        articles,
        Random(_SEED),  # noqa: S311 - no secret
        decisions=given.decisions,
        told=told,
    )
    return Made(
        articles=tuple(articles),
        items=made.items,
        disputes=made.knowledge.notes,
        claims=made.knowledge.claims,
        unreadable=(),
        about={
            account.article: (account.topic.noun, account.topic.kind.value)
            for account in made.knowledge.accounts
            if account.topic
        },
        rejected=_by_rule(made),
        accounts=tuple(map(_understood, made.knowledge.accounts)),
        proposals=made.knowledge.proposals,
        given=given,
    )


def _by_rule(made: Generation) -> tuple[tuple[str, int, str], ...]:
    examples = {each.rule: each.words for each in reversed(made.rejected)}
    counts = Counter(each.rule for each in made.rejected)
    return tuple((rule, number, examples[rule]) for rule, number in counts.most_common())


def _understood(account: Account) -> Understood:
    return Understood(
        slug=account.article,
        topic=account.topic.name if account.topic else "",
        doubtful=len(account.doubtful),
        dropped=tuple(Counter(line.reason or "" for line in account.dropped).most_common()),
    )
