"""Migrations: schema and tables agree, nothing is lost, and what is refused stays as it is."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory

from quiz.services.units import looking, writing
from quiz.store import desk, judging, migrating, sifting
from quiz.store.bank import remember
from quiz.store.base import Base
from quiz.store.files import DatabaseRefused, file_of
from quiz.store.finding import is_of_index
from quiz.store.items import Action, Status
from quiz.store.judging import Mark
from quiz.store.migrating import Migrated, carefully, connected, migrate
from quiz.store.opening import TABLES, opened
from quiz.store.sifting import Listing, Sieve
from quiz.store.wordings import Outlook

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
HEAD = "0018"
NEXT = "0019"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def bring(url: str, backups: Path) -> Migrated:
    return migrate(url, backups=backups, now=NOON, tell=lambda _line: None)


def test_the_migrations_make_the_tables_of_the_program(database_url: str, backups: Path) -> None:
    assert bring(database_url, backups) == Migrated(before=None, after=HEAD, backup=None)
    assert TABLES
    with connected(database_url) as connection:
        ours: dict[str, Any] = {"include_name": lambda name, *_of: not is_of_index(name or "")}
        context = MigrationContext.configure(connection, opts=ours)
        differences = compare_metadata(context, Base.metadata)
    assert differences == []


def test_the_migrations_are_one_line() -> None:
    script = ScriptDirectory.from_config(migrating._config())
    assert len(script.get_heads()) == 1
    assert len(script.get_bases()) == 1


def test_a_second_time_does_nothing(database_url: str, backups: Path) -> None:
    bring(database_url, backups)
    with opened(database_url), writing():
        remember("kept", "x", now=NOON)
    assert bring(database_url, backups) == Migrated(before=HEAD, after=HEAD, backup=None)
    assert not backups.exists()


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A program with one migration more: a folder that takes a second revision."""
    folder = tmp_path / "newer"
    folder.mkdir()

    def config() -> Config:
        made = Config()
        here = str(migrating._MIGRATIONS)
        made.set_main_option("script_location", here)
        made.set_main_option("version_locations", f"{here}/versions;{folder}")
        made.set_main_option("path_separator", ";")
        return made

    monkeypatch.setattr(migrating, "_config", config)
    return folder


def revision(folder: Path, *lines: str) -> None:
    body = "\n".join(f"    {line}" for line in lines)
    (folder / f"{NEXT}_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n\n"
        f'revision = "{NEXT}"\ndown_revision = "{HEAD}"\n\n\ndef upgrade() -> None:\n{body}\n'
    )


def filled(url: str, backups: Path) -> None:
    """The database of the version before, with an account that has a session."""
    script = ScriptDirectory.from_config(migrating._config())
    assert script.get_current_head() == HEAD
    bring(url, backups)
    with connected(url) as connection, connection.begin():
        connection.execute(
            sa.text(
                "INSERT INTO account (id, name, name_key, role, password_hash, created_at)"
                " VALUES (1, 'Cora', 'cora', 'curator', 'x', '2026-01-01 00:00:00')"
            )
        )
        for token in "ab":
            connection.execute(
                sa.text(
                    "INSERT INTO account_session VALUES"
                    " (:t, 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00', '2026-01-01 00:00:00')"
                ),
                {"t": token},
            )


def rows(url: str, name: str) -> int:
    with connected(url) as connection:
        return connection.scalar(sa.text(f"SELECT count(*) FROM {name}")) or 0  # noqa: S608


def schema(url: str) -> str | None:
    with connected(url) as connection:
        return MigrationContext.configure(connection).get_current_revision()


FIRST = """
INSERT INTO article VALUES (1, 'one', 'One', NULL, NULL, NULL, NULL, 'It was he.', 'x', :at);
INSERT INTO item VALUES
    (1, 'print', 'uid', 'fact', 'approved', 1, 0.7, :at, :at, NULL, 'policy', '');
INSERT INTO item_revision VALUES
    (101, 1, 1, 'Who?', 'he', '[]', 'person', 'plays', 'row', 'It', '[]', '[]', :at, NULL);
INSERT INTO item_source VALUES (101, 101, 1, 0, 'It was he.', 0, 10)
"""


@pytest.mark.parametrize("by_way_of", ["0001", "0013"])
def test_a_bank_of_the_first_schema_is_kept_and_says_nothing_of_what_is_new(
    database_url: str, backups: Path, by_way_of: str
) -> None:
    config = migrating._config()
    with connected(database_url) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.rollback()
        with connection.begin():
            for statement in FIRST.split(";"):
                connection.execute(sa.text(statement), {"at": "2026-01-01 00:00:00"})
        command.upgrade(config, by_way_of)
    done = bring(database_url, backups)
    assert (done.before, done.after) == (by_way_of, HEAD)
    with opened(database_url), looking():
        sheet = desk.sheet(1)
        article = desk.article("one")
        found = [
            sifting.ids(Sieve(listing=Listing.APPROVED, words=words), most=9)
            for words in ("WHO", "it was", "she")
        ]
    assert found == [(1,), (1,), ()]
    assert sheet
    assert article
    assert (sheet.wording.stem, sheet.wording.key, sheet.uid) == ("Who?", "he", "uid")
    assert sheet.outlook == Outlook(rank=0.7)
    assert [excerpt.slug for excerpt in sheet.excerpts] == ["one"]
    assert (article.text, article.genre) == ("It was he.", None)
    edited = Mark(action=Action.EDITED, to_status=Status.APPROVED)
    retired = Mark(action=Action.RETIRED, to_status=Status.RETIRED)
    with opened(database_url):
        with writing():
            judging.reword(1, replace(sheet.wording, stem="Was it she?"), edited, retired, now=NOON)
        with looking():
            she = Sieve(listing=Listing.RETIRED, words="was it she")
            assert sifting.ids(she, most=9) == (1,)
            who = Sieve(listing=Listing.RETIRED, words="who")
            assert sifting.ids(who, most=9) == ()


