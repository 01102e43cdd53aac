"""Words and clauses: what a sentence is cut into, and when there is no clause at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions.clauses import Names, Shape, join, opening, parse, read, unbracketed
from questions.lexicon.verbs import VERBS, Form
from questions.model import Kind, Mention

NAMES = frozenset(["Marlow", "Thalberg", "Orbit", "Neptune"])


def clauses(text: str) -> list[tuple[Shape, str, str, list[str]]]:
    found = parse(read(unbracketed(text), frozenset(), NAMES))
    return [(c.shape, c.subject.text, c.verb, [chunk.text for chunk in c.rest]) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlow was founded in 1384.", (Shape.PASSIVE, "Marlow", "found", ["in 1384"])),
        ("Marlow has 13 parks.", (Shape.ACTIVE, "Marlow", "have", ["13 parks"])),
        ("Thalberg moved his court to Versailles in 1682.", (Shape.ACTIVE, "Thalberg", "move", ["his court", "to Versailles", "in 1682"])),
        ("The capital of Poland is Warsaw.", (Shape.COPULA, "The capital of Poland", "be", ["Warsaw"])),
        ("Repairs cost £4 million.", (Shape.ACTIVE, "Repairs", "cost", ["£4 million"])),
        ("There are 13 parks in Marlow.", (Shape.THERE, "There", "be", ["13 parks", "in Marlow"])),
        ("Marlow (then a village) was sold in 1384.", (Shape.PASSIVE, "Marlow", "sell", ["in 1384"])),
        ("Marlow, the capital of Poland, was sold in 1384.", (Shape.PASSIVE, "Marlow", "sell", ["in 1384"])),
        ("Marlow, which was founded in 1384, has 13 parks.", (Shape.PASSIVE, "Marlow", "found", ["in 1384"])),
        ("Marlow, founded in 1384, has 13 parks.", (Shape.PASSIVE, "Marlow", "found", ["in 1384"])),
        ("When the war began, Thalberg left Marlow.", (Shape.ACTIVE, "Thalberg", "leave", ["Marlow"])),
        ("Thalberg left Marlow and joined Orbit in 1924.", (Shape.ACTIVE, "Thalberg", "join", ["Orbit", "in 1924"])),
        ("Thalberg left Marlow, but Orbit stayed in Boston.", (Shape.ACTIVE, "Orbit", "stay", ["in Boston"])),
        ("Orbit has sold 20 films, having bought 30 films in 1924.", (Shape.ACTIVE, "Orbit", "buy", ["30 films", "in 1924"])),
        ("Marlow is a city in Poland, employing 2,000 teachers.", (Shape.ACTIVE, "Marlow", "employ", ["2,000 teachers"])),
        ("Orbit was sold, with a staff of 20 people.", (Shape.ACTIVE, "Orbit", "have", ["a staff of 20 people"])),
    ],
)  # fmt: skip
def test_a_plain_clause_is_understood(
    text: str, expected: tuple[Shape, str, str, list[str]]
) -> None:
    assert expected in clauses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marlow was not founded in 1384.",
        "Marlow may have been founded in 1384.",
        "Did Marlow burn in 1384?",
        "Marlow, Boston and Leeds",
        "In 1384.",
        "Thalberg said that Marlow burnt in 1384.",
        "The man who founded Marlow in 1384 which burnt.",
        "Founded in 1384 by Thalberg.",
        "That Marlow burnt is known.",
    ],
)
def test_what_is_not_plain_is_no_clause(text: str) -> None:
    assert clauses(text) == []


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("In June 1909 Orbit grew.", "iTNV."),
        ("In the 1950s it grew.", "iTpV."),
        ("Marlow's 2,000 parks cost about $6 million.", "NP#Yur$."),
        ("More than 40% of Marlow burnt.", "r%fNv."),
        ("He moved to Cambridge, Massachusetts, in 42 BC.", "pvkN,iT."),
        ("“The Glass Tide” was a novel.", "QBdn."),
    ],
)
def test_words_get_their_class(text: str, tags: str) -> None:
    words = read(text, frozenset({"burnt"}), NAMES)
    found = "".join(word.tag for word in words)
    assert found.replace("n", "v") == tags.replace("n", "v")


def test_the_opening_of_a_sentence_that_is_not_understood_is_still_its_subject() -> None:
    chunk = opening(read("Marlow would not burn.", frozenset(), NAMES))
    assert chunk is not None
    assert chunk.text == "Marlow"
    assert opening(read("Marlow, Boston, Leeds", frozenset(), NAMES)) is None
    assert opening([]) is None


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_losing_a_word(text: str) -> None:
    plain = unbracketed(text)
    words = read(plain, frozenset(), frozenset())
    # A quotation is one word, whatever blanks it has inside.
    assert "".join("".join(w.text for w in words).split()) == "".join(plain.split())
    assert isinstance(join(words), str)
    parse(words)


@pytest.mark.parametrize(
    ("word", "verb", "form"),
    [
        ("founded", "found", Form.PAST), ("found", "find", Form.PAST), ("travelled", "travel", Form.PAST),
        ("occurred", "occur", Form.PARTICIPLE), ("lies", "lie", Form.THIRD), ("dying", "die", Form.GERUND),
        ("carries", "carry", Form.THIRD), ("carried", "carry", Form.PAST), ("written", "write", Form.PARTICIPLE),
        ("making", "make", Form.GERUND), ("freed", "", Form.PAST),
    ],
)  # fmt: skip
def test_forms_of_verbs(word: str, verb: str, form: Form) -> None:
    assert VERBS.lemma(word, form) == verb


def test_an_office_that_ends_like_a_war_is_none() -> None:
    names = Names("The Amber War made Ann Roe Secretary of War.", [], None)
    assert names.what("Amber War") == (Kind.OTHER, "war")
    assert names.what("Secretary of War")[1] == ""


def test_a_surname_of_the_headline_is_not_that_of_another() -> None:
    text = "Aldor Roe\n\nAnn Sue Roe was his wife. Roe wrote novels."
    people = [[Mention(kind=Kind.PERSON, text="Ann Sue Roe", start=0, end=11)]]
    assert Names(text, people, None, "Aldor Roe").full("Roe") == "Roe"
    assert Names(text, people, None, "Novels").full("Roe") == "Ann Sue Roe"
