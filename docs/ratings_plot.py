"""Draws docs/img/ratings.svg: a bank's true difficulties against those learnt from play.

The players are simulated: each comes once, plays a quiz of ten, and guesses among four options what
they do not know.

python docs/ratings_plot.py            writes it
python docs/ratings_plot.py --check    says with its exit status whether it is current
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from quiz.analysis.ratings import Rating, expected, rate

PICTURE = Path(__file__).resolve().parent / "img" / "ratings.svg"
AFTER = (5, 25, 100)
"""Answers an item."""
ITEMS, LENGTH, OPTIONS = 60, 10, 4
BANKS = 30
"""So many are simulated; the dots are those of the one with the middle ρ."""
SIDE, GAP, LEFT, TOP, BOTTOM = 210, 44, 52, 52, 46
REACH = 4.0
"""From −REACH to +REACH logits goes each axis; what is beyond stands at the edge."""
GREY, BLUE = "#888888", "#2f7ed8"
Pair = tuple[Sequence[float], Sequence[float]]
"""True and learnt difficulties, item by item."""


def played(truth: Sequence[float], answers: int, rng: Random) -> list[float]:
    """The difficulties learnt from so many answers an item on average."""
    items = [Rating()] * len(truth)
    for _ in range(answers * len(truth) // LENGTH):
        skill, player = rng.gauss(0, 1), Rating()
        for item in rng.sample(range(len(truth)), LENGTH):
            is_right = rng.random() < expected(skill, truth[item], option_count=OPTIONS)
            player, items[item] = rate(player, items[item], is_right=is_right, option_count=OPTIONS)
    return [each.value for each in items]


def rank_correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Spearman's ρ, without ties."""
    n = len(one)
    distance = math.fsum((a - b) ** 2 for a, b in zip(_ranks(one), _ranks(other), strict=True))
    return 1 - 6 * distance / (n * (n**2 - 1))


def _ranks(values: Sequence[float]) -> list[int]:
    order = sorted(range(len(values)), key=values.__getitem__)
    return sorted(range(len(values)), key=order.__getitem__)


def simulated(answers: int, seed: int) -> Pair:
    """A bank's true difficulties, and those learnt."""
    rng = Random(seed)  # noqa: S311 - chance that comes again
    truth = [rng.gauss(0, 1.2) for _ in range(ITEMS)]
    return truth, played(truth, answers, rng)


def picture(banks: Mapping[int, Sequence[Pair]]) -> str:
    """A panel for each number of answers: across the true difficulty, upwards the learnt one."""
    width = LEFT + len(banks) * (SIDE + GAP)
    height = TOP + SIDE + BOTTOM
    middle = TOP + SIDE / 2
    parts = [_text(16, middle, "learnt", f'transform="rotate(-90 16 {middle:g})"')]
    for place, (answers, pairs) in enumerate(banks.items()):
        parts += _panel(LEFT + place * (SIDE + GAP), answers, pairs)
    title = "Difficulty of simulated items in logits, true and learnt from play"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'font-family="sans-serif" font-size="13"><title>{title}</title>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _panel(left: float, answers: int, pairs: Sequence[Pair]) -> Iterator[str]:
    def at(value: float) -> float:
        return (min(max(value, -REACH), REACH) + REACH) / (2 * REACH) * SIDE

    low = TOP + SIDE
    ranked = sorted(pairs, key=lambda pair: rank_correlation(*pair))
    shown = ranked[len(ranked) // 2]
    least, middle, most = (rank_correlation(*pair) for pair in (ranked[0], shown, ranked[-1]))
    span = f"{least:.2f} to {most:.2f} in {len(ranked)} banks"
    yield _text(left + SIDE / 2, TOP - 30, f"{answers} answers an item: ρ = {middle:.2f}")
    yield _text(left + SIDE / 2, TOP - 12, span)
    yield (
        f'<rect x="{left}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="{GREY}"/>'
        f'<path d="M{left},{low}l{SIDE},{-SIDE}" stroke="{GREY}" stroke-dasharray="4 4"/>'
    )
    for tick in (-4, -2, 0, 2, 4):
        words = f"{tick:+d}".replace("-", "−") if tick else "0"
        yield _text(left + at(tick), low + 18, words)
        if left == LEFT:
            yield _text(left - 20, low - at(tick) + 4, words)
    yield _text(left + SIDE / 2, low + 38, "true")
    for true, value in zip(*shown, strict=True):
        x, y = left + at(true), low - at(value)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{BLUE}" fill-opacity="0.7"/>'


def _text(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}" text-anchor="middle" fill="{GREY}" {more}>{words}</text>'


def main() -> None:
    """Write the picture, or with --check only compare; ends the program."""
    made = picture({n: [simulated(n, seed) for seed in range(BANKS)] for n in AFTER})
    if "--check" not in sys.argv[1:]:
        PICTURE.write_text(made, encoding="utf-8")
    elif made != PICTURE.read_text(encoding="utf-8"):
        sys.exit("docs/img/ratings.svg is not current: python docs/ratings_plot.py")


if __name__ == "__main__":
    main()
