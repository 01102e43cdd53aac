"""Finds what comes with the program and is not code: templates, static files and seed articles."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def bundled(name: str) -> Path:
    """The folder `name` ("templates", "static" or "seeds").

    In an installed wheel it lies inside the package, in a checkout beside it.
    """
    installed = _PACKAGE / "_bundled" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
