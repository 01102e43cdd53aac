"""The audit log read: decisions about items and all other entries, as one, the latest first."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from quiz.store import flagging, topics
from quiz.store.base import db
from quiz.store.items import Action, Decision, ItemRevision
from quiz.store.log import About, Change, Event, LogEntry
from quiz.store.people import Account

_REWORDING = (Action.EDITED, Action.REWORDED, Action.UNDONE)
"""What may make a revision; it is the first that is told of the revision it made."""


class Mark(NamedTuple):
    """The place of an entry in the log: by time, then items before others, then by number."""

    at: datetime
    is_of_item: bool
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LogSieve:
    """Which entries are wanted: `by` is an account's name, `since` and `until` are instants.

    What is left out lets everything through; `until` itself is outside.
    """

    by: str = ""
    what: Action | Event | None = None
    about: About | None = None
    item_id: int | None = None
    since: datetime | None = None
    until: datetime | None = None

    @property
    def has_items(self) -> bool:
        """Whether decisions about items may get through."""
        return self.about in {None, About.ITEM} and not isinstance(self.what, Event)

    @property
    def has_others(self) -> bool:
        """Whether anything else may get through."""
        is_of_items = self.item_id is not None or self.about is About.ITEM
        return not is_of_items and not isinstance(self.what, Action)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the log tells; `by` is a name, empty for policy, generator, players and commands.

    `subject` is what it happened to: the question of an item, a person, a topic, two names.
    """

    mark: Mark
    by: str
    about: About
    what: Action | Event
    subject: str
    changes: tuple[Change, ...]
    item_id: int | None = None
    reason: str = ""
    batch_id: int | None = None


def entries(sieve: LogSieve, *, below: Mark | None = None, most: int) -> tuple[Entry, ...]:
    """The latest entries, the latest first; `below` is the entry to go on from."""
    sources = (
        _of_items(sieve, below, most) if sieve.has_items else [],
        _of_others(sieve, below, most) if sieve.has_others else [],
    )
    merged = heapq.merge(*sources, key=lambda entry: entry.mark, reverse=True)
    return tuple(entry for entry, _ in zip(merged, range(most), strict=False))


def accounts() -> tuple[str, ...]:
    """Everybody who may have done something, by name."""
    return tuple(db.session.scalars(select(Account.name).order_by(Account.name)))


def changes_of(item_id: int) -> dict[int, tuple[Change, ...]]:
    """What each decision about an item changed of it, by the decision's number."""
    found = _of_items(LogSieve(item_id=item_id), below=None, most=None)
    return {entry.mark.number: entry.changes for entry in found}


def _of_items(sieve: LogSieve, below: Mark | None, most: int | None) -> list[Entry]:
    before, other = aliased(ItemRevision), aliased(Decision)
    is_before = (before.item_id == Decision.item_id) & (before.number == ItemRevision.number - 1)
    first = (
        select(func.min(other.id))
        .where(
            other.item_id == Decision.item_id,
            other.item_revision_id == Decision.item_revision_id,
        )
        .scalar_subquery()
    )
    made_it = Decision.action.in_(_REWORDING) & (Decision.id == first)
    query = (
        select(Decision, Account.name, ItemRevision, before)
        .join(ItemRevision, ItemRevision.id == Decision.item_revision_id)
        .outerjoin(before, is_before & made_it)
        .outerjoin(Account, Account.id == Decision.account_id)
        .where(*_sifted(sieve, Decision.account_id, Decision.at))
        .where(*_below(below, Decision.at, Decision.id, is_of_item=True))
        .order_by(Decision.at.desc(), Decision.id.desc())
        .limit(most)
    )
    if sieve.what:
        query = query.where(Decision.action == sieve.what)
    if sieve.item_id is not None:
        query = query.where(Decision.item_id == sieve.item_id)
    rows = db.session.execute(query).all()
    names = {topic.id: topic.name for topic in topics.topics()}
    return [
        Entry(
            mark=Mark(decision.at, is_of_item=True, number=decision.id),
            by=name or "",
            about=About.ITEM,
            what=Action(decision.action),
            subject=revision.stem,
            changes=tuple(_changes(decision, revision, earlier, names)),
            item_id=decision.item_id,
            reason=decision.reason,
            batch_id=decision.batch_id,
        )
        for decision, name, revision, earlier in rows
    ]


def _of_others(sieve: LogSieve, below: Mark | None, most: int) -> list[Entry]:
    query = (
        select(LogEntry, Account.name)
        .outerjoin(Account, Account.id == LogEntry.account_id)
        .where(*_sifted(sieve, LogEntry.account_id, LogEntry.at))
        .where(*_below(below, LogEntry.at, LogEntry.id, is_of_item=False))
        .order_by(LogEntry.at.desc(), LogEntry.id.desc())
        .limit(most)
    )
    if sieve.what:
        query = query.where(LogEntry.event == sieve.what)
    elif sieve.about:
        query = query.where(LogEntry.event.in_([e for e in Event if e.about is sieve.about]))
    return [
        Entry(
            mark=Mark(row.at, is_of_item=False, number=row.id),
            by=name or "",
            about=Event(row.event).about,
            what=Event(row.event),
            subject=row.subject,
            changes=tuple(Change(part=p, before=b, after=a) for p, b, a in row.changes),
        )
        for row, name in db.session.execute(query)
    ]


def _sifted(
    sieve: LogSieve,
    account_id: InstrumentedAttribute[int | None],
    at: InstrumentedAttribute[datetime],
) -> Sequence[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if sieve.by:
        account = select(Account.id).where(Account.name == sieve.by).scalar_subquery()
        found.append(account_id == account)
    if sieve.since:
        found.append(at >= sieve.since)
    if sieve.until:
        found.append(at < sieve.until)
    return found


def _below(
    mark: Mark | None,
    at: InstrumentedAttribute[datetime],
    number: InstrumentedAttribute[int],
    *,
    is_of_item: bool,
) -> Sequence[ColumnElement[bool]]:
    """What comes after the mark in the log; `at` alone is said first, for the index."""
    if mark is None:
        return ()
    if is_of_item == mark.is_of_item:
        return (at <= mark.at, or_(at < mark.at, and_(at == mark.at, number < mark.number)))
    return (at <= mark.at if mark.is_of_item else at < mark.at,)


def _changes(
    decision: Decision,
    revision: ItemRevision,
    earlier: ItemRevision | None,
    names: dict[int, str],
) -> list[Change]:
    found = [Change(part="status", before=decision.from_status or "", after=decision.to_status)]
    if earlier is not None:
        found += [
            Change(part=part, before=old, after=new)
            for part, old, new in zip(
                ("question", "answer", "others"), _words(earlier), _words(revision), strict=True
            )
        ]
    if decision.before is not None and decision.after is not None:
        old, new = _sorting(decision.before, names), _sorting(decision.after, names)
        found += [
            Change(part=part, before=a, after=b)
            for part, a, b in zip(("topic", "tags"), old, new, strict=True)
        ]
    elif decision.after and "twin" in decision.after:
        found.append(Change(part="duplicate of", before="", after=f"item {decision.after['twin']}"))
    elif names_of := flagging.flags_in(decision.after):
        found.append(Change(part="flags", before=", ".join(names_of), after="looked at"))
    return [each for each in found if each.before != each.after]


def _words(revision: ItemRevision) -> tuple[str, str, str]:
    others = ", ".join(each["text"] for each in revision.distractors)
    return revision.stem, revision.key, others


def _sorting(kept: dict[str, Any], names: dict[int, str]) -> tuple[str, str]:
    return names.get(kept["topic"], ""), ", ".join(kept["tags"])
