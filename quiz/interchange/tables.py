"""Spreadsheets and delimited text as rows of cells, each cell under the name its owner sees."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from quiz.interchange.model import FileUnreadable
from quiz.interchange.text import one_line

MAX_ROWS = 20_000
MAX_COLUMNS = 40
MAX_UNPACKED = 200_000_000
"""An .xlsx is a zip archive; what says it unpacks to more is refused unopened."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells as one-line texts, from row 1; short rows are as short as they are."""

    rows: tuple[tuple[str, ...], ...]

    @staticmethod
    def cell_name(row: int, column: int) -> str:
        """The name of a cell, from row 0 and column 0: "B9"."""
        return f"{get_column_letter(column + 1)}{row + 1}"


def of_workbook(data: bytes) -> Table:
    """The first sheet of an .xlsx file, values as shown.

    Raises: FileUnreadable for what is no workbook, is too large, or holds too many rows.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
                raise FileUnreadable("it unpacks to more than 200 MB")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        try:
            cells = book.worksheets[0].iter_rows(values_only=True, max_col=MAX_COLUMNS)
            return _table([_text(cell) for cell in row] for row in cells)
        finally:
            book.close()
    except (zipfile.BadZipFile, InvalidFileException, KeyError, IndexError, OSError) as error:
        raise FileUnreadable("it is no Excel workbook (.xlsx)") from error


def of_text(data: bytes, *, most: int | None = None) -> Table:
    """Comma-, semicolon- or tab-separated text in UTF-8 or UTF-16, quoted as Excel does.

    With `most` only so many rows are looked at.

    Raises: FileUnreadable for another encoding, broken quoting or too many rows.
    """
    text = decoded(data)
    first = text[:4096]
    delimiter = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return _table(islice(rows, most))
    except csv.Error as error:
        raise FileUnreadable(
            f"its quoting is broken at or above line {rows.line_num} ({error})"
        ) from error


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8 or, by its mark, UTF-16.

    Raises: FileUnreadable.
    """
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileUnreadable("it is not text in UTF-8; save it as “CSV UTF-8”") from error


def workbook(rows: Iterable[Sequence[str | int | None]], *, sheet: str) -> bytes:
    """An .xlsx file of one sheet; see `workbook_of`."""
    return workbook_of({sheet: rows})


def workbook_of(sheets: Mapping[str, Iterable[Sequence[str | float | None]]]) -> bytes:
    """An .xlsx file of these sheets; texts are texts, also those that begin like a formula.

    Such a text is marked as one, as by an apostrophe typed before it, so that it stays a text when
    somebody edits the cell. Control characters, which the format cannot hold, are left out.
    """
    book = Workbook(write_only=True)
    for sheet, rows in sheets.items():
        page = book.create_sheet(sheet)
        for row in rows:
            page.append([_cell(page, value) for value in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(page: WriteOnlyWorksheet, value: str | float | None) -> object:
    if not isinstance(value, str):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    if not text.startswith(_FORMULA):
        return text or None
    cell = WriteOnlyCell(page, text)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def delimited(rows: Iterable[Sequence[str | float | None]], *, is_for_spreadsheets: bool) -> bytes:
    """Comma-separated text, lines ending in CR LF.

    For spreadsheets: with a byte-order mark, and an apostrophe before what one would take for a
    formula (OWASP, "CSV Injection"). Such a file is for people to look at, not for taking in again.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    for row in rows:
        texts = ["" if value is None else str(value) for value in row]
        writer.writerow(map(guarded, texts) if is_for_spreadsheets else texts)
    return file.getvalue().encode("utf-8-sig" if is_for_spreadsheets else "utf-8")


def guarded(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would calculate."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _table(rows: Iterable[Iterable[str]]) -> Table:
    kept: list[tuple[str, ...]] = []
    for row in rows:
        if len(kept) == MAX_ROWS:
            raise FileUnreadable(f"it has more than {MAX_ROWS:,} rows")
        kept.append(tuple(one_line(cell) for cell in row))
    return Table(rows=tuple(kept))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
