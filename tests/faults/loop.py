"""Runs a night in an event loop of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def run(night: Coroutine[Any, Any, T]) -> T:
    """What `night` answers; in a thread, since where a browser was driven a loop runs already."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, night).result()
