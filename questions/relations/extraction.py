"""Run the rows over a reading and turn what they find into facts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from questions.lexicon import origins, peers, works
from questions.lexicon.catalogue import RELATIONS
from questions.model import Entity, Evidence, Fact, Kind, Mention
from questions.relations import rivals
from questions.relations.reading import LIVING
from questions.relations.rows import Row, Speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from questions.relations.reading import Reading

_TOKEN = re.compile(r"⟨\w+⟩")
_NEGATED = re.compile(r"\b(?:not|never|no longer|neither|nor)\b|n't\b")
_MEMBER = re.compile(r"(?:^|, and |, | and )(?:an? |the )?(?P<member>[^,]+?)(?=, and |, | and |$)")
_LEADING = re.compile(r"^(?:the|an?|his|her|their|its) ")
_YEAR = re.compile(r"\b\d{4}\b")
_DAY = re.compile(r"-\d\d-\d\d$")
# Relations that ask for a day, and those that ask for the year alone.
_NEEDS_DAY = frozenset({"release_date", "event_date", "promo_date"})
_OBJECTS = ("object", "object2", "object3")
_HYPOTHETICAL = "hypothetical"
_READ_DOUBTS = frozenset({"", "corrupted", _HYPOTHETICAL})
# What makes the words around it no statement; elsewhere in the sentence it does not.
_HEDGE = re.compile(
    r"\b(?:would|could|might|may|rumou?red|rumou?rs|reportedly|allegedly|supposedly|purportedly|perhaps|"
    r"possibly|presumably|probably|if|unless|disputed|unconfirmed|whether)\b",
    re.IGNORECASE,
)
_THINGS = frozenset("XOL")  # what a possessive before it belongs to: "Grant's Tomb"
_AROUND = 50  # characters before a match that may hedge it


class Table:
    """Rows in their order, found by their cues: few of them have one in any given sentence."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = tuple(rows)
        self._at: dict[str, list[int]] = {}
        for at, row in enumerate(self._rows):
            for cue in row.cues:
                self._at.setdefault(cue, []).append(at)

    def cued(self, text: str) -> Iterator[Row]:
        """The rows with a cue in the masked text, in order."""
        folded = text.casefold()
        found = {at for cue, rows in self._at.items() if cue in folded for at in rows}
        return (self._rows[at] for at in sorted(found))


def extract(reading: Reading, table: Table) -> Iterator[Fact]:
    """The facts the rows of the table read in the sentence, each with its evidence.

    A doubtful sentence yields nothing, except that a corrupted one is read for what may contradict
    the others; its facts keep the doubt of their sentence. A hypothetical one yields what it states
    plainly beside what it supposes.
    """
    if reading.sentence.doubt not in _READ_DOUBTS:
        return
    for row in table.cued(reading.masked):
        for match in row.compiled.finditer(reading.masked):
            yield from _facts(reading, row, match)


def _facts(reading: Reading, row: Row, match: re.Match[str]) -> Iterator[Fact]:
    if not _is_stated(reading, row, match):
        return
    subject = _subject(reading, match)
    if subject is None or (row.of and subject.kind not in row.of):
        return
    is_topic = subject.id == getattr(reading.topic, "id", "")
    if (row.is_aside and is_topic) or _is_of_other_sex(match, subject):
        return
    if row.test and not row.test(_words(reading, match)):
        return
    sentence = reading.sentence
    if sentence.doubt == _HYPOTHETICAL:
        sentence = replace(sentence, doubt="")
    answers = tuple(_objects(row, match))
    qualifiers = _qualifiers(reading, row, match, subject)
    if len(answers) > 1 and "several" in RELATIONS[row.relation].qualifiers:
        qualifiers["several"] = "yes"
    for at, end in answers:
        found = _object(reading, row, at, end)
        if found and found[1] != subject.id:
            text, value, kind = found
            beside = rivals.beside(reading, row, text, kind, qualifiers.get("role", ""))
            is_listed = kind is not Kind.TITLE and bool(peers.groups(text))
            is_alone = len(beside) < rivals.ENOUGH and not is_listed
            if row.needs_rivals and is_alone:
                continue
            yield Fact(
                relation=row.relation,
                subject=subject,
                object=text.replace("\u00a0", " "),
                value=value,
                kind=kind,
                pattern=row.id,
                evidence=(Evidence(sentence=sentence, object_text=text),),
                qualifiers=tuple(sorted(qualifiers.items())),
                aliases=_aliases(reading, value, text),
                rivals=beside,
            )


def _is_of_other_sex(match: re.Match[str], subject: Entity) -> bool:
    """Whether "her" or "his" cannot mean the subject, whose name tells another sex."""
    said = (match.groupdict().get("subject") or "").casefold()
    told = {"her": "f", "his": "m"}.get(said, "")
    own = origins.sex(subject.name) if told and subject.kind is Kind.PERSON else ""
    return bool(own) and own != told


