"""What phones are told to open: never an address that only the host's computer knows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from quiz.config import Settings
from quiz.web import wiring
from quiz.web.addresses import base_url


def _listening(app: Flask, settings: Settings) -> None:
    known = wiring.Wiring(
        settings=settings,
        clock=app.extensions["pubproof"].clock,
        rng=app.extensions["pubproof"].rng,
    )
    app.extensions["pubproof"] = known


@pytest.mark.parametrize(
    ("host", "asked", "expected"),
    [
        ("127.0.0.1", "http://localhost:8000", ""),
        ("127.0.0.1", "http://127.0.0.1:8000", ""),
        ("0.0.0.0", "http://192.168.1.20:8000", "http://192.168.1.20:8000"),  # noqa: S104
        ("0.0.0.0", "http://quiz.example", "http://quiz.example"),  # noqa: S104
        ("192.168.1.20", "http://localhost:8000", "http://192.168.1.20:8000"),
    ],
)
def test_what_a_host_opened_decides(app: Flask, host: str, asked: str, expected: str) -> None:
    _listening(app, replace(app.extensions["pubproof"].settings, host=host, port=8000))
    with app.test_request_context("/", base_url=asked):
        assert base_url() == expected


def test_behind_a_proxy_the_proxy_is_believed(app: Flask) -> None:
    _listening(app, replace(app.extensions["pubproof"].settings, trusted_proxies=1))
    with app.test_request_context("/", base_url="https://localhost"):
        assert base_url() == "https://localhost"
