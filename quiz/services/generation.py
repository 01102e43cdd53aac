"""Makes items from a folder of articles, for the bank."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from questions import articles, pipeline
from questions.articles import ArticleUnreadable
from questions.model import Article, Item

__all__ = ["ArticleUnreadable", "Made", "make"]

_SEED = 0  # any, but always the same: the same articles give the same items


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The articles that could be read, the items made of them, and a line for each that could not.

    `disputes` says where the articles contradict one another.
    """

    articles: tuple[Article, ...]
    items: tuple[Item, ...]
    disputes: tuple[str, ...]
    unreadable: tuple[str, ...]


def make(folder: Path) -> Made:
    """Read every article of the folder and ask what can be asked.

    Raises:
        ArticleUnreadable: the folder itself, or its `sources.toml`, cannot be read.
    """
    found = articles.read_folder(folder)
    made = pipeline.generate(found.articles, Random(_SEED))  # noqa: S311 - no secret
    return Made(
        articles=found.articles,
        items=made.items,
        disputes=made.knowledge.disputes,
        unreadable=found.unreadable,
    )
