"""Static files: one digest for all, kept for good, small."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from quiz.resources import bundled
from quiz.web import statics
from tests.people import Fan, Person

FOLDER = bundled("static")
KITS = ("main", *statics.LIVE_PARTS)


def test_the_address_changes_with_any_file(tmp_path: Path) -> None:
    for name in (*statics.BUNDLED_FIRST, "css/parts/b.css", "css/parts/a.css", "js/main.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"@import '{name}';\n")
    first = statics.read_tree(tmp_path)
    assert statics.read_tree(tmp_path).digest == first.digest
    (tmp_path / "js/main.js").write_text("changed")
    assert statics.read_tree(tmp_path).digest != first.digest
    order = re.findall(r"css/[\w/]+\.css", first.files[statics.BUNDLE].body.decode())
    assert order == [*statics.BUNDLED_FIRST, "css/parts/a.css", "css/parts/b.css"]


def test_a_file_that_does_not_exist_is_a_bug_of_the_page() -> None:
    with pytest.raises(KeyError):
        statics.read_tree(FOLDER).address("css/no-such.css")


def test_every_file_a_page_names_is_there_and_kept_for_good(stranger: Person) -> None:
    names = re.findall(r'(?:href|src)="(/static/[^"]+)"', stranger.get("/").text)
    assert len(names) > 5
    for name in names:
        response = stranger.get(name)
        assert response.status_code == 200, name
        assert response.headers["Cache-Control"] == statics.FOREVER
        assert response.headers["Vary"] == "Accept-Encoding"


def test_scripts_find_what_they_import(stranger: Person) -> None:
    address = statics.read_tree(FOLDER).address("js/main.js")
    script = stranger.get(address)
    assert script.mimetype == "text/javascript"
    for module in re.findall(r'from "(\./[^"]+)"', script.text):
        assert stranger.get(address.rpartition("/")[0] + module[1:]).status_code == 200


def test_a_page_names_every_script_before_it_is_imported(stranger: Person) -> None:
    page = stranger.get("/").text
    preloaded = re.findall(r'rel="modulepreload" href="/static/\w+/([^"]+)"', page)
    assert preloaded == list(statics.read_tree(FOLDER).scripts("js/main.js"))
    assert {"js/main.js", "js/lib/page.js", "js/modules/stage.js"} <= set(preloaded)
    assert "js/modules/room.js" not in preloaded


def test_style_sheets_lose_their_comments_and_nothing_else() -> None:
    sent = statics.read_tree(FOLDER).files[statics.BUNDLE].body.decode()
    assert "/*" not in sent
    assert sent.count("{") == sent.count("}") > 100
    for name in statics.BUNDLED_FIRST:
        for line in (FOLDER / name).read_text().splitlines():
            assert line in sent or "*" in line or not line.startswith(("  --", ".", ":root"))


def test_comments_stay_at_home_and_nothing_else_does(stranger: Person) -> None:
    tree = statics.read_tree(FOLDER)
    for path in (FOLDER / "js").rglob("*.js"):
        sent = tree.files[path.relative_to(FOLDER).as_posix()].body.decode().splitlines()
        left_out = [line for line in path.read_text().splitlines() if line not in sent]
        assert all(re.match(r"\s*(//|/\*\*|\*)", line) for line in left_out)
        assert not [line for line in sent if re.match(r"\s*(//|/\*|\*)", line)]


def test_every_script_is_part_of_some_page() -> None:
    tree = statics.read_tree(FOLDER)
    used = {name for kit in KITS for name in tree.scripts(f"js/{kit}.js")}
    assert used == {path.relative_to(FOLDER).as_posix() for path in (FOLDER / "js").rglob("*.js")}


def test_gzip_for_who_takes_it(stranger: Person) -> None:
    address = statics.read_tree(FOLDER).address(statics.BUNDLE)
    packed = stranger.client.get(address, headers={"Accept-Encoding": "gzip, br"})
    plain = stranger.get(address)
    refused = stranger.get(address, headers={"Accept-Encoding": "gzip;q=0"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data == refused.data
    assert "Content-Encoding" not in plain.headers


@pytest.mark.parametrize(
    "name", ["../../quiz/app.py", "css/tokens.css", "%2e%2e/pyproject.toml", "", "js/"]
)
def test_nothing_else_is_served(stranger: Person, name: str) -> None:
    digest = statics.read_tree(FOLDER).digest
    assert stranger.get(f"/static/{digest}/{name}").status_code == 404


def test_an_older_version_is_gone(stranger: Person) -> None:
    assert stranger.get("/static/0123456789abcdef/js/main.js").status_code == 404


def _weight(packed: dict[str, int], kit: str) -> int:
    """The bytes of all scripts that a page of this kind loads."""
    return sum(packed[name] for name in statics.read_tree(FOLDER).scripts(f"js/{kit}.js"))


@pytest.mark.parametrize(("kit", "most"), [("join", 15_000), ("screen", 30_000), ("host", 30_000)])
def test_the_budgets_of_a_live_night(kit: str, most: int) -> None:
    files = statics.read_tree(FOLDER).files
    packed = {name: len(file.packed or file.body) for name, file in files.items()}
    assert _weight(packed, kit) < most
    assert packed[f"css/{kit}.css"] <= 10_000


def test_the_budgets(fan: Fan) -> None:
    files = statics.read_tree(FOLDER).files
    packed = {name: len(file.packed or file.body) for name, file in files.items()}
    scripts = _weight(packed, "main")
    images = sum(size for name, size in packed.items() if name.startswith("img/"))
    assert scripts < 15_000
    assert packed[statics.BUNDLE] <= 10_000
    for page in (fan.get("/"), fan.get(fan.start())):
        assert len(page.data) + scripts + packed[statics.BUNDLE] + images < 60_000


def test_no_class_is_dressed_in_two_parts_of_the_site() -> None:
    """The parts are one sheet in the end: what the desk calls a bar is not what a quiz does."""
    dressed: dict[str, set[str]] = {}
    for part in sorted((FOLDER / "css" / "parts").glob("*.css")):
        rules = re.sub(r"/\*.*?\*/", "", part.read_text(encoding="utf-8"), flags=re.DOTALL)
        for selectors in re.findall(r"(?:^|\})\s*([^{}@]+)\{", rules):
            for selector in selectors.split(","):
                if re.fullmatch(r"\.[\w-]+", selector.strip()):
                    dressed.setdefault(selector.strip(), set()).add(part.name)
    assert {name: parts for name, parts in dressed.items() if len(parts) > 1} == {}
