"""Naming the topic in what a clause says of others: "joined the band" is "joined Queen".

Pure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from questions.asking.descriptions import Descriptions
from questions.asking.paragraph import Paragraph
from questions.asking.topics import Topic
from questions.asking.values import Subject
from questions.clauses.values import Chunk, Clause, Word, join
from questions.lexicon import nouns
from questions.model import Kind

_OF_WORKS = frozenset({"score", "soundtrack", "screenplay", "script", "music"})
# "the sixth series" is that of the show the article is about.
_INSTALMENTS = frozenset({"series", "season", "episode", "edition", "instalment", "installment"})
_TRADE = frozenset(["purchase", "buy", "sell", "acquire", "own", "found", "establish", "merge"])


class Telling:
    """Says the topic's name where a clause says what it is."""

    def __init__(self, topic: Topic, paragraph: Paragraph, descriptions: Descriptions) -> None:
        self._topic = topic
        self._paragraph = paragraph
        self._descriptions = descriptions

    def told(self, clause: Clause, subject: Subject) -> Clause:
        """The clause with "the band" replaced by the topic's name, where that is who is meant."""
        if subject.is_topic or self._topic.subject is None:
            return clause
        is_plain = not self._paragraph.is_first and clause.verb not in _TRADE
        return replace(
            clause,
            rest=tuple(self._named(chunk, is_plain=is_plain) for chunk in clause.rest),
            lead=tuple(self._named(chunk, is_plain=is_plain) for chunk in clause.lead),
        )

    def _has_instalments(self) -> bool:
        """Whether the topic is one of series, seasons or editions."""
        topic = self._topic.subject
        return topic is not None and (
            topic.kind is Kind.TITLE or topic.noun.rpartition(" ")[2] in nouns.EVENTS
        )

    def _has_part(self, inner: tuple[Word, ...], tags: str) -> bool:
        """Whether the phrase is a part of the place or organisation the article is about."""
        topic = self._topic.subject
        is_body = topic is not None and topic.kind in (Kind.PLACE, Kind.ORGANISATION)
        is_part = is_body and re.fullmatch(r"d[nyu]", tags) is not None
        return is_part and self._topic.is_part(inner, tags, self._paragraph.nouns)

    def _named(self, chunk: Chunk, *, is_plain: bool) -> Chunk:
        """The chunk with the topic named: always where it owns something, alone only if `is_plain`."""
        inner = chunk.inner
        tags = "".join(w.tag for w in inner)
        name = Word(text=self._topic.subject.text if self._topic.subject else "", tag="N")
        behind = re.search(r"f(d[nyu])$", tags)
        if chunk.prep == "to":  # "invited him to watch the band"
            behind = behind or re.match(r"[zy](d[nyu])$", tags)
        if behind and self._descriptions.is_topic(inner[behind.start(1) :], "dn"):
            return replace(chunk, words=(*chunk.words[:-2], name))
        if tags == "dN" and self._topic.is_titled(inner[1].text):
            return replace(chunk, words=(*chunk.words[:-2], name))
        is_work = self._topic.subject is not None and self._topic.subject.kind is Kind.TITLE
        if is_work and re.fullmatch(r"d[nyu]", tags) and inner[1].low in _OF_WORKS:
            return replace(chunk, words=(*chunk.words, Word(text="of", tag="f"), name))
        if self._has_part(inner, tags):  # "from the curriculum": that of the university
            return replace(chunk, words=(*chunk.words, Word(text="of", tag="f"), name))
        if (
            re.fullmatch(r"da[nyu]", tags)
            and inner[2].low in _INSTALMENTS
            and self._has_instalments()
        ):
            return replace(chunk, words=(*chunk.words, Word(text="of", tag="f"), name))
        end = re.match(r"d[nyu]{2,3}(?=d|$)", tags)
        said = join(list(inner[1 : end.end()])).casefold() if end else ""
        if end and self._topic.subject and self._topic.subject.name.casefold().endswith(f" {said}"):
            head = chunk.words[: len(chunk.words) - len(inner)]
            return replace(chunk, words=(*head, name, *inner[end.end() :]))
        inside = re.search(r"f(d[nyu])P", tags)
        if inside and self._descriptions.is_topic(inner[inside.start(1) : inside.end(1)], "dn"):
            head = chunk.words[: len(chunk.words) - len(inner) + inside.start(1)]
            return replace(chunk, words=(*head, name, *inner[inside.end(1) :]))
        is_owner = re.match(r"d[nyu]P", tags)
        is_alone = is_plain and re.match(r"d[nyu]$", tags)
        if not (is_owner or is_alone) or not self._descriptions.is_topic(inner[:2], "dn"):
            return chunk
        head = chunk.words[: len(chunk.words) - len(inner)]
        return replace(chunk, words=(*head, name, *inner[2:]))
