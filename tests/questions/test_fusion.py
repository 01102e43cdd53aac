from __future__ import annotations

from questions.fusion import fuse
from questions.lexicon.catalogue import RELATIONS
from questions.model import Entity, Evidence, Fact, Sentence

WORK = Entity(
    id="title:dark water", kind=RELATIONS["based_on"].object_kind, name="Dark Water", noun="series"
)


def fact(
    relation: str,
    text: str,
    value: str = "",
    *,
    sentence: str = "",
    article: str = "one",
    doubt: str = "",
    **qualifiers: str,
) -> Fact:
    words = sentence or f"In Dark Water it is {text}."
    proof = Sentence(article=article, text=words, start=0, end=len(words), doubt=doubt)
    return Fact(
        relation=relation,
        subject=WORK,
        object=text,
        value=value or text.casefold(),
        kind=RELATIONS[relation].object_kind,
        pattern="a-row",
        evidence=(Evidence(sentence=proof, object_text=text),),
        qualifiers=tuple(sorted(qualifiers.items())),
    )


def test_one_fact_of_several_articles_keeps_all_evidence_best_first() -> None:
    (fused,), disputes = fuse(
        [
            fact("platform", "Netflix", sentence="It is on Netflix, they all say there."),
            fact("platform", "Netflix", sentence="Dark Water is on Netflix in May.", article="two"),
            fact("platform", "Netflix", sentence="Dark Water is on Netflix.", article="three"),
            fact("platform", "Netflix", sentence="Dark Water is on Netflix.", article="three"),
        ]
    )
    assert [each.sentence.article for each in fused.evidence] == ["three", "two", "one"]
    assert fused.conflict == ""
    assert disputes == ()


def test_qualifiers_and_spellings_are_joined() -> None:
    (fused,), _ = fuse(
        [
            fact("release_date", "Jan. 28", "--01-28", place="worldwide"),
            fact("release_date", "January 28", "--01-28", platform="Netflix"),
        ]
    )
    assert fused.object == "January 28"
    assert fused.aliases == ("Jan. 28",)
    assert dict(fused.qualifiers) == {"place": "worldwide", "platform": "Netflix"}


def test_a_day_without_its_year_is_the_only_full_date_of_that_day() -> None:
    days = [
        fact("release_date", "January 28", "--01-28"),
        fact("release_date", "01/28/2022", "2022-01-28", article="two"),
    ]
    (fused,), disputes = fuse(days)
    assert (fused.object, fused.value) == ("January 28", "2022-01-28")
    assert disputes == ()

    facts, disputes = fuse([*days, fact("release_date", "January 28, 2021", "2021-01-28")])
    assert len(facts) == 3
    assert all(each.conflict for each in facts)
    assert len(disputes) == 1


def test_two_values_of_a_functional_relation_contradict_one_another() -> None:
    facts, (words,) = fuse(
        [
            fact("setting", "private school", article="one", place="school"),
            fact("setting", "high school", article="two", place="school"),
            fact("setting", "small town", article="two", place="town"),
        ]
    )
    assert [bool(each.conflict) for each in facts] == [True, True, False]
    assert words == facts[0].conflict
    assert "“private school” (one)" in words
    assert "“high school” (two)" in words


def test_lists_do_not_contradict_themselves() -> None:
    facts, disputes = fuse([fact("cast", "Mary Stone"), fact("cast", "John Ford")])
    assert [each.conflict for each in facts] == ["", ""]
    assert disputes == ()


def test_a_city_and_its_country_are_no_contradiction() -> None:
    facts, (words,) = fuse(
        [
            fact("event_place", "Korea", what="press conference"),
            fact("event_place", "Seoul", article="two", what="press conference"),
        ]
    )
    assert [bool(each.conflict) for each in facts] == [True, False]
    assert "Not a contradiction" in words

    facts, _ = fuse(
        [
            fact("event_place", "Busan", what="press conference"),
            fact("event_place", "Seoul", what="press conference"),
        ]
    )
    assert all(each.conflict for each in facts)


def test_corrupted_sentences_prove_nothing_but_may_contradict() -> None:
    facts, disputes = fuse(
        [
            fact("director", "Kim Nam Soo", article="bad", doubt="corrupted"),
            fact("director", "Lee Jae-kyu", article="good"),
            fact("creator", "Chun Sung-il", "chun", article="good"),
            fact("writer", "Chun Seong Il", "chun", article="bad", doubt="corrupted"),
            fact("writer", "Someone Else", "else", article="bad", doubt="corrupted"),
            fact("platform", "Netflix", article="bad", doubt="corrupted"),
        ]
    )
    assert [each.object for each in facts] == ["Lee Jae-kyu", "Chun Sung-il"]
    assert disputes == (
        (
            "director of Dark Water: bad has “Kim Nam Soo” in a corrupted sentence, against "
            "“Lee Jae-kyu” (good). The corrupted one is not used."
        ),
        "Chun Sung-il is called the creator of Dark Water (good) and its writer (bad).",
    )


def test_a_year_beside_its_own_date_is_no_contradiction() -> None:
    (fused,), disputes = fuse(
        [
            fact("died_on", "1934", "1934", sentence="Dark Water died in 1934."),
            fact("died_on", "4 July 1934", "1934-07-04", sentence="It died on 4 July 1934."),
        ]
    )
    assert (fused.object, fused.value, fused.conflict) == ("4 July 1934", "1934-07-04", "")
    assert not disputes


def test_a_year_beside_the_date_of_another_year_is_a_contradiction() -> None:
    found, disputes = fuse(
        [
            fact("died_on", "1935", "1935", sentence="Dark Water died in 1935."),
            fact("died_on", "4 July 1934", "1934-07-04", sentence="It died on 4 July 1934."),
        ]
    )
    assert all(each.conflict for each in found)
    assert len(disputes) == 1
