"""Files that we write, read by programs that are not ours and know nothing of us."""

from __future__ import annotations

import html
import importlib
import io
import json
import subprocess
import sys
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from quiz.interchange import detection, exports, gift, moodle_xml, qti
from quiz.interchange.model import Codec, Entry, written
from tests.interchange.makers import PHRASES, make_entry
from tests.npm import run

SINGLE = [
    make_entry(
        uid=f"q-{at}",
        stem=f"{text} Which?",
        options=(text, f"not {text}", "neither", "both"),
        keys=(at % 4,),
        explanation=f"“{text}”",
        topic="Rivers/Lakes" if at % 2 else "Sea",
        tags=("water", "two words"),
        source="Danube, An Encyclopedia",
        language="en",
    )
    for at, text in enumerate(PHRASES)
]
SEVERAL = [
    make_entry(uid=f"m-{at}", stem=f"Which of {text}?", options=(text, "b", "c", "d"), keys=(0, 2))
    for at, text in enumerate(PHRASES)
]
HARD = [*SINGLE, *SEVERAL, make_entry(uid="tf", options=("True", "False"), keys=(1,))]
"""One right option and several, each with every text that could be taken for something else."""


def library(name: str) -> Any:
    """A library that is asked about our files; how it is written is its own affair."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pygiftparser of 2017 asks the locale in the old way
        return importlib.import_module(name)


def carried(codec: Codec) -> list[Entry]:
    """The entries as this format has them; none is left out."""
    return [codec.keep(entry) for entry in HARD]


class TestGift:
    def test_pygiftparser(self) -> None:
        text = gift.write(carried(gift.CODEC)).decode()
        parsed = library("pygiftparser.parser").parseFile(io.StringIO(text))
        assert len(parsed) == len(HARD)
        for question, entry in zip(parsed, HARD, strict=True):
            assert question.valid
            assert len(question.answers.answers) == len(entry.options)

    @pytest.mark.process
    def test_gift_pegjs(self, packages: Path) -> None:
        parsed = json.loads(run(packages / "gift.cjs", gift.write(carried(gift.CODEC))))
        questions = [each for each in parsed if each["type"] != "Category"]
        topics = [each["title"] for each in parsed if each["type"] == "Category"]
        assert {"$course$/top/Sea", "$course$/top/Rivers//Lakes"} <= set(topics)
        assert len(questions) == len(HARD)
        for question, entry in zip(questions, HARD, strict=True):
            assert (question["type"], question["title"]) == ("MC", entry.uid)
            assert question["stem"] == {"format": "plain", "text": entry.stem}
            assert tuple(each["text"]["text"] for each in question["choices"]) == entry.options
            assert right(question["choices"]) == entry.keys
            feedback = question["globalFeedback"]
            assert (feedback["text"] if feedback else "") == entry.explanation


def right(choices: list[dict[str, Any]]) -> tuple[int, ...]:
    """The places of what is marked right, or has a weight above nothing."""
    return tuple(
        at for at, each in enumerate(choices) if each["isCorrect"] or (each["weight"] or 0) > 0
    )


class TestMoodleXml:
    def test_moodle_xml_parser(self) -> None:
        data = moodle_xml.write(carried(moodle_xml.CODEC))
        parsed = library("moodle_xml_parser.parser").parse_bytes(data)["multichoice"]
        assert len(parsed) == len(HARD)
        for question, entry in zip(parsed, HARD, strict=True):
            assert question.text_pre_parse == f"<p>{entry.stem}</p>"
            assert question.single is (len(entry.keys) == 1)
            assert tuple(each.answer for each in question.options) == entry.options
            share = 100 / len(entry.keys)
            assert [each.score_fraction for each in question.options] == [
                share if at in entry.keys else 0 for at in range(len(entry.options))
            ]
            assert question.general_feedback == (
                f"<p>{entry.explanation}</p>" if entry.explanation else ""
            )


class TestQti:
    """`qti-convert` is started as a command: its licence is not ours."""

    @pytest.mark.process
    @pytest.mark.parametrize(
        ("codec", "way", "other"),
        [(qti.QTI_21, "upgrade", qti.QTI_30), (qti.QTI_30, "downgrade", qti.QTI_21)],
        ids=["2.1 to 3.0", "3.0 to 2.1"],
    )
    def test_converted_to_the_other_version(
        self, tmp_path: Path, codec: Codec, way: str, other: Codec
    ) -> None:
        ours, theirs = tmp_path / "ours.zip", tmp_path / "theirs.zip"
        ours.write_bytes(codec.write(carried(codec)))
        command = Path(sys.executable).with_name("qti-convert")
        done = subprocess.run(
            [command, way, ours, theirs], capture_output=True, text=True, timeout=60, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        reading = detection.read(theirs.read_bytes())
        assert reading.format_name == other.name
        assert reading.troubles == ()
        assert [row.entry for row in reading.rows] == carried(codec)

    @pytest.mark.process
    def test_the_converter_refuses_what_is_broken(self, tmp_path: Path) -> None:
        broken = tmp_path / "broken.xml"
        broken.write_bytes(b"<assessmentItem><unclosed></assessmentItem>")
        command = Path(sys.executable).with_name("qti-convert")
        done = subprocess.run(
            [command, "upgrade", broken, tmp_path / "out.xml"],
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode != 0


class TestAnki:
    """The importer of Anki itself, on a collection of its own."""

    def test_cards_are_made_and_brought_up_to_date(self, tmp_path: Path) -> None:
        anki = library("anki.collection")
        collection = anki.Collection(str(tmp_path / "collection.anki2"))
        try:
            log = taken_in(collection, HARD, tmp_path)
            assert (log.found_notes, len(log.new)) == (len(HARD), len(HARD))
            notes = {note.guid: note for note in map(collection.get_note, all_notes(collection))}
            assert {deck.name for deck in collection.decks.all_names_and_ids()} >= {"Pubproof"}
            for entry in HARD:
                note = notes[entry.uid]
                front, back = map(shown, note.fields)
                assert front.startswith(entry.stem)
                for at, text in enumerate(entry.options):
                    assert f"{'ABCD'[at]}) {text}" in front
                assert back.startswith(", ".join(entry.options[key] for key in entry.keys))
                assert entry.explanation in back
                topic = {entry.topic} if entry.topic else set()
                assert set(note.tags) == topic | {"_".join(tag.split()) for tag in entry.tags}
            changed = [replace(HARD[0], explanation="Since measured."), *HARD[1:]]
            log = taken_in(collection, changed, tmp_path)
            assert (len(log.new), len(log.updated)) == (0, 1)
            assert len(all_notes(collection)) == len(HARD)
        finally:
            collection.close()


def taken_in(collection: Any, entries: list[Entry], folder: Path) -> Any:
    """What Anki says of the cards of these entries."""
    path = folder / "cards.txt"
    path.write_bytes(written(exports.ANKI, entries).data)
    metadata = collection.get_csv_metadata(path=str(path), delimiter=None)
    request = library("anki.collection").ImportCsvRequest(path=str(path), metadata=metadata)
    return collection.import_csv(request).log


def all_notes(collection: Any) -> list[int]:
    return list(collection.find_notes(""))


def shown(field: str) -> str:
    """A field of a card as it is read on the screen."""
    return html.unescape(field.replace("<br>", " "))


SCHEMA_ORG = "http://schema.org/"
CONTEXT = {
    "@context": {
        "@vocab": SCHEMA_ORG,
        "license": {"@id": f"{SCHEMA_ORG}license", "@type": "@id"},
    }
}
"""What schema.org's own context (release 27.01) says of the terms we use, without fetching it."""
CC_BY = "https://creativecommons.org/licenses/by/4.0/"


