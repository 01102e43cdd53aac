"""Who did it, to whom, with which company, in which city: a name whose kind is known.

Pure. Asked only of deeds that one alone can have done, or that a date makes single.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.asking.gates import CALLED, is_first_of_many, is_torn, pattern_of, tells_when
from questions.asking.values import Question, Subject
from questions.asking.wording import agent_active, finished, inverted, rest_of, said, text_of
from questions.clauses.naming import Names
from questions.clauses.values import Clause, Shape, Word
from questions.lexicon import nouns
from questions.lexicon.peers import KINDS as PEER_KINDS
from questions.lexicon.verbs import DEEDS, HANDIWORK, REPORTS, RUNNING, STATES
from questions.model import Kind

_NAMED = re.compile(r"(?P<title>[dh]?[anNyvw]*?)(?P<name>[NQ])$")

# With so many words behind the verb a deed is told in enough detail to be one person's alone.
MUCH = 5
ENOUGH = 3
_OF_PEOPLE = frozenset(
    {"band", "group", "club", "team", "party", "football club", "dynasty", "clan"}
)
_WIDER = {Kind.ORGANISATION: "organisation"}

_TITLE_OF = re.compile(r"(?P<thing>[d#][anNyvw]*[nyu])v(?P<name>[NQ])$")


def question_word(
    name: str, names: Names, before: tuple[Word, ...] = ()
) -> tuple[str, Kind, str] | None:
    """Question word, kind and noun for a name: "who", "which company"; `None` when unsure."""
    kind, noun = names.what(name)
    if before:
        called = before[-1].low
        if nouns.KINDS.get(called) is Kind.PERSON:
            return "who", Kind.PERSON, ""
        if called in nouns.KINDS and kind is not Kind.PERSON:
            return f"which {called}", nouns.KINDS[called], called
    if kind is Kind.PERSON:
        return "who", Kind.PERSON, ""
    if noun and kind is not None:
        if noun.rpartition(" ")[2] in name.casefold().split():
            noun = _WIDER.get(kind, noun)
        return f"which {noun}", kind, noun
    return None


def name_in(words: tuple[Word, ...], tags: str) -> tuple[str, tuple[Word, ...]] | None:
    """A name that makes up a whole phrase but for a title before it, and that title."""
    match = _NAMED.fullmatch(tags)
    if not match:
        return None
    name = words[match.start("name")]
    title = tuple(w for w in words[: match.start("name")] if w.tag not in "dh")
    if any(w.tag in "Nvw" for w in title[:-1]) or (title and title[-1].tag == "N"):
        title = tuple(w for w in title if w.tag in "nay")
    return name.text.strip('“”"'), title


def name_question(
    stem: str, key: str, found: str, kind: Kind, noun: str, names: Names, pattern: str
) -> Question:
    """The question whose answer is a name, with what else the article names of its kind."""
    rivals = names.others(key) if kind is Kind.PERSON else names.same_kind(key)
    if kind is Kind.ORGANISATION and len(rivals) < ENOUGH and noun not in _OF_PEOPLE:
        others = names.organisations(key)
        if len(others) >= ENOUGH:
            stem = stem.replace(f"hich {noun}", f"hich {_WIDER[kind]}", 1)
            noun, rivals = _WIDER[kind], others
    relation = {
        Kind.PERSON: "stated_person", Kind.PLACE: "stated_place", Kind.ORGANISATION: "stated_organisation",
        Kind.TITLE: "stated_title",
    }.get(kind, "stated_name")  # fmt: skip
    return Question(
        stem=stem, key=key, said=found, value=key.casefold(), kind=kind, relation=relation,
        pattern=pattern, noun=noun, rivals=names.same_kind(key),
    )  # fmt: skip


def subjects(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """Who or what did it: a named subject of a deed that only one can have done."""
    if not subject.said or clause.verb in REPORTS or clause.shape in (Shape.COPULA, Shape.THERE):
        return
    rest = rest_of(clause)
    is_dated = tells_when(clause)
    is_named = any("N" in c.tags or "Q" in c.tags for c in clause.rest)
    if clause.shape is Shape.PASSIVE and not is_dated:
        return
    said_much = sum(len(c.words) for c in clause.rest) >= MUCH
    is_single = clause.verb in DEEDS or (subject.kind is Kind.PERSON and said_much)
    is_told = is_named or said_much
    if not rest or not (is_dated or (is_single and is_told and clause.is_past)):
        return
    if clause.verb in STATES or clause.verb == "join":
        return
    if clause.form.endswith("ing") or (clause.verb == "become" and not is_dated):
        return
    if clause.shape is Shape.ACTIVE and not any(c.prep == "" or "N" in c.tags for c in clause.rest):
        return
    if not is_named and not any(w.tag == "n" for c in clause.rest for w in c.words):
        return
    asked = question_word(subject.name, names)
    if asked is None or (subject.is_topic and not (is_dated and is_named and is_single)):
        return
    wh, kind, noun = asked
    yield name_question(
        finished(wh, said(clause), rest),
        subject.name,
        subject.said,
        kind,
        noun,
        names,
        pattern_of(clause, "subject"),
    )


def agents(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """By whom: the question is put in the active."""
    if clause.shape is not Shape.PASSIVE:
        return
    if clause.verb in REPORTS and "first" not in clause.adverbs:
        return
    active = agent_active(clause)
    if active is None:
        return
    for at, chunk in enumerate(clause.rest):
        if chunk.prep != "by" or is_torn(clause, at) or is_first_of_many(clause, chunk):
            continue
        is_plain = clause.verb in DEEDS or clause.verb in HANDIWORK or clause.verb in RUNNING
        if len(clause.rest) + len(clause.lead) == 1 and not is_plain and clause.origin != "main":
            return
        found = name_in(chunk.inner, chunk.tags[1:])
        if found is None:
            return
        asked = question_word(found[0], names, found[1])
        if asked is None and clause.verb in HANDIWORK and names.may_be_person(found[0]):
            asked = ("who", Kind.PERSON, "")
        if asked is None:
            return
        wh, kind, noun = asked
        if subject.is_plural and clause.auxiliaries[0] == "have":
            return
        behind = clause.rest[at + 1] if at + 1 < len(clause.rest) else None
        if behind is not None and behind.prep == "from" and "T" not in behind.tags:
            return  # "by Martin Atkins from Yorkshire": it tells of him
        rest = rest_of(clause, without=chunk)
        key = names.full(found[0]) if kind is Kind.PERSON else found[0]
        yield name_question(
            finished(wh, active, subject.text, rest),
            key,
            found[0],
            kind,
            noun,
            names,
            pattern_of(clause, "agent"),
        )


def objects(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """Whom or what: the named object of a dated or singular deed, or the name after a preposition."""
    if (
        clause.verb in REPORTS
        or clause.verb in STATES
        or clause.shape is Shape.COPULA
        or not clause.is_past
    ):
        return
    is_dated = tells_when(clause)
    asked = inverted(clause, subject)
    if asked is None or (clause.rest and clause.rest[0].text == "birth"):
        return
    for at, chunk in enumerate(clause.rest):
        if (
            is_first_of_many(clause, chunk)
            or is_torn(clause, at)
            or chunk.prep
            in {
                "by",
                "like",
                "as",
                "than",
                "about",
                "during",
                "after",
                "before",
            }
        ):
            continue
        if chunk.prep == "to" and clause.rest[0].words[-1].low == "name":
            continue  # "changed their name to Queen": a name, not the band
        tags = chunk.tags[1:] if chunk.prep else chunk.tags
        found = name_in(chunk.inner, tags)
        if found is None:
            continue
        wh = question_word(found[0], names, found[1])
        if wh is None or wh[1] is Kind.NATIONALITY:
            continue
        if wh[1] is Kind.PLACE and chunk.prep in {"in", "at", "near"}:
            continue  # places have their own question
        if not chunk.prep and (at or clause.shape is not Shape.ACTIVE):
            continue
        if chunk.prep and (
            chunk.prep not in {"to", "with", "into", "from", "against", "for", "on"} or not is_dated
        ):
            continue
        if not is_dated and clause.verb not in {
            "marry",
            "succeed",
            "defeat",
            "replace",
            "form",
            "found",
            "create",
            "invent",
            "discover",
            "establish",
            "design",
            "compose",
        }:
            continue
        question = "whom" if wh[0] == "who" else wh[0]
        key = names.full(found[0]) if wh[1] is Kind.PERSON else found[0]
        stem = finished(chunk.prep, question, asked, rest_of(clause, without=chunk))
        yield name_question(stem, key, found[0], wh[1], wh[2], names, pattern_of(clause, "object"))


def places(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """In which city, country, …: a place whose kind is known, at the end of a deed."""
    if clause.verb in REPORTS or clause.shape is Shape.THERE:
        return
    asked = inverted(clause, subject)
    where = [
        c
        for c in (*clause.rest, *clause.lead)
        if c.prep in {"in", "at", "near", "within"} and "T" not in c.tags and "N" in c.tags
    ]
    if asked is None or len(where) != 1:
        return
    chunk = where[0]
    if is_first_of_many(clause, chunk):
        return
    at = clause.rest.index(chunk) if chunk in clause.rest else 0
    if (chunk in clause.rest and is_torn(clause, at)) or not re.fullmatch(r"id?N", chunk.tags):
        return
    name = chunk.words[-1].text
    kind, noun = names.what(name.partition(",")[0] if "," in name else name)
    if not noun or noun == "continent" or kind not in (Kind.PLACE, Kind.ORGANISATION):
        return
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
    if at and not (is_apart or is_fixed or is_post):
        return  # it may belong to the thing named just before
    if not (is_dated or is_fixed or is_post):
        return
    yield name_question(
        finished(chunk.prep, f"which {noun}", asked, rest_of(clause, without=chunk)),
        name.partition(",")[0],
        name.partition(",")[0],
        Kind.PLACE,
        noun,
        names,
        pattern_of(clause, "place"),
    )


def called(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """What the thing is called that somebody made or did: "a rap song called Green Eggs"."""
    if clause.shape not in (Shape.ACTIVE, Shape.PASSIVE):
        return
    for at, chunk in enumerate(clause.rest):
        tags = "".join(w.tag for w in chunk.inner)
        match = _TITLE_OF.match(tags)
        if match is None or chunk.inner[match.end("thing")].low not in CALLED or at > 1:
            continue
        if chunk.inner[0].low not in {"a", "an", "the"}:
            continue
        name = chunk.inner[-1].text.strip('“”"')
        thing = text_of(chunk.inner[1 : match.end("thing")])
        relative = "that" if not chunk.prep else f"{chunk.prep} which"
        stem = finished(
            "what was the name of the", thing, relative, subject.text, said(clause),
            rest_of(clause, without=chunk),
        )  # fmt: skip
        noun = chunk.inner[match.end("thing") - 1].low
        kind = nouns.KINDS.get(noun, Kind.OTHER)
        if kind is Kind.TITLE and noun not in PEER_KINDS:
            kind = Kind.OTHER  # no list has works of that sort: the article's own must do
        if kind is not Kind.PERSON:
            yield name_question(stem, name, name, kind, noun, names, pattern_of(clause, "called"))


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


def _is_post(clause: Clause, at: int) -> bool:
    """Whether somebody is something at the place asked for: "was a professor at Oxford"."""
    if at != 1 or not clause.rest:
        return False
    first = clause.rest[0].words
    head = next((i for i, w in enumerate(first) if w.tag == "f"), len(first))
    return not clause.rest[0].prep and nouns.KINDS.get(first[head - 1].low) is Kind.PERSON
