"""Teams that sit at tables: each has letters of its own, on a card with a picture to scan.

Law: the letters follow from the server's secret, so nobody finds those of another table by changing
an address; and they are asked for on the way in alone, so a seat stays in its team.
"""

from __future__ import annotations

from dataclasses import dataclass

from quiz.game import codes
from quiz.game.errors import MoveRefused
from quiz.game.liveroom import LiveRoom
from quiz.game.model import Grouping, TeamRule

LENGTH = 8


class WrongTable(MoveRefused):
    """No table of the room has these letters."""

    words = "No table of this quiz has those letters. Look at the card on your table again."


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCard:
    """What lies on a table; `address` is what its picture holds, empty where it is unknown."""

    team: str
    letters: str
    address: str


def has_tables(room: LiveRoom) -> bool:
    """Whether cards on tables say who is in which team."""
    admission = room.session.rules.admission
    return admission.teams is not TeamRule.NONE and admission.grouping is Grouping.TABLES


def cards(room: LiveRoom, *, secret: bytes) -> tuple[TableCard, ...]:
    """A card for each team, in order; none where teams do not sit at tables."""
    if not has_tables(room):
        return ()
    return tuple(_card(room, team, secret) for team in room.team_names)


def team_of(room: LiveRoom, typed: str, *, secret: bytes) -> str:
    """The team whose letters were typed or scanned. Raises: WrongTable."""
    for each in cards(room, secret=secret):
        if codes.is_same(each.letters, typed):
            return each.team
    raise WrongTable


def _card(room: LiveRoom, team: str, secret: bytes) -> TableCard:
    letters = codes.derived(secret, f"table {room.code} {team}", LENGTH)
    address = f"{room.base_url}/room/{room.code}/table/{letters}" if room.base_url else ""
    return TableCard(team=team, letters=letters, address=address)
