"""A host's quizzes on a real database: changed whole, shown with what became of their items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import update

from quiz.config import AutoApprove
from quiz.game import draft as drafts
from quiz.game.bands import Band
from quiz.game.blueprint import Blueprint
from quiz.game.draft import DraftRefused, Setting
from quiz.services import choosing, curation, intake, papers, plans, quizzes, replacing
from quiz.services.choosing import Search, Wish
from quiz.services.curation import Changes
from quiz.services.quizzes import NotApproved, QuizUnknown, QuizView, Stale
from quiz.services.replacing import NoOther
from quiz.services.units import writing
from quiz.store import people, topics
from quiz.store.base import Base, db
from quiz.store.items import Item
from quiz.store.responses import ItemRating
from quiz.store.topics import Sorted
from tests.factories import NOON, make_article, make_item

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def bank(database: str) -> str:
    """Twelve approved items of two articles: the first four easy, the last four hard."""
    for slug, numbers in (("films", range(8)), ("more", range(8, 12))):
        facts = {n: f"Person {n}" for n in numbers}
        article = make_article(slug, facts=facts, title=f"On {slug}")
        items = [
            replace(make_item(article, n, key), difficulty=0.1 if n < 4 else 0.3 if n < 8 else 0.5)
            for n, key in facts.items()
        ]
        intake.take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    return database


@pytest.fixture
def cora(bank: str) -> int:
    return account("Cora")


@pytest.fixture
def hugo(bank: str) -> int:
    return account("Hugo")


def account(name: str) -> int:
    with writing():
        account_id = people.add_account(
            name=name, name_key=name.casefold(), role="host", password_hash="none", now=NOON
        )
    assert account_id is not None
    return account_id


def made(account_id: int, *numbers: int) -> int:
    """A quiz of these items, by id."""
    quiz_id = quizzes.create("Night", account_id=account_id, now=NOON)
    for seen, item_id in enumerate(numbers, start=1):
        quizzes.add_item(quiz_id, item_id, 0, seen=seen, account_id=account_id, now=NOON)
    return quiz_id


def seen(quiz_id: int, account_id: int) -> QuizView:
    return quizzes.look(quiz_id, account_id=account_id)


def asked(view: QuizView) -> list[list[int]]:
    return [[entry.item_id for entry in each.entries] for each in view.rounds]


def contents() -> str:
    db.session.rollback()
    return repr(
        [
            tuple(row)
            for table in Base.metadata.sorted_tables
            for row in db.session.execute(table.select().order_by(*table.primary_key))
        ]
    )


def judge(item_id: int, by: int, how: str) -> None:
    revision = curation.card(item_id).revision
    if how == "retire":
        curation.retire(item_id, revision=revision, by=by, now=NOON)
    else:
        changes = Changes(
            stem=f"Who then plays in film {item_id}?",
            key="Somebody",
            distractors=("Ann Ash", "Ben Birch", "Cy Cedar"),
        )
        curation.edit(item_id, revision=revision, changes=changes, by=by, now=NOON)


def test_a_quiz_is_kept_as_it_was_made(hugo: int) -> None:
    quiz_id = made(hugo, 3, 1, 2)
    quizzes.add_round(quiz_id, seen=4, account_id=hugo, now=LATER)
    setting = Setting(name="Music", limit=None, points=2000, pause=timedelta(minutes=5))
    quizzes.set_round(quiz_id, 1, setting, seen=5, account_id=hugo, now=LATER)
    quizzes.move_item(quiz_id, 2, 1, seen=6, account_id=hugo, now=LATER)
    quizzes.rename(quiz_id, "Friday", seen=7, account_id=hugo, now=LATER)
    view = seen(quiz_id, hugo)
    assert asked(view) == [[3, 1], [2]]
    assert (view.title, view.total, view.version, view.lost) == ("Friday", 3, 8, 0)
    assert view.rounds[1].setting == setting
    assert view.changed_at == LATER
    entry = view.rounds[0].entries[0]
    assert (entry.number, entry.key, entry.band) == (1, "Person 2", Band.EASY)
    assert entry.proof is not None
    assert entry.proof.marked == "Person 2"
    (listed,) = quizzes.mine(hugo)
    assert (listed.title, listed.rounds, listed.questions) == ("Friday", 2, 3)


def test_a_copy_goes_its_own_way(hugo: int) -> None:
    quiz_id = made(hugo, 1, 2)
    twin = quizzes.copy(quiz_id, account_id=hugo, now=LATER)
    quizzes.remove_item(twin, 1, seen=1, account_id=hugo, now=LATER)
    assert asked(seen(quiz_id, hugo)) == [[1, 2]]
    assert asked(seen(twin, hugo)) == [[2]]
    assert [each.title for each in quizzes.mine(hugo)] == ["Copy of Night", "Night"]


def test_what_is_put_away_comes_back(hugo: int) -> None:
    quiz_id = made(hugo, 1)
    quizzes.archive(quiz_id, account_id=hugo, now=LATER)
    quizzes.archive(quiz_id, account_id=hugo, now=LATER + timedelta(days=1))
    assert seen(quiz_id, hugo).archived_at == LATER
    quizzes.restore(quiz_id, account_id=hugo)
    assert seen(quiz_id, hugo).archived_at is None
    assert asked(seen(quiz_id, hugo)) == [[1]]


Use = Callable[[int, int], object]
STRANGE: dict[str, Use] = {
    "look": lambda q, a: quizzes.look(q, account_id=a),
    "rename": lambda q, a: quizzes.rename(q, "Mine", seen=2, account_id=a, now=LATER),
    "add": lambda q, a: quizzes.add_item(q, 2, 0, seen=2, account_id=a, now=LATER),
    "copy": lambda q, a: quizzes.copy(q, account_id=a, now=LATER),
    "archive": lambda q, a: quizzes.archive(q, account_id=a, now=LATER),
    "restore": lambda q, a: quizzes.restore(q, account_id=a),
    "print": lambda q, a: papers.key(q, account_id=a),
    "plan": lambda q, a: plans.plan([q], account_id=a),
    "search": lambda q, a: choosing.search(q, Search(), page=1, account_id=a),
    "draw": lambda q, a: choosing.add_drawn(
        q, wish(1, 2), seen=2, account_id=a, now=LATER, rng=Random(1)
    ),
}


@pytest.mark.parametrize("use", STRANGE.values(), ids=STRANGE.keys())
def test_somebody_elses_quiz_does_not_exist(hugo: int, cora: int, use: Use) -> None:
    quiz_id = made(hugo, 1)
    before = contents()
    for unknown in (quiz_id, 999, 2**40):
        with pytest.raises(QuizUnknown):
            use(unknown, cora)
    assert contents() == before


REFUSALS: dict[str, tuple[Use, type[Exception]]] = {
    "twice": (
        lambda q, a: quizzes.add_item(q, 1, 0, seen=2, account_id=a, now=LATER),
        DraftRefused,
    ),
    "unknown": (
        lambda q, a: quizzes.add_item(q, 99, 0, seen=2, account_id=a, now=LATER),
        NotApproved,
    ),
    "huge": (
        lambda q, a: quizzes.add_item(q, 2**40, 0, seen=2, account_id=a, now=LATER),
        NotApproved,
    ),
    "no round": (
        lambda q, a: quizzes.add_item(q, 2, 7, seen=2, account_id=a, now=LATER),
        DraftRefused,
    ),
    "stale": (lambda q, a: quizzes.add_item(q, 2, 0, seen=1, account_id=a, now=LATER), Stale),
    "of the future": (
        lambda q, a: quizzes.rename(q, "x", seen=9, account_id=a, now=LATER),
        Stale,
    ),
    "stale draw": (
        lambda q, a: choosing.add_drawn(
            q, wish(1, 2), seen=1, account_id=a, now=LATER, rng=Random(1)
        ),
        Stale,
    ),
}


@pytest.mark.parametrize(("use", "refusal"), REFUSALS.values(), ids=REFUSALS.keys())
def test_what_is_refused_changes_nothing(hugo: int, use: Use, refusal: type[Exception]) -> None:
    quiz_id = made(hugo, 1)
    before = contents()
    with pytest.raises(refusal, match=r"\w+ \w+"):
        use(quiz_id, hugo)
    assert contents() == before


def test_what_became_of_items_is_shown_and_mended_in_a_tap(hugo: int, cora: int) -> None:
    quiz_id = made(hugo, 1, 2, 3)
    judge(1, cora, "retire")
    judge(2, cora, "edit")
    view = seen(quiz_id, hugo)
    first, second, third = view.rounds[0].entries
    assert (first.is_approved, second.is_reworded, view.lost) == (False, True, 1)
    assert (third.is_approved, third.is_reworded) == (True, False)
    assert second.key == "Somebody"
    quizzes.keep_wording(quiz_id, 2, seen=4, account_id=hugo, now=LATER)
    replacing.another(quiz_id, 1, seen=5, account_id=hugo, now=LATER, rng=Random(2))
    view = seen(quiz_id, hugo)
    assert view.lost == 0
    first, second, third = view.rounds[0].entries
    assert not second.is_reworded
    assert first.item_id not in {1, 2, 3}
    assert (first.band, first.is_approved) == (Band.EASY, True)
    before = contents()
    with pytest.raises(NotApproved):
        quizzes.add_item(quiz_id, 1, 0, seen=6, account_id=hugo, now=LATER)
    assert contents() == before


def test_no_other_is_said_when_the_bank_has_none(hugo: int) -> None:
    quiz_id = made(hugo, *range(1, 13))
    before = contents()
    with pytest.raises(NoOther):
        replacing.another(quiz_id, 1, seen=13, account_id=hugo, now=LATER, rng=Random(2))
    assert contents() == before


def test_the_search_finds_by_each_of_its_wishes(hugo: int) -> None:
    quiz_id = made(hugo, 1)
    for asked_for, numbers in (
        (Search(), range(1, 13)),
        (Search(words="film number 1"), (2, 11, 12)),
        (Search(words="PERSON 3"), (4,)),
        (Search(words="100%_"), ()),
        (Search(article="more"), range(9, 13)),
        (Search(relation="played-by", band=Band.EASY), range(1, 5)),
        (Search(relation="directed-by"), ()),
        (Search(band=Band.MEDIUM, article="films"), range(5, 9)),
        (Search(band=Band.HARD), range(9, 13)),
    ):
        found = choosing.search(quiz_id, asked_for, page=1, account_id=hugo)
        assert {each.item_id for each in found.finds} == set(numbers), asked_for
        assert found.size == len(list(numbers))
        assert all(each.is_in == (each.item_id == 1) for each in found.finds)
    assert choosing.search(quiz_id, Search(), page=7, account_id=hugo).page == 1


def test_what_play_taught_goes_before_what_was_expected(hugo: int) -> None:
    quiz_id = made(hugo)
    with writing():
        db.session.add(ItemRating(item_id=1, value=2.0, n=10))
        db.session.add(ItemRating(item_id=2, value=2.0, n=9))
        db.session.add(ItemRating(item_id=9, value=-2.0, n=40))
        db.session.add(ItemRating(item_id=10, value=0.0, n=40))
        db.session.execute(update(Item).where(Item.id == 5).values(difficulty=None))
    expected = {Band.EASY: {2, 3, 4, 9}, Band.MEDIUM: {5, 6, 7, 8, 10}, Band.HARD: {1, 11, 12}}
    for band, ids in expected.items():
        found = choosing.search(quiz_id, Search(band=band), page=1, account_id=hugo)
        assert {each.item_id for each in found.finds} == ids
        assert {each.band for each in found.finds} == {band}


def test_topics_and_tags_narrow_it_down(hugo: int) -> None:
    quiz_id = made(hugo)
    with writing():
        topics.add_topic("Silent film")
        (topic,) = (each.id for each in topics.topics() if each.name == "Silent film")
        for item_id in (1, 2, 9):
            topics.sort(item_id, Sorted(topic_id=topic, tags=("old",) if item_id < 3 else ()))
    for asked_for, numbers in (
        (Search(topic=topic), {1, 2, 9}),
        (Search(topic=topic, tag="old"), {1, 2}),
        (Search(tag="new"), set()),
    ):
        found = choosing.search(quiz_id, asked_for, page=1, account_id=hugo)
        assert {each.item_id for each in found.finds} == numbers
    menu = choosing.menu()
    assert ("Silent film", 3) in [(each.name, each.approved) for each in menu.topics]
    assert menu.tags == ("old",)
    drawn = choosing.draw_quiz(
        "D", wish(1, 9, topics=(topic,)), account_id=hugo, now=NOON, rng=Random(1)
    )
    assert {i for each in asked(seen(drawn, hugo)) for i in each} == {1, 2, 9}


def test_the_menu_names_what_can_be_found(hugo: int) -> None:
    menu = choosing.menu()
    assert [(each.slug, each.title, each.items) for each in menu.articles] == [
        ("films", "On films", 8),
        ("more", "On more", 4),
    ]
    assert menu.relations == ("played-by",)


def wish(
    rounds: int,
    length: int,
    *articles: str,
    topics: tuple[int, ...] = (),
    mix: dict[Band, int] | None = None,
) -> Wish:
    return Wish(
        blueprint=Blueprint(rounds=rounds, length=length, mix=mix or {}),
        articles=articles,
        topics=topics,
        setting=Setting(name=""),
    )


def test_a_quiz_at_a_stroke(hugo: int) -> None:
    mix = {Band.EASY: 1, Band.MEDIUM: 1, Band.HARD: 1}
    quiz_id = choosing.draw_quiz(
        "Drawn", wish(3, 3, mix=mix), account_id=hugo, now=NOON, rng=Random(1)
    )
    view = seen(quiz_id, hugo)
    assert (view.total, view.note) == (9, "")
    assert [each.setting.name for each in view.rounds] == ["Round 1", "Round 2", "Round 3"]
    for each in view.rounds:
        assert sorted(entry.band for entry in each.entries) == ["easy", "hard", "medium"]
        assert not any(entry.clashes for entry in each.entries)


def test_what_the_bank_lacks_is_said(hugo: int) -> None:
    draws = [
        (wish(2, 10), "gave 12 of 20", 12),
        (wish(1, 6, "more"), "gave 4 of 6", 4),
        (wish(1, 6, mix={Band.HARD: 1}), "Of 6 hard questions wanted there were 4. Others", 6),
        (wish(1, 6, "no-such-article"), "The bank has no question for this.", 0),
    ]
    for each, words, total in draws:
        quiz_id = choosing.draw_quiz("D", each, account_id=hugo, now=NOON, rng=Random(1))
        view = seen(quiz_id, hugo)
        assert words in view.note
        assert view.total == total
        assert view.rounds
        quizzes.rename(quiz_id, "Read", seen=1, account_id=hugo, now=LATER)
        assert seen(quiz_id, hugo).note == ""


def test_drawn_rounds_come_beside_what_is_there(hugo: int) -> None:
    quiz_id = made(hugo, 1, 2)
    choosing.add_drawn(quiz_id, wish(2, 3), seen=3, account_id=hugo, now=NOON, rng=Random(1))
    view = seen(quiz_id, hugo)
    assert [len(each.entries) for each in view.rounds] == [2, 3, 3]
    assert asked(view)[0] == [1, 2]
    assert len({item_id for each in asked(view) for item_id in each}) == 8


def test_what_answers_something_is_marked(hugo: int) -> None:
    facts = {20: "Person 20", 21: "Person 21"}
    article = make_article("names", facts=facts)
    teller = make_item(article, 20, "Person 20", stem="Who likes Person 0 and Person 21?")
    told = make_item(article, 21, "Person 21")
    intake.take_in([article], [teller, told], policy=AutoApprove.CLEAN, now=NOON)
    quiz_id = made(hugo, 1, 2, 13)
    numbers = [entry.clashes for entry in seen(quiz_id, hugo).rounds[0].entries]
    assert numbers == [(3,), (), (1,)]
    found = choosing.search(
        quiz_id, Search(words="plays the lead in film number 21"), page=1, account_id=hugo
    )
    assert [each.clashes for each in found.finds] == [(3,)]
    other = made(hugo, 14)
    planned = plans.plan([quiz_id, other], account_id=hugo)
    assert {(clash.first[:9], clash.second[:9]) for clash in planned.clashes} == {
        ("Who plays", "Who likes"),
        ("Who likes", "Who plays"),
    }
    assert len(planned.plan.item_ids) == 4


def test_a_plan_is_what_can_be_played(hugo: int, cora: int) -> None:
    first = made(hugo, 1, 2, 3)
    quizzes.add_round(first, seen=4, account_id=hugo, now=NOON)
    second = made(hugo, 3, 4)
    judge(1, cora, "retire")
    planned = plans.plan([first, second], account_id=hugo)
    assert planned.plan.item_ids == (2, 3, 4)
    assert [each.length for each in planned.plan.rounds] == [2, 1]
    assert planned.plan.title == "Night + Night"
    assert planned.lost == ("Who plays the lead in film number 0?",)
    assert planned.doubled == ("Who plays the lead in film number 2?",)
    assert planned.clashes == ()
    empty = quizzes.create("Empty", account_id=hugo, now=NOON)
    with pytest.raises(plans.EmptyPlan):
        plans.plan([empty], account_id=hugo)


def test_sheets_agree_and_only_one_has_the_key(hugo: int, cora: int) -> None:
    quiz_id = made(hugo, 1, 2, 3, 4)
    judge(2, cora, "retire")
    asked_for = papers.questions(quiz_id, account_id=hugo)
    key = papers.key(quiz_id, account_id=hugo)
    sheet = papers.answers(quiz_id, account_id=hugo)
    assert asked_for.version == key.version == sheet.version
    assert [each.number for each in asked_for.rounds[0].questions] == [1, 2, 3]
    assert sheet.rounds[0].option_counts == (4, 4, 4)
    for question, right in zip(asked_for.rounds[0].questions, key.rounds[0].keys, strict=True):
        assert question.options[right.place] == right.key
        assert right.proof is not None
    quizzes.move_item(quiz_id, 3, 1, seen=5, account_id=hugo, now=LATER)
    again = papers.questions(quiz_id, account_id=hugo)
    assert again.version != asked_for.version
    assert {q.options for q in again.rounds[0].questions} == {
        q.options for q in asked_for.rounds[0].questions
    }


def test_on_paper_the_key_stands_anywhere(hugo: int) -> None:
    quiz_id = made(hugo, *range(1, 13))
    places = {right.place for right in papers.key(quiz_id, account_id=hugo).rounds[0].keys}
    assert len(places) > 2


def test_an_item_cannot_be_named_longer_than_there_is_room(hugo: int) -> None:
    quiz_id = quizzes.create("x" * drafts.LONGEST_TITLE, account_id=hugo, now=NOON)
    twin = quizzes.copy(quiz_id, account_id=hugo, now=NOON)
    assert len(seen(twin, hugo).title) == drafts.LONGEST_TITLE
