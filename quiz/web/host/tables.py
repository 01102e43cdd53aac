"""The cards for the tables of a night, to print: team, code to scan, letters to type.

Law: they are for who lets people in; a card gives a seat in its team and nothing else.
"""

from __future__ import annotations

from flask import Blueprint, Response, abort, current_app, make_response, render_template

from quiz.game.errors import NotYours
from quiz.game.liveroom import LiveRoom
from quiz.game.rights import Right
from quiz.services import showing, tables
from quiz.services.tables import TableCard
from quiz.web import screen
from quiz.web.host import rooms

blueprint = Blueprint("tables", __name__, url_prefix="/host/rooms/<code>/tables")


@blueprint.get("")
def sheet(code: str) -> Response:
    """All cards on one sheet; nothing is there where teams do not sit at tables."""
    room, found = _cards(code)
    page = render_template(
        "host/tables.html",
        room=showing.card(room),
        cards=found,
        address=f"/host/rooms/{code}",
    )
    return make_response(page)


@blueprint.get("/<int:number>/qr.svg")
def qr(code: str, number: int) -> Response:
    """The picture of a card, counted from 0."""
    _, found = _cards(code)
    address = found[number].address if number < len(found) else ""
    return screen.qr_response(address) if address else abort(404)


def _cards(code: str) -> tuple[LiveRoom, tuple[TableCard, ...]]:
    room, chair = rooms.at(code)
    if Right.MODERATE not in chair.rights:
        raise NotYours
    secret = str(current_app.secret_key).encode()
    return room, tables.cards(room, secret=secret) or abort(404)
