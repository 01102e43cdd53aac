"""The curator's desk: which items wait, what proves them, and what is decided about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from quiz.game.bands import Band
from quiz.services.cards import ArticlePage, Card, Option, Page, Remark, Span, card_of, page_of
from quiz.services.rewording import FEWEST_DISTRACTORS, Changes, errors_in, tidied, tidy_changes
from quiz.services.units import looking, writing
from quiz.store import batches, choices, desk, judging, reports, sifting
from quiz.store.choices import Choices
from quiz.store.desk import HistoryEntry
from quiz.store.items import Action, DecidedHow, Status
from quiz.store.judging import Mark, Standing
from quiz.store.sifting import NO_TOPIC, Listing, Place, Sieve, Summary

__all__ = [
    "NO_TOPIC",
    "ArticlePage",
    "BadItem",
    "BadReason",
    "Band",
    "Card",
    "Changes",
    "Choices",
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
    "Sieve",
    "Span",
    "StaleRevision",
    "Status",
    "Summary",
    "TakenBack",
    "WrongStatus",
    "approve",
    "article_page",
    "articles",
    "card",
    "edit",
    "mark_duplicate",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What an undoing was about: an item, or the batch of many of which it is one."""

    item_id: int
    batch_id: int | None = None


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


def queue(wanted: Sieve | Listing, *, page: int = 1) -> Page:
    """A page of a list, the highest rank first; one beyond the ends is the end."""
    sieve = _sieve(wanted)
    with looking():
        counts = sifting.counts()
        page = min(max(page, 1), _HIGHEST_ID // PAGE_SIZE)
        skip = (page - 1) * PAGE_SIZE
        if sieve == Sieve(listing=sieve.listing):
            size = counts[sieve.listing]
            skip = min(skip, max(size - 1, 0) // PAGE_SIZE * PAGE_SIZE)
            found = sifting.ids(sieve, skip=skip, most=PAGE_SIZE)
        else:
            size, found = sifting.counted_page(sieve, skip=skip, most=PAGE_SIZE)
        is_cut = sieve.is_narrow and size > sifting.MOST_COUNTED
        size = sifting.MOST_COUNTED if is_cut else size
        pages = max(1, -(-size // PAGE_SIZE))
        page = min(page, pages)
        cards = sifting.summaries(found)
        to_choose = choices.choices()
    return Page(
        sieve=sieve,
        cards=cards,
        page=page,
        pages=pages,
        size=size,
        is_cut=is_cut,
        counts=counts,
        choices=to_choose,
    )


def place(item_id: int, wanted: Sieve | Listing) -> Place:
    """Where the item stands in a list as `queue` shows it.

    Raises:
        NoSuchItem: there is none.
    """
    with looking():
        found = sifting.place(item_id, _sieve(wanted)) if item_id <= _HIGHEST_ID else None
    if found is None:
        raise NoSuchItem(_NO_SUCH_ITEM)
    return found


def _sieve(wanted: Sieve | Listing) -> Sieve:
    sieve = wanted if isinstance(wanted, Sieve) else Sieve(listing=wanted)
    return replace(sieve, words=tidied(sieve.words)[:LONGEST_SEARCH])


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
    """Let the item be played; also confirms what the policy approved, or play or players doubt.

    This and the decisions below raise `NoSuchItem`, `StaleRevision` or `WrongStatus`.
    """
    with writing():
        found = _standing(item_id, revision)
        is_open = (
            found.decided_how is DecidedHow.POLICY
            or found.is_flagged
            or bool(reports.open_of(item_id))
        )
        if not (found.status is Status.PENDING or (found.status is Status.APPROVED and is_open)):
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


def mark_duplicate(
    item_id: int, *, of: int, revision: int, may_retire: bool, by: int, now: datetime
) -> Card:
    """Keep the item out because another one asks the same, and say which.

    What is played is retired where the account may, otherwise rejected.

    Raises:
        NoSuchItem: either of them is none.
        BadReason: they are the same item.
    """
    if of == item_id:
        raise BadReason("An item is no duplicate of itself.")
    with writing():
        twin = judging.standing(of) if of <= _HIGHEST_ID else None
        if twin is None:
            raise NoSuchItem(f"There is no item {of}.")
        found = _standing(item_id, revision)
        if found.status not in {Status.PENDING, Status.APPROVED}:
            raise _wrong(found.status, "Only a pending or approved item can be a duplicate.")
        is_retired = found.status is Status.APPROVED and may_retire
        mark = Mark(
            action=Action.RETIRED if is_retired else Action.REJECTED,
            to_status=Status.RETIRED if is_retired else Status.REJECTED,
            reason=f"{REASONS[-1]}: {twin.wording.stem}"[:LONGEST_REASON],
            by=by,
            twin=of,
        )
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
        BadItem: the new wording cannot stand, or has fewer wrong answers than before.
    """
    wanted = tidy_changes(changes)
    with writing():
        found = _standing(item_id, revision)
        fewest = min(FEWEST_DISTRACTORS, len(found.wording.distractors))
        if errors := errors_in(wanted, fewest=fewest):
            raise BadItem(errors)
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


def undo(*, by: int, now: datetime) -> TakenBack:
    """Take back the last decision of this account that it has not taken back yet.

    One about many items is taken back for all of them that nobody decided anew.

    Raises:
        NothingToUndo: there is none.
        StaleRevision: somebody changed the item since.
    """
    with writing():
        latest = judging.latest_of(by)
        if latest is None:
            raise NothingToUndo("You have decided nothing that could be taken back.")
        decision_id, item_id = latest
        batch_id = batches.of_decision(decision_id)
        if batch_id is not None:
            if not batches.undo(batch_id, by=by, now=now):
                raise StaleRevision("These items were changed since. Look at them, decide anew.")
            return TakenBack(item_id=item_id, batch_id=batch_id)
        try:
            judging.undo(item_id, decision_id, by=by, now=now)
        except judging.ChangedSince as error:
            raise StaleRevision(
                "This item was changed since. Look at it, and decide anew."
            ) from error
    return TakenBack(item_id=item_id)


def articles() -> tuple[tuple[str, str], ...]:
    """The articles of the bank taken in last, as slug and title."""
    with looking():
        return choices.articles()


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
