# ruff: noqa: E501 - texts stay in one piece
from __future__ import annotations

import pytest

from questions import cleaning, mentions, sentences, topic
from questions.model import Article, Kind


def topic_of(text: str, *titles: str, title: str | None = None) -> tuple[Kind, str, str] | None:
    article = Article(slug="a", text=text, title=title)
    lines = cleaning.label(article)
    own = mentions.titles(lines)
    found = topic.detect(article, lines, sentences.split(article, lines), (*own, *titles))
    return (found.kind, found.name, found.noun) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "‘Dark Water’ to be released\n\nNetflix’s new series “Dark Water” runs. It is long.",
            (Kind.TITLE, "Dark Water", "series"),
        ),
        (
            "‘Dark Water’: New Video\n\nTo mark their film, Dark Water, they met. The film is long.",
            (Kind.TITLE, "Dark Water", "film"),
        ),
        ("‘Dark Water’ returns\n\nFans liked the show.", (Kind.TITLE, "Dark Water", "show")),
        ("‘Great Deal’ says minister\n\nHe spoke of tax.", None),
        ("Rain all week\n\nIt will rain all week, they said.", None),
        (
            "Hydrogen\n\nHydrogen is a chemical element with symbol H.",
            (Kind.OTHER, "Hydrogen", "element"),
        ),
        (
            "Richard Feynman\n\nRichard Phillips Feynman (/ˈfaɪ/; May 11, 1918) was an American theoretical physicist known for his work. He drew.",
            (Kind.PERSON, "Richard Feynman", "physicist"),
        ),
        (
            "Kathmandu\n\nKathmandu(/x/; [kɑ]) is the capital and largest city of Nepal.",
            (Kind.PLACE, "Kathmandu", "capital"),
        ),
        (
            "To Sail Far\n\nTo Sail Far is a novel by Mary Stone published in 1960.",
            (Kind.TITLE, "To Sail Far", "novel"),
        ),
        (
            "IBM\n\nThe company grew. IBM sold much. The company bought IBM parts. The company won. IBM lost.",
            (Kind.ORGANISATION, "IBM", "company"),
        ),
        (
            "Genghis Khan\n\nHe came. Genghis Khan rode. He saw. Genghis Khan won. He left. Genghis Khan died.",
            (Kind.PERSON, "Genghis Khan", ""),
        ),
        (
            "Copper\n\nCopper is soft. Copper is red. They like Copper.",
            (Kind.OTHER, "Copper", "element"),
        ),
        ("Copper\n\nThe metal is soft.", None),
        (
            "Neptune\n\nNeptune was named by people. It is the eighth planet. Neptune is a planet of ice, and Neptune is far.",
            (Kind.OTHER, "Neptune", ""),
        ),
        ("\n", None),
    ],
)
def test_what_an_article_is_about(text: str, expected: tuple[Kind, str, str] | None) -> None:
    assert topic_of(text) == expected


def test_a_title_only_other_articles_quote_is_found_in_the_headline() -> None:
    text = "Dark Water Lake: Secrets\n\nThe series has 12 episodes. The series is long."
    assert topic_of(text) is None
    assert topic_of(text, "Dark Water Lake") == (Kind.TITLE, "Dark Water Lake", "series")
    assert topic_of(text, "Dark") is None


def test_of_two_titles_the_one_the_text_speaks_of_is_the_topic() -> None:
    text = "After ‘Red Sea’ comes ‘Dark Water’\n\nThe series “Dark Water” runs. Dark Water is long."
    assert topic_of(text) == (Kind.TITLE, "Dark Water", "series")


