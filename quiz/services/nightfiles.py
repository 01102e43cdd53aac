"""A night as tables for spreadsheets: people, teams, questions and every answer."""

from __future__ import annotations

from collections.abc import Sequence

from quiz.interchange import tables
from quiz.services.nights import Asked, Given, Line, Night

Row = tuple[str | float | None, ...]
SHEETS = ("people", "teams", "questions", "answers")
CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LETTERS = "ABCDEFGHIJ"


def csv(night: Night, answers: Sequence[Given], sheet: str) -> bytes:
    """One of the `SHEETS`; what a spreadsheet would calculate is marked as text."""
    return tables.delimited(_sheets(night, answers)[sheet], is_for_spreadsheets=True)


def xlsx(night: Night, answers: Sequence[Given]) -> bytes:
    """All sheets as a workbook; one of teams only where there are some."""
    sheets = _sheets(night, answers)
    if not night.teams:
        del sheets["teams"]
    return tables.workbook_of({name.capitalize(): rows for name, rows in sheets.items()})


def _sheets(night: Night, answers: Sequence[Given]) -> dict[str, list[Row]]:
    return {
        "people": _lines(night, night.people, has_team=True),
        "teams": _lines(night, night.teams, has_team=False),
        "questions": _questions(night.asked),
        "answers": _answers(answers),
    }


def _lines(night: Night, lines: Sequence[Line], *, has_team: bool) -> list[Row]:
    first = ("team", "joined at question") if has_team else ("members",)
    heading: Row = ("rank", "name", *first, "points", "right", "answered", *night.rounds)
    return [
        heading,
        *(
            (
                line.rank,
                line.name,
                *((line.team, line.joined_before + 1) if has_team else (line.members,)),
                line.points,
                line.right,
                line.answered,
                *line.by_round,
            )
            for line in lines
        ),
    ]


def _questions(asked: Sequence[Asked]) -> list[Row]:
    most = max((len(each.options) for each in asked), default=0)
    options = [
        part for place in range(most) for part in (_LETTERS[place], f"chose {_LETTERS[place]}")
    ]
    heading: Row = (
        "question",
        "round",
        "text",
        "right",
        "counts",
        "there",
        "share right",
        *options,
    )
    return [heading, *(_question(each, most) for each in asked)]


def _question(each: Asked, most: int) -> Row:
    told: list[str | float | None] = []
    for place in range(most):
        is_there = place < len(each.options)
        told += [each.options[place], each.chosen[place]] if is_there else [None, None]
    return (
        each.number + 1,
        each.round_name,
        each.stem,
        " ".join(_LETTERS[key] for key in sorted(each.keys)),
        "no" if each.is_void else "yes",
        each.present,
        None if each.facility is None else round(each.facility, 3),
        *told,
    )


def _answers(answers: Sequence[Given]) -> list[Row]:
    heading: Row = ("name", "question", "answer", "right", "points", "seconds", "given back")
    return [
        heading,
        *(
            (
                each.name,
                each.number + 1,
                "" if each.choice is None else _LETTERS[each.choice],
                "yes" if each.is_right else "no",
                each.points,
                None if each.seconds is None else round(each.seconds, 3),
                round(each.given_back, 3) or None,
            )
            for each in answers
        ),
    ]
