"""Decisions about many items at once: looked at first, made in one go, taken back in one go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from quiz.services.curation import LONGEST_REASON, CurationRefused, Sieve, Summary
from quiz.services.rewording import tidied
from quiz.services.units import looking, writing
from quiz.store import batches, sifting, topics
from quiz.store.batches import Done, Target
from quiz.store.items import Action, DecidedHow, Status
from quiz.store.judging import Mark

__all__ = ["BadWish", "Deed", "Done", "ListChanged", "NoSuchBatch", "Preview", "Wish"]

MOST = 10_000
"""So many items in one go: some two seconds of writing on a small computer, in which nobody else
writes to a SQLite file."""

SHOWN = 10
_HIGHEST_ID = 2**31 - 1


class Deed(StrEnum):
    """What can be done to many items."""

    APPROVE = "approve"
    REJECT = "reject"
    RETIRE = "retire"
    REOPEN = "put back"
    TOPIC = "topic"
    TAG = "tag"
    UNTAG = "untag"


class ListChanged(CurationRefused):
    """Meanwhile the decision would be about another number of items; look again."""


class BadWish(CurationRefused):
    """Something is missing: a reason, a tag."""


class NoSuchBatch(CurationRefused):
    """Nothing was done under this number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be done, and what it needs: a reason, tags, a topic by its id or `None`."""

    deed: Deed
    reason: str = ""
    tags: tuple[str, ...] = ()
    topic: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a deed would do: to how many items, the first of them, and whom it would leave and why.

    `refused` are pairs of reason and number. `beyond` are those that match but are too many.
    """

    deed: Deed
    size: int
    first: tuple[Summary, ...]
    refused: tuple[tuple[str, int], ...]
    beyond: int


_ALLOWED = {
    Deed.APPROVE: {Status.PENDING},
    Deed.REJECT: {Status.PENDING, Status.APPROVED},
    Deed.RETIRE: {Status.APPROVED},
    Deed.REOPEN: {Status.APPROVED, Status.REJECTED, Status.RETIRED},
}
_MARKS = {
    Deed.APPROVE: (Action.APPROVED, Status.APPROVED),
    Deed.REJECT: (Action.REJECTED, Status.REJECTED),
    Deed.RETIRE: (Action.RETIRED, Status.RETIRED),
    Deed.REOPEN: (Action.REOPENED, Status.PENDING),
}


def preview(deed: Deed, wanted: Sieve | Sequence[int]) -> Preview:
    """What the deed would do to these items, or to all that the sieve lets through."""
    with looking():
        item_ids, beyond = _wanted(wanted)
        found = batches.targets(item_ids)
        fit, refused = _parted(deed, found)
        first = sifting.summaries(tuple(each.item_id for each in fit[:SHOWN]))
    return Preview(deed=deed, size=len(fit), first=first, refused=refused, beyond=beyond)


def carry_out(
    wish: Wish, wanted: Sieve | Sequence[int], *, expected: int, by: int, now: datetime
) -> int:
    """Do it to all that allow it; the number of the batch.

    Raises:
        ListChanged: they are not as many as `expected`, the number of the preview.
        BadWish: the reason or the tags are missing, or there is no such topic.
    """
    words = _words(wish)
    with writing():
        item_ids, _beyond = _wanted(wanted)
        found = batches.targets(item_ids)
        fit, _refused = _parted(wish.deed, found)
        if len(fit) != expected:
            raise ListChanged("The list changed meanwhile. Look again before you decide.")
        if not fit:
            raise BadWish("None of these items allows that.")
        batch_id = batches.begin(words, by=by, left=len(found) - len(fit), now=now)
        if wish.deed in _MARKS:
            action, status = _MARKS[wish.deed]
            mark = Mark(action=action, to_status=status, reason=tidied(wish.reason), by=by)
            batches.judge(batch_id, fit, mark, now=now)
        else:
            _sort(batch_id, fit, wish, by=by, now=now)
    return batch_id


def done(batch_id: int) -> tuple[Done, tuple[Summary, ...]]:
    """What became of a batch, and its first items as they are now.

    Raises:
        NoSuchBatch: there is none.
    """
    with looking():
        found = batches.done(batch_id) if batch_id <= _HIGHEST_ID else None
        if found is None:
            raise NoSuchBatch(_NO_SUCH_BATCH)
        return found, sifting.summaries(batches.item_ids(batch_id, most=SHOWN))


def undo(batch_id: int, *, by: int, now: datetime) -> int:
    """Take back all of it that nobody decided anew; how many items that were.

    Raises:
        NoSuchBatch: there is none, or it is somebody else's.
    """
    with writing():
        found = batches.done(batch_id) if batch_id <= _HIGHEST_ID else None
        if found is None or found.account_id != by:
            raise NoSuchBatch(_NO_SUCH_BATCH)
        return batches.undo(batch_id, by=by, now=now)


_NO_SUCH_BATCH = "You did nothing to many items under this number."


def _wanted(wanted: Sieve | Sequence[int]) -> tuple[tuple[int, ...], int]:
    """The items, and how many more the sieve lets through."""
    if not isinstance(wanted, Sieve):
        return tuple(dict.fromkeys(each for each in wanted if each <= _HIGHEST_ID))[:MOST], 0
    found = sifting.ids(wanted, most=MOST)
    return found, sifting.size(wanted) - len(found) if len(found) == MOST else 0


def _parted(
    deed: Deed, found: Sequence[Target]
) -> tuple[list[Target], tuple[tuple[str, int], ...]]:
    """Those that allow it, and of the others how many for which reason."""
    fit: list[Target] = []
    refused: Counter[str] = Counter()
    for each in found:
        why = _refusal(deed, each)
        if why:
            refused[why] += 1
        else:
            fit.append(each)
    return fit, tuple(refused.most_common())


def _refusal(deed: Deed, item: Target) -> str:
    if deed not in _ALLOWED or item.status in _ALLOWED[deed]:
        return ""
    if deed is Deed.APPROVE and item.status is Status.APPROVED:
        is_open = item.is_flagged or item.decided_how is DecidedHow.POLICY
        return "" if is_open else "approved already"
    return f"{item.status} now"


def _words(wish: Wish) -> str:
    """What is done, in words, once the wish is complete."""
    reason = tidied(wish.reason)
    if wish.deed is Deed.REJECT and not reason:
        raise BadWish("Say in a few words why.")
    if len(reason) > LONGEST_REASON:
        raise BadWish(f"Use at most {LONGEST_REASON} characters for the reason.")
    if wish.deed in {Deed.TAG, Deed.UNTAG}:
        if not wish.tags:
            raise BadWish("Name at least one tag.")
        return f"{wish.deed}: {', '.join(wish.tags)}"
    if wish.deed is Deed.TOPIC:
        return f"topic: {_topic_name(wish.topic)}"
    return f"{wish.deed}: {reason}" if reason else wish.deed.value


def _topic_name(topic_id: int | None) -> str:
    if topic_id is None:
        return "none"
    with looking():
        names = {topic.id: topic.name for topic in topics.topics()}
    if topic_id not in names:
        raise BadWish("There is no such topic.")
    return names[topic_id]


def _sort(batch_id: int, items: Sequence[Target], wish: Wish, *, by: int, now: datetime) -> None:
    batches.sort(
        batch_id,
        items,
        by=by,
        now=now,
        topic=(wish.topic,) if wish.deed is Deed.TOPIC else None,
        add=wish.tags if wish.deed is Deed.TAG else (),
        drop=wish.tags if wish.deed is Deed.UNTAG else (),
    )
