"""Topics and tags of items, what to find them by, and which decisions were taken back

Revision ID: 0005
Revises: 0004
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("topic", "tag"):
        op.create_table(
            name,
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("name", sa.Text(), nullable=False),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
            sa.UniqueConstraint("name", name=op.f(f"uq_{name}_name")),
        )
    op.create_table(
        "item_tag",
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name=op.f("fk_item_tag_tag_id_tag")),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_item_tag_item_id_item")),
        sa.PrimaryKeyConstraint("tag_id", "item_id", name=op.f("pk_item_tag")),
    )
    op.create_index(op.f("ix_item_tag_item_id"), "item_tag", ["item_id"])
    # Both databases take a reference with the column; Alembic would add it apart, SQLite cannot.
    op.execute(
        "ALTER TABLE item ADD COLUMN topic_id INTEGER"
        " CONSTRAINT fk_item_topic_id_topic REFERENCES topic (id)"
    )
    op.create_index("ix_item_topic_status_rank", "item", ["topic_id", "status", "rank", "id"])
    op.create_index(
        "ix_item_revision_relation", "item_revision", ["relation", "item_id", "number"]
    )
    for name in ("before", "after"):
        op.add_column("decision", sa.Column(name, sa.JSON(), nullable=True))
    op.add_column(
        "decision",
        sa.Column("is_taken_back", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.create_index("ix_decision_account_id", "decision", ["account_id", "id"])
    op.create_index("ix_tally_flags", "tally", ["flags"])
    op.create_table(
        "revision_warning",
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("item_revision_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_revision_id"],
            ["item_revision.id"],
            name=op.f("fk_revision_warning_item_revision_id_item_revision"),
        ),
        sa.PrimaryKeyConstraint("rule", "item_revision_id", name=op.f("pk_revision_warning")),
    )
    _find_warnings()
    _find_what_was_taken_back()


def _find_warnings() -> None:
    """Every rule that a revision has a warning of, once."""
    connection = op.get_bind()
    revisions = sa.table("item_revision", sa.column("id"), sa.column("warnings", sa.JSON()))
    found = [
        {"rule": rule, "item_revision_id": revision_id}
        for revision_id, warnings in connection.execute(sa.select(revisions.c.id, revisions.c.warnings))
        for rule in dict.fromkeys(each["rule"] for each in _read(warnings))
    ]
    if found:
        warning = sa.table("revision_warning", sa.column("rule"), sa.column("item_revision_id"))
        connection.execute(sa.insert(warning), found)


def _find_what_was_taken_back() -> None:
    """Each undoing took back what stood last before it in the history of its item."""
    connection = op.get_bind()
    decision = sa.table(
        "decision",
        sa.column("id"),
        sa.column("item_id"),
        sa.column("action"),
        sa.column("is_taken_back", sa.Boolean()),
    )
    standing: dict[int, list[int]] = {}
    taken_back = []
    rows = connection.execute(
        sa.select(decision.c.id, decision.c.item_id, decision.c.action).order_by(decision.c.id)
    )
    for decision_id, item_id, action in rows:
        stack = standing.setdefault(item_id, [])
        if action != "undone":
            stack.append(decision_id)
        elif stack:
            taken_back.append({"of": stack.pop()})
    if taken_back:
        connection.execute(
            sa.update(decision).where(decision.c.id == sa.bindparam("of")).values(is_taken_back=True),
            taken_back,
        )


def _read(warnings: object) -> list[dict[str, str]]:
    return json.loads(warnings) if isinstance(warnings, str) else list(warnings or ())
