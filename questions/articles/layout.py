"""Make paragraphs of the lines of printed pages. Pure.

Print breaks lines where the page ends, divides words, and repeats a header on every page; a
sentence must stand in one piece to prove anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import normalize

EDGE = 2  # lines at the head and at the foot of a page among which headers and footers stand
FULL = 0.75  # of the usual width of a line; what is shorter may end a paragraph

_LIGATURES = {chr(at): normalize("NFKC", chr(at)) for at in range(0xFB00, 0xFB07)}
_PRINT = str.maketrans({"\u00ad": "", **_LIGATURES})
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page )?\W*\d{1,4}(?: ?(?:of|/) ?\d{1,4})?\W*", re.IGNORECASE)
_DIVIDED = re.compile(r"([^\W\d_]{2,})[-\u2010]$")
_NEXT_PART = re.compile(r"^[^\W\d_]+")
_ENDS = re.compile(r"[.!?:;…][\"”’')\]]*$")
_WORDS = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")


def paragraphs(pages: Sequence[Sequence[str]]) -> str:
    """The text of the pages, one paragraph or heading a line, page furniture left out."""
    repeated = _repeated(pages)
    lines = [line for page in pages for line in _body(page, repeated)]
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[int(len(lengths) * 0.8)] if lengths else 0
    words = Counter(word.casefold() for line in lines for word in _WORDS.findall(line))
    return "".join(f"{each}\n" for each in _joined(lines, width, words) if each)


def _cleaned(line: str) -> str:
    """The line in plain letters: soft hyphens and ligatures belong to print."""
    return " ".join(line.translate(_PRINT).split())


def _body(page: Sequence[str], repeated: frozenset[str]) -> Iterator[str]:
    lines = [_cleaned(line) for line in page]
    solid = [at for at, line in enumerate(lines) if line]
    edges = {*solid[:EDGE], *solid[-EDGE:]}
    for at, line in enumerate(lines):
        if at in edges and (_DIGITS.sub("#", line) in repeated or _PAGE_NUMBER.fullmatch(line)):
            continue
        yield line


def _repeated(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """What stands at the edge of most pages, page numbers aside."""
    seen: Counter[str] = Counter()
    for page in pages:
        solid = [line for line in map(_cleaned, page) if line]
        seen.update({_DIGITS.sub("#", line) for line in (*solid[:EDGE], *solid[-EDGE:])})
    enough = max(2, len(pages) // 3)
    return frozenset(line for line, count in seen.items() if count >= enough)


def _joined(lines: Sequence[str], width: int, words: Counter[str]) -> Iterator[str]:
    parts: list[str] = []
    last = ""
    for line in lines:
        if parts and _is_over(last, line, width):
            yield "".join(parts)
            parts = []
        if parts:
            parts[-1] = _open_end(parts[-1], line, words)
        parts.append(line)
        last = line
    if parts:
        yield "".join(parts)


def _is_over(last: str, line: str, width: int) -> bool:
    """Whether a paragraph ends between the two lines."""
    if not line or not last:
        return True
    is_short = len(last) < FULL * width
    return is_short and (bool(_ENDS.search(last)) or not line[0].islower())


def _open_end(last: str, line: str, words: Counter[str]) -> str:
    """The last line as the next one is to be added to it: with a space, or its word undivided.

    A hyphen stays where the article elsewhere writes the word with it.
    """
    head, tail = _DIVIDED.search(last), _NEXT_PART.match(line)
    if head and tail and line[0].islower():
        hyphened = words[f"{head[1]}-{tail[0]}".casefold()]
        whole = words[f"{head[1]}{tail[0]}".casefold()]
        return last if hyphened > whole else last[:-1]
    return last if head else f"{last} "
