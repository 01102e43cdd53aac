"""The front page and the small addresses that programs ask for."""

from __future__ import annotations

from flask import Flask

from tests.people import Fan, Person


def test_one_button_and_the_usual_rules(bank: Flask, stranger: Person) -> None:
    page = stranger.get("/").text
    assert page.count('class="button button-loud button-big"') == 1
    for name in ("length-1", "limit-2", "factor-0", "scoring-0"):
        assert f'<input checked id="{name}"' in page
    assert "12\N{NO-BREAK SPACE}questions" in page
    assert bank


def test_todays_best_five(bank: Flask, stranger: Person) -> None:
    assert "Nobody has signed" in stranger.get("/").text
    for n in range(6):
        fan = Fan(bank)
        at = fan.start()
        fan.play(at, right=n, total=10)
        fan.post(f"{at}/sign", {"nickname": f"Player {n}"})
    page = stranger.get("/").text
    assert [n for n in range(6) if f"Player {n}<" in page] == [1, 2, 3, 4, 5]


def test_health(bank: Flask, stranger: Person) -> None:
    response = stranger.get("/healthz")
    assert response.json == {"status": "ok", "questions": 12}
    assert bank


def test_robots_stay_out_of_quizzes(stranger: Person) -> None:
    response = stranger.get("/robots.txt")
    lines = response.text.splitlines()
    assert lines[0] == "User-agent: *"
    assert {"/solo", "/room", "/screen", "/results", "/host", "/desk"} <= {
        line.removeprefix("Disallow: ") for line in lines[1:]
    }
    assert response.mimetype == "text/plain"
