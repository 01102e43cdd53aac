"""Choose three of the candidates: the best sources first, each sound beside those chosen before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.distractors import (
    circumstances,
    dates,
    fit,
    lifetimes,
    listed,
    numbers,
    possible,
    whereabouts,
)
from questions.distractors.company import company
from questions.distractors.lifetimes import Lifetime
from questions.distractors.pool import Candidate, Pool, role
from questions.lexicon import gazetteer, origins, peers, roles
from questions.lexicon.acronyms import initials
from questions.lexicon.chance import shuffled
from questions.lexicon.likeness import fold, is_same
from questions.lexicon.places import NATIONALITIES
from questions.lexicon.works import FAMILIES
from questions.model import Direction, Distractor, Kind, Prompt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WANTED = 3
_BODIES = frozenset({Kind.ORGANISATION, Kind.TITLE})
_LISTED = frozenset({Kind.ORGANISATION, Kind.OTHER})
_MADE = frozenset({Kind.NUMBER, Kind.DATE})
_HEADED = re.compile(r"^[^?:]{2,70}: ")
_YEAR = re.compile(r"\b1\d{3}\b|\b20\d\d\b")
_REGNAL = re.compile(r" [IVX]+\b")
_RANKS = frozenset(
    {"King", "Queen", "Prince", "Princess", "Emperor", "Empress", "Tsar", "Duke", "Duchess", "Pope"}
)
_OF_COMMONERS = frozenset(
    {"Iron Lady", "Lady with the Lamp", "Maid of Orléans", "Iron Duke", "Desert Fox", "Red Baron"}
    | {"Great Emancipator", "Sage of Concord"}
)
_ONE_OF = " one of "
_OWNED = re.compile(r"\b([A-Z]\w+(?: [A-Z]\w+)*)[’']s? ")
_AT_A_RULER = re.compile(
    r"\b(?:shot|fired|stabbed|poisoned) (?:at |on )?"
    r"(?:the )?(?:Queen|King|Emperor|Empress|Tsar|Pope|President|Prince|Princess|Archduke)\b"
    r"|\bWho (?:assassinated|murdered) "
)
# Within what the largest is asked for; of countries the lists know the cities.
_REGION = re.compile(
    r"\b(?:largest|biggest|smallest|oldest|highest|longest|busiest|tallest|deepest|most [a-z]+)\b"
    r"[a-z -]* (?:in|of|on) (?:the )?([A-Z]\w+(?: [A-Z]\w+)*)"
)
_WIDE = frozenset({"country", "continent"})
# A country was taken by one of its neighbours, or with them.
_TAKEN = re.compile(
    r"\bWhich country (?:was|had been) (?:ruled|occupied|annexed|invaded|coloni[sz]ed)\b"
)
_OF_THE_DEAD = re.compile(
    r"[Hh]ow many\b.*\b(?:kill(?:ed)?|die|died|deaths|casualties|fatalities|lives)\b"
)
_AT_AGE = re.compile(r"\b[Aa]t what age\b")
_ROUGHLY = re.compile(r"\b(?:[Aa]round|[Aa]bout) which year\b")
_AFTER = 10  # years
_LONGEST = 2.2  # times the key's length: beyond, the key stands out as the short one


def rank(prompt: Prompt, pool: Pool, *, seed: str = "") -> tuple[Distractor, ...]:
    """The three best wrong options, best first, or fewer when there are not three sound ones."""
    truths = pool.truths(prompt)
    chosen: list[Candidate] = []
    if _is_of_a_region(prompt) or _is_topic(prompt, pool):
        return ()
    year = pool.year_of_prompt(prompt)
    is_stated = prompt.kind is Kind.PERSON and not role(prompt)
    when = pool.year_of_topic(prompt) if is_stated and not fit.times(prompt) else None
    for candidate in _candidates(prompt, pool, seed):
        if year is not None and not pool.may_be_of(candidate, year):
            continue
        if is_stated and not _may_be_asked_for(prompt, pool, candidate, len(chosen)):
            continue
        if when is not None and not peers.may_be_of(candidate.text, when):
            continue  # no Mozart beside the composer of a film
        if _is_sound(candidate, prompt, truths, chosen):
            chosen.append(candidate)
            if len(chosen) == WANTED:
                break
    if _is_betrayed(prompt, pool, chosen):
        return ()
    return tuple(Distractor(text=c.text, because=c.because) for c in chosen)


def _may_be_asked_for(prompt: Prompt, pool: Pool, candidate: Candidate, chosen: int) -> bool:
    """Whether it is somebody, as real as the key, and not the topic by the name of its birth."""
    is_real = pool.is_invented(prompt, candidate.text) is pool.is_invented(prompt, prompt.key)
    if not is_real or pool.is_born_so(prompt, candidate.text):
        return False
    return chosen == WANTED - 1 or not listed.is_nobody(prompt, candidate)


def _is_topic(prompt: Prompt, pool: Pool) -> bool:
    """Whether the heading is the key's own: "Genghis Khan: Who married Börte?" – Temüjin."""
    return _HEADED.search(prompt.stem) is not None and pool.is_born_so(prompt, prompt.key)


