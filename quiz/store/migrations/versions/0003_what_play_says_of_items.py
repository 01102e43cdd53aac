"""What play says of items: counts of answers, and ratings

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "session", sa.Column("is_counted", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_index(
        op.f("ix_session_is_counted_finished_at"), "session", ["is_counted", "finished_at"]
    )
    op.create_table(
        "tally",
        sa.Column("item_revision_id", sa.Integer(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("ticks", sa.JSON(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_revision_id"],
            ["item_revision.id"],
            name=op.f("fk_tally_item_revision_id_item_revision"),
        ),
        sa.PrimaryKeyConstraint("item_revision_id", "mode", name=op.f("pk_tally")),
    )
    op.create_table(
        "item_rating",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_item_rating_item_id_item")
        ),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_item_rating")),
    )
    op.create_table(
        "player_rating",
        sa.Column("fan", sa.Text(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("fan", name=op.f("pk_player_rating")),
    )
