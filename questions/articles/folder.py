"""Find the articles of a folder and read them, one after the other; a bad one stops none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from questions import workers
from questions.articles.errors import ArticleUnreadable
from questions.articles.origins import read_sources
from questions.articles.reading import EXTRACTED, SUFFIXES, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from questions.model import Article

__all__ = ["SUFFIXES", "Readings", "find", "read_folder"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """The articles that could be read, and a line for each that could not."""

    articles: tuple[Article, ...]
    unreadable: tuple[str, ...] = ()
    extracted: frozenset[str] = frozenset()  # slugs whose text is not their file's, word for word
    is_empty: bool = False  # nothing there looks like an article


def find(path: Path) -> tuple[Path, ...]:
    """What looks like an article in a folder, by name, or the one file itself.

    Folders within are not entered. A `README` tells of the folder and hidden files of a program;
    they are no articles.

    Raises: ArticleUnreadable when nothing is there or the folder cannot be listed.
    """
    try:
        if path.is_dir():
            return tuple(sorted(filter(_is_meant, path.iterdir()), key=lambda each: each.name))
        if path.exists():
            return (path,)
    except OSError as error:
        raise ArticleUnreadable(f"{path}: cannot be opened ({error.strerror})") from error
    raise ArticleUnreadable(f"{path}: no such file or folder")


def read_folder(
    path: Path, *, jobs: int = 1, told: Callable[[int, int], None] = lambda *_: None
) -> Readings:
    """Every article of a folder, or the one file; `told` hears how many of how many are read.

    Articles are known by the stem of their file name: of several with the same none is taken.
    `jobs` processes share the work.

    Raises: ArticleUnreadable for the folder itself or its `sources.toml`; workers.WorkerLost when
    one of the processes is ended from outside.
    """
    sources = read_sources(path)
    paths = find(path)
    twins = _twins(paths)
    read_ones: list[Article] = []
    extracted: set[str] = set()
    unreadable: list[str] = []
    outcomes = workers.spread(partial(_outcome, sources, twins), paths, jobs=jobs)
    for at, (each, outcome) in enumerate(zip(paths, outcomes, strict=True), start=1):
        if isinstance(outcome, str):
            unreadable.append(outcome)
        else:
            read_ones.append(outcome)
            if each.suffix.lower() in EXTRACTED:
                extracted.add(each.stem)
        told(at, len(paths))
    return Readings(
        articles=tuple(read_ones),
        unreadable=tuple(unreadable),
        extracted=frozenset(extracted),
        is_empty=not paths,
    )


def _outcome(
    sources: Mapping[str, Mapping[str, str]], twins: Mapping[Path, str], path: Path
) -> Article | str:
    """The article in the file, or why there is none."""
    if others := twins.get(path):
        return f"{path}: named like {others}; rename one, since items name their article so"
    try:
        return read(path, sources)
    except ArticleUnreadable as error:
        return str(error)


def _is_meant(path: Path) -> bool:
    return (
        path.suffix.lower() in SUFFIXES
        and not path.name.startswith(".")
        and path.stem.casefold() != "readme"
    )


def _twins(paths: Iterable[Path]) -> dict[Path, str]:
    """For each path that shares its stem, the names of those it shares it with."""
    by_slug: defaultdict[str, list[Path]] = defaultdict(list)
    for path in paths:
        by_slug[path.stem].append(path)
    return {
        path: ", ".join(other.name for other in alike if other != path)
        for alike in by_slug.values()
        if len(alike) > 1
        for path in alike
    }
