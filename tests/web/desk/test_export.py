"""Taking items out of the bank: the file, what it lacks, paper, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from quiz.interchange import detection
from quiz.interchange.model import Entry
from quiz.services import exporting
from quiz.services.exporting import FORMATS
from quiz.store.base import db
from quiz.store.items import Item, ItemRevision
from tests.people import Person

READ = sorted(suffix for suffix, codec in FORMATS.items() if codec.read)


@pytest.mark.parametrize("suffix", READ)
def test_every_approved_item_leaves_with_its_key(bank: Flask, curator: Person, suffix: str) -> None:
    response = curator.client.get(f"/desk/export/file?format={suffix}&status=approved")
    assert response.status_code == 200
    assert f'filename="pubproof.{suffix}"' in response.headers["Content-Disposition"]
    rows = detection.read(response.data).rows
    assert len(rows) == 12
    for row in rows:
        entry = row.entry
        assert [entry.options[key].startswith("Person") for key in entry.keys] == [True]
        if entry.explanation:
            assert entry.options[entry.keys[0]] in entry.explanation
    assert bank


def test_the_place_of_the_key_says_nothing(bank: Flask, curator: Person) -> None:
    data = curator.get("/desk/export/file?format=csv&status=approved&status=pending").data
    keys = [row.entry.keys[0] for row in detection.read(data).rows]
    assert len(keys) == 15
    assert len(set(keys)) > 2
    again = curator.get("/desk/export/file?format=csv&status=approved&status=pending").data
    assert again == data
    assert bank


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_what_a_format_lacks_is_said_before(bank: Flask, curator: Person, suffix: str) -> None:
    page = curator.get(f"/desk/export?format={suffix}&status=approved").text
    assert "12\N{NO-BREAK SPACE}items in" in page
    carries_all = suffix in {"csv", "sheet.csv", "jsonl"}
    assert ("Nothing is lost." in page) is carries_all
    assert ("Not carried" in page) is not carries_all
    assert bank


def test_nothing_to_take(curator: Person) -> None:
    page = curator.get("/desk/export?format=csv&status=rejected").text
    assert "No item has one of these statuses" in page
    assert "Download" not in page


@pytest.mark.parametrize(
    "query", ["format=docx&status=approved", "format=csv", "status=everything"]
)
@pytest.mark.parametrize("path", ["/desk/export", "/desk/export/file"])
def test_bad_wishes_are_named_beside_the_field(
    bank: Flask, curator: Person, path: str, query: str
) -> None:
    response = curator.get(f"{path}?{query}")
    assert response.status_code == 400
    assert 'class="summary"' in response.text
    assert bank


class TestSelection:
    """What is ticked in a list, or all that its filter lets through."""

    @pytest.mark.parametrize("suffix", READ)
    def test_ticked_items_leave_and_no_others(
        self, bank: Flask, curator: Person, suffix: str
    ) -> None:
        listed = curator.get("/desk/approved?q=film").text
        assert '<option value="take out">' in listed
        stems = re.findall(r'id="stem-(\d+)">([^<]+)<', listed)
        assert len(stems) == 12
        (one, first), (other, second) = stems[2], stems[7]
        ticked = f"in=approved&q=film&which=chosen&item={one}&item={other}"
        sent = curator.client.get(f"/desk/bulk?do=take+out&{ticked}")
        assert sent.status_code == 303
        page = curator.get(f"{sent.location}&format={suffix}").text
        assert "<h1>Take 2\N{NO-BREAK SPACE}items out</h1>" in page
        assert "2\N{NO-BREAK SPACE}items in" in page
        assert 'href="/desk/approved?q=film"' in page
        download = re.search(r'href="(/desk/export/file[^"]+)" download', page)
        assert download
        rows = detection.read(curator.get(download[1].replace("&amp;", "&")).data).rows
        assert {row.entry.stem for row in rows} == {first, second}
        assert bank

    def test_all_that_a_filter_lets_through(self, bank: Flask, curator: Person) -> None:
        found = curator.get("/desk/approved?q=number+1").text
        stems = set(re.findall(r'id="stem-\d+">([^<]+)<', found))
        assert 1 < len(stems) < 12
        asked = "in=approved&q=number+1&which=all&format=csv"
        page = curator.get(f"/desk/export?{asked}").text
        assert f"<h1>Take {len(stems)}\N{NO-BREAK SPACE}items out</h1>" in page
        rows = detection.read(curator.get(f"/desk/export/file?{asked}").data).rows
        assert {row.entry.stem for row in rows} == stems
        assert bank

    def test_losses_are_said_before_the_download(self, bank: Flask, curator: Person) -> None:
        page = curator.get("/desk/export?which=chosen&item=1&format=gimkit.csv").text
        assert "1\N{NO-BREAK SPACE}item in Gimkit" in page
        assert "Not carried: " in page
        assert bank

    def test_first_one_sees_what_was_chosen(self, bank: Flask, curator: Person) -> None:
        page = curator.get("/desk/export?which=all&in=approved").text
        assert "The first 10" in page
        assert "Download" not in page
        assert page.count('href="/desk/items/') == 10
        assert bank

    @pytest.mark.parametrize("item", ["", "&item=999999", "&item=x", "&item=99999999999999"])
    def test_nothing_chosen(self, bank: Flask, curator: Person, item: str) -> None:
        page = curator.get(f"/desk/export?which=chosen&format=csv{item}").text
        assert "No items were chosen." in page
        assert "Download" not in page
        assert bank

    def test_a_list_that_does_not_exist(self, bank: Flask, curator: Person) -> None:
        assert curator.get("/desk/bulk?do=take+out&which=all&in=nowhere").status_code == 400
        assert curator.get("/desk/export/file?which=all&in=nowhere&format=csv").status_code == 400
        assert bank

    def test_a_bad_format(self, bank: Flask, curator: Person) -> None:
        for path in ("/desk/export", "/desk/export/file"):
            refused = curator.get(f"{path}?which=chosen&item=1&format=docx")
            assert refused.status_code == 400
            assert 'class="summary"' in refused.text
        assert bank

    def test_reviewers_are_not_offered_it(self, bank: Flask, reviewer: Person) -> None:
        assert "take out" not in reviewer.get("/desk/approved").text
        sent = reviewer.client.get("/desk/bulk?do=take+out&which=chosen&item=1")
        assert reviewer.get(sent.location).status_code == 403
        assert bank

    def test_nothing_is_changed(
        self, bank: Flask, curator: Person, state: Callable[[], dict[str, list[str]]]
    ) -> None:
        before = state()
        for path in ("", "/file", "/paper/key"):
            curator.get(f"/desk/export{path}?which=all&in=approved&format=csv")
        after = state()
        assert {name: rows for name, rows in after.items() if name != "account_session"} == {
            name: rows for name, rows in before.items() if name != "account_session"
        }
        assert bank

    def test_tags_go_along(self, bank: Flask, curator: Person) -> None:
        sent = {"do": "tag", "expected": "1", "item": "2", "tags": "Christmas, snow"}
        assert curator.post("/desk/bulk", sent).status_code == 303
        data = curator.get("/desk/export/file?which=chosen&item=2&format=csv").data
        (row,) = detection.read(data).rows
        assert row.entry.tags == ("christmas", "snow")
        assert row.entry.difficulty in {"easy", "medium", "hard"}
        assert bank


class TestTopic:
    """The topic that an item is sorted into; what it is about only where it is in none."""

    def test_an_item_leaves_under_its_topic(self, bank: Flask, curator: Person) -> None:
        music = topic_id(curator, "Music")
        sent = {"do": "topic", "expected": "1", "item": "2", "new_topic": music}
        assert curator.post("/desk/bulk", sent).status_code == 303
        assert taken_out(curator, 2).topic == "Music"
        assert bank

    def test_an_item_in_no_topic_leaves_under_what_it_is_about(
        self, bank: Flask, curator: Person
    ) -> None:
        subject = taken_out(curator, 2).topic
        sent = {"do": "topic", "expected": "1", "item": "2", "new_topic": ""}
        curator.post("/desk/bulk", sent)
        with bank.app_context():
            about = db.session.scalar(
                select(ItemRevision.subject)
                .join(Item, ItemRevision.item_id == Item.id)
                .where(Item.id == 2)
            )
        assert taken_out(curator, 2).topic == about
        assert subject != about

    def test_one_written_by_hand(self, bank: Flask, curator: Person) -> None:
        sent = {
            "stem": "Which beer does the pub “Crown” pour on Mondays?",
            "key": "Porter",
            "distractor_1": "Stout",
            "distractor_2": "Lager",
            "note": "The landlord told us.",
            "status": "approved",
            "topic": topic_id(curator, "Music"),
        }
        curator.get("/desk/items/new")
        where = curator.post("/desk/items/new", sent).location
        assert where
        item_id = int(re.findall(r"\d+", where)[0])
        assert taken_out(curator, item_id).topic == "Music"
        assert bank


def topic_id(person: Person, name: str) -> str:
    found = re.search(rf'value="(\d+)"[^>]*>{name}<', person.get("/desk/items/1").text)
    assert found
    return found[1]


def taken_out(person: Person, item_id: int, suffix: str = "jsonl") -> Entry:
    data = person.get(f"/desk/export/file?which=chosen&item={item_id}&format={suffix}").data
    (row,) = detection.read(data).rows
    return row.entry


class TestPaper:
    WHICH = "which=chosen&item=1&item=4&item=9"

    def test_questions_and_key_have_the_same_order_and_version(
        self, bank: Flask, curator: Person
    ) -> None:
        questions = curator.get(f"/desk/export/paper/questions?{self.WHICH}").text
        key = curator.get(f"/desk/export/paper/key?{self.WHICH}").text
        assert questions.count('class="sheet-question"') == 3
        right = re.findall(r'sheet-right">([A-D])</b> <b>([^<]+)<', key)
        assert len(right) == 3
        for letter, text in right:
            assert f"<li><b>{letter}</b> {text}</li>" in questions
        version = re.search(r"Version (\w{4})", key)
        assert version
        assert version[0] in questions
        assert version[0] in curator.get(f"/desk/export/paper/answers?{self.WHICH}").text
        assert bank

    def test_questions_and_answer_sheet_tell_no_key(self, bank: Flask, curator: Person) -> None:
        questions = curator.get(f"/desk/export/paper/questions?{self.WHICH}").text
        assert "sheet-right" not in questions
        assert "is played by" not in questions
        answers = curator.get(f"/desk/export/paper/answers?{self.WHICH}").text
        assert "Person" not in answers
        assert answers.count('class="sheet-box"') == 12
        assert bank

    def test_large_print_keeps_what_was_chosen(self, bank: Flask, curator: Person) -> None:
        page = curator.get(f"/desk/export/paper/questions?{self.WHICH}").text
        link = re.search(r'href="([^"]+)">Large print', page)
        assert link
        large = curator.get(link[1].replace("&amp;", "&")).text
        assert "paper-large" in large
        assert large.count('class="sheet-question"') == 3
        assert ">Usual print</a>" in large
        assert bank

    def test_of_statuses(self, bank: Flask, curator: Person) -> None:
        page = curator.get("/desk/export/paper/questions?status=pending&status=approved").text
        assert page.count('class="sheet-question"') == 15
        assert 'href="/desk/export?status=pending&amp;status=approved"' in page
        assert bank

    def test_what_is_too_much_for_one_paper_is_said(
        self, bank: Flask, curator: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(exporting, "MOST_PRINTED", 5)
        page = curator.get("/desk/export/paper/questions?status=approved").text
        assert page.count('class="sheet-question"') == 5
        assert "7\N{NO-BREAK SPACE}more items do not fit" in page
        assert bank

    @pytest.mark.parametrize(
        ("path", "status"),
        [("poster?status=approved", 404), ("key", 400), ("key?status=odd", 400)],
    )
    def test_refused(self, bank: Flask, curator: Person, path: str, status: int) -> None:
        assert curator.get(f"/desk/export/paper/{path}").status_code == status
        assert bank
