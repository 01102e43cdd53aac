from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.model import Article, Line, LineKind
from questions.sentences import doubt, split


def cut(text: str, kind: LineKind = LineKind.BODY) -> list[str]:
    line = Line(text=text, start=0, end=len(text), kind=kind)
    return [each.text for each in split(Article(slug="a", text=text), [line])]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It ended. He left.", ["It ended.", "He left."]),
        ("Dr. Lee left on Jan. 28. He was ill.", ["Dr. Lee left on Jan. 28.", "He was ill."]),
        ("Directed by Lee J. Q. Park in May.", ["Directed by Lee J. Q. Park in May."]),
        ("He moved to the U.S. The rest stayed.", ["He moved to the U.S.", "The rest stayed."]),
        ("It is made by Apple Inc. It sells.", ["It is made by Apple Inc.", "It sells."]),
        ("Marvel Comics Inc. Studios grew.", ["Marvel Comics Inc. Studios grew."]),
        ("Really? Yes! Fine.", ["Really?", "Yes!", "Fine."]),
        ("It came in 2006.[b] It sold well.", ["It came in 2006.[b]", "It sold well."]),
        (
            "It shows the series “We are all dead” It was first shown on January 28th.",
            ["It shows the series “We are all dead”", "It was first shown on January 28th."],
        ),
        (
            '"We have two. Some of them appear here," she said, Yonhap reported.',
            ['"We have two. Some of them appear here," she said, Yonhap reported.'],
        ),
        ("He said “the end is near. And so on", ["He said “the end is near.", "And so on"]),
        ("It cost 3.5 million. Fine", ["It cost 3.5 million.", "Fine"]),
    ],
)
def test_where_a_sentence_ends(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_a_long_quotation_is_cut_at_its_sentences_without_stray_marks() -> None:
    first = "“I would be lying if I said I felt no pressure in making the old webtoon into a series"
    middle = "However, I met the author numerous times to create the series and I am glad"
    last = "It was fun for every one of us who took part in it"

    assert cut(f"{first}. {middle}. {last}.”") == [f"{first[1:]}.", f"{middle}.", f"{last}."]


def test_marks_of_notes_belong_to_the_sentence_before() -> None:
    first, second = "It was sold.[N 2][citation needed]:121,154", "He left.:12"
    assert cut(f"{first} {second} The end.") == [first, second, "The end."]
    assert cut("It began at 10:30. They came.") == ["It began at 10:30.", "They came."]


def test_captions_are_one_sentence_and_headings_none() -> None:
    text = "The cast of the film. In Seoul (Netflix)"
    assert cut(text, LineKind.CAPTION) == [text]
    assert cut(text, LineKind.HEADING) == []
    assert cut(text, LineKind.BOILERPLATE) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The series has 12 episodes.", ""),
        ("It will be released on Jan. 28.", ""),
        ("What was your favourite part?", "a question"),
        ("Let us know in the comments.", "addressed to the reader"),
        ("Hurry and stream it on Netflix.", "addressed to the reader"),
        ("Check out the full featurette below:", "addressed to the reader"),
        ("It might be released in May.", "hypothetical"),
        ("A second season is reportedly planned.", "hypothetical"),
        ("It was directed by Kim Nam SooAnd Lee Jae.", "corrupted"),
        ("The cafÃ© was open.", "corrupted"),
        ("Netflix\x92s series has 12 episodes.", "corrupted"),
        ("The mayor (Photo: Ann Roe/AP) opened the bridge.", "a picture's credit in it"),
        ("The mayor, seen here in 2015, opened the bridge.", "a picture's credit in it"),
        ("The mayor opened the bridge (photo by Ann Roe)", ""),
        ("The photo (of 1890) shows the bridge.", ""),
        ("Peacocks can be seen here in May.", ""),
    ],
)
def test_what_may_not_prove_anything(text: str, reason: str) -> None:
    assert doubt(text) == reason


def test_what_nobody_could_read_out_is_no_sentence() -> None:
    assert cut(f"It ended. Then {'word ' * 500}came. He left.") == ["It ended.", "He left."]


@given(st.text(alphabet="aB.?!…“”\"‘’' ()[]1\n"))
def test_sentences_are_verbatim_in_order_and_apart(text: str) -> None:
    line = Line(text=text, start=0, end=len(text), kind=LineKind.BODY)
    sentences = split(Article(slug="a", text=text), [line])

    assert all(text[each.start : each.end] == each.text for each in sentences)
    assert all(a.end <= b.start for a, b in itertools.pairwise(sentences))
