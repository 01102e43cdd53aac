"""What was measured decides the rank, and the reason says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions import pipeline, ranking
from questions.lexicon.precision import UNKNOWN, Precision, Tally
from questions.model import Finding, Item, Severity
from tests.questions.makers import make_draft, make_fact, make_knowledge

ITEM = make_draft().item
POOR = Precision(rows={("carrier", "a-row"): Tally(good=1, bad=11)})
WARNING = Finding(rule="opinion", severity=Severity.WARN, words="Hm.")


def ranked(item: Item, table: Precision = UNKNOWN) -> Item:
    (found,) = ranking.rank([item], table)[0]
    return found


def test_marks_move_the_rank_of_their_pattern_alone() -> None:
    fine = Precision(rows={("carrier", "a-row"): Tally(good=40), ("based_on", "b"): Tally(bad=40)})
    other = replace(ITEM, pattern="never-marked")
    assert ranked(ITEM, POOR).rank < ranked(ITEM).rank < ranked(ITEM, fine).rank
    assert ranked(other, POOR).rank < ranked(other).rank, "its relation fares badly"
    assert ranked(other, fine).rank > ranked(other).rank


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "60% of the items of its pattern are expected to be good (none was marked yet)."),
        ({"findings": (WARNING,)}, "; a check warns."),
        ({"findings": (WARNING, WARNING)}, "; 2 checks warn."),
        ({"key": "weasel"}, "; its sentence spells the answer differently."),
        ({"relation": "cast"}, "; there could be a second right answer."),
        (
            {"sources": (replace(ITEM.sources[0], sentence="hamster " * 41),)},
            "; its sentence is long.",
        ),
    ],
)
def test_the_reason_names_what_counts(change: dict[str, object], words: str) -> None:
    item = ranked(replace(ITEM, **change))  # type: ignore[arg-type]
    assert item.rank_reason.endswith(words)
    assert (item.rank < ranked(ITEM).rank) is bool(change)


def test_the_reason_names_marks_agreement_and_repetition() -> None:
    assert "expected to be good (1 of 12 marked were)." in ranked(ITEM, POOR).rank_reason
    agreed = replace(ITEM, sources=(*ITEM.sources, replace(ITEM.sources[0], article="two")))
    assert ranked(agreed).rank_reason.endswith("; 2 articles state it.")
    assert ranked(agreed).rank > ranked(ITEM).rank
    sisters = [replace(ITEM, fingerprint=name, key=f"hamster {name}") for name in "abc"]
    reasons = [item.rank_reason for item in ranking.rank(sisters, UNKNOWN)[0]]
    assert "better" not in reasons[0]
    assert reasons[1].endswith("; a better item asks the like of the same subject.")
    assert reasons[2].endswith("; 2 better items ask the like of the same subject.")


def test_a_poor_pattern_is_not_offered_and_says_why() -> None:
    assert ranking.refusal(ITEM, UNKNOWN) == ""
    words = ranking.refusal(ITEM, POOR)
    assert words == "Only 1 of 12 marked items of the pattern a-row were good as they were."
    knowledge = make_knowledge(make_fact("carrier", "hamster", what="virus"))
    offered = pipeline.ask(knowledge, flavour="0", precision=UNKNOWN)
    assert len(offered.items) == 1
    refused = pipeline.ask(knowledge, flavour="0", precision=POOR)
    assert refused.items == ()
    assert [(each.rule, each.words) for each in refused.rejected] == [("pattern-precision", words)]


def test_every_item_made_says_how_hard_it_is_and_why_it_ranks_there() -> None:
    generation = pipeline.ask(
        make_knowledge(make_fact("carrier", "hamster", what="virus")), flavour="0"
    )
    for item in generation.items:
        assert item.rank_reason
        assert item.difficulty is not None
        assert item.difficulty_reason
