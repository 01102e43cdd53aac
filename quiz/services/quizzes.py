"""The quizzes a host keeps: made, changed, copied, put away; shown with what became of their items.

One function a use case, one transaction each. A quiz that is not this account's does not exist for
it. A change names the version it was made for, and one made for an older version is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from quiz.game import draft as drafts
from quiz.game.draft import Draft, DraftRound, Setting, Slot
from quiz.services.entries import Entry, entries_of
from quiz.services.units import looking, writing
from quiz.store import choosing, quizzes
from quiz.store.items import Status
from quiz.store.quizzes import Kept, Listed

_HIGHEST_ID = 2**31 - 1  # what the column holds on PostgreSQL


class QuizUnknown(Exception):
    """There is no such quiz, or it is somebody else's."""


class QuizRefused(Exception):
    """Nothing was changed; `words` say why."""

    words: ClassVar[str] = "That is not possible now."

    def __init__(self) -> None:
        super().__init__(self.words)


class Stale(QuizRefused):
    """The quiz was changed after the page was shown."""

    words = (
        "This quiz was changed meanwhile, perhaps in another tab. Nothing of that was overwritten: "
        "here is how it stands now. Do it again if you still want to."
    )


class NotApproved(QuizRefused):
    """Only what is approved can be asked."""

    words = "That question is not approved, or no longer. Choose another."


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundView:
    """A round; `place` counts from 0."""

    place: int
    setting: Setting
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizView:
    """A quiz as its host sees it; `lost` is how many of its questions can no longer be asked."""

    quiz_id: int
    version: int
    title: str
    note: str
    changed_at: datetime
    archived_at: datetime | None
    rounds: tuple[RoundView, ...]
    total: int
    lost: int


def mine(account_id: int) -> tuple[Listed, ...]:
    """The quizzes of an account, those changed last first; also what was put away."""
    with looking():
        return quizzes.of_account(account_id)


def look(quiz_id: int, *, account_id: int) -> QuizView:
    """The quiz with its questions. Raises: QuizUnknown."""
    with looking():
        kept = known(quiz_id, account_id)
        entries = entries_of([kept.draft])
    return _view(kept, entries)


def create(title: str, *, account_id: int, now: datetime) -> int:
    """A new quiz with one empty round; its id."""
    with writing():
        return quizzes.add(drafts.new(title), account_id=account_id, note="", now=now)


def copy(quiz_id: int, *, account_id: int, now: datetime) -> int:
    """Another quiz with the same rounds; its id. Raises: QuizUnknown."""
    with writing():
        draft = known(quiz_id, account_id).draft
        title = f"Copy of {draft.title}"[: drafts.LONGEST_TITLE]
        return quizzes.add(replace(draft, title=title), account_id=account_id, note="", now=now)


def archive(quiz_id: int, *, account_id: int, now: datetime) -> None:
    """Put the quiz away; nothing of it is lost. Raises: QuizUnknown."""
    with writing():
        if known(quiz_id, account_id).archived_at is None:
            quizzes.archive(quiz_id, at=now)


def restore(quiz_id: int, *, account_id: int) -> None:
    """Put the quiz back among the others. Raises: QuizUnknown."""
    with writing():
        known(quiz_id, account_id)
        quizzes.archive(quiz_id, at=None)


def rename(quiz_id: int, title: str, *, seen: int, account_id: int, now: datetime) -> None:
    """Call it otherwise. This and the changes below raise QuizUnknown, Stale or DraftRefused."""
    change(quiz_id, lambda d: replace(d, title=title), seen=seen, account_id=account_id, now=now)


def add_round(quiz_id: int, *, seen: int, account_id: int, now: datetime) -> None:
    """An empty round at the end, played like the one before it."""

    def added(draft: Draft) -> Draft:
        like = draft.rounds[-1].setting
        name = drafts.round_name(len(draft.rounds) + 1)
        return drafts.with_round(draft, replace(like, name=name))

    change(quiz_id, added, seen=seen, account_id=account_id, now=now)


def set_round(
    quiz_id: int, place: int, setting: Setting, *, seen: int, account_id: int, now: datetime
) -> None:
    """Another name, time, worth or pause for a round."""
    change(
        quiz_id,
        lambda d: drafts.with_setting(d, place, setting),
        seen=seen,
        account_id=account_id,
        now=now,
    )


