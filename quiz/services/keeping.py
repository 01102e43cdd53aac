"""Sieves that somebody at the desk keeps under a name, for next time."""

from __future__ import annotations

from quiz.services.rewording import tidied
from quiz.services.units import looking, writing
from quiz.store import saved as store
from quiz.store.saved import Saved

__all__ = ["LONGEST_NAME", "KeepingRefused", "Saved", "forget", "keep", "saved"]

LONGEST_NAME = 40
MOST = 30


class KeepingRefused(Exception):
    """Nothing was kept; the words say why."""


def saved(*, by: int) -> tuple[Saved, ...]:
    """What this account keeps, by name."""
    with looking():
        return store.of(by)


def keep(name: str, asked: dict[str, str], *, by: int) -> None:
    """Keep a sieve under a name; one of that name is replaced.

    Raises:
        KeepingRefused: no name, a long one, or too many are kept already.
    """
    name = tidied(name)
    if not name or len(name) > LONGEST_NAME:
        raise KeepingRefused(f"A filter is kept under a name of at most {LONGEST_NAME} characters.")
    with writing():
        if store.count(by) >= MOST:
            raise KeepingRefused(f"You keep {MOST} filters already. Forget one of them first.")
        store.keep(by, name, asked)


def forget(saved_id: int, *, by: int) -> None:
    """Keep it no longer."""
    with writing():
        store.forget(by, saved_id)
