"""What the stem tells of the answer bars the options it does not fit; what tells it is no stem."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from questions import distractors, stems
from questions.checks import examine
from questions.distractors import circumstances, fit, listed, numbers
from questions.lexicon import origins, peers
from questions.model import Direction, Kind, Prompt
from questions.relations import nature
from tests.questions.makers import make_draft, make_entity, make_fact, make_knowledge


def asked(stem: str, key: str, kind: Kind, **more: Any) -> Prompt:
    fact = make_fact(more.pop("relation", "stated_name"), key, stem=stem, **more)
    return Prompt(
        fact=replace(fact, kind=kind),
        direction=Direction.FORWARD,
        stem=stem,
        key=key,
        value=fact.value,
        kind=kind,
        names=(fact.subject.name,),
    )


@pytest.mark.parametrize(
    ("place", "key", "other", "may"),
    [
        ("Quinby Island", "South Carolina", "Minnesota", False),
        ("Quinby Island", "South Carolina", "Georgia", True),
        ("Quinby Island", "Michigan", "Minnesota", True),
        ("Quinby", "South Carolina", "Minnesota", True),
    ],
)
def test_no_island_of_the_sea_lies_in_an_inland_state(
    place: str, key: str, other: str, *, may: bool
) -> None:
    subject = make_entity(place, Kind.PLACE)
    stem = f"In which US state is {place}?"
    prompt = asked(stem, key, Kind.PLACE, relation="lies_in", subject=subject)
    assert circumstances.is_possible(prompt, other) is may


@pytest.mark.parametrize(
    ("stem", "other", "may"),
    [
        ("Which country is the leading producer of tin?", "Korea", False),
        ("Which country is the leading producer of tin?", "Soviet Union", False),
        ("Which country is the leading producer of tin?", "Vietnam", True),
        ("Which country was the leading producer of tin?", "Korea", True),
    ],
)
def test_no_country_that_is_gone_stands_beside_one_of_today(
    stem: str, other: str, *, may: bool
) -> None:
    assert circumstances.is_possible(asked(stem, "China", Kind.PLACE), other) is may


def test_no_player_stands_beside_a_coach() -> None:
    player = next(m for c in peers.in_field("tennis player") for m in c.members)
    coach = asked("Who was Ann Roe's coach in the early years?", "Bob Roe", Kind.PERSON)
    assert not circumstances.is_possible(coach, player)
    assert circumstances.is_possible(coach, "Tom Poe")
    rival = asked("Who was Ann Roe's rival in the early years?", "Bob Roe", Kind.PERSON)
    assert circumstances.is_possible(rival, player)


def test_the_city_in_front_tells_which_stadium() -> None:
    stem = "Which stadium was built for the World Cup?"
    assert circumstances.is_possible(asked(stem, "Camp Nou", Kind.PLACE), "San Siro")
    there = asked(f"Paris: {stem}", "Stade de France", Kind.PLACE)
    assert not circumstances.is_possible(there, "San Siro")
    assert circumstances.is_possible(there, "Roe Park")


def test_a_war_and_a_century_are_times() -> None:
    in_war = asked("Who led it through the Korean War?", "Ann Roe", Kind.PERSON)
    assert fit.times(in_war) == (1950, 1953)
    in_war = asked("Who led it through World War II?", "Ann Roe", Kind.PERSON)
    assert fit.times(in_war) == (1939, 1945)
    assert fit.times(asked("Who led it in the 19th century?", "Ann Roe", Kind.PERSON)) == (1850,)
    assert fit.times(asked("Who led it in the 4th century BC?", "Ann Roe", Kind.PERSON)) == ()


def test_nobody_who_was_unborn_saw_the_rings_in_1610() -> None:
    for name, may in (("Christiaan Huygens", False), ("Isaac Newton", False)):
        assert peers.may_be_of(name, 1610) is may
    assert peers.may_be_of("Galileo Galilei", 1610)
    assert peers.may_be_of("Christiaan Huygens", 1655)


def test_atomic_numbers_are_those_of_elements() -> None:
    near = [int(other) for other in numbers.near("115", numbers.ATOMIC, "seed")]
    assert len(near) >= distractors.WANTED
    assert all(0 < other <= 118 for other in near)
    fact = replace(
        make_fact("stated_number", "74", stem="What is the atomic number of tungsten?"),
        pattern="element-number",
    )
    knowledge = make_knowledge(fact)
    prompt = next(iter(stems.word(fact, stems.Surroundings(knowledge))))
    options = distractors.rank(prompt, distractors.Pool(knowledge))
    assert len(options) == distractors.WANTED
    assert all(abs(int(option.text) - 74) < 10 for option in options)


def test_no_names_of_our_time_are_made_up_for_another() -> None:
    def offered(stem: str) -> set[str]:
        found = listed.people(asked(stem, "Roderick Maclean", Kind.PERSON), "America")
        return {c.text.partition(" ")[0] for c in found if "made-up" in c.because.lower()}

    names = peers.names_of("Britain", 1850)
    assert names is not None
    victorian = set(names.male + names.female)
    assert offered("Who shot at the carriage in 1982?") - victorian
    assert offered("Who shot at the carriage in 1882?")
    assert offered("Who shot at the carriage in 1882?") <= victorian
    assert not offered("Who shot at the carriage in 1682?")


@pytest.mark.parametrize(
    ("stem", "key", "is_nobody"),
    [
        ("Who shot at the carriage in 1982?", "Roderick Maclean", True),
        ("Who shot at the carriage in 1882?", "Roderick Maclean", False),
        ("Who shot at the carriage in 1982?", "Halina Piotrowska", False),
        ("Who was Tom Roe's second wife?", "Emma Vale", False),
        ("Whom did Tom Roe marry in 1982?", "Emma Vale", False),
    ],
)
def test_made_up_names_are_nobodys_beside_english_ones(
    stem: str, key: str, *, is_nobody: bool
) -> None:
    prompt = asked(stem, key, Kind.PERSON)
    made = [c for c in listed.people(prompt, "America") if "made-up" in c.because.lower()]
    assert made
    assert all(listed.is_nobody(prompt, each) is is_nobody for each in made)


def test_who_was_married_long_ago_stands_beside_names_of_the_time_and_country() -> None:
    bach = make_entity("Johann Sebastian Roe")
    stem = "Whom did Johann Sebastian Roe marry in 1721?"
    fact = make_fact("stated_person", "Anna Magdalena Wilcke", subject=bach, stem=stem)
    prompt = replace(
        asked(stem, "Anna Magdalena Wilcke", Kind.PERSON), fact=fact, names=(bach.name,)
    )
    found = {c.text for c in listed.people(prompt, "America") if "made-up" in c.because.lower()}
    names = peers.names_of("Germany", 1721)
    assert names is not None
    assert found
    assert {each.rpartition(" ")[2] for each in found} <= set(names.surnames)


def test_what_a_child_wrote_stands_beside_no_famous_song() -> None:
    for when, is_offered in (("in 1990", True), ("at age twelve", False)):
        stem = f"What was the name of the song that Ann Roe wrote {when}?"
        prompt = replace(asked(stem, "Blue Dogs", Kind.OTHER), noun="song")
        assert bool(list(listed.things(prompt))) is is_offered


def test_a_cup_stands_beside_cups_of_its_sport() -> None:
    def beside(cup: str) -> set[str]:
        return {c.text for c in listed.things(asked("Which cup was won?", cup, Kind.OTHER))}

    assert "FA Cup" in beside("County Cup")
    assert not beside("County Cup") & {"Davis Cup", "Ryder Cup", "Stanley Cup"}
    assert peers.may_be_of("FA Cup", 1950)
    assert not peers.may_be_of("Texaco Cup", 1950)
    assert "Laver Cup" in beside("Davis Cup")
    assert "FA Cup" not in beside("Davis Cup")


def test_a_medieval_king_stands_beside_names_of_his_time() -> None:
    def offered(stem: str) -> set[str]:
        found = listed.people(asked(stem, "William", Kind.PERSON), "England")
        return {c.text for c in found if "given name" in c.because.lower()}

    assert "Stephen" in offered("Who was crowned in 1066?")
    assert "Leopold" not in offered("Who was crowned in 1066?")
    assert "Leopold" in offered("Who was crowned in 1866?")


def test_gases_stand_beside_gases_and_metals_beside_metals() -> None:
    beside = next(row.rivals for row in nature.ROWS if row.id == "composed-of")
    assert beside is not None
    air, core = beside("hydrogen and helium"), beside("iron and nickel")
    assert len(air) >= distractors.WANTED
    assert len(core) >= distractors.WANTED
    assert not any("iron" in pair for pair in air)
    assert not any("helium" in pair or "methane" in pair for pair in core)


def test_regulators_of_trade_stand_beside_one_another() -> None:
    stem = "Which organisation began a series of investigations in 1938?"
    prompt = asked(stem, "FCC", Kind.ORGANISATION)
    found = {c.text for c in listed.things(prompt) if fit.is_fit(prompt, c.text)}
    assert {"FTC", "SEC", "ICC"} <= found
    assert not found & {"FDA", "FAA", "IRS"}


def test_firms_do_not_stand_beside_one_another_for_their_last_word() -> None:
    for key, is_offered in (("Quinby Company", False), ("Quinby High School", True)):
        stem = f"Which {key.split()[-1].casefold()} was founded in 1916 by Ann Roe?"
        found = {c.text for c in listed.things(asked(stem, key, Kind.ORGANISATION))}
        assert bool(found) is is_offered


def test_beside_an_album_stand_those_of_the_same_artist_from_other_years() -> None:
    def beside(artist: str, relation: str, stem: str) -> set[str]:
        band = make_entity(artist, Kind.ORGANISATION)
        fact = make_fact(relation, "Queen II", subject=band, noun="album")
        prompt = replace(asked(stem, "Queen II", Kind.TITLE), fact=fact, noun="album", stem=stem)
        return {c.text for c in listed.works(prompt, "")}

    of_1974 = beside("Queen", "titled", "What is the title of Queen's 1974 album?")
    assert {"News of the World", "Jazz"} <= of_1974
    assert "Sheer Heart Attack" not in of_1974, "of the same year"
    assert not of_1974 & {"Rumours", "Abbey Road"}
    assert beside("Ash", "titled", "What is the title of Ash's 1974 album?") == set()
    assert "Rumours" in beside("Ash", "on_album", "On which album is it?")


def test_one_of_several_writers_is_asked_for_as_one_of_them() -> None:
    for several, is_one in (("yes", True), ("", False)):
        fact = make_fact("writer", make_entity("Ann Roe"), several=several)
        around = stems.Surroundings(make_knowledge(fact))
        stem = next(p for p in stems.word(fact, around) if p.direction is Direction.FORWARD).stem
        assert ("one of the writers" in stem) is is_one


def test_the_sex_of_a_given_name_is_known() -> None:
    assert origins.sex("Prunella Roe") == "f"


def rules(**draft: Any) -> set[str]:
    return {finding.rule for finding in examine(make_draft(**draft))}


@pytest.mark.parametrize(
    ("stem", "key", "options", "is_told"),
    [
        ("Which company presented the iPod 5G in 2006?", "Apple", ("IBM", "Intel", "Sony"), True),
        ("Which company designed the iPod?", "Apple Inc.", ("IBM", "Intel", "Sony"), True),
        ("Which company presented the Roe 5G in 2006?", "Apple", ("IBM", "Intel", "Sony"), False),
        ("Which company bought the iPod 5G?", "IBM", ("Apple", "Intel", "Sony"), False),
        ("Which city was the cultural capital of France?", "Paris", ("Lyon", "Nice", "Metz"), True),
        ("Which body lifted the ban on European cups?", "UEFA", ("FIFA", "FINA", "FIBA"), True),
        ("Which body lifted the ban on Polish clubs?", "UEFA", ("FIFA", "FINA", "FIBA"), False),
        ("Which city was the old capital of France?", "Lyon", ("Metz", "Nice", "Lille"), False),
    ],
)
def test_no_name_in_the_stem_tells_the_answer(
    stem: str, key: str, options: tuple[str, str, str], *, is_told: bool
) -> None:
    found = rules(stem=stem, key=key, options=options, kind=Kind.ORGANISATION)
    assert ("told-by-name" in found) is is_told


@pytest.mark.parametrize(
    ("stem", "is_left"),
    [
        ("In which year did Ann Roe only marry Bob Roe?", True),
        ("Whom did Ann Roe only marry in 1962?", True),
        ("Until which year was the Roe Bridge only painted?", True),
        ("Who was Ann Roe's only child?", False),
        ("In which year did Ash release their first and only album?", False),
        ("Who was the only child of Ann Roe?", False),
        ("In which year did Ann Roe marry Bob Roe?", False),
    ],
)
def test_no_only_is_left_where_it_meant_not_before(stem: str, *, is_left: bool) -> None:
    found = rules(stem=stem, key="1962", options=("1960", "1964", "1966"), kind=Kind.DATE)
    assert ("clumsy" in found) is is_left


def test_no_city_stands_beside_a_club_because_its_name_ends_alike() -> None:
    prompt = asked("Which club won the shield?", "Harlow City", Kind.ORGANISATION)
    found = {c.text for c in listed.things(prompt)}
    assert "Manchester City" in found
    assert not found & {"Guatemala City", "Mexico City", "Panama City", "Kansas City"}


@pytest.mark.parametrize(
    ("name", "key", "is_told"),
    [("Hesiod", "Greek", True), ("Ann Roe", "Greek", False), ("Lomon", "Korean", False)],
)
def test_the_people_of_an_ancient_is_no_question(name: str, key: str, *, is_told: bool) -> None:
    found = rules(
        stem=f"What was the nationality of the poet {name}?",
        key=key,
        options=("Persian", "Egyptian", "Turkish"),
        kind=Kind.NATIONALITY,
        relation="nationality",
        subject=make_entity(name),
    )
    assert ("of-antiquity" in found) is is_told


@pytest.mark.parametrize(
    ("kind", "noun", "is_odd"),
    [
        (Kind.PLACE, "spin-off", True),
        (Kind.ORGANISATION, "spin-off", False),
        (Kind.PLACE, "old name", False),
    ],
)
def test_no_place_has_what_firms_have(kind: Kind, noun: str, *, is_odd: bool) -> None:
    found = rules(stem=f"What was Quinby's {noun}?", subject=make_entity("Quinby", kind))
    assert ("of-a-firm" in found) is is_odd


@pytest.mark.parametrize(
    ("stem", "key", "other", "may"),
    [
        ("Which console did Sony show in Quinby?", "PlayStation 3", "Dreamcast", False),
        ("Which console did Sony show in Quinby?", "PlayStation 3", "PlayStation 2", True),
        ("Which console was shown in Quinby?", "PlayStation 3", "Dreamcast", True),
        ("To which god did the Romans of Quinby pray?", "Apollo", "Hermes", False),
        ("To which god did the Romans of Quinby pray?", "Apollo", "Mercury", True),
        ("To which god did the people of Quinby pray?", "Apollo", "Hermes", True),
    ],
)
def test_a_maker_and_a_people_have_their_own(stem: str, key: str, other: str, *, may: bool) -> None:
    assert circumstances.is_possible(asked(stem, key, Kind.OTHER), other) is may


def test_no_part_of_a_country_stands_beside_the_whole() -> None:
    prompt = asked("In which country did Ann Quinby speak?", "Wales", Kind.PLACE)
    assert not circumstances.is_possible(prompt, "United Kingdom")
    assert circumstances.is_possible(prompt, "Scotland")


def test_one_war_of_the_united_states_stands_beside_others() -> None:
    prompt = asked("During which war was Quinby built?", "Mexican–American War", Kind.OTHER)
    offered = [each.text for each in listed.things(replace(prompt, noun="war"))]
    assert set(offered[:3]) <= {"American Revolutionary War", "War of 1812", "American Civil War",
                                "Spanish–American War", "Mexican–American War"}  # fmt: skip


@pytest.mark.parametrize(
    ("noun", "sentence", "has_some"),
    [
        ("series", "Quinby Idol is a singing competition series created by Ann Ford.", False),
        ("series", "Quinby Road is an American drama series created by Ann Ford.", True),
        ("novella", "Quinby Road is a novella by Ann Ford.", False),
    ],
)  # fmt: skip
def test_beside_a_talent_show_stands_no_drama(noun: str, sentence: str, *, has_some: bool) -> None:
    stem = f"Which of these {noun}s did Ann Ford make?"
    prompt = asked(stem, "Quinby", Kind.TITLE, relation="creator", sentence=sentence)
    works = list(listed.works(replace(prompt, noun=noun), "America"))
    assert bool(works) is has_some


def test_what_may_be_the_length_of_the_road_is_no_wrong_distance() -> None:
    offered = {*numbers.near("240 kilometers", numbers.DISTANCE, "Quinby")}
    assert "360 kilometers" not in offered
    assert "480 kilometers" in offered
