"""The links of a room: its host hands them out and takes them back; whoever has one sits by it."""

from __future__ import annotations

import secrets
from datetime import datetime

from quiz.game import rights
from quiz.game.errors import NotYours
from quiz.game.rights import Right, Rights
from quiz.services.hosting import Chair
from quiz.services.rooms import known
from quiz.services.units import looking, writing
from quiz.store import roombook, roomlinks, roomlog
from quiz.store.roomlinks import Link
from quiz.store.roomlog import Entry

_NONCE_BYTES = 16


def add(code: str, *, kind: str, granted: Rights, by: Chair, now: datetime) -> Link:
    """A new link that carries `granted`. Raises: RoomUnknown, NotYours for anybody but the host."""
    with writing():
        room = known(roombook.load(code))
        _only_host(by)
        nonce = secrets.token_urlsafe(_NONCE_BYTES)
        link_id = roomlinks.add(room.id, kind=kind, rights=sorted(granted), nonce=nonce, now=now)
        detail = {"kind": kind, "id": link_id}
        roomlog.add(room.id, Entry(at=now, who=by.who, what="link", detail=detail))
        found = roomlinks.find(link_id)
        if found is None:
            raise AssertionError("a link just kept is there")
        return found


def of_room(code: str) -> tuple[Link, ...]:
    """The links of a room that are good."""
    with looking():
        return roomlinks.of_room(known(roombook.load(code)).id)


def withdraw(code: str, link_id: int, *, by: Chair, now: datetime) -> None:
    """Let a link be good no more; a second time changes nothing. Raises: RoomUnknown, NotYours."""
    with writing():
        room = known(roombook.load(code))
        _only_host(by)
        if roomlinks.withdraw(room.id, link_id, now=now):
            detail = {"id": link_id}
            roomlog.add(room.id, Entry(at=now, who=by.who, what="withdraw", detail=detail))


def good(link_id: int, nonce: str) -> Link | None:
    """The link of this id if that is its nonce and nobody withdrew it."""
    with looking():
        found = roomlinks.find(link_id)
    is_good = (
        found is not None
        and not found.is_withdrawn
        and secrets.compare_digest(found.nonce.encode(), nonce.encode())
    )
    return found if is_good else None


def chair(link: Link) -> Chair:
    """The chair of who came by a link."""
    return Chair(
        who=f"{link.kind} {link.id}", rights=frozenset(Right(each) for each in link.rights)
    )


def _only_host(by: Chair) -> None:
    if by.rights != rights.HOST:
        raise NotYours
