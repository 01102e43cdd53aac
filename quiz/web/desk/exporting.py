"""The addresses where the curator takes items out of the bank."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, abort, make_response, render_template, request, url_for

from quiz.services import exporting, marking, sheets
from quiz.services.exporting import Wanted, Writing
from quiz.services.sheets import Paper, Sheet
from quiz.web import papers
from quiz.web.accounts import seat
from quiz.web.desk import forms, sieves
from quiz.web.wiring import moment

blueprint = Blueprint("exporting", __name__, url_prefix="/desk/export")

_SHEETS: dict[str, Callable[[Paper], Sheet]] = {
    "questions": sheets.questions,
    "answers": sheets.answers,
    "key": sheets.key,
}


@blueprint.before_request
def _curators_only() -> None:
    seat.curator()


@blueprint.get("")
def page() -> Response:
    """Choose a format and, unless items were picked, statuses; then see what the file will lack."""
    picked = sieves.picked(request.args)
    form = _form(picked)
    is_asked = "format" in request.args if picked else bool(request.args)
    is_good = not is_asked or form.is_valid()
    return _shown(form, picked, is_ready=is_asked and is_good, status=200 if is_good else 400)


@blueprint.get("/file")
def file() -> Response:
    """The file itself."""
    picked = sieves.picked(request.args)
    form = _form(picked)
    if not form.is_valid():
        return _shown(form, picked, is_ready=False, status=400)
    writing = exporting.export(form.format.data, _wanted(form, picked))
    response = Response(writing.data, mimetype=writing.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="pubproof.{writing.suffix}"'
    return response


@blueprint.get("/paper/<sheet>")
def paper(sheet: str) -> str:
    """A sheet of the items: the questions, a sheet to answer on, or the key."""
    if sheet not in _SHEETS:
        abort(404)
    picked = sieves.picked(request.args)
    form = forms.ExportForm(request.args)
    if not picked and not form.status.validate(form):
        abort(400)
    wanted = _wanted(form, picked)
    return papers.shown(
        sheet,
        _SHEETS[sheet](exporting.paper(wanted)),
        back=url_for("exporting.page", **(picked or {"status": form.status.data})),
        back_to="Take items out",
        beyond=max(exporting.look(wanted).size - exporting.MOST_PRINTED, 0),
    )


@blueprint.get("/marks")
def marks() -> Response:
    """What was decided at the desk, as marks of the generator's work."""
    response = Response(marking.marks(now=moment()), mimetype="application/json")
    response.headers["Content-Disposition"] = 'attachment; filename="marks.json"'
    return response


def _form(picked: dict[str, Any]) -> forms.FormatForm:
    if picked:
        return forms.FormatForm(request.args if "format" in request.args else None)
    return forms.ExportForm(request.args or None)


def _wanted(form: forms.FormatForm, picked: dict[str, Any]) -> Wanted:
    if isinstance(form, forms.ExportForm) and not picked:
        return exporting.of_statuses(*form.statuses())
    if picked["which"] == "chosen":
        return Wanted(item_ids=sieves.items(picked["item"]))
    sieve = sieves.followed(picked)
    return Wanted(sieves=(sieve,) if sieve else ())


def _shown(
    form: forms.FormatForm, picked: dict[str, Any], *, is_ready: bool, status: int
) -> Response:
    """The page; `is_ready` where everything is said that a file needs."""
    writing: Writing | None = None
    if is_ready:
        writing = exporting.export(form.format.data, _wanted(form, picked))
    asked = picked
    if is_ready and isinstance(form, forms.ExportForm):
        asked = {"status": form.status.data}
    shown = render_template(
        "desk/export.html",
        form=form,
        writing=writing,
        asked=asked,
        chosen=exporting.look(_wanted(form, picked)) if picked else None,
        back={name: value for name, value in picked.items() if name not in {"which", "item"}},
        most_printed=exporting.MOST_PRINTED,
    )
    return make_response(shown, status)
