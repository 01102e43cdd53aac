"""What the documents say is what the program does."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from quiz.config import SETTINGS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "deploy/README.md"]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


def _quiz(*arguments: str) -> str:
    command = [str(Path(sys.executable).with_name("quiz")), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def test_every_setting_is_documented_as_the_program_prints_it() -> None:
    page = (ROOT / "docs" / "SETTINGS.md").read_text(encoding="utf-8")
    assert _quiz("settings").strip() in page
    for setting in SETTINGS:
        assert f"`{setting.name}`" in page


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_every_make_target_named_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"(?:`|^|=\S+ )make ([a-z]+)", text, re.MULTILINE)) <= TARGETS


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_every_link_into_the_repository_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_every_quiz_command_named_exists(path: Path) -> None:
    commands = set(re.findall(r"^  ([a-z-]+)  ", _quiz("--help"), re.MULTILINE))
    text = path.read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|bin/)quiz ([a-z-]+)", text))
    assert named <= commands


def test_every_folder_of_the_readme_exists() -> None:
    for folder in re.findall(r"^\| ((?:`[\w/]+/`(?:, )?)+)", README, re.MULTILINE):
        for name in re.findall(r"`([\w/]+)`", folder):
            assert (ROOT / name).is_dir(), name


def test_the_readme_names_the_two_commands_and_the_generator() -> None:
    for command in ("make run", "make test", "python -m questions seeds/ --out items.jsonl"):
        assert command in README


def test_the_item_schema_is_valid_json_and_linked() -> None:
    schema = json.loads((ROOT / "docs" / "items.schema.json").read_text(encoding="utf-8"))
    assert schema["$schema"].endswith("schema")
    assert "items.schema.json" in (ROOT / "docs" / "ITEMS.md").read_text(encoding="utf-8")


def test_every_seed_has_its_origin_and_every_origin_its_seed() -> None:
    sources = tomllib.loads((ROOT / "seeds" / "sources.toml").read_text(encoding="utf-8"))
    assert set(sources) == {p.stem for p in (ROOT / "seeds").glob("*.txt")}
    for source in sources.values():
        assert source["title"]
        assert source["origin"]


def test_every_seed_title_stands_in_its_article() -> None:
    sources = tomllib.loads((ROOT / "seeds" / "sources.toml").read_text(encoding="utf-8"))
    for slug, source in sources.items():
        text = (ROOT / "seeds" / f"{slug}.txt").read_text(encoding="utf-8")
        for key in ("title", "publisher", "author"):
            assert source.get(key, "").casefold() in text.casefold(), (slug, key)
