"""Which years are possible at all: within a war, within a life, since there was such a thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon import peers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What is done in a war: nobody declares or bombs in the years after it.
_WARLIKE = re.compile(
    r"\b(?:declar\w+ war|surrender\w*|armistice|bombed|bombings?|bombardment|air raids?|invad\w+|"
    r"invasions?|conscript\w*)\b",
    re.IGNORECASE,
)
_WORLD_WARS = ((1914, 1918), (1939, 1945))
_WED = re.compile(r"\b(?:marry|married|wed)\b")
_BEFORE_THE_WEDDING = 5  # years: earlier ones may make a child of the bride
_DIED = re.compile(r"\bdid [^?]+ die\b")
_BEFORE_THE_END = 6  # years: in earlier ones what the dead is known for was still to be done
# Nobody from Europe came to what was found in these years before Columbus sailed.
_EUROPEAN = re.compile(
    r"\bEuropeans?\b.*\b(?:reach|see|visit|land|set foot|discover|sight|learn|hear)"
)
_COLUMBUS, _AGE_OF_DISCOVERY = 1492, 1600
_IN_BUILDING = 8  # years before a building was completed, in which it was begun
# What has a month of its own, or a season.
_SEASON = re.compile(
    r"\b(?:Good Friday|Easter|Christmas|Thanksgiving|Halloween|Boxing Day|New Year|"
    r"elect(?:ed|ion|ions)|reelected|inaugurat\w+|Olympic\w*|Olympics|World Cup|Super Bowl|"
    r"[Tt]reble|[Tt]rophy|[Ll]eague [Tt]itle|Champions League|European Cup|FA Cup|"
    r"[Ww]inter|[Ss]ummer|[Ss]pring|[Aa]utumn)\b"
)
# Since when there is what a stem speaks of.
_SINCE = {
    "films?|movies?|cinemas?": 1895,
    "television|TV": 1928,
    "radio": 1896,
    "video games?|computers?": 1945,
    "websites?|online|[Ii]nternet": 1990,
    "airports?|aircraft|aeroplanes?|airplanes?|airlines?|pilots?": 1903,
    "photograph(?:s|ed)?|photography": 1826,
    "railways?|railroads?|locomotives?": 1804,
    "telephones?": 1876,
    "concentration camps?": 1933,
    "atomic bombs?|nuclear weapons?|satellites?": 1945,
}
_INVENTED = tuple((re.compile(rf"\b(?:{words})\b"), year) for words, year in _SINCE.items())
_WORD = re.compile(r"[^\W\d_][\w.–-]*(?:[’'](?!s\b)\w*)?")
_LONGEST_NAME = 5  # words
_FOR_EVER = 9999
_BEGINS = re.compile(r"\b(?:begin|began|start(?:ed)?|break out|broke out|lead|cause[ds]?)\b")
_ENDS = re.compile(
    r"\b(?:end(?:ed)?|conclude[ds]?|finish(?:ed)?|replaced|superseded|dissolved|abolished|collapse)\b"
)
_SECESSION = re.compile(r"\b[Ss]ece(?:de[ds]?|ssion)\b")
_SECEDED = (1860, 1864)
_UNTIL = re.compile(r"\b[Uu]ntil which\b")
_FEWEST = 4  # years of a war, below which they are too few to stand beside one another
_GROWN = 18
_LEAST = 16  # years of age of somebody who does what grown people do


def years(
    stem: str,
    key: int,
    *,
    born: int | None = None,
    died: int | None = None,
    begun: int | None = None,
    proof: str = "",
) -> tuple[int, int] | None:
    """The first and the last year that may stand beside the year `key`; `None`: any.

    `proof` is the sentence that tells it: what it names was there as well. `born` and `died` are
    of the person asked about, where the articles tell; `begun` is when that began whose end is
    asked for.
    """
    bounds = [war for war in _WORLD_WARS if war[0] <= key <= war[1] and _WARLIKE.search(stem)]
    first = [war[0] for war in bounds]
    last = [war[1] for war in bounds]
    if born is not None and key > born:
        first.append(born + _LEAST if key >= born + _GROWN else born + 1)
    if died is not None and key <= died:
        last.append(died)
    if begun is not None:
        first.append(begun + 1)
    if _WED.search(stem):
        first.append(key - _BEFORE_THE_WEDDING)
    if _DIED.search(stem) and key > _AGE_OF_DISCOVERY:
        first.append(key - _BEFORE_THE_END)
    for since, until in _spans(stem, proof, key):
        first.append(since)
        last.append(until)
    if _EUROPEAN.search(stem) and _COLUMBUS <= key < _AGE_OF_DISCOVERY:
        first.append(_COLUMBUS)
    if not first and not last:
        return None
    return max(first, default=0), min(last, default=_FOR_EVER)


def begun(stem: str, key: int, told: Iterable[int]) -> int | None:
    """When that began whose end is asked for, by the years that the proof tells."""
    earlier = [year for year in told if year < key] if _UNTIL.search(stem) else []
    return max(earlier, default=None)


def _spans(stem: str, proof: str, key: int) -> Iterator[tuple[int, int]]:
    """When what is named was there: a state, a war, films at all; the key lies within."""
    since = [year for words, year in _INVENTED if year < key and words.search(stem)]
    yield from ((year, _FOR_EVER) for year in since)
    if _SECESSION.search(stem) and _SECEDED[0] <= key <= _SECEDED[1]:
        yield _SECEDED
    for name in dict.fromkeys((*_names(stem), *_names(proof))):
        span = peers.existed(name)
        if span is None or not span[0] <= key <= span[1]:
            continue
        is_ended = _ENDS.search(stem) and key == span[1]
        late = span[0] + (span[1] - span[0] + 1) // 2
        if peers.time_of(name) is None:
            yield (late, _FOR_EVER) if is_ended else span
        elif span[1] - span[0] >= _FEWEST - 1:
            if _BEGINS.search(stem):
                yield 0, max(span[1] - 1, key)  # no war begins when it is over
            else:
                yield (late, _FOR_EVER) if _ENDS.search(stem) else span


def _names(stem: str) -> Iterator[str]:
    """Every run of words that opens with a capital, a few words long at most."""
    words = _WORD.findall(stem)
    for at, word in enumerate(words):
        if word[0].isupper():
            for end in range(at + 1, min(at + _LONGEST_NAME, len(words)) + 1):
                yield " ".join(words[at:end])


def is_of_a_season(stem: str) -> bool:
    """Whether the stem tells the time of the year: a wrong date lies there too."""
    return _SEASON.search(stem) is not None


def within(found: Iterable[int], bounds: tuple[int, int] | None) -> bool:
    """Whether all of the years are possible."""
    return bounds is None or all(bounds[0] <= year <= bounds[1] for year in found)


def is_in_building(year: int, completed: int) -> bool:
    """Whether in that year what was completed later may have been begun, and date from it too."""
    return 0 < completed - year <= _IN_BUILDING
