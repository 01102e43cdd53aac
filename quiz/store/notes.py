"""Where an item comes from when no sentence proves it: what its author says of it, or its file."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from quiz.game.pov import Origin
from quiz.store import imports
from quiz.store.base import Base, db

RELATION = "by hand"
"""What the bank calls the relation of items that somebody wrote."""
UNTOLD = frozenset({RELATION, imports.RELATION})
"""Relations that say nothing of what an item asks."""


class ItemNote(Base):
    """Where an item comes from, in the words of who wrote it."""

    __tablename__ = "item_note"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True)
    source: Mapped[str]


def add(item_id: int, source: str) -> None:
    """Keep a note."""
    db.session.add(ItemNote(item_id=item_id, source=source))


def origins(item_ids: Collection[int]) -> dict[int, Origin]:
    """What is said about those of the items that have a note or came in a file."""
    rows = db.session.execute(
        select(ItemNote.item_id, ItemNote.source).where(ItemNote.item_id.in_(tuple(item_ids)))
    )
    noted = {item_id: Origin(source=source) for item_id, source in rows}
    return imports.origins(item_ids) | noted