def _is_stated(reading: Reading, row: Row, match: re.Match[str]) -> bool:
    """Whether the match is plainly said: in the voice the row reads, not denied and not supposed."""
    start, _ = reading.span(*match.span())
    is_spoken = reading.is_spoken(start)
    if row.speech is Speech.NEVER and is_spoken:
        return False
    if row.speech is Speech.ONLY and not (is_spoken and reading.speaker):
        return False
    around = match.string[max(0, match.start() - _AROUND) : match.end() + 1]
    is_supposed = reading.sentence.doubt == _HYPOTHETICAL and _HEDGE.search(around)
    has_source = bool(reading.source) or not row.needs_source
    family = works.FAMILIES.get(reading.topic.noun) if reading.topic else None
    is_about = not row.about or (row.about.strip("!") == family) is (row.about[0] != "!")
    return has_source and is_about and not is_supposed and not _NEGATED.search(match[0])


def _words(reading: Reading, match: re.Match[str]) -> dict[str, str]:
    """What each group of the match covers, as the sentence has it."""
    text = reading.sentence.text
    spans = {name: match.span(name) for name, found in match.groupdict().items() if found}
    return {name: text[slice(*reading.span(*span))] for name, span in spans.items()}


def _subject(reading: Reading, match: re.Match[str]) -> Entity | None:
    for name in ("subject", "subject2", "subject3"):
        text = match.groupdict().get(name)
        if text:
            start = match.start(name)
            is_owned = match.string[:start].endswith(("'s ", "' ")) and text[1:2] in _THINGS
            return None if is_owned else reading.entity(text, start)
    if hero := match.groupdict().get("hero"):
        return reading.hero_called(hero, match.start("hero"))
    return reading.topic if reading.topic and reading.topic.kind is Kind.TITLE else None


def _objects(row: Row, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Spans in the masked text of each answer of the match."""
    for name in _OBJECTS:
        if match.groupdict().get(name) is None:
            continue
        start, end = match.span(name)
        tokens = list(_TOKEN.finditer(match.string, start, end))
        if not row.is_list:
            yield start, end
        elif tokens:
            yield from (t.span() for t in tokens if not (_in_bracket(match, t) or t[0][1] == "A"))
        else:
            text = match.string[start:end]
            for member in _MEMBER.finditer(text):
                yield start + member.start("member"), start + member.end("member")


def _in_bracket(match: re.Match[str], token: re.Match[str]) -> bool:
    before = match.string[: token.start()]
    return before.rfind("(") > before.rfind(")")


def _object(reading: Reading, row: Row, start: int, end: int) -> tuple[str, str, Kind] | None:
    """The answer word for word, its canonical value, and its kind; `None` when it is no answer."""
    first, last = reading.span(start, end)
    text = reading.sentence.text[first:last]
    mention = reading.tokens.get(reading.masked[start:end])
    kind = RELATIONS[row.relation].object_kind
    if row.among and not peers.groups(text) & set(row.among):
        return None
    if row.relation == "release_year":
        year = _YEAR.search(text)
        return (year[0], year[0], kind) if year else None
    if mention is None or kind is Kind.OTHER:
        return text, _LEADING.sub("", text.casefold()), kind
    value = _value(reading, row, mention)
    return (text, value, kind) if value else None


def _value(reading: Reading, row: Row, mention: Mention) -> str:
    """The canonical value of a name, a date or a number; empty when it is not certain enough."""
    if mention.kind in (Kind.DATE, Kind.NUMBER):
        is_vague = row.relation in _NEEDS_DAY and not _DAY.search(mention.value)
        return "" if is_vague else mention.value
    entity = reading.entities.get(mention.entity)
    is_known = entity is not None and mention.text in (entity.name, *entity.aliases)
    return mention.entity if is_known else ""


def _aliases(reading: Reading, value: str, text: str) -> tuple[str, ...]:
    entity = reading.entities.get(value)
    return tuple(n for n in (entity.name, *entity.aliases) if n != text) if entity else ()


def _qualifiers(
    reading: Reading, row: Row, match: re.Match[str], subject: Entity
) -> dict[str, str]:
    allowed = RELATIONS[row.relation].qualifiers
    found = dict(row.having)
    for name, text in match.groupdict().items():
        base = name.rstrip("0123456789")
        if text and base in allowed:
            found[base] = _qualifier(reading, match, name)
    if "work" in allowed and reading.topic and reading.topic.kind is Kind.TITLE:
        found.setdefault("work", reading.topic.name)
    if "be" in allowed:
        found.setdefault("be", "was" if _is_past(reading, subject) else "is")
    if "speaker" in allowed and reading.speaker and row.speech is not Speech.NEVER:
        found.setdefault("speaker", reading.speaker.name)
    if "kind" in allowed and row.needs_source:
        found.setdefault("kind", reading.source)
    return {name: text for name, text in found.items() if text != subject.name or name != "work"}


def _is_past(reading: Reading, subject: Entity) -> bool:
    """Whether the article, or the sentence by its years, tells of times gone by.

    Who is called after a place lived long ago: "Ann of Roe".
    """
    if reading.is_history or subject.kind is not Kind.PERSON:
        return reading.is_history
    years = [int(year) for year in _YEAR.findall(reading.sentence.text)]
    return " of " in subject.name or (bool(years) and max(years) < LIVING)


def _qualifier(reading: Reading, match: re.Match[str], name: str) -> str:
    """The words of a group, as said, but people and works under their one name."""
    token = match[name]
    if token in reading.tokens and name != "short":
        entity = reading.entity(token)
        return entity.name if entity else reading.tokens[token].text
    words = _words(reading, match)[name]
    return words.casefold() if name in {"kind", "role", "noun", "how"} else words