def test_without_a_heading_the_stated_title_serves() -> None:
    text = "Hydrogen is a chemical element with symbol H."
    assert topic_of(text) is None
    assert topic_of(text, title="Hydrogen") == (Kind.OTHER, "Hydrogen", "element")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "FC Sandport\n\nFutebol Clube do Sandport, commonly known as FC Sandport or simply Sandport, is a professional sports club.",
            (Kind.ORGANISATION, "FC Sandport", "club"),
        ),
        (
            "Merol\n\nPublius Merolus, usually called Merol, was an ancient Roman poet of the period.",
            (Kind.PERSON, "Merol", "poet"),
        ),
        (
            "Publius\n\nHadrian Maro, unlike Publius, was an ancient Roman poet of the period.",
            None,
        ),
        (
            "Red panda\n\nThe red panda is a mammal species native to the Himalayas.",
            (Kind.OTHER, "The red panda", "species"),
        ),
        (
            "Greyhead\n\nGreyhead are an English rock band formed in Oxford in 1985.",
            (Kind.ORGANISATION, "Greyhead", "band"),
        ),
        ("Chess\n\nChess is a board game for two players.", (Kind.OTHER, "Chess", "board game")),
        (
            "Saturn\n\nSaturn is the sixth and best known planet from the Sun.",
            (Kind.OTHER, "Saturn", "planet"),
        ),
        (
            "Council votes to close library\n\nThe council voted on Tuesday to close the town library.",
            None,
        ),
        ("City beat United\n\nManchester City beat Manchester United 3-2 on Sunday.", None),
    ],
)
def test_openings_of_clubs_bands_animals_games_and_news(
    text: str, expected: tuple[Kind, str, str] | None
) -> None:
    assert topic_of(text) == expected


SURNAMES = "In a long career, Hall's films won prizes. He was born in Leeds. Hall drew. His son saw Hall. She met Hall. Hall left. He won. Hall, Hall's wife and Hall's son came. "


def test_somebody_spoken_of_by_surname_is_the_topic_by_the_headline() -> None:
    assert topic_of(f"Peter Hall\n\n{SURNAMES}") == (Kind.PERSON, "Peter Hall", "")
    assert topic_of(f"Aldous Hall\n\n{SURNAMES}") == (Kind.PERSON, "Aldous Hall", "")


@pytest.mark.parametrize(
    "text",
    [
        f"Royal Hall\n\n{SURNAMES}",  # no first name
        "Peter Hall\n\nHall won. He came. Hall left. He ran. He saw.",  # named too rarely
        f"Peter Hall\n\n{SURNAMES.replace('He', 'It').replace('His', 'Its').replace('She', 'It')}",
    ],
)
def test_a_surname_alone_makes_no_topic(text: str) -> None:
    found = topic_of(text)
    assert found is None or found[0] is not Kind.PERSON


