"""Who has an account: seen, invited and ended by curators."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from flask import Flask

from tests.factories import StillClock
from tests.people import Person

State = Callable[[], dict[str, list[str]]]
PHRASE = "hamster wheel galaxy"


def invited(curator: Person, role: str) -> str:
    curator.get("/people")
    page = curator.post("/people/invite", {"role": role}).text
    found = re.search(r'href="(http://localhost/invitation/[^"]+)"', page)
    assert found
    return html.unescape(found[1]).removeprefix("http://localhost")


@pytest.mark.parametrize("role", ["host", "reviewer", "curator"])
def test_an_invitation_makes_an_account_of_its_role(app: Flask, curator: Person, role: str) -> None:
    link = invited(curator, role)
    guest = Person(app)
    guest.get(link)
    made = guest.post(link, {"name": "Gus", "password": PHRASE})
    assert made.status_code == 303
    assert f"signed in as {role}" in guest.get("/account").text
    page = curator.get("/people").text
    assert "Gus" in page
    assert f'<span class="tag">{role}</span>' in page
    assert guest.get("/people").status_code == (200 if role == "curator" else 403)


def test_a_link_is_shown_once_and_ends(
    app: Flask, curator: Person, clock: StillClock, state: State
) -> None:
    link = invited(curator, "host")
    assert link.rpartition("/")[2] not in str(state())  # only its hash is kept
    clock.forward(minutes=16)
    assert Person(app).get(link).status_code == 410


def test_an_account_that_is_disabled_ends_at_once(curator: Person, host: Person) -> None:
    assert "signed in as host" in host.get("/account").text
    curator.get("/people")
    assert curator.post("/people/disable", {"name": "hugo"}).status_code == 303
    assert host.get("/account").status_code == 303
    assert "disabled" in curator.get("/people").text
    assert curator.post("/people/enable", {"name": "Hugo"}).status_code == 303
    assert ">disabled<" not in curator.get("/people").text


def test_a_role_is_changed_at_once(curator: Person, host: Person) -> None:
    assert host.get("/desk").status_code == 403
    curator.get("/people")
    assert curator.post("/people/role", {"name": "HUGO", "role": "reviewer"}).status_code == 303
    assert host.get("/desk").status_code == 200
    assert "<option selected>reviewer</option>" in curator.get("/people").text


@pytest.mark.parametrize(
    ("action", "given"), [("disable", {"name": "Cora"}), ("role", {"name": "Cora", "role": "host"})]
)
def test_somebody_must_remain(
    curator: Person, state: State, action: str, given: dict[str, str]
) -> None:
    curator.get("/people")
    before = state()
    refused = curator.post(f"/people/{action}", given)
    assert refused.status_code == 409
    assert "Cora is the only curator" in refused.text
    assert state() == before


@pytest.mark.parametrize("action", ["disable", "enable", "role"])
@pytest.mark.parametrize("name", ["nobody", "", "\0", "<script>alert(1)</script>"])
def test_unknown_names_are_said(curator: Person, state: State, action: str, name: str) -> None:
    curator.get("/people")
    before = state()
    refused = curator.post(f"/people/{action}", {"name": name, "role": "host"})
    assert refused.status_code == 404
    assert "There is no account named" in refused.text
    assert "<script>alert" not in refused.text
    assert state() == before


def test_a_role_that_is_none_is_refused(curator: Person, state: State) -> None:
    curator.get("/people")
    before = state()
    assert curator.post("/people/invite", {"role": "emperor"}).status_code == 400
    assert curator.post("/people/role", {"name": "Cora", "role": "emperor"}).status_code == 400
    assert state() == before


def test_a_reviewer_judges_and_takes_nothing_out(
    bank: Flask, reviewer: Person, state: State
) -> None:
    page = reviewer.get("/desk").text
    assert "Take items out" not in page
    item = re.search(r'href="(/desk/items/\d+)[?"]', page)
    assert item
    shown = reviewer.get(item[1]).text
    assert reviewer.post(f"{item[1]}/approve", {"revision": "1"}).status_code == 303
    assert "Approve" in shown
    assert "Retire" not in reviewer.get(item[1]).text
    before = state()
    assert reviewer.post(f"{item[1]}/retire", {"revision": "1"}).status_code == 403
    assert state() == before
    assert bank
