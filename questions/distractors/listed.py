"""Wrong options from hand-made lists: things, places, organisations, works, people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.distractors import circumstances, fit
from questions.distractors.pool import Candidate, family, role
from questions.lexicon import given_names, origins, peers, roles, surnames
from questions.lexicon.chance import shuffled
from questions.lexicon.first_names import FIRST_NAMES
from questions.lexicon.likeness import fold, is_twin
from questions.lexicon.places import NATIONALITIES
from questions.lexicon.works import FAMILIES
from questions.model import Kind, Prompt

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASKS_CITY = re.compile(r"\b(?:which|what|native) city\b")
_FULL = 2  # names of given name and surname
_MODERN = 1874  # the last of the great chartered companies was dissolved
# Last words that firms, broadcasters and railways share, or colleges of any country.
_OF_ALL_SORTS = frozenset({"Company", "Corporation", "System", "College"})
# Last words of bodies that have nothing else in common: a society of readers, one of zoologists.
_OF_ANY_AIM = frozenset(
    {"Society", "Foundation", "Association", "Institute", "Union", "Council", "Committee"}
    | {"Commission", "Board", "Centre", "Center", "Trust", "Federation", "Organization"}
)
_OF_OLD = frozenset({"chartered company"})
_MADE_UP = 3  # the tier of made-up names
_MARRIED = re.compile(r"\b(?:marry|married|marries|divorced?)\b")
_NAMES_SINCE = 1900  # in older times people had other names
_ALIKE = "A well-known name that ends alike."
_KIND_WORDS = 2
_SHOWN = re.compile(r"\b(?:film|movie|series|show|documentary)\b")
# What is done by people of one field alone.
_DEEDS = (
    (
        re.compile(r"\bcompose[ds]?\b.*\b(?:music|score|soundtrack|opera|symphony|theme)\b"),
        "composer",
    ),
    (re.compile(r"\bpainted\b"), "painter"),
    (re.compile(r"\bdesigned\b.*\b[Bb]ridge\b"), "engineer"),
    (re.compile(r"\bdesigned\b.*\b(?:[Cc]hurch|[Cc]athedral|[Tt]heatre|[Mm]useum)\b"), "architect"),
)
_IN_YOUTH = re.compile(r"\b(?:at (?:the )?age|as a (?:child|boy|girl|teenager)|at school)\b")
_ANYWHERE = frozenset(
    {"country", "city", "capital", "state", "island", "river", "mountain", "lake"}
)
_OF_A_TOWN = frozenset(
    {
        *("garden", "square", "street", "avenue", "cemetery", "cathedral", "church", "basilica"),
        *("chapel", "abbey", "castle", "palace", "tower", "bridge", "hall", "theatre", "theater"),
        *(
            "bay",
            "harbour",
            "harbor",
            "building",
            "station",
            "prison",
            "hospital",
            "airport",
            "monastery",
            "temple",
            "mosque",
        ),
    }
)
_IN_PRINT = frozenset({"novel", "webtoon"})
_SITCOM = "sitcom"
_NO_STORY = re.compile(
    r"\b(?:reality|talent|competition|contest|game|quiz|talk|news|cooking|dating|panel)"
    r"(?: (?:television|TV|competition))? (?:series|show|programme|program)\b"
)
_A_TIME = 15  # years: works as far apart are of one time
_LONG_APART = 50  # years: works as far apart are never beside one another
_TO_FAME = 10  # years from a first work to one that is asked about
_FRIGHTENING = frozenset({"zombie", "horror", "monster", "thriller", "survival", "fantasy"})


def things(prompt: Prompt) -> Iterator[Candidate]:
    """Members of the lists the key stands in, else of the kinds usual for the relation."""
    if cups := circumstances.cups(prompt):
        for cup in shuffled(cups, *prompt.fact.fingerprint_key):
            yield _candidate(cup, _ALIKE, tier=2)
        return
    alike = () if peers.containing(prompt.key) else _ending_alike(prompt)
    last = fold(prompt.key).split()[-_KIND_WORDS:]
    # A high school stands beside high schools, before schools of all sorts.
    first = [member for member in alike if fold(member).split()[-_KIND_WORDS:] == last]
    for member in first:
        yield _candidate(member, _ALIKE, tier=2)
    for peer in _preferred(prompt):
        for member in shuffled(peer.members, *prompt.fact.fingerprint_key):
            yield _candidate(_dress(member, prompt.key), f"From our list of {peer.name}.", tier=2)
    for member in alike:
        yield _candidate(member, _ALIKE, tier=2)


def _ending_alike(prompt: Prompt) -> tuple[str, ...]:
    """Well-known names that end as the key does; no companies, which have no more in common."""
    if prompt.noun in _ANYWHERE or prompt.key.rpartition(" ")[2] in _OF_ANY_AIM | _OF_ALL_SORTS:
        return ()  # South Korea and a broadcaster of that name; two societies, two companies
    if prompt.noun in _OF_A_TOWN and not peers.containing(prompt.key):
        return ()  # a garden at the other end of the world
    found = shuffled(peers.ending_alike(prompt.key), *prompt.fact.fingerprint_key)
    if prompt.kind is Kind.ORGANISATION:  # no Guatemala City beside Manchester City
        found = [each for each in found if not peers.groups(each) & _ANYWHERE]
    return tuple(found)


def _is_modern(prompt: Prompt) -> bool:
    told = fit.years(prompt)
    return not told or any(year >= _MODERN for year in told)


def _preferred(prompt: Prompt) -> tuple[peers.PeerList, ...]:
    """The lists the key is in, those of the relation's own kinds first; else those kinds' lists."""
    what = prompt.fact.qualifier("what")
    usual = [
        group.replace("{what}", what) for group in roles.DEFAULTS.get(prompt.fact.relation, ())
    ]
    usual += [prompt.noun] if prompt.noun else []
    holding = _of_its_kind(prompt)
    if holding:
        stem = fold(prompt.stem)
        told = tuple(peer for peer in holding if fold(peer.name) in stem)  # "the giant planets"
        if told:
            return told
        first = [peer for peer in holding if peer.group in usual]
        return tuple(first or holding[:1])
    if prompt.noun == "song" and _IN_YOUTH.search(prompt.stem):
        return ()  # what a child wrote stands beside no famous song
    last = fold(prompt.key).split()[-1:]
    narrower = [  # "the rap song": before songs of all sorts
        peer
        for peer in peers.LISTS
        if prompt.noun and peer.group.endswith(f" {prompt.noun}") and peer.group in prompt.stem
    ]
    # Of a place no list knows nothing tells in what part of the world it lies.
    usual = [group for group in usual if group not in _ANYWHERE | _OF_A_TOWN]
    kinds = narrower or [peer for group in usual for peer in peers.in_group(group)]
    if _is_modern(prompt):
        kinds = [peer for peer in kinds if peer.group not in _OF_OLD]
    alike = [p for p in kinds if last and any(fold(m).split()[-1:] == last for m in p.members)]
    return tuple(alike or kinds[:2])


def _of_its_kind(prompt: Prompt) -> tuple[peers.PeerList, ...]:
    """The lists the key is in: Amazon the company stands beside companies, the river by rivers.

    A capital stands beside other cities of its country, unless it is as a capital that it is asked.
    """
    is_body = prompt.kind is Kind.ORGANISATION
    if "record label" in peers.groups(prompt.key) and _SHOWN.search(prompt.stem):
        return peers.in_group("film studio")
    is_city = bool(_ASKS_CITY.search(fold(prompt.stem))) or prompt.fact.relation == "based_in"
    holding = peers.containing(prompt.key)
    alike = [peer for peer in holding if peers.is_body(peer) == is_body] or list(holding)
    asked = fold(prompt.stem)
    if is_city:
        alike = [peer for peer in alike if peer.group in {"city", "capital"}]
    elif " state" in asked:
        alike = [peer for peer in alike if peer.group == "state"] or alike
    if "capital" not in asked:
        alike.sort(key=lambda peer: peer.group == "capital")
    if "abbey" not in asked:  # most of which are ruins: one that is used stands beside cathedrals
        alike.sort(key=lambda peer: peer.group == "abbey")
    return tuple(alike)


def _dress(member: str, key: str) -> str:
    """The member with the article and the plural the key has, so that form tells nothing."""
    if any(key.startswith(article) for article in ("a ", "an ")):
        return f"an {member}" if member[0] in "aeiou" else f"a {member}"
    if key.startswith("the "):
        return f"the {member}"
    return member


def is_city(prompt: Prompt) -> bool:
    """Whether the lists have the key as a city of some country."""
    return any(peer.group == "city" for peer in _of_its_kind(prompt))


def nationalities(prompt: Prompt) -> Iterator[Candidate]:
    """The adjectives of countries that stand in one list with the key's own."""
    country = NATIONALITIES.get(prompt.key, "")
    adjectives = {place: each for each, place in reversed(NATIONALITIES.items())}
    for peer in peers.containing(country):
        for member in shuffled(peer.members, *prompt.fact.fingerprint_key):
            if member in adjectives:
                yield _candidate(adjectives[member], f"From our list of {peer.name}.", tier=2)


