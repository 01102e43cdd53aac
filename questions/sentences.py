"""Cut the running text of an article into sentences, each a verbatim span, with what is doubtful.

Pure. Own splitter: full stops after abbreviations and initials do not end a sentence; a quotation
stays whole while it can be read out in one breath and is cut at its inner sentences otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from questions.lexicon import language
from questions.model import Article, Line, LineKind, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Words a quotation may have and still be shown as one proof on a phone.
MAX_WHOLE_QUOTE = 34

# A longer one is no sentence but a table, a list or an attack; nobody could read it out either.
MAX_LENGTH = 2_000

# Where a sentence ends, where the next starts, and whether that is inside a quotation.
Cut = tuple[int, int, bool]

_OPEN, _CLOSE, _STRAIGHT = "“", "”", '"'
_BOUNDARY = re.compile(
    r"(?P<stop>[.!?…]+)(?P<tail>[\"”’')\]]*(?:\[[^\]\n]{1,20}\])*(?::\d{1,4}(?:[–,-] ?\d{1,4})*)?)"
    r"\s+(?=(?P<next>[\"“‘'(\[]*[^\W_a-z][\w’'-]{0,20}|[\"“‘]))"
)
_WORD = re.compile(r"[^\W_]+$")
_AFTER_TITLE = re.compile(rf"(?<=[\w][”\"])\s+(?=(?:{'|'.join(language.AFTER_TITLE)})\s)")
_CORRUPT = re.compile(language.CORRUPT)
_DOUBTS = tuple((reason, re.compile(row)) for reason, row in language.DOUBTS)


def split(article: Article, lines: Iterable[Line]) -> tuple[Sentence, ...]:
    """The sentences of all body and caption lines, in order."""
    return tuple(
        Sentence(
            article=article.slug,
            text=article.text[start:end],
            start=start,
            end=end,
            doubt=doubt(article.text[start:end]),
        )
        for line in lines
        if line.kind in (LineKind.BODY, LineKind.CAPTION)
        for start, end in _spans(article.text, line)
    )


def doubt(text: str) -> str:
    """Why the sentence may not serve as evidence; empty when it may."""
    if _CORRUPT.search(text):
        return "corrupted"
    folded = text.casefold()
    return next((reason for reason, row in _DOUBTS if row.search(folded)), "")


def _spans(text: str, line: Line) -> Iterator[tuple[int, int]]:
    spans = [(line.start, line.end)] if line.kind is LineKind.CAPTION else _cut(text, line)
    return ((start, end) for start, end in spans if end - start <= MAX_LENGTH)


def _cut(text: str, line: Line) -> Iterator[tuple[int, int]]:
    inner: list[Cut] = []
    start = 0
    for cut in [*_cuts(line.text), (len(line.text), len(line.text), False)]:
        if cut[2]:
            inner.append(cut)
            continue
        if inner and len(line.text[start : cut[0]].split()) > MAX_WHOLE_QUOTE:
            for first, last in _between(start, inner, cut[0]):
                yield _unquoted(text, line.start + first, line.start + last)
        else:
            yield line.start + start, line.start + cut[0]
        inner, start = [], cut[1]


def _between(start: int, cuts: list[Cut], end: int) -> Iterator[tuple[int, int]]:
    for stop, following, _ in cuts:
        yield start, stop
        start = following
    yield start, end


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out a quotation mark whose partner went to another piece."""
    piece = text[start:end]
    opening = piece.startswith((_OPEN, _STRAIGHT)) and not _closes(piece[1:])
    closing = piece.endswith((_CLOSE, _STRAIGHT)) and not _closes(piece[:-1])
    return start + opening, end - closing


def _closes(piece: str) -> bool:
    return piece.count(_STRAIGHT) % 2 == 1 or piece.count(_OPEN) != piece.count(_CLOSE)


def _cuts(text: str) -> Iterator[Cut]:
    found = [
        (match.end("tail"), match.end())
        for match in _BOUNDARY.finditer(text)
        if _ends(text[max(0, match.start() - 12) : match.start()], match)
    ]
    if _CLOSE in text or _STRAIGHT in text:
        found += [(match.start(), match.end()) for match in _AFTER_TITLE.finditer(text)]
    quotations = _quoted(text)
    opens = [start for start, _ in quotations]
    for stop, following in sorted(set(found)):
        at = bisect_left(opens, stop) - 1
        yield stop, following, at >= 0 and stop < quotations[at][1]


def _ends(before: str, match: re.Match[str]) -> bool:
    if match["stop"] != "." or match["tail"]:
        return True
    found = _WORD.search(before)
    word = found[0].casefold() if found else ""
    if word in language.NEVER_LAST:
        return False
    if word in language.MAYBE_LAST or (len(word) == 1 and word.isalpha()):
        return match["next"].strip("\"“‘'([").casefold() in language.STARTERS
    return True


def _quoted(text: str) -> list[tuple[int, int]]:
    """Spans of double quotations; a mark without partner counts for nothing."""
    spans = []
    opened: int | None = None
    for match in re.finditer(f"[{_OPEN}{_CLOSE}{_STRAIGHT}]", text):
        mark, at = match[0], match.start()
        if opened is not None and (mark == _CLOSE or (mark == _STRAIGHT == text[opened])):
            spans.append((opened, at))
            opened = None
        elif mark != _CLOSE:
            opened = at
    return spans
