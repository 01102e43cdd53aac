"""The addresses for many items at once: look first, then decide, then perhaps take it back."""

from __future__ import annotations

from collections.abc import Mapping
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

from quiz.services import bulk, curation, sorting
from quiz.services.accounts import AccountView, Role
from quiz.services.bulk import BadWish, Deed, Wish
from quiz.services.curation import CurationRefused, Sieve
from quiz.services.sorting import BadTags
from quiz.web import errors
from quiz.web.accounts import seat
from quiz.web.desk import forms, sieves
from quiz.web.wiring import moment

blueprint = Blueprint("bulk", __name__, url_prefix="/desk/bulk")

_FOR_CURATORS = frozenset({Deed.RETIRE})
_TAKE_OUT = "take out"  # no deed: it leaves the items as they are, and has a page of its own
_MOST_DIGITS = 9


@blueprint.before_request
def _judges_only() -> None:
    seat.judge()


def open_to(account: AccountView) -> list[Deed]:
    """What this account may do to many items."""
    is_curator = account.role == Role.CURATOR
    return [deed for deed in Deed if is_curator or deed not in _FOR_CURATORS]


@blueprint.get("")
def preview() -> Response | Redirect:
    """What would be done to which items, and what to say about it."""
    if request.args.get("do") == _TAKE_OUT:
        picked = sieves.picked(request.args) or abort(400)
        return redirect(url_for("exporting.page", **picked), 303)
    return _shown(_deed(request.args), forms.WishForm())


@blueprint.post("")
def carry_out() -> Response | Redirect:
    """Do it."""
    deed = _deed(request.form)
    form = forms.WishForm(request.form)
    form.offer(sorting.topic_names())
    if not form.is_valid():
        return _shown(deed, form, status=400)
    try:
        batch_id = bulk.carry_out(
            _wish(deed, form),
            _wanted(request.form),
            expected=_number(request.form.get("expected", "")),
            by=seat.judge().id,
            now=moment(),
        )
    except (BadTags, CurationRefused) as refusal:
        is_bad = isinstance(refusal, BadTags | BadWish)
        return _shown(deed, form, notice=str(refusal), status=400 if is_bad else 409)
    return redirect(url_for("bulk.done", batch_id=batch_id, **_back(request.form)), 303)


@blueprint.get("/<int:batch_id>")
def done(batch_id: int) -> Response:
    """What became of it."""
    return _done(batch_id)


@blueprint.post("/<int:batch_id>/undo")
def undo(batch_id: int) -> Response | Redirect:
    """Take it back, for all that nobody decided anew."""
    if not bulk.undo(batch_id, by=seat.judge().id, now=moment()):
        return _done(batch_id, notice="All of these items were changed since.", status=409)
    return redirect(url_for("bulk.done", batch_id=batch_id), 303)


@blueprint.errorhandler(CurationRefused)
def refused(refusal: CurationRefused) -> Response:
    """There is no such batch, or it is somebody else's."""
    return errors.answer(refusal)


def _deed(sent: Mapping[str, str]) -> Deed:
    name = sent.get("do", "")
    if name not in set(Deed):
        abort(400)
    deed = Deed(name)
    if deed not in open_to(seat.judge()):
        abort(403)
    return deed


def _wanted(sent: Mapping[str, str]) -> Sieve | tuple[int, ...]:
    """All of a list, or the items that were chosen from it."""
    if sent.get("which") != "all":
        return sieves.items(" ".join(request.values.getlist("item")))
    sieve = sieves.followed(sent)
    if sieve is None:
        abort(400)
    return sieve


def _wish(deed: Deed, form: forms.WishForm) -> Wish:
    return Wish(deed=deed, reason=form.words(), tags=form.names(), topic=form.topic_id())


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        abort(400)
    return int(text)


def _back(sent: Mapping[str, str]) -> dict[str, Any]:
    sieve = sieves.followed(sent)
    return sieves.path(sieve) if sieve else {}


def _shown(deed: Deed, form: forms.WishForm, *, notice: str = "", status: int = 200) -> Response:
    wanted = _wanted(request.values)
    form.offer(sorting.topic_names())
    page = render_template(
        "desk/bulk.html",
        deed=deed,
        preview=bulk.preview(deed, wanted),
        form=form,
        reasons=curation.REASONS,
        chosen="" if isinstance(wanted, Sieve) else " ".join(map(str, wanted)),
        back=_back(request.values),
        notice=notice,
    )
    return make_response(page, status)


def _done(batch_id: int, *, notice: str = "", status: int = 200) -> Response:
    found, first = bulk.done(batch_id)
    page = render_template(
        "desk/bulk_done.html",
        done=found,
        first=first,
        back=_back(request.args),
        is_mine=found.account_id == seat.judge().id,
        notice=notice,
    )
    return make_response(page, status)
