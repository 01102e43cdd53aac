"""Which format a file is in, by what it holds and never by its name."""

from __future__ import annotations

import io
import zipfile

from quiz.interchange import (
    gift,
    grids,
    itemlines,
    moodle_xml,
    opentdb,
    qti,
    spreadsheets,
    tables,
    xmltree,
)
from quiz.interchange.exports import ANKI, JSON_LD
from quiz.interchange.model import Codec, FileUnreadable, Reading

CODECS: tuple[Codec, ...] = (
    spreadsheets.PLAIN,
    spreadsheets.FOR_SPREADSHEETS,
    spreadsheets.KAHOOT,
    spreadsheets.WAYGROUND,
    spreadsheets.BLOOKET,
    spreadsheets.GIMKIT,
    gift.CODEC,
    moodle_xml.CODEC,
    qti.QTI_21,
    qti.QTI_30,
    opentdb.CODEC,
    itemlines.CODEC,
    ANKI,
    JSON_LD,
)
"""Every format, the plainest first."""

_ENCRYPTED = 1
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_UNKNOWN = (
    "it is in none of the known formats: Kahoot or Wayground .xlsx, GIFT, Moodle XML, QTI, "
    "Blooket, Gimkit or plain CSV, Open Trivia DB JSON, Pubproof JSON Lines"
)


def read(data: bytes) -> Reading:
    """What the file holds, in whichever format it is.

    Raises: FileUnreadable when it is in none, is broken, or holds nothing.
    """
    if not data.strip():
        raise FileUnreadable("it is empty")
    if data.startswith(b"PK"):
        return _zipped(data)
    if data.startswith(_OLD_OFFICE):
        raise FileUnreadable(
            "it is an old .xls workbook or one locked by a password; save it as plain .xlsx"
        )
    text = tables.decoded(data)
    start = text.lstrip()[:1]
    if start == "<":
        root = xmltree.parsed(data)
        return moodle_xml.of_tree(root) if root.tag == "quiz" else qti.read(data)
    if start == "{" and itemlines.looks_like(text):
        return itemlines.read(data)
    if grids.has_heading(_beginning(data)):
        return grids.read(tables.of_text(data))
    if start in {"{", "["} and _is_opentdb(text):
        return opentdb.read(data)
    if gift.looks_like(text):
        return gift.read(data)
    raise FileUnreadable(_UNKNOWN)


def _beginning(data: bytes) -> tables.Table:
    """The first rows of what may be a table; none where it cannot be one.

    Where their quoting is broken the first row alone may show that it is a table all the same.
    """
    for most in (grids.HEADING_WITHIN, 1):
        try:
            return tables.of_text(data, most=most)
        except FileUnreadable:
            continue
    return tables.Table(rows=())


def _is_opentdb(text: str) -> bool:
    try:
        return opentdb.looks_like(opentdb.parsed(text))
    except FileUnreadable:
        return False


def _zipped(data: bytes) -> Reading:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            is_locked = any(info.flag_bits & _ENCRYPTED for info in archive.infolist())
    except zipfile.BadZipFile as error:
        raise FileUnreadable("it is a broken zip archive") from error
    if is_locked:
        raise FileUnreadable("it is locked by a password; save it without one")
    if qti.MANIFEST in names:
        return qti.read(data)
    if "xl/workbook.xml" in names:
        return spreadsheets.read_workbook(data)
    raise FileUnreadable("it is an archive of neither a workbook nor a QTI package")
