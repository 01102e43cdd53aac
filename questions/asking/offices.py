"""Offices without a place: "was appointed manager" in an article on a club is "manager of the club".

Pure. Where the article does not make certain whose office it is, nothing is asked about it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from questions.asking.values import Subject
from questions.clauses.naming import Names
from questions.clauses.values import Clause, Shape, Word
from questions.lexicon import nouns
from questions.model import Kind

_OFFICES = frozenset(
    """
    president vice-president chairman chairwoman chairperson ceo director manager coach captain editor
    secretary treasurer principal chancellor vice-chancellor rector dean provost player-manager
    governor mayor leader head conductor curator director-general caretaker head-coach cfo coo executive officer writer presenter showrunner narrator
    professor lecturer
    """.split()
) | {"general secretary", "first secretary", "secretary general", "managing director", "head coach"}
# What one is of a work.
_OF_WORKS = frozenset({"writer", "presenter", "showrunner", "narrator", "director", "editor"})
# What one is of an event.
_OF_EVENTS = frozenset({"host", "venue", "mascot", "champion", "winner"})
_CHARGES = frozenset({"charge", "office", "control", "command", "the helm"})
_TAKEN = frozenset("appoint name elect make hire install become".split())
_OFFICE = re.compile(r"(?:da)?[ny]{0,2}[nyu]$")


def of_topic(clause: Clause, topic: Subject | None, names: Names) -> Clause:
    """The clause with an office that names no place told to be the topic's, where that is certain."""
    at = _bare(clause)
    if at is None or topic is None:
        return clause
    is_event = clause.rest[at].inner[-1].low in _OF_EVENTS
    noun = topic.noun.rpartition(" ")[2].casefold()
    is_of_work = topic.kind is Kind.TITLE and clause.rest[at].inner[-1].low in _OF_WORKS
    is_held = is_of_work or topic.kind is Kind.ORGANISATION
    if not (noun in nouns.EVENTS if is_event else is_held):
        return clause
    office = clause.rest[at]
    is_alone = clause.subject.tags == "N" and " of " not in clause.subject.text
    about = () if is_event or is_alone else (clause.subject,)  # not "John Martin of Nova Bank"
    others = (each for each in (*about, *clause.rest, *clause.lead) if each is not office)
    if any(_is_another(word, names) for each in others for word in each.words):
        return clause
    of = (Word(text="of", tag="f"), Word(text=topic.text, tag="N"))
    told = replace(office, words=(*office.words, *of))
    return replace(clause, rest=(*clause.rest[:at], told, *clause.rest[at + 1 :]))


def is_of_anything(clause: Clause) -> bool:
    """Whether somebody took an office and it is not told which, or of what."""
    is_made = clause.shape is Shape.PASSIVE and clause.verb in {"appoint", "elect", "hire"}
    is_told = any(chunk.prep in {"", "as", "to"} for chunk in clause.rest)
    return _bare(clause) is not None or (is_made and not is_told)


def _bare(clause: Clause) -> int | None:
    """Where the office stands that was taken, if nothing says of what it is one."""
    for at, chunk in enumerate(clause.rest):
        behind = clause.rest[at + 1] if at + 1 < len(clause.rest) else None
        is_event = any(w.low in _OF_EVENTS for w in chunk.inner[-1:])
        places = {"for"} if is_event else {"at", "for", "in", "to"}
        if behind is not None and behind.prep in places and "N" in behind.tags:
            continue  # "manager at Leeds United"
        is_first = not at and not chunk.prep
        if is_first and clause.verb in {"take", "assume"} and chunk.text.casefold() in _CHARGES:
            return at
        is_made = clause.shape is Shape.PASSIVE or clause.verb == "become"
        is_office = chunk.prep == "as" or (is_first and is_made and clause.verb in _TAKEN)
        tags = "".join(w.tag for w in chunk.inner)
        is_plain = bool(_OFFICE.match(tags)) and chunk.inner[-1].low in _OFFICES | _OF_EVENTS
        if is_office and (is_plain or (tags == "N" and chunk.inner[0].low in _OFFICES)):
            return at
    return None


def _is_another(word: Word, names: Names) -> bool:
    """Whether the word names something else that may have officers."""
    if word.tag != "N" or names.is_topic(word.text):
        return False
    return names.what(word.text)[0] not in (Kind.PERSON, Kind.NATIONALITY)
