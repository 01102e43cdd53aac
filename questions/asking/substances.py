"""What sentences say of metals, crops and other stuffs: who makes most of it, where it melts, its alloys.

Pure. Read from any sentence, however it is built; only of a topic that the article writes in small
letters, as it does a common noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.asking.values import Question
from questions.asking.who import name_question
from questions.asking.wording import finished
from questions.clauses.naming import Names
from questions.lexicon import peers
from questions.model import Kind

_RANK = r"(?P<rank>(?:second[- ]|third[- ])?(?:largest|biggest|leading|top|main|greatest))"
_TRADE = r"(?P<what>(?:mine )?(?:producer|exporter|importer|consumer|grower|supplier))"
_MAKER = re.compile(
    r"(?:^|[,;] (?:and |but |while )?|^[^,;]{3,60}, )(?P<who>(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?P<be>is|was) "
    rf"(?:by far )?(?:the )?(?P<world>world['’]s )?{_RANK} {_TRADE}(?: of (?P<of>[a-z]+))?"
    r"(?= in the world|[,.;]| and\b| with\b| followed\b| in \d|$)"
)
_MADE = re.compile(
    rf"\b[Tt]he (?P<world>world['’]s )?{_RANK} {_TRADE} of (?P<of>[a-z]+)(?: in the world)? (?P<be>is|was) "
    r"(?P<who>(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,.;]| and\b| with\b|$)"
)
_YEAR = re.compile(r"\b(?:in|as of) (\d{4})\b", re.IGNORECASE)
_POINT = re.compile(
    r"\b(?P<what>melting|boiling|freezing) point(?: of (?:(?:pure )?(?P<of>[a-z]+)))?(?: of all [a-z]+)?,?"
    r" (?:is |of |at |was )(?:about |approximately |around )?"
    r"(?P<figure>[−-]?[\d,.]*\d ?(?:°C|°F|K|degrees (?:Celsius|Fahrenheit)))"
)
_ALLOY = re.compile(
    r"\b(?P<name>[A-Z]?[a-z]+),? (?:is |which is |was )?an alloy (?:made )?of (?P<one>[a-z]+) and (?P<other>[a-z]+)\b"
)


def properties(text: str, names: Names) -> Iterator[Question]:
    """The largest producer of the stuff, its melting point, what its alloys have besides."""
    topic = names.topic
    if topic is None or topic.kind is not Kind.OTHER or " " in topic.name:
        return
    stuff = topic.name.casefold()
    if stuff not in names.lower:
        return
    for match in (*_MAKER.finditer(text), *_MADE.finditer(text)):
        yield from _maker(match, stuff, text, names)
    opens = re.match(
        rf"(?:(?:pure )?{re.escape(stuff)}|it|its (?:melt|boil|freez)ing)\b", text.casefold()
    )
    for match in _POINT.finditer(text):
        if match["of"] == stuff or (opens and not match["of"]):
            yield Question(
                stem=f"What is the {match['what']} point of {stuff}?",
                key=match["figure"],
                said=match["figure"],
                value=match["figure"].casefold(),
                kind=Kind.NUMBER,
                relation="stated_number",
                pattern="melting-point",
            )
    for match in _ALLOY.finditer(text):
        pair = [match["one"], match["other"]]
        other = next((metal for metal in pair if metal != stuff), "")
        if stuff in pair and "metal" in peers.groups(other):
            yield Question(
                stem=f"With which other metal is {stuff} alloyed to make {match['name'].casefold()}?",
                key=other,
                said=other,
                value=other,
                kind=Kind.OTHER,
                relation="stated_name",
                pattern="alloy",
                noun="metal",
                rivals=_metals_beside(other, names),
            )


def _metals_beside(metal: str, names: Names) -> tuple[str, ...]:
    """Metals of the same list that the article does not speak of."""
    listed = (peer for peer in peers.containing(metal) if peer.group == "metal")
    members = dict.fromkeys(member for peer in listed for member in peer.members)
    return tuple(m for m in members if m != metal and m not in names.lower)


def _maker(match: re.Match[str], stuff: str, text: str, names: Names) -> Iterator[Question]:
    who = match["who"].removeprefix("the ")
    kind, noun = names.what(who)
    if kind is not Kind.PLACE or noun != "country" or match["of"] not in (None, stuff):
        return
    years = set(_YEAR.findall(text))
    if len(years) > 1:
        return
    when = f"in {years.pop()}" if years else ""
    what = f"{match['rank']} {match['what']} of {stuff}"
    yield name_question(
        finished("which country", match["be"], f"the {match['world'] or ''}{what}", when),
        who,
        who,
        Kind.PLACE,
        noun,
        names,
        "largest-producer",
    )
