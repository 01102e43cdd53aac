"""Which items the desk should look at: play raised a flag, or players reported them.

Law: `Item.is_flagged` says nothing that tallies and reports of the revision that counts do not say;
it is kept so that lists need not look for it. `TallyRow.flags` are the flags that a tally raises,
without those that a standing approval by a person settled (see `Seen`); what that person had before
the eyes is kept with the decision. Who changes any of it renews it in the same transaction, and
holds the items before the tallies, so that no two who do wait for each other.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, TypeAlias, cast

from sqlalchemy import Select, Table, exists, or_, select, update

from quiz.analysis.flags import Seen, raised
from quiz.store.base import db
from quiz.store.items import Decision, Item, ItemRevision
from quiz.store.reports import ItemReport
from quiz.store.responses import Mode, TallyRow, parts, tally_from

_ITEMS = cast("Table", Item.__table__)
_TALLIES = cast("Table", TallyRow.__table__)
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
_KEPT = "looked_at"

Looked: TypeAlias = dict[str, Any]
"""What a decision keeps of play: `{"looked_at": {mode: {"n": responses, "flags": [name]}}}`."""


def hold(item_ids: Collection[int]) -> None:
    """Let nobody else judge or count these items until the transaction ends."""
    for part in parts(sorted(item_ids)):
        these = select(_ITEMS.c.id).where(_ITEMS.c.id.in_(part))
        db.session.execute(these.order_by(_ITEMS.c.id).with_for_update())


def renew(item_ids: Collection[int]) -> None:
    """Look anew at these items; they are held, so that two who renew see one another's news."""
    hold(item_ids)
    for part in parts(sorted(item_ids)):
        _settle(part)
        db.session.execute(_RENEWED.where(_ITEMS.c.id.in_(part)))


def renew_all() -> None:
    """Look anew at every item, whose tallies have the flags they should have."""
    db.session.execute(_RENEWED)


def looked_at(item_ids: Collection[int]) -> dict[int, Looked]:
    """What play raises about these items now, for the decision of who looks at it, by item."""
    found: dict[int, Looked] = {}
    for part in parts(sorted(item_ids)):
        is_current = (Item.id == ItemRevision.item_id) & (Item.revision == ItemRevision.number)
        query = _played().join(Item, is_current).where(Item.id.in_(part))
        for row in db.session.execute(query):
            if names := _raised(row):
                said = found.setdefault(row.item_id, {_KEPT: {}})
                said[_KEPT][row.mode] = {"n": row.n, "flags": list(names)}
    return found


def flags_in(kept: Mapping[str, Any] | None) -> tuple[str, ...]:
    """The flags that a decision settled, by name."""
    said = (kept or {}).get(_KEPT, {})
    return tuple(dict.fromkeys(name for each in said.values() for name in each["flags"]))


def seen(item_id: int, revision: int, mode: Mode) -> Seen | None:
    """What the standing decision about a revision, by its number, had before the eyes."""
    of = select(ItemRevision.id).where(
        ItemRevision.item_id == item_id, ItemRevision.number == revision
    )
    return _seen([item_id]).get(db.session.scalars(of).one(), {}).get(mode)


def _settle(item_ids: Collection[int]) -> None:
    """Write what the tallies raise that nobody looked at, where somebody looked once."""
    judged = _seen(item_ids)
    if not judged:
        return
    rows = db.session.execute(_played().where(TallyRow.item_revision_id.in_(judged))).all()
    for row in rows:
        looked = judged[row.revision_id].get(Mode(row.mode))
        names = [e for e in _raised(row) if not (looked and looked.settles(e, n=row.n))]
        if " ".join(names) != row.flags:
            db.session.execute(
                update(_TALLIES)
                .where(_TALLIES.c.item_revision_id == row.revision_id, _TALLIES.c.mode == row.mode)
                .values(flags=" ".join(names))
            )


def _seen(item_ids: Collection[int]) -> dict[int, dict[Mode, Seen]]:
    """What was looked at, by revision; nothing of one whose decisions were all taken back."""
    rows = db.session.execute(
        select(Decision.item_revision_id, Decision.is_taken_back, Decision.after)
        .where(Decision.item_id.in_(item_ids), Decision.after.is_not(None))
        .order_by(Decision.id)
    )
    found: dict[int, dict[Mode, Seen]] = {}
    for revision_id, is_taken_back, kept in rows:
        if _KEPT not in kept:
            continue
        of = found.setdefault(revision_id, {})
        if not is_taken_back:
            of |= {
                Mode(mode): Seen(n=each["n"], flags=tuple(each["flags"]))
                for mode, each in kept[_KEPT].items()
            }
    return found


def _played() -> Select[Any]:
    """Tallies with what their flags depend on."""
    row, revision = TallyRow, ItemRevision
    return select(
        revision.item_id,
        row.item_revision_id.label("revision_id"),
        *(row.mode, row.n, row.choices, row.ticks, row.flags, revision.distractors),
    ).join(revision, revision.id == row.item_revision_id)


def _raised(row: Any) -> tuple[str, ...]:
    tally = tally_from(row.choices, row.ticks)
    return raised(tally, option_count=1 + len(row.distractors))
