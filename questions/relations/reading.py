"""Prepare the sentences of an article for the patterns: masked text, and who is meant by "it".

A pronoun is resolved only when the sentences before leave one choice; otherwise it stays open and
no fact is read of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from questions.clauses import Names
from questions.lexicon import origins, subjects, works
from questions.lexicon.likeness import fold
from questions.model import Article, Entity, Kind, Mention, Sentence
from questions.relations.masking import mask
from questions.relations.referring import hero_of, next_it, next_person, opening
from questions.relations.speech import speakers, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SOURCE = re.compile(
    r"\b(?:based on|adapted from|adaptation of|adapting|reproducing the|making the) "
    rf"(?:an? |the )?(?:[\w’'-]+ ){{0,3}}?({'|'.join(sorted(works.BOOKS, key=len, reverse=True))})\b"
)
_INTRODUCED = re.compile(
    rf"\b({'|'.join(sorted(works.FAMILIES, key=len, reverse=True))}),? (⟨T\d+⟩)"
)
_LAST_NOUN = re.compile(r"([\w-]+)$")
_YEAR = re.compile(r"(?<![\d,.])(?:1\d{3}|20\d{2})(?![\d,.]\d)")
_PRONOUNS = {"h": re.compile(r"\b[Hh](?:e|is)\b"), "s": re.compile(r"\b(?:[Ss]he|[Hh]er)\b")}
LIVING = 1950  # whoever an article of earlier years names has most likely died
_WITHIN = re.compile(r"\b(?:in|of|at|near|from|to) $")
_SURE = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A sentence as the patterns see it.

    `masked` has a token for each mention; `offsets[i]` is the span of `sentence.text` under its
    character i. `names` is what the whole article tells of its names. `rivals` are families of works of which the paragraph has named another
    since it named the topic alone, so that "the series" may be either. `it` and `person` are what "It" and "He" or "She" at its start refer to, `speaker`
    who is quoted in it, `spoken` the spans of the sentence that are quoted speech, `source` the
    kind of work the topic was made from, `hero` whether the article goes on of an "h", him, or an "s", her, `is_first` whether it opens the article, `is_history` whether that tells of times gone by.
    """

    sentence: Sentence
    masked: str
    offsets: tuple[tuple[int, int], ...]
    tokens: Mapping[str, Mention]
    entities: Mapping[str, Entity]
    topic: Entity | None
    names: Names
    it: Entity | None = None
    rivals: frozenset[str] = frozenset()
    person: Entity | None = None
    speaker: Entity | None = None
    spoken: tuple[tuple[int, int], ...] = ()
    source: str = ""
    hero: str = ""
    is_first: bool = False
    is_history: bool = False

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the sentence under `masked[start:end]`."""
        return self.offsets[start][0], self.offsets[end - 1][1]

    def is_spoken(self, start: int) -> bool:
        """Whether the sentence's character at `start` is quoted speech."""
        return any(first <= start < last for first, last in self.spoken)

    def entity(self, text: str, start: int = 0) -> Entity | None:
        """What a token, a pronoun or "the series" refers to; `None` when that is not certain.

        `start` is where in the masked text it stands.
        """
        mention = self.tokens.get(text)
        if mention is not None:
            return self._named(mention, self.masked[:start])
        if text in {"It", "Its"}:
            return self.it
        if text in {"He", "She", "His", "Her"}:
            sex = "s" if text in {"She", "Her"} else "h"
            is_other = self.person is self.topic and self.hero not in {"", sex}
            return None if is_other else self.person
        if text == "Their":
            return self.topic if self.topic and self.topic.kind is Kind.ORGANISATION else None
        if text in {"its", "his", "her"}:
            return self._opening(start, is_person=text != "its")
        return self.topic if self._is_topic(text, self.masked[:start]) else None

    def hero_called(self, pronoun: str, start: int) -> Entity | None:
        """Whom "him" or "her" at `start` means: the person the article goes on of, or who opens it.

        `None` where another of the same sex is named in the sentence, so that it may be that one.
        """
        topic, sex = self.topic, {"him": "h", "her": "s"}[pronoun]
        if topic is None or topic.kind is not Kind.PERSON:
            is_second = re.search(rf"\b{pronoun}\b", self.masked[:start])
            return None if is_second else self._opening(start, is_person=True)
        if self.hero != sex:
            return None
        others = (
            mention.text
            for mention in self.tokens.values()
            if mention.kind is Kind.PERSON and not self.names.is_topic(mention.text)
        )
        wanted = "m" if sex == "h" else "f"
        told = (self.names.sexes.get(name) or origins.sex(name) for name in others)
        return None if any(found in {wanted, ""} for found in told) else topic

    def _named(self, mention: Mention, before: str) -> Entity | None:
        """The entity of a name; a shorter name of the topic, or of a person, is the full one.

        But "in Chartres" is the town, not the cathedral that is called so for short.
        """
        known = self.entities.get(mention.entity)
        topic = self.topic
        is_named = mention.kind is Kind.PERSON or self._has_name_of_topic(mention)
        is_hero = self.is_first and mention.start == 0 and is_named
        if is_hero and topic is not None and topic.kind is Kind.PERSON:
            return topic
        is_short = mention.text != getattr(topic, "name", "") and self.names.is_topic(mention.text)
        is_within = _WITHIN.search(before) and topic is not None and topic.kind is not Kind.PERSON
        if is_short and not is_within:
            return topic
        full = self.names.full(mention.text)
        if full != mention.text and mention.kind is Kind.PERSON and known is not None:
            return replace(known, name=full) if known.name == mention.text else known
        return (
            known
            if known is None or known.kind is mention.kind
            else replace(known, kind=mention.kind)
        )

    def _has_name_of_topic(self, mention: Mention) -> bool:
        """Whether a name of no known kind has the topic's in it, but for accents."""
        if self.topic is None or mention.kind is not Kind.OTHER:
            return False
        return f" {fold(self.topic.name)} " in f" {fold(mention.text)} "

    def _opening(self, start: int, *, is_person: bool) -> Entity | None:
        """Whom "his" or "its" at `start` means: what the sentence opens with, if nothing else may be."""
        opens = opening(self.masked)
        pronoun = re.match(r"(It|He|She)\b", self.masked)
        first = opens[1] if opens else pronoun[1] if pronoun else ""
        found = self.entity(first) if first else self.it if not is_person else None
        if found is None or (found.kind is Kind.PERSON) is not is_person:
            return None
        before = {
            mention.text
            for token, mention in self.tokens.items()
            if self.masked.find(token) < start
            and (mention.kind is Kind.PERSON) is is_person
            and mention.kind not in (Kind.DATE, Kind.NUMBER, Kind.NATIONALITY)
        }
        return found if len(before) <= bool(opens) else None

    def introduced(self, before: str) -> frozenset[str]:
        """The families of other works than the topic that the masked text names as "the series X"."""
        if "⟨T" not in before:
            return frozenset()
        return frozenset(
            works.FAMILIES[match[1]]
            for match in _INTRODUCED.finditer(before)
            if self.tokens[match[2]].entity != getattr(self.topic, "id", "")
        )

    def _is_topic(self, text: str, before: str) -> bool:
        """Whether "the (new) series" means the topic: same family, and no other work in it."""
        noun = _LAST_NOUN.search(text)
        if not self.topic or not noun:
            return False
        if self.topic.kind is Kind.TITLE:
            family = works.FAMILIES.get(noun[1])
            if family in self.rivals | self.introduced(before):
                return False
            return family is not None and family == works.FAMILIES.get(self.topic.noun)
        if self.names.called(noun[1]):
            return True
        return bool(self.topic.noun) and subjects.NOUNS.get(noun[1]) is self.topic.kind


