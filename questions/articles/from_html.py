"""Get the article out of a web page, by trafilatura, with what the page says of itself."""

from __future__ import annotations

import re

from trafilatura import bare_extraction

from questions.articles import child, claims, encodings
from questions.articles.errors import Refused
from questions.articles.values import Extract, plain, stated

_TAG = re.compile(r"<[a-zA-Z!/]")
# In HTML a line end is a space; trafilatura keeps some, and a sentence would break in two.
_LINE_ENDS = re.compile(r"[\r\n\t]+")
_BULLET = re.compile(r"^- ", re.MULTILINE)


def parse(raw: bytes) -> Extract:
    """The paragraphs of the article as lines, without menus, tables and comments.

    Raises: Refused when it is no page or has no article.
    """
    page = encodings.decode(raw, is_page=True)
    if not _TAG.search(page):
        raise Refused("not a web page (it has no tags)")
    found = bare_extraction(
        _LINE_ENDS.sub(" ", page), with_metadata=True, include_comments=False, include_tables=False
    )
    if found is None or isinstance(found, dict) or not found.text:
        raise Refused("no article in this page, only what stands around one")
    said = claims.of_page(page)
    title, text = stated(found.title), _BULLET.sub("", plain(found.text))
    return Extract(
        text=f"{title}\n{text}\n" if title and not text.startswith(title) else f"{text}\n",
        title=title,
        author=stated(found.author),
        date=stated(found.date),
        publisher=stated(found.sitename),
        origin=stated(found.url),
        licence=said.licence,
        language=said.language,
        language_from=said.language_from,
    )


if __name__ == "__main__":
    child.serve(parse)
