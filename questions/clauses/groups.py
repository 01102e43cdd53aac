"""The verb group: where the finite verb stands, its helpers, its tense and its base form.

Pure. When more than one reading is left there is none.
"""

from __future__ import annotations

import re

from questions.clauses.grammar import (
    SUBJECT,
    is_participle,
    is_plural,
    letters,
)
from questions.clauses.values import Chunk, Shape, Word
from questions.lexicon.function_words import HEDGES
from questions.lexicon.places import NATIONALITIES
from questions.lexicon.verbs import VERBS, Form

_BEFORE_NUMBERS = frozenset(HEDGES) | {"only", "exactly"}

_FINITE = "BHVvusYzy"

_STRONG = re.compile(r"(?<!k)[BHV]|s")

_BOUNDARY = re.compile(r"[CWtc,]")

_AFTER_NOUN = "dhNQ#iTbk$%arfn"  # what may follow a verb that could be a noun

Group = tuple[Shape, tuple[str, ...], tuple[str, ...], str, str, bool, int]


def verb_at(words: list[Word], *, has_subject: bool) -> int | None:
    """Where the finite verb of the clause stands; `None` when that is not certain."""
    tags = letters(words)
    if not has_subject:
        at = len(tags) - len(tags.lstrip("r"))
        return at if at < len(tags) and tags[at] in "BHVvus" else None
    for at, letter in enumerate(tags):
        if letter in ",;":
            return None
        if letter not in _FINITE or at == 0:
            continue
        left = tags[:at].rstrip("r")
        if left != "p" and not SUBJECT.fullmatch(left):
            continue
        is_reduced = _is_reduced(tags, at) and not _is_until(words, tags, at)
        if letter in "vu" and (is_reduced or tags[at + 1 : at + 2] == "b"):
            continue
        if letter in "Yzyu" and not _agrees(words, at, letter, tags):
            continue
        return at
    return None


def _is_reduced(tags: str, at: int) -> bool:
    """Whether a participle after a noun belongs to it, because the finite verb is yet to come."""
    strong = _STRONG.search(tags, at + 1)
    if strong is None:
        return False
    return not _BOUNDARY.search(tags, at + 1, strong.start())


def _is_until(words: list[Word], tags: str, at: int) -> bool:
    """Whether the next verb is that of "until": "Parliament ordered it closed until tea was paid"."""
    strong = _STRONG.search(tags, at + 1)
    between = words[at + 1 : strong.start()] if strong else []
    return any(word.low in {"until", "till"} for word in between)


def _agrees(words: list[Word], at: int, letter: str, tags: str) -> bool:
    following = tags[at + 1 : at + 2]
    if following and following not in _AFTER_NOUN:
        return False
    plural = is_plural(words[:at])
    if letter == "Y" and (
        words[at - 1].text in NATIONALITIES or re.match(r"[^CWtc,]*[Vv]", tags[at + 1 :])
    ):
        return False
    if letter == "u":
        return not plural or following == "$"
    if letter == "Y":
        return (
            not plural
            and bool(following)
            and following in "dhNQ#ib$%kr"
            and not _is_reduced(tags, at)
        )
    return plural and bool(following) and following in "dhNQ#ib$%knr" and not _is_reduced(tags, at)


def verb_group(words: list[Word], before: list[Word], who: Chunk) -> Group | None:
    """The verb group at the start of the words: shape, helpers, adverbs, verb, form, tense, length."""
    first = words[0]
    adverbs = [word.text for word in before]
    at = 1
    while at < len(words) and words[at].tag == "r" and words[at].low not in _BEFORE_NUMBERS:
        adverbs.append(words[at].text)
        at += 1
    after = words[at] if at < len(words) else None
    if first.tag == "B":
        return _be(words, first, after, at, tuple(adverbs))
    if first.tag == "H":
        return _have(words, first, after, at, tuple(adverbs))
    form = Form.PAST if first.tag in "Vvu" else Form.THIRD if first.tag in "sY" else Form.BASE
    verb = VERBS.lemma(first.low, form)
    if form is Form.PAST and not verb and first.tag == "V":
        return None
    return (Shape.ACTIVE, (), tuple(w.text for w in before), verb, first.text, form is Form.PAST, 1)


def _be(
    words: list[Word], first: Word, after: Word | None, at: int, adverbs: tuple[str, ...]
) -> Group | None:
    past = first.low in {"was", "were"}
    if (
        after is not None
        and after.tag == "g"
        and at + 1 < len(words)
        and is_participle(words[at + 1])
    ):
        verb = VERBS.lemma(words[at + 1].low, Form.PARTICIPLE)
        group = (first.low, "being")
        return (Shape.PASSIVE, group, adverbs, verb, words[at + 1].text, past, at + 2)
    if after is None or after.tag in "gRk":
        return None
    if (
        after.low in {"first", "last", "late"}
        and at + 1 < len(words)
        and is_participle(words[at + 1])
    ):
        adverbs, at, after = (*adverbs, after.text), at + 1, words[at + 1]
    elif (
        after.low in {"first", "last"}
        and at + 2 < len(words)
        and words[at + 1].tag == "r"
        and is_participle(words[at + 2])
    ):  # "was first artificially produced"
        adverbs, at, after = (*adverbs, after.text, words[at + 1].text), at + 2, words[at + 2]
    if is_participle(after) and not _is_adjective(words, at):
        verb = VERBS.lemma(after.low, Form.PARTICIPLE)
        return (Shape.PASSIVE, (first.low,), adverbs, verb, after.text, past, at + 1)
    if after.tag == "G":
        verb = VERBS.lemma(after.low, Form.GERUND)
        return (
            (Shape.ACTIVE, (first.low,), adverbs, verb, after.text, past, at + 1) if verb else None
        )
    return (Shape.COPULA, (), adverbs, "be", first.low, past, at)


_QUALITIES = frozenset(["advanced", "united", "limited", "crowded", "supposed", "unable"])


def _is_adjective(words: list[Word], at: int) -> bool:
    """Whether a participle is nothing but a word of quality: "is advanced technology"."""
    return words[at].low in _QUALITIES


def _have(
    words: list[Word], first: Word, after: Word | None, at: int, adverbs: tuple[str, ...]
) -> Group | None:
    past = first.low == "had"
    if after is None or after.tag in "Rk" or first.low == "having":
        return None
    if after.tag == "e":
        at += 1
        while at < len(words) and words[at].tag == "r":
            adverbs = (*adverbs, words[at].text)
            at += 1
        if at < len(words) and is_participle(words[at]):
            verb = VERBS.lemma(words[at].low, Form.PARTICIPLE)
            return (Shape.PASSIVE, (first.low, "been"), adverbs, verb, words[at].text, True, at + 1)
        if past and at < len(words) and words[at].tag in "dN":
            return (Shape.COPULA, (), adverbs, "be", "had been", True, at)
        return None
    if is_participle(after) and not (
        after.tag in "uy" and at + 1 < len(words) and words[at + 1].tag in "nf"
    ):
        verb = VERBS.lemma(after.low, Form.PARTICIPLE)
        return (Shape.ACTIVE, (first.low,), adverbs, verb, after.text, True, at + 1)
    return (Shape.ACTIVE, (), adverbs, "have", first.low, past, at)
