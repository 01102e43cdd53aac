"""Read articles and what is known of their origin from files: the one edge that does input.

A text file is taken as UTF-8, strictly; then by its byte-order mark; then, only where
charset-normalizer leaves one reading of a long enough text, by that. Everything else is
refused by name, since one wrongly decoded name spoils every question made of it.
"""

from __future__ import annotations

import codecs
import tomllib
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

from questions.model import Article

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SOURCES = "sources.toml"

# Below this a text has no sentence that could prove anything.
MIN_WORDS = 8
# On texts of one sentence charset-normalizer took cp1252 and ISO-8859-2 for one another; from a
# few hundred bytes with enough letters outside ASCII its guess can be held to.
MIN_BYTES_TO_GUESS = 400
MAX_BYTES = 8_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class ArticleUnreadable(ValueError):
    """An article that cannot be used; the words name the file and say why."""


def find(path: Path) -> tuple[Path, ...]:
    """The article files of a folder, by name, or the one file itself.

    Raises: ArticleUnreadable when nothing is there.
    """
    if path.is_dir():
        return tuple(sorted(path.glob("*.txt"), key=lambda each: each.name))
    if path.exists():
        return (path,)
    raise ArticleUnreadable(f"{path}: no such file or folder")


def read_sources(folder: Path) -> dict[str, dict[str, str]]:
    """What `sources.toml` of the folder says of each article, by slug; nothing without the file.

    Raises: ArticleUnreadable when the file is no TOML of tables of strings.
    """
    path = (folder if folder.is_dir() else folder.parent) / SOURCES
    if not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {
            slug: {str(key): str(value) for key, value in table.items()}
            for slug, table in tables.items()
        }
    except (OSError, ValueError, AttributeError) as error:
        raise ArticleUnreadable(f"{path}: cannot be read as tables of origins ({error})") from error


def read(path: Path, sources: Mapping[str, Mapping[str, str]]) -> Article:
    """The article in `path`, word for word, with its entry of `sources`.

    Raises: ArticleUnreadable for a file that cannot be opened, is too large, is not text in a
    known encoding, or says next to nothing.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ArticleUnreadable(f"{path}: larger than {MAX_BYTES:,} bytes")
        raw = path.read_bytes()
    except OSError as error:
        raise ArticleUnreadable(f"{path}: cannot be opened ({error.strerror})") from error
    text = _decode(path, raw)
    if len(text.split()) < MIN_WORDS:
        raise ArticleUnreadable(f"{path}: empty, or fewer than {MIN_WORDS} words")
    origin = sources.get(path.stem, {})
    return Article(
        slug=path.stem,
        text=text,
        title=origin.get("title"),
        publisher=origin.get("publisher"),
        author=origin.get("author"),
        date=origin.get("date"),
        origin=origin.get("origin"),
        genre=origin.get("genre"),
    )


def _decode(path: Path, raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _text(path, raw, encoding)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(path, raw, error)
    if "\x00" in text:
        raise ArticleUnreadable(f"{path}: not a text file (it holds null characters)")
    return text


def _text(path: Path, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleUnreadable(f"{path}: its mark promises {encoding}, but {error}") from error


def _guess(path: Path, raw: bytes, error: UnicodeDecodeError) -> str:
    """The one reading all Windows code pages agree on, where charset-normalizer prefers them."""
    if len(raw) >= MIN_BYTES_TO_GUESS and b"\x00" not in raw:
        guesses = from_bytes(raw)
        best = guesses.best()
        readings = {str(guess) for guess in guesses if guess.encoding.startswith("cp125")}
        if best is not None and readings == {str(best)}:
            return str(best)
    raise ArticleUnreadable(
        f"{path}: not UTF-8 (byte {error.start}) and no other encoding is certain; save it as UTF-8"
    )
