"""The live side of the application: how its states become pages, and where views find it.

Law: a pushed partial is made outside any request, once for a whole audience; it is given the state
and the room's card, and nothing that belongs to one browser.
"""

from __future__ import annotations

from random import Random
from typing import cast

from flask import Flask, current_app

from quiz.clock import Clock
from quiz.game.liveroom import RoomCard
from quiz.game.roompov import Audience
from quiz.services.bots import Troupe
from quiz.services.live import Live
from quiz.services.showing import Render, Shared

_KEY = "pubproof live"
_TROUPE = "pubproof bots"
_STAGES = {
    Audience.PLAYERS: "join/_stage.html",
    Audience.HOSTS: "host/_stage.html",
    Audience.SCREEN: "screen/_stage.html",
}


def attach(app: Flask, *, clock: Clock, rng: Random, redis_url: str = "") -> None:
    """Give `app` its live side; its threads begin with `start`."""
    live = Live(
        render=_renderer(app), clock=clock, rng=rng, context=app.app_context, redis_url=redis_url
    )
    app.extensions[_KEY] = live
    app.extensions[_TROUPE] = Troupe(live, clock=clock, rng=rng, context=app.app_context)


def troupe() -> Troupe:
    """The bots of the application at work."""
    return cast("Troupe", current_app.extensions[_TROUPE])


def close(app: Flask) -> None:
    """End the threads and streams of `app`."""
    cast("Troupe", app.extensions[_TROUPE]).close()
    of(app).close()


def live() -> Live:
    """The live side of the application at work."""
    return of(current_app)


def of(app: Flask) -> Live:
    """The live side of `app`."""
    return cast("Live", app.extensions[_KEY])


def _renderer(app: Flask) -> Render:
    def render(audience: Audience, state: Shared, room: RoomCard) -> str:
        stage = app.jinja_env.get_template(_STAGES[audience])
        return stage.render(state=state, room=room)

    return render
