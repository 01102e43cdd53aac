"""What articles state of their licence and language, and who corrected it

Revision ID: 0015
Revises: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("article", sa.Column("licence", sa.Text(), nullable=True))
    op.add_column("article", sa.Column("language", sa.Text(), nullable=True))
    op.add_column("article", sa.Column("language_from", sa.Text(), nullable=True))
    op.add_column("article", sa.Column("attributed_at", sa.DateTime(timezone=True), nullable=True))
    # Both databases take a reference with the column; Alembic would add it apart, SQLite cannot.
    op.execute(
        "ALTER TABLE article ADD COLUMN attributed_by INTEGER"
        " CONSTRAINT fk_article_attributed_by_account REFERENCES account (id)"
    )
