from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions import distractors, pipeline, stems
from questions.distractors import dates, fit, listed, numbers
from questions.lexicon import acronyms, origins, peers, surnames
from questions.lexicon.likeness import fold, is_same, is_twin
from questions.lexicon.peers import circles
from questions.model import Article, Direction, Distractor, Entity, Fact, Kind, Prompt
from tests.questions.makers import WORK, make_entity, make_fact, make_knowledge


def options(
    fact: Fact,
    *others: Fact,
    entities: tuple[Entity, ...] = (),
    direction: Direction = Direction.FORWARD,
) -> tuple[str, ...]:
    return tuple(d.text for d in chosen(fact, *others, entities=entities, direction=direction))


def chosen(
    fact: Fact,
    *others: Fact,
    entities: tuple[Entity, ...] = (),
    direction: Direction = Direction.FORWARD,
) -> tuple[Distractor, ...]:
    knowledge = make_knowledge(fact, *others, entities=entities)
    around = stems.Surroundings(knowledge)
    prompt = next(p for p in stems.word(fact, around) if p.direction is direction)
    return distractors.rank(prompt, distractors.Pool(knowledge))


def plays(actor: Entity, character: str, **more: str) -> Fact:
    return make_fact("plays", actor, subject=make_entity(character), work="Dark Water", **more)


JI_HU = make_entity("Park Ji-hoo", Kind.PERSON, "", "Park Ji-hu")
YOO_MI = make_entity("Lee Yoo-mi")
CAST = tuple(make_entity(n) for n in ("Cho Yi-hyun", "Yoon Chan-young", "Yoo In-soo", "Lomon"))


def test_other_actors_of_the_same_article_come_first() -> None:
    others = [plays(actor, f"Character {at}") for at, actor in enumerate(CAST[:3])]
    found = options(plays(JI_HU, "Nam On-jo"), *others, entities=(JI_HU, *CAST))
    assert set(found) == {"Cho Yi-hyun", "Yoon Chan-young", "Yoo In-soo"}


def test_spelling_twins_never_meet_even_when_nobody_resolved_them() -> None:
    unresolved = [make_entity(n) for n in ("Park Ji-ho", "Park Jihu", "Lomon", "Park Solomon")]
    others = [plays(actor, f"Character {at}") for at, actor in enumerate(unresolved)]
    found = options(plays(JI_HU, "Nam On-jo"), *others, entities=(JI_HU, *unresolved))
    assert len(found) == distractors.WANTED
    for one, other in combinations((*found, "Park Ji-hu"), 2):
        assert not is_twin(one, other, person=True), (one, other)


def test_what_is_also_true_is_no_wrong_option() -> None:
    first, second = make_entity("Ann Lee"), make_entity("Kim Roe")
    found = options(
        make_fact("director", first), make_fact("director", second), entities=(first, second)
    )
    assert len(found) == distractors.WANTED
    assert "Kim Roe" not in found


def test_one_crew_member_does_not_stand_beside_another() -> None:
    first, second = make_entity("Vince Gilligan"), make_entity("Larry David")
    found = options(
        make_fact("creator", first), make_fact("director", second), entities=(first, second)
    )
    assert len(found) == distractors.WANTED
    assert "Larry David" not in found


def test_whoever_plays_in_it_is_in_its_cast() -> None:
    named = tuple(make_entity(n) for n in ("Gong Yoo", "Han So-hee", "Hyun Bin"))
    facts = [plays(actor, f"Character {at}") for at, actor in enumerate(named)]
    found = options(make_fact("cast", JI_HU), *facts, entities=(JI_HU, *named))
    assert len(found) == distractors.WANTED
    assert not {"Gong Yoo", "Han So-hee", "Hyun Bin"} & set(found)


def test_characters_get_names_of_the_same_origin() -> None:
    found = options(plays(YOO_MI, "Lee Na-yeon"), entities=(YOO_MI,), direction=Direction.INVERSE)
    assert len(found) == distractors.WANTED
    assert {origins.origin(name) for name in found} == {"Korea"}
    assert {origins.sex(name) for name in found} == {"f"}


def test_an_honorific_is_shared_by_all() -> None:
    doctor = make_entity("Dr. Lee")
    others = plays(JI_HU, "Nam On-jo")
    found = options(make_fact("maker", doctor, what="virus"), others, entities=(doctor, JI_HU))
    assert len(found) == distractors.WANTED
    assert all(name.startswith("Dr. ") for name in found)


def test_a_song_does_not_stand_beside_an_album() -> None:
    band = make_entity("Blue Hill", Kind.ORGANISATION)
    album = make_entity("Red Sea", Kind.TITLE, "album")
    songs = [make_entity(name, Kind.TITLE, "song") for name in ("Lark", "Dusk", "Tide", "Elm")]
    fact = make_fact("titled", album, subject=band, which="second", noun="album")
    albums = [make_entity(name, Kind.TITLE, "album") for name in ("Ebb", "Fog", "Oak")]
    fact = replace(fact, rivals=("Lark", "Ebb", "Dusk", "Fog", "Tide", "Oak"))
    found = options(fact, entities=(band, album, *songs, *albums))
    assert len(found) == distractors.WANTED
    assert not {"Lark", "Dusk", "Tide", "Elm"} & set(found)
    song = make_fact("titled", songs[0], subject=band, which="second", noun="song")
    song = replace(song, rivals=("Red Sea", "Dusk", "Tide", "Elm"))
    assert set(options(song, entities=(band, album, *songs))) == {"Dusk", "Tide", "Elm"}


def test_all_options_have_the_letters_asked_about() -> None:
    name, short = "English Marlow League", "EML"
    fact = make_fact("stands_for", name, subject=make_entity(short, Kind.ORGANISATION), short=short)
    found = options(replace(fact, rivals=acronyms.rivals(name)))
    assert len(found) == distractors.WANTED
    assert all([word[0] for word in name.split()] == ["E", "M", "L"] for name in found)


