"""The commands that end, run in this process: what they say, and what they refuse."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quiz.cli import main
from quiz.cli.instance import in_words
from quiz.cli.serving import options
from quiz.cli.worker import Worker
from quiz.clock import utc_now
from quiz.config import SETTINGS, Settings
from quiz.resources import bundled
from quiz.services import accounts, curation
from quiz.services.curation import Listing
from quiz.services.intake import IntakeReport
from quiz.store.opening import opened

NOBODY = 65534
PHRASE = "hamster wheel galaxy"


@pytest.fixture(autouse=True)
def _umask() -> Iterator[None]:
    """The commands change it for their process, which here is that of the tests."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the installation will be."""
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    path = tmp_path / "instance"
    monkeypatch.setenv("INSTANCE_DIR", str(path))
    return path


def quiz(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def url(folder: Path) -> str:
    return f"sqlite:///{folder}/pubproof.sqlite3"


def modes(folder: Path) -> dict[str, int]:
    return {p.name: stat.S_IMODE(p.stat().st_mode) for p in [folder, *folder.iterdir()]}


def test_migrate_makes_an_installation_for_its_owner_alone(folder: Path) -> None:
    done = quiz("migrate")
    assert (done.exit_code, done.output) == (0, "The database is up to date.\n")
    assert modes(folder) == {
        "instance": 0o700,
        "pubproof.sqlite3": 0o600,
        "secret_key": 0o600,
    }
    before = (folder / "secret_key").read_bytes()
    assert quiz("migrate").exit_code == 0
    assert (folder / "secret_key").read_bytes() == before


def test_a_folder_made_by_the_operator_keeps_its_mode(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    assert quiz("migrate").exit_code == 0
    assert modes(folder)["instance"] == 0o755
    assert modes(folder)["pubproof.sqlite3"] == 0o600


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
def test_a_folder_that_others_may_write_into_is_refused(folder: Path, mode: int) -> None:
    folder.mkdir()
    folder.chmod(mode)
    done = quiz("migrate")
    assert done.exit_code == 1
    assert f"chmod go-w '{folder}'" in done.output
    assert list(folder.iterdir()) == []


def test_a_file_in_place_of_the_folder_is_refused(folder: Path) -> None:
    folder.write_text("mine")
    done = quiz("migrate")
    assert done.exit_code == 1
    assert f"INSTANCE_DIR {folder}" in done.output
    assert folder.read_text() == "mine"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_of_somebody_else_is_refused(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    for above in folder.parents:
        if above.stat().st_uid == os.geteuid() and not above.stat().st_mode & 0o001:
            above.chmod(0o711)
    code = f"from quiz.cli import main; import os; os.setuid({NOBODY}); main(['migrate'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"{folder} cannot be written by this user" in done.stderr
    assert list(folder.iterdir()) == []


def test_a_secret_that_others_can_read_stops_everything(folder: Path) -> None:
    quiz("migrate")
    (folder / "secret_key").chmod(0o644)
    before = (folder / "pubproof.sqlite3").read_bytes()
    for command in (["migrate"], ["invite"], ["run"], ["disable", "Cora"]):
        done = quiz(*command)
        assert done.exit_code == 1
        assert "can be read by others" in done.output
    assert (folder / "pubproof.sqlite3").read_bytes() == before


def test_a_damaged_database_is_left_alone(folder: Path) -> None:
    quiz("migrate")
    path = folder / "pubproof.sqlite3"
    damaged = b"\0" * 200 + path.read_bytes()[200:]
    path.write_bytes(damaged)
    for command in (["migrate"], ["invite"], ["run"]):
        done = quiz(*command)
        assert done.exit_code == 1
        assert "is no SQLite database" in done.output
        assert "There is no backup" in done.output
    assert path.read_bytes() == damaged


@pytest.mark.parametrize("setting", [("PORT", "0"), ("THREADS", "x"), ("DATABASE_URL", "x://")])
def test_a_wrong_setting_is_named_and_nothing_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch, setting: tuple[str, str]
) -> None:
    monkeypatch.setenv(*setting)
    for command in ("run", "migrate", "invite"):
        done = quiz(command)
        assert done.exit_code == 1
        assert f"Error: {setting[0]} must " in done.output
    assert not folder.exists()


def test_an_invitation_makes_an_account_and_disable_ends_it(folder: Path) -> None:
    done = quiz("invite", "--role", "host")
    found = re.fullmatch(r"http://127\.0\.0\.1:8000/invitation/(\S+)\n", done.output)
    assert found
    with opened(url(folder)):
        made = accounts.accept(found[1], name="Hugo", password=PHRASE, now=utc_now())
        assert made.role == "host"
        token = accounts.sign_in("Hugo", PHRASE, now=utc_now())
    assert quiz("disable", "hugo").output == "Done.\n"
    with opened(url(folder)):
        assert accounts.who(token, now=utc_now()) is None
    refused = quiz("disable", "Nobody")
    assert refused.exit_code == 1
    assert "no account named 'Nobody'" in refused.output


def test_behind_https_the_link_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TLS", "on")
    assert quiz("invite").output.startswith("https://YOUR-ADDRESS/invitation/")
    assert folder.exists()


def test_articles_of_ones_own_wait_for_a_curator(folder: Path, tmp_path: Path) -> None:
    articles = Path(shutil.copytree(bundled("seeds"), tmp_path / "articles"))
    (articles / "broken.txt").write_bytes(b"\xff\xfe\xfd" * 50)
    done = quiz("take-in", str(articles))
    assert done.exit_code == 1
    assert "broken.txt" in done.stderr
    assert "waiting for a curator" in done.stdout
    with opened(url(folder)):
        counts = curation.queue(Listing.PENDING).counts
    assert counts[Listing.PENDING] > 0
    assert counts[Listing.APPROVED] == 0
    (articles / "broken.txt").unlink()
    again = quiz("take-in", str(articles), "--approve", "clean")
    assert again.exit_code == 0
    assert not re.search(r"\d new", again.stdout)
    with opened(url(folder)):
        assert curation.queue(Listing.APPROVED).counts[Listing.APPROVED] > 0


def test_a_folder_that_is_not_there(folder: Path, tmp_path: Path) -> None:
    done = quiz("take-in", str(tmp_path / "nowhere"))
    assert done.exit_code == 2
    assert not folder.exists()


def test_origins_that_cannot_be_read(folder: Path, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "sources.toml").write_text("= nothing")
    done = quiz("take-in", str(articles))
    assert done.exit_code == 1
    assert "sources.toml" in done.output
    assert folder.exists()


def test_the_table_of_settings_has_a_line_for_each() -> None:
    lines = quiz("settings").output.splitlines()
    assert lines[:2] == ["| Setting | Default | Meaning |", "| --- | --- | --- |"]
    assert [line.split("`")[1] for line in lines[2:]] == [s.name for s in SETTINGS]
    assert all(line.count("|") == 4 for line in lines)


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (IntakeReport(), "Items: none."),
        (IntakeReport(taken_in=3, approved=2, pending=1),
         "Items: 3 new, 2 approved by policy, 1 waiting for a curator."),
        (IntakeReport(already_known=5, revised=1, withdrawn=2),
         "Items: 5 known already, 1 reworded, 2 withdrawn."),
    ],
)  # fmt: skip
def test_a_report_in_words(report: IntakeReport, words: str) -> None:
    assert in_words(report) == words


