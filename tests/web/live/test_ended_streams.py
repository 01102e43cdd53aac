"""A stream ends with what let its watcher in, though it was opened before."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from quiz.game.roompov import Audience
from quiz.realtime.rooms import Topic
from quiz.services import accounts, roomlinks
from quiz.services.accounts import Role
from quiz.web import links
from quiz.web.live import of
from tests.factories import NOON
from tests.nights import Cockpit, Player
from tests.people import Person
from tests.realtime.conftest import until

Open = Callable[[Person, str], Iterator[bytes]]


@pytest.fixture
def watch() -> Iterator[Open]:
    """Opens streams, which are closed with the test."""
    opened = []

    def watched(person: Person, path: str) -> Iterator[bytes]:
        response = person.client.get(path, buffered=False)
        opened.append(response)
        assert response.status_code == 200
        chunks = iter(response.response)
        assert b"retry" in next(chunks)
        return chunks  # type: ignore[return-value]

    yield watched
    for response in opened:
        response.close()


def _at_most(app: Flask, topic: Topic, streams: int) -> None:
    """Wait for the streams to end: until the hub has heard it."""
    of(app).dismiss_the_departed()
    until(lambda: of(app).hub.watching(topic) <= streams, f"more than {streams} streams")


def _disable() -> None:
    accounts.disable("Hugo", now=NOON)


def _take_the_role() -> None:
    accounts.change_role("Hugo", Role.REVIEWER, now=NOON)


@pytest.mark.parametrize("lose", [_disable, _take_the_role])
def test_of_a_host_who_may_not_host(
    bank: Flask, curator: Person, cockpit: Cockpit, watch: Open, lose: Callable[[], None]
) -> None:
    code = cockpit.at.rpartition("/")[2]
    chunks = watch(cockpit.person, f"{cockpit.at}/stream")
    with bank.app_context():
        lose()
    _at_most(bank, Topic(code, Audience.HOSTS), 0)
    list(chunks)
    assert cockpit.person.get(f"{cockpit.at}/stream").status_code == 404
    assert cockpit.person.get(cockpit.at).status_code == 404
    assert cockpit.person.get(f"{cockpit.at}/results").status_code == 404
    assert curator


@pytest.mark.parametrize("path", ["/sign-out", "/sign-out-everywhere"])
def test_of_a_host_who_signed_out(bank: Flask, cockpit: Cockpit, watch: Open, path: str) -> None:
    code = cockpit.at.rpartition("/")[2]
    chunks = watch(cockpit.person, f"{cockpit.at}/stream")
    cockpit.person.post(path)
    _at_most(bank, Topic(code, Audience.HOSTS), 0)
    list(chunks)


def test_of_who_came_by_a_link_that_is_withdrawn(
    bank: Flask, cockpit: Cockpit, ada: Player, watch: Open
) -> None:
    code = cockpit.at.rpartition("/")[2]
    for kind in ("screen", "co-host"):
        cockpit.person.post(f"{cockpit.at}/links", {"kind": kind})
    with bank.app_context():
        screen, helper = roomlinks.of_room(code)
        paths = (f"/screen/{links.token(screen)}", f"/with/{links.token(helper)}")
    co_host = Person(bank)
    co_host.get(paths[1])
    gone = [watch(Person(bank), f"{paths[0]}/stream"), watch(co_host, f"{cockpit.at}/stream")]
    watch(cockpit.person, f"{cockpit.at}/stream")
    watch(ada.person, f"{ada.at}/stream")
    _at_most(bank, Topic(code, Audience.HOSTS), 2)
    assert of(bank).hub.watching(Topic(code, Audience.SCREEN)) == 1
    for link in (screen, helper):
        cockpit.person.post(f"{cockpit.at}/links/{link.id}/withdraw")
    _at_most(bank, Topic(code, Audience.SCREEN), 0)
    _at_most(bank, Topic(code, Audience.HOSTS), 1)
    for chunks in gone:
        list(chunks)
    assert of(bank).hub.watching(Topic(code, Audience.PLAYERS)) == 1
    assert of(bank).hub.watching(Topic(code, Audience.HOSTS)) == 1
