"""A stem stands by itself: of what, of whom, in which edition, and as of when."""

from __future__ import annotations

import pytest

from tests.questions.asked import CITY, CLUB, COMPANY, GAME, GAS, LEAGUE, PERSON, WAR, asked

CUP = "The 1966 Marlow Cup was a football tournament in Poland in 1966."
BOWL = "Marlow Bowl XX was a football game in Poland. Marlow Bowl XX was played in 1986."
BOOK = "Red Tide is a novel by Mary Stone. Long John Silver is a cook in it. Red Tide was read by many."
PROGRAM = "The Amber program was a space program of Poland. The Amber program was long."
SHOW = "The Night Oven is a television baking competition in Poland. The Night Oven is old."
LINER = "SS Marlow was an ocean liner of Poland. SS Marlow sailed far."
BATTLE = (
    "The Battle of Marlow was a battle between two kingdoms in 1942. The Battle of Marlow was long."
)
RACE = "The Tour of Marlow is a bicycle race in Poland. The Tour of Marlow is hard."
BAND = "The Blue Stones is a rock band. The Blue Stones was formed in Hull."
MOUNTAIN = (
    "Mount Everton is Poland's highest mountain. George Everton drew maps. Mount Everton is high."
)
CONSOLE = "The Orbit Box is a video game console. The Orbit Box is sold by Nova Bank."


@pytest.mark.parametrize(
    ("opening", "text", "stem", "key"),
    [
        # what was counted at a date, what is over, what does not change
        (CITY, "In 1951, Marlow Zoo had 600 animals.", "How many animals did Marlow Zoo have in 1951?", "600"),
        (COMPANY, "As of 2014, Orbit Pictures has 40 shops in Poland.", "How many shops does Orbit Pictures have in Poland as of 2014?", "40"),
        (CITY, "Marlow Bridge is 72 metres long.", "How long is Marlow Bridge?", "72 metres"),
        (CITY, "Marlow Arena holds 600 spectators.", "How many spectators does Marlow Arena hold?", "600"),
        (CITY, "Marlow has 12 districts.", "How many districts does Marlow have?", "12"),
        (GAME, "The game features nine levels.", "How many levels does the game Night Harbour feature?", "nine"),
        (LEAGUE, "The Marlow League consists of 12 rounds.", "Of how many rounds does the Marlow League consist?", "12"),
        # which of several
        (CLUB, "Marlow Rovers won their fifth league title in 1966.", "In which year did Marlow Rovers win their fifth league title?", "1966"),
        (CLUB, "Marlow Rovers were founded in 1886.", "In which year were Marlow Rovers founded?", "1886"),
        (PERSON, "Mary Stone won the Nova Award in 1966.", "In which year did Mary Stone win the Nova Award?", "1966"),
        (PERSON, "Mary Stone met John Martin at Marlow Castle in 1951.", "In which year did Mary Stone meet John Martin at Marlow Castle?", "1951"),
        # of what somebody was the head
        (CLUB, "In 1959, John Martin was appointed manager.", "Who was appointed manager of Marlow Rovers in 1959?", "John Martin"),
        (COMPANY, "John Martin became chairman in 1971.", "In which year did John Martin become chairman of Orbit Pictures?", "1971"),
        (CUP, "Poland was chosen as host on 22 August 1960.", "On which date was Poland chosen as host of the 1966 Marlow Cup?", "22 August 1960"),
        # in which edition or match
        (CUP, "John Martin scored four goals.", "In the 1966 Marlow Cup, how many goals did John Martin score?", "four"),
        (BOWL, "John Martin forced two fumbles.", "In Marlow Bowl XX, how many fumbles did John Martin force?", "two"),
        (WAR, "In 1951, Marlow Castle lost 600 men.", "How many men did Marlow Castle lose in 1951?", "600"),
        (PERSON, "Mary Stone had three brothers.", "How many brothers did Mary Stone have?", "three"),
        (BATTLE, "John Martin commanded the garrison of Marlow Castle.", "In the Battle of Marlow, who commanded the garrison of Marlow Castle?", "John Martin"),
        (RACE, "In 1989, John Martin beat Henry Moore by eight seconds.", "In the Tour of Marlow, in which year did John Martin beat Henry Moore by eight seconds?", "1989"),
        (RACE, "Like the other tours, it consists of 21 stages.", "Of how many stages does the Tour of Marlow consist?", "21"),
        (BAND, "In February 1958, Mary Stone invited Henry Moore to watch the band.", "Whom did Mary Stone invite to watch the Blue Stones in February 1958?", "Henry Moore"),
        (BAND, "In 1970, the Red Stones changed their name to “Queen” after Mary Stone left to join the club of Hull.", "In which year did the Red Stones change their name to “Queen” after Mary Stone left to join the club of Hull?", "1970"),
        (GAME, "John Martin became head writer in 2010.", "Who became head writer of the game Night Harbour in 2010?", "John Martin"),
        (GAS, "In 1877, Mary Stone found two lakes near Hull.", "How many lakes did Mary Stone find near Hull in 1877?", "two"),
        (PERSON, "Mary Stone was executed in 1705.", "In which year was Mary Stone executed?", "1705"),
        (CLUB, "Mary Stone made her debut against Hull United in 2008.", "In which year did Mary Stone make her debut against Hull United?", "2008"),
        (MOUNTAIN, "John Martin climbed Everton in 1980.", "In which year did John Martin climb Everton?", "1980"),
        (CITY, "The Duchess of Hull left Marlow Castle in 1789.", "In which year did the Duchess of Hull leave Marlow Castle?", "1789"),
        (COMPANY, "John Martin became chief executive in 2013.", "Who became chief executive of Orbit Pictures in 2013?", "John Martin"),
        (CITY, "Christiaan Huygens lived long. The Huygens probe left Marlow Castle in 2005.", "In which year did the Huygens probe leave Marlow Castle?", "2005"),
        (CITY, "“Game of Thrones” is long. Game of Thrones premiered in London in 2011.", "In which year did Game of Thrones premiere in London?", "2011"),
        # by the whole name, and of what sort
        (BOOK, "In 1951, Silver sold Marlow Castle.", "In which year did Long John Silver sell Marlow Castle?", "1951"),
        (PROGRAM, "The program was announced in 1961.", "In which year was the Amber program announced?", "1961"),
        (COMPANY, "Craig Barrow became CEO in 1998.", "Who became CEO of Orbit Pictures in 1998?", "Craig Barrow"),
        # which instalment, and of what
        (SHOW, "Mary Stone won the sixth series in October 2015.", "In which month and year did Mary Stone win the sixth series of the Night Oven?", "October 2015"),
        (CITY, "In 1989, 96 fans died at Marlow Arena.", "How many fans died at Marlow Arena in 1989?", "96"),
        (PERSON, "Mary Stone wrote nine books.", "How many books did Mary Stone write?", "nine"),
        (LINER, "SS Marlow was sunk on 7 May 1915.", "On which date was SS Marlow sunk?", "7 May 1915"),
        # more than where and when
        (CITY, "Marlow Abbey was founded in 1384 by John Martin.", "Which abbey was founded in 1384 by John Martin?", "Marlow Abbey"),
        (COMPANY, "In 2012, Orbit Pictures signed an agreement with Nova Bank.", "In which year did Orbit Pictures sign an agreement with Nova Bank?", "2012"),
        (COMPANY, "In 1951, Orbit Pictures sold 8 million tickets worldwide.", "How many tickets did Orbit Pictures sell worldwide in 1951?", "8 million"),
        # what belongs to the question and what does not
        (CITY, "The first European to reach Marlow was John Martin in 1620.", "Who was the first European to reach Marlow?", "John Martin"),
        (CITY, "The first mayor of Marlow was John Martin from Leeds.", "Who was the first mayor of Marlow?", "John Martin"),
        (CITY, "“Red Tide” reached number two in the Hot 100.", "What number did “Red Tide” reach in the Hot 100?", "two"),
        (CITY, "Mary Stone owned 30 percent of the city's land in 1951.", "What percentage of Marlow's land did Mary Stone own in 1951?", "30 percent"),
    ],
)  # fmt: skip
def test_the_stem_says_of_what_and_when(opening: str, text: str, stem: str, key: str) -> None:
    assert (stem, key) in asked(text, opening=opening)


