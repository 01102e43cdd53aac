"""What the articles offer as wrong options, and what they say is true."""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from questions.distractors import fiction, lifetimes
from questions.distractors.lifetimes import Lifetime
from questions.distractors.portraits import Portrait, portrait
from questions.lexicon import origins, peers, roles
from questions.lexicon.chance import digest
from questions.lexicon.likeness import fold
from questions.model import Direction, Fact, Kind, Knowledge, Prompt

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
_OPENING = 400  # characters in which an article says what its topic is
_WINDOW = 16  # how many answers of one sort are looked at for one prompt
_OFTEN = 3
T = TypeVar("T")

_USUAL_ORIGIN = "America"  # of names that tell nothing in articles written in English

_MAKES_CAST = ("plays", "known_for")
_LIVED = re.compile(
    r"(?:[Oo]n|[Ii]n) which (?:date|month and year|year) "
    r"(?:did (?P<dead>.+?) die|was (?P<born>.+?) born)\b"
)
# The parts that people have in a work: who stands beside one was at work in its time.
_OF_A_WORK = frozenset(
    {"actor", "director", "writer", "author", "producer", "composer", "character", "work"}
)
_CAREER = 20  # years around a work in which its makers were at work, if no list tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A possible wrong option; `spellings` are all it is known by, `tier` its source, best 0."""

    text: str
    because: str
    tier: int
    spellings: frozenset[str]


class Ring(Generic[T]):
    """Values on a circle of hashes: each prompt sees the few next to its own place.

    So a prompt looks at a bounded number, and a new value is seen by its neighbours alone.
    """

    def __init__(self) -> None:
        self._values: dict[str, T] = {}
        self._order: list[str] | None = None

    def add(self, name: str, value: T) -> None:
        """Put the value in the place that its name gives it; a name is placed once."""
        self._values.setdefault(digest(name), value)
        self._order = None

    def near(self, place: str) -> Iterator[T]:
        """At most `_WINDOW` values, clockwise from the place."""
        if self._order is None:
            self._order = sorted(self._values)
        start = bisect.bisect(self._order, place)
        for at in range(min(_WINDOW, len(self._order))):
            yield self._values[self._order[(start + at) % len(self._order)]]


