"""What keeps a chunk from being asked for, whatever kind of answer it is.

Pure.
"""

from __future__ import annotations

import re

from questions.clauses.values import Chunk, Clause

_TORN = re.compile(r"k[zyuHn]|[vw](?![nNyYaP#])|G(?![nNyYaP#f])")
_JOINED = re.compile(r"c(?!r?#)")

CALLED = frozenset({"called", "named", "titled", "entitled", "nicknamed", "dubbed"})


def pattern_of(clause: Clause, slot: str) -> str:
    """The name of the shape and slot that made a question, by which its precision is measured."""
    return f"{clause.shape}-{clause.origin}-{slot}"


def tells_when(clause: Clause) -> bool:
    """Whether the clause says when, by a date or by somebody's age."""
    return any(
        "T" in chunk.tags or (chunk.prep == "at" and "age" in {w.low for w in chunk.words})
        for chunk in (*clause.rest, *clause.lead)
    )


def is_first_of_many(clause: Clause, chunk: Chunk) -> bool:
    """Whether the chunk is only the first member of an enumeration."""
    return clause.is_open and bool(clause.rest) and chunk is clause.rest[-1]


_WAYS = frozenset(
    "train bus ship boat ferry plane flight road way journey trip voyage route tour march railway line".split()
)


def _is_way(before: tuple[Chunk, ...]) -> bool:
    """Whether a way is told of, behind which from where and to where are its own."""
    return any(chunk.prep and chunk.words[-1].low in _WAYS for chunk in before)


def is_torn(clause: Clause, at: int) -> bool:
    """Whether a chunk may belong to a verb form or an infinitive before it, not to the clause."""
    if clause.rest[at].prep in {"to", "from"} and _is_way(clause.rest[max(at - 2, 0) : at]):
        return True  # "wrote it on a train from Hull to York"
    tags = " ".join(chunk.tags for chunk in clause.rest[:at])
    return bool(_TORN.search(tags) or _JOINED.search(clause.rest[at].tags.partition(",")[0]))
