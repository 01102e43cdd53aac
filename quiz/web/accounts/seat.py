"""Who is signed in: Flask-Login with the opaque token of a server-side session as its id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from flask import Flask, abort, session
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user

from quiz.services import accounts
from quiz.services.accounts import AccountView, Role
from quiz.web.wiring import moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat(UserMixin):
    """A signed-in browser: the token of its session and whose it is."""

    token: str
    account: AccountView

    def get_id(self) -> str:
        """What the cookie holds."""
        return self.token


def attach(app: Flask) -> None:
    """Let `app` know who is signed in; asked only by pages that want to know."""
    manager = LoginManager()
    manager.session_protection = ""  # the token is random and revocable; addresses change
    # What init_app does but for its hook, which would open the session after every request, also of
    # static files, to look for a "remember me" that we do not have.
    app.login_manager = manager  # type: ignore[attr-defined]  # where Flask-Login looks for it
    manager.user_loader(_seat)
    app.jinja_env.globals["signed_in"] = signed_in


def signed_in() -> AccountView | None:
    """The account that asks; `None` for everybody else."""
    seat = _current()
    return seat.account if seat else None


def take(token: str) -> None:
    """Sit down: a new session, so that nothing known before signing in is worth anything after."""
    account = accounts.who(token, now=moment())
    if account is None:
        abort(403)
    session.clear()
    login_user(Seat(token=token, account=account))


def leave(*, everywhere: bool) -> None:
    """Stand up, here or in every browser; harmless for who is not signed in."""
    seat = _current()
    if seat is None:
        return
    if everywhere:
        accounts.sign_out_everywhere(seat.account, now=moment())
    else:
        accounts.sign_out(seat.token)
    logout_user()
    session.clear()


def token() -> str:
    """The token of the session that asks; empty for who is not signed in."""
    seat = _current()
    return seat.token if seat else ""


def curator() -> AccountView:
    """The curator who asks; strangers find nothing here, other accounts are told no."""
    return _one_of(Role.CURATOR)


def host() -> AccountView:
    """The host or curator who asks; strangers find nothing here, reviewers are told no."""
    return _one_of(Role.HOST, Role.CURATOR)


def judge() -> AccountView:
    """The curator or reviewer who asks; strangers find nothing here, hosts are told no."""
    return _one_of(Role.CURATOR, Role.REVIEWER)


def _one_of(*roles: Role) -> AccountView:
    account = signed_in()
    if account is None:
        abort(404)
    if account.role not in roles:
        abort(403)
    return account


def _seat(token: str) -> Seat | None:
    account = accounts.who(token, now=moment())
    return Seat(token=token, account=account) if account else None


def _current() -> Seat | None:
    seat: Any = current_user  # a proxy for a Seat, or for Flask-Login's nobody
    return cast("Seat", seat) if seat.is_authenticated else None
