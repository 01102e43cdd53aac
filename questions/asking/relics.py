"""From when a found or early thing dates, and where it was found: "a ring that dates to 2700 BC".

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.asking.natural import ROUGH, question_of
from questions.asking.values import Question
from questions.clauses.naming import Names
from questions.model import Kind

_ABOUT = r"(?:(?P<about>about|around|approximately|roughly|circa|c\.|at least) )?"
_YEAR = r"(?P<key>\d{1,5} BCE?|\d{3,4}(?! ?BC)(?![\d–-]))(?=[.,;]|$)"
_RELIC = re.compile(
    r"(?:^|; )(?P<what>[Aa]n? (?:[a-z]+ ){1,3}?[a-z]+) (?:was )?"
    r"(?:found|discovered|unearthed|excavated) in (?P<where>(?:[a-z]+ern )?(?P<place>[A-Z]\w+)),?"
    rf" (?:that|which) dates? (?:back )?(?:to|from) {_ABOUT}{_YEAR}"
)
_EARLIEST = re.compile(
    r"^(?P<what>The (?:earliest|oldest)(?: known| surviving| recorded)? (?:[a-z]+ ){0,3}?[a-z]+"
    r"(?: (?:in|of|from) [A-Z]\w+)?)"
    rf" (?P<do>dates?|dated)(?: back)? (?:to|from) {_ABOUT}{_YEAR}"
)
_IS_ROUND = re.compile(r"\d+00\b")  # nobody knows it to the year: one like it is older or younger
_DO = {"dated": "did", "dates": "does", "date": "do"}


def dated(text: str, names: Names) -> Iterator[Question]:
    """From when a thing dates that was found, or the earliest of its sort, and where it was found."""
    if "date" not in text:
        return
    if match := _EARLIEST.search(text):
        what = f"{match['what'][0].lower()}{match['what'][1:]}"
        roughly = ", roughly," if match["about"] in ROUGH else ""
        stem = f"From which year{roughly} {_DO[match['do']]} {what} date?"
        yield question_of(stem, match["key"], Kind.DATE, "earliest-dates")
    if match := _RELIC.search(text):
        what = f"{match['what'][0].lower()}{match['what'][1:]}"
        roughly = ", roughly," if match["about"] in ROUGH else ""
        stem = f"From which year{roughly} does {what} found in {match['where']} date?"
        if _IS_ROUND.match(match["key"]) is None or roughly:
            yield question_of(stem, match["key"], Kind.DATE, "relic-dates")
        kind, noun = names.what(match["place"])
        if kind is Kind.PLACE and noun:
            rough = "around " if roughly else ""
            stem = f"In which {noun} was {what} found that dates from {rough}{match['key']}?"
            yield question_of(stem, match["place"], Kind.PLACE, "relic-found", (), noun)
