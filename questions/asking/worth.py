"""Dates that nobody asks for: what is said to somebody, a figure on its way, a stranger's wedding.

Pure. General criteria: what kind of verb it is, whether the one it is said of is what the article is
about, is well known or at least named often, and whether enough is told to know the deed by.
"""

from __future__ import annotations

import re
from dataclasses import replace

from questions.asking.values import Question, Subject
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape
from questions.lexicon import gazetteer, nouns, peers
from questions.model import Kind

# A figure goes up and down every year.
_CHANGES = frozenset(
    """
    reach grow rise fall increase decrease drop decline shrink exceed total number reduce amount cost
    double triple climb stand peak surpass cut raise lower swell plummet soar average contract
    """.split()
)
# What is said and done from one to another on any day.
_SAID = frozenset(
    """
    tell remark advise inform warn thank congratulate praise criticise criticize cite mention
    correspond compliment quote comment express discuss recall complain contact consult reiterate
    continue remain stay
    """.split()
)
_MET = frozenset({"meet", "befriend", "encounter", "see", "know", "greet"})
# Laws and bodies are changed again and again.
_CHANGED = frozenset(
    """
    amend revise modify update reorganise reorganize restructure overhaul reshuffle repair refurbish
    repaint
    """.split()
)
_BURIED = frozenset("bury cremate inter baptise baptize christen injure fracture".split())
_AILMENTS = frozenset(
    """
    attack stroke illness cancer injury injuries breakdown infection pneumonia tuberculosis depression
    surgery operation treatment chemotherapy fever disease fracture concussion
    """.split()
)
_ILL = frozenset("suffer undergo contract catch begin start receive sustain have".split())
# What a private person does, and an article on something else tells in passing.
_OF_A_LIFE = frozenset(
    """
    bear die marry settle move retire graduate attend emigrate arrive enrol enroll enlist divorce
    remarry relocate matriculate
    """.split()
)
# Firms are bought and merged every day.
_TRADED = frozenset("acquire buy purchase sell merge".split())
_DEALS = frozenset(
    "venture merger takeover acquisition accord memorandum partnership buyout".split()
)
# What anybody takes, buys or orders: a trip, a house, a survey.
_TRIPS = frozenset(
    """
    trip visit vacation holiday break walk ride stay house home flat apartment mansion farm farmhouse
    cottage villa survey poll audit review
    """.split()
)
_TAKEN = frozenset(
    "take make have buy purchase rent lease conduct commission undertake embark enjoy".split()
)
# Courtship and hospital.
_PRIVATELY = re.compile(
    r"\b(?:dating|dated|engaged to|(?:romantic |love )?relationship with|affair with|love affair|"
    r"break up|broke up|split up|hospitali[sz]ed)\b"
)
_ADDRESS = re.compile(r"\bwww\b|https?:|\w\.(?:com|org|net|edu)\b|\. (?:com|org|net)\b")
_CENTRAL = 6  # times
_OFTEN = 3  # times: who is named so often in an article belongs to it
_ENOUGH = 2  # names beside the stranger's that make it more than a private matter
_PRIVATE = frozenset("bear die marry divorce graduate retire remarry".split())
_EXACTLY = re.compile(r"\b(On|on|In|in|Since|since|Until|until) which (?:date|month and year)\b")
_IN = {"On": "In", "on": "in"}
_YEAR = re.compile(r"\b\d{4}\b")
_VAGUE = frozenset("several various numerous many some few additional".split())
# What is done for others to do something.
_ENABLES = frozenset({"enable", "allow", "help", "permit"})
_MINDS = frozenset("curious interested fascinated aware concerned obsessed convinced".split())
_GROUNDS = frozenset({"foundation", "foundations", "groundwork", "way", "basis"})
_TERMS = frozenset("ban suspension contract loan embargo sentence lease".split())
_OVER = frozenset({"end", "expire", "begin", "start"})
_CHOSEN = frozenset({"choose", "select", "pick", "settle"})
_FATES = frozenset("murder kill die marry bear execute assassinate guillotine behead".split())
_FIGURE = re.compile(r"[#$%]")
_RANK = re.compile(
    r"(?:Captain|Colonel|General|Major|Lieutenant|Sergeant|Judge|Mrs|Lady|Lord)\.? (\w+)$"
)


def told_to_the_year(
    clause: Clause, subject: Subject, names: Names, question: Question
) -> Question:
    """The question for the year alone where the day is that of a relative's wedding or death.

    Of whom the article is about, and of the well-known, the day is worth knowing.
    """
    found = _EXACTLY.search(question.stem)
    year = _YEAR.search(question.key)
    is_private = clause.verb in _PRIVATE and not _is_central(subject, names)
    is_of_people = subject.kind in (None, Kind.PERSON)
    if question.kind is not Kind.DATE or not (found and year and is_private and is_of_people):
        return question
    lead = _IN.get(found[1], found[1])
    stem = f"{question.stem[: found.start()]}{lead} which year{question.stem[found.end() :]}"
    pattern = f"{question.pattern.rpartition('-')[0]}-year"
    return replace(question, stem=stem, key=year[0], said=year[0], value=year[0], pattern=pattern)


