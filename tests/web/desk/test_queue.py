"""The lists of the desk."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories import stock
from tests.people import Person


def test_what_waits_comes_first(bank: Flask, curator: Person) -> None:
    page = curator.get("/desk").text
    assert page.count("Who plays the lead") == 3
    assert 'href="/desk/pending" aria-current="page"' in page
    for status, number in (("Pending", 3), ("Approved", 12), ("Rejected", 0), ("Retired", 0)):
        assert f'{status}<span class="count">{number}</span>' in page
    assert "1\N{NO-BREAK SPACE}warning" in page
    assert bank


def test_the_policys_approvals_are_marked(bank: Flask, curator: Person) -> None:
    assert curator.get("/desk/approved").text.count("by policy") == 12
    assert bank


@pytest.mark.parametrize("status", ["pending", "approved", "rejected", "retired"])
def test_an_empty_list_says_how_it_is_filled(curator: Person, status: str) -> None:
    assert 'class="empty"' in curator.get(f"/desk/{status}").text


def test_there_is_no_other_list(curator: Person) -> None:
    assert curator.get("/desk/everything").status_code == 404


def test_long_lists_have_pages(app: Flask, curator: Person) -> None:
    stock(app, approved=60)
    first = curator.get("/desk/approved").text
    assert "Page 1 of 3" in first
    assert "page=2" in first
    last = curator.get("/desk/approved?page=99").text
    assert "Page 3 of 3" in last
    assert last.count("Who plays the lead") == 10
    assert "Page 1 of 3" in curator.get("/desk/approved?page=x").text
    assert "Page 1 of 3" in curator.get("/desk/approved?page=-4").text


def test_a_list_asks_the_database_the_same_however_long(app: Flask, curator: Person) -> None:
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
        curator.get("/desk/approved")
        counts.append(len(statements))
    assert counts[0] == counts[1]
