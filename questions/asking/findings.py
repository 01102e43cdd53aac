"""Who proved or discovered it: what was found is told as it was said, behind “that”.

Pure. "In 1901 Ann Roe proved that gold is heavy": in 1901, who proved that gold is heavy?
"""

from __future__ import annotations

from collections.abc import Iterator

from questions.asking.gates import pattern_of
from questions.asking.values import Question, Subject
from questions.asking.who import name_question
from questions.asking.wording import finished, said, text_of
from questions.clauses.naming import Names
from questions.clauses.values import Clause
from questions.model import Kind


def findings(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """Who found it, behind the date that the sentence opens with."""
    is_somebody = subject.kind is Kind.PERSON and " " in subject.name and subject.said
    if not is_somebody or any("T" not in chunk.tags for chunk in clause.lead):
        return
    when = " ".join(text_of(chunk.words) for chunk in clause.lead)
    opening = f"{when}, who" if when else "who"
    stem = finished(opening, said(clause), *(text_of(chunk.words) for chunk in clause.rest))
    yield name_question(
        stem, subject.name, subject.said, Kind.PERSON, "", names, pattern_of(clause, "subject")
    )