def is_dull(clause: Clause, subject: Subject, names: Names, question: Question) -> bool:
    """Whether the question is for a date of which no host would make a question."""
    if question.kind is not Kind.DATE:
        return False
    told = [c for c in (*clause.rest, *clause.lead) if not set(c.tags) & {"T", "X"}]
    return (
        _ADDRESS.search(question.stem) is not None
        or _PRIVATELY.search(question.stem) is not None
        or clause.verb in _SAID
        or clause.verb in _CHANGED
        or _is_figure(clause, told)
        or _is_meeting(clause, told, names)
        or _is_of_the_body(clause, subject, told)
        or _is_strangers(clause, subject, names, told)
        or _is_deal(clause, subject, names, told)
        or _is_trip(clause, told)
        or _is_vague(told)
        or _is_of_its_object(clause, told)
        or _is_of_many_wins(clause, told)
        or _is_choice(clause, told)
        or _is_bare(clause, subject, names)
        or _is_anybody(subject, clause)
        or _is_namesake(subject, names)
        or _is_one_of_two(subject, names)
    )


def _is_figure(clause: Clause, told: list[Chunk]) -> bool:
    """Whether all that is told is how far a figure had come: "reached nearly 11 million"."""
    figures = [c for c in told if _FIGURE.search(c.tags) and not set(c.tags) & {"N", "Q"}]
    is_rank = any(w.low == "number" for c in figures for w in c.words)
    return clause.verb in _CHANGES and bool(figures) and not is_rank


def _is_meeting(clause: Clause, told: list[Chunk], names: Names) -> bool:
    """Whether somebody met one whom nobody knows and the article hardly names."""
    if clause.verb not in _MET or clause.shape is not Shape.ACTIVE:
        return False
    whom = [w.shown or w.text for c in told[:1] for w in c.words if w.tag == "N"]
    if any(c.prep in {"at", "in", "on"} and "N" in c.tags for c in told[1:]):
        return False  # where as well
    return not whom or all(_is_obscure(name, names) for name in whom)


def _is_of_the_body(clause: Clause, subject: Subject, told: list[Chunk]) -> bool:
    """Whether somebody was buried, or had an illness that is not the article's own matter."""
    if clause.verb in _BURIED or (clause.verb == "diagnose" and not subject.is_topic):
        return True
    return clause.verb in _ILL and any(
        not c.prep and c.words[-1].low in _AILMENTS for c in told[:1]
    )


def _is_strangers(clause: Clause, subject: Subject, names: Names, told: list[Chunk]) -> bool:
    """Whether it is of the life of a person whom the article names once or twice."""
    if subject.kind is not Kind.PERSON or clause.verb not in _OF_A_LIFE or not subject.name:
        return False
    named = [w.text for c in told for w in c.words if w.tag == "N"]
    if len(named) >= _ENOUGH:
        return False  # "moved from Leeds to York"
    with_topic = clause.verb in {"marry", "attend"} and any(names.is_topic(n) for n in named)
    return not with_topic and _is_obscure(subject.name, names)


def _is_deal(clause: Clause, subject: Subject, names: Names, told: list[Chunk]) -> bool:
    """Whether a firm that hardly matters there was bought, or a deal of every day was made."""
    is_deal = any(c.inner and c.inner[-1].low in _DEALS and c.words[0].low != "the" for c in told)
    if subject.is_topic and clause.verb not in _TRADED:
        return is_deal and any(w.low in {"accord", "memorandum"} for c in told for w in c.words)
    if clause.verb not in _TRADED or not _is_bought(clause, told, names):
        return is_deal
    about = [w.text for c in (clause.subject, *told[:1]) for w in c.words if w.tag == "N"]
    is_of_topic = any(names.is_topic(name) for name in about)
    return bool(about) and not is_of_topic and _is_obscure(subject.name or about[0], names)


def _is_bought(clause: Clause, told: list[Chunk], names: Names) -> bool:
    """Whether what changes hands is a firm, not a castle."""
    chunk = clause.subject if clause.shape is Shape.PASSIVE else told[0] if told else None
    named = [w.text for w in chunk.words if w.tag == "N"] if chunk else []
    return any(names.what(name)[0] is Kind.ORGANISATION for name in named)