def test_the_server_is_limited_and_believes_no_proxy() -> None:
    given = options(Settings.from_environ({"HOST": "::1", "THREADS": "7"}))
    assert given["bind"] == "[::1]:8000"
    assert (given["workers"], given["worker_class"], given["threads"]) == (1, Worker, 7)
    assert (given["limit_request_line"], given["limit_request_fields"]) == (4094, 50)
    assert (given["graceful_timeout"], given["control_socket_disable"]) == (5, True)
    assert given["forwarded_allow_ips"] == ""


def test_a_backup_brings_the_bank_back(folder: Path, tmp_path: Path) -> None:
    assert quiz("take-in", str(bundled("seeds")), "--approve", "clean").exit_code == 0
    copy = tmp_path / "copy.sqlite3"
    done = quiz("backup", str(copy))
    assert (done.exit_code, done.output) == (0, f"Copied to {copy}.\n")
    again = quiz("backup", str(copy))
    assert again.exit_code == 1
    assert "exists already" in again.output
    with opened(url(folder)):
        approved = curation.queue(Listing.APPROVED).counts[Listing.APPROVED]
    assert approved > 30
    (folder / "pubproof.sqlite3").unlink()
    assert quiz("restore", str(copy)).output == "Restored.\n"
    with opened(url(folder)):
        assert curation.queue(Listing.APPROVED).counts[Listing.APPROVED] == approved
    replaced = quiz("restore", str(copy)).output
    assert "as it was before" in replaced
    assert stat.S_IMODE((folder / "pubproof.sqlite3").stat().st_mode) == 0o600


def test_a_backup_of_nothing_is_refused(folder: Path, tmp_path: Path) -> None:
    done = quiz("backup", str(tmp_path / "copy.sqlite3"))
    assert done.exit_code == 1
    assert "There is no database" in done.output
    assert not folder.exists()


def test_statistics_are_counted_and_made_anew(folder: Path) -> None:
    for arguments in (("statistics",), ("statistics", "--again")):
        done = quiz(*arguments)
        assert done.exit_code == 0
        assert "0 quizzes and nights were counted." in done.output
