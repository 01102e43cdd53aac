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

from quiz.services import curation, keeping, likeness, sorting, statistics
from quiz.services.accounts import Role
from quiz.services.curation import (
    BadItem,
    BadReason,
    Card,
    CurationRefused,
    Listing,
    NoSuchItem,
    NothingToUndo,
    Place,
    Sieve,
    StaleRevision,
)
from quiz.services.sorting import SortingRefused
from quiz.services.statistics import Flag
from quiz.web import errors
from quiz.web.accounts import seat
from quiz.web.desk import bulk, forms, sieves
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
    undone = curation.undo(by=seat.judge().id, now=moment())
    if undone.batch_id is not None:
        return redirect(url_for("bulk.done", batch_id=undone.batch_id), 303)
    return redirect(url_for("desk.item", item_id=undone.item_id, **_path()), 303)


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


@blueprint.post("/items/<int:item_id>/duplicate")
def duplicate(item_id: int) -> Response | Redirect:
    """Keep it out, because another one asks the same."""
    account = seat.judge()
    revision = forms.revision(request.form)
    form, status = forms.TwinForm(request.form), 400
    if form.is_valid():
        try:
            return _decided(
                curation.mark_duplicate(
                    item_id,
                    of=form.item_id(),
                    revision=revision,
                    may_retire=account.role == Role.CURATOR,
                    by=account.id,
                    now=moment(),
                )
            )
        except (BadReason, NoSuchItem) as refusal:
            form.blame({"of": str(refusal)})
            status = errors.verdict(refusal).status
    return _shown(curation.card(item_id), twin_form=form, status=status)


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


@blueprint.post("/items/<int:item_id>/sort")
def sort(item_id: int) -> Response | Redirect:
    """Put it under a topic and tags."""
    form = forms.SortForm(request.form)
    form.offer(sorting.topic_names())
    if form.is_valid():
        try:
            sorting.sort(
                item_id, topic=form.topic_id(), tags=form.names(), by=seat.judge().id, now=moment()
            )
            return redirect(url_for("desk.item", item_id=item_id, **_path()), 303)
        except SortingRefused as refused:
            form.blame({"tags": str(refused)})
    return _shown(curation.card(item_id), sort_form=form, status=400)


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
        return _before_the_undo(notice=verdict.words, status=verdict.status)
    if isinstance(refusal, NoSuchItem) or item_id is None:
        return errors.answer(refusal)
    return _shown(curation.card(item_id), notice=verdict.words, status=verdict.status)


def _before_the_undo(*, notice: str, status: int) -> Response:
    """The item or the list that somebody wanted to undo from."""
    try:
        card = curation.card(request.form.get("item", default=0, type=int))
    except NoSuchItem:
        followed = _followed()
        listing = followed.listing if followed else Listing.PENDING
        return _queue(listing, notice=notice, status=status)
    return _shown(card, notice=notice, status=status)


def _queue(listing: Listing, *, notice: str = "", status: int = 200) -> Response:
    page = curation.queue(
        sieves.read(listing, request.args), page=request.args.get("page", default=1, type=int)
    )
    shown = render_template(
        "desk/queue.html",
        queue=page,
        asked=sieves.fields(page.sieve),
        path=sieves.path(page.sieve),
        no_topic=curation.NO_TOPIC,
        bands=list(curation.Band),
        flags=list(Flag),
        deeds=bulk.open_to(seat.judge()),
        saved=keeping.saved(by=seat.judge().id),
        notice=notice,
    )
    return make_response(shown, status)


def _followed() -> Sieve | None:
    """The list the item was reached by, and what was sifted there, to go on along it."""
    return sieves.followed(request.form if request.method == "POST" else request.args)


def _path() -> dict[str, Any]:
    followed = _followed()
    return sieves.path(followed) if followed else {}


def _place(item_id: int) -> Place | None:
    followed = _followed()
    return curation.place(item_id, followed) if followed else None


def _shown(
    card: Card,
    *,
    reason_form: forms.ReasonForm | None = None,
    edit_form: forms.EditForm | None = None,
    sort_form: forms.SortForm | None = None,
    twin_form: forms.TwinForm | None = None,
    notice: str = "",
    status: int = 200,
) -> Response:
    followed = _followed()
    page = render_template(
        "desk/item.html",
        card=card,
        path=_path(),
        asked=sieves.fields(followed) if followed else {},
        place=_place(card.item_id),
        reasons=curation.REASONS,
        twins=likeness.twins_of(card),
        reports={mode: _report(card, mode) for mode in statistics.Mode},
        reason_form=reason_form or forms.ReasonForm(),
        edit_form=edit_form or forms.edit_form(card),
        sort_form=sort_form or forms.sort_form(card),
        twin_form=twin_form or forms.TwinForm(),
        notice=notice,
    )
    return make_response(page, status)


def _report(card: Card, mode: statistics.Mode) -> statistics.Report | None:
    """What play of one sort says about the item."""
    return statistics.report(
        card.item_id, revision=card.revision, option_count=1 + len(card.distractors), mode=mode
    )


def _decided(card: Card) -> Redirect:
    """On to the next item of the list, or back to the list at its end; without one, stay."""
    path = _path()
    place = _place(card.item_id)
    if place is None:
        return redirect(url_for("desk.item", item_id=card.item_id), 303)
    onward = place.after or place.before
    if onward is None:
        return redirect(url_for("desk.queue", listing=path["in"]), 303)
    return redirect(url_for("desk.item", item_id=onward, **path), 303)
