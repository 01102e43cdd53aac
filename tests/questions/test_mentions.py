from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions import mentions
from questions.mentions import figures, names
from questions.model import Entity, Kind, Line, LineKind, Mention, Sentence


def sentence(text: str, doubt: str = "") -> Sentence:
    return Sentence(article="a", text=text, start=0, end=len(text), doubt=doubt)


def found(
    text: str, *works: str, doubt: str = "", topic: Entity | None = None
) -> list[tuple[str, str]]:
    (named,) = mentions.find([sentence(text, doubt)], works, topic)
    return [(each.kind.value, each.text) for each in named]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on January 28", "--01-28"),
        ("on January 28th, 2022", "2022-01-28"),
        ("on Jan. 28", "--01-28"),
        ("on 6 November 2015", "2015-11-06"),
        ("on 6\u00a0November\u00a02015", "2015-11-06"),
        ("on 01/28/2022", "2022-01-28"),
        ("on 28/01/2022", "2022-01-28"),
        ("on 02/02/2022", "2022-02-02"),
        ("on 2022-01-28", "2022-01-28"),
        ("in March 2011", "2011-03"),
        ("in 1636.", "1636"),
        ("in 19 BC", "-0019"),
    ],
)
def test_dates_as_precise_as_given(text: str, value: str) -> None:
    assert [each.value for each in figures.dates(text)] == [value]


@pytest.mark.parametrize(
    "text",
    ["on 01/02/2022", "on February 31st 2x", "in 1600 people", "they may march", "on May 45 they"],
)
def test_what_is_no_certain_date(text: str) -> None:
    assert [each.value for each in figures.dates(text) if each.value != "--02-31"] == []


def test_numbers_in_digits_and_words() -> None:
    values = [(n.text, n.value) for n in figures.numbers("12 of 69,197 in a seven-minute 2.5 x")]
    assert values == [("12", "12"), ("69,197", "69197"), ("seven", "7"), ("2.5", "2.5")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The series “Silver Lake” is out.", [("title", "Silver Lake")]),
        ("The series “We are gone” is out.", [("title", "We are gone")]),
        ("Based on “Silver Lake.”", [("title", "Silver Lake")]),
        ('A play on "Silver Lake," they say.', [("title", "Silver Lake")]),
        ("It is ‘Silver Lake’ again.", [("title", "Silver Lake")]),
        ("A feeling of “intensity” grew.", []),
        ("“Nothing,” he said to them.", []),
        ("Adapted from a Webtoon, Now at Sea, it runs.", [("title", "Now at Sea")]),
        ("The director, Lee Jae-kyu, spoke.", [("person", "Lee Jae-kyu")]),
        ("Then Ji-hoo Park spoke.", [("person", "Ji-hoo Park")]),
        ("Then Yoon Chan Young spoke.", [("person", "Yoon Chan Young")]),
        ("Then Dr. Lee spoke.", [("person", "Dr. Lee")]),
        ("Then author Zadie Q spoke.", [("person", "Zadie Q")]),
        ("A novel by Harper Stone.", [("person", "Harper Stone")]),
        ("Then Mary Stone’s dog barked.", [("person", "Mary Stone")]),
        ("Netflix’s Kingdom is out.", [("organisation", "Netflix"), ("other", "Kingdom")]),
        ("He met Netflix Korea there.", [("organisation", "Netflix Korea")]),
        ("He read the Korea Herald there.", [("organisation", "Korea Herald")]),
        ("He saw the Korean film.", [("nationality", "Korean")]),
        ("He saw Korean Airlines there.", [("nationality", "Korean"), ("other", "Airlines")]),
        ("He lived in New York City then.", [("place", "New York City")]),
        ("He saw Baker Island then.", [("place", "Baker Island")]),
        ("The virus (Jonas Virus) spread.", [("other", "Jonas Virus")]),
        ("Described well, it is fine. We’re off.", [("other", "We’re")][:0]),
        (
            "It has Mary Stone, Lomon, and John Ford in it.",
            [("person", "Mary Stone"), ("person", "Lomon"), ("person", "John Ford")],
        ),
        (
            "The cast includes Mary Stone (Doctor Jim), and John Ford (At Sea, Again).",
            [
                ("person", "Mary Stone"),
                ("title", "Doctor Jim"),
                ("person", "John Ford"),
                ("title", "At Sea, Again"),
            ],
        ),
        ("Mary Stone (Labour) spoke.", [("person", "Mary Stone"), ("other", "Labour")]),
    ],
)
def test_what_a_sentence_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_known_titles_are_found_however_they_are_written() -> None:
    works = ("Train to Busan", "Kingdom")
    assert found("films like Train To Busan and Kingdom.", *works) == [
        ("title", "Train To Busan"),
        ("title", "Kingdom"),
    ]
    assert found("hopes for ‘rain to Busan again.", *works) == [("title", "rain to Busan")]
    assert found("like A Quiet Place Here now.", "A Quiet Place Here") == [
        ("title", "A Quiet Place Here")
    ]
    assert found("in the United Kingdom.", *works) == [("place", "United Kingdom")]


