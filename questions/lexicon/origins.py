"""Where a personal name comes from and whose it is, as far as spelling tells.

Own rules over the lists of names; no answer is better than a wrong one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from questions.lexicon import first_names, given_names, peers, people
from questions.lexicon.likeness import fold

_MANY_PIECES = 3
_LONGEST_SURNAME = 8
_LONGEST_SYLLABLE = 6
_GIVEN = {
    fold(given): (names.origin, sex)
    for names in peers.NAMES.values()
    for sex, pieces in (("f", names.female), ("m", names.male))
    for given in pieces
}
_FAMILY = {fold(s): names.origin for names in peers.NAMES.values() for s in names.surnames}
# Last syllables that Korean parents give to daughters or to sons almost alone.
_LAST_SYLLABLES = {
    **dict.fromkeys("mi na hee sook ah yeon ra rim ja ae".split(), "f"),
    **dict.fromkeys("ho hyuk seok sung woo il kyu geun seop cheol sik hyeok gyu".split(), "m"),
}
_TITLES = {
    **dict.fromkeys(
        "king prince emperor tsar pope sir lord duke count baron mr father".split(), "m"
    ),
    **dict.fromkeys(
        "queen princess empress dame lady duchess countess baroness mrs miss".split(), "f"
    ),
}
# Surnames that the daughters and wives of Poles, Czechs, Russians and Icelanders bear.
_OF_WOMEN = re.compile(r"(?:ska|cka|ová|skaya|dóttir)$")
# How surnames end, or what letters stand in them, where one country alone writes them so.
_SURE = (
    (re.compile(r"(?:[sc]k[ia]|wicz|czyk|[łńśź]\w*)$"), "Poland"),
    (re.compile(r"[øæ]|(?:kjær|gaard)$"), "Denmark"),
)
# The same, where families elsewhere bear such names as well.
_LIKELY = (
    (re.compile(r"sen$"), "Denmark"),
    (re.compile(r"(?:sson|qvist|ström)$"), "Sweden"),
    (re.compile(r" (?:van|van der|van den) [A-Z]\w+$"), "Netherlands"),
    (re.compile(r"(?:ovich|evich|enko|itnov|[aeiou]ev|[a-z]ov)$"), "Russia"),
)
_FEMALE = frozenset(n.casefold() for n in first_names.FIRST_NAMES - first_names.MALE)
_MALE = frozenset(n.casefold() for n in first_names.MALE)


@lru_cache(maxsize=16384)
def origin(name: str) -> str:
    """The country such a name comes from ("Korea"); "America" for any English one; or empty."""
    listed = peers.known(name)
    if listed:
        return listed.origin
    if _is_korean(name):
        return "Korea"
    pieces = fold(name).split()
    for piece in pieces:
        if piece in _GIVEN:
            return _GIVEN[piece][0]
    for piece in reversed(pieces):
        if piece in _FAMILY:
            return _FAMILY[piece]
    return _spelled(name, pieces)


def _spelled(name: str, pieces: list[str]) -> str:
    """Where a name comes from by its letters; "America" where the given name is an English one."""
    found = "".join(country for pattern, country in _SURE if pattern.search(name))
    if not found and pieces and pieces[0] in _FEMALE | _MALE:
        return "America"
    likely = next((country for pattern, country in _LIKELY if pattern.search(name)), "")
    return (found or likely) if len(pieces) > 1 else ""


@lru_cache(maxsize=16384)
def sex(name: str) -> str:
    """The letter f or m where the name tells, otherwise an empty string."""
    listed, circle = peers.known(name), peers.circle_of(name)
    if listed or circle:
        return listed.sex if listed else "f" if circle and circle.group == "woman" else "m"
    words = fold(name).split()
    if len(words) > 1 and words[0] in _TITLES:
        return _TITLES[words[0]]
    given = [fold(word) for word in name.split()]
    told = next((_GIVEN[word][1] for word in given if word in _GIVEN), "")
    if told or not words:
        return told
    if _is_korean(name):
        return _LAST_SYLLABLES.get(words[-1], "")
    known = _by_given_name(given[0]) or _by_given_name(words[0])
    return known or ("f" if " " in name and _OF_WOMEN.search(name) else "")


def _by_given_name(name: str) -> str:
    if name in given_names.HERS or name in _FEMALE:
        return "f"
    return "m" if name in given_names.HIS or name in _MALE else ""


def script_class(name: str) -> str:
    """The world a name belongs to, coarse: English-speaking countries count as one."""
    found = origin(name)
    return "English" if found in {"America", "Britain"} else found


def is_alike(one: str, other: str) -> bool:
    """Whether names from the two countries mix unnoticed; an unknown one mixes with any."""
    english = {"America", "Britain"}
    return not one or not other or one == other or {one, other} <= english


def honorific(name: str) -> str:
    """The "Dr." of "Dr. Lee", or an empty string."""
    first = name.split(" ", maxsplit=1)[0]
    return first if first in people.HONORIFICS and " " in name else ""


def _is_korean(name: str) -> bool:
    """A Korean surname beside a given name of two hyphenated or separate syllables."""
    words = name.split()
    if not words:
        return False
    given = words[1:] if words[0].casefold() in people.SURNAMES else words[:-1]
    is_named = words[0].casefold() in people.SURNAMES or words[-1].casefold() in people.SURNAMES
    pieces = [p for word in given for p in word.split("-")]
    return (
        is_named
        and 1 < len(pieces) < _MANY_PIECES
        and all(p.isalpha() and len(p) <= _LONGEST_SYLLABLE for p in pieces)
        and len(words[0]) <= _LONGEST_SURNAME
        and fold(words[0]) not in _FEMALE | _MALE
    )
