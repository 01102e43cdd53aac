"""Fair time: what a slow way to the server may give back, as a bounded credit.

Pure. Only what the server measured itself counts: it sends an echo and times the reply. The least
of the measured round trips is taken, so a reply held back on purpose raises nothing, as long as one
was prompt; and half a round trip, the way of an answer, never exceeds the bound. A player who holds
back every reply gains at most the bound, which `Rules.most_credit` keeps below what is worth it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from quiz.game.model import Rules

FEWEST_TRIPS = 3
"""With fewer measurements nothing is given back: one slow reply says little."""


def credit(rules: Rules, round_trips: Sequence[timedelta]) -> timedelta:
    """The time to give back for one answer, from round trips measured during the session.

    Between nothing and `rules.most_credit`; nothing where fair time is off.
    """
    if len(round_trips) < FEWEST_TRIPS:
        return timedelta()
    one_way = max(min(round_trips), timedelta()) / 2
    return min(one_way, rules.most_credit)
