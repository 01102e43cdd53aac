"""Whose names are read as people's, and what works are called."""

from __future__ import annotations

import pytest

from tests.questions.asked import BAND_OPENING, CITY, COMPANY, PERSON, asked


@pytest.mark.parametrize(
    ("text", "opening", "stem", "key"),
    [
        (
            "In 1956 Stone wrote her second novel, The Quiet Harbour, in a barn.",
            PERSON,
            "What is the title of Mary Stone's second novel?",
            "The Quiet Harbour",
        ),
        (
            "In 1956 Stone wrote her second novel, From the Hill to the Lake, in a barn.",
            PERSON,
            "What is the title of Mary Stone's second novel?",
            "From the Hill to the Lake",
        ),
        (
            "Tom Ford recorded the tune on his 1953 album Night Ferry at last.",
            CITY,
            "What is the title of Tom Ford's 1953 album?",
            "Night Ferry",
        ),
        (
            "The band's debut album, Silver Ladder, sold well.",
            BAND_OPENING,
            "What is the title of the Marlow Band's debut album?",
            "Silver Ladder",
        ),
    ],
)
def test_what_a_work_is_called_is_asked_where_it_is_one_alone(
    text: str, opening: str, stem: str, key: str
) -> None:
    assert (stem, key) in asked(text, opening=opening)


@pytest.mark.parametrize(
    "text",
    [
        "In 1956 Stone wrote a novel, The Quiet Harbour, in a barn.",
        "In 1956 Stone wrote her novel The Quiet Harbour in a barn.",
        "In 1956 Stone praised Ann Roe and her second novel, The Quiet Harbour.",
        "In 1956 Stone visited her second husband, Harbour, in a barn.",
    ],
)
def test_a_work_among_others_or_of_somebody_else_is_not_asked_for(text: str) -> None:
    assert not [stem for stem, _ in asked(text, opening=PERSON) if "title" in stem]


@pytest.mark.parametrize(
    "name", ["Turgut Aydal", "Casimir Wolny", "Gottlob Ahrens", "Satoru Tanabe", "Heydar Rustem"]
)
def test_a_given_name_of_any_country_makes_a_person(name: str) -> None:
    assert (
        "Who founded the Quinby Library in 1893?",
        name,
    ) in asked(f"{name} founded the Quinby Library in 1893.")


@pytest.mark.parametrize("name", ["Luitpold Gymnasium", "Shah Wells", "Elder Writing"])
def test_what_no_given_name_opens_is_nobody(name: str) -> None:
    found = asked(f"{name} founded the Quinby Library in 1893.")
    assert not [stem for stem, _ in found if stem.startswith("Who")]


def test_a_firm_is_not_called_by_the_full_name_of_one_founder() -> None:
    text = "Frederic Lake met her. Roe and Lake published the book Red Hill in 1945."
    stems = [stem for stem, _ in asked(text, opening=COMPANY)]
    assert not [stem for stem in stems if "and Frederic Lake" in stem]
    both = "Frederic Lake and Ann Roe met her. Roe and Lake published the book Red Hill in 1945."
    stems = [stem for stem, _ in asked(both, opening=COMPANY)]
    assert not [stem for stem in stems if "Roe and Frederic" in stem and "Ann" not in stem]


def test_who_is_something_for_a_time_or_will_be_is_not_asked() -> None:
    assert not asked("The Israeli ambassador to Poland is Tom Ford.")
    assert not asked("Stone's future husband, Tom Ford, also studied there.", opening=PERSON)
    assert asked("Stone's first tutor was Tom Ford.", opening=PERSON)


def test_who_worked_with_somebody_is_not_asked() -> None:
    assert not [
        stem
        for stem, _ in asked("Tom Ford worked with Ann Roe on the Quinby Bridge for many years.")
        if stem.startswith("Who")
    ]
    assert [
        stem
        for stem, _ in asked("Tom Ford built the Quinby Bridge with Ann Roe in 1893.")
        if stem.startswith("Who")
    ]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "He bought the Quinby Radio designed by Ann Roe, while others slept.",
            "Who designed the Quinby Radio?",
        ),
        (
            "At the Ford Laboratory, founded by the English chemist Ann Roe in 1893, all was new.",
            "Who founded the Ford Laboratory in 1893?",
        ),
    ],
)
def test_who_made_what_is_named_in_passing(text: str, stem: str) -> None:
    assert (stem, "Ann Roe") in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "He climbed the roof of the Quinby Tower designed by Ann Roe, while others slept.",
        "He bought a Quinby Radio designed by Ann Roe, while others slept.",
        "He bought the radio designed by Ann Roe, while others slept.",
        "He bought the Quinby Radio designed by Ann Roe and two others, while others slept.",
        "He bought the Quinby Radio liked by Ann Roe, while others slept.",
    ],
)
def test_whose_maker_it_is_must_be_certain(text: str) -> None:
    assert not asked(text)


def test_a_dynasty_is_asked_for_where_it_did_something_once() -> None:
    assert (
        "Which dynasty overthrew the Medes in the 6th century BC?",
        "Achaemenids",
    ) in asked("The Achaemenids overthrew the Medes in the 6th century BC.")
    assert not asked("The Achaemenids advanced the already powerful empire of Marlow Hill.")


def test_initials_are_an_organisation_and_hands_a_persons() -> None:
    text = "UEFA lifted the long ban on clubs of Marlow in 1990."
    stem = "Which organisation lifted the long ban on clubs of Marlow in 1990?"
    assert (stem, "UEFA") in asked(text)
    stem = "Who translated the Marlow Chronicle into Latin in 1493?"
    done = "translated the Marlow Chronicle into Latin in 1493."
    assert (stem, "Marsilo Vicin") in asked(f"Marsilo Vicin {done}")
    assert (stem, "Marsilo Press") not in asked(f"The Marsilo College {done}")


def test_a_name_is_asked_for_without_its_rank_and_country() -> None:
    told = "Stone was appointed by President Adam Kowal to the Marlow Court in 1950."
    stem = "Who appointed Mary Stone to the Marlow Court in 1950?"
    assert (stem, "Adam Kowal") in asked(told, opening=PERSON)
    told = "Stone received her degree from Lund University, Sweden, in 1950."
    stem = "From which university did Mary Stone receive her degree in 1950?"
    assert (stem, "Lund University") in asked(told, opening=PERSON)


def test_an_army_is_no_organisation_and_a_company_a_firm() -> None:
    told = "In 1942, Stone was conscripted into the Polish Army."
    stem = "Into which army was Mary Stone conscripted in 1942?"
    assert (stem, "Polish Army") in asked(told, opening=PERSON)
    told = "In 1942, Stone was recruited by the Amber Company."
    stem = "Which firm recruited Mary Stone in 1942?"
    assert (stem, "Amber Company") in asked(told, opening=PERSON)


def test_a_town_is_not_the_university_called_after_it() -> None:
    told = (
        "Stone studied at Petrow State University. In 1920 Stone returned with her son to Petrow."
    )
    assert "Petrow" not in {key for _, key in asked(told, opening=PERSON)}
    told = "Stone worked for Petrow Pictures. In 1920 Stone returned to Petrow with Adam Kowal."
    assert "Petrow" in {key for _, key in asked(told, opening=PERSON)}
