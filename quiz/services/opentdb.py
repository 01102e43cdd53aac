"""Answers the questions of Open Trivia DB's clients from the bank.

Law: a category has a number and name of the original, because clients know them by heart; topics
the original has no word for, and those a curator added, are General Knowledge.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from random import Random

from quiz.game.bands import BANDS, Band
from quiz.services import subjects
from quiz.services.units import looking, writing
from quiz.store import opentdb
from quiz.store.items import Status
from quiz.store.opentdb import Open

IDLE = timedelta(hours=6)
MOST_TOKENS = 10_000
"""A token lives as long as the original's; more than these push out those idle longest."""
GENERAL = 9
CATEGORIES = {
    GENERAL: "General Knowledge",
    10: "Entertainment: Books",
    11: "Entertainment: Film",
    12: "Entertainment: Music",
    13: "Entertainment: Musicals & Theatres",
    14: "Entertainment: Television",
    15: "Entertainment: Video Games",
    16: "Entertainment: Board Games",
    17: "Science & Nature",
    18: "Science: Computers",
    19: "Science: Mathematics",
    20: "Mythology",
    21: "Sports",
    22: "Geography",
    23: "History",
    24: "Politics",
    25: "Art",
    26: "Celebrities",
    27: "Animals",
    28: "Vehicles",
    29: "Entertainment: Comics",
    30: "Science: Gadgets",
    31: "Entertainment: Japanese Anime & Manga",
    32: "Entertainment: Cartoon & Animations",
}
"""All of the original: clients ask for any, and no topic of ours need lead to it."""
_BY_TOPIC = {
    subjects.BOOKS: 10,
    subjects.SCREEN: 11,
    subjects.MUSIC: 12,
    subjects.GAMES: 15,
    subjects.NATURE: 17,
    subjects.SCIENCE: 17,
    subjects.SPORT: 21,
    subjects.PLACES: 22,
    subjects.HISTORY: 23,
    subjects.NEWS: 24,
    subjects.ARTS: 25,
    subjects.PEOPLE: 26,
}
OFFERED = (GENERAL, *sorted(set(_BY_TOPIC.values())))
"""The categories that can have questions."""


class Code(IntEnum):
    """What the API says of a request."""

    OK = 0
    NO_RESULTS = 1
    INVALID = 2
    NO_TOKEN = 3
    TOKEN_EMPTY = 4
    TOO_OFTEN = 5


class Refused(Exception):
    """The request gets a code and no questions."""

    def __init__(self, code: Code) -> None:
        super().__init__(code.name)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a client wants; `None` and an empty token are no wish."""

    amount: int
    category: int | None = None
    band: Band | None = None
    is_boolean: bool | None = None
    token: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question as the API tells it, texts as they are."""

    is_boolean: bool
    band: Band
    category: str
    stem: str
    key: str
    distractors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overall:
    """The size of the bank: items by status, and those that are told, by category."""

    total: int
    pending: int
    verified: int
    rejected: int
    by_category: dict[int, int]


def questions(wish: Wish, *, rng: Random, now: datetime) -> tuple[Question, ...]:
    """As many questions as wished for, by chance; with a token none that its holder has seen.

    Raises:
        Refused: there are not that many, not that many left, or there is no such token.
    """
    if not wish.token:
        with looking():
            return _told(_chosen(wish, frozenset(), rng))
    with writing():
        if not opentdb.is_token(wish.token, now=now, since=now - IDLE):
            raise Refused(Code.NO_TOKEN)
        chosen = _chosen(wish, opentdb.seen(wish.token), rng)
        opentdb.see(wish.token, [item.id for item in chosen])
        return _told(chosen)


def request_token(*, now: datetime) -> str:
    """A new token; those that died are forgotten."""
    token = secrets.token_hex(32)
    with writing():
        opentdb.drop_tokens(until=now - IDLE, most=MOST_TOKENS - 1)
        opentdb.add_token(token, now=now)
    return token


def reset_token(token: str, *, now: datetime) -> None:
    """Begin anew: the holder of the token has seen nothing.

    Raises:
        Refused: there is no such token.
    """
    with writing():
        if not opentdb.is_token(token, now=now, since=now - IDLE):
            raise Refused(Code.NO_TOKEN)
        opentdb.forget(token)


def counted(category: int) -> dict[Band, int]:
    """How many questions a category has, by difficulty.

    Raises:
        Refused: there is no such category.
    """
    if category not in CATEGORIES:
        raise Refused(Code.INVALID)
    with looking():
        items = opentdb.open_items()
    found = Counter(each.band for each in items if _category(each) == category)
    return {band: found[band] for band in BANDS}


def overall() -> Overall:
    """The size of the bank."""
    with looking():
        statuses = opentdb.by_status()
        items = opentdb.open_items()
    found = Counter(_category(each) for each in items)
    return Overall(
        total=sum(statuses.values()),
        pending=statuses.get(Status.PENDING, 0),
        verified=len(items),
        rejected=statuses.get(Status.REJECTED, 0),
        by_category={category: found[category] for category in OFFERED},
    )


def _chosen(wish: Wish, seen: frozenset[int], rng: Random) -> list[Open]:
    fitting = [item for item in opentdb.open_items() if _fits(item, wish)]
    if len(fitting) < wish.amount:
        raise Refused(Code.NO_RESULTS)
    fresh = [item for item in fitting if item.id not in seen]
    if len(fresh) < wish.amount:
        raise Refused(Code.TOKEN_EMPTY)
    return rng.sample(fresh, wish.amount)


def _fits(item: Open, wish: Wish) -> bool:
    return (
        wish.category in {None, _category(item)}
        and wish.band in {None, item.band}
        and wish.is_boolean in {None, item.is_boolean}
    )


def _told(chosen: Iterable[Open]) -> tuple[Question, ...]:
    items = tuple(chosen)
    words = opentdb.told([item.id for item in items])
    return tuple(
        Question(
            is_boolean=item.is_boolean,
            band=item.band,
            category=CATEGORIES[_category(item)],
            stem=each.stem,
            key=each.key,
            distractors=each.distractors,
        )
        for item, each in zip(items, words, strict=True)
    )


def _category(item: Open) -> int:
    return _BY_TOPIC.get(item.topic or "", GENERAL)
