"""Wording: a fact, asked in one direction, becomes a stem and its key.

Pure. The words are in `questions.lexicon.wordings`; here they are chosen and filled. The subject is
always introduced with its kind, never as "the show".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from questions.lexicon import gazetteer, nouns, peers
from questions.lexicon.chance import pick
from questions.lexicon.likeness import fold
from questions.lexicon.places import PLACES
from questions.lexicon.wordings import THE_BEFORE, WORDINGS, Wording
from questions.model import Direction, Entity, Fact, Kind, Knowledge, Prompt

_ARTICLE = re.compile(r"^(?:the|a|an|his|her|its|their) (?=\S)", re.IGNORECASE)
_SLOT = re.compile(r"\{(\w+)\}")
_AN = re.compile(r"\b([Aa]) (?=[aeio]|u(?!ni|se|ro|ti))")
_NAMES = frozenset(
    {
        "object",
        "work",
        "source",
        "person",
        "speaker",
        "publisher",
        "platform",
        "place",
        "loser",
        "short",
    }
)
_YEAR_FIRST = re.compile(r"(\d{3,4})-\d\d")
_YEAR = re.compile(r"\b(?:1[1-9]|20)\d\d\b")
_WHICH_DATE = re.compile(
    r"(?:^|(?<=, ))(On|In|By|Since|Until|on|in|by|since|until) which (?:date|day|month and year)\b"
)
_LONG_FIGURE = re.compile(r"(?<![\d.,])\d{5,}(?![\d.,]*\d)")
_MILLION = 10**6
_LEAD = r"\b(?:in|of|for|by|at|to|from|with|and|on|that|as)"
_SHOWN_BY = frozenset({"streaming service", "television channel"})


class Surroundings:
    """What the articles know around a fact: platforms, sources and works by name.

    Made once for all facts, read many times.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._entities = knowledge.entities
        self._titles = {
            fold(name): entity
            for entity in sorted(knowledge.entities.values(), key=lambda e: e.id, reverse=True)
            if entity.kind is Kind.TITLE
            for name in (*entity.aliases, entity.name)
        }
        self._texts = {article.slug: article.text for article in knowledge.articles}
        self._said: dict[tuple[str, str], str] = {}
        self._platforms: dict[str, str] = {}
        self._sources: dict[str, str] = {}
        for fact in knowledge.facts:
            if fact.relation == "platform" and peers.groups(fact.object) & _SHOWN_BY:
                self._platforms.setdefault(fact.subject.id, fact.object)
            elif fact.relation == "based_on":
                self._sources.setdefault(fact.subject.id, fact.object)

    def entity(self, value: str) -> Entity | None:
        """The entity of this id."""
        return self._entities.get(value)

    def work(self, title: str) -> Entity | None:
        """The work of this title, in any of its spellings."""
        return self._titles.get(fold(title))

    def said(self, entity: Entity, article: str) -> str:
        """The name as the article says it within a sentence: "the Louvre", "oxygen", "Warsaw".

        Empty for a common noun that cannot stand alone ("glacier", "University Library").
        """
        where = (article, entity.name)
        if where not in self._said:
            text = self._texts.get(article, "")
            said = "" if _is_common(entity.name) else _said(entity, text)
            # "the ocelot", as it stands inside a sentence
            is_noun = said.startswith("The ") and said[4:].islower()
            self._said[where] = f"t{said[1:]}" if is_noun else said
        return self._said[where]

    def platform(self, work: Entity) -> str:
        """Who shows the work, or an empty string."""
        return self._platforms.get(work.id, "")

    def source(self, work: Entity) -> str:
        """The title the work is based on, or an empty string."""
        return self._sources.get(work.id, "")


def word(fact: Fact, around: Surroundings, *, seed: str = "") -> Iterator[Prompt]:
    """The fact as prompts: at most one for each direction, none where words are wanting."""
    for direction in (Direction.FORWARD, Direction.INVERSE):
        prompt = _prompt(fact, direction, around, seed)
        if prompt is not None:
            yield prompt
            yield from _to_the_year(prompt)


def _to_the_year(prompt: Prompt) -> Iterator[Prompt]:
    """The same question for the year alone, which more people know than the month or the day."""
    year = _YEAR_FIRST.match(prompt.value)
    if prompt.kind is not Kind.DATE or year is None or year[1] not in prompt.key:
        return
    stem, asked = _WHICH_DATE.subn(_which_year, prompt.stem, count=1)
    if asked:
        yield replace(
            prompt,
            direction=Direction.YEAR,
            stem=stem,
            key=year[1],
            value=year[1],
            aliases=(),
        )


