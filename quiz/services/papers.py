"""A host's quiz on paper: its sheets, made from what can be asked of it today."""

from __future__ import annotations

from quiz.services import quizzes, sheets
from quiz.services.sheets import AnswerSheet, Asked, KeySheet, Paper, Part, QuestionSheet

__all__ = ["answers", "key", "questions"]


def questions(quiz_id: int, *, account_id: int) -> QuestionSheet:
    """The questions of the quiz. Raises: QuizUnknown."""
    return sheets.questions(_paper(quiz_id, account_id))


def answers(quiz_id: int, *, account_id: int) -> AnswerSheet:
    """The sheet to answer on. Raises: QuizUnknown."""
    return sheets.answers(_paper(quiz_id, account_id))


def key(quiz_id: int, *, account_id: int) -> KeySheet:
    """What is right, and why. Raises: QuizUnknown."""
    return sheets.key(_paper(quiz_id, account_id))


def _paper(quiz_id: int, account_id: int) -> Paper:
    """The rounds with what can be asked; a question that was retired is not printed."""
    view = quizzes.look(quiz_id, account_id=account_id)
    parts = (
        Part(
            name=each.setting.name,
            asked=tuple(
                Asked(
                    item_id=entry.item_id,
                    stem=entry.stem,
                    options=entry.options,
                    proof=entry.proof,
                    origin=entry.origin,
                )
                for entry in each.entries
                if entry.is_approved
            ),
        )
        for each in view.rounds
    )
    return Paper(title=view.title, seed=quiz_id, parts=tuple(part for part in parts if part.asked))