@pytest.mark.parametrize(
    ("why", "opening", "text"),
    [
        ("the count goes on", PERSON, "Mary Stone has won 21 medals."),
        ("the count goes on", PERSON, "Mary Stone has sold more than 32 million books."),
        ("the count goes on since then", PERSON, "Mary Stone has won 21 medals since 1951."),
        ("it has more today", COMPANY, "Orbit Pictures employs 6,574 people in Poland."),
        ("it has more today", CITY, "There are 13 museums in Marlow."),
        ("it has more today", CITY, "Marlow Zoo includes eight lions and 335 fish."),
        ("it has more today", COMPANY, "Orbit Pictures earns $20 million per year."),
        ("it has more today", CITY, "37% of the population of Marlow is of German descent."),
        ("it has more today", CONSOLE, "The library of the Orbit Box includes 4,000 games."),
        ("in which year of many", CLUB, "Marlow Rovers won the Marlow Cup in 1966."),
        ("in which year of many", CLUB, "Marlow Rovers were relegated to the Second Division in 1954."),
        ("on which day of many", PERSON, "Mary Stone visited London in 1951."),
        ("in which match", CLUB, "Marlow Rovers met Hull United in Brussels."),
        ("in which match", CLUB, "John Martin scored both goals in the final in Leeds."),
        ("from year to year", COMPANY, "Orbit Pictures sold 8 million tickets."),
        ("as what, and when", CITY, "John Martin was replaced by Henry Moore."),
        ("as what", CLUB, "In January 2011, John Martin was appointed after Henry Moore left."),
        ("whose friends", CITY, "In 1957, the mayor formed a group with friends from Marlow High School."),
        ("whose performance", BAND, "In 1964, 73 million viewers watched their performance in London."),
        ("whose manager", BAND, "John Martin became their manager in January 1962."),
        ("from what", BAND, "John Martin announced his departure on 10 April 1970."),
        ("to do what", COMPANY, "On August 12, 2003, Nova Bank signed on."),
        ("for whom", CLUB, "Mary Stone made her debut on 15 August 2008."),
        ("as what", GAME, "Henry Moore replaced John Martin in 1966."),
        ("from what post", CLUB, "John Martin was sacked in October 1991."),
        ("the two of what", GAS, "In 1877, the two moons were found by Mary Stone."),
        ("which of many", GAS, "Percival Stone founded an observatory in 1894."),
        ("not in the game", GAME, "The exhibition opened in Leeds in July 2012."),
        ("the film is not the game", GAME, "The film was watched by 9 million viewers in Poland in 1996."),
        ("from what", GAS, "The average distance from the Sun is 230 million km."),
        ("before what", PERSON, "John Martin, her uncle, died three months before."),
        ("to whom", PERSON, "John Martin gave her the Blue Stone in 1951."),
        ("how many in all", LEAGUE, "The tournament consists of 12 rounds followed by a final."),
        ("in which years of many", LEAGUE, "In 2009, Hull United won the league."),
        ("second in which year of many", CLUB, "Marlow Rovers finished second in 2000."),
        ("in which charts", CITY, "“Red Tide” reached number two in May 1970."),
        ("as what", CITY, "The supervisory board of Nova Bank appointed John Martin in 2005."),
        ("for everybody to say", CITY, "John Martin was the most crucial figure in the growth of Marlow."),
        ("secretary of what", WAR, "John Martin became General Secretary in March 1985."),
        ("in which election", PERSON, "Mary Stone won 57% of the vote."),
        ("from year to year", COMPANY, "Orbit clubs sold 13 million tickets."),
        ("it went there more than once", WAR, "France occupied the land north of the old river of the two."),
        ("of which year", SHOW, "The final was watched by 600 viewers."),
        ("on which day", PERSON, "Mary Stone lit 200 lamps."),
        ("of what", CITY, "By the end of 2004, 161 editions existed."),
        ("which foundation", CITY, "The Foundation had 450 employees in 1951."),
        ("which prince", CITY, "Edward, Prince of Wales, entered Marlow Castle in 1912."),
        ("a boat of many", PERSON, "In 1898, Mary Stone demonstrated a boat."),
        ("in its place alone", CITY, "The First World War killed 2,716 men."),
        ("more each year", COMPANY, "The Marlow Library holds 11 million volumes."),
        ("on what", COMPANY, "In 2012, Orbit Pictures signed an agreement in London."),
        ("on what", COMPANY, "In 1986, Orbit Pictures earned $6 million for a two-year deal."),
        ("of what", PERSON, "John Martin took charge in May 2010."),
        ("which queen", WAR, "The Queen died in January 1901."),
        ("he changed it, but how", CITY, "In 1961, John Martin revolutionized modern comics."),
        ("from what she retired", PERSON, "Mary Stone retired in 1951."),
        ("president of what", PERSON, "John Martin became president in 1951."),
        ("president of which of the two", CLUB, "John Martin of Nova Bank became president in 1951."),
        ("in which of his wars", WAR, "The Royal Navy deployed 42 ships."),
        ("the battery is in the box, not the game", CONSOLE, "The battery lasts three hours."),
        ("the game is not the console", CONSOLE, "The game sold three million copies in 1986."),
        ("the land was there, not the founding", CLUB, "Marlow Rovers were founded after a quarrel with the owner of the land at Marlow Park."),
    ],
)  # fmt: skip
def test_what_lacks_its_scope_is_not_asked(why: str, opening: str, text: str) -> None:
    assert asked(text, opening=opening) == [], why


