"""Fair time: what a slow way to the server may give back, as a bounded credit.

Pure. Only what the server measured itself counts: the shortest round trip that its own kernel saw
on the connection of the answer. Half of it is the answer's way. A page or a client has no hand in
that figure, so holding anything back gains nothing; whoever tampers with the network below it gains
at most the bound, which `Rules.most_credit` keeps below what is worth it.
"""

from __future__ import annotations

from datetime import timedelta

from quiz.game.model import Rules


def credit(rules: Rules, round_trip: timedelta | None) -> timedelta:
    """The time to give back for one answer; `round_trip` is `None` where nothing was measured.

    Between nothing and `rules.most_credit`; nothing where fair time is off.
    """
    if round_trip is None:
        return timedelta()
    return min(max(round_trip, timedelta()) / 2, rules.most_credit)
