"""Names that the articles do not settle: proposed, never made, and what people decided of them."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from click.testing import CliRunner

from questions import decisions
from questions.__main__ import main
from questions.decisions import DecisionsError
from questions.model import Article, Decision, Entity, Kind, Knowledge
from questions.pipeline import understand
from tests.questions.test_understanding import read_seeds

SEEDS = Path(__file__).parents[2] / "seeds"
TORN, WHOLE = "Lee Jae Jiu", "Lee Jae-kyu"
SERIES = "Dark Water\n\nThe series Dark Water was released on Netflix on January 28, 2022. "
BALLET = "Swan Hall\n\nThe ballet Swan Hall was first danced in Lyon on May 4, 2011. "


def said(one: str, other: str, *articles: str, is_same: bool, kind: Kind = Kind.PERSON) -> Decision:
    return Decision(kind=kind, one=one, other=other, is_same=is_same, articles=frozenset(articles))


def of(*texts: str, decided: tuple[Decision, ...] = ()) -> Knowledge:
    """What is known of these texts, the articles "a", "b" and so on."""
    named = zip("abcdef", texts, strict=False)
    return understand([Article(slug=slug, text=text) for slug, text in named], decisions=decided)


def pairs(known: Knowledge) -> set[tuple[str, str]]:
    return {each.names for each in known.proposals}


def called(known: Knowledge, name: str) -> Entity:
    (found,) = [e for e in known.entities.values() if name in (e.name, *e.aliases)]
    return found


def test_the_seeds_leave_one_name_open() -> None:
    known = understand(read_seeds())
    (open_one,) = known.proposals
    assert open_one.names == (TORN, WHOLE)
    assert "all but one syllable" in open_one.why
    assert "corrupted" in open_one.why_not
    assert called(known, TORN) != called(known, WHOLE)
    texts = {article.slug: article.text for article in known.articles}
    for name, places in zip(open_one.names, (open_one.one_at, open_one.other_at), strict=True):
        assert places
        for place in places:
            assert name in place.sentence
            assert texts[place.article][place.start : place.end] == place.sentence


def test_what_a_person_made_one_is_one() -> None:
    known = understand(read_seeds(), decisions=[said(TORN.lower(), WHOLE, is_same=True)])
    assert called(known, TORN) == called(known, WHOLE)
    assert any("decided by a person" in why for why in called(known, TORN).because)
    assert not known.proposals


def test_what_a_person_refused_is_not_proposed_again() -> None:
    known = understand(read_seeds(), decisions=[said(WHOLE, TORN, is_same=False)])
    assert called(known, TORN) != called(known, WHOLE)
    assert not known.proposals


def test_a_person_goes_before_the_rules() -> None:
    known = understand(read_seeds(), decisions=[said("Park Ji-hoo", "Park Ji-hu", is_same=False)])
    assert called(known, "Park Ji-hoo") != called(known, "Park Ji-hu")
    assert ("Park Ji-hoo", "Park Ji-hu") not in pairs(known)


def test_a_decision_holds_in_its_articles() -> None:
    slugs = ("behind-the-scenes-story", "new-video-behind-the-making")
    there = understand(read_seeds(), decisions=[said(TORN, WHOLE, *slugs, is_same=True)])
    assert called(there, TORN) == called(there, WHOLE)
    elsewhere = understand(read_seeds(), decisions=[said(TORN, WHOLE, "other", is_same=True)])
    assert called(elsewhere, TORN) != called(elsewhere, WHOLE)
    assert pairs(elsewhere) == {(TORN, WHOLE)}


def test_neither_the_order_of_decisions_nor_the_processes_matter() -> None:
    decided = [
        said(TORN, WHOLE, is_same=True),
        said("Park Ji-hoo", "Park Ji-hu", is_same=False),
        said("Park Ji-hoo", "park ji ho", is_same=True),
        said("Nobody", "Park Ji-hu", is_same=True),
    ]
    first = understand(read_seeds(), decisions=decided)
    for order in itertools.permutations(decided):
        assert understand(read_seeds(), decisions=order) == first
    assert understand(read_seeds(), decisions=decided, jobs=2) == first


def test_apart_goes_before_one() -> None:
    """One person said all three are one, another that two of them are not."""
    known = understand(
        read_seeds(),
        decisions=[
            said("Dr. Lee", TORN, is_same=True),
            said("Dr. Lee", WHOLE, is_same=True),
            said(TORN, WHOLE, is_same=False),
        ],
    )
    assert called(known, TORN) != called(known, WHOLE)


@pytest.mark.parametrize(
    ("texts", "names", "why", "why_not"),
    [
        (
            (
                SERIES + "Lee Yo-mi plays a diver in the series.",
                BALLET + "Lee Yoo-mi danced the first part.",
            ),
            ("Lee Yo-mi", "Lee Yoo-mi"),
            "one vowel",
            "different things",
        ),
        (
            (
                SERIES + "Anna Maria Roe plays a diver in the series.",
                BALLET + "Anna Roe danced the first part.",
            ),
            ("Anna Maria Roe", "Anna Roe"),
            "first and last name",
            "could tell",
        ),
        (
            (
                SERIES
                + "Sir John Conroy plays a king in the series. In it, director Conroy sings well.",
            ),
            ("Conroy", "Sir John Conroy"),
            "is the end of",
            "two lists",
        ),
        (
            (
                SERIES + "It is based on the novel “The Lost Boats of Spring”.",
                BALLET + "It is based on the novel “The Spring of Lost Boats”.",
            ),
            ("The Lost Boats of Spring", "The Spring of Lost Boats"),
            "another order",
            "what its article is about",
        ),
        (
            (
                SERIES + "It was directed by Thomas Roe.",
                SERIES + "It was directed by Tom Roe.",
            ),
            ("Thomas Roe", "Tom Roe"),
            "Both are said to have done the same, where Dark Water",
            "contradict",
        ),
    ],
)
def test_what_is_proposed(
    texts: tuple[str, ...], names: tuple[str, str], why: str, why_not: str
) -> None:
    known = of(*texts)
    (found,) = [each for each in known.proposals if each.names == names]
    assert why in found.why
    assert why_not in found.why_not
    assert [place.article for place in found.one_at + found.other_at]
    assert called(known, names[0]) != called(known, names[1])
    for is_same in (True, False):
        again = of(*texts, decided=(said(*names, "a", "b", is_same=is_same, kind=found.kind),))
        assert names not in pairs(again)
        assert (called(again, names[0]) == called(again, names[1])) is is_same


def test_one_person_contradicts_nobody() -> None:
    texts = (SERIES + "It was directed by Thomas Roe.", SERIES + "It was directed by Tom Roe.")
    apart = of(*texts)
    assert {f.object for f in apart.facts if f.conflict} == {"Thomas Roe", "Tom Roe"}
    one = of(*texts, decided=(said("Tom Roe", "Thomas Roe", is_same=True),))
    assert not any(fact.conflict for fact in one.facts)
    (directed,) = [f for f in one.facts if "Roe" in f.object]
    assert {directed.object, *directed.aliases} == {"Thomas Roe", "Tom Roe"}
    assert {each.sentence.article for each in directed.evidence} == {"a", "b"}


@pytest.mark.parametrize(
    "text",
    [
        "The series stars Lee Yo-mi, Lee Yoo-mi and Ann Roe.",
        "Kim Min-ji and Kim Min-ju play divers in the series.",
        "Ann Roe and Bob Roe play divers in the series.",
    ],
)
def test_nothing_is_proposed_of_people_who_are_two(text: str) -> None:
    assert not of(SERIES + text).proposals


def test_a_decision_comes_from_a_file_and_goes_to_one(tmp_path: Path) -> None:
    made = (said(TORN, WHOLE, "x", is_same=True), said("Été", "Ete", is_same=False))
    path = tmp_path / "decisions.json"
    path.write_text(decisions.dump(made), encoding="utf-8")
    assert decisions.read(path) == made


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "no JSON"),
        ("[]", "no object"),
        ('{"decisions": {}}', "no object"),
        ('{"schema_version": 2, "decisions": []}', "schema_version 2"),
        ('{"decisions": [{"kind": "person", "one": "A", "other": "B"}]}', "decision 1 needs"),
        ('{"decisions": [{"kind": "x", "one": "A", "other": "B", "same": true}]}', "decision 1"),
        ('{"decisions": [{"kind": "title", "one": "", "other": "B", "same": true}]}', "decision 1"),
        ('{"decisions": [3]}', "decision 1"),
    ],
)
def test_a_broken_file_of_decisions_is_refused(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "decisions.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DecisionsError, match=words):
        decisions.read(path)


def test_the_command_tells_what_is_open_and_takes_decisions(tmp_path: Path) -> None:
    out, file = tmp_path / "items.jsonl", tmp_path / "decisions.json"
    done = CliRunner().invoke(main, [str(SEEDS), "--out", str(out)])
    assert f"Not settled: “{TORN}” and “{WHOLE}” (person) may be one." in done.output
    before = out.read_bytes()
    file.write_text(decisions.dump([said(TORN, WHOLE, is_same=True)]), encoding="utf-8")
    done = CliRunner().invoke(main, [str(SEEDS), "--out", str(out), "--decisions", str(file)])
    assert done.exit_code == 0, done.output
    assert "Not settled" not in done.output
    assert out.read_bytes() != before
    out.unlink()
    file.write_text("{", encoding="utf-8")
    done = CliRunner().invoke(main, [str(SEEDS), "--out", str(out), "--decisions", str(file)])
    assert done.exit_code == 1
    assert "no JSON" in done.stderr
    assert not out.exists()
