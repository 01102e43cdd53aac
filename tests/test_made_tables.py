"""The tables and the plot that code makes for docs are what the code does today."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {
    "generator_tables.py": ("GENERATOR.md", ("way", "relations", "precision")),
    "format_tables.py": ("FORMATS.md", ("limits", "fits", "carried", "losses")),
}


def check(script: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(script), "--check"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("script", PAGES)
def test_the_tables_are_current(script: str) -> None:
    done = check(DOCS / script)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("script", PAGES)
def test_there_is_a_table_between_each_pair_of_markers(script: str) -> None:
    page, names = PAGES[script]
    text = (DOCS / page).read_text(encoding="utf-8")
    for name in names:
        begin, end = f"<!-- {name}: made by docs/{script} -->", f"<!-- end {name} -->"
        assert text.partition(begin)[2].partition(end)[0].strip()


def test_the_plot_of_learnt_difficulty_is_current() -> None:
    done = check(DOCS / "ratings_plot.py")
    assert done.returncode == 0, done.stderr


def test_a_table_that_says_something_else_is_noticed(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    for name in ("made_tables.py", "format_tables.py", "FORMATS.md"):
        shutil.copy(DOCS / name, docs)
    page = docs / "FORMATS.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("| Kahoot | `.kahoot.xlsx`", "| Kahoot | `.xls`"), "utf-8")
    done = check(docs / "format_tables.py")
    assert done.returncode == 1
    assert "docs/FORMATS.md is not current" in done.stderr
