"""What hosts and players type stays text on every page a host and a guest see."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.corpus import CORPUS
from tests.people import Person
from tests.web.test_xss import _is_harmless

PARTS = (CORPUS[:10], CORPUS[10:20], CORPUS[20:])


@pytest.mark.parametrize("texts", PARTS)
def test_titles_rounds_and_teams(bank: Flask, host: Person, texts: tuple[str, ...]) -> None:
    host.get("/host")
    for text in texts:
        made = host.post("/host/quizzes", {"title": text[:80]})
        at = str(made.location)
        quiz = at.rpartition("/")[2]
        sent = {"name": text[:60], "limit": "20", "points": "1000", "pause": "off"}
        host.post(f"{at}/rounds/0", {"seen": "1", **sent})
        host.post(f"{at}/add", {"seen": "2", "item": "1", "round": "0"})
        start = {"quiz": quiz, "teams": "best", "team_names": text[:20]}
        opened = host.post("/host/start", start)
        if opened.status_code != 303:
            _is_harmless(opened.text)
            opened = host.post("/host/start", {"quiz": quiz})
        cockpit = str(opened.location)
        searched = {"q": text, "article": text, "tag": text, "relation": text, "round": text}
        pages = [
            host.get(at),
            host.client.get(at, query_string=searched),
            host.post(f"{at}/rename", {"seen": "1", "title": text}),
            host.post(f"{at}/rounds/0", {"seen": "9", **sent}),
            host.get(f"/host/start?quiz={quiz}"),
            host.get("/host"),
            host.get(cockpit),
            host.get(f"{cockpit}/results"),
            *(host.get(f"{at}/paper/{sheet}") for sheet in ("questions", "answers", "key")),
        ]
        host.post(f"{cockpit}/results/links")
        for page in pages:
            assert page.status_code in {200, 400, 409}
            _is_harmless(page.text)
    assert bank
