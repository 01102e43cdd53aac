"""Who of an article keeps company with the key: the same sort of people, of about the same time.

Pure but for what the pool remembers. What the article and the lists tell of somebody speaks for or
against an option; of whom nothing is told, the years beside the name decide.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from questions.distractors import fit
from questions.lexicon import origins, peers
from questions.lexicon.trades import FIELDS, NEIGHBOURS, OF_ONE, deeds_of, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from questions.distractors.pool import Candidate, Pool
    from questions.model import Prompt

_LIFETIME = 40  # years: who is told of so much earlier or later is no choice
_GROWN = 15
_OFFICE = re.compile(r"\b[Ww]ho (?:was|is) the ([a-z -]+?)(?: of\b| in\b|\?)")
# What stands in the names of those who rule: Timur Shah, Henry IV.
_RULER = re.compile(
    r"^(?:King|Queen|Emperor|Empress|Tsar|Sultan|Shah|Prince|Princess|Duke|Caliph|Khan) | Shah\b"
    r"| [IVX]+$| the Great$"
)


def company(prompt: Prompt, pool: Pool, rivals: Iterable[Candidate]) -> Iterator[Candidate]:
    """Those of the rivals who may have done it.

    First those of the key's field who are told of at its time, then the others of that field, then
    those of whom only the time is known.
    """
    asked = _asked(prompt.stem)
    own = asked or _near(_fields(prompt, pool, prompt.key) | fields_of(prompt.noun.split()))
    years = frozenset(fit.times(prompt)) or pool.years_beside(prompt, prompt.key)
    years = years or _of_topic(prompt, pool)
    if "kin" in (prompt.fact.relation, prompt.fact.pattern):
        own = frozenset()  # a father has any trade
        rivals = (rival for rival in rivals if _may_be_kin(prompt, rival.text))
    is_her = origins.sex(prompt.key) == "f"
    unknown: list[Candidate] = []
    undated: list[Candidate] = []
    for rival in rivals:
        if not _is_of_the_time(prompt, pool, rival.text, years):
            continue
        seen = pool.portrait(prompt, rival.text)
        if seen.is_cut or (seen.is_source and peers.circle_of(rival.text) is None):
            continue
        if is_her and origins.sex(rival.text) != "f":
            continue
        theirs = _fields(prompt, pool, rival.text)
        is_near = _is_near(prompt, pool, rival.text, years)
        if own and theirs & own:
            if is_near or not years:
                yield rival
            else:
                undated.append(rival)
        elif not own or (is_near and not theirs and not asked & OF_ONE):
            unknown.append(rival)
    yield from undated
    yield from unknown


def _may_be_kin(prompt: Prompt, name: str) -> bool:
    """Whether the name is of the family, or both are names alone, as people of old had them."""
    last = name.rpartition(" ")[2]
    family = {prompt.key.rpartition(" ")[2], prompt.fact.subject.name.rpartition(" ")[2]}
    return (" " not in prompt.key and " " not in name) or last in family


@lru_cache(maxsize=1024)
def _asked(stem: str) -> frozenset[str]:
    """The fields in which people do what the stem asks for, or hold the office it names."""
    office = _OFFICE.search(stem)
    return deeds_of(stem) | (fields_of(office[1].split()) if office else frozenset())


def _of_topic(prompt: Prompt, pool: Pool) -> frozenset[int]:
    """The time that the article is mostly about, where nothing nearer tells one."""
    year = pool.main_year(prompt)
    return frozenset((year,) if year else ())


def _near(fields: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*(NEIGHBOURS[field] for field in fields))


def _fields(prompt: Prompt, pool: Pool, name: str) -> frozenset[str]:
    """In what fields the article or a circle has the one of that name."""
    ruler = FIELDS["king"] if _RULER.search(name) else frozenset()
    return pool.portrait(prompt, name).fields | _of_circle(name) | ruler


@lru_cache(maxsize=4096)
def _of_circle(name: str) -> frozenset[str]:
    """The fields that the name of somebody's circle tells: "generals of the Civil War"."""
    circle = peers.circle_of(name)
    words = circle.name.split() if circle else ()
    found: set[str] = {"film"} if "directors" in words else set()
    for word in words:
        found |= FIELDS.get(_singular(word.casefold()), frozenset())
    return frozenset(found)


def _singular(word: str) -> str:
    if word.endswith("heroes"):
        return "hero"
    if word in {"men", "women"} or not word.endswith("s"):
        return word
    return word[:-2] if word.endswith("sses") else word[:-1]


def _is_of_the_time(prompt: Prompt, pool: Pool, name: str, years: frozenset[int]) -> bool:
    """Whether neither years of life nor the years told beside the name speak against it."""
    life = pool.portrait(prompt, name).life
    if life and years:
        return any(life[0] + _GROWN <= year <= life[1] for year in years)
    if years and not any(peers.may_be_of(name, year) for year in years):
        return False
    return _distance(pool.years_beside(prompt, name), years) <= _LIFETIME


def _is_near(prompt: Prompt, pool: Pool, name: str, years: frozenset[int]) -> bool:
    """Whether the article has the one in years close to the key's."""
    theirs = pool.years_beside(prompt, name)
    return bool(theirs and years) and _distance(theirs, years) <= _LIFETIME


def _distance(one: frozenset[int], other: frozenset[int]) -> int:
    return min((abs(a - b) for a in one for b in other), default=0)