def test_what_the_proof_names_as_well_is_no_wrong_company() -> None:
    fact = make_fact("stated_organisation", "Smile", sentence="Before Queen they were in Smile.")
    fact = replace(
        fact,
        qualifiers=(("stem", "In which band was Ann Lee?"),),
        rivals=("Queen", "Genesis", "Toto", "Muse"),
    )
    assert set(options(fact)) == {"Genesis", "Toto", "Muse"}


def test_plans_for_the_games_of_a_year_are_not_made_after_it() -> None:
    fact = make_fact("stated_date", "2007", sentence="Plans for them were made in 2007.")
    stem = "In which year were plans for the 2008 Marlow Games made?"
    later = make_fact("stated_date", "2015", sentence="A book followed in 2015.")
    found = options(replace(fact, qualifiers=(("stem", stem),)), later)
    assert len(found) == distractors.WANTED
    assert all(int(year) <= 2008 for year in found)


def stated(kind: str, key: str, stem: str, *rivals: str) -> Fact:
    fact = make_fact(f"stated_{kind}", key, sentence=f"It was {key}.")
    return replace(fact, qualifiers=(("stem", stem),), rivals=rivals)


def test_an_island_does_not_stand_beside_countries() -> None:
    stem = "Which country was the largest producer of zinc?"
    fact = stated("place", "Peru", stem, "Cyprus", "Chile", "Ecuador", "Bolivia")
    assert set(options(fact)) == {"Chile", "Ecuador", "Bolivia"}


def test_nobody_dies_at_the_age_of_140() -> None:
    found = options(stated("number", "95", "At what age did Ann Lee die in Rome?"))
    assert len(found) == distractors.WANTED
    assert all(80 < int(age) < 105 for age in found)


def test_north_korean_forces_did_not_invade_north_korea() -> None:
    stem = "Which country did North Korean forces invade in 1950?"
    fact = stated("place", "South Korea", stem, "North Korea", "China", "Japan", "Taiwan")
    assert set(options(fact)) <= {"China", "Japan", "Taiwan", "Thailand", "Vietnam", "Philippines"}


def test_a_high_school_stands_beside_high_schools() -> None:
    fact = stated("organisation", "Marlow High School", "Which school did Ann Lee attend?")
    found = options(replace(fact, qualifiers=(*fact.qualifiers, ("asked", "school"))))
    assert len(found) == distractors.WANTED
    assert all(name.endswith("High School") for name in found)


def test_a_commoner_stands_beside_commoners_first() -> None:
    fact = make_fact("stated_person", "Rory Dean", sentence="Rory Dean shot.")
    rivals = ("King William", "Prince Albert", "Tom Roe", "Ed Poe", "Jim Foe")
    asked = replace(fact, qualifiers=(("stem", "Who shot at Ann Lee in 1882?"),), rivals=rivals)
    assert set(options(asked)) == {"Tom Roe", "Ed Poe", "Jim Foe"}


def test_works_are_of_the_same_kind_and_not_by_the_person_asked_about() -> None:
    bong = make_entity("Bong Joon-ho")
    parasite = make_entity("Okja", Kind.TITLE, "film")
    found = options(
        make_fact("director", bong, subject=parasite),
        entities=(bong,),
        direction=Direction.INVERSE,
    )
    works = [peers.work(title) for title in found]
    assert all(work and work.kind == "film" and work.country == "Korea" for work in works)
    assert not {"Parasite", "The Host", "Memories of Murder"} & set(found)


def test_another_kind_of_work_in_the_same_article_is_left_out() -> None:
    harper, fuller = make_entity("Harper Lee"), make_entity("Simon Fuller")
    book = make_entity("Go Home", Kind.TITLE, "novel")
    show = make_entity("Idol Night", Kind.TITLE, "series")
    found = options(
        make_fact("writer", harper, subject=book),
        make_fact("writer", fuller, subject=show),
        entities=(harper, fuller),
        direction=Direction.INVERSE,
    )
    assert "Idol Night" not in found
    assert all(work and work.kind == "novel" for work in map(peers.work, found))


def test_a_novel_is_by_novelists() -> None:
    ann = make_entity("Ann Roe")
    found = chosen(
        make_fact("writer", ann, subject=make_entity("Go Home", Kind.TITLE, "novel")),
        entities=(ann,),
    )
    assert all("author" in each.because for each in found)


@pytest.mark.parametrize(
    ("relation", "key", "group", "qualifiers"),
    [
        ("carrier", "hamster", "animal", {"what": "virus"}),
        ("event_place", "Seoul", "city", {"what": "press conference"}),
        ("country", "Korea", "country", {}),
        ("named_thing", "Jonas Virus", "virus", {"what": "virus"}),
        ("named_thing", "Ember Virus", "virus", {"what": "virus"}),
        ("subject_taught", "cell biology", "science", {"role": "professor"}),
        ("platform", "Netflix", "streaming service", {}),
        ("source_kind", "webtoon", "work kind", {}),
        ("genre", "zombie", "horror", {"noun": "series"}),
    ],
)
def test_things_stand_beside_their_own_kind(
    relation: str, key: str, group: str, qualifiers: dict[str, str]
) -> None:
    subject = make_entity("Dr. Lee") if relation == "subject_taught" else WORK
    found = options(make_fact(relation, key, subject=subject, **qualifiers))
    assert len(found) == distractors.WANTED
    assert all(group in peers.groups(text) for text in found)


def test_articles_are_worn_alike() -> None:
    found = options(make_fact("victim", "a student", who="hamster"))
    assert all(text.startswith(("a ", "an ")) for text in found)
    found = options(make_fact("victim", "the student", who="hamster"))
    assert all(text.startswith("the ") for text in found)


