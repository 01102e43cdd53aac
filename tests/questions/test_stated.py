"""Facts read from plain sentences by their grammar: what is asked, and what is left alone."""

from __future__ import annotations

import re

import pytest

from questions import cleaning, mentions, sentences, stated, topic
from questions.model import Article, Entity, Kind

CITY = "Marlow is a city in the north of Poland."
COMPANY = "Orbit Pictures is an American film company."
PERSON = "Mary Stone (born 4 May 1929) was an English architect. She lived long."
GAME = "Night Harbour is an adventure game for computers."
WAR = "The Amber War was a war between two kingdoms."
LEAGUE = "The Marlow League is a football league. In the Marlow League teams play at home."
CLUB = "Marlow Rovers is a football club. Marlow Rovers play at home."


def asked(text: str, *, opening: str = CITY, headline: str = "") -> list[tuple[str, str]]:
    """The (stem, key) pairs made of `text`, which stands in an article that begins with `opening`."""
    head = headline or re.split(r" (?:is|was|\()", opening, maxsplit=1)[0].removeprefix("The ")
    article = Article(slug="one", text=f"{head}\n\n{opening}\n\n{text}\n")
    lines = cleaning.label(article)
    cut = sentences.split(article, lines)
    titles = mentions.share({"one": mentions.titles(lines)}, {"one": article.text})["one"]
    about = topic.detect(article, lines, cut, titles)
    named = mentions.find(cut, titles, about)
    start = article.text.index(text)
    facts = stated.facts(article, lines, cut, named, about, ())
    return [
        (fact.qualifier("stem"), fact.object)
        for fact in facts
        if fact.evidence[0].sentence.start >= start
    ]


