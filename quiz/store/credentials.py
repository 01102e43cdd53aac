"""What lets somebody into a room and is still good: sessions of its host, links."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from quiz.store.base import db
from quiz.store.people import Account, AccountSession
from quiz.store.rooms import LINKS, ROOMS


def sessions(code: str, hashes: Collection[str], *, roles: Collection[str]) -> set[str]:
    """Those of the signed-in browsers that are the room's host, who may work and has a role."""
    return set(
        db.session.scalars(
            select(AccountSession.token_hash)
            .join(Account, Account.id == AccountSession.account_id)
            .join(ROOMS, ROOMS.c.owner_id == Account.id)
            .where(
                ROOMS.c.code == code,
                AccountSession.token_hash.in_(hashes),
                Account.disabled_at.is_(None),
                Account.role.in_(roles),
            )
        )
    )


def links(code: str, ids: Collection[int]) -> set[int]:
    """Those of the links that lead to the room and were not withdrawn."""
    return set(
        db.session.scalars(
            select(LINKS.c.id)
            .join(ROOMS, ROOMS.c.id == LINKS.c.room_id)
            .where(ROOMS.c.code == code, LINKS.c.id.in_(ids), LINKS.c.withdrawn_at.is_(None))
        )
    )
