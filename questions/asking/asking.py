"""All questions a clause allows, and the last look at each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from questions.asking import (
    anybody,
    dated_works,
    elements,
    entitled,
    kin,
    natural,
    nominals,
    relics,
    slots,
    substances,
    terms,
    worth,
)
from questions.asking.findings import findings
from questions.asking.gates import tells_when
from questions.asking.lasting import is_lasting
from questions.asking.offices import is_of_anything
from questions.asking.repeats import is_repeatable
from questions.asking.scope import scoped
from questions.asking.superlatives import superlatives
from questions.asking.values import Question, Subject
from questions.asking.wording import (
    introduced,
    is_loose,
    is_repeated,
    plain,
    text_of,
    without_pointing,
)
from questions.clauses.grammar import is_plural
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape, Word
from questions.lexicon import nouns
from questions.lexicon.first_names import FIRST_NAMES
from questions.lexicon.likeness import fold
from questions.lexicon.wordings import THE_BEFORE
from questions.model import Entity, Kind

MIN_WORDS, MAX_WORDS = 4, 28
MAX_FRAMED = 24  # words of a question that first says where we are
_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]im|[Tt]hem|[Tt]his|[Tt]hese|[Tt]hose|we|our|us|you|your|I)\b"
)
# "Who married her cousin …": the stem tells the sex, or the number, of its answer.
_WHOSE = re.compile(r"(?:Who|Which) (?:[^A-Z]* her |.* their )|Which .* (?:his|her) (?!own )")
# Plans of the time of the article: "has a plan to build ten ships by 2030".
_PLANNED = re.compile(
    r"^[^?]* (?:is|are|does|do|has|have|plans?|aims?) [^?]*\bby (?:the year )?20\d\d\b"
)
# Of "left England for ever" the rest is lost.
_DANGLING = re.compile(r"\b(?:leave|left) (?:[^?]* )?for(?: (?:in|on) [^?]*)?\?$")
_NAMED = re.compile(r"[A-Z“\"\d]|\bin the (?:world|universe)\b")
_EVERY_YEAR = re.compile(
    r"\b(?:cup|league|championship|tournament|competition|contest|festival|race|awards?|prizes?)$",
    re.IGNORECASE,
)
# What is done each time such a thing takes place.
_OF_ONE_TIME = frozenset(
    "run last take hold host attract draw feature present televise broadcast end start close".split()
)
_LISTED = re.compile(
    r"\b(?:such as|one of|including|for example|among others|some of|respectively|another)\b"
    r"|\b[a-z]+s like (?-i:[A-Z])",
    re.IGNORECASE,
)


def ask(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """Every question that is certain to have one answer; none for clauses that hedge or point."""
    if clause.origin == "finding":
        if not is_loose(clause):
            yield from (q for q in findings(clause, subject, names) if _stands(q, names))
        return
    if (
        is_loose(clause)
        or is_repeated(clause)
        or anybody.has_cut_title(clause)
        or anybody.is_gerund(clause.subject)
        or clause.subject.tags == "d#"  # "the six were paid"
        or any(c.text.casefold() == "one" for c in clause.rest)  # "took one aboard"
        or any(chunk.text.casefold() == "up" for chunk in clause.lead)  # "Up until 1998"
        or any(re.match(r"[ik]?h(?:$|d)", c.tags) for c in clause.rest)
    ):
        return
    if _disagrees(clause) or _is_background(clause):
        return
    if clause.verb in _UNDERTAKEN and subject.kind is Kind.PERSON and not _has_object(clause):
        return  # "Beginning in 1953, he set out": what he began, the sentence goes on to say
    if clause.verb == "marry" and clause.auxiliaries[:1] in (("has",), ("have",)):
        return  # "has been married since 1986": one of them may have died
    if clause.auxiliaries[:1] in (("is",), ("are",)) and any(
        c.prep == "since" for c in clause.rest
    ):
        return  # "broadcast by the BBC since 1963": has been
    if _is_of_any_season(clause, subject, names) or _is_any_office(clause, subject):
        return
    if _is_private_loan(clause):
        return
    if clause.verb in _OF_SOMETHING and not _says_of_what(clause, names):
        return
    if clause.verb in _TO_SOMETHING and not _has_object(clause):
        return
    clause = plain(introduced(_of_its_own_time(clause), subject, names), subject)
    clause, pointing = without_pointing(_unnamed(clause))
    clause = _near_its_verb(_ageless(clause, subject))
    for slot in slots.SLOTS if subject.text else slots.OF_THE_SUBJECT:
        for question in slot(clause, subject, names):
            if not is_lasting(clause, subject, names, question):
                continue
            if is_repeatable(clause, subject, names, question):
                continue
            if anybody.is_anybodys(clause, question, names):
                continue
            if worth.is_dull(clause, subject, names, question):
                continue
            question = worth.told_to_the_year(clause, subject, names, question)  # noqa: PLW2901
            told = scoped(question, clause, subject, names)
            if told is None:
                continue
            question = told  # noqa: PLW2901
            about, stem = _about(subject, names), _of_the_place(question.stem, clause, names)
            stem = _named_once(stem, subject)
            question = replace(question, about=about, stem=stem)  # noqa: PLW2901
            if subject.frame:
                stem = question.stem[0].lower() + question.stem[1:]
                question = replace(question, stem=f"{subject.frame}, {stem}")  # noqa: PLW2901
                if question.stem.count(" ") >= MAX_FRAMED:
                    continue
            if _stands(question, names) and not any(
                f" {text}" in question.stem for text in (*pointing, *_cut_lists(clause))
            ):
                yield question


# One of these may be spoken of as several people.
_COLLECTIVE = frozenset(
    """
    army audience band board cast class club clergy committee community company couple council court
    crew crowd duo enemy family firm force government group half house jury leadership line-up
    majority management minority navy nobility number orchestra pair parliament party percent
    population press public quartet quintet range rest royalty series set side squad staff team total
    trio troupe variety youth
    """.split()
)


def _is_background(clause: Clause) -> bool:
    """Whether it was going on when something else happened: "was working for the bank in 1944"."""
    is_going_on = clause.auxiliaries in (("was",), ("were",)) and clause.form.endswith("ing")
    return clause.shape is Shape.ACTIVE and is_going_on


def _disagrees(clause: Clause) -> bool:
    """Whether the sentence says "were" of one thing: "The music set to words were published"."""
    subject = clause.subject
    form = clause.auxiliaries[0] if clause.auxiliaries else clause.form
    if form not in {"were", "are", "have"} or set(subject.tags) & set("c#%$Ep"):
        return False
    cut = re.search(r"[fibk]|[vw][ib]", subject.tags)
    head = subject.words[(cut.start() if cut else len(subject.words)) - 1]
    return head.tag == "n" and head.low not in _COLLECTIVE and not is_plural(subject.words)


_BY_THEN = re.compile(r"by the time of (?:his|her|its|their) ", re.IGNORECASE)


def _of_its_own_time(clause: Clause) -> Clause:
    """The clause without what it was done before: "by the time of his assassination in 1610"."""

    def kept(chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
        pointing = [bool(_BY_THEN.match(chunk.text)) for chunk in chunks]
        dated = ["T" in chunk.tags for chunk in chunks]
        return tuple(
            chunk
            for at, chunk in enumerate(chunks)
            if not (pointing[at] or (at and pointing[at - 1] and dated[at]))
        )

    return replace(clause, rest=kept(clause.rest), lead=kept(clause.lead))


def _is_private_loan(clause: Clause) -> bool:
    """Whether money went from one to another, and what for is left out: "borrowed $100 from a friend"."""
    is_named = any(set(chunk.tags) & {"N", "Q"} for chunk in clause.rest)
    return clause.verb in {"borrow", "lend"} and not is_named


# Joined, left or followed what: an article on it need not say so again.
_OF_SOMETHING = frozenset("join leave quit succeed replace defeat beat sever".split())
# What these are done to or around is told, whoever the article is about.
_TO_SOMETHING = frozenset({"orbit", "encircle", "refuse"})
_WHAT = frozenset({"", "to", "around"})
_UNDERTAKEN = frozenset({"begin", "start", "continue", "resume"})


_TO_DO = re.compile(r"k[zyu]")


def _near_its_verb(clause: Clause) -> Clause:
    """The clause without a place before it that would end up behind what was to be done elsewhere.

    "At Leeds, Ann encouraged Tom to work in York": not "to work in York at Leeds".
    """
    if not any(_TO_DO.match(chunk.tags) for chunk in clause.rest):
        return clause
    return replace(clause, lead=tuple(c for c in clause.lead if not _PLACE.fullmatch(c.tags)))


_PLACE = re.compile(r"id?[an]*N")


def _is_any_office(clause: Clause, subject: Subject) -> bool:
    """Whether an office is told of that may be of anything; what a club gives is its own."""
    is_own = subject.is_topic and subject.kind is Kind.ORGANISATION and clause.shape is Shape.ACTIVE
    return is_of_anything(clause) and not is_own


def _says_of_what(clause: Clause, names: Names) -> bool:
    """Whether the verb has its object, or the article is about what it may be."""
    is_of_topic = names.topic is not None and names.topic.kind is not Kind.PERSON
    has_object = any(not chunk.prep and "T" not in chunk.tags for chunk in clause.rest)
    return clause.shape is not Shape.ACTIVE or has_object or is_of_topic


def _has_object(clause: Clause) -> bool:
    """Whether something is told that it was done to, and not only how often."""
    told = [c for c in clause.rest if "T" not in c.tags and c.words[-1].low != "times"]
    return clause.shape is not Shape.ACTIVE or any(c.prep in _WHAT for c in told)


def _unnamed(clause: Clause) -> Clause:
    """The clause without the name somebody was born with: "was born Ann Roe in Leeds"."""
    is_birth = clause.verb == "bear" and clause.shape is Shape.PASSIVE and bool(clause.rest)
    if not is_birth or clause.rest[0].tags != "N":
        return clause
    return replace(clause, rest=clause.rest[1:])


def _ageless(clause: Clause, subject: Subject) -> Clause:
    """The clause without an age that is its owner's: "His mother died when he was 14"."""
    if not re.search(r"['’]s? ", subject.text):
        return clause

    def is_age(chunk: Chunk) -> bool:
        return chunk.prep == "at" and any(word.low == "age" for word in chunk.words)

    return replace(
        clause,
        rest=tuple(c for c in clause.rest if not is_age(c)),
        lead=tuple(c for c in clause.lead if not is_age(c)),
    )


