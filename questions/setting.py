"""Where we are: the topic of the article, told in front of a stem that does not stand by itself.

Pure. "In which year was Sheer Heart Attack released?" puzzles who has not read the article; behind
"Queen:" it is plain, as under the heading of a round. A stem that names the topic needs none, nor
does one that names only what everybody knows; and where the topic and an answer share a word, it
would give the answer away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from questions.lexicon import gazetteer, peers
from questions.lexicon.calendar import MONTHS
from questions.lexicon.definite import alone
from questions.lexicon.first_names import FIRST_NAMES
from questions.lexicon.likeness import fold
from questions.lexicon.places import NATIONALITIES, PLACES
from questions.lexicon.renown import person_of
from questions.model import Entity, Kind, Prompt

MAX_WORDS = 30
_WORLD = re.compile(r"\b(?:in|of) the (?:world|universe|solar system)\b", re.IGNORECASE)
_TITLE = 6  # words of a topic that can stand in front
_COMMON = frozenset({"the", "of", "and", "in", "on", "at", "to", "for", "a", "an", "first", "new"})
_NAME = re.compile(r"[A-Z][\w’'.&-]*(?:(?: (?:of|of the|and|the|de|von|van))? [A-Z0-9][\w’'.&-]*)*")
_OWNER = re.compile(r"[’']s?$")
_WHERE = re.compile(r"\b(?:in|at|from|to|near|into|through|outside|across) (?:the )?$")
_SITES = frozenset(
    {"country", "city", "capital", "state", "province", "island", "county", "continent"}
)
_SOME = re.compile(r"\b(?<!such )an? [a-z]|\b(?:his|her|its|their) (?!own\b)")
_ARTICLE = re.compile(r"^(?:[Tt]he |[Aa]n? (?=[a-z]))")  # but "An American in Paris"
_NOUN_BEHIND = re.compile(r" [a-z]")
# Several were concluded in the same city.
_CONCLUDED = re.compile(r"\b(?:Treaty|Peace|Convention|Congress|Armistice|Truce) of [A-Z]")
_MONTHS = frozenset(month.casefold() for month in MONTHS)


def told(prompt: Prompt, topics: Mapping[str, Entity]) -> Prompt:
    """The prompt with the topic in front of its stem where that is needed and tells no answer.

    `topics` are those of the articles by slug. Where the fact is proved by articles with several
    topics, that of the first counts.
    """
    topic = topics.get(prompt.fact.evidence[0].sentence.article)
    if topic is None or prompt.fact.relation == "lies_in" or prompt.fact.pattern == "term":
        return prompt
    if not _is_needed(prompt.stem, topic) or _tells(topic, prompt):
        return prompt
    name = _ARTICLE.sub("", topic.name) if topic.kind is Kind.OTHER else topic.name
    name = name[0].upper() + name[1:]
    stem = f"{name}: {prompt.stem}"
    if topic.name.count(" ") >= _TITLE or stem.count(" ") >= MAX_WORDS:
        return prompt
    return replace(prompt, stem=stem)


def _is_needed(stem: str, topic: Entity) -> bool:
    folded = f" {fold(stem)} "
    if any(f" {fold(name)} " in folded for name in (topic.name, *topic.aliases)):
        return False
    words = _words(topic)
    named = [word for word in words if f" {word} " in folded]
    if named and topic.kind is Kind.PERSON:
        return _is_of_kin(stem, topic)
    if named and len(named) == len(words):
        return False
    return not (_WORLD.search(stem) or _is_plain(stem))


def _is_of_kin(stem: str, topic: Entity) -> bool:
    """Whether every name that has the topic's surname is of somebody else, whom few know."""
    surname = topic.name.rpartition(" ")[2]
    found = [_OWNER.sub("", match[0]) for match in _NAME.finditer(stem)]
    found = [name for name in found if surname in name.split()]
    return bool(found) and all(
        name.partition(" ")[0] in FIRST_NAMES
        and name.partition(" ")[0] not in topic.name.split()
        and name.count(" ") > 0
        and not _is_known(name)
        for name in found
    )


def _is_plain(stem: str) -> bool:
    """Whether it names something, only what everybody knows, and not just places beside a deed.

    "Who worked as a farmer in Wales?" names Wales alone, and so does "Welsh farmers".
    """
    inside = stem[0].lower() + stem[1:]
    found = [(match, _OWNER.sub("", match[0])) for match in _NAME.finditer(inside)]
    found = [(match, name) for match, name in found if fold(name) not in _MONTHS]
    if _SOME.search(stem) or any(alone(stem)) or _CONCLUDED.search(stem):
        return False  # "broadcast a version in ten parts": of what
    return any(not _only_places(match, name, inside) for match, name in found) and all(
        _is_known(name) or _are_known(name) for _, name in found
    )


def _only_places(match: re.Match[str], name: str, stem: str) -> bool:
    """Whether the name says where something was done, or of which country somebody is."""
    if name in NATIONALITIES:
        return _NOUN_BEHIND.match(stem, match.end()) is not None
    is_place = name in PLACES or name in gazetteer.KIND or bool(peers.groups(name) & _SITES)
    return is_place and _WHERE.search(stem, 0, match.start()) is not None


def _are_known(name: str) -> bool:
    """Whether it is two names: "Scotland and England"."""
    return " and " in name and all(map(_is_known, name.split(" and ")))


def _is_known(name: str) -> bool:
    return (
        name in PLACES
        or name in NATIONALITIES
        or bool(peers.containing(name))
        or peers.work(name) is not None
        or person_of(name) is not None
    )


def _tells(topic: Entity, prompt: Prompt) -> bool:
    """Whether a word of the topic stands in the answer, or in one of its spellings."""
    answers = " ".join(fold(text) for text in (prompt.key, *prompt.aliases)).split()
    told = fold(topic.name).split()
    years = {word for word in told if word.isdigit()}  # "2008 Summer Olympics" tells 2008
    return not (_words(topic) | years).isdisjoint(answers)


def _words(topic: Entity) -> frozenset[str]:
    """The words that make the name."""
    words = frozenset(fold(topic.name).split()) - _COMMON
    return frozenset(word for word in words if not word.isdigit())
