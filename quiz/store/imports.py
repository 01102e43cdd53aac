"""Files of questions from elsewhere: what was uploaded, what became of it, and of which item.

Law: an upload keeps what was read of its file, never the file itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, insert, select, update
from sqlalchemy.orm import Mapped, aliased, mapped_column

from quiz.game.pov import Origin
from quiz.store import topics
from quiz.store.base import Base, db
from quiz.store.items import Action, Decision, Item, ItemRevision, RevisionWarning, Status
from quiz.store.people import Account
from quiz.store.topics import ItemTag

RELATION = "imported"
"""What the bank calls the relation of items that no generator made."""

_AT_ONCE = 500
_CURRENT = (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision)


class UploadStatus(StrEnum):
    """Where an upload stands; it changes once."""

    WAITING = "waiting"
    TAKEN_IN = "taken in"
    DISCARDED = "discarded"


class Upload(Base):
    """A file of questions; `rows` as the service wrote them, empty if discarded.

    `status` is an `UploadStatus`; `taken_in` counts the items it became.
    """

    __tablename__ = "upload"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    size: Mapped[int]
    format_name: Mapped[str]
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime]
    status: Mapped[str]
    settled_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    settled_at: Mapped[datetime | None]
    taken_in: Mapped[int]
    rows: Mapped[list[dict[str, Any]]] = mapped_column(JSON)


class ItemOrigin(Base):
    """What is known of an item that came in a file: which, where it stood, what it says there."""

    __tablename__ = "item_origin"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True)
    upload_id: Mapped[int] = mapped_column(ForeignKey("upload.id"), index=True)
    place: Mapped[str]
    explanation: Mapped[str]
    source: Mapped[str]
    licence: Mapped[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadLine:
    """An upload in a list: whose, when, and how it ended."""

    upload_id: int
    name: str
    size: int
    format_name: str
    by: str
    at: datetime
    status: UploadStatus
    settled_by: str | None
    settled_at: datetime | None
    taken_in: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadSheet:
    """An upload with all that was read of it."""

    line: UploadLine
    rows: list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What an item asks and its right answer."""

    item_id: int
    stem: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewImport:
    """An item to keep that no sentence proves, and where it stood in its file.

    `topic` is the name of one, in whatever case; a name that is not on the list is nothing.
    """

    fingerprint: str
    uid: str
    stem: str
    key: str
    distractors: tuple[str, ...]
    pattern: str
    subject: str
    topic: str
    tags: tuple[str, ...]
    warnings: tuple[tuple[str, str], ...]
    place: str
    reason: str
    explanation: str
    source: str
    licence: str


