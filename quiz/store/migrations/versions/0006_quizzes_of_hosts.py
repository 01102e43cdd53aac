"""Quizzes of hosts: rounds, and the items that fill them

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quiz",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_quiz_account_id_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quiz")),
    )
    op.create_index("ix_quiz_account_id_changed_at", "quiz", ["account_id", "changed_at"])
    op.create_table(
        "quiz_round",
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("limit_s", sa.Integer(), nullable=True),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("pause_s", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["quiz_id"], ["quiz.id"], name=op.f("fk_quiz_round_quiz_id_quiz")
        ),
        sa.PrimaryKeyConstraint("quiz_id", "place", name=op.f("pk_quiz_round")),
    )
    op.create_table(
        "quiz_question",
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_quiz_question_item_id_item")
        ),
        sa.ForeignKeyConstraint(
            ["quiz_id", "round"],
            ["quiz_round.quiz_id", "quiz_round.place"],
            name=op.f("fk_quiz_question_quiz_id_quiz_round"),
        ),
        sa.PrimaryKeyConstraint("quiz_id", "round", "place", name=op.f("pk_quiz_question")),
        sa.UniqueConstraint("quiz_id", "item_id", name=op.f("uq_quiz_question_quiz_id_item_id")),
    )
    op.create_index(op.f("ix_quiz_question_item_id"), "quiz_question", ["item_id"])
