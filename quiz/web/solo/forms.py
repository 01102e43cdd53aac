"""What a player sends: the rules chosen, a move, a nickname. Parsed here, trusted further in."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort
from werkzeug.datastructures import MultiDict
from wtforms import RadioField, SelectChoice

from quiz.game.model import Scoring
from quiz.game.rules import FACTORS, LENGTHS, LIMITS
from quiz.services.reporting import REASONS
from quiz.services.solo import SoloChoice
from quiz.web.filters import OFF, limit_value
from quiz.web.forms import Form

_MOST_DIGITS = 4


class RulesForm(Form):
    """How to play; every field has a default, so that one tap is enough."""

    length = RadioField(
        "Questions", choices=[SelectChoice(str(n), str(n)) for n in LENGTHS], default="10"
    )
    limit = RadioField(
        "Time for each question",
        choices=[
            SelectChoice(limit_value(limit), f"{limit_value(limit)} s" if limit else "No clock")
            for limit in LIMITS
        ],
        default="20",
    )
    factor = RadioField(
        "More time",
        description="For anyone who reads or taps more slowly. It has a leaderboard of its own.",
        choices=[SelectChoice(str(n), "Normal" if n == 1 else f"×{n}") for n in FACTORS],
        default="1",
    )
    scoring = RadioField(
        "Scoring",
        description="Accuracy first: 1,000 for each right answer and a little for speed and "
        "streaks, never as much as one more right answer. Flat: 1,000 each, nothing else.",
        choices=[
            SelectChoice(Scoring.ACCURACY_FIRST, "Accuracy first"),
            SelectChoice(Scoring.FLAT, "Flat"),
        ],
        default=Scoring.ACCURACY_FIRST,
    )

    def choice(self) -> SoloChoice:
        """The rules of a form that was found valid."""
        return SoloChoice(
            length=int(self.length.data),
            limit_s=None if self.limit.data == OFF else int(self.limit.data),
            factor=int(self.factor.data),
            scoring=Scoring(self.scoring.data),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """The tile that was tapped, and the question it was tapped for; both from 0."""

    number: int
    choice: int


def given_answer(sent: MultiDict[str, str]) -> GivenAnswer:
    """The answer in a form; what is no number is a bad request."""
    return GivenAnswer(number=_whole(sent, "number"), choice=_whole(sent, "choice"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """The question that something is wrong with, and the reason by its place; both from 0."""

    number: int
    reason: int


def complaint(sent: MultiDict[str, str]) -> Complaint:
    """The report in a form; a reason that is none is a bad request."""
    reason = _whole(sent, "reason")
    if reason >= len(REASONS):
        abort(400)
    return Complaint(number=_whole(sent, "number"), reason=reason)


def leaving(sent: MultiDict[str, str]) -> int:
    """The question a player is done with."""
    return _whole(sent, "leaving")


def _whole(sent: MultiDict[str, str], name: str) -> int:
    text = sent.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        abort(400)
    return int(text)