def no_network(address: str, options: object) -> dict[str, object]:
    """The one document that a reader of our file has to fetch."""
    del options
    assert address == "https://schema.org"
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": CONTEXT,
    }


class TestJsonLd:
    """PyLD, which knows JSON-LD and nothing of quizzes: what our file says, term by term."""

    def expanded(self, entries: list[Entry]) -> list[Any]:
        """Each question as PyLD understands it, with every term an address of schema.org."""
        told = json.loads(written(exports.JSON_LD, entries).data)
        (quiz,) = library("pyld.jsonld").expand(
            told, {"documentLoader": no_network, "base": "https://pub.example/"}
        )
        assert quiz["@type"] == [f"{SCHEMA_ORG}Quiz"]
        return list(quiz[f"{SCHEMA_ORG}hasPart"])

    def test_every_text_of_each_question(self) -> None:
        for question, entry in zip(self.expanded(HARD), HARD, strict=True):
            assert question["@type"] == [f"{SCHEMA_ORG}Question"]
            answers = [(each, True) for each in question[f"{SCHEMA_ORG}acceptedAnswer"]]
            answers += [(each, False) for each in question[f"{SCHEMA_ORG}suggestedAnswer"]]
            assert {tuple(each["@type"]) for each, _ in answers} == {(f"{SCHEMA_ORG}Answer",)}
            shown = {
                value(each, "position"): (value(each, "text"), is_right)
                for each, is_right in answers
            }
            assert shown == {at: (text, at in entry.keys) for at, text in enumerate(entry.options)}
            comments = question.get(f"{SCHEMA_ORG}comment", [])
            assert [value(each, "text") for each in comments] == [
                each for each in (entry.explanation,) if each
            ]
            told = {
                "text": entry.stem,
                "identifier": entry.uid,
                "about": entry.topic,
                "citation": entry.source,
                "inLanguage": entry.language,
            }
            assert {term: value(question, term) for term in told} == told

    def test_a_licence_is_an_address_or_has_a_name(self) -> None:
        told = [make_entry(licence=licence) for licence in (CC_BY, "CC BY 4.0", "")]
        address, name, none = (each.get(f"{SCHEMA_ORG}license") for each in self.expanded(told))
        assert address == [{"@id": CC_BY}]
        assert name is not None
        assert name[0]["@type"] == [f"{SCHEMA_ORG}CreativeWork"]
        assert value(name[0], "name") == "CC BY 4.0"
        assert none is None


def value(node: dict[str, Any], term: str) -> Any:
    """The one value that a node has of a term; an empty text where it has none."""
    found = node.get(f"{SCHEMA_ORG}{term}", [{"@value": ""}])
    assert len(found) == 1
    return found[0]["@value"]
