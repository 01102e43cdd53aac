"""Takes items out of the bank: in the formats other programs read, and on paper."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from quiz.interchange.detection import CODECS
from quiz.interchange.model import Codec, Entry, Loss, Writing, written
from quiz.services.sheets import Asked, Paper, Part
from quiz.services.units import looking
from quiz.store import exporting, sifting, texts
from quiz.store.exporting import Leaving, Wanted
from quiz.store.items import Status
from quiz.store.sifting import Listing, Sieve, Summary

__all__ = [
    "FORMATS",
    "MOST_PRINTED",
    "Chosen",
    "Loss",
    "NoSuchFormat",
    "Status",
    "Wanted",
    "Writing",
    "export",
    "look",
    "of_statuses",
    "paper",
]

FORMATS: dict[str, Codec] = {codec.suffix: codec for codec in CODECS}
"""Every format that can be written, by the ending of its files."""
MOST_PRINTED = 500
"""So many questions on one paper: a hundred pages, which a browser prints without trouble."""
_SHOWN = 10
_UNSTATED = "en"  # what the generator reads


class NoSuchFormat(Exception):
    """Nothing is written in this format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """How many items are wanted, and the first of them."""

    size: int
    first: tuple[Summary, ...]


def of_statuses(*statuses: Status) -> Wanted:
    """All items of these statuses."""
    return Wanted(sieves=tuple(Sieve(listing=Listing(status)) for status in statuses))


def look(wanted: Wanted) -> Chosen:
    """What is wanted, before it is taken out."""
    with looking():
        first = exporting.revisions(wanted, most=_SHOWN)
        return Chosen(size=exporting.size(wanted), first=sifting.summaries(tuple(first)))


def paper(wanted: Wanted) -> Paper:
    """The first `MOST_PRINTED` items as one paper, in the order they came in."""
    with looking():
        revisions = exporting.revisions(wanted, most=MOST_PRINTED)
        said = texts.texts(tuple(revisions.values()))
    asked = tuple(
        Asked(
            item_id=item_id,
            stem=text.stem,
            options=text.options,
            proof=text.proof,
            origin=None if text.proof else text.origin,
        )
        for item_id, text in zip(revisions, said, strict=True)
    )
    return Paper(title="Pubproof", seed=0, parts=(Part(name="", asked=asked),))


def export(suffix: str, wanted: Wanted) -> Writing:
    """The items wanted as a file, and what the format cannot carry of them.

    The options of an item stand in an order of its own that says nothing about which is right, the
    same each time. The proving sentence is the explanation; the topic of an item in none is what
    it is about.

    Raises:
        NoSuchFormat: no format has this ending.
    """
    if suffix not in FORMATS:
        raise NoSuchFormat(suffix)
    with looking():
        items = exporting.leaving(wanted)
    return written(FORMATS[suffix], [_entry(item) for item in items])


def _entry(item: Leaving) -> Entry:
    options = sorted((item.key, *item.distractors), key=lambda text: _place(item, text))
    told = (item.article_title, item.author, item.publisher, item.date, item.origin)
    return Entry(
        stem=item.stem,
        options=tuple(options),
        keys=(options.index(item.key),),
        uid=item.uid,
        explanation=f"“{item.sentence}”" if item.sentence else item.explanation or "",
        topic=item.topic or item.subject,
        tags=item.tags,
        difficulty=item.band or "",
        source=", ".join(filter(None, told)) or item.source or "",
        licence=item.terms or item.licence or "",
        language=item.language or _UNSTATED,
    )


def _place(item: Leaving, option: str) -> str:
    return hashlib.sha256(f"{item.fingerprint}\x1f{option}".encode()).hexdigest()
