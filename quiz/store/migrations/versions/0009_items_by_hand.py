"""Items that somebody writes: where they come from, and what to find those like them by

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "item_note",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_item_note_item_id_item")),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_item_note")),
    )
    op.create_index("ix_item_revision_key", "item_revision", ["key"])
    op.create_index("ix_item_revision_stem", "item_revision", ["stem"])
