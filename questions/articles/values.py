"""What is got out of one file: its text and what it states about itself."""

from __future__ import annotations

from dataclasses import dataclass

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


def stated(value: object) -> str | None:
    """A statement on one line; `None` when it is no text, empty or longer than any name is."""
    words = " ".join(value.split()) if isinstance(value, str) else ""
    words = "".join(each for each in words if each.isprintable())
    return words if 0 < len(words) <= MAX_STATED else None
