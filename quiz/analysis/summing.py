"""What sessions come to, one after another: counts of first attempts, and ratings after them.

There may be millions of answers, so an answer is a plain tuple, a count is found by one small
number, and ratings are moved in place; what comes out are the values of `responses` and `ratings`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from fractions import Fraction
from typing import NamedTuple

from quiz.analysis import ratings
from quiz.analysis.ratings import Rating
from quiz.analysis.responses import Tally

KEY = 0
"""The place of the key among the stored options."""
_OPTIONS = 64  # more than an item may have, so that a share and an option make one number
_UNANSWERED = _OPTIONS - 1


class Shown(NamedTuple):
    """A question that a fan was shown.

    `option` is the stored option chosen, `None` for none in time, `tick` when, in ticks of
    `responses.TICK`. `is_left`: it was left open by who gave up, which is nothing they failed at.
    """

    item_id: int
    revision_id: int
    option_count: int
    option: int | None
    tick: int | None
    is_left: bool = False


class Played(NamedTuple):
    """What a fan played in one go, in order: a session, or a seat of a room."""

    fan: str
    shown: tuple[Shown, ...]


class Sum:
    """What sessions come to.

    `met` are the (fan, revision) that are no first attempts any more: who met an item before knows
    the answer. An item that has no rating starts where the generator `expected` it.
    """

    def __init__(
        self,
        *,
        expected: Mapping[int, float],
        met: Iterable[tuple[str, int]] = (),
        items: Mapping[int, Rating] | None = None,
        players: Mapping[str, Rating] | None = None,
    ) -> None:
        self._expected = expected
        self._items_before = items or {}
        self._players_before = players or {}
        self._items: dict[int, list[float]] = {}
        self._players: dict[str, list[float]] = {}
        self._met: dict[str, set[int]] = {}
        self._counts: dict[int, tuple[dict[int, int], dict[int, int], int]] = {}
        self._shares = _Shares()
        self.meet(met)

    def meet(self, met: Iterable[tuple[str, int]]) -> None:
        """Let these be no first attempts."""
        for fan, revision_id in met:
            self._met.setdefault(fan, set()).add(revision_id)

    def apart(self) -> Sum:
        """One that goes on from here with ratings and what was met, and counts from nothing."""
        other = copy(self)
        other._counts = {}  # noqa: SLF001 - one of this class
        return other

    def add(self, played: Played) -> None:
        """Add what one fan was shown in one go."""
        fan, shown = played
        counted = sum(not each.is_left for each in shown)
        right = sum(each.option == KEY for each in shown if not each.is_left)
        of_right = self._shares.of(right - 1, counted - 1) if right else 0
        of_wrong = self._shares.of(right, counted - 1)
        met = self._met.setdefault(fan, set())
        player: list[float] | None = None
        for item_id, revision_id, option_count, option, tick, is_left in shown:
            if revision_id in met:
                continue
            met.add(revision_id)
            if is_left:
                continue
            is_right = option == KEY
            counts = self._counts.get(revision_id)
            if counts is None:
                counts = self._counts[revision_id] = ({}, {}, option_count)
            choices, ticks, _ = counts
            kind = of_right if is_right else of_wrong
            kind += _UNANSWERED if option is None else option
            choices[kind] = choices.get(kind, 0) + 1
            if option is not None and tick is not None:
                ticks[tick] = ticks.get(tick, 0) + 1
            player = player or self._players.get(fan) or self._start_player(fan)
            item = self._items.get(item_id) or self._start_item(item_id)
            ratings.move(player, item, is_right=is_right, option_count=option_count)

    def items(self) -> dict[int, Rating]:
        """The ratings of the items that were answered."""
        return {each: Rating(value=value, n=int(n)) for each, (value, n) in self._items.items()}

    def players(self) -> dict[str, Rating]:
        """The ratings of the fans who answered."""
        return {fan: Rating(value=value, n=int(n)) for fan, (value, n) in self._players.items()}

    def revisions(self) -> tuple[int, ...]:
        """The revisions that were answered."""
        return tuple(self._counts)

    def tally(self, revision_id: int) -> Tally:
        """What was answered to a revision; the empty tally where nothing was."""
        if revision_id not in self._counts:
            return Tally()
        choices, ticks, _ = self._counts[revision_id]
        kind = self._shares.kind
        return Tally(choices={kind(code): n for code, n in choices.items()}, ticks=ticks)

    def option_count(self, revision_id: int) -> int:
        """How many options a revision has; 0 where nothing was answered."""
        return self._counts[revision_id][2] if revision_id in self._counts else 0

    def _start_player(self, fan: str) -> list[float]:
        known = self._players_before.get(fan) or Rating()
        made = self._players[fan] = [known.value, known.n]
        return made

    def _start_item(self, item_id: int) -> list[float]:
        known = self._items_before.get(item_id)
        if known is None:
            expected = self._expected.get(item_id)
            known = Rating() if expected is None else ratings.prior(expected)
        made = self._items[item_id] = [known.value, known.n]
        return made


class _Shares:
    """Small numbers for shares of the rest, to count by: equal shares have the same number."""

    def __init__(self) -> None:
        self._codes: dict[tuple[int, int], int] = {}
        self._values: list[Fraction | None] = [None]
        self._kinds: dict[int, tuple[Fraction | None, int | None]] = {}

    def of(self, right: int, others: int) -> int:
        """The number of a share; an option from 0 may be added to it."""
        code = self._codes.get((right, others))
        if code is None:
            value = Fraction(right, others) if others > 0 else None
            if value not in self._values:
                self._values.append(value)
            code = self._codes[right, others] = self._values.index(value) * _OPTIONS
        return code

    def kind(self, code: int) -> tuple[Fraction | None, int | None]:
        """What a number counts: the share and the option, as a tally has them."""
        found = self._kinds.get(code)
        if found is None:
            place, option = divmod(code, _OPTIONS)
            chosen = None if option == _UNANSWERED else option
            found = self._kinds[code] = (self._values[place], chosen)
        return found
