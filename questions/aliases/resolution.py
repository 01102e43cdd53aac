"""Join the mentions of all articles into entities."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from questions.aliases.joining import Groups, join
from questions.aliases.survey import Key, Survey, bare
from questions.model import Entity, Kind, Mention, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Reading = tuple[Sentence, Sequence[Mention]]

_CAPITALISED = re.compile(r"^[A-Z0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The entities by id, and which of them a spelling means: in one article, or everywhere."""

    entities: dict[str, Entity]
    everywhere: dict[Key, str]
    within: dict[tuple[str, Kind, str], str]
    disputes: tuple[str, ...] = ()

    def find(self, article: str, kind: Kind, text: str) -> str:
        """The id of what `text` means in `article`; empty when nothing is known by it."""
        here = self.within.get((article, kind, text))
        return here or self.everywhere.get((kind, bare(kind, text)), "")


def topic(known: Resolution, found: Entity | None) -> Entity | None:
    """The entity of a topic, under the name all articles agree on."""
    if found is None:
        return None
    return known.entities.get(known.find("", found.kind, found.name), found)


def link(sentence: Sentence, mentions: Iterable[Mention], known: Resolution) -> tuple[Mention, ...]:
    """The mentions of the sentence with their entities filled in."""
    return tuple(
        replace(each, entity=known.find(sentence.article, each.kind, each.text))
        for each in mentions
    )


def resolve(readings: Sequence[Reading], topics: Mapping[str, Entity]) -> Resolution:
    """All entities of the articles. `topics` are by article; their nouns are kept."""
    survey = Survey(readings, topics)
    return _resolution(survey, join(survey))


def _resolution(survey: Survey, groups: Groups) -> Resolution:
    entities: dict[str, Entity] = {}
    everywhere: dict[Key, str] = {}
    disputes: list[str] = []
    topics = frozenset(survey.topics.values())
    for root, spellings in groups.members().items():
        members = [key for key in spellings if not survey.is_short_only(key)]
        if not members:
            continue
        kind = root[0]
        best = min(members, key=lambda key: _rank(survey, topics, key, members))
        noun = sum((survey.nouns[key] for key in members), Counter[str]())
        entity = Entity(
            id=f"{kind}:{best[1].casefold()}",
            kind=kind,
            name=best[1],
            aliases=tuple(key[1] for key in members if key != best),
            noun=noun.most_common(1)[0][0] if noun else "",
            because=tuple(groups.reasons.get(groups.root(root), ())),
        )
        entities[entity.id] = entity
        for key in members:
            everywhere[key] = entity.id
        disputes += _dispute(kind, best[1], members, survey)
    within = {
        where: everywhere[owner] for where, owner in survey.shorts.items() if owner in everywhere
    }
    return Resolution(
        entities=entities, everywhere=everywhere, within=within, disputes=tuple(disputes)
    )


def _rank(
    survey: Survey, topics: frozenset[Key], key: Key, members: Sequence[Key]
) -> tuple[int, ...]:
    """Sort key of the canonical spelling: well cased, a topic, most frequent, longest."""
    proper = bool(_CAPITALISED.match(key[1])) and survey.spellings[key] > 0
    capitals = sum(letter.isupper() for letter in key[1])
    times = survey.spellings[key] + survey.support[key]
    return (not proper, key not in topics, -times, -len(key[1]), capitals, members.index(key))


def _dispute(kind: Kind, best: str, members: Sequence[Key], survey: Survey) -> list[str]:
    """In words, when articles spell a person's name in different ways."""
    spellings = {key[1].casefold(): key[1] for key in members if survey.spellings[key]}
    others = [text for folded, text in spellings.items() if folded != best.casefold()]
    if kind is not Kind.PERSON or not others:
        return []
    return [f"“{best}” is also written {', '.join(f'“{o}”' for o in others)}: taken as one person."]
