"""A real room for the measurements: a host, a night, and a seat with cookies for every phone.

Seats are written straight into the database, since joining is not what is measured; everything
after that goes over HTTP as phones and cockpit send it.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import SystemRandom
from urllib.parse import urlencode

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy import func, select

from quiz.app import create_app
from quiz.config import Settings
from quiz.game.model import Round, Seat
from quiz.services import hosting
from quiz.services.hosting import RoomOptions
from quiz.services.plans import Plan
from quiz.services.units import writing
from quiz.store import people, roombook, seats
from quiz.store.base import db
from quiz.store.items import Item, Status
from quiz.store.rooms import ROOM_ANSWERS
from quiz.web import live

QUESTIONS = 10
LIMIT = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Browser:
    """What a browser sends along: its cookies, and the token of its forms."""

    cookies: str
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room on the server at `port`, with the browsers of its host and its phones."""

    port: int
    code: str
    settings: Settings
    host: Browser
    phones: tuple[Browser, ...]

    def stream(self, phone: int, seen: int | None = None) -> bytes:
        """What a phone asks for: the stream, or to go on with it."""
        came = "" if seen is None else f"Last-Event-ID: {seen}\r\n"
        return (
            f"GET /room/{self.code}/stream HTTP/1.1\r\nHost: {self._name}\r\n"
            f"Cookie: {self.phones[phone].cookies}\r\n{came}\r\n"
        ).encode()

    def answer(self, phone: int, number: int) -> bytes:
        """What a phone sends: its answer to question `number`."""
        sent: dict[str, object] = {"number": number, "choice": choice_of(phone)}
        return self._post(f"/room/{self.code}/answer", sent, self.phones[phone])

    def move(self, move: str, **sent: object) -> bytes:
        """What the cockpit sends."""
        return self._post(f"/host/rooms/{self.code}/move", {"move": move, **sent}, self.host)

    def answers(self) -> int:
        """How many answers are on disk."""
        app = create_app(self.settings)
        with app.app_context():
            found = db.session.scalar(select(func.count()).select_from(ROOM_ANSWERS)) or 0
        live.close(app)
        return found

    def choices(self) -> dict[int, int]:
        """What the disk says that each phone chose."""
        app = create_app(self.settings)
        with app.app_context():
            rows = db.session.execute(select(ROOM_ANSWERS.c.seat_id, ROOM_ANSWERS.c.choice)).all()
        live.close(app)
        return {int(seat.rpartition(" ")[2]): choice for seat, choice in rows}

    @property
    def _name(self) -> str:
        return f"127.0.0.1:{self.port}"

    def _post(self, path: str, sent: dict[str, object], by: Browser) -> bytes:
        body = urlencode({"csrf_token": by.token, **sent}).encode()
        head = (
            f"POST {path} HTTP/1.1\r\nHost: {self._name}\r\nOrigin: http://{self._name}\r\n"
            f"Accept: application/json\r\nCookie: {by.cookies}\r\nConnection: close\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body


def choice_of(phone: int) -> int:
    """What a phone chooses, whatever is asked."""
    return phone % 4


def opened(instance: Path, port: int, phones: int, lead_s: int = 0, /, **environ: str) -> Room:
    """A room with so many seats, on the server that runs on `instance` at `port`."""
    settings = Settings.from_environ(
        {"INSTANCE_DIR": str(instance), "LOG_LEVEL": "error", **environ}
    )
    app = create_app(settings)
    now = datetime.now(UTC)
    fans = tuple(secrets.token_urlsafe(32) for _ in range(phones))
    with app.app_context():
        token, host = _host(now)
        items = db.session.scalars(
            select(Item.id).where(Item.status == Status.APPROVED).order_by(Item.id).limit(QUESTIONS)
        )
        card = hosting.open_room(
            live.of(app),
            Plan(
                title="Bench",
                rounds=(Round(name="All", length=QUESTIONS, limit=LIMIT),),
                item_ids=tuple(items),
            ),
            RoomOptions(lead_s=lead_s),
            host=host,
            base_url="",
            now=now,
            rng=SystemRandom(),
        )
        _seat(card.code, fans, now)
    live.close(app)
    return Room(
        port=port,
        code=card.code,
        settings=settings,
        host=_browser(app, _user_id=token),
        phones=tuple(_browser(app, fan=fan) for fan in fans),
    )


def _browser(app: Flask, *, fan: str = "", **session: str) -> Browser:
    """A browser with a session of its own, and with the cookie of a fan if there is one."""
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    if signer is None:
        raise RuntimeError("the application has no secret")
    secret = secrets.token_hex(20)
    cookies = f"session_lan={signer.dumps({'csrf_token': secret, **session})}"
    form = URLSafeTimedSerializer(str(app.secret_key), salt="wtf-csrf-token")
    return Browser(
        cookies=f"{cookies}; fan_lan={fan}" if fan else cookies, token=str(form.dumps(secret))
    )


def _host(now: datetime) -> tuple[str, int]:
    """The token of a signed-in host, and the account."""
    token = secrets.token_urlsafe(32)
    name = f"Host {token[:8]}"
    with writing():
        account = people.add_account(
            name=name, name_key=name.casefold(), role="host", password_hash="", now=now
        )
        if account is None:
            raise RuntimeError("the host is there already")
        people.add_session(
            hashlib.sha256(token.encode()).hexdigest(),
            account_id=account,
            now=now,
            expires_at=now + timedelta(days=1),
        )
    return token, account


def _seat(code: str, fans: tuple[str, ...], now: datetime) -> None:
    with writing():
        room = roombook.load(code)
        if room is None:
            raise RuntimeError("the room is gone")
        connection = db.session.connection()
        for number, fan in enumerate(fans):
            seat = Seat(
                id=f"seat {code} {number}", name=f"Guest {number}", team=None, joined_at=now
            )
            key = hashlib.sha256(fan.encode()).hexdigest()
            seats.add(connection, room.id, seat, fan=key)
