"""Which names may be one thing's although the rules do not join them: a person is to be asked.

A pair is proposed where something speaks for it that a person can judge by its sentences. Nothing
is proposed of names that one list enumerates, nor of what people decided already.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from questions.aliases import names, titles
from questions.aliases.joining import Groups, is_apart, is_related, likely, outlines
from questions.aliases.survey import Key, Survey
from questions.lexicon.catalogue import RELATIONS
from questions.model import Fact, Kind, Proposal, Sentence, Source

if TYPE_CHECKING:
    from questions.aliases.resolution import Resolution

MOST_SHOWN = 3  # sentences of each name; more is not read before a decision
_MIN_SHARED = 3  # letters of a word that two names share
_ELSEWHERE = "They are named in articles about different things"
_UNSETTLED = "No article names them so that one could tell"

_Pair = tuple[Key, Key, str, str]


def propose(survey: Survey, groups: Groups) -> tuple[Proposal, ...]:
    """What the names alone suggest, without the sentences yet; one for each two groups."""
    listed = {
        frozenset(pair) for _, people in survey.lists for pair in itertools.combinations(people, 2)
    }
    pairs = itertools.chain(
        _romanised(survey, groups),
        _corrupted(survey, groups),
        _stage_names(survey, groups),
        _middle_names(survey, groups),
        _reordered(survey),
    )
    found: dict[frozenset[Key], Proposal] = {}
    for one, other, why, why_not in pairs:
        roots = frozenset((groups.root(one), groups.root(other)))
        is_open = len(roots) > 1 and not groups.are_apart(one, other)
        if is_open and frozenset((one[1], other[1])) not in listed:
            found.setdefault(roots, _proposal(one, other, why, why_not))
    return tuple(found.values())


def _proposal(one: Key, other: Key, why: str, why_not: str) -> Proposal:
    first, second = sorted((one[1], other[1]), key=lambda name: (name.casefold(), name))
    return Proposal(kind=one[0], one=first, other=second, why=why, why_not=why_not)


def _romanised(survey: Survey, groups: Groups) -> Iterator[_Pair]:
    """Alike names of people that were not joined: named apart, or others are as near."""
    for keys in outlines(survey):
        near = likely(keys)
        for _, one, other, why in near:
            pair = {groups.root(one), groups.root(other)}
            rivals = {
                each
                for _, a, b, _ in near
                if {groups.root(a), groups.root(b)} & pair
                for each in (a, b)
                if groups.root(each) not in pair
            }
            if not is_related(survey, groups, one, other):
                why_not = f"{_ELSEWHERE}."
            elif rivals:
                why_not = f"{_quoted(rivals)} is as near."
            else:
                why_not = f"{_UNSETTLED}."
            yield one, other, f"{_capital(why)}.", why_not


def _corrupted(survey: Survey, groups: Groups) -> Iterator[_Pair]:
    """A name that only corrupted sentences have, and one of the topic but for a syllable."""
    families: defaultdict[str, list[Key]] = defaultdict(list)
    for key in survey.spellings:
        if key[0] is Kind.PERSON and names.parse(key[1]).family:
            families[names.parse(key[1]).family].append(key)
    for keys in families.values():
        torn = [key for key in keys if not survey.spellings[key]]
        for one, other in itertools.product(torn, keys):
            given = names.parse(one[1]).given, names.parse(other[1]).given
            is_near = len(given[0]) == len(given[1]) > 1 and sum(map(str.__eq__, *given)) == (
                len(given[0]) - 1
            )
            if is_near and survey.spellings[other] and is_related(survey, groups, one, other):
                why = "The same surname and all but one syllable, where the same is spoken of."
                yield one, other, why, f"“{one[1]}” stands only in a corrupted sentence."


def _stage_names(survey: Survey, groups: Groups) -> Iterator[_Pair]:
    """A name of one word that is the end of a full name, where the same thing is spoken of."""
    people = [key for key in survey.spellings if key[0] is Kind.PERSON]
    full = [key for key in people if " " in key[1] or "-" in key[1]]
    ends: defaultdict[str, list[Key]] = defaultdict(list)
    for key in full:
        folded = key[1].casefold()
        for at in range(1, len(folded) - names.MIN_INSIDE + 1):
            ends[folded[at:]].append(key)
    for short in people:
        if not names.is_inside(short[1], f" {short[1]}") or survey.is_short_only(short):
            continue
        owners = {
            groups.root(key): key
            for key in ends.get(short[1].casefold(), ())
            if is_related(survey, groups, short, key)
        }
        if len(owners) == 1:
            (owner,) = owners.values()
            why = f"“{short[1]}” is the end of “{owner[1]}”, where the same is spoken of."
            yield short, owner, why, "They never stand at the same place of two lists."


def _middle_names(survey: Survey, groups: Groups) -> Iterator[_Pair]:
    """A full name in one article, and the same with a middle name in another."""
    ends: defaultdict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in survey.spellings:
        words = key[1].split(" ")
        if key[0] is Kind.PERSON and len(words) > 1 and not is_apart(key[1]):
            ends[words[0], words[-1]].append(key)
    for keys in ends.values():
        plain = [key for key in keys if key[1].count(" ") == 1]
        fuller = [key for key in keys if key[1].count(" ") > 1]
        for one, other in itertools.product(plain, fuller):
            rivals = {key for key in fuller if groups.root(key) != groups.root(other)}
            why_not = f"{_quoted(rivals)} is as near." if rivals else f"{_UNSETTLED}."
            yield one, other, "The same first and last name.", why_not


def _reordered(survey: Survey) -> Iterator[_Pair]:
    """Titles of the same words in another order, or without their first letter."""
    alike: defaultdict[object, list[Key]] = defaultdict(list)
    for key in survey.spellings:
        if key[0] is Kind.TITLE:
            alike[titles.outline(key[1])].append(key)
            alike[key[1].casefold()[1:]].append(key)
            alike[key[1].casefold()].append(key)
    seen: set[frozenset[Key]] = set()
    for keys in alike.values():
        for one, other in itertools.combinations(keys, 2):
            why = titles.likeness(one[1], other[1])
            if why and one != other and frozenset((one, other)) not in seen:
                seen.add(frozenset((one, other)))
                yield one, other, f"{_capital(why)}.", "Neither is what its article is about."


def contested(facts: Iterable[Fact], known: Resolution) -> tuple[Proposal, ...]:
    """People who are said to be the same one of something, and share a part of their names."""
    claims: defaultdict[tuple[str, ...], dict[str, Fact]] = defaultdict(dict)
    for fact in facts:
        relation = RELATIONS[fact.relation]
        if relation.is_functional and fact.kind is Kind.PERSON:
            keys = (fact.qualifier(key).casefold() for key in relation.keys)
            claims[fact.relation, fact.subject.id, *keys].setdefault(fact.value, fact)
    found: dict[tuple[str, str], Proposal] = {}
    for rivals in claims.values():
        for one, other in itertools.combinations(rivals.values(), 2):
            is_settled = known.is_settled(Kind.PERSON, one.object, other.object)
            if not is_settled and _shares(one.object, other.object):
                made = _contested(one, other)
                found.setdefault((made.one, made.other), made)
    return tuple(found.values())


def _contested(one: Fact, other: Fact) -> Proposal:
    one, other = sorted((one, other), key=lambda fact: (fact.object.casefold(), fact.object))
    about = one.subject.name
    role = f"to be the {one.relation.replace('_', ' ')} of {about}"
    if one.relation.startswith("stated_"):
        role = f"to have done the same, where {about} is spoken of"
    corrupted = [f.object for f in (one, other) if f.evidence[0].sentence.doubt]
    return Proposal(
        kind=Kind.PERSON,
        one=one.object,
        other=other.object,
        why=f"Both are said {role}.",
        why_not=f"The sentence about “{corrupted[0]}” is corrupted."
        if corrupted
        else "The articles may contradict one another.",
        one_at=_of(one),
        other_at=_of(other),
    )


def _of(fact: Fact) -> tuple[Source, ...]:
    return tuple(source(each.sentence) for each in fact.evidence[:MOST_SHOWN])


def source(sentence: Sentence) -> Source:
    """Where the sentence stands."""
    return Source(
        article=sentence.article, sentence=sentence.text, start=sentence.start, end=sentence.end
    )


def _shares(one: str, other: str) -> bool:
    """Whether two names of people have a word in common, or the surname however it is spelled."""
    family = names.parse(one).family
    shared = set(one.casefold().split()) & set(other.casefold().split())
    is_kin = bool(family) and family == names.parse(other).family
    return one != other and (is_kin or any(len(word) >= _MIN_SHARED for word in shared))


def shown(
    proposals: Sequence[Proposal], sightings: Mapping[Key, Sequence[Source]]
) -> tuple[Proposal, ...]:
    """The proposals with the sentences in which their names were seen."""
    return tuple(
        replace(
            each,
            one_at=each.one_at or _first(sightings.get((each.kind, each.one), ())),
            other_at=each.other_at or _first(sightings.get((each.kind, each.other), ())),
        )
        for each in proposals
    )


def _first(sources: Sequence[Source]) -> tuple[Source, ...]:
    """One of each article."""
    by_article: dict[str, Source] = {}
    for each in sources:
        by_article.setdefault(each.article, each)
    return tuple(by_article.values())[:MOST_SHOWN]


def _quoted(keys: Iterable[Key]) -> str:
    return " or ".join(f"“{name}”" for name in sorted({key[1] for key in keys}))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