def move_round(
    quiz_id: int, place: int, step: int, *, seen: int, account_id: int, now: datetime
) -> None:
    """A round one place earlier or later."""
    change(
        quiz_id,
        lambda d: drafts.with_round_moved(d, place, step),
        seen=seen,
        account_id=account_id,
        now=now,
    )


def remove_round(quiz_id: int, place: int, *, seen: int, account_id: int, now: datetime) -> None:
    """Without a round and its questions."""
    change(
        quiz_id,
        lambda d: drafts.without_round(d, place),
        seen=seen,
        account_id=account_id,
        now=now,
    )


def add_item(
    quiz_id: int, item_id: int, place: int, *, seen: int, account_id: int, now: datetime
) -> None:
    """An approved item at the end of a round. Raises: NotApproved as well."""

    def added(draft: Draft) -> Draft:
        return drafts.with_slot(draft, place, approved_slot(item_id))

    change(quiz_id, added, seen=seen, account_id=account_id, now=now)


def move_item(
    quiz_id: int, item_id: int, step: int, *, seen: int, account_id: int, now: datetime
) -> None:
    """A question one place earlier or later, into the neighbouring round at the end of its own."""
    change(
        quiz_id,
        lambda d: drafts.with_slot_moved(d, item_id, step),
        seen=seen,
        account_id=account_id,
        now=now,
    )


def remove_item(quiz_id: int, item_id: int, *, seen: int, account_id: int, now: datetime) -> None:
    """Without that question."""
    change(
        quiz_id,
        lambda d: drafts.without_slot(d, item_id),
        seen=seen,
        account_id=account_id,
        now=now,
    )


def keep_wording(quiz_id: int, item_id: int, *, seen: int, account_id: int, now: datetime) -> None:
    """Take note of how a question is worded now. Raises: NotApproved as well."""

    def kept(draft: Draft) -> Draft:
        return drafts.with_slot_replaced(draft, item_id, approved_slot(item_id))

    change(quiz_id, kept, seen=seen, account_id=account_id, now=now)


def change(
    quiz_id: int,
    how: Callable[[Draft], Draft],
    *,
    seen: int,
    account_id: int,
    now: datetime,
    note: str = "",
) -> None:
    """Change the quiz that was seen at version `seen`. Raises: QuizUnknown, Stale, DraftRefused."""
    with writing():
        kept = known(quiz_id, account_id)
        if kept.version != seen:
            raise Stale
        if not quizzes.save(quiz_id, how(kept.draft), seen=seen, note=note, now=now):
            raise Stale


def known(quiz_id: int, account_id: int) -> Kept:
    """The quiz, inside a unit of work. Raises: QuizUnknown."""
    kept = quizzes.load(quiz_id, account_id=account_id) if quiz_id <= _HIGHEST_ID else None
    if kept is None:
        raise QuizUnknown
    return kept


def _view(kept: Kept, entries: tuple[Entry, ...]) -> QuizView:
    rounds: list[RoundView] = []
    done = 0
    for place, each in enumerate(kept.draft.rounds):
        rounds.append(_round_view(place, each, entries[done : done + len(each.slots)]))
        done += len(each.slots)
    return QuizView(
        quiz_id=kept.quiz_id,
        version=kept.version,
        title=kept.draft.title,
        note=kept.note,
        changed_at=kept.changed_at,
        archived_at=kept.archived_at,
        rounds=tuple(rounds),
        total=len(entries),
        lost=sum(not entry.is_approved for entry in entries),
    )


def _round_view(place: int, each: DraftRound, entries: tuple[Entry, ...]) -> RoundView:
    return RoundView(place=place, setting=each.setting, entries=entries)


def approved_slot(item_id: int) -> Slot:
    """The item as it is worded now, inside a unit of work. Raises: NotApproved."""
    found = choosing.choices([item_id]).get(item_id) if item_id <= _HIGHEST_ID else None
    if found is None or found.status is not Status.APPROVED:
        raise NotApproved
    return Slot(item_id=item_id, revision=found.revision)
