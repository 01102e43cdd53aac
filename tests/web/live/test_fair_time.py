"""Fair time: the kernel's own measure, a bounded credit, kept with the answer; nobody's word."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

import pytest
from flask import Flask
from sqlalchemy import select

from quiz.services.hosting import RoomOptions
from quiz.store.base import db
from quiz.store.rooms import ROOM_ANSWERS
from quiz.web import roundtrip
from tests.nights import JSON, Cockpit, Player, account_id, open_room
from tests.people import Person


def test_a_connection_knows_its_round_trip() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as near,
    ):
        far, _ = server.accept()
        with far:
            near.sendall(b"a")
            far.recv(1)
            found = roundtrip.of(far)
    assert found is not None
    assert timedelta() < found < timedelta(milliseconds=200)


def test_what_is_no_connection_gives_nothing() -> None:
    one, other = socket.socketpair()
    with one, other:
        assert roundtrip.of(one) is None
    assert roundtrip.of(None) is None


class Case(NamedTuple):
    """A room with or without fair time, a number of proxies, and what the header says."""

    is_fair: bool
    proxies: int
    told: str
    credit: int


@pytest.mark.parametrize(
    "case",
    [
        Case(is_fair=True, proxies=1, told="120000", credit=60_000),
        Case(is_fair=True, proxies=1, told="9000000", credit=250_000),
        Case(is_fair=True, proxies=1, told="-5", credit=0),
        Case(is_fair=True, proxies=1, told="", credit=0),
        Case(is_fair=True, proxies=0, told="120000", credit=0),
        Case(is_fair=False, proxies=1, told="120000", credit=0),
    ],
)
def test_the_credit_is_bounded_and_kept(
    bank: Flask, host: Person, lead: Callable[[], object], case: Case
) -> None:
    wiring = bank.extensions["pubproof"]
    settings = replace(wiring.settings, trusted_proxies=case.proxies)
    bank.extensions["pubproof"] = replace(wiring, settings=settings)
    options = RoomOptions(is_time_fair=case.is_fair)
    code = open_room(bank, account_id(bank, "Hugo"), options=options).code
    ada = Player(bank, code, name="Ada")
    ada.join()
    Cockpit(host, code).go_to("open", pass_time=lead)
    sent = {"csrf_token": ada.person.token, "number": "0", "choice": "1"}
    headers = {**JSON, roundtrip.HEADER: case.told}
    assert ada.person.client.post(f"{ada.at}/answer", data=sent, headers=headers).status_code == 200
    with bank.app_context():
        assert db.session.scalars(select(ROOM_ANSWERS.c.credit_us)).one() == case.credit
