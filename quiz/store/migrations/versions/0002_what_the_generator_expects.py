"""What the generator expects of an item, and of what genre an article is

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("article", sa.Column("genre", sa.Text(), nullable=True))
    for name in ("rank_reason", "difficulty_reason"):
        op.add_column("item", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("item", sa.Column("difficulty", sa.Double(), nullable=True))
