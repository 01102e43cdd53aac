"""Rules about the key and its proof."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from questions.checks.words import contains, content
from questions.lexicon.likeness import fold
from questions.model import Draft, Finding, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
_CORRUPT = re.compile(r"[a-z]And\b|\ufffd|â€|Ã[©¨]")
_HYPOTHETICAL = re.compile(
    r"\b(?:would have|might have|rumou?red|reportedly|allegedly|supposedly)\b", re.IGNORECASE
)
_BYLINE = re.compile(
    r"\b(?:written|narrated|edited|photographed) by:|\b(?:leave a (?:reply|comment)|newsletter|"
    r"subscribe|all rights reserved|photo(?:graph)? by)\b",
    re.IGNORECASE,
)
_WORDISH = re.compile(r"\w")
# What only those who read the one article could know.
_SOFT = {
    "watch_for": "what to look out for is one person's advice",
    "trait": "how a character is described is one person's view",
    "follows": "which success came before is how one article puts it",
    "tradition": "who stands in whose tradition is how one article puts it",
}


def leak(draft: Draft) -> Iterator[Finding]:
    """No word of the key stands in the stem, unless all options have it.

    Source: NBME, "word repeats"; Haladyna et al. 2002, guideline 28 (clang associations).
    """
    shared = frozenset.intersection(*(content(option) for option in draft.item.options))
    found = (content(draft.item.key) - shared) & content(draft.item.stem)
    if found or contains(draft.item.stem, draft.item.key):
        words = ", ".join(sorted(found)) or draft.item.key
        yield _block("leak", f"The stem has a word of the answer: {words}.")


def trivial(draft: Draft) -> Iterator[Finding]:
    """The key cannot be read off the subject's own name, but for a year that the stem leaves out.

    Source: Haladyna et al. 2002, guideline 2 (no trivial content).
    """
    subject = draft.prompt.fact.subject.name if draft.item.key != draft.item.subject else ""
    key = content(draft.item.key)
    is_unsaid = draft.item.kind is Kind.DATE and not key & content(draft.item.stem)
    if key and key <= content(subject) and not is_unsaid:
        yield _block("trivial", "The answer is part of the subject's name.")


def evidence(draft: Draft) -> Iterator[Finding]:
    """The best source has the key, or a spelling of it that the item lists, word for word.

    Source: the promise of this program: every item is proved by a sentence.
    """
    if not draft.item.sources:
        yield _block("evidence", "No sentence proves the answer.")
        return
    sentence = _plain(draft.item.sources[0].sentence)
    if not any(_plain(name) in sentence for name in (draft.item.key, *draft.item.aliases)):
        yield _block("evidence", "The sentence that should prove the answer does not contain it.")


def evidence_clean(draft: Draft) -> Iterator[Finding]:
    """No source is a question, corrupted, hypothetical, a byline or a request to the reader.

    Source: the promise of this program; what such sentences state is not stated.
    """
    for evidence_ in draft.prompt.fact.evidence:
        if evidence_.sentence.doubt:
            yield _block("evidence-clean", f"A source is no proof: {evidence_.sentence.doubt}.")
    for source in draft.item.sources:
        for words in _flaws(source.sentence):
            yield _block("evidence-clean", f"A source is {words}: “{source.sentence[:60]}”.")


@lru_cache(maxsize=1024)
def _flaws(sentence: str) -> tuple[str, ...]:
    """Why the sentence is no proof; asked again for every item of it and every copy."""
    found = (
        (_CORRUPT, "corrupted"),
        (_HYPOTHETICAL, "hypothetical"),
        (_BYLINE, "no part of the article's text"),
    )
    return tuple(words for pattern, words in found if pattern.search(sentence))


def boilerplate_topic(draft: Draft) -> Iterator[Finding]:
    """Neither key nor subject is who wrote, published or photographed the article.

    Source: Haladyna et al. 2002, guideline 2 (no trivial content).
    """
    for name in (draft.item.key, draft.item.subject):
        if any(fold(name) == fold(byline) for byline in draft.bylines):
            yield _block("boilerplate-topic", f"{name} only wrote or published the article.")


_PARTICLE = re.compile(
    r"[A-Z][\w’'-]+ (?:la|las|le|les|los|el|al|de|del|della|di|da|do|dos|du|des|van|von) $"
)


def truncation(draft: Draft) -> Iterator[Finding]:
    """The key is a whole name: it does not end in the middle of a capitalised one.

    Source: found in trials ("Dangerously" of "Dangerously in Love").
    """
    if _is_behind_a_particle(draft):
        yield _block("truncation", "The answer is only the end of a name.")
    if (
        draft.item.kind not in {Kind.TITLE, Kind.PERSON, Kind.ORGANISATION}
        or not draft.item.sources
    ):
        return
    key, sentence = draft.item.key, draft.item.sources[0].sentence
    at = sentence.find(key)
    if at < 0:
        return
    before, after = sentence[:at], sentence[at + len(key) :]
    glued = _WORDISH.match(after) or (before and _WORDISH.match(before[-1]))
    if (
        glued
        or re.match(r"-\w", after)
        or fold(key).split()[-1:] in (["of"], ["the"], ["in"], ["and"])
    ):
        yield _block("truncation", "The answer is only a part of a name.")


def _is_behind_a_particle(draft: Draft) -> bool:
    """Whether the sentence has the key only as the end of a name: "Vella" of "Andorra la Vella"."""
    is_name = draft.item.kind in {Kind.PLACE, Kind.OTHER, Kind.PERSON, Kind.ORGANISATION}
    if not is_name or not draft.item.key[:1].isupper() or not draft.item.sources:
        return False
    before, *others = draft.item.sources[0].sentence.split(draft.item.key)[:-1] or ("",)
    return not others and _PARTICLE.search(before) is not None


def spelling(draft: Draft) -> Iterator[Finding]:
    """The sources of one item spell the person who is its answer as it does.

    Source: Haladyna et al. 2002, guideline 12 (correct spelling): where the articles differ, the
    curator decides.
    """
    if draft.item.kind is not Kind.PERSON:
        return
    item = draft.item
    text = " ".join(source.sentence for source in item.sources)
    stated = [e.object_text for e in draft.prompt.fact.evidence if item.key != item.subject]
    stated += [name for name in item.aliases if contains(text, name)]
    others = {_letters(name): name for name in stated if not _is_shorter(name, item.key)}
    if others:
        names = ", ".join(f"“{name}”" for name in sorted(others.values()))
        yield Finding(
            rule="spelling",
            severity=Severity.WARN,
            words=f"The articles also spell “{item.key}” as {names}.",
        )


def opinion(draft: Draft) -> Iterator[Finding]:
    """The answer is a fact, not how one article or one speaker puts it.

    Source: Haladyna et al. 2002, guideline 7 (avoid opinion-based items).
    """
    why = _SOFT.get(draft.item.relation)
    if why:
        yield Finding(rule="opinion", severity=Severity.WARN, words=f"Hardly a fact: {why}.")


def _is_shorter(one: str, other: str) -> bool:
    """Whether one is the other in other letters, or with some of its words left out."""
    a, b = set(fold(one).split()), set(fold(other).split())
    return _letters(one) == _letters(other) or a <= b or b <= a


def _letters(name: str) -> str:
    return fold(name).replace(" ", "")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_FOLDED)).casefold()


def _block(rule: str, words: str) -> Finding:
    return Finding(rule=rule, severity=Severity.BLOCK, words=words)
