"""Counting what was answered: each session once, first attempts alone, in any number of steps."""

from __future__ import annotations

import statistics as stdlib
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from secrets import token_urlsafe

import pytest
from sqlalchemy import select

from quiz.analysis.flags import Flag
from quiz.config import AutoApprove
from quiz.game.model import Scoring
from quiz.game.pov import OpenQuestion
from quiz.services import curation, intake, recounting, solo, statistics
from quiz.services.curation import Listing
from quiz.services.solo import Pov, SoloChoice
from quiz.services.statistics import Report
from quiz.services.units import looking
from quiz.store import responses
from quiz.store.base import db
from quiz.store.items import ItemRevision
from quiz.store.responses import PlayerRating, TallyRow
from tests.factories import NOON, make_article, make_item

Pick = Callable[[OpenQuestion], str | None]
CHOICE = SoloChoice(length=5, limit_s=20, factor=1, scoring=Scoring.ACCURACY_FIRST)


@pytest.fixture
def bank(database: str) -> str:
    """Five items about films, so that every quiz asks all of them."""
    facts = {n: f"Person {n}" for n in range(5)}
    article = make_article(facts=facts)
    items = [make_item(article, n, key) for n, key in facts.items()]
    intake.take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    return database


def play(fan: str, pick: Pick, *, at: datetime = NOON, seconds: float = 4) -> str:
    """A whole quiz; `pick` names the option for a question, `None` lets the time run out."""
    now = at
    handle = token_urlsafe()
    shown: Pov = solo.start(CHOICE, fan=fan, rng=Random(fan), now=now, handle=handle)
    for number in range(5):
        assert isinstance(shown, OpenQuestion)
        wanted = pick(shown)
        if wanted is None:
            now += timedelta(minutes=1)
        else:
            now += timedelta(seconds=seconds)
            solo.answer(handle, number=number, choice=shown.options.index(wanted), fan=fan, now=now)
        shown = solo.open_next(handle, leaving=number, fan=fan, now=now)
    return handle


def film(question: OpenQuestion) -> int:
    return int(question.stem.removesuffix("?").rpartition(" ")[2])


def right(question: OpenQuestion) -> str:
    return f"Person {film(question)}"


def wrong(question: OpenQuestion) -> str:
    return f"Ada {film(question)}"


def right_below(most: int) -> Pick:
    return lambda question: right(question) if film(question) < most else wrong(question)


def report_of(n: int) -> Report | None:
    with looking():
        row = db.session.scalars(
            select(ItemRevision).where(ItemRevision.key == f"Person {n}")
        ).one()
        item_id, number = row.item_id, row.number
    return statistics.report(item_id, revision=number, option_count=4)


def test_nothing_played_says_nothing(bank: str) -> None:
    assert statistics.count(now=NOON) == 0
    assert report_of(0) is None
    assert bank


def test_what_was_answered_is_counted_once(bank: str) -> None:
    for number, most in enumerate((5, 4, 3, 1)):
        play(f"fan {number}", right_below(most))
    assert statistics.count(now=NOON) == 4
    assert statistics.count(now=NOON) == 0
    found = report_of(3)
    assert found is not None
    stats = found.statistics
    assert stats.n == 4
    assert stats.facility is not None
    assert stats.facility.value == 0.5
    assert stats.shares == (0.5, 0.5, 0.0, 0.0)
    assert stats.median_time == timedelta(seconds=4)
    # of the other four questions the fans had 4, 3, 3 and 1 right
    expected = stdlib.correlation([1.0, 1.0, 0.0, 0.0], [4 / 4, 3 / 4, 3 / 4, 1 / 4])
    assert stats.discrimination is not None
    assert stats.discrimination.value == pytest.approx(expected)
    assert bank


def test_only_the_first_attempt_counts(bank: str) -> None:
    play("fan", wrong)
    play("fan", right, at=NOON + timedelta(minutes=5))
    statistics.count(now=NOON)
    play("fan", right, at=NOON + timedelta(minutes=10))
    statistics.count(now=NOON)
    found = report_of(2)
    assert found is not None
    assert (found.statistics.n, found.statistics.shares[0]) == (1, 0.0)
    assert bank


def test_practice_counts_for_nothing(bank: str) -> None:
    handle = play("fan", wrong)
    later = NOON + timedelta(minutes=1)
    solo.play_missed(handle, fan="fan", rng=Random(1), now=later, new_handle="practice")
    statistics.count(now=NOON + timedelta(days=2))
    found = report_of(0)
    assert found is not None
    assert found.statistics.n == 1
    assert bank


def test_time_that_ran_out_is_wrong_and_a_quiz_given_up_is_not(bank: str) -> None:
    play("slow", lambda _: None)
    solo.start(CHOICE, fan="quitter", rng=Random(3), now=NOON, handle="quit")
    solo.give_up("quit", fan="quitter", now=NOON)
    statistics.count(now=NOON)
    found = report_of(0)
    assert found is not None
    assert (found.statistics.n, found.statistics.unanswered) == (1, 1.0)
    assert found.statistics.median_time is None
    assert bank


def test_many_small_steps_come_to_the_same_as_one(bank: str) -> None:
    for number in range(6):
        play(f"fan {number}", right_below(number))
    assert statistics.count(now=NOON, at_once=1, steps=2) == 2
    assert statistics.count(now=NOON, at_once=1) == 4
    stepwise = kept()
    assert recounting.count_again(now=NOON) == 6
    assert kept() == stepwise
    assert bank


def kept() -> list[tuple[object, ...]]:
    with looking():
        tallies = db.session.scalars(select(TallyRow).order_by(TallyRow.item_revision_id))
        rows: list[tuple[object, ...]] = [
            (row.item_revision_id, row.n, sorted(map(str, row.choices)), sorted(row.ticks))
            for row in tallies
        ]
        players = db.session.scalars(select(PlayerRating).order_by(PlayerRating.fan))
        rows += [(row.fan, row.value, row.n) for row in players]
    return rows


def test_who_was_overtaken_counts_nothing_twice(bank: str, monkeypatch: pytest.MonkeyPatch) -> None:
    play("fan", right)
    claim = responses.claim
    overtaken: list[bool] = []

    def late(session_ids: tuple[int, ...]) -> None:
        claim(session_ids)
        if not overtaken:
            overtaken.append(True)
            claim(session_ids)  # as if somebody had been faster

    monkeypatch.setattr(responses, "claim", late)
    assert statistics.count(now=NOON) == 1
    found = report_of(0)
    assert found is not None
    assert found.statistics.n == 1
    assert overtaken
    assert bank


def test_an_item_everybody_fails_is_flagged_and_found_hard(bank: str) -> None:
    for number in range(25):
        play(f"fan {number}", right_below(1 if number % 5 else 3))
    statistics.count(now=NOON)
    hard, easy = report_of(4), report_of(0)
    assert hard is not None
    assert easy is not None
    assert Flag.AT_GUESSING in {each.flag for each in hard.flags}
    assert easy.flags == ()
    assert hard.rating is not None
    assert easy.rating is not None
    assert hard.rating.value > 1 > -1 > easy.rating.value
    page = curation.queue(Listing.FLAGGED)
    assert page.counts[Listing.FLAGGED] == len(page.cards)
    assert Flag.AT_GUESSING in {name for card in page.cards for name in card.flags}
    assert "Person 0" not in {card.key for card in page.cards}
    assert bank
