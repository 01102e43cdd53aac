"""Natural and made things: what they are made of, their largest part, what they circle."""

from __future__ import annotations

from questions.model import Kind
from questions.relations.rows import Row

_SUPERLATIVE = (
    r"(?P<rank>(?:second[- ]|third[- ]|fourth[- ])?(?:largest|longest|highest|tallest|deepest|oldest|smallest|"
    r"busiest|brightest|closest|nearest|youngest|biggest))"
)

_GASES = frozenset(
    {
        "hydrogen",
        "helium",
        "oxygen",
        "nitrogen",
        "methane",
        "ammonia",
        "argon",
        "neon",
        "carbon dioxide",
        "iron",
        "nickel",
        "silicon",
        "water",
    }
)
_PAIRS = (
    "hydrogen and helium",
    "nitrogen and oxygen",
    "carbon dioxide and nitrogen",
    "methane and ammonia",
    "argon and neon",
    "nitrogen and ammonia",
)


_SOLID = frozenset({"iron", "nickel", "silicon"})
_SOLID_PAIRS = (
    "iron and nickel",
    "silicon and magnesium",
    "lead and zinc",
    "copper and tin",
    "nickel and silicon",
)


def _pairs_beside(pair: str) -> tuple[str, ...]:
    """Pairs of gases beside gases, of what a core may be made of beside metals."""
    own = set(pair.split(" and "))
    pairs = _SOLID_PAIRS if own & _SOLID else _PAIRS
    return tuple(other for other in pairs if set(other.split(" and ")) != own)


_STATES = (
    "least concern", "near threatened", "vulnerable", "endangered", "critically endangered",
    "extinct in the wild",
)  # fmt: skip


def _states_beside(state: str) -> tuple[str, ...]:
    """The other states of conservation, with the capitals that this one has."""
    words = (other.title() if state[0].isupper() else other for other in _STATES)
    return tuple(other for other in words if other != state)


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
        id="orbits-every",
        relation="orbit_period",
        cues=("orbit",),
        pattern=r"{B}{S:subject}{K} (?:orbits|circles|revolves around|completes an orbit of) (?:the )?(?P<place>⟨[XLO]\d+⟩|Sun|Earth)(?: once)?(?: in| every) (?P<about>about |around |roughly |approximately )?(?P<object>⟨N\d+⟩ (?:Earth |earth )?(?:days|years|hours|months))",
        yes=(("The Ford Comet orbits the Sun once every 164.8 years.", "164.8 years"),),
        no=("The Ford Comet was seen every 164 years.",),
    ),
    Row(
        id="composed-of",
        relation="composed_of",
        cues=("composed", "consists", "made up"),
        pattern=r"(?:{V:subject}{Z} (?P<what>atmosphere|core|crust|surface|interior|tail|air)|[Tt]he (?P<what2>atmosphere|core|crust|surface|interior|tail) of {E:subject2}) (?:(?:is|was) (?:composed|made up)|consists) (?:primarily |mainly |mostly |largely |almost entirely |chiefly )?of (?P<object>[a-z]+(?: [a-z]+)? and [a-z]+)(?=[.,;]| with| along)",
        test=lambda said: set(said["object"].split(" and ")) <= _GASES,
        rivals=_pairs_beside,
        yes=(
            (
                "Acme Star's atmosphere is composed primarily of hydrogen and helium, they say.",
                "hydrogen and helium",
            ),
            (
                "The atmosphere of Acme Star consists mainly of carbon dioxide and nitrogen.",
                "carbon dioxide and nitrogen",
            ),
        ),
        no=("Acme Star's atmosphere is composed primarily of smoke and noise, they say.",),
    ),
    Row(
        id="nth-from",
        relation="superlative_part",
        cues=(" from the ",),
        pattern=r"{B}(?P<object>⟨[XLO]\d+⟩){K} is the (?P<rank>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?:,? and [a-z-]+)?(?: known)? (?P<what>planet|moon|star) from the (?P<subject>⟨[XLO]\d+⟩)",
        having=(("within", "from"),),
        yes=(
            (
                "The Acme Star is the eighth and farthest known planet from the Ford Sun.",
                "Acme Star",
            ),
        ),
        no=("The Acme Star is the eighth planet seen from the Ford Sun.",),
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
        pattern=r"{B}{S:subject}{K} (?:is|are|has been|was)(?: currently)? (?:listed|classified|assessed) as (?:an? )?(?P<object>[a-z]+(?: [a-z]+)??|⟨[A-Z]\d+⟩|[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?: species)?(?= (?:on|by|in|since)\b|[.,;])",
        test=lambda said: said["object"].casefold() in _STATES,
        rivals=_states_beside,
        yes=(
            ("Acme Cat is listed as vulnerable on the Red List.", "vulnerable"),
            ("Acme Cat is listed as Least Concern on the Red List.", "Least Concern"),
            ("Acme Cat is classified as an endangered species.", "endangered"),
        ),
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
        needs_rivals=True,
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
            ("The Ford Star's largest moon, Triton, was found early.", "Triton"),
            ("Boston is old. Its largest lake is Lake Como.", "Lake Como"),
        ),
        no=("The Ford Star's largest moon was seen by Mary Stone.",),
    ),
    Row(
        id="superlative-of",
        relation="superlative_part",
        needs_rivals=True,
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
        + r" (?P<what>(?:[a-z]+ ){0,2}?[a-z]+) (?P<within>of|in|on) (?:the )?(?P<subject>⟨[LX]\d+⟩)(?=[,.;)]| (?:and|with|at)\b|$)",
        yes=(("Lake Como, the largest lake in Boston, is new.", "Lake Como"),),
        no=(
            "Ford Tower is one of the tallest buildings in Boston.",
            "Lake Como is the largest lake in Boston by area.",
            "Lake Como is the largest lake in Boston after Lake Ford.",
        ),
    ),
)
