"""The address where names are decided on that the articles do not settle."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, url_for
from werkzeug.wrappers import Response as Redirect

from quiz.services import merging
from quiz.services.merging import MergingRefused
from quiz.web import errors
from quiz.web.accounts import seat
from quiz.web.wiring import moment

blueprint = Blueprint("merges", __name__, url_prefix="/desk/names")


@blueprint.before_request
def _judges_only() -> None:
    seat.judge()


@blueprint.get("")
def page() -> Response:
    """Both names of each pair with their sentences, side by side."""
    return _shown()


@blueprint.get("/decisions.json")
def file() -> Response:
    """What was decided, as the generator's command takes it."""
    answer = make_response(merging.file())
    answer.mimetype = "application/json"
    answer.headers["Content-Disposition"] = 'attachment; filename="decisions.json"'
    return answer


@blueprint.post("/<int:merge_id>/same")
def same(merge_id: int) -> Redirect:
    """They are one."""
    merging.decide(merge_id, is_same=True, by=seat.judge().id, now=moment())
    return _back()


@blueprint.post("/<int:merge_id>/apart")
def apart(merge_id: int) -> Redirect:
    """They are two."""
    merging.decide(merge_id, is_same=False, by=seat.judge().id, now=moment())
    return _back()


@blueprint.post("/undo")
def undo() -> Redirect:
    """Take back one's last decision about names."""
    merging.undo(by=seat.judge().id, now=moment())
    return _back()


@blueprint.post("/<int:merge_id>/again")
def again(merge_id: int) -> Redirect:
    """Work through the articles again, so that their items follow what was decided."""
    job_id = merging.again(merge_id, by=seat.curator().id, now=moment())
    return redirect(url_for("articles.job", job_id=job_id), 303)


@blueprint.errorhandler(MergingRefused)
def refused(refusal: MergingRefused) -> Response:
    """Say why above the list as it stands, which nothing has changed."""
    return _shown(notice=str(refusal), status=errors.verdict(refusal).status)


def _back() -> Redirect:
    return redirect(url_for("merges.page"), 303)


def _shown(*, notice: str = "", status: int = 200) -> Response:
    page = render_template("desk/merges.html", names=merging.page(), notice=notice)
    return make_response(page, status)
