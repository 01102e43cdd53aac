"""Draws a few lines over sizes as an SVG, both axes logarithmic; nothing but text is needed for it.

Colours stand on white and on black alike, and each line carries its name at its end.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 760, 360
LEFT, RIGHT, TOP, BOTTOM = 70, 200, 44, 44
COLOURS = ("#2f7ed8", "#c9671f", "#2f9e60", "#a34fb8", "#888888")
LEAST_APART = 15


def lines(
    title: str, unit: str, sizes: Sequence[int], series: Mapping[str, Sequence[float]]
) -> str:
    """A picture of each of `series` over `sizes`; all values are above 0 and in `unit`."""
    values = [value for line in series.values() for value in line]
    low = 10 ** math.floor(math.log10(min(values)))
    high = 10 ** math.ceil(math.log10(max(values)) + 1e-9)

    def x(size: float) -> float:
        share = math.log(size / sizes[0]) / math.log(sizes[-1] / sizes[0])
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(value: float) -> float:
        share = math.log(value / low) / math.log(high / low)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    parts = [_text(LEFT, 20, f"{title} ({unit})", "start", "#888888")]
    for power in range(round(math.log10(low)), round(math.log10(high)) + 1):
        at = y(10.0**power)
        parts.append(_line([(LEFT, at), (WIDTH - RIGHT, at)], "#888888", 0.4))
        parts.append(_text(LEFT - 8, at + 4, f"{10.0**power:g}", "end", "#888888"))
    parts += [
        _text(x(size), HEIGHT - BOTTOM + 20, f"{size:,}", "middle", "#888888") for size in sizes
    ]
    taken = -math.inf
    ends = sorted(zip(series.items(), COLOURS, strict=False), key=lambda each: y(each[0][1][-1]))
    for (name, line), colour in ends:
        points = [(x(size), y(value)) for size, value in zip(sizes, line, strict=True)]
        parts.append(_line(points, colour, 2.5))
        taken = max(points[-1][1] + 4, taken + LEAST_APART)
        parts.append(_text(points[-1][0] + 8, taken, name, "start", colour))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="13"><title>{escape(title)}</title>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _line(points: Sequence[tuple[float, float]], colour: str, width: float) -> str:
    at = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{at}" fill="none" stroke="{colour}" stroke-width="{width}"/>'


def _text(x: float, y: float, words: str, anchor: str, colour: str) -> str:
    where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {where} fill="{colour}">{escape(words)}</text>'
