"""Files as other programs write them: what is taken, what is told as trouble and where."""

import io
import json
import zipfile
from collections.abc import Sequence
from typing import Any

import pytest
from openpyxl import Workbook

from quiz.interchange import detection, itemlines, xmltree
from quiz.interchange.model import Entry, FileUnreadable, Reading, Trouble
from tests.interchange.makers import make_entry

VIENNA = "Which river flows through Vienna?"
RIVERS = ("Rhine", "Danube", "Elbe", "Vltava")


def one(reading: Reading) -> Entry:
    (row,) = reading.rows
    return row.entry


def test_gift_of_every_sort() -> None:
    text = r"""// question: 1  name: q-0001
$CATEGORY: $course$/top/Rivers

::q-0001::[html]Which <b>river</b> flows through Vienna\: 48.2°N \{city\} \= a \~ b \#1?{
	=Danube#Correct – it crosses ten countries.
	~Rhine
	~%-50%Elbe
	####The Danube is 2,850&nbsp;km long.
}

Grant was {T} at Vicksburg.

Which are colours? {~%50%red ~%50%blue ~%-100%cold}

Name a river. {=Danube =Rhine}

Match them. {=a -> b =c -> d}

How many? {#12:1}

Write about rivers. {}
"""
    reading = detection.read(text.encode())
    first, grant, colours = (row.entry for row in reading.rows)
    assert first == Entry(
        stem="Which river flows through Vienna: 48.2°N {city} = a ~ b #1?",
        options=("Danube", "Rhine", "Elbe"),
        keys=(0,),
        uid="q-0001",
        explanation="The Danube is 2,850 km long.",
        topic="Rivers",
    )
    assert (grant.stem, grant.options, grant.keys) == (
        "Grant was _____ at Vicksburg.",
        ("True", "False"),
        (0,),
    )
    assert colours.keys == (0, 1)
    assert reading.troubles == (
        Trouble(place="line 15", words="a short-answer question has no wrong options"),
        Trouble(place="line 17", words="a matching question has no wrong options"),
        Trouble(place="line 19", words="a numerical question has no options"),
        Trouble(place="line 21", words="an essay question has no options"),
    )


MOODLE = """<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category"><category><text>$course$/top/Rivers</text></category></question>
  <question type="multichoice">
    <name><text>Vienna</text></name>
    <questiontext format="html"><text><![CDATA[<p>Which river flows<br>through Vienna?</p>]]></text>
    </questiontext>
    <generalfeedback format="html"><text></text></generalfeedback>
    <idnumber>q-0001</idnumber><single>true</single>
    <answer fraction="0" format="html"><text>Rhine</text></answer>
    <answer fraction="100" format="html"><text><![CDATA[<p>Danube</p>]]></text></answer>
    <answer fraction="0" format="html"><text>Elbe &amp;amp; Main</text></answer>
    <tags><tag><text>rivers</text></tag></tags>
  </question>
  <question type="truefalse">
    <questiontext format="html"><text>The Danube is a river.</text></questiontext>
    <answer fraction="0"><text>false</text></answer>
    <answer fraction="100"><text>true</text></answer>
  </question>
  <question type="essay"><questiontext><text>Write.</text></questiontext></question>
  <question type="multichoice"><questiontext><text>None right?</text></questiontext>
    <answer fraction="0"><text>a</text></answer><answer fraction="0"><text>b</text></answer>
  </question>
</quiz>"""


def test_moodle_xml() -> None:
    reading = detection.read(MOODLE.encode())
    vienna, danube = (row.entry for row in reading.rows)
    assert vienna == Entry(
        stem=VIENNA,
        options=("Rhine", "Danube", "Elbe & Main"),
        keys=(1,),
        uid="q-0001",
        topic="Rivers",
        tags=("rivers",),
    )
    assert (danube.options, danube.keys) == (("True", "False"), (0,))
    assert [trouble.place for trouble in reading.troubles] == [
        "question 4, line 20",
        "question 5, line 21",
    ]


def workbook(rows: Sequence[Sequence[Any]]) -> bytes:
    book = Workbook()
    page = book.worksheets[0]
    for row in rows:
        page.append(list(row))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


