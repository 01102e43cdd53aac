"""The rules by which spellings are joined, each merge with its reason in plain words."""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

from questions.aliases import names, titles
from questions.aliases.survey import Key, Survey, bare, is_titled
from questions.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from questions.model import Decision

Near = tuple[float, Key, Key, str]


class Groups:
    """Spellings joined into groups; who joined whom and why.

    `apart` are pairs that must never come into one group, whatever a rule says.
    """

    def __init__(self, apart: Sequence[tuple[Key, Key]] = ()) -> None:
        self._parent: dict[Key, Key] = {}
        self.apart = apart
        self._said: list[Key] = []
        self.reasons: defaultdict[Key, list[str]] = defaultdict(list)

    def add(self, key: Key) -> None:
        """A group of one."""
        self._parent.setdefault(key, key)

    def root(self, key: Key) -> Key:
        """The spelling that stands for the whole group."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def decided(self) -> list[Key]:
        """Every spelling of a group that a person had a say in."""
        roots = {self.root(key) for key in self._said}
        return [key for key in self._parent if self.root(key) in roots]

    def join(self, one: Key, other: Key, why: str) -> None:
        """Make one group of two; nothing happens when they are one already or must stay apart."""
        a, b = self.root(one), self.root(other)
        if a != b and not self.are_apart(one, other):
            self._parent[b] = a
            self.reasons[a] += [
                *self.reasons.pop(b, []),
                f"“{other[1]}” is “{one[1]}”: {why}.",
            ]

    def decide(self, one: Key, other: Key) -> None:
        """Make one group of two because a person said so."""
        self.join(one, other, "decided by a person")
        if self.root(one) == self.root(other):
            self._said.append(one)

    def are_apart(self, one: Key, other: Key) -> bool:
        """Whether a pair that must stay apart has one end in the group of each."""
        pair = {self.root(one), self.root(other)}
        return any({self.root(a), self.root(b)} == pair for a, b in self.apart)

    def members(self) -> dict[Key, list[Key]]:
        """Every group by its root, in the order in which spellings were added."""
        groups: dict[Key, list[Key]] = {}
        for key in self._parent:
            groups.setdefault(self.root(key), []).append(key)
        return groups


def join(survey: Survey, decisions: Sequence[Decision] = ()) -> Groups:
    """The spellings of the survey, joined as far as people decided and the rules are certain.

    What is to stay apart goes before what is to be one, so the order of `decisions` says nothing.
    """
    same, apart = decided(survey, decisions)
    groups = Groups(apart)
    for spelling in survey.spellings:
        groups.add(spelling)
    for one, other in same:
        groups.decide(one, other)
    _join_titles(survey, groups)
    _join_middle_names(survey, groups)
    _join_romanisations(survey, groups)
    _join_stage_names(survey, groups)
    return groups


def decided(
    survey: Survey, decisions: Iterable[Decision]
) -> tuple[list[tuple[Key, Key]], list[tuple[Key, Key]]]:
    """The pairs of spellings that people said to be one, and to be two, in these articles."""
    known: dict[Key, tuple[Key, set[str]]] = {}
    for key in survey.spellings:
        known.setdefault((key[0], key[1].casefold()), (key, set()))[1].update(survey.articles[key])
    same: set[tuple[Key, Key]] = set()
    apart: set[tuple[Key, Key]] = set()
    for each in decisions:
        ends = [known.get((each.kind, bare(each.kind, name).casefold())) for name in each.names]
        found = [end for end in ends if end is not None]
        if len(found) < len(ends) or found[0][0] == found[1][0]:
            continue
        if not each.articles or all(each.articles & articles for _, articles in found):
            (one, _), (other, _) = sorted(found, key=lambda end: end[0])
            (same if each.is_same else apart).add((one, other))
    return sorted(same), sorted(apart)


def _join_titles(survey: Survey, groups: Groups) -> None:
    """Titles that differ in letters only; within an article also other forms of its topic."""
    folded: dict[Key, Key] = {}
    for key in survey.spellings:
        kind, text = key
        first = folded.setdefault((kind, text.casefold()), key)
        if first != key:
            groups.join(first, key, "the same name in other letters")
    for key in survey.spellings:
        if key[0] is not Kind.TITLE:
            continue
        for article in survey.articles[key]:
            topic = survey.topics.get(article)
            if topic and topic[0] is Kind.TITLE and topic != key:
                why = titles.likeness(topic[1], key[1])
                if why:
                    groups.join(topic, key, why)


def _join_middle_names(survey: Survey, groups: Groups) -> None:
    """In one article, a full name and the same with a middle name, where there is only one such."""
    ends: defaultdict[tuple[str, str, str], list[Key]] = defaultdict(list)
    for key in survey.spellings:
        words = key[1].split(" ")
        if key[0] is Kind.PERSON and len(words) > 1 and not is_apart(key[1]):
            for article in survey.articles[key]:
                ends[article, words[0], words[-1]].append(key)
    for keys in ends.values():
        middles = {word[0] for key in keys for word in key[1].split(" ")[1:-1]}
        for key in keys[1:] if len(middles) == 1 else ():
            groups.join(keys[0], key, "the same first and last name")


def is_apart(name: str) -> bool:
    """Names whose first and last word say too little: "Dr. Lee", Korean names in three words."""
    return is_titled(name) or bool(names.parse(name).family)


def _join_romanisations(survey: Survey, groups: Groups) -> None:
    """People of one surname whose given names are alike, where articles speak of one work.

    What is the same joins first; what is only almost alike joins when nobody else is as near.
    """
    for keys in outlines(survey):
        near = [each for each in likely(keys) if is_related(survey, groups, each[1], each[2])]
        for score, one, other, why in near:
            if score == names.SAME:
                groups.join(one, other, why)
        for score, one, other, why in near:
            if score < names.SAME and _is_only(groups, one, other, near):
                groups.join(one, other, why)


def outlines(survey: Survey) -> Iterable[list[Key]]:
    """People of Korean names by surname and the beginnings of their syllables."""
    found: defaultdict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key in survey.spellings:
        if key[0] is Kind.PERSON and names.parse(key[1]).family:
            found[names.parse(key[1]).outline].append(key)
    return found.values()


def likely(keys: Sequence[Key]) -> list[Near]:
    """Pairs of people whose names, for themselves, are likely to be one person's."""
    found = []
    for one, other in itertools.combinations(keys, 2):
        score, why = names.likeness(one[1], other[1])
        if score >= names.ONE_PERSON:
            found.append((score, one, other, why))
    return found


