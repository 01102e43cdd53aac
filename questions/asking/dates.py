"""When it happened.

Pure. Asked of deeds, not of states, and only where the clause has one date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.asking import moments
from questions.asking.gates import is_torn, pattern_of
from questions.asking.values import Question, Subject
from questions.asking.wording import finished, inverted, rest_of, text_of
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape, Word
from questions.lexicon import nouns
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
    began: Chunk | None = None
    yield from _first(clause, subject, [c for _, c in found])
    is_named = bool(subject.name) or "N" in clause.subject.tags
    is_site = (
        clause.shape is Shape.COPULA
        and is_named
        and bool(clause.rest)
        and _is_definite(clause.rest[0])
    )
    if len(found) == 2 and found[0][1].prep == "from" and found[1][1].prep in _ENDS:
        yield from _span(clause, subject, found[0][1], found[1][1])
        if found[1][1].prep == "to":
            return
        began, found = found[0][1], found[1:]
    is_site = is_site or (is_named and _is_first_to(clause)) or _is_held(clause, subject)
    is_state = clause.verb in STATES and not (clause.verb == "extend" and _has_object(clause))
    if len(found) != 1 or clause.shape is Shape.THERE or (is_state and not is_site):
        return
    at, chunk = found[0]
    before = (*clause.rest, *clause.lead)[at - 1] if at > len(clause.rest) else None
    if before is not None and (
        before.prep in _OF_ANOTHER or before.tags[-1] in "vw" or _is_after_own(before)
    ):
        return  # "by the time of his death in 1610", "in letters found in 1990": dated is that
    if any(w.low in _POSTS for c in clause.rest if c.prep == "as" for w in c.words[-1:]):
        return
    is_whole = clause.verb in _WITH_MORE or _is_first_to(clause)
    if at < len(clause.rest) and is_torn(clause, at) and not is_whole:
        return
    is_report = clause.verb in REPORTS and "first" not in clause.adverbs
    if not clause.is_past or (is_report and not _has_object(clause)):
        return
    if clause.verb in NAMING and subject.is_topic and _repeats(clause, subject):
        return
    if _is_yearly_count(clause, chunk):
        return
    if _is_any_thing([c for c in (*clause.rest, *clause.lead) if c is not chunk], clause):
        return
    moment = moments.read(chunk)
    asked = inverted(clause, subject)
    if moment is None or asked is None:
        return
    if clause.verb in _LONG_STATES and moment.precision in {"decade", "century"}:
        return
    if began is not None:
        clause = replace(
            clause,
            rest=tuple(c for c in clause.rest if c is not began),
            lead=tuple(c for c in clause.lead if c is not began),
        )
    is_whole = _is_held(clause, subject) or _is_birth(clause, subject)
    rest = "" if is_whole else rest_of(_unlisted(_unpadded(clause)), without=chunk)
    if clause.shape is Shape.COPULA and _is_first_to(clause):
        asked = f"did {subject.text} become"
    if clause.shape is Shape.PASSIVE and not rest and _is_somebody(subject, clause):
        return  # "was sacked": from what
    if clause.shape is Shape.PASSIVE and not rest and clause.verb in NAMING:
        return  # "was renamed": as what
    is_told = bool(rest) and rest not in _PARTICLES  # "signed on": to do what
    if (
        clause.shape is Shape.ACTIVE
        and not is_told
        and clause.verb
        not in {
            "die",
            "kick",
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
            "form",
            "disband",
            "collapse",
            "erupt",
            "marry",
            "dissolve",
            "emigrate",
            "occur",
            "sink",
            "crash",
            "explode",
            "divorce",
            "separate",
            "reunite",
            "reopen",
            "secede",
            "split",
            "merge",
            "burn",
        }
    ):
        return
    since = text_of(began.words) if began else ""
    yield Question(
        stem=finished(since, moment.asked, asked, rest),
        key=moment.key,
        said=moment.key,
        value=moment.value,
        kind=Kind.DATE,
        relation="stated_date",
        pattern=pattern_of(clause, f"date-{moment.precision}"),
        rivals=moment.rivals,
    )


_OF_ANOTHER = frozenset({"by", "before", "since", "until"})
# What is done when the deed behind it is: "began studying in 1915", "was appointed to lead in 1965".
_WITH_MORE = frozenset(
    "appoint attempt begin cease come extend fail hire refuse return send start stop try".split()
)
# What lasts longer than the decade that is told of it.
_LONG_STATES = frozenset("dominate flourish prevail thrive".split())
# What is counted anew every year.
_COUNTED_YEARLY = frozenset(
    "receive attract record register report earn generate produce export import carry handle draw"
    " total average".split()
)
_COUNTED = re.compile(r"[#%$]")


def _is_yearly_count(clause: Clause, date: Chunk) -> bool:
    """Whether a figure of one year among many is told: "Paris received 22.4 million visitors"."""
    told = [c for c in clause.rest if c is not date]
    return (
        clause.verb in _COUNTED_YEARLY
        and bool(told)
        and bool(_COUNTED.search(told[0].tags))
        and not any("N" in c.tags for c in told)
    )


# Why and after what it was done says nothing of what was done, where no name is in it.
_PADDING = frozenset({"following", "despite", "after", "amid", "due"})
_PADDED = 8  # words
_IS_AGE = re.compile(r"at (?:the )?(?:early )?age\b", re.IGNORECASE)


def _unpadded(clause: Clause) -> Clause:
    """The clause without a long opening that names nobody: "Following a series of delays, …".

    And without how old who died was, from which the year could be reckoned.
    """
    if clause.verb == "die":
        aged = [c for c in (*clause.rest, *clause.lead) if _IS_AGE.match(c.text)]
        clause = replace(
            clause,
            rest=tuple(c for c in clause.rest if c not in aged),
            lead=tuple(c for c in clause.lead if c not in aged),
        )
    lead = [word for chunk in clause.lead for word in chunk.words]
    is_long = len(lead) >= _PADDED or len(clause.rest) > 1
    is_padding = bool(clause.lead) and clause.lead[0].prep in _PADDING and is_long
    if not is_padding or any(word.tag in "NQT#" for word in lead):
        return clause
    return replace(clause, lead=())


def _unlisted(clause: Clause) -> Clause:
    """The clause without a list of those it was done by: "was founded by Ann Roe, Tom Lake and …"."""
    if clause.shape is not Shape.PASSIVE:
        return clause
    kept = tuple(c for c in clause.rest if c.prep != "by" or "," not in c.tags)
    return replace(clause, rest=kept)


# What befalls a person once.
_ONCE_IN_A_LIFE = frozenset(
    """
    bear bury marry execute hang behead assassinate murder kill shoot crown knight canonise canonize
    ordain baptise baptize guillotine
    """.split()
)
_PARTICLES = frozenset({"on", "off", "up", "in", "out", "down", "over", "back", "away"})
_ENDS = frozenset({"until", "till", "to"})


def _is_after_own(chunk: Chunk) -> bool:
    """Whether it was done after something of the doer's: "After his death in 1610"."""
    return chunk.prep in {"after", "following", "upon", "on"} and "h" in chunk.tags


