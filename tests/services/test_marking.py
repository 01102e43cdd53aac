"""What curators decide goes back to the generator as marks, which it really reads."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from quiz.config import AutoApprove
from quiz.resources import bundled
from quiz.services import curation, intake, marking, writing
from quiz.services.curation import REASONS, Changes, Listing, Status
from tests.factories import NOON

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "marks.schema.json").read_text(encoding="utf-8"))
LATER = NOON + timedelta(hours=1)

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def items() -> list[int]:
    """The items of the bundled articles, all waiting."""
    intake.take_in_seeds(
        bundled("seeds"), policy=AutoApprove.NONE, now=NOON, tell=lambda _line: None
    )
    return [each.item_id for each in curation.queue(Listing.PENDING).cards]


def marks() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(marking.marks(now=LATER))
    jsonschema.validate(data, SCHEMA)
    return data


def reject(item: int, reason: str, by: int) -> None:
    curation.reject(item, revision=1, reason=reason, by=by, now=LATER)


def edit(item: int, by: int) -> None:
    card = curation.card(item)
    changes = Changes(
        stem=card.stem,
        key=card.key,
        distractors=(*(each.text for each in card.distractors[:2]), "Something else"),
    )
    curation.edit(item, revision=card.revision, changes=changes, by=by, now=LATER)


def test_each_decision_is_the_mark_it_means(items: list[int], cora: int) -> None:
    curation.approve(items[0], revision=1, by=cora, now=LATER)
    for item, reason in zip(items[1:7], REASONS, strict=True):
        reject(item, reason, cora)
    reject(items[7], "of my own", cora)
    edit(items[8], cora)
    edit(items[9], cora)
    curation.approve(items[9], revision=2, by=cora, now=LATER)
    edit(items[10], cora)
    curation.undo(by=cora, now=LATER)
    curation.approve(items[11], revision=1, by=cora, now=LATER)
    curation.reopen(items[11], revision=1, by=cora, now=LATER)
    uids = [curation.card(item).uid for item in items]
    found = {each["uid"]: (each["verdict"], each["reason"]) for each in marks()["marks"]}
    assert found == {
        uids[0]: ("good", ""),
        uids[1]: ("bad", REASONS[0]),
        uids[2]: ("fix", REASONS[1]),
        uids[3]: ("fix", REASONS[2]),
        uids[4]: ("fix", REASONS[3]),
        uids[5]: ("bad", REASONS[4]),
        uids[7]: ("bad", "of my own"),
        uids[8]: ("fix", "reworded at the desk"),
        uids[9]: ("fix", "reworded at the desk"),
    }


def test_what_the_policy_or_a_person_made_is_no_mark(items: list[int], cora: int) -> None:
    assert items
    written = writing.Written(
        stem="Which beer does the pub “Crown” pour on Mondays?",
        key="Porter",
        distractors=("Stout", "Lager"),
        note="The landlord.",
    )
    writing.write(written, status=Status.APPROVED, is_sure=False, by=cora, now=LATER)
    assert marks()["marks"] == []


@pytest.mark.process
def test_the_generator_reads_them(items: list[int], cora: int, tmp_path: Path) -> None:
    for item in items[:3]:
        curation.approve(item, revision=1, by=cora, now=LATER)
    reject(items[3], REASONS[0], cora)
    reject(items[4], REASONS[2], cora)
    file = tmp_path / "marks.json"
    file.write_bytes(marking.marks(now=LATER))
    done = subprocess.run(
        [sys.executable, "-m", "questions", "--score", str(file)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stdout.startswith("5 items marked: desk 2026-03-14")
    assert "60.0%" in done.stdout
    assert REASONS[0] in done.stdout