def _is_betrayed(prompt: Prompt, pool: Pool, chosen: list[Candidate]) -> bool:
    """Whether the topic before the stem gives the key away: its article opens with the key alone.

    Beside a founder of the firm that the stem names stand no founders of others.
    """
    is_aside = prompt.fact.relation == "office_at" or prompt.fact.relation.startswith("stated_")
    if prompt.kind not in (Kind.PERSON, Kind.ORGANISATION) or not is_aside:
        return False
    if prompt.kind is Kind.ORGANISATION:  # by the name of its group: "Nintendo of America"
        key, *others = (text.partition(" ")[0] for text in (prompt.key, *(c.text for c in chosen)))
        beside = any(pool.opens_with(prompt, other) for other in others)
        return pool.opens_with(prompt, key) and not beside
    is_named = any(pool.stands_beside(prompt, each.text) for each in chosen)
    return not is_named and pool.opens_with(prompt, prompt.key)


def _is_of_a_region(prompt: Prompt) -> bool:
    """Whether the largest city of a region is asked for: of countries alone the lists know cities.

    Beside Calgary stand other cities of Canada: Montreal is no choice for the largest in Alberta.
    Of universities and firms no list knows the region.
    """
    region = _REGION.search(prompt.stem)
    is_wide = region is None or gazetteer.KIND.get(region[1]) in _WIDE
    is_body = prompt.kind is Kind.ORGANISATION
    return not is_wide and (is_body or bool(peers.groups(prompt.key) & {"city", "capital"}))


def _candidates(prompt: Prompt, pool: Pool, seed: str) -> Iterator[Candidate]:
    spice = (seed, *prompt.fact.fingerprint_key, prompt.direction)
    if prompt.kind is Kind.NUMBER:
        yield from _made(
            numbers.near(prompt.key, _measured(prompt), *spice),
            "A number of the same size and format as the right one.",
        )
    elif prompt.kind is Kind.DATE:
        yield from _made(prompt.fact.rivals, "The time before or after, written the same way.")
        yield from _dates(prompt, pool, spice)
    else:
        if prompt.kind is Kind.PLACE or prompt.key in gazetteer.KIND:
            near = shuffled(
                whereabouts.told(prompt, pool.about(prompt)), *prompt.fact.fingerprint_key
            )
            yield from _made(near, "A place to take for the right one, by what the question tells.")
        if prompt.kind is Kind.PERSON:
            yield from _people(prompt, pool)
        elif (
            prompt.kind in _LISTED
            and prompt.key[0].isupper()
            and not role(prompt)
            and peers.containing(prompt.key)
        ):
            yield from listed.things(prompt)
        if prompt.kind is Kind.PLACE and not role(prompt) and _asks_region(prompt):
            # Beside Paris other large cities of France, before a village that the article names.
            yield from (c for c in _rivals(prompt, pool) if _same_country(prompt.key, c.text))
            yield from listed.things(prompt)
        yield from _named_beside(prompt, pool)
        if prompt.fact.relation not in roles.LISTED_ONLY:
            yield from _fitting(prompt, pool, pool.same_article(prompt))
            yield from _fitting(prompt, pool, pool.other_articles(prompt))
        yield from _made(whereabouts.beside_america(prompt), _ALIKE)
        year = pool.year_of_prompt(prompt)
        for candidate in listed.by_kind(prompt, _country(prompt, pool), year):
            if prompt.fact.relation not in roles.LISTED_ONLY or not pool.is_named(candidate.text):
                yield candidate


