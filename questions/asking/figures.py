"""Numbers as answers: how exact one is, with its unit.

Pure. A number that is not exact says so in the stem ("about how many") or in the key ("more than 20").
"""

from __future__ import annotations

import re

from questions.asking.gates import pattern_of
from questions.asking.values import Question
from questions.clauses.values import Clause, Word, join
from questions.model import Kind

_ABOUT = frozenset(
    {
        "about",
        "approximately",
        "around",
        "roughly",
        "some",
        "nearly",
        "almost",
        "close to",
        "an estimated",
    }
)
_EXACT = frozenset({"a total of", "only", "just", "exactly"})
_JUST_OVER = frozenset({"more than", "over", "just over", "just under", "as many as"})


_ROUNDED = re.compile(r"\d{2,3},?000|\d{1,3},?\d00,?000")


def number_question(
    stem: str, figure: Word, unit: tuple[Word, ...], clause: Clause, slot: str, bound: str = ""
) -> Question:
    """The question whose answer is a number, with its unit and how exact it is."""
    said = " ".join(filter(None, (bound, join([figure, *unit]))))
    key = said[0].lower() + said[1:] if figure.text.isalpha() and not bound else said
    return Question(
        stem=stem,
        key=key,
        said=said,
        value=re.sub(r"[^\d.]", "", figure.text) or figure.text,
        kind=Kind.NUMBER,
        relation="stated_number",
        pattern=pattern_of(clause, slot),
    )


def inexact(word: Word | None, figure: Word | None = None) -> tuple[str, str]:
    """How a question says that the number is not exact, or what the key must say of it.

    "More than 32 million" is asked as "about how many": the wrong options lie far enough from it.
    So is a long and round figure that the sentence gives as if it were exact: 35,000 people.
    """
    if word is None or word.tag != "r":
        is_rough = figure is not None and figure.tag == "#" and _ROUNDED.fullmatch(figure.text)
        return ("about" if is_rough else ""), ""
    if word.low in _ABOUT or word.low in _JUST_OVER:
        return "about", ""
    return ("", "") if word.low in _EXACT else ("", word.low)
