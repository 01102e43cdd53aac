"""How alike two names of people are, given that romanisations of Korean differ from page to page.

Syllables are folded to one spelling each; what then still differs by one vowel that is often heard
as the other counts as probably the same. Tuned on 40 pairs made by hand: Kim Hye-jun and Kim
Hye-jin, Park Min-ji and Park Min-ju must stay apart, hence i ~ u is no pair.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from questions.lexicon.people import HONORIFICS, SURNAMES

SAME, INITIALS, ALMOST, INSIDE, APART = 1.0, 0.9, 0.85, 0.55, 0.0
# What standing in the same place of two cast lists adds.
SAME_SLOT = 0.25
ONE_PERSON = 0.8
MIN_INSIDE = 4

_SPLIT = re.compile(r"[\s-]+|(?<=[a-z])(?=[A-Z])|(?<=\.)(?=[A-Z])")
_FOLDS = (
    ("kyoo", "gyu"), ("kyu", "gyu"), ("young", "yong"), ("sung", "song"), ("joon", "jun"),
    ("yoo", "yu"), ("oo", "u"), ("yeo", "yo"), ("eo", "o"), ("ae", "e"), ("ch", "j"), ("k", "g"),
    ("q", "g"),
)  # fmt: skip
_VOWELS = re.compile(r"^(?P<onset>[^aeiouy]*)(?P<vowel>y?[aeiou]+)(?P<coda>[^aeiou]*)$")
_PAIRS = frozenset(map(frozenset, (("o", "u"), ("yo", "yu"), ("a", "e"))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name taken apart: family (folded, empty when unknown) and folded given syllables."""

    family: str
    given: tuple[str, ...]

    @property
    def outline(self) -> tuple[str, ...]:
        """The family and how each syllable begins: alike names never differ in it."""
        return (self.family, *("V" if s[0] in "aeiouy" else s[0] for s in self.given))

    @property
    def is_initials(self) -> bool:
        """Whether the given name is written by its initials only."""
        return bool(self.given) and all(len(syllable) == 1 for syllable in self.given)


@lru_cache(maxsize=65536)
def parse(text: str) -> Name:
    """The name with its surname found at either end; no family when neither end is a known one."""
    words = [word for word in _SPLIT.split(text) if word]
    folded = [word.casefold().strip(".") for word in words]
    is_titled = any(text.startswith(f"{title} ") for title in HONORIFICS)
    if is_titled or not 2 <= len(folded) <= 3:  # noqa: PLR2004 - surname and two syllables
        return Name(family="", given=(text.casefold(),))
    if folded[0] in SURNAMES:
        return Name(family=SURNAMES[folded[0]], given=_given(folded[1:]))
    if folded[-1] in SURNAMES and "-" in text:
        return Name(family=SURNAMES[folded[-1]], given=_given(folded[:-1]))
    return Name(family="", given=(text.casefold(),))


def _given(syllables: list[str]) -> tuple[str, ...]:
    return tuple(fold(syllable) for syllable in syllables)


@lru_cache(maxsize=65536)
def fold(syllable: str) -> str:
    """One spelling for the usual romanisations of a syllable: "kyoo", "kyu" -> "gyu"."""
    for spelling, one in _FOLDS:
        syllable = syllable.replace(spelling, one)
    return syllable


def likeness(one: str, other: str) -> tuple[float, str]:
    """How surely two full names are one person's, 0 to 1, and why."""
    a, b = parse(one), parse(other)
    if not a.family or a.family != b.family:
        return APART, ""
    if a.given == b.given:
        return SAME, "the same name in another romanisation"
    if a.is_initials != b.is_initials and _initials(a.given) == _initials(b.given):
        return INITIALS, "the same surname and initials"
    if _almost(a.given, b.given):
        return ALMOST, "names that one vowel of the romanisation tells apart"
    return APART, ""


def _initials(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(syllable[0] for syllable in given)


def _almost(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    different = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(different) == 1 and _one_vowel(*different[0])


def _one_vowel(one: str, other: str) -> bool:
    a, b = _VOWELS.match(one), _VOWELS.match(other)
    if not a or not b or (a["onset"], a["coda"]) != (b["onset"], b["coda"]):
        return False
    return frozenset((a["vowel"], b["vowel"])) in _PAIRS


def is_inside(stage_name: str, name: str) -> bool:
    """Whether a stage name of one word is the end of the given name ("Lomon", "Park Solomon")."""
    short = stage_name.casefold()
    return (
        len(short) >= MIN_INSIDE
        and " " not in short
        and name.casefold().endswith(short)
        and name.casefold() != short
    )
