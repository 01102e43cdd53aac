"""A small application for tests of the real server: publish, watch, count; wait and be told."""

from __future__ import annotations

import os
from random import SystemRandom

from flask import Flask, Response, jsonify, request

from quiz.cli.serving import serve
from quiz.config import Settings
from quiz.realtime.hub import Hub
from quiz.realtime.rooms import State, Topic
from quiz.store.batching import Write
from quiz.web import stream
from quiz.web.application import Application
from quiz.web.later import once_done


def app() -> Flask:
    """The application; what was published last is what a newcomer's view has read."""
    app = Application("room", template_folder="")
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

    waiting: list[Write[str]] = []

    @app.post("/waiting/<name>")
    def wait(name: str) -> Response:
        write = Write(lambda _: "", is_one_statement=True)
        waiting.append(write)
        return once_done(write, lambda: jsonify(name=name, told=write.result()))

    @app.get("/waiting")
    def waiters() -> Response:
        return jsonify(waiting=len(waiting))

    @app.post("/told/<words>")
    def tell(words: str) -> Response:
        while waiting:
            refused = ValueError(words) if words == "wrong" else None
            waiting.pop().finish(words, refused)
        return jsonify(told=words)

    @app.get("/streams")
    def streams() -> Response:
        return jsonify(streams=hub.streams, watching=hub.watching(topic))

    return app


if __name__ == "__main__":
    serve(Settings.from_environ(os.environ), "tests.realtime.room:app()")
