"""The front page, and the small addresses that programs ask for."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, render_template

from quiz.game.model import Scoring
from quiz.game.pov import BoardClass
from quiz.services import solo
from quiz.web import fans
from quiz.web.solo.forms import RulesForm
from quiz.web.wiring import moment

blueprint = Blueprint("home", __name__)
BEST = 5
_A_DAY_S = 86_400
_NOT_FOR_ROBOTS = ("solo", "room", "screen", "with", "results", "host", "desk", "invitation")
FRONT_CLASS = BoardClass(timing="20", length=10, scoring=Scoring.ACCURACY_FIRST)
"""The board of the rules that one tap on Play means."""


@blueprint.get("/")
def index() -> str:
    """What it is, and the button."""
    return front_page(RulesForm())


def front_page(form: RulesForm) -> str:
    """The front page with the rules as chosen so far."""
    now = moment()
    fan = fans.fan()
    board = solo.board(FRONT_CLASS, "today", fan=fan, now=now)
    return render_template(
        "home.html",
        form=form,
        bank_size=solo.bank_size(),
        unfinished=solo.unfinished(fan=fan, now=now) if fan else None,
        board=board,
        best=board.rows[:BEST],
    )


@blueprint.get("/healthz")
def health() -> Response:
    """Whether a quiz could start: the server answers and its database does."""
    return jsonify(status="ok", questions=solo.bank_size())


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Quizzes in progress, nights and the desk are nobody's search result."""
    rules = ["User-agent: *", *(f"Disallow: /{place}" for place in _NOT_FOR_ROBOTS), ""]
    response = Response("\n".join(rules), mimetype="text/plain")
    response.cache_control.public = True
    response.cache_control.max_age = _A_DAY_S
    return response
