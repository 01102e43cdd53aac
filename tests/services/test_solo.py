"""The solo quiz on a real database: what works, what is refused, and that this changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random
from threading import Barrier, Thread

import pytest
from sqlalchemy import func, select, update

from quiz.config import AutoApprove
from quiz.game import errors
from quiz.game.model import Scoring
from quiz.game.names import NameRefused
from quiz.game.pov import BoardClass, OpenQuestion, Results, Reveal
from quiz.services import intake, solo
from quiz.services.solo import SoloChoice
from quiz.store.base import Base, db
from quiz.store.items import Item, ItemRevision, Status
from quiz.store.opening import opened
from quiz.store.plays import QUESTIONS, AnswerRow, ResultRow, SessionRow
from quiz.store.responses import ItemRating
from tests.factories import NOON, make_article, make_item

ANN, BOB = (hashlib.sha256(name).hexdigest() for name in (b"ann", b"bob"))
USUAL = SoloChoice(length=5, limit_s=20, factor=1, scoring=Scoring.ACCURACY_FIRST)
RELAXED = SoloChoice(length=5, limit_s=None, factor=1, scoring=Scoring.FLAT)
SECOND = timedelta(seconds=1)


@pytest.fixture
def bank(database: str) -> Iterator[str]:
    """Eight approved items."""
    facts = {n: f"Person {n}" for n in range(8)}
    article = make_article(facts=facts)
    items = [make_item(article, n, key) for n, key in facts.items()]
    intake.take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    yield database
    db.session.remove()


def begin(fan: str = ANN, *, choice: SoloChoice = USUAL, handle: str = "h") -> OpenQuestion:
    return solo.start(choice, fan=fan, now=NOON, rng=Random(4), handle=handle)


def key_of(question: OpenQuestion) -> int:
    """The place of the right option; in the bank of these tests it says "Person"."""
    return next(i for i, option in enumerate(question.options) if option.startswith("Person"))


def play_through(
    fan: str = ANN,
    *,
    right: int = 5,
    choice: SoloChoice = RELAXED,
    handle: str = "h",
    after: timedelta = SECOND,
) -> Results:
    """A whole quiz with this many right answers."""
    pov: solo.Pov = begin(fan, choice=choice, handle=handle)
    now = NOON + after
    while isinstance(pov, OpenQuestion):
        is_right = pov.number < right
        picked = key_of(pov) if is_right else (key_of(pov) + 1) % 4
        solo.answer(handle, fan=fan, number=pov.number, choice=picked, now=now)
        pov = solo.open_next(handle, fan=fan, leaving=pov.number, now=now)
    assert isinstance(pov, Results)
    return pov


def contents() -> str:
    """A digest of everything the database holds."""
    db.session.rollback()
    rows = [
        repr(tuple(row))
        for table in Base.metadata.sorted_tables
        for row in db.session.execute(select(table).order_by(*table.primary_key))
    ]
    db.session.rollback()
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def test_a_quiz_begins_with_an_open_question(bank: str) -> None:
    question = begin()
    assert (question.number, question.total, question.remaining) == (0, 5, 20 * SECOND)
    assert solo.look("h", fan=ANN, now=NOON + 5 * SECOND) == OpenQuestion(
        handle="h",
        number=0,
        total=5,
        version=question.version,
        stem=question.stem,
        options=question.options,
        time_limit=20 * SECOND,
        remaining=15 * SECOND,
        points=0,
        right_so_far=0,
        scoring=Scoring.ACCURACY_FIRST,
    )


def test_a_quiz_mixes_what_play_taught(bank: str) -> None:
    db.session.execute(update(Item).values(difficulty=0.1))
    keys = db.session.scalars(select(Item.id).order_by(Item.id)).all()
    hard, unsure = set(keys[:4]), keys[4]
    db.session.add_all(ItemRating(item_id=each, value=2.0, n=40) for each in hard)
    db.session.add(ItemRating(item_id=unsure, value=2.0, n=9))  # too few answers to count
    db.session.commit()
    two = replace(RELAXED, length=2)
    for seed in range(20):
        solo.start(two, fan=ANN, now=NOON, rng=Random(seed), handle=f"h{seed}")
        assert len(hard & set(drawn_items(f"h{seed}"))) == 1


def drawn_items(handle: str) -> Sequence[int]:
    """The items of a play."""
    return db.session.scalars(
        select(ItemRevision.item_id)
        .join(QUESTIONS, QUESTIONS.c.item_revision_id == ItemRevision.id)
        .join(SessionRow, SessionRow.id == QUESTIONS.c.session_id)
        .where(SessionRow.handle == handle)
    ).all()


def test_a_right_answer_is_revealed_with_its_proof(bank: str) -> None:
    question = begin()
    key = key_of(question)
    pov = solo.answer("h", fan=ANN, number=0, choice=key, now=NOON + SECOND)
    assert (pov.is_right, pov.key, pov.chosen) == (True, key, key)
    assert pov.proof
    assert pov.proof.marked == question.options[key]
    assert pov.proof.article_title == "On Films"
    assert pov.gained > 1000
    assert solo.look("h", fan=ANN, now=NOON + SECOND) == pov


def test_a_quiz_is_played_to_its_results(bank: str) -> None:
    seen = play_through(right=3)
    assert (seen.points, seen.right, seen.missed, seen.total) == (3000, 3, 2, 5)
    assert [verdict.is_right for verdict in seen.verdicts] == [True, True, True, False, False]
    assert (seen.given_up, seen.nickname, seen.better_than) == (False, None, None)
    assert solo.look("h", fan=ANN, now=NOON + 2 * SECOND) == seen


def test_looking_writes_nothing_until_time_has_changed_something(bank: str) -> None:
    begin()
    before = contents()
    solo.look("h", fan=ANN, now=NOON + 20 * SECOND)
    assert contents() == before
    pov = solo.look("h", fan=ANN, now=NOON + 21 * SECOND)
    assert isinstance(pov, Reveal)
    assert pov.is_timed_out
    assert contents() != before


def test_the_same_answer_twice_counts_once(bank: str) -> None:
    begin()
    first = solo.answer("h", fan=ANN, number=0, choice=1, now=NOON + SECOND)
    before = contents()
    assert solo.answer("h", fan=ANN, number=0, choice=1, now=NOON + 9 * SECOND) == first
    assert contents() == before


def test_the_same_answer_again_after_going_on_tells_of_its_question(bank: str) -> None:
    begin()
    first = solo.answer("h", fan=ANN, number=0, choice=1, now=NOON + SECOND)
    solo.open_next("h", fan=ANN, leaving=0, now=NOON + SECOND)
    again = solo.answer("h", fan=ANN, number=0, choice=1, now=NOON + SECOND)
    assert (again.number, again.stem, again.key) == (0, first.stem, first.key)


def test_a_second_tap_on_next_advances_once(bank: str) -> None:
    begin()
    solo.answer("h", fan=ANN, number=0, choice=1, now=NOON)
    second = solo.open_next("h", fan=ANN, leaving=0, now=NOON)
    assert solo.open_next("h", fan=ANN, leaving=0, now=NOON) == second


@pytest.mark.parametrize(
    ("number", "choice", "later", "refusal"),
    [
        (0, 3, 21, errors.TooLate),
        (1, 0, 1, errors.NotOpenYet),
        (0, 4, 1, errors.NoSuchOption),
        (7, 0, 1, errors.NoSuchQuestion),
    ],
)
def test_a_refused_answer_changes_nothing(
    bank: str, number: int, choice: int, later: int, refusal: type[Exception]
) -> None:
    begin()
    before = contents()
    with pytest.raises(refusal):
        solo.answer("h", fan=ANN, number=number, choice=choice, now=NOON + later * SECOND)
    assert contents() == before


def test_another_answer_is_refused_and_the_first_stays(bank: str) -> None:
    begin()
    first = solo.answer("h", fan=ANN, number=0, choice=1, now=NOON)
    before = contents()
    with pytest.raises(errors.AlreadyAnswered):
        solo.answer("h", fan=ANN, number=0, choice=2, now=NOON)
    assert contents() == before
    assert solo.look("h", fan=ANN, now=NOON) == first


def test_somebody_elses_quiz_does_not_exist(bank: str) -> None:
    begin()
    before = contents()
    attempts: tuple[Callable[[], object], ...] = (
        lambda: solo.look("h", fan=BOB, now=NOON),
        lambda: solo.answer("h", fan=BOB, number=0, choice=0, now=NOON),
        lambda: solo.open_next("h", fan=BOB, leaving=0, now=NOON),
        lambda: solo.give_up("h", fan=BOB, now=NOON),
        lambda: solo.sign("h", fan=BOB, nickname="Bob", now=NOON),
        lambda: solo.play_missed("h", fan=BOB, now=NOON, rng=Random(1), new_handle="n"),
        lambda: solo.look("nowhere", fan=ANN, now=NOON),
    )
    for attempt in attempts:
        with pytest.raises(solo.SessionUnknown):
            attempt()
    assert contents() == before


def test_an_empty_bank_starts_nothing(database: str) -> None:
    with pytest.raises(errors.BankTooSmall):
        begin()
    assert solo.bank_size() == 0
    assert db.session.scalar(select(func.count()).select_from(SessionRow)) == 0


def test_a_small_bank_makes_a_short_quiz(bank: str) -> None:
    question = begin(choice=SoloChoice(length=20, limit_s=None, factor=1, scoring=Scoring.FLAT))
    assert question.total == solo.bank_size() == 8


def test_giving_up_ends_the_quiz_with_what_was_answered(bank: str) -> None:
    question = begin(choice=RELAXED)
    solo.answer("h", fan=ANN, number=0, choice=key_of(question), now=NOON)
    pov = solo.give_up("h", fan=ANN, now=NOON)
    assert isinstance(pov, Results)
    assert (pov.given_up, pov.points, pov.missed) == (True, 1000, 4)


def test_a_quiz_can_be_gone_on_with_until_it_is_over(bank: str) -> None:
    assert solo.unfinished(fan=ANN, now=NOON) is None
    begin()
    found = solo.unfinished(fan=ANN, now=NOON)
    assert found is not None
    assert (found.handle, found.number, found.total) == ("h", 0, 5)
    assert solo.unfinished(fan=BOB, now=NOON) is None
    solo.give_up("h", fan=ANN, now=NOON)
    assert solo.unfinished(fan=ANN, now=NOON) is None


def test_an_abandoned_quiz_is_closed_with_what_was_answered(bank: str) -> None:
    question = begin()
    solo.answer("h", fan=ANN, number=0, choice=key_of(question), now=NOON)
    begin(BOB, handle="other")
    solo.give_up("other", fan=BOB, now=NOON)
    later = NOON + timedelta(hours=25)
    assert solo.close_abandoned(now=NOON + timedelta(hours=23)) == 0
    assert solo.close_abandoned(now=later) == 1
    assert solo.close_abandoned(now=later) == 0
    pov = solo.look("h", fan=ANN, now=later)
    assert isinstance(pov, Results)
    assert (pov.right, pov.given_up) == (1, True)


def test_results_are_compared_with_other_fans_of_the_same_class(bank: str) -> None:
    play_through(right=1, handle="a")
    play_through(BOB, right=2, handle="b")
    play_through(hashlib.sha256(b"c").hexdigest(), right=4, handle="c")
    timed = SoloChoice(length=5, limit_s=20, factor=1, scoring=Scoring.FLAT)
    play_through(hashlib.sha256(b"d").hexdigest(), right=0, handle="d", choice=timed)
    begin(hashlib.sha256(b"f").hexdigest(), handle="f")
    solo.give_up("f", fan=hashlib.sha256(b"f").hexdigest(), now=NOON)
    seen = play_through(hashlib.sha256(b"e").hexdigest(), right=3, handle="e")
    assert seen.better_than == pytest.approx(2 / 3)
    assert seen.compared_with == 3


def test_a_signed_result_goes_on_the_board(bank: str) -> None:
    klass = play_through(right=3).board
    assert solo.board(klass, "all", fan=ANN, now=NOON).rows == ()
    pov = solo.sign("h", fan=ANN, nickname=" Ann ", now=NOON + 2 * SECOND)
    assert isinstance(pov, Results)
    assert pov.nickname == "Ann"
    (row,) = solo.board(klass, "today", fan=ANN, now=NOON + 2 * SECOND).rows
    assert (row.rank, row.nickname, row.points, row.is_mine) == (1, "Ann", 3000, True)
    assert not solo.board(klass, "today", fan=BOB, now=NOON).rows[0].is_mine


def test_a_board_shows_the_best_of_each_fan_and_ties_share_a_rank(bank: str) -> None:
    for n, (fan, right) in enumerate([(ANN, 2), (ANN, 4), (BOB, 4), ("c" * 64, 1)]):
        klass = play_through(fan, right=right, handle=f"h{n}", after=(n + 1) * SECOND).board
        solo.sign(f"h{n}", fan=fan, nickname=f"Name {n}", now=NOON)
    rows = solo.board(klass, "week", fan=ANN, now=NOON).rows
    assert [(row.rank, row.nickname, row.points) for row in rows] == [
        (1, "Name 1", 4000),
        (1, "Name 2", 4000),
        (3, "Name 3", 1000),
    ]


def test_a_board_forgets_yesterday_and_last_week(bank: str) -> None:
    klass = play_through().board  # NOON is a Saturday
    solo.sign("h", fan=ANN, nickname="Ann", now=NOON)
    tomorrow, next_week = NOON + timedelta(days=1), NOON + timedelta(days=2)
    assert not solo.board(klass, "today", fan=ANN, now=tomorrow).rows
    assert solo.board(klass, "week", fan=ANN, now=tomorrow).rows
    assert not solo.board(klass, "week", fan=ANN, now=next_week).rows
    assert solo.board(klass, "all", fan=ANN, now=next_week).rows


@pytest.mark.parametrize("name", ["", "fuck", "x" * 21, "a\u202eb"])
def test_an_unfit_name_is_refused_and_nothing_is_signed(bank: str, name: str) -> None:
    play_through()
    before = contents()
    with pytest.raises(NameRefused):
        solo.sign("h", fan=ANN, nickname=name, now=NOON)
    assert contents() == before


def test_an_unfinished_quiz_cannot_be_signed_or_practised(bank: str) -> None:
    begin()
    before = contents()
    with pytest.raises(solo.NotOver):
        solo.sign("h", fan=ANN, nickname="Ann", now=NOON)
    with pytest.raises(solo.NotOver):
        solo.play_missed("h", fan=ANN, now=NOON, rng=Random(1), new_handle="n")
    assert contents() == before


def test_what_was_missed_can_be_practised_off_the_boards(bank: str) -> None:
    first = play_through(right=3)
    missed = {verdict.stem for verdict in first.verdicts if not verdict.is_right}
    question = solo.play_missed("h", fan=ANN, now=NOON, rng=Random(1), new_handle="n")
    assert (question.total, question.time_limit) == (2, None)
    seen: set[str] = set()
    pov: solo.Pov = question
    while isinstance(pov, OpenQuestion):
        seen.add(pov.stem)
        solo.answer("n", fan=ANN, number=pov.number, choice=key_of(pov), now=NOON)
        pov = solo.open_next("n", fan=ANN, leaving=pov.number, now=NOON)
    assert seen == missed
    assert isinstance(pov, Results)
    assert (pov.is_practice, pov.better_than, pov.missed) == (True, None, 0)
    assert db.session.scalar(select(func.count()).select_from(ResultRow)) == 1
    with pytest.raises(NameRefused):
        solo.sign("n", fan=ANN, nickname="Ann", now=NOON)


def test_there_is_nothing_to_practise_after_a_perfect_quiz(bank: str) -> None:
    play_through(right=5)
    with pytest.raises(solo.NothingMissed):
        solo.play_missed("h", fan=ANN, now=NOON, rng=Random(1), new_handle="n")


def test_a_result_can_be_computed_again_from_the_answers(bank: str) -> None:
    timed = SoloChoice(length=5, limit_s=30, factor=1, scoring=Scoring.ACCURACY_FIRST)
    seen = play_through(right=4, choice=timed)
    row = db.session.execute(select(ResultRow.points, ResultRow.right)).one()
    assert tuple(row) == (seen.points, seen.right)
    assert seen.points == sum(verdict.gained for verdict in seen.verdicts)


def test_a_past_quiz_shows_the_revision_it_asked(bank: str) -> None:
    seen = play_through(right=0)
    before = seen.verdicts[0].stem
    db.session.execute(update(Item).values(status=Status.RETIRED))
    db.session.commit()
    later = solo.look("h", fan=ANN, now=NOON + SECOND)
    assert isinstance(later, Results)
    assert later.verdicts[0].stem == before
    with pytest.raises(solo.NothingMissed):
        solo.play_missed("h", fan=ANN, now=NOON, rng=Random(1), new_handle="n")


def together(count: int, url: str, move: Callable[[], object]) -> list[object]:
    """The outcomes of `count` threads that call `move` at the same moment."""
    outcomes: list[object] = []
    start = Barrier(count)

    def run() -> None:
        with opened(url):
            start.wait()
            try:
                outcomes.append(move())
            except errors.MoveRefused as refused:
                outcomes.append(type(refused))

    threads = [Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_fifty_taps_at_once_make_one_answer(bank: str) -> None:
    begin(choice=RELAXED)
    choices = iter([n % 4 for n in range(50)])
    outcomes = together(
        50, bank, lambda: solo.answer("h", fan=ANN, number=0, choice=next(choices), now=NOON)
    )
    rows = db.session.execute(select(AnswerRow.choice)).all()
    assert len(rows) == 1
    reveals = [each for each in outcomes if isinstance(each, Reveal)]
    assert {reveal.chosen for reveal in reveals} == {rows[0][0]}
    assert {each for each in outcomes if isinstance(each, type)} == {errors.AlreadyAnswered}
    assert len(outcomes) == 50


def test_two_tabs_on_next_advance_once(bank: str) -> None:
    begin(choice=RELAXED)
    solo.answer("h", fan=ANN, number=0, choice=0, now=NOON)
    outcomes = together(8, bank, lambda: solo.open_next("h", fan=ANN, leaving=0, now=NOON))
    assert {each.number for each in outcomes if isinstance(each, OpenQuestion)} == {1}
    assert len(outcomes) == 8


def test_the_front_class_is_that_of_its_rules(bank: str) -> None:
    timed = SoloChoice(length=5, limit_s=20, factor=1, scoring=Scoring.ACCURACY_FIRST)
    expected = BoardClass(timing="20", length=5, scoring=Scoring.ACCURACY_FIRST)
    assert play_through(choice=timed).board == expected


def test_only_approved_items_are_drawn(bank: str) -> None:
    assert solo.bank_size() == 8
    first = db.session.scalars(select(Item.id).order_by(Item.id)).first()
    assert first is not None
    db.session.execute(update(Item).where(Item.id == first).values(status=Status.RETIRED))
    db.session.commit()
    assert solo.bank_size() == 7


def test_a_play_at_hand_is_compared_with_the_database(bank: str) -> None:
    """Two servers on one database move the same play in turns."""
    begin(choice=RELAXED)
    with opened(bank):
        solo.answer("h", fan=ANN, number=0, choice=0, now=NOON)
    assert isinstance(solo.look("h", fan=ANN, now=NOON), Reveal)
    solo.open_next("h", fan=ANN, leaving=0, now=NOON)
    with opened(bank):
        on_stage = solo.look("h", fan=ANN, now=NOON)
        assert isinstance(on_stage, OpenQuestion)
        assert on_stage.number == 1
        solo.give_up("h", fan=ANN, now=NOON)
        solo.sign("h", fan=ANN, nickname="Ann", now=NOON)
    seen = solo.look("h", fan=ANN, now=NOON)
    assert isinstance(seen, Results)
    assert seen.nickname == "Ann"


def test_a_play_that_was_not_kept_is_not_at_hand(
    bank: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(choice=RELAXED)
    with monkeypatch.context() as broken:
        broken.setattr(type(db.session()), "commit", _fail)
        with pytest.raises(OSError, match="disk"):
            solo.answer("h", fan=ANN, number=0, choice=0, now=NOON)
    assert isinstance(solo.look("h", fan=ANN, now=NOON), OpenQuestion)
    after = solo.answer("h", fan=ANN, number=0, choice=1, now=NOON)
    assert after.chosen == 1


def _fail(_session: object) -> None:
    raise OSError("disk full")
