"""The pinned floors: what the generator has reached on the gold and must not fall below.

`raised` only goes up. The one way down is `lowered`, which keeps the reason beside the floors.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.questions.gate.gold import FOLDER
from tests.questions.gate.measuring import Row

PATH = FOLDER / "floors.toml"
_STEP = 0.01  # shares are pinned to the percent below


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowering:
    """A floor that was lowered: when (an ISO date), from what to what, and why."""

    floor: str
    before: float
    after: float
    reason: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """By name: shares of items (`clean`, `right`) and, for each genre, gold facts recalled."""

    least: Mapping[str, float]
    lowerings: tuple[Lowering, ...] = ()


def reached(rows: Iterable[Row]) -> dict[str, float]:
    """What the run has reached, under the names of the floors."""
    known = list(rows)
    total = sum(known, Row(genre="all"))
    return {
        "clean": _share(total.items - total.warned, total.items),
        "right": _share(total.items - total.wrong, total.items),
        **{f"recalled/{row.genre}": row.recalled for row in known},
    }


def shortfalls(floors: Floors, now: Mapping[str, float]) -> list[str]:
    """In words, each floor that the run is below; a genre that has vanished is below its floor."""
    return [
        f"{name}: {now.get(name, 0):g}, the floor is {least:g}"
        for name, least in floors.least.items()
        if now.get(name, 0) < least
    ]


def gains(floors: Floors, now: Mapping[str, float]) -> list[str]:
    """In words, what the run has reached beyond the floors."""
    return [
        f"{name}: {value:g}, the floor is {floors.least.get(name, 0):g}"
        for name, value in now.items()
        if value > floors.least.get(name, 0)
    ]


def raised(floors: Floors, now: Mapping[str, float]) -> Floors:
    """The floors drawn up to what was reached; none goes down."""
    names = {*floors.least, *now}
    least = {name: max(floors.least.get(name, 0), now.get(name, 0)) for name in sorted(names)}
    return Floors(least=least, lowerings=floors.lowerings)


def lowered(floors: Floors, now: Mapping[str, float], *, reason: str, date: str) -> Floors:
    """The floors drawn down to what was reached, with the reason; none goes up."""
    least = {name: min(value, now.get(name, 0)) for name, value in floors.least.items()}
    told = tuple(
        Lowering(floor=name, before=value, after=least[name], reason=reason, date=date)
        for name, value in floors.least.items()
        if least[name] < value
    )
    return Floors(least=least, lowerings=(*floors.lowerings, *told))


def load(path: Path = PATH) -> Floors:
    """The floors as `save` wrote them."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Floors(
        least=data["floors"],
        lowerings=tuple(Lowering(**each) for each in data.get("lowered", ())),
    )


def save(floors: Floors, path: Path = PATH) -> None:
    """Write the floors: the same floors give the same bytes."""
    lines = ["# Written by `make gate`; see docs/GENERATOR.md. Not to be edited.", "", "[floors]"]
    lines += [f"{_quoted(name)} = {value:g}" for name, value in sorted(floors.least.items())]
    for each in floors.lowerings:
        lines += [
            "",
            "[[lowered]]",
            f"floor = {_quoted(each.floor)}",
            f"before = {each.before:g}",
            f"after = {each.after:g}",
            f"reason = {_quoted(each.reason)}",
            f"date = {_quoted(each.date)}",
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _share(part: int, whole: int) -> float:
    return round(part / whole // _STEP * _STEP, 2) if whole else 0.0


def _quoted(text: str) -> str:
    """A basic string of TOML; what JSON escapes, TOML escapes alike."""
    return json.dumps(text, ensure_ascii=False)
