"""Gunicorn's threaded worker, except that no thread waits for who says nothing or hangs up.

Gunicorn 27 takes one new connection a round of its main loop and hands each to a thread, which
waits up to five seconds for its first byte: sixteen phones that connect and fall silent are all
threads. Here all who wait at the door come in at once, and a thread gets those who have spoken. A
door that is full is worse than a long wait inside: the kernel drops who comes then, and each tries
again after 1, 3, 7, 15 and 31 s.

Gunicorn 27 closes a connection in its main loop and lingers there until the other side has closed
too, two seconds at most. Fifteen visitors who asked for the connection to be closed and then did
nothing kept everybody else waiting for half a minute, and got the worker killed for it. Here the
poller waits for them.
"""

from __future__ import annotations

import errno
import selectors
import socket
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from contextvars import Context
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import Any

from gunicorn import util
from gunicorn.http import wsgi
from gunicorn.workers.gthread import TConn, ThreadWorker

from quiz.cli.crew import Crew
from quiz.resting import REST, Wait

FIRST_WORD_S = 60.0
"""Who connects has so long to begin while there is room for others: words that got lost on the way
come again, at the latest 26 s after the connection (Linux: 0.2 s, and each wait twice the last).
"""
FIRST_WORD_WHEN_FULL_S = 10.0
AT_ONCE = 256
"""So many come in before those who are in have their turn again."""
LINGER_S = 2.0
LOOK_AFTER_S = 0.05
"""How often those are looked after who were served: most have gone by then, and need not be
registered with the poller, nor wake it.
"""
_NOT_NOW = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.ECONNABORTED})
_NO_FILE = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})
"""Who is at the door stays there until somebody leaves."""
MOST_DRAINED = 65536
"""Closing with bytes unread would reset the connection and could take the answer with it; so much
is read of what comes after the end.
"""

