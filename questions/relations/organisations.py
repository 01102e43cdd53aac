"""Organisations: founded when and by whom, where they are, whose they are, where they play."""

from __future__ import annotations

from questions.model import Kind
from questions.relations.rows import Row

_ASIDE = r"(?: \([^()]*\))*"

# What a place is the home of, by its noun.
_SEATED = (
    r"(?:[a-z]+ ){0,3}?(?:club|team|side|orchestra|university|college|museum|company|newspaper|festival|zoo"
    r"|theatre|theater|hospital|airport|stadium|ballet|opera)"
)

ROWS = (
    Row(
        id="founded-on",
        relation="founded_on",
        cues=("founded", "established", "incorporated"),
        pattern=r"{S:subject}"
        + _ASIDE
        + r" was (?:first |originally )?(?P<how>founded|established|incorporated)(?: by ⟨P\d+⟩| by [a-z ]{3,40}?)?(?: in ⟨L\d+⟩)? (?:in|on) {D:object}",
        yes=(
            ("Acme University was founded in 1636.", "1636"),
            ("Acme University was established by Mary Stone in 1636.", "1636"),
        ),
        no=("Acme University was founded by people in need.",),
    ),
    Row(
        id="founded-beside",
        relation="founded_on",
        cues=("founded", "established", "incorporated"),
        pattern=r"{E:subject}(?:, (?:which was )?| \()(?P<how>founded|established|incorporated)(?: by (?:[a-z]+ ){0,3}⟨[POX]\d+⟩)?(?: in ⟨L\d+⟩)? (?:in|on) {D:object}",
        of=(Kind.ORGANISATION, Kind.PLACE, Kind.OTHER),
        yes=(("He went to Acme University, founded in 1636, and left.", "1636"),),
        no=("Mary Stone, founded in 1636, is no college.",),
    ),
    Row(
        id="founded-by",
        relation="founded_by",
        cues=("founded", "established"),
        pattern=r"{S:subject}"
        + _ASIDE
        + r"(?:,| was|,? which was) (?P<how>founded|established|co-founded|created)(?: (?:in|on) ⟨D\d+⟩)?(?: in ⟨L\d+⟩)? by {PR:object}",
        is_list=True,
        yes=(("Acme University was founded in 1636 by Mary Stone and John Ford.", "John Ford"),),
        no=(
            "Acme University was founded on a rock by Mary Stone.",
            "Acme University was founded by Mary Stone and two nuns.",
        ),
    ),
    Row(
        id="located-in",
        relation="located_in",
        cues=("located in", "situated in"),
        pattern=r"{S:subject}"
        + _ASIDE
        + r"(?:,| is| was)(?: a [^.;⟨]{3,40}?)? (?:located|situated) in {L:object}",
        yes=(("Acme University is located in Boston.", "Boston"),),
        no=("Mary Stone has a house located in Boston.",),
    ),
    Row(
        id="headquartered-in",
        relation="based_in",
        cues=("headquartered", "based in"),
        pattern=r"{S:subject}"
        + _ASIDE
        + r"(?: is an? [^.;⟨]{3,60})?,?(?: is)? (?:headquartered|based) in {L:object}",
        yes=(("Acme University is a college headquartered in Boston, Massachusetts.", "Boston"),),
        no=("The rivals of the college are in Boston.",),
    ),
    Row(
        id="headquartered-in-town",
        relation="based_in",
        cues=("headquarter", "based in"),
        pattern=r"{S:subject}"
        + _ASIDE
        + r"(?:,| is| was)?(?: is an? [^.;⟨]{3,60})? (?:headquartered|based) in (?P<object>⟨X\d+⟩)(?=, ⟨L\d+⟩)",
        yes=(("Acme University is a college based in Quinby, California.", "Quinby"),),
        no=("Acme University is a college based in Thought.",),
    ),
    Row(
        id="headquarters-are-in",
        relation="based_in",
        cues=("headquarters", "head office"),
        pattern=r"{V:subject}{Z} (?:main |global |world |corporate )?(?:headquarters|head office) (?:is|are|was|were)(?: located)? in (?P<object>⟨[LX]\d+⟩)",
        yes=(("Acme Company is big. Its headquarters are in Boston.", "Boston"),),
        no=("Acme Company has headquarters and a shop in Boston.",),
    ),
    Row(
        id="owned-by",
        relation="owner",
        cues=("owned by", "subsidiary of", "division of", "owned subsidiary"),
        pattern=r"(?:{E:subject},|{B}{S:subject2}(?:\.(?= \())?{K} (?:is|was)(?: an? [^.;⟨]{0,20}(?:⟨A\d+⟩ )?[^.;⟨]{3,60}?(?:,| that is| which is))?) (?:an? )?(?:[a-z-]+ ){0,3}?(?:owned by|(?:wholly[- ]owned )?(?:subsidiary|division) of)(?: the)? (?P<object>⟨[OFX]\d+⟩)(?=[.,;]| and (?!⟨)| since | until | which | through |$)",
        of=(Kind.ORGANISATION,),
        yes=(
            ("Acme Records is a subsidiary of Big Music Company.", "Big Music Company"),
            ("Acme Records, owned by Big Music Company, did well.", "Big Music Company"),
            (
                "Acme Records Inc. (also Acme) is a record company, owned by Quinby through its firm Ford Holdings.",
                "Quinby",
            ),
        ),
        no=("Acme Records sold a division of labour to Big Music Company.",),
    ),
    Row(
        id="home-to",
        relation="home_of",
        cues=(" home to ",),
        pattern=r"{S:subject} (?:is|was) (?:also )?home to the (?P<what>"
        + _SEATED
        + r") (?P<object>⟨[XOLTP]\d+⟩)(?=[,.;]| and )",
        of=(Kind.PLACE,),
        yes=(("Boston is home to the rugby club Ford Town.", "Ford Town"),),
        no=("Boston is home to the idea of Ford Town.", "Boston is home to a club."),
    ),
    Row(
        id="home-to-second",
        relation="home_of",
        cues=(" home to ",),
        pattern=r"{S:subject} (?:is|was) (?:also )?home to (?:(?! (?:that|which|who|where)\b)[^.;]){3,60}? and the (?P<what>"
        + _SEATED
        + r") (?P<object>⟨[XOLTP]\d+⟩)(?=[,.;])",
        of=(Kind.PLACE,),
        yes=(
            (
                "Boston is home to the orchestra Acme Strings and the rugby club Ford Town.",
                "Ford Town",
            ),
        ),
        no=("Boston is home to those who know the rugby club Ford Town.",),
    ),
    Row(
        id="home-ground",
        relation="home_ground",
        cues=("home ", "plays at", "play at"),
        pattern=r"(?:{S:subject} (?:play|plays|played)(?: (?:its|their))? home (?:games|matches|fixtures) at|{V:subject2}{Z} home (?:ground|stadium|venue) (?:is|was|has been)) (?:the )?(?P<object>⟨[LXO]\d+⟩)",
        yes=(("Acme Club play their home matches at Ford Park.", "Ford Park"),),
        no=("Acme Club play their away matches at Ford Park.",),
    ),
)
