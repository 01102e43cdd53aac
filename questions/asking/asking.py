"""All questions a clause allows, and the last look at each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.asking import elements, kin, nominals, slots, terms
from questions.asking.values import Question, Subject
from questions.asking.wording import introduced, is_loose, plain, without_pointing
from questions.clauses.naming import Names
from questions.clauses.values import Clause, Word
from questions.lexicon.likeness import fold
from questions.model import Entity

MIN_WORDS, MAX_WORDS = 4, 28
_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]im|[Tt]hem|[Tt]his|[Tt]hese|[Tt]hose|we|our|us|you|your|I)\b"
)
# "Who married her cousin …": the stem tells the sex, or the number, of its answer.
_WHOSE = re.compile(r"(?:Who|Which) (?:[^A-Z]* her |.* their )")
_LISTED = re.compile(
    r"\b(?:such as|one of|including|for example|among others|some of|respectively|another)\b",
    re.IGNORECASE,
)


def ask(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """Every question that is certain to have one answer; none for clauses that hedge or point."""
    if is_loose(clause) or any(c.tags in ("h", "ih", "kh") for c in clause.rest):
        return
    clause = plain(introduced(clause, names), subject)
    clause, pointing = without_pointing(clause)
    for slot in slots.SLOTS if subject.text else slots.OF_THE_SUBJECT:
        for question in slot(clause, subject, names):
            question = replace(question, about=_about(subject, names))  # noqa: PLW2901
            if subject.frame:
                stem = question.stem[0].lower() + question.stem[1:]
                question = replace(question, stem=f"{subject.frame}, {stem}")  # noqa: PLW2901
            if _stands(question, names) and not any(
                f" {text}" in question.stem for text in pointing
            ):
                yield question


def ask_terms(text: str, known: terms.Terms) -> Iterator[Question]:
    """What the thing explained in a sentence is called; `known` are the terms of its article."""
    yield from (q for q in terms.asked(text, known) if _is_readable(q))


def ask_properties(text: str, names: Names) -> Iterator[Question]:
    """What a sentence says of the chemical element an article is about."""
    yield from elements.properties(text, names)


def ask_relations(words: Sequence[Word], owner: Subject | None, names: Names) -> Iterator[Question]:
    """Who the relatives and helpers named in a sentence were; `owner` is whom "his" means."""
    yield from (q for q in kin.relations(words, owner, names) if _stands(q, names))


def ask_events(words: Sequence[Word], names: Names) -> Iterator[Question]:
    """When the events named in a sentence took place."""
    yield from (question for question in nominals.events(words, names) if _stands(question, names))


def _about(subject: Subject, names: Names) -> Entity | None:
    """The entity a question is about: its named subject, else what the article is about."""
    if subject.name and subject.kind is not None and not subject.is_topic:
        kind = subject.kind
        return Entity(id=f"{kind}:{subject.name.casefold()}", kind=kind, name=subject.name)
    return names.topic


def _stands(question: Question, names: Names) -> bool:
    """Whether the stem is whole by itself and does not give its key away."""
    stem = question.stem
    topic = names.topic.name.casefold() if names.topic else ""
    is_named = bool(re.search(r"[A-Z“\"\d]", stem[1:])) or bool(topic and topic in stem.casefold())
    is_whose = bool(_WHOSE.match(stem))
    return is_named and not _PRONOUN.search(stem) and not is_whose and _is_readable(question)


def _is_readable(question: Question) -> bool:
    """Whether the stem has a good length, lists nothing and does not give its key away."""
    stem = question.stem
    if not MIN_WORDS <= len(stem.split()) <= MAX_WORDS or _LISTED.search(stem):
        return False
    told = set(fold(stem).split()) - set(fold(question.noun).split()) - {"century"}
    return not any(len(word) > 3 and word in told for word in fold(question.key).split())
