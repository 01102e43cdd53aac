"""Nicknames: which are fit to be read aloud, and new ones to choose from.

Pure. A name is folded before it is judged: disguises by case, accents, full-width or Cyrillic
look-alikes, digits for letters, spaces between letters, zero-width characters and repetitions
come down to one spelling.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from random import Random

from quiz.game.words import ADJECTIVES, ALONE, ANYWHERE, AS_WRITTEN, HARMLESS, NOUNS

LONGEST = 20
"""The most characters of a nickname, as a reader counts them: marks and joiners count nothing."""
_MOST_CODE_POINTS = 120
_MOST_MARKS = 3  # on one letter; living scripts stack no more
_JOINERS = "\u200c\u200d"  # scripts and emoji need them
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"  # letters and signs by category, nothing to the eye
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_LOOK_ALIKES = {
    **dict(zip("авгеѕіјкмнорсԁтухһԛԝғ", "abresijkmhopcdtyxhqwf", strict=True)),  # Cyrillic
    **dict(zip("αβεικνορτυχωϲ", "abeikvoptuxwc", strict=True)),  # Greek
    **dict(zip("սոօհցյ", "unohgj", strict=True)),  # Armenian
    **dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)),
    **dict(zip("ıɑɡłøđƒ", "iaglodf", strict=True)),
    **{
        chr(first + place): letter
        for first in (0x1F150, 0x1F170, 0x1F1E6)  # white on black, and the letters of flags
        for place, letter in enumerate(_ALPHABET)
    },
}
_DIGITS = dict(zip("01345789@$!|+€(", "oieastbgasiitec", strict=True))
_ENDINGS = "!?.,;:"  # at the end of a word no letters in disguise
_ALIKE = str.maketrans("01i", "oll")
_READ_AS_LATIN = str.maketrans(_LOOK_ALIKES)
_READ_AS_LETTERS = str.maketrans(_DIGITS)
_PIECE = 3  # letters of a word torn apart: "fu ck"; longer neighbours meet by chance


class Decency(StrEnum):
    """How much a room minds: nothing, only the words refused anywhere, or every list."""

    OFF = "off"
    MILD = "mild"
    USUAL = "usual"


class NameRefused(Exception):
    """A nickname that cannot be taken; the message says why, to the player."""


def nickname(text: str, decency: Decency = Decency.USUAL) -> str:
    """`text` as a nickname: composed (NFC), with single spaces and none around.

    Raises: NameRefused for nothing visible, too much, hidden or steering characters, bad words.
    """
    name = " ".join(unicodedata.normalize("NFC", text[: _MOST_CODE_POINTS + 1]).split())
    if any(_is_hidden(c) for c in name) or _is_piled_up(name):
        raise NameRefused("Please leave out invisible and control characters.")
    visible = [c for c in name if unicodedata.category(c) != "Mn" and c not in _JOINERS]
    if not "".join(visible).strip():
        raise NameRefused("Please choose a name of at least one character.")
    if len(visible) > LONGEST or len(name) > _MOST_CODE_POINTS:
        raise NameRefused(f"Please choose a name of at most {LONGEST} characters.")
    if is_rude(name, decency):
        raise NameRefused("Please choose a name that can be read out in a pub.")
    return name


def is_rude(name: str, decency: Decency = Decency.USUAL) -> bool:
    """Whether `name`, or something it is made to look like, holds a word of the lists."""
    if decency is Decency.OFF:
        return False
    plain = unicodedata.normalize("NFKC", name).casefold()
    if any(bad in plain for bad in AS_WRITTEN):
        return True
    folded = fold(name)
    for phrase in HARMLESS:
        folded = re.sub(rf"(?<![a-z]){phrase.replace(' ', '[^a-z]+')}(?![a-z])", " ", folded)
    tokens = re.findall(r"[a-z]+", folded)
    if decency is Decency.MILD:
        return any(_is_rude_part_of(word) for word in (*tokens, *_joined(tokens, _PIECE)))
    return (
        any(_is_rude_word(word) for word in (*tokens, *_joined(tokens, 1)))
        or any(_holds_rude_part(word) for word in _joined(tokens, _PIECE))
        or any(_is_masked(word) for word in folded.split() if "*" in word)
    )


def suggestion(rng: Random) -> str:
    """A friendly name that passes every rule here, such as "Brave Hamster 42"."""
    return f"{rng.choice(ADJECTIVES)} {rng.choice(NOUNS)} {rng.randint(10, 99)}"


def fold(name: str) -> str:
    """`name` in plain Latin letters as far as it can be read so; the rest stays as it is."""
    wide = unicodedata.normalize("NFKD", name.translate(_READ_AS_LATIN)).casefold()
    bare = "".join(c for c in wide if unicodedata.category(c) not in {"Mn", "Cf"})
    bare = bare.translate(_READ_AS_LATIN)
    return " ".join(
        word.translate(_READ_AS_LETTERS) if any(c.isalpha() for c in word) else word
        for word in bare.split()
    )


def skeleton(name: str) -> str:
    """What two names share that a room could not tell apart: neither by eye nor read aloud.

    Names are unique in a room by this. Spaces and signs count nothing, nor does 0 for O or 1 for I
    and l; other digits of a word of digits stay, so "Team 2" and "Team 3" differ. A name of signs
    alone is its own skeleton.
    """
    words = " ".join(word.rstrip(_ENDINGS) for word in name.split())
    letters = "".join(c for c in fold(words) if c.isalnum()).translate(_ALIKE)
    return letters or unicodedata.normalize("NFKC", name)


def _is_hidden(char: str) -> bool:
    return char in _BLANKS or (unicodedata.category(char) in _HIDDEN and char not in _JOINERS)


def _is_piled_up(name: str) -> bool:
    run = 0
    for char in name:
        run = run + 1 if unicodedata.category(char) == "Mn" else 0
        if run > _MOST_MARKS:
            return True
    return False


def _is_rude_word(word: str) -> bool:
    return any(
        meant in ALONE or _holds_rude_part(meant) or _holds_rude_part(meant.replace("i", "l"))
        for meant in _without_repetition(word)
    )


def _is_rude_part_of(word: str) -> bool:
    return any(_holds_rude_part(meant) for meant in _without_repetition(word))


def _holds_rude_part(word: str) -> bool:
    return any(bad in word for bad in ANYWHERE)


def _is_masked(word: str) -> bool:
    """Whether stars stand for letters of a refused word: "f*ck"."""
    pattern = re.compile(re.escape(word).replace(r"\*", "[a-z]"))
    return "*" in word.strip("*") and any(map(pattern.fullmatch, (*ANYWHERE, *ALONE)))


def _without_repetition(word: str) -> Iterator[str]:
    """`word` with stretched letters ("fuuuck") brought back to what may have been meant."""
    yield word
    yield re.sub(r"(.)\1{2,}", r"\1\1", word)
    yield re.sub(r"(.)\1{2,}", r"\1", word)
    yield re.sub(r"(.)\1+", r"\1", word)


def _joined(tokens: list[str], longest: int) -> Iterator[str]:
    """What runs of words of at most `longest` letters spell: "f u c k" is one word."""
    run: list[str] = []
    for token in [*tokens, " " * (longest + 1)]:
        if len(token) <= longest:
            run.append(token)
        else:
            if len(run) > 1:
                yield "".join(run)
            run = []