def _people(prompt: Prompt, pool: Pool) -> Iterator[Candidate]:
    """Those of the key's band, where it is of one, then those of its circle."""
    if _is_of_band(prompt):
        yield from _fitting(prompt, pool, _rivals(prompt, pool))
    yield from (c for c in _circle(prompt, pool) if _same_people(prompt.key, c.text))
    if not role(prompt):
        yield from listed.of_the_trade(prompt, pool.year_of_topic(prompt))
        own = origins.script_class(prompt.key)
        yield from (
            c for c in listed.in_the_field(prompt) if own in ("", origins.script_class(c.text))
        )


_BESIDE = "The same article names it, and it is the same kind of thing."
_ALIKE = "It is the same kind of thing as the right one."


def _named_beside(prompt: Prompt, pool: Pool) -> Iterator[Candidate]:
    """What the article names of the key's sort; nobody beside one who shot at its queen."""
    rivals = _rivals(prompt, pool)
    if prompt.kind is Kind.PLACE:
        for rival in rivals:
            is_far = whereabouts.is_far(prompt.key, rival.text)
            if _may_be_alike(prompt.key, rival.text) and not is_far:
                yield rival
    elif prompt.kind is not Kind.PERSON:
        yield from _fitting(prompt, pool, rivals)
    elif prompt.fact.relation == "performer":  # no engineer, and no manager, of the record
        yield from (rival for rival in rivals if peers.circle_of(rival.text) is not None)
    elif not _AT_A_RULER.search(prompt.stem):
        yield from _fitting(prompt, pool, company(prompt, pool, rivals))


def _is_of_band(prompt: Prompt) -> bool:
    """Whether the stem tells what somebody did in a well-known band: its members are the choice."""
    return any("band" in peers.groups(name) for name in _OWNED.findall(prompt.stem))


def _asks_region(prompt: Prompt) -> bool:
    """Whether only places of the key's own country, or neighbours of one country, are plausible."""
    is_neighbour = prompt.fact.relation == "neighbour" or " border" in prompt.stem
    is_taken = _TAKEN.search(prompt.stem) is not None
    return is_neighbour or is_taken or listed.is_city(prompt)


def _measured(prompt: Prompt) -> str:
    """What the number is of, as far as that limits what else it may be."""
    if _OF_THE_DEAD.search(prompt.stem):
        return numbers.TOLL
    if prompt.fact.pattern == "element-number":
        return numbers.ATOMIC
    return numbers.AGE if _AT_AGE.search(prompt.stem) else prompt.fact.relation


def _rivals(prompt: Prompt, pool: Pool) -> Iterator[Candidate]:
    """What else there is of the key's kind, as the fact brought it along."""
    texts = shuffled(prompt.fact.rivals, *prompt.fact.fingerprint_key)
    if prompt.kind is Kind.PERSON:  # a commoner beside commoners, as far as there are any
        texts = sorted(texts, key=lambda text: _has_rank(text) is not _has_rank(prompt.key))
    for text in texts:
        yield Candidate(
            text=text,
            because=_BESIDE if pool.stands_beside(prompt, text) else _ALIKE,
            tier=0,
            spellings=frozenset((text,)),
        )


