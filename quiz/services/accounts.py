"""Who may sit at the desk: invitations, sign-in and signed-in browsers.

Law: passwords are hashed outside any transaction, so nobody's game waits for a sign-in.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from quiz.services import passwords
from quiz.services.units import looking, writing
from quiz.store import log, people
from quiz.store.log import Event
from quiz.store.people import Known, Person

IDLE = timedelta(hours=8)
LONGEST = timedelta(days=30)
INVITATION_LIFE = timedelta(minutes=15)
TOUCH_AFTER = timedelta(minutes=1)
LONGEST_NAME = 40


class Role(StrEnum):
    """A curator looks after bank and people, a reviewer judges items, a host runs quizzes."""

    CURATOR = "curator"
    REVIEWER = "reviewer"
    HOST = "host"


class AccountRefused(Exception):
    """Nothing was changed; the words say why."""


class InvitationGone(AccountRefused):
    """The invitation is unknown, used, expired or replaced by a newer one."""


class NameTaken(AccountRefused):
    """Another account has this name."""


class BadName(AccountRefused):
    """No name, or one that cannot be shown."""


class BadPassword(AccountRefused):
    """Too short, too long or too common."""


class SignInRefused(AccountRefused):
    """Name and password do not belong to an account; which of the two is not said."""


class SignInBusy(AccountRefused):
    """Too many people sign in at this moment; try again in a few seconds."""


class NoSuchAccount(AccountRefused):
    """Nobody has this name."""


class LastCurator(AccountRefused):
    """Without this account nobody could look after the bank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """An account as pages may see it; `role` is a `Role`."""

    id: int
    name: str
    role: str


def open_first_invitation(*, now: datetime) -> str | None:
    """The token of a new invitation for the first curator; `None` once there is a curator.

    It lives for `INVITATION_LIFE`, is good once, and voids the one before it.
    """
    with writing():
        if people.has_account(Role.CURATOR):
            return None
        people.void_invitations(Role.CURATOR)
        return _new_invitation(Role.CURATOR, by=None, now=now)


def everyone() -> tuple[Person, ...]:
    """All accounts, by name."""
    with looking():
        return people.everyone()


def invite(role: Role, *, by: int | None = None, now: datetime) -> str:
    """The token of a new invitation, good once for `INVITATION_LIFE`; earlier ones stay good.

    `by` is the account that invites, as in all of this module; `None` is who has the computer.
    """
    with writing():
        return _new_invitation(role, by=by, now=now)


def is_open(token: str, *, now: datetime) -> bool:
    """Whether the invitation can still be accepted."""
    with looking():
        return people.invited_role(recognised_by(token), now) is not None


def accept(token: str, *, name: str, password: str, now: datetime) -> AccountView:
    """Make the account the invitation is for, and use the invitation up.

    Raises:
        InvitationGone, BadName, NameTaken, BadPassword, SignInBusy: nothing changed, and an
            invitation that was open still is.
    """
    if not is_open(token, now=now):
        raise InvitationGone(_GONE)
    shown = _checked_name(name)
    if words := passwords.objection(password, name=shown):
        raise BadPassword(words)
    password_hash = _hashed(password)
    with writing():
        role = people.use_invitation(recognised_by(token), now)
        if role is None:
            raise InvitationGone(_GONE)
        account_id = people.add_account(
            name=shown, name_key=_key(shown), role=role, password_hash=password_hash, now=now
        )
        if account_id is None:
            raise NameTaken("Somebody has this name already.")
        log.note(Event.JOINED, shown, by=account_id, now=now, after={"role": role})
    return AccountView(id=account_id, name=shown, role=role)


def sign_in(name: str, password: str, *, now: datetime) -> str:
    """A new session token for the account `name`.

    An unknown name, a wrong password and a disabled account take equally long and read the same.

    Raises:
        SignInRefused, SignInBusy: no session was made.
    """
    with looking():
        known = people.credentials(_key(name))
    password_hash = known.password_hash if known else passwords.NOBODY
    is_right = _matches(password_hash, password)
    if known is None or known.is_disabled or not is_right:
        raise SignInRefused("Name and password do not belong together.")
    renewed = _hashed(password) if passwords.is_outdated(password_hash) else None
    token = secrets.token_urlsafe(32)
    with writing():
        people.sweep_sessions(now=now, idle=IDLE)
        people.add_session(
            recognised_by(token), account_id=known.account_id, now=now, expires_at=now + LONGEST
        )
        if renewed:
            people.keep_password(known.account_id, renewed)
    return token


