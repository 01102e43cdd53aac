"""What a player in a room sends. Parsed here, trusted further in."""

from __future__ import annotations

from flask import abort
from werkzeug.datastructures import MultiDict

from quiz.services.reporting import REASONS

_MOST_DIGITS = 4
_MOST_DIGITS_OF_A_GUESS = 14


def number_and_choice(sent: MultiDict[str, str]) -> tuple[int, int]:
    """The question and the option of an answer, both from 0; what is no number is a bad request."""
    return whole(sent, "number"), whole(sent, "choice")


def number_and_value(sent: MultiDict[str, str]) -> tuple[int, int]:
    """The tie-break, from 0, and the number guessed, which may be negative."""
    text = sent.get("value", "").strip().replace(",", "").replace("\N{MINUS SIGN}", "-")
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS_OF_A_GUESS):
        abort(400)
    return whole(sent, "number"), int(text)


def number_and_reason(sent: MultiDict[str, str]) -> tuple[int, int]:
    """The question that something is wrong with, and the reason by its place."""
    number, reason = whole(sent, "number"), whole(sent, "reason")
    if reason >= len(REASONS):
        abort(400)
    return number, reason


def whole(sent: MultiDict[str, str], name: str) -> int:
    """A whole number of a few digits; anything else is a bad request."""
    text = sent.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        abort(400)
    return int(text)
