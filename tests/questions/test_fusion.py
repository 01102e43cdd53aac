from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from questions.fusion import claims, fuse
from questions.lexicon.catalogue import RELATIONS
from questions.model import Dispute, Entity, Evidence, Fact, Ruling, Sentence

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
    facts, (dispute,) = fuse(
        [
            fact("setting", "private school", article="one", place="school"),
            fact("setting", "high school", article="two", place="school"),
            fact("setting", "small town", article="two", place="town"),
        ]
    )
    assert [bool(each.conflict) for each in facts] == [True, True, False]
    assert dispute.words == facts[0].conflict
    assert dispute.words == (
        "setting of Dark Water: “private school” (one) against “high school” (two). Not asked."
    )
    assert (dispute.relation, dispute.subject, dispute.ruling) == ("setting", WORK, Ruling.OPEN)
    assert dispute.is_contradiction
    assert [(side.object, side.articles) for side in dispute.sides] == [
        ("private school", ("one",)),
        ("high school", ("two",)),
    ]
    assert [each.sentence for side in dispute.sides for each in side.sources] == [
        "In Dark Water it is private school.",
        "In Dark Water it is high school.",
    ]


def test_a_side_has_all_its_sentences_and_spellings() -> None:
    _, (dispute,) = fuse(
        [
            fact("release_date", "Jan. 28", "--01-28", sentence="It is out on Jan. 28."),
            fact("release_date", "January 28", "--01-28", article="two"),
            fact("release_date", "January 29", "--01-29", article="three"),
        ]
    )
    one, other = dispute.sides
    assert (one.object, one.spellings) == ("January 28", ("January 28", "Jan. 28"))
    assert one.articles == ("two", "one")
    assert (other.object, other.articles) == ("January 29", ("three",))


def test_a_dispute_has_two_sides_at_least() -> None:
    _, (dispute,) = fuse([fact("creator", "A. Roe", "a"), fact("creator", "B. Poe", "b")])
    with pytest.raises(ValueError, match="two sides"):
        replace(dispute, sides=dispute.sides[:1])


SAID = (
    fact("creator", "Ann Roe", "ann", article="one"),
    fact("creator", "Bob Poe", "bob", article="two"),
    fact("creator", "Ann Roe", "ann", article="three"),
    fact("episode_count", "12", article="one"),
    fact("episode_count", "twelve", "12", article="two"),
)


def test_the_order_of_reading_changes_no_dispute_but_its_order() -> None:
    def told(dispute: Dispute) -> dict[str, frozenset[str]]:
        return {side.value: frozenset(side.articles) for side in dispute.sides}

    expected = {"ann": frozenset({"one", "three"}), "bob": frozenset({"two"})}
    for order in permutations(SAID):
        _, disputes = fuse(order)
        assert [told(each) for each in disputes] == [expected]


def test_the_claims_of_facts_give_the_same_contradictions_again() -> None:
    said = [
        *SAID,
        fact("cast", "Mary Stone"),
        fact("director", "Lee Jae-kyu", article="good"),
        fact("director", "Kim Nam Soo", article="bad", doubt="corrupted"),
        fact("writer", "Some One", article="bad", doubt="corrupted"),
    ]
    _, disputes = fuse(said)
    kept = claims(said, disputes)
    assert [each.relation for each in kept] == [
        *("creator",) * 3,
        *("episode_count",) * 2,
        *("director",) * 2,
    ]
    _, again = fuse(kept)
    assert again == disputes
    assert len(again) == 2


@pytest.mark.parametrize(
    ("relation", "sound", "corrupted"),
    [
        ("died_on", ("4 July 1934", "1934-07-04"), ("1934", "1934")),
        ("died_on", ("4 July 1934", "1934-07-04"), ("July 4th", "--07-04")),
        ("died_on", ("1934", "1934"), ("4 July 1934", "1934-07-04")),
        ("died_on", ("1934", "1934"), ("1934", "1934")),
        ("event_place", ("Seoul", ""), ("Korea", "")),
        ("event_place", ("Korea", ""), ("Seoul", "")),
    ],
)
def test_a_corrupted_sentence_that_says_the_same_less_exactly_contradicts_nothing(
    relation: str, sound: tuple[str, str], corrupted: tuple[str, str]
) -> None:
    _, disputes = fuse(
        [fact(relation, *sound), fact(relation, *corrupted, article="bad", doubt="corrupted")]
    )
    assert disputes == ()


def test_a_corrupted_sentence_contradicts_what_answers_the_same_and_no_list() -> None:
    bad = {"article": "bad", "doubt": "corrupted"}
    _, disputes = fuse(
        [
            fact("event_place", "Seoul", what="press conference"),
            fact("event_place", "Busan", what="premiere", **bad),
            fact("cast", "Mary Stone"),
            fact("cast", "John Ford"),
            fact("cast", "Jim Lake", **bad),
        ]
    )
    assert disputes == ()
    _, (dispute,) = fuse(
        [
            fact("event_place", "Seoul", what="premiere"),
            fact("event_place", "Busan", what="premiere", **bad),
        ]
    )
    assert (dispute.ruling, dispute.is_contradiction) == (Ruling.CORRUPTED, True)


def test_lists_do_not_contradict_themselves() -> None:
    facts, disputes = fuse([fact("cast", "Mary Stone"), fact("cast", "John Ford")])
    assert [each.conflict for each in facts] == ["", ""]
    assert disputes == ()


def test_a_city_and_its_country_are_no_contradiction() -> None:
    facts, (dispute,) = fuse(
        [
            fact("event_place", "Korea", what="press conference"),
            fact("event_place", "Seoul", article="two", what="press conference"),
        ]
    )
    assert [bool(each.conflict) for each in facts] == [True, False]
    assert (dispute.ruling, dispute.is_contradiction) == (Ruling.WITHIN, False)
    assert "Not a contradiction: Seoul lies within the others." in dispute.words

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
    assert tuple(each.words for each in disputes) == (
        (
            "director of Dark Water: bad has “Kim Nam Soo” in a corrupted sentence, against "
            "“Lee Jae-kyu” (good). The corrupted one is not used."
        ),
        "Chun Sung-il is called the creator of Dark Water (good) and its writer (bad).",
    )
    assert [each.ruling for each in disputes] == [Ruling.CORRUPTED, Ruling.PARTS]
    assert [each.is_contradiction for each in disputes] == [True, False]


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