def test_changing_a_table_keeps_the_rows_that_refer_to_it(
    database_url: str, backups: Path, newer: Path
) -> None:
    filled(database_url, backups)
    revision(
        newer,
        'with op.batch_alter_table("account", recreate="auto") as table:',
        '    table.alter_column("role", type_=sa.String(20), nullable=True)',
    )
    told: list[str] = []
    done = migrate(database_url, backups=backups, now=NOON, tell=told.append)
    assert (done.before, done.after) == (HEAD, NEXT)
    assert told == [f"Upgrading the database from schema {HEAD} to {NEXT} …"]
    assert (rows(database_url, "account"), rows(database_url, "account_session")) == (1, 2)
    with connected(database_url) as connection:
        references = sa.inspect(connection).get_foreign_keys("account_session")
        assert [each["referred_table"] for each in references] == ["account"]
        if connection.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_sqlite_is_copied_before(database_url: str, backups: Path, newer: Path) -> None:
    filled(database_url, backups)
    revision(newer, 'op.add_column("account", sa.Column("colour", sa.Text()))')
    done = bring(database_url, backups)
    assert done.backup == backups / f"before-{NEXT}-20260314T120000Z.sqlite3"
    assert done.backup.exists()
    assert stat.S_IMODE(done.backup.stat().st_mode) == 0o600
    assert stat.S_IMODE(backups.stat().st_mode) == 0o700
    copy = f"sqlite:///{done.backup}"
    assert schema(copy) == HEAD
    assert rows(copy, "account_session") == 2


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('op.execute("DELETE FROM account_session")', "lose rows of account_session"),
        ('op.execute("DELETE FROM account")', "account"),
        ('op.execute("no such statement")', "refuses"),
    ],
)
def test_a_migration_that_would_harm_is_undone(
    database_url: str, backups: Path, newer: Path, line: str, words: str
) -> None:
    filled(database_url, backups)
    revision(newer, 'op.add_column("account", sa.Column("colour", sa.Text()))', line)
    with pytest.raises(DatabaseRefused, match=words):
        bring(database_url, backups)
    assert schema(database_url) == HEAD
    assert (rows(database_url, "account"), rows(database_url, "account_session")) == (1, 2)
    with connected(database_url) as connection:
        columns = {each["name"] for each in sa.inspect(connection).get_columns("account")}
    assert "colour" not in columns


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_migration_that_would_break_references_is_undone(
    database_url: str, backups: Path, newer: Path
) -> None:
    filled(database_url, backups)
    revision(newer, 'op.execute("UPDATE account_session SET account_id = 7")')
    with pytest.raises(DatabaseRefused, match="break references"):
        bring(database_url, backups)
    assert schema(database_url) == HEAD


TRAP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE child (
    id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE
);
INSERT INTO parent VALUES (1, 'a');
INSERT INTO child VALUES (1, 1), (2, 1)
"""


@pytest.mark.parametrize("is_careful", [True, False])
def test_without_the_precautions_the_rows_would_be_gone(tmp_path: Path, is_careful: bool) -> None:
    """The trap itself: dropping the old table deletes what refers to it."""
    url = f"sqlite:///{tmp_path / 'trap.sqlite3'}"
    with connected(url) as connection:
        with connection.begin():
            for statement in TRAP.split(";"):
                connection.exec_driver_sql(statement)
        with carefully(connection) if is_careful else connection.begin():
            operations = Operations(MigrationContext.configure(connection))
            with operations.batch_alter_table("parent", recreate="always") as table:
                table.alter_column("name", nullable=False)
    assert rows(url, "child") == (2 if is_careful else 0)


def test_a_newer_schema_is_refused_in_words(database_url: str, backups: Path) -> None:
    bring(database_url, backups)
    with connected(database_url) as connection, connection.begin():
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseRefused, match=r"schema 9999.*newer version"):
        bring(database_url, backups)
    assert schema(database_url) == "9999"


def test_a_database_of_something_else_is_refused(database_url: str, backups: Path) -> None:
    with connected(database_url) as connection, connection.begin():
        connection.execute(sa.text("CREATE TABLE shopping (milk INTEGER)"))
    with pytest.raises(DatabaseRefused, match="something else"):
        bring(database_url, backups)
    with connected(database_url) as connection:
        assert sa.inspect(connection).get_table_names() == ["shopping"]


def test_a_server_that_does_not_answer_is_named_without_its_password(backups: Path) -> None:
    url = "postgresql+psycopg://cora:hamster@127.0.0.1:9/quiz"
    with pytest.raises(DatabaseRefused, match=r"127\.0\.0\.1:9/quiz") as refused:
        bring(url, backups)
    assert "hamster" not in str(refused.value)


def test_a_locked_database_is_refused_in_words(tmp_path: Path, backups: Path) -> None:
    url = f"sqlite:///{tmp_path / 'locked.sqlite3'}"
    bring(url, backups)
    path = file_of(url)
    assert path is not None
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseRefused, match="locked"):
            bring(url, backups)
        other.execute("ROLLBACK")
    assert bring(url, backups).before == HEAD
