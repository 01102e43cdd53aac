"""Read articles and what is known of their origin: the one edge of the generator that does input.

Plain text is taken word for word. HTML, Markdown and PDF are read by libraries in a process of
their own, whose memory and time are limited, so that no file can take the others down with it.
"""

from __future__ import annotations

from questions.articles.errors import ArticleUnreadable
from questions.articles.folder import SUFFIXES, Readings, find, read_folder
from questions.articles.origins import read_sources
from questions.articles.reading import read
from questions.articles.web import fetch, is_address

__all__ = [
    "SUFFIXES",
    "ArticleUnreadable",
    "Readings",
    "fetch",
    "find",
    "is_address",
    "read",
    "read_folder",
    "read_sources",
]
