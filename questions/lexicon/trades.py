"""What people do, by field: who may stand beside whom as an answer.

Own table. A trade may belong to two fields: a critic writes and is learned. What is in no field
tells nothing ("man", "friend", "member").
"""

from __future__ import annotations

import re

_FIELDS = {
    "film": "filmmaker film-maker cinematographer screenwriter scriptwriter animator documentarian"
    " film-director film-producer movie-director",
    "acting": "actor actress star comedian comedienne",
    "dance": "dancer choreographer ballerina",
    "composing": "composer songwriter lyricist librettist organist",
    "music": "conductor singer musician bandleader pianist violinist guitarist drummer bassist"
    " trumpeter saxophonist vocalist soprano tenor rapper keyboardist organist cellist",
    "science": "physicist chemist mathematician astronomer scientist biologist botanist naturalist"
    " zoologist geologist physician engineer inventor astrophysicist biochemist geneticist alchemist"
    " cosmologist geometer neurologist surgeon doctor anatomist psychiatrist physiologist chemist"
    " pathologist bacteriologist immunologist virologist pharmacologist epidemiologist nurse"
    " statistician programmer roboticist meteorologist oceanographer pharmacist paleontologist",
    "learning": "historian anthropologist archaeologist linguist philologist scholar critic biographer"
    " sociologist economist geographer ethnologist egyptologist orientalist ethnographer folklorist"
    " journalist reporter theorist classicist psychologist lexicographer grammarian commentator",
    "thought": "philosopher theologian sophist mystic economist psychologist thinker",
    "letters": "writer novelist poet author playwright dramatist essayist journalist biographer"
    " columnist translator publisher poetess satirist critic",
    "art": "painter sculptor artist illustrator engraver cartoonist photographer draughtsman animator",
    "building": "architect designer engineer builder landscaper",
    "rule": "king queen emperor empress shah sultan khan emir amir caliph tsar czar ruler monarch"
    " prince princess pharaoh chieftain warlord satrap regent duke count earl viceroy consul tyrant"
    " president premier chancellor minister statesman leader politician senator governor dictator"
    " administrator commissioner revolutionary activist nationalist vizier"
    " congressman secretary diplomat ambassador mayor vice-president",
    "war": "general commander admiral colonel marshal warlord warrior conqueror lieutenant captain"
    " major officer soldier brigadier king emperor khan chieftain leader sultan tribune legate",
    "law": "lawyer attorney judge justice solicitor magistrate senator politician",
    "church": "pope bishop archbishop cardinal priest monk pastor saint missionary abbot patriarch"
    " theologian prophet rabbi friar preacher",
    "space": "astronaut cosmonaut pilot aviator",
    "sea": "explorer navigator sailor captain mariner conquistador seafarer admiral adventurer"
    " traveller traveler",
    "trade": "merchant businessman businesswoman industrialist entrepreneur banker tycoon investor"
    " manufacturer financier landowner planter executive founder publisher producer",
    "sport": "footballer cricketer golfer boxer swimmer athlete cyclist runner striker goalkeeper"
    " midfielder gymnast skipper",
    "coaching": "coach manager trainer",
    "keeping": "goalkeeper",
    "myth": "god goddess hero heroine titan nymph demigod centaur",
}

FIELDS: dict[str, frozenset[str]] = {
    trade: frozenset(field for field, row in _FIELDS.items() if trade in row.split())
    for row in _FIELDS.values()
    for trade in row.split()
}


def fields_of(words: list[str]) -> frozenset[str]:
    """The fields of the trade that ends a phrase: a film director's is film, another's is not."""
    last = [word.casefold() for word in words[-2:]]
    return FIELDS.get("-".join(last)) or FIELDS.get("".join(last[-1:]), frozenset())


# What is done in one field alone, or in two.
_DEEDS = tuple(
    (re.compile(rf"\b(?:{deed})\b"), frozenset(fields.split()))
    for fields, deed in (
        (
            "coaching",
            r"coached|introduced [A-Z]\w+ for [A-Z]\w+|became (?:the )?(?:[\w-]+ ){0,3}(?:manager|coach)",
        ),
        ("keeping", "saved (?:at|from|a (?:shot|penalty|header))"),
        ("acting", "acted|starred|co-starred|(?:title|main|leading) role|portrayed"),
        ("film", r"directed (?:the|an?|\w+ of) (?:[\w-]+ ){0,2}(?:films?|movies?|documentary)"),
        ("music composing", "albums?|sang|recorded (?:a|the) (?:song|version)|the song"),
        ("music composing", "symphony|opera|concerto|sonata|score|soundtrack"),
        ("art", "painted|sculpted|carved"),
        (
            "letters",
            r"(?:wrote|published|written) (?:the|an?|his|her) (?:[\w-]+ ){0,2}(?:novel|poem)s?",
        ),
        (
            "letters",
            r"(?:wrote|published|written) (?:the|an?|his|her) (?:[\w-]+ ){0,2}(?:play|memoir)",
        ),
        (
            "letters learning",
            r"(?:wrote|published) (?:the|an?|his|her) (?:[\w-]+ )?(?:book|biography|history)",
        ),
        ("letters", "Nobel Prize in Literature|Pulitzer Prize for Fiction|Booker Prize"),
        (
            "church",
            "(?:consecrated|ordained|appointed) (?:arch)?bishop|ordained|translated the Bible",
        ),
        ("science", "Nobel Prize in (?:Physics|Chemistry|Physiology)|X-ray crystallography"),
        ("science thought", "theorem|equation|formula|experiments?"),
        ("rule war", "rebelled|conquered|besieged|invaded|ascended|throne|head of state"),
        (
            "rule war",
            "captured (?:the (?:city|town|fort)|[A-Z])|sacked|stormed|(?:led|staged) a coup",
        ),
        ("rule war", "annexed|abdicated|decreed|crowned|(?:moved|transferred) the capital"),
        ("rule law", "presidential election|handed over power|political party"),
        (
            "rule law",
            r"(?:became|elected|was) (?:the )?(?:\w+ )?(?:president|prime minister|governor)",
        ),
        ("rule law", "united the|declared (?:the )?(?:independence|war)|abolished the"),
        (
            "rule war",
            r"(?:founded|ruled|overthrew) (?:the )?(?:[\w-]+ ){0,3}(?:Empire|Dynasty|Kingdom)",
        ),
        (
            "rule war",
            r"(?:led|commanded) (?:the|an?|his) (?:[\w-]+ ){0,3}(?:army|troops|forces|fleet)",
        ),
    )
)


def deeds_of(text: str) -> frozenset[str]:
    """The fields in which people do what the text tells."""
    return frozenset(field for deed, fields in _DEEDS if deed.search(text) for field in fields)


# What in a match one alone does: no player stands beside a coach, nor a striker in goal.
OF_ONE = frozenset({"coaching", "keeping"})

# Fields whose people work side by side.
_NEIGHBOURS = (
    {"film", "acting"},
    {"composing", "music"},
    {"rule", "war"},
    {"rule", "law"},
    {"learning", "letters"},
    {"science", "thought"},
    {"space", "science"},
)
NEIGHBOURS: dict[str, frozenset[str]] = {
    field: frozenset({field}.union(*(pair for pair in _NEIGHBOURS if field in pair)))
    for field in _FIELDS
}
