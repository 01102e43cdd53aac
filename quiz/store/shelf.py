"""Keeps in memory what was read from the database and can no longer change there.

Law: a shelf holds values that are true for good, or true of a version that the reader compares with
the database first; so it may be lost or lag behind without anybody noticing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Iterable, Mapping
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Shelf(Generic[K, V]):
    """The values used last, at most `most` of them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[K, V] = OrderedDict()
        self._lock = Lock()

    def find(self, keys: Iterable[K]) -> dict[K, V]:
        """Those of the values that are at hand."""
        with self._lock:
            found = {key: self._kept[key] for key in keys if key in self._kept}
            for key in found:
                self._kept.move_to_end(key)
        return found

    def put(self, values: Mapping[K, V]) -> None:
        """Keep these too; the ones unused for longest give way."""
        with self._lock:
            for key, value in values.items():
                self._kept[key] = value
                self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


class Shelves(Generic[K, V]):
    """A shelf for each database, which ends with it."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._shelves: WeakKeyDictionary[Engine, Shelf[K, V]] = WeakKeyDictionary()
        self._lock = Lock()

    def of(self, engine: Engine) -> Shelf[K, V]:
        """The shelf of this database."""
        with self._lock:
            return self._shelves.setdefault(engine, Shelf(self._most))
