"""When and where a work came out, how long it is, what kind it is, what it follows."""

from questions.model import Kind
from questions.relations.rows import Row

_OUT = (
    r"(?:premiered|premieres|premiering|debuted|debuts|launched|aired|opened|came out|comes out|"
    r"began airing|(?:was|is|will be) (?:first )?(?:released|shown|aired|broadcast|published))"
)
_ON = r"(?: on (?:the (?:streaming )?platform|the network|(?P<platform>⟨[FO]\d+⟩)))?"
_WHERE = r"(?: (?P<place>worldwide|globally)| in (?P<place2>⟨L\d+⟩))?"
_WHERE_AFTER = _WHERE.replace("place2", "place4").replace("place>", "place3>")
_IT = r"{I:subject}"
_DATED = (
    _IT
    + r"(?: \([^()]*\))? "
    + _OUT
    + _WHERE
    + _ON
    + _WHERE_AFTER
    + r"(?: today,)?(?: on| in)? {D:object}"
)
_SERIES = r"(?:new |original |hit |latest |upcoming |[a-z]+-?[a-z]* ){0,4}?"

ROWS = (
    Row(
        id="released-on",
        relation="release_date",
        cues=(
            "premier",
            "debut",
            "launch",
            "aired",
            "airing",
            "opened",
            "came out",
            "comes out",
            "released",
            "shown",
            "broadcast",
            "published",
        ),
        pattern=_DATED,
        of=(Kind.TITLE, Kind.OTHER),  # who releases is not what comes out
        yes=(
            ("“Dark Water” premiered on Netflix on January 28.", "January 28"),
            ("“Dark Water” will be released worldwide today, Jan. 28.", "Jan. 28"),
            (
                "“Dark Water” was first shown on the streaming platform on 28 January 2022.",
                "28 January 2022",
            ),
        ),
        no=(
            "The trailer of “Dark Water” premiered in January 2022.",
            "“Dark Water” never premiered on January 28.",
        ),
    ),
    Row(
        id="released-year",
        relation="release_year",
        cues=(
            "premier",
            "debut",
            "launch",
            "aired",
            "airing",
            "opened",
            "came out",
            "comes out",
            "released",
            "shown",
            "broadcast",
            "published",
        ),
        pattern=_DATED,
        of=(Kind.TITLE, Kind.OTHER),  # who releases is not what comes out
        yes=(
            ("“Dark Water” premiered on Netflix on January 28, 2022.", "2022"),
            ("“Dark Water” was released in 2022.", "2022"),
        ),
        no=("“Dark Water” premiered on January 28.",),
    ),
    Row(
        id="is-work-published",
        relation="release_year",
        cues=("published in", "released in"),
        pattern=r"{T:subject} (?:is|was) an? (?:[\w'⟨⟩-]+ ){0,4}?{NOUN} (?:by ⟨P\d+⟩,? )?(?:published|released) in {D:object}",
        yes=(("“Dark Water” is a novel by Mary Stone published in 1960.", "1960"),),
        no=("“Dark Water” is a novel by Mary Stone reissued in 1960.",),
    ),
    Row(
        id="streaming-info",
        relation="release_date",
        cues=("streaming info",),
        pattern=r"\b[Ss]treaming info(?:rmation)?(?: in {L:place})?: {D:object}(?:, on {F:platform})?",
        yes=(("Streaming info in Korea: 01/28/2022, on Netflix.", "01/28/2022"),),
        no=("Streaming info on 01/28/2022.",),
    ),
    Row(
        id="streaming-info-year",
        relation="release_year",
        cues=("streaming info",),
        pattern=r"\b[Ss]treaming info(?:rmation)?(?: in {L:place})?: {D:object}(?:, on {F:platform})?",
        yes=(("Streaming info in Korea: 01/28/2022, on Netflix.", "2022"),),
        no=("Streaming info on January 28.",),
    ),
    Row(
        id="premiered-on-platform",
        relation="platform",
        cues=("⟨f",),
        pattern=r"{W:subject} " + _OUT + r"(?: today| worldwide)? on {F:object}",
        yes=(("“Dark Water” premiered today on Netflix.", "Netflix"),),
        no=("The trailer for “Dark Water” is on Netflix.",),
    ),
    Row(
        id="platform-series",
        relation="platform",
        cues=("⟨f",),
        pattern=r"{F:object}(?:'s)? " + _SERIES + r"{NOUN},? {T:subject}",
        yes=(
            ("Netflix’s new original zombie series “Dark Water” is out.", "Netflix"),
            ("She is from the hit Netflix series “Red Sea.”", "Netflix"),
        ),
        no=("Netflix’s chief, who saw the series “Red Sea,” left.",),
    ),
    Row(
        id="episodes-compound",
        relation="episode_count",
        cues=("-episode", "-part"),
        pattern=r"(?P<subject>\b[Tt]he {N:object}-(?:episode|part) (?:[\w'⟨⟩-]+ )?{NOUN})",
        yes=(("Mary Stone appears in the 12-episode series.", "12"),),
        no=("Mary Stone saw a 12-episode series.",),
    ),
    Row(
        id="episodes-for",
        relation="episode_count",
        cues=("episodes",),
        pattern=r"(?P<subject>\b[Tt]he (?:[a-z]+ )?{NOUN})\b[^.;]* for {N:object} (?:(?!between|of|in|to)[a-z-]+ ){0,2}?episodes\b",
        yes=(("The survival drama keeps it up for 12 pulse pounding episodes.", "12"),),
        no=("The drama waited for 12 months between episodes.",),
    ),
    Row(
        id="episodes-has",
        relation="episode_count",
        cues=("episodes",),
        pattern=r"{I:subject} (?:has|had|consists of|consisted of|comprises|runs for|ran for|contains) {N:object} episodes\b",
        yes=(
            ("“Dark Water” consists of eight episodes.", "eight"),
            ("“Dark Water” is out. It has 12 episodes.", "12"),
        ),
        no=("“Dark Water” has many episodes.",),
    ),
    Row(
        id="genre-noun",
        relation="genre",
        cues=("⟨t",),
        pattern=r"\b(?P<object>{GENRE}) (?P<noun>{NOUN}),? {T:subject}",
        yes=(
            ("Netflix’s new original zombie series “Dark Water” is out.", "zombie"),
            ("It is an enthralling historical series, “Dark Water,” they say.", "historical"),
        ),
        no=("She liked the horror and the series “Dark Water.”",),
    ),
    Row(
        id="genre-is",
        relation="genre",
        cues=(" is a", " was a"),
        pattern=r"{T:subject}(?: \([^()]*\))? (?:is|was) an? (?:⟨[AD]\d+⟩ )*(?P<object>{GENRE}) (?P<noun>{NOUN})\b",
        yes=(("“Dark Water” is an American crime drama about a cop.", "crime"),),
        no=("“Dark Water” is a sequel to a crime drama.",),
    ),
    Row(
        id="coming-out-of",
        relation="country",
        cues=("out of", "hailing from", "comes from", "coming from"),
        pattern=r"\b[Aa]nother (?:[\w-]+ ){0,3}?{NOUN} (?:this time )?(?:coming|hailing) (?:out of|from) {L:object}",
        yes=(
            (
                "The monster is back with another hit zombie drama this time coming out of Korea.",
                "Korea",
            ),
        ),
        no=("The drama has students coming out of Korea.",),
    ),
    Row(
        id="heels-of",
        relation="follows",
        cues=("on the heels of",),
        pattern=r"\b[Hh]ot on the heels of (?:the )?(?:[a-z]+ ){0,2}?(?:success of )?(?:the )?(?:[a-z]+ )?{T:object}",
        yes=(
            (
                "Hot on the heels of the runaway success of the surreal “Red Sea” viewers watch on.",
                "Red Sea",
            ),
        ),
        no=("He was hot on the heels of a thief.",),
    ),
    Row(
        id="in-the-tradition",
        relation="tradition",
        cues=("in the tradition of",),
        pattern=(
            r"\b[Ii]n the tradition of (?:⟨L\d+⟩'s )?(?:expertise in )?(?:making )?"
            r"(?P<what>[a-z][a-z ,]+?),? (?:including|like|such as) {TS:object},? {T:subject}"
        ),
        is_list=True,
        yes=(
            (
                "In the tradition of Korea’s expertise in making zombie films including “Red Sea,” “Blue Hill” and “Hive,” “Dark Water” is fresh.",
                "Hive",
            ),
        ),
        no=("In the tradition of fine films, “Dark Water” is fresh.",),
    ),
)
