"""Who did it, to whom, with which company, and what it is called: a name whose kind is known.

Pure. Asked only of deeds that one alone can have done, or that a date makes single.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.asking.anybody import tells_of_noun
from questions.asking.gates import CALLED, is_first_of_many, is_torn, pattern_of, tells_when
from questions.asking.values import Question, Subject
from questions.asking.wording import (
    agent_active,
    finished,
    inverted,
    rest_of,
    said,
    says_all,
    text_of,
)
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape, Word
from questions.lexicon import gazetteer, nouns, peers
from questions.lexicon.peers import KINDS as PEER_KINDS
from questions.lexicon.verbs import DEEDS, HANDIWORK, REPORTS, RUNNING, STATES, VERBS
from questions.model import Kind

_LETTERS = re.compile(r"[A-Z]{3,6}")  # "UEFA"
_NAMED = re.compile(r"(?P<title>[dh]?[anNyvw]*?)(?P<name>[NQ])$")

# Before a full name these tell nothing but rank; before a name alone they belong to it.
_STYLED = re.compile(
    r"^(?:Sir|Dame|Dr\.?|Professor|Prof\.|General|Gen\.|Captain|Capt\.|Colonel|Col\.|Lieutenant|Lt\.|Major|Admiral"
    r"|Commander|Judge|Justice|Senator|Governor|Mayor|Reverend|Rev\.|Mr\.?|Mrs\.?|Ms\.?|Chairman|President|Chancellor|Ambassador"
    r"|Poet|Novelist|Author|Writer|Playwright|Historian|Philosopher|Physicist|Chemist|Mathematician"
    r"|Astronomer|Biologist|Botanist|Naturalist|Engineer|Inventor|Explorer|Composer|Conductor|Singer"
    r"|Musician|Actor|Actress|Comedian|Director|Filmmaker|Producer|Screenwriter|Painter|Sculptor"
    r"|Artist|Architect|Journalist|Critic|Economist|Archaeologist|Anthropologist|Linguist|Lawyer"
    r"|Politician|Businessman|Astronaut) (?=\S+ \S)"
)
# With so many words behind the verb a deed is told in enough detail to be one person's alone.
MUCH = 5
ENOUGH = 3
_MANY_DO = frozenset(
    """
    join grow hear watch try hope move go come return travel arrive live attend graduate study retire
    emigrate settle enlist enrol enroll elect grant nominate educate admit discharge
    """.split()
)
# What befalls many an organisation or building of a place in one year.
_BORN_DAILY = frozenset(
    "found establish incorporate form create launch open build construct erect complete start".split()
)
_SOME = frozenset("several many numerous various some few more no".split())
# What in one year is so of several countries.
_OF_COUNTRIES = frozenset("align ally declare experience suffer enjoy participate proclaim".split())
_PART_OF = frozenset(
    """
    northern southern eastern western central north south east west northeastern northwestern
    southeastern southwestern upper lower inner outer coastal
    """.split()
)
_TRAVELS = frozenset("leave visit enter reach cross tour flee land arrive sail settle dock".split())
_ONCE_IN_A_LIFE = frozenset(
    "assassinate murder kill execute behead marry raise crown succeed depose canonise canonize".split()
)
_PRIZES = frozenset({"win", "receive", "earn", "get", "share", "obtain"})
_OF_PEOPLE = frozenset(
    {"band", "group", "club", "team", "party", "football club", "dynasty", "clan"}
)
# So many are called so that the word tells nothing: all options have it.
_CALLED_SO = frozenset(
    {"term", "name", "word", "phrase", "expression", "title", "nickname", "epithet"}
)
_OF_LEARNING = frozenset({"school", "university", "college"})
# An army is called no organisation.
_ARMED = frozenset({"army", "navy"})
_OF_AGES = frozenset({"dynasty", "people", "empire"})
_DOERS = (Kind.PERSON, Kind.ORGANISATION)
_WIDER = {Kind.ORGANISATION: "organisation"}
# What a body is called whose name has its own noun in it.
_INSTEAD = {
    **dict.fromkeys(("company", "studio", "studios", "corporation", "film company"), "firm"),
    "orchestra": "ensemble",
}

_TITLE_OF = re.compile(r"(?P<thing>[d#][anNyvw]*[nyu])v(?P<name>[NQ])$")


def question_word(
    name: str, names: Names, before: tuple[Word, ...] = ()
) -> tuple[str, Kind, str] | None:
    """Question word, kind and noun for a name: "who", "which company"; `None` when unsure."""
    kind, noun = names.what(name.partition(",")[0])
    if before:
        called = before[-1].low
        if nouns.KINDS.get(called) is Kind.PERSON:
            return "who", Kind.PERSON, ""
        if nouns.KINDS.get(called) is Kind.TITLE:
            return f"which {called}", Kind.TITLE, called  # "the album Queen Forever": no queen
        if called in nouns.KINDS and kind is not Kind.PERSON:
            return f"which {called}", nouns.KINDS[called], called
    if kind is Kind.PERSON:
        return "who", Kind.PERSON, ""
    if noun and kind is not None:
        is_said = noun.rpartition(" ")[2] in name.casefold().split()
        if is_said and noun not in _OF_LEARNING | nouns.EVENTS | _ARMED:
            noun = _INSTEAD.get(noun) or _WIDER.get(kind, noun)
        return f"which {noun}", kind, noun
    if kind is Kind.ORGANISATION and _LETTERS.fullmatch(name):
        return "which organisation", kind, "organisation"
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
    if kind is Kind.PERSON:
        noun = noun or names.calling(key)
        key, found = _STYLED.sub("", key), _STYLED.sub("", found)
    within: tuple[str, ...] = ()
    if kind is Kind.PLACE and ", " in key:
        key, _, larger = key.partition(", ")
        found, within = key, gazetteer.inside(larger)
    is_dated = any(letter.isdigit() for letter in stem)
    if kind is Kind.PLACE and is_dated and noun and noun in key.casefold().split():
        # "New York City"; but nobody asks "Where did she move from Leeds?"
        prep = "In|At" if " from " in stem else "In|To|At"
        stem = re.sub(rf"^(?:{prep}) which {noun} ", "Where ", stem)
    if kind is Kind.ORGANISATION and gazetteer.KIND.get(key.rpartition(", ")[2]):
        key, found = key.partition(", ")[0], found.partition(", ")[0]  # "Lund University, Sweden"
    if kind is Kind.ORGANISATION and not peers.groups(key) and peers.groups(found):
        key = found  # "Arsenal" stands beside "Chelsea", not "Arsenal F.C."
    if kind is Kind.OTHER and key.startswith("A ") and names.what(key[2:])[1] == noun:
        key, found = key[2:], found[2:]  # "A Saturn V launched"
    rivals = names.others(key) if kind is Kind.PERSON else names.same_kind(key)
    is_plain = noun not in _OF_PEOPLE | _OF_LEARNING | nouns.EVENTS
    groups = peers.groups(key)  # with others like it
    is_listed = any(noun == group or noun in group.split() for group in groups)
    is_listed = is_listed or (noun == _INSTEAD["orchestra"] and bool(groups))
    is_asked = f"hich {noun}" in stem and not is_listed
    if kind is Kind.ORGANISATION and len(rivals) < ENOUGH and is_plain and is_asked:
        others = names.organisations(key)
        if len(others) >= ENOUGH:
            wider = "firm" if _INSTEAD.get(noun) == "firm" else _WIDER[kind]
            stem = stem.replace(f"hich {noun}", f"hich {wider}", 1)
            noun, rivals = wider, others
    stem = _as_today(stem, key) if kind is Kind.PLACE else stem
    relation = {
        Kind.PERSON: "stated_person", Kind.PLACE: "stated_place", Kind.ORGANISATION: "stated_organisation",
        Kind.TITLE: "stated_title",
    }.get(kind, "stated_name")  # fmt: skip
    return Question(
        stem=stem, key=key, said=found, value=key.casefold(), kind=kind, relation=relation,
        pattern=pattern, noun=noun, rivals=(*names.same_kind(key), *within),
    )  # fmt: skip


_STATE = re.compile(r"\b(?P<wh>[Ww]h(?:ich|at)) (?:US )?state\b")
_YEARS = re.compile(r"\b1[5-9]\d\d\b")


def _as_today(stem: str, key: str) -> str:
    """The stem with a state of the United States called one, or what is one today."""
    since = gazetteer.STATEHOOD.get(key)
    if since is None:
        return stem
    is_later = any(int(year) <= since for year in _YEARS.findall(stem))
    return _STATE.sub(rf"\g<wh> {'present-day ' if is_later else ''}US state", stem, count=1)


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
    is_single = clause.verb in DEEDS or (subject.kind is not None and said_much)
    is_told = is_named or said_much
    if not rest or not (is_dated or (is_single and is_told and clause.is_past)):
        return
    is_whole = clause.verb in DEEDS - {"form"} or len(rest.split()) >= MUCH - 1
    is_cut = clause.is_open and bool(clause.rest) and bool(set(clause.rest[-1].tags) & {"c", ","})
    if is_cut or not (is_dated or is_whole):
        return
    if clause.verb in STATES or clause.verb in _MANY_DO or _is_any_thing(clause):
        return
    if is_dated and not clause.is_past and not clause.auxiliaries:
        return  # "comes home in 1919": in a story
    if clause.verb == "work" and not is_dated and clause.rest[0].prep == "with":
        return  # so did others
    if clause.verb == "die":
        return  # of that illness in that year many did
    if clause.form.endswith("ing") or (clause.verb == "become" and not is_dated):
        return
    if clause.shape is Shape.ACTIVE and not any(c.prep == "" or "N" in c.tags for c in clause.rest):
        return
    if clause.verb in _PRIZES and not is_dated and clause.rest[0].words[0].low in {"a", "an"}:
        return  # "won an Academy Award": so did others
    if clause.verb == "become" and clause.rest[0].words[0].low in {"a", "an"}:
        return  # "became a lecturer in Berlin in 1820": so did others
    if clause.verb in _PRIZES and _are_some(clause.rest[0]):
        return  # "won Olympic gold medals in 1984": so did others
    if names.topic is None and not is_dated and clause.verb not in DEEDS:
        return  # "headed in a corner": of which match a report never says again
    is_begun = clause.shape is Shape.PASSIVE or clause.verb in {"open", "start", "launch"}
    if is_begun and clause.verb in _BORN_DAILY and not _is_told_apart(clause):
        return  # "was incorporated in New York on 30 April 1912": so were others
    if not is_dated and "#" in clause.rest[0].tags:
        return  # "won three titles": so did others
    if not is_dated and not says_all(clause):
        return  # "teamed with Jack Kirby to …": what is left others did as well
    if not is_named and not any(w.tag == "n" for c in clause.rest for w in c.words):
        return
    asked = question_word(subject.name, names)
    is_hand = clause.verb in HANDIWORK and clause.shape is Shape.ACTIVE
    if asked is None and is_hand and names.may_be_person(subject.name):
        asked = ("who", Kind.PERSON, "")
    if asked is not None and asked[2] == "people" and not is_dated:
        return  # "the Romans founded small towns on the coast": so did others
    if _CALLED_SO & {*subject.text.casefold().split()} and subject.name != subject.text:
        return  # "the term Salt Sea was used": no sea was
    if asked is None or (subject.is_topic and not (is_dated and is_named and is_single)):
        return
    wh, kind, noun = asked
    if noun in _OF_AGES and not is_dated and clause.verb not in DEEDS:
        return  # what it did in centuries, others did as well
    if kind is Kind.PLACE and (not is_dated or clause.auxiliaries[:1] == ("has",)):
        return  # "occupied the north": a country does so more than once
    if kind is Kind.PLACE and (_is_of_some(clause) or clause.verb in _OF_COUNTRIES):
        return  # "sent several ships to Peru between 1774 and 1800": so did others
    if kind is Kind.PERSON and clause.verb in _TRAVELS and _is_travel(clause, names):
        return  # "left Hokkaidō in 1919": so did others
    yield name_question(
        finished(wh, said(clause), rest),
        subject.name,
        subject.said,
        kind,
        noun,
        names,
        pattern_of(clause, "subject"),
    )


def _is_of_some(clause: Clause) -> bool:
    """Whether all that was sent, received or taken is some of a sort: "several expeditions"."""
    return any(
        word.low in _SOME
        for chunk in clause.rest
        if chunk.prep in {"", "of"} and "T" not in chunk.tags
        for word in chunk.words
    )


def _is_travel(clause: Clause, names: Names) -> bool:
    """Whether all that is told is a place, and a date."""
    told = [c for c in (*clause.rest, *clause.lead) if not set(c.tags) & {"T", "X"}]
    named = [
        names.what(w.text.rpartition(", ")[2])[0] for c in told for w in c.words if w.tag == "N"
    ]
    return all(re.fullmatch(r"[ik]?d?N(?:,?cd?N)*", c.tags) for c in told) and all(
        kind in (Kind.PLACE, None, Kind.OTHER) for kind in named
    )


def _are_some(chunk: Chunk) -> bool:
    """Whether several things are meant, and not certain ones: "gold medals", "two prizes"."""
    last = chunk.words[-1]
    return last.tag in "nyYu" and last.low.endswith("s") and chunk.words[0].low != "the"


def _is_any_thing(clause: Clause) -> bool:
    """Whether all that is told is one thing of many: "founded an observatory"."""
    told = [c for c in (*clause.rest, *clause.lead) if "T" not in c.tags]
    is_bare = len(told) == 1 and bool(re.fullmatch(r"d[nyu]", told[0].tags))
    return is_bare and told[0].words[0].low in {"a", "an"}


def _is_told_apart(clause: Clause) -> bool:
    """Whether more is told than where and when."""
    return any(
        chunk.prep not in {"in", "at", "on", "near"}
        and ("T" not in chunk.tags or "N" in chunk.tags)
        for chunk in (*clause.rest, *clause.lead)
    )


# What two sides do: who one of them was is no question.
_DONE_BY_TWO = frozenset({"contest"})


def _has_other_agent(clause: Clause, chunk: Chunk) -> bool:
    """Whether somebody else did a part of it: "named Best Actor by the Post and Best Man by Orbit"."""
    others = (each for each in clause.rest if each is not chunk)
    return any(
        re.search(r"c.*i[dany]*N$", e.tags) or (e.prep == "by" and "N" in e.tags) for e in others
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
        if found is None or clause.verb in _DONE_BY_TWO or _has_other_agent(clause, chunk):
            return
        asked = question_word(found[0], names, found[1])
        if asked is None and clause.verb in HANDIWORK and names.may_be_person(found[0]):
            asked = ("who", Kind.PERSON, "")
        if asked is None:
            return
        wh, kind, noun = asked
        if noun == "people" and not tells_when(clause):
            return  # "ruled by the Romans for several centuries": so did others
        if subject.is_plural and clause.auxiliaries[0] == "have":
            return
        behind = clause.rest[at + 1] if at + 1 < len(clause.rest) else None
        if behind is not None and behind.prep == "from" and "T" not in behind.tags:
            return  # "by Martin Atkins from Yorkshire": it tells of him
        if (
            at
            and clause.rest[at - 1].prep in {"from", "on", "after"}
            and _is_work(clause.rest[at - 1])
        ):
            return  # "adapted from the novel Salt by Ann Roe": hers is the novel
        rest = rest_of(clause, without=chunk)
        if not rest and subject.kind is Kind.PERSON and clause.verb not in _ONCE_IN_A_LIFE:
            return  # "Who replaced him?": as what, and when
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


def _is_work(chunk: Chunk) -> bool:
    """Whether it is a book, a play or the like, which somebody made."""
    return any(w.tag == "Q" or nouns.KINDS.get(w.low) is Kind.TITLE for w in chunk.words)


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
        if chunk.prep == "to" and found[1] and found[1][0].low in VERBS.forms:
            continue  # "invaded Belgium to attack France": what for
        if at and chunk.prep == "to" and _LEADING & {clause.rest[at - 1].words[-1].low}:
            continue  # "lost its access to the sea to Chile": the access is to it
        wh = question_word(found[0], names, found[1])
        is_whom = wh is None and not chunk.prep and clause.verb in _OF_PERSONS
        if is_whom and names.may_be_person(found[0]):
            wh = ("who", Kind.PERSON, "")
        if wh is None or wh[1] is Kind.NATIONALITY:
            continue
        if wh[1] is Kind.PLACE and chunk.prep in {"in", "at", "near"}:
            continue  # places have their own question
        if wh[1] is Kind.PLACE and (_PART_OF & {w.low for w in chunk.inner} or _is_of_some(clause)):
            continue  # "the southern Atlantic" is not the Atlantic
        behind = clause.rest[at + 1] if at + 1 < len(clause.rest) else None
        if behind is not None and behind.prep in {"in", "for"} and "T" not in behind.tags:
            is_within = wh[1] is Kind.PLACE and "N" in behind.tags and behind.prep == "in"
            if is_within or wh[2] in _AWARDS:
                continue  # "from Odessa in the Russian Empire", "the Nobel Prize in Literature"
        if wh[1] is Kind.PLACE and clause.verb == "return" and not is_dated:
            continue  # from where, and on which of many ways
        if not chunk.prep and (at or clause.shape is not Shape.ACTIVE or clause.verb in _BEING):
            continue
        is_behind = at > 0 and clause.rest[at - 1].tags.endswith("N")
        if is_behind and chunk.prep in {"from", "for", "with"} and not is_dated:
            continue  # "by John Martin from London": it may tell of him
        if is_behind and chunk.prep == "to" and clause.rest[at - 1].prep in {"in", "on", "with"}:
            continue  # "took part in the expedition of John Ford to Greenland"
        if chunk.prep == "from" and at and clause.verb not in _GOT:
            continue  # "with friends from Hull": it tells of them
        if chunk.prep in {"for", "to", "against"} and tells_of_noun(clause, at):
            continue
        is_told = is_dated or _is_told(clause, chunk)
        if chunk.prep and (chunk.prep not in _ASKED_WITH or not is_told):
            continue
        if not is_told and clause.verb not in {
            "marry",
            "succeed",
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
        if chunk.prep == "with" and (
            subject.kind not in _DOERS
            or any(c.prep and "T" not in c.tags for c in clause.rest[:at])
        ):
            continue  # "after a dispute about costs with the minister": it tells of the dispute
        if clause.verb == "join" and names.is_topic(found[0]):
            continue  # what the article's own people joined, everybody knows
        question = "whom" if wh[0] == "who" else wh[0]
        key = names.full(found[0]) if wh[1] is Kind.PERSON else found[0]
        told = _without_origin(clause, at) if wh[1] is Kind.PERSON else clause
        stem = finished(chunk.prep, question, asked, rest_of(told, without=chunk))
        yield name_question(stem, key, found[0], wh[1], wh[2], names, pattern_of(clause, "object"))


def _without_origin(clause: Clause, at: int) -> Clause:
    """The clause without whence the one comes who is asked for: "met Ann Roe from Kent"."""
    behind = clause.rest[at + 1 : at + 2]
    is_origin = bool(behind) and behind[0].prep == "from" and re.fullmatch(r"id?N", behind[0].tags)
    if not is_origin or clause.verb in _GOT:
        return clause
    return replace(clause, rest=(*clause.rest[: at + 1], *clause.rest[at + 2 :]))


_AWARDS = frozenset({"prize", "award", "medal", "oscar", "title"})
# Nouns with a "to" of their own.
_LEADING = frozenset(
    """
    access road route way right claim entrance approach path threat link trip journey visit answer
    key door gate bridge border voyage flight return exit
    """.split()
)
# What is done to people alone.
_OF_PERSONS = frozenset(
    "appoint assassinate befriend behead crown divorce elect hire knight marry meet recruit succeed"
    " murder depose exile".split()
)
# What comes from somebody or somewhere else.
_GOT = frozenset(
    """
    acquire buy purchase receive borrow obtain take sign steal inherit request get move transfer
    expel remove import recruit hire poach loan win capture recapture separate free liberate save
    protect rescue derive adapt translate travel march sail fly learn copy seize demand secure
    """.split()
)
_BEING = frozenset({"become", "remain", "stay"})
_ASKED_WITH = frozenset("to with into from against for on toward towards through along".split())


def _is_told(clause: Clause, chunk: Chunk) -> bool:
    """Whether the clause tells enough beside the chunk to be about one deed alone."""
    others = [c for c in (*clause.rest, *clause.lead) if c is not chunk]
    words = [w for c in others for w in c.words]
    return any(w.tag in "NQ" for w in words) or (
        len(words) >= ENOUGH and any(w.tag in "nyY" for w in words)
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
