"""The people of the tests, by role, each with a browser of their own."""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import timedelta
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from quiz.services.units import writing
from quiz.store import people as store
from tests.factories import NOON

HOME = "http://localhost"
_OPTION = re.compile(r'name="choice" value="\d"><span.*?</span><span>([^<]*)</span>', re.DOTALL)
_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


def bare(page: str) -> str:
    """The page without its token, which differs from second to second."""
    return _TOKEN.sub("", page)


class Person:
    """Somebody with a browser: keeps cookies, sends the token of the page and says whence."""

    def __init__(self, app: Flask) -> None:
        self.client: FlaskClient = app.test_client()
        self.token = ""

    def get(self, path: str, **more: Any) -> TestResponse:
        """Open a page and remember its token."""
        response = self.client.get(path, **more)
        found = _TOKEN.search(response.text) if response.mimetype == "text/html" else None
        self.token = found.group(1) if found else self.token
        return response

    def post(
        self, path: str, data: dict[str, str] | None = None, *, fragment: bool = False
    ) -> TestResponse:
        """Send a form of the page opened last; as the page's script does, or as the browser."""
        if not self.token:
            self.get("/sign-in")
        headers = {"Origin": HOME}
        if fragment:
            headers["X-Fragment"] = "stage"
        return self.client.post(
            path, data={"csrf_token": self.token, **(data or {})}, headers=headers
        )


class Fan(Person):
    """Somebody who plays. The bank of `stock` asks of film n, and the answer is Person n."""

    def start(self, **rules: str) -> str:
        """Start a quiz; its address."""
        self.get("/")
        response = self.post("/solo", rules)
        assert response.status_code == 303, response.text
        return str(response.location)

    def options(self, at: str) -> list[str]:
        """The options on stage, in the order shown."""
        return _OPTION.findall(self.get(at).text)

    def choice(self, at: str, *, right: bool) -> str:
        """The place of the right option, or of a wrong one."""
        is_key = [option.startswith("Person") for option in self.options(at)]
        return str(is_key.index(right))

    def answer(
        self, at: str, number: int, *, right: bool = True, fragment: bool = False
    ) -> TestResponse:
        """Answer the question on stage."""
        sent = {"number": str(number), "choice": self.choice(at, right=right)}
        return self.post(f"{at}/answer", sent, fragment=fragment)

    def leave(self, at: str, number: int) -> TestResponse:
        """Go on after question `number`."""
        return self.post(f"{at}/next", {"leaving": str(number)})

    def play(self, at: str, *, right: int, total: int) -> TestResponse:
        """Play to the end with the first `right` answers right; the page of results."""
        for number in range(total):
            self.answer(at, number, right=number < right)
            self.leave(at, number)
        return self.get(at)


def seat(app: Flask, person: Person, *, name: str, role: str) -> None:
    """Give `person` an account and let them sit at it, without the cost of a password."""
    token = secrets.token_urlsafe(16)
    with app.app_context(), writing():
        account_id = store.add_account(
            name=name, name_key=name.casefold(), role=role, password_hash="none", now=NOON
        )
        assert account_id is not None
        store.add_session(
            hashlib.sha256(token.encode()).hexdigest(),
            account_id=account_id,
            now=NOON,
            expires_at=NOON + timedelta(days=30),
        )
    person.get("/sign-in")
    with person.client.session_transaction() as session:
        session["_user_id"] = token
