"""Nicknames that may and may not be read out in a pub."""

from __future__ import annotations

from contextlib import suppress
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.names import LONGEST, NameRefused, is_rude, nickname, suggestion

RUDE = [
    "fuck", "f u c k", "F.U.C.K", "f*u*c*k", "fück", "fuсk", "ｆｕｃｋ", "fuuuck", "fuuck",
    "f\u200duck", "sh1t", "$hit", "a$$", "b1tch", "n1gger", "niggger", "DICK", "shiiit",
    "Big Dick", "cunt", "Adolf Hitler", "ᶠᵘᶜᵏ", "Motherfucker99", "dickhead", "bigdick", "fvck",
    "fu ck", "bi tch", "f*ck", "F**K", "fu(k", "s1ut", "sIut", "fսck", "fuϲk", "ғuck", "ƒuck",
    "🅵🆄🅲🅺", "ꜰᴜᴄᴋ", "хуй", "cyka", "씨발", "Team 1488", "Scheiße", "kurwa",
]  # fmt: skip
FINE = [
    "Dick Cheney", "Scunthorpe", "Essex", "😀", "👨‍👩‍👧‍👦 crew", "김민준", "محمد علي", "Ünal",
    "Zoë", "Agent 007", "Assassin", "Nigeria", "Chris Lutz", "Li Na", "Team 69", "Peacock",
    "देवनागरी", "Moby Dick", "Raccoon", "Shiitake", "A B C", "4ever", "Class of 85", "Hancock",
    "Thaïs", "ไทย", "O’Brien", "J. R.", "455", "¿?", "Fukushima", "Ms Fukuda", "Nazim", "Therapist",
    "Lightwater", "Laocoon", "Gobbledygook", "Philip K. Dick", "Homo sapiens", "Great Tit",
    "Pussy Riot", "Titanic", "Cumberland", "Uranus", "*star*", "***", "Ann Al", "🇰🇷 fan",
    "Phuc Nguyen",
]  # fmt: skip


@pytest.mark.parametrize("name", RUDE)
def test_rude_names_are_seen_through_their_disguise(name: str) -> None:
    with pytest.raises(NameRefused, match="read out in a pub"):
        nickname(name)


@pytest.mark.parametrize("name", FINE)
def test_harmless_names_pass_unchanged(name: str) -> None:
    assert nickname(name) == name


@pytest.mark.parametrize(
    "name",
    ["x\u202ey", "a\u2066b", "a\x00b", "a\u200bb", "\u200b", "\u3164", "\u2800", "a\nb\x1b[31m"],
)
def test_hidden_and_steering_characters_are_refused(name: str) -> None:
    with pytest.raises(NameRefused, match="invisible"):
        nickname(name)


@pytest.mark.parametrize("name", ["", "   ", "\t\n", "\u200d"])
def test_nothing_is_no_name(name: str) -> None:
    with pytest.raises(NameRefused, match="at least one"):
        nickname(name)


@pytest.mark.parametrize("name", ["a" * (LONGEST + 1), "😀" * (LONGEST + 1), "b" * 10_000])
def test_too_long_is_refused(name: str) -> None:
    with pytest.raises(NameRefused, match="at most"):
        nickname(name)


def test_marks_count_nothing_but_do_not_pile_up() -> None:
    assert nickname("é" * LONGEST) == "é" * LONGEST
    assert nickname("q\u0301" * LONGEST) == "q\u0301" * LONGEST
    with pytest.raises(NameRefused, match="invisible"):
        nickname("Z" + "\u0301" * 9)


def test_spaces_are_tidied_and_letters_composed() -> None:
    assert nickname("  Brave \t Hamster ") == "Brave Hamster"
    assert nickname("Zoe\u0308") == "Zoë"


@given(st.text(max_size=200))
def test_a_name_that_was_taken_is_taken_again_unchanged(text: str) -> None:
    with suppress(NameRefused):
        name = nickname(text)
        assert nickname(name) == name


@given(st.integers())
def test_every_suggestion_passes(seed: int) -> None:
    name = suggestion(Random(seed))
    assert nickname(name) == name
    assert not is_rude(name)
