"""What lists of the desk are sifted by difficulty with

Revision ID: 0012
Revises: 0011
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_item_status_rank", table_name="item")
    op.create_index("ix_item_status_rank", "item", ["status", "rank", "id", "difficulty"])
