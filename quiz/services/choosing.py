"""What a host chooses from: a search in the approved bank, and whole quizzes at a stroke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from quiz.game import draft as drafts
from quiz.game.bands import BANDS, Band
from quiz.game.blueprint import Blueprint, Filled, fill
from quiz.game.draft import Draft, Setting, Slot
from quiz.game.giveaways import answer_each_other
from quiz.game.pov import Origin, Proof
from quiz.services import quizzes
from quiz.services.units import looking, writing
from quiz.store import choosing, texts, topics
from quiz.store import quizzes as kept
from quiz.store.choosing import ArticleChoice, Choice, Search
from quiz.store.topics import Stocked

__all__ = [
    "ArticleChoice",
    "Band",
    "Blueprint",
    "Find",
    "Found",
    "Menu",
    "Search",
    "Wish",
    "add_drawn",
    "draw_quiz",
    "menu",
    "search",
]

PAGE_SIZE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """What the bank can be searched by."""

    articles: tuple[ArticleChoice, ...]
    topics: tuple[Stocked, ...]
    tags: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """An approved item, with what a quiz has that it is or that it answers, by number from 1."""

    item_id: int
    stem: str
    options: tuple[str, ...]
    proof: Proof | None
    origin: Origin | None
    relation: str
    band: Band
    is_in: bool
    clashes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page of a search, best items first; pages count from 1."""

    search: Search
    finds: tuple[Find, ...]
    size: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A quiz at a stroke: the blueprint, where its items may come from, how rounds are played."""

    blueprint: Blueprint
    articles: tuple[str, ...]
    topics: tuple[int, ...]
    setting: Setting


def menu() -> Menu:
    """What the bank can be searched by."""
    with looking():
        return Menu(
            articles=choosing.articles(),
            topics=tuple(each for each in topics.stocked() if each.approved),
            tags=topics.tags(),
            relations=choosing.relations(),
        )


def search(quiz_id: int, asked: Search, *, page: int, account_id: int) -> Found:
    """A page of what is found for this quiz; one beyond the ends is the end.

    Raises: QuizUnknown.
    """
    with looking():
        quiz = quizzes.known(quiz_id, account_id)
        size = choosing.size(asked)
        pages = max(1, -(-size // PAGE_SIZE))
        page = min(max(page, 1), pages)
        found = choosing.found(asked, skip=(page - 1) * PAGE_SIZE, most=PAGE_SIZE)
        finds = _finds(found, quiz.draft)
    return Found(search=asked, finds=finds, size=size, page=page, pages=pages)


def draw_quiz(title: str, wish: Wish, *, account_id: int, now: datetime, rng: Random) -> int:
    """A new quiz by the wish; what the bank could not give stands in its note. Its id."""
    with writing():
        filled, slots = _drawn(wish, (), rng)
        draft = Draft(title=title, rounds=())
        return kept.add(
            _with_rounds(draft, wish, slots),
            account_id=account_id,
            note=lacks(wish.blueprint, filled),
            now=now,
        )


def add_drawn(
    quiz_id: int, wish: Wish, *, seen: int, account_id: int, now: datetime, rng: Random
) -> None:
    """The same as further rounds of a quiz; nothing in them answers what it has.

    Raises: QuizUnknown, Stale, DraftRefused.
    """
    with writing():
        quiz = quizzes.known(quiz_id, account_id)
        if quiz.version != seen:
            raise quizzes.Stale
        filled, slots = _drawn(wish, quiz.draft.item_ids, rng)
        changed = _with_rounds(_without_empty_rounds(quiz.draft), wish, slots)
        note = lacks(wish.blueprint, filled)
        if not kept.save(quiz_id, changed, seen=seen, note=note, now=now):
            raise quizzes.Stale


def lacks(blueprint: Blueprint, filled: Filled) -> str:
    """What the bank could not give, in words; empty when it gave everything."""
    told: list[str] = []
    got = blueprint.total - filled.missing
    if filled.missing and not got:
        told.append("The bank has no question for this.")
    elif filled.missing:
        told.append(
            f"The bank gave {got} of {blueprint.total} questions: "
            "there are no more, or each of them answers one that is in."
        )
    quotas = blueprint.quotas()
    for band in BANDS:
        if band in filled.short and got:
            had = quotas[band] - filled.short[band]
            told.append(f"Of {quotas[band]} {band} questions wanted there were {had}.")
    if filled.short and not filled.missing:
        told.append("Others stand in for them.")
    return " ".join(told)


def _finds(found: Sequence[Choice], draft: Draft) -> tuple[Find, ...]:
    said = texts.texts([each.revision_id for each in found])
    wanted = {each.item_id: each for each in texts.candidates_among([f.item_id for f in found])}
    there = {each.item_id: each for each in texts.candidates_among(draft.item_ids)}
    return tuple(
        Find(
            item_id=each.item_id,
            stem=text.stem,
            options=text.options,
            proof=text.proof,
            origin=None if text.proof else text.origin,
            relation=each.relation,
            band=each.band,
            is_in=each.item_id in there,
            clashes=tuple(
                number
                for number, item_id in enumerate(draft.item_ids, start=1)
                if item_id != each.item_id
                and answer_each_other(wanted[each.item_id], there[item_id])
            ),
        )
        for each, text in zip(found, said, strict=True)
    )


def _drawn(
    wish: Wish, beside: Sequence[int], rng: Random
) -> tuple[Filled, tuple[tuple[Slot, ...], ...]]:
    supplies = choosing.supplies(wish.articles, wish.topics)
    filled = fill(supplies, wish.blueprint, rng, beside=texts.candidates_among(beside))
    ids = [each.item_id for hand in filled.rounds for each in hand]
    now = choosing.choices(ids)
    slots = tuple(
        tuple(Slot(item_id=each.item_id, revision=now[each.item_id].revision) for each in hand)
        for hand in filled.rounds
    )
    return filled, slots


def _with_rounds(draft: Draft, wish: Wish, hands: Sequence[Sequence[Slot]]) -> Draft:
    """The draft with the rounds that got something; the last one of all has no pause after it."""
    full = [hand for hand in hands if hand]
    for hand in full:
        name = drafts.round_name(len(draft.rounds) + 1)
        draft = drafts.with_round(draft, replace(wish.setting, name=name), hand)
    return draft if draft.rounds else drafts.new(draft.title)


def _without_empty_rounds(draft: Draft) -> Draft:
    """Rounds nobody filled yet give way to those that are drawn."""
    return replace(draft, rounds=tuple(each for each in draft.rounds if each.slots))
