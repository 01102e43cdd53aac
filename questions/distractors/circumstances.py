"""Whether what the stem tells of the answer leaves an option possible: a coast, a time, a trade.

Pure, over tables from general knowledge. What they do not know is let through.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon import gazetteer, peers
from questions.model import Kind

if TYPE_CHECKING:
    from questions.model import Prompt

_BY_THE_SEA = re.compile(r"\b(?:Islands?|Isle|Beach|Cape|Coast|Lighthouse|Harbou?r)\b")
_INLAND = frozenset(
    (  # noqa: SIM905
        "Arizona|Arkansas|Colorado|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Michigan|Minnesota|"
        "Missouri|Montana|Nebraska|Nevada|New Mexico|North Dakota|Ohio|Oklahoma|Pennsylvania|"
        "South Dakota|Tennessee|Utah|Vermont|West Virginia|Wisconsin|Wyoming"
    ).split("|")
)
_NOW = re.compile(
    r"^(?:[^?:]{2,70}: )?(?:[Ii]n |[Oo]f )?(?:[Ww]hich|[Ww]hat) [a-z ]*?\b(?:is|are)\b"
)
_TODAY = 2020
# Names of countries that are no more: of two countries today, or of none.
_GONE = frozenset({"Korea", "Soviet Union", "Czechoslovakia", "Yugoslavia", "Prussia"})
_TRAINED = re.compile(r"\b(?:coach|manager|trainer)\b")
_PLAYERS = re.compile(r"\bplayers?\b|\bfootballers?\b|\bathletes?\b")
# What stands in one city alone, so that the city in front of the stem tells which it is.
_STANDS = frozenset({"stadium", "sight"})
_CITIES = frozenset({"city", "capital"})
_SPORTS = re.compile(r"\b(?:cricket|tennis|golf|ice hockey|rugby)\b")
# Whose consoles a stem asks for that names the maker, and whose gods where it names the people.
_MAKER = re.compile(r"\b(?:Sony|Nintendo|Sega|Microsoft|Atari)\b")
_OF_ROME = re.compile(r"\bRomans?\b")
# Within one of them, so that nobody could tell the part from the whole.
_UNITED = frozenset({"United Kingdom", "Britain", "Great Britain"})
_PARTS = frozenset({"England", "Scotland", "Wales", "Northern Ireland"})
_HEADING = re.compile(r"^([^?:]{2,70}): ")


def cups(prompt: Prompt) -> tuple[str, ...]:
    """Cups of the sport that the stem tells: beside one of cricket no cup of football."""
    sport = _SPORTS.search(prompt.stem)
    if sport is None or not prompt.key.endswith(" Cup"):
        return ()
    played = (p for p in peers.in_group(peers.OWN_SPORT) if p.name.endswith(sport[0]))
    return tuple(member for peer in played for member in peer.members)


def is_possible(prompt: Prompt, text: str) -> bool:
    """Whether nothing in the stem speaks against the option."""
    if played := cups(prompt):
        return text in played
    if prompt.fact.relation == "lies_in" and _BY_THE_SEA.search(prompt.fact.subject.name):
        return prompt.key in _INLAND or text not in _INLAND
    if prompt.kind is Kind.PLACE and _NOW.search(prompt.stem) and prompt.key not in _GONE:
        return text not in _GONE and peers.may_be_of(text, _TODAY)
    if prompt.kind is Kind.PERSON and _TRAINED.search(prompt.stem):
        circle = peers.circle_of(text)
        own = peers.circle_of(prompt.key)
        is_player = circle is not None and _PLAYERS.search(circle.name) is not None
        return not is_player or (own is not None and own.name == getattr(circle, "name", ""))
    if _is_of_another(prompt, text):
        return False
    return not (_is_of_one_city(prompt) and text in _elsewhere(prompt.key))


def _is_of_another(prompt: Prompt, text: str) -> bool:
    """Whether the option is another maker's console, or a god of the Greeks where Romans prayed."""
    groups = peers.groups(prompt.key)
    maker = _MAKER.search(prompt.stem)
    if maker and "console" in groups:
        made = (p for p in peers.in_group("console") if p.name.endswith(maker[0]))
        return not any(text in peer.members for peer in made)
    if "god" in groups and _OF_ROME.search(prompt.stem):
        roman = (p for p in peers.in_group("god") if p.name.startswith("Roman"))
        return not any(text in peer.members for peer in roman)
    both = {text, prompt.key}
    return prompt.kind is Kind.PLACE and bool(both & _PARTS) and bool(both & _UNITED)


def _is_of_one_city(prompt: Prompt) -> bool:
    """Whether the name of a city stands in front of a stem that asks for one of its sights."""
    heading = _HEADING.search(prompt.stem)
    city = heading[1] if heading else ""
    is_city = gazetteer.KIND.get(city) == "city" or bool(peers.groups(city) & _CITIES)
    return is_city and bool(peers.groups(prompt.key) & _STANDS)


def _elsewhere(sight: str) -> frozenset[str]:
    """What stands beside the sight in a list of many cities."""
    holding = (peer for peer in peers.containing(sight) if peer.group == "stadium")
    return frozenset(member for peer in holding for member in peer.members)
