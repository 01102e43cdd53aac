"""A room with its host, two players and a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.factories import StillClock
from tests.nights import Cockpit, Player, account_id, open_room
from tests.people import Person


@pytest.fixture
def code(bank: Flask, host: Person) -> str:
    """The code of an open room of Hugo's."""
    return open_room(bank, account_id(bank, "Hugo")).code


@pytest.fixture
def cockpit(host: Person, code: str) -> Cockpit:
    """Hugo at the cockpit."""
    return Cockpit(host, code)


@pytest.fixture
def ada(bank: Flask, code: str) -> Player:
    """A player with a seat."""
    player = Player(bank, code, name="Ada")
    assert player.join().status_code == 303
    return player


@pytest.fixture
def bob(bank: Flask, code: str) -> Player:
    """Another."""
    player = Player(bank, code, name="Bob")
    assert player.join().status_code == 303
    return player


@pytest.fixture
def lead(clock: StillClock) -> Callable[[], object]:
    """Let the time to read pass."""
    return lambda: clock.forward(seconds=3, microseconds=1)
