"""Common nouns that say what kind of thing a name names, and how it is asked for.

Own lists. A noun of `PEOPLE` is asked for with "who"; one of the others with "which" and the noun
itself. `UNITS` are what is measured in, with the full word and the question that fits.
"""

from __future__ import annotations

from questions.lexicon import subjects, works
from questions.lexicon.people import ROLES
from questions.model import Kind

_PEOPLE = """
abbot accountant admiral adviser advisor agent ambassador ancestor archaeologist archbishop
aristocrat assassin assistant astronomer attorney aunt bassist biographer bishop blogger boss boxer
boyfriend bride brother businessperson candidate cardinal carpenter ceo chairwoman chancellor
chaplain chef chief child clergyman co-founder co-writer colleague collector colonel colonist
commander commissioner companion conductor consort councillor count countess courtier cousin
cricketer critic curator dancer daughter dean defender deputy descendant designer developer dictator
diplomat disciple doctor drummer duchess duke earl educator emeritus envoy executive expert farmer
father fiancé fiancée fighter figure forward friend gardener girlfriend goddess god governess
governor granddaughter grandfather grandmother grandson guard guitarist heir heiress hero heroine
host hostess hunter husband illustrator industrialist inhabitant instructor investor judge justice
keyboardist khan knight landowner lecturer librarian lieutenant linguist lord lover lyricist
magistrate major maker mariner marquess marshal mayor member mentor merchant midfielder minister
missionary monk mother narrator naturalist navigator nephew niece noble nobleman nun nurse officer
official opponent organist organizer orator owner parent partner patron person philanthropist
photographer pianist pilot pioneer pope premier priest prince princess principal prisoner professor
programmer prophet proponent publisher pupil ranger rapist rebel recipient regent reporter
representative researcher resident rival ruler sailor saint scholar sculptor seaman secretary senator
sergeant servant settler sheriff shogun sister skipper soldier solicitor son spokesman spokesperson
spokeswoman spouse staffer stepfather stepmother sultan superintendent surgeon surveyor successor
predecessor teammate tenor theologian theorist trader trainer translator traveler traveller treasurer
tsar tutor tycoon uncle vice-president viceroy victim viscount vocalist warrior widow widower wife
winner woman man boy girl runner swimmer violinist voice worker youth leader scorer player singer
goalscorer namesake benefactor engineer
"""
_ORGANISATIONS = """
agency airline army bank band battalion board brand broadcaster bureau cabinet chain charity church
club clan commission committee community conglomerate consortium corporation council dynasty faculty
firm foundation government group house institute institution journal laboratory league manufacturer
ministry movement museum navy newspaper magazine orchestra parliament party
platform podcast producer regiment retailer school seminary service society station
store studio subsidiary supplier syndicate team tribe union university website network company label
organisation organization party agency team college city academy marketplace startup start-up
supermarket consortium
"""
_PLACES = """
abbey airport archipelago arena avenue basin bay beach borough bridge building campus canal canyon
cape capital castle cathedral cemetery chapel city coast colony commune continent country county
crater department desert district empire estate factory farm forest fort fortress garden gulf harbor
harbour hall hill hospital hotel island islands isle kingdom lake library lighthouse mansion market
monastery monument mosque mountain municipality neighborhood neighbourhood ocean palace park parish
peak peninsula plain plateau port prefecture prison province region republic reserve resort river
sea seaport settlement shrine square stadium state station street strait suburb temple territory
theater theatre tower town township valley venue village volcano waterfall zone fault tribe
"""
_EVENTS = """
accident anniversary armistice assassination attack battle bombing campaign ceremony championship
competition concert conference conflict congress contest coronation coup crisis cup disaster earthquake
election epidemic event exhibition expedition explosion fair famine festival final flood funeral game
genocide hurricane invasion league massacre match meeting mission olympics operation outbreak pandemic
parade plague race raid rebellion referendum reign revolt revolution riot scandal season siege strike
summit relay tour tournament treaty trial uprising voyage war wedding agreement accord act armistice
"""
_THINGS = """
aircraft alloy animal anthem atom award bird bomb book car class code comet compound computer console
crop crown currency device disease drink drug element engine fish flag flower food format fuel
galaxy gas gene god instrument isotope language law locomotive machine mammal material medal metal
mineral missile molecule moon mountain object plane planet plant prize product programme program
protein religion rocket rule satellite ship software species spacecraft sport star storm substance
symbol system technology theory title trophy tree vehicle version virus weapon bill model train chip
probe moon dish dance style genre instrument
"""


def _table() -> dict[str, Kind]:
    table = dict.fromkeys((_THINGS + _EVENTS).split(), Kind.OTHER)
    table |= dict.fromkeys(_PLACES.split(), Kind.PLACE)
    table |= dict.fromkeys(_ORGANISATIONS.split(), Kind.ORGANISATION)
    table |= dict.fromkeys((noun for noun in works.NOUNS if " " not in noun), Kind.TITLE)
    table |= subjects.NOUNS
    table |= dict.fromkeys((*_PEOPLE.split(), *ROLES), Kind.PERSON)
    table |= {
        "city": Kind.PLACE,
        "capital": Kind.PLACE,
        "magazine": Kind.ORGANISATION,
        "player": Kind.PERSON,
    }
    return table


KINDS: dict[str, Kind] = _table()
EVENTS = frozenset(_EVENTS.split())

