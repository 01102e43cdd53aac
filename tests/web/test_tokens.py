"""The table of colours: readable in light and dark, told apart without colour vision."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "static" / "css" / "tokens.css"
_COLOUR = re.compile(r"--([\w-]+):\s*#([0-9a-f]{6});")
OPTIONS = ("option-a", "option-b", "option-c", "option-d")

TEXT = [
    *[("ink", ground) for ground in ("paper", "paper-raised", "paper-sunk")],
    *[("ink-soft", ground) for ground in ("paper", "paper-raised", "paper-sunk")],
    *[("stamp", ground) for ground in ("paper", "paper-raised", "paper-sunk")],
    *[("on-stamp", ground) for ground in ("stamp", "stamp-deep")],
    *[("on-option", ground) for ground in OPTIONS],
    *[("ink", ground) for ground in ("right-wash", "wrong-wash")],
    *[("right", ground) for ground in ("paper", "paper-raised", "right-wash")],
    *[("wrong", ground) for ground in ("paper", "paper-raised", "wrong-wash")],
    *[("clip-ink", ground) for ground in ("clip", "mark")],
    ("clip-soft", "clip"),
    ("clip-stamp", "clip"),
    ("paper", "ink"),
]
"""Pairs of text and ground: 4.5 to 1 (WCAG 2.2, 1.4.3)."""

PARTS = [
    *[("line-strong", ground) for ground in ("paper", "paper-raised", "paper-sunk")],
    *[("focus", ground) for ground in ("paper", "paper-raised", "paper-sunk")],
    *[(option, "paper") for option in OPTIONS],
    ("amber", "amber-track"),
    ("amber", "paper"),
]
"""Pairs of a part and what is beside it: 3 to 1 (1.4.11)."""


def _themes() -> dict[str, dict[str, str]]:
    light, dark = CSS.read_text(encoding="utf-8").split("prefers-color-scheme: dark")
    colours = dict(_COLOUR.findall(light))
    return {"light": colours, "dark": {**colours, **dict(_COLOUR.findall(dark))}}


def _luminance(colour: str) -> float:
    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(colour[i : i + 2]) for i in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_contrast_of_black_on_white_is_known() -> None:
    assert round(contrast("000000", "ffffff"), 1) == 21
    assert round(contrast("767676", "ffffff"), 2) == 4.54


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_is_readable(theme: str, text: str, ground: str) -> None:
    colours = _themes()[theme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("part", "ground"), PARTS)
def test_parts_are_seen(theme: str, part: str, ground: str) -> None:
    colours = _themes()[theme]
    assert contrast(colours[part], colours[ground]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_options_differ(theme: str) -> None:
    colours = _themes()[theme]
    assert len({colours[option] for option in OPTIONS}) == 4


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_big_screen_wears_the_same_colours(theme: str) -> None:
    sheet = (CSS.parent / "live" / "screen.css").read_text(encoding="utf-8")
    dark, light = sheet.split('[data-theme="light"]')
    worn = dict(_COLOUR.findall(dark if theme == "dark" else light))
    assert len(worn) > 15
    assert {name: _themes()[theme][name] for name in worn} == worn
