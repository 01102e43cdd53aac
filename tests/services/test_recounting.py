"""Statistics made anew in small steps, while people play and are counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from quiz.analysis.summing import Sum
from quiz.services import recounting, statistics
from quiz.services.recounting import RecountedElsewhere
from quiz.services.units import looking, writing
from quiz.store import recounting as store
from quiz.store import responses
from quiz.store.base import db
from quiz.store.items import Item
from quiz.store.responses import Counted, TallyRow
from tests.factories import NOON
from tests.services.test_statistics import bank, kept, play, report_of, right, right_below

__all__ = ["bank"]


@pytest.fixture
def played(bank: str) -> None:
    """Six quizzes, counted."""
    assert bank
    for number in range(6):
        play(f"fan {number}", right_below(number))
    statistics.count(now=NOON)


def spoil() -> None:
    """Let the tallies say something that no answer says, of a night that never was as well."""
    with writing():
        for row in db.session.scalars(select(TallyRow)):
            row.choices, row.n, row.flags = [["1/2", 0, 77]], 77, "too-fast"
        unplayed = TallyRow(item_revision_id=1, mode="live", n=1, flags="", counted_at=NOON)
        unplayed.choices, unplayed.ticks = [["1/2", 1, 1]], []
        db.session.add(unplayed)


def tallies() -> list[tuple[object, ...]]:
    return [row for row in kept() if isinstance(row[0], int)]


def after_reading(monkeypatch: pytest.MonkeyPatch, then: Callable[[], object]) -> None:
    """Let something happen when the answers are read, before anything is put right."""
    put = recounting._Righting.put

    def late(righting: recounting._Righting, solo: Sum, live: Sum) -> None:
        monkeypatch.setattr(recounting._Righting, "put", put)
        then()
        put(righting, solo, live)

    monkeypatch.setattr(recounting._Righting, "put", late)


@pytest.mark.usefixtures("played")
@pytest.mark.parametrize("at_once", [1, 2, 500])
def test_what_is_wrong_is_put_right_in_steps_of_any_size(at_once: int) -> None:
    before = kept()
    spoil()
    assert recounting.count_again(now=NOON, at_once=at_once) == 6
    assert kept() == before
    with looking():
        assert not db.session.scalars(select(Item.id).where(Item.is_flagged)).all()


@pytest.mark.usefixtures("played")
def test_what_is_counted_meanwhile_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    spoil()

    def meanwhile() -> None:
        play("late", right_below(3))
        play("fan 5", right)  # met all of them before
        assert statistics.count(now=NOON) == 2

    after_reading(monkeypatch, meanwhile)
    assert recounting.count_again(now=NOON, at_once=2) == 6
    in_parts = tallies()
    assert recounting.count_again(now=NOON) == 8
    assert tallies() == in_parts
    found = report_of(0)
    assert found is not None
    assert found.statistics.n == 7
    assert found.rating is not None
    assert found.rating.n == 7


@pytest.mark.usefixtures("played")
def test_who_is_interrupted_begins_again(monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept()
    spoil()
    put_right = store.put_right
    steps: list[object] = []

    def cut_short(rows: object, found: object, **of: object) -> None:
        if len(steps) == 2:
            raise KeyboardInterrupt
        steps.append(rows)
        put_right(rows, found, **of)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "put_right", cut_short)
    with suppress(KeyboardInterrupt):
        recounting.count_again(now=NOON, at_once=1)
    assert kept() != before
    play("late", right)
    assert statistics.count(now=NOON) == 1, "counting goes on"
    monkeypatch.setattr(store, "put_right", put_right)
    assert recounting.count_again(now=NOON) == 7
    found = report_of(0)
    assert found is not None
    assert found.statistics.n == 7


@pytest.mark.usefixtures("played")
def test_who_reckoned_with_what_was_wrong_reckons_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A session is reckoned, then all is put right, then what was reckoned would be written."""
    spoil()
    rows_of = responses.rows_of
    recounted: list[int] = []

    def late(counted: Iterable[Counted], *, now: datetime) -> list[dict[str, Any]]:
        rows = rows_of(counted, now=now)
        if not recounted:
            recounted.append(0)
            with monkeypatch.context() as context:
                context.setattr(statistics, "count", lambda **_: 0)
                recounted.append(recounting.count_again(now=now))
        return rows

    monkeypatch.setattr(responses, "rows_of", late)
    play("late", right_below(2))
    assert statistics.count(now=NOON) == 1
    assert recounted == [0, 6]
    in_parts = tallies()
    recounting.count_again(now=NOON)
    assert tallies() == in_parts


@pytest.mark.usefixtures("played")
def test_two_at_once_do_not_mix(monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept()
    spoil()
    after_reading(monkeypatch, lambda: recounting.count_again(now=NOON))
    with pytest.raises(RecountedElsewhere):
        recounting.count_again(now=NOON)
    assert kept() == before
