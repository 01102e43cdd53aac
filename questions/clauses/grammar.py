"""Phrases by the letters of their words: what can be a subject, what is plural, where chunks begin.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.clauses.values import Chunk, Word
from questions.lexicon import nouns
from questions.lexicon.function_words import DISCOURSE
from questions.lexicon.verbs import VERBS, Form
from questions.model import Kind

CORE = r"[dh]*(?:r?[anNQvwGT#yYu$%]P?)*r?[nNQyYuG#$%T]"

SUBJECT = re.compile(
    rf"(?:df)?{CORE}(?:[fikb]{CORE})*(?:c{CORE}(?:[fi]{CORE})*)?"
    rf"(?:[vw]r?[ib]{CORE}(?:[fi]{CORE})*|k[zyu](?:{CORE})?(?:[fi]{CORE})*|G{CORE}(?:[fi]{CORE})*)?"
)


def letters(words: Sequence[Word]) -> str:
    """The classes of the words, one letter each."""
    return "".join(word.tag for word in words)


def is_plural(words: Sequence[Word]) -> bool:
    """Whether a noun phrase is of several: two things joined, or a head in -s."""
    tags = letters(words)
    cut = re.search(r"[fibk](?!$)|[vw][ib]", tags)
    head = words[: cut.start()] if cut and cut.start() else words
    last = head[-1]
    is_body = bool(cut) and nouns.KINDS.get(last.low) is Kind.ORGANISATION
    if any(word.tag == "c" for word in head) or ("c" in tags and not is_body):
        return True  # but one Ministry of Trade and Transport
    if last.tag in "NQ":
        return False
    return last.low in _PLURALS or (
        last.low.endswith("s")
        and last.low not in _SINGULARS
        and not last.low.endswith(("ss", "us", "is", "ics", "series", "news"))
    )


_SINGULARS = frozenset(
    "gas lens bus canvas atlas chaos bias alias pancreas cosmos ethos corps christmas".split()
)
_PLURALS = frozenset(
    [
        "alumni",
        "people",
        "men",
        "women",
        "children",
        "police",
        "cattle",
        "mice",
        "feet",
        "teeth",
        "geese",
        "media",
        "data",
        "criteria",
    ]
)


def is_participle(word: Word | None) -> bool:
    """Whether the word may be a past participle: "founded", "written", "run"."""
    return word is not None and (
        word.tag in "vwu" or (word.tag in "zy" and bool(VERBS.lemma(word.low, Form.PARTICIPLE)))
    )


def without_opening(words: list[Word]) -> list[Word]:
    """Without a joining word and the adverbs that only place the sentence among others."""
    at = 0
    while at < len(words):
        word = words[at]
        if (at == 0 and word.tag == "c") or (
            at == 0 and word.low in {"but", "while", "whereas", "although", "though"}
        ):
            at += 1
        elif word.tag == "r" and (
            word.low in DISCOURSE or (at + 1 < len(words) and words[at + 1].tag == ",")
        ):
            at += 1
            if at < len(words) and words[at].tag == ",":
                at += 1
        else:
            break
    return words[at:]


def chunks(words: Sequence[Word]) -> Iterator[Chunk]:
    """The runs of words that begin at a preposition, or at "to"; "of" goes on with the run.

    A date between a verb and its object ends its run: "married in 1767 Mary Stone".
    """
    run: list[Word] = []
    for at, word in enumerate(words):
        if _is_behind_date(run, word, words[at + 1 : at + 2]):
            yield _chunk(run)
            run = []
        if word.tag in "ibk" and run and not (word.low in _HEDGING and _hedges(run)):
            yield _chunk(run)
            run = []
        run.append(word)
    if run:
        yield _chunk(run)


_YEAR_END = re.compile(r"\d{4}$")


def _is_behind_date(run: list[Word], word: Word, following: Sequence[Word]) -> bool:
    """Whether a thing begins behind "in 1767", and not "in 1950s America" or another clause."""
    is_date = len(run) > 1 and run[-1].tag == "T" and run[-2].low in {"in", "on"}
    is_thing = word.tag in "dhN" and not (following and following[0].tag in "BHVvs")
    return is_date and is_thing and bool(_YEAR_END.search(run[-1].text))


_HEDGING = frozenset({"than", "over", "under"})


def _hedges(run: list[Word]) -> bool:
    return run[-1].low in {"more", "less", "fewer"}


def _chunk(run: list[Word]) -> Chunk:
    return Chunk(words=tuple(run), prep=run[0].low if run[0].tag in "ibk" else "")
