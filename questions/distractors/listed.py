"""Wrong options from hand-made lists: things, places, organisations, works, people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.distractors.pool import Candidate, family, role
from questions.lexicon import origins, peers, roles
from questions.lexicon.chance import shuffled
from questions.lexicon.likeness import fold, is_twin
from questions.lexicon.places import NATIONALITIES
from questions.model import Kind, Prompt

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASKS_CITY = re.compile(r"\b(?:which|what|native) city\b")
_IN_PRINT = frozenset({"novel", "webtoon"})
_FRIGHTENING = frozenset({"zombie", "horror", "monster", "thriller", "survival", "fantasy"})


def things(prompt: Prompt) -> Iterator[Candidate]:
    """Members of the lists the key stands in, else of the kinds usual for the relation."""
    found = _preferred(prompt)
    for peer in found:
        for member in shuffled(peer.members, *prompt.fact.fingerprint_key):
            yield _candidate(_dress(member, prompt.key), f"From our list of {peer.name}.", tier=2)


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
    last = fold(prompt.key).split()[-1:]
    kinds = [peer for group in usual for peer in peers.in_group(group)]
    alike = [p for p in kinds if last and any(fold(m).split()[-1:] == last for m in p.members)]
    return tuple(alike or kinds[:2])


def _of_its_kind(prompt: Prompt) -> tuple[peers.PeerList, ...]:
    """The lists the key is in: Amazon the company stands beside companies, the river by rivers.

    A capital stands beside other cities of its country, unless it is as a capital that it is asked.
    """
    is_body = prompt.kind is Kind.ORGANISATION
    holding = peers.containing(prompt.key)
    alike = [peer for peer in holding if peers.is_body(peer) == is_body] or list(holding)
    asked = fold(prompt.stem)
    if _ASKS_CITY.search(asked):
        alike = [peer for peer in alike if peer.group in {"city", "capital"}]
    if "capital" not in asked:
        alike.sort(key=lambda peer: peer.group == "capital")
    return tuple(alike)


def _dress(member: str, key: str) -> str:
    """The member with the article and the plural the key has, so that form tells nothing."""
    if any(key.startswith(article) for article in ("a ", "an ")):
        return f"an {member}" if member[0] in "aeiou" else f"a {member}"
    if key.startswith("the "):
        return f"the {member}"
    return member


def nationalities(prompt: Prompt) -> Iterator[Candidate]:
    """The adjectives of countries that stand in one list with the key's own."""
    country = NATIONALITIES.get(prompt.key, "")
    adjective = {place: adjective for adjective, place in reversed(NATIONALITIES.items())}
    for peer in peers.containing(country):
        for member in shuffled(peer.members, *prompt.fact.fingerprint_key):
            if member in adjective:
                yield _candidate(adjective[member], f"From our list of {peer.name}.", tier=2)


def works(prompt: Prompt, country: str) -> Iterator[Candidate]:
    """Well-known works of the same kind, those of the key's country first, no relation to it."""
    listed = peers.work(prompt.key)
    kind = peers.KINDS.get(prompt.noun) or (listed.kind if listed else "series")
    home = listed.country if listed else country
    names = [n for n in (prompt.fact.subject.name, prompt.fact.object) if n]
    barred = _barred(prompt.fact.qualifier("what"))
    fitting = [
        work
        for work in peers.WORKS
        if work.kind == kind
        and work.genre not in barred
        and not any(is_twin(person, name, person=True) for person in work.people for name in names)
    ]
    order = {
        title: at
        for at, title in enumerate(
            shuffled([w.title for w in fitting], *prompt.fact.fingerprint_key)
        )
    }
    for work in sorted(fitting, key=lambda w: (bool(home) and w.country != home, order[w.title])):
        yield _candidate(work.title, f"A well-known {work.kind} from {work.country}.", tier=2)


def _barred(what: str) -> frozenset[str]:
    """The genres that a named tradition includes: horror covers all that frightens."""
    named = frozenset(fold(what).split())
    return named | _FRIGHTENING if named & _FRIGHTENING else named


def people(prompt: Prompt, origin: str) -> Iterator[Candidate]:
    """Well-known people of the same part and origin, those of the key's sex first.

    Characters may also get made-up names; anybody else is or was somebody.
    """
    part = role(prompt)
    if part == "writer" and family(prompt.fact) in _IN_PRINT:
        part = "author"
    sex = origins.sex(prompt.key)
    fitting = {
        known.name: known
        for known in peers.KNOWN
        if known.role == part and origins.is_alike(known.origin, origin)
    }
    order = shuffled(fitting, *prompt.fact.fingerprint_key)
    for name in sorted(order, key=lambda n: bool(sex) and fitting[n].sex != sex):
        yield _candidate(name, f"A well-known {part} of the same origin.", tier=2)
    if part == "character":
        yield from _made_up(prompt, origin, sex)


def _made_up(prompt: Prompt, origin: str, sex: str) -> Iterator[Candidate]:
    """Names of the key's origin and sex, in its own order; "Dr. Han" beside "Dr. Lee"."""
    names = peers.NAMES[origin]
    title = origins.honorific(prompt.key)
    given = {"f": names.female, "m": names.male}.get(sex, names.female + names.male)
    spice = prompt.fact.fingerprint_key
    for first, last in zip(shuffled(given, *spice), shuffled(names.surnames, *spice), strict=False):
        text = f"{last} {first}" if names.surname_first else f"{first} {last}"
        yield _candidate(
            f"{title} {last}" if title else text,
            f"A made-up name of the same origin ({origin}).",
            tier=3,
        )


def by_kind(prompt: Prompt, country: str) -> Iterator[Candidate]:
    """What the lists offer for a key of this kind; `country` is where its name comes from."""
    if prompt.kind is Kind.PERSON:
        yield from people(prompt, country)
    elif prompt.kind is Kind.TITLE:
        yield from works(prompt, country)
    elif prompt.kind is Kind.NATIONALITY:
        yield from nationalities(prompt)
    else:
        yield from things(prompt)


def _candidate(text: str, because: str, *, tier: int) -> Candidate:
    return Candidate(text=text, because=because, tier=tier, spellings=frozenset((text,)))
