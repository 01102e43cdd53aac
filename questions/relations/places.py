"""Places: capitals, rivers and seas, directions and distances, how many people, how large, how high."""

from __future__ import annotations

import re

from questions.lexicon import gazetteer, peers
from questions.model import Kind
from questions.relations.rows import Row

_WHERE = (
    r"north-northeast|east-northeast|east-southeast|south-southeast|south-southwest|west-southwest|"
    r"west-northwest|north-northwest|north-?east|south-?east|south-?west|north-?west|north|east|south|west"
)
_BODY = r"(?:(?:River |river )⟨[LXP]\d+⟩|⟨[LX]\d+⟩(?: [Rr]iver)?)"
_RIVERS = frozenset(name for river in peers.in_group("river") for name in river.members)
_BIG = r"(?: million| billion)?"


# Of such a name everybody knows the country, and there are towns of it elsewhere.
_BRITISH = frozenset({"England", "United Kingdom", "Britain"})
_ENGLISH = re.compile(
    r"(?:shire|ham|ton|ford|bury|chester|cester|mouth|pool|wick|wich|folk|sex|ley|field|bridge|dale"
    r"|worth|stoke|minster|stead|thorpe|borough|cliffe?|hurst|combe)$"
)


_GONE = frozenset(
    {
        *(
            "Burma",
            "Ceylon",
            "Czechoslovakia",
            "East Germany",
            "Persia",
            "Prussia",
            "Rhodesia",
            "Siam",
        ),
        *("Soviet Union", "Swaziland", "Upper Volta", "West Germany", "Yugoslavia", "Zaire"),
    }
)


def _is_within(place: str, larger: str, level: str) -> bool:
    """Whether the larger place is worth asking for: not that of a place everybody knows."""
    kind = gazetteer.KIND.get(place, "")
    region = place.rpartition(" ")[2]
    is_region = " " in place and gazetteer.KIND.get(region) == "continent"  # "North Africa"
    is_province = "province" in peers.groups(place)
    is_common = region == "County" or place in gazetteer.OF_MANY_STATES
    is_common = is_common or place in gazetteer.FORMER_NAMES
    is_told = larger in _BRITISH and _ENGLISH.search(place) is not None
    is_told = is_told or larger in _GONE  # what lies there lies in another country now
    is_asked = not (kind or is_region or is_province or is_common or is_told)
    return is_asked and gazetteer.KIND.get(larger) == level


_STATES = tuple(place for place, kind in gazetteer.KIND.items() if kind == "US state")
_KINGDOM = ("England", "Scotland", "Wales", "Ireland")


def _states_beside(state: str) -> tuple[str, ...]:
    return () if peers.containing(state) else tuple(s for s in _STATES if s != state)


def _countries_beside(country: str) -> tuple[str, ...]:
    """The nations of one kingdom are too few to be the options of one question."""
    return tuple(c for c in _KINGDOM if c != country) if country in _KINGDOM[:3] else ()


