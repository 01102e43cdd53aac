"""Articles that are not plain text enter the bank with the text that proves their items."""

from __future__ import annotations

from pathlib import Path

import pytest

from quiz.config import AutoApprove
from quiz.services import curation
from quiz.services.curation import Listing, Status
from quiz.services.intake import take_in_folder
from tests.factories import NOON
from tests.questions.hostile.files import PNG, printed

FACTS = (
    "Dark Water was released on Netflix on January 28, 2022.",
    "It was directed by Ann Roe.",
    "Netflix’s series Dark Water has 12 episodes.",
)

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize("name", ["page.html", "print.pdf", "note.md"])
def test_items_are_shelved_with_the_text_got_out(tmp_path: Path, name: str) -> None:
    body = f"The series {' '.join(FACTS)}"
    written = {
        "page.html": f"<h1>Dark Water</h1><p>{body}</p>".encode(),
        "print.pdf": printed(["Dark Water", "", f"The series {FACTS[0]}", *FACTS[1:]]),
        "note.md": f"# Dark Water\n\n{body}\n".encode(),
    }
    (tmp_path / name).write_bytes(written[name])
    (tmp_path / "bad.pdf").write_bytes(PNG)

    report = take_in_folder(tmp_path, policy=AutoApprove.NONE, now=NOON, tell=lambda _: None)

    assert report.taken_in > 0
    (line,) = report.unreadable
    assert "bad.pdf: not a PDF" in line
    page = curation.article_page(Path(name).stem)
    assert page
    text = "".join(span.text for span in page.spans)
    for summary in curation.queue(Listing(Status.PENDING)).cards:
        for proof in curation.card(summary.item_id).sources:
            assert proof.before + proof.marked + proof.after in text
