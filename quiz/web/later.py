"""A response that waits for the disk, and takes no thread for it.

A view that handed in a write answers with `Later`. Where our own server serves, the request then
rests with everything it knew; once the write is done some thread makes the response. Elsewhere its
thread waits. Either way hooks, errors, log and session see the response that was made.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING, Any

from flask import Response, current_app
from flask.ctx import RequestContext
from flask.globals import request_ctx

from quiz.resting import REST
from quiz.store.batching import Write

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


def once_done(write: Write[Any] | None, make: Callable[[], Response]) -> Response:
    """What `make` answers, once `write` is done if there is one."""
    return make() if write is None else Later(write, make)


class Later(Response):
    """What `make` answers once `write` is done; nothing before that."""

    def __init__(self, write: Write[Any], make: Callable[[], Response]) -> None:
        super().__init__()
        self._write = write
        self._make = make

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Let the server go on with something else; what it gets begins when it is asked for."""
        body = self._made(request_ctx._get_current_object(), environ, start_response)  # type: ignore[attr-defined]  # noqa: SLF001 - the way to look behind Werkzeug's proxies
        next(body)
        if REST in environ:
            environ[REST](self._write.when_done)
        return body

    def _made(
        self, context: RequestContext, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Generator[bytes]:
        with context:  # entered once more, so the request stays as it is
            yield b""
            app = current_app
            try:
                made = self._make()
            except Exception as error:  # noqa: BLE001 - as if the view had raised it
                made = app.make_response(app.handle_user_exception(error))
            body = app.finalize_request(made)(environ, start_response)
            try:
                yield from body
            finally:
                if hasattr(body, "close"):
                    body.close()
