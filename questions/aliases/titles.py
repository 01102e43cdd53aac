"""When two titles in one article are one work."""

from __future__ import annotations

import re

MIN_WORDS = 3
_PRONOUNS = {"us": "we", "me": "i", "them": "they", "him": "he"}
_SMALL = frozenset({"a", "an", "the", "of", "to", "in", "on", "at", "for", "and", "s"})


def likeness(one: str, other: str) -> str:
    """Why the two are one title, in words; empty when they are not."""
    a, b = one.casefold(), other.casefold()
    if a == b:
        return "the same title in other letters"
    if len(a.split()) >= MIN_WORDS and (a == b[1:] or b == a[1:]):
        return "the same title without its first letter"
    left, right = _words(a), _words(b)
    if len(left & right) >= MIN_WORDS and (left ^ right) <= _SMALL:
        return "the same words in another order"
    return ""


def outline(title: str) -> frozenset[str]:
    """The words that count: titles of the same words in another order have the same."""
    return _words(title.casefold()) - _SMALL


def _words(title: str) -> frozenset[str]:
    return frozenset(_PRONOUNS.get(word, word) for word in re.findall(r"\w+", title))
