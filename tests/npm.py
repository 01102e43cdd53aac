"""Programs of others that only npm has: got once a session, and started as processes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

SCRIPTS = Path(__file__).parent / "js" / "readers"
PATIENCE_S = 45
"""It takes two seconds; a registry that does not answer must not hold up all tests."""


def install(folder: Path) -> str:
    """Put our scripts and their packages into the folder; why that was not possible, or nothing."""
    program = shutil.which("npm")
    if program is None or shutil.which("node") is None:
        return "npm is not installed"
    shutil.copytree(SCRIPTS, folder, dirs_exist_ok=True)
    how = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"]
    how += ["--fetch-retries=0", "--fetch-timeout=15000"]
    try:
        done = subprocess.run(
            [program, "ci", *how],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"npm did not get its packages in {PATIENCE_S} seconds"
    return f"npm cannot get its packages: {done.stderr.strip()[:300]}" if done.returncode else ""


def run(script: Path, sent: bytes = b"", environ: Mapping[str, str] | None = None) -> bytes:
    """What a script says of what it is sent; its complaint fails the test."""
    done = subprocess.run(
        ["node", str(script)],
        input=sent,
        env=None if environ is None else dict(environ),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout
