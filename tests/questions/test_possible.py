"""Wrong figures and years must be possible, and far enough from the right one to be wrong."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from questions import distractors, stems
from questions.distractors import fit, numbers, possible
from questions.lexicon import calendar
from questions.model import Direction, Fact, Kind
from questions.relations import places
from tests.questions.makers import make_entity, make_fact, make_knowledge

STONE = make_entity("Mary Stone")


def years_beside(fact: Fact, *others: Fact) -> set[int]:
    knowledge = make_knowledge(fact, *others)
    prompt = next(iter(stems.word(fact, stems.Surroundings(knowledge))))
    options = distractors.rank(prompt, distractors.Pool(knowledge))
    return {int(year) for option in options for year in re.findall(r"\d{4}", option.text)}


def stated(stem: str, year: str, **more: str) -> Fact:
    return make_fact("stated_date", year, subject=STONE, value=year, stem=stem, **more)


@pytest.mark.parametrize("year", ["1914", "1918", "1939", "1941", "1943", "1945"])
def test_what_is_done_in_a_war_was_done_in_it(year: str) -> None:
    found = years_beside(stated("In which year did Marland declare war on Ruria?", year))
    first, last = (1914, 1918) if year < "1920" else (1939, 1945)
    assert len(found) == distractors.WANTED
    assert all(first <= each <= last for each in found)


def test_other_deeds_of_those_years_are_not_bound_to_the_war() -> None:
    assert possible.years("In which year did Marland open the canal?", 1943) is None
    assert possible.years("In which year did Marland declare war on Ruria?", 1877) is None


def test_nobody_does_before_birth_or_after_death_what_grown_people_do() -> None:
    born = make_fact("born_on", "1820", subject=STONE, value="1820")
    died = make_fact("died_on", "1850", subject=STONE, value="1850")
    found = years_beside(
        stated("In which year did Mary Stone found Ford Hall?", "1842"), born, died
    )
    assert len(found) == distractors.WANTED
    assert all(1836 <= each <= 1850 for each in found)
    assert years_beside(born, died) - set(range(1836, 1851)), "a birth is bound by no birth"


def test_no_wrong_year_makes_a_child_of_a_bride() -> None:
    found = years_beside(stated("In which year did Mary Stone marry John Ford?", "1840"))
    assert len(found) == distractors.WANTED
    assert min(found) >= 1835


def test_no_european_came_before_columbus() -> None:
    first = "In which year did Mary Stone become the first European explorer to reach Marland?"
    found = years_beside(stated(first, "1503"))
    assert len(found) == distractors.WANTED
    assert min(found) >= 1492
    assert possible.years("In which year did Mary Stone reach Marland?", 1503) is None
    assert possible.years(first, 1788) is None


def test_wrong_years_are_of_the_time_of_what_the_stem_names() -> None:
    prize = years_beside(stated("In which year did Mary Stone receive the Lenin Prize?", "1990"))
    assert len(prize) == distractors.WANTED
    assert max(prize) <= 1991
    assert possible.years("In which year did Mary Stone receive the Ford Prize?", 1990) is None
    fought = "In which year was Ford Hall taken in the American Civil War?"
    assert possible.years(fought, 1863) == (1861, 1865)
    assert possible.years(fought, 1870) is None, "what was told of the war later"
    over = "In which year did the Treaty of Marlow end the American Civil War?"
    assert possible.years(over, 1865) == (1863, 9999), "not in its first years"
    assert possible.years("In which year did the American Civil War begin?", 1861) == (0, 1864)
    assert possible.years("In which year did the Marlow War begin?", 1861) is None
    film = "In which year did the film Marlow Nights come out?"
    assert possible.years(film, 1901) == (1895, 9999)
    assert possible.years("In which year did the novel Marlow Nights come out?", 1901) is None


def test_what_the_proof_names_was_there_too() -> None:
    asked, told = "In which year did Mary Stone take Ford Hall?", "Stone led Confederate troops."
    assert possible.years(asked, 1862, proof=told) == (1861, 1865)
    assert possible.years(asked, 1872, proof=told) is None
    assert possible.years(asked, 1862, proof="Stone led her own troops.") is None
    left = "In which year did Marlow secede?"
    assert possible.years(left, 1861) == (1860, 1864)
    assert possible.years(left, 1991) is None


def test_a_state_is_not_dissolved_in_its_first_years() -> None:
    assert possible.years("In which year was the Republic of Texas dissolved?", 1846) == (
        1841,
        9999,
    )
    assert possible.years("In which year did the Republic of Texas sell Marlow?", 1846) == (
        1836,
        1846,
    )


def test_nobody_dies_long_before_the_last_deed() -> None:
    assert possible.years("In which year did Mary Stone die?", 1821) == (1815, 9999)
    assert possible.years("In which year did Mary Stone die?", 1321) is None
    assert possible.years("In which year did Mary Stone marry her dyer?", 1821) == (1816, 9999)


def test_nothing_ends_before_it_began() -> None:
    asked = "Until which year did Mary Stone study at Ford Hall?"
    assert possible.begun(asked, 1952, [1951, 1952]) == 1951
    assert possible.begun(asked, 1952, [1952, 1960]) is None
    assert possible.begun("In which year did Mary Stone leave Ford Hall?", 1952, [1951]) is None
    assert possible.years(asked, 1952, begun=1951) == (1952, 9999)


def test_an_election_and_a_feast_tell_the_time_of_the_year() -> None:
    assert possible.is_of_a_season("On which date was Mary Stone elected president?")
    assert possible.is_of_a_season("On which date did the Good Friday fire destroy Marlow?")
    assert possible.is_of_a_season("On which date did Marlow Rovers win the Champions League?")
    assert not possible.is_of_a_season("On which date did Mary Stone open Ford Hall?")


def test_who_is_told_to_have_died_somewhere_does_nothing_later() -> None:
    died = stated("On which date did Mary Stone die in Leeds?", "14 March 1850")
    died = replace(died, value="1850-03-14")
    found = years_beside(stated("In which year did Mary Stone found Ford Hall?", "1849"), died)
    assert len(found) == distractors.WANTED
    assert max(found) <= 1850
    other = replace(stated("On which date did John Ford die in Leeds?", "1850"), value="1850")
    late = stated("In which year did Mary Stone found Ford Hall?", "1849")
    for fact, life in ((other, (None, None)), (died, (None, 1850))):
        knowledge = make_knowledge(late, fact)
        prompt = next(iter(stems.word(late, stems.Surroundings(knowledge))))
        assert distractors.Pool(knowledge).life(prompt) == life


def test_no_building_dates_from_a_year_in_which_it_may_have_been_begun() -> None:
    for year in ("1889", "1931"):
        found = years_beside(make_fact("dates_from", year, subject=STONE, value=year))
        assert len(found) == distractors.WANTED
        assert not any(0 < int(year) - each <= 8 for each in found)
    assert possible.is_in_building(1887, 1889)
    assert not possible.is_in_building(1889, 1889)
    assert not possible.is_in_building(1891, 1889)


def test_no_wrong_age_makes_a_child_of_who_is_grown() -> None:
    for age in ("17", "20", "25", "30"):
        near = [int(other) for other in numbers.near(age, numbers.AGE, "seed")]
        assert near
        assert all(0 < abs(other - int(age)) <= 5 for other in near)


def test_a_wrong_way_is_much_shorter_or_longer() -> None:
    for key, value in (("60 km", 60), ("3 miles", 3), ("898 km", 898)):
        ways = [float(other.split()[0]) for other in numbers.near(key, "distance", "seed")]
        assert len(ways) >= distractors.WANTED
        assert all(abs(way - value) >= 0.4 * value for way in ways)
    assert "55" not in numbers.near("60", "episode_count", "seed")


def test_earth_is_no_choice_among_planets() -> None:
    fact = make_fact("stated_name", "Neptune", stem="Which planet did Mary Stone see in 1846?")
    prompt = next(iter(stems.word(fact, stems.Surroundings(make_knowledge(fact)))))
    assert not fit.is_fit(prompt, "Earth")
    assert fit.is_fit(prompt, "Saturn")


def test_no_field_is_offered_that_the_proof_speaks_for() -> None:
    said = "Mary Stone left the Academy of Art and moved to York to study English."
    for sentence, is_offered in ((said, False), (said.replace("Art", "Music"), True)):
        fact = make_fact("field_studied", "English", subject=STONE, sentence=sentence)
        knowledge = make_knowledge(fact)
        prompt = next(iter(stems.word(fact, stems.Surroundings(knowledge))))
        pool = distractors.Pool(knowledge)
        offered = {
            option.text
            for at in range(60)
            for option in distractors.rank(prompt, pool, seed=str(at))
        }
        assert "art history" not in offered or is_offered
        assert len(offered) >= distractors.WANTED


def test_where_a_known_place_lies_is_no_question() -> None:
    rows = {row.id: row for row in places.ROWS}
    for row, small, larger, is_asked in (
        ("lies-in-state", "Fort Quinby", "Illinois", True),
        ("lies-in-state", "Chicago", "Illinois", False),
        ("lies-in-country", "Quinby Ford", "Canada", True),
        ("lies-in-country", "Nova Scotia", "Canada", False),
    ):
        test = rows[row].test
        assert test is not None
        assert test({"subject": small, "object": larger}) is is_asked


def test_the_theme_of_what_is_over_was_its_theme() -> None:
    games = make_entity("Quinby Games", Kind.OTHER)
    for past, verb in (("was", "was"), ("", "is")):
        told = {"past": past} if past else {}
        fact = make_fact("motto", "one sea, one sky", subject=games, what="theme", **told)
        around = stems.Surroundings(make_knowledge(fact))
        stem = next(p for p in stems.word(fact, around) if p.direction is Direction.FORWARD).stem
        assert f" {verb} the theme of the Quinby Games?" in stem


def offered(stem: str, key: str, *rivals: str) -> set[str]:
    fact = replace(make_fact("stated_person", make_entity(key), stem=stem), rivals=rivals)
    return set(options_of(fact))


def options_of(fact: Fact) -> tuple[str, ...]:
    knowledge = make_knowledge(fact)
    prompt = next(iter(stems.word(fact, stems.Surroundings(knowledge))))
    return tuple(option.text for option in distractors.rank(prompt, distractors.Pool(knowledge)))


def test_who_did_it_for_a_band_is_one_of_those_its_article_names() -> None:
    others = ("Brian May", "Roger Taylor", "John Deacon")
    assert offered("Who designed Queen's logo?", "Freddie Mercury", *others) == set(others)
    alone = offered("Who designed the Nova Hall's logo?", "Freddie Mercury", *others)
    assert alone != set(others), "elsewhere the singers of the time come first"


def test_neither_the_husband_nor_the_doctor_shot_at_the_queen() -> None:
    household = ("Arthur Stone", "Edward Ford", "George Martin")
    shot = offered("Who shot at Queen Victoria in 1882?", "Robert Pratt", *household)
    assert len(shot) == distractors.WANTED
    assert not shot & set(household)
    served = offered("Who served Queen Victoria in 1882?", "Robert Pratt", *household)
    assert served == set(household)


def test_astronomers_are_of_one_age() -> None:
    found = offered("Who began work on the orbit of Uranus in 1843?", "John Couch Adams")
    assert not found & {"Edmond Halley", "John Flamsteed", "William Herschel"}
    assert found <= {"John Herschel", "George Airy", "James Challis", "William Lassell"}


def test_a_country_that_was_ruled_stands_beside_its_neighbours() -> None:
    stem = "Which country was ruled by Japan from 1910 on?"
    fact = make_fact("stated_place", make_entity("Korea", Kind.PLACE), stem=stem)
    found = options_of(replace(fact, rivals=("United States", "Brazil", "China")))
    assert "China" in found
    assert not {"United States", "Brazil"} & set(found)


def test_what_was_begun_in_a_century_went_on_in_the_next() -> None:
    found = calendar.other_centuries("12th century")
    assert "13th century" not in found
    assert {"11th century", "14th century"} <= set(found)


def test_no_garden_of_another_country_stands_beside_one() -> None:
    stem = "Which garden was remodelled by John Ford in the 19th century?"
    garden = make_entity("Quinby Palace Garden", Kind.PLACE)
    fact = make_fact("stated_place", garden, stem=stem, asked="garden")
    assert not options_of(fact)
    others = ("Marlow Garden", "Ford Palace Garden", "York Garden")
    assert set(options_of(replace(fact, rivals=others))) == set(others)


def test_counts_of_the_dead_lie_far_apart() -> None:
    near = [int(each.replace(",", "")) for each in numbers.near("69,197", numbers.TOLL, "seed")]
    assert len(near) >= distractors.WANTED
    assert all(each <= 0.61 * 69197 or each >= 1.74 * 69197 for each in near)
    for stem, is_far in (
        ("How many people did the Marlow flood kill?", True),
        ("How many people did the Marlow Hall seat?", False),
    ):
        fact = make_fact("stated_number", "69,197", subject=STONE, stem=stem)
        found = [int(text.replace(",", "")) for text in options_of(fact)]
        assert all(abs(each - 69197) > 0.35 * 69197 for each in found) is is_far


def test_a_queen_has_no_epithet_of_a_nurse_beside_hers() -> None:
    common = {"Iron Lady", "Lady with the Lamp", "Maid of Orléans"}
    for name, is_royal in (("Queen Mary", True), ("Mary Stone", False)):
        fact = make_fact("nickname", "widow of York", subject=make_entity(name), how="nickname")
        fact = replace(fact, rivals=(*sorted(common), "Virgin Queen", "Winter Queen", "Red Queen"))
        assert bool(set(options_of(fact)) & common) is not is_royal
