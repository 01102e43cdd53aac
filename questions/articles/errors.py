"""What is raised when an article cannot be used."""

from __future__ import annotations


class ArticleUnreadable(ValueError):
    """An article that cannot be used; the words name the file and say why."""


class Refused(ValueError):
    """What stands in a file cannot be used; the words say why, whoever raises on names the file."""
