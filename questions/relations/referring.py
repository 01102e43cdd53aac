"""Who or what "It", "He" and "She" mean in the next sentence, as far as this one leaves one choice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon import origins
from questions.lexicon.verbs import VERBS
from questions.model import Entity, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from questions.model import Mention
    from questions.relations.reading import Reading

# What may stand before the subject of a clause: "In 1972, …".
_FRONTED = r"(?:In|On|By|After|At|During|Since|From|Before|Until) [^,;]{3,50}, "
# A sentence that opens with a name for its subject.
_NAMED = (Kind.PLACE, Kind.ORGANISATION, Kind.TITLE, Kind.OTHER)
_HELPERS = frozenset(
    {"is", "was", "are", "were", "has", "had", "have", "can", "may", "will", "also"}
)
_OPENING = re.compile(
    rf"(?:{_FRONTED})?(?:[Tt]he )?(⟨[PTOFLX]\d+⟩)(?: \([^()]*\))*,? (?P<verb>[a-z]+)\b"
)
_OWNED = frozenset({"His", "Her"})
_SEX = {"h": "m", "s": "f"}
_SUBJECT = re.compile(rf"(?:{_FRONTED})?(⟨\w+⟩|[A-Z]\w+),? (?!and\b|or\b)[a-z]")


def next_it(reading: Reading, mentions: Sequence[Mention]) -> Entity | None:
    """What "It" means in the next sentence: what this one opens with, or the topic it closes with."""
    topic, text = reading.topic, reading.masked
    opens = opening(text)
    if opens and reading.tokens[opens[1]].kind is not Kind.PERSON:
        first = reading.entity(opens[1])
        if first is not None and first.id != getattr(topic, "id", ""):
            is_rival = topic is not None and topic.kind is first.kind
            return first if not is_rival and _is_alone(first, mentions) else None
    if topic is None or topic.kind is Kind.PERSON or not text:
        return None
    if not _is_alone(topic, mentions):
        return None
    opens = re.match(r"(?:The (?:[\w'-]+ ){0,3}?)?⟨\w+⟩", text)
    if opens and (token := re.search(r"⟨\w+⟩", opens[0])):
        return topic if reading.tokens[token[0]].entity == topic.id else None
    # A page on a place goes on of it, where it names nothing else.
    is_of_place = topic.kind is Kind.PLACE and not any(m.kind in _NAMED for m in mentions)
    if is_of_place or (text.startswith("It ") and reading.it):
        return reading.it or topic
    closes = re.search(r"(⟨\w+⟩)[.\"]*$", text)
    return topic if closes and reading.tokens[closes[1]].entity == topic.id else None


def opening(masked: str) -> re.Match[str] | None:
    """The name a sentence has for its subject, as its first group: it opens it, and a verb follows."""
    match = _OPENING.match(masked)
    is_subject = match and (match["verb"] in _HELPERS or match["verb"] in VERBS.forms)
    return match if is_subject else None


def _is_alone(thing: Entity, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence names nothing else of its kind; places and things are seldom mixed up."""
    if thing.kind in (Kind.OTHER, Kind.PLACE):
        return True
    return not {m.entity for m in mentions if m.kind is thing.kind and m.entity} - {thing.id}


def _is_of_hero(reading: Reading, hero: Entity) -> bool:
    """Whether the sentence has him or her for its subject, by pronoun or by any name.

    Not where it names another who may be meant next: "Her mother, Ann", "she met Carla".
    """
    found = _SUBJECT.match(reading.masked)
    others = _others(reading, hero)
    if not found or (others and found[1] in _OWNED):
        return False
    if any(origins.sex(name) == _SEX.get(reading.hero, "-") for name in others):
        return False
    return reading.names.is_topic(found[1]) or reading.entity(found[1]) == hero


def _others(reading: Reading, hero: Entity) -> tuple[str, ...]:
    """The other people whom the sentence names."""
    return tuple(
        mention.text
        for token, mention in reading.tokens.items()
        if mention.kind is Kind.PERSON
        and not reading.names.is_topic(mention.text)
        and reading.entity(token) != hero
    )


def hero_of(topic: Entity | None) -> Entity | None:
    """Whom a paragraph that opens with "He" or "She" is about: the person the article is about."""
    return topic if topic is not None and topic.kind is Kind.PERSON else None


def next_person(reading: Reading, mentions: Sequence[Mention]) -> Entity | None:
    """Who "He" or "She" is in the next sentence: the only person of this one, or who it went on of."""
    hero = hero_of(reading.topic)
    if hero is not None and _is_of_hero(reading, hero):
        return hero
    people_named = list(dict.fromkeys(m.entity for m in mentions if m.kind is Kind.PERSON))
    if people_named and reading.person and re.match(r"(?:He|She|His|Her)\b", reading.masked):
        return reading.person if people_named == [reading.person.id] else None
    if len(people_named) == 1:
        first = next(t for t, m in reading.tokens.items() if m.kind is Kind.PERSON)
        return reading.entity(first)
    if not people_named and re.match(r"(?:He|She|His|Her)\b", reading.masked):
        return reading.person
    return None
