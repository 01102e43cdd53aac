"""What a thing is called: "Narrow sections of an ice sheet are called ice streams".

Pure. The description is asked for as it stands, so it may be built in any way as long as it stands
for itself. Wrong options are the other terms the article explains, and what it calls alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from questions.asking.values import Question
from questions.asking.wording import finished
from questions.clauses.words import tag
from questions.model import Entity, Kind

_TERM = r"(?P<term>[a-z][a-z-]+(?: [a-z][a-z-]+){0,2}?)"
_ENDS = r"(?=[.,;)]| or | and | - | – |$)"
_HOW = r"(?P<how>called|termed|known as|referred to as)"
_CALLED = re.compile(
    r"^(?P<what>[A-Z][^;:“”\"()]{10,130}?) (?P<be>is|are) (?:(?:commonly|usually|often|generally|also) )?"
    rf"{_HOW} (?:an? |the )?{_TERM}{_ENDS}"
)
_ANYWHERE = re.compile(rf"\b{_HOW} (?:an? |the )?{_TERM}{_ENDS}")
_DEFINED = re.compile(
    r"^(?:The|An?) (?P<term>[a-z][a-z-]+(?: [a-z][a-z-]+){0,2}?) is (?P<what>(?:an?|the) [^;:“”\"()]{20,130}?)"
    r"(?:, (?:and|but|which|so|although|while)\b.*|;.*|\.)?$"
)
_SUBJECT = re.compile(
    r"(?:^|(?<=[.;] ))(?:The|A|An) (?P<term>[a-z]+ [a-z]+) (?:is|was|separates|contains|covers|forms) (?:an?|the) "
)
# What tells one thing from another: without it "a process" could be anything.
_TELLING = re.compile(
    r" (?:that|which|where|who|whose|in which|on which|by which|formed|used|made|between|caused|consisting|containing) "
)
_POINTING = re.compile(
    r"^(?:It|They|This|These|That|Those|He|She|Some|Many|Most|Both|Such|Its|Their|One|Other|Another|Because|While|When|If"
    r"|In|On|At|For|With|As|After|Since|Although|However)\b"
    r"|\b(?:it|they|this|these|he|she|his|her|also|we|our|you|your|such)\b"
)
_ASIDE = re.compile(r", (?:where|in which|which|who) [^,]+,")
_ADJECTIVES = re.compile(r"^(?:(?:The|An?) )?[\w-]+, [\w-]+ [a-z]")
_QUALITY = re.compile(r"(?:al|ic|ous|ive|ble|ary|ed)$")  # "glaciers … are known as polythermal"
# Words that end a phrase, so that they are no part of a term made of two words.
_WORDS = re.compile(r"[a-z][a-z-]+|[^a-z ]+")


class Terms:
    """What an article explains by name, and what else it calls by similar names."""

    def __init__(self, text: str) -> None:
        found = [m["term"] for m in _ANYWHERE.finditer(text)]
        found += [m["term"] for m in _SUBJECT.finditer(text)]
        self.explained = tuple(dict.fromkeys(term for term in found if _is_term(term)))
        self._text = text
        self._pairs: Counter[tuple[str, str]] | None = None

    def beside(self, term: str, sentence: str) -> tuple[str, ...]:
        """Other terms in the same number, those that share a word with it first."""
        named = _folded(sentence)
        others = (*self._alike(term), *self.explained)
        return tuple(
            dict.fromkeys(
                other
                for other in others
                if other.endswith("s") == term.endswith("s") and _folded(other) not in named
            )
        )

    def _alike(self, term: str) -> Iterator[str]:
        """Terms of two words, one of them the key's: "ablation zone" for "accumulation zone"."""
        first, _, last = term.rpartition(" ")
        if not first or " " in first:
            return
        is_many = last.endswith("s")
        for (one, two), count in self._compounds():
            shown = f"{two}s" if is_many and re.search(r"[^sfyxhz]$", two) else two
            is_thing = tag(two) == "n" or (tag(two) in "yYu" and count > 1)
            if (shown == last) != (one == first) and is_thing:
                yield f"{one} {shown}"

    def _compounds(self) -> list[tuple[tuple[str, str], int]]:
        """Pairs of nouns the article writes side by side and how often, the most frequent first."""
        if self._pairs is None:
            words = _WORDS.findall(self._text)
            self._pairs = Counter(
                (one, two)
                for one, two in pairwise(words)
                if one[0].isalpha()
                and two[0].isalpha()
                and tag(one) == "n"
                and not one.endswith("ed")
            )
        return self._pairs.most_common()


def _folded(text: str) -> str:
    return text.casefold().replace("-", " ")


_OF_KIND = frozenset(
    "country city state island club company band film series school university war".split()
)


def _is_term(term: str) -> bool:
    """Whether the words are all such as name things."""
    if term in _OF_KIND or (" " not in term and _QUALITY.search(term)):
        return False  # "The country is a republic": no term
    return all(tag(word) in "nyYuGvw" for word in term.split())


def asked(text: str, known: Terms) -> Iterator[Question]:
    """The question for the term a sentence explains or defines, among all terms of its article."""
    match = _CALLED.match(text)
    if match is not None:
        yield from _named(match, text, known)
        return
    match = _DEFINED.match(text)
    if match is not None and _TELLING.search(match["what"]):
        what = match["what"]
        stem = finished("what is the name for", what)
        yield from _question(stem, what, match["term"], text, known)


def _named(match: re.Match[str], text: str, known: Terms) -> Iterator[Question]:
    what, term = match["what"], match["term"]
    is_one = match["be"] == "is"
    if is_one and not what.startswith(("The ", "A ", "An ")):
        return
    if not is_one and not term.endswith("s"):
        return
    bare = _ASIDE.sub(" ", what)
    if "," in bare and not (bare.count(",") == 1 and _ADJECTIVES.match(bare)):
        return
    shown = what[0].lower() + what[1:]
    yield from _question(
        finished("what", match["be"], shown, match["how"]), what, term, text, known
    )


def _question(stem: str, what: str, term: str, text: str, known: Terms) -> Iterator[Question]:
    if _POINTING.search(what) or not _is_term(term):
        return
    yield Question(
        stem=stem,
        key=term,
        said=term,
        value=term,
        kind=Kind.OTHER,
        relation="stated_name",
        pattern="term",
        rivals=known.beside(term, text),
        about=Entity(id=f"other:{what.casefold()}", kind=Kind.OTHER, name=what),
    )