def works(prompt: Prompt, country: str, year: int | None = None) -> Iterator[Candidate]:
    """Well-known works of the same kind, those of the key's country and time first.

    None has anything to do with it; and a sitcom stands beside sitcoms.
    """
    listed = peers.work(prompt.key)
    noun = prompt.noun or prompt.fact.qualifier("noun")
    if noun in FAMILIES and noun not in peers.KINDS and listed is None:
        return  # no list has songs or plays
    if "titled" in (prompt.fact.relation, prompt.fact.pattern):
        # whose work it is, is told: only theirs are a choice
        yield from _albums(prompt) if noun == "album" else ()
        return
    if prompt.fact.relation == "stated_title" and listed is None:
        return  # neither its time nor its country is known
    if listed is None and _NO_STORY.search(prompt.fact.evidence[0].sentence.text):
        return  # beside a talent show no drama and no sitcom
    if noun == "novella":
        return  # the list does not tell them from novels
    kind = peers.KINDS.get(noun) or (listed.kind if listed else "series")
    home = listed.country if listed else country
    names = [n for n in (prompt.fact.subject.name, prompt.fact.object) if n]
    barred = _barred(prompt.fact.qualifier("what"))
    fitting = [
        work
        for work in peers.WORKS
        if work.kind == kind
        and (noun != _SITCOM or work.genre == _SITCOM)
        and work.genre not in barred
        and not any(is_twin(person, name, person=True) for person in work.people for name in names)
    ]
    order = {
        title: at
        for at, title in enumerate(
            shuffled([w.title for w in fitting], *prompt.fact.fingerprint_key)
        )
    }
    when = (
        year if year is not None else listed.year if listed else max(fit.years(prompt), default=0)
    )

    def rank(work: peers.Work) -> tuple[bool, int, int]:
        apart = abs(work.year - when) // _A_TIME if when else 0
        return bool(home) and work.country != home, apart, order[work.title]

    near = (work for work in fitting if not when or abs(work.year - when) <= _LONG_APART)
    for work in sorted(near, key=rank):
        yield _candidate(work.title, f"A well-known {work.kind} from {work.country}.", tier=2)


