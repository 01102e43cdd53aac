"""The addresses where a host keeps quizzes: the list, the editor, a quiz at a stroke."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Redirect

from quiz.game.bands import BANDS
from quiz.game.draft import DraftRefused
from quiz.services import choosing, hosting, quizzes, replacing
from quiz.services.quizzes import QuizRefused
from quiz.web import errors
from quiz.web.accounts import seat
from quiz.web.filters import day
from quiz.web.host import quizforms as forms
from quiz.web.wiring import moment, wired

blueprint = Blueprint("quizzes", __name__, url_prefix="/host")


@blueprint.before_request
def _hosts_only() -> None:
    seat.host()


@blueprint.get("")
def index() -> Response:
    """The quizzes and nights of the one who asks."""
    return _listed(forms.TitleForm())


@blueprint.post("/quizzes")
def create() -> Response | Redirect:
    """A new, empty quiz."""
    form = forms.TitleForm(request.form)
    if not form.is_valid():
        return _listed(form, status=400)
    quiz_id = quizzes.create(form.title.data, account_id=seat.host().id, now=moment())
    return redirect(url_for("quizzes.quiz", quiz_id=quiz_id), 303)


@blueprint.get("/quizzes/draw")
def draw_page() -> Response:
    """Say what a quiz is to be like."""
    title = f"Quiz night, {day(moment())}"
    return _wished(forms.DrawForm(data={"title": title}).offer(choosing.menu()))


@blueprint.post("/quizzes/draw")
def draw() -> Response | Redirect:
    """A whole quiz at a stroke."""
    form = forms.DrawForm(request.form).offer(choosing.menu())
    if not form.is_valid():
        return _wished(form, status=400)
    quiz_id = choosing.draw_quiz(
        form.title.data, form.wish(), account_id=seat.host().id, now=moment(), rng=wired().rng
    )
    return redirect(url_for("quizzes.quiz", quiz_id=quiz_id), 303)


@blueprint.get("/quizzes/<int:quiz_id>")
def quiz(quiz_id: int) -> Response:
    """The editor: rounds with their questions, and the bank to choose from."""
    return _edited(quiz_id)


@blueprint.post("/quizzes/<int:quiz_id>/rename")
def rename(quiz_id: int) -> Response | Redirect:
    """Call it otherwise."""
    seen = forms.seen(request.form)
    form = forms.TitleForm(request.form)
    if not form.is_valid():
        return _edited(quiz_id, title_form=form, status=400)
    quizzes.rename(quiz_id, form.title.data, seen=seen, account_id=seat.host().id, now=moment())
    return _back(quiz_id)


@blueprint.post("/quizzes/<int:quiz_id>/copy")
def copy(quiz_id: int) -> Redirect:
    """Another one like it."""
    return _back(quizzes.copy(quiz_id, account_id=seat.host().id, now=moment()))


@blueprint.post("/quizzes/<int:quiz_id>/archive")
def archive(quiz_id: int) -> Redirect:
    """Put it away."""
    quizzes.archive(quiz_id, account_id=seat.host().id, now=moment())
    return redirect(url_for("quizzes.index"), 303)


@blueprint.post("/quizzes/<int:quiz_id>/restore")
def restore(quiz_id: int) -> Redirect:
    """Put it back."""
    quizzes.restore(quiz_id, account_id=seat.host().id)
    return _back(quiz_id)


@blueprint.post("/quizzes/<int:quiz_id>/draw")
def add_drawn(quiz_id: int) -> Response | Redirect:
    """More rounds at a stroke."""
    seen = forms.seen(request.form)
    form = forms.WishForm(request.form).offer(choosing.menu())
    if not form.is_valid():
        return _edited(quiz_id, wish_form=form, status=400)
    choosing.add_drawn(
        quiz_id,
        form.wish(),
        seen=seen,
        account_id=seat.host().id,
        now=moment(),
        rng=wired().rng,
    )
    return _back(quiz_id)


@blueprint.post("/quizzes/<int:quiz_id>/rounds")
def add_round(quiz_id: int) -> Redirect:
    """One round more."""
    seen = forms.seen(request.form)
    quizzes.add_round(quiz_id, seen=seen, account_id=seat.host().id, now=moment())
    return _back(quiz_id, "rounds-end")


@blueprint.post("/quizzes/<int:quiz_id>/rounds/<int:place>")
def set_round(quiz_id: int, place: int) -> Response | Redirect:
    """Another name, time, worth or break."""
    seen = forms.seen(request.form)
    form = forms.RoundForm(request.form)
    if not form.is_valid():
        return _edited(quiz_id, round_forms={place: form}, status=400)
    quizzes.set_round(
        quiz_id, place, form.setting(), seen=seen, account_id=seat.host().id, now=moment()
    )
    return _back(quiz_id, f"round-{place}")


@blueprint.post("/quizzes/<int:quiz_id>/rounds/<int:place>/move")
def move_round(quiz_id: int, place: int) -> Redirect:
    """Earlier or later."""
    seen, step = forms.seen(request.form), forms.step(request.form)
    quizzes.move_round(quiz_id, place, step, seen=seen, account_id=seat.host().id, now=moment())
    return _back(quiz_id, f"round-{max(place + step, 0)}")


@blueprint.post("/quizzes/<int:quiz_id>/rounds/<int:place>/remove")
def remove_round(quiz_id: int, place: int) -> Redirect:
    """Without that round."""
    seen = forms.seen(request.form)
    quizzes.remove_round(quiz_id, place, seen=seen, account_id=seat.host().id, now=moment())
    return _back(quiz_id)


@blueprint.post("/quizzes/<int:quiz_id>/add")
def add_item(quiz_id: int) -> Redirect:
    """A question at the end of a round."""
    seen, item = forms.seen(request.form), forms.item(request.form)
    place = forms.whole(request.form, "round")
    quizzes.add_item(quiz_id, item, place, seen=seen, account_id=seat.host().id, now=moment())
    return _back(quiz_id, f"find-{item}")


@blueprint.post("/quizzes/<int:quiz_id>/move")
def move_item(quiz_id: int) -> Redirect:
    """A question earlier or later."""
    seen, item = forms.seen(request.form), forms.item(request.form)
    step = forms.step(request.form)
    quizzes.move_item(quiz_id, item, step, seen=seen, account_id=seat.host().id, now=moment())
    return _back(quiz_id, f"item-{item}")


@blueprint.post("/quizzes/<int:quiz_id>/remove")
def remove_item(quiz_id: int) -> Redirect:
    """Without that question."""
    seen, item = forms.seen(request.form), forms.item(request.form)
    quizzes.remove_item(quiz_id, item, seen=seen, account_id=seat.host().id, now=moment())
    return _back(quiz_id, "rounds")


@blueprint.post("/quizzes/<int:quiz_id>/replace")
def replace_item(quiz_id: int) -> Redirect:
    """Another question of its sort in its place."""
    seen, item = forms.seen(request.form), forms.item(request.form)
    replacing.another(
        quiz_id, item, seen=seen, account_id=seat.host().id, now=moment(), rng=wired().rng
    )
    return _back(quiz_id, "rounds")


@blueprint.post("/quizzes/<int:quiz_id>/keep")
def keep_wording(quiz_id: int) -> Redirect:
    """The question as it is worded now."""
    seen, item = forms.seen(request.form), forms.item(request.form)
    quizzes.keep_wording(quiz_id, item, seen=seen, account_id=seat.host().id, now=moment())
    return _back(quiz_id, f"item-{item}")


@blueprint.errorhandler(QuizRefused)
@blueprint.errorhandler(DraftRefused)
def refused(refusal: QuizRefused | DraftRefused) -> Response:
    """Say why above the quiz as it stands, which nothing has changed; what was typed is kept."""
    told = errors.verdict(refusal)
    arguments = request.view_args or {}
    if "quiz_id" not in arguments:
        return errors.answer(refusal)
    endpoint, sent = request.endpoint, request.form
    return _edited(
        arguments["quiz_id"],
        title_form=forms.TitleForm(sent) if endpoint == "quizzes.rename" else None,
        round_forms=(
            {arguments["place"]: forms.RoundForm(sent)} if endpoint == "quizzes.set_round" else None
        ),
        notice=told.words,
        status=told.status,
    )


def _back(quiz_id: int, anchor: str | None = None) -> Redirect:
    """To the editor, with the search as it was."""
    address = url_for("quizzes.quiz", quiz_id=quiz_id, _anchor=anchor, **_search())
    return redirect(address, 303)


def _search() -> dict[str, Any]:
    """What the editor searches for, which page of it, and the round to add to: its address."""
    asked: dict[str, Any] = dict(forms.fields(forms.search(request.args)))
    page = request.args.get("page", default=1, type=int)
    if page > 1:
        asked["page"] = page
    into = request.form.get("round") or request.args.get("round")
    if into and into.isdecimal():
        asked["round"] = into
    return asked


def _listed(form: forms.TitleForm, *, status: int = 200) -> Response:
    every = quizzes.mine(seat.host().id)
    page = render_template(
        "host/index.html",
        quizzes=[each for each in every if each.archived_at is None],
        archived=[each for each in every if each.archived_at is not None],
        form=form,
        nights=hosting.rooms_of(seat.host().id),
    )
    return make_response(page, status)


def _wished(form: forms.DrawForm, *, status: int = 200) -> Response:
    return make_response(render_template("host/quiz_draw.html", form=form), status)


def _edited(
    quiz_id: int,
    *,
    title_form: forms.TitleForm | None = None,
    round_forms: dict[int, forms.RoundForm] | None = None,
    wish_form: forms.WishForm | None = None,
    notice: str = "",
    status: int = 200,
) -> Response:
    account = seat.host()
    view = quizzes.look(quiz_id, account_id=account.id)
    asked = forms.search(request.args)
    page = request.args.get("page", default=1, type=int)
    menu = choosing.menu()
    shown = render_template(
        "host/quiz.html",
        quiz=view,
        found=choosing.search(quiz_id, asked, page=page, account_id=account.id),
        asked=forms.fields(asked),
        way=_search(),
        into=request.args.get("round", default=len(view.rounds) - 1, type=int),
        menu=menu,
        bands=BANDS,
        title_form=title_form or forms.TitleForm(data={"title": view.title}),
        round_forms={
            each.place: (round_forms or {}).get(each.place) or forms.round_form(each.setting)
            for each in view.rounds
        },
        opened=set(round_forms or ()),
        wish_form=wish_form or forms.WishForm().offer(menu),
        notice=notice,
    )
    return make_response(shown, status)
