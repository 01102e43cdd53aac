from __future__ import annotations

import pytest

from questions import aliases
from questions.aliases import names, titles
from questions.model import Entity, Kind, Mention, Sentence

TOPIC = Entity(id="title:dark water", kind=Kind.TITLE, name="Dark Water", noun="series")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee Jae-kyu", "Lee Jae-kyoo"),
        ("Lee Jae-kyu", "Lee J. Q."),
        ("Lee Jae-kyu", "Lee J.Q."),
        ("Lee Jae-kyu", "Jae-kyu Lee"),
        ("Park Ji-hoo", "Park Ji-hu"),
        ("Park Ji-hoo", "park ji ho"),
        ("Chun Sung-il", "Chun Seong Il"),
        ("Cheon Seong-il", "Chun Sung-il"),
        ("Yoo In-soo", "Yo In Soo"),
        ("Yu In-su", "Ryu In-soo"),
        ("Lee Yoo-mi", "Lee Yo Mi"),
        ("Cho Yi-hyun", "Jo Yi Hyun"),
        ("Yoon Chan-young", "Yun Chan-yeong"),
        ("Jung Ho-yeon", "Jung HoYeon"),
        ("Lim Jae-hyeok", "Im Jae-hyeok"),
        ("Kim Ga-eun", "Kim Ge-eun"),
    ],
)
def test_spellings_of_one_korean_name(one: str, other: str) -> None:
    assert names.likeness(one, other)[0] >= names.ONE_PERSON
    assert names.likeness(one, other) == names.likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Hye-jun", "Kim Hye-jin"),
        ("Park Min-ji", "Park Min-ju"),
        ("Lee Yoo-mi", "Lee Yoo-na"),
        ("Lee Yoo-mi", "Lee Na-yeon"),
        ("Lee Jae-kyu", "Dr. Lee"),
        ("Lee Jae-kyu", "Lee Jae"),
        ("Lee Jae-kyu", "Lee Jae Jiu"),
        ("Nam On-jo", "Nam On-ju Kim"),
        ("Park Ji-hu", "Yoon Ji-hu"),
        ("Cho Yi-hyun", "Cho Yi-han"),
        ("Lee J. Q.", "Lee J. K. Q."),
        ("Mary Stone", "Mary Storm"),
        ("Lim Jae-hyeok", "Kim Jae-hyeok"),
    ],
)
def test_names_of_different_people(one: str, other: str) -> None:
    assert names.likeness(one, other)[0] < names.ONE_PERSON


def test_a_stage_name_is_the_end_of_a_name() -> None:
    assert names.is_inside("Lomon", "Park Solomon")
    assert not names.is_inside("Mon", "Park Solomon")
    assert not names.is_inside("Lomon", "Lomon")
    assert not names.is_inside("Park Lomon", "Kim Park Lomon")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("All of Us Are Dead", "All Of Us Are Dead", True),
        ("All of Us Are Dead", "We are all dead", True),
        ("All of Us Are Dead", "ll of Us Are Dead", True),
        ("ll of Us Are Dead", "All of Us Are Dead", True),
        ("All of Us Are Dead", "All of Us Are Strangers", False),
        ("Silver Lake", "Silver", False),
        ("Up", "p", False),
    ],
)
def test_titles_of_one_work(one: str, other: str, *, same: bool) -> None:
    assert bool(titles.likeness(one, other)) is same


def resolved(
    *texts: str, topics: dict[str, Entity] | None = None, doubt: str = ""
) -> aliases.Resolution:
    """Each text is an article; names stand in brackets: [p:Mary Stone], [t:Dark Water]."""
    kinds = {"p": Kind.PERSON, "t": Kind.TITLE, "o": Kind.ORGANISATION}
    notes = []
    for at, text in enumerate(texts):
        plain, mentions = "", []
        for part in text.split("["):
            name, closing, rest = part.partition("]")
            if closing:
                start = len(plain)
                plain += name[2:]
                mentions.append(
                    Mention(kind=kinds[name[0]], text=name[2:], start=start, end=len(plain))
                )
            plain += rest if closing else part
        sentence = Sentence(
            article=str(at), text=plain, start=0, end=len(plain), doubt=doubt if at == 0 else ""
        )
        notes.append(aliases.note(str(at), [sentence], [mentions]))
    found = {str(at): TOPIC for at in range(len(texts))} if topics is None else topics
    return aliases.resolve(notes, found)


def test_spellings_are_joined_with_their_reasons() -> None:
    known = resolved("the director [p:Lee Jae-kyu]. [p:Jae-kyu] said", "and [p:Lee Jae-kyoo]")

    entity = known.entities["person:lee jae-kyu"]
    assert entity.name == "Lee Jae-kyu"
    assert entity.aliases == ("Lee Jae-kyoo",)
    assert entity.noun == "director"
    assert "romanisation" in entity.because[0]
    assert known.spellings == (
        "“Lee Jae-kyu” is also written “Lee Jae-kyoo”: taken as one person.",
    )
    assert known.find("1", Kind.PERSON, "Lee Jae-kyoo") == entity.id
    assert known.find("0", Kind.PERSON, "Jae-kyu") == entity.id
    assert known.find("1", Kind.PERSON, "Jae-kyu") == ""