@pytest.mark.parametrize(
    ("opening", "text", "stem", "key"),
    [
        # dates, as precise as they are given
        (CITY, "Marlow Castle was built in 1384.", "In which year was Marlow Castle built?", "1384"),
        (CITY, "In 1863, the Royal Society of Marlow published the Laws of Chess.", "In which year did the Royal Society of Marlow publish the Laws of Chess?", "1863"),
        (CITY, "Marlow Bridge was opened on 12 June 2002.", "On which date was Marlow Bridge opened?", "12 June 2002"),
        (CITY, "In August 1945, France declared war on Japan.", "In which month and year did France declare war on Japan?", "August 1945"),
        (COMPANY, "In the 1920s, Orbit Pictures opened a laboratory near Boston.", "In which decade did Orbit Pictures open a laboratory near Boston?", "the 1920s"),
        (CITY, "Marlow Abbey was rebuilt in the 14th century.", "In which century was Marlow Abbey rebuilt?", "the 14th century"),
        (CITY, "Marlow Castle, founded in 1384, is a ruin.", "In which year was Marlow Castle founded?", "1384"),
        (CITY, "The return of Silesia to Poland in 1921 changed the town.", "In which year did the return of Silesia to Poland take place?", "1921"),
        # pronouns and descriptions the article makes certain
        (COMPANY, "Orbit Pictures grew fast. It was bought by Nova Bank in 1971.", "In which year was Orbit Pictures bought by Nova Bank?", "1971"),
        (PERSON, "She moved to London in 1951.", "In which year did Mary Stone move to London?", "1951"),
        (COMPANY, "The company moved to Boston in 1951.", "In which year did Orbit Pictures move to Boston?", "1951"),
        # numbers
        (CITY, "There are 13 museums in Marlow.", "How many museums are there in Marlow?", "13"),
        (CITY, "Marlow Zoo has about 600 animals.", "About how many animals does Marlow Zoo have?", "600"),
        (CITY, "Marlow Library holds more than 40,000 books.", "About how many books does Marlow Library hold?", "40,000"),
        (CITY, "Marlow Hall has at least 300 seats.", "How many seats does Marlow Hall have?", "at least 300"),
        (CITY, "Over a period of 267 days, Marlow Castle was attacked 71 times.", "How many times was Marlow Castle attacked over a period of 267 days?", "71"),
        (CITY, "Marlow Library, with about 600 maps, was opened in 1951.", "About how many maps did Marlow Library have?", "600"),
        (CITY, "Marlow Library is a building owned by Nova Bank.", "Which organisation owns Marlow Library?", "Nova Bank"),
        (CITY, "Marlow Castle was sold by John Martin under the name Night Rock.", "Under what name was Marlow Castle sold by John Martin?", "Night Rock"),
        (CITY, "During the reign of Henry IV, John Martin built Marlow Abbey.", "During whose reign did John Martin build Marlow Abbey?", "Henry IV"),
        (COMPANY, "In November 2014, Orbit Pictures released a new film, Glass Tide.", "In which month and year did Orbit Pictures release the new film Glass Tide?", "November 2014"),
        (CITY, "Marlow Park covers an area of 76 hectares.", "What area does Marlow Park cover?", "76 hectares"),
        (CITY, "Marlow Tower is 72 metres high.", "How high is Marlow Tower?", "72 metres"),
        (COMPANY, "In 1986, Orbit Pictures received $6.3 million.", "How much money did Orbit Pictures receive in 1986?", "$6.3 million"),
        (WAR, "The Amber War lasted 129 days.", "How long did the Amber War last?", "129 days"),
        (PERSON, "At age 16, Mary Stone designed a chapel.", "At what age did Mary Stone design a chapel?", "16"),
        (GAME, "Night Harbour features nine harbours.", "How many harbours does the game Night Harbour feature?", "nine"),
        # who, which, where
        (CITY, "Marlow Bridge was designed by Irena Bajerska.", "Who designed Marlow Bridge?", "Irena Bajerska"),
        (COMPANY, "Nova Pictures bought the Globe Theatre in 1971.", "In which year did Nova Pictures buy the Globe Theatre?", "1971"),
        (CITY, "In 1163, John Martin began the construction of Marlow Cathedral.", "Who began the construction of Marlow Cathedral in 1163?", "John Martin"),
        (PERSON, "Mary Stone married John Martin in 1951.", "Whom did Mary Stone marry in 1951?", "John Martin"),
        (PERSON, "Mary Stone was born in London.", "In which city was Mary Stone born?", "London"),
        (PERSON, "She married her tutor, John Martin, in 1951.", "Who was Mary Stone's tutor?", "John Martin"),
        (PERSON, "Mary Stone wrote a novel called “The Glass Tide”.", "What was the name of the novel that Mary Stone wrote?", "The Glass Tide"),
        # what holds within the topic, and what it is part of
        (LEAGUE, "Teams play 38 matches each.", "In the Marlow League, how many matches do teams play each?", "38"),
        (LEAGUE, "The tournament was founded in 1951.", "In which year was the Marlow League founded?", "1951"),
        (COMPANY, "Orbit Pictures grew. Its first laboratory was opened in 1924.", "In which year was Orbit Pictures' first laboratory opened?", "1924"),
        (GAME, "The Wii version was released in November 2006.", "In which month and year was the Wii version of the game Night Harbour released?", "November 2006"),
        (CITY, "The majority of the city is contained within Poland.", "Within which country is the majority of Marlow contained?", "Poland"),
        # what is stated beside a supposition, a description or a finding
        (CITY, "Marlow Castle was built in 1384, and it might be haunted.", "In which year was Marlow Castle built?", "1384"),
        (COMPANY, "In 1971, Orbit Pictures launched a magazine that covered sport.", "In which year did Orbit Pictures launch a magazine?", "1971"),
        (COMPANY, "In 1971, Orbit Pictures launched a magazine for which artists worked.", "In which year did Orbit Pictures launch a magazine?", "1971"),
        (CITY, "Divers discovered that Marlow Bridge was built in 1384.", "In which year was Marlow Bridge built?", "1384"),
        (CITY, "Marlow Bridge was built in 1384, near the sea, and was sold in 1951.", "In which year was Marlow Bridge sold?", "1951"),
        (CITY, "Marlow Bridge was built by three former sailors.", "By how many former sailors was Marlow Bridge built?", "three"),
        (CITY, "Marlow Lake was closed, with an average depth of 19 metres.", "What was the average depth of Marlow Lake?", "19 metres"),
        # the topic as the answer
        (COMPANY, "Orbit Pictures is the oldest film company in Poland.", "What is the oldest film company in Poland?", "Orbit Pictures"),
        (PERSON, "Mary Stone designed Marlow Chapel in 1951.", "Who designed Marlow Chapel in 1951?", "Mary Stone"),
        # what a thing is called
        (CITY, "Narrow, fast sections of an ice sheet are called ice streams.", "What are narrow, fast sections of an ice sheet called?", "ice streams"),
        (CITY, "The upper part of a glacier, where snow gathers, is called the accumulation zone.", "What is the upper part of a glacier, where snow gathers, called?", "accumulation zone"),
        (CITY, "The ablation zone is the region where there is a net loss of mass.", "What is the name for the region where there is a net loss of mass?", "ablation zone"),
        # the topic under other words, and what is its own
        ("The red ibex is a species of wild goat.", "The species was first described in 1835 by the German naturalist Karl Brandt.", "In which year was the red ibex first described by the German naturalist Karl Brandt?", "1835"),
        (CITY, "The city had a bridge near London. It covers an area of 62 square kilometres.", "What area does Marlow cover?", "62 square kilometres"),
        (PERSON, "Her autobiography, A Quiet Light, was published in 1961.", "In which year was A Quiet Light published?", "1961"),
        (COMPANY, "Orbit Pictures is a film company that was founded in 1912.", "In which year was Orbit Pictures founded?", "1912"),
        (PERSON, "During World War II she moved to London at the age of 12.", "At what age did Mary Stone move to London during World War II?", "12"),
        # members of closed classes
        (PERSON, "In 1978, Mary Stone died of pneumonia.", "Of which illness did Mary Stone die in 1978?", "pneumonia"),
        (CITY, "Marlow Castle was built of granite in 1384.", "Of which material was Marlow Castle built in 1384?", "granite"),
        # figures in other places
        (CITY, "The Marlow Cycle consists of fourteen short poems.", "Of how many short poems does the Marlow Cycle consist?", "fourteen"),
        (COMPANY, "Orbit Pictures sold 30 films and 20 songs.", "How many songs did Orbit Pictures sell?", "20"),
        (PERSON, "She received degrees from eleven universities.", "From how many universities did Mary Stone receive degrees?", "eleven"),
        (CITY, "Marlow Bridge is called by sailors as the Silver Arch.", "What is Marlow Bridge called by sailors?", "Silver Arch"),
        (CITY, "Twelve countries sent teams to Marlow in 1951.", "How many countries sent teams to Marlow in 1951?", "Twelve"),
        (CITY, "40% of Marlow was destroyed in 1945.", "What percentage of Marlow was destroyed in 1945?", "40%"),
        (CITY, "Marlow Park covers 12 percent of the old town of Marlow.", "What percentage of the old town of Marlow does Marlow Park cover?", "12 percent"),
        (COMPANY, "Orbit Pictures was worth £1 billion in 1986.", "How much was Orbit Pictures worth in 1986?", "£1 billion"),
        (CITY, "“Red Tide” reached number two in Poland.", "What number did “Red Tide” reach in Poland?", "two"),
        (CITY, "Marlow Zoo includes eight lions, 62 birds and 335 fish.", "How many fish does Marlow Zoo include?", "335"),
        (CITY, "Marlow was divided into two parts by Henry IV in 1384.", "Into how many parts was Marlow divided by Henry IV in 1384?", "two"),
        # events by their names
        (CITY, "The death of Henry IV in 1610 ended the war.", "In which year did Henry IV die?", "1610"),
        (CITY, "Henry IV's coronation in 1590 was held in Marlow.", "In which year was Henry IV crowned?", "1590"),
        (CITY, "The Battle of Marlow in 1384 was short.", "In which year did the Battle of Marlow take place?", "1384"),
        (CITY, "The 1384 siege of Marlow was short.", "In which year did the siege of Marlow take place?", "1384"),
        # names
        (PERSON, "Mary Stone was a professor of chemistry at Leeds University.", "At which university was Mary Stone a professor of chemistry?", "Leeds University"),
        (CITY, "Marlow is known as Marlau in German.", "What is Marlow known as in German?", "Marlau"),
        (CITY, "Marlow was ruled by Poland from 1910 until 1945.", "Which country ruled Marlow from 1910 until 1945?", "Poland"),
        (CITY, "The largest park in Marlow is Stone Park.", "What is the largest park in Marlow?", "Stone Park"),
        (CITY, "Stone Park, the largest park in Marlow, has 40 oaks.", "What is the largest park in Marlow?", "Stone Park"),
        (CITY, "The mayor of Marlow, John Martin, opened Stone Park in 1951.", "In which year did John Martin open Stone Park?", "1951"),
        (CITY, "Mary Stone's husband, John Martin, opened Stone Park in 1951.", "Who was Mary Stone's husband?", "John Martin"),
        (CITY, "Its keeper, John Martin, sold Stone Park in 1951.", "Who sold Stone Park in 1951?", "John Martin"),
        # what it is called, who is the one
        (CITY, "Narrow sections of an ice sheet are called ice streams.", "What are narrow sections of an ice sheet called?", "ice streams"),
        (CITY, "The first mayor of Marlow was John Martin.", "Who was the first mayor of Marlow?", "John Martin"),
    ],
)  # fmt: skip
def test_what_a_plain_sentence_states_is_asked(
    opening: str, text: str, stem: str, key: str
) -> None:
    assert (stem, key) in asked(text, opening=opening)


