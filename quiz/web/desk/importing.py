"""The addresses where a curator brings items in from the files of other programs."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as Redirect

from quiz.services import imports
from quiz.services.imports import Fate, ImportRefused, Settled
from quiz.web import errors
from quiz.web.accounts import seat
from quiz.web.desk import forms
from quiz.web.wiring import moment

blueprint = Blueprint("importing", __name__, url_prefix="/desk/import")


@blueprint.before_request
def _curators_only() -> None:
    seat.curator()


@blueprint.get("")
def index() -> Response:
    """Choose a file; below it, what was uploaded lately."""
    return _shown(forms.UploadForm())


@blueprint.post("")
def upload() -> Response | Redirect:
    """Read the file and show what would become of it."""
    sent = MultiDict([*request.form.items(multi=True), *request.files.items(multi=True)])
    form = forms.UploadForm(sent)
    if not form.is_valid():
        return _shown(form, status=400)
    try:
        done = imports.upload(
            form.content(), name=form.file_name(), by=seat.curator().id, now=moment()
        )
    except ImportRefused as refused:
        form.blame({"file": str(refused)})
        return _shown(form, status=400)
    again = 1 if done.is_again else None
    return redirect(url_for("importing.show", upload_id=done.upload_id, again=again), 303)


@blueprint.get("/<int:upload_id>")
def show(upload_id: int) -> Response:
    """What the upload holds and what becomes of each row."""
    notice = ""
    if request.args.get("again"):
        notice = "This very file was uploaded before. Here is what became of it."
    return _previewed(upload_id, notice=notice)


@blueprint.post("/<int:upload_id>/confirm")
def confirm(upload_id: int) -> Redirect:
    """Take its rows in."""
    by = seat.curator().id
    imports.confirm(upload_id, with_alike="alike" in request.form, by=by, now=moment())
    return redirect(url_for("importing.show", upload_id=upload_id), 303)


@blueprint.post("/<int:upload_id>/discard")
def discard(upload_id: int) -> Redirect:
    """Forget what was read of it."""
    imports.discard(upload_id, by=seat.curator().id, now=moment())
    return redirect(url_for("importing.show", upload_id=upload_id), 303)


@blueprint.errorhandler(Settled)
def settled(refusal: Settled) -> Response:
    """Say how it ended above what is there now."""
    upload_id = (request.view_args or {})["upload_id"]
    return _previewed(upload_id, notice=str(refusal), status=errors.verdict(refusal).status)


def _shown(form: forms.UploadForm, *, status: int = 200) -> Response:
    page = render_template("desk/import.html", form=form, uploads=imports.recent())
    return make_response(page, status)


def _previewed(upload_id: int, *, notice: str, status: int = 200) -> Response:
    preview = imports.preview(
        upload_id,
        shown=_fate(request.args.get("show", "")),
        page=request.args.get("page", default=1, type=int),
    )
    return make_response(
        render_template("desk/upload.html", preview=preview, notice=notice), status
    )


def _fate(name: str) -> Fate | None:
    return Fate(name) if name in set(Fate) else None
