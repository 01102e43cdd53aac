"""The values between a file of questions and the bank: entries, where they stood, what was lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

TRUE_FALSE = ("True", "False")


class FileUnreadable(ValueError):
    """The file as a whole cannot be read in its format; the words say why."""


class LeftOut(ValueError):
    """An entry that a format cannot carry at all; the words say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A multiple-choice question as files carry it; every text is one line, an empty one is unsaid.

    `keys` are the places of the right options, from 0, in rising order. `limit_s` is the time for
    it in seconds. `source` is the proving sentence or a note where the question comes from.
    """

    stem: str
    options: tuple[str, ...]
    keys: tuple[int, ...]
    uid: str = ""
    explanation: str = ""
    topic: str = ""
    tags: tuple[str, ...] = ()
    difficulty: str = ""
    limit_s: int | None = None
    source: str = ""
    licence: str = ""
    language: str = ""


FIELD_NAMES = {"uid": "identifier", "limit_s": "time limit"}
"""What fields of an entry are called where their own name would not do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An entry and where in the file it stood: "row 9", "line 40", "q-1.xml, line 6"."""

    place: str
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something in the file that was not taken: where, and why in words."""

    place: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file holds, in its order; `format_name` is the codec that read it."""

    format_name: str
    rows: tuple[Row, ...]
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What a written file lacks of an entry, in words."""

    stem: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A file made of entries; `losses` lists what it lacks of them, or whole entries left out."""

    data: bytes
    suffix: str
    media_type: str
    count: int
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Codec:
    """One format. `read` is `None` for formats that are only written.

    `keep` gives the entry as reading the written file gives it back, or raises `LeftOut`. `write`
    is only given what `keep` made.
    """

    name: str
    suffix: str
    media_type: str
    keep: Callable[[Entry], Entry]
    write: Callable[[Sequence[Entry]], bytes]
    read: Callable[[bytes], Reading] | None = None


def written(codec: Codec, entries: Sequence[Entry]) -> Writing:
    """The file of those entries that the format can carry, and what it lacks of them."""
    kept: list[Entry] = []
    losses: list[Loss] = []
    for entry in entries:
        try:
            carried = codec.keep(entry)
        except LeftOut as error:
            losses.append(Loss(stem=entry.stem, words=f"Left out: {error}"))
            continue
        kept.append(carried)
        lost = _differences(entry, carried)
        if lost:
            losses.append(Loss(stem=entry.stem, words=f"Not carried: {', '.join(lost)}"))
    return Writing(
        data=codec.write(kept),
        suffix=codec.suffix,
        media_type=codec.media_type,
        count=len(kept),
        losses=tuple(losses),
    )


def check_plain(entry: Entry, *, most_options: int, several_keys: bool = True) -> None:
    """Refuse what a format with so many options, and perhaps a single key, cannot carry.

    Raises: LeftOut.
    """
    if len(entry.options) > most_options:
        raise LeftOut(f"it has {len(entry.options)} options, at most {most_options} fit")
    if len(entry.keys) > 1 and not several_keys:
        raise LeftOut("it has several right answers, only one fits")


def _differences(entry: Entry, carried: Entry) -> list[str]:
    return [
        FIELD_NAMES.get(field.name, field.name)
        for field in fields(Entry)
        if getattr(entry, field.name) != getattr(carried, field.name)
        and getattr(entry, field.name) not in {"", (), None}
    ]
