"""The explanation names everything that made an item what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from questions import explaining, pipeline
from questions.fusion import fuse
from questions.model import Article, Finding, Severity
from tests.questions.makers import make_fact, make_knowledge


def test_every_item_is_explained() -> None:
    fact = make_fact("carrier", "hamster", what="virus", sentence="It was\na hamster that had it.")
    generation = pipeline.ask(make_knowledge(fact), flavour="0")
    (item,) = generation.items
    warned = replace(item, findings=(Finding(rule="odd", severity=Severity.WARN, words="Hm."),))
    lines = list(explaining.items([warned]))
    assert lines[0] == "Items: 1"
    assert f"1. {item.stem}" in lines
    assert "   right: hamster" in lines
    for wrong in item.distractors:
        assert f"   wrong: {wrong.text} ({wrong.because})" in lines
    assert "   proof: It was a hamster that had it. [one, 0]" in lines
    assert "   warning: Hm. (odd)" in lines
    assert f"   difficulty {item.difficulty:.2f}: {item.difficulty_reason}" in lines
    assert f"   rank {item.rank:.2f}: {item.rank_reason}" in lines
    assert lines[-1] == f"   pattern: {item.pattern} of carrier, item {item.uid}"


def test_an_item_that_says_less_is_explained_as_well() -> None:
    generation = pipeline.ask(make_knowledge(make_fact("carrier", "hamster")), flavour="0")
    bare = [replace(item, difficulty=None) for item in generation.items]
    assert not any("difficulty" in line for line in explaining.items(bare))
    assert list(explaining.items(())) == ["Items: 0"]


def test_every_article_says_what_was_left_out_of_it_and_why() -> None:
    text = (
        "‘Dark Water’ Returns\n\nBy Ann Roe\n\nThe series Dark Water has 12 episodes. It might "
        f"return{' soon' * 40}.\nLeave a Reply\nIt was good.\n"
    )
    shown = [*_explained(Article(slug="a", text=text, publisher="The Coast"))]
    assert shown[:4] == ["Articles: 1", "", "a", "   topic: Dark Water (series)"]
    assert shown[4:] == [
        "   publisher: The Coast",
        "   left out: 3 lines, 1 sentences",
        "   line 3: byline: By Ann Roe",
        f"   line 5: no proof, hypothetical: It might return{' soon' * 29} …",
        "   line 6: comment form: Leave a Reply",
        "   line 7: comment form: It was good.",
    ]


def test_an_article_without_a_certain_topic_says_so() -> None:
    shown = [*_explained(Article(slug="a", text="It was seen by everybody who came to look."))]
    assert shown[3].startswith("   topic: not certain")
    assert shown[4:] == ["   left out: 0 lines, 0 sentences"]


def _explained(article: Article) -> Iterator[str]:
    return explaining.articles(pipeline.understand([article]))


def test_what_is_said_differently_is_told_with_its_sentences() -> None:
    one = make_fact("creator", "Ann Roe", sentence="Ann Roe\nmade it.")
    other = make_fact("creator", "Bob Poe", article="two", sentence="Bob Poe made it.")
    facts, disputes = fuse([one, other])
    known = replace(make_knowledge(*facts), disputes=disputes)
    assert list(explaining.disputes(known)) == [
        "Said differently: 1",
        "",
        "creator of Dark Water: “Ann Roe” (one) against “Bob Poe” (two). Not asked.",
        "   Ann Roe: Ann Roe made it. [one, 0]",
        "   Bob Poe: Bob Poe made it. [two, 0]",
    ]
    assert list(explaining.disputes(make_knowledge())) == ["Said differently: 0"]
