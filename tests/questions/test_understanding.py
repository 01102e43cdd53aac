"""The first half on whole articles: what the seeds must yield, and what must never come of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions import articles
from questions.lexicon.catalogue import RELATIONS
from questions.model import Article, Knowledge
from questions.pipeline import understand

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
WORK = "All of Us Are Dead"
AROUND = """
Schwartz HanCinema Carbrey Freitas Guillermo Akismet Collider Bateman Gyeongju Anyang
SooAnd Jiu WordPress TikTok Ozark Kiss
"""


def read_seeds() -> list[Article]:
    sources = articles.read_sources(SEEDS)
    return [articles.read(path, sources) for path in articles.find(SEEDS)]


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return understand(read_seeds())


def stated(known: Knowledge) -> set[tuple[str, str, str]]:
    """What the relation tables read; what any plain clause states is tested with the clauses."""
    return {
        (fact.relation, fact.subject.name, fact.object)
        for fact in known.facts
        if not fact.relation.startswith("stated_")
    }


@pytest.mark.parametrize(
    ("relation", "subject", "answer"),
    [
        ("based_on", WORK, "Now at Our School"),
        ("source_kind", WORK, "webtoon"),
        ("source_author", WORK, "Joo Dong-geun"),
        ("source_country", WORK, "Korean"),
        ("episode_count", WORK, "12"),
        ("named_thing", WORK, "Jonas Virus"),
        ("carrier", WORK, "hamster"),
        ("escapes_from", WORK, "science lab"),
        ("victim", WORK, "a student"),
        ("plays", "Nam On-jo", "Park Ji-hu"),
        ("plays", "Lee Na-yeon", "Lee Yoo-mi"),
        ("director", WORK, "Lee Jae-kyu"),
        ("earlier_work", "Lee Jae-kyu", "Fashion 70's"),
        ("earlier_work", "Lee Jae-kyu", "Beethoven Virus"),
        ("creator", WORK, "Chun Sung-il"),
        ("release_date", WORK, "January 28"),
        ("release_year", WORK, "2022"),
        ("platform", WORK, "Netflix"),
        ("platform", "Kingdom", "Netflix"),
        ("platform", "Squid Game", "Netflix"),
        ("genre", WORK, "zombie"),
        ("country", WORK, "Korea"),
        ("follows", WORK, "Squid Game"),
        ("tradition", WORK, "Peninsula"),
        ("event_place", WORK, "Seoul"),
        ("event_date", WORK, "Jan. 26"),
        ("measure", WORK, "four"),
        ("measure", WORK, "hundred"),
        ("measure", WORK, "seven"),
        ("profession", "Dr. Lee", "professor of cell biology"),
        ("subject_taught", "Dr. Lee", "cell biology"),
        ("maker", WORK, "Dr. Lee"),
        ("motive", WORK, "to turn fear into rage"),
        ("turns_into", WORK, "rage"),
        ("protects_from", WORK, "bullying"),
        ("heroes", WORK, "students"),
        ("trapped_after", WORK, "zombie invasion"),
        ("setting", WORK, "small town"),
        ("known_for", "Yoon Chan-young", "Doctor John"),
        ("known_for", "Park Ji-hoo", "House of Hummingbird"),
        ("known_for", "Cho Yi-hyun", "Hospital Playlist"),
        ("known_for", "Park Solomon", "Sweet Revenge"),
        ("known_for", "Yoo In-soo", "At a Distance, Spring Is Green"),
        ("known_for", "Lee Yoo-mi", "Squid Game"),
        ("cast", WORK, "Lim Jae-hyeok"),
        ("promo_date", WORK, "February 3rd"),
        ("promo_publisher", WORK, "Netflix Korea"),
        ("featured_scene", WORK, "broadcasting room"),
        ("costume", WORK, "gym suit"),
        ("appears_at", WORK, "infirmary"),
        ("trait", "Lee Na-yeon", "cheeky"),
        ("reported_by", WORK, "Korea Herald"),
        ("feeling", WORK, "pressure"),
        ("means", WORK, "colors"),
        ("aim", WORK, "realistic and lively"),
        ("challenge", WORK, "tryouts with hundreds of zombie actors"),
    ],
)
def test_the_seeds_yield(known: Knowledge, relation: str, subject: str, answer: str) -> None:
    assert (relation, subject, answer) in stated(known)


def test_qualifiers_say_of_what(known: Knowledge) -> None:
    qualifiers = {(fact.relation, fact.object): dict(fact.qualifiers) for fact in known.facts}
    assert qualifiers["measure", "hundred"] == {
        "what": "school",
        "dimension": "length",
        "unit": "meter",
    }
    assert qualifiers["plays", "Lee Yoo-mi"] == {"role": "student", "work": WORK}
    assert qualifiers["release_date", "January 28"]["platform"] == "Netflix"
    assert qualifiers["reported_by", "Korea Herald"] == {"speaker": "Lee Jae-kyu"}
    assert qualifiers["earlier_work", "Beethoven Virus"]["kind"] == "drama"


def test_evidence_is_verbatim_clean_and_holds_the_answer(known: Knowledge) -> None:
    texts = {article.slug: article.text for article in known.articles}
    for fact in known.facts:
        assert fact.subject.id in known.entities
        assert dict(fact.qualifiers).keys() <= set(RELATIONS[fact.relation].qualifiers)
        assert fact.object == fact.evidence[0].object_text
        for each in fact.evidence:
            sentence = each.sentence
            assert texts[sentence.article][sentence.start : sentence.end] == sentence.text
            assert each.object_text in sentence.text
            assert sentence.doubt == ""


def test_spellings_are_one_person_each_and_nobody_else_is_merged(known: Knowledge) -> None:
    people = {
        entity.name: set(entity.aliases)
        for entity in known.entities.values()
        if entity.kind.value == "person"
    }
    assert people["Lee Jae-kyu"] == {"Lee Jae-kyoo", "Lee J. Q."}
    assert people["Park Ji-hoo"] == {"Park Ji-hu", "park ji ho"}
    assert people["Park Solomon"] == {"Lomon", "lomon"}
    assert people["Chun Sung-il"] == {"Chun Seong Il"}
    assert people["Yoo In-soo"] == {"Yo In Soo"}
    assert people["Lee Yoo-mi"] == {"Lee Yo Mi"}
    assert people["Cho Yi-hyun"] == {"Cho Yi-Hyun", "Cho Yi Hyun"}
    assert people["Yoon Chan-young"] == {"Yoon Chan Young"}
    for alone in ("Lee Na-yeon", "Dr. Lee", "Nam On-jo", "Lim Jae-hyeok", "Joo Dong-geun"):
        assert people[alone] == set()
    work = known.entities["title:all of us are dead"]
    assert (work.name, work.noun) == (WORK, "series")
    assert set(work.aliases) == {"All Of Us Are Dead", "We are all dead", "ll of Us Are Dead"}


def test_contradictions_are_named(known: Knowledge) -> None:
    disputes = "\n".join(known.notes)
    assert "“private school” (behind-the-scenes-secrets) against “high school”" in disputes
    assert "“Lee Jae-kyu” is also written" in disputes
    assert "has “Kim Nam Soo” in a corrupted sentence" in disputes
    assert "Chun Sung-il is called the creator" in disputes
    disputed = {fact.object for fact in known.facts if fact.conflict}
    assert disputed == {"private school", "high school"}
    texts = {article.slug: article.text for article in known.articles}
    for source in (s for d in known.disputes for side in d.sides for s in side.sources):
        assert texts[source.article][source.start : source.end] == source.sentence


@pytest.mark.parametrize("word", AROUND.split())
def test_nothing_comes_from_around_the_articles(known: Knowledge, word: str) -> None:
    for fact in known.facts:
        assert word not in fact.object
        assert word not in fact.subject.name
        assert all(word not in each.sentence.text for each in fact.evidence)


def test_the_same_articles_give_the_same_knowledge(known: Knowledge) -> None:
    again = understand(read_seeds())
    assert again == known
    assert list(again.entities) == list(known.entities)


MADE_UP = """\
‘The Long Harbour’ Season Wraps: What to Know About the HBO Drama

