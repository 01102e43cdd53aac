"""When and by whom a named thing was built, opened, published, discovered, …: a participle beside it.

Read where the words stand beside the name ("the Louvre, opened in 1793"); whole clauses are also
read by their grammar.
"""

from __future__ import annotations

import re

from questions.lexicon import calendar, nouns
from questions.model import Kind
from questions.relations.rows import Row

_MADE = (
    "built|opened|completed|launched|formed|created|discovered|invented|designed|signed|constructed|"
    "erected|inaugurated|unveiled|dissolved|demolished|abolished|introduced|painted|adopted|chartered|"
    "commissioned|ratified"
)
_SHOWN = "published|released|composed|premiered|recorded"
_WORKED = "led|commanded|headed|edited|coached|hosted|designed|built|invented|discovered|painted|composed|sculpted|commissioned|created"
# A name that opens its phrase; one behind "of" or "in" may only be a part of it.
_WHOLE = r"(?:^|(?<=[,;:(] )|(?<=[–—] )|(?<= and ))(?:[Tt]he )?"
_HOW = r"(?:(?:first|originally|officially|formally|finally) )?"
_BY = r"(?: by (?:the )?(?:⟨A\d+⟩ )?(?:[a-z]+ ){0,2}⟨[POX]\d+⟩)?(?: in ⟨L\d+⟩)?"
_BUILDINGS = frozenset(
    [
        "tower",
        "cathedral",
        "church",
        "abbey",
        "basilica",
        "palace",
        "castle",
        "bridge",
        "temple",
        "chapel",
        "monument",
        "hall",
        "theatre",
        "theater",
        "museum",
        "library",
        "gate",
        "mosque",
        "synagogue",
        "lighthouse",
        "fort",
        "fortress",
        "stadium",
    ]
)
_YEARS = frozenset(str(year) for year in range(1000, 2100))
_THINGS = (Kind.ORGANISATION, Kind.PLACE, Kind.TITLE, Kind.OTHER)


def _is_event(name: str) -> bool:
    return " " in name and any(
        word.casefold() in nouns.EVENTS for word in re.findall(r"^\w+|\w+$", name)
    )


def _is_building(name: str) -> bool:
    """Whether the name is a building's: the Eiffel Tower, the Basilica of Sacré-Cœur."""
    what = name.partition(" of ")[0] if " of " in name else name.rpartition(" ")[2]
    return what.casefold() in _BUILDINGS


