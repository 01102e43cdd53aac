"""What `create_app` hands to the views: settings, clock and chance; and the moment of a request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import cast

from flask import Flask, current_app, g, request

from quiz.clock import Clock
from quiz.config import Settings

_KEY = "pubproof"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiring:
    """Everything a view may need that is not in the request."""

    settings: Settings
    clock: Clock
    rng: Random


def attach(app: Flask, wiring: Wiring) -> None:
    """Give `app` its wiring; the moment of each request is read before anything else happens."""
    app.extensions[_KEY] = wiring
    app.before_request(_read_the_clock)


def wired() -> Wiring:
    """The wiring of the application at work."""
    return cast("Wiring", current_app.extensions[_KEY])


def moment() -> datetime:
    """When this request arrived: read once, so that slow work is not charged to the player."""
    return cast("datetime", g.moment)


def moment_of_answer() -> datetime:
    """When the last byte of this request was here.

    Who sends the head of an answer at once, and the choice after looking it up, gains nothing.
    """
    request.form  # noqa: B018 - reads to the end
    return wired().clock()


def _read_the_clock() -> None:
    g.moment = wired().clock()
