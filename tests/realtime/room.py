"""A small application on the hub, for tests of the real server: publish, watch, count."""

from __future__ import annotations

import os
from random import SystemRandom

from flask import Flask, Response, jsonify, request

from quiz.cli.serving import serve
from quiz.config import Settings
from quiz.realtime.hub import Hub
from quiz.realtime.rooms import State, Topic
from quiz.web import stream


def app() -> Flask:
    """The application; what was published last is what a newcomer's view has read."""
    app = Flask("room")
    most = os.environ.get("ROOM_MOST")
    hub = Hub(rng=SystemRandom(), most=int(most) if most else None)
    state = State(version=0, data=b"lobby")
    topic = Topic("s1", "player")

    @app.get("/stream")
    def watch() -> Response:
        seat = request.args.get("seat", "")
        return stream.stream(hub, topic, seat=seat, state=state, own=seat.encode())

    @app.post("/state/<int:version>")
    def publish(version: int) -> Response:
        nonlocal state
        state = State(version=version, data=request.get_data())
        hub.publish(topic, state)
        return jsonify(streams=hub.streams)

    @app.get("/streams")
    def streams() -> Response:
        return jsonify(streams=hub.streams, watching=hub.watching(topic))

    return app


if __name__ == "__main__":
    serve(Settings.from_environ(os.environ), "tests.realtime.room:app()")