@pytest.mark.parametrize(
    ("why", "opening", "text"),
    [
        ("no subject that stands alone", CITY, "The building was designed in 1951."),
        ("no subject that stands alone", CITY, "They moved to London in 1951."),
        ("no subject that stands alone", CITY, "Some members left in 1951."),
        ("an indefinite subject", CITY, "A new bridge was opened in 1951."),
        ("negated", CITY, "Marlow Castle was not rebuilt in 1951."),
        ("negated", CITY, "Marlow Castle never fell in 1951."),
        ("possible only", CITY, "Marlow Castle may have been rebuilt in 1951."),
        ("possible only", CITY, "Marlow Castle could have 13 towers."),
        ("somebody's word", CITY, "John Martin claimed that Marlow Castle was built in 1384."),
        ("somebody's word", CITY, "The mayor said Marlow Bridge cost $6 million."),
        ("quoted", CITY, "John Martin wrote: “Marlow Castle was built in 1384.”"),
        ("tied to the day of writing", CITY, "Marlow Zoo currently has 600 animals."),
        ("tied to the day of writing", CITY, "Marlow Park recently lost 40 trees."),
        ("a question", CITY, "Was Marlow Castle built in 1384?"),
        ("points at another sentence", COMPANY, "Nova Bank authorised the transaction in 1951."),
        ("points at another sentence", COMPANY, "That year Nova Bank made this offer in London."),
        ("a state, not a deed", CITY, "Marlow Castle resembled a ship in 1951."),
        ("two dates", CITY, "Marlow Castle was burnt in 1384 and in 1412 by Henry IV."),
        ("a span", CITY, "Marlow Castle was besieged in 1845–46."),
        ("an infinitive may own the date", CITY, "John Martin decided to leave Marlow in 1951."),
        ("an infinitive may own the date", CITY, "John Martin hoped to return to Marlow in 1951."),
        ("only one of several", CITY, "Marlow Bridge was designed by Irena Bajerska, John Martin and Mary Stone."),
        ("not fully understood", CITY, "Marlow Castle, which they say was built when nobody who lived there could read, fell."),
        ("a name of unknown kind", CITY, "Zarvo joined Blenq."),
        ("one office of many", CITY, "John Martin emerged as president in July 1912."),
        ("many did so", CITY, "John Martin became friends with Henry Moore."),
        ("a supposition from its first words", CITY, "It is possibly true that Marlow Castle was built in 1384."),
        ("a supposition goes on", CITY, "If Marlow Castle was built in 1384, it is old; it was sold in 1951."),
        ("the thing is not told from others", COMPANY, "In 1971, Orbit Pictures sold the film that Mary Stone made."),
        ("a number of what is described", COMPANY, "In 1971, Orbit Pictures sold three films that won prizes."),
        ("it may belong to the quake", CITY, "Marlow felt the shock of the quake in Japan, which killed 600 people."),
        ("the city may be another", CITY, "London is a city in Canada. The city has 300 parks."),
        ("two names in two languages", CITY, "Marlow is known as Marlau in Dutch and Marlo in German."),
        ("it tells of the doer", CITY, "Marlow Castle was designed by John Martin from London."),
        ("a thing one has several of", PERSON, "Mary Stone played the piano."),
        ("a class the list does not know", PERSON, "Mary Stone died of boredom."),
        ("an adjective is no term", CITY, "Rivers which freeze in winter are known as polar."),
        ("it defines nothing", CITY, "The flood plain is the home of birds and fish in the north."),
        ("an example", CITY, "Cities such as Marlow grew in 1951."),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_left_alone(why: str, opening: str, text: str) -> None:
    assert asked(text, opening=opening) == [], why


def test_a_stem_does_not_tell_the_sex_of_its_answer() -> None:
    found = asked("In 1951, Mary Stone married her cousin John Martin.", opening=PERSON)
    assert found
    assert "Mary Stone" not in {key for _, key in found}


def test_a_date_behind_another_event_is_the_date_of_that() -> None:
    text = "By the time of his death in 1610, Henry IV had rebuilt Marlow Castle."
    assert "1610" not in {key for _, key in asked(text)}


def test_he_is_nobody_where_two_are_meant() -> None:
    text = "John Martin met Henry Moore. He died in 1951."
    assert asked(text) == []


def test_it_is_what_the_sentence_before_was_about() -> None:
    text = "Marlow Tower stands on a hill. It was built in 1384."
    assert ("In which year was Marlow Tower built?", "1384") in asked(text)


def test_a_new_paragraph_forgets_who_was_spoken_of() -> None:
    text = "John Martin was a painter.\n\nHe moved to London in 1951."
    assert asked(text) == []


def test_what_a_typed_relation_found_is_left_to_it() -> None:
    article = Article(slug="one", text=f"Marlow\n\n{CITY} Marlow Castle was built in 1384.\n")
    lines = cleaning.label(article)
    cut = sentences.split(article, lines)
    named = mentions.find(cut, (), None)
    facts = list(stated.facts(article, lines, cut, named, None, ()))
    assert facts
    assert list(stated.facts(article, lines, cut, named, None, facts)) == []


def test_a_stated_fact_carries_its_stem_and_its_proof() -> None:
    article = Article(slug="one", text=f"Marlow\n\n{CITY} Marlow Castle was built in 1384.\n")
    lines = cleaning.label(article)
    cut = sentences.split(article, lines)
    fact = next(stated.facts(article, lines, cut, mentions.find(cut, (), None), None, ()))
    assert fact.relation == "stated_date"
    assert fact.pattern == "passive-main-date-year"
    assert fact.value == "1384"
    assert fact.evidence[0].sentence == cut[-1]
    assert fact.evidence[0].object_text in cut[-1].text


@pytest.mark.parametrize("opening", [CITY, COMPANY, PERSON, GAME, WAR, CLUB])
def test_no_stem_gives_its_key_away_and_each_is_one_question(opening: str) -> None:
    text = (
        "In 1863, John Martin founded the Marlow Museum with 40 paintings. Mary Stone, the first "
        "director of the Marlow Museum, moved to London in May 1901. There are 13 halls in the "
        "Marlow Museum. The Marlow Museum was sold to Nova Bank for $6 million in 1951."
    )
    pairs = asked(text, opening=opening)
    assert pairs
    for stem, key in pairs:
        assert stem.count("?") == 1
        assert stem.endswith("?")
        assert key.casefold() not in stem.casefold()


def test_an_article_without_topic_is_read_as_well() -> None:
    entity = Entity(id="other:x", kind=Kind.OTHER, name="x")
    assert entity.name == "x"
    pairs = asked("Marlow Castle was built in 1384.", opening="Nothing is said here of it.")
    assert pairs == [("In which year was Marlow Castle built?", "1384")]


def test_an_element_has_a_symbol_and_a_number() -> None:
    text = "Oxygen is a chemical element with symbol O and atomic number 8."
    found = asked("Oxygen is everywhere.", opening=text, headline="Oxygen")
    assert found == []
    article = Article(slug="one", text=f"Oxygen\n\n{text} Oxygen is a gas.\n")
    lines = cleaning.label(article)
    cut = sentences.split(article, lines)
    facts = stated.facts(article, lines, cut, mentions.find(cut, (), None), None, ())
    pairs = [(fact.qualifier("stem"), fact.object) for fact in facts]
    assert ("What is the chemical symbol of oxygen?", "O") in pairs
    assert ("What is the atomic number of oxygen?", "8") in pairs
