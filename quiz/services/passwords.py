"""Which passwords are good enough, and how they are kept: argon2id, a few at a time.

One hash takes 64 MiB and about a fifth of a second, so a thousand sign-ins at once would take the
memory of the whole computer; two work, a few wait, the rest are turned away.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

SHORTEST = 8
LONGEST = 1024
AT_ONCE = 2
PATIENCE_S = 5.0

_hasher = PasswordHasher()
_turns = BoundedSemaphore(AT_ONCE)

NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$3NAFcKd91hvYv7bwa4V3sw"
    "$EFbEacjMgXj85ly7Za3EAKTZDtzcc3PICWfwH5gvsuc"
)
"""The hash of a forgotten random password: a name nobody has is checked as long as any other."""


class Busy(Exception):
    """No turn came free in time."""


def objection(password: str, *, name: str) -> str | None:
    """What is wrong with choosing `password` as the password of `name`, in words, or `None`.

    Length and rarity only, no rules about kinds of characters (OWASP ASVS 5.0, 6.2.1 to 6.2.5).
    """
    if len(password) < SHORTEST:
        return f"Use at least {SHORTEST} characters."
    if len(password) > LONGEST:
        return f"Use at most {LONGEST} characters."
    plain = password.casefold()
    if plain in _common() or plain == name.casefold() or len(set(plain)) == 1:
        return (
            "Too easy to guess. A few unrelated words are easy to keep in mind and hard to guess."
        )
    return None


def hashed(password: str) -> str:
    """The argon2id hash to keep.

    Raises:
        Busy: too many passwords are being hashed.
    """
    with _turn():
        return _hasher.hash(password)


def matches(password_hash: str, password: str) -> bool:
    """Whether `password` is the one that was hashed.

    Raises:
        Busy: too many passwords are being hashed.
    """
    with _turn():
        try:
            return _hasher.verify(password_hash, password)
        except VerifyMismatchError:
            return False


def is_outdated(password_hash: str) -> bool:
    """Whether the hash was made with other parameters than are used today."""
    return _hasher.check_needs_rehash(password_hash)


@contextmanager
def _turn() -> Iterator[None]:
    if not _turns.acquire(timeout=PATIENCE_S):
        raise Busy
    try:
        yield
    finally:
        _turns.release()


@cache
def _common() -> frozenset[str]:
    """The 3,000 most common of at least eight characters (zxcvbn-python's frequency list, MIT)."""
    text = files("quiz.services").joinpath("common_passwords.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
