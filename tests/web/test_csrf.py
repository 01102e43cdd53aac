"""Forms work over plain HTTP, over HTTPS and behind a proxy, and for old browsers."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from quiz.app import create_app
from quiz.config import Settings
from quiz.store.base import db
from tests.factories import StillClock, stock
from tests.people import Fan


def test_a_browser_without_origin_sends_a_referer(fan: Fan) -> None:
    fan.get("/")
    response = fan.client.post(
        "/solo", data={"csrf_token": fan.token}, headers={"Referer": "http://localhost/?x=1"}
    )
    assert response.status_code == 303


def test_a_new_browser_says_that_it_stays_here(fan: Fan) -> None:
    fan.get("/")
    headers = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    response = fan.client.post("/solo", data={"csrf_token": fan.token}, headers=headers)
    assert response.status_code == 303


def test_on_the_network_the_port_belongs_to_the_origin(fan: Fan) -> None:
    base = "http://192.168.1.7:8000"
    fan.get("/", base_url=base)
    data = {"csrf_token": fan.token}
    same = fan.client.post("/solo", data=data, base_url=base, headers={"Origin": base})
    other = fan.client.post(
        "/solo", data=data, base_url=base, headers={"Origin": "http://192.168.1.7:9000"}
    )
    assert (same.status_code, other.status_code) == (303, 403)


def test_a_token_of_somebody_else_is_worth_nothing(fan: Fan) -> None:
    thief = Fan(fan.client.application)
    thief.get("/")
    fan.get("/")
    fan.token = thief.token
    assert fan.post("/solo").status_code == 403


def test_a_page_open_for_days_still_works(fan: Fan, clock: StillClock) -> None:
    at = fan.start(limit="off")
    fan.get(at)
    clock.forward(hours=20)
    assert fan.post(f"{at}/answer", {"number": "0", "choice": "0"}).status_code == 303


def test_the_refusal_says_what_to_do(fan: Fan) -> None:
    page = fan.client.post("/solo", headers={"Origin": "http://localhost"}).text
    assert "reload" in page
    assert "Nothing was changed" in page


@pytest.mark.parametrize("proxies", ["0", "1"])
def test_forwarded_headers_count_only_from_a_trusted_proxy(
    instance: Path, clock: StillClock, proxies: str
) -> None:
    environ = {
        "INSTANCE_DIR": str(instance),
        "TLS": "on",
        "TRUSTED_PROXIES": proxies,
        "RATE_LIMITS": "off",
    }
    app = create_app(Settings.from_environ(environ), clock=clock, rng=Random(1))
    with app.app_context():
        db.create_all()
    stock(app)
    fan = Fan(app)
    forwarded = {
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Host": "quiz.example",
        "X-Forwarded-For": "203.0.113.9",
    }
    page = fan.client.get("/", headers=forwarded)
    cookie = page.headers["Set-Cookie"]
    token = page.text.split('name="csrf_token" value="')[1].split('"')[0]
    response = fan.client.post(
        "/solo",
        data={"csrf_token": token},
        headers={
            **forwarded,
            "Origin": "https://quiz.example",
            "Cookie": cookie.partition(";")[0],
        },
    )
    assert response.status_code == (303 if proxies == "1" else 403)
    assert cookie.startswith("__Host-session=")
    assert "Secure" in cookie
    with app.app_context():
        db.engine.dispose()


def test_over_https_cookies_are_locked_to_the_host(instance: Path, clock: StillClock) -> None:
    environ = {"INSTANCE_DIR": str(instance), "TLS": "on", "RATE_LIMITS": "off"}
    app = create_app(Settings.from_environ(environ), clock=clock)
    with app.app_context():
        db.create_all()
    stock(app)
    fan = Fan(app)
    base = "https://quiz.example"
    fan.get("/", base_url=base)
    response = fan.client.post(
        "/solo", data={"csrf_token": fan.token}, base_url=base, headers={"Origin": base}
    )
    cookie = response.headers["Set-Cookie"]
    assert cookie.startswith("__Host-fan=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie
    hsts = response.headers["Strict-Transport-Security"]
    assert int(hsts.partition("max-age=")[2].partition(";")[0]) >= 31536000
    with app.app_context():
        db.engine.dispose()
