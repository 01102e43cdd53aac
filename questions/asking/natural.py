"""What encyclopaedias say of elements, minerals, animals and diseases in forms of their own.

Pure; `questions.asking.forms_of_nature` has the forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from questions.asking.forms_of_nature import FORMS, Form
from questions.asking.values import Question
from questions.clauses.naming import Names
from questions.lexicon import peers
from questions.model import Kind

ROUGH = frozenset({"about", "around", "approximately", "roughly", "some", "circa", "c.", "nearly"})
_LOOSE = re.compile(
    r"\b(?:it|its|they|their|this|these|which|he|she|now|today|currently)\b", re.IGNORECASE
)


def properties(text: str, names: Names, *, is_it: bool) -> Iterator[Question]:
    """What the sentence says in one of the forms; `is_it`: whether "it" is the article's topic."""
    topic = names.topic
    if topic is None or topic.kind not in (Kind.OTHER, Kind.NUMBER):
        return
    thing = _called(names)
    if not _is_spoken_of(thing, text):
        return
    for form in FORMS:
        if form.cue in text and (match := _compiled(form.pattern, thing).search(text)):
            if match[0].startswith(("It ", "Its ")) and not is_it:
                continue
            question = _asked(form, match, thing, names)
            if question is not None:
                yield question


# What the forms allow in the place of the thing's name.
_FOR_IT = re.compile(r"\b[Ii]ts?\b|^The ")


def _is_spoken_of(thing: str, text: str) -> bool:
    """Whether any form can be in the text, which spares most sentences looking for each."""
    capital = f"{thing[:1].upper()}{thing[1:]}"
    return thing in text or capital in text or _FOR_IT.search(text) is not None


def _called(names: Names) -> str:
    """The topic as a sentence goes on to name it: "tin", "the ocelot", "Venus"."""
    name = names.topic.name if names.topic else ""
    small = name.casefold()
    if names.has_article:
        return f"the {small}"
    return small if " " not in name and small in names.lower else name


@lru_cache(maxsize=1024)
def _compiled(pattern: str, thing: str) -> re.Pattern[str]:
    initial, rest = re.escape(thing[:1]), re.escape(thing[1:])
    first = rf"(?:{initial}|{initial.upper()})" if thing[:1].islower() else initial
    return re.compile(pattern.replace("{X}", first + rest))


def _asked(form: Form, match: re.Match[str], thing: str, names: Names) -> Question | None:
    told = {name.rstrip("2"): value for name, value in match.groupdict().items() if value}
    key = told["key"]
    noun = ""
    if form.kind is Kind.PLACE:
        noun = names.what(key)[1]
        if names.what(key)[0] is not Kind.PLACE or not noun:
            return None
        if "which country" in form.stem and noun != "country":
            return None
        if told.get("prep") == "on":
            noun = "island"
    if form.groups and not peers.groups(key) & {*form.groups}:
        return None
    if _LOOSE.search(told.get("rest", "")):
        return None
    about = told.get("about", "").casefold()
    if about and about not in ROUGH:
        return None  # of "at least 5,000" what is less is right as well
    stem = form.stem.format(**{
        **told, "X": thing, "noun": noun,
        "About": "about " if about in ROUGH else "", "Prep": told.get("prep", "").capitalize(),
    })  # fmt: skip
    return question_of(stem, key, form.kind, form.id, form.rivals(key) if form.rivals else (), noun)


def question_of(
    stem: str, key: str, kind: Kind, pattern: str, rivals: tuple[str, ...] = (), noun: str = ""
) -> Question:
    """The question with that answer, as the article has it."""
    relation = {
        Kind.NUMBER: "stated_number", Kind.PLACE: "stated_place", Kind.DATE: "stated_date",
    }.get(kind, "stated_name")  # fmt: skip
    return Question(
        stem=f"{stem[0].upper()}{stem[1:]}", key=key, said=key, value=key.casefold(), kind=kind,
        relation=relation, pattern=pattern, noun=noun, rivals=rivals,
    )  # fmt: skip
