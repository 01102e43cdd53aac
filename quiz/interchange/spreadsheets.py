"""The files of other quiz programs that are tables, laid out as their own templates are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quiz.interchange import grids, tables
from quiz.interchange.model import Codec, Entry, LeftOut, Reading, check_plain

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CSV = "text/csv"
_KAHOOT_STEM, _KAHOOT_OPTION = 120, 75
_KAHOOT_LIMITS = (5, 10, 20, 30, 60, 90, 120, 240)
_KAHOOT_LIMIT = 20
_KAHOOT_HEADING = 8
_BLOOKET_LONGEST = 300
_WAYGROUND_OPTIONS = 5
_FOUR = 4

_PLAIN_OPTIONS = 6
_PLAIN_HEADING = (
    "uid",
    "question",
    *(f"option {at}" for at in range(1, _PLAIN_OPTIONS + 1)),
    "correct",
    "explanation",
    "topic",
    "tags",
    "difficulty",
    "time limit (s)",
    "source",
    "licence",
    "language",
)


def read_workbook(data: bytes) -> Reading:
    """The questions of an .xlsx file in any layout with headings.

    Raises: FileUnreadable.
    """
    return grids.read(tables.of_workbook(data))


def read_text(data: bytes) -> Reading:
    """The questions of a delimited text file in any layout with headings.

    Raises: FileUnreadable.
    """
    return grids.read(tables.of_text(data))


def _bare(entry: Entry, *, limit_s: int | None = None, explanation: str = "") -> Entry:
    return Entry(
        stem=entry.stem,
        options=entry.options,
        keys=entry.keys,
        limit_s=limit_s,
        explanation=explanation,
    )


def _keep_kahoot(entry: Entry) -> Entry:
    check_plain(entry, most_options=_FOUR)
    if len(entry.stem) > _KAHOOT_STEM:
        raise LeftOut(f"its question is longer than {_KAHOOT_STEM} characters")
    if any(len(option) > _KAHOOT_OPTION for option in entry.options):
        raise LeftOut(f"an answer is longer than {_KAHOOT_OPTION} characters")
    wanted = entry.limit_s or _KAHOOT_LIMIT
    return _bare(entry, limit_s=min(_KAHOOT_LIMITS, key=lambda each: (abs(each - wanted), each)))


def _write_kahoot(entries: Sequence[Entry]) -> bytes:
    heading = (
        None,
        f"Question - max {_KAHOOT_STEM} characters",
        *(f"Answer {at} - max {_KAHOOT_OPTION} characters" for at in range(1, _FOUR + 1)),
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    )
    above: list[tuple[str | None, ...]] = [()] * (_KAHOOT_HEADING - 1)
    above[1] = (None, "Quiz template")
    rows = [
        (number, entry.stem, *_padded(entry.options, _FOUR), entry.limit_s, _numbers(entry))
        for number, entry in enumerate(entries, start=1)
    ]
    return tables.workbook([*above, heading, *rows], sheet="Sheet1")


def _keep_wayground(entry: Entry) -> Entry:
    check_plain(entry, most_options=_WAYGROUND_OPTIONS)
    return _bare(entry, limit_s=entry.limit_s or 30, explanation=entry.explanation)


def _write_wayground(entries: Sequence[Entry]) -> bytes:
    heading = (
        "Question Text",
        "Question Type",
        *(f"Option {at}" for at in range(1, _WAYGROUND_OPTIONS + 1)),
        "Correct Answer",
        "Time in seconds",
        "Image Link",
        "Answer explanation",
    )
    rows = [
        (
            entry.stem,
            "Multiple Choice" if len(entry.keys) == 1 else "Checkbox",
            *_padded(entry.options, _WAYGROUND_OPTIONS),
            _numbers(entry),
            entry.limit_s,
            None,
            entry.explanation,
        )
        for entry in entries
    ]
    return tables.workbook([heading, *rows], sheet="Sheet1")


def _keep_blooket(entry: Entry) -> Entry:
    check_plain(entry, most_options=_FOUR)
    return _bare(entry, limit_s=min(entry.limit_s or 20, _BLOOKET_LONGEST))


def _write_blooket(entries: Sequence[Entry]) -> bytes:
    heading = (
        "Question #",
        "Question Text",
        "Answer 1",
        "Answer 2",
        "Answer 3\n(Optional)",
        "Answer 4\n(Optional)",
        "Time Limit (sec)\n(Max: 300 seconds)",
        "Correct Answer(s)\n(Only include Answer #)",
    )
    title = ("Blooket\nImport Template", *("" for _ in heading[1:]))
    rows = [
        (number, entry.stem, *_padded(entry.options, _FOUR), entry.limit_s, _numbers(entry))
        for number, entry in enumerate(entries, start=1)
    ]
    return tables.delimited([title, heading, *rows], is_for_spreadsheets=False)


def _keep_gimkit(entry: Entry) -> Entry:
    """The right answer comes first in Gimkit's table."""
    check_plain(entry, most_options=_FOUR, several_keys=False)
    key = entry.keys[0]
    others = (option for at, option in enumerate(entry.options) if at != key)
    return _bare(replace(entry, options=(entry.options[key], *others), keys=(0,)))


