"""The wheel carries all it needs and serves from a clean environment, outside the checkout."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.process


def _run(*command: str | Path, cwd: Path) -> None:
    outcome = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "-o", out, ROOT, cwd=out)
    (made,) = out.glob("*.whl")
    return made


def test_the_wheel_carries_pages_styles_migrations_and_seeds(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "quiz/_bundled/templates/base.html",
        "quiz/_bundled/static/js/main.js",
        "quiz/_bundled/seeds/sources.toml",
        "quiz/store/migrations/env.py",
        "questions/lexicon/catalogue.py",
        "questions/lexicon/precision.json",
        "questions/sheet/sheet.html",
    ):
        assert wanted in names
    assert [n for n in names if re.search(r"migrations/versions/.+\.py$", n)]
    assert not [n for n in names if n.startswith(("tests/", "instance/"))]


@pytest.mark.timeout(600)
def test_the_wheel_serves_from_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "elsewhere"
    home.mkdir()
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    _run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "run.txt", cwd=home)
    _run(*pip, "--no-deps", wheel, cwd=home)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PORT": str(port),
        "INSTANCE_DIR": str(home / "instance"),
    }
    server = subprocess.Popen([tmp_path / "env" / "bin" / "quiz", "run"], cwd=home, env=environ)
    try:
        page = _first_page(server, port)
    finally:
        server.terminate()
        server.wait(timeout=20)
    assert "Pubproof" in page
    style = re.search(r'href="(/static/[^"]+\.css)"', page)
    assert style


def _first_page(server: subprocess.Popen[bytes], port: int) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert server.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as response:
                page: str = response.read().decode()
                return page
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError("no first page within 60 s")