def readings(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Sequence[Mention]],
    topic: Entity | None,
    entities: Mapping[str, Entity],
    *,
    names: Names,
) -> Iterator[Reading]:
    """The sentences of one article in order, each ready for the patterns.

    `names` is what the whole article tells of its names, for those a sentence leaves open.
    """
    topic = topic or names.topic
    found = _SOURCE.search(article.text)
    source = found[1].casefold() if found else ""
    years = [int(year) for year in _YEAR.findall(article.text)]
    is_history = sum(year < LIVING for year in years) * 2 >= len(years)
    he, she = (len(_PRONOUNS[sex].findall(article.text)) for sex in "hs")
    hero = "h" if he > 2 * she else "s" if she > 2 * he else ""
    quoted = spoken(article, sentences)
    said_by = speakers(article, sentences, mentions, entities, quoted)
    it: Entity | None = None
    rivals: frozenset[str] = frozenset()
    person: Entity | None = None
    for at, (sentence, named) in enumerate(zip(sentences, mentions, strict=True)):
        masked, offsets, tokens = mask(sentence.text, [_typed(each, names) for each in named])
        reading = Reading(
            sentence=sentence,
            masked=masked,
            offsets=offsets,
            tokens=tokens,
            entities=entities,
            topic=topic,
            names=names,
            it=it,
            rivals=rivals,
            person=person,
            speaker=said_by[at],
            spoken=quoted[at],
            source=source,
            hero=hero,
            is_first=not at,
            is_history=is_history,
        )
        yield reading
        following = sentences[at + 1].start if at + 1 < len(sentences) else len(article.text)
        is_same_line = "\n" not in article.text[sentence.end : following]
        is_named = topic is not None and any(m.entity == topic.id for m in named)
        rivals = reading.introduced(masked) | (frozenset() if is_named else rivals)
        rivals = rivals if is_same_line else frozenset()
        it = next_it(reading, named) if is_same_line else None
        person = next_person(reading, named) if is_same_line else hero_of(topic)


def _typed(mention: Mention, names: Names) -> Mention:
    """A name of unknown kind as what the rest of the article shows it to be."""
    if mention.kind is not Kind.OTHER:
        return mention
    kind = names.what(mention.text)[0]
    return replace(mention, kind=kind) if kind in _SURE else mention
