"""What an analysed sentence is made of: words with their class, chunks of them, clauses.

Pure values, each made of the ones before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Shape(StrEnum):
    """How a clause is built."""

    ACTIVE = "active"  # the club moved to London
    PASSIVE = "passive"  # the club was founded in 1886
    COPULA = "copula"  # the capital of Poland is Warsaw
    THERE = "there"  # there are 13 reserves in Warsaw


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word, or several that count as one (a name, a date, a number), with its class.

    `tag` is a letter of `questions.lexicon.function_words`, or: n noun or adjective, N name,
    Q quoted name, T date, X span of dates, # number, $ money, % share, P possessive ending, v past
    form or participle, V past form only, w participle only, s third person, z base form, y and Y the
    same two where they are nouns as well, u any of them ("set"), G form in -ing; punctuation stands
    for itself and ! for whatever is not understood. `low` is the word in small letters.
    """

    text: str
    tag: str
    shown: str = ""  # what a question says instead: the full name of who is called by a short one
    low: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "low", self.text.casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A run of words that belong together; `prep` is the preposition that opens it, or empty."""

    words: tuple[Word, ...]
    prep: str = ""

    @property
    def tags(self) -> str:
        """The classes of the words, one letter each."""
        return "".join(word.tag for word in self.words)

    @property
    def text(self) -> str:
        """The words as they would be printed, preposition and all."""
        return join(self.words)

    @property
    def inner(self) -> tuple[Word, ...]:
        """The words without the preposition."""
        return self.words[1:] if self.prep else self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A plain declarative clause, understood from its first word to its last.

    `auxiliaries` are the finite and further helping words, empty for a simple verb; `verb` is the
    base form of the main verb ("be" for a copula); `form` the main verb as written; `adverbs`
    stand before it. `lead` are adjuncts from before the subject, `rest` what follows the verb.
    """

    shape: Shape
    subject: Chunk
    auxiliaries: tuple[str, ...]
    adverbs: tuple[str, ...]
    verb: str
    form: str
    is_past: bool
    rest: tuple[Chunk, ...]
    lead: tuple[Chunk, ...] = ()
    is_open: bool = False  # an enumeration went on behind the last chunk
    origin: str = "main"  # main, apposition, relative, participle, second


def join(words: tuple[Word, ...] | list[Word]) -> str:
    """The words as they would be printed."""
    text = ""
    for word in words:
        glued = word.tag == "P" or word.text in {",", ".", ";", ")", "%"}
        said = word.shown or word.text
        text += said if glued or not text or text.endswith("(") else f" {said}"
    return text
