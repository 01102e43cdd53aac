"""Items from the files of other programs: looked at first, then all of them or none."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from quiz.config import AutoApprove
from quiz.interchange.model import Entry
from quiz.services import audit, curation, exporting, imports, intake, vetting
from quiz.services.audit import Event, LogSieve
from quiz.services.curation import Changes, Listing, NothingToUndo, Status
from quiz.services.imports import Fate, ImportRefused, NoSuchUpload, Settled, UploadStatus
from quiz.services.units import looking, writing
from quiz.store import topics
from quiz.store.base import db
from quiz.store.imports import ItemOrigin, Upload
from quiz.store.items import Action, Decision, Item, ItemRevision
from quiz.store.texts import candidates_of, texts
from tests.factories import NOON, make_article, make_item
from tests.interchange import hostile

LATER = NOON + timedelta(hours=1)
HEADING = ("Question", "Answer 1", "Answer 2", "Answer 3", "Answer 4", "Correct answer")
RIVERS = ("Which river flows through Vienna?", "Rhine", "Danube", "Elbe", "Vltava", "2")
MOUNTAIN = ("Which mountain is the highest of all?", "Everest", "K2", "Lhotse", "Makalu", "1")


def a_file(*rows: tuple[str, ...], heading: tuple[str, ...] = HEADING) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([heading, *rows])
    return out.getvalue().encode()


def uploaded(data: bytes, *, by: int, name: str = "rivers.csv") -> int:
    return imports.upload(data, name=name, by=by, now=NOON).upload_id


def confirmed(upload_id: int, *, by: int, with_alike: bool = False) -> int:
    return imports.confirm(upload_id, with_alike=with_alike, by=by, now=LATER)


def rows_of(*tables: type) -> list[int]:
    with looking():
        return [db.session.scalar(select(func.count()).select_from(each)) or 0 for each in tables]


def fates(upload_id: int) -> list[Fate]:
    return [row.fate for row in imports.preview(upload_id).rows]


def test_nothing_is_in_the_bank_before_it_is_confirmed(cora: int) -> None:
    upload_id = uploaded(a_file(RIVERS, MOUNTAIN), by=cora)
    assert rows_of(Item, ItemRevision, Decision, ItemOrigin) == [0, 0, 0, 0]
    preview = imports.preview(upload_id)
    assert [row.place for row in preview.rows] == ["row 2", "row 3"]
    assert preview.counts == {Fate.NEW: 2, Fate.ALIKE: 0, Fate.KNOWN: 0, Fate.PROBLEM: 0}
    assert (preview.line.status, preview.line.by) == (UploadStatus.WAITING, "Cora")
    assert confirmed(upload_id, by=cora) == 2
    assert rows_of(Item, ItemRevision, Decision, ItemOrigin) == [2, 2, 2, 2]
    line = imports.preview(upload_id).line
    assert (line.status, line.taken_in, line.settled_at) == (UploadStatus.TAKEN_IN, 2, LATER)


def test_an_imported_item_waits_with_its_history_and_without_a_proof(cora: int) -> None:
    heading = (*HEADING, "explanation", "topic", "source", "licence")
    row = (*RIVERS, "It does.", "Rivers", "Atlas, page 9", "CC0")
    confirmed(uploaded(a_file(row, heading=heading), by=cora), by=cora)
    (listed,) = curation.queue(Listing.PENDING).cards
    card = curation.card(listed.item_id)
    assert (card.stem, card.key) == (RIVERS[0], "Danube")
    assert [option.text for option in card.distractors] == ["Rhine", "Elbe", "Vltava"]
    assert (card.sources, card.subject) == ((), "Rivers")
    assert card.origin.file == "rivers.csv"
    assert (card.origin.explanation, card.origin.source) == ("It does.", "Atlas, page 9")
    assert [each.reason for each in card.history] == ["from “rivers.csv”, row 2"]
    curation.approve(card.item_id, revision=1, by=cora, now=LATER)
    with looking():
        revision_id = db.session.scalar(select(ItemRevision.id)) or 0
        (text,) = texts([revision_id])
        (candidate,) = candidates_of([revision_id])
    assert (text.proofs, text.origin) == ((), card.origin)
    assert candidate.relation == candidate.fact


def test_taking_in_is_in_the_log_and_is_no_decision_to_undo(cora: int) -> None:
    confirmed(uploaded(a_file(RIVERS), by=cora), by=cora)
    entry, file = audit.page(LogSieve(by="Cora")).entries
    assert (entry.what, entry.reason) == (Action.TAKEN_IN, "from “rivers.csv”, row 2")
    assert (file.what, file.subject) == (Event.FILE_TAKEN_IN, "rivers.csv")
    with pytest.raises(NothingToUndo):
        curation.undo(by=cora, now=LATER)


def test_topic_and_tags_of_the_file_are_kept(cora: int) -> None:
    with writing():
        topics.begin(["Places", "Music"])
    heading = (*HEADING, "topic", "tags")
    upload_id = uploaded(
        a_file((*RIVERS, "PLACES", "Water, vienna"), (*MOUNTAIN, "", ""), heading=heading), by=cora
    )
    confirmed(upload_id, by=cora)
    cards = {card.stem: card for card in map(curation.card, (1, 2))}
    river, mountain = cards[RIVERS[0]], cards[MOUNTAIN[0]]
    assert river.topic
    assert (river.topic.name, river.tags) == ("Places", ("vienna", "water"))
    assert (mountain.topic, mountain.tags) == (None, ())


def test_what_came_in_leaves_with_what_its_file_said(cora: int) -> None:
    heading = (*HEADING, "explanation", "source", "licence")
    confirmed(
        uploaded(a_file((*RIVERS, "It does.", "Atlas", "CC0"), heading=heading), by=cora), by=cora
    )
    text = exporting.export("csv", exporting.of_statuses(Status.PENDING)).data.decode()
    assert all(words in text for words in ("It does.", "Atlas", "CC0"))


def test_confirming_twice_takes_in_once(cora: int) -> None:
    upload_id = uploaded(a_file(RIVERS), by=cora)
    assert confirmed(upload_id, by=cora) == confirmed(upload_id, by=cora) == 1
    assert rows_of(Item, Decision) == [1, 1]


def test_the_same_file_again_is_the_same_upload(cora: int) -> None:
    first = imports.upload(a_file(RIVERS), name="a.csv", by=cora, now=NOON)
    again = imports.upload(a_file(RIVERS), name="b.csv", by=cora, now=LATER)
    assert (first.is_again, again.is_again) == (False, True)
    assert first.upload_id == again.upload_id
    imports.discard(first.upload_id, by=cora, now=LATER)
    anew = imports.upload(a_file(RIVERS), name="a.csv", by=cora, now=LATER)
    assert not anew.is_again
    assert anew.upload_id != first.upload_id


def test_a_discarded_upload_is_forgotten_and_cannot_be_confirmed(cora: int) -> None:
    upload_id = uploaded(a_file(RIVERS), by=cora)
    imports.discard(upload_id, by=cora, now=LATER)
    imports.discard(upload_id, by=cora, now=LATER)
    assert imports.preview(upload_id).rows == ()
    with pytest.raises(Settled, match="discarded"):
        confirmed(upload_id, by=cora)
    taken = uploaded(a_file(MOUNTAIN), by=cora)
    confirmed(taken, by=cora)
    with pytest.raises(Settled, match="taken in"):
        imports.discard(taken, by=cora, now=LATER)
    assert rows_of(Item) == [1]


def test_an_upload_that_does_not_exist(cora: int) -> None:
    for upload_id in (7, 2**40):
        with pytest.raises(NoSuchUpload):
            imports.preview(upload_id)
        with pytest.raises(NoSuchUpload):
            confirmed(upload_id, by=cora)
        with pytest.raises(NoSuchUpload):
            imports.discard(upload_id, by=cora, now=LATER)


def test_what_the_bank_has_is_known_or_alike(cora: int) -> None:
    confirmed(uploaded(a_file(RIVERS), by=cora), by=cora)
    mixed = ("Which river flows through  vienna?", "danube", "Vltava", "ELBE", "Rhine", "1")
    alike = ("Which river is it that flows through Vienna?", "Danube", "Po", "", "", "1")
    upload_id = uploaded(a_file(mixed, alike, MOUNTAIN, MOUNTAIN), by=cora)
    assert fates(upload_id) == [Fate.KNOWN, Fate.ALIKE, Fate.NEW, Fate.KNOWN]
    assert imports.preview(upload_id, shown=Fate.ALIKE).rows[0].words == RIVERS[0]
    assert confirmed(upload_id, by=cora, with_alike=True) == 2
    warned = [card for card in curation.queue(Listing.PENDING).cards if card.warnings]
    assert [card.stem for card in warned] == [alike[0]]


def test_generated_items_are_recognised_too(cora: int) -> None:
    article = make_article(facts={1: "Person 1"})
    intake.take_in(
        [article], [make_item(article, 1, "Person 1")], policy=AutoApprove.NONE, now=NOON
    )
    alike = ("Who plays the lead in the film number 1?", "Person 1", "Dora", "", "", "1")
    same = ("who plays the lead in film  number 1?", "Bea 1", "person 1", "Ada 1", "Cleo 1", "2")
    fewer = ("Who plays the lead in film number 1?", "Person 1", "Ada 1", "", "", "1")
    upload_id = uploaded(a_file(alike, same, fewer), by=cora)
    assert fates(upload_id) == [Fate.ALIKE, Fate.KNOWN, Fate.ALIKE]
    assert confirmed(upload_id, by=cora, with_alike=True) == 2


def test_what_reads_like_a_row_above_it_names_no_item(cora: int) -> None:
    alike = ("Which river is it that flows through Vienna?", "Rhine", "Danube", "Po", "", "2")
    upload_id = uploaded(a_file(RIVERS, alike), by=cora)
    told = [(row.fate, row.words, row.like) for row in imports.preview(upload_id).rows]
    assert told == [(Fate.NEW, "", 0), (Fate.ALIKE, RIVERS[0], 0)]


def test_a_file_of_the_whole_bank_says_nothing_new(cora: int) -> None:
    facts = {n: f"Person {n}" for n in range(4)}
    article = make_article(facts=facts)
    items = [make_item(article, n, key) for n, key in facts.items()]
    intake.take_in([article], items, policy=AutoApprove.CLEAN, now=NOON)
    first = curation.queue(Listing.APPROVED).cards[0].item_id
    words = Changes(stem="Who is it?", key="Nobody", distractors=("Ada", "Bea", "Cleo"))
    curation.edit(first, revision=1, changes=words, by=cora, now=NOON)
    confirmed(uploaded(a_file(RIVERS), by=cora), by=cora)
    for suffix in ("jsonl", "csv", "gift.txt", "qti30.zip"):
        data = exporting.export(suffix, exporting.of_statuses(Status.APPROVED, Status.PENDING)).data
        assert fates(uploaded(data, by=cora)) == [Fate.KNOWN] * 5, suffix


def test_questions_in_other_scripts_are_not_taken_for_one_another(cora: int) -> None:
    rows = [
        ("누가 그를 죽였나?", "왕", "적", "", "", "1"),
        ("어디에 있나?", "산", "강", "", "", "1"),
    ]
    assert fates(uploaded(a_file(*rows), by=cora)) == [Fate.NEW, Fate.NEW]


def test_what_came_into_the_bank_meanwhile_is_not_taken_in_again(cora: int) -> None:
    first = uploaded(a_file(RIVERS), by=cora)
    second = uploaded(a_file(RIVERS, MOUNTAIN), by=cora)
    assert confirmed(second, by=cora) == 2
    assert confirmed(first, by=cora) == 0
    assert rows_of(Item) == [2]


def test_problems_come_first_with_their_places(cora: int) -> None:
    bad = ("Which?", "one", "one", "", "", "1")
    unmarked = ("Which?", "one", "two", "", "", "7")
    preview = imports.preview(uploaded(a_file(RIVERS, bad, unmarked), by=cora))
    told = [(row.fate, row.place, row.words) for row in preview.rows]
    assert told == [
        (Fate.PROBLEM, "cell F4", "“7” is the number of none of its answers"),
        (Fate.PROBLEM, "row 3", "two of its answers are the same"),
        (Fate.NEW, "row 2", ""),
    ]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (Entry(stem="", options=("a", "b"), keys=(0,)), "question is empty"),
        (Entry(stem="x" * 301, options=("a", "b"), keys=(0,)), "301 characters"),
        (Entry(stem="x", options=("a",), keys=(0,)), "1 answers"),
        (Entry(stem="x", options=tuple("abcdefg"), keys=(0,)), "7 answers"),
        (Entry(stem="x", options=("a", ""), keys=(0,)), "answers is empty"),
        (Entry(stem="x", options=("a", "x" * 121), keys=(0,)), "121 characters"),
        (Entry(stem="x", options=("a", "A"), keys=(0,)), "same"),
        (Entry(stem="x", options=("a", "b"), keys=(0, 1)), "2 right answers"),
        (Entry(stem="x", options=("a", "b"), keys=(0,), explanation="x" * 1001), "explanation"),
        (Entry(stem="x", options=("a", "b"), keys=(0,), topic="x" * 201), "topic"),
        (Entry(stem="x", options=("a", "b"), keys=(0,), tags=("x" * 41,)), "tags"),
        (Entry(stem="x", options=("True", "False"), keys=(1,)), ""),
    ],
)
def test_what_the_bank_cannot_keep(entry: Entry, words: str) -> None:
    found = vetting.fault(entry)
    assert words in found
    assert bool(found) is bool(words)


def test_true_or_false_can_be_edited_and_keeps_its_two_options(cora: int) -> None:
    confirmed(uploaded(b"The Danube flows through Vienna {T}", by=cora), by=cora)
    (listed,) = curation.queue(Listing.PENDING).cards
    words = Changes(stem="Is it so?", key="True", distractors=("False", "", ""))
    card = curation.edit(listed.item_id, revision=1, changes=words, by=cora, now=LATER)
    assert [option.text for option in card.distractors] == ["False"]
    nothing = Changes(stem="Is it so?", key="True", distractors=("", "", ""))
    with pytest.raises(curation.BadItem) as refused:
        curation.edit(listed.item_id, revision=2, changes=nothing, by=cora, now=LATER)
    assert set(refused.value.errors) == {"distractor_1"}


MOST_GROWTH = 50 * 1024**2


@pytest.fixture(scope="module")
def growths() -> list[int]:
    """What each hostile file added to the memory of this process, in bytes."""
    return []


def resident(name: str) -> int:
    """The memory of this process as Linux tells it: `VmRSS` is now, `VmHWM` was the most."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition(f"{name}:")[2].split()[0]) * 1024


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("make", "words"),
    [case[1:] for case in hostile.REFUSED],
    ids=[case[0] for case in hostile.REFUSED],
)
def test_hostile_files_are_refused_in_words_and_nothing_is_kept(
    cora: int, make: hostile.Make, words: str, growths: list[int]
) -> None:
    data = make()
    before = resident("VmRSS")
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the most is from now on
    with pytest.raises(ImportRefused, match=words) as refused:
        uploaded(data, by=cora)
    assert resident("VmHWM") - before < MOST_GROWTH
    growths.append(resident("VmRSS") - before)
    assert sum(growths) < MOST_GROWTH
    assert len(str(refused.value)) < 400
    assert rows_of(Upload, Item) == [0, 0]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "make", [case[1] for case in hostile.TAKEN], ids=[case[0] for case in hostile.TAKEN]
)
def test_files_that_only_look_dangerous_are_taken(cora: int, make: hostile.Make) -> None:
    (row,) = imports.preview(uploaded(make(), by=cora)).rows
    assert row.entry
    assert (row.entry.stem, row.entry.options[0], row.entry.keys) == ("Which one?", "this", (0,))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\quiz.xlsx", "quiz.xlsx"),
        ("a\0b\n.csv", "ab.csv"),
        ("\u202egpj.csv", "gpj.csv"),
        ("x" * 300, "x" * 100 + "…"),
        ("Fußball.csv", "Fußball.csv"),
    ],
)
def test_names_of_files_are_made_harmless(name: str, shown: str) -> None:
    assert imports.file_name(name) == shown


def test_a_large_file_is_paged(cora: int) -> None:
    rows = [(f"Which one has {n} legs?", f"this {n}", f"that {n}", "", "", "1") for n in range(250)]
    upload_id = uploaded(a_file(*rows), by=cora)
    pages = [imports.preview(upload_id, page=page) for page in (1, 3, 99)]
    assert [(each.page, each.pages, len(each.rows)) for each in pages] == [
        (1, 3, 100),
        (3, 3, 50),
        (3, 3, 50),
    ]
    assert confirmed(upload_id, by=cora) == 250
