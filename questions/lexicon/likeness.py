"""When two spellings may be one name: the rule that keeps spelling twins from standing side by side.

It leans to the cautious side: two names wrongly taken for one cost a wrong option, two spellings of
one person among the options make a question that cannot be answered. Own rules; the vowels and
surnames follow the usual romanisations of Korean (Revised, McCune–Reischauer, and by ear).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from questions.model import Kind

_WORD = re.compile(r"[a-z0-9]+(?:[.,][0-9]+)*")
_FIGURES = re.compile(r"\d+")
_REGNAL = re.compile(r"(?<= )[IVX]{1,5}\b")
_TITLES = frozenset("dr mr mrs ms miss prof professor sir dame lady lord the a an of".split())
_SURNAMES = {
    spelling: family[0]
    for family in (
        ("lee", "yi", "rhee", "ri", "i", "rhie"),
        ("park", "pak", "bak", "bark"),
        ("kim", "gim"),
        ("choi", "choe", "chwe"),
        ("jung", "jeong", "chung", "cheong", "jong"),
        ("yoo", "yu", "ryu", "yoon", "yun", "yo", "you", "ryoo"),
        ("chun", "cheon", "jeon", "jun", "chon", "jon"),
        ("lim", "im", "rim", "yim"),
        ("cho", "jo", "joe"),
        ("joo", "ju", "chu"),
        ("shin", "sin"),
        ("noh", "no", "roh"),
        ("baek", "paek", "baik"),
        ("moon", "mun"),
        ("woo", "u"),
        ("kang", "gang"),
        ("ko", "go", "koh", "goh"),
        ("kwon", "gwon"),
        ("bae", "pae"),
        ("ahn", "an"),
        ("oh", "o"),
    )
    for spelling in family
}
_SOUNDS = (  # in this order: the longer spelling first
    ("kyoo", "gyu"), ("kyu", "gyu"), ("ck", "k"), ("ph", "p"), ("sh", "s"), ("ch", "j"),
    ("eui", "ui"), ("yeo", "yo"), ("yoo", "yu"), ("you", "yu"), ("eo", "o"), ("eu", "u"), ("oo", "u"),
    ("ou", "u"), ("ee", "i"), ("ae", "e"), ("ay", "e"), ("ai", "e"), ("wo", "o"), ("k", "g"), ("t", "d"),
    ("p", "b"), ("q", "g"), ("c", "g"), ("z", "s"), ("j", "g"), ("y", "i"),
)  # fmt: skip
_SAME_PLACE = (
    ("uk", "britain", "great britain", "united kingdom", "england"),
    ("usa", "us", "united states", "america", "united states of america"),
    ("korea", "south korea", "republic of korea"),
    ("russia", "soviet union", "ussr", "russian federation"),
    ("china", "prc", "people s republic of china"),
    ("netherlands", "holland"),
    ("czechia", "czech republic"),
    ("new york", "new york city", "nyc"),
    ("washington", "washington d c"),
    ("black sea", "pontic sea", "euxine sea"),
    ("danzig", "gdansk"),
    ("breslau", "wroclaw"),
    ("peking", "beijing"),
    ("bombay", "mumbai"),
    ("calcutta", "kolkata"),
    ("madras", "chennai"),
    ("petrograd", "leningrad", "saint petersburg", "st petersburg"),
    ("stalingrad", "volgograd"),
    ("constantinople", "istanbul", "byzantium"),
    ("kiev", "kyiv"),
    ("burma", "myanmar"),
    ("persia", "iran"),
    ("siam", "thailand"),
    ("ceylon", "sri lanka"),
    ("zaire", "democratic republic of the congo", "dr congo"),
    ("macedonia", "north macedonia"),
    ("world war i", "first world war", "great war", "world war one"),
    ("world war ii", "second world war", "world war two"),
    ("american revolutionary war", "american war of independence"),
    ("korean war", "fatherland liberation war"),
    ("boer war", "second boer war", "south african war"),
)
_SYNONYM = {name: group[0] for group in _SAME_PLACE for name in group}
_NUMBER = {
    word: str(n)
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen twenty".split()
    )
}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text without case, accents and punctuation: "Pokémon Go!" → "pokemon go"."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("ø", "o"))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_WORD.findall(bare.replace("’s ", " s ").replace("&", " and ")))


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A folded name piece with the spellings of one sound made equal: "kyoo", "kyu", "q" alike."""
    for spelling, one in _SOUNDS:
        word = word.replace(spelling, one)
    return re.sub(r"(.)\1+", r"\1", word)


