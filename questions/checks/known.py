"""Rules about what everybody knows from the stem alone, and about deeds no such subject does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon import gazetteer, given_names, peers
from questions.lexicon.acronyms import initials
from questions.lexicon.likeness import fold
from questions.model import Draft, Finding, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPITAL_OF = re.compile(r"\bcapital of [A-Z]")
# Whose a product is, its name tells everybody.
_MAKERS = {
    "Apple": r"i(?:Pod|Phone|Pad|Mac|Tunes)\b|\bMacintosh\b|\bMacBook\b",
    "Microsoft": r"\b(?:Xbox|Windows (?:\d|XP|Vista)|Microsoft)\b",
    "Sony": r"\bPlayStation\b|\bWalkman\b",
    "Nintendo": r"\b(?:Game Boy|GameCube|Wii)\b",
    "Sega": r"\b(?:Dreamcast|Mega Drive)\b",
    "Google": r"\b(?:Android|Gmail|Chromebook|Google \w+)\b",
    "Amazon": r"\bKindle\b",
    "Lego": r"\bLego\b",
    "UEFA": r"\bEuropean\b",
    "NASA": r"\b(?:Apollo (?:\d|program)|Project (?:Apollo|Gemini|Mercury)|Space Shuttle|Skylab)",
}
_OWNS = {maker: re.compile(pattern) for maker, pattern in _MAKERS.items()}
# Whose dynasty or era it was, its name tells.
_ERAS = {
    **dict.fromkeys(
        ("Persians", "Persia", "Iran"), re.compile(r"\b(?:Achaemenid|Sasanian|Safavid|Qajar)\b")
    ),
    **dict.fromkeys(
        ("Chinese", "China"), re.compile(r"\b(?:Han|Tang|Song|Yuan|Ming|Qing|Zhou) [Dd]ynasty\b")
    ),
    **dict.fromkeys(("Japanese", "Japan"), re.compile(r"\b(?:Meiji|Edo|Tokugawa|Heian)\b")),
    **dict.fromkeys(("Koreans", "Korea"), re.compile(r"\b(?:Joseon|Goryeo|Silla)\b")),
    **dict.fromkeys(("Turks", "Turkey"), re.compile(r"\bOttoman\b")),
    **dict.fromkeys(("Russians", "Russia"), re.compile(r"\bRomanov\b")),
}
_GIVEN = re.compile(
    r"\b([A-Z][^\W\d_]+)(?:-[A-Z][^\W\d_]+)? (?:(?:de|von|van|di|da) )?[A-Z][\w’'-]+"
)
_FRENCH = re.compile(r"\b(?:Jean|Marie|Pierre|Paul|Louis|Anne)-[A-Z]\w+")
_TOWN = re.compile(r"\b(?:in|at|near|to|from) ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
_SHORT = re.compile(r"\b[A-Z]{3,7}\b")
_SMALL = r"(?: (?:of|and|the|for|in|on))*"
_LONG = re.compile(rf"[A-Z][a-z]+(?:{_SMALL} [A-Z][a-z]+)+")
_LEGAL = re.compile(r",? (?:Inc|Corp|Ltd|Computer|Corporation)\.?$")
# How the lists call those who ruled a country.
_RULED = {
    "United States": re.compile(r"\bpresidents of the United States\b"),
    "Soviet Union": re.compile(r"\brulers of the Soviet Union\b"),
    "Russia": re.compile(r"\b(?:tsars|emperors|rulers|presidents) of Russia\b"),
    "France": re.compile(r"\b(?:kings|rulers|presidents) of France\b|\bFrench kings\b"),
    "England": re.compile(r"\b(?:kings|queens|rulers|monarchs) of England\b"),
}
_ANCIENT = frozenset({"Greek", "Roman"})
_HEADED = re.compile(r"^[^?:]{2,70}: ")
_OF_WELL_KNOWN = frozenset({"occupation", "nationality", "born_on", "died_on"})
# What a firm has and no place: there the pronoun stood for another name.
_OF_FIRMS = re.compile(r"\b(?:spin-off|subsidiary|parent company|chief executive|shareholders?)\b")


def told_by_name(draft: Draft) -> Iterator[Finding]:
    """The stem has nothing whose name tells the answer: Apple of an iPod, Paris of a capital.

    Source: Haladyna et al. 2002, guideline 2 (no trivial content).
    """
    item = draft.item
    maker = _OWNS.get(_LEGAL.sub("", item.key))
    if maker is not None and maker.search(item.stem):
        yield _block("told-by-name", f"Everybody knows whose that is: {item.key}.")
    if item.relation != "stands_for" and (letters := _explained(item.key, item.stem)):
        yield _block("told-by-name", f"The stem says what {letters} stands for.")
    if item.kind is Kind.PLACE and (name := _of_the_country(item.key, item.stem)):
        yield _block("told-by-name", f"The name “{name}” tells the country.")
    era = _ERAS.get(item.key)
    if era is not None and (found := era.search(item.stem)):
        yield _block("told-by-name", f"Everybody knows whose the {found[0]} was.")
    if ruled := _ruled(item.key, item.stem):
        yield _block("told-by-name", f"Everybody knows which country {ruled} ruled.")
    if (
        item.relation != "capital"
        and _CAPITAL_OF.search(item.stem)
        and "capital" in peers.groups(item.key)
    ):
        yield _block("told-by-name", f"Everybody knows of what {item.key} is the capital.")


def _explained(key: str, stem: str) -> str:
    """The letters in the key that are those of a name in the stem."""
    told = {initials(name) for name in _LONG.findall(stem)}
    return next((letters for letters in _SHORT.findall(key) if letters in told), "")


def _of_the_country(country: str, stem: str) -> str:
    """Who has a given name of the country, or a town that it has, in a stem that asks for it."""
    if gazetteer.KIND.get(country) != "country":
        return ""
    said = stem.rpartition(": ")[2]
    if country == "France" and (found := _FRENCH.search(said)):
        return found[0]
    for match in _GIVEN.finditer(said):
        if given_names.HOMES.get(fold(match[1])) == country:
            return match[0]
    towns = gazetteer.inside(country)
    return next((town for town in _TOWN.findall(said) if town in towns), "")


def _ruled(country: str, stem: str) -> str:
    """Whom the stem names that the lists have as a ruler of the country."""
    ruled = _RULED.get(country)
    for match in _LONG.finditer(stem) if ruled else ():
        circle = peers.circle_of(match[0])
        if circle is not None and ruled is not None and ruled.search(circle.name):
            return match[0]
    return ""


def of_antiquity(draft: Draft) -> Iterator[Finding]:
    """No Greek or Roman of a single name is asked for his people: Hesiod.

    Source: Haladyna et al. 2002, guideline 2 (no trivial content).
    """
    item = draft.item
    if item.relation == "nationality" and item.key in _ANCIENT:
        subject = draft.prompt.fact.subject.name
        if " " not in fold(subject):
            yield _block(
                "of-antiquity", f"The name {subject} tells that its bearer was {item.key}."
            )


def of_a_stranger(draft: Draft) -> Iterator[Finding]:
    """Nobody is asked for the trade, country, birth or death of one whom another's article names.

    Only of well-known people and of relatives may it be asked where they came from, and when.

    Source: Haladyna et al. 2002, guideline 2 (no trivial content).
    """
    item = draft.item
    heading = _HEADED.search(item.stem)
    if item.relation not in _OF_WELL_KNOWN or heading is None:
        return
    subject = draft.prompt.fact.subject.name
    is_known = peers.circle_of(subject) is not None or peers.known(subject) is not None
    is_known = is_known or subject.rpartition(" ")[2] in heading[0].rstrip(": ").split()
    if item.relation == "occupation" or not is_known:
        yield _block("of-a-stranger", f"The article only names {subject}.")


def of_a_firm(draft: Draft) -> Iterator[Finding]:
    """No place is asked for what only firms have: the spin-off of an island.

    Source: the promise of this program: what the sentence says, of whom it says it.
    """
    if draft.prompt.fact.subject.kind is Kind.PLACE and (
        found := _OF_FIRMS.search(draft.item.stem)
    ):
        yield _block("of-a-firm", f"No place has a {found[0]}.")


def _block(rule: str, words: str) -> Finding:
    return Finding(rule=rule, severity=Severity.BLOCK, words=words)
