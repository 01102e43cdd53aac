"""Get the running text out of Markdown, by markdown-it: one line a paragraph, heading or point."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from questions.articles import child, claims, encodings
from questions.articles.values import Extract, plain, stated

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_STATED = re.compile(r"^([A-Za-z_]{2,20}):[ \t]+(.{1,400}?)[ \t]*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^\[\^[^\]\n]{1,40}\]:.*(?:\n(?: {2,}|\t).*)*", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\n]{1,40}\]")
_PUBLISHER = ("publisher", "site", "publication")
_LICENCE = ("licence", "license", "rights")
_LANGUAGE = ("lang", "language")


def parse(raw: bytes) -> Extract:
    """The text without markup, code, tables, pictures and footnotes; front matter as origin.

    Raises: Refused when it is no text.
    """
    source = encodings.decode(raw).replace("\r\n", "\n")
    front = _FRONT.match(source)
    known = _stated(front[1]) if front else {}
    body = _FOOTNOTE_MARK.sub("", _FOOTNOTE.sub("", source[front.end() if front else 0 :]))
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    lines = list(_lines(tokens))
    title = known.get("title") or _heading(tokens)
    if known.get("title") and (not lines or lines[0] != title):
        lines.insert(0, known["title"])
    tongue = claims.language(_first(known, _LANGUAGE))
    return Extract(
        text=plain("".join(f"{line}\n" for line in lines)),
        title=title,
        author=known.get("author"),
        date=known.get("date"),
        publisher=_first(known, _PUBLISHER),
        origin=known.get("url"),
        licence=claims.licence(_first(known, _LICENCE)),
        language=tongue,
        language_from="its front matter" if tongue else None,
    )


def _stated(front: str) -> dict[str, str]:
    """The plain `name: value` lines of front matter; nested values are left alone."""
    pairs = ((found[1].lower(), stated(_unquoted(found[2]))) for found in _STATED.finditer(front))
    return {name: value for name, value in pairs if value}


def _first(known: dict[str, str], names: Sequence[str]) -> str | None:
    """What is stated under the first of these names."""
    return next((known[name] for name in names if name in known), None)


def _unquoted(value: str) -> str:
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if is_quoted else value


def _lines(tokens: Sequence[Token]) -> Iterator[str]:
    in_table = False
    for token in tokens:
        in_table = token.type == "table_open" or (in_table and token.type != "table_close")
        if token.type == "inline" and not in_table:
            yield from filter(None, _inline(token.children or ()))


def _inline(children: Sequence[Token]) -> list[str]:
    """The words of a paragraph, a hard break starting a new line; pictures say nothing."""
    parts = [
        {"softbreak": " ", "hardbreak": "\n"}.get(each.type, each.content)
        for each in children
        if each.type in {"text", "code_inline", "text_special", "softbreak", "hardbreak"}
    ]
    return [" ".join(line.split(" ")).strip() for line in "".join(parts).split("\n")]


def _heading(tokens: Sequence[Token]) -> str | None:
    """The text of the first heading of the first level."""
    for at, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            return stated(" ".join(_inline(tokens[at + 1].children or ())))
    return None


if __name__ == "__main__":
    child.serve(parse)
