"""From an article to whole items with options of their sort, and what is left alone."""

from __future__ import annotations

from random import Random

import pytest

from questions.lexicon import peers
from questions.model import Article, Item
from questions.pipeline import generate
from questions.relations import naming

NURSE = "Mary Stone\n\nMary Stone (born May 4, 1920) was an English nurse. "
COLLEGE = "Acme College\n\nAcme College is a college in Boston. "
TOWN = "Paris\n\nParis is the capital of France. "
GAME = "The Glass Tide\n\nThe Glass Tide is "


def members(group: str) -> set[str]:
    return {member for peer in peers.in_group(group) for member in peer.members}


def items(text: str) -> dict[str, Item]:
    made = generate([Article(slug="one", text=f"{text}\n")], Random(1))
    return {item.stem: item for item in made.items}


@pytest.mark.parametrize(
    ("text", "stems", "key", "others"),
    [
        (
            NURSE + "Her kindness earned her the nickname “the Owl of York”.",
            {
                "Which nickname did Mary Stone earn?",
                "By which nickname did Mary Stone become known?",
            },
            "the Owl of York",
            set(naming.EPITHETS["her"]),
        ),
        (
            COLLEGE + "Its motto is “Veritas”.",
            {"Which of these is the motto of Acme College?"},
            "Veritas",
            set(naming.IN_LATIN),
        ),
        (
            NURSE + "She studied medicine at Ford University.",
            {
                "Which subject did Mary Stone study?",
                "Which of these subjects did Mary Stone study?",
            },
            "medicine",
            members("academic subject"),
        ),
        (
            TOWN + "Paris is home to the rugby club Stade Français.",
            {"Which rugby club is based in Paris?"},
            "Stade Français",
            members("rugby club"),
        ),
        (
            GAME + "an action-adventure game developed by Nintendo.",
            {
                "What genre of game is The Glass Tide?",
                "To which genre of game does the game The Glass Tide belong?",
            },
            "action-adventure",
            members("game genre"),
        ),
        (
            NURSE + "She rode her horse, Ebony, in the park.",
            {"What was the name of Mary Stone's horse?"},
            "Ebony",
            {"Copenhagen", "Marengo", "Comanche", "Traveller", "Bucephalus", "Babieca"},
        ),
        (
            NURSE + "Stone married John Martin in 1951. They had three children.",
            {"How many children did Mary Stone and John Martin have?"},
            "three",
            {"two", "four", "five", "six"},
        ),
        (
            "Amber War\n\nThe Amber War (in Latin: Bellum; 25 June 1950 – 27 July 1953) was long.",
            {"On which date did the Amber War end?"},
            "27 July 1953",
            set(),
        ),
    ],
)
def test_an_item_has_options_of_its_sort(
    text: str, stems: set[str], key: str, others: set[str]
) -> None:
    made = items(text)
    found = [made[stem] for stem in stems if stem in made]
    assert found, sorted(made)
    assert found[0].key == key
    options = {option.text for option in found[0].distractors}
    assert len(options) == 3
    assert not others or options <= others
    assert key not in options


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (NURSE + "Her sister Ann Ford won, which earned her the nickname “the Owl”.", "nickname"),
        (COLLEGE + "Its motto is often changed.", "motto"),
        (NURSE + "Her brother John studied medicine at Ford University.", "study"),
        (TOWN + "Paris is home to the best rugby club of all.", "club"),
        (GAME + "a long game developed by Nintendo.", "genre"),
        (NURSE + "She rode a horse, Ebony, in the park.", "horse"),
        (NURSE + "Stone met John Martin in 1951. They had three children.", "children"),
        ("Amber Road\n\nThe Amber Road (25 June 1950 – 27 July 1953) was long.", "begin"),
    ],
)
def test_what_is_not_said_so_is_not_asked(text: str, word: str) -> None:
    assert not [stem for stem in items(text) if word in stem]


def test_a_name_of_a_known_country_stands_beside_names_from_there() -> None:
    bridge = "Marlow Bridge\n\nMarlow Bridge is a bridge in Poland. "
    made = items(bridge + "Marlow Bridge was painted by Toshio Suzumi and built by Studio Kanda.")
    item = made["Who painted Marlow Bridge?"]
    assert item.key == "Toshio Suzumi"
    japanese = peers.NAMES["Japan"]
    assert {each.text.split()[-1] for each in item.distractors} <= set(japanese.surnames)


def test_beside_a_wife_stand_no_men() -> None:
    life = NURSE.replace("Mary", "Peter").replace("nurse", "doctor")
    made = items(
        f"{life}His first wife was Emma Vale. John Hill, Tom Lake and Paul Ford lived in York."
    )
    wrong = {each.text for each in made["Who was Peter Stone's first wife?"].distractors}
    assert wrong.isdisjoint({"John Hill", "Tom Lake", "Paul Ford"})


def test_a_given_name_alone_stands_beside_others() -> None:
    battle = "Battle of Marlow\n\nThe Battle of Marlow was fought in England. "
    text = "Harold was killed, and William was crowned king on 4 May 1066 in Westminster Abbey."
    stem = "Battle of Marlow: Who was crowned king on 4 May 1066 in Westminster Abbey?"
    item = items(battle + text)[stem]
    assert item.key == "William"
    assert all(" " not in each.text for each in item.distractors)
