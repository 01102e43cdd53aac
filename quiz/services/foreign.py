"""Reads a file of questions in a process of its own, whose memory and time are limited.

This module is both sides: `read` is called here, `parse` runs there.
"""

from __future__ import annotations

from dataclasses import replace

from questions.articles import child, guard
from questions.articles.errors import Refused
from quiz.interchange import detection
from quiz.interchange.model import Entry, FileUnreadable, Reading, Row, Trouble
from quiz.services.vetting import vetted

MOST_ROWS = 10_000
SECONDS = 15.0
"""On the wall; 10,000 rows of a workbook take 2 s of the processor's time, of which it has ten."""


def read(data: bytes) -> Reading:
    """What the file holds, the rows that the bank cannot keep among the troubles.

    Raises: FileUnreadable when it cannot be read, or only at the cost of too much.
    """
    try:
        answer = guard.ask(__name__, data, seconds=SECONDS)
    except Refused as refused:
        raise FileUnreadable(str(refused)) from refused
    return Reading(
        format_name=answer["format_name"],
        rows=tuple(Row(place=row["place"], entry=entry_of(row["entry"])) for row in answer["rows"]),
        troubles=tuple(Trouble(**trouble) for trouble in answer["troubles"]),
    )


def entry_of(kept: dict[str, object]) -> Entry:
    """The entry as JSON gives it back, where tuples are lists."""
    tuples = {name: tuple(value) for name, value in kept.items() if isinstance(value, list)}
    return Entry(**(kept | tuples))  # type: ignore[arg-type]  # what `asdict` made of an entry


def parse(raw: bytes) -> Reading:
    """As `read`, without a limit.

    Raises: Refused.
    """
    try:
        reading = detection.read(raw)
    except FileUnreadable as error:
        raise Refused(str(error)) from error
    count = len(reading.rows) + len(reading.troubles)
    if count > MOST_ROWS:
        raise Refused(f"it has {count:,} questions; give it in parts of {MOST_ROWS:,} at most")
    if not count:
        raise Refused("there is no question in it")
    kept = vetted(reading)
    return replace(kept, troubles=tuple(map(_short, kept.troubles)))


_LONGEST_WORDS = 300


def _short(trouble: Trouble) -> Trouble:
    """A cell that is quoted may hold a whole book."""
    return replace(
        trouble, place=trouble.place[:_LONGEST_WORDS], words=trouble.words[:_LONGEST_WORDS]
    )


if __name__ == "__main__":
    child.serve(parse)
