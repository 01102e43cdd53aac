"""A room on every database: several workers, many threads at once, and what is stored of it all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime, timedelta
from random import Random
from threading import Barrier

import pytest
from flask import current_app
from sqlalchemy import Connection, event, func, select

from quiz.config import AutoApprove
from quiz.game.errors import AlreadyAnswered, MoveRefused, NameTaken, TooLate
from quiz.game.limits import NIGHT_ABANDONED_AFTER
from quiz.game.liveroom import LiveRoom, Seated
from quiz.game.model import Phase, Round, SeatState, TeamRule
from quiz.game.moves import End, Extend, GoOn, OpenTieBreak, RevealNow
from quiz.game.rights import HOST
from quiz.game.snapshot import Plain
from quiz.services import answering, hosting, intake, joining, rulings
from quiz.services.hosting import Chair, NothingToPlay, RoomOptions
from quiz.services.live import Live
from quiz.services.plans import Plan
from quiz.services.units import looking
from quiz.store import counting, seats
from quiz.store.base import db
from quiz.store.items import Item
from quiz.store.rooms import ROOM_ANSWERS, SEATS
from tests.factories import NOON, make_article, make_item

HUGO = Chair(who="Hugo", rights=HOST)
ONE_ROUND = (Round(name="Films", length=2, limit=timedelta(seconds=20)),)
OPENED = NOON + timedelta(seconds=4)


@pytest.fixture
def items(database: str) -> tuple[int, ...]:
    """Three approved items."""
    facts = {n: f"Person {n}" for n in range(3)}
    article = make_article(facts=facts)
    made = [make_item(article, n, key) for n, key in facts.items()]
    intake.take_in([article], made, policy=AutoApprove.CLEAN, now=NOON)
    return tuple(db.session.scalars(select(Item.id).order_by(Item.id)))


@pytest.fixture
def worker(database: str) -> Iterator[Callable[[], Live]]:
    """Makes workers that share the database, each with its own memory of streams."""
    with ExitStack() as stack:
        context = current_app._get_current_object().app_context  # type: ignore[attr-defined]

        def made() -> Live:
            live = Live(
                render=lambda _audience, _state, _room: "",
                clock=lambda: NOON,
                rng=Random(1),
                context=context,
            )
            stack.callback(live.close)
            return live

        yield made


@pytest.fixture
def live(worker: Callable[[], Live]) -> Live:
    """A worker."""
    return worker()


@pytest.fixture
def code(live: Live, items: tuple[int, ...], cora: int) -> str:
    """The code of a room with two questions."""
    plan = Plan(title="Night", rounds=ONE_ROUND, item_ids=items[:2])
    return hosting.open_room(
        live, plan, RoomOptions(), host=cora, base_url="", now=NOON, rng=Random(2)
    ).code


def sit(live: Live, code: str, fan: str, name: str = "") -> str:
    """Take a seat; its id."""
    name = name or f"Guest {fan}"
    return joining.join(live, code, fan=fan, name=name, team=None, now=NOON).seat.id


def opened(live: Live, code: str) -> LiveRoom:
    """Drive to the first question."""
    for _ in range(2):
        room = joining.find(live, code, now=NOON)
        hosting.drive(live, code, GoOn(leaving=room.session.step), by=HUGO, now=NOON)
    room = joining.find(live, code, now=OPENED)
    assert room.session.phase is Phase.OPEN
    return room


def stored() -> int:
    """How many answers there are."""
    with looking():
        return db.session.scalar(select(func.count()).select_from(ROOM_ANSWERS)) or 0


def in_threads(number: int, work: Callable[[int], object]) -> list[object]:
    """Do `work` in so many threads at once; what each answered or refused."""
    start = Barrier(number)
    context = current_app._get_current_object().app_context  # type: ignore[attr-defined]

    def run(place: int) -> object:
        with context():
            start.wait()
            try:
                return work(place)
            except MoveRefused as refused:
                return refused

    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(run, range(number)))


def test_fifty_taps_of_one_seat_are_one_answer(live: Live, code: str) -> None:
    sit(live, code, "ada")
    opened(live, code)
    came = in_threads(
        50,
        lambda place: answering.answer(
            live, code, fan="ada", number=0, choice=place % 4, now=OPENED
        ),
    )
    given = [each for each in came if isinstance(each, answering.Given)]
    assert stored() == 1
    assert sum(not each.is_repeated for each in given) == 1
    assert len({each.value for each in given}) == 1
    assert all(isinstance(each, answering.Given | AlreadyAnswered) for each in came)


def test_all_answers_at_once_are_all_stored(live: Live, code: str) -> None:
    for n in range(40):
        sit(live, code, f"fan {n}")
    opened(live, code)
    came = in_threads(
        40,
        lambda n: answering.answer(live, code, fan=f"fan {n}", number=0, choice=1, now=OPENED),
    )
    assert all(isinstance(each, answering.Given) and not each.is_repeated for each in came)
    assert stored() == 40


def test_an_answer_from_a_known_seat_is_stored_at_once_and_once(live: Live, code: str) -> None:
    sit(live, code, "ada")
    opened(live, code)
    joining.present(live, code, fan="ada", now=OPENED)
    first, again = (
        answering.answer(live, code, fan="ada", number=0, choice=1, now=OPENED) for _ in range(2)
    )
    assert (first.is_repeated, again.is_repeated) == (False, True)


def test_who_comes_back_is_one_look_at_the_database(live: Live, code: str) -> None:
    sit(live, code, "ada")
    opened(live, code)
    careful = joining.present(live, code, fan="ada", now=OPENED)
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        at_a_glance = joining.present(live, code, fan="ada", now=OPENED)
    finally:
        event.remove(db.engine, "before_cursor_execute", note)
    assert len(asked) == 1, asked
    assert at_a_glance == careful


def test_who_comes_back_sees_what_happened_through_another_worker(
    live: Live, worker: Callable[[], Live], code: str
) -> None:
    other = worker()
    sit(live, code, "ada")
    opened(live, code)
    joining.present(live, code, fan="ada", now=OPENED)
    answering.answer(other, code, fan="ada", number=0, choice=1, now=OPENED)
    found = joining.present(live, code, fan="ada", now=OPENED).sight
    assert found
    assert found.own["choice"] == 1
    joining.leave(other, code, fan="ada", now=OPENED)
    left = joining.present(live, code, fan="ada", now=OPENED).sight
    assert left
    assert left.by.seat.state is SeatState.LEFT
    shown = hosting.drive(other, code, RevealNow(number=0), by=HUGO, now=OPENED)
    seen = joining.present(live, code, fan="ada", now=OPENED)
    assert seen.room.session == shown.session
    typed = joining.return_code(code, left.by.seat.id, secret=b"secret")
    joining.come_back(other, code, typed=typed, fan="bob", secret=b"secret", now=OPENED)
    assert joining.present(live, code, fan="ada", now=OPENED).sight is None
    later = OPENED + NIGHT_ABANDONED_AFTER + timedelta(days=1)
    assert joining.present(live, code, fan="bob", now=later).room.session.phase is Phase.OVER


def test_seats_are_read_again_only_when_one_came_or_changed(
    live: Live, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    all_seats = seats.all_seats

    def noted(connection: Connection, room_id: int) -> tuple[Seated, ...]:
        read.append(room_id)
        return all_seats(connection, room_id)

    monkeypatch.setattr(seats, "all_seats", noted)

    def counted(*, reads: int) -> list[str]:
        """The states of all seats at a new version, for which they are read so often."""
        seen = joining.find(live, code, now=OPENED).session.ends_at
        assert seen
        move = Extend(seen=seen, by=timedelta(seconds=1))
        before = len(read)
        shown = hosting.drive(live, code, move, by=HUGO, now=OPENED)
        with looking():
            found = [str(each.seat.state) for each in counting.count(shown).seated]
        assert len(read) - before == reads
        return found

    sit(live, code, "ada")
    opened(live, code)
    assert counted(reads=0) == ["playing"]
    sit(live, code, "bob")
    assert counted(reads=1) == ["playing", "playing"]
    joining.leave(live, code, fan="bob", now=OPENED)
    assert sorted(counted(reads=1)) == ["left", "playing"]
    assert sorted(counted(reads=0)) == ["left", "playing"]


def test_one_of_many_gets_the_name(live: Live, code: str) -> None:
    came = in_threads(
        12,
        lambda n: joining.join(live, code, fan=f"fan {n}", name="Ada", team=None, now=NOON),
    )
    assert sum(isinstance(each, NameTaken) for each in came) == 11
    with looking():
        assert db.session.scalar(select(func.count()).select_from(SEATS)) == 1


def test_an_answer_through_another_worker_counts(
    live: Live, worker: Callable[[], Live], code: str
) -> None:
    other = worker()
    sit(other, code, "ada")
    sit(live, code, "bob")
    room = opened(live, code)
    key = room.session.questions[0].key
    answering.answer(other, code, fan="ada", number=0, choice=key, now=OPENED)
    answering.answer(live, code, fan="bob", number=0, choice=key, now=OPENED)
    shown = hosting.drive(other, code, RevealNow(number=0), by=HUGO, now=OPENED)
    with looking():
        assert [place.score.right for place in counting.count(shown).players] == [1, 1]


def test_what_was_closed_by_another_worker_is_closed(
    live: Live, worker: Callable[[], Live], code: str
) -> None:
    sit(live, code, "ada")
    opened(live, code)
    hosting.drive(worker(), code, RevealNow(number=0), by=HUGO, now=OPENED)
    with pytest.raises(TooLate):
        answering.answer(live, code, fan="ada", number=0, choice=0, now=OPENED)
    assert stored() == 0


def test_a_close_and_answers_at_once_agree(live: Live, code: str) -> None:
    """Whoever was acknowledged is in the count that the reveal showed."""
    for n in range(16):
        sit(live, code, f"fan {n}")
    opened(live, code)

    def act(n: int) -> object:
        if n == 16:
            return hosting.drive(live, code, RevealNow(number=0), by=HUGO, now=OPENED)
        return answering.answer(live, code, fan=f"fan {n}", number=0, choice=1, now=OPENED)

    came = in_threads(17, act)
    taken = sum(isinstance(each, answering.Given) for each in came)
    shown = joining.find(live, code, now=OPENED)
    with looking():
        tally = counting.count(shown).tally
        assert tally.answered(0) == taken == stored()


def at_tie_break(live: Live, code: str) -> datetime:
    """Pass all questions, which nobody answers, and ask for a number; the moment it was asked."""
    hosting_steps = 0
    now = NOON
    while joining.find(live, code, now=now).session.phase is not Phase.PODIUM:
        room = joining.find(live, code, now=now)
        if room.session.phase in {Phase.READING, Phase.OPEN}:
            now += timedelta(seconds=25)
        else:
            hosting.drive(live, code, GoOn(leaving=room.session.step), by=HUGO, now=now)
        hosting_steps += 1
        assert hosting_steps < 30
    room = joining.find(live, code, now=now)
    move = OpenTieBreak(
        leaving=room.session.step, stem="How many?", key=12, among=0, limit=timedelta(seconds=30)
    )
    hosting.drive(live, code, move, by=HUGO, now=now)
    return now


def test_a_tie_break_is_won_by_the_nearest(live: Live, code: str) -> None:
    ada, bob = sit(live, code, "ada"), sit(live, code, "bob")
    now = at_tie_break(live, code)
    answering.guess(live, code, fan="ada", number=0, value=20, now=now)
    answering.guess(live, code, fan="bob", number=0, value=11, now=now)
    again = answering.guess(live, code, fan="bob", number=0, value=11, now=now)
    assert again.is_repeated
    with pytest.raises(AlreadyAnswered):
        answering.guess(live, code, fan="ada", number=0, value=12, now=now)
    later: datetime = now + timedelta(seconds=40)
    shown = joining.find(live, code, now=later)
    with looking():
        places = counting.count(shown).players
    assert [(place.rank, place.score.id) for place in places] == [(1, bob), (2, ada)]


def test_where_teams_play_a_tie_break_parts_teams_by_their_first_number(
    live: Live, items: tuple[int, ...], cora: int
) -> None:
    options = RoomOptions(teams=TeamRule.SUM)
    plan = Plan(title="Night", rounds=ONE_ROUND, item_ids=items[:2])
    code = hosting.open_room(
        live, plan, options, host=cora, base_url="", now=NOON, rng=Random(2)
    ).code
    for fan, team in (("ada", "Reds"), ("bob", "Blues"), ("cyd", "Blues"), ("dan", "Greens")):
        joining.join(live, code, fan=fan, name=fan.title(), team=team, now=NOON)
    now = at_tie_break(live, code)
    second = timedelta(seconds=1)
    for fan, value, after in (("cyd", 10, 1), ("bob", 12, 2), ("ada", 15, 3)):
        answering.guess(live, code, fan=fan, number=0, value=value, now=now + after * second)
    told = {fan: own_of(live, code, fan, now + 4 * second) for fan in ("ada", "bob", "dan")}
    assert [told[fan]["guess"] for fan in told] == [15, 12, None]
    assert {each["is_tied"] for each in told.values()} == {True}
    shown = joining.find(live, code, now=now + 40 * second)
    with looking():
        counted = counting.count(shown)
    assert [(place.rank, place.score.id) for place in counted.teams] == [
        (1, "Blues"),
        (2, "Reds"),
        (3, "Greens"),
    ]
    assert {place.rank for place in counted.players} == {1}


def test_a_tie_break_is_asked_of_those_with_its_points_alone(live: Live, code: str) -> None:
    ada = sit(live, code, "ada")
    sit(live, code, "bob")
    given = rulings.adjusted(adjustment_id="one", seat_id=ada, points=5, reason="a joke")
    hosting.drive(live, code, given, by=HUGO, now=NOON)
    assert own_of(live, code, "ada", NOON)["is_tied"] is None
    now = at_tie_break(live, code)
    assert own_of(live, code, "ada", now)["is_tied"] is False
    assert own_of(live, code, "bob", now)["is_tied"] is True


def own_of(live: Live, code: str, fan: str, now: datetime) -> Mapping[str, Plain]:
    """What a phone is told of its own."""
    sight = joining.present(live, code, fan=fan, now=now).sight
    assert sight is not None
    return sight.own


def test_a_plan_with_an_item_no_longer_approved_opens_nothing(
    live: Live, items: tuple[int, ...], cora: int
) -> None:
    plan = Plan(title="Night", rounds=ONE_ROUND, item_ids=(items[0], 999))
    with pytest.raises(NothingToPlay):
        hosting.open_room(
            live, plan, RoomOptions(), host=cora, base_url="", now=NOON, rng=Random(2)
        )
    with looking():
        assert hosting.rooms_of(cora) == ()


def test_the_host_finds_all_rooms_again(live: Live, code: str, cora: int) -> None:
    sit(live, code, "ada")
    hosting.drive(live, code, End(), by=HUGO, now=NOON)
    (line,) = hosting.rooms_of(cora)
    assert (line.code, line.players, line.questions, line.phase) == (code, 1, 2, Phase.OVER)
