"""Decisions of the desk as marks of the generator's work, for `python -m questions --score`.

What was approved as it was made is good; what somebody reworded, or rejected for its words or an
option, is to be fixed; what was rejected for anything else is bad. A duplicate says nothing about
either, nor does what was put back into the queue unchanged.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from quiz.services.curation import REASONS
from quiz.services.units import looking
from quiz.store import marking
from quiz.store.items import Status
from quiz.store.marking import Judgement

_PROVES, _TWO_RIGHT, _WORDS, _SILLY, _DULL, _TWICE = REASONS
_TO_FIX = frozenset({_TWO_RIGHT, _WORDS, _SILLY})


def marks(*, now: datetime) -> bytes:
    """A file of marks as `docs/marks.schema.json` describes it."""
    with looking():
        found = marking.judgements()
    marked = [_mark(each, verdict) for each in found if (verdict := _verdict(each))]
    day = f"{now:%Y-%m-%d}"
    data = {"schema_version": 1, "sample": f"desk {day}", "marked_on": day, "marks": marked}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _verdict(item: Judgement) -> str:
    """Good, fix or bad; empty for what says nothing."""
    if item.status is Status.REJECTED:
        if item.reason.startswith(_TWICE):
            return ""
        return "fix" if item.reason in _TO_FIX or item.is_reworded else "bad"
    if item.is_reworded:
        return "fix"
    return "good" if item.status is Status.APPROVED else ""


def _mark(item: Judgement, verdict: str) -> dict[str, Any]:
    reason = item.reason if item.status is Status.REJECTED else ""
    return {
        "uid": item.uid,
        "fingerprint": item.fingerprint,
        "fact": item.fact,
        "pattern": item.pattern,
        "relation": item.relation,
        "kind": item.kind,
        "genre": item.genre,
        "article": item.article,
        "stem": item.stem,
        "key": item.options[0],
        "options": list(item.options),
        "verdict": verdict,
        "reason": reason or ("reworded at the desk" if item.is_reworded else ""),
    }