CLUB = "The club won. Leeds lost. Leeds ran. The club rose. Leeds fell. Leeds and Leeds drew. Leeds hoped. The club paid Leeds. So Leeds went on."
REIGN = "Anna married in 1840. Her children came. Anna wept. She wrote to Anna. Anna ruled. Anna and Anna's aunt met. She left. Anna died and Anna was mourned by Anna's son."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Harbour War\n\nThe Harbour War (in Danish: Havnekrig)[a] was started when fish ran out.",
            (Kind.OTHER, "Harbour War", "war"),
        ),
        (
            "1877 Boat Race\n\nThe 1877 Boat Race or the Dead Heat was rowed in the rain.",
            (Kind.OTHER, "1877 Boat Race", "race"),
        ),
        (f"FC Leeds\n\n{CLUB}", (Kind.ORGANISATION, "FC Leeds", "club")),
        (f"Leeds F.C.\n\n{CLUB}", (Kind.ORGANISATION, "Leeds F.C.", "club")),
        (f"Queen Anna\n\n{REIGN}", (Kind.PERSON, "Queen Anna", "")),
        (f"Anna II\n\n{REIGN}", (Kind.PERSON, "Anna II", "")),
    ],
)
def test_a_shortened_name_or_an_event_at_the_opening(
    text: str, expected: tuple[Kind, str, str]
) -> None:
    assert topic_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Harbour War\n\nFish ran out before the Harbour War was started.",  # not the subject
        "Harbour War\n\nThe Harbour War Museum was opened in May.",  # another thing
        f"FC Leeds\n\n{CLUB.replace('The club', 'They')}",  # never called a club
        f"Queen Anna\n\n{REIGN.replace('She', 'It').replace('Her', 'Its')}",
        "Anna II\n\nAnna came. She went. She saw. She won.",  # named too rarely
    ],
)
def test_a_name_that_is_not_what_the_text_speaks_of(text: str) -> None:
    assert topic_of(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Barlow Abbey\n\nIn 1722 the towers were built. The abbey has ten bells. The abbey burnt in 1540; the monks left the abbey. The abbey is large.",
            (Kind.PLACE, "Barlow Abbey", "abbey"),
        ),
        (
            "Zinc\n\nOne finds zinc in ores. Much zinc is sold. Brass has zinc in it. Pure zinc is soft; zinc melts, zinc rusts, and zinc and zinc salts are white.",
            (Kind.OTHER, "Zinc", "element"),
        ),
        (
            "Granite\n\nOne finds granite in hills. Much granite is sold. Walls have granite in them. Pure granite is hard; granite cracks, granite lasts, and granite and granite dust are grey.",
            (Kind.OTHER, "Granite", ""),
        ),
    ],
)
def test_a_page_that_does_not_say_what_its_subject_is(
    text: str, expected: tuple[Kind, str, str]
) -> None:
    assert topic_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Barlow Abbey\n\nIn 1722 the towers were built. The abbey has ten bells.",
        "Granite\n\nOne finds granite in hills.",
    ],
)
def test_what_is_spoken_of_in_passing_is_no_topic(text: str) -> None:
    assert topic_of(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marlow Rovers F.C.\n\nMarlow Rovers Football Club is a football club in Leeds.",
            (Kind.ORGANISATION, "Marlow Rovers", "club"),
        ),
        (
            "Battle of Marlow\n\nThe Battle of Marlow was fought on 3 May 1810.",
            (Kind.OTHER, "Battle of Marlow", "battle"),
        ),
        (
            "Amber Ocean\n\nThe Amber Ocean is the second largest of all.",
            (Kind.PLACE, "Amber Ocean", "ocean"),
        ),
    ],
    ids=["a club with its letters", "an event of a place", "what its own name says"],
)
def test_names_that_say_what_they_name(text: str, expected: tuple[Kind, str, str]) -> None:
    assert topic_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tom Stone\n\nTom St Leo Stone, OJ, CD (/x/; born 21 August 1986), is a Welsh sprinter widely regarded as fast.",
            (Kind.PERSON, "Tom Stone", "sprinter"),
        ),
        (
            "Ann Stone\n\nAnn Stone (1809 – 1865) was the 16th President of Marlow.",
            (Kind.PERSON, "Ann Stone", "president"),
        ),
        (
            "Ann Stone\n\nAnn Stone (1809 – 1865) served as a general in three armies.",
            (Kind.PERSON, "Ann Stone", "general"),
        ),
        (
            "Marlowia\n\nMarlowia is a U.S. state situated in the west.",
            (Kind.PLACE, "Marlowia", "state"),
        ),
        (
            "Marlowia\n\nMarlowia is the Earth's largest and most populous continent, located in the north.",
            (Kind.PLACE, "Marlowia", "continent"),
        ),
        (
            "Marlowia\n\nMarlowia, officially the Realm of Marlowia, also called Marlow, is a landlocked microstate in Europe.",
            (Kind.PLACE, "Marlowia", "microstate"),
        ),
        (
            "Amber Music\n\nAmber Music Inc. (sometimes AM) is an American music corporation managed by Stone.",
            (Kind.ORGANISATION, "Amber Music", "corporation"),
        ),
        (
            "Amber Race\n\nThe Amber Race is an annual bicycle race primarily held in France.",
            (Kind.OTHER, "Amber Race", "race"),
        ),
        (
            "Marlow Games\n\nThe Games, Marlow, commonly known simply as Marlow, is the oldest tournament in Wales.",
            (Kind.OTHER, "Marlow Games", "tournament"),
        ),
        (
            "Ambercillin\n\nAmbercillin is a group of antibiotics.",
            (Kind.OTHER, "Ambercillin", "group"),
        ),
        (
            "The Quarry\n\nThe Quarry is an oil painting by Mary Stone.",
            (Kind.TITLE, "The Quarry", "painting"),
        ),
    ],
    ids=[
        "letters of honours", "a capital", "served as", "full stops inside", "a comma behind",
        "two further names", "Inc.", "an adverb behind", "turned around", "a group of things",
        "a noun in -ing",
    ],
)  # fmt: skip
def test_openings_that_say_more_than_the_noun(text: str, expected: tuple[Kind, str, str]) -> None:
    assert topic_of(text) == expected