def test_nationalities_stand_beside_neighbours() -> None:
    korean = make_entity("Korean", Kind.NATIONALITY)
    found = options(make_fact("source_country", korean, kind="webtoon"), entities=(korean,))
    assert len(found) == distractors.WANTED
    assert "Korean" not in found


def test_a_tradition_is_not_joined_by_what_the_articles_or_its_genre_name() -> None:
    found = options(
        make_fact("tradition", make_entity("Kingdom", Kind.TITLE), what="zombie and horror films"),
        entities=(make_entity("Parasite", Kind.TITLE, "series"),),
    )
    assert len(found) == distractors.WANTED
    genres = {work.genre for work in map(peers.work, found) if work}
    assert not genres & {"zombie", "monster", "horror", "thriller", "survival"}


def test_an_unknown_place_gets_no_options() -> None:
    assert options(make_fact("event_place", "Nowhereville", what="trial")) == ()


def test_people_of_another_origin_or_sex_are_left_out() -> None:
    named = tuple(make_entity(n) for n in ("Tom Hanks", "Lee Jung-jae", "Kim Go-eun"))
    facts = [plays(actor, f"Character {at}") for at, actor in enumerate(named)]
    found = options(plays(YOO_MI, "Lee Na-yeon"), *facts, entities=(YOO_MI, *named))
    assert "Kim Go-eun" in found
    assert not {"Tom Hanks", "Lee Jung-jae"} & set(found)


def test_birthplaces_of_the_same_country_serve_and_no_others() -> None:
    ann, tom, sue = make_entity("Ann Roe"), make_entity("Tom Poe"), make_entity("Sue Doe")
    found = options(
        make_fact("born_in", make_entity("Glasgow", Kind.PLACE), subject=ann),
        make_fact("born_in", make_entity("Leeds", Kind.PLACE), subject=tom),
        make_fact("born_in", make_entity("Kyoto", Kind.PLACE), subject=sue),
        entities=(make_entity("Leeds", Kind.PLACE), make_entity("Kyoto", Kind.PLACE)),
    )
    assert "Leeds" in found
    assert "Kyoto" not in found


def test_characters_of_an_origin_without_names_get_none() -> None:
    ann = make_entity("Ann Roe")
    zeus = make_entity("Iorek Byrnison")
    fact = make_fact("plays", ann, subject=zeus, work="Dark Water")
    found = options(fact, entities=(ann,), direction=Direction.INVERSE)
    assert len(found) == distractors.WANTED
    assert {origins.script_class(name) for name in found} <= {"English", ""}


@pytest.mark.parametrize(
    ("fact", "direction"),
    [
        (make_fact("carrier", "hamster", what="virus"), Direction.FORWARD),
        (make_fact("director", make_entity("Bong Joon-ho")), Direction.FORWARD),
        (make_fact("director", make_entity("Bong Joon-ho")), Direction.INVERSE),
        (make_fact("source_country", "Korean", kind="webtoon"), Direction.FORWARD),
        (plays(YOO_MI, "Lee Na-yeon"), Direction.INVERSE),
        (make_fact("maker", make_entity("Dr. Lee"), what="virus"), Direction.FORWARD),
    ],
)
def test_lists_come_to_an_end_and_every_member_says_where_it_is_from(
    fact: Fact, direction: Direction
) -> None:
    around = stems.Surroundings(make_knowledge(fact))
    prompt = next(p for p in stems.word(fact, around) if p.direction is direction)
    found = list(listed.by_kind(prompt, "Korea"))
    assert len(found) > distractors.WANTED
    assert all(candidate.because.endswith(".") for candidate in found)


def test_what_the_articles_name_is_not_taken_from_a_list_that_must_be_false() -> None:
    kept = {"Winter Sonata", "Full House", "Signal"}
    named = tuple(make_entity(w.title, Kind.TITLE) for w in peers.WORKS if w.title not in kept)
    found = options(make_fact("follows", make_entity("Squid Game", Kind.TITLE)), entities=named)
    assert set(found) == kept


def test_a_work_of_another_article_may_serve() -> None:
    ann, kim = make_entity("Ann Roe"), make_entity("Kim Doe")
    other = make_entity("Clear Sky", Kind.TITLE, "series")
    found = chosen(
        make_fact("director", ann),
        make_fact("director", kim, subject=other, article="two"),
        entities=(ann, kim),
    )
    assert ("Kim Doe", "Named in the articles: a director like the right answer.") in {
        (d.text, d.because) for d in found
    }


def test_dates_of_the_same_article_come_first() -> None:
    found = chosen(
        make_fact("release_date", "January 28", value="2022-01-28"),
        make_fact("event_date", "Jan. 26", value="--01-26", what="press conference"),
    )
    assert found[0].text == "January 26"
    assert "press conference" in found[0].because


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("January 28", "2022-01-28"),
        ("Jan. 26", "--01-26"),
        ("February 3rd", "--02-03"),
        ("6 November 2015", "2015-11-06"),
        ("May 29", "--05-29"),
        ("February 29", "--02-29"),
        ("Sept. 9, 1999", "1999-09-09"),
        ("May 1994", "1994-05"),
        ("2022", "2022"),
        ("1227", "1227"),
        ("1816", "1816"),
    ],
)
def test_made_dates_keep_the_format(key: str, value: str) -> None:
    made = list(dict.fromkeys(dates.near(key, value, 2022, "seed")))
    assert len(made) >= distractors.WANTED
    assert key not in made
    assert all(len(text.split()) == len(key.split()) for text in made)
    assert all(text.endswith(key[-1]) or key[-1].isalnum() for text in made)


@pytest.mark.parametrize(
    ("key", "value"),
    [("the day", "nonsense"), ("long ago", "1994-05"), ("--", "2001-99-99")],
)
def test_what_is_no_plain_date_gets_none(key: str, value: str) -> None:
    assert not list(dates.near(key, value, 0, "seed"))


