"""Whether an option is of the key's class, time and sex, wherever it comes from.

Pure. What no list knows is let through: the lists tell what an option is not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from questions.lexicon import gazetteer, nouns, origins, peers
from questions.lexicon.first_names import FIRST_NAMES
from questions.lexicon.places import NATIONALITIES, PLACES
from questions.model import Kind

if TYPE_CHECKING:
    from questions.model import Prompt

_YEAR = re.compile(r"\b[12]\d{3}\b")
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[ -]century\b(?! BC)")
_BEFORE_CHRIST = re.compile(r"\bBC(?:E)?\b")
_WED = re.compile(r"\b(?:marry|married|marries|divorced?|wed|affair with|an affair)\b")
_FEMALE = re.compile(r"\b(?:her|she|woman|women|actress)\b", re.IGNORECASE)
_OF_A_SEX = "|".join(sorted(nouns.FEMALE | nouns.MALE))
_KIN = re.compile(
    rf"[’']s? (?:[a-z-]+ )*({_OF_A_SEX})\?$|[Ww]ho (?:was|is) the (?:[a-z-]+ )*({_OF_A_SEX}) of\b"
)
_WAR = re.compile(r"\b(?:the )?((?:[A-Z][\w–-]+ )+Wars?(?: II?)?)\b")
_ASKED = re.compile(r"\b(?:[Ww]hich|[Ww]hat|native) ((?:[A-Za-z-]+ ?){1,3})")
_FULL = (2, 3)  # words of a full name
_NAMED = frozenset({Kind.ORGANISATION, Kind.PLACE})
_JUNIOR = re.compile(r"\b(?:Sr|Jr)\b|\b(?:Senior|Junior)$")
_INITIALS = re.compile(r"(?:[A-Z]\. ?)+")
# Names that tell too little to be chosen or barred.
_VAGUE = frozenset({"Civil War", "War", "Jesus Christ", "Jesus", "God", "Christ", "Army", "Navy"})
_NEVER = frozenset({"Earth"})  # everybody knows what it is, so it is no choice
# What stands in names of houses, never in people's.
_OF_HOUSES = frozenset(
    {
        "vase",
        "papyrus",
        "tablet",
        "scroll",
        "codex",
        "statue",
        "relief",
        "fresco",
        "map",
        "bible",
        "gymnasium",
        "hombu",
        "dojo",
        "school",
        "college",
        "institute",
        "house",
        "hall",
        "street",
        "line",
        "god",
        "empire",
        "dynasty",
        "doctrine",
        "pact",
        "boys",
        "brothers",
        "sisters",
        "girls",
        "singers",
        "congress",
        "conference",
        "jr",
    }
)
# What happened once: beside a year only those whose time is known.
_ONCE = frozenset({"battle", "treaty", "war"})
# Groups of peers whose members go by names like people's.
_LIKE_PEOPLE = frozenset({"god", "hero", "superhero", "character"})
# Sorts of bodies and places that never stand in for one another.
_APART = frozenset(
    {
        *("river", "lake", "ocean", "mountain", "island", "range", "city", "country"),
        *("state", "county", "province", "borough", "band", "university", "school", "museum"),
        *("newspaper", "magazine", "planet", "moon", "war", "battle", "treaty", "empire"),
        *("language", "people", "football club", "football league", "rugby club", "sports body"),
        *("government", "airline", "record label", "company", "alliance", "union", "agency"),
        *("league", "club", "bank"),
        *("political party", "disease", "musical instrument", "army", "cup", "god", "hero"),
    }
)  # fmt: skip


def is_wedding(prompt: Prompt) -> bool:
    """Whether the stem asks for whom somebody married."""
    return _WED.search(prompt.stem) is not None


def is_kin(prompt: Prompt) -> bool:
    """Whether the stem asks for one of somebody's family."""
    return _KIN.search(prompt.stem) is not None


def is_fit(prompt: Prompt, text: str) -> bool:
    """Whether the text may stand beside the key: no other class, sex or time is known of it."""
    if text in _VAGUE | _NEVER or ("(" in text and "(" not in prompt.key):
        return False
    if prompt.kind is Kind.PERSON:
        legends = [bool(peers.groups(name) & _LIKE_PEOPLE) for name in (prompt.key, text)]
        if not is_personal(text) or (legends[1] and not legends[0]):
            return False
        is_alike = bool(_JUNIOR.search(text)) is bool(_JUNIOR.search(prompt.key))
        if not (is_alike and _is_of_the_sex(prompt, text)) or _is_called_in(text, prompt):
            return False
    elif prompt.kind in _NAMED and _is_somebody(text) and not _is_somebody(prompt.key):
        return False
    is_alike = bool(peers.groups(prompt.key) & peers.groups(text))
    if not is_alike and _is_name(text) != _is_name(prompt.key):
        return False
    return _is_of_the_class(prompt, text) and _is_of_the_time(prompt, text)


def _is_somebody(name: str) -> bool:
    """Whether the name is surely a person's: a well-known one, or one that a given name opens."""
    if peers.circle_of(name) is not None or peers.known(name) is not None:
        return not peers.groups(name)
    words = name.split(" ")
    is_given = len(words) in _FULL and words[0] in FIRST_NAMES and words[0] not in PLACES
    return is_given and not peers.groups(name) and words[-1] not in nouns.ENDINGS


