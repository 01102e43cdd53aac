# ruff: noqa: E501 - tables of drafts read best with one row a line
from __future__ import annotations

from typing import Any

import pytest

from questions import checks
from questions.model import Kind, Severity
from tests.questions.makers import WORK, make_draft, make_entity

PERSON: dict[str, Any] = {
    "stem": "Who directed the series Dark Water?",
    "key": "Ann Lee",
    "options": ("Tom Roe", "Jim Poe", "Sue Doe"),
    "kind": Kind.PERSON,
    "relation": "director",
}
NUMBER: dict[str, Any] = {
    "stem": "How many episodes does the series Dark Water have?",
    "kind": Kind.NUMBER,
    "relation": "episode_count",
}
DATE: dict[str, Any] = {
    "stem": "On which date was the series Dark Water released?",
    "kind": Kind.DATE,
}
TITLE: dict[str, Any] = {
    "stem": "Which of these films did Ann Lee direct?",
    "kind": Kind.TITLE,
    "relation": "director",
    "names": ("Ann Lee",),
}


def found(**draft: Any) -> dict[str, Severity]:
    return {finding.rule: finding.severity for finding in checks.examine(make_draft(**draft))}


def test_a_good_item_is_clean() -> None:
    assert not found()
    assert not found(**PERSON)


def test_every_rule_cites_its_source() -> None:
    assert all(
        "Source" in (rule.__doc__ or "") or "rule of" in (rule.__doc__ or "")
        for rule in checks.RULES
    )


BLOCKED: list[tuple[str, dict[str, Any]]] = [
    ("stem-form", {"stem": "Dark Water has which animal."}),
    ("stem-form", {"stem": "Name the animal in the series Dark Water?"}),
    ("stem-form", {"stem": "Which animal is in Dark Water? Which?"}),
    ("stem-form", {"stem": "Which Dark Water?"}),
    ("stem-form", {"stem": "Which animal " + "very " * 40 + "much is in Dark Water?"}),
    ("stem-form", {"stem": "Which animal in Dark Water says “hello?"}),
    ("stem-form", {"stem": "Which animal is in  Dark Water?"}),
    ("self-contained", {"stem": "In which year was the 500 GB model released in Japan?"}),
    ("self-contained", {"stem": "Which animal did the population fear in Japan in 1900?"}),
    ("clumsy", {"stem": "Which animal is the largest animal of Dark Water?"}),
    ("clumsy", {"stem": "Which animal was seen in Dark Water later?"}),
    ("clumsy", {"stem": "Which animal was sold in Dark Water for S $799.?"}),
    ("clumsy", {"stem": "In which year did Dark Water Bank take over?"}),
    ("clumsy", {"stem": "Which animal was left somewhere in the series Dark Water?"}),
    ("relative-time", {"stem": "Which animal is in the current series of Dark Water?"}),
    ("self-contained", {"stem": "Which animal did the colonial governor keep in Dark Water?"}),
    ("self-contained", {"stem": "Which animal was seen at the University Library?", "names": ()}),
    ("self-contained", {"stem": "Which animal scored for Dark Water in the 78th minute?"}),
    ("self-contained", {"stem": "How many units had Dark Water Bank sold by 1989?"}),
    ("self-contained", {"stem": "Which animal lived in Deep Sea by the end of his life?", "names": ()}),
    ("self-contained", {"stem": "Which animal did Dark Water keep on 27 June?", "relation": "stated_name"}),
    (
        "clumsy",
        {
            "stem": "Which animal sang on the Marlow 25 in Dark Water?",
            "sentence": "The hamster sang on the Marlow 25: Songs of the Sea.",
        },
    ),
    ("bare-name", {"stem": "Which animal did Edward find?"}),
    ("stem-form", {"stem": "Which animal is in {the} Dark Water?"}),
    ("self-contained", {"stem": "Which animal does he fear in the series Dark Water?"}),
    ("self-contained", {"stem": "Who wrote its music and that of Dark Water?"}),
    ("self-contained", {"stem": "Which animal is infected in the series?"}),
    ("self-contained", {"stem": "Which animal is infected by the virus?"}),
    ("self-contained", {"stem": "Which webtoon is the show based on?"}),
    ("self-contained", {"stem": "Who in Dark Water was the first woman to play the role?"}),
    ("clumsy", {"stem": "In which year was Dark Water sold just?"}),
    ("self-contained", {"stem": "Who in Dark Water saw the band in February 1958?"}),
    ("relative-time", {"stem": "Which animal is in the series Dark Water today?"}),
    ("relative-time", {**DATE, "key": "last week", "options": ("May 1", "May 2", "May 3")}),
    ("leak", {"stem": "Which hamster is infected in the series Dark Water?"}),
    ("leak", {"key": "Ox", "stem": "Which ox is infected in the series Dark Water?"}),
    ("trivial", {"key": "water", "options": ("fire", "earth", "air"), "names": ()}),
    ("evidence", {"sentence": "Some animal is to blame."}),
    ("evidence-clean", {"doubt": "a question"}),
    ("evidence-clean", {"sentence": "The hamsterAnd the hamster are in it."}),
    ("evidence-clean", {"sentence": "Reportedly it was a hamster."}),
    ("evidence-clean", {"sentence": "Written by: a hamster."}),
    ("boilerplate-topic", {**PERSON, "bylines": ("ann lee",)}),
    ("truncation", {**TITLE, "key": "Deep", "options": ("Low", "Big", "Up"), "sentence": "He made Deep-Sea."}),
    ("truncation", {**TITLE, "key": "Deep", "options": ("Low", "Big", "Up"), "sentence": "He made Deeper."}),
    ("truncation", {**TITLE, "key": "Lord of", "options": ("Low", "Big", "Up"), "sentence": "He made Lord of the Low."}),
    ("count", {"options": ("rabbit", "ferret")}),
    ("count", {"options": ("rabbit", "Rabbit", "ferret")}),
    ("single-key", {"truths": ("Ferret",)}),
    ("single-key", {"truths": ("polecat",), "spellings": {"ferret": ("polecat",)}}),
    ("alias-twin", {**PERSON, "options": ("Park Ji-hoo", "Park Ji-hu", "Sue Doe")}),
    ("alias-twin", {**PERSON, "options": ("Tom Roe", "Jim Poe", "Lee Ann")}),
    ("alias-twin", {"options": ("rabbit", "ferret", "polecat"), "spellings": {"ferret": ("polecat",)}}),
    ("alias-twin", {**NUMBER, "key": "nine", "options": ("9", "10", "11")}),
    ("type-homogeneous", {**PERSON, "key": "Bong Joon-ho"}),
    ("type-homogeneous", {"kind": Kind.PLACE, "key": "Seoul", "options": ("Busan", "Japan", "Daegu")}),
    ("option-in-stem", {"options": ("rabbit", "ferret", "virus")}),
    ("option-in-stem", {"spellings": {"ferret": ("Dark Water",)}}),
    ("no-filler", {**PERSON, "options": ("Tom Roe", "John Doe", "Sue Doe")}),
]  # fmt: skip


