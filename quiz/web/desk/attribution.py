"""The address where a curator corrects what is said of an article: licence, author, language."""

from __future__ import annotations

from dataclasses import asdict

from flask import (
    Blueprint,
    Response,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as Redirect
from wtforms import StringField
from wtforms.validators import Length

from quiz.services import attributing
from quiz.services.attributing import LONGEST, Attribution, BadAttribution
from quiz.web.accounts import seat
from quiz.web.forms import Form, tidy
from quiz.web.wiring import moment

blueprint = Blueprint("attribution", __name__, url_prefix="/desk/articles")

_SHORT = (Length(max=LONGEST, message=f"Use at most {LONGEST} characters."),)


class AttributionForm(Form):
    """What is said of an article; what is left empty is not stated."""

    title = StringField("Title", validators=_SHORT, filters=[tidy])
    author = StringField("Author", validators=_SHORT, filters=[tidy])
    publisher = StringField("Publisher", validators=_SHORT, filters=[tidy])
    date = StringField(
        "Date", validators=_SHORT, filters=[tidy], description="As precisely as it is known."
    )
    origin = StringField(
        "Where it is from",
        validators=_SHORT,
        filters=[tidy],
        description="Its address on the web, or in words.",
    )
    licence = StringField(
        "Licence",
        validators=_SHORT,
        filters=[tidy],
        description="As the source states it, like CC BY-SA 4.0. Empty: not stated.",
    )
    language = StringField(
        "Language",
        validators=_SHORT,
        filters=[tidy],
        description="A BCP 47 tag like en or en-GB. Empty: not stated, taken to be en.",
    )

    def said(self) -> Attribution:
        """The fields of a form that was found valid."""
        return Attribution(**{field.name: field.data or "" for field in self})


@blueprint.before_request
def _curators_only() -> None:
    seat.curator()


@blueprint.get("/<slug>/attribution")
def page(slug: str) -> Response:
    """What is said of the article, to be corrected."""
    said = attributing.look(slug)
    return _shown(slug, AttributionForm(data=asdict(said)))


@blueprint.post("/<slug>/attribution")
def correct(slug: str) -> Response | Redirect:
    """Say it so from now on."""
    attributing.look(slug)
    form = AttributionForm(MultiDict(request.form))
    if form.is_valid():
        try:
            attributing.attribute(slug, form.said(), by=seat.curator().id, now=moment())
            return redirect(url_for("desk.article", slug=slug), 303)
        except BadAttribution as refused:
            form.blame(refused.errors)
    return _shown(slug, form, status=400)


def _shown(slug: str, form: AttributionForm, *, status: int = 200) -> Response:
    return make_response(render_template("desk/attribution.html", slug=slug, form=form), status)
