"""Decisions about many items at once: written together, shown together, taken back together.

Law: it is all in the histories of the items, as if it had been decided one by one; the batch only
says which decisions belong together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ForeignKey, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Mapped, aliased, mapped_column

from quiz.store import flagging, reports, topics
from quiz.store.base import Base, db
from quiz.store.items import Action, DecidedHow, Decision, Item, ItemRevision, Status
from quiz.store.judging import NOT_DECISIONS, Mark, as_kept
from quiz.store.people import Account
from quiz.store.topics import ItemTag, Sorted

_AT_ONCE = 500


class Batch(Base):
    """That somebody decided about many items at once; `words` say what, `left` how many it left."""

    __tablename__ = "batch"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    words: Mapped[str]
    left: Mapped[int]
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An item as a decision about many finds it."""

    item_id: int
    revision_id: int
    status: Status
    decided_how: DecidedHow | None
    is_flagged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of a batch: how many decisions stand, were taken back, and were never made."""

    batch_id: int
    account_id: int
    by: str
    words: str
    at: datetime
    standing: int
    taken_back: int
    left: int


_ITEMS = cast("Table", Item.__table__)
_DECISIONS = cast("Table", Decision.__table__)
_ITEM_TAGS = cast("Table", ItemTag.__table__)
_CURRENT = (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision)


def targets(item_ids: Sequence[int]) -> tuple[Target, ...]:
    """The items in the order asked for, held until the transaction ends; unknown ones left out."""
    found: dict[int, Target] = {}
    for part in _parts(item_ids):
        rows = db.session.execute(
            select(
                *(Item.id, ItemRevision.id.label("revision_id")),
                *(Item.status, Item.decided_how, Item.is_flagged),
            )
            .join(ItemRevision, _CURRENT)
            .where(Item.id.in_(part))
            .with_for_update(of=Item)
        )
        for row in rows:
            found[row.id] = Target(
                item_id=row.id,
                revision_id=row.revision_id,
                status=Status(row.status),
                decided_how=DecidedHow(row.decided_how) if row.decided_how else None,
                is_flagged=row.is_flagged,
            )
    return tuple(found[each] for each in item_ids if each in found)


def begin(words: str, *, by: int, left: int, now: datetime) -> int:
    """A new batch."""
    row = Batch(account_id=by, words=words, left=left, at=now)
    db.session.add(row)
    db.session.flush()
    return row.id


def judge(batch_id: int, items: Iterable[Target], mark: Mark, *, now: datetime) -> None:
    """Give all these items a status, as `judging.note` gives one."""
    for part in _parts(items):
        ids = [each.item_id for each in part]
        looked = flagging.looked_at(ids) if mark.action is Action.APPROVED else {}
        lines = [(each, mark, None, looked.get(each.item_id)) for each in part]
        _note(batch_id, lines, now=now)
        db.session.execute(
            update(_ITEMS)
            .where(_ITEMS.c.id.in_(ids))
            .values(
                status=mark.to_status,
                reason=mark.reason,
                decided_at=now,
                decided_by=mark.by,
                decided_how=DecidedHow.CURATOR,
            )
        )
        reports.settle(ids, now=now)
        flagging.renew(ids)


def sort(
    batch_id: int,
    items: Iterable[Target],
    *,
    by: int,
    now: datetime,
    topic: tuple[int | None] | None = None,
    add: Collection[str] = (),
    drop: Collection[str] = (),
) -> int:
    """Sort all these items anew; answer how many were not sorted so already.

    `topic` is a topic or none in brackets, `None` to leave it; `add` and `drop` are tags.
    """
    changed = 0
    for part in _parts(items):
        ids = [each.item_id for each in part]
        topic_of = dict(
            iter(db.session.execute(select(Item.id, Item.topic_id).where(Item.id.in_(ids))))
        )
        tags_of = topics.tags_of(ids)
        changes = []
        for each in part:
            before = Sorted(topic_id=topic_of[each.item_id], tags=tags_of.get(each.item_id, ()))
            after = Sorted(
                topic_id=before.topic_id if topic is None else topic[0],
                tags=tuple(sorted((set(before.tags) | set(add)) - set(drop))),
            )
            if before != after:
                changes.append((each, before, after))
        _note(
            batch_id,
            [
                (
                    each,
                    Mark(action=Action.SORTED, to_status=each.status, by=by),
                    as_kept(before),
                    as_kept(after),
                )
                for each, before, after in changes
            ],
            now=now,
        )
        _sort([(each.item_id, after) for each, _, after in changes])
        changed += len(changes)
    return changed


def of_decision(decision_id: int) -> int | None:
    """The batch a decision belongs to; `None` for one about a single item."""
    return db.session.scalar(select(Decision.batch_id).where(Decision.id == decision_id))


def done(batch_id: int) -> Done | None:
    """What became of a batch; `None` when there is none."""
    row = db.session.execute(
        select(Batch, Account.name)
        .join(Account, Account.id == Batch.account_id)
        .where(Batch.id == batch_id)
    ).one_or_none()
    if row is None:
        return None
    batch, name = row
    counts: dict[bool, int] = dict(
        iter(
            db.session.execute(
                select(Decision.is_taken_back, func.count())
                .where(Decision.batch_id == batch_id, Decision.action != Action.UNDONE)
                .group_by(Decision.is_taken_back)
            )
        )
    )
    return Done(
        batch_id=batch.id,
        account_id=batch.account_id,
        by=name,
        words=batch.words,
        at=batch.at,
        standing=counts.get(False, 0),
        taken_back=counts.get(True, 0),
        left=batch.left,
    )


def item_ids(batch_id: int, *, most: int) -> tuple[int, ...]:
    """The first items of a batch."""
    rows = db.session.scalars(
        select(Decision.item_id)
        .where(Decision.batch_id == batch_id, Decision.action != Action.UNDONE)
        .order_by(Decision.id)
        .limit(most)
    )
    return tuple(rows)


def undo(batch_id: int, *, by: int, now: datetime) -> int:
    """Take back what still stands last in its item's history; how many decisions that were."""
    later = aliased(Decision)
    rows = db.session.execute(
        select(
            Decision.id,
            Decision.item_id,
            Decision.item_revision_id,
            Decision.from_status,
            Decision.to_status,
            Decision.before,
            Decision.after,
            Decision.at,
        )
        .where(
            Decision.batch_id == batch_id,
            Decision.action != Action.UNDONE,
            Decision.is_taken_back.is_(False),
            ~select(later.id)
            .where(
                later.item_id == Decision.item_id,
                later.id > Decision.id,
                later.action != Action.UNDONE,
                later.is_taken_back.is_(False),
            )
            .correlate(Decision)
            .exists(),
        )
        .order_by(Decision.id)
    ).all()
    for part in _parts(rows):
        _take_back(batch_id, part, by=by, now=now)
    return len(rows)


