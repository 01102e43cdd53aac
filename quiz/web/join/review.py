"""The address where a player looks back at a night: own answers, right ones, and the proof."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template

from quiz.services import joining, nights
from quiz.services.rooms import RoomUnknown
from quiz.web import fans
from quiz.web.live import live
from quiz.web.wiring import moment

blueprint = Blueprint("review", __name__)


@blueprint.get("/room/<code>/review")
def look(code: str) -> Response:
    """The own night once all is revealed; until then the stage."""
    present = joining.present(live(), code, fan=fans.fan(), now=moment())
    if present.sight is None or present.sight.by.seat.is_out:
        raise RoomUnknown
    found = nights.review(present.room, present.sight.by)
    if found is None:
        return make_response(redirect(f"/room/{code}", 303))
    return make_response(render_template("join/review.html", review=found, address=f"/room/{code}"))
