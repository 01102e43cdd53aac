"""The address of the bank at a glance."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, render_template

from quiz.services import overview
from quiz.web.accounts import seat

blueprint = Blueprint("overview", __name__, url_prefix="/desk/overview")


@blueprint.before_request
def _judges_only() -> None:
    seat.judge()


@blueprint.get("")
def page() -> Response:
    """How the bank stands, and what is worth a look first."""
    return make_response(render_template("desk/overview.html", bank=overview.look()))
