"""What belongs to one clause and what does not: its object, its date, what interrupts it.

Pure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from questions.clauses.complements import Tail
from questions.clauses.grammar import SUBJECT, chunks, is_participle, is_plural, letters
from questions.clauses.values import Chunk, Clause, Shape, Word
from questions.lexicon import nouns
from questions.model import Kind

_ALSO_DONE = re.compile(r"[ra]*[vw](?:$|[ib])")
_GIVEN = frozenset(
    "made named appointed elected declared created called awarded given granted offered promoted"
    " sentenced sent".split()
)
_BOTH_DONE = re.compile(r"cr?[vwu](?=b)")
_EITHER_DONE = re.compile(r"cr?[vwu](?=[bi,.]|$)")  # "damaged or destroyed"
# What things do not do themselves, or are better said to be done to.
_DONE_TO = frozenset(
    "abolished adapted annexed arrested baptised baptized beheaded broadcast brought built buried"
    " captured ceded completed consecrated constructed converted cremated crowned dedicated demolished"
    " destroyed deported distributed edited educated elevated enlarged erected executed exhibited exiled filmed finished"
    " hanged imprisoned inaugurated incorporated installed interred introduced knighted launched"
    " manufactured marketed nominated opened ordained patented published raised rebuilt recorded released"
    " promoted relegated renovated repaired replaced restored selected shown sold torn transferred translated"
    " unveiled upgraded used".split()
)
# "its first director", "the band's first manager": a part that one person or thing plays.
ROLE = re.compile(r"(?:[dh][anyN]*|d?[anN]*NP[any]*)[ny](?:fd?[anN]*[nN])?$")
# Words that lead to what a sentence has lost, where they end it.
_LEADING = frozenset({"from", "between", "of", "with"})
# What tells that something happened at another time than what was told before it.
_NOT_THEN = frozenset(
    """
    later then after afterwards subsequently eventually finally soon before since until when while
    meanwhile already still now ago next thereafter once earlier previously by
    """.split()
)
# Verbs that need no object, so that a second one beside them takes nothing away.
ALONE = frozenset(
    "abdicate appear arrive begin close collapse come crash debut die disband dissolve divorce emigrate"
    " end erupt escape explode fall flee form go graduate launch leave marry meet merge move occur open"
    " premiere resign retire return rise sail sink split start surrender survive travel".split()
)


def is_also_done(tail: list[Word]) -> bool:
    """Whether a second verb is one more participle: "was written by Ann and filmed by Tom"."""
    tags = letters(tail)
    match = _ALSO_DONE.match(tags)
    if re.match(r"[vwu](?:$|[ik])", tags) and tail[0].low in _DONE_TO:
        return True  # "was built by Ann and launched in 1892"
    return match is not None and "b" in tags and is_participle(tail[len(match[0].rstrip("ib")) - 1])


def may_be_done_to(tail: list[Word]) -> bool:
    """Whether a second verb behind "was" may be done to the subject as well: "and named Orbit"."""
    return bool(tail) and tail[0].low in _GIVEN and not is_also_done(tail)


def done_by_one(behind: list[Word]) -> int:
    """How many words the second of two participles takes that share one doer: "owned and run by"."""
    match = (_EITHER_DONE if behind and behind[0].low == "or" else _BOTH_DONE).match(
        letters(behind)
    )
    return match.end() if match and is_participle(behind[match.end() - 1]) else 0


def form_of_be(auxiliaries: tuple[str, ...], who: Chunk) -> str:
    """The form of "be" that a second participle shares with the first."""
    first = auxiliaries[0].casefold() if auxiliaries else ""
    if first in {"is", "are", "was", "were"}:
        return first
    return "were" if is_plural(who.words) else "was"


def joined(words: list[Word], tail: list[Word]) -> bool:
    """Whether the second clause stands behind a bare "and", in the time of the first."""
    at = len(words) - len(tail) - 1
    own = {word.low for word in tail}
    return at >= 0 and words[at].low in {"and", ","} and not own & _NOT_THEN


def dated(clause: Clause, lead: tuple[Chunk, ...]) -> Clause:
    """The second of two clauses with the date both open with: "In 1894 Ann left and Mary came"."""
    dates = tuple(c for c in lead if "T" in c.tags and c.prep in {"in", "on"})
    is_dated = any(word.tag in "TX" for c in (*clause.rest, *clause.lead) for word in c.words)
    is_plain = clause.origin == "second" and clause.is_past and not clause.auxiliaries
    if len(dates) != 1 or is_dated or not is_plain or clause.shape is not Shape.ACTIVE:
        return clause
    return replace(clause, lead=(*dates, *clause.lead))


def companions(middle: list[Word]) -> tuple[Chunk, ...]:
    """With whom the subject did it, told beside it: "Poland, together with Latvia, founded"."""
    at = 1 if middle and middle[0].low in {"together", "along", "jointly"} else 0
    if not at or len(middle) < 2 or middle[at].low != "with":
        return ()
    return tuple(chunks(middle[at:]))


def counted(clause: Clause, lead: tuple[Chunk, ...]) -> Clause:
    """What is counted in a second clause with the date of the first: "By 1920 it was … and had …"."""
    dates = tuple(c for c in lead if "T" in c.tags)
    is_dated = any(word.tag in "TX" for c in (*clause.rest, *clause.lead) for word in c.words)
    has_figure = any(set(c.tags) & {"#", "%", "$"} for c in clause.rest)
    if len(dates) != 1 or is_dated or not (clause.is_past and has_figure):
        return clause
    return replace(clause, lead=(*dates, *clause.lead))


def identified(who: Chunk, name: Word, lead: tuple[Chunk, ...], behind: list[Word]) -> Clause:
    """Who or what the described one is: "Its first director, Ann Roe, left": it was Ann Roe."""
    is_past = behind[0].low not in {"is", "are", "has", "have"} and behind[0].tag != "s"
    head = next((w for w in reversed(who.words) if w.tag in "nyu"), who.words[-1])
    kind = nouns.KINDS.get(head.low, Kind.PERSON)
    if kind is not Kind.PERSON and any(w.low.endswith("est") for w in who.words):
        is_past = False  # "The largest moon, Titan, was discovered": it still is the largest
    dated = tuple(chunk for chunk in lead if "T" in chunk.tags)
    return Clause(
        shape=Shape.COPULA, subject=who, auxiliaries=(), adverbs=(), verb="be",
        form="was" if is_past else "is", is_past=is_past, rest=(Chunk(words=(name,)),), lead=dated,
        origin="named",
    )  # fmt: skip


def with_name(rest: list[Word], tails: list[Tail]) -> list[Word]:
    """An indefinite object with its name put in: "a new album, Queen Forever"."""
    named = next((tail for how, tail in tails if how == "apposition"), [])
    parts = list(chunks(rest))
    dates = [*parts.pop().words] if len(parts) > 1 and "T" in parts[-1].tags else []
    last = parts[-1].inner
    rest = [word for part in parts for word in part.words]
    is_calling = bool(last) and nouns.KINDS.get(last[-1].low) is Kind.PERSON
    if (
        is_calling
        and parts[-1].prep
        and letters(named) == "N"
        and re.fullmatch(r"[any]*[nyu]", letters(last))
    ):
        return [*rest, *named, *dates]  # "fell in love with opera singer, Ann Roe"
    if letters(named) in ("N", "Q") and re.fullmatch(r"[dh][anNvwy]*[nyu]", letters(last)):
        first = last[0]
        if first.low == "another":
            return [*rest, *dates]
        if first.low in {"a", "an", "one"}:
            first = Word(text="the", tag="d")
        return [*rest[: len(rest) - len(last)], first, *last[1:], *named, *dates]
    return [*rest, *dates]


_COUNTING = frozenset({"again", "once", "twice"})


def without_end(rest: list[Word]) -> list[Word]:
    """What follows the verb without a conjunction or an adverb that was left hanging."""
    while rest and rest[-1].tag in "cr," and rest[-1].low not in _COUNTING:
        rest = rest[:-1]
    if len(rest) > 1 and rest[-1].low in _LEADING and rest[-2].tag in "nyYu":
        parts = list(chunks(rest[:-1]))  # "with depths from": what followed is lost
        rest = [w for part in parts[:-1] for w in part.words] if parts[-1].prep else rest[:-1]
    return rest


def fitting(parts: tuple[Chunk, ...], room: int) -> tuple[Chunk, ...] | None:
    """The chunks without the last adjuncts that make the clause too long to be read out."""
    while sum(len(part.words) for part in parts) > room:
        if len(parts) < 2 or "T" in parts[-1].tags:
            return None
        parts = parts[:-1]
    return parts


def without_middle(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """Take out what stands between commas after the subject: "X, the capital of Y, is …"."""
    tags = letters(words)
    one = tags.find(",")
    if one < 1 or not SUBJECT.fullmatch(tags, 0, one):
        return words, []
    for match in re.finditer(",", tags[one + 1 :]):
        two = one + 1 + match.start()
        if re.match(r"r*[BHVvusY]", tags[two + 1 :]) and tags[one + 1] in "dnWvwaNhiGr":
            return words[:one] + words[two + 1 :], words[one + 1 : two]
    return words, []
