"""The real server with a room that is ready to play, to be killed, stopped and looked into."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from flask import Flask
from sqlalchemy import select

from quiz.app import create_app
from quiz.cli import instance
from quiz.config import Settings
from quiz.game.liveroom import LiveRoom
from quiz.game.model import Round
from quiz.services import accounts, hosting
from quiz.services.hosting import RoomOptions
from quiz.services.plans import Plan
from quiz.store import counting, roombook
from quiz.store.base import db
from quiz.store.items import Item
from quiz.store.rooms import ROOM_ANSWERS, ROOM_LOG, SEATS
from quiz.web import live
from tests.browser.server import SERVE
from tests.factories import stock
from tests.faults.invariants import Stored, StoredAnswer, StoredQuestion
from tests.faults.services import until
from tests.faults.wire import Address
from tests.realtime.conftest import free_port

HOST, PASSWORD = "Hugo", "three quiet pints"
ROOT = Path(__file__).resolve().parent.parent.parent
STOP_S = 20.0
"""A server that was told to end has five seconds for what it is doing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What is played: so many questions in one round, each with so much time."""

    questions: int = 5
    limit_s: float = 20.0
    options: RoomOptions = field(default_factory=lambda: RoomOptions(lead_s=0))


class Server:
    """A server on a port and a folder of its own; both outlive its processes."""

    def __init__(self, folder: Path, **environ: str) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder = folder
        self.log = folder / "server.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._environ = {
            "INSTANCE_DIR": str(folder),
            "PORT": str(free_port()),
            "RATE_LIMITS": "off",
            "LOG_LEVEL": "warning",
            **environ,
        }
        self.settings = Settings.from_environ(self._environ)
        self.address = Address(port=self.settings.port)
        self.code = ""

    @property
    def pid(self) -> int:
        """The process that was started: gunicorn’s arbiter."""
        assert self._process
        return self._process.pid

    @property
    def workers(self) -> list[int]:
        """The processes that serve."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return [int(child) for child in children.split()]

    @property
    def resident_kib(self) -> int:
        """Resident memory of the processes that serve."""
        status = [Path(f"/proc/{pid}/status").read_text() for pid in self.workers]
        return sum(int(each.partition("VmRSS:")[2].split()[0]) for each in status)

    def prepare(self, program: Program | None = None) -> str:
        """Make database, bank, host and room; the room’s code."""
        program = program or Program()
        instance.prepare(self.settings, tell=lambda _: None)
        with self.inside() as app:
            stock(app, approved=max(program.questions, 1), now=datetime.now(UTC))
            now = datetime.now(UTC)
            invited = accounts.invite(accounts.Role.HOST, now=now)
            account = accounts.accept(invited, name=HOST, password=PASSWORD, now=now)
            self.code = open_room(app, program, host=account.id)
        return self.code

    def another_room(self, program: Program) -> str:
        """One more room of the same host."""
        with self.inside() as app:
            self.code = open_room(app, program, host=1)
        return self.code

    @contextmanager
    def inside(self) -> Iterator[Flask]:
        """The database, by an application of this process that serves nobody."""
        app = create_app(self.settings)
        with app.app_context():
            try:
                yield app
            finally:
                db.session.remove()
                live.of(app).close()
                db.engine.dispose()

    def start(
        self, *, wrap: tuple[str, ...] = (), before: Callable[[], None] | None = None
    ) -> None:
        """Start and wait until it listens and answers; `wrap` is a command to run it under."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*wrap, sys.executable, "-c", SERVE],
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT), **self._environ},
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=before,  # noqa: PLW1509 - it sets a limit and nothing else
            )
        until(self._answers, f"the server did not come up: {self.said}")

    def tell(self, number: signal.Signals) -> None:
        """Send a signal to all its processes."""
        os.killpg(self.pid, number)

    def kill(self) -> None:
        """End all its processes without a word, as a power cut would."""
        self._end(signal.SIGKILL)
        until(self._is_gone, "the killed server still holds its port")

    def stop(self) -> None:
        """End it in order."""
        self._end(signal.SIGTERM)

    def close(self) -> None:
        """End whatever is left."""
        self._end(signal.SIGKILL)

    @property
    def said(self) -> str:
        """What it logged."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def stored(self, points: dict[str, int]) -> Stored:
        """The night as the database has it, for the checker; `points` are what was told."""
        with self.inside():
            room = roombook.load(self.code)
            assert room
            names = self._names(room)
            counted = counting.count(room)
            session = room.session
            opened = self._opened(room)
            rows = db.session.execute(
                select(ROOM_ANSWERS).where(ROOM_ANSWERS.c.room_id == room.id)
            ).all()
            return Stored(
                answers=tuple(
                    StoredAnswer(
                        who=names[row.seat_id],
                        number=row.number,
                        choice=row.choice,
                        received_at=row.received_at.timestamp(),
                    )
                    for row in rows
                ),
                questions={
                    question.number: StoredQuestion(
                        number=question.number,
                        opened_at=opened.get(question.number, 0.0),
                        last_call=(question.deadline + session.rules.grace).timestamp(),
                    )
                    for question in session.questions
                    if question.deadline is not None
                },
                points=points,
                replayed={names[score.id]: score.points for score in counted.tally.scores(names)},
            )

    def rows(self, table: Any = ROOM_ANSWERS) -> list[Any]:
        """All rows of a table."""
        with self.inside():
            return list(db.session.execute(select(table)).all())

    def keys(self) -> list[int]:
        """The place of the right option of each question."""
        with self.inside():
            room = roombook.load(self.code)
            assert room
            return [question.key for question in room.session.questions]

    def _names(self, room: LiveRoom) -> dict[str, str]:
        rows = db.session.execute(select(SEATS).where(SEATS.c.room_id == room.id))
        return {row.id: row.name for row in rows}

    def _opened(self, room: LiveRoom) -> dict[int, float]:
        """When each question came on stage; the stored time is moved on by pauses."""
        rows = db.session.execute(
            select(ROOM_LOG).where(ROOM_LOG.c.room_id == room.id).order_by(ROOM_LOG.c.id)
        )
        opened: dict[int, float] = {}
        for row in rows:
            if "position" in row.detail:
                opened.setdefault(row.detail["position"], row.at.timestamp())
        return opened

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        if self._process.poll() is None:
            os.killpg(self._process.pid, how)
        self._process.wait(timeout=STOP_S)
        self._process = None

    def _answers(self) -> bool:
        assert self._process
        assert self._process.poll() is None, self.said
        try:
            with socket.create_connection(("127.0.0.1", self.settings.port), timeout=5) as probe:
                probe.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                return b" 200 " in probe.recv(4096)
        except OSError:
            return False

    def _is_gone(self) -> bool:
        """Whether nobody listens; a worker that is just dying still takes connections."""
        try:
            socket.create_connection(("127.0.0.1", self.settings.port), timeout=5).close()
        except ConnectionError as error:
            return isinstance(error, ConnectionRefusedError)
        return False


def open_room(app: Flask, program: Program, *, host: int) -> str:
    """A room of the host; its code."""
    ids = tuple(db.session.scalars(select(Item.id).order_by(Item.id)))
    limit = timedelta(seconds=program.limit_s)
    plan = Plan(
        title="Pub night",
        rounds=(Round(name="One", length=program.questions, limit=limit),),
        item_ids=ids[: program.questions],
    )
    card = hosting.open_room(
        live.of(app),
        plan,
        program.options,
        host=host,
        base_url="",
        now=datetime.now(UTC),
        rng=Random(7),
    )
    return card.code
