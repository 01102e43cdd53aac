"""Open Trivia DB's JSON, as its API answers and its users keep it."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from quiz.interchange.model import (
    TRUE_FALSE,
    Codec,
    Entry,
    FileUnreadable,
    LeftOut,
    Reading,
    Row,
    Trouble,
    check_plain,
)
from quiz.interchange.tables import decoded
from quiz.interchange.text import one_line

NAME = "Open Trivia DB"
_WRONG = 3
_DIFFICULTIES = frozenset({"easy", "medium", "hard"})


def parsed(text: str) -> Any:
    """The JSON value of a text.

    Raises: FileUnreadable.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FileUnreadable(f"it is no JSON ({error})") from error


def looks_like(value: Any) -> bool:
    """Whether a JSON value is an answer of the API, or the list inside one."""
    results = _results(value)
    return bool(results) and all(isinstance(each, dict) for each in results)


def read(data: bytes) -> Reading:
    """The questions, entities resolved; those without a question or answers as troubles.

    Raises: FileUnreadable.
    """
    rows: list[Row] = []
    troubles: list[Trouble] = []
    for at, result in enumerate(_results(parsed(decoded(data))), start=1):
        entry = _entry(result) if isinstance(result, dict) else None
        if entry is None:
            troubles.append(
                Trouble(place=f"result {at}", words="it lacks a question, or its answers")
            )
        else:
            rows.append(Row(place=f"result {at}", entry=entry))
    return Reading(format_name=NAME, rows=tuple(rows), troubles=tuple(troubles))


def keep(entry: Entry) -> Entry:
    """It carries topic and difficulty, the right answer first, and true before false."""
    check_plain(entry, most_options=_WRONG + 1, several_keys=False)
    key = entry.keys[0]
    is_boolean = entry.options == TRUE_FALSE
    if not is_boolean and len(entry.options) != _WRONG + 1:
        raise LeftOut(f"it has {len(entry.options)} options, {_WRONG + 1} are needed")
    others = (option for at, option in enumerate(entry.options) if at != key)
    options = entry.options if is_boolean else (entry.options[key], *others)
    return Entry(
        stem=entry.stem,
        options=options,
        keys=(key if is_boolean else 0,),
        topic=entry.topic,
        difficulty=entry.difficulty if entry.difficulty in _DIFFICULTIES else "medium",
    )


def write(entries: Sequence[Entry]) -> bytes:
    """The answer of the API with these questions, in its default encoding."""
    results = [_result(entry) for entry in entries]
    return json.dumps({"response_code": 0, "results": results}, ensure_ascii=False).encode()


CODEC = Codec(
    name=NAME,
    suffix="opentdb.json",
    media_type="application/json",
    keep=keep,
    write=write,
    read=read,
)


def _results(value: Any) -> list[Any]:
    results = value.get("results") if isinstance(value, dict) else value
    return results if isinstance(results, list) else []


def _entry(result: dict[str, Any]) -> Entry | None:
    wrong = result.get("incorrect_answers")
    texts = [result.get("question"), result.get("correct_answer")]
    texts += wrong if isinstance(wrong, list) else []
    if len(texts) < _WRONG or not all(isinstance(text, str) and text.strip() for text in texts):
        return None
    stem, correct, *others = (_plain(text) for text in texts)
    entry = Entry(
        stem=stem,
        options=(correct, *others),
        keys=(0,),
        topic=_plain(result.get("category")),
        difficulty=_plain(result.get("difficulty")),
    )
    if set(entry.options) == set(TRUE_FALSE):
        return replace(entry, options=TRUE_FALSE, keys=(TRUE_FALSE.index(correct),))
    return entry


def _plain(text: Any) -> str:
    return one_line(html.unescape(text)) if isinstance(text, str) else ""


def _result(entry: Entry) -> dict[str, Any]:
    key = entry.keys[0]
    return {
        "type": "boolean" if entry.options == TRUE_FALSE else "multiple",
        "difficulty": entry.difficulty,
        "category": html.escape(entry.topic),
        "question": html.escape(entry.stem),
        "correct_answer": html.escape(entry.options[key]),
        "incorrect_answers": [html.escape(o) for at, o in enumerate(entry.options) if at != key],
    }
