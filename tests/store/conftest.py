"""The store is tested on every database it supports."""

from __future__ import annotations

from tests.databases import database, database_url, postgres_url

__all__ = ["database", "database_url", "postgres_url"]
