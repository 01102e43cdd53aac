"""Dates in sentences that are built less plainly: what is read of them, and what is not."""

from __future__ import annotations

import pytest

from questions.clauses import parse, read, unbracketed
from tests.questions.asked import BAND_OPENING, CITY, CLUB, COMPANY, LEAGUE, PERSON, asked

_ASKED = [
    # a date in front of what is said to be so
    (PERSON, "It was in 1951 that Mary Stone left Orbit Bank.", "In which year did Mary Stone leave Orbit Bank?", "1951"),
    (PERSON, "It was not until May 1951 that she moved to Leeds.", "In which month and year did Mary Stone move to Leeds?", "May 1951"),
    # between commas, in brackets of the clause, beside the object
    (CITY, "Marlow Abbey, in 1951, was sold to Orbit Bank.", "In which year was Marlow Abbey sold to Orbit Bank?", "1951"),
    (PERSON, "Mary Stone married in 1951 Tom Lake.", "In which year did Mary Stone marry Tom Lake?", "1951"),
    (CITY, "In 1516 the Polish traders of Leeds, who were rich, moved their bank to Marlow.", "In which year did the Polish traders of Leeds move their bank to Marlow?", "1516"),
    # within a year
    (PERSON, "During 1951, Mary Stone designed Marlow Chapel.", "In which year did Mary Stone design Marlow Chapel?", "1951"),
    (PERSON, "In spring 1951, Mary Stone designed Marlow Chapel.", "In which year did Mary Stone design Marlow Chapel?", "1951"),
    (PERSON, "In the year 1951, Mary Stone designed Marlow Chapel.", "In which year did Mary Stone design Marlow Chapel?", "1951"),
    (CITY, "Marlow Bridge was opened on Saturday, 12 June 2004.", "On which date was Marlow Bridge opened?", "12 June 2004"),
    # up to the date it is whole
    (CITY, "Poland signed a pact with Silesia in 1778 that proved what nobody had thought.", "In which year did Poland sign a pact with Silesia?", "1778"),
    # the first of all
    (LEAGUE, "The first official match was played in 1877 between Leeds and York.", "In the Marlow League, in which year was the first official match played between Leeds and York?", "1877"),
    (PERSON, "Mary Stone made her professional debut in 1951.", "In which year did Mary Stone make her professional debut?", "1951"),
    (PERSON, "Mary Stone was the first woman to climb Mount Lake in 1951.", "In which year did Mary Stone become the first woman to climb Mount Lake?", "1951"),
    (PERSON, "Her first concert was in October 1951 at the Globe.", "In which month and year was Mary Stone's first concert?", "October 1951"),
    # what is told of the name before it
    (PERSON, "She was a niece of John Martin, who moved from Leeds to York in 1638.", "In which year did John Martin move from Leeds to York?", "1638"),
    (PERSON, "She was taught by her uncle, John Martin, who founded Orbit Bank in 1938.", "In which year did John Martin found Orbit Bank?", "1938"),
    (CITY, "The oldest building is Marlow Abbey, founded by French monks in 1102.", "In which year was Marlow Abbey founded by French monks?", "1102"),
    # two that did it
    (CITY, "In 1738, John Martin and his sailors captured Marlow Castle.", "In which year did John Martin and his sailors capture Marlow Castle?", "1738"),
    (CITY, "In 1738, the explorer Peter Hall and the painter John Martin left Leeds.", "In which year did the explorer Peter Hall and the painter John Martin leave Leeds?", "1738"),
    # how long it went on
    (PERSON, "Mary Stone ran Orbit Bank in Leeds from 1951 to 1958.", "Until which year did Mary Stone run Orbit Bank in Leeds?", "1958"),
    (CITY, "Marlow Abbey was ruled by monks for two centuries from 1102 to 1302.", "Until which year was Marlow Abbey ruled by monks?", "1302"),
    (PERSON, "From 1951 until 1958 she was professor of law at Orbit University.", "Until which year was Mary Stone professor of law at Orbit University?", "1958"),
    # without those it was done by, where they are many, and without "on"
    (COMPANY, "Orbit Pictures was founded in 1912 by John Martin, Peter Hall, Tom Lake, and Ann Roe.", "In which year was Orbit Pictures founded?", "1912"),
    (CITY, "Marlow Bridge opened June 12, 1904.", "On which date did Marlow Bridge open?", "June 12, 1904"),
    # what the topic has one of
    (COMPANY, "Orbit Pictures is rich. The present name was adopted in 1951.", "In which year was the present name of Orbit Pictures adopted?", "1951"),
    # works with their year beside them
    (PERSON, "She liked his 1953 album Night Rock, recorded in Leeds.", "In which year was the album Night Rock released?", "1953"),
    (PERSON, "She had read Tom Lake's 1865 science fiction novel Through the Dark Wood.", "In which year was Tom Lake's novel Through the Dark Wood published?", "1865"),
    (PERSON, "His films Blue Wives (1919) and The Mill (1922) were costly.", "In which year was the film The Mill released?", "1922"),
    (PERSON, "In 1951, she travelled to Leeds with opera singer, Ann Roe, in a car.", "In which year did Mary Stone travel to Leeds with opera singer Ann Roe?", "1951"),
    (PERSON, "In 1951, she moved to Leeds with the singer, Ann Roe, and married Tom Lake.", "In which year did Mary Stone move to Leeds with the singer Ann Roe?", "1951"),
    # a second verb with a date of its own
    (PERSON, "She joined Orbit Bank, and in 1951 was appointed head of Nova Bank.", "In which year was Mary Stone appointed head of Nova Bank?", "1951"),
    (PERSON, "Mary Stone left Leeds and in 1951 founded Orbit Bank.", "In which year did Mary Stone found Orbit Bank?", "1951"),
    (PERSON, "Mary Stone sold Orbit Bank, but in 1951 bought Nova Bank.", "In which year did Mary Stone buy Nova Bank?", "1951"),
    (CITY, "Marlow Abbey was built in 1901 and in 1902 John Martin built Marlow Hall.", "In which year did John Martin build Marlow Hall?", "1902"),
    (CITY, "In 1774 Poland ordered Marlow Harbour closed until the tax was paid.", "In which year did Poland order Marlow Harbour closed?", "1774"),
    # what opens a sentence, and what describes a name
    (PERSON, "While still in Leeds, in 1951 Mary Stone founded Orbit Bank.", "In which year did Mary Stone found Orbit Bank?", "1951"),
    (COMPANY, "Three years after its foundation, in 1951, Orbit Pictures bought Nova Bank.", "In which year did Orbit Pictures buy Nova Bank?", "1951"),
    (CITY, "Ann Roe, a painter who left Orbit Bank in 1951, was rich.", "In which year did Ann Roe leave Orbit Bank?", "1951"),
    # a title behind the noun, and behind whose it is
    (PERSON, "In 1951, Tom Lake directed the film The Mill.", "In which year did Tom Lake direct the film The Mill?", "1951"),
    (PERSON, "Mary Stone released her sixth album, Night Rock, to some praise in 1951.", "In which year did Mary Stone release her sixth album Night Rock to some praise?", "1951"),
    # a tense that a date has
    (COMPANY, "Orbit Pictures is rich, having bought Nova Bank in 1951.", "In which year did Orbit Pictures buy Nova Bank?", "1951"),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "text", "stem", "key"), _ASKED)
