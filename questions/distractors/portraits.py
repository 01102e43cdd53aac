"""What an article says of the people it names: their trade, their years, whether they only tell.

Pure. Read from the words beside a name, without a grammar: "the physicist Ann Roe", "Ann Roe
(1847–1901)", "a film by Ann Roe", "as Ann Roe writes". A trade read wrongly bars an option and
makes none right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from questions.lexicon.trades import deeds_of, fields_of

_WORD = re.compile(r"[A-Za-z][\w-]*")
_WORDLY = re.compile(r"\w")
_BEFORE = 60  # characters before a name in which its trade stands
_AFTER = 110
_STOP = re.compile(r"[.;:()“”\"]|, (?=[A-Z])")
# "Ann Roe, a Kentish sailor", "Ann Roe was the first painter", "Ann Roe (a painter)".
_IS = re.compile(
    r"(?: \([^()]*\))?(?:, (?:who (?:was|is) )?| (?:was|is) | \()(?:an?|the) ([^.;:()]{3,70})"
)
_OFFICE = re.compile(r", ([a-z][a-z -]{2,24}?) (?:of|at|in|for)\b")
_OF_WORDS = re.compile(r"\b(?:who|which|that|of|in|at|from|for|by|with|and|to|whose|born|on|as)\b")
_LIFE = re.compile(
    r" \((?:[^()]{0,40}?[;,] )?(?:c\. ?|ca\. ?)?(\d{3,4})(?: (BCE?))?"
    r" ?[–-] ?(?:c\. ?|ca\. ?)?(\d{3,4})(?: (BCE?))?\)"
)
_BORN = re.compile(r" \((?:[^()]{0,40}?[;,] )?born (?:[A-Z]?[\w]+ ){0,3}?(?:\w+, )?(\d{4})\)")
_DIED = re.compile(
    r"(?:, [^.;]{3,80}?,)? (?:was (?:assassinated|killed|executed|murdered|beheaded)|died)\b"
    r"[^.;]{0,60}?\b(\d{4})\b"
)
_LONGEST = 90  # years of a life
_DOES = re.compile(r" [a-z][^.;]{0,70}")
# "Ludwig Mies" of "Ludwig Mies van der Rohe", "Sabine D" of "Sabine D. Roe".
_GOES_ON = re.compile(
    r" (?:van|von|der|de|da|di|du|del|della|al|el|ibn|bin)\b[ -][\w ]{0,12}?[A-Z]|\. [A-Z]"
)
# Works tell what their makers are.
_BY = (
    ("film", r"\b(?:[Ff]ilms?|[Mm]ovies?|[Dd]ocumentary)\b[^.;]{0,40}? by $"),
    (
        "letters",
        r"\b(?:the|an?|of) (?:[\w-]+ ){0,2}(?:novel|poem|play|story)(?: [A-Z][^.;,]*)? by $",
    ),
    ("acting", r"\b(?:starring|portrayed by) $"),
    ("composing", r"\b(?:composed|music) by $"),
    ("art", r"\b(?:painted|sculpted) by $"),
    ("music", r"\b(?:musical direction of|conducted by|baton of) $"),
    ("learning", r"\b(?:[Ee]xcavations?|[Ss]tud(?:y|ies)|[Rr]esearch)\b[^.;]{0,40}? by $"),
)
_HIS = (
    ("film", "films?|movie|documentary"),
    ("letters", "novels?|poems?|play|short story"),
    ("composing", "symphony|opera|concerto|ballet|sonata"),
    ("art", "painting|sculpture|fresco"),
)
_MADE = tuple((field, re.compile(pattern)) for field, pattern in _BY)
_OWNS = tuple(
    (field, re.compile(rf"[’']s? (?:[\w-]+ ){{0,2}}?(?:{work})\b")) for field, work in _HIS
)
# Who only tells of it: named for an opinion, or as the source.
_SOURCE = re.compile(r"\b[Aa]ccording to (?:the )?(?:[\w-]+ ){0,3}$")
_TELLS = re.compile(
    r"(?: \(\d{4}\))?,? (?:also |further )?"
    r"(?:writes?|argues?|notes?|says|suggests?|states|claims|observes|describes|points out"
    r"|concludes|contends|maintains|explains|et al|speculates"
    r"|(?:has|have) (?:argued|written|suggested|noted|pointed))\b"
)


@dataclass(frozen=True, slots=True)
class Portrait:
    """The fields somebody works in, the years of birth and death, whether it is a mere source."""

    fields: frozenset[str] = frozenset()
    life: tuple[int, int] | None = None
    is_source: bool = False
    is_cut: bool = False  # only the first part of a name


def portrait(text: str, name: str) -> Portrait:
    """What the text says of the one of that name."""
    fields: set[str] = set()
    life: tuple[int, int] | None = None
    is_source = False
    cuts = 0
    places = _places(text, name)
    for at, end in places:
        before, behind = text[max(0, at - _BEFORE) : at], text[end : end + _AFTER]
        fields |= _trade_before(before) | _trade_behind(behind)
        fields |= {field for field, pattern in _MADE if pattern.search(before)}
        fields |= {field for field, pattern in _OWNS if pattern.match(behind)}
        done = _DOES.match(behind)
        fields |= deeds_of(done[0]) if done else frozenset()
        life = life or _life(behind)
        cuts += _goes_on(name, behind)
        is_source = is_source or _is_source(before, behind)
    last = name.rpartition(" ")[2]
    if not is_source and last != name:
        is_source = any(_TELLS.match(text[end : end + _AFTER]) for _, end in _places(text, last))
    return Portrait(frozenset(fields), life, is_source, bool(places) and cuts == len(places))


def _places(text: str, name: str) -> list[tuple[int, int]]:
    """Where the name stands as a whole word."""
    found = []
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (_WORDLY.match(text, at - 1) if at else None) and not _WORDLY.match(text, end):
            found.append((at, end))
        at = text.find(name, end)
    return found


def _trade_before(before: str) -> frozenset[str]:
    """The fields of the trade that leads to the name: "the British film director "."""
    words = _WORD.findall(_STOP.split(before)[-1])
    is_led_to = bool(words) and before.endswith(f"{words[-1]} ")
    return fields_of(words) if is_led_to else frozenset()


def _trade_behind(behind: str) -> frozenset[str]:
    """The fields of what somebody is said to be: ", a local tribal leader,", "was a painter"."""
    said = _IS.match(behind)
    if said:
        phrases = re.split(r",| and ", _OF_WORDS.split(said[1], maxsplit=1)[0])
        if " and " in said[1]:
            phrases += [said[1].split(" and ")[1].partition(" ")[0]]
    else:
        office = _OFFICE.match(behind)
        phrases = [office[1]] if office else []
    found: set[str] = set()
    for phrase in phrases:
        found |= fields_of(_WORD.findall(phrase))
    return frozenset(found)


def _life(behind: str) -> tuple[int, int] | None:
    span = _LIFE.match(behind)
    if span:
        end = -int(span[3]) if span[4] else int(span[3])
        start = -int(span[1]) if span[2] or span[4] else int(span[1])
        return (start, end) if start <= end else None
    if died := _DIED.match(behind):
        return int(died[1]) - _LONGEST, int(died[1])
    born = _BORN.match(behind)
    return (int(born[1]), 9999) if born else None


def _goes_on(name: str, behind: str) -> bool:
    """Whether the name is longer than it was taken for."""
    found = _GOES_ON.match(behind)
    return found is not None and (found[0][0] != "." or len(name.rpartition(" ")[2]) == 1)


def _is_source(before: str, behind: str) -> bool:
    return bool(_SOURCE.search(before) or _TELLS.match(behind))
