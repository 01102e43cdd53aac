"""Real servers for the measurements: the product and the yardstick, pinned to one core."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SERVER_CORE, CLIENT_CORE = 0, 1
ROOT = Path(__file__).resolve().parent.parent


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def pin(core: int) -> None:
    """Keep this process on one core, where there are two to choose from."""
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(0, {core})


def unpin() -> None:
    """Let this process use every core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, range(os.cpu_count() or 1))


@contextmanager
def running(
    command: list[str], environ: dict[str, str], port: int, *, is_pinned: bool = True
) -> Iterator[int]:
    """Start `command`, wait until `port` answers, yield its process, and stop it at the end."""
    server = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **environ},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: pin(SERVER_CORE) if is_pinned else unpin(),  # noqa: PLW1509 - no threads run yet
    )
    try:
        _wait_for(port, server)
        yield server.pid
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("the server did not come up in 60 s")


@contextmanager
def product(instance: Path, **environ: str) -> Iterator[int]:
    """`quiz run` on an instance folder of its own; yields the port."""
    port = free_port()
    settings = {"PORT": str(port), "INSTANCE_DIR": str(instance), **environ}
    with running([str(Path(sys.executable).with_name("quiz")), "run"], settings, port):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/").read()
        yield port


@contextmanager
def yardstick(database: Path, threads: str) -> Iterator[int]:
    """`bench.bare` under the same server with the same number of threads; yields the port."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--worker-class", "gthread", "--workers", "1"]
    command += ["--threads", threads, "--no-control-socket", "--bind", f"127.0.0.1:{port}"]
    with running([*command, "bench.bare:from_environ()"], {"BARE_DATABASE": str(database)}, port):
        yield port
