"""`python -m bench`: run all measurements (or those named) and write docs/PERFORMANCE.md.

`python -m bench live` is all about live nights: night, rush, messages, workers and small. Parts
that are named are told as sections for the page, ready to be put there; the page is left alone.
"""

from __future__ import annotations

import platform
import sqlite3
import sys
from importlib import import_module

from bench.figures import Figure
from bench.servers import ROOT

PARTS = {
    "generator": "The generator",
    "solo": "The solo path on the real server",
    "night": "A live night",
    "rush": "Ten thousand phones",
    "messages": "Messages to a phone",
    "workers": "Several workers",
    "small": "A small computer",
    "page": "The first page on a phone",
    "desk": "The desk over a large bank",
}
GROUPS = {"live": ("night", "rush", "messages", "workers", "small")}
HEAD = """# Performance

Made by `make bench`, which measures and writes this page. Trust the ratios: each is taken against a
bare yardstick in the same run. Absolute figures are those of the machine named below.
"""


def _table(figures: list[Figure]) -> str:
    rows = ["| figure | measured | promised | |", "|---|---|---|---|"]
    for f in figures:
        verdict = {True: "met", False: "**missed**", None: ""}[f.is_met]
        rows.append(f"| {f.name} | {f.value} | {f.goal} | {verdict} |")
    return "\n".join(rows)


def _machine() -> str:
    return (
        f"Machine: {platform.machine()}, {platform.system()}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}. Server on one core, load on the other.\n"
    )


def main(names: list[str]) -> int:
    """Measure the parts in `names` (all when empty); answer 1 when a promise is missed."""
    names = [part for name in names for part in GROUPS.get(name, (name,))]
    unknown = set(names) - set(PARTS)
    if unknown:
        raise SystemExit(
            f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}"
        )
    sections, missed = [], 0
    for name, title in PARTS.items():
        if names and name not in names:
            continue
        module = import_module(f"bench.{name}")
        figures = module.measure()
        missed += sum(f.is_met is False for f in figures)
        about = (module.__doc__ or "").partition("\n\n")[2].strip()
        sections.append(f"## {title}\n\n{about + chr(10) * 2 if about else ''}{_table(figures)}\n")
        print(sections[-1], flush=True)
    if not names:
        page = "\n".join([HEAD, _machine(), *sections])
        (ROOT / "docs" / "PERFORMANCE.md").write_text(page, encoding="utf-8")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
