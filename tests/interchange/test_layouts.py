"""Files that we write, cell by cell and element by element as docs/FORMATS.md lays them out."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from quiz.interchange import moodle_xml, spreadsheets
from quiz.interchange.model import Codec, Entry
from tests import npm
from tests.interchange.makers import make_entry
from tests.interchange.test_other_readers import HARD, library

LIMITED = [*HARD, make_entry(uid="long", limit_s=90, difficulty="hard", licence="CC BY 4.0")]
"""With every text that could be taken for something else, one right option and several."""


def fitting(codec: Codec, entries: list[Entry]) -> list[Entry]:
    """Those with one right option where only one fits."""
    is_single = codec is spreadsheets.GIMKIT
    return [entry for entry in entries if len(entry.keys) == 1 or not is_single]


def numbers(entry: Entry) -> str:
    return ",".join(str(key + 1) for key in entry.keys)


def padded(entry: Entry, count: int) -> list[str]:
    return [*entry.options, *[""] * (count - len(entry.options))]


def cells(data: bytes) -> list[list[str | int]]:
    """All cells of the only sheet, an empty one as an empty text; none is a formula.

    As Calamine reads them, which shares nothing with openpyxl; that reads the same.
    """
    (sheet,) = load_workbook(io.BytesIO(data)).worksheets
    rows = list(sheet.iter_rows())
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n"}
    read = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    found = [[_plain(cell) for cell in row] for row in read.to_python(skip_empty_area=False)]
    assert found == [[_plain(cell.value) for cell in row] for row in rows]
    return found


def _plain(value: object) -> str | int:
    """An empty cell as an empty text, a number as a whole one, of which Calamine knows none."""
    if value is None:
        return ""
    assert isinstance(value, str | int | float)
    return value if isinstance(value, str) else int(value)


def test_kahoot() -> None:
    rows = cells(spreadsheets.KAHOOT.write([spreadsheets.KAHOOT.keep(e) for e in LIMITED]))
    assert [row for row in rows[:7] if any(row)] == [["", "Quiz template", *[""] * 6]]
    assert rows[7] == [
        "",
        "Question - max 120 characters",
        *(f"Answer {at} - max 75 characters" for at in (1, 2, 3, 4)),
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    ]
    assert rows[8:] == [
        [at, entry.stem, *padded(entry, 4), entry.limit_s or 20, numbers(entry)]
        for at, entry in enumerate(LIMITED, start=1)
    ]


def test_wayground() -> None:
    rows = cells(spreadsheets.WAYGROUND.write([spreadsheets.WAYGROUND.keep(e) for e in LIMITED]))
    heading = ["Question Text", "Question Type", *(f"Option {at}" for at in (1, 2, 3, 4, 5))]
    assert rows[0] == [
        *heading,
        "Correct Answer",
        "Time in seconds",
        "Image Link",
        "Answer explanation",
    ]
    assert rows[1:] == [
        [
            entry.stem,
            "Multiple Choice" if len(entry.keys) == 1 else "Checkbox",
            *padded(entry, 5),
            numbers(entry),
            entry.limit_s or 30,
            "",
            entry.explanation,
        ]
        for entry in LIMITED
    ]


def lines(codec: Codec) -> list[list[str]]:
    """The rows as the standard library reads them."""
    text = codec.write([codec.keep(e) for e in fitting(codec, LIMITED)]).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_blooket() -> None:
    rows = lines(spreadsheets.BLOOKET)
    assert rows[0] == ["Blooket\nImport Template", *[""] * 7]
    assert rows[1] == [
        "Question #",
        "Question Text",
        "Answer 1",
        "Answer 2",
        "Answer 3\n(Optional)",
        "Answer 4\n(Optional)",
        "Time Limit (sec)\n(Max: 300 seconds)",
        "Correct Answer(s)\n(Only include Answer #)",
    ]
    assert rows[2:] == [
        [str(at), entry.stem, *padded(entry, 4), str(entry.limit_s or 20), numbers(entry)]
        for at, entry in enumerate(LIMITED, start=1)
    ]


def test_gimkit() -> None:
    rows = lines(spreadsheets.GIMKIT)
    assert rows[0] == ["Gimkit Spreadsheet Import Template", *[""] * 4]
    assert rows[1] == [
        "Question",
        "Correct Answer",
        "Incorrect Answer 1",
        "Incorrect Answer 2 (Optional)",
        "Incorrect Answer 3 (Optional)",
    ]
    for row, entry in zip(rows[2:], fitting(spreadsheets.GIMKIT, LIMITED), strict=True):
        right = entry.options[entry.keys[0]]
        wrong = [option for option in entry.options if option != right]
        assert row == [entry.stem, right, *wrong, *[""] * (3 - len(wrong))]


@pytest.mark.process
@pytest.mark.parametrize(
    "codec",
    [
        spreadsheets.BLOOKET,
        spreadsheets.GIMKIT,
        spreadsheets.PLAIN,
        spreadsheets.FOR_SPREADSHEETS,
    ],
    ids=lambda codec: codec.name,
)
def test_papa_parse_reads_the_same(codec: Codec, packages: Path) -> None:
    data = codec.write([codec.keep(e) for e in fitting(codec, LIMITED)])
    read = json.loads(npm.run(packages / "table.cjs", data))
    assert read == {"rows": lines(codec), "complaints": []}


@pytest.mark.parametrize("codec", [spreadsheets.PLAIN, spreadsheets.FOR_SPREADSHEETS])
def test_csv(codec: Codec) -> None:
    rows = lines(codec)
    heading = ["uid", "question", *(f"option {at}" for at in range(1, 7)), "correct"]
    heading += ["explanation", "topic", "tags", "difficulty", "time limit (s)"]
    assert rows[0] == [*heading, "source", "licence", "language"]

    def cell(text: str) -> str:
        is_guarded = codec is spreadsheets.FOR_SPREADSHEETS and text.startswith(tuple("=+-@"))
        return f"'{text}" if is_guarded else text

    for row, entry in zip(rows[1:], LIMITED, strict=True):
        told = [entry.uid, entry.stem, *padded(entry, 6), numbers(entry), entry.explanation]
        told += [entry.topic, ", ".join(entry.tags), entry.difficulty, str(entry.limit_s or "")]
        told += [entry.source, entry.licence, entry.language]
        assert row == [cell(text) for text in told]


class _Seen(HTMLParser):
    """The text of a piece of HTML, and its tags."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.tags = "", set[str]()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(element: Any) -> str:
    """What Moodle shows of an element with a text in HTML; no tag is in it but a paragraph."""
    assert element.get("format") == "html"
    seen = _Seen(element.findtext("text") or "")
    assert seen.tags <= {"p"}
    return seen.text