def _circle(prompt: Prompt, pool: Pool) -> Iterator[Candidate]:
    """Those of the key's field, country and time, the article's own rivals among them first.

    None for a question that several may answer ("one of"), or about kin, whom no circle knows.
    """
    spellings = (prompt.key, *prompt.aliases)
    circle = peers.circle_of(*spellings)
    if circle is None or role(prompt) or prompt.fact.relation == "kin" or _ONE_OF in prompt.stem:
        return
    near = peers.nearest(circle, *spellings)
    yield from (rival for rival in _rivals(prompt, pool) if rival.text in near)
    yield from _made(
        shuffled(near, *prompt.fact.fingerprint_key), f"From our list of {circle.name}."
    )


def _dates(prompt: Prompt, pool: Pool, spice: tuple[str, ...]) -> Iterator[Candidate]:
    """Dates of the article and near the key, none outside the life of what it is about."""
    own = lifetimes.value_of(prompt.key, prompt.stem)
    told = pool.lifetime(prompt)
    if lifetimes.is_of_another(told, own, prompt.stem, pool.about(prompt)):
        return
    life = lifetimes.bounds(told, own, prompt.stem) if own else Lifetime()
    is_year_of_building = prompt.fact.relation == "dates_from" and prompt.key.isdigit()
    for candidate in _possible_dates(prompt, pool, life, spice):
        if is_year_of_building and possible.is_in_building(int(candidate.text), int(prompt.key)):
            continue
        if lifetimes.within(lifetimes.value_of(candidate.text, prompt.stem), life):
            yield candidate


def _possible_dates(
    prompt: Prompt, pool: Pool, life: Lifetime, spice: tuple[str, ...]
) -> Iterator[Candidate]:
    told = [int(year) for year in _YEAR.findall(prompt.stem)]
    own = [int(year) for year in _YEAR.findall(prompt.key)]
    born, died = pool.life(prompt)
    proof = prompt.fact.evidence[0].sentence.text
    begun = possible.begun(prompt.stem, own[0], _years_in(proof)) if own else None
    bounds = None
    if own:
        lives = {"born": born, "died": died, "begun": begun}
        bounds = possible.years(prompt.stem, own[0], proof=proof, **lives)
    taken = set(own)  # of each year one date: by its month alone nobody tells it from another
    if not possible.is_of_a_season(prompt.stem):
        for value, what in pool.dates(prompt):
            text = dates.rewrite(prompt.key, value)
            years = _years_in(text)
            if text and not taken & set(years) and possible.within(years, bounds):
                taken |= set(years)
                yield Candidate(
                    text=text,
                    because=f"A date the same article gives for something else ({what}).",
                    tier=0,
                    spellings=frozenset((text,)),
                )
    for candidate in _made(
        dates.near(
            prompt.key,
            prompt.fact.value,
            pool.latest_year(prompt),
            *spice,
            is_rough=_ROUGHLY.search(prompt.stem) is not None,
            keeps_month=possible.is_of_a_season(prompt.stem),
        ),
        "A date near the right one, written the same way.",
    ):
        # Plans for the Games of 2008 were not made in 2009.
        late = own and told and own[0] <= max(told)
        found = _years_in(candidate.text)
        if not (late and max(found, default=0) > max(told)) and possible.within(found, bounds):
            yield candidate
    if own and (bounds or life.begin or life.end):
        # A short war, of which every second year is too few, or a month soon after its beginning.
        first = max(bounds[0] if bounds else 0, own[0] - _AFTER)
        last = min(bounds[1] if bounds else 9999, own[0] + _AFTER)
        if prompt.key.isdigit():
            others = (str(year) for year in range(first, last + 1))
            yield from _made(others, "A year near the right one.")
        elif not told:
            months = dates.months_around(prompt.key, first, last)
            yield from _made(months, "A month near the right one.")


