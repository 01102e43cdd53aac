from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions import jsonl
from questions.jsonl import JsonlError
from questions.model import (
    Direction,
    Distractor,
    Finding,
    Item,
    Kind,
    Rejected,
    Severity,
    Source,
)
from tests.questions.makers import make_draft, make_fact

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "items.schema.json").read_text(encoding="utf-8")
)
# Any text that a decoded article may hold: no half of a surrogate pair, not blank alone.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(
    lambda text: bool(text.strip())
)
HASH = st.text("0123456789abcdef", min_size=32, max_size=32)
SOURCES = st.builds(
    lambda article, sentence, start: Source(
        article=article, sentence=sentence, start=start, end=start + len(sentence)
    ),
    TEXT,
    TEXT,
    st.integers(min_value=0, max_value=10**6),
)
ITEMS = st.lists(TEXT, min_size=4, max_size=4, unique=True).flatmap(
    lambda options: st.builds(
        Item,
        uid=HASH,
        fingerprint=HASH,
        fact=HASH,
        stem=TEXT,
        key=st.just(options[0]),
        distractors=st.just(
            tuple(Distractor(text=text, because=f"because {text}") for text in options[1:])
        ),
        relation=TEXT,
        pattern=TEXT,
        kind=st.sampled_from(Kind),
        subject=TEXT,
        sources=st.lists(SOURCES, min_size=1, max_size=3).map(tuple),
        aliases=st.lists(TEXT, max_size=3, unique=True).map(tuple),
        findings=st.lists(
            st.builds(Finding, rule=TEXT, severity=st.just(Severity.WARN), words=TEXT), max_size=2
        ).map(tuple),
        rank=st.floats(min_value=0, max_value=1),
        rank_reason=st.text(max_size=9),
        difficulty=st.none() | st.floats(min_value=0, max_value=1),
        difficulty_reason=st.text(max_size=9),
        genre=st.text(max_size=9),
    )
)


@settings(deadline=None)
@given(ITEMS)
def test_what_is_written_is_read_back(item: Item) -> None:
    line = jsonl.write(item)
    kind = Kind.OTHER if item.kind is Kind.NATIONALITY else item.kind
    assert jsonl.parse(line) == replace(item, kind=kind)
    assert line.splitlines() == [line]
    jsonschema.validate(json.loads(line), SCHEMA)


def good() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(jsonl.write(make_draft().item))
    return data


def test_fields_that_may_be_missing() -> None:
    data = good()
    for name in set(data) - set(SCHEMA["required"]):
        del data[name]
    item = jsonl.parse(json.dumps(data))
    assert item.rank == 0
    assert item.difficulty is None
    assert (item.rank_reason, item.difficulty_reason, item.genre) == ("", "", "")
    assert {d.because for d in item.distractors} == {""}


SOURCE = {"article": "one", "sentence": "abc", "start": 0, "end": 3}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"schema_version": 2}, "schema_version 2 is not 1"),
        ({"schema_version": "1"}, "“schema_version” is no whole number"),
        ({"schema_version": True}, "“schema_version” is no whole number"),
        ({"stem": None}, "“stem” is no text"),
        ({"stem": " "}, "“stem” is no text"),
        ({"kind": "animal"}, "the kind “animal” is unknown"),
        ({"kind": "nationality"}, "the kind “nationality” is unknown"),
        ({"distractors": ["a", "b"]}, "2 distractors instead of 3"),
        ({"distractors": ["a", "b", "hamster"]}, "two options are the same"),
        ({"distractors": "abc"}, "“distractors” is no list of texts"),
        ({"distractors": ["a", "b", ""]}, "“distractors” is no list of texts"),
        ({"aliases": [1]}, "“aliases” is no list of texts"),
        ({"sources": []}, "no source"),
        ({"sources": ["one"]}, "“sources” is no list of objects"),
        ({"sources": {}}, "“sources” is no list of objects"),
        ({"sources": [SOURCE | {"end": 9}]}, "do not span"),
        ({"sources": [SOURCE | {"start": -3, "end": 0}]}, "do not span"),
        ({"sources": [{"article": "one"}]}, "“sentence” is missing"),
        ({"warnings": [{"rule": "x"}]}, "“words” is missing"),
        ({"rank": "high"}, "“rank” is no number"),
        ({"rank": True}, "“rank” is no number"),
        ({"rank_reason": 3}, "“rank_reason” is no text"),
        ({"difficulty": "hard"}, "“difficulty” is no number"),
        ({"difficulty": 1.5}, "“difficulty” is not from 0 to 1"),
        ({"genre": None}, "“genre” is no text"),
    ],
)
def test_wrong_fields_are_named(change: dict[str, Any], words: str) -> None:
    with pytest.raises(JsonlError) as caught:
        jsonl.parse(json.dumps(good() | change), line=7)
    assert caught.value.line == 7
    assert words in caught.value.words
    assert str(caught.value).startswith("line 7: ")


@pytest.mark.parametrize("name", [n for n in SCHEMA["required"] if n != "schema_version"])
def test_missing_fields_are_named(name: str) -> None:
    data = good()
    del data[name]
    with pytest.raises(JsonlError, match=f"“{name}” is missing"):
        jsonl.parse(json.dumps(data))


@pytest.mark.parametrize(("line", "words"), [("{", "no JSON"), ("", "no JSON"), ("[]", "object")])
def test_lines_that_are_no_objects(line: str, words: str) -> None:
    with pytest.raises(JsonlError, match=words):
        jsonl.parse(line)


def test_a_rejected_fact_says_what_and_why() -> None:
    fact = make_fact("carrier", "hamster", what="virus")
    line = jsonl.write_rejected(
        Rejected(fact=fact, rule="leak", words="Too easy.", direction=Direction.FORWARD)
    )
    data = json.loads(line)
    assert (data["rule"], data["words"], data["direction"]) == ("leak", "Too easy.", "forward")
    assert data["qualifiers"] == {"what": "virus"}
    assert data["sources"][0]["sentence"] == fact.evidence[0].sentence.text
