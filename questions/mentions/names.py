"""Capitalised spans and what kind of thing each is likely to name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon import given_names, organisations, people, places, works
from questions.lexicon.language import OPENERS
from questions.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAP = r"(?:[A-Z]\.){1,3}(?!\w)|[^\W\d_a-z][\w]*(?:[-’'][^\W_]\w*)*\+?"
_LINK = r"(?:of(?: the)?|de|del|della|da|di|van|von|der|la|le|el|al|bin|ibn)"
_DOTTED = r"(?:Dr|Mr|Mrs|Ms|Prof|Capt|Sgt|St|Gen|Lt)\."
SPAN = re.compile(
    rf"(?<![\w’'-])(?:{_DOTTED} )?(?:{_CAP})(?: (?:(?:{_LINK}) )?(?:{_DOTTED} )?(?:{_CAP}))*"
)
# A title without quotation marks may hold small words: "a webtoon, Now at Our School".
_SMALL = r"(?:a|an|the|of|at|in|on|to|and|for|from|with|is|are|by)"
_TITLE = re.compile(rf"(?:{_CAP})(?: (?:{_SMALL} ){{0,2}}(?:{_CAP}))+")
_POSSESSIVE = re.compile(r"[’']s?$")
_HONORIFIC = re.compile(rf"^(?:{'|'.join(map(re.escape, people.HONORIFICS))})(?: |$)")
_ROLE = re.compile(rf"(?:\b|^)(?:{'|'.join(people.ROLES)})s? $", re.IGNORECASE)
_ROLE_LAST = tuple(f"{role}{ending} " for role in people.ROLES for ending in ("", "s"))
_WORK = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, (*works.SCREEN, *works.BOOKS, *works.MUSIC, *works.GAMES)))})"
    r"s?,? (?:called |titled |entitled |named )?$"
)
# What only people are said to have done, or books to be by.
_BY = re.compile(
    rf"(?:[”\"]|\b(?:directed|written|played|portrayed|composed|painted|{'|'.join(works.BOOKS)}))"
    r" by $"
)
_KOREAN_GIVEN = re.compile(r"^[A-Z][a-z]{1,6}-[A-Za-z][a-z]{0,6}$")
_INITIAL = re.compile(r"^(?:[A-Z]\.)+$")
_MAX_PERSON_WORDS = 4
# A Korean name written without hyphen: surname and two short syllables.
_KOREAN_WORDS = 3
_SYLLABLE = re.compile(r"^[A-Z][a-z]{0,5}$")

# Surnames that are also English words: three capitalised words are no name by these.
_WORDS_TOO = frozenset(
    {"do", "go", "you", "no", "so", "song", "son", "sun", "won", "ma", "min", "oh"}
)

_NOUNS = frozenset(noun.casefold() for noun in works.NOUNS)
_PLATFORMS = frozenset((*organisations.PLATFORMS, *organisations.NAMES))


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Capitalised spans, without a possessive and without a word that merely opens a sentence."""
    last = 0
    for match in SPAN.finditer(text):
        start, end = match.span()
        if start < last:
            continue
        title = _TITLE.match(text, start) if _WORK.search(text, max(0, start - 30), start) else None
        if title and not is_person(title[0].split(" ")):
            last = title.end()
            yield title.span()
            continue
        tail = _POSSESSIVE.search(match[0])
        end -= len(tail[0]) if tail else 0
        words = text[start:end].split(" ")
        while words and _bare(words[0]) in OPENERS:
            start += len(words[0]) + 1
            words = words[1:]
        if words and not (len(words) == 1 and _is_noun(text, start, words[0])):
            yield from _parts(text, start, end)


def _bare(word: str) -> str:
    """Without what an apostrophe joins to it: "We’re" opens a sentence like "We"."""
    return word.replace("’", "'").partition("'")[0].casefold()


def _is_noun(text: str, start: int, word: str) -> bool:
    """A word that is capitalised for other reasons: it opens the sentence, or is a kind of work."""
    if word in places.PLACES or word in places.NATIONALITIES or word in _PLATFORMS:
        return False
    is_first = start == 0 or (start == 1 and not text[0].isalnum())
    return is_first or word.casefold().rstrip("s") in _NOUNS


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a span at a possessive inside it ("Netflix’s Kingdom") and at a leading role or place."""
    inner = re.search(r"[’']s (?=[A-Z])", text[start:end])
    if inner:
        yield start, start + inner.start()
        start += inner.end()
    first = text[start:end].partition(" ")[0]
    if first in places.NATIONALITIES and first != text[start:end]:
        yield start, start + len(first)
        start += len(first) + 1
    yield start, end


def kind(text: str, start: int, end: int) -> Kind:
    """What the span names, by its own form and the words before it; `OTHER` when unsure."""
    name, before = text[start:end], text[max(0, start - 30) : start]
    words = name.split(" ")
    return _listed(name, words) or _formed(name, words, before) or _spoken_of(words, before)


def _listed(name: str, words: list[str]) -> Kind | None:
    if name in places.NATIONALITIES:
        return Kind.NATIONALITY
    if name in places.PLACES:
        return Kind.PLACE
    if name in _PLATFORMS or (words[0] in _PLATFORMS and words[-1] in places.PLACES):
        return Kind.ORGANISATION
    return None


def _formed(name: str, words: list[str], before: str) -> Kind | None:
    if _HONORIFIC.match(name) or is_korean(words):
        return Kind.PERSON
    if len(words) > 1 and words[-1] in organisations.ENDINGS:
        return Kind.ORGANISATION
    if len(words) > 1 and words[-1] in places.ENDINGS and not _WORK.search(before):
        return Kind.PLACE
    return Kind.PERSON if is_person(words) else None


def _spoken_of(words: list[str], before: str) -> Kind:
    if _WORK.search(before):
        return Kind.TITLE
    is_role = before.casefold().endswith(_ROLE_LAST) and _ROLE.search(before)
    if is_role and len(words) <= _MAX_PERSON_WORDS:
        return Kind.PERSON
    if _BY.search(before) and 1 < len(words) <= _MAX_PERSON_WORDS:
        return Kind.PERSON
    return Kind.OTHER


def is_person(words: list[str]) -> bool:
    """Whether the words have the form of a person's full name."""
    if is_korean(words):
        return True
    if not 1 < len(words) <= _MAX_PERSON_WORDS or not given_names.opens(words):
        return False
    if "of" in words[2:]:
        return False  # "Mary Stone of Acme"; but "Joan of Arc"
    return words[-1][0].isupper() and words[-1] not in places.PLACES | people.NO_SURNAMES


def is_korean(words: list[str]) -> bool:
    """Whether the words are a Korean name in Latin letters, surname first or last."""
    first, last = words[0].casefold(), words[-1].casefold()
    if len(words) == 2:  # noqa: PLR2004 - surname and given name
        if first in people.SURNAMES:
            return bool(_KOREAN_GIVEN.match(words[1]))
        return last in people.SURNAMES and bool(_KOREAN_GIVEN.match(words[0]))
    if len(words) == _KOREAN_WORDS and first in people.SURNAMES and first not in _WORDS_TOO:
        return all(_SYLLABLE.match(w) or _INITIAL.match(w) for w in words[1:])
    return False


def is_korean_given(word: str) -> bool:
    """Whether the word alone has the form of a Korean given name ("Jae-kyu")."""
    return bool(_KOREAN_GIVEN.match(word))
