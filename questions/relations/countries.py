"""Countries and cities: climate, currency, language, emblems, neighbours, independence."""

from __future__ import annotations

from questions.model import Kind
from questions.relations.rows import Row

_WAY = r"(?:north|south)(?:-?(?:east|west))?|east|west"

ROWS = (
    Row(
        id="climate",
        relation="climate",
        cues=(" climate",),
        pattern=r"{B}{S:subject}{K} (?:has|enjoys|experiences|features) an? (?:mild |warm |hot |humid |dry |cool )?(?P<object>[a-zA-Z]+) climate\b",
        among=("climate",),
        of=(Kind.PLACE,),
        yes=(("Bermuda has a humid subtropical climate.", "subtropical"),),
        no=("Bermuda has a political climate.",),
    ),
    Row(
        id="currency",
        relation="currency",
        cues=("currency",),
        pattern=r"(?:{V:subject}{Z}|[Tt]he) (?:official |national )?currency(?: of (?:the )?{L:subject2})? (?P<be>is|was) the (?:⟨A\d+⟩ )?(?P<object>[a-zé]+)(?=[,.;(]| \()",
        among=("currency",),
        of=(Kind.PLACE,),
        yes=(
            ("The currency of Japan is the yen.", "yen"),
            ("Japan is rich. Its currency is the Japanese yen (¥).", "yen"),
        ),
        no=("The currency of Japan is the talk of the town.",),
    ),
    Row(
        id="official-language",
        relation="official_language",
        cues=("language",),
        pattern=r"(?:{V:subject}{Z}|[Tt]he) (?:sole |only )?official language(?: of (?:the )?{L:subject2})? is {A:object}(?=[,.;])",
        of=(Kind.PLACE,),
        yes=(("The official language of Austria is German.", "German"),),
        no=("The official language of Austria is German and Slovene.",),
    ),
    Row(
        id="national-emblem",
        relation="emblem",
        cues=("national animal", "national bird"),
        pattern=r"{V:subject}{Z} national (?P<what>animal|bird)(?: is|,) the (?P<object>[a-z]+(?: [a-z]+)?)(?=[,.;])",
        among=("animal",),
        yes=(("Acme Land is hot. Its national animal is the lion.", "lion"),),
        no=("Acme Land is hot. Its national animal is the pride of all.",),
    ),
    Row(
        id="bordered-by",
        relation="neighbour",
        cues=("border",),
        pattern=r"{B}{S:subject}{K} (?:is bordered by|borders|shares (?:land )?borders with|is surrounded by) [^.;]*?{L:object} (?:to|in|on) the (?P<way>"
        + _WAY
        + r")(?=[,.;]|,? and ⟨|$)",
        of=(Kind.PLACE,),
        yes=(("Nepal borders India to the south and east, and China to the north.", "China"),),
        no=("Nepal borders India to the south and east.",),
    ),
    Row(
        id="independent-from",
        relation="independent_from",
        cues=("independen",),
        pattern=r"{B}{S:subject}{K} (?:gained|achieved|declared|won|obtained|became|received) (?:its )?(?:full )?independen(?:ce|t)(?: (?:on|in) ⟨D\d+⟩)? from (?:the )?{L:object}",
        of=(Kind.PLACE,),
        yes=(("Kenya gained its independence from Britain in 1963.", "Britain"),),
        no=("Kenya gained fame from Britain.",),
    ),
)
