"""Put a token of its kind in place of every mention, so that a pattern speaks of kinds of things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon import organisations
from questions.model import Kind, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERS = {
    Kind.PERSON: "P", Kind.TITLE: "T", Kind.ORGANISATION: "O", Kind.PLACE: "L", Kind.DATE: "D",
    Kind.NUMBER: "N", Kind.NATIONALITY: "A", Kind.OTHER: "X",
}  # fmt: skip
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
_NOTE = re.compile(
    r"\[(?:\d{1,3}|[a-z]|(?:note|N) \d{1,2}|citation needed|update|who\?|when\?)\]"
    # The page of the source: "in 1890.[12]:121–154"
    r"(?::\d{1,4}(?:[–,-] ?\d{1,4})*)?|(?<=[.!?]):\d{1,4}(?:[–,-] ?\d{1,4})*$"
)
_QUOTES = "“”\"‘’'"


def mask(
    text: str, mentions: Iterable[Mention]
) -> tuple[str, tuple[tuple[int, int], ...], dict[str, Mention]]:
    """The masked text, the span of `text` under each of its characters, and what tokens stand for.

    Titles lose their quotation marks, quotation marks their curls, footnotes everything.
    """
    masked: list[str] = []
    offsets: list[tuple[int, int]] = []
    tokens: dict[str, Mention] = {}
    at = 0
    for mention in mentions:
        letter = _LETTERS[mention.kind]
        if mention.text in organisations.PLATFORMS:
            letter = "F"
        token = f"⟨{letter}{len(tokens)}⟩"
        tokens[token] = mention
        end = mention.start
        is_quoted = mention.kind is Kind.TITLE and end > at and text[end - 1] in _QUOTES
        _plain(text, at, end - is_quoted, masked, offsets)
        masked.append(token)
        offsets.extend([(mention.start, mention.end)] * len(token))
        at = mention.end
        if is_quoted:
            at = _after_quote(text, at, masked, offsets)
    _plain(text, at, len(text), masked, offsets)
    return "".join(masked), tuple(offsets), tokens


def _plain(
    text: str, start: int, end: int, masked: list[str], offsets: list[tuple[int, int]]
) -> None:
    """Copy the text between mentions, without the marks of footnotes."""
    has_notes = "[" in text or ":" in text
    for note in [*(_NOTE.finditer(text, start, end) if has_notes else ()), None]:
        stop = note.start() if note else end
        masked.append(text[start:stop].translate(_SAME))
        offsets.extend(zip(range(start, stop), range(start + 1, stop + 1), strict=True))
        start = note.end() if note else end


def _after_quote(text: str, at: int, masked: list[str], offsets: list[tuple[int, int]]) -> int:
    """Step over the closing quotation mark of a title, keeping a stop that stands inside it."""
    if text[at : at + 1] in {",", ".", ";"} and text[at + 1 : at + 2] in set(_QUOTES):
        _plain(text, at, at + 1, masked, offsets)
        return at + 2
    return at + 1 if text[at : at + 1] in set(_QUOTES) else at