def test_years_are_not_far_in_the_future() -> None:
    assert all(int(year) <= 2024 for year in dates.near("2022", "2022", 2022, "seed"))


@pytest.mark.parametrize(
    ("key", "value", "written"),
    [
        ("January 28", "2022-02-03", "February 3"),
        ("Jan. 26", "--02-03", "Feb. 3"),
        ("February 3rd", "--01-21", "January 21st"),
        ("6 November 2015", "2016-02-03", "3 February 2016"),
        ("6 November 2015", "1999-02-03", ""),
        ("6 November 2015", "--02-03", ""),
        ("6 November 2015", "2015", ""),
        ("2015", "2015-02-03", ""),
    ],
)
def test_other_dates_are_written_like_the_key(key: str, value: str, written: str) -> None:
    assert dates.rewrite(key, value) == written


@pytest.mark.parametrize(
    "key", ["12", "seven", "7,842", "3.5 million", "45%", "a hundred", "three thousand", "1", "$90"]
)
def test_made_numbers_keep_format_and_size(key: str) -> None:
    made = list(numbers.near(key, "measure", "seed"))[: distractors.WANTED]
    assert len(set(made)) == distractors.WANTED
    assert key not in made
    for text in made:
        assert ("," in text) == ("," in key)
        assert ("." in text) == ("." in key)
        assert any(c.isdigit() for c in text) == any(c.isdigit() for c in key)


def test_episodes_come_in_usual_numbers() -> None:
    made = list(numbers.near("12", "episode_count", "seed"))[: distractors.WANTED]
    assert set(map(int, made)) <= {4, 6, 8, 10, 13, 16, 20, 22, 24}


def test_shares_stay_under_a_hundred() -> None:
    assert all(int(text.rstrip("%")) <= 100 for text in numbers.near("80%", "measure", "s"))


def test_what_has_no_number_gets_none() -> None:
    assert not list(numbers.near("several", "measure", "seed"))


@given(st.integers(min_value=1, max_value=10**9), st.text(max_size=5))
def test_no_made_number_is_the_key(value: int, seed: str) -> None:
    for key in (str(value), f"{value:,}"):
        assert key not in list(numbers.near(key, "measure", seed))


def test_the_key_is_at_any_place_among_four() -> None:
    places = set()
    for seed in map(str, range(60)):
        made = [int(n) for n in list(numbers.near("500", "measure", seed))[:3]]
        places.add(sum(n < 500 for n in made))
    assert places == {0, 1, 2, 3}


def test_a_prompt_without_three_sound_options_gets_fewer() -> None:
    found = options(
        make_fact(
            "founded_by",
            make_entity("Zarvo Blenq"),
            subject=make_entity("Acme", Kind.ORGANISATION),
        )
    )
    assert len(found) < distractors.WANTED


def test_an_ordinary_name_stands_beside_others_of_its_origin_and_sex() -> None:
    acme = make_entity("Acme", Kind.ORGANISATION)
    found = options(make_fact("founded_by", make_entity("Irena Bajerska"), subject=acme))
    assert len(found) == distractors.WANTED
    assert all(origins.origin(name) == "Poland" for name in found)
    assert all(origins.sex(name) == "f" for name in found)


def test_an_architect_stands_beside_architects() -> None:
    fact = make_fact(
        "stated_person",
        make_entity("Jørn Utzon"),
        subject=make_entity("Acme Hall", Kind.PLACE),
        stem="Who designed Acme Hall?",
        asked="architect",
    )
    members = {m for circle in peers.in_field("architect") for m in circle.members}
    assert set(options(fact)) <= members
    assert len(options(fact)) == distractors.WANTED


def test_a_name_no_list_has_stands_beside_those_that_end_alike() -> None:
    fact = make_fact(
        "stated_name",
        make_entity("Zarvo Prize", Kind.OTHER),
        subject=make_entity("Mary Stone"),
        stem="Which prize did Mary Stone receive in 1951?",
        asked="prize",
    )
    found = options(fact)
    assert len(found) == distractors.WANTED
    assert all(name.endswith(" Prize") for name in found)


def test_a_prompt_is_needed_for_a_truth() -> None:
    fact = make_fact("director", make_entity("Ann Lee"))
    prompt = Prompt(
        fact=fact,
        direction=Direction.FORWARD,
        stem="Who directed it?",
        key="Ann Lee",
        value=fact.value,
        kind=Kind.PERSON,
        aliases=("A. Lee",),
    )
    pool = distractors.Pool(make_knowledge(fact))
    assert {"Ann Lee", "A. Lee"} <= pool.truths(prompt)
    assert pool.is_named("Dark Water")
    assert not pool.is_named("Ann Lee")


def asked(fact: Fact, stem: str) -> tuple[str, ...]:
    prompt = Prompt(
        fact=fact,
        direction=Direction.FORWARD,
        stem=stem,
        key=fact.object,
        value=fact.value,
        kind=fact.kind,
    )
    return tuple(d.text for d in distractors.rank(prompt, distractors.Pool(make_knowledge(fact))))


def test_a_ruler_stands_beside_rulers_of_the_time_before_others_of_the_article() -> None:
    fact = make_fact("stated_person", make_entity("Louis XIV"))
    fact = replace(fact, rivals=("Roland Garros", "Henry IV", "Gustave Eiffel"))
    found = asked(fact, "Who moved his court to Versailles in 1682?")
    assert found[0] == "Henry IV"
    assert set(found) < {
        "Henry III",
        "Henry IV",
        "Louis XIII",
        "Louis XV",
        "Louis XVI",
        "Charles IX",
    }


