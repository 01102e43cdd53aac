"""The rules of a room as a JSON document, and back.

Pure. Durations are whole microseconds under names that end in `_us`; `None` stays `None`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from quiz.game.model import (
    Admission,
    Grouping,
    NameRule,
    Pace,
    Phase,
    Round,
    Rules,
    Scoring,
    TeamRule,
)
from quiz.game.names import Decency

_MICROSECOND = timedelta(microseconds=1)
_PACE = ("lead", "title", "closed", "reveal", "standings")


def document(rules: Rules) -> dict[str, Any]:
    """`rules` for the database."""
    return {
        "limit_us": _us(rules.limit),
        "scoring": rules.scoring,
        "grace_us": _us(rules.grace),
        "rounds": [
            {
                "name": each.name,
                "length": each.length,
                "limit_us": _us(each.limit),
                "points": each.points,
                "pause_us": _us(each.pause),
            }
            for each in rules.rounds
        ],
        "passes": sorted(rules.passes),
        "pace": {f"{name}_us": _us(getattr(rules.pace, name)) for name in _PACE},
        "most_players": rules.admission.most_players,
        "is_late_join_allowed": rules.admission.is_late_join_allowed,
        "names": rules.admission.names,
        "decency": rules.admission.decency,
        "teams": rules.admission.teams,
        "grouping": rules.admission.grouping,
        "has_standings_between": rules.has_standings_between,
        "most_credit_us": _us(rules.most_credit),
        "abandoned_after_us": _us(rules.abandoned_after),
    }


def rules(stored: dict[str, Any]) -> Rules:
    """The rules that `document` made `stored` of."""
    rounds = tuple(
        Round(
            name=each["name"],
            length=each["length"],
            limit=_span(each["limit_us"]),
            points=each["points"],
            pause=_span(each["pause_us"]),
        )
        for each in stored["rounds"]
    )
    pace = stored["pace"]
    return Rules(
        length=sum(each.length for each in rounds),
        limit=_span(stored["limit_us"]),
        factor=1,
        scoring=Scoring(stored["scoring"]),
        grace=stored["grace_us"] * _MICROSECOND,
        rounds=rounds,
        passes=frozenset(Phase(each) for each in stored["passes"]),
        pace=Pace(
            lead=pace["lead_us"] * _MICROSECOND,
            title=_span(pace["title_us"]),
            closed=_span(pace["closed_us"]),
            reveal=_span(pace["reveal_us"]),
            standings=_span(pace["standings_us"]),
        ),
        admission=Admission(
            most_players=stored["most_players"],
            is_late_join_allowed=stored["is_late_join_allowed"],
            names=NameRule(stored["names"]),
            decency=Decency(stored["decency"]),
            teams=TeamRule(stored["teams"]),
            grouping=Grouping(stored.get("grouping", Grouping.CHOSEN)),  # older rooms say nothing
        ),
        is_live=True,
        has_standings_between=stored["has_standings_between"],
        most_credit=stored["most_credit_us"] * _MICROSECOND,
        abandoned_after=stored["abandoned_after_us"] * _MICROSECOND,
    )


def _us(span: timedelta | None) -> int | None:
    return None if span is None else span // _MICROSECOND


def _span(us: int | None) -> timedelta | None:
    return None if us is None else us * _MICROSECOND
