"""Rules about stems that hint at the answer without saying it, or may be answered otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon import acronyms
from questions.lexicon.likeness import fold
from questions.model import Draft, Finding, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS = re.compile(r"\b(?:abbreviation|letters) (\w+) stand")
_SETTING = re.compile(r"^[^?]{2,70}: (?=[A-Z])")
_CAPITALISED = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w-]{4,}")
_ALIKE = 5  # letters in common from the first on
_LONG = 8  # letters of words that are plainly made of one another
_NEARLY_ALL = 0.75  # of the shorter word
_NAMED = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.OTHER})


def clang(draft: Draft) -> Iterator[Finding]:
    """No name in the stem opens like the key's: Bermuda and Bermúdez, Korean and Korea.

    Source: Haladyna et al. 2002, guideline 28 (clang associations).
    """
    if draft.item.kind not in _NAMED:
        return
    said = {fold(word) for word in _CAPITALISED.findall(draft.item.stem)}
    for word in _words(draft.item.key):
        others = (w for option in draft.item.options[1:] for w in _words(option))
        if any(_is_alike(word, other) for other in others):
            continue
        found = next((each for each in sorted(said) if _is_alike(word, each)), "")
        if found:
            yield _block("clang", f"“{word}” sounds like “{found}” in the stem.")


def derived(draft: Draft) -> Iterator[Finding]:
    """No term is asked for by the word it is made of: an astronomer by astronomy.

    Source: Haladyna et al. 2002, guidelines 2 and 28 (no trivial content, no clang associations).
    """
    key = draft.item.key
    if draft.item.pattern != "term" or draft.item.kind is not Kind.OTHER:
        return
    said = set(fold(draft.item.stem).split())
    for word in fold(key).split():
        if found := next((each for each in sorted(said) if _is_made_of(word, each)), ""):
            yield _block("clang", f"“{word}” is made of the same as “{found}” in the stem.")


def _is_made_of(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LONG and _is_alike(one, other)


def letters(draft: Draft) -> Iterator[Finding]:
    """Few letters are asked where people know them, or where the topic stands in front of the stem.

    Source: Haladyna et al. 2002, guidelines 3 and 19 (items independent; one right answer).
    """
    asked = _LETTERS.search(draft.item.stem)
    if draft.item.relation != "stands_for" or asked is None or _SETTING.search(draft.item.stem):
        return
    if not acronyms.is_known(asked[1], draft.item.key):
        yield _block("self-contained", f"“{asked[1]}” stands for many things.")


def _words(text: str) -> list[str]:
    return [fold(word) for word in _CAPITALISED.findall(text)]


def _is_alike(one: str, other: str) -> bool:
    shared = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return shared >= max(_ALIKE, _NEARLY_ALL * min(len(one), len(other)))


def _block(rule: str, words: str) -> Finding:
    return Finding(rule=rule, severity=Severity.BLOCK, words=words)
