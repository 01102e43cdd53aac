"""Our own JSON Lines as other hands wrote them: what is taken and what is passed over."""

import json

import pytest

from quiz.interchange import detection, itemlines
from quiz.interchange.model import Entry
from tests.interchange.makers import VIENNA, make_entry, one


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
