"""What people did beside judging: a log, which begins with what other tables tell

Revision ID: 0017
Revises: 0016
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_NAMES = {
    "same": "names are the same",
    "apart": "names are not the same",
    "open": "names left open again",
}
_FILES = {"taken in": "file taken in", "discarded": "file discarded"}


def upgrade() -> None:
    made = op.create_table(
        "log_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_log_entry_account_id_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_entry")),
    )
    op.create_index("ix_log_entry_at", "log_entry", ["at", "id"])
    op.create_index("ix_decision_at", "decision", ["at", "id"])
    known = [*_accounts(), *_names(), *_jobs(), *_files(), *_attributions()]
    if known:
        op.bulk_insert(made, sorted(known, key=lambda entry: entry["at"]))


def _entry(
    at: object, account_id: int, event: str, subject: str, *changes: list[str]
) -> dict[str, Any]:
    return {
        "at": at,
        "account_id": account_id,
        "event": event,
        "subject": subject,
        "changes": list(changes),
    }


def _rows(table: str, instant: str, *columns: str) -> Iterator[Any]:
    at = sa.column(instant, sa.DateTime(timezone=True))
    source = sa.table(table, at, *map(sa.column, columns))
    return iter(op.get_bind().execute(sa.select(source).where(at.is_not(None))).all())


def _accounts() -> Iterator[dict[str, Any]]:
    for row in _rows("account", "created_at", "id", "name", "role"):
        role = ["role", "", row.role]
        yield _entry(row.created_at, row.id, "account made", row.name, role)


def _names() -> Iterator[dict[str, Any]]:
    merge = sa.table("merge", *map(sa.column, ("id", "one", "other")))
    pairs = {row.id: row for row in op.get_bind().execute(sa.select(merge))}
    for row in _rows("merge_decision", "at", "merge_id", "account_id", "action"):
        both = pairs[row.merge_id]
        subject = f"“{both.one}” and “{both.other}”"
        yield _entry(row.at, row.account_id, _NAMES[row.action], subject)


def _jobs() -> Iterator[dict[str, Any]]:
    article = sa.table("job_article", *map(sa.column, ("job_id", "number", "name")))
    names: dict[int, list[str]] = {}
    for row in op.get_bind().execute(sa.select(article).order_by(article.c.number)):
        names.setdefault(row.job_id, []).append(row.name)
    merge = sa.table("merge", sa.column("again_id"))
    again = set(op.get_bind().scalars(sa.select(merge.c.again_id)))
    for row in _rows("job", "at", "id", "account_id"):
        event = "articles worked through again" if row.id in again else "articles handed in"
        articles = ["articles", "", ", ".join(names.get(row.id, ()))]
        yield _entry(row.at, row.account_id, event, f"job {row.id}", articles)


def _files() -> Iterator[dict[str, Any]]:
    for row in _rows("upload", "settled_at", "name", "status", "settled_by", "taken_in"):
        items = [["items", "", str(row.taken_in)]] if row.status == "taken in" else []
        yield _entry(row.settled_at, row.settled_by, _FILES[row.status], row.name, *items)


def _attributions() -> Iterator[dict[str, Any]]:
    for row in _rows("article", "attributed_at", "slug", "attributed_by"):
        yield _entry(row.attributed_at, row.attributed_by, "attribution corrected", row.slug)
