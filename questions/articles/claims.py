"""What a page or file states about its licence and its language. Pure; nothing is guessed.

A licence counts where it is said of the page (`rel=license`, licence metas, the JSON-LD of an
article), and only when all such statements agree: on a page of many pictures a link may speak of
one of them. Languages are BCP 47 tags; what is none says nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from questions.articles.values import stated

_TAG = re.compile(
    r"^(?P<language>[a-zA-Z]{2,3})(?:[-_](?P<script>[a-zA-Z]{4}))?"
    r"(?:[-_](?P<region>[a-zA-Z]{2}|\d{3}))?$"
)
_CREATIVE = re.compile(
    r"^(?:https?:)?//creativecommons\.org/(?:licenses/(?P<terms>by[a-z-]{0,12})|publicdomain/zero)"
    r"/(?P<version>\d\.\d)"
)
_LICENCES = {"dcterms.license", "dc.rights.license", "dc.license", "license", "licence"}
_ARTICLES = re.compile(r"(?:Article|Posting|Report|WebPage|CreativeWork)$")
_MOST_SCRIPT = 200_000  # characters of JSON-LD; pages have a few thousand
_MOST_DEEP = 6
_MOST_PAGE = 2_000_000  # characters, read in a second; what follows is no head any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What is stated; `None` where nothing is. `language_from` says by what."""

    licence: str | None = None
    language: str | None = None
    language_from: str | None = None


def language(value: object) -> str | None:
    """The BCP 47 tag in its usual letters, for language, script and region; `None` for no tag."""
    found = _TAG.match(value.strip()) if isinstance(value, str) else None
    if not found:
        return None
    parts = (
        found["language"].lower(),
        (found["script"] or "").title(),
        (found["region"] or "").upper(),
    )
    return "-".join(filter(None, parts))


def licence(value: object) -> str | None:
    """The licence as it is stated; the address of a Creative Commons one goes by its name."""
    words = stated(value)
    found = _CREATIVE.match(words) if words else None
    if not found:
        return words
    name = f"CC {found['terms'].upper().strip('-')}" if found["terms"] else "CC0"
    return f"{name} {found['version']}"


def of_page(page: str) -> Claims:
    """What the HTML of a page states of itself."""
    reader = _Page()
    reader.feed(page[:_MOST_PAGE])
    reader.close()
    said = {name for name in map(licence, reader.licences) if name}
    spoken = ((language(value), by) for value, by in reader.languages)
    tag, by = next(((tag, by) for tag, by in spoken if tag), (None, None))
    return Claims(
        licence=next(iter(said)) if len(said) == 1 else None, language=tag, language_from=by
    )


@dataclass(slots=True)
class _Heard:
    data: list[str] = field(default_factory=list)
    is_open: bool = False


class _Page(HTMLParser):
    """Collects statements; the most telling of the language comes first in `languages`."""

    def __init__(self) -> None:
        super().__init__()
        self.licences: list[str] = []
        self._by_kind: dict[str, str] = {}
        self._script = _Heard()

    @property
    def languages(self) -> Iterator[tuple[str, str]]:
        """Every statement of the language with what states it."""
        for by in ("the page", "its JSON-LD", "its header", "its locale"):
            if by in self._by_kind:
                yield self._by_kind[by], by

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what an element says."""
        said = {name: value or "" for name, value in attrs}
        if tag == "html":
            self._speaks(said.get("lang") or said.get("xml:lang"), "the page")
        elif tag in {"link", "a"} and "license" in said.get("rel", "").lower().split():
            self.licences.append(said.get("href", ""))
        elif tag == "meta":
            self._meta(said)
        elif tag == "script" and said.get("type", "").lower() == "application/ld+json":
            self._script = _Heard(is_open=True)

    def handle_data(self, data: str) -> None:
        """Keep what stands in a script of JSON-LD."""
        if self._script.is_open:
            self._script.data.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Read a script of JSON-LD at its end."""
        if tag == "script" and self._script.is_open:
            self._described("".join(self._script.data)[:_MOST_SCRIPT])
            self._script = _Heard()

    def _meta(self, said: dict[str, str]) -> None:
        name = (said.get("name") or said.get("property") or said.get("http-equiv") or "").lower()
        content = said.get("content", "")
        if name in _LICENCES:
            self.licences.append(content)
        elif name in {"content-language", "dc.language", "dcterms.language"}:
            self._speaks(content, "its header")
        elif name == "og:locale":
            self._speaks(content, "its locale")

    def _described(self, script: str) -> None:
        try:
            value = json.loads(script)
        except (ValueError, RecursionError):
            return
        for described in _articles(value):
            self.licences += _texts(described.get("license"), ("@id", "url", "name"))
            for tag in _texts(described.get("inLanguage"), ("alternateName", "name")):
                self._speaks(tag, "its JSON-LD")

    def _speaks(self, value: str | None, by: str) -> None:
        if value:
            self._by_kind.setdefault(by, value)


def _articles(value: Any, deep: int = 0) -> Iterator[dict[str, Any]]:
    """The descriptions of articles and pages within JSON-LD."""
    if deep > _MOST_DEEP:
        return
    if isinstance(value, list):
        for each in value:
            yield from _articles(each, deep + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(_ARTICLES.search(kind) for kind in _strings(kinds)):
            yield value
        yield from _articles(value.get("@graph"), deep + 1)


def _strings(value: Any) -> Iterable[str]:
    given = value if isinstance(value, list) else [value]
    return (each for each in given if isinstance(each, str))


def _texts(value: Any, names: Iterable[str]) -> list[str]:
    """A text, or the first of these properties that is one."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return next(([value[name]] for name in names if isinstance(value.get(name), str)), [])
    return []