_KEPT: Future[bool] = Future()
_KEPT.set_result(True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """A response on its way to its connection, and the context in which the request is answered."""

    request: Any
    response: Any
    environ: dict[str, Any]
    body: Any
    context: Context

    def send(self) -> None:
        """Send it to its end."""
        try:
            if isinstance(self.body, self.environ["wsgi.file_wrapper"]):
                self.response.write_file(self.body)
            else:
                for piece in self.body:
                    self.response.write(piece)
            self.response.close()
        finally:
            if hasattr(self.body, "close"):
                self.body.close()


class _Connection(TConn):  # type: ignore[misc]  # gunicorn carries no types
    """A connection, and what it waits for: an answer that rests until `wait` is over."""

    resting: _Answer | None = None
    wait: Wait | None = None


class Worker(ThreadWorker):  # type: ignore[misc]  # gunicorn carries no types
    """Serves with a crew; connections that end are drained beside everything else."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._served: deque[Any] = deque()
        self._leaving: dict[Any, int] = {}
        self._look_at = 0.0
        self._at_once = AT_ONCE if self.cfg.workers == 1 else self.cfg.threads
        """Where there are other workers, they get the rest."""

    def accept(self, listener: Any) -> None:
        """Let in who waits at the door."""
        address = listener.getsockname()
        for _ in range(min(self._at_once, self.worker_connections - self.nr_conns)):
            try:
                connection, client = listener.accept()
            except OSError as error:
                if error.errno in _NOT_NOW | _NO_FILE:
                    return
                raise
            self.nr_conns += 1
            self._welcome(_Connection(self.cfg, connection, client, address))

    def _welcome(self, conn: Any) -> None:
        """A thread for who has spoken, or has gone again; the others wait in the poller."""
        conn.data_ready = True
        try:
            conn.sock.recv(1, socket.MSG_PEEK)  # it does not block, see `TConn`
        except BlockingIOError:
            conn.timeout = monotonic() + FIRST_WORD_S
            self.pending_conns.append(conn)
            heard = partial(self.on_pending_socket_readable, conn)
            self.poller.register(conn.sock, selectors.EVENT_READ, heard)
            return
        except OSError:
            pass  # the thread finds out what is wrong
        self.enqueue_req(conn)

    def get_thread_pool(self) -> Crew:
        """The threads that serve."""
        return Crew(self._serve, self.cfg.threads)

    def enqueue_req(self, conn: Any) -> None:
        """Leave a connection to the next thread that is free."""
        self.tpool.put(conn)

    def _serve(self, conn: Any) -> None:
        """Serve one request, in a thread; the main loop keeps the connection, or ends it."""
        is_kept = self._go_on(conn) if conn.resting else self.handle(conn)
        if conn.wait:
            wait, conn.wait = conn.wait, None
            wait(partial(self.enqueue_req, conn))
            return
        if is_kept:
            self.method_queue.defer(self.finish_request, conn, _KEPT)
            return
        with suppress(OSError):
            conn.sock.shutdown(socket.SHUT_WR)
        conn.timeout = monotonic() + LINGER_S
        self._served.append(conn)
        if self.nr_conns >= self.worker_connections:
            self.method_queue.defer(self._look_after_served)

    def handle_request(self, req: Any, conn: Any) -> bool:
        """Answer a request, or let it rest; whether the connection is kept."""
        response, environ = wsgi.create(req, conn.sock, conn.client, conn.server, self.cfg)
        environ["wsgi.multithread"] = True
        waits: list[Wait] = []
        environ[REST] = waits.append
        if not self.alive or len(self.keepalived_conns) >= self.max_keepalived:
            response.force_close()
        context = Context()
        body = context.run(self.wsgi, environ, response.start_response)
        answer = _Answer(
            request=req, response=response, environ=environ, body=body, context=context
        )
        if waits:
            conn.resting, conn.wait = answer, waits[0]
            return False
        return self._send(conn, answer)

    def _go_on(self, conn: Any) -> bool:
        """Answer a request that has rested; whether the connection is kept."""
        answer, conn.resting = conn.resting, None
        try:
            return bool(self._keepalive_after(conn, self._send(conn, answer)))
        except StopIteration:
            return False
        except OSError:
            self.log.debug("The client went away while its answer was stored.")
        except Exception as error:  # noqa: BLE001 - the page of last resort
            self.handle_error(answer.request, conn.sock, conn.client, error)
        return False

    def _send(self, conn: Any, answer: _Answer) -> bool:
        try:
            answer.context.run(answer.send)
        except OSError:
            raise
        except Exception as error:
            if not answer.response.headers_sent:
                raise
            self.log.exception("A response broke off.")
            util.close_graceful(conn.sock)
            raise StopIteration from error  # gunicorn's word for "it is not yours"
        return not answer.response.should_close()

    def wait_for_and_dispatch_events(self, timeout: float) -> None:
        """Wait for events, not longer than those who were served can."""
        super().wait_for_and_dispatch_events(
            min(timeout, LOOK_AFTER_S if self._served else timeout)
        )

    def murder_pending(self) -> None:
        """Once a round: whose time is over is closed."""
        super().murder_pending()
        now = monotonic()
        if self.nr_conns >= self.worker_connections:
            self._close_silent(now + FIRST_WORD_S - FIRST_WORD_WHEN_FULL_S)
        if now >= self._look_at:
            self._look_at = now + LOOK_AFTER_S
            self._look_after_served()
        while self._leaving:
            conn = next(iter(self._leaving))  # who began to leave first
            if conn.timeout > now:
                break
            self._give_up(conn)

    def _close_silent(self, until: float) -> None:
        """Close who has said nothing and would be waited for until then at the latest."""
        while self.pending_conns and self.pending_conns[0].timeout <= until:
            conn = self.pending_conns.popleft()
            self.poller.unregister(conn.sock)
            self.nr_conns -= 1
            conn.close()

    def _look_after_served(self) -> None:
        """Close who has gone, which most have by now; let the poller wait for the others."""
        while self._served:
            conn = self._served.popleft()
            read = _read(conn)
            if read is None:
                self._part(conn)
            else:
                self._leaving[conn] = read
                heard = partial(self._hear_leaving, conn)
                self.poller.register(conn.sock, selectors.EVENT_READ, heard)

    def _hear_leaving(self, conn: Any, _socket: socket.socket) -> None:
        read = _read(conn)
        if read is None or self._leaving[conn] + read > MOST_DRAINED:
            self._give_up(conn)
        else:
            self._leaving[conn] += read

    def _give_up(self, conn: Any) -> None:
        del self._leaving[conn]
        self.poller.unregister(conn.sock)
        self._part(conn)

    def _part(self, conn: Any) -> None:
        self.nr_conns -= 1
        util.close(conn.sock)


def _read(conn: Any) -> int | None:
    """How much came after the end; `None` when nothing more can come."""
    try:
        conn.sock.setblocking(False)
        return len(conn.sock.recv(MOST_DRAINED)) or None
    except BlockingIOError:
        return 0
    except OSError:
        return None
