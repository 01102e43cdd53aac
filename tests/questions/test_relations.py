"""Every row of every table reads its own examples, and leaves its counter-examples alone."""

from __future__ import annotations

import pytest

from questions.lexicon.catalogue import RELATIONS
from questions.model import Article, Fact
from questions.pipeline import understand
from questions.relations import ROWS
from questions.relations.rows import Row

HEADLINE = "The series ‘Dark Water’ returns"
HEADLINES = {"music": "The album ‘Dark Water’ returns"}  # by the family of works a row is about

YES = [
    pytest.param(row, sentence, answer, id=f"{row.id}-{at}")
    for row in ROWS
    for at, (sentence, answer) in enumerate(row.yes)
]
NO = [
    pytest.param(row, sentence, id=f"{row.id}-{at}")
    for row in ROWS
    for at, sentence in enumerate(row.no)
]


def facts_of(row: Row, sentence: str) -> list[Fact]:
    headline = HEADLINES.get(row.about, HEADLINE)
    article = Article(slug="example", text=f"{headline}\n\n{sentence}\n")
    return [fact for fact in understand([article]).facts if fact.pattern == row.id]


@pytest.mark.parametrize(("row", "sentence", "answer"), YES)
def test_a_row_reads_its_examples(row: Row, sentence: str, answer: str) -> None:
    facts = facts_of(row, sentence)

    assert answer in [fact.object for fact in facts]
    assert all(fact.object in fact.evidence[0].sentence.text for fact in facts)


@pytest.mark.parametrize(("row", "sentence"), NO)
def test_a_row_leaves_its_counter_examples_alone(row: Row, sentence: str) -> None:
    assert facts_of(row, sentence) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_keeps_to_the_catalogue(row: Row) -> None:
    relation = RELATIONS[row.relation]
    told = {name for name in row.compiled.groupindex if not name.startswith("_")}
    made = {name.rstrip("0123456789") for name in told} | {name for name, _ in row.having}

    assert made - {"object", "subject", "hero"} <= set(relation.qualifiers)
    assert row.yes
    assert row.no
    assert [other.id for other in ROWS].count(row.id) == 1


def test_a_row_of_an_unknown_relation_is_refused() -> None:
    with pytest.raises(ValueError, match="no relation 'likes'"):
        Row(id="x", relation="likes", cues=(), pattern="", yes=(), no=())
