"""What asking makes: a stem and its key."""

from __future__ import annotations

from dataclasses import dataclass

from questions.model import Entity, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who or what a clause is about, as a question may name it on its own.

    `said` is the name as the sentence has it, empty when the sentence has a pronoun or a description.
    """

    text: str
    kind: Kind | None = None
    noun: str = ""
    is_plural: bool = False
    is_topic: bool = False
    name: str = ""  # the full name, when the subject is nothing but a name
    said: str = ""
    is_owned: bool = False  # what "its" leads in; "it" in the next sentence need not be it
    frame: str = ""  # what a question about a mere description opens with: "In the Korean War"
    arena: str = ""  # the contest of every year a deed of sport belongs to: "In the Tour de France"
    within: str = ""  # the edition it was told of, said where a question names no other time


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A stem and its key; `said` is the key as the sentence has it, `value` its canonical form.

    `relation` is the kind of answer ("stated_year"), `pattern` shape, slot and verb; `noun` what
    the stem calls the answer.
    """

    stem: str
    key: str
    said: str
    value: str
    kind: Kind
    relation: str
    pattern: str
    noun: str = ""
    rivals: tuple[str, ...] = ()
    about: Entity | None = None
