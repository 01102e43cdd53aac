"""Files as other programs write them: what is taken, what is told as trouble and where."""

import json
from typing import Any

import pytest

from quiz.interchange import detection
from quiz.interchange.model import Entry, Trouble
from tests.interchange.makers import VIENNA, archive, make_entry, one, workbook

RIVERS = ("Rhine", "Danube", "Elbe", "Vltava")


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


def test_gift_of_nothing_but_true_and_false() -> None:
    reading = detection.read(b"Grant was at Vicksburg. {T}\n\nThe sun is cold. {false}\n")
    assert [row.entry.keys for row in reading.rows] == [(0,), (1,)]
