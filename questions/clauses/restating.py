"""Say what was cut off a clause as a clause of its own, with the subject it is said of.

Pure. "Born in York, she left" says that she was born in York; "employing 2,000 people" behind a
name, that it employs them. What is not certain to be said of that subject gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from questions.clauses.grammar import SUBJECT, chunks, is_participle, is_plural, letters
from questions.clauses.values import Chunk, Clause, Shape, Word
from questions.lexicon.verbs import VERBS, Form

# What has befallen the subject for certain, once and before the main clause.
_BEFALLEN = frozenset(
    """
    bear raise educate found establish build design write publish release open create publish train
    appoint elect direct produce compose name
    """.split()
)
# What is true as long as the thing is what it is; other participles tell what once was done.
_LASTING = frozenset(
    "locate situate headquarter base own operate run manage know publish sell use market live find"
    " broadcast".split()
)
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")  # "having won the 2015 final"
_PLACING = frozenset({"in", "at", "on", "near", "during"})
# What the subject itself did next: "The ship left Hull, arriving in Riga on 4 May".
_DOING = frozenset(
    """
    arrive reach win finish score become serve attend receive move join leave play gross settle die
    return graduate marry take open publish release record direct launch peak debut conquer capture
    defeat beat sell earn hold rise grow found establish appear star perform retire emigrate enter
    land travel gain lose sign replace succeed remain rename convert introduce
    """.split()
)
_HOLDING = frozenset(
    """
    attract include comprise cover employ contain kill serve feature span measure weigh reach sell
    produce earn win hold
    """.split()
)


# What a thing measures: behind an object it is that which does, not the subject.
_MEASURING = frozenset("cover span measure weigh contain reach".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """Words that are still to be read: behind `subject`, or by themselves when it is `None`.

    `is_whole` when they may open like a sentence, with a date or a subject of their own.
    """

    words: tuple[Word, ...]
    origin: str
    subject: Chunk | None
    is_whole: bool = False


def _of(words: Sequence[Word], origin: str, subject: Chunk) -> Restated:
    return Restated(words=tuple(words), origin=origin, subject=subject)


def opened(words: list[Word], main: Clause) -> Iterator[Restated]:
    """What the subject did or what befell it, told before it: "Born in York, she", "After leaving"."""
    if words[0].low in {"after", "while", "when", "upon", "on"}:
        words = words[1:]
    if not words or not main.is_past or main.shape is Shape.THERE:
        return
    first = replace(words[0], text=words[0].low)
    if first.tag == "G" and (verb := VERBS.lemma(first.low, Form.GERUND)):
        past = Word(text=VERBS.past[verb], tag="V")
        yield _of([past, *words[1:]], "opening", main.subject)
    elif first.tag in "vwn" and VERBS.lemma(first.low, Form.PARTICIPLE) in _BEFALLEN:
        be = Word(text="were" if is_plural(main.subject.words) else "was", tag="B")
        done = replace(first, tag="w")  # "Born" opens the sentence with a capital
        yield _of([be, done, *words[1:]], "opening", main.subject)


def characterised(rest: list[Word], who: Chunk, form: str) -> Iterator[Restated]:
    """What a predicate tells by a participle: "is a group of volcanoes located in the Atlantic"."""
    for at, word in enumerate(rest[:-1]):
        if not (at and is_participle(word) and rest[at - 1].tag in "nyN"):
            continue
        if re.match(r"c[vwu]b", letters(rest[at + 1 :])):  # "a phone designed and sold by Acme"
            yield from described([word, *rest[at + 3 :]], who, form)
            return
        if rest[at + 1].tag in "ib":
            yield from described(rest[at:], who, form)
            return


def described(words: list[Word], who: Chunk, form: str) -> Iterator[Restated]:
    """A participle said of the subject of "is": "owned by Comcast", "founded in 1939"."""
    verb = VERBS.lemma(words[0].low, Form.PARTICIPLE)
    if not verb or form not in {"is", "are", "was", "were"}:
        return
    if verb not in _LASTING:
        form = "were" if form in {"are", "were"} else "was"
    yield _of([Word(text=form, tag="B"), *words], "participle", who)


def tail_of(
    how: str,
    tail: list[Word],
    who: Chunk,
    rest: list[Word] | None,
    *,
    is_past: bool,
    has_object: bool = False,
) -> Iterator[Clause | Restated]:
    """Clauses made of what was cut off; `has_object` is whether the clause before it has one."""
    if how == "open":
        return
    if how == "perfect":
        is_dated = any(word.tag in "TX" or _YEAR.search(word.text) for word in tail)
        form = "had" if is_dated else "have" if is_plural(who.words) else "has"
        have = Word(text=form, tag="H")
        yield _of([have, *tail[1:]], "gerund", who)
        return
    if how == "with":
        yield from _with(tail, who, is_past=is_past)
        return
    if how == "gerund":
        is_of_object = VERBS.lemma(tail[0].low, Form.GERUND) in _MEASURING and has_object
        if not is_of_object:
            yield from _gerund(tail, who, is_past=is_past)
        return
    if how == "bearer":  # "by his son, John Roe, who left York"
        yield from _relative(tail[1:], Chunk(words=tuple(tail[:1])))
    elif how == "named":
        at = letters(tail).index(",")
        yield from _relative(tail[at + 1 :], Chunk(words=tuple(tail[:at])))
    elif how == "own":
        yield Restated(words=tuple(tail), origin="second", subject=None, is_whole=True)
    elif how == "shared":
        yield Restated(words=tuple(tail), origin="second", subject=who, is_whole=True)
    elif rest:
        parts = list(chunks(rest))
        last = parts[-1]
        noun = Chunk(words=last.inner)
        if how == "relative" and tail[0].low == "who" and re.search(r"[fnyP]N$", noun.tags):
            yield from _relative(tail, Chunk(words=noun.words[-1:]))  # "a son of Ann Roe, who"
            return
        if how == "relative" and len(parts) > 1 and last.prep in _PLACING:
            return  # "the quake of 1995 in Japan, which killed": not Japan
        if how == "relative" and last.prep == "by" and _is_of_a_product(tail):
            return  # "a lamp made by Orbit, which was released": not Orbit
        if how == "relative" and _BY_AN_AGENT.search(last.tags) and _is_of_a_product(tail):
            return
        if noun.tags in ("N", "dN", "Q"):
            if how == "relative":
                yield from _relative(tail, noun)
            elif how == "participle":
                yield from _participle(tail, noun)
            else:
                yield from _apposition(tail, noun, is_past=is_past)


# What is done to things that are made, and not to those who make them.
_MADE = frozenset(
    """
    built completed discontinued displayed introduced issued launched manufactured performed premiered
    produced published recorded released sold shown unveiled written
    """.split()
)
_BY_AN_AGENT = re.compile(r"[vw]id?N$")


def _is_of_a_product(tail: list[Word]) -> bool:
    """Whether a relative clause tells what was done to a thing: "which was released in Japan"."""
    if tail[0].low != "which" or len(tail) < len("abc"):
        return False
    return tail[1].low in {"was", "were"} and any(word.low in _MADE for word in tail[2:4])


def _gerund(words: list[Word], who: Chunk, *, is_past: bool) -> Iterator[Restated]:
    """A participle in -ing that tells what the subject has or does: "employing 2,000 professors"."""
    verb = VERBS.lemma(words[0].low, Form.GERUND)
    if verb in _HOLDING or (is_past and verb in _DOING):
        form = VERBS.past[verb] if is_past else VERBS.third[verb]
        finite = Word(text=form, tag="V" if is_past else "s")
        yield _of([finite, *words[1:]], "gerund", who)


def _with(words: list[Word], who: Chunk, *, is_past: bool) -> Iterator[Restated]:
    """What the subject has, behind a comma and "with": "with a population of 12 million"."""
    if not re.match(r"r?[#%]|d[any]*[nyu]fr?[#$%]", letters(words)):
        return
    form = "had" if is_past else "have" if is_plural(who.words) else "has"
    yield _of([Word(text=form, tag="H"), *words], "with", who)


def is_doers(how: str, words: list[Word]) -> bool:
    """Whether a participle tells what the subject did, whoever else was named: ", winning 3–1"."""
    return how == "gerund" and VERBS.lemma(words[0].low, Form.GERUND) in _DOING


def middle_of(middle: list[Word], who: Chunk, *, is_past: bool) -> Iterator[Clause | Restated]:
    """Clauses made of what stood between commas after the subject."""
    while middle and middle[0].tag == "r":
        middle = middle[1:]
    if not middle:
        return
    first = middle[0].tag
    if middle[0].low == "with":
        yield from _with(middle[1:], who, is_past=is_past)
        return
    if first == "G":
        yield from _gerund(middle, who, is_past=is_past)
        return
    if first == "W":
        yield from _relative(middle, who)
    elif first in "vw":
        yield from _participle(middle, who)
    else:
        yield from _apposition(middle, who, is_past=is_past)


def _relative(words: list[Word], noun: Chunk) -> Iterator[Restated]:
    if words[0].low in {"which", "who"}:
        yield _of(words[1:], "relative", noun)


def _participle(words: list[Word], noun: Chunk) -> Iterator[Restated]:
    if not is_participle(words[0]) or not VERBS.lemma(words[0].low, Form.PARTICIPLE):
        return
    be = Word(text="were" if is_plural(noun.words) else "was", tag="B")
    yield _of([be, *words], "participle", noun)


def _apposition(words: list[Word], noun: Chunk, *, is_past: bool) -> Iterator[Clause | Restated]:
    tags = letters(words)
    described_by = re.match(r"d[anyN]*[nyN](?=[Wt])", tags)
    if described_by and words[0].low in {
        "a",
        "an",
    }:  # "Ann Roe, a writer who moved to York in 1901"
        verb = words[described_by.end()].low
        if verb in {"who", "which", "that"} and re.match(
            r"[Wt]r*[VvuBHs]", tags[described_by.end() :]
        ):
            yield _of(words[described_by.end() + 1 :], "relative", noun)
        return
    made = re.match(r"d[any]*[nyu](?=[vw][ib])", tags)
    if made and words[0].low in {"a", "an"} and noun.tags in ("N", "dN", "Q"):
        yield from described(words[made.end() :], noun, "was" if is_past else "is")
        return
    if tags[0] == "d" and words[0].low == "the" and SUBJECT.fullmatch(tags):
        yield Clause(
            shape=Shape.COPULA, subject=noun, auxiliaries=(), adverbs=(), verb="be", form="was" if is_past else "is", is_past=is_past, rest=tuple(chunks(words)), origin="apposition",
        )  # fmt: skip