KAHOOT = [
    "",
    "Question - max 120 characters",
    *(f"Answer {at} - max 75 characters" for at in range(1, 5)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
]


@pytest.mark.parametrize("above", [0, 7])
@pytest.mark.parametrize("correct", [2, "2", 2.0])
def test_kahoot_wherever_its_heading_stands(above: int, correct: object) -> None:
    data = workbook([[""]] * above + [KAHOOT, [1, VIENNA, *RIVERS, 20, correct]])
    reading = detection.read(data)
    assert reading.format_name == "Kahoot"
    assert one(reading) == make_entry(limit_s=20)


def test_troubles_name_the_cell() -> None:
    data = workbook(
        [
            KAHOOT,
            [1, VIENNA, *RIVERS, 20, "5"],
            [2, VIENNA, *RIVERS, "soon", "1"],
            [3, "", *RIVERS, 20, "1"],
            [4, VIENNA, *RIVERS, 20, ""],
            [5, VIENNA, "Danube", "", "", "", 20, "1"],
            [6, "", "", "", "", "", "", ""],
            [7, VIENNA, *RIVERS, 20, "1,2"],
        ]
    )
    reading = detection.read(data)
    assert [(row.place, row.entry.keys) for row in reading.rows] == [("row 8", (0, 1))]
    assert reading.troubles == (
        Trouble(place="cell H2", words="“5” is the number of none of its answers"),
        Trouble(place="cell G3", words="“soon” is no number of seconds"),
        Trouble(place="cell B4", words="the question is empty"),
        Trouble(place="cell H5", words="no answer is marked as right"),
        Trouble(place="row 6", words="it has fewer than two answers"),
    )


def test_wayground_with_its_row_of_instructions() -> None:
    heading = ["Question Text", "Question Type", *(f"Option {at}" for at in range(1, 6))]
    heading += ["Correct Answer", "Time in seconds", "Image Link", "Answer explanation"]
    told = ["Text of the question\n\n(required)", "Question Type", *["Text for option"] * 5]
    rows: list[list[Any]] = [
        heading,
        [*told, "1-5", "30", "", ""],
        [VIENNA, "Multiple Choice", *RIVERS, "", "2", 30, "", "It is the Danube."],
        ["Describe it.", "Open-Ended", "", "", "", "", "", "", 30, "", ""],
    ]
    reading = detection.read(workbook(rows))
    assert reading.format_name == "Wayground"
    assert one(reading) == make_entry(limit_s=30, explanation="It is the Danube.")
    assert reading.troubles == (
        Trouble(place="cell B4", words="a question of the type “open-ended” has no options"),
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_however_delimited(delimiter: str) -> None:
    lines = [
        ["Question", "Correct Answer", "Incorrect Answer 1", "Incorrect Answer 2 (Optional)"],
        [VIENNA, "Danube", "Rhine", "Elbe"],
    ]
    text = "\r\n".join(delimiter.join(line) for line in lines)
    for data in (text.encode(), text.encode("utf-8-sig"), text.encode("utf-16")):
        assert one(detection.read(data)) == Entry(
            stem=VIENNA, options=("Danube", "Rhine", "Elbe"), keys=(0,)
        )


def test_blooket_with_line_breaks_in_its_heading() -> None:
    text = (
        '"Blooket\nImport Template",,,,,,,\r\n'
        'Question #,Question Text,Answer 1,Answer 2,"Answer 3\n(Optional)","Answer 4\n(Optional)",'
        '"Time Limit (sec)\n(Max: 300 seconds)","Correct Answer(s)\n(Only include Answer #)"\r\n'
        f"1,{VIENNA},Rhine,Danube,Elbe,Vltava,20,2\r\n"
    )
    reading = detection.read(text.encode())
    assert reading.format_name == "Blooket"
    assert one(reading) == make_entry(limit_s=20)


def test_open_trivia_db() -> None:
    results = [
        {
            "type": "multiple",
            "difficulty": "easy",
            "category": "Science &amp; Nature",
            "question": "What&#039;s the &quot;Caf&eacute;&quot; river?",
            "correct_answer": "Danube",
            "incorrect_answers": ["Rhine", "Elbe", "Vltava"],
        },
        {
            "type": "boolean",
            "question": "Is it?",
            "correct_answer": "False",
            "incorrect_answers": ["True"],
        },
        {"type": "multiple", "question": "", "correct_answer": "x", "incorrect_answers": ["y"]},
    ]
    reading = detection.read(json.dumps({"response_code": 0, "results": results}).encode())
    first, second = (row.entry for row in reading.rows)
    assert first == Entry(
        stem='What\'s the "Café" river?',
        options=("Danube", "Rhine", "Elbe", "Vltava"),
        keys=(0,),
        topic="Science & Nature",
        difficulty="easy",
    )
    assert (second.options, second.keys) == (("True", "False"), (1,))
    assert [trouble.place for trouble in reading.troubles] == ["result 3"]


QTI = """<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="vienna"
 title="Danube" adaptive="false" timeDependent="false" xml:lang="en">
  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
    <correctResponse><value>B</value></correctResponse></responseDeclaration>
  <itemBody><p>Look at the map.</p>
    <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">
      <prompt>Which river flows through <i>Vienna</i>?</prompt>
      <simpleChoice identifier="A">Rhine</simpleChoice>
      <simpleChoice identifier="B">Danube</simpleChoice>
    </choiceInteraction></itemBody></assessmentItem>"""


def test_a_single_qti_item_with_text_above_its_prompt() -> None:
    assert one(detection.read(QTI.encode())) == Entry(
        stem=f"Look at the map. {VIENNA}",
        options=("Rhine", "Danube"),
        keys=(1,),
        uid="vienna",
        language="en",
    )


@pytest.mark.parametrize("string", ["langstring", "string"])
def test_a_qti_package_says_under_which_licence_its_items_are(string: str) -> None:
    manifest = f"""<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
     xmlns:md="http://www.imsglobal.org/xsd/imsmd_v1p2"><resources>
     <resource identifier="r" type="imsqti_item_xmlv2p1" href="a.xml"><metadata><md:lom>
       <md:general><md:description><md:{string}>A river</md:{string}></md:description></md:general>
       <md:rights><md:cost><md:value>no</md:value></md:cost>
       <md:description><md:{string} xml:lang="en"> CC
         BY 4.0 </md:{string}></md:description></md:rights></md:lom></metadata>
     <file href="a.xml"/></resource>
     <resource identifier="s" type="imsqti_item_xmlv2p1" href="b.xml"/>
     </resources></manifest>"""
    files = {"imsmanifest.xml": manifest.encode(), "a.xml": QTI.encode(), "b.xml": QTI.encode()}
    reading = detection.read(archive(**files))
    assert [row.entry.licence for row in reading.rows] == ["CC BY 4.0", ""]
    assert [row.place for row in reading.rows] == ["a.xml, line 6", "b.xml, line 6"]


def test_qti_items_of_other_sorts_are_troubles() -> None:
    text = QTI.replace("choiceInteraction", "orderInteraction")
    reading = detection.read(text.encode())
    assert reading.rows == ()
    assert reading.troubles[0].place == "line 6"
    assert "one choice interaction" in reading.troubles[0].words
    unsaid = detection.read(QTI.replace("<value>B</value>", "<value>Z</value>").encode())
    assert "which option is right" in unsaid.troubles[0].words


BOMB = (
    '<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<quiz><question>&b;</question></quiz>"
)


def archive(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return file.getvalue()


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


def test_our_own_lines() -> None:
    line = {
        "stem": VIENNA,
        "key": "Danube",
        "distractors": ["Rhine", "Elbe", "Vltava"],
        "uid": "q-1",
        "subject": "Vienna",
        "sources": [{"article": "rivers", "sentence": "The Danube flows through it."}],
    }
    text = "\n".join([json.dumps(line), "", '{"stem": 1}', "no JSON"])
    reading = detection.read(text.encode())
    assert reading.format_name == "Pubproof JSON Lines"
    assert one(reading) == Entry(
        stem=VIENNA,
        options=("Danube", "Rhine", "Elbe", "Vltava"),
        keys=(0,),
        uid="q-1",
        explanation="“The Danube flows through it.”",
        topic="Vienna",
        source="rivers",
        language="en",
    )
    assert [trouble.place for trouble in reading.troubles] == ["line 3", "line 4"]


def test_what_leaves_as_our_own_lines_says_where_its_key_stood() -> None:
    entry = make_entry(keys=(2,), explanation="It is so.", tags=("water",), limit_s=25)
    (line,) = itemlines.write([entry]).decode().splitlines()
    assert json.loads(line) == {
        "stem": VIENNA,
        "key": "Elbe",
        "distractors": ["Rhine", "Danube", "Vltava"],
        "key_place": 2,
        "explanation": "It is so.",
        "tags": ["water"],
        "limit_s": 25,
    }
    assert one(detection.read(line.encode())) == entry


@pytest.mark.parametrize(
    "odd", [{"key_place": 4}, {"key_place": -1}, {"key_place": True}, {"key_place": "1"}]
)
def test_odd_values_of_our_own_lines_are_passed_over(odd: dict[str, object]) -> None:
    line = {"stem": VIENNA, "key": "Danube", "distractors": ["Rhine", "Elbe", "Vltava"]}
    odd |= {"tags": [1, "", " water "], "limit_s": 10**400, "difficulty": 0.5}
    assert one(detection.read(json.dumps(line | odd).encode())) == Entry(
        stem=VIENNA,
        options=("Danube", "Rhine", "Elbe", "Vltava"),
        keys=(0,),
        tags=("water",),
    )


def test_gift_of_nothing_but_true_and_false() -> None:
    reading = detection.read(b"Grant was at Vicksburg. {T}\n\nThe sun is cold. {false}\n")
    assert [row.entry.keys for row in reading.rows] == [(0,), (1,)]
