"""The tokens of a room's links: its number and a random word, signed with the server's secret.

Law: a copy of the database without the secret makes no token, and a token that was withdrawn is
refused by the database. The signature is HMAC-SHA-256.
"""

from __future__ import annotations

import hashlib

from flask import current_app
from itsdangerous import BadSignature, Signer

from quiz.services import roomlinks
from quiz.store.roomlinks import Link

_SALT = "room link"
_LONGEST = 200


def token(link: Link) -> str:
    """What stands in the address of `link`."""
    return _signer().sign(f"{link.id}~{link.nonce}").decode()


def good(text: str, *, kind: str) -> Link | None:
    """The link of this token if it is one of ours, of this kind, and nobody withdrew it."""
    if len(text) > _LONGEST:
        return None
    try:
        signed = _signer().unsign(text).decode()
    except (BadSignature, UnicodeDecodeError):
        return None
    link_id, _, nonce = signed.partition("~")
    found = roomlinks.good(int(link_id), nonce)
    return found if found is not None and found.kind == kind else None


def _signer() -> Signer:
    return Signer(current_app.secret_key or "", salt=_SALT, digest_method=hashlib.sha256, sep="~")