def _albums(prompt: Prompt) -> Iterator[Candidate]:
    """Other albums of the one whose the stem says it is, from other years than it tells."""
    artist = prompt.fact.subject.name
    told = fit.years(prompt)
    albums = peers.albums_of(artist)
    for album in shuffled(albums, *prompt.fact.fingerprint_key):
        if albums[album] not in told:
            yield _candidate(album, f"Another album of {artist}.", tier=2)


def _barred(what: str) -> frozenset[str]:
    """The genres that a named tradition includes: horror covers all that frightens."""
    named = frozenset(fold(what).split())
    return named | _FRIGHTENING if named & _FRIGHTENING else named


def people(prompt: Prompt, origin: str, year: int | None = None) -> Iterator[Candidate]:
    """Well-known people of the same part and origin, those of the key's sex and country first.

    Characters may also get made-up names; anybody else is or was somebody, and so one such name is
    the most that may stand beside an English one of our time (`is_nobody`).
    """
    part = _part(prompt)
    sex = origins.sex(prompt.key)
    if part == "character" and not sex:  # a character's sex is the actor's
        sex = origins.sex(prompt.fact.object)
    for name in _nearest_known(prompt, part, sex, origin, year):
        yield _candidate(name, f"A well-known {part} of the same origin.", tier=2)
    if part == "character":
        yield from _made_up(prompt, origin, sex)
    elif not part:
        if fit.is_wedding(prompt):
            for circle in (each for name in prompt.names for each in peers.across(name)):
                for member in shuffled(circle.members, *prompt.fact.fingerprint_key):
                    yield _candidate(member, f"From our list of {circle.name}.", tier=2)
        yield from _colleagues(prompt, sex)
        yield from _namesakes(prompt, sex)
        if _is_ordinary(prompt.key):
            yield from _made_up(prompt, _origin(prompt.key), sex)


def _part(prompt: Prompt) -> str:
    """The part the key plays, as the list of people calls it: films are by screenwriters."""
    part = role(prompt)
    shown = family(prompt.fact) if part == "writer" else ""
    return "author" if shown in _IN_PRINT else "screenwriter" if shown == "film" else part


