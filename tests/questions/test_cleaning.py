from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.cleaning import label
from questions.model import Article, Line, LineKind

BODY = "The series is about students who become trapped in their school."


def labelled(*lines: str, author: str | None = None) -> list[Line]:
    text = "\n\n".join(("‘Dark Water’ Returns to the Screen", *lines))
    return list(label(Article(slug="a", text=text, author=author)))[1:]


@pytest.mark.parametrize(
    "line",
    [
        "Written by William Schwartz",
        "By Mary Stone | January 3",
        "Written by: Ryan Carbrey",
        "Narrated by: Justin Freitas @JustinFreitasVO",
        "Edited by: Guillermo A",
        "Published on January 3, 2022 at 10:00",
        "Team writer. He has been writing articles for HanCinema since 2012, and lives in Seoul.",
        "She can be contacted at mary@example.org and takes suggestions for films.",
        "Mary Stone is a freelance writer who lives in Boston.",
        "Read articles and reviews from William Schwartz",
        "0:00 Intro",
        "2:53 17 Takes for a Kiss",
        "1:02:53 Original Song",
        "ALSO READ: Jason Bateman Talks About ‘Arrested Development’",
        "RELATED: More of the same",
        "via Collider",
        "Source: Yonhap",
        "Our Social Media:",
        "Check out Screen Rant’s official TikTok!",
        "For copyright matters please contact us at:",
        "Leave a Reply",
        "Leave a Comment",
        "Your email address will not be published. Required fields are marked *",
        "Fill in your details below or click an icon to log in:",
        "You are commenting using your Twitter account. Log Out /  Change )",
        "Twitter picture",
        "Connecting to %s",
        "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
        "Related Post",
        "https://example.org/page",
        "* * *",
        "Advertisement",
        "© 2022 Example Media",
    ],
)
def test_what_a_page_says_around_its_article_is_boilerplate(line: str) -> None:
    assert [(each.kind, bool(each.reason)) for each in labelled(line)] == [
        (LineKind.BOILERPLATE, True)
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (BODY, LineKind.BODY),
        ("“Dark Water” directed by Kim Nam SooAnd Lee Jae. Streaming info: today.", LineKind.BODY),
        ("“Dark Water” will be released on Netflix on Jan. 28 (Netflix)", LineKind.CAPTION),
        ("The cast during the press conference in Seoul (AP Photo/Lee Min)", LineKind.CAPTION),
        ("Pictured: The cast in Seoul", LineKind.CAPTION),
        ("Fan’s reactions towards the release of the show", LineKind.HEADING),
        ("“We had fun making all of it”", LineKind.HEADING),
        ("He has written to the editor by hand.", LineKind.BODY),
    ],
)
def test_lines_of_the_article_itself(line: str, kind: LineKind) -> None:
    assert [each.kind for each in labelled(line)] == [kind]


def test_the_first_line_is_the_headline_unless_it_is_running_text() -> None:
    assert label(Article(slug="a", text=BODY))[0].kind is LineKind.BODY
    long = "‘Dark Water’ Creator Tells How the Show Was Brought Into Being, Catch a Glimpse!!"
    assert label(Article(slug="a", text=long))[0].kind is LineKind.HEADING


def test_a_repeated_line_counts_once() -> None:
    once, again = labelled("A caption of the film (Netflix)", "A caption of the film (Netflix)")
    assert once.kind is LineKind.CAPTION
    assert again.reason == "said before"


def test_the_name_of_the_author_on_a_line_of_its_own_is_a_byline() -> None:
    lines = labelled("Written by Mary Stone", BODY, "Mary Stone")
    assert [line.kind for line in lines] == [
        LineKind.BOILERPLATE,
        LineKind.BODY,
        LineKind.BOILERPLATE,
    ]
    assert labelled("Mary Stone", author="Mary Stone")[0].reason == "byline"


def test_nothing_after_the_comment_form_is_of_the_article() -> None:
    *_, after = labelled(BODY, "Leave a Reply", "Dark Water is based on a novel by Mary Stone.")
    assert (after.kind, after.reason) == (LineKind.BOILERPLATE, "comment form")


@given(st.text())
def test_lines_are_verbatim_and_in_order(text: str) -> None:
    lines = label(Article(slug="a", text=text))
    assert all(text[line.start : line.end] == line.text == line.text.strip() for line in lines)
    assert [line.start for line in lines] == sorted(line.start for line in lines)