def _is_trip(clause: Clause, told: list[Chunk]) -> bool:
    """Whether somebody went somewhere for once, or got what anybody has: "took a train trip"."""
    thing = told[0] if told and not told[0].prep else None
    is_any = thing is not None and thing.words[0].low in {"a", "an"}
    head = next((w.low for w in reversed(told[0].words) if w.tag in "nyYu"), "") if is_any else ""
    return clause.verb in _TAKEN and head in _TRIPS


def _is_vague(told: list[Chunk]) -> bool:
    """Whether several of something are all that was made or changed: "changed several tax laws"."""
    first = told[0] if told and not told[0].prep else None
    return first is not None and first.words[0].low in _VAGUE and "N" not in first.tags


def _is_of_its_object(clause: Clause, told: list[Chunk]) -> bool:
    """Whether it tells what anything may do for anybody, or a state of mind: "enabled firms to grow".

    And a contract or a ban that ended, where it is not told of what it was.
    """
    is_named = any(set(c.tags) & {"N", "Q"} for c in told)
    low = {word.low for chunk in told[:1] for word in chunk.words}
    is_mind = clause.verb in {"become", "grow"} and bool(low & _MINDS)
    is_ground = clause.verb in {"lay", "pave"} and any(
        tag in "nyY" and word.low in _GROUNDS and following != "n"
        for chunk in told[:1]
        for word, tag, following in zip(chunk.words, chunk.tags, f"{chunk.tags[1:]} ", strict=True)
    )
    is_over = clause.verb in _OVER and clause.subject.words[-1].low in _TERMS and not told
    return (clause.verb in _ENABLES and not is_named) or is_mind or is_ground or is_over


def _is_of_many_wins(clause: Clause, told: list[Chunk]) -> bool:
    """Whether a number of prizes is all that is told, which another year may have brought as well."""
    is_won = clause.verb in {"win", "earn", "claim", "collect", "receive"} and bool(told)
    is_number = is_won and not told[0].prep and told[0].tags[:1] == "#"
    return is_number and not any(set(c.tags) & {"N", "Q"} for c in told)


def _is_choice(clause: Clause, told: list[Chunk]) -> bool:
    """Whether it is left out for what somebody was chosen: "settled on John Deacon"."""
    if clause.shape is Shape.PASSIVE:
        return clause.verb == "offer" and len(told) == 1 and told[0].tags == "N"
    is_alone = len(told) == 1 and told[0].tags in {"N", "iN"}
    return clause.verb in _CHOSEN and clause.shape is Shape.ACTIVE and is_alone


def _is_bare(clause: Clause, subject: Subject, names: Names) -> bool:
    """Whether one dies or weds who has but one name, which is neither the topic's nor well known."""
    is_personal = clause.verb in _FATES or any(
        w.low == "suicide" for c in clause.rest for w in c.words
    )
    name = subject.name
    is_one = bool(name) and " " not in subject.text and "-" not in name
    return is_personal and is_one and not names.is_topic(name) and not _is_listed(name)


def _is_anybody(subject: Subject, clause: Clause) -> bool:
    """Whether one who has no name did it: "a British lieutenant"."""
    words = clause.subject.words
    is_one = words[0].low in {"a", "an", "another", "one"}
    return is_one and nouns.KINDS.get(words[-1].low) is Kind.PERSON and not subject.name


def _is_namesake(subject: Subject, names: Names) -> bool:
    """Whether "Captain Roe" in an article on Ann Roe may be her or one of hers."""
    rank = _RANK.match(subject.text)
    return rank is not None and names.is_person_topic() and names.is_topic(rank[1])


def _is_one_of_two(subject: Subject, names: Names) -> bool:
    """Whether one word names somebody whom the article calls by more, and not by one name alone."""
    name = subject.name
    if not name or " " in subject.text or names.is_topic(name) or _is_listed(name):
        return False
    return names.is_part(name)


def _is_central(subject: Subject, names: Names) -> bool:
    """Whether it is of whom the article is about, of one it names all the time or all know."""
    name = subject.name
    is_with_topic = names.topic is not None and re.search(
        rf"\b{re.escape(names.topic.name)}(?![’'])", subject.text
    )
    return bool(
        subject.is_topic
        or is_with_topic
        or (name and (names.is_topic(name) or _is_listed(name) or names.times(name) >= _CENTRAL))
    )


def _is_listed(name: str) -> bool:
    return bool(
        peers.circle_of(name)
        or peers.known(name)
        or peers.groups(name)
        or peers.existed(name)
        or gazetteer.KIND.get(name.removeprefix("the "))
    )


def _is_obscure(name: str, names: Names) -> bool:
    """Whether the article is about something else, names it rarely, and no list knows it."""
    if not name or names.is_topic(name) or names.times(name) >= _OFTEN:
        return False
    if names.is_person_topic() and names.is_topic(name.rpartition(" ")[2]):
        return False  # one of the family
    return not _is_listed(name)
