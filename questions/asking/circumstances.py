"""Where it was done, during what, in whose reign and under what name: named circumstances of a deed.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.asking.gates import is_first_of_many, is_torn, pattern_of, tells_when
from questions.asking.values import Question, Subject
from questions.asking.who import name_question
from questions.asking.wording import finished, inverted, rest_of
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape
from questions.lexicon import nouns
from questions.lexicon.places import NATIONALITIES
from questions.lexicon.verbs import REPORTS, STATES
from questions.model import Kind

# What something happens during: the noun of a name and the words that lead to it.
# What goes on behind these is of what they tell: "following a dispute with the owner of the land at".
_TELLING_MORE = frozenset({"following", "after", "between", "during", "before", "despite"})
_TOWNS = frozenset({"city", "town", "country", "capital", "village", "state"})
# What is done in many places at once.
_EVERYWHERE = frozenset("use find speak eat play grow see know practise practice celebrate".split())
# What says too little to be known by where it was done.
_BARE = frozenset(
    "struggle work perform appear live stay remain travel tour sing act play teach".split()
)
_SPANS = frozenset({"epoch", "geological period", "war", "dynasty"})


def places(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """In which city, country, …: a place whose kind is known, at the end of a deed."""
    if clause.verb in REPORTS or clause.shape is Shape.THERE:
        return
    asked = inverted(clause, subject)
    preps = _TO if clause.verb in _MOVING else _IN
    where = [
        c
        for c in (*clause.rest, *clause.lead)
        if c.prep in preps and "T" not in c.tags and "N" in c.tags
    ]
    if asked is None or len(where) != 1 or (clause.verb in _EVERYWHERE and not clause.adverbs):
        return
    chunk = where[0]
    if clause.verb in _BARE and len(clause.rest) + len(clause.lead) == 1:
        return  # "struggled in Hollywood"
    if is_first_of_many(clause, chunk):
        return
    at = clause.rest.index(chunk) if chunk in clause.rest else 0
    if (chunk in clause.rest and is_torn(clause, at)) or not re.fullmatch(r"[ik]d?N", chunk.tags):
        return
    name = chunk.words[-1].text
    if _is_town(clause, chunk, names):
        yield _town_question(clause, asked, chunk, names)
        return
    if chunk.prep == "to":
        return
    kind, noun = names.what(name.partition(",")[0] if "," in name else name)
    if chunk.prep == "at" and noun in _TOWNS:
        return  # "the professor at Oxford": a university
    if not noun or noun == "continent" or kind not in (Kind.PLACE, Kind.ORGANISATION):
        return
    if subject.text.partition(" ")[0].casefold() in {"a", "an"} and not tells_when(clause):
        return  # "a translation was produced in Germany": others were elsewhere
    is_post = clause.shape is Shape.COPULA and _is_post(clause, at)
    if clause.shape is Shape.COPULA and not is_post and (at != 0 or chunk not in clause.rest):
        return
    is_dated = tells_when(clause)
    is_fixed = (
        clause.verb
        in {
            "contain",
            "bear",
            "found",
            "establish",
            "locate",
            "situate",
            "base",
            "headquarter",
            "bury",
            "hold",
            "incorporate",
            "build",
            "be",
            "lie",
            "stand",
            "die",
            "raise",
            "crown",
            "sign",
        }
        and clause.shape in (Shape.PASSIVE, Shape.COPULA)
    ) or clause.verb in {"die", "stand", "lie"}
    is_apart = all(
        (c.prep and "T" in c.tags) or (c.prep == "by" and clause.shape is Shape.PASSIVE)
        for c in clause.rest[:at]
    )
    is_behind = any(c.prep in _TELLING_MORE for c in clause.rest[:at])
    if at and (is_behind or not (is_apart or is_fixed or is_post)):
        return  # it may belong to the thing named just before
    is_close = chunk in clause.rest and not at and clause.is_past and clause.verb not in STATES
    if not (is_dated or is_fixed or is_post or is_close):
        return
    yield name_question(
        finished(
            "on" if noun == "island" else chunk.prep,
            f"which {noun}",
            asked,
            rest_of(clause, without=chunk),
        ),
        name.partition(",")[0],
        name.partition(",")[0],
        Kind.PLACE,
        noun,
        names,
        pattern_of(clause, "place"),
    )


_IN = frozenset({"in", "at", "near", "within"})
_TO = frozenset({"to"})
_MOVING = frozenset(
    "move relocate emigrate immigrate flee retire travel sail return migrate".split()
)
# What is told with the town it was done in, whatever else it is told with.
_IN_TOWNS = frozenset(
    """
    bear bury inter base headquarter locate situate die settle live raise exile imprison intern
    assassinate execute bring
    """.split()
)


# In the country that the article opens with, where no other is told.
_AT_HOME = frozenset("bear raise base headquarter".split())
_ONCE = frozenset("bear bury die inter".split())


def _is_town(clause: Clause, chunk: Chunk, names: Names) -> bool:
    """Whether a name that no list has can be nothing but a town's: "born in Ulm", "moved to Ulm"."""
    name, _, larger = chunk.words[-1].text.partition(", ")
    kind, noun = names.what(name)
    is_place = clause.verb in _IN_TOWNS and chunk.prep in {"in", "near"}
    is_way = clause.verb in _MOVING and clause.shape is Shape.ACTIVE and tells_when(clause)
    if noun or kind not in (None, Kind.OTHER, Kind.PLACE) or not (is_place or is_way):
        return False
    if chunk.tags not in ("iN", "kN") or not _TOWN.fullmatch(name) or name in NATIONALITIES:
        return False
    is_lasting = clause.verb in _AT_HOME and clause.shape is Shape.PASSIVE
    if not (larger or clause.verb in _AT_HOME) or not (clause.is_past or is_lasting):
        return False
    return len(names.towns(name, larger)) > _ENOUGH


