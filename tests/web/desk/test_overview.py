"""The bank at a glance."""

from __future__ import annotations

import re

from flask import Flask

from quiz.services import reporting
from quiz.services.units import writing
from quiz.store import flagging
from quiz.store.base import db
from quiz.store.responses import TallyRow
from tests.factories import NOON, stock
from tests.people import Person


def test_an_empty_bank_says_so(curator: Person) -> None:
    page = curator.get("/desk/overview").text
    assert "The bank is empty." in page
    assert "Nothing waits for you." in page


def test_topics_are_bars_with_their_numbers(bank: Flask, curator: Person) -> None:
    curator.get("/desk/items/1")
    curator.post("/desk/items/1/sort", {"topic": "", "tags": ""})
    curator.post("/desk/items/1/retire", {"revision": "1"})
    page = curator.get("/desk/overview").text
    assert '<b class="number">11</b>' in page
    table = page.partition("By topic")[2].partition("</table>")[0]
    assert [re.sub(r"<[^>]+>", " ", row).split() for row in table.split("</tr>")[1:3]] == [
        ["Film", "and", "television", "11", "3", "0", "0"],
        ["No", "topic", "0", "0", "0", "1"],
    ]
    widths = re.findall(r'class="bar-(\w+)" x="([\d.]+)" y="0" width="([\d.]+)"', table)
    assert widths == [
        ("approved", "0.0", "78.57"),
        ("pending", "78.57", "21.43"),
        ("retired", "0.0", "7.14"),
    ]
    assert "11\N{NO-BREAK SPACE}played items nobody has read" in page
    assert page.partition("Pending, best first")[2].count("Who plays the lead") == 3
    assert bank


def test_topics_say_what_is_flagged_and_reported(bank: Flask, curator: Person) -> None:
    with bank.app_context(), writing():
        for item_id in (1, 2):
            reporting.keep(item_id, fan="Fay", reason="It is wrong.", now=NOON)
        db.session.add(
            TallyRow(
                item_revision_id=3,
                mode="solo",
                n=1,
                choices=[],
                ticks=[],
                flags="too-fast",
                counted_at=NOON,
            )
        )
        flagging.renew([3])
    page = curator.get("/desk/overview").text
    table = page.partition("By topic")[2].partition("</table>")[0]
    (row,) = (row for row in table.split("</tr>") if "Film and television" in row)
    links = re.findall(r'href="([^"]+)">(\d+)([^<]*)</a>', row)
    assert [(number, word) for _, number, word in links] == [
        *(("3", " flagged"), ("2", " reported")),
        *(("12", ""), ("3", "")),
    ]
    for path, number, _ in links[:2]:
        listed = curator.get(path.replace("&amp;", "&")).text
        assert len(set(re.findall(r'"/desk/items/(\d+)', listed))) == int(number), path


def test_what_to_judge_first_stands_once_says_why_and_goes_on_along_its_list(
    bank: Flask, curator: Person
) -> None:
    with bank.app_context(), writing():
        for item_id, fans in ((1, 3), (2, 1)):
            for fan in range(fans):
                reporting.keep(item_id, fan=f"fan {fan}", reason="It is wrong.", now=NOON)
    page = curator.get("/desk/overview").text.partition("Judge first")[2]
    sections = [part.partition("</h3>") for part in page.split("<h3>")[1:]]
    rows = {title: shown for title, _, shown in sections}
    link = r'href="/desk/items/(\d+)\?in=(\w+)"'
    listed = {title: re.findall(link, shown) for title, shown in rows.items()}
    assert listed == {
        "Taken out of play by players": [("1", "pending")],
        "In play, with flags or reports": [("2", "flagged")],
        "Pending, best first": [("15", "pending"), ("14", "pending"), ("13", "pending")],
    }
    assert "3\N{NO-BREAK SPACE}reports" in rows["Taken out of play by players"]
    assert "1\N{NO-BREAK SPACE}report<" in rows["In play, with flags or reports"]
    assert rows["Pending, best first"].count("1\N{NO-BREAK SPACE}warning") == 3


def test_it_asks_the_same_however_large_the_bank(app: Flask, curator: Person) -> None:
    from sqlalchemy import event  # noqa: PLC0415 - counted here alone

    from quiz.store.base import db  # noqa: PLC0415

    statements: list[str] = []

    def note(_c: object, _k: object, statement: str, *_: object) -> None:
        statements.append(statement)

    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", note)
    counts = []
    for approved in (2, 20):
        stock(app, approved=approved)
        statements.clear()
        assert curator.get("/desk/overview").status_code == 200
        counts.append(len(statements))
    assert counts[0] == counts[1]
