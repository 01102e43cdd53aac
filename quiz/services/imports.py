"""Takes in questions from the files of other programs: first looked at, then all or nothing.

Law: nothing of a file reaches the bank before somebody confirmed it, and then everything at once.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from questions.checks import near_duplicates
from quiz.interchange.model import Entry, FileUnreadable, Row, Trouble
from quiz.services import foreign, subjects
from quiz.services.sorting import tags_in
from quiz.services.units import looking, writing
from quiz.store import bank, imports, log
from quiz.store.imports import NewImport, Question, UploadLine, UploadSheet, UploadStatus
from quiz.store.log import Event

__all__ = [
    "MOST_BYTES",
    "PASTED",
    "Fate",
    "ImportRefused",
    "Judged",
    "NoSuchUpload",
    "Preview",
    "Settled",
    "UploadLine",
    "UploadStatus",
    "Uploaded",
    "confirm",
    "discard",
    "preview",
    "recent",
    "upload",
]

MOST_BYTES = 10_000_000
PAGE_SIZE = 100
PASTED = "pasted text"
"""What an upload is called that came without a file."""

_MOST_SHOWN = 20
_LONGEST_NAME = 100
_HIGHEST_ID = 2**31 - 1


class ImportRefused(Exception):
    """Nothing was kept of the file; the words say why."""


class NoSuchUpload(ImportRefused):
    """No upload has this number."""


class Settled(ImportRefused):
    """The upload has ended another way meanwhile."""


class Fate(StrEnum):
    """What a row becomes when the upload is confirmed."""

    NEW = "new"
    ALIKE = "alike"  # reads like another: only if whoever confirms wants it
    KNOWN = "known"  # the bank, or the file above, has the very same
    PROBLEM = "problem"  # it cannot be taken as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A row of a file and what becomes of it; a problem is no entry.

    `words` are the question that it repeats, or what the problem is; else empty. `like` is the item
    that asks so; 0 where it is a row above, or none.
    """

    place: str
    fate: Fate
    words: str
    entry: Entry | None
    like: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Uploaded:
    """Where an upload is found; `is_again`: the very same file had been uploaded before."""

    upload_id: int
    is_again: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A page of what an upload holds; pages count from 1 and there is always one.

    `shown` is what the page is limited to, `None` for every row; `counts` are of all rows.
    """

    line: UploadLine
    shown: Fate | None
    rows: tuple[Judged, ...]
    counts: dict[Fate, int]
    page: int
    pages: int


def upload(data: bytes, *, name: str, by: int, now: datetime) -> Uploaded:
    """Read a file and keep what it holds until somebody confirms or discards it.

    The very same file is not kept twice, unless it was discarded.

    Raises:
        ImportRefused: it cannot be read, or holds no question.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    with looking():
        known = imports.earlier(sha256)
    if known is not None:
        return Uploaded(upload_id=known, is_again=True)
    if len(data) > MOST_BYTES:
        raise ImportRefused(f"This file is larger than {MOST_BYTES // 1_000_000} MB.")
    try:
        reading = foreign.read(data)
    except FileUnreadable as error:
        raise ImportRefused(f"This file cannot be read: {error}.") from error
    with looking():
        judged = [*map(_problem, reading.troubles), *_judged(reading.rows)]
    with writing():
        bank.lock_bank()
        known = imports.earlier(sha256)
        if known is not None:
            return Uploaded(upload_id=known, is_again=True)
        upload_id = imports.add_upload(
            sha256=sha256,
            name=file_name(name),
            size=len(data),
            format_name=reading.format_name,
            rows=[asdict(row) for row in judged],
            by=by,
            now=now,
        )
    return Uploaded(upload_id=upload_id, is_again=False)


