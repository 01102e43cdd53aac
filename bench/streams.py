"""The hub and the group commit behind Flask views, on the product's server and nothing else.

The same requests as `bench.barefan` understands. `python -m bench.streams FILE` with the product's
settings in the environment.
"""

from __future__ import annotations

import os
import sys
from random import SystemRandom

from flask import Flask, Response, request
from sqlalchemy import Column, Connection, Integer, MetaData, Table, create_engine
from sqlalchemy.dialects.sqlite import insert

from quiz.cli.serving import phones, serve
from quiz.config import Settings
from quiz.realtime.hub import Hub
from quiz.realtime.rooms import State, Topic
from quiz.store.base import tune
from quiz.store.batching import GroupCommit
from quiz.web.stream import stream

TABLES = MetaData()
ANSWERS = Table(
    "answer", TABLES, Column("player", Integer, primary_key=True), Column("choice", Integer)
)
TOPIC = Topic("room", "player")


def app() -> Flask:
    """The views; made in the worker."""
    app = Flask("streams")
    hub = Hub(rng=SystemRandom(), most=phones())
    engine = create_engine(f"sqlite:///{os.environ['BENCH_FILE']}")
    tune(engine)
    TABLES.create_all(engine)
    commit = GroupCommit(engine)
    state = State(version=0, data=b"lobby")
    store = insert(ANSWERS).on_conflict_do_nothing()

    @app.get("/stream")
    def watch() -> Response:
        return stream(hub, TOPIC, seat=request.args["seat"], state=state)

    @app.post("/state/<int:version>")
    def publish(version: int) -> str:
        nonlocal state
        state = State(version=version, data=request.get_data())
        hub.publish(TOPIC, state)
        return "ok"

    @app.post("/answer/<int:player>")
    def answer(player: int) -> str:
        def write(connection: Connection) -> None:
            connection.execute(store, {"player": player, "choice": 2})

        commit.write(write)
        return "ok"

    return app


if __name__ == "__main__":
    os.environ["BENCH_FILE"] = sys.argv[1]
    serve(Settings.from_environ(os.environ), "bench.streams:app()")
