"""Put an item together: prompt, wrong options and sources, with identities that never change.

Pure. `uid`, `fact` and `fingerprint` are hashes of what they identify, so the same articles give
the same ones on every machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from questions.lexicon.chance import digest
from questions.lexicon.likeness import fold
from questions.model import Distractor, Draft, Evidence, Item, Prompt, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_LENGTH = 32  # hexadecimal digits: 128 bits


def put_together(
    prompt: Prompt,
    distractors: tuple[Distractor, ...],
    *,
    spellings: Callable[[str], frozenset[str]],
    truths: frozenset[str],
    bylines: frozenset[str],
    genres: Mapping[str, str],
) -> Draft:
    """The item, not yet ranked, with what the checks must know of it.

    `spellings` gives every known spelling of a text, `genres` the genre of an article by slug where
    it is known.
    """
    proofs = sources(prompt)
    key = prompt.fact.fingerprint_key
    fingerprint = digest("asked", *key, prompt.direction)[:_LENGTH]
    item = Item(
        uid=digest("worded", fingerprint, prompt.stem)[:_LENGTH],
        fingerprint=fingerprint,
        fact=digest("fact", *key)[:_LENGTH],
        stem=prompt.stem,
        key=prompt.key,
        distractors=distractors,
        relation=prompt.fact.relation,
        pattern=prompt.fact.pattern,
        kind=prompt.kind,
        subject=prompt.fact.subject.name,
        sources=proofs,
        aliases=prompt.aliases,
        genre=genres.get(proofs[0].article, ""),
    )
    return Draft(
        item=item,
        prompt=prompt,
        spellings=(
            frozenset((prompt.key, *prompt.aliases)),
            *(spellings(d.text) for d in distractors),
        ),
        truths=truths,
        bylines=bylines,
    )


def sources(prompt: Prompt) -> tuple[Source, ...]:
    """Each proving sentence once: first those that have the key word for word, then an alias."""
    return tuple(
        dict.fromkeys(
            Source(
                article=evidence.sentence.article,
                sentence=evidence.sentence.text,
                start=evidence.sentence.start,
                end=evidence.sentence.end,
            )
            for evidence in sorted(prompt.fact.evidence, key=lambda e: _distance(e, prompt))
        )
    )


def _distance(evidence: Evidence, prompt: Prompt) -> int:
    text = evidence.sentence.text
    if prompt.key in text:
        return 0
    return 1 if _has_any(text, (prompt.key, *prompt.aliases)) else 2


def _has_any(text: str, names: Iterable[str]) -> bool:
    folded = f" {fold(text)} "
    return any(f" {fold(name)} " in folded for name in names)
