"""Writes the tables of docs/FORMATS.md between their markers, from what the code does.

python docs/format_tables.py            writes them
python docs/format_tables.py --check    says with its exit status whether they are current
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

from made_tables import main

from quiz.interchange import grids, tables
from quiz.interchange.detection import CODECS
from quiz.interchange.model import FIELD_NAMES, Codec, Entry, LeftOut, Loss, written
from quiz.services import foreign, imports
from quiz.services.rewording import LONGEST_OPTION, LONGEST_STEM, MOST_DISTRACTORS

PAGE = Path(__file__).resolve().parent / "FORMATS.md"
FULL = Entry(
    stem="Which river flows through Vienna?",
    options=("Danube", "Rhine", "Elbe", "Vltava"),
    keys=(0,),
    uid="q-1",
    explanation="“The Danube flows through Vienna.”",
    topic="Rivers",
    tags=("water",),
    difficulty="easy",
    limit_s=20,
    source="A River Atlas",
    licence="CC BY-SA 4.0",
    language="en",
)
"""A question with everything that can be said of one."""
BESIDE = [each.name for each in fields(Entry) if each.name not in {"stem", "options", "keys"}]
MANY = 40
LONG = 10_000
TOO_MUCH = (
    replace(FULL, options=tuple(f"option {at}" for at in range(MANY))),
    replace(FULL, keys=(0, 1)),
    replace(FULL, stem="x" * LONG),
    replace(FULL, options=("x" * LONG, *FULL.options[1:])),
    replace(FULL, tags=("rivers, lakes",)),
)
"""Questions that do not fit everywhere."""


def limits() -> Iterator[str]:
    """How much is read of a file."""
    yield "| of | at most |"
    yield "|---|---|"
    yield f"| a file | {imports.MOST_BYTES // 1_000_000} MB |"
    yield f"| a workbook or package, unpacked | {tables.MAX_UNPACKED // 1_000_000} MB |"
    yield f"| questions in a file | {foreign.MOST_ROWS:,} |"
    yield f"| rows of a table | {tables.MAX_ROWS:,} |"
    yield f"| its columns that are looked at | {tables.MAX_COLUMNS} |"
    yield f"| its rows among which the heading stands | {grids.HEADING_WITHIN} |"
    yield f"| time to read it | {foreign.SECONDS:.0f} s |"
    yield f"| answers of a question, right ones among them | {MOST_DISTRACTORS + 1}, one |"
    yield f"| characters of a question, of an answer | {LONGEST_STEM}, {LONGEST_OPTION} |"


def fits() -> Iterator[str]:
    """What a question must be to fit into each format, tried out."""
    yield "| format | file | read again | options | several right | question, answer |"
    yield "|---|---|---|---|---|---|"
    for codec in CODECS:
        counts = [n for n in range(2, MANY) if _takes(codec, options=_options(n))]
        several = "yes" if _takes(codec, keys=(0, 1)) else "no"
        stem, option = _longest(codec, "stem"), _longest(codec, "option")
        longest = f"{stem}, {option} characters" if stem else ""
        again = "yes" if codec.read else "no"
        options = f"{counts[0]} to {counts[-1]}"
        if counts[-1] == MANY - 1:
            options = f"{counts[0]} or more"
        elif len(counts) == 1 and _takes(codec, options=("True", "False")):
            options = f"{counts[0]}, or true and false"
        yield f"| {codec.name} | `.{codec.suffix}` | {again} | {options} | {several} | {longest} |"


def losses() -> Iterator[str]:
    """What the desk says before the download of questions that have everything, or too much."""
    yield "| format | of a question that fits | of others |"
    yield "|---|---|---|"
    for codec in CODECS:
        lost = written(codec, [FULL]).losses
        left = dict.fromkeys(loss.words for each in TOO_MUCH for loss in _left_out(codec, each))
        yield (
            f"| {codec.name} | {lost[0].words if lost else 'Nothing is lost.'} "
            f"| {'<br>'.join(left)} |"
        )


def _left_out(codec: Codec, entry: Entry) -> list[Loss]:
    return [loss for loss in written(codec, [entry]).losses if loss.words.startswith("Left out")]


def carried() -> Iterator[str]:
    """What goes along beside question, options and right answer."""
    yield f"| format | {' | '.join(FIELD_NAMES.get(name, name) for name in BESIDE)} |"
    yield f"|---|{'---|' * len(BESIDE)}"
    for codec in CODECS:
        kept = codec.keep(FULL)
        said = ("yes" if getattr(kept, name) else "–" for name in BESIDE)
        yield f"| {codec.name} | {' | '.join(said)} |"


def _options(count: int) -> tuple[str, ...]:
    return tuple(f"option {at}" for at in range(count))


def _longest(codec: Codec, part: str) -> int:
    """The longest question or option that fits; 0 where any does."""

    def fit(length: int) -> bool:
        text = "x" * length
        if part == "stem":
            return _takes(codec, stem=text)
        return _takes(codec, options=(text, *FULL.options[1:]))

    return 0 if fit(LONG) else next(n for n in range(LONG, 0, -1) if fit(n))


def _takes(codec: Codec, **changes: object) -> bool:
    try:
        codec.keep(replace(FULL, **changes))
    except LeftOut:
        return False
    return True


TABLES = {"limits": limits, "fits": fits, "carried": carried, "losses": losses}


if __name__ == "__main__":
    main(PAGE, TABLES)
