"""A shallow, gated analysis of plain English clauses: who did what, where, when and how many.

Pure: the words of a sentence in, clauses out; what is not understood whole is refused.
"""

from questions.clauses.asides import made
from questions.clauses.certainty import certain
from questions.clauses.leads import opening
from questions.clauses.naming import Names
from questions.clauses.parse import parse
from questions.clauses.values import Chunk, Clause, Shape, Word, join
from questions.clauses.words import read, unbracketed

__all__ = [
    "Chunk",
    "Clause",
    "Names",
    "Shape",
    "Word",
    "certain",
    "join",
    "made",
    "opening",
    "parse",
    "read",
    "unbracketed",
]
