"""Who and what is meant: pronouns, "the series", short names, quoted speech, footnotes."""

from __future__ import annotations

import pytest

from questions.model import Article
from questions.pipeline import understand

SERIES = "The series ‘Dark Water’ returns"
COMPANY = "Acme"
ACME = "Acme is a company. The company grew. "


def read(headline: str, text: str) -> set[tuple[str, str, str]]:
    """What the relation tables read; what any plain clause states is tested with the clauses."""
    article = Article(slug="a", text=f"{headline}\n\n{text}\n")
    return {
        (f.relation, f.subject.name, f.object)
        for f in understand([article]).facts
        if not f.relation.startswith("stated_")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Dark Water” is out. It premiered on Netflix on May 4.", "Dark Water"),
        ("Fans met “Dark Water.” It premiered on Netflix on May 4.", "Dark Water"),
        ("“Dark Water” is out. It is long. It premiered on Netflix on May 4.", "Dark Water"),
        ("The show premiered on Netflix on May 4.", "Dark Water"),
        ("Like the novel “Red Sea” it is sad. The show premiered on May 4.", "Dark Water"),
        ("The crowd was big. It premiered on Netflix on May 4.", ""),
        ("“Red Sea” is out. It premiered on Netflix on May 4.", ""),
        ("“Dark Water” beat “Red Sea.” It premiered on Netflix on May 4.", ""),
        ("Like the show “Red Sea” it is sad. The show premiered on May 4.", ""),
        ("Like the show “Red Sea” it is sad. It won. The show premiered on May 4.", ""),
        ("After the show “Red Sea” the show premiered on May 4.", ""),
        ("The novel premiered on May 4.", ""),
    ],
)
def test_what_it_and_the_series_mean(text: str, expected: str) -> None:
    found = read(SERIES, text)
    assert {subject for relation, subject, _ in found if relation == "release_date"} == (
        {expected} if expected else set()
    )


def test_another_paragraph_starts_afresh() -> None:
    text = "Like the show “Red Sea” it is sad.\n\nThe show premiered on Netflix on May 4."
    assert ("release_date", "Dark Water", "May 4") in read(SERIES, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ACME + "The company was founded in 1911. The company won.", {"Acme"}),
        ("Acme is a company. It was founded in 1911.", {"Acme"}),
        (ACME + "The city was founded in 1911.", set()),
    ],
)
def test_the_topic_by_its_noun(text: str, expected: set[str]) -> None:
    found = read(COMPANY, text)
    assert {subject for relation, subject, _ in found if relation == "founded_on"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mary Stone came. She was born on May 4, 1950.", {"Mary Stone"}),
        ("Mary Stone came. She sang. She was born on May 4, 1950.", {"Mary Stone"}),
        ("Mary Stone met John Ford. He was born on May 4, 1950.", set()),
        ("Mary Stone came. It rained. She was born on May 4, 1950.", set()),
        ("Mary Stone came. Then Stone was born on May 4, 1950.", {"Mary Stone"}),
    ],
)
def test_who_he_and_she_are(text: str, expected: set[str]) -> None:
    assert {subject for relation, subject, _ in read("News", text) if relation == "born_on"} == (
        expected
    )


def test_without_a_topic_the_series_is_nothing() -> None:
    assert read("Rain all week", "The series premiered on Netflix on May 4.") == set()


def test_what_somebody_is_quoted_as_saying_is_no_fact() -> None:
    said = "Mary Stone said, “I know that Dark Water premiered on Netflix on May 4.”"
    assert read(SERIES, said) == set()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mary Stone spoke.\n\nMary Stone said, “{}.”", "Mary Stone"),
        ("Director Mary Stone said it was fun.\n\n“{},” she said.", "Mary Stone"),
        ("It was fun.\n\n“{},” she said.", ""),
        ("“{}.”", ""),
    ],
)
def test_what_is_the_speakers_own_needs_a_speaker(text: str, speaker: str) -> None:
    quotation = "We have ghosts in a school uniform or in a gym suit"
    article = Article(slug="a", text=f"{SERIES}\n\n{text.format(quotation)}")
    facts = [fact for fact in understand([article]).facts if fact.relation == "costume"]
    assert {fact.qualifier("speaker") for fact in facts} == ({speaker} if speaker else set())


def test_a_month_is_no_day_but_has_a_year() -> None:
    found = read(SERIES, "“Dark Water” premiered in March 2019.")
    assert found == {("release_year", "Dark Water", "2019")}


def test_part_of_a_name_is_no_answer() -> None:
    text = "Mary Stone came late. “Dark Water” was directed by Stone."
    assert "director" not in {relation for relation, _, _ in read(SERIES, text)}


