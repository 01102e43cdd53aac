"""Questions for a person of which too little is left: many wrote to her, and many were born in Bern.

Pure. What a clause loses on its way to a stem, "about her marriage" or "to teach his son", may be
what made the deed one person's; without it the question is not asked.
"""

from __future__ import annotations

import re

from questions.asking.values import Question
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape
from questions.lexicon import nouns
from questions.lexicon.verbs import VERBS
from questions.model import Kind

# Of whom it is said what they were to do: "was invited to teach his son".
_TO_DO = frozenset("invite ask persuade urge convince force tempt allow permit oblige".split())
_TO = re.compile(r" to (?!whom\b)")
# What is said to somebody is about something.
_TOLD = frozenset("write speak talk complain confess mention lecture".split())
_ABOUT = re.compile(
    r"\b(?:about|that|of|on|saying|asking|praising|a|an|the) |[“\"]|\bin (?:his|her) letter\b"
)
# What shaped somebody's work never was one person alone; nobody keeps count of who looked.
_OF_MANY = frozenset("influence affect inspire shape look glance stare smile laugh nod".split())
_SEVERAL = re.compile(r"\b(?:several|many|some|various|numerous)(?: of|\?| [a-z]+\?)")
_HEDGED = re.compile(r"\b[Aa]ccording to\b")
# Whom somebody succeeded: a ruler, or in an office that is told.
_TO_WHAT = re.compile(
    r"\b(?:as|in|to|King|Queen|Emperor|Empress|Tsar|Pope|Sultan|Shah|Khan|Prince|Duke|[IVX]+)\b|\d{3}"
)
_HELD_BY_MANY = re.compile(
    r"\bwas the (?:mayor|president|governor|director|chairman|minister|editor|bishop|principal|manager)"
    r" of\b"
)
# Which architect he was, "the Scottish-born architect" does not say.
_ANY_IDENTITY = re.compile(r"\b[Ww]ho (?:was|is) the (?:[A-Z]?[\w-]+ )*[a-z]+\?$")
_OWNED_BY_MANY = re.compile(
    r"\bwas the (?:(?:leader|head|captain|coach|chairperson) of (?:the )?[A-Z]"
    r"|owner of the (?:[A-Z]\w+ )+[A-Z]\w+[sx]\?)"  # of a team
)
# What is won or lost again and again, and said without which one: "in a five-set final".
_CONTESTED = frozenset("beat defeat lose win overcome overpower outplay face eliminate".split())
_CONTEST = re.compile(
    r"\b(?:final|semi-?final|quarter-?final|match|game|round|fight|bout|race|tie)s?\b"
)
_WHICH_CONTEST = re.compile(
    r"\b[A-Z]\w+(?: [A-Z]\w+)* (?:[Ff]inal|[Ss]emi-?final)|\b(?:at|of) (?:the )?(?:\d{4} )?[A-Z]"
)
_RESULTS = frozenset("victory win loss defeat draw triumph".split())
_DIGITS = re.compile(r"\d{4}")
_RANKED = re.compile(r"\bWorld No\. ?\d")
_SPORT = re.compile(r"\b(?:tennis|golf|chess|snooker|squash|badminton|darts)\b")
# What many do beside one another, with no work told that they did together.
_BESIDE = frozenset("work associate collaborate cooperate".split())
_TOGETHER = re.compile(r"\b(?:on|in|as|at) (?!(?:\d|which|whom))")
_PERIODICAL = re.compile(
    r"\bedit(?:ed|s)? (?:the )?(?:[A-Z]\w+ )*(?:Magazine|Journal|Review|Times|Gazette|Herald|Post|News|Quarterly)\?$"
)
_MOVED = frozenset("relocate emigrate commute migrate".split())
_DECADE = re.compile(r"\b(?:the|his|her) (?:early |late |mid-)?(?:\d{4}s|twenties|thirties)\b")
_MET = frozenset({"meet", "see", "know", "befriend"})


