"""What may stand beside an answer as a wrong option: others of its kind that the article names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon import gazetteer, nouns, origins, roles
from questions.lexicon.places import HOLDERS
from questions.model import Kind

if TYPE_CHECKING:
    from questions.clauses import Names
    from questions.relations.reading import Reading
    from questions.relations.rows import Row

ENOUGH = 3
# Names that end so are spelt like organisations and are none.
_NO_BODIES = nouns.EVENTS | {"games"}


def beside(reading: Reading, row: Row, text: str, kind: Kind, role: str) -> tuple[str, ...]:
    """Others of the answer's form or kind; none where the relation takes its options elsewhere.

    A mother stands beside women only, a father beside men, as far as `role` tells.
    """
    if row.rivals:
        return row.rivals(text)
    if row.among or row.relation not in roles.FROM_ARTICLE:
        return ()
    found = _of_kind(reading.names, text, kind) or _cities(reading, text, kind)
    noun = role.rpartition(" ")[2]
    sex = "f" if noun in nouns.FEMALE else "m" if noun in nouns.MALE else ""
    if not sex or kind is not Kind.PERSON:
        return found
    told = reading.names.sexes
    return tuple(name for name in found if (told.get(name) or origins.sex(name)) == sex)


def _of_kind(names: Names, text: str, kind: Kind) -> tuple[str, ...]:
    alike = names.same_kind(text)
    if kind is Kind.PERSON:
        return names.others(names.full(text))
    if kind is Kind.PLACE:
        return tuple(other for other in alike if _may_neighbour(text, other))
    if kind is Kind.TITLE:
        known = sorted(names.known - {text})
        return tuple(n for n in known if names.what(n)[0] is Kind.TITLE and not _is_coined(n))
    if kind is Kind.ORGANISATION and len(alike) < ENOUGH:
        return tuple(o for o in names.organisations(text) if _last(o) not in _NO_BODIES)
    return alike


def _last(name: str) -> str:
    return name.rpartition(" ")[2].casefold()


def _is_coined(name: str) -> bool:
    """Whether the name is one word with a hyphen: a stage name rather than a title."""
    return "-" in name and " " not in name


def _cities(reading: Reading, place: str, kind: Kind) -> tuple[str, ...]:
    """Cities of the country that the sentence names behind a place: "San Bruno, California"."""
    behind = re.search(rf"{re.escape(place)}, ((?:[A-Z]\w+ ?)+)", reading.sentence.text)
    if kind is not Kind.PLACE or not behind:
        return ()
    larger = behind[1].strip()
    holders = {larger, *HOLDERS.get(larger, ())}
    return tuple(
        city
        for city, kind_of in gazetteer.KIND.items()
        if kind_of == "city" and holders & set(HOLDERS.get(city, ()))
    )


def _may_neighbour(place: str, other: str) -> bool:
    """Whether the two may lie in one country, as far as the lists of places tell."""
    mine, theirs = HOLDERS.get(place, ()), HOLDERS.get(other, ())
    return not mine or not theirs or bool(set(mine) & set(theirs))
