"""Tables of questions: Kahoot, Wayground, Blooket, Gimkit and plain ones, by their headings.

All of them say in one row what their columns hold. The heading row is looked for in the first rows,
and its cells are read by how they begin, so that a moved heading, a dropped column or a dash of
another sort do no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quiz.interchange.model import Entry, FileUnreadable, Reading, Row, Trouble
from quiz.interchange.tables import Table

PLAIN = "CSV"
HEADING_WITHIN = 20
"""The heading stands in one of so many first rows."""

_INSTRUCTIONS = "text of the question"
_WITH_OPTIONS = frozenset({"", "multiple choice", "checkbox", "multiple-choice", "true/false"})
_OPTION = re.compile(r"(?:answer|option)\s*(\d)\b")
_WRONG = re.compile(r"(?:incorrect|wrong)(?:\s+answer)?\s*(\d)\b")
_SIMPLE = {
    "correct": "correct",
    "right": "correct",
    "time": "limit",
    "explanation": "explanation",
    "answer explanation": "explanation",
    "topic": "topic",
    "category": "topic",
    "tags": "tags",
    "difficulty": "difficulty",
    "uid": "uid",
    "identifier": "uid",
    "source": "source",
    "licence": "licence",
    "license": "licence",
    "language": "language",
    "question type": "type",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    """Which column holds what; options and wrong options by their number."""

    row: int
    stem: int
    options: dict[int, int] = field(default_factory=dict)
    wrong: dict[int, int] = field(default_factory=dict)
    others: dict[str, int] = field(default_factory=dict)


class _NotTaken(ValueError):
    def __init__(self, column: int | None, words: str) -> None:
        super().__init__(words)
        self.column = column


def has_heading(table: Table) -> bool:
    """Whether some row near the top reads like the heading of a table of questions."""
    return _heading(table) is not None


def read(table: Table) -> Reading:
    """The questions below the heading, by row; rows that are none as troubles.

    Raises: FileUnreadable when no row reads like a heading.
    """
    heading = _heading(table)
    if heading is None:
        raise FileUnreadable(
            "no row has the headings of a question, its answers and which of them is right"
        )
    rows: list[Row] = []
    troubles: list[Trouble] = []
    for at, cells in enumerate(table.rows[heading.row + 1 :], start=heading.row + 1):
        stem = _cell(cells, heading.stem)
        if stem.casefold().startswith(_INSTRUCTIONS) or not any(_asked(cells, heading)):
            continue
        try:
            rows.append(Row(place=f"row {at + 1}", entry=_entry(cells, heading)))
        except _NotTaken as error:
            column = error.column
            place = f"row {at + 1}" if column is None else f"cell {table.cell_name(at, column)}"
            troubles.append(Trouble(place=place, words=str(error)))
    return Reading(format_name=_name(table, heading), rows=tuple(rows), troubles=tuple(troubles))


def _asked(cells: tuple[str, ...], heading: _Heading) -> Iterator[str]:
    yield _cell(cells, heading.stem)
    for column in (*heading.options.values(), *heading.wrong.values()):
        yield _cell(cells, column)


def _heading(table: Table) -> _Heading | None:
    for at, cells in enumerate(table.rows[:HEADING_WITHIN]):
        heading = _columns(at, cells)
        if heading is not None and "correct" in heading.others and _has_answers(heading):
            return heading
    return None


def _has_answers(heading: _Heading) -> bool:
    return len(heading.options) > 1 or bool(heading.wrong)


def _columns(row: int, cells: tuple[str, ...]) -> _Heading | None:
    stem: int | None = None
    options: dict[int, int] = {}
    wrong: dict[int, int] = {}
    others: dict[str, int] = {}
    for column, cell in enumerate(cells):
        low = cell.casefold()
        if match := _WRONG.match(low):
            wrong[int(match[1])] = column
        elif match := _OPTION.match(low):
            options[int(match[1])] = column
        elif name := _simple(low):
            others.setdefault(name, column)
        elif low.startswith("question") and not low.startswith("question #") and stem is None:
            stem = column
    if stem is None:
        return None
    return _Heading(row=row, stem=stem, options=options, wrong=wrong, others=others)


def _simple(low: str) -> str:
    return next((name for start, name in _SIMPLE.items() if low.startswith(start)), "")


def _name(table: Table, heading: _Heading) -> str:
    above = " ".join(cell for row in table.rows[: heading.row] for cell in row).casefold()
    if "type" in heading.others:
        return "Wayground"
    for name in ("Blooket", "Gimkit"):
        if name.casefold() in above:
            return name
    return "Kahoot" if "max 120 characters" in " ".join(table.rows[heading.row]) else PLAIN


def _entry(cells: tuple[str, ...], heading: _Heading) -> Entry:
    kind = _other(cells, heading, "type").casefold()
    if kind not in _WITH_OPTIONS:
        raise _NotTaken(heading.others["type"], f"a question of the type “{kind}” has no options")
    stem = _cell(cells, heading.stem)
    if not stem:
        raise _NotTaken(heading.stem, "the question is empty")
    options, keys = _answers(cells, heading)
    return Entry(
        stem=stem,
        options=options,
        keys=keys,
        uid=_other(cells, heading, "uid"),
        explanation=_other(cells, heading, "explanation"),
        topic=_other(cells, heading, "topic"),
        tags=tuple(filter(None, map(str.strip, _other(cells, heading, "tags").split(",")))),
        difficulty=_other(cells, heading, "difficulty"),
        limit_s=_limit(cells, heading),
        source=_other(cells, heading, "source"),
        licence=_other(cells, heading, "licence"),
        language=_other(cells, heading, "language"),
    )


def _answers(cells: tuple[str, ...], heading: _Heading) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The options, and the places of the right ones: given by text beside wrong ones, or number."""
    correct, column = _other(cells, heading, "correct"), heading.others["correct"]
    if not correct:
        raise _NotTaken(column, "no answer is marked as right")
    if heading.wrong:
        wrong = [_cell(cells, at) for _, at in sorted(heading.wrong.items())]
        options = (correct, *filter(None, wrong))
        keys: tuple[int, ...] = (0,)
    else:
        numbers = [number for number, at in sorted(heading.options.items()) if _cell(cells, at)]
        options = tuple(_cell(cells, heading.options[number]) for number in numbers)
        keys = tuple(sorted({_place(part, numbers, column) for part in re.split(r"[,;]", correct)}))
    if len(options) < 2:  # noqa: PLR2004 - a choice needs two
        raise _NotTaken(None, "it has fewer than two answers")
    return options, keys


def _place(part: str, numbers: list[int], column: int) -> int:
    text = part.strip()
    if not text.isdecimal() or int(text) not in numbers:
        raise _NotTaken(column, f"“{text}” is the number of none of its answers")
    return numbers.index(int(text))


def _limit(cells: tuple[str, ...], heading: _Heading) -> int | None:
    text = _other(cells, heading, "limit")
    if not text:
        return None
    if not text.isdecimal() or not int(text):
        raise _NotTaken(heading.others["limit"], f"“{text}” is no number of seconds")
    return int(text)


def _other(cells: tuple[str, ...], heading: _Heading, name: str) -> str:
    return _cell(cells, heading.others[name]) if name in heading.others else ""


def _cell(cells: tuple[str, ...], column: int) -> str:
    return cells[column] if column < len(cells) else ""
