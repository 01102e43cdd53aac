"""All places of a clause that can be asked for, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from questions.asking.being import copulas, known_as, namings
from questions.asking.circumstances import aliases, places, reigns, spans
from questions.asking.classes import classes
from questions.asking.counts import counts, subject_counts
from questions.asking.dates import dates
from questions.asking.measures import ages, distances, measures, ranks, values
from questions.asking.values import Question, Subject
from questions.asking.who import agents, called, objects, subjects
from questions.clauses.naming import Names
from questions.clauses.values import Clause

SLOTS: tuple[Callable[[Clause, Subject, Names], Iterator[Question]], ...] = (
    dates,
    counts,
    subject_counts,
    measures,
    distances,
    values,
    ages,
    ranks,
    subjects,
    agents,
    objects,
    places,
    copulas,
    namings,
    known_as,
    called,
    aliases,
    reigns,
    spans,
    classes,
)
# The slots of a clause whose subject can be asked for but not be named in a question.
OF_THE_SUBJECT = (subject_counts, subjects)
