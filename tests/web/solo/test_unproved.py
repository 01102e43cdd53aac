"""Items that no sentence proves: they are played like others, and the reveal says so."""

from __future__ import annotations

from flask import Flask

from quiz.store.base import db
from quiz.store.items import ItemSource
from tests.people import Fan


def test_the_reveal_and_the_results_say_that_there_is_no_source_sentence(
    bank: Flask, fan: Fan
) -> None:
    with bank.app_context():
        db.session.execute(db.delete(ItemSource))
        db.session.commit()
    at = fan.start()
    fan.answer(at, 0)
    page = fan.get(at).text
    assert "No source sentence:</b> written by hand." in page
    assert "clipping-paper" not in page
    fan.leave(at, 0)
    fan.post(f"{at}/give-up")
    assert "No source sentence:</b> written by hand." in fan.get(at).text
