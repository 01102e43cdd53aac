"""How an item changes: every change of status or words is written into its history with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from quiz.store import finding, flagging, reports, topics
from quiz.store.base import db
from quiz.store.items import Action, DecidedHow, Decision, Item, ItemRevision, Status
from quiz.store.topics import Sorted
from quiz.store.wordings import Wording, revision_of, wording_of

NOT_DECISIONS = frozenset({Action.TAKEN_IN, Action.WRITTEN, Action.REWORDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A line for the history of an item; `by` is an account, or `None` for the policy.

    `twin` is the item that this one repeats.
    """

    action: Action
    to_status: Status
    reason: str = ""
    by: int | None = None
    twin: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An item as a decision finds it."""

    item_id: int
    revision: int
    status: Status
    decided_how: DecidedHow | None
    is_flagged: bool
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
        is_flagged=row.is_flagged,
        wording=wording_of(current_revision(row)),
    )


def note(item_id: int, mark: Mark, *, now: datetime) -> None:
    """Write a decision about the revision that counts into the item and its history."""
    row = db.session.scalars(_held(item_id)).one()
    write(row, mark, now=now)


def reword(item_id: int, wording: Wording, *marks: Mark, now: datetime) -> None:
    """Make `wording` the revision that counts; the first mark says who made it."""
    row = db.session.scalars(_held(item_id)).one()
    _reworded(row, wording, by=marks[0].by, now=now)
    for mark in marks:
        write(row, mark, now=now)


def _reworded(row: Item, wording: Wording, *, by: int | None, now: datetime) -> None:
    row.revision += 1
    row.revisions.append(revision_of(wording, number=row.revision, made_by=by, now=now))
    row.is_flagged = False  # nobody has played or reported these words yet
    finding.keep({row.id: wording})


def sort(item_id: int, wanted: Sorted, *, by: int, now: datetime) -> bool:
    """Sort an item anew, and note it; `False` when it was sorted like that already."""
    row = db.session.scalars(_held(item_id)).one()
    before = topics.sorted_of(item_id)
    if before == wanted:
        return False
    topics.sort(item_id, wanted)
    mark = Mark(action=Action.SORTED, to_status=Status(row.status), by=by)
    decision = _noted(row, mark, now=now)
    decision.before, decision.after = as_kept(before), as_kept(wanted)
    return True


def as_kept(value: Sorted) -> dict[str, Any]:
    """What an item is sorted under as a decision keeps it."""
    return {"topic": value.topic_id, "tags": list(value.tags)}


def write(item: Item, mark: Mark, *, now: datetime) -> None:
    """Change the status of a row and append to its history; a new row has no status before.

    Who decides answers what players reported; who approves, what play had flagged as well.
    """
    decision = _noted(item, mark, now=now)
    item.status, item.reason = mark.to_status, mark.reason
    if mark.action in NOT_DECISIONS:
        item.decided_at = item.decided_by = item.decided_how = None
    else:
        item.decided_at, item.decided_by = now, mark.by
        item.decided_how = _how(mark.action, mark.by)
    if mark.by is not None and mark.action is not Action.UNDONE:
        if mark.action is Action.APPROVED:
            decision.after = flagging.looked_at([item.id]).get(item.id)
        reports.settle([item.id], now=now)
        flagging.renew([item.id])


def _noted(item: Item, mark: Mark, *, now: datetime) -> Decision:
    """A line in the history of an item, which changes nothing by itself."""
    decision = Decision(
        revision=current_revision(item),
        account_id=mark.by,
        action=mark.action,
        reason=mark.reason,
        from_status=item.status,
        to_status=mark.to_status,
        at=now,
        after=None if mark.twin is None else {"twin": mark.twin},
    )
    item.decisions.append(decision)
    return decision


def _how(action: str, by: int | None) -> DecidedHow:
    if action == Action.WITHHELD:
        return DecidedHow.PLAYERS
    return DecidedHow.POLICY if by is None else DecidedHow.CURATOR


def latest_of(account_id: int) -> tuple[int, int] | None:
    """The last decision of an account that was not taken back, as (decision, item)."""
    row = db.session.execute(
        select(Decision.id, Decision.item_id)
        .where(
            Decision.account_id == account_id,
            Decision.action.not_in((Action.UNDONE, Action.WRITTEN, Action.TAKEN_IN)),
            Decision.is_taken_back.is_(False),
        )
        .order_by(Decision.id.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else (row.id, row.item_id)


class ChangedSince(Exception):
    """Something happened to the item after the decision that is to be taken back."""


def undo(item_id: int, decision_id: int, *, by: int, now: datetime) -> None:
    """Take the item's last decision back: its status, who had decided before, and its words.

    Taking back an edit makes a new revision of the words before, since revisions stay. What players
    had reported or play flagged, and the decision settled, is open again.

    Raises: ChangedSince; nothing was changed.
    """
    row = db.session.scalars(_held(item_id)).one()
    standing_ones = [d for d in row.decisions if d.action != Action.UNDONE and not d.is_taken_back]
    if not standing_ones or standing_ones[-1].id != decision_id:
        raise ChangedSince
    last = standing_ones.pop()
    last.is_taken_back = True
    assert last.from_status is not None  # noqa: S101 - an account never takes items in
    mark = Mark(action=Action.UNDONE, to_status=Status(last.from_status), by=by)
    if last.before is not None:
        topics.sort(item_id, Sorted(topic_id=last.before["topic"], tags=tuple(last.before["tags"])))
        undoing = _noted(row, mark, now=now)
        undoing.before, undoing.after = last.after, last.before
        return
    if last.action == Action.EDITED:
        before = next(r for r in row.revisions if r.number == last.revision.number - 1)
        _reworded(row, wording_of(before), by=by, now=now)
    write(row, mark, now=now)
    judged = [each for each in standing_ones if each.action != Action.SORTED]
    _decided_by(row, judged[-1] if judged else None)
    reports.reopen([item_id], settled_at=last.at)
    flagging.renew([item_id])


def _decided_by(item: Item, decision: Decision | None) -> None:
    """Let the item say that this decision counts; `None`, or no decision, leaves it undecided."""
    if decision is None or decision.action in NOT_DECISIONS:
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
