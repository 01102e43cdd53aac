"""The address where a night begins: which quizzes, in which order, and how it is to run."""

from __future__ import annotations

from flask import Blueprint, Response, abort, make_response, redirect, render_template, request

from quiz.services import hosting, plans, quizzes
from quiz.services.plans import MOST_QUIZZES
from quiz.web.accounts import seat
from quiz.web.addresses import base_url
from quiz.web.host.startform import StartForm
from quiz.web.live import live
from quiz.web.wiring import moment, wired

blueprint = Blueprint("start", __name__, url_prefix="/host/start")
_MOST_DIGITS = 9


@blueprint.before_request
def _hosts_only() -> None:
    seat.host()


@blueprint.get("")
def page() -> Response:
    """What will be played, and the button."""
    return _shown(_chosen(request.args.getlist("quiz")), StartForm())


@blueprint.post("")
def open_room() -> Response:
    """Open the room, and go to its cockpit."""
    account = seat.host()
    chosen = _chosen(request.form.getlist("quiz"))
    form = StartForm(request.form)
    if not chosen or not form.is_valid():
        return _shown(chosen, form, status=400)
    planned = plans.plan(chosen, account_id=account.id)
    room = hosting.open_room(
        live(),
        planned.plan,
        form.options(),
        host=account.id,
        base_url=base_url(),
        now=moment(),
        rng=wired().rng,
    )
    return make_response(redirect(f"/host/rooms/{room.code}", 303))


@blueprint.errorhandler(plans.EmptyPlan)
def refused(refusal: plans.EmptyPlan) -> Response:
    """Say why above the choice of quizzes."""
    return _shown([], StartForm(), notice=str(refusal), status=409)


def _chosen(sent: list[str]) -> list[int]:
    """The quizzes in the order asked for, each once."""
    if any(not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS) for text in sent):
        abort(400)
    chosen = list(dict.fromkeys(map(int, sent)))
    if len(chosen) > MOST_QUIZZES:
        abort(400)
    return chosen


def _shown(chosen: list[int], form: StartForm, *, notice: str = "", status: int = 200) -> Response:
    account = seat.host()
    planned = plans.plan(chosen, account_id=account.id) if chosen else None
    every = {each.quiz_id: each for each in quizzes.mine(account.id)}
    page = render_template(
        "host/start.html",
        form=form,
        planned=planned,
        chosen=[every[quiz_id] for quiz_id in chosen],
        others=[
            each
            for each in every.values()
            if each.quiz_id not in chosen and each.archived_at is None and each.questions
        ],
        is_full=len(chosen) >= MOST_QUIZZES,
        notice=notice,
    )
    return make_response(page, status)
