"""Deeds that are done again: cups are won every year, and friends are visited twice.

Pure. When it happened, or who it was, is asked of such a deed only where the clause says which time
is meant: the first, the fifth, the one in 1966.
"""

from __future__ import annotations

import re

from questions.asking.gates import tells_when
from questions.asking.values import Question, Subject
from questions.asking.wording import text_of
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape
from questions.model import Kind

_SINGLING = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth last only sole final inaugural
    debut maiden youngest oldest
    """.split()
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_WON = frozenset(
    """
    win lose claim capture retain regain secure lift take earn receive share collect defend reach
    contest
    """.split()
)
# What is won, held or played again and again.
_CONTESTS = frozenset(
    """
    cup league title championship championships trophy medal award awards shield final finals double
    treble match game series race tournament competition playoff playoffs semi-final semi-finals
    quarter-final quarter-finals bowl open derby pennant crown olympics games promotion election
    """.split()
)
# Of a club, a team or a player: told of one season among many.
_PLAYED = frozenset(
    """
    beat defeat face play meet draw thrash eliminate overcome score finish qualify host relegate
    promote top compete
    """.split()
)
# Anybody may have done it on another day as well.
_DONE_AGAIN = frozenset(
    """
    visit tour meet play perform appear travel return speak lecture headline promote praise support
    criticise criticize attack bomb raid revolutionise revolutionize transform influence inspire
    affect impress change request appoint hire replace
    """.split()
)
# Each season several go up and several go down.
_SEVERAL = frozenset({"relegate"})
_BEATEN = frozenset({"beat", "defeat", "lose"})
# What is made again and again, each about something.
_PAPERS = frozenset(
    """
    agreement deal contract complaint statement announcement proposal request report offer letter bid
    lawsuit suit petition plan study survey speech interview meeting campaign partnership departure
    resignation retirement intention decision proclamation declaration decree manifesto appeal
    """.split()
)
_ANY = frozenset({"a", "an", "his", "her", "their", "its"})
_PLACES_AND_DATES = frozenset({"in", "at", "during", "after", "before"})
_SPORTING = frozenset(
    """
    club team side league cup championship tournament competition football basketball baseball hockey
    cricket rugby relay olympics
    """.split()
)
# What somebody comes out in once: "made her professional debut".
_DEBUTS = frozenset("professional international first-class directorial acting senior".split())
_ENOUGH = 2  # names beside the one who did it that make a deed single


def is_repeatable(clause: Clause, subject: Subject, names: Names, question: Question) -> bool:
    """Whether the deed may have been done more than once, and nothing says which time is meant."""
    if _is_any_paper(clause) or _is_any_chart(clause) or _is_any_debut(clause, question):
        return True
    if question.kind is Kind.NUMBER or clause.shape not in (Shape.ACTIVE, Shape.PASSIVE):
        return False
    chunks = (*clause.rest, *clause.lead)
    if {a.casefold() for a in clause.adverbs} & _SINGLING or any(_singles(c) for c in chunks):
        return False
    if _is_first_of_all(clause, subject):
        return False
    if _is_thin(clause, question) or clause.verb in _SEVERAL:
        return True
    is_beaten = clause.verb in _BEATEN and len(_told(clause, question)) < _ENOUGH
    is_again = is_beaten or _is_contest(clause, subject, names) or _is_played(clause, names)
    return is_again and (question.kind is Kind.DATE or not tells_when(clause))


def _singles(chunk: Chunk) -> bool:
    """Whether the chunk says which of several it is: "its fifth title", "the 1974 contest"."""
    return len(chunk.inner) > 1 and any(
        w.text in _SINGLING
        or _ORDINAL.search(w.low)
        or (w.tag == "N" and re.search(r"\d{4}", w.text))
        for w in chunk.words
    )


def _is_first_of_all(clause: Clause, subject: Subject) -> bool:
    """Whether the subject is the first or last of its kind: "the first Test match was played"."""
    words = clause.subject.words
    is_one = not subject.is_plural and len(words) > 2 and words[0].low in {"the", "its"}
    return is_one and words[1].low in {"first", "last", "inaugural", "final"}


def _is_contest(clause: Clause, subject: Subject, names: Names) -> bool:
    """Whether something is won that is there to be won again; a prize for people may be won once."""
    first = clause.rest[0] if clause.rest else None
    if first is None or first.prep or clause.verb not in _WON:
        return False
    last = text_of(first.words).rpartition(" ")[2].casefold()
    if names.topic is not None and names.is_topic(first.words[-1].text.removeprefix("the ")):
        last = names.topic.noun.rpartition(" ")[2].casefold()
    return last in _CONTESTS and not (subject.kind is Kind.PERSON and last in {"award", "awards"})


def _is_played(clause: Clause, names: Names) -> bool:
    """Whether the article is about sport and the deed is one of every season."""
    topic = names.topic
    if topic is None or clause.verb not in _PLAYED:
        return False
    told = {*topic.noun.casefold().split(), topic.name.rpartition(" ")[2].casefold()}
    return bool(told & _SPORTING) or topic.name.endswith(("F.C.", "FC"))


def _is_any_paper(clause: Clause) -> bool:
    """Whether an agreement, a complaint or a plan is all that is told, and not with whom or on what."""
    chunks = (*clause.rest, *clause.lead)
    for at, chunk in enumerate(clause.rest):
        inner = chunk.inner
        if not inner or inner[0].low not in _ANY or inner[-1].low not in _PAPERS:
            continue
        behind = chunks[at + 1] if at + 1 < len(clause.rest) else None
        if behind is None or behind.prep in _PLACES_AND_DATES or set(behind.tags) & {"T"}:
            return True
    return False


def _is_any_chart(clause: Clause) -> bool:
    """Whether a record reached a number and it is not told where."""
    if clause.verb not in {"reach", "hit", "peak"} or not clause.rest:
        return False
    is_number = "".join(w.tag for w in clause.rest[0].inner) == "y#"
    return is_number and not any("N" in c.tags for c in (*clause.rest, *clause.lead))


def _is_any_debut(clause: Clause, question: Question) -> bool:
    """Whether somebody made a debut and it is not told for or against whom.

    When somebody came out as a professional may be asked, but not who did so on some day.
    """
    is_debut = any(w.low == "debut" and c.inner[-1] is w for c in clause.rest for w in c.words)
    is_told = question.kind is Kind.DATE and any(
        w.low in _DEBUTS for c in clause.rest for w in c.words
    )
    return (
        is_debut
        and not is_told
        and not any(set(c.tags) & {"N", "Q"} for c in (*clause.rest, *clause.lead))
    )


def _told(clause: Clause, question: Question) -> list[Chunk]:
    """What the question tells or asks for beside who did it and when."""
    return [
        chunk
        for chunk in (*clause.rest, *clause.lead)
        if not set(chunk.tags) & {"T", "X"}
        and (text_of(chunk.words) in question.stem or question.key in chunk.text)
    ]


def _is_thin(clause: Clause, question: Question) -> bool:
    """Whether hardly more is told than who did it to whom: "promoted Mary Stone"."""
    if clause.verb not in _DONE_AGAIN or clause.shape is Shape.PASSIVE:
        return False
    told = _told(clause, question)
    named = sum(bool(set(c.tags) & {"N", "Q"}) for c in told)
    return named < _ENOUGH and len(told) < _ENOUGH
