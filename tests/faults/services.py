"""Services of our own, from the installed programs, in folders of their own: to stop and to break.

Law: nothing here touches a service it did not start.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

import psycopg
import pytest
from psycopg import sql
from redis import Redis, RedisError

from tests.realtime.conftest import free_port

DEPLOY = Path(__file__).resolve().parent.parent.parent / "deploy"
PATIENCE_S = 30.0


def until(holds: Callable[[], bool], what: str, seconds: float = PATIENCE_S) -> None:
    """Wait until `holds`."""
    deadline = monotonic() + seconds
    while not holds():
        assert monotonic() < deadline, what
        sleep(0.02)


def program(name: str) -> str:
    """The installed program; without it the test is skipped, or fails where CI is set."""
    places = [shutil.which(name), shutil.which(name, path="/usr/sbin:/usr/local/sbin")]
    places += [str(p) for p in sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))]
    found = next((place for place in places if place), None)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{name} is missing")
        pytest.skip(f"NOT SHOWN: {name} is not installed")
    return found


class OwnRedis:
    """A Redis that keeps nothing on disk."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}"
        self._folder = folder
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [program("redis-server"), "--port", str(self.port), "--dir", str(self._folder)]
        command += ["--save", "", "--appendonly", "no", "--bind", "127.0.0.1"]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        until(self._answers, "Redis did not come up")

    def command(self, *words: str) -> object:
        """Tell it something."""
        with Redis.from_url(self.url, socket_timeout=2) as client:
            return client.execute_command(*words)

    def stop(self) -> None:
        """End it at once."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def _answers(self) -> bool:
        try:
            return bool(self.command("PING"))
        except RedisError:
            return False


class OwnPostgres:
    """A PostgreSQL cluster with one database; PostgreSQL refuses to run as root, so root lends it
    the user `postgres`.
    """

    def __init__(self) -> None:
        self.port = free_port()
        self._user = "postgres" if os.geteuid() == 0 else None
        self._folder = Path(tempfile.mkdtemp(prefix="pubproof-postgres-"))
        if self._user:
            shutil.chown(self._folder, self._user)
        self._data = self._folder / "data"
        me = "quiz"
        self.server = f"postgresql://{me}@127.0.0.1:{self.port}"
        self.url = f"{self.server}/postgres"
        self._run("initdb", "-D", str(self._data), "-A", "trust", "-U", me, "--no-sync")
        settings = (
            f"port = {self.port}",
            "listen_addresses = '127.0.0.1'",
            f"unix_socket_directories = '{self._folder}'",
            "shared_buffers = 32MB",
        )
        with (self._data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write("\n".join(settings) + "\n")
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        log = str(self._folder / "log")
        self._run("pg_ctl", "-D", str(self._data), "-l", log, "-w", "start")
        until(self._answers, "PostgreSQL did not come up")

    def database(self) -> str:
        """The address of a new, empty database."""
        name = f"night_{secrets.token_hex(6)}"
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return f"{self.server}/{name}"

    def stop(self) -> None:
        """End it as a crash would."""
        self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "-w", "stop")

    def close(self) -> None:
        """End it for good."""
        with suppress(subprocess.CalledProcessError):
            self.stop()
        shutil.rmtree(self._folder)

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _run(self, name: str, *arguments: str) -> None:
        command = [program(name), *arguments]
        subprocess.run(
            command, check=True, user=self._user, cwd=self._folder, stdout=subprocess.DEVNULL
        )


class OwnNginx:
    """nginx with the configuration of `deploy/`, on ports of its own, before the server at `port`.

    Only what must differ is replaced: ports, certificate, and where the server listens.
    """

    NAME = "quiz.example.org"

    def __init__(self, folder: Path, port: int) -> None:
        self.port, plain = free_port(), free_port()
        self.certificate = folder / "cert.pem"
        key = folder / "key.pem"
        request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        request += ["-subj", f"/CN={self.NAME}", "-addext", f"subjectAltName=DNS:{self.NAME}"]
        request += ["-keyout", str(key), "-out", str(self.certificate)]
        subprocess.run([program("openssl"), *request], check=True, capture_output=True)
        site = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
        kept = "/etc/letsencrypt/live/quiz.example.org"
        for old, new in (
            (f"{kept}/fullchain.pem", str(self.certificate)),
            (f"{kept}/privkey.pem", str(key)),
            ("127.0.0.1:8000", f"127.0.0.1:{port}"),
            ("listen 443 ", f"listen 127.0.0.1:{self.port} "),
            ("listen 80;", f"listen 127.0.0.1:{plain};"),
            ("\tlisten [::]:443 ssl http2;\n", ""),
            ("\tlisten [::]:80;\n", ""),
        ):
            assert old in site, f"deploy/nginx.conf has no {old!r}"
            site = site.replace(old, new)
        paths = "".join(
            f"{kind}_temp_path {folder}/{kind};"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        user = "user root;" if os.geteuid() == 0 else ""  # the folder is for its owner alone
        (folder / "nginx.conf").write_text(
            f"{user} pid {folder}/nginx.pid; error_log {folder}/error.log; daemon off;\n"
            "events { worker_connections 4096; }\n"
            f"http {{ access_log off; {paths}\n{site}\n}}\n",
            encoding="utf-8",
        )
        self._process = subprocess.Popen(
            [program("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf")],
            stderr=subprocess.DEVNULL,
        )
        until((folder / "nginx.pid").exists, "nginx did not come up")

    def stop(self) -> None:
        """End it."""
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=PATIENCE_S)
