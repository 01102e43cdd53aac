"""Turn a clause into a question: auxiliary first, the rest as it was said.

Pure. Nothing is inflected that the sentence did not have but for the base form after "did", the
simple past of a by-agent's deed, and the small first letter of a subject that opened the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from questions.asking.values import Subject
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape, Word, join
from questions.lexicon import nouns
from questions.lexicon.function_words import DISCOURSE, FAMILIAR, LOOSE
from questions.lexicon.verbs import VERBS
from questions.model import Kind

# Longer than this an adjunct is left out: it cannot be taken in when read aloud.
MAX_REST = 11
_NEEDLESS = DISCOURSE | {"specifically", "alone", "together", "respectively", "overall"}
_SPACES = re.compile(r"\s+([,.;?])")


def text_of(words: Iterable[Word]) -> str:
    """The words as they would be printed inside a question, without what points at other sentences."""
    kept = list(words)
    while len(kept) > 1 and kept[-1].tag == "r" and kept[-1].low in _NEEDLESS:
        kept.pop()
    if kept and kept[0].tag not in "NQT" and kept[0].text[:1].isupper() and kept[0].text != "I":
        kept[0] = replace(kept[0], text=kept[0].text[0].lower() + kept[0].text[1:])
    return join(kept)


def inverted(clause: Clause, subject: Subject) -> str | None:
    """Auxiliary, subject and main verb in the order of a question: "was X founded"; `None` if not."""
    adverbs = [each for each in clause.adverbs if each.casefold() not in DISCOURSE]
    if clause.shape is Shape.COPULA:
        first, *more = clause.form.split()
        return " ".join((first, subject.text, *more, *adverbs))
    if clause.auxiliaries:
        first, *more = clause.auxiliaries
        return " ".join((first, subject.text, *more, *adverbs, clause.form))
    if not clause.verb:
        return None
    helper = "did" if clause.is_past else "do" if subject.is_plural else "does"
    return " ".join((helper, subject.text, *adverbs, clause.verb))


def said(clause: Clause) -> str:
    """The verb group in the order of a statement, for questions about the subject."""
    adverbs = [each for each in clause.adverbs if each.casefold() not in DISCOURSE]
    if clause.shape is Shape.COPULA:
        return " ".join((clause.form, *adverbs))
    if clause.auxiliaries:
        first, *more = clause.auxiliaries
        return " ".join((first, *more, *adverbs, clause.form))
    return " ".join((*adverbs, clause.form))


def rest_of(clause: Clause, without: Chunk | None = None) -> str:
    """What follows the verb, then what stood before the subject, without the chunk asked for.

    The last adjuncts are left out where there are too many of them.
    """
    rest = _short([chunk for chunk in clause.rest if chunk is not without], clause.lead)
    lead = [chunk for chunk in clause.lead if chunk is not without]
    return " ".join(filter(None, (text_of(chunk.words) for chunk in (*rest, *lead))))


def _short(rest: list[Chunk], lead: tuple[Chunk, ...]) -> list[Chunk]:
    """The chunks without the last adjuncts, as far as nothing kept is left hanging by that."""
    room = MAX_REST - sum(len(chunk.words) for chunk in lead)
    dated = [chunk for chunk in rest if "T" in chunk.tags]
    kept = [chunk for chunk in rest if "T" not in chunk.tags]
    if sum(len(chunk.words) for chunk in rest) <= room:
        return rest
    if kept and any(w.tag == "a" and w.low in _SINGLING for w in kept[0].words):
        return rest  # "their first show in the classic line-up" was not their first show
    least = 2 if kept and kept[0].words[0].low in {"a", "an"} else 1
    while len(kept) > least and sum(len(chunk.words) for chunk in kept) > room:
        kept = kept[:-1]
    while len(kept) > least and (kept[-1].tags[-1] in "vwGzu" or "N" not in kept[-1].tags):
        kept = kept[:-1]
    if kept and kept[-1].tags[-1] in "vwGzu":
        return rest
    return [chunk for chunk in rest if chunk in kept or chunk in dated]


def agent_active(clause: Clause) -> str | None:
    """The verb as the by-agent's deed: "was founded" → "founded"; `None` where that is not safe."""
    if clause.shape is not Shape.PASSIVE or not clause.verb:
        return None
    first = clause.auxiliaries[0]
    adverbs = [each for each in clause.adverbs if each.casefold() not in DISCOURSE]
    if first in {"was", "were"}:
        return " ".join((*adverbs, VERBS.past[clause.verb]))
    if first in {"is", "are"}:
        return " ".join((*adverbs, VERBS.third[clause.verb]))
    return " ".join((first, *adverbs, clause.form))


