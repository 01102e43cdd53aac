"""The gold excerpts, the floors pinned on them, and that floors go down by the flag alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.questions.gate import floors as pins
from tests.questions.gate.floors import Floors
from tests.questions.gate.gold import Excerpt, Forbidden, GoldFact, read_all
from tests.questions.gate.measuring import Outcome, measure, recalls, rows

EXCERPTS = read_all()
OWN = [excerpt for excerpt in EXCERPTS if not excerpt.folder]


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [measure(excerpt) for excerpt in EXCERPTS]


def test_the_generator_reaches_its_floors(outcomes: list[Outcome]) -> None:
    floors = pins.load()
    assert floors.least
    assert pins.shortfalls(floors, pins.reached(rows(outcomes))) == []


def test_there_are_enough_excerpts_of_enough_genres() -> None:
    assert len(OWN) >= 24
    assert len({excerpt.genre for excerpt in OWN}) >= 10
    assert all(80 <= len(excerpt.text.split()) <= 250 for excerpt in OWN)


@pytest.mark.parametrize("excerpt", EXCERPTS, ids=lambda e: e.slug)
def test_every_gold_fact_stands_in_its_text(excerpt: Excerpt) -> None:
    texts = [" ".join(article.text.split()) for article in excerpt.articles]
    for fact in excerpt.facts:
        assert any(fact.words in text for text in texts), fact.words
        assert fact.question.endswith("?")
    assert len({fact.question for fact in excerpt.facts}) == len(excerpt.facts)


NOVEL = Excerpt(
    slug="novel",
    genre="book",
    title="Treasure Island",
    text="Treasure Island is an adventure novel written by Robert Louis Stevenson.\n"
    "It was published on 14 November 1883.",
    folder="",
    facts=(
        GoldFact(
            question="Who wrote the novel Treasure Island?",
            answers=("Robert Louis Stevenson",),
            words="written by Robert Louis Stevenson",
        ),
    ),
    forbidden=(),
)


def test_recall_wants_the_answer_and_its_sentence() -> None:
    outcome = measure(NOVEL)
    [fact] = NOVEL.facts
    assert outcome.recalled == (fact,)
    item = next(item for item in outcome.items if recalls(item, fact))
    assert not recalls(item, replace(fact, answers=("Lloyd Osbourne",)))
    assert not recalls(item, replace(fact, words="Stevenson is the author"))
    assert not outcome.wrong


def test_an_item_against_the_gold_is_wrong() -> None:
    asked = next(i for i in measure(NOVEL).items if i.key == "Robert Louis Stevenson")
    banned = Forbidden(stem=asked.stem.upper(), key=asked.key, why="for the test")
    by_key = replace(NOVEL.facts[0], question=asked.stem, answers=("Lloyd Osbourne",))
    by_option = replace(by_key, answers=(asked.key, asked.distractors[0].text))

    def wrong(facts: tuple[GoldFact, ...], forbidden: tuple[Forbidden, ...] = ()) -> list[str]:
        outcome = measure(
            Excerpt(
                slug=NOVEL.slug,
                genre=NOVEL.genre,
                title=NOVEL.title,
                text=NOVEL.text,
                folder="",
                facts=facts,
                forbidden=forbidden,
            )
        )
        return [why for item, why in outcome.wrong if item.uid == asked.uid]

    assert wrong((), (banned,)) == ["for the test"]
    assert "Lloyd Osbourne" in wrong((by_key,))[0]
    assert asked.distractors[0].text in wrong((by_option,))[0]


PINNED = Floors(least={"clean": 0.9, "recalled/book": 4})


def test_a_run_below_a_floor_is_named_and_so_is_a_genre_that_vanished() -> None:
    assert pins.shortfalls(PINNED, {"clean": 0.9, "recalled/book": 5}) == []
    assert pins.gains(PINNED, {"clean": 0.9, "recalled/book": 5}) == [
        "recalled/book: 5, the floor is 4"
    ]
    assert pins.shortfalls(PINNED, {"clean": 0.8}) == [
        "clean: 0.8, the floor is 0.9",
        "recalled/book: 0, the floor is 4",
    ]


def test_raising_never_lowers() -> None:
    after = pins.raised(PINNED, {"clean": 0.8, "recalled/book": 6, "recalled/film": 2})
    assert after.least == {"clean": 0.9, "recalled/book": 6, "recalled/film": 2}
    assert not after.lowerings


def test_lowering_keeps_the_reason_and_never_raises(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    now = {"clean": 0.8, "recalled/book": 6}
    after = pins.lowered(PINNED, now, reason="a “doubtful” form\nis refused", date="2022-01-28")
    assert after.least == {"clean": 0.8, "recalled/book": 4}
    [lowering] = after.lowerings
    assert (lowering.floor, lowering.before, lowering.after) == ("clean", 0.9, 0.8)
    pins.save(after, path)
    assert pins.load(path) == after