@pytest.mark.parametrize(
    ("relation", "name", "stem"),
    [
        ("kin", "Louis XIV", "Who was the father of Marie Anne?"),
        ("stated_person", "Carl Laemmle", "Who was one of the founders of Universal?"),
        ("stated_person", "Henry II", "Who died at a tournament?"),  # one of England, one of France
        ("stated_person", "Zarvo Roe", "Who opened the garden?"),
    ],
)
def test_no_circle_answers_for_kin_for_several_or_for_whom_it_does_not_know(
    relation: str, name: str, stem: str
) -> None:
    assert asked(make_fact(relation, make_entity(name)), stem) == ()


@pytest.mark.parametrize(
    ("name", "near", "far"),
    [
        ("Augustus", "Caligula", "Marcus Aurelius"),
        ("Marcus Aurelius", "Hadrian", "Augustus"),
    ],
)
def test_a_circle_tells_who_lived_about_the_same_time(name: str, near: str, far: str) -> None:
    circle = peers.circle_of("nobody listed", name)
    assert circle is not None
    assert near in peers.nearest(circle, name)
    assert far not in peers.nearest(circle, name)
    assert name not in peers.nearest(circle, name)


def test_partners_in_one_deed_are_no_wrong_options_of_one_another() -> None:
    circle = peers.circle_of("Larry Page")
    assert circle is not None
    assert "Jeff Bezos" in peers.nearest(circle, "Larry Page")
    assert "Sergey Brin" in circle.members
    assert "Sergey Brin" not in peers.nearest(circle, "Larry Page")


def test_every_circle_has_enough_members_and_each_but_once() -> None:
    for circle in circles.CIRCLES:
        assert len(set(map(fold, circle.members))) == len(circle.members), circle.name
        assert len(circle.members) > distractors.WANTED, circle.name


def test_a_listed_organisation_stands_beside_its_sort_before_others_of_the_article() -> None:
    fact = make_fact("stated_organisation", make_entity("FCC", Kind.ORGANISATION))
    fact = replace(fact, rivals=("Blue Network", "Mutual", "General Electric"))
    found = asked(fact, "Which organisation began to investigate radio networks in 1938?")
    assert len(found) == distractors.WANTED
    assert all(text.isupper() for text in found)


def test_made_years_never_leap_when_the_near_ones_are_taken() -> None:
    years = [int(text) for text in dates.near("1974", "1974", 2020, "seed")]
    rest = [abs(year - 1974) for year in years[3:]]
    assert rest == sorted(rest)


def test_a_rough_year_stands_beside_round_years() -> None:
    for key, is_rough in (("1200", False), ("1820", True), ("1900", True)):
        found = list(dates.near(key, key, 2020, "seed", is_rough=is_rough))[:3]
        assert len(found) == distractors.WANTED
        assert all(year.endswith("0") for year in found)
    exact = list(dates.near("1900", "1900", 2020, "seed"))[:3]
    assert any(not year.endswith("0") for year in exact), "what was done in 1900 was done then"


@pytest.mark.parametrize(
    ("key", "value"), [("August 1947", "1947-08"), ("14 March 1879", "1879-03-14")]
)
def test_wrong_days_and_months_lie_in_years_as_far_apart_as_wrong_years(
    key: str, value: str
) -> None:
    found = list(dates.near(key, value, 2020, "seed"))[: distractors.WANTED]
    years = {int(text[-4:]) for text in found}
    own = int(value[:4])
    assert len(years | {own}) == distractors.WANTED + 1
    assert all(abs(year - own) >= 2 for year in years)
    assert len({text[:-5] for text in (key, *found)}) == distractors.WANTED + 1


def test_a_day_that_opens_or_ends_a_month_stands_beside_others_that_do() -> None:
    new_year = list(dates.near("1 January 1986", "1986-01-01", 2020, "seed"))[:3]
    assert all(text.startswith("1 January ") for text in new_year)
    leap = list(dates.near("29 February 1996", "1996-02-29", 2020, "seed"))[:3]
    assert all(text.startswith(("28 February", "29 February")) for text in leap)
    any_day = list(dates.near("3 January 1986", "1986-01-03", 2020, "seed"))[:3]
    assert not any(text.startswith("3 January") for text in any_day)


def test_a_wrong_date_is_of_the_time_of_the_year_that_the_stem_tells() -> None:
    days = list(dates.near("March 27, 1964", "1964-03-27", 2020, "s", keeps_month=True))[:3]
    assert all(text.startswith("March ") and "27," not in text for text in days)
    months = list(dates.near("November 1860", "1860-11", 2020, "s", keeps_month=True))[:3]
    assert all(text.startswith("November ") for text in months)


@pytest.mark.parametrize(("key", "step"), [("6500 BC", 100), ("870 BC", 10), ("43 BC", 1)])
def test_years_before_christ_are_as_rough_as_the_key(key: str, step: int) -> None:
    found = list(dates.near(key, key, 2020, "seed"))[:3]
    years = [int(text.removesuffix(" BC")) for text in found]
    assert len(set(years)) == 3
    assert all(year % step == 0 for year in years)


def test_titles_tell_the_sex() -> None:
    assert origins.sex("Prince Albert of Saxe-Coburg and Gotha") == "m"
    assert origins.sex("Queen Victoria") == "f"
    assert origins.sex("Prince") == ""


@pytest.mark.parametrize(
    ("key", "rivals", "count"),
    [
        ("Ann Roe", ("Tom Poe", "Sue Doe", "Jim Low"), 3),
        ("Ann Roe", ("Goodman", "Edward XII", "Sue Doe"), 3),
        ("Leopold", ("John Brown", "Gladstone", "Edward XII"), 1),
    ],
)
def test_full_names_stand_beside_full_names(key: str, rivals: tuple[str, ...], count: int) -> None:
    fact = make_fact("stated_person", make_entity(key))
    found = asked(replace(fact, rivals=rivals), "Who opened the garden in 1888?")
    assert len(found) <= count
    assert all((" " in text) == (" " in key) and "XII" not in text for text in found)