_TOWN = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]{2,}(?:[ -][^\W\d_][^\W\d_A-Z]+){0,2}")
_ENOUGH = 3


def _town_question(clause: Clause, asked: str, chunk: Chunk, names: Names) -> Question:
    name, _, larger = chunk.words[-1].text.partition(", ")
    rest = "" if clause.verb in _ONCE else rest_of(clause, without=chunk)
    wh = "to which town" if clause.verb in _MOVING else "where"
    stem = finished(wh, asked, rest)
    told = name_question(stem, name, name, Kind.PLACE, "town", names, pattern_of(clause, "town"))
    return replace(told, rivals=names.towns(name, larger))


def _is_post(clause: Clause, at: int) -> bool:
    """Whether somebody is something at the place asked for: "was a professor at Oxford"."""
    if at != 1 or not clause.rest:
        return False
    first = clause.rest[0].words
    head = next((i for i, w in enumerate(first) if w.tag == "f"), len(first))
    return not clause.rest[0].prep and nouns.KINDS.get(first[head - 1].low) is Kind.PERSON


def spans(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """During which war or epoch it happened."""
    asked = inverted(clause, subject) if clause.verb not in {"remain", "stay", "be"} else None
    for chunk in (*clause.rest, *clause.lead):
        tags = "".join(w.tag for w in chunk.inner)
        if asked is None or chunk.prep not in {"during", "in"} or not re.fullmatch(r"d?n?N", tags):
            continue
        name = chunk.inner[-1].text
        kind, noun = names.what(name)
        rest = rest_of(clause, without=chunk)
        if (
            noun in _SPANS
            and kind is not None
            and clause.is_past
            and rest
            and not tells_when(clause)
        ):
            yield name_question(
                finished(chunk.prep, f"which {noun}", asked, rest), name, name, kind, noun, names,
                pattern_of(clause, "span"),
            )  # fmt: skip


def reigns(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """During whose reign it happened."""
    asked = inverted(clause, subject)
    for chunk in (*clause.rest, *clause.lead):
        tags = "".join(w.tag for w in chunk.inner)
        if asked and chunk.prep == "during" and tags == "dyfN" and chunk.inner[1].low == "reign":
            name = chunk.inner[-1].text
            stem = finished("during whose reign", asked, rest_of(clause, without=chunk))
            yield name_question(
                stem, name, name, Kind.PERSON, "", names, pattern_of(clause, "reign")
            )


def aliases(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """Under what name it was done."""
    asked = inverted(clause, subject)
    for chunk in clause.rest:
        tags = "".join(w.tag for w in chunk.inner)
        if (
            asked
            and chunk.prep == "under"
            and re.fullmatch(r"dy[NQ]", tags)
            and chunk.inner[1].low == "name"
        ):
            name = chunk.inner[-1].text.strip('“”"')
            stem = finished("under what name", asked, rest_of(clause, without=chunk))
            yield name_question(
                stem, name, name, Kind.OTHER, "", names, pattern_of(clause, "alias")
            )
