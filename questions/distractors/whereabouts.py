"""Places for a place by what the stem tells: across a border, in a state, over the sea, large ones.

Pure, over tables from general knowledge. Where nothing is told, nothing is offered or barred.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.distractors import fit
from questions.lexicon import borders, gazetteer, peers
from questions.lexicon.borders import NEIGHBOURS
from questions.lexicon.likeness import fold
from questions.lexicon.places import NATIONALITIES, TOWNS_OF_STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from questions.model import Prompt

_LARGEST_STATE = re.compile(r"\b(?:largest|biggest) (?:US )?state\b")
_LARGE_STATES = ("Texas", "California", "Montana", "Alaska")
# Who sailed to other parts of the world and held land there; since when, and until when.
_SEA_POWERS = (
    (1400, 9999, "Spain"), (1400, 9999, "Portugal"), (1500, 9999, "France"),
    (1580, 9999, "Netherlands"), (1500, 1706, "England"), (1707, 9999, "United Kingdom"),
    (1830, 9999, "Belgium"), (1871, 9999, "Germany"), (1861, 9999, "Italy"),
)  # fmt: skip
_TINY = frozenset({"Liechtenstein", "Monaco", "Andorra"})
_DOER = re.compile(r"\b(?:[Ww]hich country (?!did |was |were |do |does |is )|[Bb]y which country )")
_OLD_AND_NEW = 1800  # of no told time: powers of any
_POWERS = frozenset(name for _, _, name in _SEA_POWERS)
# What they did elsewhere, and countries to their neighbours: they took, held or bought it.
_TOOK = re.compile(
    r"\b(?:coloni[sz]ed|conquered|settled|annexed|acquired|occupied|ruled|seized|took|sent|ceded|sold"
    r"|constructed|founded|established|claimed|governed|regained|purchased|captured|invaded|controlled"
    r"|administered|granted)\b"
)
# Countries named in many articles for their own sake, wherever these are about.
_MAJOR = _POWERS | {
    "United States", "Britain", "Russia", "Soviet Union", "China", "Japan", "Canada", "Austria",
}  # fmt: skip
_BESIDE_AMERICA = ("United Kingdom", "Canada", "France", "Germany", "Australia")
# Parts of the world by the lists of countries.
_PARTS = (
    ("Europe", "Balkans", "Baltic Sea", "no more"),
    ("Asia", "Middle East", "Caucasus", "South-East Asia"),
    ("Africa",),
    ("America", "Americas", "Caribbean"),
    ("Oceania",),
)


def told(prompt: Prompt, about: str) -> Iterator[str]:
    """Places the stem makes the natural choice; `about` is what the proving article is about."""
    key = prompt.key
    bordered = borders.bordered(prompt.stem)
    if bordered:
        yield from (each for each in NEIGHBOURS[bordered] if each != key)
    elif prompt.fact.relation == "lies_in" and gazetteer.KIND.get(key) == "country":
        yield from (each for each in NEIGHBOURS.get(key, ()) if each not in _TINY)
    elif _LARGEST_STATE.search(prompt.stem) and key in _LARGE_STATES:
        yield from _LARGE_STATES
    elif taken := _taken_by_a_neighbour(prompt):
        yield from (each for each in NEIGHBOURS[taken] if each != key)
    elif _is_overseas(prompt) or (prompt.fact.relation == "independent_from" and key in _POWERS):
        yield from _powers(prompt)
    else:
        yield from _towns(prompt, about)


def _is_doer(stem: str) -> bool:
    """Whether the stem asks which country took, held or bought something."""
    return bool(_DOER.search(stem) and _TOOK.search(stem))


def _taken_by_a_neighbour(prompt: Prompt) -> str:
    """The country to which a neighbour of it did what the stem asks about."""
    if not _is_doer(prompt.stem):
        return ""
    own = NEIGHBOURS.get(prompt.key, ())
    return next((name for name in _places_in(prompt.stem) if name in own), "")


def _is_overseas(prompt: Prompt) -> bool:
    """Whether a European power did something in another part of the world."""
    if prompt.key not in _POWERS or not _is_doer(prompt.stem):
        return False
    named = [*_places_in(prompt.stem)]
    return bool(named) and not any(part_of(name) == _PARTS[0] for name in named)


def _places_in(stem: str) -> Iterator[str]:
    """The countries and states that the stem names, by name or by adjective."""
    for match in re.finditer(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)*", stem):
        name = NATIONALITIES.get(match[0], match[0])
        found = (each for each in (name, _of_adjective(name)) if _is_country(each))
        yield from found


def _is_country(name: str) -> bool:
    return gazetteer.KIND.get(name) in {"country", "US state"} or bool(part_of(name))


def _of_adjective(word: str) -> str:
    """The country of an adjective in -n: "Algerian", "Angolan", "Cuban"."""
    return next((w for w in (word[:-1], word[:-2], f"{word[:-2]}a") if gazetteer.KIND.get(w)), "")


def part_of(country: str) -> tuple[str, ...]:
    """The part of the world where the lists have a country."""
    names = [peer.name for peer in peers.containing(country) if peer.group == "country"]
    return next((part for part in _PARTS if any(n.endswith(part) for n in names)), ())


def _powers(prompt: Prompt) -> Iterator[str]:
    year = min(fit.times(prompt), default=_OLD_AND_NEW)
    for first, last, name in _SEA_POWERS:
        if first <= year <= last and name != prompt.key:
            yield name


def beside_america(prompt: Prompt) -> tuple[str, ...]:
    """Countries to stand beside the United States, which no list of a continent goes with."""
    return _BESIDE_AMERICA if prompt.key == "United States" else ()


def _towns(prompt: Prompt, about: str) -> Iterator[str]:
    """Other towns of the state of the United States that is spoken of: Birmingham in Alabama."""
    said = f" {fold(prompt.stem)} "
    for state, row in TOWNS_OF_STATES.items():
        towns = row.split("|")
        is_told = state == about or f" {fold(state)} " in said
        if is_told and prompt.key in towns and state != prompt.key:
            yield from (town for town in towns if town != prompt.key)
            return
    if not any(peer.origin == "America" for peer in peers.containing(prompt.key)):
        larger = _larger(prompt.key, prompt.fact.evidence[0].sentence.text)
        towns_inside = gazetteer.inside(larger) if larger else ()
        yield from (town for town in towns_inside if town != prompt.key)


def _larger(town: str, proof: str) -> str:
    """The state or the country that stands behind the town: "Santa Clara, Cuba"."""
    found = re.search(rf"\b{re.escape(town)}, ([A-Z][\w’-]+(?: [A-Z][\w’-]+)?)", proof)
    is_listed = any(peer.origin for peer in peers.containing(town))
    kinds = {"US state"} if is_listed else {"US state", "country"}
    is_within = found is not None and gazetteer.KIND.get(found[1]) in kinds
    return found[1] if found is not None and is_within else ""


def is_far(key: str, other: str) -> bool:
    """Whether both are countries, and nobody would take the one for the other.

    They lie in different parts of the world and are not both of those that act everywhere.
    """
    parts = part_of(key), part_of(other)
    is_apart = all(parts) and parts[0] != parts[1] and other not in NEIGHBOURS.get(key, ())
    return is_apart and not {key, other} <= _MAJOR


_WITHIN = re.compile(
    r"\b(?:in|of) (?:both )?((?:South |North |Latin )?America|Africa|Asia|Europe|Oceania)\b"
)
_LEFT = re.compile(r"\bfrom ([A-Z][\w’-]+(?: [A-Z][\w’-]+)*)")
_NAMED = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z.]+)+")


def is_outside(option: str, stem: str) -> bool:
    """Whether the stem asks within a part of the world where the option does not lie.

    Nor does somebody send ships to the country that the lists have him rule, or fly to the one
    that he flies from.
    """
    within = _WITHIN.search(stem)
    region = within[1].rpartition(" ")[2] if within else ""
    parts = part_of(option)
    circles = (peers.circle_of(name) for name in _NAMED.findall(stem))
    is_ruled = any(each is not None and f"of the {option} " in f"{each.name} " for each in circles)
    towns = gazetteer.inside(option) if gazetteer.KIND.get(option) == "country" else ()
    is_left = any(town in towns for town in _LEFT.findall(stem))
    return is_ruled or is_left or bool(region and parts and region not in parts)


_FROM = re.compile(r"\bfrom ((?:the )?(?:[A-Z][\w-]+ ?)+)")


def is_whence(option: str, stem: str) -> bool:
    """Whether the option lies where somebody came from: "people from Central Asia"."""
    regions = [found.removeprefix("the ").strip() for found in _FROM.findall(stem)]
    lists = [peer.name for peer in peers.containing(option) if peer.group == "country"]
    return any(name.endswith(f" {region}") for region in regions for name in lists)
