"""Rooms of live nights: seats, answers, rulings, links

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("rules", sa.JSON(), nullable=False),
        sa.Column("base_url", sa.Text(), nullable=False),
        sa.Column("display", sa.Text(), nullable=False),
        sa.Column("is_code_hidden", sa.Boolean(), nullable=False),
        sa.Column("is_dry_run", sa.Boolean(), nullable=False),
        sa.Column("team_names", sa.JSON(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_locked", sa.Boolean(), nullable=False),
        sa.Column("widest", sa.Double(), nullable=False),
        sa.Column("is_counted", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.ForeignKeyConstraint(["owner_id"], ["account.id"], name=op.f("fk_room_owner_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("code", name=op.f("uq_room_code")),
    )
    op.create_index(op.f("ix_room_finished_at"), "room", ["finished_at"])
    op.create_index(op.f("ix_room_is_counted_finished_at"), "room", ["is_counted", "finished_at"])
    op.create_index(op.f("ix_room_owner_id_created_at"), "room", ["owner_id", "created_at"])
    op.create_table(
        "room_question",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("item_revision_id", sa.Integer(), nullable=False),
        sa.Column("option_order", sa.JSON(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("added_us", sa.BigInteger(), nullable=False),
        sa.Column("rekeyed", sa.JSON(), nullable=True),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["item_revision_id"], ["item_revision.id"], name=op.f("fk_room_question_item_revision_id_item_revision")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_room_question_room_id_room")),
        sa.PrimaryKeyConstraint("room_id", "number", name=op.f("pk_room_question")),
    )
    op.create_index(op.f("ix_room_question_item_revision_id"), "room_question", ["item_revision_id"])
    op.create_table(
        "room_tie_break",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("stem", sa.Text(), nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column("among", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_room_tie_break_room_id_room")),
        sa.PrimaryKeyConstraint("room_id", "number", name=op.f("pk_room_tie_break")),
    )
    op.create_table(
        "seat",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("fan", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("skeleton", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("joined_before", sa.Integer(), nullable=False),
        sa.Column("factor", sa.Double(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("is_approved", sa.Boolean(), nullable=False),
        sa.Column("is_bot", sa.Boolean(), nullable=False),
        sa.Column("stamp", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_seat_room_id_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
        sa.UniqueConstraint("room_id", "skeleton", name=op.f("uq_seat_room_id_skeleton")),
    )
    op.create_index(op.f("ix_seat_room_id_fan"), "seat", ["room_id", "fan"])
    op.create_table(
        "room_answer",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Text(), nullable=False),
        sa.Column("choice", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("elapsed_us", sa.BigInteger(), nullable=False),
        sa.Column("limit_us", sa.BigInteger(), nullable=True),
        sa.Column("credit_us", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["room_id", "number"], ["room_question.room_id", "room_question.number"], name=op.f("fk_room_answer_room_id_number_room_question")),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_room_answer_seat_id_seat")),
        sa.PrimaryKeyConstraint("room_id", "number", "seat_id", name=op.f("pk_room_answer")),
    )
    op.create_table(
        "room_guess",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Text(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("elapsed_us", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["room_id", "number"], ["room_tie_break.room_id", "room_tie_break.number"], name=op.f("fk_room_guess_room_id_number_room_tie_break")),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_room_guess_seat_id_seat")),
        sa.PrimaryKeyConstraint("room_id", "number", "seat_id", name=op.f("pk_room_guess")),
    )
    op.create_table(
        "room_adjustment",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("seat_id", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_room_adjustment_room_id_room")),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_room_adjustment_seat_id_seat")),
        sa.PrimaryKeyConstraint("room_id", "id", name=op.f("pk_room_adjustment")),
    )
    op.create_table(
        "room_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("rights", sa.JSON(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_room_link_room_id_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_link")),
    )
    op.create_index(op.f("ix_room_link_room_id"), "room_link", ["room_id"])
    op.create_table(
        "room_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_room_log_room_id_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_log")),
    )
    op.create_index(op.f("ix_room_log_room_id"), "room_log", ["room_id"])
    op.create_table(
        "pulse",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pulse")),
    )
