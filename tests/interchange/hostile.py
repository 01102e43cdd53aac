"""Files made to break readers of questions, made when a test asks; none is in the repository."""

from __future__ import annotations

import io
import json
import stat
import struct
import zipfile
from collections.abc import Callable
from itertools import pairwise

from openpyxl import Workbook

Make = Callable[[], bytes]
"""Makes a file."""

HEADING = "Question,Answer 1,Answer 2,Correct answer\n"
ROW = "Which one?,this,that,1\n"
_BILLION = "".join(
    f'<!ENTITY {each} "{f"&{before};" * 10}">' for before, each in pairwise("abcdefghij")
)


def archive(*files: tuple[str, bytes]) -> bytes:
    """A zip archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files:
            made.writestr(name, data)
    return out.getvalue()


def workbook(rows: list[list[object]], *, cell: str = "") -> bytes:
    """A workbook of these rows, perhaps with a cell far away."""
    book = Workbook()
    page = book.worksheets[0]
    for row in rows:
        page.append(row)
    if cell:
        page[cell] = "far away"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


QUIZ: list[list[object]] = [
    ["Question", "Answer 1", "Answer 2", "Correct answer"],
    ["Which one?", "this", "that", 1],
]


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The archive with one of its files changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        files = [(each, old.read(each)) for each in old.namelist()]
    return archive(*((each, change(body) if each == name else body) for each, body in files))


def shared_strings(length: int = 300_000_000) -> bytes:
    """A workbook with a text of so many bytes."""
    strings = b"<sst>" + b"<si><t>" + b"a" * length + b"</t></si></sst>"
    return archive(
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/sharedStrings.xml", strings),
    )


def lying(data: bytes, name: str) -> bytes:
    """The archive, whose directory says that one of its files unpacks to ten bytes."""
    whole = bytearray(data)
    at = whole.rindex(name.encode()) - 46
    whole[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(whole)


def locked() -> bytes:
    """An archive whose files say that they are encrypted."""
    whole = bytearray(workbook(QUIZ))
    at = -1
    while (at := whole.find(b"PK\x01\x02", at + 1)) >= 0:
        whole[at + 8] |= 1
    return bytes(whole)


def entities(root: str) -> bytes:
    """XML that unfolds to a billion words."""
    return (
        f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a "word ">{_BILLION}]>'
        f"<{root}>&j;</{root}>"
    ).encode()


def package(*resources: str, extra: tuple[tuple[str, bytes], ...] = ()) -> bytes:
    """A QTI package whose manifest names these files."""
    named = "".join(f'<resource type="imsqti_item_xmlv2p1" href="{each}"/>' for each in resources)
    return archive(("imsmanifest.xml", f"<manifest>{named}</manifest>".encode()), *extra)


_ITEM = (
    b'<assessmentItem identifier="q"><responseDeclaration identifier="RESPONSE"><correctResponse>'
    b"<value>A</value></correctResponse></responseDeclaration><itemBody><choiceInteraction>"
    b'<prompt>Which one?</prompt><simpleChoice identifier="A">this</simpleChoice>'
    b'<simpleChoice identifier="B">that</simpleChoice></choiceInteraction></itemBody>'
    b"</assessmentItem>"
)


def symlink() -> bytes:
    """A QTI package whose item is a symbolic link out of it."""
    link = zipfile.ZipInfo("a.xml")
    link.create_system = 3  # Unix, whose modes the upper half of the attributes are
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    out = io.BytesIO(package("a.xml"))
    with zipfile.ZipFile(out, "a") as made:
        made.writestr(link, "/etc/passwd")
    return out.getvalue()


REFUSED: list[tuple[str, Make, str]] = [
    ("empty", lambda: b"", "empty"),
    ("spaces", lambda: b" \n" * 100, "empty"),
    ("0xFF", lambda: b"\xff" * 1_000_000, "UTF-8"),
    ("cp1251", lambda: (HEADING + "Кто?,он,она,1\n").encode("cp1251"), "UTF-8"),
    ("nulls", lambda: b"\0" * 100_000, "none of the known"),
    ("one long line", lambda: b"a" * 9_000_000, "512 MB"),
    ("two million lines", lambda: HEADING.encode() + b"a,b,c,1\n" * 1_200_000, "rows"),
    (
        "unclosed quote",
        (HEADING + '"Which one?,this,that,1\n').encode,
        "quoting is broken at or above line 2",
    ),
    ("ten thousand columns", lambda: b"a," * 10_000 + b"\n" + b"b," * 10_000, "none of the"),
    ("a document", lambda: archive(("word/document.xml", b"<w/>")), "neither a workbook nor"),
    ("a zip of zips", lambda: archive(("a.zip", archive(("b.zip", b"x")))), "neither a workbook"),
    ("torn workbook", lambda: workbook(QUIZ)[:2000], "broken zip"),
    ("encrypted", locked, "password"),
    ("old workbook", lambda: b"\xd0\xcf\x11\xe0" + bytes(5000), "password"),
    ("shared strings", shared_strings, "unpacks to more"),
    (
        "a workbook that lies",
        lambda: lying(shared_strings(60_000_000), "xl/sharedStrings.xml"),
        "no Excel workbook",
    ),
    (
        "a package that lies",
        lambda: lying(package("a.xml", extra=(("a.xml", _ITEM),)), "a.xml"),
        "cannot be unpacked",
    ),
    ("the last cell", lambda: workbook(QUIZ, cell="XFD1048576"), "more than 20,000 rows"),
    (
        "doctype",
        lambda: changed(workbook(QUIZ), "xl/workbook.xml", lambda _: entities("w")),
        "cannot be read",
    ),
    ("deep json", lambda: b"[" * 100_000, "none of the known"),
    ("deep objects", lambda: b'{"results":' * 100_000, "none of the known"),
    ("not a number", lambda: b'{"results": NaN}', "none of the known"),
    ("billion laughs", lambda: entities("quiz"), "not allowed"),
    (
        "external entity",
        lambda: b'<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>',
        "not allowed",
    ),
    (
        "external dtd",
        lambda: b'<!DOCTYPE quiz SYSTEM "http://127.0.0.1:9/x.dtd"><quiz></quiz>',
        "not allowed",
    ),
    (
        "a million attributes",
        lambda: b"<quiz " + b" ".join(b'a%d="1"' % n for n in range(500_000)) + b"></quiz>",
        "no question",
    ),
    ("unbalanced braces", lambda: b"Which one? {{{=this ~that\n" * 1000, "none of the known"),
    ("a way out of the zip", lambda: package("../../etc/passwd"), "lacks a file"),
    ("a link out of the zip", symlink, "no well-formed XML"),
    ("no items", package, "no items"),
    ("a picture", lambda: b"\x89PNG\r\n\x1a\n" + bytes(1000), "UTF-8"),
    ("too many questions", (HEADING + ROW * 10_001).encode, "10,001 questions"),
]
"""Name, what the file holds, and words of the refusal."""

TAKEN: list[tuple[str, Make]] = [
    ("far cell", lambda: workbook(QUIZ, cell="XFD2000")),
    (
        "wide dimension",
        lambda: changed(
            workbook(QUIZ),
            "xl/worksheets/sheet1.xml",
            lambda body: body.replace(b'ref="A1:D2"', b'ref="A1:XFD1048576"'),
        ),
    ),
    ("utf-16 without its mark", lambda: (HEADING + ROW).encode("utf-16-le")),
    ("utf-16 with its mark", lambda: (HEADING + ROW).encode("utf-16")),
    ("byte-order mark", lambda: (HEADING + ROW).encode("utf-8-sig")),
    (
        "two manifests",
        lambda: package(
            "a.xml",
            extra=(
                ("deep/imsmanifest.xml", b"<manifest/>"),
                ("a.xml", _ITEM),
            ),
        ),
    ),
    (
        "odd numbers",
        lambda: json.dumps(
            [
                {
                    "question": "Which \ud800one?",
                    "correct_answer": "this",
                    "incorrect_answers": ["that", "those"],
                    "difficulty": 10**400,
                }
            ]
        ).encode(),
    ),
    (
        "said twice",
        lambda: (
            b'[{"question": "Not this?", "question": "Which one?", "correct_answer": "this",'
            b' "incorrect_answers": ["that", "those"]}]'
        ),
    ),
]
"""Files that look dangerous and hold one good question: it asks which one, and the answer is this.
"""