class Pool:
    """The answers and subjects of all facts by the part they play, made once for all prompts."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._entities = knowledge.entities
        self._ids = {
            fold(name): entity.id
            for entity in knowledge.entities.values()
            for name in (*entity.aliases, entity.name)
        }
        self._texts = {article.slug: article.text for article in knowledge.articles}
        self._true: defaultdict[tuple[str, str, Direction], set[str]] = defaultdict(set)
        self._here: defaultdict[tuple[str, ...], Ring[Fact]] = defaultdict(Ring)
        self._anywhere: defaultdict[tuple[str, ...], Ring[str]] = defaultdict(Ring)
        self._dates: defaultdict[str, list[Fact]] = defaultdict(list)
        self._people: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._latest: defaultdict[str, int] = defaultdict(int)
        self._years: dict[tuple[str, str], frozenset[int]] = {}
        self._portraits: dict[tuple[str, str], Portrait] = {}
        self._main_years: dict[str, int | None] = {}
        self._lives: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self._works: defaultdict[str, set[str]] = defaultdict(set)
        self._topics = {each.article: each.topic for each in knowledge.accounts if each.topic}
        self._lifetimes: dict[str, Lifetime] = {}
        self._invented: dict[str, frozenset[str]] = {}
        for fact in knowledge.facts:
            self._learn_truth(fact)
            self._learn_parts(fact)

    def _learn_parts(self, fact: Fact) -> None:
        for part, value, kind in _parts(fact):
            self._anywhere[part, kind, family(fact)].add(value, value)
            if part in _OF_A_WORK:
                self._works[value].add(_work_of(fact))
            for slug in _articles(fact):
                self._here[part, slug].add(digest(*fact.fingerprint_key), fact)
                self._here[part, slug, fact.relation].add(digest(*fact.fingerprint_key), fact)
        for slug in _articles(fact):
            if fact.kind is Kind.DATE:
                self._dates[slug].append(fact)
                if fact.value[:4].isdigit():
                    self._latest[slug] = max(self._latest[slug], int(fact.value[:4]))
                    told = _of_a_life(fact)
                    self._lives[fact.subject.id].setdefault(told, fact.value)
            for value in (fact.subject.id, fact.value):
                entity = self._entities.get(value)
                if entity is not None and entity.kind is Kind.PERSON:
                    self._people[slug][origins.origin(entity.name)] += 1

    def _learn_truth(self, fact: Fact) -> None:
        self._true[fact.relation, fact.subject.id, Direction.FORWARD] |= {
            fact.value,
            fact.object,
            *fact.aliases,
        }
        self._true[fact.relation, fact.value, Direction.INVERSE].add(fact.subject.id)
        if fact.relation in roles.CREW:
            for other in roles.CREW:
                self._true[other, fact.subject.id, Direction.FORWARD].add(fact.value)
        if fact.relation in _MAKES_CAST:
            actor = fact.value if fact.relation == "plays" else fact.subject.id
            self._true["cast of", fold(fact.qualifier("work")), Direction.FORWARD].add(actor)

    def spellings(self, value: str) -> frozenset[str]:
        """Every known spelling of an entity, by its id; of anything else its text alone."""
        entity = self._entities.get(value)
        return frozenset((entity.name, *entity.aliases)) if entity else frozenset((value,))

    def spellings_of(self, text: str) -> frozenset[str]:
        """Every known spelling of what the text names, itself included."""
        value = self._ids.get(fold(text))
        return self.spellings(value) | {text} if value else frozenset((text,))

    def is_named(self, text: str) -> bool:
        """Whether the articles name this anywhere."""
        return fold(text) in self._ids

    def stands_beside(self, prompt: Prompt, text: str) -> bool:
        """Whether an article that proves the answer has these words as well."""
        return any(
            text in self._texts.get(each.sentence.article, "") for each in prompt.fact.evidence
        )

    def opens_with(self, prompt: Prompt, name: str) -> bool:
        """Whether the proving article names this in its opening, and its topic heads the stem.

        Beside somebody only an organisation tells who it was, as one of its own.
        """
        slug = prompt.fact.evidence[0].sentence.article
        topic = self._topics.get(slug)
        if topic is None or not prompt.stem.startswith(f"{topic.name}: ") or name in topic.name:
            return False
        is_person = prompt.kind is Kind.PERSON
        if is_person and topic.kind is not Kind.ORGANISATION:
            return False
        opening = self._texts[slug][: _OPENING * (1 + is_person)]
        return re.search(rf"\b{re.escape(name)}\b", opening) is not None

    def years_beside(self, prompt: Prompt, text: str) -> frozenset[int]:
        """The years that the proving articles tell in the sentences that name this."""
        found: set[int] = set()
        for slug in _articles(prompt.fact):
            if (slug, text) not in self._years:
                whole = self._texts.get(slug, "")
                beside: set[int] = set()
                at = whole.find(text)
                while at >= 0:
                    start = max(whole.rfind(". ", 0, at), whole.rfind("\n", 0, at), 0)
                    ends = (whole.find(". ", at), whole.find("\n", at))
                    end = min((e for e in ends if e >= 0), default=len(whole))
                    beside |= {int(year) for year in _YEAR.findall(whole, start, end)}
                    at = whole.find(text, end)
                self._years[slug, text] = frozenset(beside)
            found |= self._years[slug, text]
        return frozenset(found)

    def main_year(self, prompt: Prompt) -> int | None:
        """The year that the proving article tells most often, where it does so several times."""
        slug = prompt.fact.evidence[0].sentence.article
        if slug not in self._main_years:
            counts = Counter(_YEAR.findall(self._texts.get(slug, ""))).most_common(1)
            is_main = bool(counts) and counts[0][1] >= _OFTEN
            self._main_years[slug] = int(counts[0][0]) if is_main else None
        return self._main_years[slug]

    def portrait(self, prompt: Prompt, name: str) -> Portrait:
        """What the article that proves the answer says of somebody."""
        where = (prompt.fact.evidence[0].sentence.article, name)
        if where not in self._portraits:
            self._portraits[where] = portrait(self._texts.get(where[0], ""), name)
        return self._portraits[where]

    def truths(self, prompt: Prompt) -> frozenset[str]:
        """Every spelling of every answer to the prompt that is true by what is known."""
        fact = prompt.fact
        forward = prompt.direction is Direction.FORWARD
        about = fact.subject.id if forward else fact.value
        values = set(self._true.get((fact.relation, about, prompt.direction), ()))
        if fact.relation == "cast":
            for name in (fact.subject.name, *fact.subject.aliases):
                values |= self._true.get(("cast of", fold(name), Direction.FORWARD), set())
        known = frozenset(s for value in values for s in self.spellings(value))
        return known | {prompt.key, *prompt.aliases}

    def origin(self, prompt: Prompt) -> str:
        """Where the name in the key comes from; if it does not tell, most names in its articles.

        For a person always one of the origins of `peers.NAMES`.
        """
        own = origins.origin(prompt.key)
        if own or prompt.kind is not Kind.PERSON:
            return own
        around: Counter[str] = Counter()
        for slug in _articles(prompt.fact):
            around += self._people[slug]
        named = [(count, name) for name, count in around.items() if name]
        return max(named)[1] if named else _USUAL_ORIGIN

    def same_article(self, prompt: Prompt) -> Iterator[Candidate]:
        """Answers that play the same part in the same articles, of the same relation first."""
        part = role(prompt)
        spice = digest(*prompt.fact.fingerprint_key)
        for wanted in ((prompt.fact.relation,), ()):
            for slug in _articles(prompt.fact):
                for fact in self._here[(part, slug, *wanted)].near(spice):
                    yield self._from_fact(fact, part)

    def other_articles(self, prompt: Prompt) -> Iterator[Candidate]:
        """A few answers that play the same part anywhere, for the same kind of work."""
        part = role(prompt)
        spice = digest(*prompt.fact.fingerprint_key)
        for value in self._anywhere[part, prompt.kind, family(prompt.fact)].near(spice):
            entity = self._entities.get(value)
            if entity is not None:
                yield Candidate(
                    text=entity.name,
                    because=f"Named in the articles: {_a(part)} like the right answer.",
                    tier=1,
                    spellings=self.spellings(value),
                )

    def work_kind(self, text: str) -> str:
        """What kind of work the text is the title of ("series"), or an empty string."""
        entity = self._entities.get(self._ids.get(fold(text), ""))
        listed = peers.work(text)
        return (
            peers.KINDS.get(entity.noun.lower(), "")
            if entity and entity.noun
            else (listed.kind if listed else "")
        )

    def work_noun(self, text: str) -> str:
        """What the articles call the work of that title ("song"), or an empty string."""
        entity = self._entities.get(self._ids.get(fold(text), ""))
        return entity.noun.lower() if entity else ""

    def dates(self, prompt: Prompt) -> Iterator[tuple[str, str]]:
        """The canonical dates of other facts in the same articles, and what they are of."""
        for evidence in prompt.fact.evidence:
            for fact in self._dates.get(evidence.sentence.article, ()):
                if fact.value != prompt.fact.value:
                    what = fact.qualifier("what") or fact.relation.replace("_", " ")
                    yield fact.value, what

    def life(self, prompt: Prompt) -> tuple[int | None, int | None]:
        """When the one asked about was born and died, where another fact tells it."""
        subject, relation = prompt.fact.subject, _of_a_life(prompt.fact)
        told = self._lives.get(subject.id, {}) if subject.kind is Kind.PERSON else {}
        born = (
            "" if relation == "born_on" else told.get("born_on", "") or self._owners_birth(prompt)
        )
        died = "" if relation == "died_on" else told.get("died_on", "")
        return int(born[:4]) if born else None, int(died[:4]) if died else None

    def _owners_birth(self, prompt: Prompt) -> str:
        """When the one was born whom the article is about, where one was long born by then.

        What his article tells of others when he was grown was not done when he was a child.
        """
        topic = self._topics.get(prompt.fact.evidence[0].sentence.article)
        is_person = topic is not None and topic.kind is Kind.PERSON
        return self._lives.get(topic.id, {}).get("born_on", "") if topic and is_person else ""

    def year_of_work(self, title: str) -> int | None:
        """When the work came out, by the facts, else by the list of works, else by its article."""
        found = self._ids.get(fold(title), "")
        told = self._lives.get(found, {})
        year = next(
            (told[name][:4] for name in ("release_year", "release_date") if name in told), ""
        )
        if year.isdigit():
            return int(year)
        listed = peers.work(title)
        if listed is not None:
            return listed.year
        own = (slug for slug, topic in self._topics.items() if topic.id == found)
        shown = next((lifetimes.opening(self._texts.get(slug, "")).shown for slug in own), "")
        return int(shown[:4]) if shown else None

    def year_of_prompt(self, prompt: Prompt) -> int | None:
        """When the work came out that a question about its makers is of; None for any other."""
        return self.year_of_work(_work_of(prompt.fact)) if role(prompt) in _OF_A_WORK else None

    def year_of_topic(self, prompt: Prompt) -> int | None:
        """When the work came out that the proving article is about; None where it is about none."""
        topic = self._topics.get(prompt.fact.evidence[0].sentence.article)
        return self.year_of_work(topic.name) if topic and topic.kind is Kind.TITLE else None

    def may_be_of(self, candidate: Candidate, year: int) -> bool:
        """Whether the one named may have made a work of that year, or is a work of about then."""
        person = peers.known(candidate.text)
        if person is not None:
            return person.first <= year <= person.last
        value = self._ids.get(fold(candidate.text), "")
        titles = self._works.get(value, ()) or (candidate.text,)
        years = [told for title in titles if (told := self.year_of_work(title)) is not None]
        return not years or min(abs(told - year) for told in years) <= _CAREER

    def is_invented(self, prompt: Prompt, name: str) -> bool:
        """Whether this is a character of the work that the proving article is about."""
        slug = prompt.fact.evidence[0].sentence.article
        if slug not in self._invented:
            topic = self._topics.get(slug)
            is_work = topic is not None and topic.kind is Kind.TITLE
            text = self._texts.get(slug, "") if is_work else ""
            self._invented[slug] = fiction.characters(text)
        return name in self._invented[slug]

    def is_born_so(self, prompt: Prompt, name: str) -> bool:
        """Whether the proving article opens with this as the name its topic was born with."""
        slug = prompt.fact.evidence[0].sentence.article
        topic = self._topics.get(slug)
        if topic is None or topic.kind is not Kind.PERSON or name == topic.name:
            return False
        opening = self._texts.get(slug, "")[:_OPENING]
        return re.search(rf"\bborn {re.escape(name)}\b", opening) is not None

    def lifetime(self, prompt: Prompt) -> Lifetime:
        """When what the proving article is about began and ended, as far as the article tells."""
        slug = prompt.fact.evidence[0].sentence.article
        if slug not in self._lifetimes:
            self._lifetimes[slug] = self._lifetime(slug)
        return self._lifetimes[slug]

    def _lifetime(self, slug: str) -> Lifetime:
        topic = self._topics.get(slug)
        if topic is None or topic.kind is Kind.PLACE:
            return Lifetime()
        told = self._lives.get(topic.id, {})
        text = self._texts.get(slug, "")
        said = Lifetime() if topic.kind is Kind.PERSON else lifetimes.opening(text)
        begin = min((told[name] for name in lifetimes.BEGINNINGS & told.keys()), default="")
        if topic.kind is not Kind.PERSON:
            begin = min(filter(None, (begin, said.begin)), default=lifetimes.first_year(text))
        ends = [told[name] for name in lifetimes.ENDS & told.keys()]
        shown = said.shown if topic.kind is Kind.TITLE else ""
        return Lifetime(begin, max((*ends, said.end), default=""), shown)

    def about(self, prompt: Prompt) -> str:
        """The name of what the first proving article is about, or an empty string."""
        topic = self._topics.get(prompt.fact.evidence[0].sentence.article)
        return topic.name if topic is not None else ""

    def latest_year(self, prompt: Prompt) -> int:
        """The latest year that the articles proving the fact know of; 0 when they know none."""
        return max((self._latest.get(slug, 0) for slug in _articles(prompt.fact)), default=0)

    def _from_fact(self, fact: Fact, part: str) -> Candidate:
        if part == roles.OBJECT.get(fact.relation):
            value, text, other = fact.value, fact.object, fact.subject.name
        else:
            value, text, other = fact.subject.id, fact.subject.name, fact.object
        entity = self._entities.get(value)
        return Candidate(
            text=entity.name if entity is not None else text,
            because=f"In the same article beside {other}: {_a(part)} like the right answer.",
            tier=0,
            spellings=self.spellings(value) | {text},
        )


def _of_a_life(fact: Fact) -> str:
    """The relation of which the date is; "did Ann Roe die in Leeds" tells when she died."""
    found = _LIVED.match(fact.qualifier("stem")) if fact.relation == "stated_date" else None
    if found is None or fact.subject.name not in (found["dead"], found["born"]):
        return fact.relation
    return "died_on" if found["dead"] else "born_on"


def role(prompt: Prompt) -> str:
    """The part the key plays in the fact, or an empty string when none is known."""
    table = roles.OBJECT if prompt.direction is Direction.FORWARD else roles.SUBJECT
    return table.get(prompt.fact.relation, "")


def family(fact: Fact) -> str:
    """What kind of work the fact is about, as far as that limits who else may be the answer."""
    return peers.KINDS.get(fact.subject.noun.lower(), "")


def _work_of(fact: Fact) -> str:
    """The title of the work that a fact on its makers or its cast is about."""
    return fact.qualifier("work") or fact.subject.name


def _parts(fact: Fact) -> Iterator[tuple[str, str, Kind]]:
    """The parts the fact's two ends play: part, canonical value, kind."""
    if fact.relation in roles.OBJECT:
        yield roles.OBJECT[fact.relation], fact.value, fact.kind
    if fact.relation in roles.SUBJECT:
        yield roles.SUBJECT[fact.relation], fact.subject.id, fact.subject.kind


def _articles(fact: Fact) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.sentence.article for e in fact.evidence))


def _a(part: str) -> str:
    return f"an {part}" if part[0] in "aeiou" else f"a {part}"