def _write_gimkit(entries: Sequence[Entry]) -> bytes:
    heading = (
        "Question",
        "Correct Answer",
        "Incorrect Answer 1",
        "Incorrect Answer 2 (Optional)",
        "Incorrect Answer 3 (Optional)",
    )
    title = ("Gimkit Spreadsheet Import Template", *("" for _ in heading[1:]))
    rows = [(entry.stem, *_padded(entry.options, _FOUR)) for entry in entries]
    return tables.delimited([title, heading, *rows], is_for_spreadsheets=False)


def _keep_plain(entry: Entry) -> Entry:
    check_plain(entry, most_options=_PLAIN_OPTIONS)
    if any("," in tag for tag in entry.tags):
        raise LeftOut("a tag has a comma in it")
    return entry


def _plain_rows(entries: Sequence[Entry]) -> list[tuple[str | int | None, ...]]:
    rows: list[tuple[str | int | None, ...]] = [_PLAIN_HEADING]
    rows += [
        (
            entry.uid,
            entry.stem,
            *_padded(entry.options, _PLAIN_OPTIONS),
            _numbers(entry),
            entry.explanation,
            entry.topic,
            ", ".join(entry.tags),
            entry.difficulty,
            entry.limit_s,
            entry.source,
            entry.licence,
            entry.language,
        )
        for entry in entries
    ]
    return rows


def _write_plain(entries: Sequence[Entry]) -> bytes:
    return tables.delimited(_plain_rows(entries), is_for_spreadsheets=False)


def _write_guarded(entries: Sequence[Entry]) -> bytes:
    return tables.delimited(_plain_rows(entries), is_for_spreadsheets=True)


def _numbers(entry: Entry) -> str:
    return ",".join(str(at + 1) for at in entry.keys)


def _padded(options: Sequence[str], length: int) -> tuple[str, ...]:
    return (*options, *("" for _ in range(length - len(options))))


KAHOOT = Codec(
    name="Kahoot",
    suffix="kahoot.xlsx",
    media_type=_XLSX,
    keep=_keep_kahoot,
    write=_write_kahoot,
    read=read_workbook,
)
WAYGROUND = Codec(
    name="Wayground",
    suffix="wayground.xlsx",
    media_type=_XLSX,
    keep=_keep_wayground,
    write=_write_wayground,
    read=read_workbook,
)
BLOOKET = Codec(
    name="Blooket",
    suffix="blooket.csv",
    media_type=_CSV,
    keep=_keep_blooket,
    write=_write_blooket,
    read=read_text,
)
GIMKIT = Codec(
    name="Gimkit",
    suffix="gimkit.csv",
    media_type=_CSV,
    keep=_keep_gimkit,
    write=_write_gimkit,
    read=read_text,
)
PLAIN = Codec(
    name=grids.PLAIN,
    suffix="csv",
    media_type=_CSV,
    keep=_keep_plain,
    write=_write_plain,
    read=read_text,
)
FOR_SPREADSHEETS = Codec(
    name="CSV for spreadsheets",
    suffix="sheet.csv",
    media_type=_CSV,
    keep=_keep_plain,
    write=_write_guarded,
)
