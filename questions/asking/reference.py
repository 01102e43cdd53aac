"""Who or what the subject of a clause is, said so that it can stand alone.

Pure. A pronoun or "the company" is resolved only where the article leaves one choice: the topic, or
the person or thing the sentence before was about. Everything else is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from questions.asking.values import Subject
from questions.asking.wording import text_of
from questions.clauses.grammar import is_plural
from questions.clauses.naming import TITLES, Names
from questions.clauses.values import Chunk, Clause, Word, join
from questions.lexicon import nouns
from questions.model import Kind

_INDEFINITE = frozenset(
    [
        "a",
        "an",
        "some",
        "any",
        "many",
        "most",
        "several",
        "few",
        "half",
        "either",
        "neither",
        "both",
        "all",
        "each",
        "every",
        "another",
        "no",
        "more",
        "less",
        "fewer",
        "much",
        "certain",
        "various",
        "numerous",
        "other",
        "others",
        "enough",
    ]
)
_HE, _SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
_TRADE = frozenset(["purchase", "buy", "sell", "acquire", "own", "found", "establish", "merge"])
_ARENAS = frozenset({"cup", "league", "relay", "championship", "tournament"})
_TITLED = re.compile(r"(?:d?[any]*|d?[anN]*NP[any]+|N[ny]+)N$")


class Referents:
    """Follows an article sentence by sentence and knows who "he", "it" and "the company" are."""

    def __init__(self, names: Names, text: str) -> None:
        self.names = names
        self._text = text
        self._last: Subject | None = None
        self._is_first = True
        self._people: frozenset[str] = frozenset()
        self._bearers: dict[str, set[str]] = {}  # whom the paragraph has named, by what they are
        self._before: frozenset[str] = frozenset()
        self._others = False  # whether the sentence before named anything but the topic
        self._beside: set[Kind] = set()  # what kinds of thing it named beside the topic
        self._rivals = False  # whether the paragraph names another thing that may be called alike
        self._nouns: set[str] = set()  # what other names of the paragraph are called
        self._is_lower = names.topic is not None and self._is_common(names.topic.name)
        self._topic = self._of_topic()
        he = len(re.findall(r"\b(?:[Hh]e|[Hh]is)\b", text))
        she = len(re.findall(r"\b(?:[Ss]he|[Hh]er)\b", text))
        self.frame = self._frame_of()
        self._topic_sex = "he" if he > 2 * she else "she" if she > 2 * he else ""

    def _of_topic(self) -> Subject | None:
        topic = self.names.topic
        if topic is None:
            return None
        name = topic.name
        if topic.kind is Kind.TITLE and topic.noun:
            text = f"the {topic.noun[0].lower()}{topic.noun[1:]} {name}"
        elif topic.kind is Kind.PERSON:
            text = name
        else:
            lead = r"\b(?:in|of|for|by|at|to|from|with|and|on|that|as)"
            with_the = len(
                re.findall(rf"{lead} the {re.escape(name)}\b|\bThe {re.escape(name)}\b", self._text)
            )
            bare = (
                len(
                    re.findall(
                        rf"{lead} {re.escape(name)}\b|(?:[.]|\n) ?{re.escape(name)}\b", self._text
                    )
                )
                - 1
            )
            text = f"the {name}" if with_the > max(bare, 0) else name
        if " " not in name and self._is_lower:
            text = name.casefold()
        return Subject(
            text=text, kind=topic.kind, noun=topic.noun, is_topic=True, name=name,
            is_plural=bool(topic.name.endswith("s")) and topic.kind is Kind.OTHER and topic.name[:1].islower(),
        )  # fmt: skip

    def _is_common(self, name: str) -> bool:
        """Whether the article writes the name in small letters: "oxygen"."""
        small = len(re.findall(rf"\b{re.escape(name.casefold())}s?\b", self._text))
        return small > len(re.findall(rf"(?<![.\n] ){re.escape(name)}\b", self._text))

    def new_paragraph(self) -> None:
        """Forget who was spoken of: a paragraph begins."""
        self._last = None
        self._is_first = True
        self._people = frozenset()
        self._nouns = set()
        self._bearers = {}
        self._before = frozenset()
        self._others = self._rivals = False

    def after(self, subject: Subject | None, words: Sequence[Word]) -> None:
        """Remember what the main clause of a sentence was about, and whom it named."""
        self._last = subject
        self._is_first = False
        self._before = _called(words)
        found = [w.text for w in words if w.tag == "N"]
        others = [text for text in found if not self.names.is_topic(text)]
        self._others = bool(others)
        self._beside = {self.names.what(text)[0] or Kind.OTHER for text in others}
        self._rivals = self._rivals or any(
            self.names.what(text)[1] == ""
            and self.names.what(text)[0] is not Kind.PERSON
            and not self.names.is_topic(text)
            and any(part.isupper() and len(part) > 2 for part in text.split())
            for text in found
        )
        for text in found:
            noun = self.names.what(text)[1].rpartition(" ")[2]
            if noun and not self.names.is_topic(text):
                self._bearers.setdefault(noun, set()).add(text)
        self._nouns |= {
            noun.rpartition(" ")[2]
            for text in found
            if not self.names.is_topic(text) and (noun := self.names.what(text)[1])
        }
        self._people = frozenset(
            self.names.full(text) for text in found if self.names.what(text)[0] is Kind.PERSON
        )

    def resolve(self, chunk: Chunk) -> Subject | None:
        """The subject as a question may say it; `None` when that is not certain."""
        words, tags = chunk.words, chunk.tags
        if tags == "E":
            return Subject(text="there", kind=Kind.OTHER)
        if tags == "p":
            return self._pronoun(words[0].low)
        if tags[0] == "t":
            return self._pointed(words, tags)
        if any(tag in "tp" for tag in tags) or "h" in tags[1:]:
            return None
        if tags[0] == "h":
            return self._possessive(words)
        if re.match(r"r?[#%]", tags):
            return Subject(text="", is_plural=True, frame="" if "N" in tags else self.frame)
        if words[0].low in _INDEFINITE:
            return None
        found = self._named(words, tags) or self._described(words, tags) or self._borne(words, tags)
        return found or self._framed(words, tags)

    def _pointed(self, words: tuple[Word, ...], tags: str) -> Subject | None:
        """What "this basin" is, where the sentence before named one basin alone."""
        if not re.fullmatch(r"t[nyu]", tags) or words[0].low not in {"this", "that"}:
            return None
        noun = words[1].low
        found = {name for name in self._before if name.rpartition(" ")[2].casefold() == noun}
        return Subject(text=f"the {found.pop()}") if len(found) == 1 else None

    def _pronoun(self, low: str) -> Subject | None:
        if low in {"he", "she"}:
            return self._person(low)
        return self._thing() if low == "it" else None

    def _person(self, low: str) -> Subject | None:
        topic = self._topic
        if topic is not None and topic.kind is Kind.PERSON and self._topic_sex in {low, ""}:
            others = self._people - {topic.name}
            if self._is_first or (self._last is not None and self._last.is_topic) or not others:
                return topic
            return None
        last = self._last
        if (
            last is None
            or last.kind is not Kind.PERSON
            or not last.name
            or self._people - {last.name}
        ):
            return None
        return last

    def _thing(self) -> Subject | None:
        topic = self._topic
        if (
            topic is not None
            and topic.kind is not Kind.PERSON
            and (self._is_first or (self._last is not None and self._last.is_topic))
        ):
            return topic
        last = self._last
        if (
            last is None
            or last.kind in (Kind.PERSON, Kind.NATIONALITY)
            or last.is_plural
            or not (last.name or last.text.startswith("the ") or last.text[:1].isupper())
        ):
            return None
        return last

    def _possessive(self, words: tuple[Word, ...]) -> Subject | None:
        low = words[0].low
        owner = None
        if low in _HE or low in _SHE:
            owner = self._person("he" if low in _HE else "she")
        elif low == "its" and (not self._others or self._is_only_thing()):
            owner = self._thing()
        if owner is None:
            return None
        mark = "'" if owner.text.endswith("s") else "'s"
        rest = text_of(words[1:])
        return Subject(text=f"{owner.text}{mark} {rest}", is_plural=is_plural(words))

    def _is_only_thing(self) -> bool:
        """Whether "its" can mean nothing but the topic the sentence before was about.

        Places and people beside it have none of what it has: its author, its capital, its surface.
        """
        return (
            self._last is not None
            and self._last.is_topic
            and self._last.kind is not None
            and self._last.kind not in self._beside
        )

    def _named(self, words: tuple[Word, ...], tags: str) -> Subject | None:
        """A name, alone or after what its bearer is: "character actor Lon Chaney"."""
        if not _TITLED.fullmatch(tags):
            return None
        name = words[-1].text
        if self.names.is_topic(name):
            topic = self._topic
            return replace(topic, said=name) if topic and tags in {"N", "dN"} else None
        kind, noun = self.names.what(name)
        if kind is Kind.NATIONALITY:
            return None
        if kind is Kind.PERSON:
            full = self.names.full(name)
            if " " not in full and not self.names.is_person_topic():
                return Subject(text="", kind=kind, name=full, said=name)
            return Subject(text=full, kind=kind, name=full, said=name)
        before = [w.low for w in words[:-1] if w.tag != "d"]
        if before and before[-1] in nouns.KINDS and not noun:
            noun, kind = before[-1], nouns.KINDS[before[-1]]
        if before and nouns.KINDS.get(before[-1]) is Kind.PERSON:
            return Subject(text=name, kind=Kind.PERSON, name=name, said=name)
        return Subject(
            text=text_of(words), kind=kind, noun=noun, name=name, said=name, is_plural=False
        )

    def _described(self, words: tuple[Word, ...], tags: str) -> Subject | None:
        """A definite description: of the topic alone, or with a name in it."""
        topic = self._topic
        if topic is not None and self._is_topic(words, tags):
            return topic
        if topic is not None and re.match(r"d[nyu]P", tags) and self._is_topic(words[:2], "dn"):
            mark = "'" if topic.text.endswith("s") else "'s"
            return Subject(
                text=f"{topic.text}{mark} {text_of(words[3:])}", is_plural=is_plural(words)
            )
        if topic is not None and _bare(words) == topic.name.casefold():
            return topic
        if topic is not None and self._is_made_of_topic(words, tags):
            return Subject(text=text_of(words), kind=Kind.OTHER, is_plural=is_plural(words))
        if topic is not None and self._is_topics(words, tags):
            return Subject(
                text=text_of(words), kind=Kind.OTHER, is_topic=True, is_plural=True, name=topic.name
            )
        inner = re.fullmatch(r"(d[any]*f)(d[nyu])", tags)
        if topic is not None and inner and self._is_topic(words[inner.start(2) :], "dn"):
            return Subject(
                text=f"{text_of(words[: inner.end(1)])} {topic.text}", is_plural=is_plural(words)
            )
        if topic is not None and self._is_part(words, tags):
            return Subject(
                text=f"{text_of(words)} of {topic.text}", is_plural=is_plural(words), is_topic=False
            )
        if not any(tag in "NQ" for tag in tags):
            return None
        is_definite = words[0].low == "the" or re.match(r"(?:d?[an]*NP|N|Q)", tags)
        if not is_definite:
            return None
        either = tags.find("c")
        if topic is not None and either > 0 and words[either].low == "or":
            first = join(words[:either]).removeprefix("the ").removeprefix("The ")
            if first == topic.name:
                return topic
        if "c" in tags and not re.fullmatch(r"d?NcdN|d?NcN", tags):
            return None
        shown = tuple(
            Word(text=self.names.full(w.text), tag="N")
            if w.tag == "N" and self.names.what(w.text)[0] is Kind.PERSON
            else w
            for w in words
        )
        name = words[0].text.strip('“”"') if tags == "Q" else ""
        return Subject(
            text=text_of(shown),
            is_plural=is_plural(words),
            name=name,
            said=name,
            kind=Kind.TITLE if name else None,
        )

    def _borne(self, words: tuple[Word, ...], tags: str) -> Subject | None:
        """What "the park" is, where the paragraph has named one park alone."""
        if not re.fullmatch(r"d[nyu]", tags) or words[0].low != "the":
            return None
        if self.names.called(words[1].low):
            return None  # it may be the topic as well
        bearers = self._bearers.get(words[1].low, set())
        if len(bearers) != 1:
            return None
        (name,) = bearers
        kind, noun = self.names.what(name)
        if kind is Kind.PERSON:
            return None
        text = f"the {name}" if re.search(rf"\b[Tt]he {re.escape(name)}\b", self._text) else name
        return Subject(text=text, kind=kind, noun=noun)

    def _framed(self, words: tuple[Word, ...], tags: str) -> Subject | None:
        """A description that stands for itself within what the article is about."""
        if not self.frame or "N" in tags or "c" in tags or "t" in tags:
            return None
        if words[0].low != "the" and not (tags[0] in "naY" and is_plural(words)):
            return None
        if words[-1].low.endswith("est") or words[-1].tag in "vw":
            return None
        return Subject(text=text_of(words), is_plural=is_plural(words), frame=self.frame)

    def _frame_of(self) -> str:
        """How a question opens to say where we are, for what one can be in: a war, a game, a city."""
        topic = self._topic
        if topic is None:
            return ""
        last = topic.noun.rpartition(" ")[2].casefold()
        own = topic.name.rpartition(" ")[2].casefold()
        if (
            (last in nouns.EVENTS and last != "war")
            or topic.kind is Kind.TITLE
            or {last, own} & _ARENAS
        ):
            return f"In {topic.text if topic.text.startswith('the ') else 'the ' + topic.text}"
        return ""

    def _is_topic(self, words: tuple[Word, ...], tags: str) -> bool:
        """Whether "the city" is what the article is about: a city, and no other named just before."""
        topic = self.names.topic
        if topic is None or topic.kind is Kind.PERSON or words[0].low != "the":
            return False
        if not re.fullmatch(r"dn|dy|du", tags):
            return False
        noun = words[1].low
        if not self.names.called(noun):
            return False
        is_followed = self._last is not None and self._last.is_topic
        return is_followed or (noun not in self._nouns and not self._rivals)

    def _is_part(self, words: tuple[Word, ...], tags: str) -> bool:
        """Whether this is a part or form of the topic: "the epicenter", "the Wii version"."""
        topic = self.names.topic
        return (
            topic is not None
            and topic.kind is not Kind.PERSON
            and words[0].low == "the"
            and words[-1].low in nouns.PARTS
            and bool(re.fullmatch(r"d[anN]*[nyu]", tags))
            and words[-1].low not in self._nouns
        )

    def _is_made_of_topic(self, words: tuple[Word, ...], tags: str) -> bool:
        """Whether the phrase has the topic as a common noun in it: "copper compounds"."""
        topic = self.names.topic
        return (
            topic is not None
            and " " not in topic.name
            and self._is_lower
            and bool(re.fullmatch(r"[anyYvw]*", tags))
            and any(
                word.low in {topic.name.casefold(), f"{topic.name.casefold()}s"} for word in words
            )
        )

    def _is_topics(self, words: tuple[Word, ...], tags: str) -> bool:
        topic = self.names.topic
        if topic is None or topic.kind is Kind.PERSON or len(words) != 1 or tags not in {"n", "Y"}:
            return False
        return words[0].low == f"{topic.name.casefold()}s"

    def _is_titled(self, word: str) -> bool:
        """Whether "the Queen" is the queen the article is about."""
        topic = self.names.topic
        return (
            topic is not None
            and topic.kind is Kind.PERSON
            and topic.name.startswith(f"{word} ")
            and word in TITLES
        )

    def told(self, clause: Clause, subject: Subject) -> Clause:
        """The clause with "the band" replaced by the topic's name, where that is who is meant."""
        if subject.is_topic or self._topic is None:
            return clause
        is_plain = not self._is_first and clause.verb not in _TRADE
        return replace(
            clause,
            rest=tuple(self._told(chunk, is_plain=is_plain) for chunk in clause.rest),
            lead=tuple(self._told(chunk, is_plain=is_plain) for chunk in clause.lead),
        )

    def _told(self, chunk: Chunk, *, is_plain: bool) -> Chunk:
        """The chunk with the topic named: always where it owns something, alone only if `is_plain`."""
        inner = chunk.inner
        tags = "".join(w.tag for w in inner)
        name = Word(text=self._topic.text if self._topic else "", tag="N")
        behind = re.search(r"f(d[nyu])$", tags)
        if behind and self._is_topic(inner[behind.start(1) :], "dn"):
            return replace(chunk, words=(*chunk.words[:-2], name))
        if tags == "dN" and self._is_titled(inner[1].text):
            return replace(chunk, words=(*chunk.words[:-2], name))
        is_owner = re.match(r"d[nyu]P", tags)
        is_alone = is_plain and re.match(r"d[nyu]$", tags)
        if not (is_owner or is_alone) or not self._is_topic(inner[:2], "dn"):
            return chunk
        head = chunk.words[: len(chunk.words) - len(inner)]
        return replace(chunk, words=(*head, name, *inner[2:]))


def _bare(words: Sequence[Word]) -> str:
    """The words without an article, in small letters."""
    kept = words[1:] if words[0].low in {"the", "a", "an"} else words
    return join(list(kept)).casefold()


def _called(words: Sequence[Word]) -> frozenset[str]:
    """The names of a sentence with the noun behind them: "Amazon basin"."""
    found = set()
    for at, word in enumerate(words):
        if word.tag == "N":
            found.add(word.text)
            if at + 1 < len(words) and words[at + 1].tag in "nyu":
                found.add(f"{word.text} {words[at + 1].text}")
    return frozenset(found)
