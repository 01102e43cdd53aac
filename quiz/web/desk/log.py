"""The address of the audit log."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Blueprint, Response, make_response, render_template, request

from quiz.services import audit
from quiz.services.audit import About, Action, Event, LogSieve
from quiz.web.accounts import seat

blueprint = Blueprint("log", __name__, url_prefix="/desk/log")

_LONGEST = 100
_MOST_DIGITS = 9
_WHAT: dict[str, Action | Event] = {
    **{each.value: each for each in Action},
    **{each.value: each for each in Event},
}


@blueprint.before_request
def _curators_only() -> None:
    seat.curator()


@blueprint.get("")
def page() -> Response:
    """The latest entries, or those below one."""
    sieve = _sieve()
    shown = render_template(
        "desk/log.html",
        log=audit.page(sieve, below=audit.mark_in(request.args.get("below", "")[:_LONGEST])),
        asked=_asked(),
        groups=_groups(),
    )
    return make_response(shown)


@blueprint.get("/file")
def file() -> Response:
    """The same as CSV for spreadsheets."""
    response = Response(audit.table(_sieve()), mimetype="text/csv")
    response.headers["Content-Disposition"] = 'attachment; filename="pubproof-log.csv"'
    return response


def _sieve() -> LogSieve:
    what, about, until = request.args.get("what", ""), request.args.get("about"), _day("until")
    return LogSieve(
        by=request.args.get("by", "")[:_LONGEST],
        what=_WHAT.get(what),
        about=About(about) if about in set(About) else None,
        item_id=_number("item"),
        since=_day("since"),
        until=until + timedelta(days=1) if until else None,
    )


def _groups() -> dict[str, list[str]]:
    """What can happen, by what it happens to."""
    found: dict[str, list[str]] = {about.value: [] for about in About}
    found[About.ITEM.value] += [each.value for each in Action]
    for each in Event:
        found[each.about.value].append(each.value)
    return found


def _asked() -> dict[str, Any]:
    """What was asked for, as the fields of the address."""
    names = ("by", "what", "about", "item", "since", "until")
    return {name: value for name in names if (value := request.args.get(name, ""))}


def _number(name: str) -> int | None:
    text = request.args.get(name, "")
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) if is_number else None


def _day(name: str) -> datetime | None:
    """The beginning of a day in UTC; `None` for what is no day."""
    try:
        return datetime.strptime(request.args.get(name, ""), "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        return None
