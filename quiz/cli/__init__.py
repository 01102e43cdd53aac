"""The commands: `quiz run` and what an operator needs beside it."""

from __future__ import annotations

from quiz.cli.commands import main

__all__ = ["main"]
