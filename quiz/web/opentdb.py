"""The addresses of Open Trivia DB's API, so that its clients play from this bank.

Law: it tells answers, so it is there only when the operator switched it on; it keeps no cookie, and
nowhere else may the pages of other sites read what is here.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from html.entities import codepoint2name
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, quote_plus

from flask import Blueprint, Response, abort, jsonify, request

from quiz.game.bands import Band
from quiz.services import opentdb
from quiz.services.opentdb import CATEGORIES, OFFERED, Code, Question, Refused, Wish
from quiz.web.wiring import moment, wired

blueprint = Blueprint("opentdb", __name__)

MOST = 50
_ANY = {"", "0", "any"}
_TYPES = {"multiple": False, "boolean": True}
_ENTITIES = {point: f"&{name};" for point, name in codepoint2name.items()} | {ord("'"): "&#039;"}
"""As PHP's `htmlentities` writes them, quotes included."""

ENCODINGS: dict[str, Callable[[str], str]] = {
    "": lambda text: text.translate(_ENTITIES),
    "default": lambda text: text.translate(_ENTITIES),
    "none": str,
    "url3986": lambda text: quote(text, safe=""),
    "urlLegacy": quote_plus,
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
}


@blueprint.before_request
def _only_when_on() -> None:
    if not wired().settings.opentdb_api:
        abort(404)


@blueprint.after_request
def _for_any_site(response: Response) -> Response:
    if wired().settings.opentdb_api:
        response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@blueprint.errorhandler(HTTPStatus.TOO_MANY_REQUESTS)
def _too_often(_: Exception) -> tuple[Response, int]:
    answer = jsonify(response_code=Code.TOO_OFTEN, results=[])
    return answer, HTTPStatus.TOO_MANY_REQUESTS


@blueprint.get("/api.php")
def questions() -> Response:
    """Questions with their answers."""
    try:
        encode = _encoding()
        found = opentdb.questions(_wish(), rng=wired().rng, now=moment())
    except Refused as refused:
        return jsonify(response_code=refused.code, results=[])
    return jsonify(response_code=Code.OK, results=[_result(each, encode) for each in found])


@blueprint.get("/api_token.php")
def token() -> Response:
    """A token, by which no question comes twice, or a token made to begin anew."""
    given = request.args.get("token", "")
    try:
        match request.args.get("command"):
            case "request":
                made = opentdb.request_token(now=moment())
                words = "Token Generated Successfully!"
                return jsonify(response_code=Code.OK, response_message=words, token=made)
            case "reset" | "resetcommand=reset":  # as open-trivia-db of npm puts it
                opentdb.reset_token(given, now=moment())
                return jsonify(response_code=Code.OK, token=given)
            case _:
                return jsonify(response_code=Code.INVALID)
    except Refused as refused:
        return jsonify(response_code=refused.code)


@blueprint.get("/api_category.php")
def categories() -> Response:
    """The categories that questions are in."""
    return jsonify(trivia_categories=[{"id": i, "name": CATEGORIES[i]} for i in OFFERED])


@blueprint.get("/api_count.php")
def count() -> Response:
    """How many questions a category has."""
    try:
        category = _whole("category")
        by_band = opentdb.counted(category)
    except Refused as refused:
        return jsonify(response_code=refused.code)
    numbers = {f"total_{band}_question_count": number for band, number in by_band.items()}
    numbers["total_question_count"] = sum(by_band.values())
    return jsonify(category_id=category, category_question_count=numbers)


@blueprint.get("/api_count_global.php")
def count_global() -> Response:
    """How many questions there are in all."""
    size = opentdb.overall()
    each = {
        str(category): _counts(number, 0, number, 0)
        for category, number in size.by_category.items()
    }
    total = _counts(size.total, size.pending, size.verified, size.rejected)
    return jsonify(overall=total, categories=each)


def _counts(total: int, pending: int, verified: int, rejected: int) -> dict[str, int]:
    return {
        "total_num_of_questions": total,
        "total_num_of_pending_questions": pending,
        "total_num_of_verified_questions": verified,
        "total_num_of_rejected_questions": rejected,
    }


def _wish() -> Wish:
    amount = _whole("amount")
    difficulty, kind = request.args.get("difficulty", ""), request.args.get("type", "")
    if not 1 <= amount <= MOST or not (difficulty in _ANY or difficulty in set(Band)):
        raise Refused(Code.INVALID)
    if not (kind in _ANY or kind in _TYPES):
        raise Refused(Code.INVALID)
    return Wish(
        amount=amount,
        category=None if request.args.get("category", "") in _ANY else _whole("category"),
        band=None if difficulty in _ANY else Band(difficulty),
        is_boolean=_TYPES.get(kind),
        token=request.args.get("token", ""),
    )


def _whole(name: str) -> int:
    text = request.args.get(name, "")
    if not (text.isascii() and text.isdigit()):
        raise Refused(Code.INVALID)
    return int(text[:9])


def _encoding() -> Callable[[str], str]:
    wanted = request.args.get("encode", "")
    if wanted not in ENCODINGS:
        raise Refused(Code.INVALID)
    return ENCODINGS[wanted]


def _result(question: Question, encode: Callable[[str], str]) -> dict[str, Any]:
    return {
        "type": encode("boolean" if question.is_boolean else "multiple"),
        "difficulty": encode(question.band),
        "category": encode(question.category),
        "question": encode(question.stem),
        "correct_answer": encode(question.key),
        "incorrect_answers": [encode(each) for each in question.distractors],
    }
