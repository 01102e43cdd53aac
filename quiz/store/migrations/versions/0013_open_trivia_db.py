"""Clients of the Open Trivia DB API that want no question twice

Revision ID: 0013
Revises: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "opentdb_token",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_opentdb_token")),
    )
    op.create_index(op.f("ix_opentdb_token_used_at"), "opentdb_token", ["used_at"])
    op.create_table(
        "opentdb_seen",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["token"], ["opentdb_token.token"], name=op.f("fk_opentdb_seen_token_opentdb_token")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_opentdb_seen_item_id_item")
        ),
        sa.PrimaryKeyConstraint("token", "item_id", name=op.f("pk_opentdb_seen")),
    )
    op.create_index(op.f("ix_opentdb_seen_item_id"), "opentdb_seen", ["item_id"])