def test_moodle_xml() -> None:
    data = moodle_xml.write([moodle_xml.keep(entry) for entry in HARD])
    root = library("lxml.etree").fromstring(data)
    assert root.tag == "quiz"
    assert {each.tag for each in root} == {"question"}
    topic, asked = "", []
    for question in root:
        if question.get("type") == "category":
            path = question.findtext("category/text") or ""
            assert path.startswith("$course$/top/")
            topic = path.removeprefix("$course$/top/").replace("//", "/")
            continue
        assert question.get("type") == "multichoice"
        assert question.findtext("name/text")
        asked.append((topic, question))
    for (under, question), entry in zip(asked, HARD, strict=True):
        assert under == entry.topic
        one = {tag: question.find(tag) for tag in ("questiontext", "generalfeedback")}
        assert {tag: None if each is None else shown(each) for tag, each in one.items()} == {
            "questiontext": entry.stem,
            "generalfeedback": entry.explanation,
        }
        assert (question.findtext("idnumber") or "") == entry.uid
        assert question.findtext("single") == ("true" if len(entry.keys) == 1 else "false")
        answers = question.findall("answer")
        assert [shown(each) for each in answers] == list(entry.options)
        share = {1: "100", 2: "50"}[len(entry.keys)]
        assert [each.get("fraction") for each in answers] == [
            share if at in entry.keys else "0" for at in range(len(answers))
        ]
        assert tuple(each.text for each in question.findall("tags/tag/text")) == entry.tags