def _take_back(batch_id: int, rows: Sequence[Any], *, by: int, now: datetime) -> None:
    db.session.execute(
        update(_DECISIONS)
        .where(_DECISIONS.c.id.in_([row.id for row in rows]))
        .values(is_taken_back=True)
    )
    db.session.execute(
        insert(_DECISIONS),
        [
            {
                "item_id": row.item_id,
                "item_revision_id": row.item_revision_id,
                "account_id": by,
                "action": Action.UNDONE,
                "reason": "",
                "from_status": row.to_status,
                "to_status": row.from_status,
                "at": now,
                "before": row.after,
                "after": row.before,
                "is_taken_back": False,
                "batch_id": batch_id,
            }
            for row in rows
        ],
    )
    _sort(
        [
            (row.item_id, Sorted(topic_id=row.before["topic"], tags=tuple(row.before["tags"])))
            for row in rows
            if row.before is not None
        ]
    )
    judged = {row.item_id: row for row in rows if row.before is None}
    _restore({item_id: row.from_status for item_id, row in judged.items()})
    for at in {row.at for row in judged.values()}:  # one moment, of the whole batch
        reports.reopen(judged.keys(), settled_at=at)
    flagging.renew(judged.keys())


def _restore(statuses: dict[int, str]) -> None:
    """Let the items have these statuses again, as decided by whoever stands before."""
    if not statuses:
        return
    rows = db.session.execute(
        select(Decision.item_id, Decision.action, Decision.account_id, Decision.at, Decision.reason)
        .where(
            Decision.item_id.in_(statuses),
            Decision.is_taken_back.is_(False),
            Decision.action.not_in((Action.UNDONE, Action.SORTED)),
        )
        .order_by(Decision.id)
    )
    last = {row.item_id: row for row in rows}
    db.session.execute(
        update(_ITEMS)
        .where(_ITEMS.c.id == bindparam("of"))
        .values(
            status=bindparam("status_then"),
            reason=bindparam("reason_then"),
            decided_at=bindparam("at_then"),
            decided_by=bindparam("by_then"),
            decided_how=bindparam("how_then"),
        ),
        [_as_before(item_id, status, last.get(item_id)) for item_id, status in statuses.items()],
    )


def _as_before(item_id: int, status: str, row: Any) -> dict[str, Any]:
    is_decided = row is not None and row.action not in NOT_DECISIONS
    how = None
    if is_decided:
        how = DecidedHow.POLICY if row.account_id is None else DecidedHow.CURATOR
        how = DecidedHow.PLAYERS if row.action == Action.WITHHELD else how
    return {
        "of": item_id,
        "status_then": status,
        "reason_then": row.reason if is_decided else "",
        "at_then": row.at if is_decided else None,
        "by_then": row.account_id if is_decided else None,
        "how_then": how,
    }


def _note(
    batch_id: int,
    lines: Sequence[tuple[Target, Mark, dict[str, Any] | None, dict[str, Any] | None]],
    *,
    now: datetime,
) -> None:
    if not lines:
        return
    db.session.execute(
        insert(_DECISIONS),
        [
            {
                "item_id": item.item_id,
                "item_revision_id": item.revision_id,
                "account_id": mark.by,
                "action": mark.action,
                "reason": mark.reason,
                "from_status": item.status,
                "to_status": mark.to_status,
                "at": now,
                "before": before,
                "after": after,
                "is_taken_back": False,
                "batch_id": batch_id,
            }
            for item, mark, before, after in lines
        ],
    )


def _sort(wanted: Sequence[tuple[int, Sorted]]) -> None:
    if not wanted:
        return
    ids = topics.tag_ids(name for _, each in wanted for name in each.tags)
    db.session.execute(
        update(_ITEMS).where(_ITEMS.c.id == bindparam("of")).values(topic_id=bindparam("then")),
        [{"of": item_id, "then": each.topic_id} for item_id, each in wanted],
    )
    db.session.execute(
        delete(_ITEM_TAGS).where(_ITEM_TAGS.c.item_id.in_([item_id for item_id, _ in wanted]))
    )
    tagged = [
        {"tag_id": ids[name], "item_id": item_id} for item_id, each in wanted for name in each.tags
    ]
    if tagged:
        db.session.execute(insert(_ITEM_TAGS), tagged)


def _parts(of: Iterable[Any]) -> Iterator[list[Any]]:
    """A few hundred at a time, as many as one statement takes."""
    every = list(of)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]
