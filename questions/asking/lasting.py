"""Whether a count will still be right when it is asked: it is dated, it is over, or it does not change.

Pure. "How many awards has he won?" is asked for years; only what the article dates may be asked of
the present, and what a thing consists of, holds or measures.
"""

from __future__ import annotations

import re

from questions.asking.values import Question, Subject
from questions.clauses.naming import Names
from questions.clauses.values import Clause, Shape, Word
from questions.lexicon import nouns
from questions.model import Kind

# Since when: the count went on after it.
_OPEN = frozenset({"since", "until", "till"})
_OF_A_YEAR = re.compile(r"\d{3,4}")
# What something is made for or made of stays as it is.
_BUILT_IN = frozenset(
    """
    consist compose divide split seat accommodate weigh measure cover span cross stand
    rise extend last take orbit rotate play begin end start lie know
    """.split()
)
# What there is room for.
_ROOM = frozenset(
    "spectators people passengers fans guests visitors seats cars litres liters gallons players".split()
)
# What a country, a town or a club has for good.
_FIXED = frozenset(
    """
    island islet isle lake river mountain peak hill volcano moon ring continent province state county
    canton borough district arrondissement ward region department quarter parish commune
    municipality emirate oblast prefecture floor storey story level tower spire arch span column door
    gate window bell pipe step stair platform track lane runway room hall nave side star stripe string
    key page chapter verse line letter character vowel consonant tone case stanza act movement round
    hole gear wheel engine cylinder port button slot pin leg arm tooth bone petal leaf seat
    """.split()
)
# Of what nature has, those that are counted for good.
_SORTS = frozenset(
    "species subspecies genus genera kind sort type form isotope family order".split()
)
_GROWING = frozenset(
    """
    population attendance circulation revenue income turnover salary budget value price cost
    endowment capacity enrollment enrolment membership audience staff ranking profit
    """.split()
)
# What nobody adds to from one year to the next.
_NATURAL = frozenset(
    """
    rainforest forest desert ocean sea river lake mountain volcano planet moon star glacier element
    metal gas mineral species animal plant bird fish mammal molecule compound substance disease
    galaxy comet peninsula continent basin bay gulf strait waterfall canyon crater plateau plain
    language religion god alloy isotope protein gene storm
    """.split()
)


def is_lasting(clause: Clause, subject: Subject, names: Names, question: Question) -> bool:
    """Whether the number a question asks for will not have changed since the article was written."""
    is_perfect = clause.auxiliaries[:1] in (("has",), ("have",))
    is_since = any(c.prep == "since" for c in (*clause.rest, *clause.lead))
    if question.kind is Kind.DATE and is_perfect and not is_since:
        return False  # "has grown during the 20th century"
    if question.kind is Kind.DATE and is_perfect and any("#" in c.tags for c in clause.rest):
        return False  # "since 1951 she has won 21 medals"
    if question.kind is not Kind.NUMBER or _is_dated(clause, question):
        return True
    if is_perfect:
        return False
    if clause.is_past:
        return True
    if subject.kind is Kind.TITLE and subject.noun not in {"website", "software", "console"}:
        return True
    topic = names.topic
    noun = topic.noun.rpartition(" ")[2].casefold() if topic else ""
    is_natural = noun in _NATURAL or (topic is not None and topic.name.casefold() in names.lower)
    words = _asked(clause)
    if clause.shape is Shape.THERE:  # "there are 4,000 asphalt plants": this year
        is_natural = any(_is_one_of(word, _SORTS) for word in words)
    if any(_is_one_of(word, _GROWING) for word in (*words, *clause.subject.words)):
        return False
    if clause.verb in {"hold", "carry", "support"} and any(w.low in _ROOM for w in words):
        return True
    if is_natural or clause.verb in _BUILT_IN:
        return True
    return any(_is_one_of(word, _FIXED) or word.low in nouns.UNITS for word in words)


def _is_dated(clause: Clause, question: Question) -> bool:
    """Whether the stem says at what time the number was right."""
    chunks = (*clause.rest, *clause.lead)
    dates = [c for c in chunks if set(c.tags) & {"T", "X"} and c.prep not in _OPEN]
    return bool(dates) and bool(_OF_A_YEAR.search(question.stem))


def _asked(clause: Clause) -> tuple[Word, ...]:
    """The words of the chunk with the number, or of the subject where that opens with it."""
    if set(clause.subject.tags) & {"#", "%"}:
        return clause.subject.words
    found = next((c.words for c in clause.rest if set(c.tags) & {"#", "%", "$"}), ())
    return (*found, *(clause.subject.words if clause.shape is Shape.COPULA else ()))


def _is_one_of(word: Word, nouns_of: frozenset[str]) -> bool:
    low = word.low
    return (
        low in nouns_of
        or low.removesuffix("s") in nouns_of
        or low.removesuffix("ies") + "y" in nouns_of
    )