def _nearest_known(prompt: Prompt, part: str, sex: str, origin: str, year: int | None) -> list[str]:
    """The known people of that part, those first who began to work about when the key did."""
    home = _told_country(prompt)
    fitting = {
        known.name: known
        for known in peers.KNOWN
        if known.role == part and origins.is_alike(known.origin, origin)
    }
    own = peers.known(prompt.key)
    begun = own.first if own else year - _TO_FAME if year is not None else None

    def order(name: str) -> tuple[bool, bool, int]:
        known = fitting[name]
        apart = abs(known.first - begun) // _A_TIME if begun is not None else 0
        return bool(sex) and known.sex != sex, bool(home) and known.origin != home, apart

    return sorted(shuffled(fitting, *prompt.fact.fingerprint_key), key=order)


def of_the_trade(prompt: Prompt, year: int | None) -> Iterator[Candidate]:
    """Others of whom the list knows that they did at that time what the key is known for."""
    own = peers.known(prompt.key)
    if own is None or prompt.fact.relation == "kin":
        return
    when = min(fit.years(prompt), default=year)
    for name in _nearest_known(prompt, own.role, own.sex, own.origin, when):
        other = peers.known(name)
        if other and (when is None or other.first <= when <= other.last):
            yield _candidate(name, f"A well-known {own.role} of the same time.", tier=2)


def _told_country(prompt: Prompt) -> str:
    """The country whose adjective the proof has: "is an American sitcom created by"; or empty."""
    said = prompt.fact.evidence[0].sentence.text if prompt.fact.evidence else ""
    told = {_HOMES.get(each, "") for each in _ADJECTIVE.findall(said)} - {""}
    return told.pop() if len(told) == 1 else ""


_ADJECTIVE = re.compile(r"\b(?:American|British|English)\b")
_HOMES = {"American": "America", "British": "Britain", "English": "Britain"}


def _colleagues(prompt: Prompt, sex: str) -> Iterator[Candidate]:
    """Well-known people who do what the key is said to do: other architects beside an architect."""
    for circle in peers.in_field(prompt.noun):
        if (circle.group == "woman") == (sex == "f"):
            for member in shuffled(circle.members, *prompt.fact.fingerprint_key):
                if (" " in member) == (" " in prompt.key):
                    yield _candidate(member, f"From our list of {circle.name}.", tier=2)


def in_the_field(prompt: Prompt) -> Iterator[Candidate]:
    """Well-known people who do what the stem asks for: composers where music was composed."""
    field = next((noun for pattern, noun in _DEEDS if pattern.search(prompt.stem)), "")
    circles = peers.in_field(field) if field else ()
    if _SHOWN.search(prompt.stem):
        circles = tuple(each for each in circles if "film" in each.name) or circles
    elif not fit.years(prompt):
        return  # of what time, nothing tells
    for circle in circles:
        for member in shuffled(circle.members, *prompt.fact.fingerprint_key):
            yield _candidate(member, f"From our list of {circle.name}.", tier=2)


# Given names of kings' children and others, common in many times.
_MEDIEVAL = 1400
_GIVEN_OF_OLD = {
    "m": "William Robert Henry Richard Stephen Geoffrey Hugh Edgar Edmund Harold Baldwin Roger",
    "f": "Matilda Adela Eleanor Edith Isabella Constance Margaret Judith Joan Blanche",
}
_GIVEN = {
    "m": "Alfred Arthur George Frederick Charles Henry Edward William Ernest Louis Leopold Philip",
    "f": "Alice Helena Louise Beatrice Charlotte Mary Margaret Sophia Caroline Amelia Eleanor",
}


def _namesakes(prompt: Prompt, sex: str) -> Iterator[Candidate]:
    """Other given names of the same sex beside one that stands alone: a queen's child."""
    is_kin = "kin" in (prompt.fact.relation, prompt.fact.pattern)
    if not is_kin and (" " in prompt.key or prompt.key not in FIRST_NAMES):
        return
    told = fit.years(prompt)
    is_medieval = bool(told) and max(told) < _MEDIEVAL
    for letter, row in (_GIVEN_OF_OLD if is_medieval else _GIVEN).items():
        names = row.split()
        if prompt.key in names or (letter == sex and prompt.key in FIRST_NAMES):
            for name in shuffled(names, *prompt.fact.fingerprint_key):
                yield _candidate(name, "A given name as common as the right one.", tier=3)