def _is_called_in(name: str, prompt: Prompt) -> bool:
    """Whether the stem calls somebody by the surname: "edited Lawrence's letters"; or the bride.

    Two who bear one given name, of whom one was married, may be one: Elsa Löwenthal, Elsa Einstein.
    "After Timur's death" calls Timur Shah by the given name.
    """
    first, _, last = name.rpartition(" ")
    given = first.partition(" ")[0]
    is_title = given.casefold() in nouns.MALE | nouns.FEMALE
    is_of_one = given == prompt.key.partition(" ")[0] and not is_title
    is_one = is_of_one and (is_wedding(prompt) or origins.sex(prompt.key) == "f")
    if given and not is_of_one and not is_title:
        is_one = is_one or _has_word(prompt.stem, given, r"(?:[’']s\b|\?)")
    is_family = last == prompt.key.rpartition(" ")[2]
    is_said = not is_family and _has_word(prompt.stem, last)
    return bool(first) and (is_one or is_said)


def _has_word(stem: str, word: str, behind: str = r"\b") -> bool:
    """Whether the stem has the word, and the pattern `behind` it."""
    return word in stem and re.search(rf"\b{re.escape(word)}{behind}", stem) is not None


def _is_name(text: str) -> bool:
    """Whether it is written as a name is; "iPod" is, and so is a figure."""
    return text != text.casefold() or not text[:1].isalpha()


def is_personal(name: str) -> bool:
    """Whether nothing speaks against its being a person's name: no country, paper or firm."""
    words = name.split(" ")
    if peers.circle_of(name) is not None or peers.known(name) is not None:
        return True
    is_cut = len(words) > 1 and len(words[-1]) == 1  # "Timmy G"
    if (
        is_cut
        or _INITIALS.fullmatch(name)
        or any(word.casefold() in _OF_HOUSES for word in words[1:])
    ):
        return False
    groups = peers.groups(name)
    return not (
        (groups and not groups & _LIKE_PEOPLE)
        or name in gazetteer.KIND
        or words[-1] in nouns.ENDINGS
        or words[-1] in NATIONALITIES
        or (len(words) > 1 and words[-1] in PLACES and not origins.sex(name))
        or any(word.isupper() and len(word) > 1 and word.isalpha() for word in words[:1])
    )


def _is_of_the_class(prompt: Prompt, text: str) -> bool:
    """Whether no list says that the two are things of different sorts: a band and a club."""
    mine, theirs = _sorts(prompt.key) | _asked(prompt.stem), _sorts(text)
    if not mine or not theirs or mine & theirs:
        return True
    is_told_apart = bool(mine & _APART) and bool(theirs & _APART)
    return not is_told_apart


def _sorts(name: str) -> frozenset[str]:
    """What sorts of things the lists have it as, else what its last word says it is."""
    groups = peers.groups(name)
    head = name.partition(" of ")[0] if " of " in name else name.rpartition(" ")[2]
    last = nouns.ENDINGS.get(head, "") if " " in name else ""
    named = groups or (frozenset((last,)) if last else groups)
    if not named and gazetteer.KIND.get(name) == "city":
        named = frozenset(("city",))
    return named | {group.rpartition(" ")[2] for group in named}


@lru_cache(maxsize=1024)
def _asked(stem: str) -> frozenset[str]:
    """The sorts of things a stem asks for: "In which city"."""
    asked = _ASKED.search(stem)
    words = f" {asked[1]} " if asked else ""
    return frozenset(group for group in _APART if f" {group} " in words)


def _is_of_the_sex(prompt: Prompt, name: str) -> bool:
    """Whether the name may be of the key's sex; no woman stands beside one who does not tell it.

    Of those who marry one another the sex of either must be known.
    """
    own, other = origins.sex(prompt.key), origins.sex(name)
    if prompt.fact.relation == "plays":  # a character's sex is the actor's
        own = own or origins.sex(prompt.fact.object)
    if is_wedding(prompt):
        wed = next(filter(None, map(origins.sex, prompt.names)), "")
        return other == (own or {"m": "f", "f": "m"}.get(wed, ""))
    kin = _KIN.search(prompt.stem)
    if kin and other:  # "Who was Ann Roe's future husband?"
        return other == ("f" if (kin[1] or kin[2]) in nouns.FEMALE else "m")
    said = prompt.fact.evidence[0].sentence.text if prompt.fact.evidence else ""
    if origins.script_class(prompt.key) == "Korea":
        return True  # where most given names tell nothing
    return bool(own) or other != "f" or _FEMALE.search(f"{prompt.stem} {said}") is not None


def _is_of_the_time(prompt: Prompt, text: str) -> bool:
    if not peers.may_meet(prompt.key, text):
        return False
    if _YEAR.search(prompt.stem) and _asked(prompt.stem) & _ONCE and peers.time_of(text) is None:
        return False  # "Which battle was fought in 1813?": Hastings is no choice
    return all(peers.may_be_of(text, year) for year in times(prompt))


def times(prompt: Prompt) -> tuple[int, ...]:
    """The years told, those of the wars in the stem, and the middle of a century."""
    wars = [time for war in _WAR.findall(prompt.stem) if (time := peers.time_of(war))]
    centuries = (int(found) * 100 - 50 for found in _CENTURY.findall(prompt.stem))
    return (*years(prompt), *(year for time in wars for year in time), *centuries)


def years(prompt: Prompt) -> tuple[int, ...]:
    """The years that the stem tells, else the one year of the sentence that proves the key."""
    told = tuple(int(year) for year in _YEAR.findall(prompt.stem))
    said = prompt.fact.evidence[0].sentence.text if prompt.fact.evidence else ""
    if told or _BEFORE_CHRIST.search(said):
        return told
    own = {int(year) for year in _YEAR.findall(said)}
    return tuple(own) if len(own) == 1 else ()
