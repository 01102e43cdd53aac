"""Signing in and out, and the invitation that makes an account."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for

from quiz.services import accounts
from quiz.services.accounts import AccountView, InvitationGone, Role, SignInRefused
from quiz.web.accounts import seat
from quiz.web.accounts.forms import InvitationForm, PasswordForm, SignInForm
from quiz.web.wiring import moment

blueprint = Blueprint("accounts", __name__)


@blueprint.get("/sign-in")
def sign_in_page() -> Response:
    """The form; who is signed in already is shown where to go."""
    if seat.signed_in():
        return make_response(redirect(url_for("accounts.account"), 303))
    return make_response(render_template("accounts/sign_in.html", form=SignInForm()))


@blueprint.post("/sign-in")
def sign_in() -> Response:
    """Open a session; a refusal does not say whether the name exists."""
    form = SignInForm(request.form)
    if form.is_valid():
        try:
            token = accounts.sign_in(form.name.data, form.password.data, now=moment())
        except SignInRefused as refused:
            form.blame({"password": str(refused)})
        else:
            return _seated(token)
    return make_response(render_template("accounts/sign_in.html", form=form), 400)


@blueprint.get("/invitation/<token>")
def invitation(token: str) -> Response:
    """The form behind a one-time link."""
    if not accounts.is_open(token, now=moment()):
        raise InvitationGone
    form = InvitationForm()
    return make_response(render_template("accounts/invitation.html", form=form, token=token))


@blueprint.post("/invitation/<token>")
def accept(token: str) -> Response:
    """Make the account and sign it in."""
    now = moment()
    form = InvitationForm(request.form)
    if form.is_valid():
        name, password = form.name.data, form.password.data
        try:
            accounts.accept(token, name=name, password=password, now=now)
            return _seated(accounts.sign_in(name, password, now=now))
        except (accounts.BadName, accounts.NameTaken) as refused:
            form.blame({"name": str(refused)})
        except accounts.BadPassword as refused:
            form.blame({"password": str(refused)})
    page = render_template("accounts/invitation.html", form=form, token=token)
    return make_response(page, 400)


@blueprint.get("/account")
def account() -> Response:
    """Who is signed in, and the ways out."""
    known = seat.signed_in()
    if known is None:
        return make_response(redirect(url_for("accounts.sign_in_page"), 303))
    return _account(known, PasswordForm())


@blueprint.post("/account/password")
def change_password() -> Response:
    """Set a new password; every other browser has to sign in again."""
    known = seat.signed_in()
    if known is None:
        return make_response(redirect(url_for("accounts.sign_in_page"), 303))
    form = PasswordForm(request.form)
    if form.is_valid():
        try:
            accounts.change_password(
                known.id,
                old=form.old.data,
                new=form.new.data,
                keep=seat.token(),
                now=moment(),
            )
        except SignInRefused as refused:
            form.blame({"old": str(refused)})
        except accounts.BadPassword as refused:
            form.blame({"new": str(refused)})
        else:
            words = "Your password is changed. Other browsers have to sign in again."
            return _account(known, PasswordForm(), notice=words)
    return _account(known, form, status=400)


@blueprint.post("/sign-out")
def sign_out() -> Response:
    """End this session."""
    seat.leave(everywhere=False)
    return make_response(redirect(url_for("home.index"), 303))


@blueprint.post("/sign-out-everywhere")
def sign_out_everywhere() -> Response:
    """End every session of the account."""
    seat.leave(everywhere=True)
    return make_response(redirect(url_for("home.index"), 303))


def _account(
    known: AccountView, form: PasswordForm, *, notice: str = "", status: int = 200
) -> Response:
    page = render_template("accounts/account.html", account=known, form=form, notice=notice)
    return make_response(page, status)


def _seated(token: str) -> Response:
    seat.take(token)
    known = seat.signed_in()
    is_judge = known is not None and known.role in {Role.CURATOR, Role.REVIEWER}
    goal = "desk.index" if is_judge else "quizzes.index"
    return make_response(redirect(url_for(goal), 303))
