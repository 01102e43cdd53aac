"""Label every line of an article: heading, body, caption or boilerplate with its reason.

Pure. Blank lines are left out. Whatever is not running text may teach what the article is about
(headings) but proves nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from questions.lexicon import boilerplate, gazetteer
from questions.model import Article, Line, LineKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# A heading has no full stop and is short. The longest headline of the seeds has 22 words; inside
# a page 16 are enough, since running text that lost its stop is nearly always longer.
MAX_HEADLINE_WORDS = 28
MAX_HEADING_WORDS = 16
MAX_LABEL_WORDS = 6

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_ENDED = re.compile(r"[.!?…][\"”’')\]]*(?:\[[^\[\]]*\])*$|[a-z]{3}[.!?] [A-Z]")
_BYLINE = re.compile(
    r"^(?i:(?:written|reported|posted|story|words|text)? ?by):? "
    r"((?:[A-Z][\w.'’-]+ ?){2,4})(?:$|[^\w])"
)
_CREDIT = re.compile(boilerplate.CAPTION_CREDIT)
_CAPTION_START = re.compile(boilerplate.CAPTION_START, re.IGNORECASE)
_CAPTION_END = re.compile(boilerplate.CAPTION_END, re.IGNORECASE)
_LONGEST_END = 100  # characters that `_CAPTION_END` can cover, at most
_CASED = re.compile(r"[A-Z]|\(\?-i")


class _Row(NamedTuple):
    """An expression for a kind of line: looked for in the line, or quicker in its small letters."""

    reason: str
    look: Callable[[str], re.Match[str] | None]
    is_folded: bool


def _compiled(rows: tuple[tuple[str, str], ...]) -> tuple[_Row, ...]:
    return tuple(_row(reason, expression) for reason, expression in rows)


def _row(reason: str, expression: str) -> _Row:
    is_folded = not _CASED.search(expression)
    compiled = re.compile(expression, 0 if is_folded else re.IGNORECASE)
    look = compiled.match if expression.startswith("^") else compiled.search
    return _Row(reason, look, is_folded)


_FOOTERS = _compiled(boilerplate.FOOTERS)
_LINES = _compiled(boilerplate.LINES)
_LABELS = _compiled(boilerplate.LABELS)
_FINITE = re.compile(boilerplate.FINITE)
_DATELINE = re.compile(boilerplate.DATELINE)
_PLACES = frozenset(place.upper() for place in gazetteer.KIND)


def label(article: Article) -> tuple[Line, ...]:
    """The lines of the article that hold anything, in order, each with what it is."""
    author = _author(article)
    biography = _biography(article, author)
    seen: set[str] = set()
    footer = ""
    labelled: list[Line] = []
    for text, start, end in _apart(article.text):
        is_first = not labelled
        footer = footer or ("" if is_first else _reason(text, _FOOTERS))
        reason = footer or _boilerplate(text, author, seen, is_first=is_first)
        if not reason and biography and biography.match(text):
            reason = "author's biography"
        if not reason and _dateline(f"{text} A") > len(text):
            reason = "dateline"
        kind = LineKind.BOILERPLATE if reason else _kind(text, is_first=is_first)
        seen.add(text)
        labelled.append(Line(text=text, start=start, end=end, kind=kind, reason=reason))
    return tuple(labelled)


def _lines(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + match[0].index(stripped)
            yield stripped, start, start + len(stripped)


def _apart(text: str) -> Iterator[tuple[str, int, int]]:
    """The lines, a dateline apart from what follows it: it would spoil the subject."""
    for line, start, end in _lines(text):
        cut = _dateline(line)
        if cut:
            yield line[:cut].rstrip(), start, start + len(line[:cut].rstrip())
        yield line[cut:], start + cut, end


def _dateline(line: str) -> int:
    """How many characters of the line are a dateline."""
    found = _DATELINE.match(line)
    is_one = found and (found["day"] or found["agency"] or found["place"] in _PLACES)
    return found.end() if found and is_one else 0


def _author(article: Article) -> str:
    """The name in the byline, wherever it stands; the origin's word goes first."""
    if article.author:
        return article.author
    for text, _, _ in _lines(article.text):
        if found := _BYLINE.match(text):
            return found[1].strip()
    return ""


def _biography(article: Article, author: str) -> re.Pattern[str] | None:
    """What a line opens with that tells of the author; `None` when the article itself does."""
    headline = next((text for text, _, _ in _lines(article.text)), "")
    if not author or author in f"{article.title} {headline}":
        return None
    return re.compile(rf"{re.escape(author)} {boilerplate.OF_AN_AUTHOR}")


def _reason(text: str, rows: tuple[_Row, ...]) -> str:
    folded = text.casefold()
    return next((row.reason for row in rows if row.look(folded if row.is_folded else text)), "")


def _boilerplate(text: str, author: str, seen: set[str], *, is_first: bool) -> str:
    if text in seen:
        return "said before"
    if is_first:
        return ""
    if author and text.rstrip(".:").casefold() == author.casefold():
        return "byline"
    if text.endswith(":") and len(text.split()) <= MAX_LABEL_WORDS:
        return "label without text"
    if not any(c.isalpha() for c in text):
        return "no words"
    return _reason(text, _LINES) or ("" if _is_running(text) else _reason(text, _LABELS))


def _is_running(text: str) -> bool:
    """Whether the line is a sentence, however it opens."""
    return bool(_ENDED.search(text) and _FINITE.search(text))


def _is_caption(text: str) -> bool:
    return bool(
        (text.endswith(")") and _CREDIT.search(text))
        or _CAPTION_START.match(text)
        or _CAPTION_END.search(text, max(0, len(text) - _LONGEST_END))
    )


def _kind(text: str, *, is_first: bool) -> LineKind:
    if is_first and len(text.split()) <= MAX_HEADLINE_WORDS and not text.endswith("."):
        return LineKind.HEADING
    if _is_caption(text):
        return LineKind.CAPTION
    if not _ENDED.search(text) and len(text.split()) <= MAX_HEADING_WORDS:
        return LineKind.HEADING
    return LineKind.BODY
