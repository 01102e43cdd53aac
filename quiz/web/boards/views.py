"""The leaderboards, one for each way of playing, so that equals are compared."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from quiz.services import solo
from quiz.web import fans
from quiz.web.boards import forms
from quiz.web.wiring import moment

blueprint = Blueprint("boards", __name__)


@blueprint.get("/boards")
def index() -> str:
    """The board of one class and period."""
    wanted = forms.wanted(request.args)
    board = solo.board(wanted.klass, wanted.period, fan=fans.fan(), now=moment())
    return render_template(
        "boards/index.html",
        board=board,
        periods=forms.PERIODS,
        timings=forms.TIMINGS,
        lengths=forms.lengths(wanted.klass.length),
        scorings=forms.SCORINGS,
    )
