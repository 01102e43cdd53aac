"""The whole run over the bundled seeds, as a stranger would start it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import pytest

from questions import articles, jsonl, pipeline
from questions.lexicon.likeness import is_twin
from questions.model import Article, Generation, Item, Kind

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
WORK = "All of Us Are Dead"


def run(*arguments: str | Path, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "questions", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def seeds() -> tuple[Article, ...]:
    sources = articles.read_sources(SEEDS)
    return tuple(articles.read(path, sources) for path in articles.find(SEEDS))


@pytest.fixture(scope="module")
def generation(seeds: tuple[Article, ...]) -> Generation:
    return pipeline.generate(seeds, Random(0))


@pytest.fixture(scope="module")
def items(generation: Generation) -> tuple[Item, ...]:
    return generation.items


def test_there_are_enough_and_enough_are_clean(items: tuple[Item, ...]) -> None:
    assert len({(item.stem, item.key) for item in items}) == len(items) >= 40
    assert sum(not item.findings for item in items) >= 30


REQUIRED = [
    ("based_on", "Now at Our School"),
    ("episode_count", "12"),
    ("named_thing", "Jonas Virus"),
    ("carrier", "hamster"),
    ("plays", "Park Ji-hu"),
    ("source_author", "Joo Dong-geun"),
    ("director", "Lee Jae-kyu"),
    ("earlier_work", "Beethoven Virus"),
    ("earlier_work", "Fashion 70's"),
    ("creator", "Chun Sung-il"),
    ("release_date", "January 28"),
    ("event_place", "Seoul"),
    ("measure", "four"),
    ("measure", "a hundred"),
    ("subject_taught", "cell biology"),
]


@pytest.mark.parametrize(("relation", "key"), REQUIRED)
def test_what_a_fan_expects_is_asked(items: tuple[Item, ...], relation: str, key: str) -> None:
    assert [item for item in items if (item.relation, item.key) == (relation, key)]


def test_sources_are_word_for_word(items: tuple[Item, ...], seeds: tuple[Article, ...]) -> None:
    texts = {article.slug: article.text for article in seeds}
    for item in items:
        for source in item.sources:
            assert texts[source.article][source.start : source.end] == source.sentence
        first = item.sources[0].sentence.casefold()
        assert any(name.casefold() in first for name in (item.key, *item.aliases)), item.stem


def test_options_differ_and_none_is_a_twin(items: tuple[Item, ...]) -> None:
    for item in items:
        assert len(set(item.options)) == 4
        assert all(d.because for d in item.distractors)
        if item.kind is Kind.PERSON:
            for one, other in combinations(item.options, 2):
                assert not is_twin(one, other, person=True), (item.stem, one, other)


PEOPLE = [
    {"Park Ji-hoo", "Park Ji-hu", "park ji ho"},
    {"Lomon", "lomon", "Park Solomon"},
    {"Lee Jae-kyu", "Lee Jae-kyoo", "Lee J. Q."},
]


@pytest.mark.parametrize("spellings", PEOPLE)
def test_one_person_is_at_most_one_option(items: tuple[Item, ...], spellings: set[str]) -> None:
    for item in items:
        assert sum(option in spellings for option in item.options) <= 1


def test_stems_name_the_series_and_nothing_else_is_relied_on(items: tuple[Item, ...]) -> None:
    for item in items:
        assert WORK in item.stem or WORK in item.key or item.subject != WORK
        assert "the show" not in item.stem.casefold()
        assert item.key not in item.stem


def test_nothing_comes_from_bylines_or_forms(items: tuple[Item, ...]) -> None:
    said = " ".join(text for item in items for text in (item.stem, *item.options))
    for name in ("Schwartz", "HanCinema", "Carbrey", "Freitas", "Akismet", "WordPress", "Anyang",
                 "Screen Rant", "Bateman", "TikTok", "Kim Nam", "Jae Jiu"):  # fmt: skip
        assert name not in said


def test_a_contradiction_is_told_and_not_asked(generation: Generation) -> None:
    assert any("private school" in words for words in generation.knowledge.notes)
    for item in generation.items:
        assert not {"private school", "high school"} & set(item.options)
    director = next(i for i in generation.items if i.relation == "director")
    assert "spelling" in {finding.rule for finding in director.findings}


def test_every_fact_is_an_item_or_rejected(generation: Generation) -> None:
    asked = {(i.relation, i.subject, s.start) for i in generation.items for s in i.sources}
    refused = {id(each.fact) for each in generation.rejected}
    for fact in generation.knowledge.facts:
        key = (fact.relation, fact.subject.name, fact.evidence[0].sentence.start)
        assert id(fact) in refused or key in asked


def test_identities_are_unique_and_directions_pair_up(items: tuple[Item, ...]) -> None:
    assert len({item.uid for item in items}) == len(items)
    assert len({item.fingerprint for item in items}) == len(items)
    for one, other in combinations(items, 2):
        if one.fact == other.fact:
            assert one.stem != other.stem
            assert one.relation == other.relation


def test_the_command_writes_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    written = []
    for seed in ("1", "77"):
        out, rejected = tmp_path / f"{seed}.jsonl", tmp_path / f"{seed}.rejected"
        done = run("seeds/", "--out", out, "--rejected", rejected, hash_seed=seed)
        assert done.returncode == 0, done.stderr
        written.append((out.read_bytes(), rejected.read_bytes()))
    assert written[0] == written[1]
    schema = json.loads((ROOT / "docs" / "items.schema.json").read_text(encoding="utf-8"))
    for number, line in enumerate(written[0][0].decode().splitlines(), start=1):
        jsonschema.validate(json.loads(line), schema)
        assert jsonl.write(jsonl.parse(line, line=number)) == line


def test_the_command_counts_and_tells_disputes(tmp_path: Path, items: tuple[Item, ...]) -> None:
    done = run("seeds/", "--out", tmp_path / "items.jsonl")
    assert f"{len(items)} items" in done.stdout
    assert "5 articles" in done.stdout
    assert "× no-wording" in done.stdout
    assert "Note: setting of All of Us Are Dead: " in done.stdout
    assert "Reading 5 articles" in done.stderr


def test_the_command_writes_what_the_articles_say_differently(tmp_path: Path) -> None:
    out = tmp_path / "disputes.jsonl"
    run("seeds/", "--out", tmp_path / "items.jsonl", "--disputes", out)
    told = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [each["ruling"] for each in told] == ["open", "corrupted", "parts"]
    setting = told[0]
    assert (setting["relation"], setting["subject"]) == ("setting", "All of Us Are Dead")
    assert setting["words"].startswith("setting of All of Us Are Dead: “private school”")
    assert [side["object"] for side in setting["sides"]] == ["private school", "high school"]
    for side in (side for each in told for side in each["sides"]):
        for source in side["sources"]:
            text = (ROOT / "seeds" / f"{source['article']}.txt").read_text(encoding="utf-8")
            assert text[source["start"] : source["end"]] == source["sentence"]


GOOD = "The series Dark Water was released on Netflix on January 28, 2022, with 12 episodes.\n"


def test_what_cannot_be_read_is_named_and_the_rest_is_done(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9 " * 10)
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "good.txt").write_text("Dark Water\n\n" + GOOD, encoding="utf-8")
    done = run(tmp_path, "--out", tmp_path / "items.jsonl")
    assert done.returncode == 1
    for name in ("empty.txt", "latin.txt", "folder.txt"):
        assert name in done.stderr
    assert "1 articles" in done.stdout
    assert (tmp_path / "items.jsonl").exists()


@pytest.mark.parametrize(("path", "words"), [("nothing", "no such file"), (".", "no article here")])
def test_where_nothing_is_the_command_says_so(tmp_path: Path, path: str, words: str) -> None:
    done = run(tmp_path / path, "--out", tmp_path / "items.jsonl")
    assert done.returncode == 1
    assert words in done.stderr


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    done = run("seeds/", "--out", tmp_path / "missing" / "items.jsonl")
    assert done.returncode == 1
    assert "items.jsonl: cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def described(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_one_file_is_enough(tmp_path: Path) -> None:
    out = tmp_path / "items.jsonl"
    assert run(SEEDS / "released-on-january-28.txt", "--out", out).returncode == 0
    assert {s["article"] for item in described(out) for s in item["sources"]} == {
        "released-on-january-28"
    }


def test_it_is_the_series_that_comes_out(items: tuple[Item, ...]) -> None:
    assert not any("Netflix Korea come out" in item.stem for item in items)
