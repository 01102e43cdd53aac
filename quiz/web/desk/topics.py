"""The address where the curator keeps the list of topics."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Redirect

from quiz.services import sorting
from quiz.services.sorting import SortingRefused
from quiz.web.accounts import seat
from quiz.web.wiring import moment

blueprint = Blueprint("topics", __name__, url_prefix="/desk/topics")


@blueprint.before_request
def _curators_only() -> None:
    seat.curator()


@blueprint.get("")
def page() -> Response:
    """The topics with the number of their items."""
    return _shown()


@blueprint.post("")
def add() -> Redirect:
    """Put one on the list."""
    sorting.add_topic(request.form.get("name", ""), by=seat.curator().id, now=moment())
    return _back()


@blueprint.post("/<int:topic_id>/rename")
def rename(topic_id: int) -> Redirect:
    """Call it something else."""
    name = request.form.get("name", "")
    sorting.rename_topic(topic_id, name, by=seat.curator().id, now=moment())
    return _back()


@blueprint.post("/<int:topic_id>/drop")
def drop(topic_id: int) -> Redirect:
    """Take it off the list."""
    sorting.drop_topic(topic_id, by=seat.curator().id, now=moment())
    return _back()


@blueprint.errorhandler(SortingRefused)
def refused(refusal: SortingRefused) -> Response:
    """Say why above the list, which nothing has changed."""
    return _shown(notice=str(refusal), status=400)


def _back() -> Redirect:
    return redirect(url_for("topics.page"), 303)


def _shown(*, notice: str = "", status: int = 200) -> Response:
    page = render_template("desk/topics.html", topics=sorting.topic_list(), notice=notice)
    return make_response(page, status)
