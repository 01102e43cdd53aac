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
        others = [s for s in SYMBOLS if s != symbol[1]]
        yield Question(
            stem=f"What is the chemical symbol of {name}?",
            key=symbol[1],
            said=symbol[1],
            value=symbol[1],
            kind=Kind.OTHER,
            relation="stated_name",
            pattern="element-symbol",
            rivals=tuple(
                sorted(others, key=lambda s: (s[0] != symbol[1][0], SYMBOLS.index(s)))[:6]
            ),
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
