"""The curator's desk: which items wait, what proves them, and what is decided about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from quiz.services.cards import ArticlePage, Card, Option, Page, Remark, Span, card_of, page_of
from quiz.services.rewording import Changes, errors_in, tidied, tidy_changes
from quiz.services.units import looking, writing
from quiz.store import desk, judging
from quiz.store.desk import HistoryEntry, Listing, Place, Summary
from quiz.store.items import Action, DecidedHow, Status
from quiz.store.judging import Mark, Standing

__all__ = [
    "ArticlePage",
    "BadItem",
    "BadReason",
    "Card",
    "Changes",
    "CurationRefused",
    "DecidedHow",
    "HistoryEntry",
    "Listing",
    "NoSuchItem",
    "NothingToUndo",
    "Option",
    "Page",
    "Place",
    "Remark",
    "Span",
    "StaleRevision",
    "Status",
    "Summary",
    "WrongStatus",
    "approve",
    "article_page",
    "card",
    "edit",
    "place",
    "queue",
    "reject",
    "reopen",
    "retire",
    "undo",
]

REASONS = (
    "The sentence does not prove the answer",
    "Another option is right as well",
    "Badly worded",
    "A wrong option is silly or unlike the others",
    "Too easy, too obscure or dull",
    "Asks the same as another item",
)
"""What items are rejected for most, in the order of the keys 1 to 6."""

PAGE_SIZE = 25
LONGEST_REASON = 500
LONGEST_SEARCH = 100
_HIGHEST_ID = 2**31 - 1  # what the column holds on PostgreSQL


class CurationRefused(Exception):
    """Nothing was changed; the words say why."""


class NoSuchItem(CurationRefused):
    """The bank has no such item."""


class StaleRevision(CurationRefused):
    """The item was reworded meanwhile; look at the new wording first."""


class NothingToUndo(CurationRefused):
    """The account has no decision that stands."""


class WrongStatus(CurationRefused):
    """The item's status does not allow this, for instance because somebody was faster."""


class BadReason(CurationRefused):
    """A rejection says why, in at most `LONGEST_REASON` characters."""


class BadItem(CurationRefused):
    """The wording cannot stand.

    `errors` maps the field (stem, key, distractor_1 to distractor_3) to what is wrong with it.
    """

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__(" ".join(errors.values()))
        self.errors = dict(errors)


