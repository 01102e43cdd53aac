"""Who or what the subject of a clause is, said so that it can stand alone.

A pronoun or "the company" is resolved only where the article leaves one choice: the topic, or the
person or thing the sentence before was about. Everything else is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from questions.asking import offices
from questions.asking.descriptions import Descriptions
from questions.asking.paragraph import Paragraph
from questions.asking.pronouns import Pronouns
from questions.asking.restored import name_first
from questions.asking.telling import Telling
from questions.asking.topics import Topic
from questions.asking.values import Subject
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Word, join
from questions.clauses.words import is_calling
from questions.lexicon import nouns
from questions.model import Kind

_INDEFINITE = frozenset(
    """
    a an some any many most several few half either neither both all each every another no more less
    fewer much certain various numerous other others enough
    """.split()
)
_AND_HIS = re.compile(r"d?[anyN]*Nch[any]*[nyY]$")  # "Mary Stone and her pupils"
# What is done to a named thing; with a capital only where the sentence begins.
_DEEDS = frozenset(
    """
    building colonisation colonization completion construction conversion demolition design development
    excavation excavations expansion exploration filming installation opening preparations production
    publication reconstruction recording renovation repairs restoration settlement shooting work
    """.split()
)
_ONE_MORE = frozenset({"new", "further", "similar", "different", "second", "third", "later"})


class Referents:
    """Follows an article sentence by sentence and knows who "he", "it" and "the company" are."""

    def __init__(self, names: Names, text: str) -> None:
        self._names = names
        self._topic = Topic(names, text)
        self._paragraph = Paragraph(names)
        self._pronouns = Pronouns(names, self._topic, self._paragraph)
        self._descriptions = Descriptions(names, self._topic, self._paragraph, text)
        self._telling = Telling(self._topic, self._paragraph, self._descriptions)

    def new_paragraph(self) -> None:
        """Forget who was spoken of: a paragraph begins."""
        self._paragraph.new_paragraph()

    def after(self, subject: Subject | None, words: Sequence[Word]) -> None:
        """Remember what the main clause of a sentence was about, and whom it named."""
        self._paragraph.after(subject, words)

    def _long_name(self, words: tuple[Word, ...]) -> Subject | None:
        """A name of several words that opens with a common one: "Game of Thrones"."""
        text = join(words)
        is_long = len(words) > 1 and words[0].tag in "nyu" and words[0].text[:1].isupper()
        if not is_long or words[-1].tag != "N" or text not in self._names.known:
            return None
        if (words[0].low in _DEEDS and words[1].low == "of") or is_calling(words[0].low):
            return None  # "Construction of the Stone Bridge began", "Drummer Ann Roe left"
        kind, noun = self._names.what(text)
        return Subject(text=text, kind=kind, noun=noun, name=text, said=text)

    def _is_title_alone(self, words: tuple[Word, ...], tags: str) -> bool:
        """Whether nobody knows which one is meant: "the Queen", "the Foundation", "Prince of Wales"."""
        if tags not in {"N", "dN"} or self._names.is_topic(words[-1].text):
            return False
        text = words[-1].text
        is_general = tags == "dN" and (text.casefold() in nouns.RULERS or text in nouns.ENDINGS)
        return is_general or (
            " of " in text and text.partition(" of ")[0].casefold() in nouns.RULERS
        )

    def placed(self, words: list[Word]) -> list[Word]:
        """The words with "here" told by name, and what is no name in small letters."""
        return self._topic.placed(words)

    def told(self, clause: Clause, subject: Subject) -> Clause:
        """The clause with "the band" replaced by the topic's name, where that is who is meant."""
        told = self._telling.told(clause, subject)
        if subject.is_topic and subject.kind is Kind.ORGANISATION:
            return told  # "Acme appointed her as chairman": of Acme
        return offices.of_topic(told, self._topic.subject, self._names)

    def resolve(self, chunk: Chunk) -> Subject | None:
        """The subject as a question may say it; `None` when that is not certain."""
        found = self._resolved(chunk)
        found = name_first(found) if found is not None else None
        is_within = self._topic.within and self._paragraph.years <= self._topic.years
        if found is None or found.is_topic:
            return found
        within = self._topic.within if is_within else ""
        return replace(found, within=within, arena=self._topic.arena)

    def _resolved(self, chunk: Chunk) -> Subject | None:
        words, tags = chunk.words, chunk.tags
        if tags == "E":
            return Subject(text="there", kind=Kind.OTHER)
        if tags == "p":
            return self._pronouns.pronoun(words[0].low)
        if tags[0] == "t":
            return self._pronouns.pointed(words, tags)
        if any(tag in "tp" for tag in tags) or ("h" in tags[1:] and not _AND_HIS.match(tags)):
            return None
        if tags[0] == "h":
            return self._pronouns.possessive(words)
        if tags.startswith("QN"):
            return None  # a nickname and half of a name: '"Mo" Stone'
        if re.match(r"r?[#%]", tags):
            return Subject(text="", is_plural=True, frame="" if "N" in tags else self._topic.frame)
        is_named = words[0].low in {"a", "an"} and "N" in tags and words[1].low not in _ONE_MORE
        is_of_topic = words[0].low in {"a", "an"} and self._topic.is_in(words, tags)
        is_most = words[0].low == "most" and tags.startswith("df") and "N" in tags
        if words[0].low in _INDEFINITE and not (is_named or is_of_topic or is_most):
            return None
        if self._is_title_alone(words, tags):
            return None
        if (name := self._long_name(words)) is not None:
            return name
        known = self._descriptions
        found = known.named(words, tags) or known.described(words, tags)
        return found or known.borne(words, tags) or known.framed(words, tags)
