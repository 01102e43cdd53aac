"""What the generator makes of the gold: which facts it asks for, and which items are wrong."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from questions import pipeline
from questions.model import Item
from tests.questions.gate.gold import Excerpt, GoldFact

SAME = 0.8  # token F1 from which two wordings count as one
_EMPTY_WORDS = frozenset(["a", "an", "the", "of", "in", "on", "at", "to", "and"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One excerpt after the run; `wrong` has each wrong item with the reason in words."""

    excerpt: Excerpt
    items: tuple[Item, ...]
    recalled: tuple[GoldFact, ...]
    wrong: tuple[tuple[Item, str], ...]

    @property
    def warned(self) -> int:
        """How many items a check has a finding about."""
        return sum(bool(item.findings) for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The outcomes of one genre, added up."""

    genre: str
    excerpts: int = 0
    items: int = 0
    facts: int = 0
    recalled: int = 0
    warned: int = 0
    wrong: int = 0

    def __add__(self, other: Row) -> Row:
        return Row(
            genre=self.genre,
            excerpts=self.excerpts + other.excerpts,
            items=self.items + other.items,
            facts=self.facts + other.facts,
            recalled=self.recalled + other.recalled,
            warned=self.warned + other.warned,
            wrong=self.wrong + other.wrong,
        )


def measure(excerpt: Excerpt) -> Outcome:
    """Run the generator on the excerpt alone and compare."""
    items = pipeline.generate(excerpt.articles, Random(0)).items
    return Outcome(
        excerpt=excerpt,
        items=items,
        recalled=tuple(fact for fact in excerpt.facts if any(recalls(i, fact) for i in items)),
        wrong=tuple((item, why) for item in items if (why := _fault(item, excerpt))),
    )


def rows(outcomes: Iterable[Outcome]) -> tuple[Row, ...]:
    """A row for each genre, in alphabetical order."""
    found: dict[str, Row] = {}
    for each in outcomes:
        genre = each.excerpt.genre
        found[genre] = found.get(genre, Row(genre=genre)) + Row(
            genre=genre,
            excerpts=1,
            items=len(each.items),
            facts=len(each.excerpt.facts),
            recalled=len(each.recalled),
            warned=each.warned,
            wrong=len(each.wrong),
        )
    return tuple(found[genre] for genre in sorted(found))


def recalls(item: Item, fact: GoldFact) -> bool:
    """Whether the item asks for the fact: its key is an answer, its sentence the proof."""
    words = _plain(fact.words)
    return _is_answer(item.key, fact.answers) and any(
        words in _plain(source.sentence) for source in item.sources
    )


def _fault(item: Item, excerpt: Excerpt) -> str:
    """Why the item is wrong by the gold; empty when the gold has nothing against it."""
    for each in excerpt.forbidden:
        if each.stem.casefold() in item.stem.casefold() and _is_same(each.key, item.key):
            return each.why
    for fact in excerpt.facts:
        if not _asks_the_same(item.stem, fact.question):
            continue
        if not _is_answer(item.key, fact.answers):
            return f"the answer to “{fact.question}” is {fact.answers[0]}"
        if true := [d.text for d in item.distractors if _is_answer(d.text, fact.answers)]:
            return f"the wrong option {true[0]} is right"
    return ""


def _asks_the_same(one: str, other: str) -> bool:
    """Whether the wordings agree, also in what they ask for: the place or the year of a birth."""
    openings = [text.casefold().split()[:3] for text in (one, other)]
    return openings[0] == openings[1] and _is_same(one, other)


def _is_answer(text: str, answers: Iterable[str]) -> bool:
    return any(_is_same(text, answer) for answer in answers)


def _is_same(one: str, other: str) -> bool:
    return _f1(_tokens(one), _tokens(other)) >= SAME


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _tokens(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return [token for token in re.findall(r"[a-z0-9]+", bare) if token not in _EMPTY_WORDS]


def _f1(one: Sequence[str], other: Sequence[str]) -> float:
    common = sum((Counter(one) & Counter(other)).values())
    return 2 * common / (len(one) + len(other)) if common else 0.0
