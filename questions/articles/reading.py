"""Read one file as an article: look before opening, open without waiting, refuse in words."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

from questions.articles import claims, encodings, guard, header
from questions.articles.errors import ArticleUnreadable, Refused
from questions.articles.origins import SOURCES
from questions.model import Article

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from questions.articles.values import Extract

# Below this a text has no sentence that could prove anything.
MIN_WORDS = 8
# A novel of 350,000 words; a quiz is made of articles.
MAX_CHARACTERS = 2_000_000
# No paragraph of a novel comes near it, and what has no lines cannot be told from its page.
MAX_LINE = 50_000

_PLAIN = ".txt"
# The module that reads what ends so, in a process of its own.
_PARSERS = {
    ".md": "questions.articles.from_markdown",
    ".markdown": "questions.articles.from_markdown",
    ".html": "questions.articles.from_html",
    ".htm": "questions.articles.from_html",
    ".xhtml": "questions.articles.from_html",
    ".pdf": "questions.articles.from_pdf",
}
EXTRACTED = frozenset(_PARSERS)  # what ends so is not read word for word
SUFFIXES = EXTRACTED | {_PLAIN}

# Pages carry scripts and PDFs pictures, so more bytes are taken than characters of text.
_MAX_BYTES = {".pdf": 40_000_000}
MAX_BYTES = 8_000_000
_PAGE_STARTS = (b"<!doctype html", b"<html")


def read(path: Path, sources: Mapping[str, Mapping[str, str]]) -> Article:
    """The article in `path`; its entry of `sources` goes before what the file says of itself.

    The text of a `.txt` (or of a name without a known ending) is the file's, word for word; of
    other files it is what could be extracted.

    Raises: ArticleUnreadable for a file that cannot be opened, is too large, is not what its name
    says, is not text in a known encoding, or says next to nothing.
    """
    suffix = path.suffix.lower()
    try:
        path.stem.encode()
        return article(path.stem, suffix, _bytes(path, suffix), sources.get(path.stem, {}))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ArticleUnreadable(f"{path}: cannot be opened ({reason})") from error
    except UnicodeEncodeError as error:
        raise ArticleUnreadable(f"{path!a}: its name is not text; rename it") from error
    except Refused as error:
        raise ArticleUnreadable(f"{path}: {error}") from error


def article(slug: str, suffix: str, raw: bytes, origin: Mapping[str, str]) -> Article:
    """The article that `raw` holds, written as files ending in `suffix` are.

    Raises: Refused when it cannot be used.
    """
    parser = _PARSERS.get(suffix)
    extract = guard.parse(parser, raw) if parser else _plain(raw)
    _examine(extract.text)
    tongue = claims.language(origin.get("language"))
    return Article(
        slug=slug,
        text=extract.text,
        title=origin.get("title") or extract.title,
        publisher=origin.get("publisher") or extract.publisher,
        author=origin.get("author") or extract.author,
        date=origin.get("date") or extract.date,
        origin=origin.get("origin") or extract.origin,
        genre=origin.get("genre"),
        licence=claims.licence(origin.get("licence")) or extract.licence,
        language=tongue or extract.language,
        language_from=SOURCES if tongue else extract.language_from,
    )


def _bytes(path: Path, suffix: str) -> bytes:
    """What the file holds, if it is a file and not too large; a pipe is not waited for."""
    limit = _MAX_BYTES.get(suffix, MAX_BYTES)
    opened = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        known = os.fstat(opened)
        if not stat.S_ISREG(known.st_mode):
            sort = "a folder" if stat.S_ISDIR(known.st_mode) else "a pipe or device"
            raise Refused(f"{sort}, not a file")
        # One byte more than allowed: the file may grow while it is read.
        with os.fdopen(opened, "rb", closefd=False) as file:
            raw = b"" if known.st_size > limit else file.read(limit + 1)
    finally:
        os.close(opened)
    if known.st_size > limit or len(raw) > limit:
        raise Refused(f"larger than {limit:,} bytes")
    return raw


def _plain(raw: bytes) -> Extract:
    text = encodings.decode(raw)
    if raw[:100].lstrip().lower().startswith(_PAGE_STARTS):
        raise Refused("a web page under another name; call it .html")
    return replace(header.read(text), text=text)


def _examine(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise Refused(f"more than {MAX_CHARACTERS:,} characters of text")
    longest = max(map(len, text.splitlines()), default=0)
    if longest > MAX_LINE:
        raise Refused(f"a line of {longest:,} characters, longer than any paragraph")
    if len(text.split(maxsplit=MIN_WORDS)) < MIN_WORDS:
        raise Refused(f"empty, or fewer than {MIN_WORDS} words")