def test_footnotes_stay_in_the_evidence_but_not_in_the_way() -> None:
    text = "“Dark Water”[b] was directed by Mary Stone.[citation needed]"
    article = Article(slug="a", text=f"{SERIES}\n \n{text}")
    (fact,) = understand([article]).facts
    assert (fact.object, fact.evidence[0].sentence.text) == ("Mary Stone", text)


def test_titles_that_begin_alike_are_told_apart() -> None:
    one = Article(
        slug="a", text="News\n\nThe films “Red Sea Tide” and “Red Sea Wind” ran on Monday."
    )
    two = Article(
        slug="b", text="News\n\nThe film Red Sea Wind stars Mary Stone and John Ford again."
    )
    found = {(f.subject.name, f.object) for f in understand([one, two]).facts}
    assert found == {("Red Sea Wind", "Mary Stone"), ("Red Sea Wind", "John Ford")}


def test_empty_glue_holds_no_name() -> None:
    text = "“Dark Water” directed by written by Kim Nam SooAnd Lee Jae Jiu of the old film company."
    assert read(SERIES, text) == set()


BELL = "Ann Bell"
OF_BELL = "Ann Bell (born May 4, 1950) is a singer. She sang. She danced. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OF_BELL + "She met Peter Stone. Her father was Tom Bell Ford.", {"Ann Bell"}),
        (OF_BELL + "She met Mary Stone. Her father was Tom Bell Ford.", set()),
        (OF_BELL + "She left.\n\nHer father was Tom Ford, a baker.", {"Ann Bell"}),
        (OF_BELL + "She met Mary Stone. His father was Tom Ford, a baker.", set()),
        ("Mary Stone met Jane Cole. Her father was Tom Ford, a baker.", set()),
    ],
)
def test_whose_father_it_is(text: str, expected: set[str]) -> None:
    found = read(BELL, text)
    assert {subject for relation, subject, _ in found if relation == "kin"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May, the Ford Star shone. Its largest moon, Triton, is cold.", {"Ford Star"}),
        ("The Ford Star shone and its largest moon, Triton, is cold.", {"Ford Star"}),
        ("Mary Stone saw the Ford Star. Its largest moon, Triton, is cold.", set()),
        ("The Ford Star shone.\n\nIts largest moon, Triton, is cold.", set()),
    ],
)
def test_whose_moon_it_is(text: str, expected: set[str]) -> None:
    found = read("News", text)
    assert {s for relation, s, _ in found if relation == "superlative_part"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mary Stone, mayor of Boston, said that it might rain.", {"Boston"}),
        ("If Mary Stone, mayor of Boston, left, it would rain.", set()),
    ],
)
def test_what_is_stated_beside_what_is_supposed(text: str, expected: set[str]) -> None:
    found = read("News", text)
    assert {obj for relation, _, obj in found if relation == "office_place"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nepal is a country. The people are poor. Its currency is the rupee.", {"Nepal"}),
        ("Nepal is a country. Boston is a city. Its currency is the dollar.", set()),
        ("Nepal is a country. The Acme Club people came. Its currency is the rupee.", set()),
    ],
)
def test_a_page_on_a_place_goes_on_of_it(text: str, expected: set[str]) -> None:
    found = read("Nepal", text)
    assert {subject for relation, subject, _ in found if relation == "currency"} == expected


def test_her_mother_may_be_meant_by_she() -> None:
    opening = "Mary Stone (1920–1990) was a British novelist. She lived in Leeds. "
    found = read("Mary Stone", f"{opening}Her mother, Ann Stone, was a nurse. She died in 1960.")
    assert ("died_on", "Mary Stone", "1960") not in found
    found = read(
        "Mary Stone", f"{opening}Her books, read by many, sold well. She moved. She died in 1990."
    )
    assert ("died_on", "Mary Stone", "1990") in found


def test_an_unbreakable_blank_is_a_blank() -> None:
    found = read(
        "Mill Bridge", "Mill Bridge is a bridge. Mill Bridge was opened on 5\u00a0May 1910."
    )
    assert ("deed_date", "Mill Bridge", "5 May 1910") in found


@pytest.mark.parametrize(
    ("said", "be"),
    [
        ("the Portuguese explorer Tom Roe in 1484", "was"),
        ("the Portuguese explorer Tom Roe in 1984", "is"),
        ("the Portuguese explorer Tom Roe", "is"),
        ("the Portuguese explorer Tom of Leeds", "was"),
    ],
)
def test_who_did_it_long_ago_was_somebody(said: str, be: str) -> None:
    text = "Marlow is a city in Poland. It grew in 1990, 1995, 1996 and 1998. "
    article = Article(slug="a", text=f"Marlow\n\n{text}Marlow was reached by {said}.\n")
    told = {f.qualifier("be") for f in understand([article]).facts if f.relation == "nationality"}
    assert told == {be}
