"""The house holds: imports go one way, the core is pure, pages carry nothing inline."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SCRIPTS = sorted((ROOT / "static" / "js").rglob("*.js"))
CORE = sorted([*(ROOT / "quiz" / "game").rglob("*.py"), *(ROOT / "questions").rglob("*.py")])
INLINE = re.compile(
    r"""<script(?![^>]*\ssrc=)|<style|\sstyle\s*=|\son[a-z]+\s*=\s*["']|javascript:|\|\s*safe\b""",
    re.IGNORECASE,
)
UNSAFE_SCRIPT = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(")


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_imports_go_one_way() -> None:
    linter = str(Path(sys.executable).with_name("lint-imports"))
    outcome = _run(linter, "--no-cache", "--no-logo")
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: str(p.relative_to(ROOT)))
def test_template_has_nothing_inline(path: Path) -> None:
    assert not INLINE.findall(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: p.name)
def test_script_writes_text_only(path: Path) -> None:
    assert not UNSAFE_SCRIPT.findall(path.read_text(encoding="utf-8"))


def test_there_are_pages_and_scripts_to_look_at() -> None:
    assert len(TEMPLATES) > 5
    assert len(SCRIPTS) > 2


def test_the_engine_knows_no_framework() -> None:
    code = (
        "import sys, quiz.game.engine, questions.pipeline;"
        "print([m for m in ('flask', 'sqlalchemy', 'wtforms') if m in sys.modules])"
    )
    assert _run(sys.executable, "-c", code).stdout.strip() == "[]"


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize(
    "path", sorted((ROOT / "quiz" / "game").rglob("*.py")), ids=lambda p: p.name
)
def test_the_game_uses_the_standard_library_only(path: Path) -> None:
    foreign = _imports(path) - set(sys.stdlib_module_names) - {"quiz"}
    assert not foreign
    assert not _imports(path) & {"os", "time", "threading", "socket", "subprocess"}


@pytest.mark.parametrize("path", CORE, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_import_hides_in_a_function(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            hidden = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not hidden, f"{path}: {node.name}"


def test_every_module_says_its_one_job() -> None:
    for path in [*(ROOT / "quiz").rglob("*.py"), *(ROOT / "questions").rglob("*.py")]:
        if "versions" not in path.parts:
            assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


def test_text_in_sql_is_never_composed() -> None:
    for path in (ROOT / "quiz").rglob("*.py"):
        assert not re.search(r"\btext\(\s*f[\"']", path.read_text(encoding="utf-8")), path


def test_the_locks_pin_every_declared_dependency_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    for requirement in project["dependencies"]:
        name = re.split(r"[\[>=<; ]", requirement, maxsplit=1)[0].lower()
        assert re.search(rf"^{re.escape(name)}==", lock, re.MULTILINE), name
    pins = re.findall(r"^\S+==", lock, re.MULTILINE)
    assert lock.count("--hash=sha256:") >= len(pins)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda p: p.name
)
def test_no_lock_names_a_registry(path: Path) -> None:
    assert "://" not in path.read_text(encoding="utf-8")
    assert "index-url" not in path.read_text(encoding="utf-8")
