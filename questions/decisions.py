"""Read decisions: what people said of names that the articles do not settle.

Like `articles`, this reads files and hands on values that are trusted from then on.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from questions.model import Decision, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SCHEMA_VERSION = 1


class DecisionsError(ValueError):
    """A file of decisions that cannot be used; the words name it and say why."""


def dump(decisions: Iterable[Decision]) -> str:
    """The file that `read` reads, one decision a line."""
    lines = ",\n".join(json.dumps(_given(each), ensure_ascii=False) for each in decisions)
    return f'{{"schema_version": {SCHEMA_VERSION}, "decisions": [\n{lines}\n]}}\n'


def read(path: Path) -> tuple[Decision, ...]:
    """The decisions in the file.

    Raises:
        DecisionsError: it cannot be opened or is no such file.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DecisionsError(f"{path}: cannot be opened ({error.strerror})") from error
    except ValueError as error:
        raise DecisionsError(f"{path}: no JSON ({error})") from error
    given = data.get("decisions") if isinstance(data, dict) else None
    if not isinstance(given, list):
        raise DecisionsError(f"{path}: no object with a list of “decisions”")
    if (version := data.get("schema_version", SCHEMA_VERSION)) != SCHEMA_VERSION:
        raise DecisionsError(f"{path}: schema_version {version} is not {SCHEMA_VERSION}")
    decisions = []
    for number, each in enumerate(given, start=1):
        decision = _decision(each)
        if decision is None:
            raise DecisionsError(
                f"{path}: decision {number} needs “kind”, “one”, “other” and “same” (true or false)"
            )
        decisions.append(decision)
    return tuple(decisions)


def _given(decision: Decision) -> dict[str, Any]:
    return {
        "kind": decision.kind.value,
        "one": decision.one,
        "other": decision.other,
        "same": decision.is_same,
        "articles": sorted(decision.articles),
    }


def _decision(given: Any) -> Decision | None:
    """What one entry of the file says; `None` when it does not say all, or says it otherwise."""
    entry = given if isinstance(given, dict) else {}
    names = entry.get("one"), entry.get("other")
    articles = entry.get("articles", [])
    is_sound = (
        all(isinstance(name, str) and name for name in names)
        and entry.get("kind") in list(Kind)
        and isinstance(entry.get("same"), bool)
        and isinstance(articles, list)
        and all(isinstance(slug, str) for slug in articles)
    )
    if not is_sound:
        return None
    return Decision(
        kind=Kind(entry["kind"]),
        one=entry["one"],
        other=entry["other"],
        is_same=entry["same"],
        articles=frozenset(articles),
    )
