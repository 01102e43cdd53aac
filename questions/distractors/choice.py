"""Choose three of the candidates: the best sources first, each sound beside those chosen before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.distractors import dates, listed, numbers
from questions.distractors.pool import Candidate, Pool, role
from questions.lexicon import origins, peers, roles
from questions.lexicon.chance import shuffled
from questions.lexicon.likeness import fold, is_same
from questions.model import Direction, Distractor, Kind, Prompt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WANTED = 3
_REGNAL = re.compile(r" [IVX]+\b")
_ONE_OF = " one of "
_LONGEST = 2.2  # times the key's length: beyond, the key stands out as the short one


def rank(prompt: Prompt, pool: Pool, *, seed: str = "") -> tuple[Distractor, ...]:
    """The three best wrong options, best first, or fewer when there are not three sound ones."""
    truths = pool.truths(prompt)
    chosen: list[Candidate] = []
    for candidate in _candidates(prompt, pool, seed):
        if _is_sound(candidate, prompt, truths, chosen):
            chosen.append(candidate)
            if len(chosen) == WANTED:
                break
    return tuple(Distractor(text=c.text, because=c.because) for c in chosen)


def _candidates(prompt: Prompt, pool: Pool, seed: str) -> Iterator[Candidate]:
    spice = (seed, *prompt.fact.fingerprint_key, prompt.direction)
    if prompt.kind is Kind.NUMBER:
        yield from _made(
            numbers.near(prompt.key, prompt.fact.relation, *spice),
            "A number of the same size and format as the right one.",
        )
    elif prompt.kind is Kind.DATE:
        yield from _made(prompt.fact.rivals, "The time before or after, written the same way.")
        yield from _dates(prompt, pool, spice)
    else:
        if prompt.kind is Kind.PERSON:
            yield from (c for c in _circle(prompt) if _same_people(prompt.key, c.text))
        elif prompt.kind is Kind.ORGANISATION and not role(prompt) and peers.containing(prompt.key):
            yield from listed.things(prompt)
        if prompt.kind is Kind.PLACE and not role(prompt) and "city" in peers.groups(prompt.key):
            # Beside Paris other large cities of France, before a village that the article names.
            yield from (c for c in _rivals(prompt) if _same_places(prompt.key, c.text))
            yield from listed.things(prompt)
        rivals = _rivals(prompt)
        yield from rivals if prompt.kind is Kind.PLACE else _fitting(prompt, pool, rivals)
        if prompt.fact.relation not in roles.LISTED_ONLY:
            yield from _fitting(prompt, pool, pool.same_article(prompt))
            yield from _fitting(prompt, pool, pool.other_articles(prompt))
        for candidate in listed.by_kind(prompt, _country(prompt, pool)):
            if prompt.fact.relation not in roles.LISTED_ONLY or not pool.is_named(candidate.text):
                yield candidate


def _rivals(prompt: Prompt) -> Iterator[Candidate]:
    """What else the article names of the key's kind, where the fact brought it along."""
    for text in shuffled(prompt.fact.rivals, *prompt.fact.fingerprint_key):
        yield Candidate(
            text=text,
            because="The same article names it, and it is the same kind of thing.",
            tier=0,
            spellings=frozenset((text,)),
        )


def _circle(prompt: Prompt) -> Iterator[Candidate]:
    """Those of the key's field, country and time, the article's own rivals among them first.

    None for a question that several may answer ("one of"), or about kin, whom no circle knows.
    """
    spellings = (prompt.key, *prompt.aliases)
    circle = peers.circle_of(*spellings)
    if circle is None or role(prompt) or prompt.fact.relation == "kin" or _ONE_OF in prompt.stem:
        return
    near = peers.nearest(circle, *spellings)
    yield from (rival for rival in _rivals(prompt) if rival.text in near)
    yield from _made(
        shuffled(near, *prompt.fact.fingerprint_key), f"From our list of {circle.name}."
    )


def _dates(prompt: Prompt, pool: Pool, spice: tuple[str, ...]) -> Iterator[Candidate]:
    for value, what in pool.dates(prompt):
        text = dates.rewrite(prompt.key, value)
        if text:
            yield Candidate(
                text=text,
                because=f"A date the same article gives for something else ({what}).",
                tier=0,
                spellings=frozenset((text,)),
            )
    yield from _made(
        dates.near(prompt.key, prompt.fact.value, pool.latest_year, *spice),
        "A date near the right one, written the same way.",
    )


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


def _same_people(key: str, other: str) -> bool:
    return (
        _agree(origins.script_class(key), origins.script_class(other))
        and _agree(origins.sex(key), origins.sex(other))
        and origins.honorific(key) == origins.honorific(other)
    )


def _same_form(key: str, other: str) -> bool:
    """Whether both are full names, or both single ones, or both a ruler's with its number."""
    return (" " in key) == (" " in other) and bool(_REGNAL.search(key)) == bool(
        _REGNAL.search(other)
    )


def _same_works(prompt: Prompt, pool: Pool, other: str) -> bool:
    wanted = peers.KINDS.get(prompt.noun, "")
    return role(prompt) == "credit" or not wanted or pool.work_kind(other) == wanted


def _same_places(key: str, other: str) -> bool:
    """Whether both stand in one list: cities of one country, islands of one sea."""
    return any(other in peer.members for peer in peers.containing(key))


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _country(prompt: Prompt, pool: Pool) -> str:
    """Where the key's name comes from; for a title, where the person asked about does."""
    if prompt.kind is Kind.PERSON:
        return pool.origin(prompt)
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
    if len(candidate.text) > max(_LONGEST * len(prompt.key), len(prompt.key) + 8):
        return False
    if any(is_same(a, b, kind=kind) for a in names for b in truths):
        return False
    if any(is_same(a, b, kind=kind) for c in chosen for a in names for b in c.spellings):
        return False
    stem = f" {fold(prompt.stem)} "
    return not any(f" {form} " in stem for name in names for form in _forms(fold(name)))


def _forms(name: str) -> tuple[str, str]:
    """The name and, of "ice sheets", the singular."""
    return name, name.removesuffix("s")
