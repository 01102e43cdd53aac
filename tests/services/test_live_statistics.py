"""What live nights say of items: counted once, apart from solo play, and only what counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import insert, update

from quiz.analysis.flags import Flag
from quiz.config import AutoApprove
from quiz.game.draw import Drawn
from quiz.game.liveroom import Display, LiveRoom
from quiz.game.model import Phase, Question, Round, Scoring, SeatState, Session
from quiz.game.rules import live_rules
from quiz.services import curation, intake, recounting, solo, statistics
from quiz.services.curation import Listing, Sieve
from quiz.services.solo import SoloChoice
from quiz.services.statistics import Mode, Report
from quiz.services.units import writing
from quiz.store import people, roombook, texts
from quiz.store.base import db
from quiz.store.rooms import ROOM_ANSWERS, ROOM_QUESTIONS, ROOMS, SEATS
from tests.factories import NOON, make_article, make_item

LATER = NOON + timedelta(hours=2)
Answers = Mapping[str, Mapping[int, int]]
"""By fan: question to stored option."""


@pytest.fixture
def host(database: str) -> Iterator[int]:
    """The account of a host, and five items to play."""
    facts = {n: f"Person {n}" for n in range(5)}
    article = make_article(facts=facts)
    items = [make_item(article, n, key) for n, key in facts.items()]
    intake.take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    with writing():
        account_id = people.add_account(
            name="Hugo", name_key="hugo", role="host", password_hash="none", now=NOON
        )
    assert account_id is not None
    yield account_id
    db.session.remove()


def played(host: int, answers: Answers, *, code: str = "CDF347", is_dry_run: bool = False) -> None:
    """A night of five questions that is over, with these answers; options as they are stored."""
    rules = live_rules((Round(name="R", length=5, limit=timedelta(seconds=20)),))
    with writing():
        drawn = tuple(
            Drawn(candidate=each, option_order=(0, 1, 2, 3))
            for each in texts.candidates_among(range(1, 6))
        )
        session = Session(
            rules=rules,
            questions=tuple(
                Question(number=n, option_count=4, key=0, opened_at=NOON) for n in range(5)
            ),
            position=4,
            phase=Phase.OVER,
            version=9,
            created_at=NOON,
            touched_at=NOON,
            finished_at=NOON,
        )
        room = LiveRoom(
            id=0,
            code=code,
            owner_id=host,
            title="Night",
            base_url="",
            session=session,
            revisions=tuple(each.candidate.revision_id for each in drawn),
            orders=tuple(each.option_order for each in drawn),
            display=Display.FULL,
            is_code_hidden=False,
            is_dry_run=is_dry_run,
            team_names=(),
        )
        room = roombook.begin(room, drawn)
        for fan, given in answers.items():
            seat_id = f"{code} {fan}"
            db.session.execute(
                insert(SEATS).values(
                    id=seat_id,
                    room_id=room.id,
                    fan=fan,
                    name=fan,
                    skeleton=fan,
                    joined_at=NOON,
                    joined_before=0,
                    factor=1.0,
                    state=SeatState.PLAYING,
                    is_approved=True,
                    is_bot=fan.startswith("bot"),
                    stamp=0,
                )
            )
            for number, option in given.items():
                db.session.execute(
                    insert(ROOM_ANSWERS).values(
                        room_id=room.id,
                        number=number,
                        seat_id=seat_id,
                        choice=option,
                        received_at=NOON,
                        elapsed_us=4_000_000,
                        credit_us=0,
                    )
                )


def report_of(item_id: int, mode: Mode = Mode.LIVE) -> Report | None:
    return statistics.report(item_id, revision=1, option_count=4, mode=mode)


def shares(item_id: int, mode: Mode = Mode.LIVE) -> tuple[int, tuple[float, ...]] | None:
    found = report_of(item_id, mode)
    return None if found is None else (found.statistics.n, found.statistics.shares)


ALL_RIGHT = dict.fromkeys(range(5), 0)


def test_a_night_is_counted_once_and_apart(host: int) -> None:
    played(host, {"ann": ALL_RIGHT, "bob": ALL_RIGHT | {1: 2}})
    assert statistics.count(now=LATER) == 1
    assert statistics.count(now=LATER) == 0
    assert shares(1) == (2, (1.0, 0.0, 0.0, 0.0))
    assert shares(2) == (2, (0.5, 0.0, 0.5, 0.0))
    assert shares(2, Mode.SOLO) is None
    found = report_of(2)
    assert found is not None
    assert found.statistics.median_time == timedelta(seconds=4)
    assert found.rating is not None
    assert found.rating.n == 2


def test_it_waits_until_the_host_has_stopped_ruling(host: int) -> None:
    played(host, {"ann": ALL_RIGHT})
    assert statistics.count(now=NOON + timedelta(minutes=59)) == 0
    assert statistics.count(now=NOON + timedelta(minutes=60)) == 1


def test_dry_runs_and_bots_say_nothing(host: int) -> None:
    played(host, {"ann": ALL_RIGHT}, is_dry_run=True)
    played(host, {"bot 1": ALL_RIGHT}, code="CDF34X")
    assert statistics.count(now=LATER) == 2
    assert all(report_of(item_id) is None for item_id in range(1, 6))


def test_void_and_disputed_questions_never_count(host: int) -> None:
    played(host, {"ann": ALL_RIGHT})
    with writing():
        q = ROOM_QUESTIONS.c
        db.session.execute(update(ROOM_QUESTIONS).where(q.number == 1).values(is_void=True))
        db.session.execute(update(ROOM_QUESTIONS).where(q.number == 2).values(rekeyed=[0, 1]))
        db.session.execute(update(ROOM_QUESTIONS).where(q.number == 4).values(opened_at=None))
    statistics.count(now=LATER)
    assert [report_of(item_id) is None for item_id in range(1, 6)] == [
        False,
        True,
        True,
        False,
        True,
    ]


def test_no_answer_is_a_miss_only_between_two_answers(host: int) -> None:
    played(host, {"ann": {1: 0, 3: 0}, "bob": {}})
    statistics.count(now=LATER)
    assert report_of(1) is None
    assert shares(2) == (1, (1.0, 0.0, 0.0, 0.0))
    assert shares(3) == (1, (0.0, 0.0, 0.0, 0.0))
    assert shares(4) == (1, (1.0, 0.0, 0.0, 0.0))
    assert report_of(5) is None


def test_only_the_first_attempt_counts_wherever_it_was(host: int) -> None:
    choice = SoloChoice(length=5, limit_s=None, factor=1, scoring=Scoring.FLAT)
    pov: solo.Pov = solo.start(choice, fan="ann", now=NOON, rng=Random(1), handle="h")
    for number in range(5):
        solo.answer("h", fan="ann", number=number, choice=0, now=NOON)
        pov = solo.open_next("h", fan="ann", leaving=number, now=NOON)
    statistics.count(now=NOON)
    played(host, {"ann": ALL_RIGHT, "bob": ALL_RIGHT})
    played(host, {"bob": dict.fromkeys(range(5), 1), "cid": ALL_RIGHT}, code="CDF34X")
    assert statistics.count(now=LATER) == 2
    for item_id in range(1, 6):
        assert shares(item_id) == (2, (1.0, 0.0, 0.0, 0.0))
        solo_found = shares(item_id, Mode.SOLO)
        assert solo_found is not None
        assert solo_found[0] == 1
    assert pov


def test_an_item_that_a_room_fails_is_flagged_at_the_desk(host: int) -> None:
    played(host, {f"fan {n}": ALL_RIGHT | {0: 1 + n % 3} for n in range(30)})
    statistics.count(now=LATER)
    page = curation.queue(Sieve(listing=Listing.FLAGGED))
    (line,) = (each for each in page.cards if each.item_id == 1)
    assert Flag.AT_GUESSING in line.flags
    found = report_of(1)
    assert found is not None
    assert {each.flag for each in found.flags} == set(line.flags)


def test_counted_again_it_comes_to_the_same(host: int) -> None:
    played(host, {"ann": ALL_RIGHT, "bob": {0: 1, 4: 2}})
    statistics.count(now=LATER)
    before = [shares(item_id) for item_id in range(1, 6)]
    assert recounting.count_again(now=LATER) == 1
    assert [shares(item_id) for item_id in range(1, 6)] == before


def test_a_late_ruling_is_in_the_next_count_from_the_beginning(host: int) -> None:
    played(host, {f"fan {n}": {**ALL_RIGHT, 0: 1} for n in range(30)})
    statistics.count(now=LATER)
    assert [each.item_id for each in curation.queue(Sieve(listing=Listing.FLAGGED)).cards] == [1]
    with writing():
        first = ROOM_QUESTIONS.c.number == 0
        db.session.execute(update(ROOM_QUESTIONS).where(first).values(is_void=True))
    assert statistics.count(now=LATER) == 0
    assert shares(1) is not None
    assert recounting.count_again(now=LATER) == 1
    assert [shares(item_id) is None for item_id in range(1, 4)] == [True, False, False]
    page = curation.queue(Sieve(listing=Listing.FLAGGED))
    assert (page.cards, page.counts[Listing.FLAGGED]) == ((), 0)
    assert statistics.count(now=LATER) == 0


def test_a_night_that_plays_is_left_alone(host: int) -> None:
    played(host, {"ann": ALL_RIGHT})
    with writing():
        db.session.execute(update(ROOMS).values(finished_at=None))
    assert statistics.count(now=LATER) == 0