ROWS = (
    Row(
        id="beside-date",
        relation="deed_date",
        cues=(" in ⟨d", " on ⟨d"),
        pattern=r"(?<!by )(?<!by the ){E:subject}(?: \([^()]*\))?, (?:which was |that was )?"
        + _HOW
        + r"(?P<how>"
        + _MADE
        + r")"
        + _BY
        + r" (?:in|on) {D:object}",
        of=_THINGS,
        yes=(
            ("He saw the Ford Bridge, built in 1889, at night.", "1889"),
            (
                "It is in the Ford Museum, which was opened by Mary Stone on 4 May 1950.",
                "4 May 1950",
            ),
        ),
        no=("Mary Stone, founded in 1889, is no bridge.", "The Ford Bridge was seen in 1889."),
    ),
    Row(
        id="work-beside-date",
        relation="deed_date",
        cues=(" in ⟨d", " on ⟨d"),
        pattern=r"{T:subject}\"?(?: \([^()]*\))?, (?:which was |that was )?(?:and )?"
        + _HOW
        + r"(?P<how>"
        + _SHOWN
        + r")"
        + _BY
        + r" (?:in|on) {D:object}",
        yes=(("She sang the song “Red Sea,” recorded in 1889.", "1889"),),
        no=("She sang for Acme Club, recorded in 1889.",),
    ),
    Row(
        id="bracket-date",
        relation="deed_date",
        cues=("ed in ", "ed on ", "built ", "est. "),
        pattern=r"{E:subject} \("
        + _HOW
        + r"(?P<how>"
        + _MADE
        + r")"
        + _BY
        + r" (?:in|on) {D:object}\)",
        of=_THINGS,
        yes=(("The Ford Bridge (completed in 1889) is long.", "1889"),),
        no=("The Ford Bridge (seen in 1889) is long.",),
    ),
    Row(
        id="opening-participle",
        relation="deed_date",
        cues=(" in ⟨d", " on ⟨d"),
        pattern=r"^(?P<how>[A-Z][a-z]+)"
        + _BY
        + r" (?:in|on) {D:object},? (?:the )?{E:subject}(?= (?:is|was|has|had|became|remains|stands|reached|went|sold|won|covers)\b)",
        test=lambda said: said["how"].casefold() in (*_MADE.split("|"), *_SHOWN.split("|")),
        of=_THINGS,
        yes=(("Built in 1889, the Ford Bridge is long.", "1889"),),
        no=(
            "Born in 1889, the Ford Bridge is long.",
            "Built in 1889, the gate of Ford Bridge fell.",
        ),
    ),
    Row(
        id="was-made-in",
        relation="deed_date",
        cues=(" in ⟨d", " on ⟨d"),
        pattern=_WHOLE
        + r"{E:subject}(?: \([^()]*\))? was "
        + _HOW
        + r"(?P<how>"
        + f"{_MADE}|{_SHOWN}"
        + r")"
        + _BY
        + r" (?:in|on) {D:object}",
        of=_THINGS,
        yes=(("The Ford Bridge was finally completed in 1889.", "1889"),),
        no=("The gate of Ford Bridge was completed in 1889.",),
    ),
    Row(
        id="beside-maker",
        relation="deed_by",
        cues=(" by ",),
        pattern=r"{E:subject}(?: \([^()]*\))?,(?: which was| that was)? "
        + _HOW
        + r"(?P<how>"
        + _WORKED
        + r")(?: in ⟨D\d+⟩)? by {PR:object}",
        is_list=True,
        of=_THINGS,
        yes=(
            ("He saw the Ford Bridge, designed by the architect Mary Stone.", "Mary Stone"),
            ("The Ford Bridge, built in 1889 by Mary Stone and John Ford, is long.", "John Ford"),
        ),
        no=("The Ford Bridge, seen in 1889 by Mary Stone, is long.",),
    ),
    Row(
        id="discovered-by",
        relation="deed_by",
        cues=(" by ",),
        pattern=_WHOLE
        + r"{E:subject}(?: \([^()]*\))? was "
        + _HOW
        + r"(?P<how>"
        + _WORKED
        + r")(?: (?:in|on) ⟨D\d+⟩)? by {PR:object}",
        is_list=True,
        of=_THINGS,
        yes=(("The Ford Bridge was designed by Mary Stone.", "Mary Stone"),),
        no=("The gate of Ford Bridge was designed by Mary Stone.",),
    ),
    Row(
        id="building-year",
        relation="dates_from",
        cues=(" (⟨n",),
        pattern=r"(?<!\bat )(?<!\bat the ){E:subject} \((?P<object>⟨N\d+⟩)\)",  # a show there
        test=lambda said: _is_building(said["subject"]) and said["object"] in _YEARS,
        of=(Kind.PLACE, Kind.ORGANISATION, Kind.OTHER),
        yes=(("They include Ford Tower (1889) and the docks.", "1889"),),
        no=(
            "They include Ford Tower (1500 steps) and the docks.",
            "They met Mary Stone (1889).",
            "They met at Ford Tower (1889).",
        ),
    ),
    Row(
        id="building-century",
        relation="dates_from",
        cues=(" century)",),
        pattern=r"{E:subject} \((?P<object>\d{1,2}th century)\)",
        test=lambda said: _is_building(said["subject"]),
        rivals=calendar.other_centuries,
        having=(("span", "century"),),
        of=(Kind.PLACE, Kind.ORGANISATION, Kind.OTHER),
        yes=(("They include Ford Cathedral (12th century) and the docks.", "12th century"),),
        no=("They met Mary Stone (12th century) in a book.",),
    ),
    Row(
        id="event-from-day",
        relation="began_in",
        cues=("–", "-"),
        pattern=r"^(?:The )?{X:subject} \((?:(?:[^()]|\([^()]*\))*?; )?{D:object} ?[–-] ?⟨D\d+⟩\)",
        test=lambda said: _is_event(said["subject"]),
        yes=(
            ("The Silk War (25 June 1950 – 27 July 1953) was long.", "25 June 1950"),
            (
                "The Silk War (in Latin: Bellum; 25 June 1950 – 27 July 1953) was long.",
                "25 June 1950",
            ),
        ),
        no=("The Silk Road (25 June 1950 – 27 July 1953) was long.",),
    ),
    Row(
        id="event-until-day",
        relation="ended_in",
        cues=("–", "-"),
        pattern=r"^(?:The )?{X:subject} \((?:(?:[^()]|\([^()]*\))*?; )?⟨D\d+⟩ ?[–-] ?{D:object}\)",
        test=lambda said: _is_event(said["subject"]),
        yes=(("The Silk War (25 June 1950 – 27 July 1953) was long.", "27 July 1953"),),
        no=("The Silk Road (25 June 1950 – 27 July 1953) was long.",),
    ),
    *(
        Row(
            id=f"event-lasted-{which}",
            relation=relation,
            cues=("–", "-", " to ⟨d", " and ⟨d", " until ⟨d"),
            pattern=r"^(?:The )?{X:subject} (?:was|were) (?:an? |the )?[^.;,⟨⟩]{0,50}?"
            r"(?:fought|waged|held|that took place|which took place|that lasted|which lasted) "
            r"(?:mainly |primarily |in ⟨L\d+⟩ )?(?:between|from) " + dates,
            test=lambda said: _is_event(said["subject"]),
            yes=(
                ("The Silk War was a conflict fought between May 1950 – July 1953.", found),
                ("The Silk War was a long war that lasted from May 1950 to July 1953.", found),
            ),
            no=(
                "The Silk War was a conflict known between May 1950 – July 1953.",
                "The Silk Road was a road that lasted from May 1950 to July 1953.",
            ),
        )
        for which, relation, dates, found in (
            ("from", "began_in", r"{D:object} ?(?:[–-]|to|and|until) ?⟨D\d+⟩", "May 1950"),
            ("until", "ended_in", r"⟨D\d+⟩ ?(?:[–-]|to|and|until) ?{D:object}", "July 1953"),
        )
    ),
    Row(
        id="event-from",
        relation="began_in",
        cues=("–", "-"),
        pattern=r"{X:subject} \((?P<object>1\d{3}|20\d{2})[–-](?:\d{2}|\d{4})\)",
        test=lambda said: _is_event(said["subject"]),
        yes=(("He fought in the Silk War (1847–1901) at last.", "1847"),),
        no=(
            "He knew the Silk Road (1847–1901) at last.",
            "He fought in the Ten Years' War (1847–1901).",
        ),
    ),
    Row(
        id="event-until",
        relation="ended_in",
        cues=("–", "-"),
        pattern=r"{X:subject} \((?:1\d{3}|20\d{2})[–-](?P<object>\d{4})\)",
        test=lambda said: _is_event(said["subject"]),
        yes=(("He fought in the Silk War (1847–1901) at last.", "1901"),),
        no=(
            "He knew the Silk Road (1847–1901) at last.",
            "He fought in the Ten Years' War (1847–1901).",
        ),
    ),
)
