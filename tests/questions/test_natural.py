"""Elements, minerals, animals, illnesses: the forms encyclopaedias tell of them in, and relics."""

from __future__ import annotations

from random import Random

import pytest

from questions.asking import forms_of_nature
from questions.model import Article, Item
from questions.pipeline import generate

TIN = "Tin is a chemical element. Much tin is used for solder; tin and tin salts are rare."
OCELOT = "The ocelot is a wild cat. The ocelot is small; the ocelot and other cats are shy."
AGUE = "Ague is an infectious disease. Of ague many die; ague is common."
FLUORITE = "Fluorite is a mineral. Much fluorite is mined; fluorite is common."
TOWN = "Marlow is a town in the north of Poland."


def asked(opening: str, text: str) -> dict[str, Item]:
    """The items made of the text alone, by their pattern."""
    words = opening.split(" ")
    head = (words[1] if words[0] == "The" else words[0]).capitalize()
    article = Article(slug="one", text=f"{head}\n\n{opening}\n\n{text}\n")
    made = generate([article], Random(1)).items
    return {item.pattern: item for item in made if item.sources[0].sentence in text}


@pytest.mark.parametrize(
    ("opening", "text", "pattern", "stem", "key"),
    [
        (TIN, "Tin, lead and silicon are in group 14 of the periodic table.", "periodic-group", "In which group of the periodic table is tin?", "14"),
        (TIN, "It belongs to group 14 of the periodic table, below germanium.", "periodic-group", "In which group of the periodic table is tin?", "14"),
        (TIN, "The chief ore of tin is cassiterite.", "chief-ore", "What is the chief ore of tin?", "cassiterite"),
        (TIN, "Tin is obtained chiefly from the mineral cassiterite, an oxide.", "obtained-from-ore", "From which ore is tin obtained?", "cassiterite"),
        (TIN, "Tin was known to the Romans as stannum.", "latin-name", "What is the Latin name of tin?", "stannum"),
        (TIN, "In Greece, tin was known by the name kassiteros.", "greek-name", "What was tin called in ancient Greece?", "kassiteros"),
        (TIN, "In alchemy the symbol for tin was also the symbol for the planet Jupiter.", "alchemists-planet", "With which planet did alchemists associate tin?", "Jupiter"),
        (TIN, "Tin is the 49th most abundant element in the Earth's crust.", "abundance-rank", "Which place does tin take among the most abundant elements in the Earth's crust?", "49th"),
        (TIN, "Tin is present in the Earth's crust at a concentration of about 2 parts per million.", "crust-concentration", "What is the concentration of tin in the Earth's crust, in parts per million?", "2"),
        (TIN, "Tin has been in use for about 5,000 years.", "in-use-for", "About how long, in years, has tin been in use?", "5,000"),
        (TIN, "About 80% of the tin ever mined has been extracted since 1900.", "share-of-stuff", "About what percentage of the tin ever mined has been extracted since 1900?", "80%"),
        (TIN, "In the Roman era, tin was principally mined on Sardinia, an island.", "mined-of-old", "On which island was tin mainly mined in the Roman era?", "Sardinia"),
        (FLUORITE, "The largest deposits of fluorite are found in South Africa.", "largest-deposits", "In which country are the largest deposits of fluorite?", "South Africa"),
        (FLUORITE, "Fluorite has a hardness of 4 on the Mohs scale.", "hardness", "What is the hardness of fluorite on the Mohs scale?", "4"),
        (FLUORITE, "It crystallizes in the cubic crystal system.", "crystal-system", "In which crystal system does fluorite crystallise?", "cubic"),
        (FLUORITE, "The word fluorite is derived from the Latin verb fluere.", "word-from", "From which language does the word “fluorite” come?", "Latin"),
        (OCELOT, "The ocelot can run at speeds of up to 60 km/h.", "top-speed", "How fast can the ocelot run at most?", "60 km/h"),
        (OCELOT, "The ocelot is native to South America.", "native-to-continent", "To which continent is the ocelot native?", "South America"),
        (OCELOT, "The ocelot feeds mainly on fish.", "mainly-eats", "On what does the ocelot mainly feed?", "fish"),
        (OCELOT, "The gestation period lasts 80 days.", "gestation", "How long is the gestation period of the ocelot?", "80 days"),
        (OCELOT, "A male ocelot is called a tom.", "term", "What is a male ocelot called?", "tom"),
        (AGUE, "Ague is transmitted by mosquitoes.", "spread-by", "By which animals is ague transmitted?", "mosquitoes"),
        (AGUE, "The disease is caused by a parasite.", "caused-by", "By what kind of agent is ague caused?", "a parasite"),
        (AGUE, "Ague mainly affects the liver.", "disease-affects", "Which part of the body does ague mainly affect?", "liver"),
        (AGUE, "The incubation period is seven days.", "incubation", "How long is the incubation period of ague?", "seven days"),
        (TOWN, "A tin ring was found in northern Turkey that dates to 2750 BC.", "relic-dates", "Marlow: From which year does a tin ring found in northern Turkey date?", "2750 BC"),
        (TOWN, "A tin ring was found in northern Turkey that dates to 2700 BC.", "relic-found", "Marlow: In which country was a tin ring found that dates from 2700 BC?", "Turkey"),
        (TOWN, "The earliest coins of Marlow date from 600 BC.", "earliest-dates", "From which year do the earliest coins of Marlow date?", "600 BC"),
    ],
)  # fmt: skip
def test_a_form_gives_an_item_with_options_of_its_sort(
    opening: str, text: str, pattern: str, stem: str, key: str
) -> None:
    found = asked(opening, text)
    assert pattern in found, sorted(found)
    assert (found[pattern].stem, found[pattern].key) == (stem, key)
    assert len({*found[pattern].options}) == 4


