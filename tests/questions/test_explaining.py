"""The explanation names everything that made an item what it is."""

from __future__ import annotations

from dataclasses import replace

from questions import explaining, pipeline
from questions.model import Finding, Severity
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
