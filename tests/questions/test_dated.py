"""What is asked for its date is one deed, told apart from the others of its kind."""

from __future__ import annotations

import pytest

from questions import checks
from questions.model import Kind
from tests.questions.asked import asked
from tests.questions.makers import make_draft, make_entity


def rules(stem: str, key: str = "1877", kind: Kind = Kind.PERSON) -> set[str]:
    about = make_entity("Mary Stone", kind=kind)
    draft = make_draft(stem=stem, key=key, kind=Kind.DATE, subject=about)
    return {finding.rule for finding in checks.examine(draft)}


@pytest.mark.parametrize(
    "stem",
    [
        "In which year did Mary Stone win five titles?",
        "In which year did Mary Stone play three additional concerts in Leeds?",
        "Marlow: In which year were new bridges to Leeds built?",
        "Marlow: In which year was the Ford Society founded on its model?",
        "In which year did Mary Stone write to John Ford?",
        "In which year did Mary Stone relocate from Leeds?",
        "Amber War: In which year did Mary Stone attack the Polish force?",
        "Amber War: In which year did Polish troops march through Marland?",
        "In which year did Mary Stone beat John Ford in a long final?",
        "In which year did Mary Stone start slowly?",
        "In which year was Mary Stone's first published novel published?",
        "In which year was the film by Mary Stone actually released?",
        "Marland: In which year did the throne pass to his son Tom after Alfred's death?",
        "In which year was the article banning Marland's trade dropped?",
        "In which year did Mary Stone go to Leeds to write the screenplay?",
        "In which year did the Ford League declare independence?",
        "In which year did the senior Mary Stone leave Leeds for York?",
        "Marlow: In which year did Tanaka die?",
        "Marland: In which year was Tanaka beheaded?",
        "Marlow: In which month and year was Odalys murdered in Leeds?",
    ],
)
def test_a_deed_that_was_done_on_other_days_too(stem: str) -> None:
    assert "which-day" in rules(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "In which year did Mary Stone win five titles at the Marlow Games?",
        "In which year did Mary Stone join the Department of Further Education?",
        "Marlow: In which year was the New Bridge to Leeds built?",
        "Marlow: In which year was the Ford Society founded on Tom Roe's model?",
        "In which year did Mary Stone write to John Ford about the new comet?",
        "In which year did Mary Stone relocate from Leeds to York?",
        "Amber War: In which year did Mary Stone attack the Polish force at Leeds?",
        "In which year did Polish troops withdraw from Marland?",
        "In which year did Mary Stone beat John Ford in a final at the Marlow Open?",
        "In which year was the first novel by Mary Stone published?",
        "In which year did Mary Stone sail with a hundred settlers and two hundred soldiers?",
        "In which year did Mary Stone leave the throne to her son Tom after a war?",
        "In which year did Mary Stone go to Leeds to write the screenplay of Red Tide?",
        "In which year did the senior partner Tom Roe leave Leeds for York?",
        "Marlow: In which year did Napoleon die?",
        "In which year was Mary Stone murdered in Leeds?",
    ],
)
def test_a_deed_that_was_done_once(stem: str) -> None:
    assert "which-day" not in rules(stem)


def test_a_country_is_freed_from_what_all_know_and_services_start_somehow() -> None:
    assert "which-day" not in rules(
        "In which year did Marland declare independence?", "1877", Kind.PLACE
    )
    stem = "In which year did the time service of Leeds start experimentally?"
    assert "which-day" not in rules(stem, "1877", Kind.ORGANISATION)


def test_a_principality_alone_is_any_even_beside_a_country() -> None:
    stem = "Marland: In which year was the {} dissolved?"
    assert "definite" in rules(stem.format("Principality"), "1255", Kind.PLACE)
    assert "definite" not in rules(stem.format("Parliament"), "1255", Kind.PLACE)


def test_the_principality_alone_is_any_where_it_is_itself_asked_about() -> None:
    about = make_entity("the Principality", kind=Kind.ORGANISATION)
    stem = "Marland: In which year was the Principality{} dissolved?"
    for more, is_any in (("", True), (" of Ruria", False)):
        draft = make_draft(stem=stem.format(more), key="1255", kind=Kind.DATE, subject=about)
        assert ("definite" in {each.rule for each in checks.examine(draft)}) is is_any


@pytest.mark.parametrize(
    ("stem", "sentence", "is_cut"),
    [
        ("write a script for Tom's Travels?", "In 1945 she wrote a script for Tom's Travels in Marland.", True),
        ("write a script for Tom's Travels?", "In 1945 she wrote a script for Tom's Travels in Leeds.", True),
        ("write a script for Tom's Travels?", "In 1945 she wrote a script for Tom's Travels with her son.", False),
        ("issue a List of Goods Harmed?", "In 1945 she issued a List of Goods Harmed by Rain.", True),
        ("issue a List of Goods Harmed?", "In 1945 she issued a List of Goods Harmed and left.", False),
    ],
)  # fmt: skip
def test_a_title_that_goes_on_is_cut(stem: str, sentence: str, *, is_cut: bool) -> None:
    about = make_entity("Mary Stone")
    asked = f"In which year did Mary Stone {stem}"
    draft = make_draft(stem=asked, key="1945", kind=Kind.DATE, subject=about, sentence=sentence)
    assert ("truncation" in {each.rule for each in checks.examine(draft)}) is is_cut


@pytest.mark.parametrize(
    ("sentence", "is_cut"),
    [
        ("The great novel Old Red Tide (1932) was loved.", True),
        ("The great novel Red Tide (1932) was loved.", False),
    ],
)
def test_a_title_is_told_with_its_first_word(sentence: str, *, is_cut: bool) -> None:
    about = make_entity("Red Tide", kind=Kind.TITLE)
    asked = "In which year did the novel Red Tide come out?"
    draft = make_draft(stem=asked, key="1932", kind=Kind.DATE, subject=about, sentence=sentence)
    assert ("truncation" in {each.rule for each in checks.examine(draft)}) is is_cut


def test_a_figure_is_not_torn_at_its_point() -> None:
    stem = "In which year did the sale bring Mary Stone {} million?"
    assert "clumsy" in rules(stem.format("1. 71"))
    assert "clumsy" not in rules(stem.format("1.71"))


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Marlow Castle was built in 1587 and upgraded to a palace in 1617.", "In which year was Marlow Castle upgraded to a palace?"),
        ("Marlow Castle was built in 1587 and fell to Poland in 1617.", "In which year did Marlow Castle fall to Poland?"),
        (
            "The earliest houses were Marlow Hall, built by Tom Roe in 1931, and Hull Hall, built by Ann Doe in 1955.",
            "In which year was Marlow Hall built by Tom Roe?",
        ),
        ("The Blue Stones are a rock band formed by Tom Roe in 1931.", "In which year were the Blue Stones formed by Tom Roe?"),
        ("The Marlow Rovers were founded by Tom Roe in 1931.", "In which year were the Marlow Rovers founded by Tom Roe?"),
    ],
)  # fmt: skip
def test_what_was_done_to_it_and_to_one_of_several(text: str, stem: str) -> None:
    assert stem in {found for found, _ in asked(text)}


def test_the_day_of_a_movable_feast_is_not_asked_but_its_year() -> None:
    stem = "which {} did the Good Friday fire destroy Marlow?"
    assert "which-day" in rules(f"On {stem.format('date')}", "March 27, 1964")
    assert "which-day" not in rules(f"In {stem.format('year')}", "1964")
