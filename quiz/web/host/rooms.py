"""The cockpit: what a host, or a co-host with a link, sees and does during a night.

Law: whoever has neither the room's account nor a good link finds nothing here.
"""

from __future__ import annotations

import secrets

from flask import (
    Blueprint,
    Response,
    abort,
    jsonify,
    make_response,
    redirect,
    render_template,
    request,
    session,
)

from quiz.game import rights
from quiz.game.liveroom import LiveRoom
from quiz.game.roompov import Audience
from quiz.realtime.rooms import Topic
from quiz.services import hosting, joining, roomlinks, rulings, showing, watching
from quiz.services.hosting import Chair
from quiz.services.rooms import RoomUnknown
from quiz.services.units import looking
from quiz.web import links, screen
from quiz.web.accounts import seat
from quiz.web.errors import wants_json
from quiz.web.host import forms
from quiz.web.live import live, troupe
from quiz.web.stream import stream
from quiz.web.wiring import moment

blueprint = Blueprint("rooms", __name__)
CO_HOST = "co-host"
_LINKS = "links"
MOST_LINKS = 20
"""So many rooms a browser may look after by links; the oldest gives way."""


@blueprint.get("/with/<token>")
def come_by(token: str) -> Response:
    """A co-host comes by a link: this browser keeps it."""
    link = links.good(token, kind=CO_HOST)
    if link is None:
        abort(404)
    held = {**session.get(_LINKS, {}), link.room_code: token}
    session[_LINKS] = dict(list(held.items())[-MOST_LINKS:])
    return _to_cockpit(link.room_code)


@blueprint.get("/host/rooms/<code>")
def look(code: str) -> Response:
    """The cockpit."""
    room, chair = at(code)
    with looking():
        state = live().gallery.shown(room, Audience.HOSTS).shared
        count = showing.crowd(room)
    page = render_template(
        "host/room.html",
        room=showing.card(room),
        state=state,
        own=showing.duty(chair.rights, moment()),
        count=count,
        address=f"/host/rooms/{code}",
        seats=hosting.everybody(code),
        teams=hosting.teams(code),
        links=_links(code, chair),
        asked=rulings.asked(code),
        adjustment_id=_new_id(),
    )
    return make_response(page)


@blueprint.get("/host/rooms/<code>/state")
def state(code: str) -> Response:
    """What the cockpit shows now, for who polls."""
    room, chair = at(code)
    with looking():
        shared = live().gallery.shown(room, Audience.HOSTS).shared
        count = showing.crowd(room)
    return jsonify(state=shared, own=showing.duty(chair.rights, moment()), count=count)


@blueprint.get("/host/rooms/<code>/stream")
def watch(code: str) -> Response:
    """What the cockpit shows, now and from now on."""
    room, chair, held = _let_in(code)
    with looking():
        shown = live().gallery.shown(room, Audience.HOSTS)
    own = showing.as_bytes(showing.duty(chair.rights, moment()))
    live().watch(code)
    topic = Topic(code, Audience.HOSTS)
    return stream(live().hub, topic, seat=held, state=shown.state, own=own)


@blueprint.get("/host/rooms/<code>/seats")
def seats(code: str) -> Response:
    """The seats, as the part of the page that lists them."""
    at(code)
    wanted = request.args.get("q", "").casefold()
    found = tuple(each for each in hosting.everybody(code) if wanted in each.seat.name.casefold())
    page = render_template(
        "host/_seats.html",
        seats=found,
        teams=hosting.teams(code),
        address=f"/host/rooms/{code}",
        adjustment_id=_new_id(),
    )
    return make_response(page)


@blueprint.get("/host/rooms/<code>/qr.svg")
def qr(code: str) -> Response:
    """The address to join at, for cameras."""
    room, _ = at(code)
    address = showing.card(room).join_url
    return screen.qr_response(address) if address else abort(404)


@blueprint.post("/host/rooms/<code>/move")
def move(code: str) -> Response:
    """Make a move."""
    now = moment()
    room, chair = at(code)
    what = request.form.get("move", "")
    if what in forms.SEAT_MOVES:
        room = hosting.look_after(
            live(),
            code,
            request.form.get("seat", ""),
            what,
            by=chair,
            now=now,
            name=request.form.get("name", ""),
            team=request.form.get("team", ""),
            factor=forms.factor(request.form),
        )
    else:
        room = hosting.drive(live(), code, forms.move(request.form), by=chair, now=now)
    if wants_json():
        return jsonify(version=room.session.version)
    return _to_cockpit(code)


@blueprint.get("/host/rooms/<code>/ruling")
def ruling(code: str) -> Response:
    """What a ruling would change for whom, with a form to confirm it."""
    room, chair = at(code)
    wanted = forms.move(request.args)
    page = render_template(
        "host/ruling.html",
        room=showing.card(room),
        ruling=hosting.foresee(code, wanted, by=chair, now=moment()),
        sent=list(request.args.items(multi=True)),
        address=f"/host/rooms/{code}",
    )
    return make_response(page)


@blueprint.post("/host/rooms/<code>/links")
def add_link(code: str) -> Response:
    """A new link to the big screen or for a co-host."""
    _, chair = at(code)
    kind = request.form.get("kind", "")
    if kind == screen.KIND:
        granted = rights.SCREEN
    elif kind == CO_HOST:
        granted = rights.co_host(
            may_drive="may_drive" in request.form, may_moderate="may_moderate" in request.form
        )
    else:
        abort(400)
    roomlinks.add(code, kind=kind, granted=granted, by=chair, now=moment())
    return _to_cockpit(code)


@blueprint.post("/host/rooms/<code>/links/<int:link_id>/withdraw")
def withdraw_link(code: str, link_id: int) -> Response:
    """Let a link be good no more."""
    _, chair = at(code)
    roomlinks.withdraw(code, link_id, by=chair, now=moment())
    return _to_cockpit(code)


@blueprint.post("/host/rooms/<code>/bots")
def add_bots(code: str) -> Response:
    """Bots for a dry run."""
    _, chair = at(code)
    count, habits = forms.bots(request.form)
    troupe().add(code, count, habits, by=chair, now=moment())
    return _to_cockpit(code)


def at(code: str) -> tuple[LiveRoom, Chair]:
    """The room and the chair of who asks; nothing is found without one."""
    room, chair, _ = _let_in(code)
    return room, chair


def _let_in(code: str) -> tuple[LiveRoom, Chair, str]:
    """As `at`, and the seat of their streams, which names what let them in."""
    room = joining.find(live(), code, now=moment())
    account = seat.signed_in()
    chair = hosting.host_chair(room, account) if account else None
    if chair is not None:
        return room, chair, watching.by_session(seat.token())
    link = links.good(session.get(_LINKS, {}).get(code, ""), kind=CO_HOST)
    if link is None or link.room_code != code:
        raise RoomUnknown
    return room, roomlinks.chair(link), watching.by_link(link)


def _links(code: str, chair: Chair) -> list[dict[str, object]]:
    """The good links as their host may see them: where they lead and what they allow."""
    if chair.rights != rights.HOST:
        return []
    return [
        {
            "id": link.id,
            "kind": link.kind,
            "rights": link.rights,
            "path": f"/{'screen' if link.kind == screen.KIND else 'with'}/{links.token(link)}",
        }
        for link in roomlinks.of_room(code)
        if link.kind in {screen.KIND, CO_HOST}
    ]


def _new_id() -> str:
    """A prefix for ids of points given or taken from one page: sent twice they count once."""
    return secrets.token_urlsafe(12)


def _to_cockpit(code: str) -> Response:
    return make_response(redirect(f"/host/rooms/{code}", 303))
