"""One line of plain text out of what files carry: HTML, entities, line breaks, odd spaces."""

from __future__ import annotations

import html
import unicodedata
from html.parser import HTMLParser

_BLOCKS = frozenset({"p", "br", "div", "li", "ul", "ol", "tr", "td", "h1", "h2", "h3", "h4"})
_UNSEEN = frozenset({"script", "style", "template", "head"})


def one_line(text: str) -> str:
    """The text in NFC on one line, without what can neither be shown nor stored."""
    shown = (c for c in unicodedata.normalize("NFC", text) if _is_shown(c))
    return " ".join("".join(shown).split())


def from_html(text: str) -> str:
    """What a reader sees of a piece of HTML, on one line; scripts and styles are not seen."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return one_line("".join(reader.seen))


def to_html(text: str) -> str:
    """The text with what HTML would take for markup escaped."""
    return html.escape(text, quote=False)


def _is_shown(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) not in {"Cc", "Cs", "Co", "Cn"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._hidden += tag in _UNSEEN
        if tag in _BLOCKS:
            self.seen.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(self._hidden - (tag in _UNSEEN), 0)
        if tag in _BLOCKS:
            self.seen.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.seen.append(data)
