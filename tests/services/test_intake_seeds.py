"""Taking in a folder with the real generator: once, again, and after something changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from questions.lexicon import precision
from quiz.config import AutoApprove
from quiz.resources import bundled
from quiz.services import curation, intake
from quiz.services.curation import DecidedHow, Listing, Status, Summary
from quiz.services.intake import IntakeRefused, IntakeReport, take_in_folder, take_in_seeds
from tests.factories import NOON

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the bundled articles."""
    return Path(shutil.copytree(bundled("seeds"), tmp_path / "seeds"))


def take(folder: Path, policy: AutoApprove = AutoApprove.CLEAN) -> tuple[IntakeReport, list[str]]:
    told: list[str] = []
    return take_in_seeds(folder, policy=policy, now=NOON, tell=told.append), told


def lines(status: Status) -> list[Summary]:
    first = curation.queue(Listing(status))
    pages = [curation.queue(Listing(status), page=n).cards for n in range(1, first.pages + 1)]
    return [line for page in pages for line in page]


def test_the_bundled_articles_fill_a_bank(seeds: Path) -> None:
    report, told = take(seeds)
    assert report.taken_in >= 30
    assert report.taken_in == report.approved + report.pending
    assert (report.unreadable, report.is_unchanged) == ((), False)
    assert told[0].startswith("Reading the articles")
    approved = lines(Status.APPROVED)
    assert len(approved) == report.approved
    assert all(line.warnings == 0 for line in approved)
    assert all(line.decided_how is DecidedHow.POLICY for line in approved)
    assert all(line.warnings or line.is_contradicted for line in lines(Status.PENDING))
    assert not any(line.is_contradicted for line in approved)


def test_every_item_is_proved_by_its_article(seeds: Path) -> None:
    take(seeds)
    texts = {p.stem: p.read_text(encoding="utf-8") for p in seeds.glob("*.txt")}
    for line in [*lines(Status.APPROVED), *lines(Status.PENDING)]:
        card = curation.card(line.item_id)
        assert card.sources
        for proof in card.sources:
            assert proof.before + proof.marked + proof.after in texts[proof.article_slug]
        assert card.sources[0].marked, f"{card.key!r} is not marked in {card.sources[0]}"


def test_the_same_again_is_immediate(seeds: Path) -> None:
    take(seeds)
    assert take(seeds) == (IntakeReport(is_unchanged=True), [])


def test_new_marks_are_another_generator() -> None:
    assert precision.PATH in intake._generator()


def test_another_policy_is_another_intake(seeds: Path) -> None:
    first, _ = take(seeds, AutoApprove.NONE)
    assert first.approved == 0
    then, _ = take(seeds)
    assert (then.taken_in, then.already_known) == (0, first.taken_in)
    assert then.approved > 0


def test_what_is_made_no_more_is_withdrawn_and_comes_back(seeds: Path) -> None:
    first, _ = take(seeds)
    kept = {p.name: p.read_bytes() for p in seeds.glob("*.txt")}
    for name in sorted(kept)[1:]:
        (seeds / name).write_text("Nothing is said here that anybody could be asked about, ever.")
    then, _ = take(seeds)
    assert then.withdrawn > 0
    retired = lines(Status.RETIRED)
    assert len(retired) == then.withdrawn
    card = curation.card(retired[0].item_id)
    assert (card.reason, card.decided_by) == ("no longer made from its articles", None)
    for name, content in kept.items():
        (seeds / name).write_bytes(content)
    again, _ = take(seeds)
    assert again.taken_in == 0
    assert lines(Status.RETIRED) == []
    assert len(lines(Status.APPROVED)) == first.approved


def test_an_unreadable_article_is_named_and_the_others_are_taken_in(seeds: Path) -> None:
    (seeds / "broken.txt").write_bytes(b"\xff\xfe\xfd" * 50)
    report, _ = take(seeds)
    assert report.taken_in >= 30
    (line,) = report.unreadable
    assert "broken.txt" in line


def test_a_folder_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IntakeRefused, match="nowhere"):
        take_in_folder(
            tmp_path / "nowhere", policy=AutoApprove.NONE, now=NOON, tell=lambda _line: None
        )
    assert lines(Status.PENDING) == []
