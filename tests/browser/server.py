"""A real server process on a database of its own, to be stopped, killed and started again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import URLError

from questions.model import Article, Distractor, Finding, Item, Kind, Severity, Source
from quiz.config import AutoApprove, Settings
from quiz.services import accounts, intake
from quiz.store import opening
from quiz.store.base import db

START_S = 60.0
SERVE = (
    "import os; from quiz.cli.serving import serve; from quiz.config import Settings;"
    "serve(Settings.from_environ(os.environ))"
)
"""What `quiz run` ends in, without taking in the bundled articles first."""
STEM = "Who won the Golden Ladle at the village fair of {year}, the year it rained?"
PROOF = "At the fair of {year}, when it rained all day, {key} won the Golden Ladle."
BEFORE = "The fair is older than the church."
AFTER = "The ladle still hangs in the pub."
WINNERS = (
    *("Agnes Applegate", "Bruno Baker", "Clara Candlemaker", "Dietrich Dairyman"),
    *("Edith Eelcatcher", "Fergus Ferryman", "Greta Glover", "Hector Hatter"),
    *("Ida Innkeeper", "Jasper Joiner", "Käthe Köhler", "Ludo Locksmith"),
)
FIRST_YEAR = 1901
WON = {FIRST_YEAR + n: name for n, name in enumerate(WINNERS)}


def make_fair() -> tuple[Article, list[Item]]:
    """An article about a village fair and the items it proves; one of them waits with a warning."""
    text = "\n".join(
        " ".join((BEFORE, PROOF.format(year=year, key=key), AFTER)) for year, key in WON.items()
    )
    article = Article(
        slug="fair",
        text=text,
        title="A Hundred Years of the Village Fair",
        publisher="The Village Crier",
        author="Nell Notebook",
        date="May 1, 2001",
    )
    return article, [_item(article, year, key) for year, key in WON.items()]


def _item(article: Article, year: int, key: str) -> Item:
    sentence = PROOF.format(year=year, key=key)
    start = article.text.index(sentence)
    wrong = [name for name in WINNERS if name != key][year % 5 : year % 5 + 3]
    warning = Finding(rule="length", severity=Severity.WARN, words="The answer is the longest.")
    return Item(
        uid=f"fair-{year}",
        fingerprint=f"fair-{year}",
        fact=f"fair-{year}",
        stem=STEM.format(year=year),
        key=key,
        distractors=tuple(Distractor(text=n, because="another winner") for n in wrong),
        relation="won",
        pattern="won",
        kind=Kind.PERSON,
        subject=f"fair of {year}",
        sources=(
            Source(article="fair", sentence=sentence, start=start, end=start + len(sentence)),
        ),
        findings=(warning,) if year == FIRST_YEAR else (),
        rank=1.0,
    )


class Server:
    """One server on a free port; its folder outlives it, so that it can come back."""

    def __init__(self, folder: Path, **environ: str) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._log = (folder / "server.log").open("ab")
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._environ = {"INSTANCE_DIR": str(folder), "RATE_LIMITS": "off", "LOG_LEVEL": "warning"}
        self._environ |= {"PORT": str(self.port), **environ}
        self.settings = Settings.from_environ(self._environ)

    def prepare(self, stock: tuple[Article, list[Item]] | None = None) -> str:
        """Make the database with its items; the link that makes the curator's account."""
        now = datetime.now(UTC)
        with opening.opened(self.settings.database_url):
            db.create_all()
            article, items = stock or make_fair()
            intake.take_in([article], items, policy=AutoApprove.CLEAN, now=now)
            return f"{self.address}/invitation/{accounts.open_first_invitation(now=now)}"

    def start(self) -> None:
        """Start and wait until it answers."""
        self._process = subprocess.Popen(
            [sys.executable, "-c", SERVE],
            env={**os.environ, **self._environ},
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )
        deadline = time.monotonic() + START_S
        while not self._answers():
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise RuntimeError(Path(self._log.name).read_text(encoding="utf-8"))
            time.sleep(0.05)

    def command(self, *words: str) -> str:
        """What `quiz` says to these words, with the settings of this server."""
        done = subprocess.run(
            [sys.executable, "-m", "quiz.cli", *words],
            env={**os.environ, **self._environ},
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def kill(self) -> None:
        """End all its processes without a word, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it in order."""
        self._end(signal.SIGTERM)

    def close(self) -> None:
        """End it for good."""
        self.stop()
        self._log.close()

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            os.killpg(self._process.pid, how)
            self._process.wait(timeout=START_S)
            self._process = None

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/healthz", timeout=2) as response:  # noqa: S310 - our own
                return bool(response.status == 200)
        except (URLError, ConnectionError, TimeoutError):
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
