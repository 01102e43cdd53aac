"""The addresses of a quiz alone. Each reads the form, asks the service, shows what came of it."""

from __future__ import annotations

import secrets

from flask import Blueprint, Response, make_response, redirect, request, url_for

from quiz.game.errors import MoveRefused
from quiz.game.names import NameRefused
from quiz.services import reporting, solo
from quiz.web import errors, fans
from quiz.web.home import front_page
from quiz.web.solo import forms, pages
from quiz.web.wiring import moment, moment_of_answer, wired

blueprint = Blueprint("solo", __name__, url_prefix="/solo")
_HANDLE_BYTES = 16
THANKS = "Thank you. Whoever keeps the bank will look at this question."


@blueprint.post("")
def start() -> Response:
    """Draw a quiz by the rules chosen and open its first question."""
    form = forms.RulesForm(request.form)
    if not form.is_valid():
        return make_response(front_page(form), 400)
    fan, token = fans.fan_to_be()
    question = solo.start(
        form.choice(), fan=fan, now=moment(), rng=wired().rng, handle=_new_handle()
    )
    return fans.keep(_to_stage(question.handle), token)


@blueprint.get("/<handle>")
def look(handle: str) -> Response:
    """Where the quiz stands; closes a question whose time ran out."""
    return pages.shown(solo.look(handle, fan=fans.fan(), now=moment()))


@blueprint.post("/<handle>/answer")
def answer(handle: str) -> Response:
    """Give an answer; the same one again is answered the same."""
    now = moment_of_answer()
    given = forms.given_answer(request.form)
    reveal = solo.answer(handle, fan=fans.fan(), number=given.number, choice=given.choice, now=now)
    return pages.onward(reveal)


@blueprint.post("/<handle>/next")
def open_next(handle: str) -> Response:
    """Leave a question that was answered; after the last come the results."""
    leaving = forms.leaving(request.form)
    return pages.onward(solo.open_next(handle, fan=fans.fan(), leaving=leaving, now=moment()))


@blueprint.post("/<handle>/report")
def report(handle: str) -> Response:
    """Say that something is wrong with a question that was revealed."""
    now = moment()
    fan = fans.fan()
    told = forms.complaint(request.form)
    reporting.report(handle, fan=fan, number=told.number, reason=told.reason, now=now)
    return pages.shown(solo.look(handle, fan=fan, now=now), notice=THANKS)


@blueprint.post("/<handle>/give-up")
def give_up(handle: str) -> Response:
    """End the quiz here."""
    return pages.onward(solo.give_up(handle, fan=fans.fan(), now=moment()))


@blueprint.post("/<handle>/sign")
def sign(handle: str) -> Response:
    """Put a nickname to the result."""
    now = moment()
    fan = fans.fan()
    nickname = request.form.get("nickname", "")
    try:
        return pages.onward(solo.sign(handle, fan=fan, nickname=nickname, now=now))
    except NameRefused as error:
        refused = pages.RefusedName(typed=nickname, words=str(error))
        results = solo.look(handle, fan=fan, now=now)
        return pages.shown(results, refused=refused, status=400)


@blueprint.post("/<handle>/missed")
def play_missed(handle: str) -> Response:
    """Practise the questions that were missed."""
    question = solo.play_missed(
        handle, fan=fans.fan(), now=moment(), rng=wired().rng, new_handle=_new_handle()
    )
    return _to_stage(question.handle)


@blueprint.errorhandler(MoveRefused)
def refused(refusal: MoveRefused) -> Response:
    """Say why the move was refused above the stage as it stands, which nothing has changed."""
    handle = (request.view_args or {}).get("handle")
    if handle is None:
        return errors.answer(refusal)  # nothing to show above: no quiz was started
    verdict = errors.verdict(refusal)
    pov = solo.look(handle, fan=fans.fan(), now=moment())
    return pages.shown(pov, notice=verdict.words, status=verdict.status)


def _to_stage(handle: str) -> Response:
    return make_response(redirect(url_for("solo.look", handle=handle), 303))


def _new_handle() -> str:
    return secrets.token_urlsafe(_HANDLE_BYTES)
