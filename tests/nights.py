"""A live night for tests: a room opened by the host, players with a seat, moves by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from quiz.game.liveroom import RoomCard
from quiz.game.model import Round
from quiz.services import hosting
from quiz.services.hosting import RoomOptions
from quiz.services.plans import Plan
from quiz.store.base import db
from quiz.store.items import Item, Status
from quiz.store.people import Account
from quiz.web.live import of
from tests.factories import NOON
from tests.people import HOME, Person

JSON = {"Origin": HOME, "Accept": "application/json"}
TWO_ROUNDS = (
    Round(name="Films", length=2, limit=timedelta(seconds=20)),
    Round(name="More films", length=1, limit=timedelta(seconds=30), points=2000),
)


def account_id(app: Flask, name: str) -> int:
    """The account of this name."""
    with app.app_context():
        return db.session.scalars(select(Account.id).where(Account.name == name)).one()


def open_room(
    app: Flask,
    host: int,
    *,
    rounds: tuple[Round, ...] = TWO_ROUNDS,
    options: RoomOptions | None = None,
) -> RoomCard:
    """A room with the first approved items."""
    with app.app_context():
        length = sum(each.length for each in rounds)
        items = db.session.scalars(
            select(Item.id).where(Item.status == Status.APPROVED).order_by(Item.id).limit(length)
        )
        plan = Plan(title="Film night", rounds=rounds, item_ids=tuple(items))
        return hosting.open_room(
            of(app),
            plan,
            options or RoomOptions(),
            host=host,
            base_url=HOME,
            now=NOON,
            rng=Random(3),
        )


class Player:
    """Somebody with a phone, in a room or about to be."""

    def __init__(self, app: Flask, code: str, *, name: str) -> None:
        self.person = Person(app)
        self.at = f"/room/{code}"
        self.name = name
        self.person.get(self.at)

    def join(self, **more: str) -> TestResponse:
        """Take a seat."""
        return self.person.post(f"{self.at}/join", {"name": self.name, **more})

    def state(self) -> dict[str, Any]:
        """What the phone would be told now, shared and own."""
        told = self.person.client.get(f"{self.at}/state").json
        assert isinstance(told, dict)
        return told

    def send(self, what: str, **sent: object) -> TestResponse:
        """As the page's script sends it."""
        data = {"csrf_token": self.person.token, **{k: str(v) for k, v in sent.items()}}
        return self.person.client.post(f"{self.at}/{what}", data=data, headers=JSON)

    def answer(self, number: int, choice: int) -> TestResponse:
        """Give an answer."""
        return self.send("answer", number=number, choice=choice)

    def choice(self, *, right: bool) -> int:
        """The place of the right option on stage, or of a wrong one."""
        options = self.state()["state"]["stage"]["options"]
        is_key = [option.startswith("Person") for option in options]
        return is_key.index(right)


class Cockpit:
    """A host at the cockpit of a room."""

    def __init__(self, person: Person, code: str) -> None:
        self.person = person
        self.at = f"/host/rooms/{code}"
        person.get(self.at)

    def state(self) -> dict[str, Any]:
        """What the cockpit would be told now."""
        told = self.person.client.get(f"{self.at}/state").json
        assert isinstance(told, dict)
        return told

    def move(self, move: str, **sent: object) -> TestResponse:
        """Make a move, as the page's script does."""
        data = {"csrf_token": self.person.token, "move": move}
        data |= {k: str(v) for k, v in sent.items()}
        return self.person.client.post(f"{self.at}/move", data=data, headers=JSON)

    def go_on(self) -> TestResponse:
        """Pass to what follows."""
        step = self.state()["state"]["host"]["step"]
        return self.move("go_on", leaving=".".join(str(part) for part in step))

    def go_to(self, phase: str, *, pass_time: Callable[[], object]) -> dict[str, Any]:
        """Go on until `phase` is on stage."""
        for _ in range(30):
            state: dict[str, Any] = self.state()["state"]
            if state["phase"] == phase:
                return state
            if state["phase"] == "reading":
                pass_time()
            else:
                assert self.go_on().status_code == 200
        raise AssertionError(f"{phase} never came")