def test_a_date_is_found_wherever_it_stands(opening: str, text: str, stem: str, key: str) -> None:
    assert (stem, key) in asked(text, opening=opening)


@pytest.mark.parametrize(
    ("why", "opening", "text"),
    [
        ("it was said, not so", PERSON, "It was reported in 1951 that Mary Stone left Orbit Bank."),
        ("not until is not in", PERSON, "It was not in 1951 that Mary Stone left Orbit Bank."),
        ("goods of a time", COMPANY, "Orbit Pictures moved to 1950s America."),
        (
            "any pact of many",
            CITY,
            "Poland signed a pact in 1778 that proved what nobody had thought.",
        ),
        ("one match of many", LEAGUE, "The match was played in 1877 between Leeds and York."),
        ("a debut somewhere", PERSON, "Mary Stone made her debut in 1951."),
        ("which tournament", CLUB, "Marlow Rovers won the previous tournament in 1951."),
        ("as what", BAND_OPENING, "The Marlow Band was renamed in 1951."),
        (
            "whom the first bishop",
            COMPANY,
            "Orbit Pictures is rich. The first director was hired in 1951.",
        ),
        ("where the title ends", PERSON, "She liked the 1953 film Glass Tide and Silver."),
        ("where the title ends", PERSON, "She liked his 1818 book The World as Will."),
        ("what year it is", PERSON, "She liked the film Glass Tide (120 minutes)."),
        ("a month as well", PERSON, "She lived in Leeds from May to October 1951."),
        ("where somebody was", PERSON, "Mary Stone was in Leeds in 1951."),
    ],
)
def test_a_date_that_is_not_certain_is_left_alone(why: str, opening: str, text: str) -> None:
    dates = [
        (stem, key)
        for stem, key in asked(text, opening=opening)
        if "19" in key or "17" in key or "18" in key
    ]
    assert dates == [], why


def test_he_is_nobody_where_the_sentence_before_went_on_to_tell_of_another() -> None:
    opening = "Tom Stone (born 4 May 1929) was an English architect. He lived long."
    text = "Tom Stone was a grandson of John Martin, a teacher, who moved to Leeds. His son Peter married in 1951 Ann Lake."
    assert not any("Tom Stone's son" in stem for stem, _ in asked(text, opening=opening))


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Her serve was good.", "hnBa."),
        ("Some serve at the club.", "dzidn."),
        ("The club won 3–1.", "dnvn."),
        ("The carbon–carbon chamber failed.", "dnnv."),
        ("The chamber – a good one – failed.", "dn—da#—v."),
    ],
)
def test_words_are_told_apart_by_what_stands_beside_them(text: str, tags: str) -> None:
    assert "".join(word.tag for word in read(unbracketed(text), frozenset(), frozenset())) == tags


def test_a_clause_with_a_score_is_read_to_its_end() -> None:
    found = parse(read("Marlow won the cup by 3–1 in 1951.", frozenset(), frozenset({"Marlow"})))
    assert [chunk.text for chunk in found[0].rest] == ["the cup", "by 3–1", "in 1951"]