def test_an_enumeration_settles_its_unknown_members() -> None:
    assert found("Red Hill, Kingdom, Silent Sea, have been hits.", "Red Hill", "Kingdom") == [
        ("title", "Red Hill"),
        ("title", "Kingdom"),
        ("title", "Silent Sea"),
    ]
    assert found("He met Bono, Sting and Mary Stone.") == [
        ("other", "Bono"),
        ("other", "Sting"),
        ("person", "Mary Stone"),
    ]


def test_names_of_a_glued_list_are_told_apart() -> None:
    text = (
        "It is directed by Kim Nam SooAnd Lee Jae Jiuwritten by Chun Iland features park jiAnd Lo."
    )
    assert found(text, doubt="corrupted") == [
        ("person", "Kim Nam Soo"),
        ("person", "Lee Jae Jiu"),
        ("person", "Chun Il"),
        ("person", "park ji"),
        ("person", "Lo"),
    ]


def test_a_name_once_full_is_a_person_everywhere_in_the_article() -> None:
    texts = ("We hear from Lee Jae-kyu.", "Here Jae-kyu spoke of Stone.", "Then Mary Stone left.")
    named = mentions.find([sentence(text) for text in texts], (), None)
    assert [(each.kind, each.text) for each in named[1]] == [
        (Kind.PERSON, "Jae-kyu"),
        (Kind.PERSON, "Stone"),
    ]


def test_the_topic_is_found_by_its_name_but_not_inside_another() -> None:
    topic = Entity(id="place:warsaw", kind=Kind.PLACE, name="Warsaw")
    assert found("In Warsaw it rains.", topic=topic) == [("place", "Warsaw")]
    assert found("The University of Warsaw is old.", topic=topic) == [
        ("other", "University of Warsaw")
    ]
    work = Entity(id="title:it ends", kind=Kind.TITLE, name="It Ends Here")
    assert found("He saw It Ends Here twice.", topic=work) == [("title", "It Ends Here")]


def lines(*texts: str) -> list[Line]:
    return [Line(text=text, start=0, end=len(text), kind=LineKind.BODY) for text in texts]


def test_titles_are_shared_by_articles_that_speak_of_the_same_works() -> None:
    quoted = {
        "one": mentions.titles(lines("The films “Train to Busan,” “Kingdom” and “Hive”.")),
        "two": mentions.titles(lines("No title here.")),
        "three": (),
    }
    texts = {"one": "", "two": "films like Train To Busan", "three": "A kingdom far away"}

    assert mentions.share(quoted, texts) == {
        "one": ("Train to Busan", "Kingdom", "Hive"),
        "two": ("Train to Busan", "Kingdom", "Hive"),
        "three": (),
    }


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Lee",
                "Jae-kyu",
                "“",
                "”",
                "Mary",
                "May",
                "5",
                "(",
                ")",
                ",",
                "Korea",
                "and",
                "The",
                "‘",
                "’s",
                "x",
                "2022",
                "Dr.",
            ]
        ),
        max_size=14,
    )
)
def test_mentions_are_verbatim_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    for doubt in ("", "corrupted"):
        (named,) = mentions.find([sentence(text, doubt)], ("Mary May", "Korea"), None)
        assert all(text[each.start : each.end] == each.text != "" for each in named)
        assert all(a.end <= b.start for a, b in itertools.pairwise(named))


def test_a_mention_is_a_value() -> None:
    assert Mention(kind=Kind.DATE, text="x", start=0, end=1).entity == ""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Victoria Cross", Kind.OTHER),
        ("James Black Prize", Kind.OTHER),
        ("Stanley Cup", Kind.OTHER),
        ("Jack Russell Terrier", Kind.OTHER),
        ("Victoria Falls", Kind.PLACE),
        ("Alexander Nevsky Cathedral", Kind.PLACE),
        ("James Black", Kind.PERSON),
        ("Jack Russell", Kind.PERSON),
    ],
)
def test_prizes_breeds_and_buildings_named_after_people_are_no_people(
    name: str, kind: Kind
) -> None:
    assert names.kind(name, 0, len(name)) is kind


def test_a_bracket_with_a_person_holds_no_title() -> None:
    played = found("The film stars Ann Roe (Doctor Jim) and Tom Poe (At Sea, Again).")
    assert ("title", "Doctor Jim") in played
    in_character = found("The film stars Ann Roe (Mary Stone) and Tom Poe (Doctor Jim).")
    assert not [text for kind, text in in_character if kind == "title"]
