"""Titles of works: in quotation marks, or known from elsewhere and written in any way."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from questions.lexicon import works
from questions.lexicon.language import OPENERS
from questions.mentions.names import is_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from questions.model import Line

MAX_WORDS = 10
# From this many words on a known title is found in any case of letters ("Train To Busan").
ANY_CASE_WORDS = 3

_QUOTED = re.compile(
    r"“(?P<a>[^“”\n]{2,80})”|(?<!\w)\"(?P<b>[^\s\"][^\"\n]{0,78}[^\s\"])\"(?!\w)"
    r"|(?<![\w’])‘(?P<c>(?:[^‘’\n]|’(?=\w)){2,80})’(?!\w)"
)
_AFTER_NOUN = re.compile(rf"\b(?:{'|'.join(map(re.escape, works.NOUNS))})s?,? $")
_SPOKEN = re.compile(
    r"^,? ?(?:(?:he|she|they|it|[A-Z]\w+) )?(?:said|says|added|asked|told|wrote|replied)\b"
)
_INNER_STOP = re.compile(r"[a-z]{2}[.!?] \w|[;:]$")
_MIN_CAPITALISED = 4
_WORD = re.compile(r"\w+")
_GOES_ON = re.compile(r"[\w-]")
_NAME_GOES_ON = re.compile(r" [A-Z]")
_CAPITALISED = re.compile(r"(?<!\S)([A-Z]\w*) $")


def titles(lines: Iterable[Line]) -> tuple[str, ...]:
    """What the lines quote as titles, each spelling once, in order."""
    found = (line.text[start:end] for line in lines for start, end in quoted(line.text))
    return tuple(dict.fromkeys(found))


def quoted(text: str) -> Iterator[tuple[int, int]]:
    """Spans of quoted titles, without the quotation marks and the stop inside them."""
    if not any(mark in text for mark in '“"‘'):
        return
    for match in _QUOTED.finditer(text):
        group = match.lastgroup or "a"
        inner = match[group].rstrip(",.; ")
        before = text[max(0, match.start() - 24) : match.start()]
        after = text[match.end() : match.end() + 30]
        if _is_title(inner, before, after):
            yield match.start(group), match.start(group) + len(inner)


def _is_title(inner: str, before: str, after: str) -> bool:
    words = inner.split()
    if not words or len(words) > MAX_WORDS or _INNER_STOP.search(inner):
        return False
    if not (inner[0].isupper() or inner[0].isdigit()):
        return False
    long = [word for word in words if len(word) >= _MIN_CAPITALISED and word[0].isalpha()]
    is_cased = all(word[0].isupper() for word in long)
    if _SPOKEN.match(after) and not (is_cased and len(long) > 1):
        return False
    if _AFTER_NOUN.search(before):
        return True
    return is_cased and not is_person(words)


def share(
    quoted_in: Mapping[str, tuple[str, ...]], texts: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """For each article the titles to look for in it, by slug.

    They are its own, every title of several words that another article quotes and this one names,
    and the one-word titles of articles with which it shares one of those.
    """
    index: defaultdict[tuple[str, str], dict[tuple[str, ...], str]] = defaultdict(dict)
    singles: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for own in quoted_in.values():
        alone = [title for title in own if len(title.split()) == 1]
        for title in own:
            words = tuple(_WORD.findall(title.casefold()))
            if len(words) > 1:
                first = index[words[0], words[1]].setdefault(words, title)
                singles[first].update(dict.fromkeys(alone))
    found: dict[str, tuple[str, ...]] = {}
    for slug, own in quoted_in.items():
        named = list(_named(texts[slug], index))
        alike = [single for title in named for single in singles[title]]
        found[slug] = tuple(dict.fromkeys((*own, *named, *alike)))
    return found


def _named(
    text: str, index: Mapping[tuple[str, str], Mapping[tuple[str, ...], str]]
) -> Iterator[str]:
    words = _WORD.findall(text.casefold())
    for at, pair in enumerate(itertools.pairwise(words)):
        if pair in index:
            for title_words, title in index[pair].items():
                if tuple(words[at : at + len(title_words)]) == title_words:
                    yield title


def written(text: str, known: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Spans of known titles written without quotation marks, or with their first letter lost."""
    if not known:
        return
    index = _by_first_word(known)
    last = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < last:
            continue
        for title in index.get(word[0].casefold(), ()):
            end = start + len(title)
            if _is_written(text, start, end, title):
                yield start, end
                last = end
                break


@lru_cache(maxsize=256)
def _by_first_word(known: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Titles, and titles of several words without their first letter, longest first."""
    index: defaultdict[str, dict[str, None]] = defaultdict(dict)
    lost = [title[1:] for title in known if len(title.split()) >= ANY_CASE_WORDS]
    for title in sorted((*known, *lost), key=lambda each: (-len(each), each)):
        first = _WORD.match(title)
        if first:
            index[first[0].casefold()][title] = None
    return {first: tuple(found) for first, found in index.items()}


def _is_written(text: str, start: int, end: int, title: str) -> bool:
    """Whether the title stands there by itself, in its own letters or, if it is long, in any."""
    found = text[start:end]
    before = text[max(0, start - 24) : start]
    if _GOES_ON.match(text, end) or (before and before[-1] in "-'’" and before[-2:-1].isalnum()):
        return False
    words = title.count(" ") + 1
    if words >= ANY_CASE_WORDS:
        return found.casefold() == title.casefold()
    if found != title or _NAME_GOES_ON.match(text, end):
        return False
    return words > 1 or not _in_a_name(before)


def _in_a_name(before: str) -> bool:
    """Whether a capitalised word stands straight before: "United Kingdom" is not "Kingdom"."""
    word = _CAPITALISED.search(before)
    return word is not None and word[1].casefold() not in OPENERS
