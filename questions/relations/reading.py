"""Prepare the sentences of an article for the patterns: masked text, and who is meant by "it".

A pronoun is resolved only when the sentences before leave one choice; otherwise it stays open and
no fact is read of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from questions.lexicon import subjects, works
from questions.model import Article, Entity, Kind, Mention, Sentence
from questions.relations.masking import mask
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A sentence as the patterns see it.

    `masked` has a token for each mention; `offsets[i]` is the span of `sentence.text` under its
    character i. `rivals` are families of works of which the paragraph has named another
    since it named the topic alone, so that "the series" may be either. `it` and `person` are what "It" and "He" or "She" at its start refer to, `speaker`
    who is quoted in it, `spoken` the spans of the sentence that are quoted speech, `source` the
    kind of work the topic was made from.
    """

    sentence: Sentence
    masked: str
    offsets: tuple[tuple[int, int], ...]
    tokens: Mapping[str, Mention]
    entities: Mapping[str, Entity]
    topic: Entity | None
    it: Entity | None = None
    rivals: frozenset[str] = frozenset()
    person: Entity | None = None
    speaker: Entity | None = None
    spoken: tuple[tuple[int, int], ...] = ()
    source: str = ""

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
            return self.entities.get(mention.entity)
        if text in {"It", "He", "She"}:
            return self.it if text == "It" else self.person
        return self.topic if self._is_topic(text, self.masked[:start]) else None

    def introduced(self, before: str) -> frozenset[str]:
        """The families of other works than the topic that the masked text names as "the series X"."""
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
        return bool(self.topic.noun) and subjects.NOUNS.get(noun[1]) is self.topic.kind


def readings(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Sequence[Mention]],
    topic: Entity | None,
    entities: Mapping[str, Entity],
) -> Iterator[Reading]:
    """The sentences of one article in order, each ready for the patterns."""
    found = _SOURCE.search(article.text)
    source = found[1].casefold() if found else ""
    quoted = spoken(article, sentences)
    said_by = speakers(article, sentences, mentions, entities, quoted)
    it: Entity | None = None
    rivals: frozenset[str] = frozenset()
    person: Entity | None = None
    for at, (sentence, named) in enumerate(zip(sentences, mentions, strict=True)):
        masked, offsets, tokens = mask(sentence.text, named)
        reading = Reading(
            sentence=sentence,
            masked=masked,
            offsets=offsets,
            tokens=tokens,
            entities=entities,
            topic=topic,
            it=it,
            rivals=rivals,
            person=person,
            speaker=said_by[at],
            spoken=quoted[at],
            source=source,
        )
        yield reading
        following = sentences[at + 1].start if at + 1 < len(sentences) else len(article.text)
        is_same_line = "\n" not in article.text[sentence.end : following]
        is_named = topic is not None and any(m.entity == topic.id for m in named)
        rivals = reading.introduced(masked) | (frozenset() if is_named else rivals)
        rivals = rivals if is_same_line else frozenset()
        it = _next_it(reading, named)
        person = _next_person(reading, named)


def _next_it(reading: Reading, mentions: Sequence[Mention]) -> Entity | None:
    """What "It" means in the next sentence: the topic, when this one opens or closes with it."""
    topic, text = reading.topic, reading.masked
    if topic is None or topic.kind is Kind.PERSON or not text:
        return None
    others = {m.entity for m in mentions if m.kind is topic.kind and m.entity} - {topic.id}
    if others:
        return None
    opens = re.match(r"(?:The (?:[\w'-]+ ){0,3}?)?⟨\w+⟩", text)
    if opens and (token := re.search(r"⟨\w+⟩", opens[0])):
        return topic if reading.tokens[token[0]].entity == topic.id else None
    if text.startswith("It ") and reading.it:
        return topic
    closes = re.search(r"(⟨\w+⟩)[.\"]*$", text)
    return topic if closes and reading.tokens[closes[1]].entity == topic.id else None


def _next_person(reading: Reading, mentions: Sequence[Mention]) -> Entity | None:
    """Who "He" or "She" is in the next sentence: the only person of this one, or who it went on of."""
    people_named = list(dict.fromkeys(m.entity for m in mentions if m.kind is Kind.PERSON))
    if len(people_named) == 1:
        return reading.entities.get(people_named[0])
    if not people_named and re.match(r"(?:He|She|His|Her)\b", reading.masked):
        return reading.person
    return None
