"""Which people of an article may stand beside the right one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions import distractors, stems
from questions.checks import examine
from questions.distractors.portraits import portrait
from questions.lexicon import peers
from questions.lexicon.trades import OF_ONE, deeds_of
from questions.model import Account, Article, Kind
from tests.questions.asked import asked
from tests.questions.makers import make_draft, make_entity, make_fact, make_knowledge


@pytest.mark.parametrize(
    ("text", "field", "is_told"),
    [
        ("It was built by the physicist Ann Roe in 1950.", "science", True),
        ("Ann Roe, a tribal leader of the north, rebelled.", "rule", True),
        ("Ann Roe (born 1950) was an English poet and novelist.", "letters", True),
        ("She saw a film by Ann Roe.", "film", True),
        ("The film director Ann Roe came.", "film", True),
        ("The laboratory's director Ann Roe came.", "film", False),
        ("They liked Ann Roe's novel.", "letters", True),
        ("In 1950 Ann Roe handed over power to the king.", "rule", True),
        ("In 1950 Ann Roe handed over a letter to the king.", "rule", False),
        ("Ann Roe became the first to win the Nobel Prize in Literature.", "letters", True),
        ("Ann Roe published a book on bees.", "letters", True),
        ("Ann Roe published a map of bees.", "letters", False),
        ("The physicist's friend Ann Roe came.", "science", False),
    ],
)
def test_an_article_tells_what_people_do(text: str, field: str, *, is_told: bool) -> None:
    assert (field in portrait(text, "Ann Roe").fields) is is_told


@pytest.mark.parametrize(
    ("text", "life"),
    [
        ("He met Ann Roe (1847–1901) there.", (1847, 1901)),
        ("He met Ann Roe (384–322 BC) there.", (-384, -322)),
        ("He met Ann Roe (born 4 May 1950) there.", (1950, 9999)),
        ("He met Ann Roe (in 1950) there.", None),
        ("In time Ann Roe was assassinated in 1976.", (1886, 1976)),
        ("Ann Roe, the president of a club, was murdered in May 1936.", (1846, 1936)),
    ],
)
def test_an_article_tells_when_people_lived(text: str, life: tuple[int, int] | None) -> None:
    assert portrait(text, "Ann Roe").life == life


@pytest.mark.parametrize(
    ("text", "is_source"),
    [
        ("According to the historian Ann Roe it was cold.", True),
        ("Ann Roe came in. Roe argues that it was cold.", True),
        ("Ann Roe came in and argued with the king.", False),
    ],
)
def test_an_article_has_people_who_only_tell(text: str, *, is_source: bool) -> None:
    assert portrait(text, "Ann Roe").is_source is is_source


@pytest.mark.parametrize(
    ("text", "name", "is_cut"),
    [
        ("Here Ludwig Moss van der Lake built.", "Ludwig Moss", True),
        ("Here Ludwig Moss built for Ann van der Lake.", "Ludwig Moss", False),
        ("Here came Sabine D. Roe.", "Sabine D", True),
    ],
)
def test_a_name_that_goes_on_is_cut(text: str, name: str, *, is_cut: bool) -> None:
    assert portrait(text, name).is_cut is is_cut


def options(text: str, stem: str, key: str, rivals: tuple[str, ...]) -> set[str]:
    """Who stands beside the key in an article of that text, whose first sentence proves it."""
    first = f"{text.partition('. ')[0]}."
    fact = make_fact(
        "stated_person",
        key,
        subject=make_entity("Glass", Kind.OTHER),
        stem=stem,
        sentence=first,
    )
    fact = replace(fact, kind=Kind.PERSON, rivals=rivals)
    knowledge = replace(make_knowledge(fact), articles=(Article(slug="one", text=text),))
    prompt = next(stems.word(fact, stems.Surroundings(knowledge)))
    return {each.text for each in distractors.rank(prompt, distractors.Pool(knowledge))}


RIVALS = ("Edward Hale", "Frank Moss", "Henry Wells", "Walter Reed")


@pytest.mark.parametrize(
    ("behind", "is_fit"),
    [
        ("In 1751 the physicist Edward Hale came.", True),
        ("In 1751 the king heard the painter Edward Hale.", False),
        ("In 1751 it was dull, according to Edward Hale.", False),
        ("Edward Hale (1850–1901) was a physicist.", False),
        ("In 1951 Edward Hale came.", False),
        ("In 1760 Edward Hale came.", True),
    ],
)
def test_who_stands_beside_a_physicist_of_1750(behind: str, *, is_fit: bool) -> None:
    text = (
        "In 1750 the physicist Thomas Lake broke the glass. "
        "In 1752 the physicist Frank Moss left. In 1753 the physicist Henry Wells left. " + behind
    )
    found = options(text, "Who broke the glass in 1750?", "Thomas Lake", RIVALS)
    assert ("Edward Hale" in found) is is_fit


@pytest.mark.parametrize(
    ("stem", "rival", "is_fit"),
    [
        ("To whom did the throne pass after Frank's death in 1750?", "Frank Moss", False),
        ("To whom did the throne pass after Peter's death in 1750?", "Frank Moss", True),
        ("Who brought the glass to Marlow in 1750?", "Edward Vase", False),
        ("Who brought the glass to Marlow in 1750?", "Edward G", False),
    ],
)
def test_nobody_named_in_the_stem_and_no_vase(stem: str, rival: str, *, is_fit: bool) -> None:
    text = (
        "In 1750 the throne passed to Thomas Lake. "
        "In 1752 Frank Moss left. In 1752 Henry Wells left. In 1752 Walter Reed left. "
        "In 1750 Edward Vase broke. In 1750 Edward G left."
    )
    rivals = (rival, "Henry Wells", "Walter Reed")
    assert (rival in options(text, stem, "Thomas Lake", rivals)) is is_fit


@pytest.mark.parametrize(
    ("behind", "is_fit"),
    [
        ("In 1752 the glass was seen by Edward Shah.", True),
        ("In 1752 the glass was seen by the historian Edward Hale.", False),
    ],
)
def test_who_moved_a_capital_ruled(behind: str, *, is_fit: bool) -> None:
    text = (
        "In 1750 Thomas Shah transferred the capital to Marlow. "
        "In 1752 King Frank left. In 1752 King Walter left. " + behind
    )
    stem = "Who transferred the capital to Marlow in 1750?"
    rival = behind.rpartition("by ")[2].removeprefix("the historian ").removesuffix(".")
    found = options(text, stem, "Thomas Shah", ("King Frank", "King Walter", rival))
    assert (rival in found) is is_fit


@pytest.mark.parametrize(("year", "is_fit"), [("1969", False), ("1869", True)])
def test_where_nothing_tells_a_time_the_year_of_the_article_does(
    year: str, *, is_fit: bool
) -> None:
    text = (
        f"Thomas Lake broke the glass. It was in {year}. In May {year} and June {year} it was new."
        " Jules Verne was read. Frank Moss and Henry Wells came."
    )
    rivals = ("Jules Verne", "Frank Moss", "Henry Wells")
    found = options(text, "Who broke the glass of Marlow?", "Thomas Lake", rivals)
    assert ("Jules Verne" in found) is is_fit


@pytest.mark.parametrize(("rival", "is_fit"), [("Mary Hale", True), ("Kowo Hale", False)])
def test_beside_a_woman_stand_women(rival: str, *, is_fit: bool) -> None:
    text = f"In 1950 Ann Lake broke the glass. In 1951 {rival}, Jane Moss and Emma Wells left."
    found = options(
        text, "Who broke the glass in 1950?", "Ann Lake", (rival, "Jane Moss", "Emma Wells")
    )
    assert (rival in found) is is_fit


def test_whose_time_is_told_comes_before_the_undated() -> None:
    text = (
        "In 1750 the physicist Thomas Lake broke the glass. The physicist Edward Hale left. In 1752"
        " the physicist Frank Moss left. In 1753 the physicist Henry Wells left. In 1754 the"
        " physicist Walter Reed left."
    )
    found = options(text, "Who broke the glass in 1750?", "Thomas Lake", RIVALS)
    assert found == {"Frank Moss", "Henry Wells", "Walter Reed"}


@pytest.mark.parametrize(("rival", "is_fit"), [("Edward Reed", True), ("Edward Hale", False)])
def test_beside_a_father_stand_those_of_the_family(rival: str, *, is_fit: bool) -> None:
    fact = make_fact("kin", "Thomas Reed", subject=make_entity("Ann Roe"), role="father")
    fact = replace(fact, kind=Kind.PERSON, rivals=(rival,))
    prompt = next(stems.word(fact, stems.Surroundings(make_knowledge(fact))))
    pool = distractors.Pool(make_knowledge(fact))
    found = {each.text for each in distractors.rank(prompt, pool)}
    assert (rival in found) is is_fit


def test_who_murdered_somebody_stands_beside_none_of_the_article() -> None:
    text = (
        "In 1950 the physicist Thomas Lake murdered Ann Roe. In 1950 the physicist Frank Moss left."
    )
    found = options(text, "Who murdered Ann Roe in 1950?", "Thomas Lake", RIVALS)
    assert "Frank Moss" not in found


@pytest.mark.parametrize(
    ("name", "year", "may_be"),
    [
        ("Paul Dirac", 1896, False),
        ("Max Planck", 1896, True),
        ("Claude Debussy", 1953, False),
        ("Igor Stravinsky", 1953, True),
    ],
)
def test_nobody_acts_before_they_are_grown_or_after_their_death(
    name: str, year: int, *, may_be: bool
) -> None:
    assert peers.may_be_of(name, year) is may_be


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("In 1950 Poet Thomas Reed composed Red Sea for Marlow.", "Thomas Reed"),
        ("In 1950 Prince Thomas composed Red Sea for Marlow.", "Prince Thomas"),
    ],
)
def test_a_trade_is_no_part_of_a_name(text: str, key: str) -> None:
    assert key in {k for stem, k in asked(text) if stem.startswith("Who composed")}


@pytest.mark.parametrize(
    ("stem", "is_cut"),
    [("Who directed the An American?", True), ("Who directed An American Tale?", False)],
)
def test_no_title_has_two_articles(stem: str, *, is_cut: bool) -> None:
    found = {finding.rule for finding in examine(make_draft(stem=stem, key="Ann Roe"))}
    assert ("truncation" in found) is is_cut


@pytest.mark.parametrize(("subject", "is_told"), [("Trojans", True), ("Trojan Wall", False)])
def test_a_people_was_led_by_many(subject: str, *, is_told: bool) -> None:
    draft = make_draft(
        stem=f"Who led the {subject}?", key="Ann Roe", subject=make_entity(subject, Kind.OTHER)
    )
    assert ("which-year" in {finding.rule for finding in examine(draft)}) is is_told


@pytest.mark.parametrize(
    ("stem", "key", "beside"),
    [
        ("Which university was the largest in Alabama in 2010?", "Troy University", False),
        ("Which university is the oldest in the world?", "Troy University", True),
        ("Which body printed Red Sea in 1984?", "Lark Society", False),
    ],
)
def test_bodies_of_a_region_or_of_any_aim(stem: str, key: str, *, beside: bool) -> None:
    fact = make_fact("stated_organisation", key, subject=make_entity("Glass"), stem=stem)
    prompt = next(stems.word(fact, stems.Surroundings(make_knowledge(fact))))
    found = distractors.rank(prompt, distractors.Pool(make_knowledge(fact)))
    assert bool(found) is beside


COACHED = """Marlow Cup

