"""What is got out of one file: its text and what it states about itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Spaces that keep a date or a number with its unit in one line of print.
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))
# Never after a space: "he was [a] man" is a word put in by an editor.
_NOTE = re.compile(
    r"(?<=[\w.,;:!?”\"’)\]%])"
    r"\[(?:\d{1,3}|[a-z]|(?:note|nb|N) \d{1,2}|update|who\?|when\?|"
    r"(?:citation|clarification) needed)\]"
    r"(?::\s?\d{1,4}(?:[–,-]\s?\d{1,4})*)?"
)
MAX_STATED = 300  # characters; a title or a name is never longer, an attack may be


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The text of a file and what the file itself says of its origin; `None`: it does not say."""

    text: str
    title: str | None = None
    author: str | None = None
    date: str | None = None
    publisher: str | None = None
    origin: str | None = None
    licence: str | None = None
    language: str | None = None
    language_from: str | None = None


def plain(text: str) -> str:
    """The text with plain spaces, and without the marks of notes that follow a word or a stop."""
    return _NOTE.sub("", text.translate(_SPACES))


def stated(value: object) -> str | None:
    """A statement on one line; `None` when it is no text, empty or longer than any name is."""
    words = " ".join(value.split()) if isinstance(value, str) else ""
    words = "".join(each for each in words if each.isprintable())
    return words if 0 < len(words) <= MAX_STATED else None
