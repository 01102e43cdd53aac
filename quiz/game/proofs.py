"""Cuts a proving sentence out of its article, with the key marked where it stands. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quiz.game.pov import Proof

LONGEST_CONTEXT = 300
_APOSTROPHES = re.compile(r"['’‘]")
_GAP = r"\s+"


def clip(
    text: str,
    start: int,
    end: int,
    *,
    key: str,
    aliases: Iterable[str],
    slug: str,
    title: str | None,
    publisher: str | None,
    author: str | None,
    date: str | None,
    licence: str | None = None,
    origin: str | None = None,
) -> Proof:
    """The sentence `text[start:end]` with what stands around it in its paragraph.

    Marked is the key, else the longest alias that stands in the sentence as whole words, whatever
    the case; else nothing. Each context is at most `LONGEST_CONTEXT` characters of whole words. An
    article without a title goes by its slug.
    """
    sentence = text[start:end]
    first, last = _span(sentence, (key, *sorted(aliases, key=len, reverse=True)))
    return Proof(
        before=sentence[:first],
        marked=sentence[first:last],
        after=sentence[last:],
        context_before=_tail(text[:start].rpartition("\n")[2]),
        context_after=_head(text[end:].partition("\n")[0]),
        article_slug=slug,
        article_title=title or slug,
        publisher=publisher,
        author=author,
        date=date,
        licence=licence,
        origin=origin,
    )


def _span(sentence: str, names: Iterable[str]) -> tuple[int, int]:
    """Where the first of the names stands; an empty span at the end when none does."""
    for name in names:
        if found := re.search(_pattern(name), sentence, re.IGNORECASE):
            return found.span()
    return len(sentence), len(sentence)


def _pattern(name: str) -> str:
    """The name as whole words, in any spacing and with any apostrophe."""
    words = (_APOSTROPHES.sub("['’‘]", re.escape(word)) for word in name.split())
    return rf"(?<!\w){_GAP.join(words)}(?!\w)"


def _tail(text: str) -> str:
    """The end of a text, from a word on."""
    text = text.strip()
    return text if len(text) <= LONGEST_CONTEXT else text[-LONGEST_CONTEXT:].partition(" ")[2]


def _head(text: str) -> str:
    """The beginning of a text, up to a word."""
    text = text.strip()
    return text if len(text) <= LONGEST_CONTEXT else text[:LONGEST_CONTEXT].rpartition(" ")[0]