def finished(*parts: str) -> str:
    """A stem of the parts, with a capital and one question mark."""
    text = " ".join(part for part in parts if part)
    text = _SPACES.sub(r"\1", text).strip()
    return f"{text[0].upper()}{text[1:]}?"


def is_loose(clause: Clause) -> bool:
    """Whether the clause ties itself to the day it was written on, or hedges."""
    words = [w.low for chunk in (clause.subject, *clause.rest, *clause.lead) for w in chunk.words]
    return any(word in LOOSE for word in (*words, *(a.casefold() for a in clause.adverbs)))


def plain(clause: Clause, subject: Subject) -> Clause:
    """The clause in the simple past where it had the pluperfect for no reason a question has."""
    if clause.auxiliaries[:1] != ("had",) or not clause.verb:
        return clause
    if any(chunk.prep in {"by", "since", "until"} for chunk in (*clause.rest, *clause.lead)):
        return clause
    if clause.shape is Shape.ACTIVE:
        return replace(clause, auxiliaries=(), form=VERBS.past[clause.verb])
    return replace(clause, auxiliaries=("were" if subject.is_plural else "was",))


def introduced(clause: Clause, names: Names) -> Clause:
    """The clause with everybody in its adjuncts and complements shown by their full names."""
    return replace(
        clause,
        rest=tuple(_introduced(chunk, names) for chunk in clause.rest),
        lead=tuple(_introduced(chunk, names) for chunk in clause.lead),
    )


def _introduced(chunk: Chunk, names: Names) -> Chunk:
    if "N" not in chunk.tags:
        return chunk
    return replace(chunk, words=tuple(_full(word, names) for word in chunk.words))


def _full(word: Word, names: Names) -> Word:
    if word.tag != "N" or names.what(word.text)[0] is not Kind.PERSON:
        return word
    full = names.full(word.text)
    return word if full == word.text else replace(word, shown=full)


_BACK = re.compile(r"d[av]?[nyYu]$|d[nyu]P")
_GENERIC = frozenset(nouns.KINDS) | {"trust", "crown", "commission", "duchess", "governor-general"}
_SINGLING = frozenset(
    "first second third fourth fifth last largest oldest highest longest youngest best only".split()
)
_AGAIN = frozenset({"new", "old", "first", "second", "last", "final", "other"})


# Adjuncts that only place a deed: a question does without them when they point back.
_PLACING = frozenset(
    "alongside in at during after before from within near on over under by outside inside".split()
)


def without_pointing(clause: Clause) -> tuple[Clause, tuple[str, ...]]:
    """The clause without adjuncts that mean something told before, and what else in it does so.

    "the transaction" and "the band" cannot be asked about; "during the war" can be left out.
    """
    chunks = (*clause.rest, *clause.lead)
    pointing = [chunk for at, chunk in enumerate(chunks) if _points_back(clause, chunks, at)]
    spare = [
        chunk
        for chunk in pointing
        if chunk.prep in _PLACING and len(clause.rest) > 1 and chunk is not clause.rest[0]
    ]
    kept = replace(
        clause,
        rest=tuple(chunk for chunk in clause.rest if chunk not in spare),
        lead=tuple(chunk for chunk in clause.lead if chunk not in spare),
    )
    return kept, tuple(text_of(chunk.words) for chunk in pointing if chunk not in spare)


def _points_back(clause: Clause, chunks: tuple[Chunk, ...], at: int) -> bool:
    inner = chunks[at].inner
    tags = "".join(w.tag for w in inner)
    if not inner or inner[0].low != "the":
        return False
    if tags == "dN":
        return inner[1].low in _GENERIC
    if not _BACK.match(tags):
        return False
    if len(inner) > 2 and inner[1].tag == "a" and inner[1].low not in _AGAIN:
        return False
    if inner[-1].low in FAMILIAR or inner[-1].low.endswith("est"):
        return False
    following = chunks[at + 1] if at + 1 < len(clause.rest) else None
    return not (
        following is not None
        and following.prep in {"to", "for", "with", "from", "on", "against", "between"}
        and any(w.tag in "NQ" for w in following.words)
    )
