"""Choices that look like chance and are the same on every machine and in every run.

They are made from a hash of what is chosen for, so that one more article moves only what it touches.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def digest(*parts: str) -> str:
    """The SHA-256 of the parts, as 64 hexadecimal digits."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def number(*parts: str) -> int:
    """A whole number from 0 to 2**64 - 1 that depends on the parts alone."""
    return int(digest(*parts)[:16], 16)


def pick(options: Sequence[T], *parts: str) -> T:
    """One of the options, which are not empty."""
    return options[number(*parts) % len(options)]


def shuffled(options: Iterable[str], *parts: str) -> list[str]:
    """The options in an order where each has its own place: one more does not move the others."""
    return sorted(options, key=lambda option: digest(*parts, option))
