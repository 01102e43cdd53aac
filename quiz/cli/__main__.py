"""Lets `python -m quiz.cli` be the command `quiz`."""

from __future__ import annotations

from quiz.cli.commands import main

if __name__ == "__main__":
    main(prog_name="quiz")
