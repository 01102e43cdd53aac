"""Gold: excerpts with what a person would ask about them, and what must never be asked.

One TOML file an excerpt, written from the text and not from what the generator makes of it. The
file of the seeds names their folder where the others have a text.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from questions import articles
from questions.model import Article

ROOT = Path(__file__).resolve().parents[3]
FOLDER = Path(__file__).resolve().parent.parent / "gold"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFact:
    """A question as a person would ask it, every answer to accept, words of its proof."""

    question: str
    answers: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forbidden:
    """An item whose stem has these words and whose key is this one is wrong, and why."""

    stem: str
    key: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Excerpt:
    """One gold file."""

    slug: str
    genre: str
    title: str
    text: str
    folder: str
    facts: tuple[GoldFact, ...]
    forbidden: tuple[Forbidden, ...]

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """What the generator is given: the text under its title, or the articles of the folder."""
        if not self.folder:
            text = f"{self.title}\n\n{self.text}"
            return (Article(slug=self.slug, text=text, genre=self.genre),)
        sources = articles.read_sources(ROOT / self.folder)
        return tuple(articles.read(path, sources) for path in articles.find(ROOT / self.folder))


def read(path: Path) -> Excerpt:
    """The gold of one file."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Excerpt(
        slug=path.stem,
        genre=data["genre"],
        title=data["title"],
        text=data.get("text", ""),
        folder=data.get("folder", ""),
        facts=tuple(
            GoldFact(question=f["question"], answers=tuple(f["answers"]), words=f["words"])
            for f in data["facts"]
        ),
        forbidden=tuple(Forbidden(**each) for each in data.get("forbidden", ())),
    )


def read_all() -> tuple[Excerpt, ...]:
    """Every gold file, in the order of their names."""
    return tuple(read(path) for path in sorted(FOLDER.glob("*.toml")) if path.stem != "floors")