def queue(listing: Listing, *, words: str = "", page: int = 1) -> Page:
    """A page of a list, the highest rank first; one beyond the ends is the end.

    With `words` only items that have them in the question or the right answer.
    """
    words = tidied(words)[:LONGEST_SEARCH]
    with looking():
        counts = desk.counts()
        pages = max(1, -(-desk.size(listing, words) // PAGE_SIZE))
        page = min(max(page, 1), pages)
        cards = desk.summaries(listing, words, skip=(page - 1) * PAGE_SIZE, most=PAGE_SIZE)
    return Page(listing=listing, words=words, cards=cards, page=page, pages=pages, counts=counts)


def place(item_id: int, listing: Listing, *, words: str = "") -> Place:
    """Where the item stands in a list as `queue` shows it.

    Raises:
        NoSuchItem: there is none.
    """
    with looking():
        found = (
            desk.place(item_id, listing, tidied(words)[:LONGEST_SEARCH])
            if item_id <= _HIGHEST_ID
            else None
        )
    if found is None:
        raise NoSuchItem(_NO_SUCH_ITEM)
    return found


def card(item_id: int) -> Card:
    """Everything about one item.

    Raises:
        NoSuchItem: there is none.
    """
    with looking():
        sheet = desk.sheet(item_id) if item_id <= _HIGHEST_ID else None
    if sheet is None:
        raise NoSuchItem(_NO_SUCH_ITEM)
    return card_of(sheet)


def approve(item_id: int, *, revision: int, by: int, now: datetime) -> Card:
    """Let the item be played; also confirms what the policy approved.

    This and the decisions below raise `NoSuchItem`, `StaleRevision` or `WrongStatus`.
    """
    with writing():
        found = _standing(item_id, revision)
        is_unread = found.status is Status.APPROVED and found.decided_how is DecidedHow.POLICY
        if not (found.status is Status.PENDING or is_unread):
            raise _wrong(found.status, "Only a pending item can be approved.")
        mark = Mark(action=Action.APPROVED, to_status=Status.APPROVED, by=by)
        judging.note(item_id, mark, now=now)
    return card(item_id)


def reject(item_id: int, *, revision: int, reason: str, by: int, now: datetime) -> Card:
    """Keep the item out, or take it out, because of a fault.

    Raises:
        BadReason: no reason, or a long one.
    """
    words = _reason(reason)
    if not words:
        raise BadReason("Say in a few words why.")
    with writing():
        found = _standing(item_id, revision)
        if found.status not in {Status.PENDING, Status.APPROVED}:
            raise _wrong(found.status, "Only a pending or approved item can be rejected.")
        mark = Mark(action=Action.REJECTED, to_status=Status.REJECTED, reason=words, by=by)
        judging.note(item_id, mark, now=now)
    return card(item_id)


def retire(item_id: int, *, revision: int, by: int, now: datetime, reason: str = "") -> Card:
    """Take an approved item out of play; past sessions still show it."""
    words = _reason(reason)
    with writing():
        found = _standing(item_id, revision)
        if found.status is not Status.APPROVED:
            raise _wrong(found.status, "Only an approved item can be retired.")
        mark = Mark(action=Action.RETIRED, to_status=Status.RETIRED, reason=words, by=by)
        judging.note(item_id, mark, now=now)
    return card(item_id)


def reopen(item_id: int, *, revision: int, by: int, now: datetime) -> Card:
    """Put a decided item back into the queue, where no policy decides about it again."""
    with writing():
        found = _standing(item_id, revision)
        if found.status is Status.PENDING:
            raise _wrong(found.status, "Only a decided item can be put back.")
        mark = Mark(action=Action.REOPENED, to_status=Status.PENDING, by=by)
        judging.note(item_id, mark, now=now)
    return card(item_id)


def edit(item_id: int, *, revision: int, changes: Changes, by: int, now: datetime) -> Card:
    """Reword a pending or approved item as a new revision; unchanged words make none.

    The status stays. So do the proofs and the generator's warnings, which the curator has read.

    Raises:
        BadItem: the new wording cannot stand.
    """
    wanted = tidy_changes(changes)
    if errors := errors_in(wanted):
        raise BadItem(errors)
    with writing():
        found = _standing(item_id, revision)
        if found.status not in {Status.PENDING, Status.APPROVED}:
            raise _wrong(found.status, "Only a pending or approved item can be edited.")
        reasons = dict(found.wording.distractors)
        wording = replace(
            found.wording,
            stem=wanted.stem,
            key=wanted.key,
            distractors=tuple((text, reasons.get(text, "")) for text in wanted.distractors),
        )
        if wording != found.wording:
            mark = Mark(action=Action.EDITED, to_status=found.status, by=by)
            judging.reword(item_id, wording, mark, now=now)
    return card(item_id)


def undo(*, by: int, now: datetime) -> Card:
    """Take back the last decision of this account that it has not taken back yet.

    Raises:
        NothingToUndo: there is none.
        StaleRevision: somebody changed the item since.
    """
    with writing():
        latest = judging.latest_of(by)
        if latest is None:
            raise NothingToUndo("You have decided nothing that could be taken back.")
        decision_id, item_id = latest
        try:
            judging.undo(item_id, decision_id, by=by, now=now)
        except judging.ChangedSince as error:
            raise StaleRevision(
                "This item was changed since. Look at it, and decide anew."
            ) from error
    return card(item_id)


def article_page(slug: str) -> ArticlePage | None:
    """The article, cut where sentences prove items; `None` when the bank has no such article."""
    with looking():
        found = desk.article(slug)
    return None if found is None else page_of(found)


_NO_SUCH_ITEM = "There is no such item."


def _standing(item_id: int, revision: int) -> Standing:
    found = judging.standing(item_id) if item_id <= _HIGHEST_ID else None
    if found is None:
        raise NoSuchItem(_NO_SUCH_ITEM)
    if found.revision != revision:
        raise StaleRevision("The item was reworded meanwhile. Here is how it reads now.")
    return found


def _wrong(status: Status, rule: str) -> WrongStatus:
    return WrongStatus(f"{rule} This one is {status} now.")


def _reason(text: str) -> str:
    words = tidied(text)
    if len(words) > LONGEST_REASON:
        raise BadReason(f"Use at most {LONGEST_REASON} characters for the reason.")
    return words