def _which_year(match: re.Match[str]) -> str:
    lead = {"On": "In", "on": "in"}.get(match[1], match[1])
    return f"{lead} which year"


def _prompt(fact: Fact, direction: Direction, around: Surroundings, seed: str) -> Prompt | None:
    slots = _slots(fact, around)
    key = _spoken(fact) if direction is Direction.FORWARD else fact.subject.name
    for wording in WORDINGS.get((fact.relation, direction), ()):
        if not _fits(wording, key, fact, slots):
            continue
        form = pick(wording.forms, seed, *fact.fingerprint_key, direction, "form")
        answer = _answer(fact, direction, around)
        return Prompt(
            fact=fact,
            direction=direction,
            stem=_fill(form, slots),
            key=key,
            value=answer.id if answer else fact.value,
            kind=answer.kind if answer and direction is Direction.INVERSE else fact.kind,
            noun=_SLOT.sub(lambda m: slots[m[1]], wording.noun),
            aliases=_aliases(fact, direction, answer, key),
            names=_names(form, fact, slots, around),
        )
    return None


def _names(form: str, fact: Fact, slots: dict[str, str], around: Surroundings) -> tuple[str, ...]:
    """The proper names in the filled form: whatever of its slots is one or contains one."""
    names = [fact.subject.name]
    for slot in _SLOT.findall(form):
        entity = around.work(fact.qualifier("work")) if slot == "work" else None
        names.append(entity.name if entity else slots[slot] if slot in _NAMES else "")
    return tuple(dict.fromkeys(filter(None, names)))


def _spoken(fact: Fact) -> str:
    """The object as one says it: a bare "hundred" is "a hundred", and 661848 is 661,848."""
    if fact.kind is not Kind.NUMBER:
        return fact.object
    if fact.object in {"hundred", "thousand", "million", "billion"}:
        return f"a {fact.object}"
    return _LONG_FIGURE.sub(_grouped, fact.object)


