"""Rules about what is asked with a date: one deed, told apart from the others of its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon import peers
from questions.model import Draft, Finding, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_FORCES = r"(?:force|forces|army|armies|troops|soldiers|enemy|fleet|militia|rebels)"
# What is told of could be told of other days as well, each with the reason.
_OF_MANY = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (
            (
                rf"\bwin (?:a total of )?{_NUMBER}(?: [a-z-]+){{0,2}} "
                r"(?:titles|tournaments|trophies|games|matches|races|medals|events)\?$"
            ),
            "As many may be won in another year, too.",
        ),
        (
            r"(?<!of )\b(?:additional|further|subsequent)\b",
            "The stem compares with what it does not tell.",
        ),
        (
            r"\b(?:was|were) (?:a )?(?:new|other|similar|various|numerous) [a-z]",
            "The stem compares with what it does not tell.",
        ),
        (
            r" (?:on|after) (?:its|his|her|their) (?:own )?(?:model|example|pattern)\b",
            "The stem does not say whose model it was.",
        ),
        (
            r"\bwrite (?:back )?to (?:[A-Z][\w.’'-]*[ ?])+$",
            "Others were written, too.",
        ),
        (
            r"\b(?:move|relocate|return|transfer) from (?!.*\b(?:to|into|onto|back)\b)[^?]*\?$",
            "The stem does not say where to.",
        ),
        (
            (
                r"\b(?:attack|defeat|engage|fight|rout|repel|surprise|defeat of) "
                rf"the (?:[\w–-]+ )*{_FORCES}\b(?! (?:at|near|in|off|of|under|outside|led|on) )"
            ),
            "The stem does not say at which battle.",
        ),
        (
            rf"\b{_FORCES} (?:move|march|pass|advance) (?:through|across|into) [A-Z][\w ]*\?$",
            "The stem does not say in which campaign.",
        ),
        (
            (
                r"\bin an? (?:[a-z-]+ )*"
                r"(?:final|semi-?final|quarter-?final|match|game|bout|fight|race|tournament)\?$"
            ),
            "The stem does not say of which contest.",
        ),
        (r"\b(?!hundred)([a-z]{3,}ed) [^?]*\b\1\b", "The stem says the same twice."),
        (r"\bactually\b", "The stem answers what nobody asked."),
        (
            (
                r"\b(?:his|her) (?:son|daughter|brother|sister|wife|husband|nephew|niece)\b"
                r"[^?]* (?:after|upon|following) [A-Z][\w-]+[’']s? "
            ),
            "The stem tells whose only behind.",
        ),
        (
            r"\bthe (?:article|clause|provision|section)(?= [a-z]+ing\b|\?)",
            "The stem does not say of which law.",
        ),
        (
            r"\bthe (?:screenplay|script|score|soundtrack|libretto)\?$",
            "The stem does not say of what.",
        ),
    )
)
_SOMEHOW = re.compile(r"\b(?:start|begin|end|finish|open|play) [a-z]+ly\?$")
_FREED = re.compile(r"\bdeclare (?:its |their |the )?independence\?$")
_OF_TWO = re.compile(r"\bthe (?:senior|elder|younger|junior) (?=[A-Z])")
_ENDED = re.compile(
    r"\b(?:did (?P<who>[A-Z][a-z]+) (?:die|commit suicide|marry|retire|resign|graduate|emigrate)\b"
    r"|was (?P<whom>[A-Z][a-z]+) (?:murdered|assassinated|killed|executed|born|buried|"
    r"guillotined|beheaded|crowned)\b)"
)
_HEADED = re.compile(r"^[^?]{2,70}: (?=[A-Z])")
# Of these feasts the calendar tells the year.
_MOVABLE = re.compile(r"\b(?:Good Friday|Easter|Thanksgiving|Pentecost|Ash Wednesday)\b")


def of_which_day(draft: Draft) -> Iterator[Finding]:
    """What is asked for its date was done once: no five titles, no letter, no final of any cup.

    Source: Haladyna et al. 2002, guidelines 3 and 14 (items independent, directions clear).
    """
    if draft.item.kind is not Kind.DATE:
        return
    stem, subject = draft.item.stem, draft.item.subject
    for pattern, words in _OF_MANY:
        if pattern.search(stem):
            yield _block(words)
    if _FREED.search(stem) and draft.prompt.fact.subject.kind is not Kind.PLACE:
        yield _block("The stem does not say of which country.")
    if _SOMEHOW.search(stem) and draft.prompt.fact.subject.kind is Kind.PERSON:
        yield _block("The stem does not say what was done.")
    two = _OF_TWO.search(stem)
    if two and stem[two.end() :].startswith(subject):
        yield _block(f"“{subject}” may be another of that name.")
    if _MOVABLE.search(stem) and re.search(r"[a-z]", draft.item.key):
        yield _block("Only one of the days is that of the feast.")
    if (ended := _ENDED.search(stem)) is not None:
        name = ended["who"] or ended["whom"]
        is_known = peers.circle_of(name) or peers.known(name) or peers.groups(name)
        is_own = name in subject.split() and not _HEADED.match(stem)
        if not (is_known or peers.existed(name) or is_own):
            yield _block(f"Of that name, “{name}”, there are many.")


def _block(words: str) -> Finding:
    return Finding(rule="which-day", severity=Severity.BLOCK, words=words)