def who(token: str, *, now: datetime) -> AccountView | None:
    """Whose session this is; `None` when it is unknown, over, or the account is disabled.

    A session is over after `IDLE` without a request, and after `LONGEST` in any case.
    """
    with looking():
        found = people.signed_in(recognised_by(token))
    if found is None or found.is_disabled:
        return None
    unseen = now - found.seen_at
    if now >= found.expires_at or unseen >= IDLE:
        return None
    if unseen >= TOUCH_AFTER:
        with writing():
            people.touch_session(recognised_by(token), now)
    return AccountView(id=found.account_id, name=found.name, role=found.role)


def recognised_by(token: str) -> str:
    """What is kept of a token, by which it is known again."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def sign_out(token: str) -> None:
    """End this session; harmless when it has ended."""
    with writing():
        people.end_session(recognised_by(token))


def sign_out_everywhere(account: AccountView, *, now: datetime) -> None:
    """End every session of the account."""
    with writing():
        people.end_sessions(account.id)
        log.note(Event.SIGNED_OUT, account.name, by=account.id, now=now)


def change_password(account_id: int, *, old: str, new: str, keep: str, now: datetime) -> None:
    """Set a new password and end every session of the account but the one with token `keep`.

    Raises:
        SignInRefused: `old` is not the password.
        BadPassword, SignInBusy: as when accepting an invitation. Nothing was changed.
    """
    with looking():
        known = people.credentials_of(account_id)
    if known is None or not _matches(known.password_hash, old):
        raise SignInRefused("This is not your password now.")
    if words := passwords.objection(new, name=known.name):
        raise BadPassword(words)
    password_hash = _hashed(new)
    with writing():
        people.keep_password(account_id, password_hash)
        people.end_sessions(account_id, but=recognised_by(keep))
        log.note(Event.PASSWORD_CHANGED, known.name, by=account_id, now=now)


def change_role(name: str, role: Role, *, by: int | None = None, now: datetime) -> None:
    """Let the account do what `role` may from its next request on; its own role changes nothing.

    Raises:
        NoSuchAccount: nobody has this name.
        LastCurator: nobody else could look after the bank.
    """
    with writing():
        found = _named(name)
        if found.role == role:
            return
        people.give_role(found.id, role)
        _check_a_curator_is_left(found)
        log.note(
            Event.ROLE_CHANGED,
            found.name,
            by=by,
            now=now,
            before={"role": found.role},
            after={"role": role},
        )


def disable(
    name: str, *, by: int | None = None, now: datetime, even_the_last: bool = False
) -> None:
    """Let the account sign in no more, and end its sessions.

    Who has the computer may disable even the last curator: the next start invites a new one.

    Raises:
        NoSuchAccount: nobody has this name.
        LastCurator: no other curator could sign in.
    """
    with writing():
        found = _named(name)
        if found.is_disabled:
            return
        people.disable(found.id, now)
        if not even_the_last:
            _check_a_curator_is_left(found)
        people.end_sessions(found.id)
        log.note(Event.DISABLED, found.name, by=by, now=now)


def enable(name: str, *, by: int | None = None, now: datetime) -> None:
    """Let a disabled account sign in again; one that may changes nothing.

    Raises:
        NoSuchAccount: nobody has this name.
    """
    with writing():
        found = _named(name)
        if not found.is_disabled:
            return
        people.enable(found.id)
        log.note(Event.ENABLED, found.name, by=by, now=now)


_GONE = "This invitation was used, has expired, or a newer one took its place."


def _named(name: str) -> Known:
    found = people.named(_key(name))
    if found is None:
        raise NoSuchAccount(f"There is no account named {name!r}.")
    return found


def _check_a_curator_is_left(changed: Known) -> None:
    if not people.has_account(Role.CURATOR):
        raise LastCurator(f"{changed.name} is the only curator. Invite another one first.")


def _new_invitation(role: Role, *, by: int | None, now: datetime) -> str:
    token = secrets.token_urlsafe(16)
    people.add_invitation(
        recognised_by(token), role=role, now=now, expires_at=now + INVITATION_LIFE
    )
    log.note(Event.INVITED, "somebody", by=by, now=now, after={"role": role})
    return token


def _key(name: str) -> str:
    """The name as it is compared; what no database can hold is no part of any name."""
    storable = name.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFKC", _tidy(storable)).casefold()


def _tidy(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())


def _checked_name(name: str) -> str:
    shown = _tidy(name)
    if not 1 <= len(shown) <= LONGEST_NAME:
        raise BadName(f"Use 1 to {LONGEST_NAME} characters.")
    if any(unicodedata.category(c).startswith("C") for c in shown):
        raise BadName("The name holds a character that cannot be shown.")
    return shown


def _hashed(password: str) -> str:
    try:
        return passwords.hashed(password)
    except passwords.Busy as error:
        raise SignInBusy(_BUSY) from error


def _matches(password_hash: str, password: str) -> bool:
    try:
        return passwords.matches(password_hash, password)
    except passwords.Busy as error:
        raise SignInBusy(_BUSY) from error


_BUSY = "Many people are signing in. Try again in a few seconds."
