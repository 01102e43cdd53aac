"""The addresses where somebody writes an item, and has it checked while writing."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Redirect

from quiz.services import curation, sorting, writing
from quiz.services.curation import BadItem, Status
from quiz.services.writing import Checked, Doubtful
from quiz.web.accounts import seat
from quiz.web.desk import forms
from quiz.web.wiring import moment

blueprint = Blueprint("writing", __name__, url_prefix="/desk/items")


@blueprint.before_request
def _judges_only() -> None:
    seat.judge()


@blueprint.get("/new")
def page() -> Response:
    """An empty form."""
    return _shown(forms.WriteForm(), None)


@blueprint.post("/new")
def write() -> Response | Redirect:
    """Keep the item, or show what is wrong with it; a look at the checks alone keeps nothing."""
    form = _form()
    if request.form.get("only") == "check":
        return _shown(form, writing.check(form.written()))
    if not form.is_valid():
        return _shown(form, writing.check(form.written()), status=400)
    try:
        item_id = writing.write(
            form.written(),
            status=Status(form.status.data),
            is_sure=bool(form.is_sure.data),
            by=seat.judge().id,
            now=moment(),
        )
    except BadItem as refused:
        form.blame(refused.errors)
        return _shown(form, writing.check(form.written()), status=400)
    except Doubtful as refused:
        return _shown(form, writing.check(form.written()), notice=str(refused), status=400)
    return redirect(url_for("desk.item", item_id=item_id), 303)


@blueprint.post("/check")
def check() -> Response:
    """What is to be said about the item as it stands, as a fragment."""
    checked = writing.check(_form().written())
    return make_response(render_template("desk/_checks.html", checked=checked))


def _form() -> forms.WriteForm:
    form = forms.WriteForm(request.form)
    form.offer(sorting.topic_names())
    return form


def _shown(
    form: forms.WriteForm, checked: Checked | None, *, notice: str = "", status: int = 200
) -> Response:
    form.offer(sorting.topic_names())
    page = render_template(
        "desk/new.html",
        form=form,
        checked=checked,
        articles=curation.articles(),
        notice=notice,
    )
    return make_response(page, status)
