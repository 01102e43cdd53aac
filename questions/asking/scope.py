"""In which edition, match or war: the scope that a clause leaves to its article.

Pure. What the article makes certain is said; a count that could be of any day is not asked.
"""

from __future__ import annotations

import re
from dataclasses import replace

from questions.asking.gates import tells_when
from questions.asking.values import Question, Subject
from questions.clauses.naming import Names
from questions.clauses.values import Clause, Shape
from questions.lexicon import nouns
from questions.model import Kind

# Slots of what a thing has for good.
_MEASURES = ("-measure", "-dimension", "-value", "-rank")
MAX_WITHIN = 24  # words of a question that first says within what
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_PAST = {"is": " was", "are": " were", "does": " did", "do": " did"}
_PRESENT = re.compile(r"( is | are | does | do )")
# What is counted by the year, the season or the day.
_RUN = frozenset(
    """
    sell make produce build employ earn generate export import receive attract draw win lose score
    have own operate ship serve carry handle spend raise record host publish release open close sign
    """.split()
)
# What is counted over a whole life.
_LIFETIME = frozenset(
    "have write publish compose marry father direct record speak author score hold produce".split()
)
_PRIZES = re.compile(
    r"\b(?:titles?|medals?|[Aa]wards|prizes|championships|tournaments|trophies|cups|races|Oscars)\b"
)
_CONTESTED = frozenset("win beat defeat score finish lead become lose".split())
_OTHER_CONTESTS = frozenset("cup final finals double treble olympics team squad side".split())
_KIN = re.compile(
    r"\bhow many (?:[a-z-]+ )?(?:brothers|sisters|siblings|children|sons|daughters|wives|husbands)\b",
    re.IGNORECASE,
)


def scoped(question: Question, clause: Clause, subject: Subject, names: Names) -> Question | None:
    """The question with the event it belongs to, if that is certain; `None` where it needs one."""
    if subject.kind is Kind.PERSON and not subject.is_plural and " their " in question.stem:
        return None  # "became their manager": whose
    if _is_of_contest(question, clause, subject, names):
        return _opened(question, subject.arena)
    if (
        question.kind is Kind.DATE
        or subject.frame
        or tells_when(clause)
        or _YEAR.search(question.stem)
    ):
        return question
    is_measure = question.pattern.endswith(_MEASURES)
    if (
        question.kind is Kind.NUMBER
        and not is_measure
        and (_is_running(clause, subject) or _is_one_day(clause, subject, question))
    ):
        return None
    if _names_topic(question, clause, subject, names):
        return question
    if (
        subject.within
        and clause.origin in {"main", "second"}
        and clause.auxiliaries[:1] != ("had",)
    ):
        told = _owned(question, clause, subject)
        return told if told is not None else _opened(question, subject.within)
    is_done = not is_measure and clause.is_past and clause.auxiliaries[:1] != ("had",)
    if (
        question.kind is Kind.NUMBER
        and is_done
        and not _is_single(question, clause, subject, names)
    ):
        return None
    return question


def _owned(question: Question, clause: Clause, subject: Subject) -> Question | None:
    """What a thing of an edition is, asked of the thing as it was then: "the torch of the Games"."""
    thing = subject.text
    if clause.is_past or not thing.startswith("the ") or question.stem.count(thing) != 1:
        return None
    stem = question.stem.replace(thing, f"{thing} of {subject.within.removeprefix('In ')}")
    before, verb, after = (
        _PRESENT.split(stem, maxsplit=1) if _PRESENT.search(stem) else ("", "", "")
    )
    if not verb or not after.startswith(thing) or stem.count(" ") >= MAX_WITHIN:
        return None
    return replace(question, stem=f"{before}{_PAST[verb.strip()]} {after}")


def _opened(question: Question, opening: str) -> Question | None:
    """The question behind the words that say where we are; `None` where it grows too long."""
    stem = f"{opening}, {question.stem[0].lower()}{question.stem[1:]}"
    return replace(question, stem=stem) if stem.count(" ") < MAX_WITHIN else None


def _is_of_contest(question: Question, clause: Clause, subject: Subject, names: Names) -> bool:
    """Whether somebody did in the contest what is done there, and it is not said where."""
    if not subject.arena or subject.frame or clause.verb not in _CONTESTED:
        return False
    chunks = (*clause.rest, *clause.lead)
    is_elsewhere = any(
        w.low in _OTHER_CONTESTS
        or (w.tag == "N" and w.text.rpartition(" ")[2].casefold() in nouns.EVENTS)
        for chunk in chunks
        for w in chunk.words
    )
    return not is_elsewhere and not _names_topic(question, clause, subject, names)


def _is_running(clause: Clause, subject: Subject) -> bool:
    """Whether a firm, a club or a place did it from year to year: "sold 8 million cars"."""
    told = [c for c in (*clause.rest, *clause.lead) if "N" in c.tags or "Q" in c.tags]
    is_deed = clause.shape is Shape.ACTIVE and clause.is_past and clause.verb in _RUN
    return is_deed and subject.kind in (Kind.ORGANISATION, Kind.PLACE, None) and not told


def _is_one_day(clause: Clause, subject: Subject, question: Question) -> bool:
    """Whether a person did it once, and nobody says when: "lit 200 lamps"."""
    is_bare = len(clause.rest) + len(clause.lead) == 1 and clause.shape is Shape.ACTIVE
    is_done = is_bare and clause.is_past and subject.kind is Kind.PERSON and not subject.within
    is_of_life = clause.verb in _LIFETIME or (
        clause.verb == "win" and _PRIZES.search(question.stem)
    )
    return is_done and not is_of_life and not _KIN.search(question.stem)


def _names_topic(question: Question, clause: Clause, subject: Subject, names: Names) -> bool:
    """Whether the stem names what the article is about, or something called after it."""
    topic = names.topic
    if topic is None:
        return False
    if subject.is_topic or topic.name.casefold() in question.stem.casefold():
        return True
    last = topic.name.rpartition(" ")[2]
    return any(
        word.tag == "N"
        and word.text in question.stem
        and (names.is_topic(word.text) or word.text.rpartition(" ")[2] == last)
        for chunk in (clause.subject, *clause.rest, *clause.lead)
        for word in chunk.words
    )


def _is_single(question: Question, clause: Clause, subject: Subject, names: Names) -> bool:
    """Whether the count is that of one work, one event or one family."""
    if subject.kind is Kind.TITLE or _KIN.search(question.stem):
        return True
    topic = names.topic
    if topic is not None and topic.kind in (Kind.ORGANISATION, Kind.PLACE):
        return False  # "The war killed 2,716 men": of that place
    return any(
        word.tag == "N" and names.what(word.text)[1].rpartition(" ")[2] in nouns.EVENTS
        for chunk in (clause.subject, *clause.rest, *clause.lead)
        for word in chunk.words
    )
