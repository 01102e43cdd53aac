"""Read marks: what a person thought of items, from a sheet, a text editor or the desk.

`docs/marks.schema.json` describes the file. Like `articles`, this reads files and hands on values
that are trusted from then on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from questions import jsonl

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from questions.model import Item

SCHEMA_VERSION = 1
_SHORTEST = 6  # digits of a uid that a person has to type
_TEXTS = (
    "uid", "fingerprint", "fact", "pattern", "relation", "kind", "article", "stem", "key",
)  # fmt: skip


class Verdict(StrEnum):
    """`GOOD`: a host reads it out unchanged. `FIX`: good once mended. `BAD`: neither."""

    GOOD = "good"
    FIX = "fix"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What was thought of an item as it was then: the key is the first of `options`.

    `genre` and `reason` may be empty.
    """

    uid: str
    fingerprint: str
    fact: str
    pattern: str
    relation: str
    kind: str
    genre: str
    article: str
    stem: str
    key: str
    options: tuple[str, ...]
    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """The marks of one file; `marked_on` is an ISO date, empty when the file does not say."""

    sample: str
    marked_on: str
    marks: tuple[Mark, ...]


class MarksError(ValueError):
    """A file of marks that cannot be used; the words name it and say why."""


def read(path: Path) -> Marking:
    """The marks in the file.

    Raises:
        MarksError: the file, or the items file it points to, cannot be read or is no such file.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return _marking(data, path)
    except OSError as error:
        raise MarksError(f"{error.filename}: cannot be opened ({error.strerror})") from error
    except _Flaw as error:
        raise MarksError(f"{path}: {error}") from error
    except ValueError as error:
        raise MarksError(f"{path}: no JSON ({error})") from error


class _Flaw(Exception):
    """What is wrong with the content, without the name of the file."""


def _marking(data: Any, path: Path) -> Marking:
    if not isinstance(data, dict) or "marks" not in data:
        raise _Flaw("no object with “marks”")
    version = data.get("schema_version", SCHEMA_VERSION)
    if version != SCHEMA_VERSION:
        raise _Flaw(f"schema_version {version} is not {SCHEMA_VERSION}")
    given = data["marks"]
    if isinstance(given, dict):
        items = _items(path.parent / _text(data, "items"))
        marks = [_short(uid, value, items) for uid, value in given.items()]
    elif isinstance(given, list):
        marks = [_full(each) for each in given]
    else:
        raise _Flaw("“marks” is neither a list nor an object")
    return Marking(
        sample=_text(data, "sample", otherwise=path.stem),
        marked_on=_text(data, "marked_on", otherwise=""),
        marks=tuple(marks),
    )


def _full(data: Any) -> Mark:
    if not isinstance(data, dict):
        raise _Flaw("a mark that is no object")
    options = data.get("options")
    if not isinstance(options, list) or not all(isinstance(each, str) for each in options):
        raise _Flaw("a mark whose “options” are no list of texts")
    return Mark(
        **{name: _text(data, name) for name in _TEXTS},
        genre=_text(data, "genre", otherwise=""),
        options=tuple(options),
        verdict=_verdict(data.get("verdict")),
        reason=_text(data, "reason", otherwise=""),
    )


def _short(uid: str, value: Any, items: Mapping[str, Item]) -> Mark:
    """The mark of an item of the items file: a verdict alone, or one with its reason."""
    found = [item for each, item in items.items() if each.startswith(uid)]
    if len(uid) < _SHORTEST or len(found) != 1:
        many = f"{len(found)} items whose uid begins with" if found else "no item"
        raise _Flaw(f"the items file has {many} {uid}")
    (item,) = found
    told = value if isinstance(value, dict) else {"verdict": value}
    return Mark(
        uid=item.uid,
        fingerprint=item.fingerprint,
        fact=item.fact,
        pattern=item.pattern,
        relation=item.relation,
        kind=item.kind.value,
        genre=item.genre,
        article=item.sources[0].article,
        stem=item.stem,
        key=item.key,
        options=item.options,
        verdict=_verdict(told.get("verdict")),
        reason=_text(told, "reason", otherwise=""),
    )


def _items(path: Path) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line:
            try:
                item = jsonl.parse(line, line=number)
            except jsonl.JsonlError as error:
                raise _Flaw(f"{path.name}, {error}") from error
            found[item.uid] = item
    return found


def _verdict(value: Any) -> Verdict:
    if not isinstance(value, str) or value not in set(Verdict):
        raise _Flaw(f"the verdict {value!r} is not good, fix or bad")
    return Verdict(value)


def _text(data: Mapping[str, Any], name: str, *, otherwise: str | None = None) -> str:
    """The field, a text; one that may be missing has what is meant `otherwise`."""
    value = data.get(name, otherwise)
    if not isinstance(value, str) or (otherwise is None and not value.strip()):
        raise _Flaw(f"“{name}” is missing, empty or no text")
    return value
