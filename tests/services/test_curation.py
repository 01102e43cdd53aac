"""The desk: what it shows, what it decides, and every refusal with the item unchanged."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from quiz.config import AutoApprove
from quiz.services import curation
from quiz.services.curation import (
    BadItem,
    BadReason,
    Card,
    Changes,
    CurationRefused,
    Listing,
    NoSuchItem,
    StaleRevision,
    Status,
    WrongStatus,
)
from quiz.services.intake import take_in
from quiz.store.opening import opened
from tests.factories import NOON, make_article, make_item

LATER = NOON + timedelta(hours=1)
KEYS = {1: "Ann Arbor", 2: "Ben Nevis", 3: "Cap Verde"}
Act = Callable[..., Card]

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def pending() -> int:
    """An item that waits."""
    return _bank()[2]


@pytest.fixture
def approved() -> int:
    """An item that the policy approved."""
    return _bank()[0]


def _bank() -> list[int]:
    article = make_article(facts=KEYS)
    items = [
        make_item(article, n, key, warning="Looks odd." if n == 3 else "", rank=float(n))
        for n, key in KEYS.items()
    ]
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    return sorted(s.item_id for status in Status for s in curation.queue(Listing(status)).cards)


def changes(
    stem: str = "Whose is the lead?",
    key: str = "Cap Verde",
    distractors: tuple[str, ...] = ("Dan", "Eve", "Fay"),
) -> Changes:
    return Changes(stem=stem, key=key, distractors=distractors)


def test_the_queue_has_the_best_first_and_counts_all(pending: int) -> None:
    page = curation.queue(Listing.APPROVED)
    assert [s.key for s in page.cards] == ["Ben Nevis", "Ann Arbor"]
    assert [s.decided_how for s in page.cards] == ["policy", "policy"]
    assert (page.page, page.pages) == (1, 1)
    assert page.counts == {"pending": 1, "approved": 2, "rejected": 0, "retired": 0, "flagged": 0}
    assert list(page.counts) == list(Listing)
    (waiting,) = curation.queue(Listing.PENDING).cards
    assert (waiting.item_id, waiting.warnings, waiting.revision) == (pending, 1, 1)


@pytest.mark.parametrize(
    ("asked", "given", "shown"), [(1, 1, 25), (2, 2, 5), (3, 2, 5), (0, 1, 25), (-(10**30), 1, 25)]
)
def test_pages_beyond_the_ends_are_the_ends(asked: int, given: int, shown: int) -> None:
    article = make_article(facts={n: f"Person {n}" for n in range(30)})
    items = [make_item(article, n, f"Person {n}") for n in range(30)]
    take_in([article], items, policy=AutoApprove.NONE, now=NOON)
    page = curation.queue(Listing.PENDING, page=asked)
    assert (page.page, page.pages, len(page.cards)) == (given, 2, shown)


def test_an_empty_list_has_one_page() -> None:
    page = curation.queue(Listing.REJECTED, page=7)
    assert (page.page, page.pages, page.cards) == (1, 1, ())


def test_approving_says_who_and_when(pending: int, cora: int) -> None:
    card = curation.approve(pending, revision=1, by=cora, now=LATER)
    assert (card.status, card.decided_how, card.decided_by) == ("approved", "curator", "Cora")
    assert card.decided_at == LATER
    latest = card.history[0]
    assert (latest.action, latest.by, latest.at, latest.revision) == ("approved", "Cora", LATER, 1)
    assert (latest.from_status, latest.to_status) == ("pending", "approved")
    assert card == curation.card(pending)


def test_a_curator_may_confirm_what_the_policy_approved(approved: int, cora: int) -> None:
    card = curation.approve(approved, revision=1, by=cora, now=LATER)
    assert (card.decided_how, card.decided_by, card.reason) == ("curator", "Cora", "")


def test_rejecting_keeps_the_reason(pending: int, cora: int) -> None:
    card = curation.reject(pending, revision=1, reason=" two\n right  answers ", by=cora, now=LATER)
    assert (card.status, card.reason) == ("rejected", "two right answers")
    assert card.history[0].reason == "two right answers"


def test_retiring_and_reopening(approved: int, cora: int) -> None:
    card = curation.retire(approved, revision=1, by=cora, now=LATER, reason="worn")
    assert (card.status, card.reason) == ("retired", "worn")
    card = curation.reopen(approved, revision=1, by=cora, now=LATER)
    assert (card.status, card.decided_how) == ("pending", "curator")
    assert [e.action for e in card.history] == ["reopened", "retired", "approved", "taken in"]


def test_editing_makes_a_revision_and_keeps_status_and_proof(pending: int, cora: int) -> None:
    before = curation.card(pending)
    card = curation.edit(pending, revision=1, changes=changes(), by=cora, now=LATER)
    assert (card.revision, card.status) == (2, "pending")
    assert (card.stem, card.key) == ("Whose is the lead?", "Cap Verde")
    assert [option.text for option in card.distractors] == ["Dan", "Eve", "Fay"]
    assert card.sources == before.sources
    assert card.warnings == before.warnings
    assert card.history[0].action == "edited"
    assert card.history[0].revision == 2


def test_editing_what_is_approved_leaves_it_in_play(approved: int, cora: int) -> None:
    kept = curation.card(approved).distractors[1]
    wanted = changes(key="Ann Arbor", distractors=("Dan", kept.text, "Fay"))
    card = curation.edit(approved, revision=1, changes=wanted, by=cora, now=LATER)
    assert (card.status, card.decided_how) == ("approved", "curator")
    assert card.distractors[1] == kept, "an option that stays keeps its reason"
    assert card.distractors[0].because == ""


def test_unchanged_words_make_no_revision(pending: int, cora: int) -> None:
    card = curation.card(pending)
    same = changes(
        stem=f"  {card.stem}\n",
        key=card.key,
        distractors=tuple(option.text for option in card.distractors),
    )
    assert curation.edit(pending, revision=1, changes=same, by=cora, now=LATER) == card


@pytest.mark.parametrize(
    "text", ["‘Zoë’ 🐹 – 지금 우리 학교는", "<script>alert(1)</script>", "' OR 1=1 --"]
)
def test_any_words_are_kept_as_they_are(pending: int, cora: int, text: str) -> None:
    card = curation.edit(pending, revision=1, changes=changes(stem=text), by=cora, now=LATER)
    assert card.stem == text


def test_what_cannot_be_shown_is_dropped(pending: int, cora: int) -> None:
    wanted = changes(stem="Who\x00 is\ud800 it\x07?", key="e\u0301clair")
    card = curation.edit(pending, revision=1, changes=wanted, by=cora, now=LATER)
    assert (card.stem, card.key) == ("Who is it?", "éclair")


@pytest.mark.parametrize(
    ("wanted", "fields"),
    [
        (changes(stem="  "), {"stem"}),
        (changes(stem="x" * 301), {"stem"}),
        (changes(key=""), {"key"}),
        (changes(key="x" * 121), {"key"}),
        (changes(distractors=("Dan", " ", "Fay")), {"distractor_2"}),
        (changes(distractors=("Dan", "Eve", "x" * 121)), {"distractor_3"}),
        (changes(distractors=("Dan", "DAN ", "Fay")), {"distractor_2"}),
        (changes(distractors=("cap verde", "Eve", "Fay")), {"distractor_1"}),
        (changes(distractors=("Dan",)), {"distractor_2"}),
        (changes(distractors=("Dan", "Eve", "Fay", "Gus", "Hal", "Ida")), {"distractor_1"}),
        (
            changes(stem="", key="", distractors=("", "", "")),
            {"stem", "key", "distractor_1", "distractor_2"},
        ),
    ],
)
def test_bad_words_are_refused_by_field(
    pending: int, cora: int, wanted: Changes, fields: set[str]
) -> None:
    before = curation.card(pending)
    with pytest.raises(BadItem) as refused:
        curation.edit(pending, revision=1, changes=wanted, by=cora, now=LATER)
    assert set(refused.value.errors) == fields
    assert str(refused.value)
    assert curation.card(pending) == before


@pytest.mark.parametrize("reason", ["", " \n\x00 ", "x" * 501])
def test_a_rejection_says_why_and_briefly(pending: int, cora: int, reason: str) -> None:
    before = curation.card(pending)
    with pytest.raises(BadReason):
        curation.reject(pending, revision=1, reason=reason, by=cora, now=LATER)
    assert curation.card(pending) == before


ACTS: dict[str, Act] = {
    "approve": curation.approve,
    "reject": lambda *a, **k: curation.reject(*a, reason="dull", **k),
    "retire": curation.retire,
    "reopen": curation.reopen,
    "edit": lambda *a, **k: curation.edit(*a, changes=changes(), **k),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=list(ACTS))
@pytest.mark.parametrize("revision", [0, 2, 10**30])
def test_a_decision_about_other_words_is_refused(
    approved: int, cora: int, act: Act, revision: int
) -> None:
    before = curation.card(approved)
    with pytest.raises(StaleRevision):
        act(approved, revision=revision, by=cora, now=LATER)
    assert curation.card(approved) == before


@pytest.mark.parametrize("act", ACTS.values(), ids=list(ACTS))
@pytest.mark.parametrize("item_id", [0, -1, 99, 10**30])
def test_an_item_that_is_not_there(cora: int, act: Act, item_id: int) -> None:
    with pytest.raises(NoSuchItem):
        act(item_id, revision=1, by=cora, now=LATER)
    with pytest.raises(NoSuchItem):
        curation.card(item_id)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("approve", "approve"),
        ("reject", "approve"),
        ("reject", "reject"),
        ("reject", "retire"),
        ("reject", "edit"),
        ("", "retire"),
        ("", "reopen"),
    ],
)
def test_a_decision_that_the_status_forbids(pending: int, cora: int, first: str, then: str) -> None:
    if first:
        ACTS[first](pending, revision=1, by=cora, now=NOON)
    before = curation.card(pending)
    with pytest.raises(WrongStatus, match=f"is {before.status} now"):
        ACTS[then](pending, revision=1, by=cora, now=LATER)
    assert curation.card(pending) == before


def test_of_many_who_edit_the_same_words_one_wins(database: str, pending: int, cora: int) -> None:
    def edit(n: int) -> str:
        with opened(database):
            try:
                wanted = changes(stem=f"Version {n}?")
                return curation.edit(pending, revision=1, changes=wanted, by=cora, now=LATER).stem
            except CurationRefused as refusal:
                return type(refusal).__name__

    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(edit, range(6)))
    assert outcomes.count("StaleRevision") == 5
    card = curation.card(pending)
    assert card.revision == 2
    assert card.stem in outcomes


def test_an_article_is_cut_where_sentences_prove_items(pending: int, cora: int) -> None:
    page = curation.article_page("films")
    assert page is not None
    assert (page.title, page.publisher, page.origin) == ("On Films", "The Daily Proof", None)
    assert [len(span.item_ids) for span in page.spans] == [1, 0, 1, 0, 1]
    assert page.spans[4].text.endswith("Cap Verde.")
    assert page.spans[4].item_ids == (pending,)
    curation.reject(pending, revision=1, reason="dull", by=cora, now=LATER)
    after = curation.article_page("films")
    assert after is not None
    assert [len(span.item_ids) for span in after.spans] == [1, 0, 1, 0]


@pytest.mark.parametrize("slug", ["", "nowhere", "' OR 1=1 --"])
def test_an_article_that_is_not_there(slug: str) -> None:
    assert curation.article_page(slug) is None
