"""Sentences of articles as the desk quotes them, with a name or a value marked in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A sentence cut where something stands in it (`marked` may be empty), and its article.

    `start` is where it begins in the article.
    """

    before: str
    marked: str
    after: str
    start: int
    article_slug: str
    article_title: str


def sighting(sentence: str, marked: str, *, start: int, slug: str, title: str | None) -> Sighting:
    """The sentence with these words marked; an article without a title goes by its slug."""
    before, found, after = sentence.partition(marked)
    return Sighting(
        before=before,
        marked=found,
        after=after,
        start=start,
        article_slug=slug,
        article_title=title or slug,
    )
