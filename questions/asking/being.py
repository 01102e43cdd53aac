"""Who or what the first, the largest, the capital is; what a thing is called.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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

_UNIQUE = frozenset(
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
    if first.prep:
        return
    if subject.said:
        yield from _singular(clause, subject, names, first)
    if (
        (not subject.name and subject.text.startswith(("the ", "The ")))
        or "'s " in subject.text
        or "’s " in subject.text
    ):
        yield from _identity(clause, subject, names, first)


def _singular(clause: Clause, subject: Subject, names: Names, first: Chunk) -> Iterator[Question]:
    tags = first.tags
    if (
        not ((tags[0] == "d" and first.words[0].low == "the") or _POSSESSED.match(tags))
        or tags[-1] == "T"
    ):
        return
    if (len(first.words) > 1 and first.words[1].tag == "r") or first.words[-1].tag in "ar":
        return
    words = {w.low for w in first.words}
    noun = _head_noun(first)
    if not words & _UNIQUE and not any(w.endswith("est") and len(w) > 5 for w in words):
        return
    rest = rest_of(clause)
    if not any(w.tag in "NT" for c in (*clause.rest, *clause.lead) for w in c.words):
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
    return words[cut - 1].low if cut else ""


def _identity(clause: Clause, subject: Subject, names: Names, first: Chunk) -> Iterator[Question]:
    if subject.is_plural:
        return
    found = name_in(first.words, first.tags)
    noun = _head_noun(Chunk(words=clause.subject.words))
    prep = next(
        (i for i, w in enumerate(clause.subject.words) if w.tag in "fik"), len(clause.subject.words)
    )
    noun = clause.subject.words[prep - 1].low
    if (
        found is None
        or noun in {"name", "part", "example", "result", "reason", "number", "kind"}
        or "r" in first.tags
    ):
        return
    name, title = found
    asked = question_word(name, names, title)
    head_word = clause.subject.words[prep - 1].text
    is_person = nouns.KINDS.get(noun) is Kind.PERSON or head_word in NATIONALITIES
    if is_person:
        kind, called, wh = Kind.PERSON, "", "who"
    elif asked is not None and asked[1] is not Kind.PERSON:
        kind, called, wh = asked[1], asked[2], "what"
    else:
        return
    if kind is Kind.PERSON and asked is not None and asked[1] is not Kind.PERSON:
        return
    key = names.full(name) if kind is Kind.PERSON else name
    yield name_question(
        finished(wh, clause.form, subject.text, rest_of(clause, without=first)),
        key,
        name,
        kind,
        called,
        names,
        pattern_of(clause, "identity-of"),
    )


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
    match = re.fullmatch(r"d?(?:[NQ]|a?n?nY?|N(?P<kind>[nyu]))", tags)
    if not match:
        return
    kind = first.words[-1].low if match["kind"] else ""
    said_name = join([w for w in first.inner if w.tag != "d"]).strip('“”"')
    asked = inverted(clause, subject)
    if asked is None or set(said_name.split()) & set(subject.text.split()) - {kind}:
        return
    is_name = tags[-1] in "NQ" or bool(kind)
    if any("c" in c.tags for c in clause.rest if c is not first):
        return
    rest = rest_of(clause, without=first)
    stem = finished("what", asked, first.prep if clause.verb == "know" else "", rest)
    rivals = names.same_kind(said_name) if is_name else ()
    yield Question(
        stem=stem, key=said_name, said=said_name, value=said_name.casefold(),
        kind=Kind.OTHER, relation="stated_name", pattern=pattern_of(clause, "name"), rivals=rivals,
        noun=kind,
    )  # fmt: skip
