"""Nouns that say nothing without their complement, tails that say nothing, and names said once."""

# ruff: noqa: E501 - sentences stay in one piece
from __future__ import annotations

import pytest

from questions import checks
from questions.lexicon import complements
from questions.model import Kind, Severity
from tests.questions.asked import CITY, COMPOSER, GAME, PERSON, WAR, asked
from tests.questions.makers import make_draft, make_entity
from tests.questions.test_topic import topic_of

EDITION = "The 1951 Marlow earthquake was an earthquake in Poland."
LEAGUE = "The Marlow League is a football league in Poland. The Marlow League has 20 clubs. Teams in the Marlow League play at home."


@pytest.mark.parametrize(
    ("stem", "noun"),
    [
        ("In which year did Columbia sever its ties?", "ties"),
        ("In which year did Charles IV sign a treaty with Saxony?", "treaty"),
        ("In which year did Ann Roe enter negotiations in 1950?", "negotiations"),
        ("Who published his findings in 1775?", "findings"),
        ("In which year did Leeds Bank sign an agreement by 1950?", "agreement"),
        ("Who filed a complaint with the Senate in 1934?", "complaint"),
        ("In which year did Ann Roe renounce her citizenship with his approval?", "citizenship"),
        ("On which date did Ann Roe complete her thesis?", "thesis"),
        ("In which year did Ann Roe begin treatment in Leeds?", "treatment"),
    ],
)
def test_a_noun_that_lacks_its_complement(stem: str, noun: str) -> None:
    assert complements.lacking(stem) == noun
    found = {finding.rule: finding.severity for finding in checks.examine(make_draft(stem=stem))}
    assert found["complement"] is Severity.BLOCK


@pytest.mark.parametrize(
    "stem",
    [
        "In which year did Columbia sever its ties with the fund?",
        "In which year did Ann Roe acquire Swiss citizenship?",
        "In which year did Ann Roe renounce her citizenship of Ruria?",
        "In which year did Ann Roe publish her thesis on radium?",
        "In which year did Charles IV sign a peace treaty with Saxony?",
        "In which year did Charles IV sign a treaty on fishing with Saxony?",
        "In which year did Ann Roe enter negotiations over the land?",
        "Who published his findings on radium in 1775?",
        "Who signed the treaty in 1775?",
        "Which complaint did Leeds file in 1934?",
    ],
)
def test_a_noun_that_has_it(stem: str) -> None:
    assert complements.lacking(stem) == ""


@pytest.mark.parametrize(
    ("said", "opening", "expected"),
    [
        ("In 1964 the Leeds Bridge opened in Marlow as a result.", CITY,
         ("In which year did the Leeds Bridge open in Marlow?", "1964")),
        ("Mary Stone left Leeds for Hull in 1919 in retaliation.", CITY,
         ("In which year did Mary Stone leave Leeds for Hull?", "1919")),
        ("In 1969 the Leeds Dam was completed as part of the power station.", CITY,
         ("In which year was the Leeds Dam completed?", "1969")),
        ("In 2015 Leeds Toys announced the launch of a new app for use by children visiting the site, called Kid Zone.", CITY,
         ("In which year did Leeds Toys announce the launch of the app Kid Zone?", "2015")),
        ("In 1992 the Marlow League formed as the FA Marlow League.", LEAGUE,
         ("In which year did the Marlow League form?", "1992")),
        ("In 1992 Leeds Toys presented a box of Irish rock band U2.", CITY,
         ("In which year did Leeds Toys present a box of the Irish rock band U2?", "1992")),
    ],
    ids=["as a result", "in retaliation", "as part of", "for use by", "its own name", "an article"],
)  # fmt: skip
def test_what_says_nothing_is_left_out(said: str, opening: str, expected: tuple[str, str]) -> None:
    assert expected in asked(said, opening=opening)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("In 1964 Mary Stone left Leeds in response to the Tea Act.",
         ("In which year did Mary Stone leave Leeds in response to the Tea Act?", "1964")),
        ("In 1969 Mary Stone left Leeds as part of the Hull Expedition.",
         ("In which year did Mary Stone leave Leeds as part of the Hull Expedition?", "1969")),
        ("In 1992 Mary Stone sold Leeds land of Chinese origin.",
         ("In which year did Mary Stone sell Leeds land of Chinese origin?", "1992")),
    ],
    ids=["to what", "of what by name", "no calling"],
)  # fmt: skip
def test_what_says_something_stays(said: str, expected: tuple[str, str]) -> None:
    assert expected in asked(said, opening=CITY)


def test_the_last_of_a_role_is_not_the_last_of_all() -> None:
    said = "Mary Stone gave her last show in the role on 5 July 1965."
    assert not asked(said, opening=CITY)
    assert asked("Mary Stone gave her last show in Leeds on 5 July 1965.", opening=CITY)


