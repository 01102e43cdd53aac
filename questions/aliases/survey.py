"""What is to be known of the spellings: how often, where, in which lists, called what."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from questions.lexicon import people, works
from questions.model import Entity, Kind, Mention, Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Reading = tuple[Sentence, Sequence[Mention]]

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


class Survey:
    """One pass over all mentions.

    `spellings` counts how often each is written in sound sentences, `support` how often a short
    form means it; `articles` where it stands, `nouns` what it is called, `lists` who is enumerated
    with whom, `shorts` whose name a short form is in which article.
    """

    def __init__(self, readings: Sequence[Reading], topics: Mapping[str, Entity]) -> None:
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
        by_article: defaultdict[str, list[Key]] = defaultdict(list)
        for sentence, mentions in readings:
            self._read(sentence, mentions, by_article)
        for article, keys in by_article.items():
            self._shorten(article, keys)

    def _take(self, key: Key, article: str, *, count: int) -> None:
        self.spellings[key] += count
        self.articles[key][article] = None

    def _read(
        self,
        sentence: Sentence,
        mentions: Sequence[Mention],
        by_article: defaultdict[str, list[Key]],
    ) -> None:
        enumerated: list[Mention] = []
        for mention in mentions:
            if mention.kind not in _NAMED:
                continue
            key = (mention.kind, bare(mention.kind, mention.text))
            self._take(key, sentence.article, count=0 if sentence.doubt == "corrupted" else 1)
            self._name(key, sentence.text[max(0, mention.start - 24) : mention.start])
            if mention.kind is Kind.PERSON:
                by_article[sentence.article].append(key)
                gap = sentence.text[enumerated[-1].end : mention.start] if enumerated else ""
                if enumerated and not _BETWEEN.match(gap):
                    self._keep(sentence.article, enumerated)
                    enumerated = []
                enumerated.append(mention)
        self._keep(sentence.article, enumerated)

    def _keep(self, article: str, enumerated: list[Mention]) -> None:
        if len(enumerated) >= _MIN_LIST:
            self.lists.append((article, tuple(each.text for each in enumerated)))

    def _name(self, key: Key, before: str) -> None:
        pattern = {Kind.TITLE: _NOUN, Kind.PERSON: _ROLE}.get(key[0])
        found = pattern.search(before) if pattern else None
        if found:
            folded = found[1].casefold()
            self.nouns[key][found[1] if folded not in works.NOUNS else folded] += 1

    def _shorten(self, article: str, keys: list[Key]) -> None:
        """Link a surname or given name to the one full name of the article that has it."""
        counts = Counter(keys)
        full = [key for key in counts if " " in key[1] and not is_titled(key[1])]
        parts: defaultdict[str, dict[Key, None]] = defaultdict(dict)
        for key in full:
            words = key[1].split(" ")
            for part in (words[0], words[-1]) if "-" in words[0] else (words[-1],):
                parts[part][key] = None
        for key in counts:
            owners = list(parts.get(key[1], ()))
            if " " not in key[1] and len(owners) == 1:
                self.shorts[article, *key] = owners[0]
                self.support[owners[0]] += counts[key]

    def is_short_only(self, key: Key) -> bool:
        """Whether the spelling stands for somebody's full name wherever it occurs."""
        return all((article, *key) in self.shorts for article in self.articles[key])


def is_titled(name: str) -> bool:
    """Whether the name opens with "Dr." or the like."""
    return name.partition(" ")[0] in people.HONORIFICS