The Marlow Cup was played in 1950. In 1950 the coach Thomas Lake coached Poland.
In 1950 the striker Frank Moss ran. In 1950 the coach Philip Dale ran. In 1950 John Ward ran.
"""


def test_no_player_stands_beside_a_coach() -> None:
    names = ("Frank Moss", "Philip Dale", "John Ward")
    assert options(COACHED, "Who coached Poland in 1950?", "Thomas Lake", names) <= {"Philip Dale"}
    assert "John Ward" in options(COACHED, "Who praised Poland in 1950?", "Thomas Lake", names)


@pytest.mark.parametrize(
    ("deed", "field"),
    [
        ("coached Poland", "coaching"),
        ("introduced Lake for Moss", "coaching"),
        ("introduced a law for farmers", ""),
        ("saved from Lake", "keeping"),
        ("saved the town", ""),
    ],
)
def test_what_one_alone_does_in_a_match(deed: str, field: str) -> None:
    assert deeds_of(f"Who {deed}?") & OF_ONE == ({field} if field else set())


def test_wrong_options_are_no_namesakes() -> None:
    text = "In 1950 the poet {} met Ann Roe. In 1950 the poet {} ran. In 1950 the poet {} ran."
    told = text.format("Thomas Lake", "Frank Moss", "Philip Moss")
    names = ("Frank Moss", "Philip Moss")
    found = options(told, "Who met Ann Roe in 1950?", "Thomas Lake", names)
    assert len(found & set(names)) == 1
    told = text.format("Thomas Lake", "Frank Moss", "Philip Dale")
    names = ("Frank Moss", "Philip Dale")
    assert options(told, "Who met Ann Roe in 1950?", "Thomas Lake", names) >= set(names)


@pytest.mark.parametrize(
    ("name", "is_born_so"), [("Nell Moss", True), ("Ann Roe", False), ("Frank Moss", False)]
)
def test_the_topic_is_known_by_the_name_of_its_birth(name: str, *, is_born_so: bool) -> None:
    topic = make_entity("Ann Roe")
    fact = make_fact("stated_person", name, subject=topic, stem="Who left Leeds in 1950?")
    knowledge = replace(
        make_knowledge(fact),
        articles=(Article(slug="one", text="Ann Roe (born Nell Moss; 1905) met Frank Moss."),),
        accounts=(Account(article="one", topic=topic),),
    )
    prompt = next(iter(stems.word(fact, stems.Surroundings(knowledge))))
    assert distractors.Pool(knowledge).is_born_so(prompt, name) is is_born_so
