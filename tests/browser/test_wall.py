"""What hangs on the wall fits it, however long question, sentence and title are."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import StorageState, ViewportSize

from quiz.app import create_app
from quiz.game.model import Phase
from quiz.game.roompov import Audience
from tests.browser.conftest import Arrive
from tests.browser.rooms import Host, open_room, sees
from tests.browser.server import Server
from tests.web.live import stages

WORDS = "the hamster of the science room bites nobody on a Thursday without a good reason "
OUT_OF_SIGHT = """() => {
  const ends = [".clipping-source", ".wall-shares > li:last-child"].map((each) =>
    document.querySelector(each).getBoundingClientRect().bottom);
  return ends.filter((end) => end > innerHeight);
}"""


def _long(letters: int) -> str:
    return (WORDS * 8)[:letters].strip()


def _reveal(stem: int, sentence: int, title: int) -> dict[str, Any]:
    """A reveal with texts of so many letters."""
    session = next(each for each in stages.whole_night() if each.phase is Phase.REVEAL)
    state: dict[str, Any] = stages.told(session, Audience.SCREEN)
    proof = state["stage"]["proof"]
    half = (sentence - len(proof["marked"])) // 2
    proof |= {"before": f"{_long(half)} ", "after": f" {_long(half)}"}
    proof |= {"article_title": _long(title)}
    state["stage"] |= {"stem": _long(stem), "proof": proof}
    return state


@pytest.mark.parametrize(
    "size", [ViewportSize(width=1280, height=720), ViewportSize(width=1920, height=1080)]
)
def test_the_source_of_a_proof_is_in_sight(
    pub: Server, hugo: StorageState, arrive: Arrive, size: ViewportSize
) -> None:
    host = Host(arrive(pub, storage_state=hugo).page, open_room(pub).code)
    wall = arrive(pub, viewport=size).page
    wall.goto(host.screen_link())
    host.go_to("open")
    host.press("r")
    sees(wall, "reveal")
    stage = create_app(pub.settings).jinja_env.get_template("screen/_stage.html")
    cut = []
    for stem in (50, 90, 130):
        for sentence in (60, 120, 160, 200, 240, 300, 360, 420):
            for title in (0, 40, 110):
                html = stage.render(state=_reveal(stem, sentence, title), room=stages.card())
                wall.evaluate("html => document.querySelector('.wall').outerHTML = html", html)
                if wall.evaluate(OUT_OF_SIGHT):
                    cut.append((stem, sentence, title))
    assert cut == [], cut
