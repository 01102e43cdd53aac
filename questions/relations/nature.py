"""Natural and made things: what they are made of, their largest part, what they circle."""

from __future__ import annotations

from questions.model import Kind
from questions.relations.rows import Row

_SUPERLATIVE = (
    r"(?P<rank>(?:second[- ]|third[- ]|fourth[- ])?(?:largest|longest|highest|tallest|deepest|oldest|smallest|"
    r"busiest|brightest|closest|nearest|youngest|biggest))"
)

ROWS = (
    Row(
        id="made-of",
        relation="made_of",
        cues=(" made ", "built ", "constructed ", "cast ", "carved "),
        pattern=r"{B}{S:subject}{K} (?P<be>is|was) (?:made|built|constructed|cast|carved)(?: entirely| mainly| mostly| primarily)? (?:of|from|out of|in) (?P<object>[a-z]+)(?=[.,;]| (?:in|on|at|and (?:has|is|was|weighs|stands)|with|by|to|that|which)\b)",
        among=("material",),
        yes=(("The Ford Bridge is old. It is made from aluminum.", "aluminum"),),
        no=("The Ford Bridge is made of two parts.", "The Ford Bridge was made in haste."),
    ),
    Row(
        id="family",
        relation="family",
        cues=("family ",),
        pattern=r"{B}{S:subject}{K} (?:is|are|belongs?) [^.;]{0,60}?(?:to|in|of) the (?:[a-z]+ )?family (?P<object>⟨[XO]\d+⟩)",
        among=("family of animals", "family of plants"),
        yes=(("Acme Cat is a large cat in the family Felidae.", "Felidae"),),
        no=("Acme Cat is a large cat in the family Quinby.",),
    ),
    Row(
        id="conservation-status",
        relation="conservation",
        cues=("listed as", "classified as", "considered"),
        pattern=r"{B}{S:subject}{K} (?:is|are|has been|was)(?: currently)? (?:listed|classified|assessed) as (?P<object>[a-z]+(?: [a-z]+)?)(?= (?:on|by|in|since)\b|[.,;])",
        among=("conservation status",),
        yes=(("Acme Cat is listed as vulnerable on the Red List.", "vulnerable"),),
        no=("Acme Cat is listed as a cat by all.",),
    ),
    Row(
        id="compound-measure",
        relation="compound_measure",
        cues=("⟩-",),
        pattern=r"(?:[Tt]he|[Ii]ts|an?|;|,) (?P<object>⟨N\d+⟩)-(?P<unit>seat|seater|metre|meter|foot|mile|kilomet(?:er|re)|acre|hectare|stor(?:e)?y|room|bed)(?:-(?P<dimension>long|high|tall|wide|deep))? (?:[a-z]+ ){0,2}{E:subject}",
        of=(Kind.PLACE, Kind.ORGANISATION, Kind.OTHER),
        yes=(("They met at the 80,000-seat Ford Stadium at night.", "80,000"),),
        no=("They met at the 80,000-year Ford Stadium at night.",),
    ),
    Row(
        id="superlative-part",
        relation="superlative_part",
        cues=(
            "largest",
            "longest",
            "highest",
            "tallest",
            "deepest",
            "oldest",
            "smallest",
            "busiest",
            "brightest",
            "closest",
            "nearest",
            "youngest",
            "biggest",
        ),
        pattern=r"{V:subject}{Z} "
        + _SUPERLATIVE
        + r" (?P<what>(?:[a-z]+ ){0,2}?[a-z]+)(?:,| is| was)(?: the)? (?P<object>⟨[XLOTP]\d+⟩)(?=[,.;)]| (?:in|with|and|which|who|has|is|was)\b|$)",
        test=lambda said: (
            said["what"].split()[-1] not in {"child", "son", "daughter", "brother", "sister", "one"}
        ),
        yes=(
            ("The Ford Bridge's largest arch, Big Tom, was found early.", "Big Tom"),
            ("Boston is old. Its tallest building is Ford Tower.", "Ford Tower"),
        ),
        no=("The Ford Bridge's largest arch was seen by Mary Stone.",),
    ),
    Row(
        id="superlative-of",
        relation="superlative_part",
        cues=(
            "largest",
            "longest",
            "highest",
            "tallest",
            "deepest",
            "oldest",
            "smallest",
            "busiest",
            "brightest",
            "closest",
            "nearest",
            "youngest",
            "biggest",
        ),
        pattern=r"(?P<object>⟨[XLO]\d+⟩)(?: \([^()]*\))?,? (?:is |was |which is )?the (?:world's )?"
        + _SUPERLATIVE
        + r" (?P<what>(?:[a-z]+ ){0,2}?[a-z]+) (?:of|in|on) (?:the )?{L:subject}(?=[,.;)]| (?:and|with|by|at|after)\b|$)",
        yes=(("Ford Tower, the tallest building in Boston, is new.", "Ford Tower"),),
        no=("Ford Tower is one of the tallest buildings in Boston.",),
    ),
)
