"""What is kept in memory: the values used last, apart for each database."""

from __future__ import annotations

from sqlalchemy import create_engine

from quiz.store.shelf import Shelf, Shelves


def test_the_values_used_last_stay() -> None:
    shelf: Shelf[int, str] = Shelf(2)
    shelf.put({1: "one", 2: "two"})
    assert shelf.find([1]) == {1: "one"}
    shelf.put({3: "three"})
    assert shelf.find([1, 2, 3]) == {1: "one", 3: "three"}


def test_a_newer_value_takes_the_place_of_the_older() -> None:
    shelf: Shelf[int, str] = Shelf(2)
    shelf.put({1: "one"})
    shelf.put({1: "uno"})
    assert shelf.find([1]) == {1: "uno"}


def test_each_database_has_its_own_shelf() -> None:
    shelves: Shelves[int, str] = Shelves(most=2)
    one, other = create_engine("sqlite://"), create_engine("sqlite://")
    shelves.of(one).put({1: "one"})
    assert shelves.of(one).find([1]) == {1: "one"}
    assert shelves.of(other).find([1]) == {}