def is_twin(one: str, other: str, *, person: bool = False) -> bool:
    """Whether the two may name the same thing; `person` adds the rules for people's names."""
    a, b = _in_full(fold(one)), _in_full(fold(other))
    if _canonical(a) == _canonical(b):
        return True
    words_a, words_b = _words(a), _words(b)
    if words_a and words_b and (words_a <= words_b or words_b <= words_a):
        return True
    return person and _is_one_person(a.split(), b.split())


def _in_full(folded: str) -> str:
    """With the country's name written out: "U.S. Army" is the United States Army."""
    for short, full in (
        ("u s ", "united states "),
        ("us ", "united states "),
        ("u k ", "british "),
    ):
        if folded.startswith(short):
            return f"{full}{folded.removeprefix(short)}"
    return folded


def is_same(one: str, other: str, *, kind: Kind) -> bool:
    """Whether two answers of one kind are the same, or may be: twins, or equal numbers or dates."""
    if kind in {Kind.NUMBER, Kind.DATE}:
        return _canonical(fold(one)) == _canonical(fold(other))
    reign, other_reign = _reigns(one), _reigns(other)
    if kind is Kind.PERSON and reign and other_reign and reign != other_reign:
        return False  # Louis XIV and Louis XV differ by nothing else
    figures, others = _figures(one), _figures(other)
    if figures and others and figures != others:
        return False
    return is_twin(one, other, person=kind is Kind.PERSON)


@lru_cache(maxsize=65536)
def _reigns(name: str) -> tuple[str, ...]:
    return tuple(_REGNAL.findall(name))


@lru_cache(maxsize=65536)
def _figures(name: str) -> tuple[str, ...]:
    return tuple(_FIGURES.findall(name))


@lru_cache(maxsize=65536)
def _words(folded: str) -> frozenset[str]:
    return frozenset(_NUMBER.get(w, w) for w in folded.split() if w not in _TITLES)


def _canonical(folded: str) -> str:
    bare = folded.removeprefix("the ").removeprefix("a ").removeprefix("an ")
    return _SYNONYM.get(bare, _NUMBER.get(bare, bare))


def _is_one_person(a: list[str], b: list[str]) -> bool:
    a, b = _bare(a), _bare(b)
    if not a or not b:
        return False
    if len(a) == 1 or len(b) == 1:
        return _stage_name("".join(a), "".join(b))
    return any(_pieces_agree(x, y) for x in _orders(a) for y in _orders(b))


def _orders(words: list[str]) -> tuple[list[str], list[str]]:
    """The words with the surname first, which may be the first or the last of them."""
    return words, [words[-1], *words[:-1]]


def _bare(words: list[str]) -> list[str]:
    return [w for w in words if w not in _TITLES]


def _stage_name(a: str, b: str) -> bool:
    """Lomon in Park Solomon: a name of four letters or more inside the other."""
    short, long = sorted((a, b), key=len)
    return len(short) > 3 and sound(short) in sound(long)  # noqa: PLR2004


def _pieces_agree(a: list[str], b: list[str]) -> bool:
    """Surname first in both: one family and given names that one letter of sound tells apart."""
    if _SURNAMES.get(a[0], sound(a[0])) != _SURNAMES.get(b[0], sound(b[0])):
        return False
    if _initials_agree(a[1:], b[1:]):
        return True
    return _distance_at_most_one(sound("".join(a[1:])), sound("".join(b[1:])))


def _initials_agree(a: list[str], b: list[str]) -> bool:
    """Initials beside names: "J. Q." and "Jae-kyu"; also two single given names of one initial.

    The last is for Fryderyk beside Frédéric; that Jane and John of one family are kept apart too
    costs nothing.
    """
    short = all(len(w) == 1 for w in a) or all(len(w) == 1 for w in b)
    single = len(a) == len(b) == 1
    return (short or single) and all(sound(x[0]) == sound(y[0]) for x, y in zip(a, b, strict=False))


def _distance_at_most_one(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    at = next(
        (i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
    return a[at:] == b[at + 1 :] or a[at + 1 :] == b[at:] or a[at + 1 :] == b[at + 1 :]
