"""The values of the generator, in the order in which they are made.

An `Article` is cut into `Line`s and these into `Sentence`s; a sentence holds `Mention`s, mentions
of one thing are an `Entity`; a pattern reads a `Fact` out of a sentence; `Distractor`s make the
fact an `Item`; a check that dislikes the item says so in a `Finding`; a fact that never becomes an
item ends as `Rejected`, with the reason. Pure: nothing here reads, writes or draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LineKind(StrEnum):
    """What a line of an article is. Only `BODY` and `CAPTION` lines may prove anything."""

    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


class Kind(StrEnum):
    """What kind of thing a mention, an entity or a key is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TITLE = "title"  # of a work: film, series, book, album, game, …
    DATE = "date"
    NUMBER = "number"  # with or without a unit
    NATIONALITY = "nationality"
    OTHER = "other"


class Severity(StrEnum):
    """`BLOCK`: the item is never offered. `WARN`: the curator is told, the item ranks lower."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One source text, word for word, with what it states about its own origin.

    `slug` is the stem of the file name. Offsets anywhere in the generator count characters of
    `text`. `None` means: the article does not say.
    """

    slug: str
    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    origin: str | None = None
    genre: str | None = None  # what sort of text it is, for measuring by it
    licence: str | None = None  # as stated, never guessed
    language: str | None = None  # a BCP 47 tag
    language_from: str | None = None  # what states the language


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of an article: `article.text[start:end]`, labelled; `reason` says why boilerplate."""

    text: str
    start: int
    end: int
    kind: LineKind
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A verbatim sentence: `article.text[start:end] == text`.

    `doubt` is empty when the sentence may serve as evidence, otherwise the reason why it may not
    (corrupted, a question, hypothetical, addressed to the reader, …). A doubtful sentence may still
    teach an alias.
    """

    article: str
    text: str
    start: int
    end: int
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A typed span `sentence.text[start:end] == text`; `entity` names what it refers to, if known.

    `value` is the canonical form of a date (ISO, as precise as given: `2022-01-28`, `--01-28`,
    `2022`) or of a number (digits).
    """

    kind: Kind
    text: str
    start: int
    end: int
    entity: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One thing under its most frequent properly cased name; `aliases` are its other spellings.

    `id` is stable: kind and canonical name, case-folded. `noun` is what the articles call it
    ("series", "webtoon", "director"), empty when they do not.
    """

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()
    noun: str = ""
    because: tuple[str, ...] = ()  # one plain sentence for each alias that was merged


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The sentence that states a fact, and where in it the object stands."""

    sentence: Sentence
    object_text: str  # verbatim in sentence.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """`relation(subject, object)` as stated by `evidence`, best first after fusion.

    `relation` is a key of `questions.lexicon.catalogue.RELATIONS`. `object` is the answer as it
    would be read out; `value` its canonical form (entity id, ISO date, digits), by which facts are
    compared. `qualifiers` are (name, text) pairs the stem needs to be unambiguous (role, place,
    platform, unit, …). `pattern` names the table row that found it, for measuring its precision.
    `conflict` is empty unless the articles contradict one another, and then says how.
    """

    relation: str
    subject: Entity
    object: str
    value: str
    kind: Kind
    pattern: str
    evidence: tuple[Evidence, ...]
    qualifiers: tuple[tuple[str, str], ...] = ()
    aliases: tuple[str, ...] = ()
    conflict: str = ""
    rivals: tuple[str, ...] = ()  # what else the article names of the object's kind, best first

    def qualifier(self, name: str) -> str:
        """The text of the qualifier `name`, or an empty string."""
        return dict(self.qualifiers).get(name, "")

    @property
    def fingerprint_key(self) -> tuple[str, ...]:
        """What makes two facts the same fact, whatever article or wording they come from."""
        return (
            self.relation,
            self.subject.id,
            self.value,
            *(f"{k}={v}" for k, v in self.qualifiers),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What was made of one article before anything was asked: its topic, and what was left out.

    `topic` is `None` when the article's topic is not certain. `dropped` are its lines of
    boilerplate, `doubtful` the sentences that may prove nothing, each with its reason.
    """

    article: str
    topic: Entity | None
    dropped: tuple[Line, ...] = ()
    doubtful: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A verbatim sentence, at `[start:end]` of the article's text, that proves or shows a thing."""

    article: str
    sentence: str
    start: int
    end: int


class Ruling(StrEnum):
    """What follows for the generator from what sentences say differently.

    With `OPEN` none of it is asked. With `CORRUPTED` the last side stands in a corrupted sentence,
    which is not used. `WITHIN` and `PARTS` are no contradictions: the first side lies within the
    others, or the sides are of two relations that do not deny one another.
    """

    OPEN = "open"
    CORRUPTED = "corrupted"
    WITHIN = "within"
    PARTS = "parts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that are told of a thing, and the sentences that state it, best first.

    `spellings` has the object as each of them has it.
    """

    relation: str
    object: str
    value: str
    spellings: tuple[str, ...]
    sources: tuple[Source, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """Those that say so, each once."""
        return tuple(dict.fromkeys(source.article for source in self.sources))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What sentences say differently of one thing: at least two sides, in the order they were read.

    Raises: ValueError when there are fewer.
    """

    subject: Entity
    relation: str
    sides: tuple[Side, ...]
    ruling: Ruling

    def __post_init__(self) -> None:
        if len(self.sides) < 2:  # noqa: PLR2004 - it takes two
            raise ValueError("A dispute has two sides at least.")

    @property
    def is_contradiction(self) -> bool:
        """Whether only one of the sides can be right."""
        return self.ruling in {Ruling.OPEN, Ruling.CORRUPTED}

    @property
    def said(self) -> str:
        """Which article says what, as one sentence for reports."""
        what = f"{self.relation.replace('_', ' ')} of {self.subject.name}"
        first, last = self.sides[0], self.sides[-1]
        if self.ruling is Ruling.CORRUPTED:
            return (
                f"{what}: {_listed(last)} has “{last.object}” in a corrupted sentence, against "
                f"“{first.object}” ({_listed(first)})."
            )
        if self.ruling is Ruling.PARTS:
            return (
                f"{first.object} is called the {first.relation} of {self.subject.name} "
                f"({_listed(first)}) and its {last.relation} ({_listed(last)})."
            )
        values = " against ".join(f"“{side.object}” ({_listed(side)})" for side in self.sides)
        return f"{what}: {values}."

    @property
    def words(self) -> str:
        """The same, and what the generator makes of it."""
        match self.ruling:
            case Ruling.OPEN:
                return f"{self.said} Not asked."
            case Ruling.CORRUPTED:
                return f"{self.said} The corrupted one is not used."
            case Ruling.WITHIN:
                closest = self.sides[0].object
                return f"{self.said} Not a contradiction: {closest} lies within the others."
            case Ruling.PARTS:
                return self.said