@pytest.mark.parametrize(
    "text",
    [
        "John Martin defeated Henry Moore in 1886.",
        "In 1929, Marlow Mill employed 14,000 workers.",
        "In 1967, Hull United lost to Marlow Rovers.",
    ],
)
def test_what_lasts_or_comes_again_has_no_year(text: str) -> None:
    assert not [stem for stem, _ in asked(text) if stem.startswith("In which year")]


def test_a_headline_in_the_plural_is_what_the_article_is_about() -> None:
    opening = "The Championships, Marlow, is a tennis tournament. Marlow is played on grass. Marlow is old."
    text = "In 1968, Mary Stone beat Emma Hill in two sets."
    stem = "In the Marlow Championships, in how many sets did Mary Stone beat Emma Hill in 1968?"
    assert (stem, "two") in asked(text, opening=opening, headline="Marlow Championships")


def test_a_mission_does_not_take_place_when_it_is_chosen() -> None:
    found = asked("Nova Bank selected the Dragonfly mission to Titan in June 2019.")
    assert not [stem for stem, _ in found if "take place" in stem]


def test_who_won_three_may_be_several() -> None:
    found = asked("John Martin won three titles as manager.", opening=CLUB)
    stem = "How many titles did John Martin win as manager of Marlow Rovers?"
    assert found == [(stem, "three")]
