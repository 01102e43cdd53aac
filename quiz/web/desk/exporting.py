"""The address where the curator takes items out of the bank."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, render_template, request

from quiz.services import exporting
from quiz.services.exporting import Writing
from quiz.web.accounts import seat
from quiz.web.desk import forms

blueprint = Blueprint("exporting", __name__, url_prefix="/desk/export")


@blueprint.before_request
def _curators_only() -> None:
    seat.curator()


@blueprint.get("")
def page() -> Response:
    """Choose a format and statuses; once chosen, what the file will lack."""
    form = forms.ExportForm(request.args or None)
    is_chosen = bool(request.args)
    is_good = not is_chosen or form.is_valid()
    writing = _written(form) if is_chosen and is_good else None
    shown = render_template("desk/export.html", form=form, writing=writing)
    return make_response(shown, 200 if is_good else 400)


@blueprint.get("/file")
def file() -> Response:
    """The file itself."""
    form = forms.ExportForm(request.args)
    if not form.is_valid():
        return make_response(render_template("desk/export.html", form=form, writing=None), 400)
    writing = _written(form)
    response = Response(writing.data, mimetype=writing.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="pubproof.{writing.suffix}"'
    return response


def _written(form: forms.ExportForm) -> Writing:
    return exporting.export(form.format.data, form.statuses())