def _named_once(stem: str, subject: Subject) -> str:
    """The stem without the longer name its subject took: "did the Cup form as the FA Cup"."""
    if " " not in subject.name or subject.name not in stem:
        return stem
    return re.sub(rf" as (?:the )?(?:[A-Z][\w.]* )?{re.escape(subject.name)}(?=[ ?])", "", stem)


def _is_of_any_season(clause: Clause, subject: Subject, names: Names) -> bool:
    """Whether something is told of a league or cup that happened once, and not when."""
    topic = names.topic
    is_yearly = any(
        _EVERY_YEAR.search(text) for text in (subject.frame, topic.noun if topic else "")
    )
    is_topics = (
        subject.is_topic and clause.verb in _OF_ONE_TIME and not re.search(r"\d", subject.text)
    )
    is_again = is_topics or (subject.frame and not re.search(r"\d{4}", subject.frame))
    is_again = is_again and (is_yearly or (is_topics and bool(_EVERY_YEAR.search(subject.text))))
    is_told = tells_when(clause) or any(re.search(r"\d{4}", c.text) for c in clause.rest)
    return bool(is_again) and clause.is_past and not is_told


def _cut_lists(clause: Clause) -> tuple[str, ...]:
    """Lists that lack their end: "the 1900 Games, the 1938 Cup" of three."""
    if not clause.is_open:
        return ()
    return tuple(text_of(chunk.words) for chunk in clause.rest if "," in chunk.tags)