def _is_ordinary(name: str) -> bool:
    """Whether the name has the form of most: given name and surname, of a known origin."""
    words = name.split(" ")
    return (
        (len(words) == _FULL or (len(words) == _FULL + 1 and bool(origins.sex(name))))
        and all(word[0].isupper() and word[1:].islower() for word in words)
        and not (origins.script_class(name) == "English" and any(map(_is_continental, words[1:-1])))
        and _origin(name) in peers.NAMES
        and peers.circle_of(name) is None
        and (origins.script_class(name) != "English" or not surnames.is_foreign(words[-1]))
    )


# Who directed a series that no list knows may be as unknown as made-up names.
_DIRECTED = re.compile(r"\bdirected\b")


def is_nobody(prompt: Prompt, candidate: Candidate) -> bool:
    """Whether it is a name made up beside an English one of our time, which was somebody's.

    Of the family, whom nobody knows, such names may be.
    """
    is_kin = "kin" in (prompt.fact.relation, prompt.fact.pattern) or fit.is_kin(prompt)
    if candidate.tier < _MADE_UP or is_kin or role(prompt) or _MARRIED.search(prompt.stem):
        return False
    if _DIRECTED.search(prompt.stem):
        return False
    year = min(fit.times(prompt), default=_NAMES_SINCE)
    return year >= _NAMES_SINCE and origins.script_class(prompt.key) == "English"


def _origin(name: str) -> str:
    """The country of such a name, by the given name alone where nothing else in it tells."""
    given = fold(name.partition(" ")[0])
    return origins.origin(name) or given_names.HOMES.get(given, "")


def _is_continental(given: str) -> bool:
    """Whether people of the continent of Europe bear the given name, and English ones do not."""
    known = given_names.MEN_FOLDED | given_names.WOMEN_FOLDED
    return fold(given) in known and given not in FIRST_NAMES


def _names_of_the_time(prompt: Prompt, origin: str) -> peers.Names | None:
    """The names of that origin, as people had them when it was; none where no table has them."""
    year = min(fit.times(prompt), default=_NAMES_SINCE)
    if year >= _NAMES_SINCE or role(prompt) == "character":
        return peers.NAMES[origin]
    if fit.is_wedding(prompt):  # most married among their own
        origin = _origin(prompt.fact.subject.name) or origin
    return peers.names_of(origin, year)


def _made_up(prompt: Prompt, origin: str, sex: str) -> Iterator[Candidate]:
    """Names of the key's origin and sex, in its own order; "Dr. Han" beside "Dr. Lee"."""
    names = _names_of_the_time(prompt, origin)
    if names is None:
        return
    title = origins.honorific(prompt.key)
    given = {"f": names.female, "m": names.male}.get(sex, names.female + names.male)
    spice = prompt.fact.fingerprint_key
    is_long = len(prompt.key.split(" ")) > _FULL
    for first, last in zip(shuffled(given, *spice), shuffled(names.surnames, *spice), strict=False):
        if sex == "f" or (not sex and first in names.female):
            last = _of_a_woman(last, origin)  # noqa: PLW2901
        text = f"{last} {first}" if names.surname_first else f"{first} {last}"
        if is_long and not names.surname_first and not title:
            alike = names.female if first in names.female else names.male
            middle = alike[(alike.index(first) + 1) % len(alike)]
            text = f"{first} {middle} {last}"
        yield _candidate(
            f"{title} {text if is_long else last}" if title else text,
            f"A made-up name of the same origin ({origin}).",
            tier=_MADE_UP,
        )


def _of_a_woman(surname: str, origin: str) -> str:
    """The surname as women bear it: Zielińska, Volkova."""
    if origin == "Poland" and surname.endswith("ki"):
        return f"{surname[:-1]}a"
    return f"{surname}a" if origin == "Russia" and surname.endswith(("ov", "ev")) else surname


def by_kind(prompt: Prompt, country: str, year: int | None = None) -> Iterator[Candidate]:
    """What the lists offer for a key of this kind.

    `country` is where its name comes from, `year` when the work came out that is asked about.
    """
    if prompt.kind is Kind.PERSON:
        yield from people(prompt, country, year)
    elif prompt.kind is Kind.TITLE:
        yield from works(prompt, country, year)
    elif prompt.kind is Kind.NATIONALITY:
        yield from nationalities(prompt)
    else:
        yield from things(prompt)


def _candidate(text: str, because: str, *, tier: int) -> Candidate:
    return Candidate(text=text, because=because, tier=tier, spellings=frozenset((text,)))
