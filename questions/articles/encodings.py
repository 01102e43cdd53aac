"""Turn the bytes of a text into characters, or say why that is not certain.

A text is taken as UTF-8, strictly; then by its byte-order mark; then by the encoding a web page
declares; then, only where charset-normalizer leaves one reading of a long enough text, by that.
Everything else is refused, since one wrongly decoded name spoils every question made of it.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from questions.articles.errors import Refused

# On texts of one sentence charset-normalizer took cp1252 and ISO-8859-2 for one another; from a
# few hundred bytes with enough letters outside ASCII its guess can be held to.
MIN_BYTES_TO_GUESS = 400
# It looks at a text as a whole, many times; past this the guess is no surer, only slower.
MAX_BYTES_TO_GUESS = 1_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Where a page declares its encoding; browsers look no further than the first 1024 bytes either.
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE
)
_DECLARED_WITHIN = 1024
# The encodings of the WHATWG standard that Python knows; never its codecs that are none, as zip.
_KNOWN = re.compile(
    r"utf-?8|utf-?16(?:le|be)?|(?:windows-|cp)(?:125[0-8]|874)|iso-?8859-?\d{1,2}|latin-?1|us-ascii|"
    r"koi8-[ru]|shift[_-]jis|euc-(?:jp|kr)|gbk|gb2312|gb18030|big5|macintosh",
    re.IGNORECASE,
)
# Browsers read pages that say Latin-1 or ASCII as the Windows code page: it holds the quotes.
_MEANT = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252"}


def decode(raw: bytes, *, is_page: bool = False) -> str:
    """The characters; with `is_page` the declaration of an HTML page counts.

    Raises: Refused when no reading is certain or the bytes are no text at all.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _readable(_promised(raw, encoding, by="its mark"))
    try:
        return _readable(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        found = _DECLARED.search(raw[:_DECLARED_WITHIN]) if is_page else None
        name = found[1].decode("ascii").lower() if found else ""
        if _KNOWN.fullmatch(name) and not name.startswith("utf"):
            return _readable(_promised(raw, _MEANT.get(name, name), by="it"))
        return _guess(raw, error)


def _readable(text: str) -> str:
    if "\x00" in text:
        raise Refused("not a text file (it holds null characters)")
    return text


def _promised(raw: bytes, encoding: str, *, by: str) -> str:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise Refused(f"{by} promises {encoding}, but {error}") from error


def _guess(raw: bytes, error: UnicodeDecodeError) -> str:
    """The one reading all Windows code pages agree on, where charset-normalizer prefers them."""
    if MIN_BYTES_TO_GUESS <= len(raw) <= MAX_BYTES_TO_GUESS and b"\x00" not in raw:
        guesses = from_bytes(raw)
        best = guesses.best()
        readings = {str(guess) for guess in guesses if guess.encoding.startswith("cp125")}
        if best is not None and readings == {str(best)}:
            return str(best)
    raise Refused(
        f"not UTF-8 (byte {error.start}) and no other encoding is certain; save it as UTF-8"
    )
