"""Lines at the head of a plain text that state its origin: `Author: Ann Roe`. Pure.

The text stays word for word; the lines are only read. One line may as well be the article's first
words, so at least two of them count, before a blank line.
"""

from __future__ import annotations

import re

from questions.articles import claims
from questions.articles.values import Extract, stated

_LINE = re.compile(r"^([A-Za-z]{3,10}):[ \t]+(\S.*?)[ \t]*$")
_NAMES = {
    "title": "title", "author": "author", "publisher": "publisher", "date": "date",
    "url": "origin", "source": "origin", "licence": "licence", "license": "licence",
    "language": "language",
}  # fmt: skip
_FEWEST = 2
_MOST_LINES = 12


def read(text: str) -> Extract:
    """What the head of the text states; the text itself is left to the caller."""
    said: dict[str, str | None] = {}
    count = 0
    for line in text.lstrip("\ufeff").splitlines()[: _MOST_LINES + 1]:
        if not line.strip():
            break
        found = _LINE.match(line)
        name = _NAMES.get(found[1].lower()) if found else None
        if found is None or name is None:
            return Extract(text="")
        said.setdefault(name, stated(found[2]))
        count += 1
    if not _FEWEST <= count <= _MOST_LINES:
        return Extract(text="")
    tongue = claims.language(said.get("language"))
    return Extract(
        text="",
        title=said.get("title"),
        author=said.get("author"),
        publisher=said.get("publisher"),
        date=said.get("date"),
        origin=said.get("origin"),
        licence=claims.licence(said.get("licence")),
        language=tongue,
        language_from="its first lines" if tongue else None,
    )
