"""The topic in a stem gives no answer away, and names that only look like people's are none."""

from __future__ import annotations

from questions import pipeline
from questions.distractors import fiction
from questions.lexicon.precision import UNKNOWN
from questions.model import Article, Item
from tests.questions.asked import asked

FIRM = """Oracle Harbour

Oracle Harbour is an American company that {founder} and others lead.

The firm is well known. {more}

In March 1985 Bill Gates opened a library for the children of Marlow.
"""


PADDING = "It makes lamps of many kinds for streets and for harbours. " * 20


def items(text: str) -> list[Item]:
    knowledge = pipeline.understand([Article(slug="one", text=text)])
    return list(pipeline.ask(knowledge, flavour="", precision=UNKNOWN).items)


def by(text: str, key: str) -> list[Item]:
    return [item for item in items(text) if item.key == key]


def test_who_opens_the_article_stands_beside_somebody_it_names() -> None:
    assert by(FIRM.format(founder="Ann Lake", more=PADDING), "Bill Gates")
    assert not by(FIRM.format(founder="Bill Gates", more=PADDING), "Bill Gates")
    named = "It was praised by Michael Dell, Steve Jobs, Larry Ellison and Gordon Moore."
    assert by(FIRM.format(founder="Bill Gates", more=named), "Bill Gates")


def test_what_is_always_quoted_or_many_is_nobody() -> None:
    told = (
        "Sarah Lake won three races in a row, which became known as the “Sarah Sweep”. "
        "The Gordon Rifles marched by. The Rifles were renamed the Guards in 1913."
    )
    assert not [key for _, key in asked(told) if key in {"Gordon Rifles", "Sarah Sweep"}]
    assert not [stem for stem, _ in asked(told) if "Gordon Rifles" in stem]


def test_whoever_has_an_actor_is_a_character() -> None:
    text = (
        "Anna Bell (Mary Stone) meets Tom Hill, an old sailor played by John Ford. "
        "Ann Lee, who plays Jane Cole, wrote the script with Peter Reed (born 1920). "
        "Rick Holt is the owner of the bar; Sam Wood was the producer."
    )
    assert fiction.characters(text) == {"Anna Bell", "Tom Hill", "Jane Cole", "Rick Holt"}