def test_names_are_joined_only_where_articles_speak_of_one_work() -> None:
    apart = resolved("[p:Lee Jae-kyu]", "[p:Lee Jae-kyoo]", topics={})
    assert {"person:lee jae-kyu", "person:lee jae-kyoo"} <= set(apart.entities)


def test_what_is_almost_alike_is_not_joined_when_two_are_as_near() -> None:
    known = resolved("[p:Park Ji-hu] met [p:Park Ji-hyo]", "[p:Park Ji-ho]")
    assert known.find("1", Kind.PERSON, "Park Ji-ho") == known.find("0", Kind.PERSON, "Park Ji-hu")
    known = resolved("[p:Park Jo-hu] met [p:Park Ju-ho]", "[p:Park Ju-hu]")
    assert len({e for e in known.entities if e.startswith("person")}) == 3


def test_a_short_name_two_people_share_is_nobodys() -> None:
    known = resolved("[p:Mary Stone] and [p:John Stone], then [p:Stone]")
    assert known.find("0", Kind.PERSON, "Stone") == "person:stone"


def test_a_middle_name_may_be_left_out_within_an_article() -> None:
    known = resolved("[p:Alexander Graham Bell] was [p:Alexander Bell]", "[p:Alexander Bell]")
    assert known.find("1", Kind.PERSON, "Alexander Bell") == "person:alexander bell"
    assert known.find("0", Kind.PERSON, "Alexander Graham Bell") == "person:alexander bell"


@pytest.mark.parametrize(
    "text",
    [
        "[p:Park Ji Hoon] met [p:Park Min Hoon]",
        "[p:John A. Smith] met [p:John B. Smith] and [p:John Smith]",
        "[p:Dr. John Smith] met [p:Dr. Smith]",
    ],
)
def test_middle_names_that_differ_are_different_people(text: str) -> None:
    people = [e for e in resolved(text).entities if e.startswith("person")]
    assert len(people) == text.count("[p:")


def test_a_topic_may_have_no_noun() -> None:
    nameless = Entity(id="other:copper", kind=Kind.OTHER, name="Copper")
    known = resolved("[p:Mary Stone]", topics={"0": nameless})
    assert known.entities["other:copper"].noun == ""


def test_a_stage_name_joins_at_the_same_place_of_two_cast_lists() -> None:
    lists = (
        "[p:Cho Yi-hyun], [p:Park Solomon], and [p:Yoo In-soo]",
        "[p:Cho Yi-hyun], [p:Lomon], [p:Yoo In-soo]",
    )
    assert resolved(*lists).find("1", Kind.PERSON, "Lomon") == "person:park solomon"
    elsewhere = resolved(lists[0], "[p:Lomon], [p:Cho Yi-hyun], [p:Yoo In-soo]. [p:Lomon] sang")
    assert elsewhere.find("1", Kind.PERSON, "Lomon") == "person:lomon"


def test_the_canonical_spelling_is_well_cased_and_frequent() -> None:
    known = resolved("[p:park ji hu]", "[p:Park Ji-hu]", "[p:Cho Yi-Hyun] is [p:Cho Yi-hyun]")
    assert known.entities[known.find("0", Kind.PERSON, "park ji hu")].name == "Park Ji-hu"
    assert known.entities[known.find("2", Kind.PERSON, "Cho Yi-Hyun")].name == "Cho Yi-hyun"
    glued = resolved("[p:Yo In Soo], [p:Yo In Soo]", "[p:Yoo In-soo]", doubt="corrupted")
    assert glued.entities[glued.find("0", Kind.PERSON, "Yo In Soo")].name == "Yoo In-soo"


def test_other_forms_of_the_topic_are_the_topic() -> None:
    known = resolved("the film [t:DARK WATER]", "[o:The Post] is [o:Post]")
    topic = aliases.topic(known, TOPIC)
    assert topic is not None
    assert (topic.id, topic.noun) == ("title:dark water", "series")
    assert known.find("0", Kind.TITLE, "DARK WATER") == topic.id
    assert known.find("1", Kind.ORGANISATION, "The Post") == "organisation:post"
    assert aliases.topic(known, None) is None
    stranger = Entity(id="title:x", kind=Kind.TITLE, name="X")
    assert aliases.topic(known, stranger) is stranger


def test_mentions_are_linked_to_their_entities() -> None:
    known = resolved("[p:Mary Stone]")
    sentence = Sentence(article="0", text="Mary Stone 5", start=0, end=12)
    mentions = (
        Mention(kind=Kind.PERSON, text="Mary Stone", start=0, end=10),
        Mention(kind=Kind.NUMBER, text="5", start=11, end=12),
    )
    assert [m.entity for m in aliases.link(sentence, mentions, known)] == ["person:mary stone", ""]
