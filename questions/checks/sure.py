"""Rules about answers that the stem counts out, that others share, or that say nothing sure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon.calendar import NUMBER_WORDS
from questions.model import Draft, Finding, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = r"(?:1\d{3}|20\d\d)"
_SPAN = re.compile(rf"\bfrom ({_YEAR}) (?:to|until|through) ({_YEAR})\b")
_YEARS = re.compile(rf"\b{_YEAR}(?:, {_YEAR})*,? and {_YEAR}\b")
_IN_A_ROW = re.compile(r"\b(?:straight|consecutive|successive|in a row|in succession)\b")
# Made for each of the things that follow: "three committees to draft the plan, a law, and a map".
_EACH = re.compile(
    r"\bto [a-z]+ ((?:the|an?) [^,?]+(?:, (?:the|an?) [^,?]+)+,? and (?:the|an?) [^,?]+)"
)
_OF_TWO = re.compile(r"\b(?:diatomic|bilateral|bicameral|bilingual|twins?|pair|couple|both)\b")
_OF_THREE = re.compile(r"\b(?:triatomic|trilateral|trilogy|triplets|trio|triangular)\b")
_TOLD = ((2, _OF_TWO), (3, _OF_THREE))

_FOR_EXAMPLE = re.compile(r"\bfor (?:example|instance)\b")
_NAMED = frozenset({"stated_name", "stated_place", "stated_person", "stated_organisation"})

# What comes out in a country does so in its neighbours as well, on that day or on another.
_COUNTRY = re.compile(r"\b[Ii]n which country (?:was|were|did|is|has|had)\b")
_OUT = re.compile(r"\b(?:released|launch(?:ed)?|marketed|discontinued|went on sale|come out)\b")
_ONCE = re.compile(
    r"\b(?:first|only|originally|initially|exclusively|expedition|rockets?|satellites?)\b"
)

# Names of what many a country has had one of.
_OF_EACH = frozenset({"Civil War", "Revolution", "Independence War", "Parliament"})
# A player plays in many.
_MATCH = re.compile(r"\b(?:finals?|sets|tournament)\b")
_WHEN = re.compile(r"\b\d{4}\b|\b(?:first|last|career|ever)\b")
_BOUND = re.compile(r"^(?:at least|at most|up to|more than|fewer than|less than|over|under) \d")
_EXACT = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}")
_ROUND = re.compile(r"(?:,000|00,000)$")
# Of what so much was dug, grown or sold, nobody leaves out.
_HEAP = re.compile(
    r"\b(?:produc|export|import|min|harvest|extract|sell|sold|ship|suppl)[a-z]*\b(?!.* of )[^?]*"
    r"\b(?:tons|tonnes|barrels|carats|bushels|pounds|gallons)\b"
    r"|\b[Hh]ow many (?:tons|tonnes|barrels|carats|bushels|gallons) (?!of\b)[^?]*"
    r"\b(?:produce|export|import|mine|harvest|extract|sell|ship|supply)\b"
)
_SHARE = re.compile(r"\b[Aa]bout what (?:percentage|proportion|share)\b")
_OVER = r"(?:more|less|fewer) than|over|under|at least|up to"
# No army has a thousand of them.
_CORPS = re.compile(
    r"\b[Hh]ow many (?:[A-Za-z-]+ ){0,2}(?:corps|divisions|brigades|armies|fleets)\b"
)
_MOST_CORPS = 600
_GARBLED = re.compile(r"\b\d+(?:\.\d+)? ?[eE]\d+|\be\d+[a-z]+\b")
_VAGUE = re.compile(r"\bscored? (?:poorly|well|badly|highly)\b")


def told_by_counting(draft: Draft) -> Iterator[Finding]:
    """Nothing in the stem can be counted to get the answer: five in a row from 1949 to 1953.

    Source: Haladyna et al. 2002, guideline 2 (no trivial content).
    """
    item = draft.item
    value = _value(item.key) if item.kind is Kind.NUMBER else None
    if value is None:
        return
    counted = {sum(1 for _ in re.finditer(_YEAR, found[0])) for found in _YEARS.finditer(item.stem)}
    counted |= {len(re.split(r",? and |, ", found[1])) for found in _EACH.finditer(item.stem)}
    if _IN_A_ROW.search(item.stem):
        counted |= {int(last) - int(first) + 1 for first, last in _SPAN.findall(item.stem)}
    counted |= {number for number, words in _TOLD if words.search(item.stem)}
    if value in counted:
        yield _block("told-by-counting", "Whoever counts what the stem names has the answer.")


def of_several(draft: Draft) -> Iterator[Finding]:
    """The answer is no example among others, nor one of the countries where a thing came out.

    Source: Haladyna et al. 2002, guideline 19 (one right answer).
    """
    item = draft.item
    proof = draft.prompt.fact.evidence[0].sentence.text if draft.prompt.fact.evidence else ""
    if item.relation in _NAMED and _FOR_EXAMPLE.search(proof):
        yield _block("of-several", "The sentence gives it as an example.")
    is_out = _COUNTRY.search(item.stem) and _OUT.search(item.stem)
    if is_out and not _ONCE.search(item.stem):
        yield _block("of-several", "It may have come out elsewhere that day, too.")
    if item.key in _OF_EACH and item.relation in _NAMED:
        yield _block("of-several", f"There is more than one {item.key}.")
    subject = draft.prompt.fact.subject.kind
    is_match = item.kind is Kind.NUMBER and subject is Kind.PERSON and _MATCH.search(item.stem)
    if is_match and not _WHEN.search(item.stem):
        yield _block("of-several", "In other years it was otherwise.")
    if _VAGUE.search(item.stem):
        yield _block("of-several", "How well or badly is not told, and others did so, too.")


def sound_figure(draft: Draft) -> Iterator[Finding]:
    """A number can be read out, is of something, and no bound that holds for the others as well.

    Source: Haladyna et al. 2002, guidelines 19 and 23 (one right answer, options independent).
    """
    item = draft.item
    if _GARBLED.search(item.stem) or _GARBLED.search(item.key):
        yield _block("sound-figure", "A figure is garbled.")
    if _HEAP.search(item.stem):
        yield _block("sound-figure", "It is not told of what there was so much.")
    if item.kind is not Kind.NUMBER:
        return
    if _BOUND.search(item.key):
        yield _block("sound-figure", "What is less or more than one option is so than another.")
    exact = _EXACT.search(item.key)
    if exact and not _ROUND.search(exact[0]):
        yield _block(
            "sound-figure", "Nobody can keep such long figures apart when they are read out."
        )
    proof = draft.prompt.fact.evidence[0].sentence.text if draft.prompt.fact.evidence else ""
    figure = re.match(r"[\d.,]+", item.key)
    if (
        figure
        and _SHARE.search(item.stem)
        and re.search(rf"\b(?:{_OVER}) {re.escape(figure[0])}", proof, re.IGNORECASE)
    ):
        yield _block("sound-figure", "A share that is only more than the one told may be another.")
    value = _value(item.key)
    if _CORPS.search(item.stem) and value is not None and value > _MOST_CORPS:
        yield _block("sound-figure", "So many men are meant, and not so many bodies of them.")


def _value(key: str) -> int | None:
    """The whole number that the key is, in figures or in a word."""
    plain = re.sub(r"[ ,](?=\d{3}\b)", "", key).split(" ")[0]
    return int(plain) if plain.isdigit() else NUMBER_WORDS.get(plain.casefold())


def _block(rule: str, words: str) -> Finding:
    return Finding(rule=rule, severity=Severity.BLOCK, words=words)
