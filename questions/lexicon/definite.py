"""Things a question tells of by their kind alone: "the club", "the captain", which one nobody knows.

Pure. A stem is read without a grammar: "the" and words in small letters lead to a noun of kinds, and
nothing behind it says which one is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.lexicon import nouns
from questions.lexicon.calendar import MONTHS
from questions.lexicon.function_words import FAMILIAR, TAGS
from questions.lexicon.verbs import VERBS
from questions.model import Kind

_WORDS = re.compile(r"[^\W_](?:[\w’'.&-]*[^\W_])?|[“”\",:?]")
# What follows one of them says which one is meant.
_TELLING = frozenset(
    """
    of for between against that who which whose where by with known called named as later then once
    """.split()
)
_PLACING = frozenset("in at on from near over during after before about under into".split())
_WHOSE = frozenset({"his", "her", "its", "their"})
_LED_TO = frozenset({"successor", "heir", "ambassador", "secretary", "road", "bridge", "train"})
# Nouns of kinds that are also said of all, or of none in particular.
_GENERAL = FAMILIAR | frozenset(
    """
    class head star host hand face state law language age name title record site object code figure
    object subject role part number character child people family baby body brain eye book letter
    animal plant metal gas rock engine material drink food crop voice line top office service
    """.split()
)
# Told of nowhere but in the sentence before, even where it is plain what the article is about.
POINTING = frozenset(
    """
    word term phrase distance staff principality motion proposal survey decision disease manuscript
    vessel ship tanker deal contract effort
    """.split()
)
# Of a work or a contest: "the third act" is one of each.
PARTS = frozenset({"act", "scene", "chapter", "verse", "movement", "episode", "season"})
_SINGLED = re.compile(
    r"(?:first|last|only|second|third|fourth|fifth|sixth|final|same|\w+est|\d.*)$"
)
EVENTS = nouns.EVENTS - {"agreement", "act", "accord", "armistice", "league"}


# Fought several times between the same two, or over the same: told apart by a number or a year.
SEVERAL_WARS = frozenset(
    """
    Anglo-Afghan Anglo-Ashanti Anglo-Burmese Anglo-Dutch Anglo-French Anglo-Maratha Anglo-Mysore
    Anglo-Powhatan Anglo-Sikh Anglo-Spanish Arab-Israeli Balkan Barbary Boer Byzantine-Persian Carnatic
    Chechen Dano-Swedish Franco-Spanish Indo-Pakistani Italo-Ethiopian Macedonian Mithridatic Opium
    Ottoman-Habsburg Ottoman-Hungarian Ottoman-Persian Ottoman-Venetian Polish-Ottoman Polish-Russian
    Polish-Swedish Punic Roman-Parthian Roman-Persian Russo-Persian Russo-Polish Russo-Swedish
    Russo-Turkish Samnite Schleswig Silesian Sino-Japanese
    """.split()
)
_WAR = re.compile(r"\bthe (?P<which>[A-Z][\w–-]+) War\b(?! of (?:1\d|20)\d\d)")


def is_one_of_wars(text: str) -> bool:
    """Whether a war is named as several were, without the number or the year of one."""
    found = _WAR.search(text)
    return found is not None and found["which"].replace("–", "-") in SEVERAL_WARS


def alone(text: str) -> Iterator[str]:
    """The nouns of kinds behind "the" in a stem of which nothing says more."""
    words = _WORDS.findall(text)
    for at, word in enumerate(words):
        if word != "the":
            continue
        end = at + 1
        while end < len(words) and _is_small(words[end]):
            end += 1
        run = words[at + 1 : end]
        noun = _head(run)
        if noun is None:
            continue
        if noun not in PARTS and any(_SINGLED.match(each) for each in run[: run.index(noun)]):
            continue
        behind = words[at + 2 + run.index(noun) :]
        if words[0] == "Of" and behind == ["?"]:
            continue  # "Of which city was Ann Roe the bishop?"
        if not _is_told(noun, behind):
            yield noun


def is_one_of_many(noun: str) -> bool:
    """Whether a thing has several such people or events, so that naming the thing is not enough."""
    return nouns.KINDS.get(noun) is Kind.PERSON or noun in EVENTS


def _is_small(word: str) -> bool:
    return word.islower() and word.isalpha() and TAGS.get(word, "n") in "an"


def _head(run: Sequence[str]) -> str | None:
    """The noun of kinds that ends the phrase, where a verb or nothing follows it."""
    for at, word in enumerate(run):
        if (word in nouns.KINDS and word not in _GENERAL) or word in POINTING:
            behind = run[at + 1 : at + 2]
            if not behind or (behind[0] in VERBS.forms and behind[0] not in nouns.KINDS):
                return word
    return None


def _is_told(noun: str, behind: Sequence[str]) -> bool:
    """Whether what follows says which one is meant."""
    following, *more = behind or ("?",)
    if following in {"?", ","} or (following == "with" and more[:1] and more[0] in _WHOSE):
        return False  # "finance the airline with his brother"
    if following in _TELLING or following[0].isupper() or following[0] in '“"':
        return True
    if following == "to":
        return noun in EVENTS or noun in _LED_TO
    if following in _PLACING and behind[1:2] in (["which"], ["whom"]):
        return True  # "the band in which May and Taylor played"
    said = [word for word in behind[1:3] if word != "the"]
    if noun not in EVENTS and said and (said[0][0].isdigit() or said[0] in MONTHS):
        return False  # "the tutor in 1810", "the airline in February 1954"
    return following in _PLACING and bool(said) and not said[0].islower() and said[0] != "?"
