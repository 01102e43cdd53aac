"""Puts tables that code makes between their markers on a page, or says that they are stale."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

Table = Callable[[], Iterator[str]]
"""Makes the lines of a table."""


def main(page: Path, tables: Mapping[str, Table]) -> None:
    """Write the page, or with --check only compare; ends the program."""
    script = f"docs/{Path(sys.argv[0]).name}"
    old = page.read_text(encoding="utf-8")
    new = _renewed(old, tables, script)
    if "--check" not in sys.argv[1:]:
        page.write_text(new, encoding="utf-8")
    elif new != old:
        sys.exit(f"docs/{page.name} is not current: python {script}")


def _renewed(text: str, tables: Mapping[str, Table], script: str) -> str:
    """The page with each table made anew between its markers."""
    for name, table in tables.items():
        begin, end = f"<!-- {name}: made by {script} -->", f"<!-- end {name} -->"
        body = "\n".join(table())
        pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
        text = pattern.sub(lambda _, t=f"{begin}\n{body}\n{end}": t, text)
    return text
