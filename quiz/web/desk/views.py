"""The addresses of the desk: reviewers judge here, only curators take items out of play."""

from __future__ import annotations

from flask import (
    Blueprint,
    Response,
    abort,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.wrappers import Response as Redirect

from quiz.services import curation, statistics
from quiz.services.curation import BadItem, Card, CurationRefused, NoSuchItem, Status
from quiz.web import errors
from quiz.web.accounts import seat
from quiz.web.desk import forms
from quiz.web.wiring import moment

blueprint = Blueprint("desk", __name__, url_prefix="/desk")


@blueprint.before_request
def _judges_only() -> None:
    seat.judge()


@blueprint.get("")
def index() -> Response:
    """What waits for a decision."""
    return _queue(Status.PENDING)


@blueprint.get("/flagged")
def flagged() -> Response:
    """What is played and should be looked at again, by what players answered."""
    page = curation.flagged(page=request.args.get("page", default=1, type=int))
    return make_response(render_template("desk/queue.html", queue=page))


@blueprint.get("/<status>")
def queue(status: str) -> Response:
    """The items of one status, best first."""
    return _queue(forms.status(status))


@blueprint.get("/items/<int:item_id>")
def item(item_id: int) -> Response:
    """One item with its evidence."""
    return _shown(curation.card(item_id))


@blueprint.post("/items/<int:item_id>/approve")
def approve(item_id: int) -> Redirect:
    """Let it be played."""
    revision = forms.revision(request.form)
    return _decided(curation.approve(item_id, revision=revision, by=seat.judge().id, now=moment()))


@blueprint.post("/items/<int:item_id>/reject")
def reject(item_id: int) -> Response | Redirect:
    """Keep it out, and say why."""
    revision = forms.revision(request.form)
    form = forms.ReasonForm(request.form)
    if not form.is_valid():
        return _shown(curation.card(item_id), reason_form=form, status=400)
    return _decided(
        curation.reject(
            item_id,
            revision=revision,
            reason=form.reason.data,
            by=seat.judge().id,
            now=moment(),
        )
    )


@blueprint.post("/items/<int:item_id>/retire")
def retire(item_id: int) -> Redirect:
    """Take it out of play."""
    by = seat.curator().id
    revision = forms.revision(request.form)
    return _decided(curation.retire(item_id, revision=revision, by=by, now=moment()))


@blueprint.post("/items/<int:item_id>/reopen")
def reopen(item_id: int) -> Redirect:
    """Put it back into the queue."""
    revision = forms.revision(request.form)
    return _decided(curation.reopen(item_id, revision=revision, by=seat.judge().id, now=moment()))


@blueprint.post("/items/<int:item_id>/edit")
def edit(item_id: int) -> Response | Redirect:
    """Reword it as a new revision."""
    revision = forms.revision(request.form)
    form = forms.EditForm(request.form)
    if form.is_valid():
        try:
            card = curation.edit(
                item_id,
                revision=revision,
                changes=form.changes(),
                by=seat.judge().id,
                now=moment(),
            )
            return _decided(card)
        except BadItem as refused:
            form.blame(refused.errors)
    return _shown(curation.card(item_id), edit_form=form, status=400)


@blueprint.get("/articles/<slug>")
def article(slug: str) -> Response:
    """A whole article with the sentences that prove items."""
    page = curation.article_page(slug)
    if page is None:
        abort(404)
    return make_response(render_template("desk/article.html", article=page))


@blueprint.errorhandler(CurationRefused)
def refused(refusal: CurationRefused) -> Response:
    """Say why above the item as it stands, which nothing has changed."""
    if isinstance(refusal, NoSuchItem):
        return errors.answer(refusal)
    item_id = (request.view_args or {})["item_id"]
    verdict = errors.verdict(refusal)
    return _shown(curation.card(item_id), notice=verdict.words, status=verdict.status)


def _queue(status: Status) -> Response:
    page = curation.queue(status, page=request.args.get("page", default=1, type=int))
    return make_response(render_template("desk/queue.html", queue=page))


def _shown(
    card: Card,
    *,
    reason_form: forms.ReasonForm | None = None,
    edit_form: forms.EditForm | None = None,
    notice: str = "",
    status: int = 200,
) -> Response:
    report = statistics.report(
        card.item_id, revision=card.revision, option_count=1 + len(card.distractors)
    )
    page = render_template(
        "desk/item.html",
        card=card,
        report=report,
        reason_form=reason_form or forms.ReasonForm(),
        edit_form=edit_form or forms.edit_form(card),
        notice=notice,
    )
    return make_response(page, status)


def _decided(card: Card) -> Redirect:
    return redirect(url_for("desk.item", item_id=card.item_id), 303)
