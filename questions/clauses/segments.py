"""Cut a sentence at its semicolons, and leave out what only interrupts it.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.clauses.grammar import letters
from questions.clauses.values import Word

# "It was in 1901 that Ann Roe left", "It was not until 1901 that she left": in 1901 she left.
_CLEFT = re.compile(r"pBR?r?(?P<when>id?T)t")


def segments(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The parts between semicolons, without what stands between dashes."""
    part: list[Word] = []
    words = _uncleft(_without_asides(words))
    for word in [*words, Word(text=";", tag=";")]:
        if word.tag != ";":
            part.append(word)
            continue
        dashes = [at for at, each in enumerate(part) if each.tag == "—"]
        if len(dashes) == 1:
            part = part[: dashes[0]]
        elif len(dashes) == 2:
            part = part[: dashes[0]] + part[dashes[1] + 1 :]
        while part and part[-1].tag in ".,":
            part = part[:-1]
        if part and not any(word.tag == "—" for word in part):
            yield part
        part = []


def _uncleft(words: list[Word]) -> list[Word]:
    """The words with a date in front that "It was … that" puts there."""
    found = _CLEFT.match(letters(words))
    if found is None or words[0].low != "it" or words[found.end() - 1].low != "that":
        return words
    prep, *date = words[found.start("when") : found.end("when")]
    is_until = prep.low == "until"
    if is_until != ("R" in found[0]) or prep.low not in {"until", "in", "on"}:
        return words
    day = bool(re.search(r"^\d{1,2} [A-Z]|[a-z] \d{1,2}(?:,|$)", date[-1].text))
    placed = replace(prep, text="On" if day else "In") if is_until else prep
    return [placed, *date, *words[found.end() :]]


def _without_asides(words: Sequence[Word]) -> list[Word]:
    """Without adverbs that stand between two commas: "Stalin, however, maintained"."""
    if ",r," not in letters(words):
        return list(words)
    kept: list[Word] = []
    at = 0
    while at < len(words):
        if letters(words[at : at + 3]) == ",r,":
            at += 3
        else:
            kept.append(words[at])
            at += 1
    return kept
