"""The hand-over format: one JSON object a line, described in `docs/items.schema.json`.

Lines are parsed once, here, into typed values; what comes out is trusted from then on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from questions.model import (
    Dispute,
    Distractor,
    Finding,
    Item,
    Kind,
    Rejected,
    Severity,
    Source,
)

SCHEMA_VERSION = 1
_DISTRACTORS = 3
_KINDS = {kind: kind.value for kind in Kind} | {Kind.NATIONALITY: Kind.OTHER.value}


# Characters at which some readers end a line although JSON allows them in a text.
_BREAKS = {ord(each): f"\\u{ord(each):04x}" for each in "\x85\u2028\u2029"}


class JsonlError(ValueError):
    """A line that is no item: which line, and what is wrong with it in words."""

    def __init__(self, line: int, words: str) -> None:
        super().__init__(f"line {line}: {words}")
        self.line = line
        self.words = words


def write(item: Item) -> str:
    """The item as one line, without the line break; keys in the order of the documentation."""
    return _dump(
        {
            "schema_version": SCHEMA_VERSION,
            "uid": item.uid,
            "stem": item.stem,
            "key": item.key,
            "distractors": [d.text for d in item.distractors],
            "distractor_reasons": [d.because for d in item.distractors],
            "relation": item.relation,
            "pattern": item.pattern,
            "kind": _KINDS[item.kind],
            "subject": item.subject,
            "sources": _sources(item.sources),
            "aliases": list(item.aliases),
            "warnings": [{"rule": f.rule, "words": f.words} for f in item.findings],
            "fact": item.fact,
            "fingerprint": item.fingerprint,
            "rank": item.rank,
            "rank_reason": item.rank_reason,
            "difficulty": item.difficulty,
            "difficulty_reason": item.difficulty_reason,
            "genre": item.genre,
            "attribution": item.attribution,
            "licence": item.licence,
            "language": item.language,
        }
    )


def write_dispute(dispute: Dispute) -> str:
    """What the articles say differently of one thing, as one line."""
    return _dump(
        {
            "schema_version": SCHEMA_VERSION,
            "ruling": dispute.ruling,
            "words": dispute.words,
            "subject": dispute.subject.name,
            "relation": dispute.relation,
            "sides": [
                {
                    "relation": side.relation,
                    "object": side.object,
                    "value": side.value,
                    "spellings": list(side.spellings),
                    "sources": _sources(side.sources),
                }
                for side in dispute.sides
            ],
        }
    )


def _sources(given: Iterable[Source]) -> list[dict[str, Any]]:
    return [
        {"article": s.article, "sentence": s.sentence, "start": s.start, "end": s.end}
        for s in given
    ]


def write_rejected(rejected: Rejected) -> str:
    """What did not become an item, and why, as one line."""
    fact = rejected.fact
    return _dump(
        {
            "schema_version": SCHEMA_VERSION,
            "rule": rejected.rule,
            "words": rejected.words,
            "direction": rejected.direction,
            "relation": fact.relation,
            "pattern": fact.pattern,
            "subject": fact.subject.name,
            "object": fact.object,
            "qualifiers": dict(fact.qualifiers),
            "sources": [
                {
                    "article": e.sentence.article,
                    "sentence": e.sentence.text,
                    "start": e.sentence.start,
                    "end": e.sentence.end,
                }
                for e in fact.evidence
            ],
        }
    )


def parse(text: str, *, line: int = 1) -> Item:
    """The item a line holds. A nationality comes back as the kind "other", as it is written.

    Raises:
        JsonlError: the line is no JSON object, lacks a field, or has one of the wrong type.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise JsonlError(line, f"no JSON ({error})") from error
    if not isinstance(data, dict):
        raise JsonlError(line, "no JSON object")
    return _Reader(data, line).item()


