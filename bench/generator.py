"""How fast the generator reads: words a second, growth of cost and memory, several processes.

The yardstick is a bare pass over the same text that reads it and cuts it into words. Both are
counted in seconds of the processor, so that neighbours on the machine change little; several
processes against one on the clock, taking turns. The articles are the seeds and the gold excerpts
over and over, each copy an article of its own: what is known of them stays the same, so that what
memory grows by is what an article takes beyond its names and facts.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from random import Random

from bench.figures import Figure, power_law
from questions.model import Article
from questions.pipeline import generate
from tests.questions.gate.gold import ROOT, read_all

SIZES = (62_500, 250_000, 1_000_000, 2_000_000)  # words
SHARED = 250_000  # words done by one process and by two
ROUNDS = 3
WORD = re.compile(r"\w+")


def _repeated(words: int) -> list[Article]:
    """Seeds and excerpts over and over until there are `words` words."""
    out: list[Article] = []
    count = 0
    for source in cycle([article for excerpt in read_all() for article in excerpt.articles]):
        if count >= words:
            return out
        out.append(replace(source, slug=f"{source.slug}-{len(out):05d}"))
        count += len(source.text.split())
    raise AssertionError("there is no end to a cycle")


def _words(texts: list[Article]) -> int:
    return sum(len(article.text.split()) for article in texts)


def _generate(texts: list[Article], *, jobs: int = 1) -> None:
    generate(texts, Random(0), jobs=jobs)  # noqa: S311 - any seed, always the same


def _tokenise(texts: list[Article]) -> None:
    for article in texts:
        WORD.findall(article.text)


def _cost(work: Callable[[list[Article]], None], texts: list[Article]) -> float:
    """Processor seconds."""
    started = time.process_time()
    work(texts)
    return time.process_time() - started


def _seconds(texts: list[Article], *, jobs: int) -> tuple[float, float]:
    """Seconds on the clock, and of the processor for all processes together."""
    started, used = time.perf_counter(), sum(os.times()[:4])
    _generate(texts, jobs=jobs)
    return time.perf_counter() - started, sum(os.times()[:4]) - used


def _peak(words: int) -> tuple[int, int, int]:
    """Articles, characters of text and the peak of memory in bytes, in a process of its own."""
    code = f"from bench.generator import told_peak; told_peak({words})"
    told = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT
    )
    count, size, peak = map(int, told.stdout.split())
    return count, size, peak


def told_peak(words: int) -> None:
    """Print what `_peak` asks for."""
    texts = _repeated(words)
    _generate(texts)
    # Not `ru_maxrss`, which begins with what the process that started this one took.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kibibytes = int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0])
    print(len(texts), sum(len(article.text) for article in texts), kibibytes * 1024)


def _seconds_to_start(code: str) -> float:
    def once() -> float:
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - started

    return min(once() for _ in range(5))


def measure() -> list[Figure]:
    """Run all generator measurements (about five minutes)."""
    _generate(_repeated(5_000))  # warm: regular expressions are compiled
    texts = [_repeated(size) for size in SIZES]
    counts = [_words(batch) for batch in texts]
    costs = [_cost(_generate, batch) for batch in texts]
    bare = min(_cost(_tokenise, texts[-1]) for _ in range(3))
    exponent, fit = power_law(counts, costs)
    speed = counts[-1] / costs[-1]
    start = _seconds_to_start("import questions.pipeline") - _seconds_to_start("pass")
    rows = ", ".join(f"{n:,}: {c:.1f} s" for n, c in zip(counts, costs, strict=True))
    return [
        Figure(
            name=f"words a second of one core, beyond start-up ({counts[-1]:,} words)",
            value=f"{speed:,.0f}",
            goal="≥ 20,000",
            is_met=speed >= 20_000,
        ),
        Figure(
            name=f"cost against a bare read-and-tokenise pass ({bare:.2f} s)",
            value=f"{costs[-1] / bare:.0f}×",
        ),
        Figure(
            name=f"growth of the cost ({rows})",
            value=f"words^{exponent:.2f}, R² {fit:.3f}",
            goal="linear (≤ 1.1)",
            is_met=exponent <= 1.1,
        ),
        _memory(),
        _shared(),
        Figure(
            name="import of the package beyond Python's own start",
            value=f"{start:.2f} s",
            goal="< 1 s",
            is_met=start < 1,
        ),
    ]


def _memory() -> Figure:
    (few, little, low), (many, much, high) = _peak(SIZES[1]), _peak(SIZES[2])
    growth = (high - low) / (many - few) * 1000
    text = (much - little) / (many - few) * 1000
    return Figure(
        name=f"peak of memory, each 1,000 articles more ({few:,} to {many:,}; their text: "
        f"{text / 1e6:.1f} MB)",
        value=f"{growth / 1e6:.1f} MB, {growth / text:.1f}× their text",
    )


def _shared() -> Figure:
    texts = _repeated(SHARED)
    pairs = [(_seconds(texts, jobs=1), _seconds(texts, jobs=2)) for _ in range(ROUNDS)]
    bare = min(_cost(_tokenise, texts) for _ in range(3))
    (one, alone), (two, together) = (
        (statistics.median(clock), statistics.median(used))
        for clock, used in (zip(*each, strict=True) for each in zip(*pairs, strict=True))
    )
    return Figure(
        name=f"two processes against one ({_words(texts):,} words; bare pass {bare:.2f} s)",
        value=f"{one:.1f} s → {two:.1f} s on the clock ({one / two:.2f} times as fast, "
        f"{one / bare:.0f}× and {two / bare:.0f}× bare), {together / alone:.2f} times the work",
    )
