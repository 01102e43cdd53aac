"""Sheets of paper as pages to be printed: a host's quiz, or items of the desk."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import render_template, request

from quiz.services.sheets import Sheet


def shown(name: str, sheet: Sheet, *, back: str, back_to: str, beyond: int = 0) -> str:
    """The sheet called `name`, large where that is asked for; `beyond` so many are not on it.

    `back` is the address of the page that `back_to` names.
    """
    is_large = request.args.get("size") == "large"
    asked = [each for each in request.args.items(multi=True) if each[0] != "size"]
    other = urlencode(asked if is_large else [*asked, ("size", "large")])
    return render_template(
        f"papers/{name}.html",
        sheet=sheet,
        back=back,
        back_to=back_to,
        beyond=beyond,
        is_large=is_large,
        other_size=f"{request.path}?{other}" if other else request.path,
    )
