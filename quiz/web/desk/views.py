"""The addresses of the desk: reviewers judge here, only curators take items out of play."""

from __future__ import annotations

from typing import Any

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
from quiz.services.curation import (
    BadItem,
    Card,
    CurationRefused,
    Listing,
    NoSuchItem,
    NothingToUndo,
    Place,
    StaleRevision,
)
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
    return _queue(Listing.PENDING)


@blueprint.get("/<listing>")
def queue(listing: str) -> Response:
    """The items of one list, best first."""
    return _queue(forms.listing(listing))


@blueprint.get("/items/<int:item_id>")
def item(item_id: int) -> Response:
    """One item with its evidence."""
    return _shown(curation.card(item_id))


@blueprint.post("/decisions/undo")
def undo() -> Redirect:
    """Take back one's last decision, and show what it was about."""
    card = curation.undo(by=seat.judge().id, now=moment())
    return redirect(url_for("desk.item", item_id=card.item_id, **_path()), 303)


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
            reason=form.words(),
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
            curation.edit(
                item_id,
                revision=revision,
                changes=form.changes(),
                by=seat.judge().id,
                now=moment(),
            )
            return redirect(url_for("desk.item", item_id=item_id, **_path()), 303)
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
    item_id = (request.view_args or {}).get("item_id")
    verdict = errors.verdict(refusal)
    if isinstance(refusal, NothingToUndo | StaleRevision) and item_id is None:
        return _queue(Listing.PENDING, notice=verdict.words, status=verdict.status)
    if isinstance(refusal, NoSuchItem) or item_id is None:
        return errors.answer(refusal)
    return _shown(curation.card(item_id), notice=verdict.words, status=verdict.status)


def _queue(listing: Listing, *, notice: str = "", status: int = 200) -> Response:
    page = curation.queue(
        listing,
        words=request.args.get("q", ""),
        page=request.args.get("page", default=1, type=int),
    )
    return make_response(render_template("desk/queue.html", queue=page, notice=notice), status)


def _path() -> dict[str, Any]:
    """The list the item was reached by, and what was searched there, to go on along it."""
    asked = request.form if request.method == "POST" else request.args
    listing, words = asked.get("in", ""), asked.get("q", "")
    if listing not in set(Listing):
        return {}
    return {"in": listing, **({"q": words} if words else {})}


def _place(item_id: int, path: dict[str, Any]) -> Place | None:
    if not path:
        return None
    return curation.place(item_id, Listing(path["in"]), words=path.get("q", ""))


def _shown(
    card: Card,
    *,
    reason_form: forms.ReasonForm | None = None,
    edit_form: forms.EditForm | None = None,
    notice: str = "",
    status: int = 200,
) -> Response:
    path = _path()
    page = render_template(
        "desk/item.html",
        card=card,
        path=path,
        place=_place(card.item_id, path),
        reasons=curation.REASONS,
        report=statistics.report(
            card.item_id, revision=card.revision, option_count=1 + len(card.distractors)
        ),
        reason_form=reason_form or forms.ReasonForm(),
        edit_form=edit_form or forms.edit_form(card),
        notice=notice,
    )
    return make_response(page, status)


def _decided(card: Card) -> Redirect:
    """On to the next item of the list, or back to the list at its end; without one, stay."""
    path = _path()
    place = _place(card.item_id, path)
    if place is None:
        return redirect(url_for("desk.item", item_id=card.item_id), 303)
    onward = place.after or place.before
    if onward is None:
        return redirect(url_for("desk.queue", listing=path["in"]), 303)
    return redirect(url_for("desk.item", item_id=onward, **path), 303)
