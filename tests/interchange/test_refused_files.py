"""Files that cannot be taken: broken, of no kind we know, or made to do harm."""

import pytest

from quiz.interchange import detection, xmltree
from quiz.interchange.model import FileUnreadable
from tests.interchange.makers import VIENNA, archive, workbook

BOMB = (
    '<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<quiz><question>&b;</question></quiz>"
)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not text in UTF-8"),
        (b"Once upon a time there was a quiz.", "none of the known formats"),
        (b"a,b,c\n1,2,3\n", "none of the known formats"),
        (b'{"hello": "world"}', "none of the known formats"),
        (b'[{"broken": ', "none of the known formats"),
        (b"<quiz><question>", "no well-formed XML"),
        (BOMB.encode(), "entities"),
        (b"PK\x03\x04broken", "broken zip"),
        (archive(readme=b"hello"), "neither a workbook nor a QTI package"),
        (archive(**{"imsmanifest.xml": b"<manifest/>"}), "no items"),
        (archive(**{"xl/workbook.xml": b"<x/>"}), "no Excel workbook"),
        (
            archive(
                **{
                    "imsmanifest.xml": b'<manifest><resource type="imsqti_item_xmlv2p1" '
                    b'href="gone.xml"/></manifest>'
                }
            ),
            "lacks a file it names",
        ),
        (workbook([["just", "a", "table"]]), "no row has the headings"),
    ],
)
def test_files_that_cannot_be_taken_say_why(data: bytes, words: str) -> None:
    with pytest.raises(FileUnreadable, match=words):
        detection.read(data)


def test_a_bomb_is_refused_unopened() -> None:
    bomb = archive(**{"imsmanifest.xml": b"<manifest/>", "a.xml": b"\0" * 201_000_000})
    assert len(bomb) < 300_000
    with pytest.raises(FileUnreadable, match="too large"):
        detection.read(bomb)


def test_an_endless_sheet_is_refused() -> None:
    line = f'{VIENNA},"Danube","Rhine"\n'
    text = "Question,Correct Answer,Incorrect Answer 1\n" + line * 20_001
    with pytest.raises(FileUnreadable, match="more than 20,000 rows"):
        detection.read(text.encode())


def test_xml_with_a_dtd_is_never_parsed() -> None:
    with pytest.raises(FileUnreadable, match="DTD"):
        xmltree.parsed(b'<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>')
