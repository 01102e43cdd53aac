"""Takes items out of the bank, in the formats other programs read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from quiz.interchange.detection import CODECS
from quiz.interchange.model import Codec, Entry, Loss, Writing, written
from quiz.services.units import looking
from quiz.store import exporting
from quiz.store.exporting import Leaving
from quiz.store.items import Status

__all__ = ["FORMATS", "Loss", "NoSuchFormat", "Status", "Writing", "export"]

FORMATS: dict[str, Codec] = {codec.suffix: codec for codec in CODECS}
"""Every format that can be written, by the ending of its files."""


class NoSuchFormat(Exception):
    """Nothing is written in this format."""


def export(suffix: str, statuses: Iterable[Status]) -> Writing:
    """The items of these statuses as a file, and what the format cannot carry of them.

    The options of an item stand in an order of its own that says nothing about which is right, the
    same each time. The proving sentence is the explanation.

    Raises:
        NoSuchFormat: no format has this ending.
    """
    if suffix not in FORMATS:
        raise NoSuchFormat(suffix)
    with looking():
        items = exporting.leaving(statuses)
    return written(FORMATS[suffix], [_entry(item) for item in items])


def _entry(item: Leaving) -> Entry:
    options = sorted((item.key, *item.distractors), key=lambda text: _place(item, text))
    told = (item.article_title, item.publisher, item.date, item.origin)
    return Entry(
        stem=item.stem,
        options=tuple(options),
        keys=(options.index(item.key),),
        uid=item.uid,
        explanation=f"“{item.sentence}”" if item.sentence else "",
        topic=item.subject,
        source=", ".join(filter(None, told)),
        language="en",
    )


def _place(item: Leaving, option: str) -> str:
    return hashlib.sha256(f"{item.fingerprint}\x1f{option}".encode()).hexdigest()
