"""What makes a name a person's: titles before it, and which names are one person's.

Pure.
"""

from __future__ import annotations

import re

from questions.lexicon import nouns
from questions.lexicon.people import HONORIFICS
from questions.model import Kind

TITLED = re.compile(
    rf"^(?:{'|'.join(re.escape(h) for h in HONORIFICS)}|King|Queen|Prince|Princess|Emperor|Empress|Pope|President|Saint|St\.|Sir|Duke|Duchess|Premier|Admiral|Colonel|Lt\.|Count|Bishop|Archbishop|Cardinal|Earl|Countess) "
)
TITLES = frozenset(
    [
        "King",
        "Queen",
        "Prince",
        "Princess",
        "Emperor",
        "Empress",
        "Pope",
        "President",
        "Duke",
        "Duchess",
        "Premier",
        "Admiral",
        "Colonel",
        "Count",
        "Bishop",
        "Archbishop",
        "Cardinal",
        "Earl",
        "Countess",
        "General",
        "Captain",
        "Lieutenant",
        "Major",
        "Senator",
        "Governor",
        "Mayor",
        "Judge",
        "Chancellor",
        "Professor",
        "Chairman",
        "Minister",
        "Secretary",
        "Director",
        "Marshal",
        "Baron",
        "Viscount",
        "Lord",
        "Lady",
    ]
)
_NOT_PEOPLE = frozenset(
    [
        "report",
        "remote",
        "scholars",
        "no",
        "staff",
        "arch",
        "comics",
        "court",
        "order",
        "council",
        "act",
        "code",
    ]
)
# Whom somebody stood for, written with a capital before a name that is cut: "Democrat Stephen".
_PARTISANS = re.compile(
    r"^(?:Democrat|Republican|Whig|Federalist|Tory|Conservative|Liberal|Labour|Communist|Socialist) "
)
# Who somebody is by his country, which is no name of his: "Icelander Leif Ericson".
_DEMONYMS = frozenset(
    """
    Swede Dane Pole Finn Turk Scot Icelander Frenchman Englishman Irishman Scotsman Welshman
    Dutchman Spaniard Briton Croat Serb Slovene Slovak Bulgar Latvian Estonian
    """.split()
)
# "John Norrisand": a name that lost the blank before "and". Names end in -land, -mand, -rand.
_GLUED = re.compile(r"[a-z]{3}[b-dfghjkpqstv-xz]and$")


def is_plain(name: str) -> bool:
    """Whether a name is a person's and nothing made of it: no title of a work, no court, no report."""
    last = name.rpartition(" ")[2]
    return not (
        _GLUED.search(last)
        or name.partition(" ")[0] in _DEMONYMS
        or nouns.KINDS.get(last.casefold(), Kind.PERSON) is not Kind.PERSON
        or last.casefold() in _NOT_PEOPLE
        or last in nouns.ENDINGS
        or _PARTISANS.match(name)
        or re.search(r" of (?:the )?[A-Z].* |-[a-z]{3}", name)
    )


def one_person(forms: list[str]) -> str:
    """The longest of the names when they can be of one person: same first name or initial."""
    bare = sorted({TITLED.sub("", form) for form in forms}, key=lambda form: (-len(form), form))
    firsts = {form.partition(" ")[0] for form in bare}
    if len(firsts) > 1:
        return ""
    return max(forms, key=lambda form: (TITLED.sub("", form) == bare[0], -len(form)))


def is_one_middle(one: list[str], other: list[str]) -> bool:
    """Whether two people of one first and last name may be the same by the names between."""
    return (
        not one
        or not other
        or " ".join(one) == " ".join(other)
        or (
            [name[0] for name in one] == [name[0] for name in other]
            and any(name.rstrip(".") == name[0] for name in (*one, *other))
        )
    )
