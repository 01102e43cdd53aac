"""From what is known to items: put together, examined, ranked; nothing vanishes."""

from __future__ import annotations

from dataclasses import replace

from questions import items, pipeline, ranking
from questions.model import Fact, Finding, Generation, Item, Kind, Severity, Source
from tests.questions.makers import WORK, make_draft, make_entity, make_fact, make_knowledge

HAMSTER = make_fact("carrier", "hamster", what="virus")
ANN = make_entity("Ann Roe")
ACTORS = tuple(
    make_entity(name) for name in ("Ann Roe", "Tom Lime", "Sue Poe", "Jim Vale", "Ada Fox")
)


def ask(*facts: Fact) -> Generation:
    return pipeline.ask(make_knowledge(*facts, entities=(*ACTORS, ANN)), flavour="")


def outcomes(generation: Generation) -> set[tuple[str, str]]:
    made = {(item.relation, item.key) for item in generation.items}
    return made | {(each.fact.relation, each.fact.object) for each in generation.rejected}


def test_a_fact_becomes_an_item() -> None:
    (item,) = ask(HAMSTER).items
    assert item.key == "hamster"
    assert item.subject == "Dark Water"
    assert len(item.distractors) == 3
    assert item.sources == (
        Source(article="one", sentence="In Dark Water it is hamster.", start=0, end=28),
    )
    assert len({item.uid, item.fact, item.fingerprint}) == 3


def test_nothing_vanishes() -> None:
    facts = (
        HAMSTER,
        make_fact("carrier", "bat", what="plague", conflict="they differ"),
        make_fact("feeling", "pressure"),
        make_fact("event_place", "Nowhereville", what="trial"),
        make_fact("based_on", make_entity("Dark Water", Kind.TITLE), kind="webtoon"),
        make_fact("director", ANN, sentence="It was reportedly Ann Roe."),
    )
    generation = ask(*facts)
    assert outcomes(generation) >= {(fact.relation, fact.object) for fact in facts}
    assert {each.rule for each in generation.rejected} >= {
        "conflict", "no-wording", "too-few-options", "leak", "evidence-clean",
    }  # fmt: skip


def test_a_contradiction_is_not_asked() -> None:
    generation = ask(replace(HAMSTER, conflict="one says bat"))
    assert not generation.items
    assert generation.rejected[0].words == "one says bat"


def test_who_wrote_the_article_is_no_subject() -> None:
    author = make_entity("William Schwartz")
    generation = ask(make_fact("director", author))
    assert "boilerplate-topic" in {each.rule for each in generation.rejected}


def test_both_directions_share_the_fact_and_not_the_fingerprint() -> None:
    fact = make_fact("director", ANN, sentence="Ann Roe directed Dark Water.")
    forward, inverse = ask(fact).items
    assert forward.fact == inverse.fact
    assert forward.fingerprint != inverse.fingerprint
    assert {forward.key, inverse.key} == {"Ann Roe", "Dark Water"}


def test_progress_is_told() -> None:
    heard: list[tuple[str, int, int]] = []
    pipeline.ask(
        make_knowledge(HAMSTER), flavour="", told=lambda *heard_now: heard.append(heard_now)
    )
    assert heard == [("asking", 1, 1)]


def test_another_flavour_words_otherwise_and_asks_the_same() -> None:
    facts = [
        make_fact("carrier", name, what=f"virus of {len(name)}")
        for name in ("bat", "rat", "monkey")
    ]
    knowledge = make_knowledge(*facts)
    one, two = (pipeline.ask(knowledge, flavour=flavour).items for flavour in "ab")
    assert {i.fingerprint for i in one} == {i.fingerprint for i in two}
    assert {i.stem for i in one} != {i.stem for i in two}


def test_only_so_many_that_differ_in_the_key_alone() -> None:
    generation = ask(*(make_fact("cast", actor) for actor in ACTORS))
    assert len(generation.items) == ranking.MOST_ALIKE
    assert {each.rule for each in generation.rejected} == {"enough-of-its-sort"}


def test_one_more_article_moves_only_what_it_touches() -> None:
    facts = [make_fact("director", ANN, sentence="Ann Roe made Dark Water."), HAMSTER]
    other = make_fact(
        "carrier", "bat", what="plague", article="two",
        subject=make_entity("Red Sky", Kind.TITLE, "series"),
    )  # fmt: skip
    before = {i.fingerprint: i for i in ask(*facts).items}
    after = {i.fingerprint: i for i in ask(*facts, other).items}
    assert before.items() <= after.items()


def test_the_source_with_the_key_word_for_word_comes_first() -> None:
    short = make_fact("director", ANN, sentence="He was Roe.", article="two").evidence[0]
    full = make_fact("director", ANN, sentence="He was Ann Roe.", article="three").evidence[0]
    alias = make_fact("director", ANN, sentence="He was A. Roe.", article="four").evidence[0]
    prompt = replace(
        make_draft().prompt,
        fact=replace(HAMSTER, evidence=(short, alias, full, full)),
        key="Ann Roe",
        aliases=("A. Roe",),
    )
    assert [source.article for source in items.sources(prompt)] == ["three", "four", "two"]


def rank(*made: Item) -> tuple[Item, ...]:
    return ranking.rank(made)[0]


def test_agreement_raises_and_warnings_lower_the_rank() -> None:
    item = make_draft().item
    agreed = replace(
        item, fingerprint="a", subject="A",
        sources=(*item.sources, replace(item.sources[0], article="two")),
    )  # fmt: skip
    warned = replace(
        item,
        fingerprint="b",
        subject="B",
        findings=(Finding(rule="opinion", severity=Severity.WARN, words="Hm."),) * 4,
    )
    ranked = rank(warned, item, agreed)
    assert [each.fingerprint for each in ranked] == ["a", item.fingerprint, "b"]
    assert ranked[0].rank > ranked[1].rank > ranked[2].rank == 0


def test_what_is_like_others_comes_later() -> None:
    item = make_draft().item
    sisters = [replace(item, fingerprint=name, key=name) for name in "abc"]
    ranks = [each.rank for each in rank(*sisters)]
    assert ranks == sorted(ranks, reverse=True)
    assert len(set(ranks)) == 3


def test_near_duplicates_are_turned_down() -> None:
    twin = make_fact("carrier", "hamster", what="virus", who="x", sentence="The hamster again.")
    generation = ask(HAMSTER, twin)
    assert len(generation.items) == 1
    assert [each.rule for each in generation.rejected] == ["near-duplicate"]
    assert generation.items[0].subject == WORK.name
