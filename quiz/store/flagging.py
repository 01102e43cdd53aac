"""Which items the desk should look at: play raised a flag, or players reported them.

Law: `Item.is_flagged` says nothing that tallies and reports of the revision that counts do not say;
it is kept so that lists need not look for it. Who changes either renews it in the same transaction.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from sqlalchemy import Table, exists, or_, select, update

from quiz.store.base import db
from quiz.store.items import Item, ItemRevision
from quiz.store.reports import ItemReport
from quiz.store.responses import TallyRow, parts

_ITEMS = cast("Table", Item.__table__)
_OF_NOW = (
    select(ItemRevision.id)
    .where(ItemRevision.item_id == _ITEMS.c.id, ItemRevision.number == _ITEMS.c.revision)
    .correlate(_ITEMS)
    .scalar_subquery()
)
_IS_LOOKED_AT = or_(
    exists().where(TallyRow.item_revision_id == _OF_NOW, TallyRow.flags > ""),
    exists().where(ItemReport.item_revision_id == _OF_NOW, ItemReport.settled_at.is_(None)),
)
_RENEWED = (
    update(_ITEMS).where(_ITEMS.c.is_flagged != _IS_LOOKED_AT).values(is_flagged=_IS_LOOKED_AT)
)


def renew(item_ids: Collection[int]) -> None:
    """Look anew at these items; they are held, so that two who renew see one another's news."""
    for part in parts(sorted(item_ids)):
        these = _ITEMS.c.id.in_(part)
        db.session.execute(select(_ITEMS.c.id).where(these).order_by(_ITEMS.c.id).with_for_update())
        db.session.execute(_RENEWED.where(these))


def renew_all() -> None:
    """Look anew at every item."""
    db.session.execute(_RENEWED)
