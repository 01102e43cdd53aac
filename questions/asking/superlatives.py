"""What the largest, the oldest, the first is, told in passing: "the oldest bridge in Prague, Charles Bridge".

Pure. Read from any sentence, however it is built: the description stands for itself, and the name
beside it is the one of which it is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.asking.values import Question
from questions.asking.who import name_question
from questions.asking.wording import finished
from questions.clauses.naming import Names
from questions.lexicon import nouns
from questions.model import Kind

_MOST = (
    r"(?:(?:second|third|fourth|fifth)[- ])?(?:largest|oldest|highest|longest|smallest|tallest|deepest|busiest|biggest"
    r"|youngest|heaviest|brightest|richest|earliest|northernmost|southernmost"
    r"|most [a-z-]+(?:ed|ous|ant|ful|ive)|only|first)"
)
_ENDINGS = ("est ", "most ", "only ", "first ")  # one of them is in all of those
_WHAT = rf"the {_MOST}(?: [a-z][a-z-]+){{1,5}} (?:in|of|to|on) [^,;:.()“”\"]{{3,50}}?"
_NAME = r"(?:[A-Z][\w’'.-]*(?: (?:of|the|de|la|and|du|des))*(?: (?=[A-Z]))?)+"
_BEHIND = re.compile(rf"\b(?P<what>{_WHAT}), (?:the )?(?P<name>{_NAME})(?=[,.;]|$)")
_BEFORE = re.compile(
    rf"(?:^|[,;] |\b[Tt]he |\b(?:of|in|by|to|at|and|with) )(?P<name>{_NAME}), (?P<what>{_WHAT})(?=[,.;]|$)"
)
_POINTING = re.compile(
    r"\b(?:he|she|it|they|his|her|its|their|this|these|that|which|who|whose|where|when|time|one)\b|\bof (?:the|all) [a-z]+s?$"
)
_PRESENT = re.compile(r"\b(?:is|are|has|have|lies|includes|contains|remains)\b")
_PAST = re.compile(r"\b(?:was|were|had)\b|\b\w+ed\b")


def superlatives(text: str, names: Names) -> Iterator[Question]:
    """Who or what is the one of which a superlative is said beside the name."""
    if not any(ending in text for ending in _ENDINGS):
        return
    for match in (*_BEHIND.finditer(text), *_BEFORE.finditer(text)):
        name, what = match["name"].strip(), match["what"]
        if _POINTING.search(what) or not (re.search(r"[A-Z]", what) or what.endswith("the world")):
            continue
        noun = _head(what)
        kind, called = names.what(name)
        if kind is None or kind is Kind.NATIONALITY or not noun:
            continue
        is_person = kind is Kind.PERSON
        if is_person != (nouns.KINDS.get(noun) is Kind.PERSON) or not (is_person or called):
            continue
        be = (
            "is"
            if _PRESENT.search(text) and not _PAST.search(match.string[: match.start()])
            else "was"
        )
        yield name_question(
            finished("who" if is_person else "what", be, what),
            names.full(name) if is_person else name,
            name,
            kind,
            "" if is_person else called,
            names,
            "superlative",
        )


def _head(what: str) -> str:
    """The noun of the description: the last word before what it is the first or largest of."""
    before = re.split(r" (?:in|of|to|on) ", what, maxsplit=1)[0]
    return before.rpartition(" ")[2]
