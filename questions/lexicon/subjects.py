"""Nouns by which an encyclopaedic opening tells what kind of thing its subject is.

Own table; the first that fits decides, so longer nouns stand before the shorter ones they end in.
"""

from __future__ import annotations

from questions.lexicon import works
from questions.model import Kind

_PEOPLE = """
singer songwriter rapper actor actress musician composer physicist scientist chemist inventor
engineer mathematician philosopher poet writer novelist author playwright director filmmaker
producer screenwriter politician president emperor empress king queen monarch general footballer
athlete player businessman businesswoman entrepreneur artist painter architect historian explorer
astronaut comedian journalist lawyer economist leader statesman founder conqueror
swimmer boxer cricketer golfer cyclist gymnast biologist botanist astronomer nurse physician surgeon
admiral aviator dancer sculptor photographer theologian bishop pope nun missionary activist
sprinter runner hurdler wrestler skier skater rower jockey fencer golfer racer judge diplomat rabbi
monk chef magician presenter critic essayist dramatist conductor pianist violinist guitarist drummer
"""
_ORGANISATIONS = """
company corporation university college club band group network organisation organization
publisher studio label agency team institution party bank airline charity broadcaster
manufacturer orchestra choir retailer
"""
_PLACES = """
city capital country state territory island town village region river mountain lake county district
province kingdom republic sea ocean desert continent archipelago
abbey cathedral church castle palace mosque monastery bridge stadium fortress lighthouse skyscraper
municipality suburb peninsula commune volcano microstate borough settlement metropolis prefecture
"""
# Games nobody holds the title of: chess is played, not published.
_PLAYED = ("board game", "card game", "ball game", "dice game")
NOUNS: dict[str, Kind] = {
    **dict.fromkeys(_PLAYED, Kind.OTHER),
    **dict.fromkeys(sorted(works.NOUNS, key=len, reverse=True), Kind.TITLE),
    **dict.fromkeys(_PEOPLE.split(), Kind.PERSON),
    **dict.fromkeys(_ORGANISATIONS.split(), Kind.ORGANISATION),
    **dict.fromkeys(_PLACES.split(), Kind.PLACE),
}

EVENTS = frozenset(
    """
    war battle siege revolution rebellion uprising earthquake eruption flood fire hurricane storm
    relay race election referendum treaty crisis disaster massacre festival games olympics
    tournament championship expedition bombing raid blitz accident crash epidemic pandemic strike
    conference summit trial famine invasion campaign protests riot coup exhibition fair parade
    """.split()
)
"""What ends the name of an event: such a page opens with what happened, not with what it is."""

INSTITUTIONS = {
    "University": "university",
    "College": "college",
    "School": "school",
    "FC": "club",
    "F.C.": "club",
    "AFC": "club",
    "CF": "club",
    "Entertainment": "company",
    "Company": "company",
    "Corporation": "company",
    "Inc.": "company",
    "Ltd.": "company",
    "Group": "company",
    "Orchestra": "orchestra",
    "Museum": "museum",
}
"""What a text leaves away from the name of an institution, and what it calls it instead."""
