"""A whole article at the desk."""

from __future__ import annotations

from flask import Flask

from tests.people import Person


def test_its_proving_sentences_lead_to_their_items(bank: Flask, curator: Person) -> None:
    page = curator.get("/desk/articles/films").text
    assert page.count("<mark>In film number") == 15
    assert 'id="item-1"' in page
    assert 'href="/desk/items/1"' in page
    for words in ("The Daily Proof", "A. Writer", "March 14", "film"):
        assert f"<dd>{words}</dd>" in page
    assert "/desk/articles/films#item-1" in curator.get("/desk/items/1").text or bank


def test_an_article_that_does_not_exist(curator: Person) -> None:
    assert curator.get("/desk/articles/no-such-article").status_code == 404
    assert curator.get("/desk/articles/..%2f..%2fetc%2fpasswd").status_code == 404