def test_an_office_of_somewhere_a_museum_of_somewhere_and_a_full_date_are_told() -> None:
    for stem in (
        "Which animal did the governor of Dark Water keep?",
        "Which animal was seen at the Dark Water Library?",
        "Which animal did Dark Water keep on 27 June 1951?",
        "Which animal scored in the 78th minute of the Dark Water Cup of 1951?",
        "How many units of blood had Dark Water Bank sold?",
        "Which electric current is in Dark Water?",
    ):
        assert not found(stem=stem, relation="stated_name"), stem


@pytest.mark.parametrize(("rule", "draft"), BLOCKED)
def test_blocking_rules(rule: str, draft: dict[str, Any]) -> None:
    assert found(**draft).get(rule) is Severity.BLOCK


WARNED: list[tuple[str, dict[str, Any]]] = [
    ("spelling", {**PERSON, "key": "Ann Leigh", "stated": ("Ann Leigh", "Ann Lee")}),
    ("spelling", {**PERSON, "key": "Ann Leigh", "sentence": "Ann Lee made it.", "aliases": ("Ann Lee",), "subject": make_entity("Ann Leigh"), "spellings": {"Ann Leigh": ("Ann Lee",)}}),
    ("opinion", {"relation": "trait"}),
    ("negative-stem", {"stem": "Which animal is not infected in the series Dark Water?"}),
    ("absolute", {"options": ("rabbit", "ferret", "all of the above")}),
    ("absolute", {"stem": "Which animal is always infected in the series Dark Water?"}),
    (
        "verbatim",
        {
            "stem": "In which town did the old man of the sea and his dog live in Dark Water?",
            "sentence": "The hamster asked in which town did the old man of the sea and his dog live.",
        },
    ),
    ("spoiler", {"stem": "Which animal turns out to be ill in the series Dark Water?"}),
    ("stale", {"stem": "Who is the manager of Dark Water?"}),
    ("length-cue", {"key": "hamster with a very long tail", "sentence": "A hamster with a very long tail."}),
    ("format-cue", {**DATE, "key": "May 5", "options": ("5 June", "6 June", "7 June")}),
    ("format-cue", {**NUMBER, "key": "7", "options": ("7842", "812", "95")}),
    ("convergence", {"key": "crimson boiling flames", "options": ("crimson coats", "boiling water", "flames")}),
    ("gender-cue", {**PERSON, "stem": "Which actress is in the series Dark Water?", "options": ("Tom Roe", "Sue Doe", "Ann Poe")}),
    ("gender-cue", {**PERSON, "stem": "Which brother is in the series Dark Water?", "key": "Tom Roe", "options": ("Jim Poe", "Sue Doe", "Ed Doe")}),
    ("gender-cue", {**PERSON, "key": "Sue Doe", "options": ("Tom Roe", "Jim Poe", "Ed Foe")}),
    ("origin-cue", {**PERSON, "key": "Bong Joon-ho", "options": ("Zork", "Blip", "Quux")}),
    ("article-cue", {"key": "a hamster"}),
    ("article-cue", {"key": "hamsters"}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "draft"), WARNED)