def test_the_list_that_the_stem_names_is_taken() -> None:
    fact = make_fact("stated_name", make_entity("Neptune", Kind.OTHER))
    found = asked(fact, "Which of the giant planets is the most dense?")
    assert set(found) == {"Jupiter", "Saturn", "Uranus"}


def test_the_plural_of_what_the_stem_names_is_no_option() -> None:
    fact = make_fact("stated_name", make_entity("ice streams", Kind.OTHER))
    fact = replace(fact, rivals=("ice sheets", "ice shelves", "ice tongues", "cirques"))
    found = asked(fact, "What are fast-moving sections of an ice sheet called?")
    assert len(found) == distractors.WANTED
    assert "ice sheets" not in found


@pytest.mark.parametrize(
    ("key", "low", "high"),
    [
        ("two minutes", 2, 6),
        ("thirteen", 7, 19),
        ("16", 10, 22),
        ("99%", 83, 100),
        ("92 percent", 76, 100),
    ],
)
def test_made_numbers_lie_near_and_never_become_singular(key: str, low: int, high: int) -> None:
    found = list(numbers.near(key, "stated_number", "seed"))[:3]
    assert len(found) == distractors.WANTED
    assert not any(text.startswith("one ") for text in found)
    figures = [int("".join(filter(str.isdigit, text)) or "0") for text in found]
    assert all(low <= figure <= high for figure in figures if figure)


def test_the_year_alone_of_a_month_known_gets_years() -> None:
    found = list(dates.near("1945", "1945-08", 2020, "seed"))
    assert len(found) > distractors.WANTED
    assert all(text.isdigit() for text in found)
    assert "1945" not in found


def test_a_tenth_is_rough_and_stands_beside_rough_shares() -> None:
    found = list(numbers.near("10 percent", "stated_number", "seed"))[:3]
    assert set(found) <= {"5 percent", "15 percent", "20 percent", "25 percent"}
    assert len(found) == distractors.WANTED


@pytest.mark.parametrize(
    ("key", "kind", "stem", "like", "unlike"),
    [
        ("Apple", Kind.ORGANISATION, "Which company changed the menu?", "Microsoft", "pear"),
        ("Amazon", Kind.ORGANISATION, "Which company bought the shop?", "Google", "Nile"),
        ("Amazon", Kind.PLACE, "On which river does the town lie?", "Nile", "Google"),
        ("Lyon", Kind.PLACE, "Which city was besieged in 1793?", "Marseille", "Burgundy"),
        ("glacier", Kind.OTHER, "What is a moving body of ice called?", "moraine", "canyon"),
    ],
)
def test_a_key_of_several_lists_stands_beside_its_own_kind(
    key: str, kind: Kind, stem: str, like: str, unlike: str
) -> None:
    fact = make_fact("stated_name", make_entity(key, kind))
    prompt = Prompt(
        fact=fact, stem=stem, key=key, value=key, kind=kind, direction=Direction.FORWARD
    )
    found = {candidate.text for candidate in listed.things(prompt)}
    assert like in found
    assert unlike not in found


def test_a_state_is_no_city() -> None:
    state = make_fact("stated_place", make_entity("Ohio", Kind.PLACE))
    assert not asked(state, "In which city was the company founded?")
    assert asked(state, "In which US state was the company founded?")
    both = make_fact("stated_place", make_entity("New York", Kind.PLACE))
    for stem, group in (("In which city", "city"), ("In which US state", "state")):
        found = asked(both, f"{stem} was the company founded?")
        assert found
        assert all(group in peers.groups(text) for text in found)


def test_a_city_of_a_country_stands_before_a_village_of_the_article() -> None:
    fact = make_fact("stated_place", make_entity("Lyon", Kind.PLACE))
    fact = replace(fact, rivals=("Giverny", "Bordeaux", "Ajaccio"))
    found = asked(fact, "Which city was besieged in 1793?")
    assert "Bordeaux" in found
    assert not {"Giverny", "Ajaccio"} & set(found)


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Franciszek Szanior", "m"),
        ("Władysław Jagiełło", "m"),
        ("Irena Bajerska", "f"),
        ("Zdzisława Donat", ""),
        ("Wisława Szymborska", "f"),
        ("Étienne Brûlé", "m"),
        ("Jean Moulin", "m"),
        ("Nicola Sturgeon", ""),
        ("Nebraska", ""),
        ("Alexis Bouvard", "m"),
        ("Alexis Smith", "f"),
        ("John-Paul Smith", "m"),
        ("Caroline Herschel", "f"),
    ],
)
def test_given_names_and_surnames_of_europe_tell_the_sex(name: str, sex: str) -> None:
    assert origins.sex(name) == sex


