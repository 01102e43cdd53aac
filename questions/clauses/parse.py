"""Read plain declarative clauses out of the words of a sentence; refuse what is not plain.

Pure. A clause is only made when its subject, its verb group and everything after the verb are
understood; what is cut off (relative clauses, participles after a comma, a further clause) may
become a clause of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.clauses.complements import Tail, complement
from questions.clauses.grammar import (
    SUBJECT,
    chunks,
    is_participle,
    is_plural,
    letters,
    without_opening,
)
from questions.clauses.groups import verb_at, verb_group
from questions.clauses.values import Chunk, Clause, Shape, Word
from questions.lexicon.verbs import FACTIVE, VERBS, Form

MAX_WORDS = 26

MAX_LEAD = 18

_LEAD_NAME = re.compile(r"id?[an]*N(?=p)")  # "During World War II she worked"
_LEAD_DATE = re.compile(r"[ib]r?d?T")


def parse(words: Sequence[Word]) -> tuple[Clause, ...]:
    """The clauses that are understood, the main one first; empty when there is none."""
    found: list[Clause] = []
    for segment in _segments(words):
        found += _sentence(segment, "main", None)
    return tuple(found)


def _segments(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The parts between semicolons, without what stands between dashes."""
    part: list[Word] = []
    words = _without_asides(words)
    for word in [*words, Word(text=";", tag=";")]:
        if word.tag != ";":
            part.append(word)
            continue
        dashes = [at for at, each in enumerate(part) if each.tag == "—"]
        if len(dashes) == 1:
            part = part[: dashes[0]]
        elif len(dashes) == 2:
            part = part[: dashes[0]] + part[dashes[1] + 1 :]
        while part and part[-1].tag in ".,":
            part = part[:-1]
        if part and not any(word.tag == "—" for word in part):
            yield part
        part = []


def _without_asides(words: Sequence[Word]) -> list[Word]:
    """Without adverbs that stand between two commas: "Stalin, however, maintained"."""
    if ",r," not in letters(words):
        return list(words)
    kept: list[Word] = []
    at = 0
    while at < len(words):
        if letters(words[at : at + 3]) == ",r,":
            at += 3
        else:
            kept.append(words[at])
            at += 1
    return kept


def _sentence(words: list[Word], origin: str, subject: Chunk | None) -> Iterator[Clause]:
    """The clauses of one segment; `subject` is who is meant when the segment has none itself."""
    words = without_opening(words)
    if words and words[0].tag == "E":
        yield from _there(words, origin)
        return
    lead: list[Chunk] = []
    while words and subject is None:
        step = _lead(words)
        if step is None:
            break
        taken, chunks = step
        lead += chunks
        words = without_opening(words[taken:])
        words = words[_aside(words) :]
        if words and words[0].tag == "E":
            return
    if words:
        yield from _main(words, tuple(lead), origin, subject)


def _there(words: list[Word], origin: str) -> Iterator[Clause]:
    """There are thirteen reserves in Warsaw."""
    at = 1
    while at < len(words) and words[at].tag == "r":
        at += 1
    if at >= len(words) or words[at].tag != "B":
        return
    rest, _ = complement(words[at + 1 :], "be")
    if rest and len(rest) <= MAX_WORDS:
        yield Clause(
            shape=Shape.THERE, subject=Chunk(words=(words[0],)), auxiliaries=(), adverbs=(), verb="be",
            form=words[at].low, is_past=words[at].low in {"was", "were"}, rest=tuple(chunks(rest)), origin=origin,
        )  # fmt: skip


def _lead(words: list[Word]) -> tuple[int, list[Chunk]] | None:
    """An adjunct before the subject: how many words it takes, and its chunks (none: left out)."""
    tags = letters(words[: MAX_LEAD + 8])
    dropped = _subordinate(words, tags)
    if dropped:
        return dropped, []
    if tags[0] not in "ibvwGk":
        return None
    comma = tags.find(",")
    if 0 < comma <= MAX_LEAD and re.match(r"it[nyu]$", tags[:comma]):
        return comma + 1, []
    if 0 < comma <= MAX_LEAD and not re.search(r"(?<!k)[BHVsMOCWpt]", tags[:comma]):
        if re.match(r"[ib]g?r?[GvVz]", tags):
            return comma + 1, []
        if tags[0] in "ib":
            return comma + 1, list(chunks(words[:comma]))
        if tags[0] in "vwGk" and comma > 1:
            return comma + 1, []
    match = _LEAD_DATE.match(tags)
    if match and tags[match.end() : match.end() + 1] in tuple("dhNn#ay"):
        return match.end(), list(chunks(words[: match.end()]))
    match = _LEAD_NAME.match(tags)
    if match:
        return match.end(), list(chunks(words[: match.end()]))
    return None


_ASIDE = re.compile(r"[#d][nyY](?:[if][dnyN]+)?,")
_SUBORDINATE = frozenset(
    [
        "when",
        "while",
        "although",
        "though",
        "because",
        "once",
        "whereas",
        "after",
        "before",
        "since",
        "as",
        "until",
        "despite",
    ]
)


