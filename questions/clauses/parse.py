"""Read plain declarative clauses out of the words of a sentence; refuse what is not plain.

Pure. A clause is only made when its subject, its verb group and everything after the verb are
understood; what is cut off (relative clauses, participles after a comma, a further clause) may
become a clause of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from questions.clauses.complements import beginning, complement
from questions.clauses.grammar import chunks, letters, without_opening
from questions.clauses.groups import verb_at, verb_group
from questions.clauses.leads import TOLD, aside, lead, subordinate
from questions.clauses.predicates import (
    ALONE,
    ROLE,
    companions,
    counted,
    dated,
    done_by_one,
    fitting,
    form_of_be,
    identified,
    is_also_done,
    joined,
    may_be_done_to,
    with_name,
    without_end,
    without_middle,
)
from questions.clauses.restating import (
    Restated,
    characterised,
    described,
    is_doers,
    middle_of,
    tail_of,
)
from questions.clauses.restating import (
    opened as opened_by,
)
from questions.clauses.segments import segments
from questions.clauses.values import Chunk, Clause, Shape, Word, join
from questions.lexicon.verbs import FACTIVE

MAX_WORDS = 26

# What somebody does to many in one year: "in 2003, when he beat Tom Ford".
_AGAIN = frozenset("beat defeat face lose meet play see visit win".split())
# What is done at the time of what stands before it: "In 1504 he came and captured Kabul".
_TAKES = frozenset("annex capture conquer destroy found invade occupy plunder sack seize".split())
_NAMED = frozenset({"N", "dN", "p"})
_INSTEAD = re.compile(r"BR[^,;]*?,?(?P<join>[Cc])r*(?=[BVv])")


def parse(words: Sequence[Word]) -> tuple[Clause, ...]:
    """The clauses that are understood, the main one first; empty when there is none."""
    found: list[Clause] = []
    there: tuple[Chunk, ...] = ()
    for segment in segments(words):
        told = list(_sentence(segment, "main", None))
        found += (_also_there(clause, there) for clause in told) if there else told
        there = _place_of(told)
    return tuple(found)


def _place_of(told: list[Clause]) -> tuple[Chunk, ...]:
    """Where all of a segment is said to be so: "In Japan, the red model was sold; …"."""
    lead = told[0].lead if told else ()
    return lead if len(lead) == 1 and lead[0].tags in ("iN", "idN") else ()


def _also_there(clause: Clause, there: tuple[Chunk, ...]) -> Clause:
    """The clause behind a semicolon with the place that the one before it opens with.

    Not where it has a place of its own.
    """
    has_place = clause.lead or any(
        c.prep in {"in", "at", "on"} and "N" in c.tags for c in clause.rest
    )
    return clause if has_place or clause.origin != "main" else replace(clause, lead=there)


def _sentence(words: list[Word], origin: str, subject: Chunk | None) -> Iterator[Clause]:
    """The clauses of one segment; `subject` is who is meant when the segment has none itself."""
    if words and subject is None and words[0].low in TOLD and origin == "main":
        first = subordinate(words, letters(words))
        if first:
            yield from _sentence(words[1 : first - 1], "beside", None)
            yield from _sentence(words[first:], origin, None)
            return
    words = without_opening(words)
    if words and words[0].tag == "E":
        yield from _there(words, origin)
        return
    before: list[Chunk] = []
    opened: list[Word] = []
    while words and subject is None:
        step = lead(words)
        if step is None:
            break
        taken, adjuncts = step
        if (
            not adjuncts
            and not opened
            and (re.match(r"[vwG]|iG", letters(words)) or words[0].low == "born")
        ):
            opened = words[: taken - 1]
        before += adjuncts
        words = without_opening(words[taken:])
        words = words[aside(words) :]
        if words and words[0].tag == "E":
            return
    if words:
        told = tuple(_main(words, tuple(before), origin, subject))
        yield from told
        if opened and told and told[0].origin == origin:
            yield from _read(opened_by(opened, told[0]))


def _there(words: list[Word], origin: str) -> Iterator[Clause]:
    """There are thirteen reserves in Warsaw."""
    at = 1
    while at < len(words) and words[at].tag == "r":
        at += 1
    form = words[at].low if at < len(words) else ""
    if letters(words[at : at + 2]) == "He" and form in {"has", "have"}:
        at += 1
    elif at >= len(words) or words[at].tag != "B":
        return
    rest, _ = complement(words[at + 1 :], "be")
    if rest and len(rest) <= MAX_WORDS:
        yield Clause(
            shape=Shape.THERE, subject=Chunk(words=(words[0],)), auxiliaries=(), adverbs=(), verb="be",
            form=form, is_past=form in {"was", "were"}, rest=tuple(chunks(rest)), origin=origin,
        )  # fmt: skip


def _main(
    words: list[Word], lead: tuple[Chunk, ...], origin: str, subject: Chunk | None
) -> Iterator[Clause]:
    middle: list[Word] = []
    comma = letters(words).find(",")
    if subject is None:
        words, middle = without_middle(words)
    at = verb_at(words, has_subject=subject is None)
    if at is None:
        return
    if at < comma:
        middle = []  # "Mary let Ann, who was a nurse, read it": said of Ann
    beside = companions(middle)
    if beside:
        middle = []
    left = words[:at]
    adverbs: list[Word] = []
    while left and left[-1].tag == "r":
        adverbs.insert(0, left.pop())
    who = subject or Chunk(words=tuple(left))
    if re.fullmatch(r"[ib]d?T", letters(middle)):  # "The king, in 1503, sold the castle"
        lead, middle = (*lead, Chunk(words=tuple(middle), prep=middle[0].low)), []
    if who.tags in ("Q", "dQ") and letters(middle).startswith("N"):
        return  # "In 1998, the “Long Winter”, Ann Roe, a nurse, was sent home": she was
    named = re.fullmatch(r"d?([nay]*)N", letters(middle))
    if (
        named
        and ROLE.match(who.tags)
        and (who.words[0].low in {"the", "its"} or "h" in who.tags or "P" in who.tags)
    ):
        yield identified(who, middle[-1], lead, words[at:])
    if named and named[1] and "N" not in who.tags:
        who, middle = Chunk(words=(middle[-1],)), []
    if letters(middle) in ("N", "dN") and (
        "N" not in who.tags or re.match(r"h|d[any]*nf", who.tags)
    ):
        who, middle = Chunk(words=tuple(middle)), []  # "Its spin-off, the Isles Company, took over"
    group = verb_group(words[at:], adverbs, who)
    if group is None:
        yield from _instead(words[at:], who)
        yield from _further(words[at:])
        return
    shape, auxiliaries, inner, verb, form, is_past, taken = group
    behind = words[at + taken :]
    if verb in FACTIVE and behind and behind[0].low == "that" and shape is Shape.ACTIVE:
        if is_past and _is_whole_finding(behind):
            found = tuple(word for word in behind if word.tag != ".")
            yield Clause(
                shape=shape, subject=who, auxiliaries=auxiliaries, adverbs=inner, verb=verb,
                form=form, is_past=is_past, rest=(Chunk(words=found),), lead=lead, origin="finding",
            )  # fmt: skip
        yield from _sentence(behind[1:], "found", None)
        return
    both = done_by_one(behind) if shape is Shape.PASSIVE else 0
    if both:
        form, behind = f"{form} {join(behind[:both])}", behind[both:]
    rest, tails = complement(behind, verb)
    known = beginning(behind, verb) if rest is None and len(behind) > 1 else []
    if known and len(known) + len(who.words) <= MAX_WORDS:
        yield Clause(
            shape=shape, subject=who, auxiliaries=auxiliaries, adverbs=inner, verb=verb, form=form,
            is_past=is_past, rest=tuple(chunks(known)), lead=lead, origin=origin, is_open=True,
        )  # fmt: skip
    if rest:
        rest = with_name(rest, tails)
    elif shape is Shape.ACTIVE and verb not in ALONE and any(how == "shared" for how, _ in tails):
        rest = None  # "wrote and directed his first film": what was written comes with the second
    if middle:
        yield from _read(middle_of(middle, who, is_past=is_past))
    if rest is not None:
        room = MAX_WORDS - len(who.words) - taken - sum(len(c.words) for c in lead)
        parts = fitting((*chunks(without_end(rest)), *beside), room)
        if parts is not None:
            yield Clause(
                shape=shape, subject=who, auxiliaries=auxiliaries, adverbs=inner, verb=verb,
                form=form, is_past=is_past, rest=parts, lead=lead, origin=origin,
                is_open=any(how == "open" for how, _ in tails),
            )  # fmt: skip
    else:
        yield from _further(behind)
    is_about_other = (
        shape is Shape.ACTIVE and any(w.tag == "N" for w in next(iter(chunks(rest or []))).words)
        if rest
        else False
    )
    has_object = (
        shape is Shape.ACTIVE and rest is not None and not re.match("[ibk]|$", letters(rest))
    )
    if shape is Shape.COPULA and rest:
        yield from _read(characterised(rest, who, form))
    for how, tail in tails:
        if how == "described":
            if shape is Shape.COPULA:
                yield from _main(tail, (), "relative", who)
            continue
        if shape is Shape.COPULA and how == "participle" and rest:
            is_name = letters(rest) in ("N", "dN")  # "The oldest city is York, founded in 71"
            told_of = Chunk(words=tuple(rest)) if is_name else who
            yield from _read(described(tail, told_of, form))
            continue
        if is_about_other and how in {"gerund", "with", "perfect"} and not is_doers(how, tail):
            continue
        if how == "item":
            yield Clause(
                shape=shape, subject=who, auxiliaries=auxiliaries, adverbs=inner, verb=verb,
                form=form, is_past=is_past, rest=tuple(chunks(tail)), lead=lead, origin="item",
            )  # fmt: skip
            continue
        if how == "shared" and shape is Shape.PASSIVE and may_be_done_to(tail):
            continue  # "was crowned in 1920 and made a count": was made, or made
        if how in {"shared", "own"} and shape is Shape.PASSIVE and is_also_done(tail):
            tail = [Word(text=form_of_be(auxiliaries, who), tag="B"), *tail]  # noqa: PLW2901
        way = "own" if how == "then" else how
        told = _read(tail_of(way, tail, who, rest, is_past=is_past, has_object=has_object))
        if how == "then":
            then = tuple(chunk for chunk in chunks(rest or []) if "T" in chunk.tags)
            is_once = (c for c in told if c.verb not in _AGAIN and c.subject.tags in _NAMED)
            yield from (dated(clause, then) for clause in is_once)
            continue
        if how == "shared" and "T" not in letters(rest or []):
            told = (counted(clause, lead) for clause in told)
        is_beside = how == "own" and joined(words, tail) and "T" not in letters(rest or [])
        is_shared = how == "shared" and joined(words, tail)
        yield from (
            dated(clause, lead) if is_beside or (is_shared and clause.verb in _TAKES) else clause
            for clause in told
        )


_MAX_FINDING = 18  # words


def _is_whole_finding(words: list[Word]) -> bool:
    """Whether "that gold is heavy" may be repeated: one clause that points at nothing else."""
    tags = letters(words[1:]).rstrip(".")
    return len(words) <= _MAX_FINDING and not set(tags) & set(',;:—"tphMROWC')


def _read(parts: Iterable[Clause | Restated]) -> Iterator[Clause]:
    """The clauses among the parts, and those that the others are read as."""
    for part in parts:
        if isinstance(part, Clause):
            yield part
        elif part.is_whole:
            yield from _sentence([*part.words], part.origin, part.subject)
        else:
            yield from _main([*part.words], (), part.origin, part.subject)


def _instead(words: list[Word], who: Chunk) -> Iterator[Clause]:
    """What is so behind what is not: "was not finished until 1090 but was opened in 1065"."""
    match = _INSTEAD.match(letters(words))
    if match and words[match.start("join")].low in {"but", "and"}:
        yield from _sentence(words[match.end() :], "second", who)


def _further(words: list[Word]) -> Iterator[Clause]:
    """A clause with a subject of its own behind one that is not understood: "…, and the war began"."""
    for match in re.finditer(r",[cC]", letters(words)):
        tail = words[match.end() :]
        if words[match.end() - 1].low in {"and", "but"} and (
            verb_at(without_opening(tail), has_subject=True) is not None
        ):
            yield from _sentence(tail, "second", None)
            return
