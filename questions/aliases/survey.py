"""What is to be known of the spellings: how often, where, in which lists, called what."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from questions.lexicon import people, works
from questions.model import Entity, Kind, Mention, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Key = tuple[Kind, str]  # a kind and a spelling

_NAMED = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.TITLE, Kind.NATIONALITY, Kind.OTHER)
_BETWEEN = re.compile(r"^(?: \([^()]*\))?(?:,| and|, and) $|^And ?$")
_NOUN = re.compile(
    rf"\b({'|'.join(sorted(map(re.escape, works.NOUNS), key=len, reverse=True))}),? [‘“\"]?$"
)
_ROLE = re.compile(rf"\b({'|'.join(people.ROLES)}),? $", re.IGNORECASE)
_MIN_LIST = 3


def bare(kind: Kind, text: str) -> str:
    """A spelling without what never tells two things apart: "the", and spaces of all kinds."""
    words = text.replace("\u00a0", " ")
    return re.sub(r"^[Tt]he (?=\S)", "", words) if kind is Kind.ORGANISATION else words


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What one article says of the spellings in it; all that is kept of its mentions.

    `counts` is how often each is written in sound sentences, `nouns` what it is called there,
    `lists` who is enumerated with whom, `shorts` whose name a short form is.
    """

    article: str
    counts: tuple[tuple[Key, int], ...]
    nouns: tuple[tuple[Key, str], ...]
    lists: tuple[tuple[str, ...], ...]
    shorts: tuple[tuple[Key, Key, int], ...]  # the short form, the full name, how often


def note(
    article: str, sentences: Iterable[Sentence], mentions: Iterable[Sequence[Mention]]
) -> Notes:
    """What is to be known of the spellings of one article; `mentions` are by sentence."""
    taking = _Taking()
    for sentence, named in zip(sentences, mentions, strict=True):
        taking.read(sentence, named)
    return Notes(
        article=article,
        counts=tuple(taking.counts.items()),
        nouns=tuple(taking.nouns),
        lists=tuple(taking.lists),
        shorts=tuple(_shortened(taking.persons)),
    )


class _Taking:
    """One pass over the mentions of an article."""

    def __init__(self) -> None:
        self.counts: Counter[Key] = Counter()
        self.nouns: list[tuple[Key, str]] = []
        self.lists: list[tuple[str, ...]] = []
        self.persons: Counter[Key] = Counter()

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Take notes of one sentence."""
        enumerated: list[Mention] = []
        for mention in mentions:
            if mention.kind not in _NAMED:
                continue
            key = (mention.kind, bare(mention.kind, mention.text))
            self.counts[key] += 0 if sentence.doubt == "corrupted" else 1
            self._name(key, sentence.text[max(0, mention.start - 24) : mention.start])
            if mention.kind is Kind.PERSON:
                self.persons[key] += 1
                gap = sentence.text[enumerated[-1].end : mention.start] if enumerated else ""
                if enumerated and not _BETWEEN.match(gap):
                    self._keep(enumerated)
                    enumerated = []
                enumerated.append(mention)
        self._keep(enumerated)

    def _keep(self, enumerated: list[Mention]) -> None:
        if len(enumerated) >= _MIN_LIST:
            self.lists.append(tuple(each.text for each in enumerated))

    def _name(self, key: Key, before: str) -> None:
        pattern = {Kind.TITLE: _NOUN, Kind.PERSON: _ROLE}.get(key[0])
        found = pattern.search(before) if pattern else None
        if found:
            folded = found[1].casefold()
            self.nouns.append((key, found[1] if folded not in works.NOUNS else folded))


def _shortened(persons: Counter[Key]) -> Iterator[tuple[Key, Key, int]]:
    """Each surname or given name that one full name of the article has, that name, how often."""
    parts: defaultdict[str, dict[Key, None]] = defaultdict(dict)
    for key in persons:
        if " " in key[1] and not is_titled(key[1]):
            words = key[1].split(" ")
            for part in (words[0], words[-1]) if "-" in words[0] else (words[-1],):
                parts[part][key] = None
    for key, times in persons.items():
        owners = list(parts.get(key[1], ()))
        if " " not in key[1] and len(owners) == 1:
            yield key, owners[0], times


class Survey:
    """The notes of all articles together.

    `spellings` counts how often each is written in sound sentences, `support` how often a short
    form means it; `articles` where it stands, `nouns` what it is called, `lists` who is enumerated
    with whom, `shorts` whose name a short form is in which article.
    """

    def __init__(self, notes: Iterable[Notes], topics: Mapping[str, Entity]) -> None:
        self.topics = {article: (topic.kind, topic.name) for article, topic in topics.items()}
        self.spellings: Counter[Key] = Counter()
        self.support: Counter[Key] = Counter()
        self.articles: defaultdict[Key, dict[str, None]] = defaultdict(dict)
        self.nouns: defaultdict[Key, Counter[str]] = defaultdict(Counter)
        self.lists: list[tuple[str, tuple[str, ...]]] = []
        self.shorts: dict[tuple[str, Kind, str], Key] = {}
        for article, topic in topics.items():
            key = self.topics[article]
            self._take(key, article, count=1)
            if topic.noun:
                self.nouns[key][topic.noun] += 1
        for each in notes:
            self._add(each)

    def _add(self, notes: Notes) -> None:
        for key, count in notes.counts:
            self._take(key, notes.article, count=count)
        for key, noun in notes.nouns:
            self.nouns[key][noun] += 1
        self.lists += [(notes.article, names) for names in notes.lists]
        for short, owner, times in notes.shorts:
            self.shorts[notes.article, *short] = owner
            self.support[owner] += times

    def _take(self, key: Key, article: str, *, count: int) -> None:
        self.spellings[key] += count
        self.articles[key][article] = None

    def is_short_only(self, key: Key) -> bool:
        """Whether the spelling stands for somebody's full name wherever it occurs."""
        return all((article, *key) in self.shorts for article in self.articles[key])


def is_titled(name: str) -> bool:
    """Whether the name opens with "Dr." or the like."""
    return name.partition(" ")[0] in people.HONORIFICS