@pytest.mark.parametrize(
    ("stem", "key", "other", "fits"),
    [
        ("Who visited Angola in 2007?", "Ann Roe", "Jane Poe", True),
        ("Who visited Angola in 2007?", "Ann Roe", "DR Congo", False),
        ("Who visited Angola in 2007?", "Ann Roe", "Sports Illustrated", False),
        ("Who visited Angola in 2007?", "Ann Roe", "Robin Hood", False),
        ("Who was in Paris in 1925?", "Ann Roe", "Victor Hugo", False),
        ("Who moved his court in 1682?", "Louis XIV", "Louis VII", False),
        ("Who moved his court in 1682?", "Louis XIV", "Louis XIII", True),
        ("Who was in Paris in 1825?", "Ann Roe", "Victor Hugo", True),
        ("Who won the final in 1991?", "Andre Agassi", "Novak Djokovic", False),
        ("Who won the final in 1991?", "Andre Agassi", "Stefan Edberg", True),
        ("Who was president in 1838?", "Mirabeau Lamar", "Eliza Griffin", False),
        ("Who was president in 1838?", "Mirabeau Lamar", "William Preston", True),
        ("Who led the school?", "Ann Roe", "Aikikai Hombu", False),
        ("Who led the school?", "Ann Roe", "Albert Einstein Gymnasium", False),
        ("Who led the school?", "Ann Roe", "E. T.", False),
        ("Who led the school?", "Ann Roe", "Durand Line", False),
        ("Who led the school?", "Ann Roe", "Monte Carlo", False),
        ("With whom did Tom Poe begin an affair?", "Jane Roe", "Mike Wallace", False),
        ("Who led the school?", "Ann Roe", "Andrei Jr", False),
        ("Who edited Lawrence's letters?", "Ann Roe", "Jane Lawrence", False),
        ("Whom did Genghis Khan choose?", "Ögedei Khan", "Möngke Khan", True),
        ("Whom did Albert Einstein marry?", "Elsa Löwenthal", "Elsa Einstein", False),
        ("Whom did Albert Einstein marry?", "Elsa Löwenthal", "Pauline Koch", True),
    ],
)
def test_people_stand_beside_people_of_their_time_and_sex(
    stem: str, key: str, other: str, *, fits: bool
) -> None:
    assert fit.is_fit(_asked_for(key, stem, Kind.PERSON), other) is fits


@pytest.mark.parametrize(
    ("stem", "key", "other", "fits"),
    [
        ("Which country did he visit in 2005?", "Israel", "Soviet Union", False),
        ("Which country did he visit in 1965?", "Israel", "Soviet Union", True),
        ("Which act was passed in 1765?", "Stamp Act", "Patriot Act", False),
        ("To which army did he return during the Crimean War?", "Texas Army", "Red Army", False),
        ("Into which city did he ride?", "Kathmandu", "Thames", False),
        ("Into which city did he ride?", "Kathmandu", "Pokhara", True),
        ("Which organisation first televised the Oscars in 1953?", "NBC", "PBS", False),
        ("Which organisation first televised the Oscars in 1953?", "NBC", "CBS", True),
        ("Which band did he join?", "Queen", "Chelsea", False),
        ("Which band did he join?", "Queen", "Pink Floyd", True),
        ("Which band did he join?", "Queen", "Freddie Mercury", False),
        ("In which war was it neutral?", "World War II", "Civil War", False),
        ("Which company owns the mine?", "ChevronTexaco", "United Nations", False),
        ("Which company owns the mine?", "ChevronTexaco", "Iberian Union", False),
        ("Which company owns the mine?", "ChevronTexaco", "Ford Motor Company", True),
        ("Which club did he join?", "Arsenal", "FA Cup", False),
        ("Which club did he join?", "Arsenal", "Chelsea", True),
        ("What is the temple called?", "Ekkrem", "temple", False),
        ("What is the climate like?", "Mediterranean", "arid", True),
    ],
)
def test_things_stand_beside_things_of_their_class_and_time(
    stem: str, key: str, other: str, *, fits: bool
) -> None:
    assert fit.is_fit(_asked_for(key, stem, Kind.ORGANISATION), other) is fits


def _asked_for(key: str, stem: str, kind: Kind) -> Prompt:
    fact = make_fact("stated_name", make_entity(key), sentence=f"It was {key}.")
    return Prompt(
        fact=fact, direction=Direction.FORWARD, stem=stem, key=key, value=key.casefold(), kind=kind
    )


def test_a_neighbour_lies_in_the_same_part_of_the_world() -> None:
    stem = "Which country borders Angola to the south?"
    found = options(stated("place", "Namibia", stem, "Cuba", "Portugal", "South Africa"))
    assert len(found) == distractors.WANTED
    assert not {"Cuba", "Portugal"} & {*found}


def test_a_city_stands_beside_cities_of_its_country() -> None:
    found = options(stated("place", "Kabul", "Which city did Ann Roe capture?", "Colombo"))
    assert set(found) <= {"Kandahar", "Herat", "Jalalabad", "Mazar-i-Sharif", "Ghazni", "Kunduz"}
    assert len(found) == distractors.WANTED


def test_whom_a_man_married_is_a_woman() -> None:
    fact = stated("person", "Mirka Vavrinec", "Whom did Roger Federer marry?", "Peter Lundgren")
    prompt = replace(
        _asked_for("Mirka Vavrinec", "Whom did Roger Federer marry?", Kind.PERSON),
        fact=fact,
        names=("Roger Federer",),
    )
    assert not fit.is_fit(prompt, "Peter Lundgren")
    assert fit.is_fit(prompt, "Serena Williams")
    assert {circle.name for circle in peers.across("Roger Federer")} == {"women of tennis"}
    assert peers.across("Ann Roe") == ()


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("English Premier League", "Egyptian Premier League", "English Premier Library"),
        ("United States Army Air Corps", "United States Army Artillery Corps", "Court"),
        ("Moor Claims Settlement Act", "Moor Claims Sovereignty Act", "Settlement Acid"),
        ("National Football Conference", "National Football Championship", "Football Corps"),
        ("Service Module", "Supply Module", "Mechanism"),
        ("Life Support System", "Life Support Station", "Sensor"),
        ("Modular Equipment Rack Assembly", "Mobile Experiment Rack Assembly", "Association"),
        ("Control Module Pilot", "Crew Module Pilot", "Pilots"),
        ("Columbia Broadcasting System", "Columbia Broadcasting Service", "Sensor"),
        ("World Council of Garden Associations", "Western Council of Garden Associations", "Court"),
    ],
)
def test_what_letters_may_stand_for_is_of_one_sort(name: str, good: str, bad: str) -> None:
    found = acronyms.rivals(name)
    assert good in found
    assert not any(bad in other for other in found)


