"""The symbol and the number of a chemical element, which every article on one opens with.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.asking.values import Question
from questions.clauses.naming import Names
from questions.lexicon.elements import SYMBOLS
from questions.model import Kind

_SYMBOL = re.compile(r"\b(?:chemical )?symbol ([A-Z][a-z]?)\b")
_RIVALS = 6
_NUMBER = re.compile(r"\batomic number (\d{1,3})\b")


def properties(text: str, names: Names) -> Iterator[Question]:
    """What the sentence says of the element the article is about; nothing where it is no element."""
    if names.topic is None or "element" not in text:
        return
    name = names.topic.name.casefold()
    symbol, number = _SYMBOL.search(text), _NUMBER.search(text)
    if not re.match(rf"{re.escape(name)}\b", text.casefold()):
        return
    if symbol and symbol[1] in SYMBOLS:
        yield Question(
            stem=f"What is the chemical symbol of {name}?",
            key=symbol[1],
            said=symbol[1],
            value=symbol[1],
            kind=Kind.OTHER,
            relation="stated_name",
            pattern="element-symbol",
            rivals=symbols_like(symbol[1], name),
        )
    if number:
        yield Question(
            stem=f"What is the atomic number of {name}?",
            key=number[1],
            said=number[1],
            value=number[1],
            kind=Kind.NUMBER,
            relation="stated_number",
            pattern="element-number",
        )


def symbols_like(own: str, name: str) -> tuple[str, ...]:
    """Symbols that its name might have, those of others in its first letter last: Ox, Oy, Os."""
    first = name[0].upper()
    made = (f"{first}{each}" for each in name[1:] if each.isalpha())
    real = (each for each in SYMBOLS if each[0] == first)
    return tuple(dict.fromkeys(each for each in (*made, *real) if each != own))[:_RIVALS]