class _Reader:
    """Takes the fields of one object, each with its type, or says which is wrong."""

    def __init__(self, data: dict[str, Any], line: int) -> None:
        self._data = data
        self._line = line

    def item(self) -> Item:
        """The whole item."""
        version = self.whole("schema_version")
        if version != SCHEMA_VERSION:
            self._fail(f"schema_version {version} is not {SCHEMA_VERSION}")
        texts = self.texts("distractors")
        reasons = self.texts("distractor_reasons") if "distractor_reasons" in self._data else ()
        if len(texts) != _DISTRACTORS:
            self._fail(f"{len(texts)} distractors instead of {_DISTRACTORS}")
        if len({self.text("key"), *texts}) != _DISTRACTORS + 1:
            self._fail("two options are the same")
        return Item(
            uid=self.text("uid"),
            fingerprint=self.text("fingerprint"),
            fact=self.text("fact"),
            stem=self.text("stem"),
            key=self.text("key"),
            distractors=tuple(
                Distractor(text=text, because=because)
                for text, because in zip(texts, [*reasons, "", "", ""], strict=False)
            ),
            relation=self.text("relation"),
            pattern=self.text("pattern"),
            kind=self.kind(),
            subject=self.text("subject"),
            sources=tuple(self._source(part) for part in self.parts("sources")),
            aliases=self.texts("aliases"),
            findings=tuple(
                Finding(rule=part.text("rule"), severity=Severity.WARN, words=part.text("words"))
                for part in self.parts("warnings")
            ),
            rank=self.number("rank") if "rank" in self._data else 0.0,
            rank_reason=self.words("rank_reason"),
            difficulty=self.share("difficulty"),
            difficulty_reason=self.words("difficulty_reason"),
            genre=self.words("genre"),
            attribution=self.words("attribution"),
            licence=self.words("licence"),
            language=self.words("language"),
        )

    def _source(self, part: _Reader) -> Source:
        source = Source(
            article=part.text("article"),
            sentence=part.text("sentence"),
            start=part.whole("start"),
            end=part.whole("end"),
        )
        if source.start < 0 or source.end - source.start != len(source.sentence):
            self._fail("a source whose start and end do not span its sentence")
        return source

    def kind(self) -> Kind:
        """The field `kind`, a known one."""
        text = self.text("kind")
        if text not in _KINDS.values():
            self._fail(f"the kind “{text}” is unknown")
        return Kind(text)

    def parts(self, name: str) -> tuple[_Reader, ...]:
        """The field, a list of objects."""
        value = self._field(name)
        if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
            self._fail(f"“{name}” is no list of objects")
        if name == "sources" and not value:
            self._fail("no source")
        return tuple(_Reader(part, self._line) for part in value)

    def text(self, name: str) -> str:
        """The field, a text that is not empty."""
        value = self._field(name)
        if not isinstance(value, str) or not value.strip():
            self._fail(f"“{name}” is no text, or empty")
        return str(value)

    def words(self, name: str) -> str:
        """The field, a text that may be empty or missing."""
        value = self._data.get(name, "")
        if not isinstance(value, str):
            self._fail(f"“{name}” is no text")
        return str(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """The field, a list of texts that are not empty."""
        value = self._field(name)
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            self._fail(f"“{name}” is no list of texts")
        return tuple(value)

    def whole(self, name: str) -> int:
        """The field, a whole number."""
        value = self._field(name)
        if not isinstance(value, int) or isinstance(value, bool):
            self._fail(f"“{name}” is no whole number")
        return int(value)

    def number(self, name: str) -> float:
        """The field, a number."""
        value = self._field(name)
        if not isinstance(value, int | float) or isinstance(value, bool):
            self._fail(f"“{name}” is no number")
        return float(value)

    def share(self, name: str) -> float | None:
        """The field, a number from 0 to 1; `None` when it is null or missing."""
        if self._data.get(name) is None:
            return None
        value = self.number(name)
        if not 0 <= value <= 1:
            self._fail(f"“{name}” is not from 0 to 1")
        return value

    def _field(self, name: str) -> Any:
        if name not in self._data:
            self._fail(f"“{name}” is missing")
        return self._data[name]

    def _fail(self, words: str) -> None:
        raise JsonlError(self._line, words)


def _dump(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False).translate(_BREAKS)
