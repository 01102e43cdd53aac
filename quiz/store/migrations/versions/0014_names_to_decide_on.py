"""Names that the articles do not settle, and what people decided of them

Revision ID: 0014
Revises: 0013
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "merge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("one", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("why_not", sa.Text(), nullable=False),
        sa.Column("one_at", sa.JSON(), nullable=False),
        sa.Column("other_at", sa.JSON(), nullable=False),
        sa.Column("run", sa.JSON(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("is_made", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("again_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["again_id"], ["job.id"], name=op.f("fk_merge_again_id_job")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge")),
    )
    op.create_index(op.f("ix_merge_state"), "merge", ["state"])
    op.create_table(
        "merge_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("merge_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_taken_back", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merge_id"], ["merge.id"], name=op.f("fk_merge_decision_merge_id_merge")
        ),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_merge_decision_account_id_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge_decision")),
    )
    op.create_index(op.f("ix_merge_decision_merge_id"), "merge_decision", ["merge_id"])
    op.create_index(op.f("ix_merge_decision_account_id"), "merge_decision", ["account_id"])
