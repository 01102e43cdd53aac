"""What kind of thing a well-known name names, as far as the lists of peers and of circles tell.

Own tables. A name that several lists know as different things ("Jupiter", a planet and a god) is
what most of the other names beside it are.
"""

from __future__ import annotations

from collections.abc import Collection

from questions.lexicon import nouns, peers
from questions.model import Kind

# Group of peers → the kind of its members and the noun a question calls them by.
_GROUPS: dict[str, tuple[Kind, str]] = {
    **{noun: (Kind.OTHER, noun) for noun in (
        "planet", "god", "moon", "war", "battle", "treaty", "console", "operating system", "award",
        "programming language", "space probe", "space shuttle", "telescope", "people", "epic",
        "hero", "superhero", "warplane", "browser", "typeface", "rocket",
    )},
    **{noun: (Kind.PLACE, noun) for noun in (
        "island", "mountain", "lake", "river", "ocean", "county", "province", "stadium", "empire",
    )},
    **{noun: (Kind.ORGANISATION, noun) for noun in (
        "magazine", "newspaper", "record label", "airline", "football club", "football league",
        "university", "orchestra", "retailer", "film studio", "bank", "dynasty", "comics publisher",
        "political party", "alliance", "film company",
    )},
    "sight": (Kind.PLACE, "landmark"),
    "game company": (Kind.ORGANISATION, "company"),
    "technology company": (Kind.ORGANISATION, "company"),
    "drug company": (Kind.ORGANISATION, "company"),
    "oil company": (Kind.ORGANISATION, "company"),
    "chartered company": (Kind.ORGANISATION, "company"),
    "maker": (Kind.ORGANISATION, "company"),
    "streaming service": (Kind.ORGANISATION, "streaming service"),
    "news medium": (Kind.ORGANISATION, "newspaper"),
    "band": (Kind.ORGANISATION, "band"),
}  # fmt: skip
# Lists whose group says less than their name.
_LISTS: dict[str, tuple[Kind, str]] = {
    "television networks in America": (Kind.ORGANISATION, "network"),
    "television channels in Britain": (Kind.ORGANISATION, "television channel"),
    "American networks in full": (Kind.ORGANISATION, "network"),
    "American makers of radio sets": (Kind.ORGANISATION, "company"),
    "public broadcasters by their initials": (Kind.ORGANISATION, "broadcaster"),
    "companies of Independent Television": (Kind.ORGANISATION, "company"),
    "armies of the Second World War": (Kind.ORGANISATION, "army"),
    "air forces": (Kind.ORGANISATION, "air force"),
    "navies": (Kind.ORGANISATION, "navy"),
    "mountain ranges of Europe": (Kind.PLACE, "mountain range"),
    "mountain ranges of America": (Kind.PLACE, "mountain range"),
    "deserts": (Kind.PLACE, "desert"),
    "straits": (Kind.PLACE, "strait"),
    "canals": (Kind.PLACE, "canal"),
    "rivers of South America and Africa": (Kind.PLACE, "river"),
    "American agencies by their initials": (Kind.ORGANISATION, "agency"),
    "secret services by their initials": (Kind.ORGANISATION, "secret service"),
    "space agencies by their initials": (Kind.ORGANISATION, "space agency"),
    "space agencies": (Kind.ORGANISATION, "space agency"),
    "geological periods": (Kind.OTHER, "geological period"),
    "epochs": (Kind.OTHER, "epoch"),
    "football clubs of London": (Kind.ORGANISATION, "football club"),
    "football clubs of the north of England": (Kind.ORGANISATION, "football club"),
    "football clubs of Spain": (Kind.ORGANISATION, "football club"),
    "football clubs of Italy": (Kind.ORGANISATION, "football club"),
    "football clubs of Germany": (Kind.ORGANISATION, "football club"),
    "museums": (Kind.PLACE, "museum"),
    "cathedrals of England": (Kind.PLACE, "cathedral"),
    "palaces of Britain": (Kind.PLACE, "palace"),
    "islands of Hawaii": (Kind.PLACE, "island"),
}
# Also common words, or more often something else: lists alone do not tell what they mean.
_AMBIGUOUS = frozenset(
    """
    amazon apple target shell subway hearts rangers columbia discovery challenger atlantis paramount
    mercury genesis queen time life fortune people angles ada basic java python perl pascal hurricane
    lancaster mosquito mustang orange fox united independence victoria phoenix georgia celtic porto ajax
    paris earth jason edge spin juno cassini magellan monaco america
    """.split()
)
_PLAIN = frozenset({"capital", "city", "range", "state", "country", "borough"})  # the gazetteer's
_TWO = 2


def kind_of(name: str, beside: Collection[str]) -> tuple[Kind, str] | None:
    """Kind and noun of a listed name; `beside` are the other names of its article.

    None where it is not listed, or is a common word that no other member of its list accompanies.
    """
    found: dict[tuple[Kind, str], int] = {}
    for peer in peers.containing(name):
        what = _LISTS.get(peer.name) or _GROUPS.get(peer.group) or _by_noun(peer.group)
        if what is not None:
            company = sum(member in beside for member in peer.members if member != name)
            found[what] = max(found.get(what, 0), company)
    if not found:
        return person_of(name)
    if len(found) > 1:
        found.pop((Kind.PLACE, "landmark"), None)  # the Louvre is a museum before it is a sight
    best = max(found, key=lambda what: found[what])
    is_sure = len(found) == 1 and name.casefold() not in _AMBIGUOUS
    if not (is_sure or found[best] >= _TWO):
        return None
    others = [count for what, count in found.items() if what != best]
    return best if all(found[best] > count for count in others) else None


def _by_noun(group: str) -> tuple[Kind, str] | None:
    """What a group is that goes by a noun questions can ask with: "bridge", "high school"."""
    kind = nouns.KINDS.get(group.rpartition(" ")[2])
    is_place = kind in (Kind.PLACE, Kind.ORGANISATION) and group not in _PLAIN
    return (kind, group) if kind is not None and is_place else None


def person_of(name: str) -> tuple[Kind, str] | None:
    """That the name is a well-known person's, by its full form."""
    is_person = " " in name and (peers.circle_of(name) is not None or peers.known(name) is not None)
    return (Kind.PERSON, "") if is_person else None
