"""The addresses of a player in a room. A room's code is in the address; the cookie says who asks.

A request that prefers JSON is answered in JSON, one of a form with a page; both are one use case.
"""

from __future__ import annotations

from flask import (
    Blueprint,
    Response,
    current_app,
    jsonify,
    make_response,
    redirect,
    render_template,
    request,
)

from quiz.game import codes
from quiz.game.errors import NoSuchTeam, NotAdmitted, TableMissing, TakenOut, TeamMissing
from quiz.game.liveroom import LiveRoom
from quiz.game.model import NameRule
from quiz.game.names import NameRefused
from quiz.game.roompov import Audience
from quiz.realtime.rooms import Topic
from quiz.services import answering, joining, showing, tables
from quiz.services.answering import Given
from quiz.services.joining import Sight, WrongReturnCode
from quiz.services.reporting import REASONS
from quiz.services.rooms import RoomUnknown
from quiz.services.tables import WrongTable
from quiz.web import fans, roundtrip
from quiz.web.errors import verdict, wants_json
from quiz.web.join import forms
from quiz.web.later import once_done
from quiz.web.live import live
from quiz.web.stream import stream
from quiz.web.wiring import moment, moment_of_answer

blueprint = Blueprint("join", __name__)
NO_ROOM = "There is no quiz with that code. Look at the big screen again."
_FIELDS: dict[type[Exception], str] = {
    TeamMissing: "team",
    NoSuchTeam: "team",
    TableMissing: "table",
    WrongTable: "table",
}
"""What a refusal is about, where not the name."""
THANKS = "Thank you. Whoever keeps the bank will look at this question."


@blueprint.get("/join")
def index() -> Response:
    """The form for the code."""
    return _index("", "")


@blueprint.post("/join")
def find() -> Response:
    """To the room of the code that was typed."""
    typed = request.form.get("code", "")
    code = codes.normalized(typed)
    if not code:
        words = "A code has six letters and digits. Look at the big screen again."
        return _index(typed, words, 400)
    try:
        joining.find(live(), code, now=moment())
    except RoomUnknown:
        return _index(typed, NO_ROOM, 404)
    return _to_room(code)


@blueprint.get("/room/<code>")
def room(code: str) -> Response:
    """The stage for who has a seat, a form for who has none."""
    known = codes.normalized(code)
    if known and known != code:
        return _to_room(known)
    found = joining.present(live(), code, fan=fans.fan(), now=moment())
    if found.sight is None:
        return _enter(found.room)
    if found.sight.by.seat.is_out:
        return _enter(found.room, refused={"field": "room", "words": TakenOut.words})
    return _room(found.room, found.sight)


@blueprint.get("/room/<code>/table/<letters>")
def table(code: str, letters: str) -> Response:
    """The form for who scanned the card of a table; who has a seat stays where it is."""
    found = joining.present(live(), code, fan=fans.fan(), now=moment())
    if found.sight is not None:
        return _to_room(code)
    typed = {"table": letters}
    try:
        tables.team_of(found.room, letters, secret=_secret())
    except WrongTable as refused:
        wrong = {"field": "table", "words": str(refused)}
        return _enter(found.room, typed=typed, refused=wrong, status=verdict(refused).status)
    return _enter(found.room, typed=typed)


@blueprint.post("/room/<code>/join")
def join(code: str) -> Response:
    """Take a seat."""
    now = moment()
    fan, token = fans.fan_to_be()
    found = joining.find(live(), code, now=now)
    typed = {field: request.form.get(field, "") for field in ("name", "team", "table")}
    try:
        team = _team(found, typed)
        joining.join(live(), code, fan=fan, name=typed["name"], team=team, now=now)
    except (NameRefused, NotAdmitted, WrongTable) as refused:
        if wants_json():
            raise
        wrong = {"field": _FIELDS.get(type(refused), "name"), "words": str(refused)}
        return _enter(found, typed=typed, refused=wrong, status=verdict(refused).status)
    return fans.keep(_to_room(code), token)


@blueprint.get("/room/<code>/state")
def state(code: str) -> Response:
    """What the room looks like now: the same as the stream brings, for who polls."""
    _, sight = _present(code)
    return jsonify(state=sight.shown.shared, own=sight.own)


@blueprint.get("/room/<code>/stream")
def watch(code: str) -> Response:
    """What the room looks like, now and from now on."""
    _, sight = _present(code)
    live().watch(code)
    return stream(
        live().hub,
        Topic(code, Audience.PLAYERS),
        seat=sight.by.seat.id,
        state=sight.shown.state,
        own=showing.as_bytes(sight.own),
    )