def _grouped(match: re.Match[str]) -> str:
    """A long figure as it is read out: 106400000 is 106.4 million."""
    value = int(match[0])
    if value >= _MILLION and value % (_MILLION // 10) == 0:
        return f"{value / _MILLION:,.1f}".removesuffix(".0") + " million"
    return f"{value:,}"


def _answer(fact: Fact, direction: Direction, around: Surroundings) -> Entity | None:
    """The entity the key names, if it is one."""
    return fact.subject if direction is Direction.INVERSE else around.entity(fact.value)


def _aliases(fact: Fact, direction: Direction, answer: Entity | None, key: str) -> tuple[str, ...]:
    names = [*(answer.aliases if answer else ())]
    if answer is not None:
        names.append(answer.name)
    if direction is Direction.FORWARD:
        names.append(fact.object)
        names += [*fact.aliases, *(e.object_text for e in fact.evidence)]
    return tuple(dict.fromkeys(name for name in names if name and name != key))


def _fits(wording: Wording, key: str, fact: Fact, slots: dict[str, str]) -> bool:
    if wording.given and not all(_is_given(each, fact) for each in wording.given.split(", ")):
        return False
    kinds = peers.groups(key) | {gazetteer.KIND.get(key, "")}
    if wording.only and not kinds & set(wording.only):
        return False
    needed = {name for form in (*wording.forms, wording.noun) for name in _SLOT.findall(form)}
    return all(slots.get(name) for name in needed)


def _is_given(condition: str, fact: Fact) -> bool:
    """Whether the fact has the qualifier, with the value if the condition names one."""
    name, _, value = condition.partition("=")
    found = fact.qualifier(name)
    return found == value if value else bool(found)


def _fill(form: str, slots: dict[str, str]) -> str:
    stem = _SLOT.sub(lambda m: slots[m[1]], form)
    stem = _AN.sub(r"\1n ", stem)
    return stem[0].upper() + stem[1:]


def _slots(fact: Fact, around: Surroundings) -> dict[str, str]:
    """Everything a form may ask for; a name that is missing has nothing to fill it."""
    subject = fact.subject
    noun = kind_of_work(subject)
    slots = {
        "the": introduce(subject, around.platform(subject)),
        "it": around.said(subject, fact.evidence[0].sentence.article),
        "bare": introduce(subject),
        "whose": f"{subject.name}'" if subject.name.endswith("s") else f"{subject.name}'s",
        "within": fact.qualifier("within") or ("in" if subject.kind is Kind.PLACE else "of"),
        "subject": subject.name,
        "object": fact.object,
        "noun": noun,
        "nouns": plural(noun),
        "on_when": _on_when(fact.value) if fact.kind is Kind.DATE else "",
        "source": around.source(subject),
        "year": _only_year(fact),
        **{name: _ARTICLE.sub("", text) for name, text in fact.qualifiers},
        "whom": fact.qualifier("whom"),
        "loser": fact.qualifier("loser"),
        "units": plural(fact.qualifier("unit")),
    }
    place = slots.get("place", "")
    slots["orbited"] = f"the {place}" if place in {"Sun", "Moon", "Earth"} else place
    if "work" in slots:
        work = around.work(fact.qualifier("work"))
        slots["work"] = introduce(work, around.platform(work)) if work else fact.qualifier("work")
    return slots


def introduce(entity: Entity, platform: str = "") -> str:
    """The name with its kind before it: "the Netflix series All of Us Are Dead".

    Names that speak for themselves ("Dr. Lee", "Seoul", "Harvard University") stand alone.
    """
    noun = kind_of_work(entity) if entity.kind is Kind.TITLE else ""
    if noun:
        shown = f"{platform} " if platform and fold(platform) not in fold(entity.name) else ""
        return f"the {shown}{noun} {entity.name}"
    if entity.name.split()[-1].lower() in THE_BEFORE or entity.name.startswith("University of "):
        return f"the {entity.name}"
    return entity.name


def _is_common(name: str) -> bool:
    """Whether every town may have one: "University Library"."""
    words = name.casefold().split()
    return len(words) > 1 and all(word in nouns.KINDS for word in words)


@lru_cache(maxsize=1024)
def _said(entity: Entity, text: str) -> str:
    name = entity.name
    if entity.kind in (Kind.PERSON, Kind.TITLE) or name in PLACES:
        return introduce(entity)
    escaped = re.escape(name)
    small = len(re.findall(rf"\b{re.escape(name.casefold())}s?\b", text))
    is_common = small > max(len(re.findall(rf"(?<![.\n] ){escaped}\b", text)) - 1, 0)
    if is_common and name != name.casefold():
        name = name.casefold()
        escaped = re.escape(name)
    first, _, rest = name.partition(" of ")
    if rest and first.casefold() in nouns.KINDS:
        return f"the {name}"
    called = re.search(rf"\b[Tt]he ((?:[a-z]+ )?([a-z]+)) {escaped}(?! [A-Z])\b", text)
    if called and _may_be_called(called[2], name):
        return f"the {called[1]} {name}"
    definite = len(
        re.findall(rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[\d,]+-\w+ )?{escaped}\b(?! [A-Z])", text)
    )
    bare = len(re.findall(rf"(?:{_LEAD}|[.,;]|\n) ?{escaped}\b", text)) - 1
    if definite > max(bare, 0):
        return f"the {name}"
    if is_common:
        return name if peers.is_uncounted(name) else ""
    return introduce(entity)


def _may_be_called(noun: str, name: str) -> bool:
    """Whether the noun tells what the name does not: "the ship Beagle", "the language Ada"."""
    kind = nouns.KINDS.get(noun, Kind.PERSON)
    return kind is not Kind.PERSON and name.rpartition(" ")[2].casefold() not in nouns.KINDS


def kind_of_work(entity: Entity) -> str:
    """What a work is called, by the articles or else by the list of well-known works."""
    if entity.noun:
        lowered = entity.noun[0].lower() + entity.noun[1:]
        return entity.noun if entity.noun[1:2] == "-" else lowered
    listed = peers.work(entity.name) if entity.kind is Kind.TITLE else None
    return listed.kind if listed else ""


def plural(noun: str) -> str:
    """The noun for several: series, films, stories, boxes."""
    if noun.endswith("series") or not noun:
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _only_year(fact: Fact) -> str:
    """The year of the sentence that proves the fact, if it has one alone."""
    years = set(_YEAR.findall(fact.evidence[0].sentence.text))
    return years.pop() if len(years) == 1 else ""


def _on_when(value: str) -> str:
    """The question words for a date as precise as its canonical form."""
    if value.startswith("--") or value.count("-") > 1:
        return "On which date"
    return "In which month and year" if "-" in value else "In which year"
