"""Links to the big screen and for co-hosts: what each allows, and that none can be made up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from quiz.services import roomlinks
from quiz.web import links
from tests.nights import Cockpit, Player, account_id, open_room
from tests.people import Person

State = Callable[[], dict[str, list[str]]]


def _link(cockpit: Cockpit, **sent: str) -> str:
    """The path of a link just made."""
    assert cockpit.person.post(f"{cockpit.at}/links", sent).status_code == 303
    app, code = cockpit.person.client.application, cockpit.at.rpartition("/")[2]
    with app.app_context():
        link = roomlinks.of_room(code)[-1]
        token = links.token(link)
    return f"/{'screen' if link.kind == 'screen' else 'with'}/{token}"


@pytest.mark.parametrize(
    ("granted", "allowed"),
    [
        ({}, set[str]()),
        ({"may_drive": "y"}, {"pause"}),
        ({"may_moderate": "y"}, {"lock"}),
        ({"may_drive": "y", "may_moderate": "y"}, {"pause", "lock"}),
    ],
)
def test_a_co_host_may_what_the_link_says(
    bank: Flask, cockpit: Cockpit, granted: dict[str, str], allowed: set[str]
) -> None:
    person = Person(bank)
    path = _link(cockpit, kind="co-host", **granted)
    assert person.get(path).status_code == 303
    helper = Cockpit(person, cockpit.at.rpartition("/")[2])
    rights = set(helper.state()["own"]["rights"])
    assert rights == {"view"} | {{"pause": "drive", "lock": "moderate"}[each] for each in allowed}
    for move in ("pause", "lock"):
        expected = 200 if move in allowed else 403
        assert helper.move(move).status_code == expected, move
    assert helper.move("void", number=0).status_code == 403
    assert person.post(f"{helper.at}/links", {"kind": "screen"}).status_code == 403


def test_a_withdrawn_link_is_dead_at_once(bank: Flask, cockpit: Cockpit) -> None:
    person = Person(bank)
    screen, helper = _link(cockpit, kind="screen"), _link(cockpit, kind="co-host")
    person.get(helper)
    assert person.get(cockpit.at).status_code == 200
    assert person.get(screen).status_code == 200
    for link_id in (1, 2, 2):
        response = cockpit.person.post(f"{cockpit.at}/links/{link_id}/withdraw")
        assert response.status_code == 303
    assert person.get(cockpit.at).status_code == 404
    assert person.get(screen).status_code == 404
    assert person.get(helper).status_code == 404


def test_no_token_can_be_made_up(bank: Flask, cockpit: Cockpit) -> None:
    screen = _link(cockpit, kind="screen")
    helper = _link(cockpit, kind="co-host")
    token = screen.rpartition("/")[2]
    number, nonce, signature = token.split("~")
    made_up = [
        f"{number}~{nonce}~{signature[:-2]}xx",
        f"{number}~{nonce}~",
        f"{number}~{nonce}",
        f"2~{nonce}~{signature}",
        f"{number}~{nonce[::-1]}~{signature}",
        "x" * 500,
        "~~",
        helper.rpartition("/")[2],
    ]
    for each in made_up:
        assert Person(bank).get(f"/screen/{each}").status_code == 404, each
    assert Person(bank).get(f"/with/{token}").status_code == 404


def test_a_link_opens_its_own_room_alone(bank: Flask, host: Person, cockpit: Cockpit) -> None:
    other = open_room(bank, account_id(bank, "Hugo")).code
    person = Person(bank)
    person.get(_link(cockpit, kind="co-host", may_drive="y"))
    assert person.get(f"/host/rooms/{other}").status_code == 404


def test_the_screen_shows_where_to_join(bank: Flask, cockpit: Cockpit, code: str) -> None:
    screen = _link(cockpit, kind="screen")
    picture = Person(bank).get(f"{screen}/qr.svg")
    assert picture.mimetype == "image/svg+xml"
    assert b"<path" in picture.data


def _read(chunks: Iterator[bytes], end: bytes) -> bytes:
    got = b""
    while end not in got:
        got += next(chunks)
    return got


def test_a_stream_begins_with_the_state(cockpit: Cockpit, ada: Player, code: str) -> None:
    for person, path in ((ada.person, f"/room/{code}"), (cockpit.person, cockpit.at)):
        with person.client.get(f"{path}/stream", buffered=False) as response:
            assert response.mimetype == "text/event-stream"
            got = _read(iter(response.response), b"event: own")  # type: ignore[arg-type]
            assert b'"phase":"ready"' in got


def test_a_state_is_pushed_to_who_watches(cockpit: Cockpit, ada: Player, code: str) -> None:
    with ada.person.client.get(f"/room/{code}/stream", buffered=False) as response:
        chunks = iter(response.response)
        _read(chunks, b"event: own")  # type: ignore[arg-type]
        assert cockpit.go_on().status_code == 200
        _read(chunks, b'"phase":"round"')  # type: ignore[arg-type]