def test_one_of_many_needs_the_year_that_tells_it_apart() -> None:
    said = "The 1951 Marlow earthquake shook the north."
    assert not asked(said, opening=EDITION)
    for event in ("earthquake", "riots", "coup"):
        assert not asked(f"The 1974 Hull {event} shook the north.", opening=EDITION), event
    assert asked("The 1974 Hull massacre shook the north.", opening=EDITION)


def test_the_third_act_needs_its_opera() -> None:
    said = "In 1899 John Ford completed the orchestration of the third act."
    assert asked(said, opening=COMPOSER) or asked(said, opening=GAME)
    rules = {
        f.rule for f in checks.examine(make_draft(stem="Who completed the third act?", names=()))
    }
    assert "definite" in rules


def test_somebody_is_called_as_the_headline_does() -> None:
    lead = (
        "Roald Engel Amund (16 July 1872 – 18 June 1928) was a Norwegian explorer. He lived long."
    )
    found = topic_of(f"Roald Amund\n\n{lead}\n\nAmund left Norway.")
    assert found is not None
    assert found[1] == "Roald Amund"
    other = topic_of(f"Amund Islands\n\n{lead}\n\nAmund left Norway.")
    assert other is None or other[1] != "Amund Islands" or other[0] != "person"


@pytest.mark.parametrize(
    "stem",
    [
        "Marlow Rovers: In which year did Edward die?",
        "Marlow Rovers: In which year did Edward marry Ann Roe?",
        "Marlow Rovers: Who was Edward named after?",
        "Marlow Rovers: In which year did Ann Roe interview Edward?",
    ],
)
def test_a_given_name_alone_could_be_anybodys(stem: str) -> None:
    assert "bare-name" in _rules(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "Marlow Rovers: In which year did Edward Roe die?",
        "Marlow Rovers: In which year did Juan de Roe die?",
        "Marlow Rovers: In which year did Edward VII die?",
        "Marlow Rovers: In which year did Ann Roe see Paris?",
        "Marlow Rovers: In which year did Leeds lose?",
    ],
)
def test_a_whole_name_is_somebodys(stem: str) -> None:
    assert "bare-name" not in _rules(stem)


def _rules(stem: str) -> set[str]:
    club = make_entity("Marlow Rovers", Kind.ORGANISATION, "club")
    draft = make_draft(stem=stem, subject=club, names=())
    return {finding.rule for finding in checks.examine(draft)}


def test_what_it_was_done_before_is_left_out() -> None:
    said = "By the time of his death in 1610, John Ford had rebuilt the Leeds Bridge."
    assert asked(said, opening=CITY) == [("Who rebuilt the Leeds Bridge?", "John Ford")]
    assert asked("By 1610, John Ford had rebuilt the Leeds Bridge.", opening=CITY)[0][0].endswith(
        "the Leeds Bridge by 1610?"
    )


def test_joined_or_left_says_what() -> None:
    assert not asked("John Ford left in 1910 for Hull.", opening=PERSON)
    assert asked("John Ford left Leeds Toys in 1910.", opening=PERSON)


def test_one_is_at_a_festival_and_in_a_war() -> None:
    festival = "The Marlow Festival is a festival of music. The Marlow Festival is held in Poland. Bands play at the Marlow Festival."
    found = asked("In 1984, 35,000 people attended.", opening=festival)
    assert found[0][0].startswith("At the Marlow Festival, ")
    found = asked("In 1984, 35,000 people attended.", opening=WAR)
    assert all(not stem.startswith("At the") for stem, _ in found)


@pytest.mark.parametrize(
    "stem",
    [
        "Marlow Rovers: Who won the First Book Award?",
        "Marlow Rovers: Which club won the Marlow Cup?",
        "By whom was the Labour Party led?",
        "Who coached Marlow Rovers?",
    ],
)
def test_others_did_so_in_other_years(stem: str) -> None:
    assert "which-year" in _rules(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "Marlow Rovers: Who won the First Book Award in 2010?",
        "Marlow Rovers: Who won the first Book Award?",
        "Who led Marlow Rovers through the war?",
        "By whom was Marlow Rovers founded?",
        "In which year was the Marlow Cup won by Leeds?",
    ],
)
def test_it_was_done_once_or_it_is_told_when(stem: str) -> None:
    assert "which-year" not in _rules(stem)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The Fram was built by Colin Roe at Leeds and launched on 6 October 1892.",
         ("On which date was the Fram launched?", "6 October 1892")),
        ("The Leeds Tower was designed by John Ford and completed in 1966.",
         ("In which year was the Leeds Tower completed?", "1966")),
    ],
)  # fmt: skip
def test_what_was_built_was_launched(said: str, expected: tuple[str, str]) -> None:
    assert expected in asked(said, opening=PERSON)


def test_who_designed_a_thing_did_not_complete_another() -> None:
    said = "The Leeds Tower was designed by John Ford and completed the square in 1966."
    assert [stem for stem, _ in asked(said, opening=PERSON)] == ["Who designed the Leeds Tower?"]
