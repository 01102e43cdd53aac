"""Accounts, their signed-in browsers and invitations: tables and queries.

Law: no token and no password is kept, only what recognises it: SHA-256 of a token, argon2id of a
password.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, ForeignKey, delete, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import Base, db


class Account(Base):
    """Somebody who signs in; `name_key` is the name as it is compared."""

    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str]
    password_hash: Mapped[str]
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]


class AccountSession(Base):
    """A signed-in browser."""

    __tablename__ = "account_session"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class Invitation(Base):
    """A one-time right to make an account of `role`."""

    __tablename__ = "invitation"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """A session together with its account."""

    account_id: int
    name: str
    role: str
    seen_at: datetime
    expires_at: datetime
    is_disabled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What signing in is checked against."""

    account_id: int
    name: str
    password_hash: str
    is_disabled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An account as somebody else may change it."""

    id: int
    name: str
    role: str
    is_disabled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An account in the list of all; `seen_at` is `None` for who is signed in nowhere."""

    name: str
    role: str
    created_at: datetime
    disabled_at: datetime | None
    seen_at: datetime | None


def everyone() -> tuple[Person, ...]:
    """All accounts, by name."""
    seen = (
        select(AccountSession.account_id, func.max(AccountSession.seen_at).label("at"))
        .group_by(AccountSession.account_id)
        .subquery()
    )
    rows = db.session.execute(
        select(Account, seen.c.at)
        .outerjoin(seen, seen.c.account_id == Account.id)
        .order_by(Account.name_key)
    )
    return tuple(
        Person(
            name=account.name,
            role=account.role,
            created_at=account.created_at,
            disabled_at=account.disabled_at,
            seen_at=seen_at,
        )
        for account, seen_at in rows
    )


def has_account(role: str) -> bool:
    """Whether anybody has an account of `role` that is not disabled."""
    query = select(Account.id).where(Account.role == role, Account.disabled_at.is_(None)).limit(1)
    return db.session.scalar(query) is not None


def add_account(
    *, name: str, name_key: str, role: str, password_hash: str, now: datetime
) -> int | None:
    """The id of the new account; `None` when the name is taken, also by a writer at this moment."""
    insert = sqlite.insert if db.engine.dialect.name == "sqlite" else postgresql.insert
    statement = (
        insert(Account)
        .values(
            name=name, name_key=name_key, role=role, password_hash=password_hash, created_at=now
        )
        .on_conflict_do_nothing(index_elements=[Account.name_key])
        .returning(Account.id)
    )
    return db.session.scalar(statement)


def credentials(name_key: str) -> Credentials | None:
    """What the account of this name is recognised by."""
    return _credentials(Account.name_key == name_key)


def credentials_of(account_id: int) -> Credentials | None:
    """What this account is recognised by."""
    return _credentials(Account.id == account_id)


def _credentials(which: ColumnElement[bool]) -> Credentials | None:
    account = db.session.scalar(select(Account).where(which))
    if account is None:
        return None
    return Credentials(
        account_id=account.id,
        name=account.name,
        password_hash=account.password_hash,
        is_disabled=account.disabled_at is not None,
    )


def keep_password(account_id: int, password_hash: str) -> None:
    """Replace the account's password hash."""
    db.session.execute(
        update(Account).where(Account.id == account_id).values(password_hash=password_hash)
    )


def named(name_key: str) -> Known | None:
    """The account of this name."""
    row = db.session.execute(
        select(Account.id, Account.name, Account.role, Account.disabled_at).where(
            Account.name_key == name_key
        )
    ).one_or_none()
    if row is None:
        return None
    is_disabled = row.disabled_at is not None
    return Known(id=row.id, name=row.name, role=row.role, is_disabled=is_disabled)


def give_role(account_id: int, role: str) -> None:
    """Let the account be of another role."""
    db.session.execute(update(Account).where(Account.id == account_id).values(role=role))


def disable(account_id: int, now: datetime) -> None:
    """Let the account sign in no more."""
    db.session.execute(update(Account).where(Account.id == account_id).values(disabled_at=now))


def enable(account_id: int) -> None:
    """Let the account sign in again."""
    db.session.execute(update(Account).where(Account.id == account_id).values(disabled_at=None))


def add_invitation(token_hash: str, *, role: str, now: datetime, expires_at: datetime) -> None:
    """Keep an invitation."""
    db.session.add(
        Invitation(token_hash=token_hash, role=role, created_at=now, expires_at=expires_at)
    )


def void_invitations(role: str) -> None:
    """Forget the unused invitations for `role`."""
    db.session.execute(
        delete(Invitation).where(Invitation.role == role, Invitation.used_at.is_(None))
    )


def invited_role(token_hash: str, now: datetime) -> str | None:
    """The role an invitation is for, or `None` when it is not open."""
    return db.session.scalar(
        select(Invitation.role).where(
            Invitation.token_hash == token_hash,
            Invitation.used_at.is_(None),
            Invitation.expires_at > now,
        )
    )


def use_invitation(token_hash: str, now: datetime) -> str | None:
    """The role of the invitation, which is used from here on, or `None` when it is not open."""
    return db.session.scalar(
        update(Invitation)
        .where(
            Invitation.token_hash == token_hash,
            Invitation.used_at.is_(None),
            Invitation.expires_at > now,
        )
        .values(used_at=now)
        .returning(Invitation.role)
    )


def add_session(token_hash: str, *, account_id: int, now: datetime, expires_at: datetime) -> None:
    """Keep a signed-in browser."""
    db.session.add(
        AccountSession(
            token_hash=token_hash,
            account_id=account_id,
            created_at=now,
            seen_at=now,
            expires_at=expires_at,
        )
    )


def signed_in(token_hash: str) -> SignedIn | None:
    """The session of this token with its account, whether or not it is still good."""
    row = db.session.execute(
        select(AccountSession, Account)
        .join(Account, Account.id == AccountSession.account_id)
        .where(AccountSession.token_hash == token_hash)
    ).one_or_none()
    if row is None:
        return None
    session, account = row
    return SignedIn(
        account_id=account.id,
        name=account.name,
        role=account.role,
        seen_at=session.seen_at,
        expires_at=session.expires_at,
        is_disabled=account.disabled_at is not None,
    )


def touch_session(token_hash: str, now: datetime) -> None:
    """Note that the browser was seen."""
    db.session.execute(
        update(AccountSession).where(AccountSession.token_hash == token_hash).values(seen_at=now)
    )


def end_session(token_hash: str) -> None:
    """Forget one signed-in browser."""
    db.session.execute(delete(AccountSession).where(AccountSession.token_hash == token_hash))


def end_sessions(account_id: int, *, but: str = "") -> None:
    """Forget every signed-in browser of the account, but the one whose token has this hash."""
    db.session.execute(
        delete(AccountSession).where(
            AccountSession.account_id == account_id, AccountSession.token_hash != but
        )
    )


def sweep_sessions(*, now: datetime, idle: timedelta) -> None:
    """Forget the sessions that are over."""
    db.session.execute(
        delete(AccountSession).where(
            or_(AccountSession.expires_at <= now, AccountSession.seen_at <= now - idle)
        )
    )
