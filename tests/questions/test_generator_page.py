"""The tables of docs/GENERATOR.md are what the code does today."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "docs" / "generator_tables.py"


def test_the_tables_are_current() -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_there_is_a_table_between_each_pair_of_markers() -> None:
    page = (SCRIPT.parent / "GENERATOR.md").read_text(encoding="utf-8")
    for name in ("way", "relations", "precision"):
        begin, end = f"<!-- {name}: made by docs/generator_tables.py -->", f"<!-- end {name} -->"
        assert page.partition(begin)[2].partition(end)[0].strip()
