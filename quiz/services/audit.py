"""The audit log: who did what to what and when, page by page or as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from quiz.interchange import tables
from quiz.services.units import looking
from quiz.store import audit
from quiz.store.audit import Entry, LogSieve, Mark
from quiz.store.items import Action
from quiz.store.log import About, Change, Event

__all__ = [
    "About",
    "Action",
    "Change",
    "Entry",
    "Event",
    "LogPage",
    "LogSieve",
    "Mark",
    "mark_in",
    "page",
    "table",
]

PAGE_SIZE = 50
MOST_ROWS = 50_000
_AT_ONCE = 1000
_HIGHEST_ID = 2**31 - 1
_HEAD = (
    *("entry", "at", "who", "what", "about", "item", "subject"),
    *("part", "before", "after", "reason"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """Some entries, the latest first; `older` is the entry to go on from, empty at the end."""

    entries: tuple[Entry, ...]
    older: str
    people: tuple[str, ...]


def page(sieve: LogSieve, *, below: Mark | None = None) -> LogPage:
    """The entries below one, or the latest."""
    with looking():
        found = audit.entries(sieve, below=below, most=PAGE_SIZE + 1)
        people = audit.accounts()
    shown = found[:PAGE_SIZE]
    older = _told(shown[-1].mark) if len(found) > PAGE_SIZE else ""
    return LogPage(entries=shown, older=older, people=people)


def table(sieve: LogSieve) -> bytes:
    """The log as CSV for spreadsheets, a line a change, at most `MOST_ROWS` entries."""
    rows: list[tuple[str | int | None, ...]] = [_HEAD]
    below: Mark | None = None
    with looking():
        for _ in range(MOST_ROWS // _AT_ONCE):
            found = audit.entries(sieve, below=below, most=_AT_ONCE)
            rows += [row for entry in found for row in _rows(entry)]
            if len(found) < _AT_ONCE:
                break
            below = found[-1].mark
    return tables.delimited(rows, is_for_spreadsheets=True)


def mark_in(text: str) -> Mark | None:
    """The entry that an address goes on from, as `LogPage.older` has it; else `None`."""
    at, _, entry = text.rpartition("-")
    number = entry[1:]
    if entry[:1] not in _LETTERS or not (number.isascii() and number.isdigit()):
        return None
    try:
        instant = datetime.strptime(at, _INSTANT).replace(tzinfo=UTC)
        found = Mark(instant, is_of_item=_LETTERS[entry[:1]], number=int(number))
    except ValueError:
        return None
    return found if found.number <= _HIGHEST_ID else None


_INSTANT = "%Y%m%dT%H%M%S.%f"
_LETTERS = {"i": True, "e": False}


def _told(mark: Mark) -> str:
    return f"{mark.at.astimezone(UTC).strftime(_INSTANT)}-{_number(mark)}"


def _number(mark: Mark) -> str:
    """What an entry is called: items' decisions and other entries are counted apart."""
    return f"{'i' if mark.is_of_item else 'e'}{mark.number}"


def _rows(entry: Entry) -> Iterator[tuple[str | int | None, ...]]:
    for change in entry.changes or (Change(part="", before="", after=""),):
        yield (
            _number(entry.mark),
            entry.mark.at.isoformat(timespec="seconds"),
            entry.by or "(program)",
            entry.what.value,
            entry.about.value,
            entry.item_id,
            entry.subject,
            change.part,
            change.before,
            change.after,
            entry.reason,
        )
