"""What names and descriptions mean: "the Queen", "the park", "the largest mine in the world".

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from questions.asking.paragraph import Paragraph
from questions.asking.topics import MAKERS, Topic
from questions.asking.values import Subject
from questions.asking.wording import text_of
from questions.clauses.grammar import is_plural
from questions.clauses.naming import Names
from questions.clauses.values import Word, join
from questions.lexicon import nouns, works
from questions.lexicon.places import NATIONALITIES
from questions.model import Kind

_SUPERLATIVES = frozenset(
    "largest oldest highest longest smallest youngest biggest tallest deepest fastest busiest".split()
)
# What is about a work or a contest and happens outside of it.
_OUTSIDE = frozenset(
    "exhibition attraction museum convention company studio network broadcaster magazine book firm site price"
    " deal budget contract".split()
)
_STEM = 4  # letters that an adjective has in common with the name of its place
_TITLED = re.compile(r"(?:d?[any]*|d?[anN]*NP[any]+|N[ny]+)N$")


# Two that did it together, each of them told by a name or by whose they are: "Mary Stone and her
# pupils", "the explorer Tom Lake and the painter Ann Roe", "the brothers John and Peter Martin".
_MEMBER = r"d?(?:[anyN]*N|N[any]*[nyY])"
_PAIR = re.compile(rf"(?:{_MEMBER}|[nY]N)c(?:{_MEMBER}|h[any]*[nyY])")


_SINGLED = frozenset("first original present current final last official".split())


class Descriptions:
    """Resolves names and definite descriptions to what the article can only mean by them."""

    def __init__(self, names: Names, topic: Topic, paragraph: Paragraph, text: str) -> None:
        self._names = names
        self._topic = topic
        self._paragraph = paragraph
        self._text = text

    def named(self, words: tuple[Word, ...], tags: str) -> Subject | None:
        """A name, alone or after what its bearer is: "character actor Lon Chaney"."""
        if not _TITLED.fullmatch(tags):
            return None
        name = words[-1].text
        own = self._topic.subject
        if (
            own is not None
            and own.kind is Kind.TITLE
            and own.name == f"The {name}"
            and tags == "dN"
        ):
            return replace(own, said=own.name)
        if self._names.is_topic(name):
            topic = self._topic.subject
            return replace(topic, said=name) if topic and tags in {"N", "dN"} else None
        kind, noun = self._names.what(name)
        if kind is Kind.NATIONALITY:
            return None
        if kind is Kind.PERSON:
            full = self._names.full(name)
            full = full if " " in full else self._names.longer(name)
            if " " not in full and not self._names.is_person_topic():
                return Subject(text="", kind=kind, name=full, said=name)
            text = f"the {full}" if tags == "dN" and " of " in full else full
            return Subject(text=text, kind=kind, name=full, said=name)
        before = [w.low for w in words[:-1] if w.tag != "d"]
        if before and before[-1] in nouns.KINDS and not noun:
            noun, kind = before[-1], nouns.KINDS[before[-1]]
        if before and nouns.KINDS.get(before[-1]) is Kind.PERSON:
            return Subject(text=name, kind=Kind.PERSON, name=name, said=name)
        text = text_of(words)
        if tags == "dN" and words[0].text in {"A", "An"}:
            text = name = join(words)  # a title that opens the sentence: "A Hard Day's Night"
        if len(words) == 1 and kind is Kind.TITLE and noun:
            text = f"the {noun} {name}"
        elif len(words) == 1:
            text = self._names.longer(name)
        return Subject(text=text, kind=kind, noun=noun, name=name, said=name, is_plural=False)

    def described(self, words: tuple[Word, ...], tags: str) -> Subject | None:
        """A definite description: of the topic alone, or with a name in it."""
        topic = self._topic.subject
        if topic is not None and self.is_topic(words, tags):
            return topic
        if topic is not None and re.match(r"d[nyu]P", tags) and self.is_topic(words[:2], "dn"):
            mark = "'" if topic.text.endswith("s") else "'s"
            return Subject(
                text=f"{topic.text}{mark} {text_of(words[3:])}", is_plural=is_plural(words)
            )
        if topic is not None and _bare(words) == topic.name.casefold():
            return topic
        if topic is not None and self._topic.is_in(words, tags):
            return Subject(text=text_of(words), kind=Kind.OTHER, is_plural=is_plural(words))
        if topic is not None and self._topic.are(words, tags):
            return Subject(
                text=text_of(words), kind=Kind.OTHER, is_topic=True, is_plural=True, name=topic.name
            )
        inner = re.fullmatch(r"(d?[anyYG]+f)(d[nyu])", tags)
        if topic is not None and inner and self.is_topic(words[inner.start(2) :], "dn"):
            return Subject(
                text=f"{text_of(words[: inner.end(1)])} {topic.text}", is_plural=is_plural(words)
            )
        if (
            topic is not None
            and not self._is_of_a_place(words)
            and self._topic.is_part(words, tags, self._paragraph.nouns)
        ):
            return Subject(
                text=f"{text_of(words)} of {topic.text}", is_plural=is_plural(words), is_topic=False
            )
        if self._is_singular(words, tags):
            return Subject(text=text_of(words))
        if topic is not None and self._is_one_of_topic(words, tags):
            return Subject(text=f"{text_of(words)} of {topic.text}", is_plural=is_plural(words))
        if not any(tag in "NQ" for tag in tags):
            return None
        is_definite = words[0].low in {"the", "a", "an"} or re.match(
            r"(?:d?[an]*NP|N|Q|[anyYG]*[nyY][fi])|[nY]NcN$", tags
        )
        if not is_definite:
            return None
        either = tags.find("c")
        if topic is not None and either > 0 and words[either].low == "or":
            first = join(words[:either]).removeprefix("the ").removeprefix("The ")
            if first == topic.name:
                return topic
        if "c" in tags and not _PAIR.fullmatch(tags):
            return None
        joined = [w.text for w in words if w.tag == "N"] if "c" in tags else []
        is_firm = any(self._names.what(name)[0] is not Kind.PERSON for name in joined)
        shown = tuple(
            Word(text=self._names.full(word.text), tag="N")
            if word.tag == "N"
            and not is_firm  # "Lake and Warburg": none of its founders
            and following not in set("nyu")  # not "the Huygens probe"
            and self._names.what(word.text)[0] is Kind.PERSON
            else word
            for word, following in zip(words, f"{tags[1:]} ", strict=True)
        )
        if re.fullmatch(r"d[any]*[nyu]fd?NN", tags):  # "the president of Harvard, Joseph Willard,"
            shown = (*shown[:-1], replace(shown[-1], text=f", {shown[-1].text},"))
        name = words[0].text.strip('“”"') if tags == "Q" else ""
        return Subject(
            text=text_of(shown),
            is_plural=is_plural(words),
            name=name,
            said=name,
            kind=Kind.TITLE if name else None,
        )

    def _is_of_a_place(self, words: tuple[Word, ...]) -> bool:
        """Whether an adjective says of where it is: "the Aruban government", "the Dutch economy"."""
        start = self._topic.names.topic.name[:_STEM] if self._topic.names.topic else ""
        return any(
            word.tag == "N" and (word.text in NATIONALITIES or word.text[:_STEM] == start)
            for word in words
        )

    def _is_one_of_topic(self, words: tuple[Word, ...], tags: str) -> bool:
        """Whether the topic has one such thing: "the first recording", "the present name"."""
        topic = self._names.topic
        is_thing = topic is not None and topic.kind in (Kind.TITLE, Kind.ORGANISATION)
        is_thing = is_thing and not self._topic.frame
        is_alone = self._paragraph.is_of_topic() or not self._paragraph.others
        return (
            is_thing
            and is_alone
            and re.fullmatch(r"d[any]{1,2}[nyuG]", tags) is not None
            and words[0].low == "the"
            and words[1].low in _SINGLED
            and nouns.KINDS.get(words[-1].low) is not Kind.PERSON
        )

    def _is_singular(self, words: tuple[Word, ...], tags: str) -> bool:
        """Whether there is only one such thing: "the largest mine in the world"."""
        return (
            bool(re.fullmatch(r"d[any]*[nyu](?:f[anyY]+)?id[ny]n?", tags))
            and words[0].low == "the"
            and words[-1].low in {"world", "universe", "system", "solar"}
            and words[1].low in {"first", "only", "most"} | _SUPERLATIVES
        )

    def borne(self, words: tuple[Word, ...], tags: str) -> Subject | None:
        """What "the park" is, where the paragraph has named one park alone."""
        if not re.fullmatch(r"d[nyu]", tags) or words[0].low != "the":
            return None
        is_maker = bool(self._topic.makers(words[1].low))
        if self._names.called(words[1].low) and not is_maker:
            return None  # it may be the topic as well
        bearers = self._paragraph.bearers.get(words[1].low) or self._topic.makers(words[1].low)
        if len(bearers) != 1:
            return None
        (name,) = bearers
        kind, noun = self._names.what(name)
        if kind is Kind.PERSON:
            return None
        text = (
            f"the {name}"
            if re.search(rf"\b[Tt]he {re.escape(name)}\b(?! [A-Z])", self._text)
            else name
        )
        return Subject(text=text, kind=kind, noun=noun)

    def framed(self, words: tuple[Word, ...], tags: str) -> Subject | None:
        """A description that stands for itself within what the article is about."""
        if not self._topic.frame or "N" in tags or "c" in tags or "t" in tags:
            return None
        if words[0].low != "the" and not (tags[0] in "naY" and is_plural(words)):
            return None
        if words[-1].low.endswith("est") or words[-1].tag in "vw":
            return None
        topic = self._topic.subject
        if topic is not None and tags in {"dn", "dy", "du"} and words[1].low in works.NOUNS:
            is_own = topic.kind is Kind.TITLE and self._names.called(words[1].low)
            return topic if is_own else None
        if words[-1].low in _OUTSIDE:
            return None
        if (
            topic is not None
            and len(words) == 2
            and topic.name.casefold().endswith(f" {words[1].low}")
        ):
            return topic
        behind = re.search(r"[if]d[nyu]$", tags)
        if topic is not None and behind and self.is_topic(words[behind.start() + 1 :], "dn"):
            told = f"{text_of(words[: behind.start() + 1])} the {topic.name}"
            return Subject(text=told, is_plural=is_plural(words))
        return Subject(text=text_of(words), is_plural=is_plural(words), frame=self._topic.frame)

    def is_topic(self, words: tuple[Word, ...], tags: str) -> bool:
        """Whether "the city" is what the article is about: a city, and no other named just before."""
        topic = self._names.topic
        if topic is None or topic.kind is Kind.PERSON or words[0].low != "the":
            return False
        if not re.fullmatch(r"dn|dy|du", tags):
            return False
        noun = words[1].low
        if not self._names.called(noun) or (topic.kind is Kind.TITLE and noun in MAKERS):
            return False
        is_rival = noun in self._paragraph.nouns or self._paragraph.rivals
        return self._paragraph.is_of_topic() or not is_rival


def _bare(words: Sequence[Word]) -> str:
    """The words without an article, in small letters."""
    kept = words[1:] if words[0].low in {"the", "a", "an"} else words
    return join(list(kept)).casefold()
