"""When it happened.

Pure. Asked of deeds, not of states, and only where the clause has one date.
"""

from __future__ import annotations

from collections.abc import Iterator

from questions.asking import moments
from questions.asking.gates import is_torn, pattern_of
from questions.asking.values import Question, Subject
from questions.asking.wording import finished, inverted, rest_of
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape
from questions.lexicon.verbs import NAMING, REPORTS, STATES
from questions.model import Kind

# An office that is somebody's or of somewhere: "as president" says nothing by itself.
_POSTS = frozenset(
    [
        "president",
        "chairman",
        "ceo",
        "director",
        "leader",
        "head",
        "governor",
        "manager",
        "captain",
        "editor",
        "secretary",
        "king",
        "queen",
    ]
)


def dates(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """When it happened: one date in the whole clause, said of a deed and not of a state."""
    found = [
        (at, c)
        for at, c in enumerate((*clause.rest, *clause.lead))
        if "T" in c.tags or "X" in c.tags
    ]
    is_site = clause.shape is Shape.COPULA and bool(clause.rest) and _is_definite(clause.rest[0])
    if len(found) == 2 and found[0][1].prep == "from" and found[1][1].prep in {"until", "till"}:
        found = found[1:]
    is_state = clause.verb in STATES and not (clause.verb == "extend" and _has_object(clause))
    if len(found) != 1 or clause.shape is Shape.THERE or (is_state and not is_site):
        return
    at, chunk = found[0]
    before = (*clause.rest, *clause.lead)[at - 1] if at > len(clause.rest) else None
    if before is not None and before.prep in {"by", "before", "since", "until"}:
        return  # "by the time of his death in 1610": the date is that of the death
    if any(w.low in _POSTS for c in clause.rest if c.prep == "as" for w in c.words[-1:]):
        return
    if at < len(clause.rest) and is_torn(clause, at):
        return
    is_report = clause.verb in REPORTS and "first" not in clause.adverbs
    if not clause.is_past or (is_report and not _has_object(clause)):
        return
    if clause.verb in NAMING and subject.is_topic and _repeats(clause, subject):
        return
    moment = moments.read(chunk)
    asked = inverted(clause, subject)
    if moment is None or asked is None:
        return
    rest = rest_of(clause, without=chunk)
    if (
        clause.shape is Shape.ACTIVE
        and not rest
        and clause.verb
        not in {
            "die",
            "open",
            "begin",
            "end",
            "start",
            "close",
            "launch",
            "premiere",
            "debut",
            "surrender",
            "abdicate",
            "retire",
            "form",
            "disband",
            "collapse",
            "erupt",
            "marry",
            "dissolve",
            "resign",
            "graduate",
            "emigrate",
            "occur",
            "sink",
            "crash",
            "explode",
        }
    ):
        return
    yield Question(
        stem=finished(moment.asked, asked, rest),
        key=moment.key,
        said=moment.key,
        value=moment.value,
        kind=Kind.DATE,
        relation="stated_date",
        pattern=pattern_of(clause, f"date-{moment.precision}"),
        rivals=moment.rivals,
    )


def _repeats(clause: Clause, subject: Subject) -> bool:
    """Whether the new name has a word of the subject's: "Harvard University renamed Harvard College"."""
    said = {
        word
        for chunk in clause.rest
        for w in chunk.words
        if w.tag == "N"
        for word in w.text.split()
    }
    return bool(said & set(subject.text.split()))


def _is_definite(chunk: Chunk) -> bool:
    """Whether the predicate is one named thing: "the site of the massacre"."""
    return (
        not chunk.prep and chunk.words[0].low == "the" and "N" in chunk.tags and "f" in chunk.tags
    )


def _has_object(clause: Clause) -> bool:
    """Whether a plain thing follows the verb: "declared war", not "declared that"."""
    return bool(clause.rest) and not clause.rest[0].prep and clause.shape is Shape.ACTIVE
