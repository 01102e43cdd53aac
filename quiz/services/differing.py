"""What differs between two texts, word by word. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

LEAST_ALIKE = 0.4
"""Texts that have less in common are shown whole, one after the other: their common words are
chance, and pieces between them are hard to read."""
_TOKEN = re.compile(r"\s*[\w’'-]+|\s*[^\w\s]|\s+")


class Fate(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    OUT = "taken out"
    IN = "put in"


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring words of one fate, with the space before them."""

    fate: Fate
    text: str


def differing(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in reading order.

    Those kept and taken out are `before`, those kept and put in are `after`, joined.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < LEAST_ALIKE:
        found = [Piece(Fate.OUT, before), Piece(Fate.IN, after)]
    else:
        found = []
        for what, first, last, start, end in matcher.get_opcodes():
            if what == "equal":
                found.append(Piece(Fate.KEPT, "".join(old[first:last])))
            else:
                found.append(Piece(Fate.OUT, "".join(old[first:last])))
                found.append(Piece(Fate.IN, "".join(new[start:end])))
    return tuple(piece for piece in found if piece.text)
