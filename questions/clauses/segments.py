"""Cut a sentence at its semicolons, and leave out what only interrupts it.

Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.clauses.grammar import letters
from questions.clauses.values import Word


def segments(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The parts between semicolons, without what stands between dashes."""
    part: list[Word] = []
    words = _without_asides(words)
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
