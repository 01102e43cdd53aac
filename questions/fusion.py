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
from questions.model import Dispute, Evidence, Fact, Kind, Ruling, Side, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

Group = tuple[str, ...]

_ABBREVIATED = re.compile(r"\b[A-Z][a-z]{2,3}\.|/")
_FULL = re.compile(r"^\d{4}-\d\d-\d\d$")
_PRONOUN = re.compile(r"^(?:It|He|She|They)\b")
# Two relations for one part: an article that says one of them does not deny the other.
_RELATED = (("creator", "writer"), ("director", "creator"))
_TODAY = re.compile(r"\b(?:today|yesterday|tomorrow|will be|to be)\b")


def fuse(facts: Iterable[Fact]) -> tuple[tuple[Fact, ...], tuple[Dispute, ...]]:
    """The distinct facts in the order they were first read, and what is said differently of them.

    Facts of corrupted sentences are left out; they only speak where they contradict the others.
    """
    sound: dict[Group, list[Fact]] = {}
    doubtful: dict[Group, list[Fact]] = {}
    for fact in facts:
        groups = doubtful if fact.evidence[0].sentence.doubt else sound
        groups.setdefault((*_topic_of(fact), fact.value), []).append(fact)
    fused = [_merge(group) for group in _one_date(sound).values()]
    settled, disputes = _contradictions(fused)
    return tuple(settled), (*disputes, *_against(map(_merge, doubtful.values()), settled))


def claims(facts: Iterable[Fact], disputes: Iterable[Dispute]) -> tuple[Fact, ...]:
    """The facts that articles read at another time may contradict, as each sentence has them.

    They are the facts of functional relations, and whatever these `disputes` are about. Fused, they
    give the same contradictions again.
    """
    told = {(d.relation, d.subject.id) for d in disputes if d.is_contradiction}
    return tuple(
        fact
        for fact in facts
        if RELATIONS[fact.relation].is_functional or (fact.relation, fact.subject.id) in told
    )


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


def _contradictions(facts: list[Fact]) -> tuple[list[Fact], list[Dispute]]:
    rivals: defaultdict[Group, list[int]] = defaultdict(list)
    for at, fact in enumerate(facts):
        if RELATIONS[fact.relation].is_functional:
            rivals[_topic_of(fact)].append(at)
    settled = list(facts)
    disputes: list[Dispute] = []
    for places in rivals.values():
        if len(places) == 1:
            continue
        values = [facts[at] for at in places]
        closest = _closest(values)
        if closest:
            values.sort(key=lambda fact: fact is not closest)
        dispute = _dispute(values, Ruling.WITHIN if closest else Ruling.OPEN)
        disputes.append(dispute)
        for at in places:
            if facts[at] is not closest:
                settled[at] = replace(facts[at], conflict=dispute.words)
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


def _against(doubtful: Iterable[Fact], sound: list[Fact]) -> list[Dispute]:
    """What corrupted sentences say otherwise."""
    known: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in sound:
        known[fact.relation, fact.subject.id].append(fact)
    found: dict[Dispute, None] = {}
    for fact in doubtful:
        others = _rivals(fact, known[fact.relation, fact.subject.id])
        if others and not any(_is_same(fact, other) for other in others):
            found[_dispute([others[0], fact], Ruling.CORRUPTED)] = None
        for one, other in _RELATED:
            for rival in known[one, fact.subject.id]:
                if fact.relation == other and rival.value == fact.value:
                    found[_dispute([rival, fact], Ruling.PARTS)] = None
    return list(found)


def _rivals(fact: Fact, known: list[Fact]) -> list[Fact]:
    """What another value denies: the answers to the same; of a list only one that is alone."""
    if RELATIONS[fact.relation].is_functional:
        return [other for other in known if _topic_of(other) == _topic_of(fact)]
    return known if len(known) == 1 else []


def _is_same(fact: Fact, other: Fact) -> bool:
    """Whether the two have one value, perhaps told less exactly by one of them."""
    one, two = fact.object, other.object
    short, long = sorted((fact.value, other.value), key=len)
    if short == long:
        return True
    if fact.kind is Kind.PLACE:
        return one in HOLDERS.get(two, ()) or two in HOLDERS.get(one, ())
    if fact.kind is Kind.DATE:
        return _is_within(short, long) or (short.startswith("-") and long.endswith(short[1:]))
    return False


def _dispute(facts: list[Fact], ruling: Ruling) -> Dispute:
    first = facts[0]
    return Dispute(
        subject=first.subject,
        relation=first.relation,
        sides=tuple(_side(fact) for fact in facts),
        ruling=ruling,
    )


def _side(fact: Fact) -> Side:
    return Side(
        relation=fact.relation,
        object=fact.object,
        value=fact.value,
        spellings=tuple(dict.fromkeys((fact.object, *fact.aliases))),
        sources=tuple(
            Source(article=said.article, sentence=said.text, start=said.start, end=said.end)
            for said in (each.sentence for each in fact.evidence)
        ),
    )
