"""Words and flags to find items by

Revision ID: 0016
Revises: 0015
"""

import json

import sqlalchemy as sa
from alembic import op

from quiz.store.finding import words_of

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_AT_ONCE = 2000
_INDEX = {
    "sqlite": (
        "CREATE VIRTUAL TABLE item_index USING fts5(words, content='item_words',"
        " content_rowid='item_id', tokenize='ascii', detail=none, columnsize=0, prefix='1 2 3')",
        "CREATE TRIGGER item_words_added AFTER INSERT ON item_words BEGIN"
        " INSERT INTO item_index (rowid, words) VALUES (new.item_id, new.words); END",
        "CREATE TRIGGER item_words_changed AFTER UPDATE ON item_words BEGIN"
        " INSERT INTO item_index (item_index, rowid, words)"
        " VALUES ('delete', old.item_id, old.words);"
        " INSERT INTO item_index (rowid, words) VALUES (new.item_id, new.words); END",
        "CREATE TRIGGER item_words_removed AFTER DELETE ON item_words BEGIN"
        " INSERT INTO item_index (item_index, rowid, words)"
        " VALUES ('delete', old.item_id, old.words); END",
        "INSERT INTO item_index (item_index) VALUES ('rebuild')",
    ),
    "postgresql": (
        "CREATE INDEX item_index ON item_words"
        " USING gin (array_to_tsvector(string_to_array(words, ' ')))",
    ),
}
_OF_NOW = (
    "(SELECT item_revision.id FROM item_revision"
    " WHERE item_revision.item_id = item.id AND item_revision.number = item.revision)"
)


def upgrade() -> None:
    op.create_table(
        "item_words",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_item_words_item_id_item")),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_item_words")),
    )
    _cut_words()
    for statement in _INDEX[op.get_bind().dialect.name]:
        op.execute(statement)
    op.add_column(
        "item",
        sa.Column("is_flagged", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.execute(
        "UPDATE item SET is_flagged = true WHERE"
        f" EXISTS (SELECT 1 FROM tally WHERE item_revision_id = {_OF_NOW} AND flags > '')"
        f" OR EXISTS (SELECT 1 FROM item_report WHERE item_revision_id = {_OF_NOW}"
        " AND settled_at IS NULL)"
    )
    op.create_index(
        "ix_item_flagged",
        "item",
        ["status", "rank", "id"],
        sqlite_where=sa.text("is_flagged = 1"),
        postgresql_where=sa.text("is_flagged"),
    )


def _cut_words() -> None:
    """The words of every item, as the program keeps them from now on."""
    connection = op.get_bind()
    item = sa.table("item", sa.column("id"), sa.column("revision"))
    of = sa.table(
        "item_revision",
        *map(sa.column, ("id", "item_id", "number", "stem", "key")),
        sa.column("distractors", sa.JSON()),
    )
    source = sa.table("item_source", *map(sa.column, ("item_revision_id", "rank", "sentence")))
    kept = sa.table("item_words", sa.column("item_id"), sa.column("words"))
    is_now = (of.c.item_id == item.c.id) & (of.c.number == item.c.revision)
    last = 0
    while rows := connection.execute(
        sa.select(item.c.id.label("item_id"), of.c.id, of.c.stem, of.c.key, of.c.distractors)
        .select_from(item.join(of, is_now))
        .where(item.c.id > last)
        .order_by(item.c.id)
        .limit(_AT_ONCE)
    ).all():
        last = rows[-1].item_id
        proofs: dict[int, list[str]] = {}
        for revision_id, sentence in connection.execute(
            sa.select(source.c.item_revision_id, source.c.sentence)
            .where(source.c.item_revision_id.in_([row.id for row in rows]))
            .order_by(source.c.item_revision_id, source.c.rank)
        ):
            proofs.setdefault(revision_id, []).append(sentence)
        connection.execute(
            sa.insert(kept),
            [
                {
                    "item_id": row.item_id,
                    "words": words_of(
                        (
                            row.stem,
                            row.key,
                            *(each["text"] for each in _read(row.distractors)),
                            *proofs.get(row.id, ()),
                        )
                    ),
                }
                for row in rows
            ],
        )


def _read(distractors: object) -> list[dict[str, str]]:
    return json.loads(distractors) if isinstance(distractors, str) else list(distractors or ())