def ask_terms(text: str, known: terms.Terms) -> Iterator[Question]:
    """What the thing explained in a sentence is called; `known` are the terms of its article."""
    yield from (q for q in terms.asked(text, known) if _is_readable(q))


def ask_properties(text: str, names: Names, *, is_it: bool = False) -> Iterator[Question]:
    """What a sentence says of the element, animal or illness an article is about, of the largest.

    `is_it`: whether "it", which opens the sentence, is what the article is about.
    """
    yield from elements.properties(text, names)
    found = (*natural.properties(text, names, is_it=is_it), *relics.dated(text, names))
    yield from (q for q in found if _stands(q, names))
    yield from (q for q in substances.properties(text, names) if _stands(q, names))
    yield from (q for q in superlatives(text, names) if _stands(q, names))


def ask_works(text: str, names: Names) -> Iterator[Question]:
    """When the works came out that a sentence names with their year."""
    yield from (q for q in dated_works.works(text, names) if _stands(q, names))


def ask_relations(words: Sequence[Word], owner: Subject | None, names: Names) -> Iterator[Question]:
    """Who the relatives and helpers named in a sentence were; `owner` is whom "his" means."""
    told = (*kin.relations(words, owner, names), *kin.pets(words, owner, names))
    yield from (question for question in told if _stands(question, names))


