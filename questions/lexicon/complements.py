"""Nouns that say nothing without their complement: ties with whom, findings on what.

Pure. A noun is told by an adjective ("a peace treaty"), by the words behind it that say what it is
about ("a letter to Kepler", "findings on radium"), or by a name; bare, it could be any. Own table.
"""

from __future__ import annotations

import re

# What everybody has many of, and the words of which one must follow.
NEEDS: dict[str, str] = {
    "ties": "with to between",
    "links": "with to between",
    "relations": "with between",
    "findings": "on about of that",
    "negotiations": "on about over for to",
    "complaint": "about over regarding concerning that of",
    "treaty": "for on about over to that of called in",
    "agreement": "for on about over to that of called",
    "lawsuit": "for over about on to that",
    "petition": "for to about over on that",
    "proposal": "for to on about of that",
    "citizenship": "of in as",
    "thesis": "on about of",
    "dissertation": "on about of",
    "treatment": "for of to",
    "statement": "on about of that to against",
}
_BARE = re.compile(
    rf"\b(?:an?|his|her|its|their|extra|into|enter|begin|began|open|opened)"
    rf"(?: (?:own|new|formal|official|further))? ({'|'.join(NEEDS)})\b(?P<behind>[^?]*)\?$"
)


def lacking(stem: str) -> str:
    """The noun of the stem whose complement is left out; empty where there is none.

    "with Saxony" says with whom a treaty was made, and not which of them it was.
    """
    found = _BARE.search(stem)
    if found is None:
        return ""
    told = "|".join(NEEDS[found[1]].split())
    return "" if re.search(rf"\b(?:{told})\b(?! \d)", found["behind"]) else found[1]
