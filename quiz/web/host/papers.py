"""The addresses of a quiz on paper: a page for each sheet, so that none holds what another does."""

from __future__ import annotations

from flask import Blueprint, url_for

from quiz.services import papers
from quiz.web.accounts import seat
from quiz.web.papers import shown

blueprint = Blueprint("papers", __name__, url_prefix="/host/quizzes/<int:quiz_id>/paper")


@blueprint.before_request
def _hosts_only() -> None:
    seat.host()


@blueprint.get("/questions")
def questions(quiz_id: int) -> str:
    """The sheet to hand out."""
    sheet = papers.questions(quiz_id, account_id=seat.host().id)
    return shown("questions", sheet, back=_back(quiz_id), back_to=sheet.title)


@blueprint.get("/answers")
def answers(quiz_id: int) -> str:
    """The sheet to answer on."""
    sheet = papers.answers(quiz_id, account_id=seat.host().id)
    return shown("answers", sheet, back=_back(quiz_id), back_to=sheet.title)


@blueprint.get("/key")
def key(quiz_id: int) -> str:
    """What is right, and the proof."""
    sheet = papers.key(quiz_id, account_id=seat.host().id)
    return shown("key", sheet, back=_back(quiz_id), back_to=sheet.title)


def _back(quiz_id: int) -> str:
    return url_for("quizzes.quiz", quiz_id=quiz_id)