@blueprint.post("/room/<code>/answer")
def answer(code: str) -> Response:
    """Give an answer; acknowledged means stored, and the same again is told the same."""
    now = moment_of_answer()
    number, choice = forms.number_and_choice(request.form)
    on_its_way = answering.hand_in(
        live(),
        code,
        fan=fans.fan(),
        number=number,
        choice=choice,
        now=now,
        round_trip=roundtrip.measured(),
    )
    return once_done(on_its_way.write, lambda: _given(code, on_its_way.given(), "choice"))


@blueprint.post("/room/<code>/guess")
def guess(code: str) -> Response:
    """Give a number in a tie-break."""
    now = moment_of_answer()
    number, value = forms.number_and_value(request.form)
    given = answering.guess(live(), code, fan=fans.fan(), number=number, value=value, now=now)
    return _given(code, given, "value")


@blueprint.post("/room/<code>/leave")
def leave(code: str) -> Response:
    """Get up; the seat is kept for who comes back."""
    joining.leave(live(), code, fan=fans.fan(), now=moment())
    return make_response(redirect("/join", 303))


@blueprint.post("/room/<code>/report")
def report(code: str) -> Response:
    """Say that something is wrong with a question that was revealed."""
    now = moment()
    number, reason = forms.number_and_reason(request.form)
    joining.report(live(), code, fan=fans.fan(), number=number, reason=reason, now=now)
    if wants_json():
        return jsonify(words=THANKS)
    return _room(*_present(code), notice=THANKS)


@blueprint.get("/room/<code>/return")
def return_page(code: str) -> Response:
    """The form for the return code of a seat that was taken on another device."""
    return _return(joining.find(live(), code, now=moment()), "")


@blueprint.post("/room/<code>/return")
def come_back(code: str) -> Response:
    """Take a seat over from another device."""
    now = moment()
    fan, token = fans.fan_to_be()
    typed = request.form.get("return_code", "")
    try:
        joining.come_back(live(), code, typed=typed, fan=fan, secret=_secret(), now=now)
    except WrongReturnCode as refused:
        return _return(joining.find(live(), code, now=now), str(refused), 404)
    return fans.keep(_to_room(code), token)


def _present(code: str) -> tuple[LiveRoom, Sight]:
    found = joining.present(live(), code, fan=fans.fan(), now=moment())
    if found.sight is None:
        raise RoomUnknown
    return found.room, found.sight


def _given(code: str, given: Given, name: str) -> Response:
    if wants_json():
        told = {"number": given.number, name: given.value, "is_repeated": given.is_repeated}
        return jsonify(told)
    return _to_room(code)


def _to_room(code: str) -> Response:
    return make_response(redirect(f"/room/{code}", 303))


def _index(typed: str, words: str, status: int = 200) -> Response:
    return make_response(render_template("join/index.html", typed=typed, words=words), status)


def _team(found: LiveRoom, typed: dict[str, str]) -> str | None:
    """What was chosen, or what the card of a table says. Raises: WrongTable."""
    if not tables.has_tables(found):
        return typed["team"] or None
    letters = typed["table"].strip()
    return tables.team_of(found, letters, secret=_secret()) if letters else None


def _table(found: LiveRoom, letters: str) -> str:
    """The team of the table with these letters; empty for none."""
    try:
        return tables.team_of(found, letters, secret=_secret())
    except WrongTable:
        return ""


def _enter(
    found: LiveRoom,
    *,
    typed: dict[str, str] | None = None,
    refused: dict[str, str] | None = None,
    status: int = 200,
) -> Response:
    """The form for name and team; names to choose from stay the same for this browser."""
    filled = {"name": "", "team": "", "table": "", **(typed or {})}
    is_generated = found.session.rules.admission.names is NameRule.GENERATED
    fan, token = fans.fan_to_be()
    page = render_template(
        "join/enter.html",
        room=showing.card(found),
        address=f"/room/{found.code}",
        typed=filled,
        table=_table(found, filled["table"]),
        refused=refused,
        offered=joining.offered(found.code, fan) if is_generated else (),
        is_locked=found.session.is_locked,
    )
    response = make_response(page, status)
    return fans.keep(response, token) if is_generated else response


def _room(found: LiveRoom, sight: Sight, *, notice: str = "") -> Response:
    page = render_template(
        "join/room.html",
        room=showing.card(found),
        state=sight.shown.shared,
        own=sight.own,
        address=f"/room/{found.code}",
        return_code=joining.return_code(found.code, sight.by.seat.id, secret=_secret()),
        reasons=REASONS,
        notice=notice,
    )
    return make_response(page)


def _return(found: LiveRoom, words: str, status: int = 200) -> Response:
    page = render_template(
        "join/return.html",
        room=showing.card(found),
        address=f"/room/{found.code}",
        words=words,
    )
    return make_response(page, status)


def _secret() -> bytes:
    return str(current_app.secret_key).encode()
