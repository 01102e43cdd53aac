"""The words of an item as a curator may leave them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

LONGEST_STEM = 300
LONGEST_OPTION = 120
FEWEST_DISTRACTORS = 2
MOST_DISTRACTORS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The wording of an item as a curator leaves it; `distractors` are two to five."""

    stem: str
    key: str
    distractors: tuple[str, ...]


def tidied(text: str) -> str:
    """One line of what can be shown and stored."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(c for c in line if unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"})


def tidy_changes(changes: Changes) -> Changes:
    """The same wording, each text on one line, without wrong answers left empty at the end."""
    distractors = [tidied(text) for text in changes.distractors]
    while distractors and not distractors[-1]:
        distractors.pop()
    return Changes(
        stem=tidied(changes.stem),
        key=tidied(changes.key),
        distractors=tuple(distractors),
    )


def errors_in(changes: Changes, *, fewest: int = FEWEST_DISTRACTORS) -> dict[str, str]:
    """What is wrong with the wording of an item with `fewest` wrong answers or more, by field."""
    texts = {"stem": changes.stem, "key": changes.key}
    texts |= {f"distractor_{n}": text for n, text in enumerate(changes.distractors, start=1)}
    errors: dict[str, str] = {}
    seen: set[str] = set()
    for field, text in texts.items():
        longest = LONGEST_STEM if field == "stem" else LONGEST_OPTION
        if not text:
            errors[field] = "This cannot be empty."
        elif len(text) > longest:
            errors[field] = f"Use at most {longest} characters."
        elif field != "stem" and text.casefold() in seen:
            errors[field] = "This option stands there twice."
        seen.add(text.casefold())
    if len(changes.distractors) > MOST_DISTRACTORS:
        errors["distractor_1"] = f"There may be {MOST_DISTRACTORS} wrong answers."
    for number in range(len(changes.distractors) + 1, fewest + 1):
        errors[f"distractor_{number}"] = "This cannot be empty."
    return errors
