"""A row of a relation table: one pattern over masked text, with sentences it must and must not read.

In masked text a mention is a token of its kind (`⟨P0⟩` a person, `⟨T1⟩` a title, …), so a pattern
speaks of kinds, not of names. Patterns are written with macros:

`{P}` person, `{T}` title, `{O}` organisation, `{F}` platform, `{L}` place, `{D}` date, `{N}` number,
`{A}` nationality, `{X}` other name; `{PS}`, `{TS}` enumerations, `{PR}` one of people with
what they are ("the architect A and the painter B"); `{W}` a work, by title or as "the
series"; `{S}` any named subject, "It", "He", "She" or "The company"; `{V}` whose (a name, "Its", "his") before
`{Z}`, its apostrophe; `{B}` the beginning of a clause, at which a subject stands, and `{K}` what may
stand in brackets or between commas behind it; `{NOUN}` a kind of work,
`{BOOK}` a kind of written work, `{GENRE}` a genre. `{P:object}` captures under that name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from questions.lexicon import subjects, works
from questions.lexicon.catalogue import RELATIONS
from questions.model import Kind


class Speech(Enum):
    """Whether a row reads what somebody is quoted as saying."""

    NEVER = "never"  # in quotations everybody may claim anything
    ONLY = "only"  # the fact is the speaker's; without a known speaker there is none
    EITHER = "either"


def _words(nouns: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, nouns), key=len, reverse=True))})"


_NOUN, _BOOK, _GENRE = _words(works.NOUNS), _words(works.BOOKS), _words(works.GENRES)
_THING = _words(tuple(n for n in subjects.NOUNS if n not in works.NOUNS))
_BRACKET = r"(?: \([^()]*\))?"
_PREPOSITION = r"(?:of|in|on|at|to|from|for|by|with|near)\b"
_PERSON_BY_ROLE = (
    rf"(?:the )?(?:⟨A\d+⟩ )?(?:(?!and\b|{_PREPOSITION})[a-z-]+ ){{0,3}}⟨P\d+⟩{_BRACKET}"
)
# "directed by ⟨P⟩ and based on a play by ⟨P⟩": where the list of people ends.
_PARTICIPLE = r"(?:[a-z]+(?:ed|ing)|written|shot) "
_BRACKETS = r"(?: \([^()]*\))*"
_MACROS: dict[str, str] = {
    **{letter: rf"⟨{letter}\d+⟩" for letter in "PTFLDNAX"},
    "O": r"⟨[OF]\d+⟩",
    "PS": rf"⟨P\d+⟩{_BRACKET}(?:(?:, and|,| and) ⟨P\d+⟩{_BRACKET})*",
    "PR": rf"{_PERSON_BY_ROLE}(?:(?:, and|,| and) {_PERSON_BY_ROLE})*(?!,? and (?!{_PARTICIPLE})|, ⟨)",
    "TS": r"⟨T\d+⟩(?:(?:, and|,| and) ⟨T\d+⟩)*",
    "W": rf"(?:⟨T\d+⟩|\b(?:[Tt]he|[Tt]his|[Oo]ur)(?: (?:[\w'-]|⟨[FOAN]\d+⟩)+){{0,3}}? {_NOUN}\b)",
    "S": rf"(?:⟨[PTOFLX]\d+⟩|\b(?:It|He|She)\b|\bThe(?: [\w'-]+){{0,2}}? (?:{_NOUN}|{_THING})\b)",
    "V": r"(?:⟨[PTOFLX]\d+⟩(?=')|\b[Tt]he [a-z]+(?='s )|\b(?:[Ii]ts|[Hh]is|[Hh]er)\b)",
    "Z": r"(?:'s?)?",
    "E": r"⟨[PTOFLX]\d+⟩",
    "B": rf"(?:^|(?<=; )|(?<=, and )|(?<=, but ))(?:[Tt]he (?:(?!{_PREPOSITION})[a-z-]+ ){{0,3}}?)?",
    "K": rf"{_BRACKETS}(?:, [^,;]{{3,70}},)?",
    "H": r"(?:⟨P\d+⟩|\b(?:He|She)\b)",
    "NOUN": rf"\b{_NOUN}",
    "BOOK": rf"\b{_BOOK}",
    "GENRE": rf"\b{_GENRE}",
}
_MACROS["I"] = rf"(?:{_MACROS['W']}|\bIt\b)"
_MACRO = re.compile(r"\{([A-Z]+)(?::(\w+))?\}")


def _expanded(pattern: str) -> re.Pattern[str]:
    def macro(match: re.Match[str]) -> str:
        body = _MACROS[match[1]]
        return f"(?P<{match[2]}>{body})" if match[2] else body

    return re.compile(_MACRO.sub(macro, pattern))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`pattern` finds a fact of `relation` in masked text that contains one of `cues`.

    The group `object` (also `object2`) is the answer; every member of it when `is_list`. The group
    `subject` is what it is said of, `hero` ("him", "her") the person the article goes on of, the work
    the article is about when there is neither. Other groups are
    qualifiers, and so are the fixed `having`; a figure behind a name only tells alternatives apart,
    and one that opens with an underscore is there for `test` alone.
    `needs_source`: only where the article says from what kind of work its topic was made, which
    becomes the qualifier `kind`. `among`: the answer is a member of one of these groups of
    `questions.lexicon.peers`. `of`: the subject is one of these kinds of thing; any when empty.
    `test`: what the match must fulfil besides, told its groups by their words. `rivals`: other
    answers of the same form, where the form decides what may stand beside it; `needs_rivals`: only
    where the article names three others of the answer's kind, or a list of peers has it. `about`: only in articles on works of
    this family of `questions.lexicon.works` ("screen"), or with a mark before it ("!music"): not.
    `is_aside`: the subject is not what the article is about, whose other versions it may name.

    `yes` has sentences with the answer the row must read from them, `no` sentences it must leave
    alone; the tests run them all.
    """

    id: str
    relation: str
    cues: tuple[str, ...]
    pattern: str
    yes: tuple[tuple[str, str], ...]
    no: tuple[str, ...]
    having: tuple[tuple[str, str], ...] = ()
    speech: Speech = Speech.NEVER
    is_list: bool = False
    needs_source: bool = False
    among: tuple[str, ...] = ()
    of: tuple[Kind, ...] = ()
    test: Callable[[Mapping[str, str]], bool] | None = None
    rivals: Callable[[str], tuple[str, ...]] | None = None
    needs_rivals: bool = False
    about: str = ""
    is_aside: bool = False
    compiled: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", _expanded(self.pattern))
        if self.relation not in RELATIONS:
            raise ValueError(f"{self.id}: no relation {self.relation!r} in the catalogue")