def _listed(side: Side) -> str:
    return ", ".join(side.articles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two names that may be one thing's: the articles do not settle it, so a person is asked.

    `why` speaks for one thing, `why_not` against it; `one_at` and `other_at` have sentences with
    the names in them, at most one of each article.
    """

    kind: Kind
    one: str
    other: str
    why: str
    why_not: str
    one_at: tuple[Source, ...] = ()
    other_at: tuple[Source, ...] = ()

    @property
    def names(self) -> tuple[str, str]:
        """Both of them, in the order of the alphabet."""
        return self.one, self.other


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided of two names; their letters' case does not matter.

    It holds where an article of `articles` has the one name and one of them the other; when there
    are none, everywhere.
    """

    kind: Kind
    one: str
    other: str
    is_same: bool
    articles: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, str]:
        """Both of them."""
        return self.one, self.other


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Everything understood of all articles: what stems, distractors and checks may look up."""

    articles: tuple[Article, ...]
    entities: dict[str, Entity]  # by id
    facts: tuple[Fact, ...]  # fused, in a stable order
    disputes: tuple[Dispute, ...] = ()  # what sentences say differently
    claims: tuple[
        Fact, ...
    ] = ()  # what articles read at another time may contradict, one a sentence
    spellings: tuple[str, ...] = ()  # names taken as one although written differently, in words
    accounts: tuple[Account, ...] = ()  # one for each article, in their order
    proposals: tuple[Proposal, ...] = ()  # merges that the articles do not settle

    @property
    def notes(self) -> tuple[str, ...]:
        """What the articles write or say differently, in words, for reports."""
        return (*self.spellings, *(dispute.words for dispute in self.disputes))


class Direction(StrEnum):
    """What a fact is asked for: its object (who plays X?) or its subject (whom does Y play?)."""

    FORWARD = "forward"
    INVERSE = "inverse"
    YEAR = "year"  # its object, a date, to the year alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A fact asked in one direction: the stem and its key, not yet with wrong options.

    `value` is the canonical form of the key, by which answers are compared; `noun` what the stem
    calls it ("webtoon", "actor", …), empty when it does not; `names` the proper names in the stem.
    """

    fact: Fact
    direction: Direction
    stem: str
    key: str
    value: str
    kind: Kind
    noun: str = ""
    aliases: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Distractor:
    """A wrong option and the plain sentence that says why it was chosen."""

    text: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a check dislikes about an item: rule by name, how bad, and in words for the curator."""

    rule: str
    severity: Severity
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A multiple-choice question with its proof, ready for the bank.

    `fact` identifies the fact, `fingerprint` the fact and the direction it is asked in, `uid` also
    the wording: the same articles give the same ones, on any machine. Two items of one `fact`
    answer each other. `distractors` are three. `sources` has the best first. `rank` is from 0 to 1,
    higher is better; `difficulty` the share of players expected to answer wrongly, 0 to 1.
    """

    uid: str
    fingerprint: str
    fact: str
    stem: str
    key: str
    distractors: tuple[Distractor, ...]
    relation: str
    pattern: str
    kind: Kind
    subject: str
    sources: tuple[Source, ...]
    aliases: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    rank: float = 0.0
    rank_reason: str = ""
    difficulty: float | None = None
    difficulty_reason: str = ""
    genre: str = ""  # of the article that proves it best, where that says so
    attribution: str = ""  # the same article's title, author, publisher, date and address
    licence: str = ""  # as that article states it
    language: str = ""  # of that article, a BCP 47 tag; empty when it does not say

    @property
    def options(self) -> tuple[str, ...]:
        """The key first, then the distractors."""
        return (self.key, *(d.text for d in self.distractors))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An item under examination, with what the checks must know beyond its text.

    `spellings` has, for each of `item.options` in their order, every known spelling of it;
    `truths` every known spelling of every true answer; `bylines` who wrote or published the source
    articles, by their own statement.
    """

    item: Item
    prompt: Prompt
    spellings: tuple[frozenset[str], ...]
    truths: frozenset[str]
    bylines: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A fact that did not become an item, the rule that stopped it and why in words.

    `direction` is `None` when the fact could be asked in no direction at all.
    """

    fact: Fact
    rule: str
    words: str
    direction: Direction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """The whole outcome: every fact of `knowledge` is in an item or in `rejected`."""

    items: tuple[Item, ...]
    rejected: tuple[Rejected, ...]
    knowledge: Knowledge
