"""What came of a night: for its host as a page and as files, for everybody by a signed link.

Law: a night belongs to the account that opened it; for everybody else only the link's page exists.
"""

from __future__ import annotations

from flask import Blueprint, Response, abort, make_response, redirect, render_template, request

from quiz.game.liveroom import LiveRoom
from quiz.services import hosting, joining, nightfiles, nightlog, nights, roomlinks
from quiz.services.hosting import Chair
from quiz.services.rooms import RoomUnknown
from quiz.store.roomlinks import Link
from quiz.web import links
from quiz.web.accounts import seat
from quiz.web.live import live
from quiz.web.wiring import moment

blueprint = Blueprint("results", __name__)
NAMED, NAMELESS = "results", "results without names"
KINDS = (NAMED, NAMELESS)


@blueprint.get("/host/rooms/<code>/results")
def look(code: str) -> Response:
    """Rounds, teams, people and questions."""
    room, _ = _own(code)
    page = render_template(
        "host/results.html",
        night=nights.night(code),
        room=room,
        address=f"/host/rooms/{code}/results",
        shared=_shared(code),
    )
    return make_response(page)


@blueprint.get("/host/rooms/<code>/results.csv")
def as_csv(code: str) -> Response:
    """One of the tables as text."""
    _own(code)
    sheet = request.args.get("sheet", nightfiles.SHEETS[0])
    if sheet not in nightfiles.SHEETS:
        abort(404)
    data = nightfiles.csv(nights.night(code), nights.answers(code), sheet)
    return _file(data, nightfiles.CSV, f"night-{code}-{sheet}.csv")


@blueprint.get("/host/rooms/<code>/results.xlsx")
def as_xlsx(code: str) -> Response:
    """All tables as a workbook."""
    _own(code)
    data = nightfiles.xlsx(nights.night(code), nights.answers(code))
    return _file(data, nightfiles.XLSX, f"night-{code}.xlsx")


@blueprint.get("/host/rooms/<code>/log")
def log(code: str) -> Response:
    """What was done, by whom and when, and what a ruling changed for whom."""
    _own(code)
    page = render_template("host/log.html", log=nightlog.log(code), address=f"/host/rooms/{code}")
    return make_response(page)


@blueprint.post("/host/rooms/<code>/results/links")
def share(code: str) -> Response:
    """A link that shows the results to whoever has it."""
    _, chair = _own(code)
    kind = NAMELESS if request.form.get("names") == "no" else NAMED
    roomlinks.add(code, kind=kind, granted=frozenset(), by=chair, now=moment())
    return _back(code)


@blueprint.post("/host/rooms/<code>/results/links/<int:link_id>/withdraw")
def withdraw(code: str, link_id: int) -> Response:
    """Let such a link be good no more."""
    _, chair = _own(code)
    if any(link.id == link_id and link.kind in KINDS for link in roomlinks.of_room(code)):
        roomlinks.withdraw(code, link_id, by=chair, now=moment())
    return _back(code)


@blueprint.get("/results/<token>")
def shared(token: str) -> Response:
    """The results for whoever has the link: nicknames only, or not even those."""
    link = next((found for kind in KINDS if (found := links.good(token, kind=kind))), None)
    if link is None:
        abort(404)
    joining.find(live(), link.room_code, now=moment())
    night = nights.night(link.room_code)
    if link.kind == NAMELESS:
        night = nights.nameless(night)
    return make_response(render_template("results/shared.html", night=night))


def _own(code: str) -> tuple[LiveRoom, Chair]:
    """The room of the host who asks."""
    account = seat.signed_in()
    if account is None:
        raise RoomUnknown
    room = joining.find(live(), code, now=moment())
    chair = hosting.host_chair(room, account)
    if chair is None:
        raise RoomUnknown
    return room, chair


def _shared(code: str) -> list[tuple[Link, str]]:
    return [
        (link, f"/results/{links.token(link)}")
        for link in roomlinks.of_room(code)
        if link.kind in KINDS
    ]


def _file(data: bytes, media_type: str, name: str) -> Response:
    response = Response(data, mimetype=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _back(code: str) -> Response:
    return make_response(redirect(f"/host/rooms/{code}/results#share", 303))
