"""Two texts compared word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.services.differing import Fate, differing

TEXTS = st.text(alphabet="ab ,é’-\n中", max_size=30) | st.text(max_size=30)


def marked(before: str, after: str) -> str:
    signs = {Fate.KEPT: "{}", Fate.OUT: "[-{}-]", Fate.IN: "[+{}+]"}
    return "".join(signs[each.fate].format(each.text) for each in differing(before, after))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("", "", ""),
        ("Who plays?", "Who plays?", "Who plays?"),
        ("", "Ann", "[+Ann+]"),
        ("Ann", "", "[-Ann-]"),
        ("Who is the lead of it?", "Who is the star of it?", "Who is the[- lead-][+ star+] of it?"),
        ("Who plays it?", "Who plays it now?", "Who plays it[+ now+]?"),
        ("Ann, Bo, Cleo", "Ann, Cleo", "Ann,[- Bo,-] Cleo"),
        (
            "In the film, who?",
            "A river of the north",
            "[-In the film, who?-][+A river of the north+]",
        ),
        ("Ann's", "Anns", "[-Ann's-][+Anns+]"),
    ],
)
def test_words_out_and_in_are_marked(before: str, after: str, told: str) -> None:
    assert marked(before, after) == told


@given(before=TEXTS, after=TEXTS)
def test_nothing_is_lost_of_either_text(before: str, after: str) -> None:
    found = differing(before, after)
    assert "".join(each.text for each in found if each.fate is not Fate.IN) == before
    assert "".join(each.text for each in found if each.fate is not Fate.OUT) == after
    assert all(each.text for each in found)