def test_of_what_letters_stand_for_two_words_are_exchanged() -> None:
    key = "Marlow Trade Safety Committee"
    found = (key, *acronyms.rivals(key))
    assert len(found) == 1 + distractors.WANTED
    counts = [sum(word in other.split() for other in found) for word in key.split()]
    assert sorted(counts) == [2, 2, 4, 4]
    assert all(acronyms.initials(other) == "MTSC" for other in found)
    assert all("United States" in other for other in acronyms.rivals("United States Trade Office"))


def test_a_rap_song_stands_beside_rap_songs() -> None:
    stem = "What was the name of the rap song that Ann Roe wrote in Chicago?"
    fact = stated("name", "Blue Dogs", stem)
    prompt = replace(_asked_for("Blue Dogs", stem, Kind.OTHER), fact=fact, noun="song")
    found = {c.text for c in listed.things(prompt)}
    assert "Gold Digger" in found
    assert "Imagine" not in found


def test_what_ends_alike_is_of_one_sort() -> None:
    award = "BBC Overseas Sports Personality of the Year"
    of_sport = {
        c.text for c in listed.things(_asked_for(award, "What was she named in 1992?", Kind.OTHER))
    }
    assert "Athlete of the Year" in of_sport
    assert "Song of the Year" not in of_sport
    firm = _asked_for("Roe Motor Company", "Which company did he found?", Kind.ORGANISATION)
    assert "National Broadcasting Company" not in {c.text for c in listed.things(firm)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("World War I", "Great War"),
        ("Danzig", "Gdańsk"),
        ("Black Sea", "Pontic Sea"),
        ("Constantinople", "Istanbul"),
        ("Korean War", "Fatherland Liberation War"),
    ],
)
def test_old_and_new_names_are_twins(one: str, other: str) -> None:
    assert is_same(one, other, kind=Kind.PLACE)
    assert not is_same(one, "World War II", kind=Kind.PLACE)


def test_initials_of_a_country_are_its_name() -> None:
    assert is_same("U.S. Army", "United States Army", kind=Kind.ORGANISATION)
    assert not is_same("Texas Army", "United States Army", kind=Kind.ORGANISATION)


def test_only_what_the_article_names_is_said_to_stand_there() -> None:
    text = (
        "Amber Gate\n\nAmber Gate are an English rock band. Amber Gate was formed in Leeds in 1971 "
        "by John Stone and Mary Lake.\n\nIn 1985 the band played at Wembley Stadium in London "
        "before 72,000 people.\n"
    )
    items = pipeline.generate([Article(slug="one", text=text)], Random(0)).items
    (item,) = (item for item in items if item.key == "Leeds")
    named = {each.text for each in item.distractors if each.because.startswith("The same article")}
    assert named == {"London"}
    assert len(item.distractors) == 3


@pytest.mark.parametrize(
    ("stem", "key", "other", "fits"),
    [
        ("Who was Ann Roe's future husband?", "Mileva Marić", "Mary Stone", False),
        ("Who was Tom Roe's future wife?", "Mileva Marić", "John Ford", False),
        ("Who was Tom Roe's future wife?", "Mileva Marić", "Mary Stone", True),
        ("Which battle was fought in 1813?", "Battle of Marlow", "Battle of Hastings", False),
    ],
)  # fmt: skip
def test_the_stem_tells_sex_and_time(stem: str, key: str, other: str, fits: bool) -> None:
    fact = replace(make_fact("kin", make_entity(key), role="wife"))
    prompt = Prompt(
        fact=fact, direction=Direction.FORWARD, stem=stem, key=key, value=key,
        kind=Kind.OTHER if "battle" in stem else Kind.PERSON,
    )  # fmt: skip
    assert fit.is_fit(prompt, other) is fits


@pytest.mark.parametrize(
    ("name", "is_foreign"),
    [
        ("Hutchins", False),
        ("Crosby", False),
        ("McKay", False),
        ("Walsh", False),
        ("Korhonen", True),
        ("Lagerlöf", True),
        ("Dumoulin", True),
        ("Akunyili", True),
        ("Martin", False),
    ],
)
def test_made_up_english_names_stand_beside_english_ones(name: str, is_foreign: bool) -> None:
    assert surnames.is_foreign(name) is is_foreign


def test_who_lived_in_another_age_is_no_choice() -> None:
    text = (
        "Marlow\n\nMarlow is a city in Poland. "
        "In 1951 the park was given to the city by John Martin."
        "\n\nMary Alder left in 1410. Tom Alder left in 1415. Ann Alder left in 1420."
    )
    generation = pipeline.generate([Article(slug="one", text=text)], Random(0))
    options = {
        d.text for item in generation.items if item.key == "John Martin" for d in item.distractors
    }
    assert not options & {"Mary Alder", "Tom Alder", "Ann Alder"}


def test_the_largest_of_a_region_is_not_asked_beside_cities_from_elsewhere() -> None:
    text = "Alberta\n\nAlberta is a province of Canada. Calgary is the largest city in Alberta."
    generation = pipeline.generate([Article(slug="one", text=text)], Random(0))
    assert not [item for item in generation.items if "largest" in item.stem]


def test_wrong_years_lie_close_but_long_ago_further_apart() -> None:
    for seed in "abcdefgh":
        assert all(abs(int(y) - 1815) <= 6 for y in list(dates.near("1815", "1815", 0, seed))[:3])
        assert any(abs(int(y) - 1215) > 6 for y in list(dates.near("1215", "1215", 0, seed))[:3])
        rough = list(dates.near("1796", "1796", 0, seed, is_rough=True))[:3]
        assert all(abs(int(y) - 1796) <= 6 for y in rough), "told to the year, not to the decade"
        assert all(
            abs(int(y) - 1790) >= 10
            for y in list(dates.near("1790", "1790", 0, seed, is_rough=True))[:3]
        )
