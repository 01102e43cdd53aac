"""Who or what the first, the largest, the capital is; what a thing is called.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.asking.gates import pattern_of
from questions.asking.values import Question, Subject
from questions.asking.who import name_in, name_question, question_word
from questions.asking.wording import finished, inverted, rest_of, said
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape, join
from questions.lexicon import nouns
from questions.lexicon.places import NATIONALITIES
from questions.lexicon.verbs import NAMING
from questions.model import Kind

_POSSESSED = re.compile(r"NP")
# Who is the most important of all is for everybody to say.
_OPINIONS = frozenset(
    "crucial important influential famous significant prominent notable beautiful popular iconic"
    " impressive striking".split()
)
_TELLING_OF = frozenset({"in", "at", "near", "from", "of"})
_NAME_ALONE = frozenset("iNdf")
# Who holds it changes every few years.
_OF_A_TIME = frozenset(
    "goalkeeper manager coach captain striker winger ambassador chairman chairwoman ceo spokesman spokeswoman owner"
    " defender midfielder skipper president director leader secretary minister spokesperson head".split()
)
_FUTURE = frozenset({"future", "then", "later"})
_EPITHETS = frozenset({"nickname", "dub"})

_UNIQUE = frozenset(
    """
    owner architect designer engineer commander commander-in-chief discoverer composer producer publisher
    narrator protagonist antagonist hero heroine villain builder conqueror founding inaugural sister
    brother grandfather grandson nephew teacher mentor tutor headquarters home hometown currency origin
    nickname pseudonym symbol emblem anthem mascot forerunner precursor nucleus centre center captain
    coach conductor drummer guitarist bassist singer vocalist frontman
    """.split()
) | frozenset(
    [
        "first",
        "last",
        "only",
        "oldest",
        "largest",
        "highest",
        "longest",
        "smallest",
        "youngest",
        "top",
        "leading",
        "main",
        "most",
        "biggest",
        "tallest",
        "second",
        "third",
        "fourth",
        "fifth",
        "capital",
        "site",
        "seat",
        "birthplace",
        "principal",
        "sole",
        "chief",
        "founder",
        "president",
        "director",
        "inventor",
        "author",
        "creator",
        "chairman",
        "ceo",
        "king",
        "queen",
        "emperor",
        "leader",
        "head",
        "governor",
        "mayor",
        "editor",
        "namesake",
        "successor",
        "predecessor",
        "daughter",
        "son",
        "father",
        "mother",
        "wife",
        "husband",
    ]
)


def copulas(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """Who or what is the one of which something singular is said."""
    if clause.shape is not Shape.COPULA or not clause.rest or clause.is_open:
        return
    first = clause.rest[0]
    if first.prep or any(w.low in _OPINIONS for w in (*clause.subject.words, *first.words)):
        return
    if subject.said:
        yield from _singular(clause, subject, names, first)
    if (
        (not subject.name and subject.text.startswith(("the ", "The ")))
        or "'s " in subject.text
        or "’s " in subject.text
        or "s' " in subject.text
    ):
        yield from _identity(clause, subject, names, first)


def _singular(clause: Clause, subject: Subject, names: Names, first: Chunk) -> Iterator[Question]:
    tags = first.tags
    if (
        not ((tags[0] == "d" and first.words[0].low == "the") or _POSSESSED.match(tags))
        or tags[-1] == "T"
    ):
        return
    is_first = tags == "da" and first.words[1].low == "first" and len(clause.rest) > 1
    if is_first and clause.rest[1].prep == "to" and subject.kind is Kind.PERSON:
        stem = finished("who", said(clause), rest_of(clause))
        yield name_question(
            stem, subject.name, subject.said, Kind.PERSON, "", names, pattern_of(clause, "first")
        )
        return
    if (len(first.words) > 1 and first.words[1].tag == "r") or first.words[-1].tag in "ar":
        return
    words = {w.low for w in first.words}
    noun = _head_noun(first)
    if not words & _UNIQUE and not any(w.endswith("est") and len(w) > 5 for w in words):
        return
    rest = rest_of(clause)
    is_of_all = join(first.words[:3]).casefold() == "the world's"
    if not is_of_all and not any(
        w.tag in "NT" for c in (*clause.rest, *clause.lead) for w in c.words
    ):
        return
    is_person = nouns.KINDS.get(noun) is Kind.PERSON
    kind, called = names.what(subject.name)
    if is_person and kind in (None, Kind.PERSON, Kind.OTHER):
        yield name_question(
            finished("who", said(clause), rest),
            subject.name,
            subject.said,
            Kind.PERSON,
            "",
            names,
            pattern_of(clause, "identity"),
        )
    elif not is_person and kind is not None and kind is not Kind.PERSON and called:
        yield name_question(
            finished("which", called, said(clause), rest)
            if called != noun
            else finished("what", said(clause), rest),
            subject.name,
            subject.said,
            kind,
            called,
            names,
            pattern_of(clause, "identity"),
        )


def _head_noun(chunk: Chunk) -> str:
    words = chunk.words
    cut = next((i for i, w in enumerate(words) if w.tag == "f"), len(words))
    if not cut:
        return ""
    last = words[cut - 1]
    return _office(last.text) or last.low


def _office(name: str) -> str:
    """The office in a capitalised title: "Bishop of Paris", "Astronomer Royal"; empty for a name."""
    first = name.partition(" of ")[0].rpartition(" ")[2].casefold()
    return first if " of " in name and nouns.KINDS.get(first) is Kind.PERSON else ""


_NAMED_BY = frozenset({Kind.PLACE, Kind.ORGANISATION, Kind.OTHER})
_OTHERS = re.compile(r" (?:and|or) |\d")


def _identity(clause: Clause, subject: Subject, names: Names, first: Chunk) -> Iterator[Question]:
    if subject.is_plural:
        return
    found = name_in(first.words, first.tags)
    noun = _head_noun(Chunk(words=clause.subject.words))
    prep = next(
        (i for i, w in enumerate(clause.subject.words) if w.tag in "fik"), len(clause.subject.words)
    )
    noun = clause.subject.words[prep - 1].low
    named = [w.text for w in clause.subject.words if w.tag == "N"]
    is_plain = "f" not in clause.subject.tags and not _POSSESSED.search(clause.subject.tags)
    is_any = (
        bool(named)
        and is_plain
        and all(name in NATIONALITIES or name.endswith(("-born", "-based")) for name in named)
    )
    if is_any and not subject.within and nouns.KINDS.get(noun) is Kind.PERSON:
        return  # "the French artist, Ann Roe": one of many
    is_undated = not any("T" in c.tags for c in (*clause.rest, *clause.lead))
    is_owned = _POSSESSED.search(clause.subject.tags) or set("fk") & set(clause.subject.tags)
    if (
        noun in _OF_A_TIME
        and is_owned
        and is_undated
        and not _is_of_somebody(clause.subject, names)
    ):
        return  # "Villa's goalkeeper": until the next one comes
    if any(word.low in _FUTURE for word in clause.subject.words[1:-1]):
        return  # "Ann Roe's future wife": as what he met her, the stem does not say
    if (
        found is None
        or noun in {"name", "part", "example", "result", "reason", "number", "kind"}
        or "r" in first.tags
    ):
        return
    name, title = found
    if title and all(word.tag == "a" for word in title):
        return  # "the first Europeans": no name, but the first of them
    asked = question_word(name, names, title)
    head_word = clause.subject.words[prep - 1].text
    is_person = nouns.KINDS.get(noun) is Kind.PERSON or head_word in NATIONALITIES
    if is_person:
        kind, called, wh = Kind.PERSON, "", "who"
    elif asked is not None and asked[1] is not Kind.PERSON:
        kind, called, wh = asked[1], asked[2], "what"
    elif asked is None and nouns.KINDS.get(noun) in _NAMED_BY and not _OTHERS.search(name):
        kind, called, wh = nouns.KINDS[noun], noun, "what"  # "Its first capital was Wexham"
    else:
        return
    if kind is Kind.PERSON and asked is not None and asked[1] is not Kind.PERSON:
        return
    key = names.full(name) if kind is Kind.PERSON else name
    rest = rest_of(_alone(clause, first), without=first)
    yield name_question(
        finished(wh, clause.form, subject.text, rest),
        key,
        name,
        kind,
        called,
        names,
        pattern_of(clause, "identity-of"),
    )


def _is_of_somebody(subject: Chunk, names: Names) -> bool:
    """Whether a person is the owner, or the first or last of all is meant."""
    is_single = any(
        w.low in {"first", "last", "founding", "original", "only"} for w in subject.words
    )
    owners = [w.text for w in subject.words if w.tag == "N"]
    return is_single or any(names.what(name)[0] is Kind.PERSON for name in owners)


def _alone(clause: Clause, key: Chunk) -> Clause:
    """The clause without what tells of the key alone, and when the first did what he did first.

    "The first mayor was John Hall from Leeds": any first mayor; "the first to swim it was … in 1875"
    says when it was done, not which first one is meant.
    """
    is_first = bool({w.low for w in clause.subject.words[:3]} & {"first", "last"})
    at = clause.rest.index(key)
    rest = tuple(
        chunk
        for place, chunk in enumerate(clause.rest)
        if not (is_first and "T" in chunk.tags)
        and not (place == at + 1 and chunk.prep in _TELLING_OF and set(chunk.tags) <= _NAME_ALONE)
    )
    return replace(clause, rest=rest)


def namings(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """What it is called: the name after "was named", "is known as", "was nicknamed"."""
    if clause.shape is not Shape.PASSIVE or clause.verb not in NAMING or not clause.rest:
        return
    first = clause.rest[0]
    if clause.verb == "know" or first.prep == "by":
        first = next((c for c in clause.rest if c.prep == "as"), first)
    if (clause.verb == "know" and first.prep != "as") or (first.prep and first.prep != "as"):
        return
    tags = first.tags[1:] if first.prep else first.tags
    inner = first.inner
    if clause.verb in _EPITHETS and (either := re.match(r"d?[NQ](?=c(?:d?[NQn]|$))", tags)):
        inner, tags = inner[: either.end()], either[0]  # "nicknamed “Ace” or “Bat”": one of the two
    match = re.fullmatch(r"d?(?:[NQ]|a?n?nY?|N(?P<kind>[nyu]))", tags)
    if not match:
        return
    kind = inner[-1].low if match["kind"] else ""
    said_name = join([w for w in inner if w.tag != "d"]).strip('“”"')
    asked = inverted(clause, subject)
    if asked is None or set(said_name.split()) & set(subject.text.split()) - {kind}:
        return
    is_name = tags[-1] in "NQ" or bool(kind)
    if any("c" in c.tags for c in clause.rest if c is not first):
        return
    rest = rest_of(clause, without=first)
    is_also = clause.verb == "know" and "also" in {a.casefold() for a in clause.adverbs}
    behind = first.prep if clause.verb == "know" and not is_also else ""
    stem = finished("by which other name" if is_also else "what", asked, behind, rest)
    rivals = names.same_kind(said_name) if is_name else ()
    yield Question(
        stem=stem, key=said_name, said=said_name, value=said_name.casefold(),
        kind=Kind.OTHER, relation="stated_name", pattern=pattern_of(clause, "name"), rivals=rivals,
        noun=kind,
    )  # fmt: skip


def known_as(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """Who or what is known by a description: "Paris is known as the city of light"."""
    if clause.shape is not Shape.PASSIVE or clause.verb not in {"know", "nickname", "dub"}:
        return
    first = next(
        (c for c in clause.rest if c.prep == "as" or (not c.prep and clause.verb != "know")), None
    )
    asked = question_word(subject.name, names) if subject.said else None
    if first is None or asked is None or asked[1] is Kind.NATIONALITY or clause.is_open:
        return
    tags = "".join(w.tag for w in first.inner)
    if not re.fullmatch(r"d[any]*[nyN](?:f?d?[anyN]+)+", tags) or first.inner[0].low != "the":
        return
    yield name_question(
        finished(asked[0], said(clause), rest_of(clause)), subject.name, subject.said, asked[1],
        asked[2], names, pattern_of(clause, "known-as"),
    )  # fmt: skip
