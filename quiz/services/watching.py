"""Who may go on watching a cockpit or a big screen: what let them in is asked for again.

Law: a stream is opened once and lasts a night, so the seat it takes at the hub names what let it
in. What is good no more (a session that was ended, an account that was disabled or has another
role, a link that was withdrawn) ends it, on whichever worker it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from quiz.services import accounts
from quiz.services.accounts import Role
from quiz.store import credentials
from quiz.store.roomlinks import Link

HOSTING = frozenset({Role.HOST, Role.CURATOR})
"""Who may run a quiz."""
_SESSION = "session "
_LINK = "link "


def by_session(token: str) -> str:
    """The seat of a browser that is signed in."""
    return f"{_SESSION}{accounts.recognised_by(token)}"


def by_link(link: Link) -> str:
    """The seat of who came by a link."""
    return f"{_LINK}{link.id}"


def over(code: str, seats: Iterable[str]) -> set[str]:
    """Those of the seats whose sessions or links are good no more; inside a unit of work."""
    taken = set(seats)
    hashes = {each.removeprefix(_SESSION) for each in taken if each.startswith(_SESSION)}
    ids = {int(each.removeprefix(_LINK)) for each in taken if each.startswith(_LINK)}
    good = {
        *(f"{_SESSION}{each}" for each in credentials.sessions(code, hashes, roles=HOSTING)),
        *(f"{_LINK}{each}" for each in credentials.links(code, ids)),
    }
    return taken - good
