"""How fast the generator reads: words a second, growth of the cost, import time.

The yardstick is a bare pass over the same text that reads it and cuts it into words.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from bench.figures import Figure, power_law
from questions import articles
from questions.model import Article
from questions.pipeline import generate

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
WORDS = 200_000
SIZES = (1, 2, 4, 8)  # × 25,000 words
WORD = re.compile(r"\w+")


def _repeated(words: int) -> list[Article]:
    """The seeds over and over, each copy an article of its own, until there are `words` words."""
    sources = articles.read_sources(SEEDS)
    seeds = [articles.read(path, sources) for path in articles.find(SEEDS)]
    out: list[Article] = []
    count = 0
    while count < words:
        seed = seeds[len(out) % len(seeds)]
        out.append(Article(slug=f"{seed.slug}-{len(out):05d}", text=seed.text, title=seed.title))
        count += len(seed.text.split())
    return out


def _seconds_to_generate(texts: list[Article]) -> float:
    started = time.perf_counter()
    generate(texts, Random(0))  # noqa: S311 - any seed, always the same
    return time.perf_counter() - started


def _seconds_to_tokenise(texts: list[Article]) -> float:
    started = time.perf_counter()
    for article in texts:
        WORD.findall(article.text)
    return time.perf_counter() - started


def _seconds_to_start(code: str) -> float:
    def once() -> float:
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - started

    return min(once() for _ in range(5))


def measure() -> list[Figure]:
    """Run all generator measurements (about a minute)."""
    _seconds_to_generate(_repeated(5_000))  # warm: regular expressions are compiled
    sizes = [WORDS * size // SIZES[-1] for size in SIZES]
    texts = [_repeated(size) for size in sizes]
    counts = [sum(len(a.text.split()) for a in batch) for batch in texts]
    costs = [min(_seconds_to_generate(batch) for _ in range(2)) for batch in texts]
    bare = min(_seconds_to_tokenise(texts[-1]) for _ in range(3))
    exponent, fit = power_law(counts, costs)
    speed = counts[-1] / costs[-1]
    start = _seconds_to_start("import questions.pipeline") - _seconds_to_start("pass")
    rows = ", ".join(f"{n:,}: {c:.2f} s" for n, c in zip(counts, costs, strict=True))
    return [
        Figure(
            name=f"words a second beyond start-up ({counts[-1]:,} words)",
            value=f"{speed:,.0f}",
            goal="≥ 20,000",
            is_met=speed >= 20_000,
        ),
        Figure(name="cost against a bare read-and-tokenise pass", value=f"{costs[-1] / bare:.0f}×"),
        Figure(
            name=f"growth of the cost ({rows})",
            value=f"words^{exponent:.2f}, R² {fit:.3f}",
            goal="linear (≤ 1.1)",
            is_met=exponent <= 1.1,
        ),
        Figure(
            name="import of the package beyond Python's own start",
            value=f"{start:.2f} s",
            goal="< 1 s",
            is_met=start < 1,
        ),
    ]
