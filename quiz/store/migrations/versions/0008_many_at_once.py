"""Decisions about many items at once, and sieves that people keep

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("left", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_batch_account_id_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch")),
    )
    # Both databases take a reference with the column; Alembic would add it apart, SQLite cannot.
    op.execute(
        "ALTER TABLE decision ADD COLUMN batch_id INTEGER"
        " CONSTRAINT fk_decision_batch_id_batch REFERENCES batch (id)"
    )
    op.create_index("ix_decision_batch_id", "decision", ["batch_id"])
    op.create_table(
        "saved_sieve",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_saved_sieve_account_id_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_sieve")),
        sa.UniqueConstraint("account_id", "name", name=op.f("uq_saved_sieve_account_id_name")),
    )