def _aside(words: list[Word]) -> int:
    """How many words an aside behind a date takes: "one year into the war,"; 0 when there is none."""
    match = _ASIDE.match(letters(words[:9]))
    if match is None or verb_at(words[match.end() :], has_subject=True) is None:
        return 0
    return match.end()


def _subordinate(words: list[Word], tags: str) -> int:
    """How many words a clause before the main one takes: "When the war began, …"; 0 when none."""
    if words[0].low not in _SUBORDINATE or tags[0] not in "CWi":
        return 0
    for match in re.finditer(",", tags):
        at = match.start()
        if not re.search(r"(?<!k)[BHVsMv]", tags[1:at]):
            continue
        if verb_at(words[at + 1 :], has_subject=True) is not None:
            return at + 1
    return 0


def _main(
    words: list[Word], lead: tuple[Chunk, ...], origin: str, subject: Chunk | None
) -> Iterator[Clause]:
    middle: list[Word] = []
    if subject is None:
        words, middle = _without_middle(words)
    at = verb_at(words, has_subject=subject is None)
    if at is None:
        return
    left = words[:at]
    adverbs: list[Word] = []
    while left and left[-1].tag == "r":
        adverbs.insert(0, left.pop())
    who = subject or Chunk(words=tuple(left))
    if letters(middle) in ("N", "dN") and (
        "N" not in who.tags or re.match(r"h|d[any]*nf", who.tags)
    ):
        who, middle = Chunk(words=tuple(middle)), []  # "Its spin-off, the Isles Company, took over"
    group = verb_group(words[at:], adverbs, who)
    if group is None:
        return
    shape, auxiliaries, inner, verb, form, is_past, taken = group
    behind = words[at + taken :]
    if verb in FACTIVE and behind and behind[0].low == "that" and shape is Shape.ACTIVE:
        yield from _sentence(behind[1:], "found", None)
        return
    rest, tails = complement(behind, verb)
    if rest:
        rest = _with_name(rest, tails)
    if middle:
        yield from _middle(middle, who, is_past=is_past)
    if rest is not None:
        room = MAX_WORDS - len(who.words) - taken - sum(len(c.words) for c in lead)
        parts = _fitting(tuple(chunks(_without_end(rest))), room)
        if parts is not None:
            yield Clause(
                shape=shape, subject=who, auxiliaries=auxiliaries, adverbs=inner, verb=verb,
                form=form, is_past=is_past, rest=parts, lead=lead, origin=origin,
                is_open=any(how == "open" for how, _ in tails),
            )  # fmt: skip
    is_about_other = (
        shape is Shape.ACTIVE and any(w.tag == "N" for w in next(iter(chunks(rest or []))).words)
        if rest
        else False
    )
    if shape is Shape.COPULA and rest:
        yield from _characterised(rest, who, form)
    for how, tail in tails:
        if how == "described":
            if shape is Shape.COPULA:
                yield from _main(tail, (), "relative", who)
            continue
        if shape is Shape.COPULA and how == "participle":
            yield from _described(tail, who, form)
            continue
        if is_about_other and how in {"gerund", "with", "perfect"}:
            continue
        if how == "item":
            yield Clause(
                shape=shape, subject=who, auxiliaries=auxiliaries, adverbs=inner, verb=verb,
                form=form, is_past=is_past, rest=tuple(chunks(tail)), lead=lead, origin="item",
            )  # fmt: skip
            continue
        yield from _tail(how, tail, who, rest, is_past=is_past)


# What is true as long as the thing is what it is; other participles tell what once was done.
_LASTING = frozenset(
    "locate situate headquarter base own operate run manage know publish sell use market live find".split()
)


def _characterised(rest: list[Word], who: Chunk, form: str) -> Iterator[Clause]:
    """What a predicate tells by a participle: "is a group of volcanoes located in the Atlantic"."""
    for at, word in enumerate(rest[:-1]):
        if at and is_participle(word) and rest[at - 1].tag in "nyN" and rest[at + 1].tag in "ib":
            yield from _described(rest[at:], who, form)
            return


def _described(words: list[Word], who: Chunk, form: str) -> Iterator[Clause]:
    """A participle said of the subject of "is": "owned by Comcast", "founded in 1939"."""
    verb = VERBS.lemma(words[0].low, Form.PARTICIPLE)
    if not verb or form not in {"is", "are", "was", "were"}:
        return
    if verb not in _LASTING:
        form = "were" if form in {"are", "were"} else "was"
    yield from _main([Word(text=form, tag="B"), *words], (), "participle", who)


def _with_name(rest: list[Word], tails: list[Tail]) -> list[Word]:
    """An indefinite object with its name put in: "a new album, Queen Forever"."""
    named = next((tail for how, tail in tails if how == "apposition"), [])
    parts = list(chunks(rest))
    dates = [*parts.pop().words] if len(parts) > 1 and "T" in parts[-1].tags else []
    last = parts[-1].inner
    rest = [word for part in parts for word in part.words]
    if letters(named) in ("N", "Q") and re.fullmatch(r"[dh][anNvwy]*[nyu]", letters(last)):
        first = last[0]
        if first.low in {"a", "an", "another", "one"}:
            first = Word(text="the", tag="d")
        return [*rest[: len(rest) - len(last)], first, *last[1:], *named, *dates]
    return [*rest, *dates]


