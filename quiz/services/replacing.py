"""Another question in the place of one of a quiz: as like it as can be, and giving nothing away."""

from __future__ import annotations

from datetime import datetime
from random import Random

from quiz.game import draft as drafts
from quiz.game.bands import BANDS
from quiz.game.draft import Draft, Slot
from quiz.game.draw import Candidate
from quiz.game.giveaways import exclusions
from quiz.services.quizzes import QuizRefused, approved_slot, change
from quiz.store import choosing, texts

_LIKELY = 5  # of the nearest so many one is taken by chance, so that a second tap brings a third


class NoOther(QuizRefused):
    """Everything that could stand in would give something away."""

    words = "The bank has no other question that would not answer one of this quiz."


def another(
    quiz_id: int, item_id: int, *, seen: int, account_id: int, now: datetime, rng: Random
) -> None:
    """A question of the same sort in the place of this one. Raises: NoOther as well.

    It is as near as can be in difficulty, kind of fact and article, and answers no other question.
    """

    def replaced(draft: Draft) -> Draft:
        return drafts.with_slot_replaced(draft, item_id, _nearest(draft, item_id, rng))

    change(quiz_id, replaced, seen=seen, account_id=account_id, now=now)


def _nearest(draft: Draft, item_id: int, rng: Random) -> Slot:
    if item_id not in draft.item_ids:
        raise drafts.NotThere
    (model,) = texts.candidates_among([item_id])
    others = texts.candidates_among(each for each in draft.item_ids if each != item_id)
    supplies = [s for s in choosing.supplies() if s.item_id != item_id]
    excluded = exclusions([*others, *supplies])
    free = [
        each
        for place, each in enumerate(supplies, start=len(others))
        if not any(other < len(others) for other in excluded[place])
    ]
    if not free:
        raise NoOther
    free.sort(key=lambda each: _distance(each, model))
    chosen = rng.choice(free[:_LIKELY])
    return approved_slot(chosen.item_id)


def _distance(candidate: Candidate, model: Candidate) -> tuple[int, bool, bool]:
    return (
        abs(BANDS.index(candidate.band) - BANDS.index(model.band)),
        candidate.relation != model.relation,
        not set(candidate.articles) & set(model.articles),
    )
