"""Runs the web application on gunicorn, in this process."""

from __future__ import annotations

import gc
import signal
from typing import Any

from gunicorn.app.base import BaseApplication
from gunicorn.util import import_app

from quiz.cli import helping
from quiz.cli.worker import Worker
from quiz.config import Settings
from quiz.realtime import files

_APPLICATION = "quiz.app:from_environ()"
_BACKLOG = 4096  # a room that reconnects at once; Linux itself cuts at net.core.somaxconn


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn carries no types
    """One worker unless asked for more: the database, not their number, limits a quiz."""

    def __init__(self, options: dict[str, Any], application: str) -> None:
        self.options = options
        self.application = application
        super().__init__()

    def load_config(self) -> None:
        """Take the options, and nothing from the command line or a file."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The application, made in the worker after the fork."""
        return import_app(self.application)


def serve(settings: Settings, application: str = _APPLICATION) -> None:
    """Listen until a signal ends it; does not return."""
    files.take_all()
    _Server(options(settings), application).run()


def options(settings: Settings) -> dict[str, Any]:
    """Gunicorn's settings; the limits on requests are those its documentation advises."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return {
        "bind": f"{host}:{settings.port}",
        "workers": settings.workers,
        "worker_class": Worker,
        "threads": settings.threads,
        "worker_connections": files.requests(),  # the streams leave the server
        "backlog": _BACKLOG,
        "keepalive": 5,
        "graceful_timeout": 5,
        "limit_request_line": 4094,
        "limit_request_fields": 50,
        "forwarded_allow_ips": "",  # the application decides, by TRUSTED_PROXIES
        "control_socket_disable": True,
        "loglevel": "debug" if settings.log_level == "debug" else "warning",
        "proc_name": "quiz",
        "umask": 0o077,
        "post_worker_init": _begin,
    }


def _begin(worker: Any) -> None:
    """Prepare the process that serves, with the application loaded."""
    helping.start(worker.wsgi)
    # What is loaded stays. Left out of the collector's rounds, it no longer stops every request for
    # 18 ms now and then. Freezing again every few seconds, and rarer rounds, brought nothing more
    # (p99 of 1,000 answers a second beside 5,000 streams, 24 runs: 26-50, 13-56, 16-66 ms).
    gc.collect()
    gc.freeze()
    _leave_interrupts()


def _leave_interrupts() -> None:
    """Let Ctrl+C, which reaches every process of a terminal, be the arbiter's business.

    It tells the worker to quit; a worker that is told by both at once may hang (gunicorn 27: its
    handler takes a lock that the second signal finds taken), seen in 1 of 8 starts.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
