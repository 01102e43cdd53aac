"""The same articles give the same items, byte for byte, and each article only its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from questions import jsonl, pipeline
from questions.model import Article, Item
from tests.questions.gate.gold import ROOT, read_all

GOLD = {excerpt.slug: excerpt for excerpt in read_all()}
SEEDS = GOLD["seeds"].articles
OTHERS = [excerpt.articles[0] for slug, excerpt in GOLD.items() if slug != "seeds"]


def made(*articles: Article) -> list[Item]:
    return list(pipeline.generate(articles, Random(0)).items)


def written(folder: Path, out: Path, **environment: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "questions", str(folder), "--out", str(out)],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return out.read_bytes()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gold")
    for article in OTHERS:
        (folder / f"{article.slug}.txt").write_text(article.text, encoding="utf-8")
    return folder


def test_neither_hash_seed_nor_locale_nor_time_zone_matters(folder: Path, tmp_path: Path) -> None:
    one = written(folder, tmp_path / "one", PYTHONHASHSEED="1", LC_ALL="C", TZ="UTC")
    other = written(
        folder, tmp_path / "other", PYTHONHASHSEED="4242", LC_ALL="C.UTF-8", TZ="Asia/Seoul"
    )
    assert one
    assert one == other


def test_the_order_in_which_files_were_written_does_not_matter(
    folder: Path, tmp_path: Path
) -> None:
    turned = tmp_path / "turned"
    turned.mkdir()
    for path in sorted(folder.iterdir(), reverse=True):
        (turned / path.name).write_bytes(path.read_bytes())
    assert written(folder, tmp_path / "one") == written(turned, tmp_path / "other")


def _written(items: list[Item], *, with_options: bool = True) -> Counter[str]:
    """The items as they are written, without the place they took among the others."""
    return Counter(
        jsonl.write(
            replace(
                item,
                rank=0.0,
                rank_reason="",
                distractors=item.distractors if with_options else (),
                findings=item.findings if with_options else (),
                difficulty=item.difficulty if with_options else None,
                difficulty_reason=item.difficulty_reason if with_options else "",
            )
        )
        for item in items
    )


@pytest.fixture(scope="module")
def seeds_alone() -> list[Item]:
    return made(*SEEDS)


@pytest.mark.parametrize("stranger", OTHERS, ids=lambda a: a.slug)
def test_an_unrelated_article_leaves_the_items_of_the_seeds_as_they_are(
    stranger: Article, seeds_alone: list[Item]
) -> None:
    together = made(*SEEDS, stranger)
    kept = [i for i in together if all(s.article != stranger.slug for s in i.sources)]
    # A film or series may stand as a wrong option beside those of the seeds: it touches them.
    is_alike = stranger.genre in {"film", "tv"}
    assert _written(kept, with_options=not is_alike) == _written(
        seeds_alone, with_options=not is_alike
    )


def test_among_others_an_article_is_asked_the_same_and_only_wrong_options_may_differ() -> None:
    alone = [item for article in OTHERS for item in made(article)]
    together = made(*OTHERS)
    assert _written(together, with_options=False) == _written(alone, with_options=False)


def test_what_another_article_dates_later_moves_no_wrong_year() -> None:
    old, new = (
        Article(
            slug=name.lower(),
            text=f"{name} Hall\n\n{name} Hall is a concert hall in Vienna. "
            f"{name} Hall was built in {year}.\n",
        )
        for name, year in (("Ernst", 1893), ("Franz", 2019))
    )
    alone = [item for item in made(old) if item.kind == "date"]
    together = [item for item in made(old, new) if item.sources[0].article == "ernst"]
    assert alone
    assert {i.uid: i.options for i in alone}.items() <= {i.uid: i.options for i in together}.items()
    assert all(int(year) <= 1895 for item in alone for year in item.options)