_LASTING = frozenset({"last", "run", "be", "take"})
_SERVING = frozenset(
    """
    serve reign rule govern work teach hold lead study play operate live reside own run occupy chair
    edit manage captain head command control coach
    """.split()
)


def _is_somebody(subject: Subject, clause: Clause) -> bool:
    """Whether a person is spoken of to whom it may have happened on another day as well."""
    is_person = subject.kind is Kind.PERSON and clause.verb not in _ONCE_IN_A_LIFE
    return is_person or clause.verb in {"sack", "dismiss", "fire", "arrest", "suspend", "deport"}


def _is_while(chunk: Chunk) -> bool:
    """Whether it tells how long: "for three centuries", which from and until tell as well."""
    return chunk.prep == "for" and "#" in chunk.tags


def _lasts(clause: Clause, last: Chunk) -> bool:
    """Whether it went on for the time told: "ruled from 1516 to 1830", "was a judge until 1830"."""
    if clause.shape is Shape.COPULA:
        first = clause.rest[0] if clause.rest else None
        return first is not None and not first.prep and first.words[-1].tag in "nyN"
    return clause.verb in _SERVING and last.prep == "to"


def _span(clause: Clause, subject: Subject, first: Chunk, last: Chunk) -> Iterator[Question]:
    """When an event began and ended, or until when somebody served: "from 1861 to 1866"."""
    began, ended = (
        moments.read(replace(first, prep="in", words=_within(first))),
        moments.read(replace(last, prep="in", words=_within(last))),
    )
    if began is None or ended is None or not clause.is_past or began.precision != ended.precision:
        return
    is_event = subject.noun.rpartition(" ")[2] in nouns.EVENTS
    if is_event and clause.verb in _LASTING:
        for moment, verb in ((began, "begin"), (ended, "end")):
            yield _dated(clause, finished(moment.asked, "did", subject.text, verb), moment)
    elif _lasts(clause, last):
        asked = inverted(clause, subject)
        without = replace(
            clause,
            rest=tuple(c for c in clause.rest if c not in (first, last) and not _is_while(c)),
            lead=tuple(c for c in clause.lead if c not in (first, last)),
        )
        if asked and (rest := rest_of(_unpadded(without))):
            until = ended.asked.replace("in which", "until which")
            yield _dated(clause, finished(until, asked, rest), ended)