def test_warning_rules(rule: str, draft: dict[str, Any]) -> None:
    assert found(**draft).get(rule) is Severity.WARN


PASSED: list[dict[str, Any]] = [
    {"stem": "In the series Dark Water, which animal is infected?"},
    {"stem": "From what does a father want to protect his son in the series Dark Water?"},
    {"stem": "Which of these animals is in the series We Were Here Now?", "names": ("We Were Here Now",)},
    {"stem": "Which animal of “Not Today” is in the series Dark Water?"},
    {"key": "Jonas Virus", "options": ("Hades Virus", "Medusa Virus", "Osiris Virus"), "stem": "What is the virus in the series Dark Water called?"},
    {**TITLE, "key": "Now and Forever", "options": ("Gone Away", "Deep Blue Sea", "Up Above")},
    {**NUMBER, "key": "a hundred", "options": ("fifty", "eighty", "two hundred")},
    {**DATE, "key": "January 28", "options": ("January 21", "February 3", "January 2")},
    {"stem": "Who was the manager of Dark Water in 1999?", "key": "he-goat", "sentence": "A he-goat."},
    {**PERSON, "stated": ("Ann Lee", "ANN LEE")},
    {**PERSON, "stated": ("Ann Lee", "Lee", "Ann Mary Lee")},
    {**PERSON, "kind": Kind.PLACE, "key": "Nowhere"},
    {**TITLE, "key": "Deep", "options": ("Low", "Big", "Up"), "subject": make_entity("Deep", Kind.TITLE), "sentence": "He made it: Deep."},
    {**TITLE, "key": "Deep", "options": ("Low", "Big", "Up"), "sentence": "He made deep things, DEEP is one."},
]  # fmt: skip


@pytest.mark.parametrize("draft", PASSED)
def test_what_looks_wrong_and_is_right(draft: dict[str, Any]) -> None:
    assert not found(**draft)


def test_an_item_without_proof_is_blocked() -> None:
    draft = make_draft()
    bare = type(draft.item)(
        **{name: getattr(draft.item, name) for name in draft.item.__slots__} | {"sources": ()}
    )
    stripped = type(draft)(
        **{name: getattr(draft, name) for name in draft.__slots__} | {"item": bare}
    )
    assert "evidence" in {finding.rule for finding in checks.examine(stripped)}


@pytest.mark.parametrize(
    "stem",
    [
        "Which animal did Edward Poe find?",
        "Which animal did Edward find in Dark Water?",
        "Which animal is the one that a later animal of Dark Water fears?",
        "Which animal of Dark Water cost US$5?",
        "Which animal of Dark Water is from the U.S.?",
        "How many animals of Dark Water are there?",
        "In which version of Dark Water is the animal?",
        "Which animal is in the second edition of Dark Water?",
        "Which animal is in the short version in Dark Water?",
    ],
)
def test_names_and_words_that_only_look_like_leftovers(stem: str) -> None:
    assert not {"clumsy", "bare-name", "self-contained"} & found(stem=stem).keys()


def test_near_duplicates_are_found_once() -> None:
    one = make_draft().item
    same = make_draft(stem="Which animal is infected by that virus in the series Dark Water?").item
    other = make_draft(stem="What escapes in the series Dark Water?").item
    assert list(checks.near_duplicates([one, same, other])) == [(same, one)]


def test_the_makers_make_what_they_promise() -> None:
    assert make_draft().item.subject == WORK.name
