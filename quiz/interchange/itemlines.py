"""Our own JSON Lines: one object a line, with `stem`, `key` and `distractors`.

What another bank's generator made (`docs/items.schema.json`) comes in with its sentence as the
explanation, since the article that it stands in is not in the file. What leaves the bank says its
explanation itself, and at which of the options its key stands.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from quiz.interchange.model import Codec, Entry, Reading, Row, Trouble, check_plain
from quiz.interchange.tables import decoded
from quiz.interchange.text import one_line

NAME = "Pubproof JSON Lines"
_MOST_S = 86_400


def looks_like(text: str) -> bool:
    """Whether the first line that says anything is an item."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    value = _value(first)
    return isinstance(value, dict) and {"stem", "key", "distractors"} <= value.keys()


def read(data: bytes) -> Reading:
    """The items, by line; lines that are none as troubles.

    Raises: FileUnreadable when it is not UTF-8.
    """
    rows: list[Row] = []
    troubles: list[Trouble] = []
    for number, line in enumerate(decoded(data).split("\n"), start=1):
        if not line.strip():
            continue
        place = f"line {number}"
        entry = _entry(_value(line))
        if entry is None:
            troubles.append(
                Trouble(place=place, words="it is no item with stem, key and distractors")
            )
        else:
            rows.append(Row(place=place, entry=entry))
    return Reading(format_name=NAME, rows=tuple(rows), troubles=tuple(troubles))


def keep(entry: Entry) -> Entry:
    """It carries everything; what is no key is a distractor, so there is one key."""
    check_plain(entry, most_options=len(entry.options), several_keys=False)
    return entry


def write(entries: Sequence[Entry]) -> bytes:
    """An object a line; what is unsaid is not in it."""
    return "".join(
        f"{json.dumps(_line(entry), ensure_ascii=False)}\n" for entry in entries
    ).encode()


CODEC = Codec(
    name=NAME, suffix="jsonl", media_type="application/jsonl", keep=keep, write=write, read=read
)


def _line(entry: Entry) -> dict[str, object]:
    (at,) = entry.keys
    said = {
        "uid": entry.uid,
        "stem": entry.stem,
        "key": entry.options[at],
        "distractors": [*entry.options[:at], *entry.options[at + 1 :]],
        "key_place": at,
        "explanation": entry.explanation,
        "topic": entry.topic,
        "tags": list(entry.tags),
        "difficulty": entry.difficulty,
        "limit_s": entry.limit_s,
        "attribution": entry.source,
        "licence": entry.licence,
        "language": entry.language,
    }
    return {name: value for name, value in said.items() if value not in ("", [], None)}


def _value(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _entry(value: Any) -> Entry | None:
    if not isinstance(value, dict):
        return None
    wrong = value.get("distractors")
    texts = [value.get("stem"), value.get("key"), *(wrong if isinstance(wrong, list) else [None])]
    if not all(isinstance(text, str) and text.strip() for text in texts):
        return None
    stem, key, *options = map(one_line, texts)
    place = _number(value.get("key_place"), most=len(options)) or 0
    options.insert(place, key)
    sentence, article = _source(value.get("sources"))
    tags = value.get("tags")
    return Entry(
        stem=stem,
        options=tuple(options),
        keys=(place,),
        uid=_text(value.get("uid")),
        explanation=_text(value.get("explanation")) or (f"“{sentence}”" if sentence else ""),
        topic=_text(value.get("topic")) or _text(value.get("subject")),
        tags=tuple(filter(None, map(_text, tags))) if isinstance(tags, list) else (),
        difficulty=_text(value.get("difficulty")),
        limit_s=_number(value.get("limit_s"), most=_MOST_S),
        source=_text(value.get("attribution")) or article,
        licence=_text(value.get("licence")),
        language=_text(value.get("language")) or ("en" if sentence else ""),
    )


def _number(value: Any, *, most: int) -> int | None:
    """A whole number from 0 to so many; `None` for anything else."""
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return value if is_whole and 0 <= value <= most else None


def _source(sources: Any) -> tuple[str, str]:
    """The first sentence that proves the item, and the name of its article; empty if not there."""
    first = sources[0] if isinstance(sources, list) and sources else None
    if not isinstance(first, dict):
        return "", ""
    return _text(first.get("sentence")), _text(first.get("article"))


def _text(value: Any) -> str:
    return one_line(value) if isinstance(value, str) else ""
