"""Which questions from elsewhere the bank can keep, and what is wrong with the others. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from quiz.interchange.model import Entry, Reading, Row, Trouble
from quiz.services.rewording import LONGEST_OPTION, LONGEST_STEM, MOST_DISTRACTORS
from quiz.services.sorting import BadTags, tags_in

_MOST_OPTIONS = MOST_DISTRACTORS + 1
_FEWEST_OPTIONS = 2  # true or false
_LONGEST_NOTE = 1000
_LONGEST_NAME = 200
_NOTES = ("explanation", "source", "licence")
_NAMES = ("topic", "uid", "difficulty", "language")


def vetted(reading: Reading) -> Reading:
    """The reading with the rows that cannot become items moved to the troubles, in file order."""
    rows: list[Row] = []
    troubles = list(reading.troubles)
    for row in reading.rows:
        if words := fault(row.entry):
            troubles.append(Trouble(place=row.place, words=words))
        else:
            rows.append(row)
    return Reading(format_name=reading.format_name, rows=tuple(rows), troubles=tuple(troubles))


def fault(entry: Entry) -> str:
    """Why the bank cannot keep it, in words; empty when it can."""
    return next(chain(_wrong(entry), _too_long(entry)), "")


def _wrong(entry: Entry) -> Iterator[str]:
    options = entry.options
    if not entry.stem:
        yield "the question is empty"
    if not _FEWEST_OPTIONS <= len(options) <= _MOST_OPTIONS:
        yield f"it has {len(options)} answers, {_FEWEST_OPTIONS} to {_MOST_OPTIONS} fit"
    if not all(options):
        yield "one of its answers is empty"
    if len({option.casefold() for option in options}) < len(options):
        yield "two of its answers are the same"
    if len(entry.keys) != 1:
        yield f"it has {len(entry.keys)} right answers, an item has one"


def _too_long(entry: Entry) -> Iterator[str]:
    if len(entry.stem) > LONGEST_STEM:
        yield f"its question has {len(entry.stem):,} characters, {LONGEST_STEM} fit"
    if (longest := max(map(len, entry.options), default=0)) > LONGEST_OPTION:
        yield f"an answer has {longest:,} characters, {LONGEST_OPTION} fit"
    for names, most in ((_NOTES, _LONGEST_NOTE), (_NAMES, _LONGEST_NAME)):
        for name in names:
            if len(getattr(entry, name)) > most:
                yield f"its {name} is longer than {most:,} characters"
    try:
        tags_in(",".join(entry.tags))
    except BadTags as error:
        yield f"its tags do not fit: {error}"
