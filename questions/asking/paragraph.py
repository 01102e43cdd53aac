"""What a paragraph has told so far: whom and what it named, and what it spoke of last.

Pure but for its own memory.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.asking.values import Subject
from questions.clauses.naming import Names
from questions.clauses.values import Word
from questions.model import Kind

_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_BEHIND = re.compile(r"[ibfkG][dhanyNP]*$")  # a preposition, and what the name has before it


class Paragraph:
    """Follows a paragraph sentence by sentence.

    `last` is what the sentence before was about, `people` whom it named, `before` what it named
    with the noun behind it, `aside` those of the people named behind prepositions alone, `others` whether it named anything but the topic and `beside` of which
    kinds. Of the whole paragraph: `since` are the people named since the topic was, `bearers` what
    is called by a noun, `years` those of its dates, `nouns` what other names are called, and `rivals` says whether something
    else may be called like the topic.
    """

    def __init__(self, names: Names) -> None:
        self.names = names
        self.last: Subject | None = None
        self.is_first = True
        self.people: frozenset[str] = frozenset()
        self.aside: frozenset[str] = frozenset()
        self.bearers: dict[str, set[str]] = {}
        self.since: frozenset[str] = frozenset()
        self.before: frozenset[str] = frozenset()
        self.others = False
        self.beside: set[Kind] = set()
        self.rivals = False
        self.nouns: set[str] = set()
        self.years: set[str] = set()

    def is_of_topic(self) -> bool:
        """Whether the sentence before was about the topic."""
        return self.last is not None and self.last.is_topic

    def new_paragraph(self) -> None:
        """Forget who was spoken of: a paragraph begins."""
        self.last = None
        self.is_first = True
        self.people = self.aside = frozenset()
        self.nouns = set()
        self.years = set()
        self.bearers = {}
        self.since = frozenset()
        self.before = frozenset()
        self.others = self.rivals = False

    def after(self, subject: Subject | None, words: Sequence[Word]) -> None:
        """Remember what the main clause of a sentence was about, and whom it named."""
        self.last = subject
        self.is_first = False
        self.before = _called(words)
        self.years |= {y for w in words if w.tag in "TX" for y in _YEAR.findall(w.text)}
        found = [w.text for w in words if w.tag == "N"]
        others = [text for text in found if not self.names.is_topic(text)]
        self.others = bool(others)
        self.beside = {self.names.what(text)[0] or Kind.OTHER for text in others}
        self.rivals = self.rivals or any(
            self.names.what(text)[1] == ""
            and self.names.what(text)[0] is not Kind.PERSON
            and not self.names.is_topic(text)
            and any(part.isupper() and len(part) > 2 for part in text.split())
            for text in found
        )
        for text in found:
            noun = self.names.what(text)[1].rpartition(" ")[2]
            if noun and not self.names.is_topic(text):
                self.bearers.setdefault(noun, set()).add(text)
        self.nouns |= {
            noun.rpartition(" ")[2]
            for text in found
            if not self.names.is_topic(text) and (noun := self.names.what(text)[1])
        }
        self.people = frozenset(
            self.names.full(word.text) for word in words if self._is_person(word)
        )
        self.aside = self.people and self.people - self._foremost(words)
        is_told = any(self.names.is_topic(text) for text in found)
        topic = {self.names.topic.name} if self.names.topic else set()
        self.since = (frozenset() if is_told else self.since) | (self.people - topic)

    def _is_person(self, word: Word) -> bool:
        return word.tag == "N" and self.names.what(word.text)[0] is Kind.PERSON

    def _foremost(self, words: Sequence[Word]) -> frozenset[str]:
        """The names that stand behind no preposition, or of whom a clause of their own tells."""
        tags = "".join(word.tag for word in words)
        people = [at for at, word in enumerate(words) if self._is_person(word)]
        told_of = {
            max((each for each in people if each < at), default=-1)
            for at, word in enumerate(words)
            if word.low == "who"
        }
        return frozenset(
            self.names.full(word.text)
            for at, word in enumerate(words)
            if word.tag == "N" and (at in told_of or not _BEHIND.search(tags, 0, at))
        )


def _called(words: Sequence[Word]) -> frozenset[str]:
    """The names of a sentence with the noun behind them: "Amazon basin"."""
    found = set()
    for at, word in enumerate(words):
        if word.tag == "N":
            found.add(word.text)
            if at + 1 < len(words) and words[at + 1].tag in "nyu":
                found.add(f"{word.text} {words[at + 1].text}")
    return frozenset(found)
