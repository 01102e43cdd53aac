"""Taking in: as often as one likes, never over a curator's decision, revisions kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from questions.model import Article, Finding, Item, Severity
from quiz.config import AutoApprove
from quiz.services import curation
from quiz.services.curation import Card, Changes, DecidedHow, Listing, Status
from quiz.services.intake import IntakeRefused, IntakeReport, take_in
from quiz.services.units import looking
from quiz.store.base import db
from quiz.store.items import Article as ArticleRow
from quiz.store.items import ItemRevision
from tests.factories import NOON, make_article, make_item

LATER = NOON + timedelta(days=1)
WARNING = Finding(rule="odd", severity=Severity.WARN, words="Looks odd.")

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def article() -> Article:
    return make_article(facts={1: "Ann Arbor", 2: "Ben Nevis", 3: "Cap Verde"})


@pytest.fixture
def items(article: Article) -> list[Item]:
    """Two clean ones and one with a warning."""
    return [
        make_item(article, 1, "Ann Arbor"),
        make_item(article, 2, "Ben Nevis", rank=3.0),
        make_item(article, 3, "Cap Verde", warning="Looks odd."),
    ]


def cards() -> list[Card]:
    """Every item of the bank, in the order of taking in."""
    found = [s.item_id for status in Status for s in curation.queue(Listing(status)).cards]
    return [curation.card(item_id) for item_id in sorted(found)]


def again(article: Article, *items: Item, policy: AutoApprove = AutoApprove.CLEAN) -> IntakeReport:
    return take_in([article], items, policy=policy, now=LATER)


def test_clean_items_are_approved_by_policy_and_marked_so(
    article: Article, items: list[Item]
) -> None:
    report = take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    assert report == IntakeReport(taken_in=3, approved=2, pending=1)
    one, two, three = cards()
    for card in (one, two):
        assert (card.status, card.decided_how, card.decided_by) == ("approved", "policy", None)
        assert card.decided_at == NOON
        assert card.reason == "passed every check without a warning"
        assert [entry.action for entry in card.history] == ["approved", "taken in"]
    assert (three.status, three.decided_how, three.decided_at) == ("pending", None, None)
    assert [(w.rule, w.words) for w in three.warnings] == [("odd", "Looks odd.")]


def test_without_the_policy_everything_waits(article: Article, items: list[Item]) -> None:
    report = take_in([article], items, policy=AutoApprove.NONE, now=NOON)
    assert report == IntakeReport(taken_in=3, pending=3)
    assert {card.status for card in cards()} == {Status.PENDING}


def test_all_that_the_generator_knows_is_kept(article: Article, items: list[Item]) -> None:
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    card, item = cards()[0], items[0]
    assert (card.uid, card.stem, card.key) == (item.uid, item.stem, item.key)
    assert (card.kind, card.relation, card.subject) == (item.kind, item.relation, item.subject)
    assert [(o.text, o.because) for o in card.distractors] == [
        (d.text, d.because) for d in item.distractors
    ]
    (proof,) = card.sources
    assert proof.before + proof.marked + proof.after == item.sources[0].sentence
    assert proof.marked == "Ann Arbor"
    assert (proof.article_title, proof.publisher) == ("On Films", "The Daily Proof")
    outlook = card.outlook
    assert (outlook.rank, outlook.rank_reason) == (item.rank, item.rank_reason)
    assert (outlook.difficulty, outlook.difficulty_reason) == (0.4, item.difficulty_reason)
    page = curation.article_page("films")
    assert page
    assert page.genre == "film"


@pytest.mark.parametrize(
    "change",
    [
        {"difficulty": None},
        {"difficulty_reason": "For all."},
        {"rank_reason": "Hm."},
        {"rank": 0.1},
    ],
    ids=str,
)
def test_what_is_expected_of_an_unjudged_item_is_brought_up_to_date(
    article: Article, items: list[Item], change: dict[str, object]
) -> None:
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    before = cards()[0]
    news = replace(items[0], **change)  # type: ignore[arg-type]
    assert again(article, news) == IntakeReport(already_known=1)
    assert cards()[0] == replace(before, outlook=replace(before.outlook, **change))  # type: ignore[arg-type]


def test_the_same_again_changes_nothing(article: Article, items: list[Item]) -> None:
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    before = cards()
    assert again(article, *items) == IntakeReport(already_known=3, pending=1)
    assert cards() == before


def test_twins_in_one_intake_are_one_item(article: Article, items: list[Item]) -> None:
    twin = replace(items[0], stem="Who else?")
    report = take_in([article], [*items, twin], policy=AutoApprove.CLEAN, now=NOON)
    assert report == IntakeReport(taken_in=3, already_known=1, approved=2, pending=1)
    assert cards()[0].stem == items[0].stem


def test_the_policy_may_be_turned_on_later(article: Article, items: list[Item]) -> None:
    take_in([article], items, policy=AutoApprove.NONE, now=NOON)
    assert again(article, *items) == IntakeReport(already_known=3, approved=2, pending=1)
    assert [card.status for card in cards()] == ["approved", "approved", "pending"]


def test_turning_the_policy_off_takes_nothing_out_of_play(
    article: Article, items: list[Item]
) -> None:
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    before = cards()
    again(article, *items, policy=AutoApprove.NONE)
    assert cards() == before


@pytest.mark.parametrize("policy", list(AutoApprove))
def test_new_words_for_an_unjudged_item_are_a_new_revision(
    article: Article, items: list[Item], policy: AutoApprove
) -> None:
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    better = replace(items[0], stem="Whose is the lead in film number 1?", uid="new", rank=9.0)
    report = again(article, better, policy=policy)
    is_clean = policy is AutoApprove.CLEAN
    assert report == IntakeReport(revised=1, approved=is_clean, pending=not is_clean)
    card = cards()[0]
    assert (card.revision, card.stem, card.uid) == (2, better.stem, "new")
    assert card.status == ("approved" if is_clean else "pending")
    assert [e.action for e in card.history] == [
        *(["approved"] if is_clean else []), "reworded", "approved", "taken in",
    ]  # fmt: skip
    told = [(c.part, c.before, c.after) for e in card.history for c in e.changes]
    assert told == [("question", items[0].stem, better.stem)]
    with looking():
        stems = db.session.scalars(
            select(ItemRevision.stem)
            .where(ItemRevision.item_id == card.item_id)
            .order_by(ItemRevision.number)
        ).all()
    assert stems == [items[0].stem, better.stem]


def test_a_new_warning_takes_an_unjudged_item_out_of_play(
    article: Article, items: list[Item]
) -> None:
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    report = again(article, replace(items[0], findings=(WARNING,)))
    assert report == IntakeReport(revised=1, pending=1)
    card = cards()[0]
    assert (card.status, card.decided_how, card.revision) == ("pending", None, 2)


def test_a_warning_that_is_gone_lets_an_unjudged_item_in(
    article: Article, items: list[Item]
) -> None:
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    assert again(article, replace(items[2], findings=())) == IntakeReport(revised=1, approved=1)
    assert cards()[2].status == "approved"


@pytest.mark.parametrize("decision", ["approve", "reject", "retire", "reopen", "edit"])
def test_what_a_curator_judged_stays(
    article: Article, items: list[Item], cora: int, decision: str
) -> None:
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    item_id = cards()[0].item_id
    match decision:
        case "approve":
            curation.approve(item_id, revision=1, by=cora, now=NOON)
        case "reject":
            curation.reject(item_id, revision=1, reason="dull", by=cora, now=NOON)
        case "retire":
            curation.retire(item_id, revision=1, by=cora, now=NOON)
        case "reopen":
            curation.reopen(item_id, revision=1, by=cora, now=NOON)
        case _:
            changes = Changes(stem="Mine?", key="Ann Arbor", distractors=("A", "B", "C"))
            curation.edit(item_id, revision=1, changes=changes, by=cora, now=NOON)
    before = curation.card(item_id)
    assert before.decided_how is DecidedHow.CURATOR
    is_pending = decision == "reopen"
    known = IntakeReport(already_known=1, pending=is_pending)
    assert again(article, items[0]) == known
    assert again(article, replace(items[0], stem="Other words?", rank=99.0)) == known
    assert again(article, replace(items[0], findings=(WARNING,))) == known
    assert curation.card(item_id) == before


def test_a_text_never_changes_under_its_slug(article: Article, items: list[Item]) -> None:
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    longer = replace(article, text="A first line.\n" + article.text)
    shifted = make_item(longer, 1, "Ann Arbor")
    assert again(longer, shifted) == IntakeReport(revised=1, approved=1)
    assert again(longer, shifted) == IntakeReport(already_known=1)
    with looking():
        slugs = db.session.scalars(select(ArticleRow.slug).order_by(ArticleRow.id)).all()
    assert slugs[0] == "films"
    assert slugs[1].startswith("films-")
    assert len(slugs) == 2
    old = curation.article_page(slugs[0])
    new = curation.article_page(slugs[1])
    assert old
    assert new
    assert "".join(span.text for span in old.spans) == article.text
    assert "".join(span.text for span in new.spans) == longer.text
    assert cards()[0].sources[0].article_slug == slugs[1]
    assert again(article, *items).revised == 1, "and back again"


def test_what_is_said_about_a_text_may_be_corrected(article: Article, items: list[Item]) -> None:
    take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    report = again(replace(article, title="On Film", author=None), *items)
    assert report == IntakeReport(already_known=3, pending=1)
    (proof,) = cards()[0].sources
    assert (proof.article_title, proof.author) == ("On Film", None)


@pytest.mark.parametrize("flaw", ["article", "span", "empty"])
def test_an_item_without_its_proof_is_refused_and_nothing_taken_in(
    article: Article, items: list[Item], flaw: str
) -> None:
    (source,) = items[1].sources
    broken = {
        "article": replace(source, article="elsewhere"),
        "span": replace(source, start=source.start + 1),
        "empty": replace(source, sentence="", end=source.start),
    }[flaw]
    with pytest.raises(IntakeRefused, match="uid-films-2"):
        take_in(
            [article],
            [items[0], replace(items[1], sources=(broken,))],
            policy=AutoApprove.CLEAN,
            now=NOON,
        )
    assert cards() == []
    assert curation.article_page("films") is None


def test_a_thousand_items_are_taken_in_by_few_statements(article: Article) -> None:
    model = make_item(article, 1, "Ann Arbor")
    many = [replace(model, fingerprint=f"f{n}", uid=f"u{n}") for n in range(1000)]
    report = take_in([article], many, policy=AutoApprove.CLEAN, now=NOON)
    assert report == IntakeReport(taken_in=1000, approved=1000)
    assert again(article, *many) == IntakeReport(already_known=1000)
    assert curation.queue(Listing.APPROVED).counts[Listing.APPROVED] == 1000
