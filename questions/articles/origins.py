"""Read `sources.toml`, in which a person wrote down where the articles of a folder come from."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from questions.articles.errors import ArticleUnreadable

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = "sources.toml"


def read_sources(folder: Path) -> dict[str, dict[str, str]]:
    """What `sources.toml` of the folder says of each article, by slug; nothing without the file.

    Raises: ArticleUnreadable when the file is no TOML of tables of strings.
    """
    path = (folder if folder.is_dir() else folder.parent) / SOURCES
    if not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {
            slug: {str(key): str(value) for key, value in table.items()}
            for slug, table in tables.items()
        }
    except (OSError, ValueError, AttributeError) as error:
        raise ArticleUnreadable(f"{path}: cannot be read as tables of origins ({error})") from error
