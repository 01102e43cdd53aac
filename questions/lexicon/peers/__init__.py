"""Lists of answers of one kind, from which wrong options are taken when the articles have too few.

All lists are our own, written from general knowledge, and free like the rest of this program (MIT).
"""

from __future__ import annotations

import re
from functools import cache

from questions.lexicon.likeness import fold
from questions.lexicon.peers.ages import existed, may_be_of, may_meet, time_of
from questions.lexicon.peers.albums import albums_of
from questions.lexicon.peers.bodies import BODIES
from questions.lexicon.peers.circles import across, circle_of, in_field, nearest
from questions.lexicon.peers.classes import CLASSES
from questions.lexicon.peers.endings import ENDINGS, OWN_SPORT
from questions.lexicon.peers.history import HISTORY
from questions.lexicon.peers.industry import COMPANIES, MACHINES
from questions.lexicon.peers.model import PeerList, index
from questions.lexicon.peers.nature import NATURE
from questions.lexicon.peers.organisations import ORGANISATIONS
from questions.lexicon.peers.people import KNOWN, NAMES, Known, Names, names_of
from questions.lexicon.peers.places import CITIES, COUNTRIES, REGIONS, SETTINGS
from questions.lexicon.peers.regions import DISTRICTS
from questions.lexicon.peers.screen import KINDS, WORKS, Work
from questions.lexicon.peers.teams import TEAMS
from questions.lexicon.peers.things import THINGS

LISTS: tuple[PeerList, ...] = (
    *CITIES, *COUNTRIES, *REGIONS, *SETTINGS, *ORGANISATIONS, *THINGS, *CLASSES, *BODIES,
    *DISTRICTS, *NATURE, *HISTORY, *COMPANIES, *MACHINES, *ENDINGS, *TEAMS,
)  # fmt: skip
_INDEX = index(LISTS)
_UNCOUNTED = frozenset(
    {
        "material",
        "metal",
        "element",
        "disease",
        "religion",
        "science",
        "science of its own",
        "sport",
        "language",
    }
)
# What a company is called besides its name: Apple Inc. stands where Apple stands.
_LEGAL = re.compile(r",? (?:Inc|Corp|Ltd|Co|PLC|plc|GmbH|LLC|Corporation)\.?$")
_BODIES = frozenset((*ORGANISATIONS, *BODIES, *COMPANIES))
_WORKS = {fold(work.title): work for work in WORKS}
_KNOWN = {fold(known.name): known for known in KNOWN}


def containing(text: str) -> tuple[PeerList, ...]:
    """The lists of which the text is a member, articles aside; the shortest first.

    A name stands in no list of common nouns: Apple is neither a pear nor a plum.
    """
    bare = text
    for article in ("a ", "an ", "the ", "A ", "An ", "The "):
        bare = bare.removeprefix(article)
    found = _INDEX.get(fold(bare), ()) or _INDEX.get(fold(_LEGAL.sub("", bare)), ())
    if not bare[:1].isupper():
        return found
    return tuple(peer for peer in found if not all(m[0].islower() for m in peer.members))


@cache
def ending_alike(text: str) -> tuple[str, ...]:
    """The listed names that end with the last word of a name: other prizes beside a prize."""
    last = text.rpartition(" ")[2]
    if " " not in text or not text[0].isupper() or " of the " in text:
        return ()
    names = dict.fromkeys(
        m
        for peer in LISTS
        if peer.group != OWN_SPORT
        for m in peer.members
        if m.endswith(f" {last}")
    )
    closest = text.split(" ", 1)[1]
    return tuple(sorted(names, key=lambda m: not m.endswith(f" {closest}")))


def is_uncounted(text: str) -> bool:
    """Whether the noun is listed as one that stands without an article: copper, but no glacier."""
    return bool(groups(text) & _UNCOUNTED)


def is_body(peer: PeerList) -> bool:
    """Whether the members of the list are organisations."""
    return peer in _BODIES


def groups(text: str) -> frozenset[str]:
    """The kinds of thing the text is, as far as the lists tell: "Seoul" is a city."""
    return frozenset(found.group for found in containing(text))


def in_group(group: str) -> tuple[PeerList, ...]:
    """The lists of one kind of thing, in their order here."""
    return tuple(found for found in LISTS if found.group == group)


def work(title: str) -> Work | None:
    """The well-known work of this title, if it is listed."""
    return _WORKS.get(fold(title))


def known(name: str) -> Known | None:
    """The well-known person of this name, if listed."""
    return _KNOWN.get(fold(name))


__all__ = [
    "KINDS", "KNOWN", "LISTS", "NAMES", "OWN_SPORT", "WORKS", "Known", "Names", "PeerList", "Work",
    "across", "albums_of", "circle_of", "containing", "ending_alike", "existed", "groups", "in_field", "in_group", "is_body",
    "is_uncounted", "known", "may_be_of", "may_meet", "names_of", "nearest", "time_of", "work",
]  # fmt: skip
