"""The addresses where a curator hands in articles, and watches items being made of them."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as Redirect

from quiz.services import jobs
from quiz.services.jobs import JobEnded, JobRefused
from quiz.web import errors
from quiz.web.accounts import seat
from quiz.web.desk import forms
from quiz.web.wiring import moment, wired

blueprint = Blueprint("articles", __name__, url_prefix="/desk")

FRAGMENT = "X-Fragment"


@blueprint.before_request
def _curators_only() -> None:
    seat.curator()


@blueprint.get("/articles")
def index() -> Response:
    """Choose files; below them, what was handed in lately."""
    return _shown(_form())


@blueprint.post("/articles")
def upload() -> Response | Redirect:
    """Keep the articles as a job."""
    form = _form(MultiDict([*request.form.items(multi=True), *request.files.items(multi=True)]))
    if not form.is_valid():
        return _shown(form, status=400)
    try:
        job_id = jobs.add(form.given(), by=seat.curator().id, now=moment())
    except JobRefused as refused:
        form.blame({"files": str(refused)})
        return _shown(form, status=400)
    return redirect(url_for("articles.job", job_id=job_id), 303)


@blueprint.get("/jobs/<int:job_id>")
def job(job_id: int) -> Response:
    """How far it is, as a page or as the part of it that changes."""
    return _watched(job_id)


@blueprint.post("/jobs/<int:job_id>/cancel")
def cancel(job_id: int) -> Redirect:
    """Stop it."""
    jobs.cancel(job_id, by=seat.curator().id, now=moment())
    return redirect(url_for("articles.job", job_id=job_id), 303)


@blueprint.errorhandler(JobEnded)
def ended(refusal: JobEnded) -> Response:
    """Say so above what came of it."""
    job_id = (request.view_args or {})["job_id"]
    return _watched(job_id, notice=str(refusal), status=errors.verdict(refusal).status)


def _form(sent: MultiDict[str, object] | None = None) -> forms.ArticlesForm:
    form = forms.ArticlesForm(sent)
    if not wired().settings.fetch_articles:
        del form.address
    return form


def _shown(form: forms.ArticlesForm, *, status: int = 200) -> Response:
    page = render_template("desk/articles.html", form=form, jobs=jobs.recent())
    return make_response(page, status)


def _watched(job_id: int, *, notice: str = "", status: int = 200) -> Response:
    is_part = request.headers.get(FRAGMENT) == "job"
    name = "desk/_job.html" if is_part else "desk/job.html"
    page = render_template(name, job=jobs.look(job_id), notice=notice)
    return make_response(page, status)