@pytest.mark.parametrize(
    ("opening", "text", "pattern"),
    [
        (TIN, "Lead and silicon are in group 14 of the periodic table.", "periodic-group"),
        (TIN, "Bronze is hard. It belongs to group 14 of the periodic table.", "periodic-group"),
        (TIN, "The chief ore of tin is found in Turkey.", "chief-ore"),
        (TIN, "Tin is obtained chiefly from the Ford valley.", "obtained-from-ore"),
        (TIN, "Tin has been in use for at least 5,000 years.", "in-use-for"),
        (TIN, "About 80% of tin is used in this industry.", "share-of-stuff"),
        (TIN, "More than 95% of all tin ever mined has been extracted since 1900.", "share-of-stuff"),
        (TIN, "In the Roman era, tin was mined on Quinbyland.", "mined-of-old"),
        (FLUORITE, "Fluorite has a hardness of 4.5 on the Mohs scale.", "hardness"),
        (FLUORITE, "It crystallizes in the old crystal system.", "crystal-system"),
        (OCELOT, "The ocelot is native to South America and Asia.", "native-to-continent"),
        (OCELOT, "The ocelot feeds on fish.", "mainly-eats"),
        (OCELOT, "The ocelot can run away.", "top-speed"),
        (AGUE, "Ague is transmitted by the mayor.", "spread-by"),
        (AGUE, "Ague is caused by a lack of sleep.", "caused-by"),
        (AGUE, "Ague mainly affects the poor.", "disease-affects"),
        (TOWN, "A tin ring was found in Turkey that pleases to 2700.", "relic-dates"),
        (TOWN, "The earliest coins of Marlow date from the reign of Midas.", "earliest-dates"),
        (TOWN, "The earliest coins date from 600 BC.", "earliest-dates"),
    ],
)  # fmt: skip
def test_what_is_said_otherwise_gives_none(opening: str, text: str, pattern: str) -> None:
    assert pattern not in asked(opening, text)


def test_every_form_has_a_name_of_its_own() -> None:
    names = [form.id for form in forms_of_nature.FORMS]
    assert len(names) == len(set(names))
    assert all(
        "(?P<key>" in form.pattern and "{X}" in form.pattern for form in forms_of_nature.FORMS
    )


def test_ordinals_are_written_like_the_key() -> None:
    (form,) = (form for form in forms_of_nature.FORMS if form.id == "abundance-rank")
    assert form.rivals is not None
    assert form.rivals("13th") == ("10th", "15th", "12th", "17th", "19th")
    assert form.rivals("2nd")[:2] == ("4th", "1st")


def test_nobody_knows_to_the_year_from_when_a_ring_dates_that_is_dated_to_a_round_one() -> None:
    ring = "A tin ring was found in northern Turkey that dates to"
    assert "relic-dates" not in asked(TOWN, f"{ring} 2700 BC.")
    assert "relic-dates" in asked(TOWN, f"{ring} 2750 BC.")
