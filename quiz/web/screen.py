"""The big screen: a page behind a signed link that shows and never asks."""

from __future__ import annotations

import io

import segno
from flask import Blueprint, Response, abort, jsonify, make_response, render_template

from quiz.game.liveroom import LiveRoom
from quiz.game.roompov import Audience
from quiz.realtime.rooms import Topic
from quiz.services import joining, showing, watching
from quiz.services.units import looking
from quiz.store.roomlinks import Link
from quiz.web import links
from quiz.web.live import live
from quiz.web.stream import stream
from quiz.web.wiring import moment

blueprint = Blueprint("screen", __name__, url_prefix="/screen")
KIND = "screen"
SVG = "image/svg+xml"


@blueprint.get("/<token>")
def look(token: str) -> Response:
    """What the room sees on the wall."""
    _, room = _shown(token)
    with looking():
        state = live().gallery.shown(room, Audience.SCREEN).shared
        count = showing.crowd(room)
    page = render_template(
        "screen/room.html",
        room=showing.card(room),
        state=state,
        count=count,
        own=showing.clock(moment()),
        address=f"/screen/{token}",
        qr_path=f"/screen/{token}/qr.svg",
    )
    return make_response(page)


@blueprint.get("/<token>/state")
def state(token: str) -> Response:
    """The same for who polls."""
    _, room = _shown(token)
    with looking():
        shared = live().gallery.shown(room, Audience.SCREEN).shared
        count = showing.crowd(room)
    return jsonify(state=shared, count=count, own=showing.clock(moment()))


@blueprint.get("/<token>/stream")
def watch(token: str) -> Response:
    """The same, now and from now on."""
    link, room = _shown(token)
    with looking():
        shown = live().gallery.shown(room, Audience.SCREEN)
    live().watch(room.code)
    topic = Topic(room.code, Audience.SCREEN)
    own = showing.as_bytes(showing.clock(moment()))
    return stream(live().hub, topic, seat=watching.by_link(link), state=shown.state, own=own)


@blueprint.get("/<token>/qr.svg")
def qr(token: str) -> Response:
    """The address to join at, for cameras; nothing where it is unknown or hidden."""
    _, room = _shown(token)
    card = showing.card(room)
    if not card.join_url or card.is_code_hidden:
        abort(404)
    return qr_response(card.join_url)


def qr_response(address: str) -> Response:
    """`address` as a QR code that can be scaled."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", xmldecl=False, border=2)
    return Response(drawn.getvalue(), mimetype=SVG)


def _shown(token: str) -> tuple[Link, LiveRoom]:
    link = links.good(token, kind=KIND)
    if link is None:
        abort(404)
    return link, joining.find(live(), link.room_code, now=moment())
