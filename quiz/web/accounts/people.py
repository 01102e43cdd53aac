"""Who has an account: the list, invitations, and an end to accounts; for curators."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for

from quiz.services import accounts
from quiz.services.accounts import INVITATION_LIFE, LastCurator, NoSuchAccount, Role
from quiz.web.accounts import seat
from quiz.web.accounts.forms import InviteForm
from quiz.web.forms import tidy
from quiz.web.wiring import moment

blueprint = Blueprint("people", __name__, url_prefix="/people")


@blueprint.before_request
def _curators_only() -> None:
    seat.curator()


@blueprint.get("")
def index() -> Response:
    """Everybody with an account."""
    return _listed(InviteForm())


@blueprint.post("/invite")
def invite() -> Response:
    """Make a one-time link and show it, this once."""
    form = InviteForm(request.form)
    if not form.is_valid():
        return _listed(form, status=400)
    token = accounts.invite(Role(form.role.data), by=seat.curator().id, now=moment())
    link = url_for("accounts.invitation", token=token, _external=True)
    page = render_template(
        "accounts/invited.html", link=link, role=form.role.data, life=INVITATION_LIFE
    )
    return make_response(page)


@blueprint.post("/disable")
def disable() -> Response:
    """End an account; wherever it is signed in, that ends now."""
    try:
        accounts.disable(_name(), by=seat.curator().id, now=moment())
    except LastCurator as refused:
        return _listed(InviteForm(), notice=str(refused), status=409)
    except NoSuchAccount as refused:
        return _listed(InviteForm(), notice=str(refused), status=404)
    return make_response(redirect(url_for("people.index"), 303))


@blueprint.post("/enable")
def enable() -> Response:
    """Let a disabled account sign in again."""
    try:
        accounts.enable(_name(), by=seat.curator().id, now=moment())
    except NoSuchAccount as refused:
        return _listed(InviteForm(), notice=str(refused), status=404)
    return make_response(redirect(url_for("people.index"), 303))


@blueprint.post("/role")
def role() -> Response:
    """Let somebody do more, or less, from their next click on."""
    given = request.form.get("role", "")
    if given not in set(Role):
        return _listed(InviteForm(), notice="There is no such role.", status=400)
    try:
        accounts.change_role(_name(), Role(given), by=seat.curator().id, now=moment())
    except LastCurator as refused:
        return _listed(InviteForm(), notice=str(refused), status=409)
    except NoSuchAccount as refused:
        return _listed(InviteForm(), notice=str(refused), status=404)
    return make_response(redirect(url_for("people.index"), 303))


def _name() -> str:
    return tidy(request.form.get("name"))


def _listed(form: InviteForm, *, notice: str = "", status: int = 200) -> Response:
    page = render_template(
        "accounts/people.html",
        people=accounts.everyone(),
        roles=tuple(Role),
        form=form,
        notice=notice,
    )
    return make_response(page, status)
