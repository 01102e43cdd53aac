"""How a work was made and shown to the press: sets, means, aims, events, videos, who reported."""

from questions.relations.rows import Row, Speech

_EVENT = (
    r"(?:press conference|premiere|screening|launch event|ceremony|showcase|production briefing)"
)
_VIDEO = r"(?:video|trailer|teaser|poster|featurette|clip|statement|short)"
_BUILT = r"(?:school|building|house|set|tower|castle|ship|village|stadium|hotel)"
_LENGTH = r"(?:met(?:er|re)s?|feet|foot|kilomet(?:er|re)s?|miles?|yards?)"
_TELLS = r"(?:tells|told|asks|asked|urges|urged|advises|advised)"
_SHORT = r"[a-z]+(?: [a-z]+)?"

ROWS = (
    Row(
        id="storeys",
        relation="measure",
        cues=("story", "storey", "stories"),
        pattern=r"\b[Aa]n? {N:object}[ -](?P<unit>stor(?:e?y|e?ies))\b,?(?: [\w⟨⟩ -]{0,30}?)? (?P<what>"
        + _BUILT
        + r")\b",
        having=(("dimension", "height"),),
        yes=(("They built a four story, hundred meter long school in a studio.", "four"),),
        no=("It is a two story arc.", "It tells four stories set in a school."),
    ),
    Row(
        id="long",
        relation="measure",
        cues=(" long", "-long"),
        pattern=r"{N:object}[ -](?P<unit>" + _LENGTH + r")[ -]long (?P<what>" + _BUILT + r")\b",
        having=(("dimension", "length"),),
        yes=(("They built a four story, hundred meter long school in a studio.", "hundred"),),
        no=("They built a long school.", "It is a hundred pages long."),
    ),
    Row(
        id="minutes",
        relation="measure",
        cues=("minute", "hour", "second"),
        pattern=r"\b(?:[Tt]he|[Aa]n?) {N:object}[- ](?P<unit>minute|hour|second)(?:[- ]long)? (?P<what>short|"
        + _VIDEO
        + r"|film|episode|documentary)\b",
        having=(("dimension", "duration"),),
        yes=(("In the seven-minute short, we hear much.", "seven"),),
        no=("In the seven minutes left, we hear much.",),
    ),
    Row(
        id="event-place",
        relation="event_place",
        cues=("during the", "at the", "at a"),
        pattern=r"\b(?:during|at) (?:the|an?) (?P<what>"
        + _EVENT
        + r")(?: [a-z ]{1,20}?)? in {L:object}",
        yes=(("The cast during the press conference in Seoul on Jan. 26 (Netflix)", "Seoul"),),
        no=("The cast at the hotel in Seoul smiled.",),
    ),
    Row(
        id="event-date",
        relation="event_date",
        cues=("during the", "at the", "at a"),
        pattern=r"\b(?:during|at) (?:the|an?) (?P<what>"
        + _EVENT
        + r")(?: [a-z ]{1,20}?)?(?: in ⟨L\d+⟩)? on {D:object}",
        yes=(("The cast during the press conference in Seoul on Jan. 26 (Netflix)", "Jan. 26"),),
        no=("The cast met on Jan. 26 for the press conference.",),
    ),
    Row(
        id="promo-date",
        relation="promo_date",
        cues=("released", "unveiled", "published", "posted", "shared"),
        pattern=(
            r"[Oo]n {D:object}, {O:publisher} (?:released|unveiled|published|posted|shared) an? "
            r"(?P<what>(?:[a-z-]+ )?"
            + _VIDEO
            + r")\b(?: (?:detailing|showing|about) (?:the )?(?P<about>[a-z -]+?)(?= of\b|[.,]))?"
        ),
        yes=(
            (
                "On February 3rd, Netflix released a video detailing the backstage events of the series.",
                "February 3rd",
            ),
        ),
        no=("On February 3rd, Netflix released a series.",),
    ),
    Row(
        id="promo-publisher",
        relation="promo_publisher",
        cues=("released", "unveiled", "published", "posted", "shared"),
        pattern=(
            r"[Oo]n {D:date}, {O:object} (?:released|unveiled|published|posted|shared) an? "
            r"(?P<what>(?:[a-z-]+ )?"
            + _VIDEO
            + r")\b(?: (?:detailing|showing|about) (?:the )?(?P<about>[a-z -]+?)(?= of\b|[.,]))?"
        ),
        yes=(
            (
                "On February 3rd, Netflix Korea released a video detailing the backstage events of the series.",
                "Netflix Korea",
            ),
        ),
        no=("On February 3rd, a video was released.",),
    ),
    Row(
        id="watch-for",
        relation="watch_for",
        cues=("pay attention", "watch for", "watch out for", "look out for", "keep an eye"),
        pattern=(
            r"{P:person} " + _TELLS + r" (?:audiences|viewers|fans|readers|people) to "
            r"(?:pay (?:close )?attention to|watch (?:out )?for|look out for|keep an eye on) "
            r"(?P<object>the [^.,;⟨]+?)(?: from beginning to end| throughout [^.]*)?\."
        ),
        yes=(
            (
                "Mary Stone tells audiences to pay attention to the color change of the walls from beginning to end.",
                "the color change of the walls",
            ),
        ),
        no=("Mary Stone tells the crew to pay attention to the walls.",),
    ),
    Row(
        id="used-to",
        relation="means",
        cues=(" used ",),
        pattern=(
            r"\b[Tt]he (?P<who>(?:[a-z]+ )?(?:team|crew|director|staff|filmmakers|producers)) used "
            r"(?P<object>" + _SHORT + r") to (?P<purpose>[^.;⟨]+?)(?: throughout [^.;]*)?\."
        ),
        yes=(
            (
                "The creative team used colors to shape feelings of drama throughout the episodes.",
                "colors",
            ),
        ),
        no=("The creative team used to shape colors.",),
    ),
    Row(
        id="tried-many",
        relation="means",
        cues=("tried to do many",),
        pattern=r"\bTo (?P<purpose>[a-z]+ [^.,;⟨]+), the (?P<who>staff|crew|team) and I tried to do many (?P<object>[a-z-]+)\.",
        speech=Speech.ONLY,
        yes=(
            (
                "Mary Stone said, “To deliver lively scenes, the staff and I tried to do many one-takes.”",
                "one-takes",
            ),
        ),
        no=("To deliver lively scenes, the staff tried to do many one-takes.",),
    ),
    Row(
        id="aim",
        relation="aim",
        cues=("as possible",),
        pattern=(
            r"\b[Tt]he (?P<who>director|writer|creator|producer|team) (?:set out|wanted|tried|aimed) to make "
            r"(?P<what>(?:this|the|his|her|their) [a-z]+) as \"?(?!soon|well|much|fast|many)(?P<object>[a-z]+(?: and [a-z]+)?)\"? as possible"
        ),
        yes=(
            (
                "The director set out to make this story as “realistic and lively” as possible.",
                "realistic and lively",
            ),
        ),
        no=("The director set out to make this story as soon as possible now.",),
    ),
    Row(
        id="scenes-emphasised",
        relation="featured_scene",
        cues=("emphasis", "attention"),
        pattern=(
            r"\b[Tt]he (?P<object>"
            + _SHORT
            + r"(?:, "
            + _SHORT
            + r")+,? and "
            + _SHORT
            + r") scenes "
            r"(?:are|were) given (?:special|particular) (?:emphasis|attention)"
        ),
        is_list=True,
        yes=(
            (
                "The library, music room, and storage room scenes are given special emphasis.",
                "music room",
            ),
        ),
        no=("The library scenes are long.",),
    ),
    Row(
        id="felt",
        relation="feeling",
        cues=("felt",),
        pattern=(
            r"{P:person},(?: who [^\"]{3,60}?,)? said (?:that )?(?:he|she|they) felt (?P<object>[a-z]+) "
            r"(?P<when>(?:in|when|about|while|at) [^.;,⟨]+)\."
        ),
        yes=(
            (
                "Director Mary Stone, who helmed the dramas “Red Sea” and “Blue Hill,” said she felt pressure in making the webtoon into a series.",
                "pressure",
            ),
        ),
        no=(
            "Mary Stone said he felt it in making a series.",
            "Mary Stone felt pressure in making a series.",
        ),
    ),
    Row(
        id="challenge",
        relation="challenge",
        cues=("challenge",),
        pattern=r"\b[Tt]he (?P<object>[a-z]+ with [^.,;⟨]+?) (?:was|were) a (?:big |great )?challenge\b",
        speech=Speech.ONLY,
        yes=(
            (
                "Mary Stone said, “The tryouts with hundreds of actors was a challenge for us.”",
                "tryouts with hundreds of actors",
            ),
        ),
        no=("The tryouts with hundreds of actors was a challenge.",),
    ),
    Row(
        id="reported",
        relation="reported_by",
        cues=("reported", "according to"),
        pattern=r"\b(?:[Hh]e|[Ss]he|⟨P\d+⟩) said,? (?:according to (?:the )?{O:object}|(?:the )?{O:object2} reported)",
        speech=Speech.EITHER,
        yes=(
            (
                "Mary Stone spoke. “We had a lot of fun making this one,” she said, according to the Morning Herald.",
                "Morning Herald",
            ),
        ),
        no=("Mary Stone said it was so, according to plan.",),
    ),
)
