"""`python -m tests`: what was only starved passes alone, what is wrong fails again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MARKERS = "[pytest]\nmarkers =\n    browser: one\n    process: another\n"
SOUND = """
import pytest

def test_plain(): pass

@pytest.mark.process
def test_of_a_server(): pass

@pytest.mark.browser
def test_of_a_page(): pass
"""
STARVED = """
import pathlib, pytest

@pytest.mark.browser
def test_starved():
    seen = pathlib.Path("seen")
    was_seen = seen.exists()
    seen.touch()
    assert was_seen
"""
WRONG = """
import pytest

@pytest.mark.process
def test_wrong(): assert False
"""


def _run(folder: Path, *tests: str) -> tuple[int, str]:
    (folder / "pytest.ini").write_text(MARKERS)
    for number, text in enumerate(tests):
        (folder / f"test_{number}.py").write_text(text)
    done = subprocess.run(
        [sys.executable, "-m", "tests"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.process
@pytest.mark.parametrize(
    ("tests", "code", "named", "closing"),
    [
        ((SOUND,), 0, "", "1 passed, 2 deselected"),
        ((SOUND, STARVED), 0, "test_1.py::test_starved", "1 passed, 3 deselected"),
        ((SOUND, STARVED, WRONG), 1, "test_2.py::test_wrong", "1 failed"),
    ],
    ids=["all pass", "one was starved", "one is wrong"],
)
def test_what_failed_is_tried_alone(
    tmp_path: Path, tests: tuple[str, ...], code: int, named: str, closing: str
) -> None:
    returned, said = _run(tmp_path, *tests)
    assert returned == code
    assert named in said
    assert ("tried once more alone" in said) == bool(named)
    assert closing in said.rstrip().rpartition("\n")[2]
