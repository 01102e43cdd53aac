"""Finds where articles of the bank contradict one another, whenever they were taken in.

Law: what is a contradiction the generator says, of claims as of facts. It is looked for anew when
what is claimed about a subject changes, so none outlives its sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from questions import aliases, fusion
from questions.model import Dispute, Entity, Evidence, Fact, Kind, Sentence, Side
from quiz.store import bank, disputes, merges
from quiz.store.disputes import Claimed, Found, KeptClaim
from quiz.store.merges import MergeState


def keep(
    kept_under: Mapping[str, int], claims: Iterable[Fact], *, is_anew: bool, now: datetime
) -> tuple[str, ...]:
    """Let these articles, by slug, claim these facts and nothing else, within the caller's unit.

    In words, where they contradict articles that were not read together with them. `is_anew`: in
    other versions the articles claim nothing any more.
    """
    given: dict[int, list[Claimed]] = {article_id: [] for article_id in kept_under.values()}
    if is_anew:
        given |= {each: [] for each in bank.versions(kept_under) if each not in given}
    facts = tuple(claims)
    answers: defaultdict[tuple[object, ...], set[str]] = defaultdict(set)
    for fact in facts:
        answers[_asked(fact)].add(fact.value)
    for fact in facts:
        article_id = kept_under[fact.evidence[0].sentence.article]
        given[article_id].append(_claimed(fact, is_alone=len(answers[_asked(fact)]) == 1))
    changed = disputes.claim(given)
    told = {each.subject_id for some in given.values() for each in some}
    apart = _apart()
    found: dict[str, list[Found]] = {}
    words: list[str] = []
    read_together = set(kept_under.values())
    for subject, kept in disputes.about(changed | told).items():
        claimed = aliases.unite([_fact(each) for each in kept], apart)
        found[subject] = []
        for each in fusion.fuse(claimed)[1]:
            if each.is_contradiction:
                sides = _sides(each, kept, claimed)
                found[subject].append(
                    Found(ruling=each.ruling, sides=tuple(tuple(side) for side in sides))
                )
                told_by = {one.article_id for side in sides for one in side.values()}
                if told_by & read_together and not told_by <= read_together:
                    words.append(each.said)
    disputes.keep(found, now=now)
    return tuple(words)


def _apart() -> frozenset[frozenset[str]]:
    """Pairs of names that people decided to be two."""
    return frozenset(
        frozenset((each.one.casefold(), each.other.casefold()))
        for each in merges.of_state(MergeState.APART)
    )


def _sides(
    dispute: Dispute, kept: Sequence[KeptClaim], claimed: Sequence[Fact]
) -> list[dict[int, KeptClaim]]:
    """The claims on each side by their numbers, in its order of sentences.

    A claim is on the side of its value. One that is told less exactly, a day without its year, has
    another value than its side, but a spelling that is there.
    """
    sides: list[dict[int, KeptClaim]] = [{} for _ in dispute.sides]
    for each, fact in zip(kept, claimed, strict=True):
        fitting = [n for n, side in enumerate(dispute.sides) if _is_on(side, each)]
        same = [n for n in fitting if dispute.sides[n].value == fact.value]
        for number in (same or fitting)[:1]:
            sides[number][each.claim_id] = each
    return [
        dict(sorted(found.items(), key=lambda pair: _place(side, pair[1])))
        for side, found in zip(dispute.sides, sides, strict=True)
    ]


def _is_on(side: Side, kept: KeptClaim) -> bool:
    claim = kept.claim
    return (
        claim.relation == side.relation
        and claim.object in side.spellings
        and any((s.article, s.start) == (kept.slug, claim.start) for s in side.sources)
    )


def _place(side: Side, kept: KeptClaim) -> int:
    places = [(source.article, source.start) for source in side.sources]
    return places.index((kept.slug, kept.claim.start))


def _asked(fact: Fact) -> tuple[object, ...]:
    """The sentence of a fact, and what it answers there."""
    said = fact.evidence[0].sentence
    return said.article, said.start, said.end, fact.relation, fact.subject.id


def _claimed(fact: Fact, *, is_alone: bool) -> Claimed:
    said = fact.evidence[0].sentence
    return Claimed(
        relation=fact.relation,
        subject_id=fact.subject.id,
        subject=fact.subject.name,
        subject_kind=fact.subject.kind.value,
        object=fact.object,
        value=fact.value,
        kind=fact.kind.value,
        qualifiers=fact.qualifiers,
        spellings=fact.aliases,
        sentence=said.text,
        start=said.start,
        end=said.end,
        is_alone=is_alone,
        doubt=said.doubt,
    )


def _fact(kept: KeptClaim) -> Fact:
    claim = kept.claim
    said = Sentence(
        article=kept.slug,
        text=claim.sentence,
        start=claim.start,
        end=claim.end,
        doubt=claim.doubt,
    )
    return Fact(
        relation=claim.relation,
        subject=Entity(id=claim.subject_id, kind=Kind(claim.subject_kind), name=claim.subject),
        object=claim.object,
        value=claim.value,
        kind=Kind(claim.kind),
        pattern="",
        evidence=(Evidence(sentence=said, object_text=claim.object),),
        qualifiers=claim.qualifiers,
        aliases=claim.spellings,
    )
