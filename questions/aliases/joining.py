"""The rules by which spellings are joined, each merge with its reason in plain words."""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

from questions.aliases import names, titles
from questions.aliases.survey import Key, Survey, is_titled
from questions.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_Near = tuple[float, Key, Key, str]


class Groups:
    """Spellings joined into groups; who joined whom and why."""

    def __init__(self) -> None:
        self._parent: dict[Key, Key] = {}
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

    def join(self, one: Key, other: Key, why: str) -> None:
        """Make one group of two; nothing happens when they are one already."""
        a, b = self.root(one), self.root(other)
        if a != b:
            self._parent[b] = a
            self.reasons[a] += [
                *self.reasons.pop(b, []),
                f"“{other[1]}” is “{one[1]}”: {why}.",
            ]

    def members(self) -> dict[Key, list[Key]]:
        """Every group by its root, in the order in which spellings were added."""
        groups: dict[Key, list[Key]] = {}
        for key in self._parent:
            groups.setdefault(self.root(key), []).append(key)
        return groups


def join(survey: Survey) -> Groups:
    """The spellings of the survey, joined as far as the rules are certain."""
    groups = Groups()
    for spelling in survey.spellings:
        groups.add(spelling)
    _join_titles(survey, groups)
    _join_middle_names(survey, groups)
    _join_romanisations(survey, groups)
    _join_stage_names(survey, groups)
    return groups


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
        if key[0] is Kind.PERSON and len(words) > 1 and not _is_apart(key[1]):
            for article in survey.articles[key]:
                ends[article, words[0], words[-1]].append(key)
    for keys in ends.values():
        middles = {word[0] for key in keys for word in key[1].split(" ")[1:-1]}
        for key in keys[1:] if len(middles) == 1 else ():
            groups.join(keys[0], key, "the same first and last name")


def _is_apart(name: str) -> bool:
    """Names whose first and last word say too little: "Dr. Lee", Korean names in three words."""
    return is_titled(name) or bool(names.parse(name).family)


def _join_romanisations(survey: Survey, groups: Groups) -> None:
    """People of one surname whose given names are alike, where articles speak of one work.

    What is the same joins first; what is only almost alike joins when nobody else is as near.
    """
    outlines: defaultdict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key in survey.spellings:
        if key[0] is Kind.PERSON and names.parse(key[1]).family:
            outlines[names.parse(key[1]).outline].append(key)
    for keys in outlines.values():
        near = _near(survey, groups, keys)
        for score, one, other, why in near:
            if score == names.SAME:
                groups.join(one, other, why)
        for score, one, other, why in near:
            if score < names.SAME and _is_only(groups, one, other, near):
                groups.join(one, other, why)


def _near(survey: Survey, groups: Groups, keys: Sequence[Key]) -> list[_Near]:
    found = []
    for one, other in itertools.combinations(keys, 2):
        score, why = names.likeness(one[1], other[1])
        if score >= names.ONE_PERSON and _is_related(survey, groups, one, other):
            found.append((score, one, other, why))
    return found


def _is_only(groups: Groups, one: Key, other: Key, near: Iterable[_Near]) -> bool:
    """Whether nobody but who is already one with either is near to one of them."""
    pair = {one, other}
    allowed = {groups.root(one), groups.root(other)}
    rivals = {each for _, a, b, _ in near if {a, b} & pair for each in (a, b)}
    return {groups.root(rival) for rival in rivals} <= allowed


def _is_related(survey: Survey, groups: Groups, one: Key, other: Key) -> bool:
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
                if names.is_inside(short[1], full[1]) and _is_related(survey, groups, short, full):
                    groups.join(full, short, "a stage name, at the same place of two cast lists")
