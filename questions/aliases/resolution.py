"""Join the mentions of all articles into entities."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from questions.aliases.joining import Groups, join
from questions.aliases.proposing import propose, source
from questions.aliases.survey import Key, Notes, Survey, bare
from questions.model import Decision, Entity, Fact, Kind, Mention, Proposal, Sentence, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_CAPITALISED = re.compile(r"^[A-Z0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The entities by id, and which of them a spelling means: in one article, or everywhere."""

    entities: dict[str, Entity]
    everywhere: dict[Key, str]
    within: dict[tuple[str, Kind, str], str]
    spellings: tuple[str, ...] = ()  # of people taken as one, in words
    proposals: tuple[Proposal, ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()  # ids that people decided to be two
    decided: dict[Key, str] = field(default_factory=dict)  # ids by spellings, case-folded
    wanted: dict[str, frozenset[Key]] = field(default_factory=dict)  # by article: see `sightings`

    def is_settled(self, kind: Kind, one: str, other: str) -> bool:
        """Whether the two names are one thing's, or people decided that they are not."""
        ends = [self.everywhere.get((kind, bare(kind, name)), "") for name in (one, other)]
        return ends[0] == ends[1] or frozenset(ends) in self.apart

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
        Mention(
            kind=each.kind,
            text=each.text,
            start=each.start,
            end=each.end,
            entity=known.find(sentence.article, each.kind, each.text),
            value=each.value,
        )
        for each in mentions
    )


def agreed(fact: Fact, known: Resolution) -> Fact:
    """The fact about the one thing that people said two names are, under the name of that thing.

    Facts of plain clauses go by words; only what people decided is joined in them.
    """
    answer = known.entities.get(known.decided.get((fact.kind, fact.value), ""))
    about = fact.subject
    subject = known.entities.get(known.decided.get((about.kind, about.name.casefold()), ""), about)
    value = answer.name.casefold() if answer else fact.value
    return (
        fact
        if (value, subject) == (fact.value, about)
        else replace(fact, value=value, subject=subject)
    )


def sightings(
    known: Resolution,
    article: str,
    sentences: Iterable[Sentence],
    mentions: Iterable[Iterable[Mention]],
) -> dict[Key, Source]:
    """Where the article has the names that are proposed as one thing's: its best sentence of each.

    A sentence that may prove something goes before one that may not.
    """
    wanted = known.wanted.get(article, frozenset())
    found: dict[Key, Sentence] = {}
    for sentence, named in zip(sentences, mentions, strict=True) if wanted else ():
        for key in ((each.kind, bare(each.kind, each.text)) for each in named):
            if key in wanted and (key not in found or (found[key].doubt and not sentence.doubt)):
                found[key] = sentence
    return {key: source(sentence) for key, sentence in found.items()}


def resolve(
    notes: Iterable[Notes], topics: Mapping[str, Entity], decisions: Sequence[Decision] = ()
) -> Resolution:
    """All entities of the articles noted. `topics` are by article; their nouns are kept.

    `decisions` are what people said of names that the articles do not settle.
    """
    survey = Survey(notes, topics)
    groups = join(survey, decisions)
    proposals = propose(survey, groups)
    resolution = _resolution(survey, groups)
    ends = [(kind, name) for p in proposals for kind, name in ((p.kind, p.one), (p.kind, p.other))]
    by_article: defaultdict[str, set[Key]] = defaultdict(set)
    for key in ends:
        for article in survey.articles[key]:
            by_article[article].add(key)
    return replace(
        resolution,
        proposals=proposals,
        apart=frozenset(
            frozenset((resolution.everywhere.get(one, ""), resolution.everywhere.get(other, "")))
            for one, other in groups.apart
        ),
        decided={
            (kind, name.casefold()): resolution.everywhere[kind, name]
            for kind, name in groups.decided()
            if (kind, name) in resolution.everywhere
        },
        wanted={article: frozenset(keys) for article, keys in by_article.items()},
    )


def _resolution(survey: Survey, groups: Groups) -> Resolution:
    entities: dict[str, Entity] = {}
    everywhere: dict[Key, str] = {}
    respelled: list[str] = []
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
        respelled += _respelled(kind, best[1], members, survey)
    within = {
        where: everywhere[owner] for where, owner in survey.shorts.items() if owner in everywhere
    }
    return Resolution(
        entities=entities, everywhere=everywhere, within=within, spellings=tuple(respelled)
    )


def _rank(
    survey: Survey, topics: frozenset[Key], key: Key, members: Sequence[Key]
) -> tuple[int, ...]:
    """Sort key of the canonical spelling: well cased, a topic, most frequent, longest."""
    proper = bool(_CAPITALISED.match(key[1])) and survey.spellings[key] > 0
    capitals = sum(letter.isupper() for letter in key[1])
    times = survey.spellings[key] + survey.support[key]
    return (not proper, key not in topics, -times, -len(key[1]), capitals, members.index(key))


def _respelled(kind: Kind, best: str, members: Sequence[Key], survey: Survey) -> list[str]:
    """In words, when articles spell a person's name in different ways."""
    spellings = {key[1].casefold(): key[1] for key in members if survey.spellings[key]}
    others = [text for folded, text in spellings.items() if folded != best.casefold()]
    if kind is not Kind.PERSON or not others:
        return []
    return [f"“{best}” is also written {', '.join(f'“{o}”' for o in others)}: taken as one person."]
