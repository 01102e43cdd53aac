"""How an item changes: every change of status or words is written into its history with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from quiz.store import reports
from quiz.store.base import db
from quiz.store.items import Action, DecidedHow, Decision, Item, ItemRevision, Status
from quiz.store.wordings import Wording, revision_of, wording_of

_NOT_DECISIONS = frozenset({Action.TAKEN_IN, Action.REWORDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A line for the history of an item; `by` is an account, or `None` for the policy."""

    action: Action
    to_status: Status
    reason: str = ""
    by: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An item as a decision finds it."""

    item_id: int
    revision: int
    status: Status
    decided_how: DecidedHow | None
    wording: Wording


def standing(item_id: int) -> Standing | None:
    """The item, held until the transaction ends so that decisions come one after another."""
    row = db.session.scalars(_held(item_id)).one_or_none()
    if row is None:
        return None
    return Standing(
        item_id=row.id,
        revision=row.revision,
        status=Status(row.status),
        decided_how=DecidedHow(row.decided_how) if row.decided_how else None,
        wording=wording_of(current_revision(row)),
    )


def note(item_id: int, mark: Mark, *, now: datetime) -> None:
    """Write a decision about the revision that counts into the item and its history."""
    row = db.session.scalars(_held(item_id)).one()
    write(row, mark, now=now)


def reword(item_id: int, wording: Wording, *marks: Mark, now: datetime) -> None:
    """Make `wording` the revision that counts; the first mark says who made it."""
    row = db.session.scalars(_held(item_id)).one()
    row.revision += 1
    row.revisions.append(revision_of(wording, number=row.revision, made_by=marks[0].by, now=now))
    for mark in marks:
        write(row, mark, now=now)


def write(item: Item, mark: Mark, *, now: datetime) -> None:
    """Change the status of a row and append to its history; a new row has no status before."""
    item.decisions.append(
        Decision(
            revision=current_revision(item),
            account_id=mark.by,
            action=mark.action,
            reason=mark.reason,
            from_status=item.status,
            to_status=mark.to_status,
            at=now,
        )
    )
    item.status, item.reason = mark.to_status, mark.reason
    if mark.action in _NOT_DECISIONS:
        item.decided_at = item.decided_by = item.decided_how = None
    else:
        item.decided_at, item.decided_by = now, mark.by
        item.decided_how = _how(mark.action, mark.by)
    if mark.by is not None and mark.action is not Action.UNDONE:
        reports.settle(item.id, now=now)


def _how(action: str, by: int | None) -> DecidedHow:
    if action == Action.WITHHELD:
        return DecidedHow.PLAYERS
    return DecidedHow.POLICY if by is None else DecidedHow.CURATOR


def latest_of(account_id: int) -> tuple[int, int] | None:
    """The last decision of an account that was not taken back, as (decision, item)."""
    undone = 0
    rows = db.session.execute(
        select(Decision.id, Decision.item_id, Decision.action)
        .where(Decision.account_id == account_id)
        .order_by(Decision.id.desc())
    )
    for decision_id, item_id, action in rows:
        if action == Action.UNDONE:
            undone += 1
        elif undone:
            undone -= 1
        else:
            return decision_id, item_id
    return None


class ChangedSince(Exception):
    """Something happened to the item after the decision that is to be taken back."""


def undo(item_id: int, decision_id: int, *, by: int, now: datetime) -> None:
    """Take the item's last decision back: its status, who had decided before, and its words.

    Taking back an edit makes a new revision of the words before, since revisions stay.

    Raises: ChangedSince; nothing was changed.
    """
    row = db.session.scalars(_held(item_id)).one()
    standing_ones = _not_undone(row.decisions)
    if not standing_ones or standing_ones[-1].id != decision_id:
        raise ChangedSince
    last = standing_ones.pop()
    if last.action == Action.EDITED:
        before = next(r for r in row.revisions if r.number == last.revision.number - 1)
        row.revision += 1
        row.revisions.append(
            revision_of(wording_of(before), number=row.revision, made_by=by, now=now)
        )
    assert last.from_status is not None  # noqa: S101 - an account never takes items in
    mark = Mark(action=Action.UNDONE, to_status=Status(last.from_status), by=by)
    write(row, mark, now=now)
    _decided_by(row, standing_ones[-1] if standing_ones else None)


def _not_undone(decisions: Iterable[Decision]) -> list[Decision]:
    """What still stands of a history: each undoing takes away what stood last before it."""
    left: list[Decision] = []
    for each in decisions:
        if each.action == Action.UNDONE:
            left.pop()
        else:
            left.append(each)
    return left


def _decided_by(item: Item, decision: Decision | None) -> None:
    """Let the item say that this decision counts; `None`, or no decision, leaves it undecided."""
    if decision is None or decision.action in _NOT_DECISIONS:
        item.decided_at = item.decided_by = item.decided_how = None
        item.reason = ""
        return
    item.decided_at, item.decided_by = decision.at, decision.account_id
    item.decided_how = _how(decision.action, decision.account_id)
    item.reason = decision.reason


def current_revision(item: Item) -> ItemRevision:
    """The revision that counts."""
    return next(each for each in item.revisions if each.number == item.revision)


def _held(item_id: int) -> Select[Item]:
    return (
        select(Item)
        .where(Item.id == item_id)
        .options(selectinload(Item.revisions).selectinload(ItemRevision.sources))
        .with_for_update()
    )
