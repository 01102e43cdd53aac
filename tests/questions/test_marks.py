"""Marks are read in both forms, and a file that is none is refused by name."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from questions import jsonl, marks
from questions.marks import MarksError, Verdict
from tests.questions.makers import make_draft

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "marks.schema.json").read_text(encoding="utf-8")
)
ITEM = replace(make_draft().item, genre="film")
FULL = {
    "uid": ITEM.uid,
    "fingerprint": ITEM.fingerprint,
    "fact": ITEM.fact,
    "pattern": "a-row",
    "relation": "carrier",
    "kind": "other",
    "genre": "film",
    "article": "one",
    "stem": ITEM.stem,
    "key": "hamster",
    "options": ["hamster", "rabbit", "ferret", "gerbil"],
    "verdict": "fix",
    "reason": "badly worded",
}


def write(folder: Path, data: Any, name: str = "marks.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(data), encoding="utf-8")
    other = replace(ITEM, uid="000000" + "1" * 26)
    lines = f"{jsonl.write(ITEM)}\n{jsonl.write(other)}\n"
    (folder / "items.jsonl").write_text(lines, encoding="utf-8")
    return path


def test_what_a_sheet_saved(tmp_path: Path) -> None:
    data = {"schema_version": 1, "sample": "films", "marked_on": "2026-03-14", "marks": [FULL]}
    jsonschema.validate(data, SCHEMA)
    marking = marks.read(write(tmp_path, data))
    assert (marking.sample, marking.marked_on) == ("films", "2026-03-14")
    (mark,) = marking.marks
    assert {name: getattr(mark, name) for name in FULL} == FULL | {"options": ITEM.options}


@pytest.mark.parametrize("uid", [ITEM.uid, ITEM.uid[:9]])
@pytest.mark.parametrize("value", ["fix", {"verdict": "fix", "reason": "badly worded"}])
def test_what_a_person_typed(tmp_path: Path, uid: str, value: Any) -> None:
    data = {"items": "items.jsonl", "marks": {uid: value}}
    jsonschema.validate(data, SCHEMA)
    marking = marks.read(write(tmp_path, data, "by-hand.json"))
    assert (marking.sample, marking.marked_on) == ("by-hand", "")
    (mark,) = marking.marks
    assert mark.uid == ITEM.uid
    assert mark.verdict is Verdict.FIX
    assert mark.reason == ("badly worded" if isinstance(value, dict) else "")
    assert (mark.genre, mark.options) == ("film", ITEM.options)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "no object with “marks”"),
        ({}, "no object with “marks”"),
        ({"marks": 3}, "neither a list nor an object"),
        ({"marks": [], "schema_version": 2}, "schema_version 2 is not 1"),
        ({"marks": [], "sample": 3}, "“sample” is missing, empty or no text"),
        ({"marks": ["good"]}, "a mark that is no object"),
        ({"marks": [FULL | {"verdict": "great"}]}, "'great' is not good, fix or bad"),
        ({"marks": [FULL | {"verdict": ["good"]}]}, "is not good, fix or bad"),
        ({"marks": [FULL | {"uid": ""}]}, "“uid” is missing, empty or no text"),
        ({"marks": [FULL | {"uid": None}]}, "“uid” is missing, empty or no text"),
        ({"marks": [FULL | {"options": "abc"}]}, "“options” are no list of texts"),
        ({"marks": [FULL | {"reason": 3}]}, "“reason” is missing, empty or no text"),
        ({"marks": {ITEM.uid: "good"}}, "“items” is missing"),
        (
            {"marks": {"123456": "good"}, "items": "items.jsonl"},
            "the items file has no item 123456",
        ),
        ({"marks": {"0": "good"}, "items": "items.jsonl"}, "has 2 items whose uid begins with 0"),
        ({"marks": {"000000": "good"}, "items": "items.jsonl"}, "2 items whose uid begins with"),
        ({"marks": {ITEM.uid: "yes"}, "items": "items.jsonl"}, "'yes' is not good"),
        ({"marks": {}, "items": "marks.json"}, "marks.json, line 1: "),
        ({"marks": {}, "items": "nowhere.jsonl"}, "nowhere.jsonl: cannot be opened"),
    ],
)
def test_what_is_no_file_of_marks(tmp_path: Path, data: Any, words: str) -> None:
    path = write(tmp_path, data)
    with pytest.raises(MarksError, match=r"\.jsonl?: ") as caught:
        marks.read(path)
    assert words in str(caught.value)


@pytest.mark.parametrize("raw", [b"{", b"\xff\xfe\x00", b""])
def test_what_is_no_json(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "marks.json"
    path.write_bytes(raw)
    with pytest.raises(MarksError, match=r"marks\.json: no JSON"):
        marks.read(path)


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MarksError, match=r"gone\.json: cannot be opened"):
        marks.read(tmp_path / "gone.json")
    with pytest.raises(MarksError, match="cannot be opened"):
        marks.read(tmp_path)
