"""Many at once at the desk, and filters that are kept."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Flask

from tests.people import Person

State = Callable[[], dict[str, list[str]]]


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of the page's form that decides."""
    form = page.partition('class="stack bulk"')[2].partition("</form>")[0]
    return dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form))


def test_all_that_wait_are_rejected_and_taken_back(bank: Flask, curator: Person) -> None:
    page = curator.get("/desk/bulk?in=pending&which=all&do=reject").text
    assert "<h1>Reject 3\N{NO-BREAK SPACE}items?</h1>" in page
    assert page.count("Who plays the lead") == 3
    sent = curator.post("/desk/bulk", {**hidden(page), "usual": "3"})
    assert sent.status_code == 303
    done = curator.get(sent.location).text
    assert "reject: Badly worded" in done
    assert 'href="/desk/pending"' in done
    assert 'Rejected<span class="count">3' in curator.get("/desk").text
    undone = curator.post("/desk/decisions/undo", {})
    assert undone.status_code == 303
    assert "<h1>Taken back</h1>" in curator.get(undone.location).text
    assert 'Pending<span class="count">3' in curator.get("/desk").text
    assert bank


def test_chosen_items_are_tagged_along_a_sieve(bank: Flask, curator: Person) -> None:
    page = curator.get("/desk/bulk?in=approved&q=film&which=chosen&do=tag&item=2&item=5").text
    assert "<h1>Tag 2\N{NO-BREAK SPACE}items?</h1>" in page
    refused = curator.post("/desk/bulk", {**hidden(page), "tags": ""})
    assert refused.status_code == 400
    assert "Name at least one tag." in refused.text
    sent = curator.post("/desk/bulk", {**hidden(page), "tags": "Christmas"})
    assert sent.status_code == 303
    assert curator.get("/desk/approved?tag=christmas").text.count("Who plays the lead") == 2
    batch = re.search(r"/desk/bulk/(\d+)", sent.location)
    assert batch
    curator.get(sent.location)
    assert curator.post(f"/desk/bulk/{batch[1]}/undo", {}).status_code == 303
    assert curator.post(f"/desk/bulk/{batch[1]}/undo", {}).status_code == 409
    assert "tag-own" not in curator.get("/desk/approved").text
    assert bank


def test_a_topic_is_set_within_a_topic(bank: Flask, curator: Person) -> None:
    options = curator.get("/desk/items/1").text
    film, music = (
        re.search(rf'value="(\d+)"[^>]*>{name}<', options)
        for name in ("Film and tel[^<]*", "Music")
    )
    assert film
    assert music
    page = curator.get(f"/desk/bulk?in=approved&topic={film[1]}&which=all&do=topic").text
    sent = curator.post("/desk/bulk", {**hidden(page), "new_topic": music[1]})
    assert sent.status_code == 303
    assert curator.get(f"/desk/approved?topic={music[1]}").text.count("Who plays the lead") == 12
    assert bank


def test_a_list_that_changed_is_looked_at_again(
    bank: Flask, curator: Person, reviewer: Person, state: State
) -> None:
    page = curator.get("/desk/bulk?in=pending&which=all&do=approve").text
    assert "<h1>Approve 3" in page
    item = re.search(r'href="(/desk/items/\d+)\?', reviewer.get("/desk").text)
    assert item
    assert reviewer.post(f"{item[1]}/approve", {"revision": "1"}).status_code == 303
    before = state()
    refused = curator.post("/desk/bulk", hidden(page))
    assert refused.status_code == 409
    assert "<h1>Approve 2" in refused.text
    assert state() == before
    assert bank


def test_what_makes_no_sense_is_refused(bank: Flask, curator: Person, reviewer: Person) -> None:
    for query in (
        "",
        "?do=x&in=pending&which=all",
        "?do=approve&which=all",
        "?do=tag&in=x&which=all",
    ):
        assert curator.get(f"/desk/bulk{query}").status_code == 400, query
    assert "No items were chosen." in curator.get("/desk/bulk?do=tag&item=x&item=999").text
    assert reviewer.get("/desk/bulk?do=retire&in=approved&which=all").status_code == 403
    assert 'value="retire"' not in reviewer.get("/desk").text
    assert 'value="retire"' in curator.get("/desk").text
    assert bank


def test_a_filter_is_kept_for_oneself(bank: Flask, curator: Person, reviewer: Person) -> None:
    curator.get("/desk/pending?rule=odd")
    kept = {"in": "pending", "rule": "odd", "name": " Odd  ones "}
    assert curator.post("/desk/filters/keep", kept).location == "/desk/pending?rule=odd"
    page = curator.get("/desk/approved").text
    assert '<a href="/desk/pending?rule=odd">Odd ones</a>' in page
    assert "Odd ones" not in reviewer.get("/desk/approved").text
    found = re.search(r'action="(/desk/filters/\d+/forget)"', page)
    assert found
    reviewer.post(found[1], {})
    assert "Odd ones" in curator.get("/desk/approved").text
    curator.post(found[1], {})
    assert "Odd ones" not in curator.get("/desk/approved").text
    for bad in (
        {"in": "x", "name": "a"},
        {"in": "pending", "name": " "},
        {**kept, "name": "x" * 41},
    ):
        assert curator.post("/desk/filters/keep", bad).status_code == 400
    assert bank
