"""Brings the database to the schema of this program, or refuses and leaves it as it is.

Law: everything happens in one transaction that is kept only if no row was lost and no reference
broken; a SQLite database with anything in it is copied first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, create_engine, func, inspect, select, table, text
from sqlalchemy.exc import DatabaseError

from quiz.store.base import tune
from quiz.store.copying import back_up
from quiz.store.files import DatabaseRefused, file_of, look_over
from quiz.store.finding import is_of_index

_MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_VERSION_TABLE = "alembic_version"
_MIGRATION_LOCK = 7_090_262  # any number that nothing else locks in the same PostgreSQL database


@dataclass(frozen=True, slots=True, kw_only=True)
class Migrated:
    """From which schema to which; `backup` is the copy made before, if one was needed."""

    before: str | None
    after: str
    backup: Path | None


def migrate(
    database_url: str, *, backups: Path, now: datetime, tell: Callable[[str], None]
) -> Migrated:
    """Bring the database to the newest schema, making it when there is none.

    Raises:
        DatabaseRefused: it is damaged, out of reach, not ours or from a newer program, or the
            migration would have lost something. Nothing was changed.
    """
    look_over(database_url, backups=backups)
    config = _config()
    script = ScriptDirectory.from_config(config)
    newest = script.get_current_head()
    assert newest is not None  # noqa: S101 - the package carries its migrations
    with connected(database_url) as connection:
        before = _schema(connection, script)
        connection.rollback()
        if before == newest:
            return Migrated(before=before, after=newest, backup=None)
        backup = None
        if before is not None:
            backup = _copied(
                database_url, backups / f"before-{newest}-{now:%Y%m%dT%H%M%SZ}.sqlite3"
            )
            tell(f"Upgrading the database from schema {before} to {newest} …")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return Migrated(before=before, after=newest, backup=backup)


@contextmanager
def connected(database_url: str) -> Iterator[Connection]:
    """A connection of its own, opened as the program opens all of them.

    Raises:
        DatabaseRefused: the database does not answer, or refuses what is asked.
    """
    engine = create_engine(database_url, poolclass=NullPool)
    tune(engine)
    try:
        with engine.connect() as connection:
            yield connection
    except DatabaseError as error:
        shown = engine.url.render_as_string(hide_password=True)
        raise DatabaseRefused(f"The database {shown} refuses: {error.orig}") from error
    finally:
        engine.dispose()


@contextmanager
def carefully(connection: Connection) -> Iterator[None]:
    """One transaction for changing the schema inside the block.

    SQLite changes a table by making a new one and dropping the old, which deletes the rows that
    refer to it or fails while foreign keys are enforced; and it ignores the switch inside a
    transaction. So it is thrown before, and the references are checked at the end.

    Raises:
        DatabaseRefused: rows were lost or references broken; all of it was undone.
    """
    is_sqlite = connection.dialect.name == "sqlite"
    _enforce(connection, is_on=False)
    try:
        with connection.begin():
            if not is_sqlite:
                connection.execute(
                    text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATION_LOCK}
                )
            before = _counts(connection)
            yield
            after = _counts(connection)
            lost = [name for name, rows in before.items() if after.get(name, rows) < rows]
            if lost:
                raise DatabaseRefused(f"The migration would lose rows of {', '.join(lost)}.")
            if is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise DatabaseRefused("The migration would break references between tables.")
    finally:
        _enforce(connection, is_on=True)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


def _schema(connection: Connection, script: ScriptDirectory) -> str | None:
    """The schema the database has; `None` when it is empty."""
    present = MigrationContext.configure(connection).get_current_revision()
    if present is None:
        if inspect(connection).get_table_names():
            raise DatabaseRefused(
                "The database holds tables of something else. Give Pubproof one of its own."
            )
        return None
    if present not in {revision.revision for revision in script.walk_revisions()}:
        raise DatabaseRefused(
            f"The database has schema {present}, which this version of Pubproof does not know: "
            "a newer version wrote it. Install that one, or restore a backup made by this one."
        )
    return present


def _copied(database_url: str, target: Path) -> Path | None:
    """A consistent copy of a SQLite database; other databases have their own tools."""
    if file_of(database_url) is None:
        return None
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    back_up(database_url, target)
    return target


def _enforce(connection: Connection, *, is_on: bool) -> None:
    """Switch foreign keys on SQLite, past SQLAlchemy, which would begin a transaction first."""
    raw = connection.connection.dbapi_connection
    if connection.dialect.name == "sqlite" and raw is not None:
        raw.execute(f"PRAGMA foreign_keys={'ON' if is_on else 'OFF'}")


def _counts(connection: Connection) -> dict[str, int]:
    return {
        name: connection.scalar(select(func.count()).select_from(table(name))) or 0
        for name in inspect(connection).get_table_names()
        if name != _VERSION_TABLE and not is_of_index(name)
    }