def _is_only(groups: Groups, one: Key, other: Key, near: Iterable[Near]) -> bool:
    """Whether nobody but who is already one with either is near to one of them."""
    pair = {one, other}
    allowed = {groups.root(one), groups.root(other)}
    rivals = {each for _, a, b, _ in near if {a, b} & pair for each in (a, b)}
    return {groups.root(rival) for rival in rivals} <= allowed


def is_related(survey: Survey, groups: Groups, one: Key, other: Key) -> bool:
    """Whether both are named where the same topic is spoken of."""
    return bool(_topics(survey, groups, one) & _topics(survey, groups, other))


def _topics(survey: Survey, groups: Groups, key: Key) -> set[object]:
    articles = survey.articles[key]
    return {
        groups.root(survey.topics[article]) if article in survey.topics else article
        for article in articles
    }


def _join_stage_names(survey: Survey, groups: Groups) -> None:
    """A stage name inside a full name, at the same place of two cast lists."""
    slots: defaultdict[tuple[Key | None, Key | None], dict[Key, None]] = defaultdict(dict)
    for article, enumerated in survey.lists:
        roots = [
            groups.root(survey.shorts.get((article, Kind.PERSON, n), (Kind.PERSON, n)))
            for n in enumerated
        ]
        for before, this, after in zip([None, *roots[:-1]], roots, [*roots[1:], None], strict=True):
            slots[before, after][this] = None
    for members in slots.values():
        for short in members:
            for full in members:
                if names.is_inside(short[1], full[1]) and is_related(survey, groups, short, full):
                    groups.join(full, short, "a stage name, at the same place of two cast lists")
