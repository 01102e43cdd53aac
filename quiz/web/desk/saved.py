"""The addresses under which somebody keeps a sieve, and forgets it."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from quiz.services import keeping
from quiz.web.accounts import seat
from quiz.web.desk import sieves

blueprint = Blueprint("saved", __name__, url_prefix="/desk/filters")


@blueprint.before_request
def _judges_only() -> None:
    seat.judge()


@blueprint.post("/keep")
def keep() -> Redirect:
    """Keep the sieve one is looking through."""
    sieve = sieves.followed(request.form)
    if sieve is None:
        abort(400)
    keeping.keep(request.form.get("name", ""), sieves.path(sieve), by=seat.judge().id)
    return redirect(url_for("desk.queue", listing=sieve.listing, **sieves.fields(sieve)), 303)


@blueprint.post("/<int:saved_id>/forget")
def forget(saved_id: int) -> Redirect:
    """Keep it no longer."""
    keeping.forget(saved_id, by=seat.judge().id)
    return redirect(url_for("desk.index"), 303)