def _years_in(text: str) -> list[int]:
    return [int(year) for year in _YEAR.findall(text)]


def _made(texts: Iterable[str], because: str) -> Iterator[Candidate]:
    for text in texts:
        yield Candidate(text=text, because=because, tier=2, spellings=frozenset((text,)))


def _fitting(prompt: Prompt, pool: Pool, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Those of the key's own class: origin and sex of people, kind of works and of places."""
    for candidate in candidates:
        if prompt.kind is Kind.PERSON and not (
            _same_people(prompt.key, candidate.text)
            and (role(prompt) or _same_form(prompt.key, candidate.text))
        ):
            continue
        if prompt.kind is Kind.TITLE and not _same_works(prompt, pool, candidate.text):
            continue
        if prompt.kind is Kind.PLACE and not _same_places(prompt.key, candidate.text):
            continue
        yield candidate


# Where names tell whose they are: beside one of theirs an unknown one is a foreigner's.
_APART = frozenset({"Japan", "China", "Korea"})


def _same_people(key: str, other: str) -> bool:
    own = origins.script_class(key)
    return (
        _agree(own, origins.script_class(other))
        and (own not in _APART or own == origins.script_class(other))
        and _agree(origins.sex(key), origins.sex(other))
        and origins.honorific(key) == origins.honorific(other)
    )


def _same_form(key: str, other: str) -> bool:
    """Whether both are full names, or both single ones, or both a ruler's with its number."""
    if any((part in key) != (part in other) for part in (" of ", " the ")):
        return False  # "Duke of Edinburgh", "Pepin the Short"
    return (" " in key) == (" " in other) and bool(_REGNAL.search(key)) == bool(
        _REGNAL.search(other)
    )


def _may_be_alike(place: str, other: str) -> bool:
    """Whether no list says that the two are places of different sorts: a country and an island."""
    groups = peers.groups(place), peers.groups(other)
    return not all(groups) or bool(groups[0] & groups[1])


def _has_rank(name: str) -> bool:
    """Whether a title of nobility or the church opens the name."""
    return name.partition(" ")[0] in _RANKS


def _same_works(prompt: Prompt, pool: Pool, other: str) -> bool:
    if role(prompt) == "credit":
        return True
    noun = prompt.noun or prompt.fact.qualifier("noun")
    wanted = peers.KINDS.get(noun, "")
    if wanted:
        return pool.work_kind(other) == wanted
    return noun not in FAMILIES or pool.work_noun(other) == noun


def _same_places(key: str, other: str) -> bool:
    """Whether both stand in one list: cities of one country, islands of one sea."""
    return any(other in peer.members for peer in peers.containing(key))


def _same_country(key: str, other: str) -> bool:
    """Whether both stand in one list other than that of the capitals of many countries."""
    holding = (peer for peer in peers.containing(key) if peer.group != "capital")
    return any(other in peer.members for peer in holding)


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _country(prompt: Prompt, pool: Pool) -> str:
    """Where the key's name comes from; for a title, where the person asked about does."""
    owner = origins.origin(prompt.fact.subject.name) if prompt.fact.relation == "kin" else ""
    if prompt.kind is Kind.PERSON:
        own = origins.origin(prompt.key)
        return owner if owner and not own else pool.origin(prompt)
    person = prompt.fact.subject if prompt.direction is Direction.FORWARD else None
    if person is not None and person.kind is Kind.PERSON:
        return origins.origin(person.name)
    return origins.origin(prompt.fact.object) if prompt.fact.kind is Kind.PERSON else ""


def _is_sound(
    candidate: Candidate, prompt: Prompt, truths: frozenset[str], chosen: list[Candidate]
) -> bool:
    """False by what is known, no spelling twin of another option, not named in the stem."""
    kind = prompt.kind
    names = candidate.spellings
    if _is_odd(candidate, prompt) or not (
        prompt.kind in _MADE
        or (
            fit.is_fit(prompt, candidate.text) and circumstances.is_possible(prompt, candidate.text)
        )
    ):
        return False
    if len(candidate.text) > max(_LONGEST * len(prompt.key), len(prompt.key) + 8):
        return False
    if any(is_same(a, b, kind=kind) for a in names for b in truths):
        return False
    if any(is_same(a, b, kind=kind) for c in chosen for a in names for b in c.spellings):
        return False
    if kind is Kind.PERSON and any(_is_namesake(candidate.text, c.text, prompt) for c in chosen):
        return False
    stem = f" {fold(prompt.stem)} "
    return not any(f" {form} " in stem for name in names for form in _forms(fold(name)))


def _is_namesake(one: str, other: str, prompt: Prompt) -> bool:
    """Whether two wrong options have one surname, as one person by two names; but of a family."""
    last = one.rpartition(" ")
    return (
        bool(last[0])
        and last[2] == other.rpartition(" ")[2]
        and not _REGNAL.search(one)
        and prompt.key.rpartition(" ")[2] != last[2]
        and origins.script_class(one) == "English"
        and not fit.is_kin(prompt)
    )


def _is_odd(candidate: Candidate, prompt: Prompt) -> bool:
    """Whether it would stand out by its letters, by the stem, or because the proof names it too."""
    names = candidate.spellings
    if prompt.fact.relation == "stands_for":
        return initials(candidate.text) != initials(prompt.key)
    if prompt.fact.relation == "nickname":
        is_royal = prompt.fact.subject.name.partition(" ")[0] in _RANKS
        return is_royal and candidate.text.removeprefix("the ") in _OF_COMMONERS
    if prompt.fact.relation == "field_studied":
        return _is_hinted(candidate.text, prompt)
    if prompt.kind is Kind.PLACE:
        if _is_dressed(candidate.text, prompt.key):
            return True
        return any(
            _is_told(name, prompt.stem)
            or whereabouts.is_whence(name, prompt.stem)
            or whereabouts.is_outside(name, prompt.stem)
            for name in names
        )
    return prompt.kind in _BODIES and _is_beside(candidate, prompt)


_OF_REGIONS = frozenset({"County", "Province", "District", "Parish", "Department", "Oblast"})


def _is_dressed(text: str, key: str) -> bool:
    """Whether only one of the two is told to be a county: Norfolk, Hardin County."""
    last = text.rpartition(" ")[2], key.rpartition(" ")[2]
    return last[0] != last[1] and bool(_OF_REGIONS & {*last})


def _is_hinted(field: str, prompt: Prompt) -> bool:
    """Whether a word of the proof speaks for it too: no "art history" beside an Academy of Art."""
    said = fold(prompt.fact.evidence[0].sentence.text).split()
    return bool(set(fold(field).split()) & set(said))


def _is_told(country: str, stem: str) -> bool:
    """Whether the stem has what is of that country: "did North Korean forces invade"."""
    adjectives = [each for each, place in NATIONALITIES.items() if place == country]
    return any(re.search(rf"\b{re.escape(each)}\b", stem) for each in adjectives) or (
        " " in country and f"{country}n " in stem
    )


def _is_beside(candidate: Candidate, prompt: Prompt) -> bool:
    """Whether a plain sentence that proves the key names this too, in whatever part of it.

    "Before forming Queen, they played in Smile": in Queen they played as well.
    """
    if not prompt.fact.relation.startswith("stated_"):
        return False
    said = f" {fold(prompt.fact.evidence[0].sentence.text)} "
    return any(f" {fold(name)} " in said for name in candidate.spellings)


def _forms(name: str) -> tuple[str, str]:
    """The name and, of "ice sheets", the singular."""
    return name, name.removesuffix("s")
