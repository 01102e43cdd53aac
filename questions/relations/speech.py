"""What is quoted speech in an article, and whose."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from questions.lexicon import people
from questions.model import Article, Entity, Kind, Mention, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Spans = tuple[tuple[int, int], ...]

_SPEECH = re.compile(r"“[^“”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)")
# Fewer are a title, or words held up with tongs.
MIN_SPEECH_WORDS = 6
_SAID = rf"(?:{'|'.join(people.SPEECH)})"
_PRONOUN_SAID = re.compile(rf"\b(?:[Hh]e|[Ss]he) {_SAID}\b")
_NAME_SAID = re.compile(rf"\b{_SAID}\b")
_OPENING_WORDS = 24


def spoken(article: Article, sentences: Sequence[Sentence]) -> tuple[Spans, ...]:
    """For each sentence the spans of it that lie in a quotation of its line."""
    found: list[tuple[tuple[int, int], ...]] = []
    line_start, line_end = 0, -1
    quotations: list[tuple[int, int]] = []
    for sentence in sentences:
        if sentence.start > line_end:
            line_start = article.text.rfind("\n", 0, sentence.start) + 1
            line_end = article.text.find("\n", sentence.start) % (len(article.text) + 1)
            quotations = [
                match.span()
                for match in _SPEECH.finditer(article.text, line_start, line_end)
                if len(match[0].split()) >= MIN_SPEECH_WORDS
            ]
        at = max(0, bisect_right(quotations, (sentence.start,)) - 1)
        inside = []
        for start, end in itertools.islice(quotations, at, None):
            if start >= sentence.end:
                break
            if end > sentence.start:
                first, last = max(start, sentence.start), min(end, sentence.end)
                inside.append((first - sentence.start, last - sentence.start))
        found.append(tuple(inside))
    return tuple(found)


def speakers(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Sequence[Mention]],
    entities: Mapping[str, Entity],
    quoted: Sequence[Spans],
) -> list[Entity | None]:
    """Who is quoted in each sentence: whoever its line names as saying so.

    "He said" is the speaker of the line before, since a new one would be named.
    """
    found: list[Entity | None] = []
    last: Entity | None = None
    for first, stop in _lines(article, sentences):
        texts = [_outside(sentences[at].text, quoted[at]) for at in range(first, stop)]
        speaker: Entity | None = None
        if any(_PRONOUN_SAID.search(text) for text in texts):
            speaker = last
        if speaker is None and any(_NAME_SAID.search(text) for text in texts):
            speaker = _first_person(mentions[first], entities)
        found += [speaker] * (stop - first)
        last = speaker
    return found


def _lines(article: Article, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Index ranges of the sentences that stand on one line."""
    first = 0
    for at in range(1, len(sentences) + 1):
        is_last = at == len(sentences)
        if is_last or "\n" in article.text[sentences[at - 1].end : sentences[at].start]:
            yield first, at
            first = at


def _outside(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _first_person(mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> Entity | None:
    """The person a line opens with: its subject."""
    for mention in mentions[:1]:
        if mention.kind is Kind.PERSON and mention.start < _OPENING_WORDS:
            return entities.get(mention.entity)
    return None
