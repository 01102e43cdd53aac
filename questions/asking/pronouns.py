"""Who "he", "they", "its" and "this basin" are, where the article leaves one choice.

Pure.
"""

from __future__ import annotations

import re

from questions.asking.paragraph import Paragraph
from questions.asking.topics import Topic
from questions.asking.values import Subject
from questions.asking.wording import text_of
from questions.clauses.grammar import is_plural
from questions.clauses.naming import Names
from questions.clauses.values import Word
from questions.lexicon import nouns, origins
from questions.model import Kind

_HE, _SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
_SEXES = {"he": "m", "she": "f"}
_OF_A_STORY = frozenset({"the plot", "the story", "the narrative", "the script", "the screenplay"})
_GROUPS = frozenset({"band", "group", "duo", "trio", "quartet", "club", "team"})


class Pronouns:
    """Resolves pronouns to the topic, or to what the sentence before was about."""

    def __init__(self, names: Names, topic: Topic, paragraph: Paragraph) -> None:
        self._names = names
        self._topic = topic
        self._paragraph = paragraph

    def pointed(self, words: tuple[Word, ...], tags: str) -> Subject | None:
        """What "this basin" is, where the sentence before named one basin alone."""
        if not re.fullmatch(r"t[nyu]", tags) or words[0].low not in {"this", "that"}:
            return None
        noun = words[1].low
        found = {
            name for name in self._paragraph.before if name.rpartition(" ")[2].casefold() == noun
        }
        return Subject(text=f"the {found.pop()}") if len(found) == 1 else None

    def pronoun(self, low: str) -> Subject | None:
        """Who or what a personal pronoun means; `None` where it may mean several."""
        if low in {"he", "she"}:
            return self._person(low)
        if low == "they":
            return self._players()
        return self._thing() if low == "it" else None

    def _players(self) -> Subject | None:
        """Who "they" are: the band the article is about, where it was spoken of just before."""
        topic = self._topic.subject
        is_group = topic is not None and topic.noun.rpartition(" ")[2].casefold() in _GROUPS
        is_spoken_of = self._paragraph.is_first or self._paragraph.is_of_topic()
        return topic if is_group and is_spoken_of and not self._paragraph.others else None

    def _person(self, low: str) -> Subject | None:
        topic = self._topic.subject
        if topic is not None and topic.kind is Kind.PERSON and self._topic.sex in {low, ""}:
            if self._paragraph.is_first:
                return topic
            sexes = {_SEXES[low], ""}
            others = {
                name for name in self._paragraph.people - {topic.name} if origins.sex(name) in sexes
            }
            since = {name for name in self._paragraph.since if origins.sex(name) == _SEXES[low]}
            is_of_topic = self._paragraph.is_of_topic()
            if is_of_topic:
                others -= self._paragraph.aside
            return topic if not others and (is_of_topic or not since) else None
        last = self._paragraph.last
        if (
            last is None
            or last.kind is not Kind.PERSON
            or not last.name
            or self._may_be(low, self._paragraph.people - {last.name})
            or not self._may_be(low, frozenset({last.name}))
            or (low == "she" and not self._is_woman(last.name))
        ):
            return None
        return last

    def _is_woman(self, name: str) -> bool:
        """Whether the name, or the article, tells it: few names that tell nothing are women's."""
        return (self._names.sexes.get(name) or origins.sex(name)) == "f"

    def _may_be(self, low: str, people: frozenset[str]) -> frozenset[str]:
        """Those whom "he" or "she" may mean, without those known to be of the other sex."""
        other = "f" if low == "he" else "m"
        return frozenset(
            name for name in people if (self._names.sexes.get(name) or origins.sex(name)) != other
        )

    def _thing(self) -> Subject | None:
        topic = self._topic.subject
        if (
            topic is not None
            and topic.kind is not Kind.PERSON
            and (self._paragraph.is_first or self._paragraph.is_of_topic())
        ):
            return topic
        last = self._paragraph.last
        if topic is not None and topic.kind is Kind.TITLE and last and last.text in _OF_A_STORY:
            return topic  # "The plot follows two sisters. It was released": the film
        if (
            last is None
            or last.kind in (Kind.PERSON, Kind.NATIONALITY)
            or last.is_plural
            or last.is_owned
            or any(nouns.KINDS.get(w) is Kind.PERSON for w in last.text.casefold().split())
            or (last.frame and " of " in last.text)
            or (last.kind is None and last.name and self._names.may_be_person(last.name))
            or not (last.name or last.text.startswith("the ") or last.text[:1].isupper())
        ):
            return None
        return last

    def possessive(self, words: tuple[Word, ...]) -> Subject | None:
        """What "his mother" or "its capital" is, with the owner named."""
        low = words[0].low
        owner = None
        if low in _HE or low in _SHE:
            owner = self._person("he" if low in _HE else "she")
        elif low == "its" and (not self._paragraph.others or self._paragraph.is_of_topic()):
            owner = self._thing()
        if owner is None:
            return None
        mark = "'" if owner.text.endswith("s") else "'s"
        rest = text_of(words[1:])
        return Subject(
            text=f"{owner.text}{mark} {rest}", is_plural=is_plural(words), is_owned=low == "its"
        )

    def _is_only_thing(self) -> bool:
        """Whether "its" can mean nothing but the topic the sentence before was about.

        Places and people beside it have none of what it has: its author, its capital, its surface.
        """
        return (
            self._paragraph.last is not None
            and self._paragraph.last.is_topic
            and self._paragraph.last.kind is not None
            and self._paragraph.last.kind not in self._paragraph.beside
        )