# Last words of names that say what the name names.
ENDINGS: dict[str, str] = {
    **{word.capitalize(): word for word in (
        "abbey academy airport archipelago army award bank basilica battle bay bridge canal castle cathedral"
        " church club college company corporation council county cup desert district empire festival"
        " garden government hospital hotel institute island kingdom lake laboratory league library"
        " magazine museum mountain navy newspaper observatory ocean orchestra palace park parliament party"
        " peninsula prison prize province republic revolution river school sea society square stadium"
        " strait street studio temple theatre theater tower treaty tribe university valley village war"
        " olympics telescope agreement committee commission ministry department agency association"
        " federation foundation act channel network group union cemetery prefecture avenue"
    ).split()},
    "Inc.": "company", "Ltd.": "company", "Corp.": "company", "Co.": "company", "Records": "record label",
    "Studios": "studio", "Pictures": "film company", "Comics": "comics publisher", "FC": "football club",
    "F.C.": "football club", "Airlines": "airline", "Airways": "airline", "Publications": "company",
    "Films": "film company", "Entertainment": "company", "Islands": "island group",
    "Mountains": "mountain range", "Broadcasting": "company",
    "Gymnasium": "school", "Polytechnic": "college", "Dynasty": "dynasty", "Bureau": "bureau",
    "Lab": "laboratory", "Movement": "movement", "Theatres": "company", "Incorporated": "company", "Productions": "company", "Motors": "company",
}  # fmt: skip

# Unit → (its word in full, the question for a plain measure of a thing).
UNITS: dict[str, str] = {
    "km": "kilometres", "kilometres": "kilometres", "kilometers": "kilometers", "m": "metres",
    "metres": "metres", "meters": "meters", "mi": "miles", "miles": "miles", "feet": "feet",
    "ft": "feet", "cm": "centimetres", "centimetres": "centimetres", "mm": "millimetres",
    "kg": "kilograms", "kilograms": "kilograms", "grams": "grams", "tons": "tons", "tonnes": "tonnes",
    "pounds": "pounds", "ha": "hectares", "hectares": "hectares", "acres": "acres", "inches": "inches",
    "years": "years", "days": "days", "months": "months", "weeks": "weeks", "hours": "hours",
    "minutes": "minutes", "seconds": "seconds", "sec": "seconds", "yards": "yards", "km²": "square kilometres",
    "km2": "square kilometres", "m2": "square metres", "m²": "square metres",
    "litres": "litres", "gallons": "gallons", "degrees": "degrees", "nights": "nights",
}  # fmt: skip
TIMES = frozenset(
    "sec years days months weeks hours minutes seconds nights decades centuries".split()
)
# "is 72 centimetres high"
DIMENSIONS: dict[str, str] = {
    "high": "high", "tall": "tall", "long": "long", "wide": "wide", "deep": "deep", "old": "old",
    "thick": "thick",
}  # fmt: skip

# Other words for the same thing, by which an article goes on to call what it is about.
_SAME = """
university college school institution
network channel broadcaster company
company firm corporation business manufacturer publisher studio conglomerate subsidiary group
website site service platform company
band group quartet
city town capital
island islands territory archipelago colony
club team side
competition tournament league cup championship
rainforest forest
earthquake quake
war conflict
line product device player
series show programme program
novel book
novella book
film movie picture
church abbey cathedral building minster
castle palace fortress building residence
tower building structure
bridge structure crossing
stadium ground arena venue building
museum building collection
temple mosque building shrine
element metal gas substance
school academy
airline carrier
newspaper paper
""".strip().splitlines()
SYNONYMS: dict[str, frozenset[str]] = {}
for _row in _SAME:
    for _noun in _row.split():
        SYNONYMS[_noun] = SYNONYMS.get(_noun, frozenset()) | frozenset(_row.split())
# Parts and forms a thing has once: "the epicenter" is that of the earthquake the article is about.
_PARTS_OF_ALL = frozenset(
    "core atmosphere surface interior mass orbit radius diameter charter".split()
)
_PARTS: dict[Kind, frozenset[str]] = {
    Kind.PLACE: frozenset(
        "economy population climate capital metro airport government constitution library"
        " campus".split()
    ),
    Kind.ORGANISATION: frozenset(
        "campus library endowment curriculum faculty constitution".split()
    ),
    Kind.TITLE: frozenset(
        "version port edition soundtrack manuscript typescript audiobook paperback premiere sequel"
        " adaptation trailer".split()
    ),
    Kind.OTHER: frozenset(
        "version port edition line model epicenter population soundtrack".split()
    ),
}


def parts_of(kind: Kind) -> frozenset[str]:
    """What a thing of the kind has once, so that "the" is that of the topic."""
    return _PARTS_OF_ALL | _PARTS.get(kind, frozenset())


# What stands once in a building: "the nave" is that of the abbey the article is about.
BUILDINGS = frozenset(
    "church abbey cathedral chapel basilica castle palace temple mosque tower building minster hall"
    " theatre house museum monastery shrine stadium".split()
)
PARTS_OF_BUILDINGS = frozenset(
    """
    organ nave choir chapel crypt spire dome tower towers bells facade façade roof floor cloister
    cloisters altar pulpit transept transepts window windows portal gate gates interior exterior
    library pavement apse vault font foundation foundations clock garden gardens wall walls steeple
    house auditorium stage foyer pitch stand stands
    """.split()
)

# Of whom there is one at a time: by the title alone nobody knows which.
RULERS = frozenset(
    "king queen emperor empress president pope tsar sultan duke prince princess crown government"
    " parliament senate congress ministry minister governor".split()
)
FEMALE = frozenset(
    "mother wife daughter sister queen princess duchess empress countess actress aunt niece widow"
    " grandmother heroine stepmother godmother governess lady".split()
)
MALE = frozenset(
    "father husband son brother king prince duke emperor count actor uncle nephew widower"
    " grandfather hero stepfather godfather lord sir half-brother".split()
)