def _within(chunk: Chunk) -> tuple[Word, ...]:
    return (Word(text="in", tag="i"), *chunk.words[1:])


def _dated(clause: Clause, stem: str, moment: moments.Moment) -> Question:
    return Question(
        stem=stem,
        key=moment.key,
        said=moment.key,
        value=moment.value,
        kind=Kind.DATE,
        relation="stated_date",
        pattern=pattern_of(clause, f"span-{moment.precision}"),
        rivals=moment.rivals,
    )


def _is_first_to(clause: Clause) -> bool:
    """Whether the clause says who became the first to do something: its date is that of both."""
    words = clause.rest[0].words if clause.rest else ()
    is_told = clause.shape is Shape.COPULA and any(c.tags[:1] == "k" for c in clause.rest[1:])
    return (
        (clause.verb == "become" or is_told)
        and len(words) > 1
        and words[1].low in {"first", "last", "only", "youngest", "oldest"}
    )


_FIRST = re.compile(r"d(?:a|[anyw]{1,4})[nyNw]*k[zyu]")


def _first(clause: Clause, subject: Subject, dated: list[Chunk]) -> Iterator[Question]:
    """When somebody became the first: "The first European to reach Perth was John Hall in 1620"."""
    words, tags = clause.subject.words, clause.subject.tags
    if clause.shape is not Shape.COPULA or len(dated) != 1 or not clause.rest or not clause.is_past:
        return
    is_first = (
        len(words) > 1 and words[0].low == "the" and words[1].low in {"first", "last", "only"}
    )
    named = re.fullmatch(r"[nNya]*?(N)", clause.rest[0].tags)
    moment = moments.read(dated[0])
    if not is_first or named is None or moment is None or not _FIRST.match(tags):
        return
    yield Question(
        stem=finished(moment.asked, "did", clause.rest[0].words[-1].text, "become", subject.text),
        key=moment.key,
        said=moment.key,
        value=moment.value,
        kind=Kind.DATE,
        relation="stated_date",
        pattern=pattern_of(clause, f"first-{moment.precision}"),
        rivals=moment.rivals,
    )


def _is_held(clause: Clause, subject: Subject) -> bool:
    """Whether "was" says when something first or last took place: "Her first match was in 1995"."""
    if clause.shape is not Shape.COPULA or not clause.rest or not clause.is_past:
        return False
    words = subject.text.casefold().split()
    is_event = bool(words) and (words[-1] in nouns.EVENTS or words[-1] in _OCCASIONS)
    return (
        is_event and clause.rest[0].tags == "iT" and bool(set(words) & {"first", "last", "final"})
    )


def _is_birth(clause: Clause, subject: Subject) -> bool:
    """Whether somebody was born: of whom and where need not be told with when."""
    is_named = subject.kind is Kind.PERSON and (" " in subject.name or subject.is_topic)
    return clause.verb == "bear" and clause.shape is Shape.PASSIVE and is_named


_OCCASIONS = frozenset("appearance performance event concert race fight bout visit show".split())


def _is_any_thing(told: list[Chunk], clause: Clause) -> bool:
    """Whether all that is told is that something new was made: "launched a new design"."""
    if len(told) != 1 or clause.shape is not Shape.ACTIVE or clause.verb == "become":
        return False
    low = [word.low for word in told[0].words]
    if re.fullmatch(r"d[nyu]", told[0].tags) and low[0] in {"a", "an"}:
        return True  # "demonstrated a boat"
    is_any = low[0] in {"a", "an", "another"} and not any(t in told[0].tags for t in "NQ#T")
    return is_any and (low[0] == "another" or "new" in low)


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
