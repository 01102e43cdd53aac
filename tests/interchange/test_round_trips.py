"""Every format gives back what it promises to carry, and says in words what it does not."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from quiz.interchange import detection
from quiz.interchange.detection import CODECS
from quiz.interchange.model import Codec, Entry, LeftOut, Loss, written
from tests.interchange.makers import entries, make_entry

READ = [codec for codec in CODECS if codec.read is not None]


def kept(codec: Codec, given_: list[Entry]) -> list[Entry]:
    out = []
    for entry in given_:
        try:
            out.append(codec.keep(entry))
        except LeftOut:
            continue
    return out


@pytest.mark.parametrize("codec", READ, ids=lambda codec: codec.name)
@given(several=st.lists(entries(), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_written_is_read_again(codec: Codec, several: list[Entry]) -> None:
    carried = kept(codec, several)
    assert codec.read is not None
    reading = codec.read(codec.write(carried))
    assert reading.troubles == ()
    assert [row.entry for row in reading.rows] == carried


@pytest.mark.parametrize("codec", READ, ids=lambda codec: codec.name)
@given(entry=entries())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_written_file_is_recognised_by_its_content(codec: Codec, entry: Entry) -> None:
    carried = kept(codec, [entry])
    if carried:
        reading = detection.read(codec.write(carried))
        assert reading.format_name == codec.name
        assert [row.entry for row in reading.rows] == carried


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: codec.name)
@given(several=st.lists(entries(), max_size=3))
@settings(max_examples=30, deadline=None)
def test_the_same_entries_give_the_same_text(codec: Codec, several: list[Entry]) -> None:
    one, two = written(codec, several), written(codec, several)
    if codec.suffix.endswith("xlsx"):  # a workbook carries the time it was made
        first, second = (load_workbook(io.BytesIO(each.data)).worksheets[0] for each in (one, two))
        assert list(first.values) == list(second.values)
    else:
        assert one == two
    assert one.count + sum(loss.words.startswith("Left out") for loss in one.losses) == len(several)


def test_losses_are_said_in_words() -> None:
    entry = make_entry(uid="q-1", explanation="It crosses ten countries.", tags=("rivers",))
    kahoot = next(codec for codec in CODECS if codec.name == "Kahoot")
    assert written(kahoot, [entry]).losses == (
        Loss(stem=entry.stem, words="Not carried: identifier, explanation, tags"),
    )
    long = make_entry(stem="Which river " * 20 + "is it?")
    many = make_entry(options=("a", "b", "c", "d", "e"))
    writing = written(kahoot, [long, make_entry(limit_s=20), many])
    assert writing.count == 1
    assert [loss.words for loss in writing.losses] == [
        "Left out: its question is longer than 120 characters",
        "Left out: it has 5 options, at most 4 fit",
    ]


def test_nothing_is_lost_by_the_plain_table() -> None:
    entry = make_entry(
        uid="q-1",
        explanation="It crosses ten countries.",
        topic="Rivers",
        tags=("water", "Europe"),
        difficulty="easy",
        limit_s=25,
        source="The Danube flows through Vienna.",
        licence="CC BY-SA 4.0",
        language="en",
    )
    writing = written(CODECS[0], [entry])
    assert writing.losses == ()
    assert [row.entry for row in detection.read(writing.data).rows] == [entry]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝"])
def test_no_formula_reaches_a_spreadsheet(start: str) -> None:
    entry = make_entry(stem=f"{start}SUM(A1:A9)")
    for_people = next(codec for codec in CODECS if codec.name == "CSV for spreadsheets")
    assert f"'{start}SUM(A1:A9)".encode() in written(for_people, [entry]).data
    kahoot = next(codec for codec in CODECS if codec.name == "Kahoot")
    cell = load_workbook(io.BytesIO(written(kahoot, [entry]).data)).worksheets[0]["B9"]
    assert (cell.value, cell.data_type) == (entry.stem, "s")