def ask_titles(
    words: Sequence[Word],
    owner: Subject | None,
    names: Names,
    resolve: Callable[[Chunk], Subject | None],
) -> Iterator[Question]:
    """What the works named in a sentence are called; `resolve` tells whom "his" means."""
    told = entitled.titles(words, owner, names, resolve)
    yield from (question for question in told if _stands(question, names))


def ask_children(words: Sequence[Word], married: tuple[str, str] | None) -> Iterator[Question]:
    """How many children the two had of whom the sentence before said that they married."""
    yield from (question for question in kin.children(words, married) if _is_readable(question))


def ask_events(words: Sequence[Word], names: Names) -> Iterator[Question]:
    """When the events named in a sentence took place."""
    yield from (question for question in nominals.events(words, names) if _stands(question, names))


_POPULATION = re.compile(r"\bthe (?:total |whole |entire )?population\b(?! (?:of|density|in)\b)")


def _of_the_place(stem: str, clause: Clause, names: Names) -> str:
    """The stem with "the population" told to be that of the place the article is about.

    Not where the clause opens with another place: "In Prague 37% of the population".
    """
    topic = names.topic
    if topic is None or topic.kind is not Kind.PLACE or topic.name.casefold() in stem.casefold():
        return stem
    if any(word.tag == "N" for chunk in clause.lead for word in chunk.words):
        return stem
    name = topic.name.removeprefix("the ")
    the = "the " if name.rpartition(" ")[2].casefold() in THE_BEFORE else ""
    return _POPULATION.sub(lambda match: f"{match[0]} of {the}{name}", stem, count=1)


def _about(subject: Subject, names: Names) -> Entity | None:
    """The entity a question is about: its named subject, else what the article is about."""
    if subject.name and subject.kind is not None and not subject.is_topic:
        kind = subject.kind
        return Entity(id=f"{kind}:{subject.name.casefold()}", kind=kind, name=subject.name)
    return names.topic


def _stands(question: Question, names: Names) -> bool:
    """Whether the stem is whole by itself and does not give its key away."""
    stem = question.stem
    topic = names.topic.name.casefold() if names.topic else ""
    is_named = bool(_NAMED.search(stem[1:])) or bool(topic and topic in stem.casefold())
    is_whose = bool(_WHOSE.match(stem))
    key = question.key
    is_first_name = question.kind is Kind.PERSON and key in FIRST_NAMES and names.full(key) == key
    if is_first_name and names.is_person_topic():
        return False  # "Tony" of the family, and no king
    return is_named and not _PRONOUN.search(stem) and not is_whose and _is_readable(question)


def _is_readable(question: Question) -> bool:
    """Whether the stem has a good length, lists nothing and does not give its key away."""
    stem = question.stem
    if not MIN_WORDS <= len(stem.split()) <= MAX_WORDS or _LISTED.search(stem):
        return False
    if _PLANNED.search(stem) or _DANGLING.search(stem):
        return False
    if stem.endswith(" before?"):
        return False  # "had left before": before what
    told = set(fold(stem).split()) - set(fold(question.noun).split()) - {"century"}
    if question.kind is Kind.NUMBER:
        told -= set(nouns.UNITS)  # "How many metres": all options are in metres
    if question.kind is Kind.PERSON:
        told -= {word for word in told if nouns.KINDS.get(word) is Kind.PERSON}  # "Kublai Khan"
    return not any(len(word) > 3 and word in told for word in fold(question.key).split())