def preview(upload_id: int, *, shown: Fate | None = None, page: int = 1) -> Preview:
    """What the upload holds: problems first, then the rows in the order of the file.

    A page beyond the ends is the end.

    Raises:
        NoSuchUpload: there is none.
    """
    with looking():
        sheet = _sheet(upload_id)
    rows = [_judged_of(kept) for kept in sheet.rows]
    counts = Counter(row.fate for row in rows)
    chosen = [row for row in rows if shown is None or row.fate is shown]
    pages = max(1, -(-len(chosen) // PAGE_SIZE))
    page = min(max(page, 1), pages)
    return Preview(
        line=sheet.line,
        shown=shown,
        rows=tuple(chosen[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]),
        counts={fate: counts[fate] for fate in Fate},
        page=page,
        pages=pages,
    )


def recent() -> tuple[UploadLine, ...]:
    """The latest uploads, the latest first."""
    with looking():
        return imports.lines(most=_MOST_SHOWN)


def confirm(upload_id: int, *, with_alike: bool, by: int, now: datetime) -> int:
    """Take the rows in as pending items, all of them or none; how many items there are of them.

    A second time changes nothing. What is in the bank by now is not taken in again.

    Raises:
        NoSuchUpload: there is none.
        Settled: it was discarded.
    """
    with looking():
        sheet = _sheet(upload_id)
        judged = _judged(
            Row(place=row.place, entry=row.entry)
            for row in map(_judged_of, sheet.rows)
            if row.entry
        )
    wanted = {Fate.NEW, Fate.ALIKE} if with_alike else {Fate.NEW}
    new = [_new(row, row.entry, sheet.line) for row in judged if row.entry and row.fate in wanted]
    with writing():
        bank.lock_bank()
        status = imports.held(upload_id)
        if status is UploadStatus.DISCARDED:
            raise Settled("This upload was discarded. Upload the file again.")
        if status is UploadStatus.TAKEN_IN:
            return sheet.line.taken_in
        known = imports.known([item.fingerprint for item in new])
        fresh = [item for item in new if item.fingerprint not in known]
        imports.add_items(fresh, upload_id=upload_id, by=by, now=now)
        imports.settle(upload_id, UploadStatus.TAKEN_IN, taken_in=len(fresh), by=by, now=now)
        taken = {"items": str(len(fresh))}
        log.note(Event.FILE_TAKEN_IN, sheet.line.name, by=by, now=now, after=taken)
    return len(fresh)


def discard(upload_id: int, *, by: int, now: datetime) -> None:
    """Forget what was read of the file; a second time changes nothing.

    Raises:
        NoSuchUpload: there is none.
        Settled: it was taken in.
    """
    with writing():
        status = imports.held(upload_id) if upload_id <= _HIGHEST_ID else None
        if status is None:
            raise NoSuchUpload(_NO_SUCH_UPLOAD)
        if status is UploadStatus.TAKEN_IN:
            raise Settled("This file was taken in. Its items wait among the pending ones.")
        if status is UploadStatus.WAITING:
            name = imports.settle(upload_id, UploadStatus.DISCARDED, by=by, now=now)
            log.note(Event.FILE_DISCARDED, name, by=by, now=now)


def file_name(name: str) -> str:
    """The last part of a file's name as it can be shown: one line, without what steers text."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    shown = "".join(c for c in last if not unicodedata.category(c).startswith("C"))
    line = " ".join(shown.split())
    return line if len(line) <= _LONGEST_NAME else f"{line[:_LONGEST_NAME]}…"


_NO_SUCH_UPLOAD = "There is no such upload."


def _sheet(upload_id: int) -> UploadSheet:
    found = imports.sheet(upload_id) if upload_id <= _HIGHEST_ID else None
    if found is None:
        raise NoSuchUpload(_NO_SUCH_UPLOAD)
    return found


def _judged_of(kept: dict[str, Any]) -> Judged:
    return Judged(
        place=kept["place"],
        fate=Fate(kept["fate"]),
        words=kept["words"],
        entry=foreign.entry_of(kept["entry"]) if kept["entry"] else None,
        like=kept.get("like", 0),  # uploads of earlier versions do not say it
    )


def _problem(trouble: Trouble) -> Judged:
    return Judged(place=trouble.place, fate=Fate.PROBLEM, words=trouble.words, entry=None)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Placed:
    """A row as what it asks, told from others that ask the same."""

    row: Row
    stem: str
    key: str


def _judged(rows: Iterable[Row]) -> list[Judged]:
    """What becomes of each row, beside what the bank has and what stands above it in the file."""
    placed = [
        _Placed(row=row, stem=row.entry.stem, key=row.entry.options[row.entry.keys[0]])
        for row in rows
    ]
    prints = [_fingerprint(each.row.entry) for each in placed]
    asked = imports.asked()
    seen = {*imports.known(prints), *_same_words(asked, placed)}
    everything: list[Question | _Placed] = [*asked, *placed]
    repeats = {id(later): earlier for later, earlier in near_duplicates(everything)}
    judged: list[Judged] = []
    for each, fingerprint in zip(placed, prints, strict=True):
        like = repeats.get(id(each))
        judged.append(
            Judged(
                place=each.row.place,
                fate=Fate.KNOWN if fingerprint in seen else Fate.ALIKE if like else Fate.NEW,
                words=like.stem if like else "",
                entry=each.row.entry,
                like=like.item_id if isinstance(like, Question) else 0,
            )
        )
        seen.add(fingerprint)
    return judged


def _same_words(asked: Sequence[Question], placed: Sequence[_Placed]) -> Iterator[str]:
    """The fingerprints of what the bank asks in the words of a row, whoever made it."""
    wanted = {(_folded(each.stem), _folded(each.key)) for each in placed}
    same = [each for each in asked if (_folded(each.stem), _folded(each.key)) in wanted]
    others = imports.others([each.item_id for each in same])
    for each in same:
        yield _print_of(each.stem, each.key, (each.key, *others[each.item_id]))


def _fingerprint(entry: Entry) -> str:
    """The same for the same question with the same answers, in any order and case."""
    return _print_of(entry.stem, entry.options[entry.keys[0]], entry.options)


def _print_of(stem: str, key: str, options: Sequence[str]) -> str:
    texts = (stem, key, *sorted(option.casefold() for option in options))
    told = "\x1f".join(map(_folded, texts))
    return f"import-{hashlib.sha256(told.encode()).hexdigest()}"


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _new(row: Judged, entry: Entry, line: UploadLine) -> NewImport:
    fingerprint = _fingerprint(entry)
    key = entry.keys[0]
    return NewImport(
        fingerprint=fingerprint,
        uid=entry.uid or fingerprint[:19],
        stem=entry.stem,
        key=entry.options[key],
        distractors=_others(entry.options, key),
        pattern=line.format_name,
        subject=entry.topic,
        topic=subjects.first_topic(entry.topic, "", "") or entry.topic,
        tags=tags_in(",".join(entry.tags)),
        warnings=(("near-duplicate", f"It reads like “{row.words}”"),) if row.words else (),
        place=row.place,
        reason=f"from “{line.name}”, {row.place}",
        explanation=entry.explanation,
        source=entry.source,
        licence=entry.licence,
    )


def _others(options: Sequence[str], key: int) -> tuple[str, ...]:
    return tuple(option for at, option in enumerate(options) if at != key)
