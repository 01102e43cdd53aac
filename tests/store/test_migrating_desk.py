"""What the migrations of the desk make of a bank that has a history."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from alembic import command

from quiz.services import audit
from quiz.services.audit import Event, LogSieve
from quiz.services.units import looking
from quiz.store import desk, judging, migrating, sifting
from quiz.store.migrating import connected, migrate
from quiz.store.opening import opened
from quiz.store.sifting import Listing, Sieve

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
BEFORE = """
INSERT INTO account (id, name, name_key, role, password_hash, created_at)
    VALUES (1, 'Cora', 'cora', 'curator', 'x', :at);
INSERT INTO item (id, fingerprint, uid, fact, status, revision, rank, created_at, reason)
    VALUES (1, 'print', 'uid', 'fact', 'pending', 1, 0.7, :at, '');
INSERT INTO item_revision VALUES
    (1, 1, 1, 'Who?', 'he', '[]', 'person', 'plays', 'row', 'It', '[]', :warnings, :at, NULL)
"""
HISTORY = (
    ("taken in", None, "pending", None),
    ("approved", "pending", "approved", 1),
    ("retired", "approved", "retired", 1),
    ("undone", "retired", "approved", 1),
    ("undone", "approved", "pending", 1),
    ("approved", "pending", "approved", 1),
)
WARNINGS = '[{"rule": "odd", "words": "a"}, {"rule": "odd", "words": "b"}]'


def test_what_was_taken_back_and_what_was_warned_of_is_found(
    database_url: str, tmp_path: Path
) -> None:
    config = migrating._config()
    with connected(database_url) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
        connection.rollback()
        with connection.begin():
            for statement in BEFORE.split(";"):
                given = {"at": "2026-01-01 00:00:00", "warnings": WARNINGS}
                wanted = {name: v for name, v in given.items() if f":{name}" in statement}
                connection.execute(sa.text(statement), wanted)
            for number, (action, before, after, by) in enumerate(HISTORY, start=1):
                connection.execute(
                    sa.text(
                        "INSERT INTO decision (id, item_id, item_revision_id, account_id, action,"
                        " reason, from_status, to_status, at)"
                        " VALUES (:n, 1, 1, :by, :action, '', :before, :after, :at)"
                    ),
                    {
                        "n": number,
                        "by": by,
                        "action": action,
                        "before": before,
                        "after": after,
                        "at": "2026-01-01 00:00:00",
                    },
                )
    migrate(database_url, backups=tmp_path / "backups", now=NOON, tell=lambda _line: None)
    with opened(database_url), looking():
        assert judging.latest_of(1) == (6, 1)
        assert sifting.ids(Sieve(listing=Listing.PENDING, rule="odd"), most=9) == (1,)
        sheet = desk.sheet(1)
        assert sheet
        assert (sheet.topic, sheet.tags) == (None, ())


DONE = """
INSERT INTO job (id, account_id, at, state, attempts, stage, done, total, words)
    VALUES (1, 1, '2026-01-02 00:00:00', 'done', 1, '', 1, 1, ''),
           (2, 1, '2026-01-05 00:00:00', 'done', 1, '', 1, 1, '');
INSERT INTO job_article (id, job_id, number, name, slug, suffix, address, state, words)
    VALUES (1, 1, 2, 'b.txt', 'b', '.txt', '', 'read', ''),
           (2, 1, 1, 'a.txt', 'a', '.txt', '', 'read', '');
INSERT INTO merge (id, kind, one, other, why, why_not, one_at, other_at, run, state, is_made,
    proposed_at, again_id)
    VALUES (1, 'person', 'Ann', 'Anne', '', '', '[]', '[]', '[]', 'open', false,
    '2026-01-02 00:00:00', 2);
INSERT INTO merge_decision (id, merge_id, account_id, action, at, is_taken_back)
    VALUES (1, 1, 1, 'same', '2026-01-03 00:00:00', true),
           (2, 1, 1, 'open', '2026-01-04 00:00:00', false);
INSERT INTO upload (id, sha256, name, size, format_name, account_id, at, status, settled_by,
    settled_at, taken_in, rows)
    VALUES (1, 'x', 'x.csv', 1, 'CSV', 1, '2026-01-02 00:00:00', 'taken in', 1,
    '2026-01-06 00:00:00', 3, '[]'),
    (2, 'y', 'y.csv', 1, 'CSV', 1, '2026-01-02 00:00:00', 'waiting', NULL, NULL, 0, '[]');
INSERT INTO article (id, slug, text, sha256, taken_in_at, attributed_by, attributed_at)
    VALUES (1, 'coast', '', 'x', '2026-01-02 00:00:00', 1, '2026-01-07 00:00:00')
"""


def test_the_log_begins_with_what_other_tables_tell(database_url: str, tmp_path: Path) -> None:
    config = migrating._config()
    with connected(database_url) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0016")
        connection.rollback()
        with connection.begin():
            account = BEFORE.partition(";")[0]
            connection.execute(sa.text(account), {"at": "2026-01-01 00:00:00"})
            for statement in DONE.split(";"):
                connection.execute(sa.text(statement))
    migrate(database_url, backups=tmp_path / "backups", now=NOON, tell=lambda _line: None)
    with opened(database_url):
        entries = audit.page(LogSieve(by="Cora")).entries
    assert [(e.what, e.subject, [c.after for c in e.changes]) for e in reversed(entries)] == [
        (Event.JOINED, "Cora", ["curator"]),
        (Event.HANDED_IN, "job 1", ["a.txt, b.txt"]),
        (Event.NAMES_JOINED, "“Ann” and “Anne”", []),
        (Event.NAMES_REOPENED, "“Ann” and “Anne”", []),
        (Event.WORKED_AGAIN, "job 2", [""]),
        (Event.FILE_TAKEN_IN, "x.csv", ["3"]),
        (Event.ATTRIBUTED, "coast", []),
    ]
