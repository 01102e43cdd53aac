"""Offices: of which body somebody was the head, the editor, the manager.

Asked for the body, since offices change hands: that P was once the head of O stays true.
"""

from __future__ import annotations

from questions.model import Kind
from questions.relations.rows import Row

_ROLE = (
    r"(?P<role>(?:(?:managing|executive|founding|first|second|third|general|artistic|"
    r"editorial|creative|former|then|honorary)[ -])*"
    r"(?:president|chairman|chairwoman|chairperson|chair|director|secretary|editor|editor-in-chief|"
    r"chief executive|CEO|chief|head|manager|principal|rector|dean|chancellor|governor|mayor|"
    r"commissioner|treasurer|curator|conductor|captain|spokesman|spokeswoman|spokesperson|coach|head coach|bishop|"
    r"archbishop))"
)

ROWS = (
    Row(
        id="held-office-then",
        relation="office_holder",
        cues=(" of ⟨o", " of the ⟨o"),
        pattern=r"[Tt]he (?:then[- ])?"
        + _ROLE
        + r" of (?:the )?{O:subject}(?: \([^()]*\))?, {P:object},[^.;]{5,120}? in {D:date}",
        yes=(
            ("The editor of the Acme Magazine, Mary Stone, met the press in 1990.", "Mary Stone"),
        ),
        no=("The editor of the Acme Magazine, Mary Stone, met the press in Boston.",),
    ),
    Row(
        id="became-its-first",
        relation="first_holder",
        cues=(" its ", "'s "),
        pattern=r"{P:object} (?:became|was|served as|was elected|was appointed|was named) (?:{V:subject}{Z}) (?P<role>(?:first|founding|inaugural|second|third) (?:[a-z]+ )?(?:president|director|mayor|governor|manager|chairman|conductor|editor|captain|prime minister|chancellor|king|queen|bishop|commissioner|rector|principal|curator|coach))(?=[.,;]| in | and | from | until |$)",
        of=(Kind.PLACE, Kind.ORGANISATION),
        yes=(
            (
                "Acme University opened in 1950, and Mary Stone became its first president.",
                "Mary Stone",
            ),
        ),
        no=(
            "Acme University opened in 1950, and Mary Stone met its first president.",
            "Acme University has a choir, and Mary Stone became the first president.",
        ),
    ),
    Row(
        id="office-apposition",
        relation="office_at",
        cues=(" of ⟨o", " of the ⟨o", " at ⟨o", " at the ⟨o"),
        pattern=r"(?P<subject>⟨[PX]\d+⟩)(?: \([^()]*\))?,? (?:who (?:is|was) |is |was |became |serving as |served as |as )?(?:the )?(?:current |then[- ])?"
        + _ROLE
        + r" (?:of|at|for) (?:the )?{O:object}",
        yes=(
            ("Mary Stone, managing director of the Acme Company, left.", "Acme Company"),
            ("Mary Stone became president of Acme University.", "Acme University"),
        ),
        no=("Mary Stone met the director of the Acme Company.",),
    ),
    Row(
        id="office-before",
        relation="office_at",
        cues=(" of ⟨o", " of the ⟨o", " at ⟨o", " at the ⟨o"),
        pattern=r"(?:[Tt]he|then|former) (?:current |then[- ])?"
        + _ROLE
        + r" (?:of|at) (?:the )?{O:object}(?: \([^()]*\))?,? (?P<subject>⟨[PX]\d+⟩)(?! and ⟨)",
        yes=(("The editor of the Acme Magazine, Mary Stone, left.", "Acme Magazine"),),
        no=("The editor of the Acme Magazine met Mary Stone.",),
    ),
    Row(
        id="office-of-place",
        relation="office_place",
        cues=(" of ⟨l",),
        pattern=r"{P:subject}(?: \([^()]*\))?,? (?:who (?:is|was) |is |was |became )?(?:the )?(?:current |then[- ]|former )?(?P<role>(?:first |last )?(?:mayor|governor|king|queen|emperor|empress|president|prime minister|chancellor|bishop|archbishop|[Cc]ount|[Dd]uke|[Bb]ishop|[Aa]rchbishop|sultan)) of {L:object}(?=[.,;)]| (?:from|in|until|since|who|said|and (?!⟨))\b)",
        yes=(("Mary Stone, the mayor of Boston, was glad.", "Boston"),),
        no=("Mary Stone met the mayor of Boston.",),
    ),
    Row(
        id="office-possessive",
        relation="office_at",
        cues=(" ⟨p",),
        pattern=r"(?P<object>⟨[OXF]\d+⟩)(?:'s)? " + _ROLE + r",? {P:subject}",
        yes=(("Acme Company chief executive Mary Stone left.", "Acme Company"),),
        no=("Acme Company and director Mary Stone left.",),
    ),
)
