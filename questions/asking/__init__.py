"""Form questions from understood clauses: one answer slot, one stem."""

from questions.asking.asking import (
    ask,
    ask_children,
    ask_events,
    ask_properties,
    ask_relations,
    ask_terms,
    ask_titles,
    ask_works,
)
from questions.asking.kin import couple
from questions.asking.reference import Referents
from questions.asking.restored import restored, small, spelled_out
from questions.asking.terms import Terms
from questions.asking.values import Question, Subject

__all__ = [
    "Question",
    "Referents",
    "Subject",
    "Terms",
    "ask",
    "ask_children",
    "ask_events",
    "ask_properties",
    "ask_relations",
    "ask_terms",
    "ask_titles",
    "ask_works",
    "couple",
    "restored",
    "small",
    "spelled_out",
]
