"""A quiz on paper: what each sheet holds, and what the question sheet does not."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from quiz.config import AutoApprove
from quiz.services import intake
from tests.factories import NOON, make_article, make_item
from tests.people import Person

CANARY = "ZQX-RIGHT"


@pytest.fixture
def at(app: Flask, host: Person) -> str:
    """A quiz whose every key, proof and reason can be told from everything else."""
    article = make_article("canary", facts={n: f"{CANARY}-{n}" for n in range(6)}, title="Proofs")
    items = [
        make_item(
            article,
            n,
            f"{CANARY}-{n}",
            wrong=(f"ZQX-WRONG-{n}a", f"ZQX-WRONG-{n}b", f"ZQX-WRONG-{n}c"),
        )
        for n in range(6)
    ]
    with app.app_context():
        intake.take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    host.get("/host/quizzes/draw")
    sent = {"title": "Paper", "rounds": "2", "length": "5", "mix": "any", "limit": "20"}
    return str(host.post("/host/quizzes/draw", sent).location)


def neutral(page: str) -> str:
    """The sheet with right and wrong options spelt alike, so that only marks could tell them."""
    sheet = page.partition('<article class="sheet">')[2].partition("</article>")[0]
    return re.sub(r"ZQX-(RIGHT|WRONG)-\d[abc]?", "OPTION", sheet)


@pytest.mark.parametrize("size", ["", "?size=large"])
def test_the_question_sheet_does_not_tell_right_from_wrong(
    host: Person, at: str, size: str
) -> None:
    page = host.get(f"{at}/paper/questions{size}").text
    assert page.count(CANARY) == 6
    options = re.findall(r"<li><b>[A-D]</b> OPTION</li>", neutral(page))
    assert len(options) == 24
    assert neutral(page).count("OPTION") == 24
    assert "is played by" not in page
    assert "Daily Proof" not in page
    letters = re.findall(rf"<b>([A-D])</b> {CANARY}", page)
    assert len(set(letters)) > 1


def test_the_answer_sheet_holds_no_words_of_questions(host: Person, at: str) -> None:
    page = host.get(f"{at}/paper/answers").text
    assert "ZQX" not in page
    assert "film number" not in page
    assert page.count('class="sheet-box"') == 24
    assert "nearest number" in page


def test_the_key_has_letters_and_proofs_and_says_for_whom(host: Person, at: str) -> None:
    questions = host.get(f"{at}/paper/questions").text
    key = host.get(f"{at}/paper/key").text
    assert "for the host only" in key
    assert "ZQX-WRONG" not in key
    assert key.count("is played by <mark>ZQX-RIGHT") == 6
    told = {
        text: letter
        for letter, text in re.findall(r'sheet-right">([A-D])</b> <b>(ZQX-RIGHT-\d)', key)
    }
    shown = {
        text: letter for letter, text in re.findall(r"<b>([A-D])</b> (ZQX-RIGHT-\d)", questions)
    }
    assert told == shown
    version = re.search(r"Version (\w{4})", key)
    assert version
    assert f"Version {version.group(1)}" in questions
