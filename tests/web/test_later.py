"""A response that comes later: the request stays as it was, and hooks see what is made."""

from __future__ import annotations

from secrets import token_hex
from threading import Thread

import pytest
from flask import Response, abort, g, jsonify, request, session

from quiz.store.batching import Write
from quiz.web.application import Application
from quiz.web.later import once_done


class Served(Application):
    """An application, and what its hooks saw."""

    def __init__(self) -> None:
        super().__init__("later", template_folder="")
        self.secret_key = token_hex()
        self.write: Write[str] = Write(lambda _: "", is_one_statement=True)
        self.seen: list[object] = []


@pytest.fixture
def app() -> Served:
    app = Served()

    @app.before_request
    def _begin() -> None:
        g.word = request.args.get("word")

    @app.after_request
    def _see(response: Response) -> Response:
        app.seen.append(response.status_code)
        response.headers["X-Word"] = g.word
        return response

    @app.teardown_request
    def _end(_: BaseException | None) -> None:
        app.seen.append("end")

    @app.errorhandler(KeyError)
    def _missing(_: KeyError) -> tuple[str, int]:
        return f"missing at {g.word}", 409

    @app.post("/")
    def ask() -> Response:
        def make() -> Response:
            session["told"] = app.write.result()
            return jsonify(word=g.word, path=request.path, told=session["told"])

        return once_done(app.write, make)

    @app.post("/none")
    def none() -> Response:
        return once_done(None, lambda: jsonify(word=g.word))

    @app.post("/refused")
    def refused() -> Response:
        return once_done(app.write, lambda: abort(403))

    return app


def test_hooks_session_and_request_are_those_of_the_response(app: Served) -> None:
    with app.test_client() as client:
        Thread(target=app.write.finish, args=("stored",)).start()
        response = client.post("/?word=ada")
        assert response.json == {"word": "ada", "path": "/", "told": "stored"}
        assert response.headers["X-Word"] == "ada"
        assert "session=" in response.headers["Set-Cookie"]
        assert app.seen[:1] == [200]
    assert app.seen == [200, "end"]


def test_nothing_is_said_before_the_write_is_done(app: Served) -> None:
    begun: list[str] = []
    environ = app.test_request_context("/?word=ada", method="POST").request.environ
    body = app.wsgi_app(environ, lambda status, _headers: begun.append(status))  # type: ignore[arg-type]
    assert (begun, app.seen) == ([], [])
    app.write.finish("stored")
    assert b"stored" in b"".join(body)
    assert begun == ["200 OK"]
    assert app.seen == [200, "end"]


def test_an_error_is_answered_as_if_the_view_had_raised_it(app: Served) -> None:
    app.write.finish(refused=KeyError("x"))
    with app.test_client() as client:
        response = client.post("/?word=ada")
        assert (response.status_code, response.text) == (409, "missing at ada")
        assert client.post("/refused?word=bob").status_code == 403
    assert app.seen == [409, "end", 403, "end"]


def test_without_a_write_it_is_made_at_once(app: Served) -> None:
    assert app.test_client().post("/none?word=ada").json == {"word": "ada"}


def test_who_asks_for_nothing_leaves_nothing_behind(app: Served) -> None:
    environ = app.test_request_context("/?word=ada", method="POST").request.environ
    body = app.wsgi_app(environ, lambda _status, _headers: None)  # type: ignore[arg-type]
    body.close()  # type: ignore[attr-defined]
    assert app.seen == ["end"]
