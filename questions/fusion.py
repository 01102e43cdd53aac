"""Make one fact of what several sentences and articles say alike, and name what they contradict.

Pure. Two values of a functional relation contradict one another unless one contains the other (a
city and its country) or is the same less exactly (a day without its year). A contradiction is
written on every fact it touches: such a fact is never asked silently.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from questions.lexicon.catalogue import RELATIONS
from questions.lexicon.places import HOLDERS
from questions.model import Evidence, Fact, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

Group = tuple[str, ...]

_ABBREVIATED = re.compile(r"\b[A-Z][a-z]{2,3}\.|/")
_FULL = re.compile(r"^\d{4}-\d\d-\d\d$")
_PRONOUN = re.compile(r"^(?:It|He|She|They)\b")
# Two relations for one part: an article that says one of them does not deny the other.
_RELATED = (("creator", "writer"), ("director", "creator"))
_TODAY = re.compile(r"\b(?:today|yesterday|tomorrow|will be|to be)\b")


def fuse(facts: Iterable[Fact]) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """The distinct facts in the order they were first read, and the contradictions in words.

    Facts of corrupted sentences are left out; they only speak where they contradict the others.
    """
    sound: dict[Group, list[Fact]] = {}
    doubtful: list[Fact] = []
    for fact in facts:
        if fact.evidence[0].sentence.doubt:
            doubtful.append(fact)
        else:
            sound.setdefault((*_topic_of(fact), fact.value), []).append(fact)
    fused = [_merge(group) for group in _one_date(sound).values()]
    settled, disputes = _contradictions(fused)
    return tuple(settled), (*disputes, *_against(doubtful, settled))


def _topic_of(fact: Fact) -> Group:
    """What the fact is an answer to: relation, subject, and the qualifiers that tell which."""
    keys = RELATIONS[fact.relation].keys
    return (fact.relation, fact.subject.id, *(fact.qualifier(key).casefold() for key in keys))


def _one_date(groups: dict[Group, list[Fact]]) -> dict[Group, list[Fact]]:
    """Join days without a year to the only full date of that day; drop a year beside its date."""
    fuller: defaultdict[Group, list[Group]] = defaultdict(list)
    for key in groups:
        fuller[key[:-1]].append(key)
    full: defaultdict[Group, list[Group]] = defaultdict(list)
    for key, group in groups.items():
        if (
            group[0].kind is Kind.DATE
            and not key[-1].startswith("-")
            and len(key[-1]) > len("2022")
        ):
            full[*key[:-1], f"-{key[-1][4:]}"].append(key)
    joined: dict[Group, list[Fact]] = {}
    for key, group in groups.items():
        if group[0].kind is Kind.DATE and any(_is_within(key[-1], o[-1]) for o in fuller[key[:-1]]):
            continue
        owners = full.get(key, [])
        joined.setdefault(owners[0] if len(owners) == 1 else key, []).extend(group)
    return joined


def _is_within(date: str, other: str) -> bool:
    """Whether the other is the same date told more exactly: 1934 and 4 July 1934."""
    return len(other) > len(date) and other.startswith(f"{date}-")


def _merge(facts: list[Fact]) -> Fact:
    """One fact with all evidence, best first: the plainest sentence that names its subject."""
    ranked = sorted(facts, key=_plainness)
    best = ranked[0]
    evidence: dict[tuple[str, int], Evidence] = {}
    qualifiers: dict[str, str] = {}
    for fact in ranked:
        sentence = fact.evidence[0].sentence
        evidence.setdefault((sentence.article, sentence.start), fact.evidence[0])
        for name, text in fact.qualifiers:
            qualifiers.setdefault(name, text)
    spellings = dict.fromkeys(text for fact in ranked for text in (fact.object, *fact.aliases))
    return replace(
        best,
        value=max((fact.value for fact in facts), key=lambda value: (value[:1] != "-", len(value))),
        evidence=tuple(evidence.values()),
        qualifiers=tuple(sorted(qualifiers.items())),
        aliases=tuple(text for text in spellings if text != best.object),
    )


def _plainness(fact: Fact) -> tuple[bool, bool, bool, bool, bool, int]:
    text = fact.evidence[0].sentence.text
    names_subject = any(name in text for name in (fact.subject.name, *fact.subject.aliases))
    return (
        bool(_PRONOUN.match(text)),
        bool(_ABBREVIATED.search(fact.object)) or bool(_TODAY.search(text)),
        fact.kind is Kind.OTHER and fact.object != fact.value,
        fact.kind is Kind.NUMBER and not fact.object.isdigit(),
        not names_subject,
        len(text),
    )


def _contradictions(facts: list[Fact]) -> tuple[list[Fact], list[str]]:
    rivals: defaultdict[Group, list[int]] = defaultdict(list)
    for at, fact in enumerate(facts):
        if RELATIONS[fact.relation].is_functional:
            rivals[_topic_of(fact)].append(at)
    settled = list(facts)
    disputes: list[str] = []
    for places in rivals.values():
        if len(places) == 1:
            continue
        values = [facts[at] for at in places]
        closest = _closest(values)
        words = _in_words(values, closest)
        disputes.append(words)
        for at in places:
            if facts[at] is not closest:
                settled[at] = replace(facts[at], conflict=words)
    return settled, disputes


def _closest(facts: list[Fact]) -> Fact | None:
    """The place that lies in all the others, where they are no contradiction but less exact."""
    for fact in facts:
        others = [other for other in facts if other is not fact]
        if fact.kind is Kind.PLACE and all(
            other.object in HOLDERS.get(fact.object, ()) for other in others
        ):
            return fact
    return None


def _in_words(facts: list[Fact], closest: Fact | None) -> str:
    what = f"{facts[0].relation.replace('_', ' ')} of {facts[0].subject.name}"
    said = " against ".join(f"“{fact.object}” ({_articles(fact)})" for fact in facts)
    if closest:
        return f"{what}: {said}. Not a contradiction: {closest.object} lies within the others."
    return f"{what}: {said}. Not asked."


def _articles(fact: Fact) -> str:
    return ", ".join(dict.fromkeys(each.sentence.article for each in fact.evidence))


def _against(doubtful: Iterable[Fact], sound: list[Fact]) -> list[str]:
    """What corrupted sentences say otherwise, in words."""
    known: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in sound:
        known[fact.relation, fact.subject.id].append(fact)
    words: dict[str, None] = {}
    for fact in doubtful:
        others = known[fact.relation, fact.subject.id]
        if others and all(fact.value != other.value for other in others):
            words[_not_used(fact, others[0])] = None
        for one, other in _RELATED:
            for rival in known[one, fact.subject.id]:
                if fact.relation == other and rival.value == fact.value:
                    words[_other_part(rival, fact)] = None
    return list(words)


def _not_used(fact: Fact, known: Fact) -> str:
    relation = fact.relation.replace("_", " ")
    return (
        f"{relation} of {fact.subject.name}: {_articles(fact)} has “{fact.object}” in a corrupted "
        f"sentence, against “{known.object}” ({_articles(known)}). The corrupted one is not used."
    )


def _other_part(rival: Fact, fact: Fact) -> str:
    return (
        f"{rival.object} is called the {rival.relation} of {rival.subject.name} "
        f"({_articles(rival)}) and its {fact.relation} ({_articles(fact)})."
    )