def add_upload(
    *,
    sha256: str,
    name: str,
    size: int,
    format_name: str,
    rows: list[dict[str, Any]],
    by: int,
    now: datetime,
) -> int:
    """Keep what was read of a file; its number."""
    row = Upload(
        sha256=sha256,
        name=name,
        size=size,
        format_name=format_name,
        account_id=by,
        at=now,
        status=UploadStatus.WAITING,
        taken_in=0,
        rows=rows,
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def earlier(sha256: str) -> int | None:
    """The upload of the very same bytes that waits or was taken in, if there is one."""
    return db.session.scalar(
        select(Upload.id)
        .where(Upload.sha256 == sha256, Upload.status != UploadStatus.DISCARDED)
        .order_by(Upload.id.desc())
        .limit(1)
    )


_SETTLER = aliased(Account)
_LINES = (
    select(
        Upload.id,
        Upload.name,
        Upload.size,
        Upload.format_name,
        Account.name.label("by"),
        Upload.at,
        Upload.status,
        _SETTLER.name.label("settler"),
        Upload.settled_at,
        Upload.taken_in,
    )
    .join(Account, Account.id == Upload.account_id)
    .outerjoin(_SETTLER, _SETTLER.id == Upload.settled_by)
)


def lines(*, most: int) -> tuple[UploadLine, ...]:
    """The latest uploads, the latest first."""
    return tuple(map(_line, db.session.execute(_LINES.order_by(Upload.id.desc()).limit(most))))


def sheet(upload_id: int) -> UploadSheet | None:
    """The upload with what was read of it."""
    row = db.session.execute(
        _LINES.add_columns(Upload.rows).where(Upload.id == upload_id)
    ).one_or_none()
    if row is None:
        return None
    return UploadSheet(line=_line(row), rows=row.rows)


def settle(
    upload_id: int, status: UploadStatus, *, taken_in: int = 0, by: int, now: datetime
) -> str:
    """Note how the upload ended, and answer the file's name.

    What was read of a discarded one is forgotten.
    """
    news: dict[str, Any] = {
        "status": status,
        "settled_by": by,
        "settled_at": now,
        "taken_in": taken_in,
    }
    if status is UploadStatus.DISCARDED:
        news["rows"] = []
    ended = update(Upload).where(Upload.id == upload_id).values(news).returning(Upload.name)
    return db.session.execute(ended).scalar_one()


def held(upload_id: int) -> UploadStatus | None:
    """The status of the upload, held until the transaction ends; `None` if there is none."""
    status = db.session.scalar(
        select(Upload.status).where(Upload.id == upload_id).with_for_update()
    )
    return None if status is None else UploadStatus(status)


def asked() -> tuple[Question, ...]:
    """What all items of the bank ask now, whatever their status, the oldest first."""
    rows = db.session.execute(
        select(Item.id, ItemRevision.stem, ItemRevision.key)
        .join(ItemRevision, _CURRENT)
        .order_by(Item.id)
    )
    return tuple(Question(item_id=item_id, stem=stem, key=key) for item_id, stem, key in rows)


def others(item_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The wrong options that these items have now."""
    return {
        item_id: tuple(each["text"] for each in distractors)
        for part in _parts(item_ids)
        for item_id, distractors in db.session.execute(
            select(Item.id, ItemRevision.distractors)
            .join(ItemRevision, _CURRENT)
            .where(Item.id.in_(part))
        )
    }


def known(fingerprints: Sequence[str]) -> frozenset[str]:
    """Those of the fingerprints that the bank has."""
    return frozenset(_numbers(fingerprints))


def add_items(items: Sequence[NewImport], *, upload_id: int, by: int, now: datetime) -> None:
    """Keep new items as pending, each with its first revision, origin and history.

    They go in as plain rows: built as objects, 10,000 would keep every player waiting for seconds.
    """
    if not items:
        return
    known_topics = {topic.name.casefold(): topic.id for topic in topics.topics()}
    _put(
        Item,
        (
            _item(item, now) | {"topic_id": known_topics.get(item.topic.casefold())}
            for item in items
        ),
    )
    ids = _numbers([item.fingerprint for item in items])
    _put(ItemRevision, (_revision(item, ids[item.fingerprint], now) for item in items))
    numbers = list(ids.values())
    revisions = {
        item_id: revision_id
        for part in _parts(numbers)
        for item_id, revision_id in db.session.execute(
            select(ItemRevision.item_id, ItemRevision.id).where(ItemRevision.item_id.in_(part))
        )
    }
    _put(
        RevisionWarning,
        (
            {"rule": rule, "item_revision_id": revisions[ids[item.fingerprint]]}
            for item in items
            for rule in dict.fromkeys(rule for rule, _ in item.warnings)
        ),
    )
    for part in _parts(items):
        tags = topics.tag_ids(tag for item in part for tag in item.tags)
        _put(
            ItemTag,
            (
                {"tag_id": tags[tag], "item_id": ids[item.fingerprint]}
                for item in part
                for tag in item.tags
            ),
        )
    _put(
        Decision,
        (
            {
                "item_id": ids[item.fingerprint],
                "item_revision_id": revisions[ids[item.fingerprint]],
                "account_id": by,
                "action": Action.TAKEN_IN,
                "reason": item.reason,
                "from_status": None,
                "to_status": Status.PENDING,
                "at": now,
            }
            for item in items
        ),
    )
    _put(
        ItemOrigin,
        (
            {
                "item_id": ids[item.fingerprint],
                "upload_id": upload_id,
                "place": item.place,
                "explanation": item.explanation,
                "source": item.source,
                "licence": item.licence,
            }
            for item in items
        ),
    )


def origins(item_ids: Iterable[int]) -> dict[int, Origin]:
    """Where those of the items come from that came in a file; ask for a few hundred at a time."""
    rows = db.session.execute(
        select(
            ItemOrigin.item_id,
            Upload.name,
            ItemOrigin.explanation,
            ItemOrigin.source,
            ItemOrigin.licence,
        )
        .join(Upload, Upload.id == ItemOrigin.upload_id)
        .where(ItemOrigin.item_id.in_(tuple(item_ids)))
    )
    return {
        item_id: Origin(file=name, explanation=explanation, source=source, licence=licence)
        for item_id, name, explanation, source, licence in rows
    }


def _line(row: Any) -> UploadLine:
    return UploadLine(
        upload_id=row.id,
        name=row.name,
        size=row.size,
        format_name=row.format_name,
        by=row.by,
        at=row.at,
        status=UploadStatus(row.status),
        settled_by=row.settler,
        settled_at=row.settled_at,
        taken_in=row.taken_in,
    )


def _item(item: NewImport, now: datetime) -> dict[str, Any]:
    return {
        "fingerprint": item.fingerprint,
        "uid": item.uid,
        "fact": item.fingerprint,
        "status": Status.PENDING,
        "revision": 1,
        "rank": 0.0,
        "created_at": now,
        "reason": "",
    }


def _revision(item: NewImport, item_id: int, now: datetime) -> dict[str, Any]:
    return {
        "item_id": item_id,
        "number": 1,
        "stem": item.stem,
        "key": item.key,
        "distractors": [{"text": text, "because": ""} for text in item.distractors],
        "kind": "other",
        "relation": RELATION,
        "pattern": item.pattern,
        "subject": item.subject,
        "aliases": [],
        "warnings": [{"rule": rule, "words": words} for rule, words in item.warnings],
        "made_at": now,
    }


def _put(table: type[Base], rows: Iterable[Mapping[str, Any]]) -> None:
    for part in _parts(list(rows)):
        db.session.execute(insert(table), part)


def _numbers(fingerprints: Sequence[str]) -> dict[str, int]:
    return {
        fingerprint: item_id
        for part in _parts(fingerprints)
        for fingerprint, item_id in db.session.execute(
            select(Item.fingerprint, Item.id).where(Item.fingerprint.in_(part))
        )
    }


def _parts(values: Sequence[Any]) -> list[Sequence[Any]]:
    return [values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE)]
