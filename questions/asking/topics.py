"""What an article is about, as questions name it, and the phrases that have it in them.

Pure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from questions.asking.values import Subject
from questions.clauses.naming import Names
from questions.clauses.persons import TITLES
from questions.clauses.values import Word
from questions.clauses.words import tag
from questions.lexicon import elements, nouns
from questions.lexicon.works import FAMILIES
from questions.model import Entity, Kind

# Who makes works: "the band" of an article about a song is whose song it is.
MAKERS = frozenset({"band", "group", "orchestra", "studio", "company"})
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_OPENING = 600  # characters in which an article says when its event was
# What tells an edition from the event that comes again: a year, a number.
_ONE_OF_MANY = re.compile(r"\b(?:(?:1\d|20)\d\d|[IVXL]{2,}|\d+(?:st|nd|rd|th))\b")
# What happens once, so that the name alone says when.
_ONCE = frozenset(
    """
    battle siege massacre earthquake disaster assassination bombing explosion hurricane flood trial
    uprising rebellion mutiny expedition raid coup
    """.split()
)
_CONTESTS = frozenset({"league", "cup", "championship", "tournament", "race", "competition"})
# What is agreed is no time to be in: nothing happens "in the Treaty of Marlow".
_AGREED = frozenset({"agreement", "treaty", "act", "accord", "armistice", "referendum"})
_ATTENDED = frozenset({"festival", "ceremony", "conference", "exhibition", "congress", "fair"})
_ARENAS = frozenset({"cup", "league", "relay", "championship", "tournament"})


class Topic:
    """The topic as the subject of a question, and what the article calls it.

    `frame` opens a question about what happens within the topic, `within` one about what happened in
    an edition, a match or a disaster, of which `years` are those the article opens with; `sex` is the
    pronoun the article uses most. They are empty where that is not plain.
    """

    def __init__(self, names: Names, text: str) -> None:
        self.names = names
        self._text = text
        self._is_lower = names.topic is not None and (
            self._is_common(names.topic.name) or self._is_element(names.topic)
        )
        self.subject = self._subject_of()
        self.frame = self._frame_of()
        self.within = self._edition()
        self.arena = self._contest()
        self.years = frozenset(_YEAR.findall(text[:_OPENING]))
        he = len(re.findall(r"\b(?:[Hh]e|[Hh]is)\b", text))
        she = len(re.findall(r"\b(?:[Ss]he|[Hh]er)\b", text))
        self.sex = "he" if he > 2 * she else "she" if she > 2 * he else ""

    def _subject_of(self) -> Subject | None:
        topic = self.names.topic
        if topic is None:
            return None
        name = topic.name
        if topic.kind is Kind.TITLE and topic.noun:
            noun = f"{topic.noun[0].lower()}{topic.noun[1:]}"
            text = f"the {name}" if name.endswith(f" {noun}") else f"the {noun} {name}"
        elif topic.kind is Kind.PERSON:
            text = name
        else:
            lead = r"\b(?:in|of|for|by|at|to|from|with|and|on|that|as)"
            said = rf"(?i:{re.escape(name)})" if self._is_lower else re.escape(name)
            told = re.findall(
                rf"(?:{lead} the|\bThe) {said}\b(?! [A-Z])(?: ([a-z]+)\b)?", self._text
            )
            with_the = sum(
                not behind or tag(behind) != "n" for behind in told
            )  # "the Apollo 8 crew"
            bare = len(re.findall(rf"{lead} {said}\b|(?:[.]|\n) ?{said}\b", self._text)) - 1
            is_unsaid = self._text.count(name) <= 1  # only the headline has it
            is_event = name.rpartition(" ")[2].casefold().removesuffix("s") in nouns.EVENTS
            is_definite = with_the > max(bare, 0) or (is_unsaid and is_event)
            text = f"the {name}" if is_definite else name
        first, _, others = name.partition(" ")
        is_phrase = (
            bool(others)
            and others == others.casefold()
            and f" {first.casefold()} {others}" in self._text
        )
        if (" " not in name and self._is_lower) or (is_phrase and topic.kind is Kind.OTHER):
            text = text.replace(name, name[0].lower() + name[1:])
        return Subject(
            text=text, kind=topic.kind, noun=topic.noun, is_topic=True, name=name,
            is_plural=topic.name.endswith("s") and not topic.name.endswith(("ss", "us", "is"))
            and topic.kind is Kind.OTHER
            and (topic.name[:1].islower() or (" " in name and name.rpartition(" ")[2].islower())),
        )  # fmt: skip

    def _is_common(self, name: str) -> bool:
        """Whether the article writes the name in small letters: "oxygen"."""
        small = len(re.findall(rf"\b{re.escape(name.casefold())}s?\b", self._text))
        return small > len(re.findall(rf"(?<![.\n] ){re.escape(name)}\b", self._text))

    def _is_element(self, topic: Entity) -> bool:
        """Whether the topic is a chemical element, which no sentence writes with a capital."""
        name = topic.name.casefold()
        is_stuff = topic.kind is Kind.OTHER and topic.noun in {"", "element", "metal", "gas"}
        return is_stuff and name in elements.NAMES and name in self._text.split()

    def _frame_of(self) -> str:
        """How a question opens to say where we are, for what one can be in: a war, a game, a city."""
        topic = self.subject
        if topic is None:
            return ""
        last = topic.noun.rpartition(" ")[2].casefold()
        own = topic.name.rpartition(" ")[2].casefold()
        if last in _AGREED:
            return ""
        if (
            (last in nouns.EVENTS and last != "war")
            or (
                topic.kind is Kind.TITLE
                and FAMILIES.get(last) in {"game", "book", "screen"}
                and own != last
            )
            or {last, own} & _ARENAS
        ):
            prep = "At" if {last, own} & _ATTENDED else "In"
            return f"{prep} {topic.text if topic.text.startswith('the ') else 'the ' + topic.text}"
        return ""

    def _edition(self) -> str:
        """How a question opens that is about one edition, match or disaster: "In Super Bowl XX"."""
        topic = self.subject
        if topic is None:
            return ""
        if not _ONE_OF_MANY.search(topic.name):
            kind = (
                topic.noun.rpartition(" ")[2].casefold()
                or topic.name.partition(" of ")[0].casefold()
            )
            is_single = kind in _ONCE and not topic.name.casefold().endswith("s")
            return f"In the {topic.name.removeprefix('the ')}" if is_single else ""
        last = topic.noun.rpartition(" ")[2].casefold()
        own = next(iter(_ONE_OF_MANY.sub("", topic.name).split()[-1:]), "").casefold()
        if not {last, own} & (nouns.EVENTS | _ARENAS | {"bowl", "game"}):
            return ""
        is_bare = topic.kind is Kind.TITLE and not topic.name[0].isdigit()
        return f"In {topic.name}" if is_bare else f"In the {topic.text.removeprefix('the ')}"

    def _contest(self) -> str:
        """How a question opens that is about a deed in a contest of every year."""
        topic = self.subject
        if topic is None or self.within:
            return ""
        is_contest = topic.noun.rpartition(" ")[2].casefold() in _CONTESTS
        return f"In the {topic.text.removeprefix('the ')}" if is_contest else ""

    def makers(self, noun: str) -> set[str]:
        """Who made the work that the article is about: "the band", where it names one band alone."""
        if self.subject is None or self.subject.kind is not Kind.TITLE or noun not in MAKERS:
            return set()
        known = self.names.known
        return {name for name in known if self.names.what(name)[1].rpartition(" ")[2] == noun}

    def is_part(self, words: tuple[Word, ...], tags: str, others: set[str]) -> bool:
        """Whether this is a part or form of the topic, and not of what else the paragraph named.

        "the epicenter", "the Wii version"; `others` are what the other names are called.
        """
        topic = self.names.topic
        is_building = topic is not None and topic.noun in nouns.BUILDINGS
        return (
            topic is not None
            and topic.kind is not Kind.PERSON
            and words[0].low == "the"
            and (
                words[-1].low in nouns.parts_of(topic.kind)
                or (is_building and words[-1].low in nouns.PARTS_OF_BUILDINGS)
            )
            and bool(re.fullmatch(r"d[anNPT#]*[nyuY]", tags))
            and words[-1].low not in others
        )

    def is_in(self, words: tuple[Word, ...], tags: str) -> bool:
        """Whether the phrase has the topic as a common noun in it: "copper compounds"."""
        topic = self.names.topic
        return (
            topic is not None
            and " " not in topic.name
            and self._is_lower
            and bool(re.fullmatch(r"[anyYvwG]*|d{0,2}[anyvwG]*[nyY]f[anyv]*|d[anyY]{2,3}", tags))
            and any(
                word.low in {topic.name.casefold(), f"{topic.name.casefold()}s"} for word in words
            )
        )

    def are(self, words: tuple[Word, ...], tags: str) -> bool:
        """Whether the phrase is the topic in the plural: "glaciers"."""
        topic = self.names.topic
        if topic is None or topic.kind is Kind.PERSON or len(words) != 1 or tags not in {"n", "Y"}:
            return False
        return words[0].low == f"{topic.name.casefold()}s"

    def is_titled(self, word: str) -> bool:
        """Whether "the Queen" is the queen the article is about."""
        topic = self.names.topic
        return (
            topic is not None
            and topic.kind is Kind.PERSON
            and topic.name.startswith(f"{word} ")
            and word in TITLES
        )

    def placed(self, words: list[Word]) -> list[Word]:
        """The words with "here" told by name, and what is no name in small letters."""
        topic = self.subject
        if topic is not None and self._is_lower and " " not in topic.name:
            words = [  # "Oxygen" opens a sentence: no name
                replace(word, text=word.text.casefold(), tag="n")
                if word.text == topic.name and word.tag == "N"
                else word
                for word in words
            ]
        if topic is None or topic.kind is not Kind.PLACE or not any(w.low == "here" for w in words):
            return words
        noun = topic.noun.rpartition(" ")[2]
        prep = "at" if noun in nouns.BUILDINGS else "on" if noun in {"island", "islands"} else "in"
        told: list[Word] = []
        for at, word in enumerate(words):
            is_behind = at > 0 and words[at - 1].tag not in "iB"
            if word.low == "here" and is_behind:
                told += [Word(text=prep, tag="i"), Word(text=topic.text, tag="N")]
            else:
                told.append(word)
        return told