The crime drama “The Long Harbour” premiered on HBO on March 3, 2019. It consists of eight episodes.

“The Long Harbour” is based on the 1987 novel “Tidewrack” by Alice Moor. The series was created by
Daniel Hart and directed by Susan Webb. The series, which stars Emma Clarke and Peter Grant, is set
in a small town.

Emma Clarke plays detective Ruth Bell. Ruth Bell is not played by Laura Stone, whatever fans say.

If it returns, it could be released on May 4, 2020.
"""


def test_an_article_of_other_people_in_another_country_is_read_as_well() -> None:
    text = MADE_UP.replace("\nDaniel", " Daniel").replace("\nin a", " in a")
    found = stated(understand([Article(slug="harbour", text=text)]))
    work = "The Long Harbour"

    assert found == {
        ("release_date", work, "March 3, 2019"),
        ("release_year", work, "2019"),
        ("platform", work, "HBO"),
        ("genre", work, "crime"),
        ("episode_count", work, "eight"),
        ("based_on", work, "Tidewrack"),
        ("source_kind", work, "novel"),
        ("source_author", work, "Alice Moor"),
        ("creator", work, "Daniel Hart"),
        ("cast", work, "Emma Clarke"),
        ("cast", work, "Peter Grant"),
        ("setting", work, "small town"),
        ("plays", "Ruth Bell", "Emma Clarke"),
    }


PIECES = st.lists(
    st.sampled_from(
        [article_line for article in read_seeds() for article_line in article.text.split("\n")]
        + ["“", "”", "\n", " ", "Dr. ", "⟨P0⟩", "⟨", "\u00a0", "[b]", "(", ")", "“It", "said", "\r"]
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_any_text_is_read_without_harm_and_with_true_offsets(pieces: list[str]) -> None:
    text = "".join(pieces)
    for fact in understand([Article(slug="any", text=text)]).facts:
        for each in fact.evidence:
            assert text[each.sentence.start : each.sentence.end] == each.sentence.text
            assert each.object_text in each.sentence.text
