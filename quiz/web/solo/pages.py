"""One stage in three shapes, sent as a whole page or as the fragment that replaces it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from flask import Response, make_response, redirect, render_template, request, url_for

from quiz.game.pov import OpenQuestion, Results, Reveal
from quiz.services.reporting import REASONS

Pov = OpenQuestion | Reveal | Results
FRAGMENT = "X-Fragment"
"""A request with this header comes from the page's script and wants the stage alone."""


def wants_fragment() -> bool:
    """Whether the script of the page asks, not the browser."""
    return FRAGMENT in request.headers


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedName:
    """A nickname as it was typed in, and what is wrong with it."""

    typed: str
    words: str


def shown(
    pov: Pov, *, notice: str = "", refused: RefusedName | None = None, status: int = 200
) -> Response:
    """The stage as `pov` has it, under a notice in words if there is one."""
    page = "solo/_stage.html" if wants_fragment() else "solo/play.html"
    html = render_template(
        page, stage=_shape(pov), pov=pov, notice=notice, refused=refused, complaints=REASONS
    )
    response = make_response(html, status)
    response.headers["Vary"] = FRAGMENT
    return response


def onward(pov: Pov) -> Response:
    """What came of a move: for the script at once, otherwise by a redirect that reloads safely."""
    if wants_fragment():
        return shown(pov)
    return make_response(redirect(url_for("solo.look", handle=pov.handle), 303))


def _shape(pov: Pov) -> str:
    match pov:
        case OpenQuestion():
            return "solo/_question.html"
        case Reveal():
            return "solo/_reveal.html"
        case Results():
            return "solo/_results.html"
        case _:
            assert_never(pov)