ROWS = (
    Row(
        id="capital-of",
        relation="capital",
        cues=("capital",),
        among=("capital", "city"),
        pattern=r"(?P<object>⟨[LX]\d+⟩)(?: \([^()]*\))?(?:,| is| was| became) the (?:current |present |national |state |provincial )?capital(?: city)?(?: and largest city)? of (?:the )?{L:subject}",
        yes=(
            ("He left Boston, the capital of Massachusetts, at night.", "Boston"),
            ("Boston is the capital and largest city of Massachusetts.", "Boston"),
        ),
        no=("Boston, the hub of the capital market of Massachusetts, is old.",),
    ),
    Row(
        id="capital-named",
        relation="capital",
        cues=("capital",),
        among=("capital", "city"),
        pattern=r"(?:{V:subject}{Z}|[Tt]he) (?P<rank>first |former |old |ancient )?capital(?: city)?,? (?P<object>⟨[LX]\d+⟩)(?=[,.;]| (?:was|is|has|in)\b)",
        of=(Kind.PLACE,),
        yes=(("Massachusetts is rich. Its capital, Boston, is old.", "Boston"),),
        no=("Massachusetts is rich. Its capital was spent in Boston.",),
    ),
    Row(
        id="lies-in-state",
        relation="lies_in",
        cues=("⟩, ⟨l",),
        pattern=r"\b(?:in|at|near|from|to|of|outside) {E:subject}, {L:object}(?=[.;)]|, (?!⟨|and\b|or\b)| (?!and\b|or\b|&)[a-z])",
        test=lambda said: _is_within(said["subject"], said["object"], "US state"),
        rivals=_states_beside,
        having=(("level", "state"),),
        of=(Kind.PLACE, Kind.OTHER),
        yes=(("She was raised in Quinby, California, by an aunt.", "California"),),
        no=(
            "She lived in Georgia, Armenia and Russia.",
            "She sang in Quinby, California and Ohio.",
            "After life in Quinby, China and Japan were new.",
        ),
    ),
    Row(
        id="lies-in-country",
        relation="lies_in",
        cues=("⟩, ⟨l",),
        pattern=r"\b(?:in|at|near|from|to|of|outside) {E:subject}, {L:object}(?=[.;)]|, (?!⟨|and\b|or\b)| (?!and\b|or\b|&)[a-z])",
        test=lambda said: _is_within(said["subject"], said["object"], "country"),
        rivals=_countries_beside,
        having=(("level", "country"),),
        of=(Kind.PLACE, Kind.OTHER),
        yes=(("He moved to Quinby Ford, China.", "China"),),
        no=(
            "She lived in Georgia, Armenia and Russia.",
            "She sang in Boston, China.",
            "He moved to Quinford, England.",
            "He moved to Quinby Ford, Zaire.",
            "He moved to Kirovohrad, Ukraine.",
            "After life in Quinby, China and Japan were new.",
        ),
    ),
    Row(
        id="on-river",
        relation="on_river",
        cues=(" on the", "along the", "banks of"),
        pattern=r"(?:{E:subject},(?: an? [^.;⟨]{3,40})?|{B}{S:subject2}{K} (?:is|was|lies|stands|sits)(?: an? [^.;⟨]{3,40})?)(?: located| situated| built| founded)? (?:on|along) the (?:(?:left |right |north |south |east |west |northern |southern |eastern |western )?banks? of the )?(?P<object>"
        + _BODY
        + r")",
        test=lambda said: "iver" in said["object"] or said["object"] in _RIVERS,
        of=(Kind.PLACE,),
        yes=(
            ("Warsaw stands on the banks of the Vistula.", "Vistula"),
            ("Boston is a city on the River Charles.", "River Charles"),
        ),
        no=("Warsaw is on the Silk Road.",),
    ),
    Row(
        id="in-ocean",
        relation="in_ocean",
        cues=(" in the ",),
        pattern=r"{B}{S:subject}{K} (?:is|are|lies) (?:an? [^.;⟨]{3,60} )?(?:located |situated )?in the (?:[a-z]+ )?(?P<object>⟨[LX]\d+⟩)",
        among=("ocean",),
        of=(Kind.PLACE,),
        yes=(("Bermuda is a group of islands in the Atlantic Ocean.", "Atlantic Ocean"),),
        no=("Bermuda is a ship in the Boston Ocean.",),
    ),
    Row(
        id="direction-from",
        relation="direction",
        cues=(" of ⟨l", "of the ⟨l"),
        pattern=r"(?:(?<!and )(?<!, )(?<!from )(?<!\bin )(?<!\bat )(?:(?<!of )|(?<=village of )|(?<=town of )|(?<=city of )){E:subject},|{B}{S:subject2}{K} (?:is|was|lies|are)(?: an? [^.;⟨]{3,40})?)(?: located| situated)? (?:(?:about |around |some |roughly |approximately )?⟨N\d+⟩ (?:km|kilomet(?:er|re)s?|miles?|mi)(?: \([^()]*\))? )(?:to the )?(?P<object>"
        + _WHERE
        + r") of (?:the )?(?:cent(?:er|re) of )?{L:place}",
        of=(Kind.PLACE, Kind.ORGANISATION, Kind.OTHER),
        yes=(("Boston is 300 km (186 mi) northeast of New York City.", "northeast"),),
        no=(
            "Boston is 300 km away; north of New York City it rains.",
            "The main campus is in Boston, 300 km northeast of New York City.",
        ),
    ),
    Row(
        id="distance-from",
        relation="distance",
        cues=(" of ⟨l", " from ⟨l", "of the ⟨l", "from the ⟨l"),
        pattern=r"(?:(?<!and )(?<!, )(?<!from )(?<!\bin )(?<!\bat )(?:(?<!of )|(?<=village of )|(?<=town of )|(?<=city of )){E:subject},|{B}{S:subject2}{K} (?:is|was|lies|are)(?: an? [^.;⟨]{3,40})?)(?: located| situated)? (?P<about>about |around |some |roughly |approximately )?(?P<object>⟨N\d+⟩ (?:km|kilomet(?:er|re)s?|miles?))(?: \([^()]*\))? (?:(?:to the )?(?P<way>"
        + _WHERE
        + r") of|(?:away )?from) (?:the )?(?:cent(?:er|re) of )?{L:place}",
        of=(Kind.PLACE, Kind.ORGANISATION, Kind.OTHER),
        yes=(("Boston is about 300 km (186 mi) northeast of New York City.", "300 km"),),
        no=(
            "Boston is 300 years older than the north of New York City.",
            "The main campus is in Boston, about 300 km from New York City.",
        ),
    ),
    Row(
        id="population-of",
        relation="population",
        cues=("population of", "inhabitants"),
        pattern=r"(?:(?<!and )(?<!, )(?<!from )(?:(?<!of )|(?<=village of )|(?<=town of )|(?<=city of )){E:subject}, (?:with|which has)|{B}{S:subject2}{K} (?:has|had)) (?:an? )?(?:estimated |total |current )*population of (?P<about>about |around |some |roughly |approximately |nearly |over |more than )?(?P<object>⟨N\d+⟩"
        + _BIG
        + r")(?: (?:in|as of) (?P<date>⟨D\d+⟩)| in the (?P<date2>⟨N\d+⟩) census)?",
        of=(Kind.PLACE,),
        yes=(("Boston, with a population of about 1.7 million, is old.", "1.7 million"),),
        no=("Boston has 1.7 million people with a population of cats.",),
    ),
    Row(
        id="area-of",
        relation="area",
        cues=("area of", "covers", "covering"),
        pattern=r"(?:(?<!and )(?<!, )(?<!from )(?:(?<!of )|(?<=village of )|(?<=town of )|(?<=city of )){E:subject}, (?:with|covering|which covers)|{B}{S:subject2}{K} (?:has|covers|occupies)) an? (?:total |surface |land )*area of (?P<about>about |around |some |roughly |approximately |nearly |over |more than )?(?P<object>⟨N\d+⟩"
        + _BIG
        + r" (?:km²|km2|square (?:kilomet(?:er|re)s|miles|met(?:er|re)s|feet)|hectares|ha|acres))",
        yes=(("Boston covers an area of 125 square kilometres.", "125 square kilometres"),),
        no=("Boston has an area of 12 parks.",),
    ),
    Row(
        id="elevation-of",
        relation="elevation",
        cues=("elevation", "altitude", "above sea level"),
        pattern=r"{B}{S:subject}{K} (?:is|lies|stands|sits|rises|has)(?: located| situated)?(?: at)?(?: an?)?(?: (?:elevation|altitude) of)? (?P<about>about |around |some |roughly |approximately |nearly )?(?P<object>⟨N\d+⟩ (?:m|met(?:er|re)s|ft|feet))(?: \([^()]*\))? above sea level",
        of=(Kind.PLACE,),
        yes=(("Boston lies at an elevation of 43 metres above sea level.", "43 metres"),),
        no=("Boston lies 43 metres above the river.",),
    ),
)