def is_anybodys(clause: Clause, question: Question, names: Names) -> bool:
    """Whether the stem asks for a person and tells what several may have done."""
    if question.kind is not Kind.PERSON:
        return False
    slot = question.pattern.rpartition("-")[2]
    if clause.shape is Shape.COPULA:
        is_aside = clause.origin == "apposition" and not re.search(r"\d", question.stem)
        is_any = is_aside and (
            _HELD_BY_MANY.search(question.stem) is not None
            or _OWNED_BY_MANY.search(question.stem) is not None
            or _ANY_IDENTITY.search(question.stem) is not None
        )
        return is_any or _HEDGED.search(question.stem) is not None
    if clause.verb == "succeed" and not _TO_WHAT.search(question.stem):
        return True
    if clause.verb == "star" and slot == "object":
        return True  # "The series starred Ann Roe as a nun"
    if _is_any_contest(clause, question) or _is_any_work(clause, question, slot):
        return True
    if clause.verb in _OF_MANY or _HEDGED.search(question.stem):
        return True
    if clause.verb in {"act", "star", "appear", "play"} and _SEVERAL.search(question.stem):
        return True
    if clause.verb == "bear" and clause.shape is Shape.PASSIVE and slot == "subject":
        return True  # "Who was born in Bern in May 1904?"
    if slot == "subject" and names.is_person_topic() and not _names_anything(clause, question):
        return True  # "Who was diagnosed with diabetes in 1935?"
    if clause.verb == "settle":
        return True  # "On whom did the band settle?"
    if clause.verb in _TO_DO and not _TO.search(question.stem):
        return True
    if clause.verb in _TOLD and slot == "object":
        return not _ABOUT.search(question.stem.partition(f" {clause.verb} ")[2])
    return clause.verb in _MET and _DECADE.search(question.stem) is not None


def _is_any_contest(clause: Clause, question: Question) -> bool:
    """Whether which match it was is left open: "lose the final in three sets", "a final in 1992"."""
    stem = question.stem
    if _RANKED.search(stem) and not _SPORT.search(stem):
        return True
    if clause.verb not in _CONTESTED or not _CONTEST.search(stem):
        return False
    return not (_WHICH_CONTEST.search(stem) and _DIGITS.search(stem))


def _is_any_work(clause: Clause, question: Question, slot: str) -> bool:
    """Whether what somebody did with others, or at a paper of many editors, is not told to a time."""
    stem = question.stem
    if clause.verb in _BESIDE and slot == "object" and stem.startswith("With whom"):
        return not _TOGETHER.search(stem.partition(f" {clause.verb}")[2])
    return clause.verb in _MOVED or _PERIODICAL.search(stem) is not None


def _names_anything(clause: Clause, question: Question) -> bool:
    """Whether the stem has a name or a quotation beside its dates."""
    words = [w for chunk in (*clause.rest, *clause.lead) for w in chunk.words]
    return any(w.tag in "NQ" and w.text in question.stem for w in words)


def tells_of_noun(clause: Clause, at: int) -> bool:
    """Whether the chunk there belongs to the noun before it, not to the verb.

    "Spoke about his love for Ann Roe", "made a film as a homage to Ann Roe", "rose to aide to Ann
    Roe", "began with a loss to Ann Roe".
    """
    chunk = clause.rest[at]
    before = clause.rest[at - 1] if at else None
    if before is None or not before.inner or before.inner[-1].tag not in "nyYu":
        return False
    if before.prep == "with" and before.inner[-1].low in _RESULTS:
        return True
    is_twice_to = before.prep == "to" == chunk.prep
    return bool(before.prep) and (before.prep == "as" or chunk.prep == "for" or is_twice_to)


def has_cut_title(clause: Clause) -> bool:
    """Whether a title goes on behind the words that were taken for it: "One Day in the Life of Ann".

    What stands there is no place and no body, and yet has a capital.
    """
    return any(
        _ends_in_title(first) and _goes_on(second)
        for first, second in zip(clause.rest, clause.rest[1:], strict=False)
    )


def _ends_in_title(chunk: Chunk) -> bool:
    """Whether it is a work and its name: "the documentary One Day"."""
    called = chunk.inner[-2:]
    is_named = len(called) > 1 and called[1].tag in "NQ" and called[1].text[0] not in '“"'
    return is_named and nouns.KINDS.get(called[0].low) is Kind.TITLE


def _goes_on(chunk: Chunk) -> bool:
    first, _, rest = chunk.words[-1].text.partition(" ")
    kind = nouns.KINDS.get(first.casefold(), nouns.KINDS.get(f"{first.casefold()}s"))
    is_site = kind in (Kind.PLACE, Kind.ORGANISATION, Kind.PERSON) or first in nouns.ENDINGS
    is_named = re.fullmatch(r"idN", chunk.tags) is not None and rest.startswith("of ")
    return is_named and not is_site


def is_gerund(chunk: Chunk) -> bool:
    """Whether the name is whom something is done to: "Teaching Ann Roe gave him …"."""
    first = chunk.words[0]
    is_doing = first.text.endswith("ing") and first.low in VERBS.forms
    return is_doing and re.fullmatch(r"[nG]N", chunk.tags) is not None
