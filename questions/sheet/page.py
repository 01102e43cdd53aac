"""Write the reading sheet: what a judge needs to see of each item, as one HTML file.

Pure but for the template, the style and the script beside this module. The file needs no server and
no network; its policy lets nothing run but its own script, whatever an article contains.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from questions.lexicon.chance import digest, shuffled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from questions.model import Article, Item, Source

REASONS = (
    "its sentence does not prove it",
    "another option is right as well",
    "an option is silly or unlike the others",
    "badly worded",
    "does not stand by itself",
    "trivial or dull",
)
"""What may be wrong with an item, in the order of the keys 1 to 6."""

_HERE = Path(__file__).parent
_CONTEXT = 280  # characters of the paragraph before and after the sentence
_TEMPLATES = Environment(
    loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Proof:
    """The sentence around the key, which may be empty, and the paragraph around the sentence."""

    article: str
    context_before: str
    before: str
    marked: str
    after: str
    context_after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Card:
    """An item as the sheet shows it; `mark` is the JSON of a mark that lacks its verdict."""

    item: Item
    options: tuple[tuple[str, str], ...]  # text and reason; the key has none
    proofs: tuple[_Proof, ...]
    mark: str


def draw(items: Iterable[Item], sample: int | None = None) -> tuple[Item, ...]:
    """All items, or `sample` of them, in an order that looks like chance.

    The order hangs on the items alone: of more items a smaller sample is the beginning of a larger.
    """
    return tuple(sorted(items, key=lambda item: digest("sheet", item.uid))[:sample])


def page(items: Sequence[Item], articles: Iterable[Article], *, name: str) -> str:
    """The sheet of the items in their order.

    A sheet made again of the same items takes up the marks that the browser kept. `name` goes into
    the marks, and is the genre of articles that state none.
    """
    texts = {article.slug: article for article in articles}
    style, script = (_read(f"sheet.{kind}") for kind in ("css", "js"))
    return _TEMPLATES.get_template("sheet.html").render(
        name=name,
        sheet=digest(name, *(item.uid for item in items))[:16],
        cards=[_card(item, texts, genre=item.genre or name) for item in items],
        reasons=REASONS,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _card(item: Item, texts: Mapping[str, Article], *, genre: str) -> _Card:
    reasons = {d.text: d.because for d in item.distractors}
    article = item.sources[0].article
    mark = {
        "uid": item.uid,
        "fingerprint": item.fingerprint,
        "fact": item.fact,
        "pattern": item.pattern,
        "relation": item.relation,
        "kind": item.kind.value,
        "genre": genre,
        "article": article,
        "stem": item.stem,
        "key": item.key,
        "options": list(item.options),
    }
    return _Card(
        item=item,
        options=tuple(
            (text, reasons.get(text, "")) for text in shuffled(item.options, "sheet", item.uid)
        ),
        proofs=tuple(_proof(item, source, texts) for source in item.sources),
        mark=json.dumps(mark, ensure_ascii=False),
    )


def _proof(item: Item, source: Source, texts: Mapping[str, Article]) -> _Proof:
    first, last = _span(source.sentence, (item.key, *sorted(item.aliases, key=len, reverse=True)))
    article = texts.get(source.article)
    around = article.text if article else ""
    told = filter(None, (article.title, article.publisher, article.date)) if article else ()
    return _Proof(
        article=" · ".join((source.article, *told)),
        context_before=_tail(around[: source.start].rpartition("\n")[2]),
        before=source.sentence[:first],
        marked=source.sentence[first:last],
        after=source.sentence[last:],
        context_after=_head(around[source.end :].partition("\n")[0]),
    )


def _span(sentence: str, names: Iterable[str]) -> tuple[int, int]:
    """Where the first of the names stands as whole words; an empty span when none does."""
    for name in names:
        pattern = r"\s+".join(map(re.escape, name.split()))
        if found := re.search(rf"(?<!\w){pattern}(?!\w)", sentence, re.IGNORECASE):
            return found.span()
    return len(sentence), len(sentence)


def _tail(text: str) -> str:
    return text if len(text) <= _CONTEXT else f"… {text[-_CONTEXT:].partition(' ')[2]}"


def _head(text: str) -> str:
    return text if len(text) <= _CONTEXT else f"{text[:_CONTEXT].rpartition(' ')[0]} …"


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The text as a source expression of a content security policy."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
