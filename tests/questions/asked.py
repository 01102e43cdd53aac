"""What is asked of a short text, and the openings of the articles it may stand in."""

from __future__ import annotations

import re

from questions import cleaning, mentions, sentences, stated, topic
from questions.model import Article, Fact

CITY = "Marlow is a city in the north of Poland."
COMPANY = "Orbit Pictures is an American film company."
PERSON = "Mary Stone (born 4 May 1929) was an English architect. She lived long."
GAME = "Night Harbour is an adventure game for computers."
WAR = "The Amber War was a war between two kingdoms."
LEAGUE = "The Marlow League is a football league. In the Marlow League teams play at home."
COMPOSER = "John Paul Lake (born 4 May 1885) was an English composer. He lived long."
OPERA = "Marlow Opera House is a theatre in Poland."
TOYS = "Orbit is a company of toy makers. The Orbit Group sells toys. The Orbit Group is rich."
GAS = "Argon is a chemical element. Much argon is in the air; argon is light, and argon and argon salts are rare."
CLUB = "Marlow Rovers is a football club. Marlow Rovers play at home."
BAND_OPENING = "The Marlow Band is an English rock band. The Marlow Band plays at home."


def asked(text: str, *, opening: str = CITY, headline: str = "") -> list[tuple[str, str]]:
    """The (stem, key) pairs made of `text`, which stands in an article that begins with `opening`."""
    facts = facts_of(text, opening=opening, headline=headline)
    return [(fact.qualifier("stem"), fact.object) for fact in facts]


def facts_of(text: str, *, opening: str = CITY, headline: str = "") -> list[Fact]:
    """The facts stated by `text`, which stands in an article that begins with `opening`."""
    head = headline or re.split(r" (?:is|was|\()", opening, maxsplit=1)[0].removeprefix("The ")
    article = Article(slug="one", text=f"{head}\n\n{opening}\n\n{text}\n")
    lines = cleaning.label(article)
    cut = sentences.split(article, lines)
    titles = mentions.share({"one": mentions.titles(lines)}, {"one": article.text})["one"]
    about = topic.detect(article, lines, cut, titles)
    named = mentions.find(cut, titles, about)
    start = article.text.index(text)
    facts = stated.facts(article, lines, cut, named, about, ())
    return [fact for fact in facts if fact.evidence[0].sentence.start >= start]