def _without_end(rest: list[Word]) -> list[Word]:
    while rest and rest[-1].tag in "cr,":
        rest = rest[:-1]
    return rest


def _fitting(parts: tuple[Chunk, ...], room: int) -> tuple[Chunk, ...] | None:
    """The chunks without the last adjuncts that make the clause too long to be read out."""
    while sum(len(part.words) for part in parts) > room:
        if len(parts) < 2 or "T" in parts[-1].tags:
            return None
        parts = parts[:-1]
    return parts


def _without_middle(words: list[Word]) -> tuple[list[Word], list[Word]]:
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


def _tail(
    how: str, tail: list[Word], who: Chunk, rest: list[Word] | None, *, is_past: bool
) -> Iterator[Clause]:
    """Clauses made of what was cut off."""
    if how == "open":
        return
    if how == "perfect":
        have = Word(text="have" if is_plural(who.words) else "has", tag="H")
        yield from _main([have, *tail[1:]], (), "gerund", who)
        return
    if how == "with":
        yield from _with(tail, who, is_past=is_past)
        return
    if how == "gerund":
        yield from _gerund(tail, who, is_past=is_past)
        return
    if how == "own":
        yield from _sentence(tail, "second", None)
    elif how == "shared":
        yield from _sentence(tail, "second", who)
    elif rest:
        parts = list(chunks(rest))
        last = parts[-1]
        noun = Chunk(words=last.inner)
        if how == "relative" and len(parts) > 1 and last.prep in _PLACING:
            return  # "the quake of 1995 in Japan, which killed": not Japan
        if noun.tags in ("N", "dN", "Q"):
            if how == "relative":
                yield from _relative(tail, noun)
            elif how == "participle":
                yield from _participle(tail, noun)
            else:
                yield from _apposition(tail, noun, is_past=is_past)


_PLACING = frozenset({"in", "at", "on", "near", "during"})


def _gerund(words: list[Word], who: Chunk, *, is_past: bool) -> Iterator[Clause]:
    """A participle in -ing that tells what the subject has or does: "employing 2,000 professors"."""
    verb = VERBS.lemma(words[0].low, Form.GERUND)
    if verb in _HOLDING:
        form = VERBS.past[verb] if is_past else VERBS.third[verb]
        finite = Word(text=form, tag="V" if is_past else "s")
        yield from _main([finite, *words[1:]], (), "gerund", who)


def _with(words: list[Word], who: Chunk, *, is_past: bool) -> Iterator[Clause]:
    """What the subject has, behind a comma and "with": "with a population of 12 million"."""
    if not re.match(r"r?[#%]|d[any]*[nyu]fr?[#$%]", letters(words)):
        return
    form = "had" if is_past else "have" if is_plural(who.words) else "has"
    yield from _main([Word(text=form, tag="H"), *words], (), "with", who)


_HOLDING = frozenset(
    [
        "attract",
        "include",
        "comprise",
        "cover",
        "employ",
        "contain",
        "comprise",
        "kill",
        "serve",
        "feature",
        "span",
        "measure",
        "weigh",
        "reach",
        "sell",
        "produce",
        "earn",
        "win",
        "hold",
    ]
)


def _middle(middle: list[Word], who: Chunk, *, is_past: bool) -> Iterator[Clause]:
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


def _relative(words: list[Word], noun: Chunk) -> Iterator[Clause]:
    if words[0].low in {"which", "who"}:
        yield from _main(words[1:], (), "relative", noun)


def _participle(words: list[Word], noun: Chunk) -> Iterator[Clause]:
    if not is_participle(words[0]) or not VERBS.lemma(words[0].low, Form.PARTICIPLE):
        return
    be = Word(text="were" if is_plural(noun.words) else "was", tag="B")
    yield from _main([be, *words], (), "participle", noun)


def _apposition(words: list[Word], noun: Chunk, *, is_past: bool) -> Iterator[Clause]:
    tags = letters(words)
    if tags[0] == "d" and words[0].low == "the" and SUBJECT.fullmatch(tags):
        yield Clause(
            shape=Shape.COPULA, subject=noun, auxiliaries=(), adverbs=(), verb="be", form="was" if is_past else "is", is_past=is_past, rest=tuple(chunks(words)), origin="apposition",
        )  # fmt: skip


def opening(words: Sequence[Word]) -> Chunk | None:
    """The noun phrase a sentence opens with, where it is not understood beyond that."""
    kept = list(without_opening(list(words)))
    step = _lead(kept) if kept else None
    if step is not None:
        kept = kept[step[0] :]
    tags = letters(kept)
    for at, letter in enumerate(tags):
        if letter in "BHVMOvs," and at:
            left = tags[:at].rstrip("r")
            if left == "p" or SUBJECT.fullmatch(left):
                return Chunk(words=tuple(kept[: len(left)]))
            return None
    return None
