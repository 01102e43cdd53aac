from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions.cleaning import label
from questions.lexicon import boilerplate
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
        "— Ann Roe (@annroe) June 7, 2022",
        "pic.twitter.com/abc123",
        "Dark Water is out now! https://t.co/abc123 — Netflix (@netflix) January 28, 2022",
        "Sign up for our newsletter to get the best stories in your inbox every week.",
        "Subscribe to our weekly newsletter and never miss a story.",
        "We use cookies to give you the best experience. By continuing you accept our policy.",
        "This site uses cookies to improve your experience.",
        "Accept all cookies",
        "Share on Facebook",
        "Share this article",
        "Click to share on Twitter (Opens in new window)",
        "Facebook Twitter Pinterest Email",
        "Copy link",
        "By Ann Roe",
        "Ann Roe covers film and television for The Coast.",
        "12 Comments",
        "Be the first to comment",
        "Log in to leave a comment",
        "More on this story",
        "Read next",
        "Related: The bridge that fell",
        "See also: The bridge that fell",
        "Photo by John Roe",
        "Photograph: John Roe/Getty Images",
        "Image source, Getty Images",
        "This article was originally published on The Conversation.",
        "This article first appeared in The Coast on 3 May 2020.",
        "Story continues below advertisement",
        "Article continues after advertisement",
        "Reporting by Ann Roe; editing by John Doe",
        "Additional reporting by Ann Roe",
        "Updated 3 May 2020",
        "5 min read",
        "3 May 2020, 10:00 BST",
        "Skip to main content",
        "Jump to navigation",
        "From Wikipedia, the free encyclopedia",
        "This article needs additional citations for verification.",
        "Retrieved 3 May 2020.",
        "^ Roe, Ann (2020). The Bridge. Leeds: Press. p. 12.",
        '1. ^ "The Bridge". The Coast. 3 May 2020.',
        "Follow us on Twitter: @coast",
        "Watch the trailer below:",
        "Download our app",
        "Terms of Use",
        "Privacy Policy",
        "Why you can trust The Coast",
        "Getty Images",
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


@pytest.mark.parametrize(
    "line",
    [
        "The festival takes cookies from every baker of the town and uses them for charity.",
        "Privacy policy was the subject of her first book, which was published in 1999.",
        "The newspaper published its first comment in 1850.",
        "Share prices fell by 10 per cent in 1929, when the bank closed.",
        "Follow the river north for ten miles and you reach the castle, built in 1200.",
        "Next to the church stands a tower that was built in 1300.",
        "Source code of the game was released in 1999 by its author.",
        "Print shops opened in the town in 1750 and closed in 1900.",
        "Read was born in 1899 in Leeds and died in 1970 in London.",
        "Subscribers numbered 3,000 in 1900 and 50,000 in 1950.",
        "Photo journalism became her trade in 1950, when she moved to Paris.",
        "By Christmas 1914 the army had lost 3,000 men.",
        "By Lake Geneva stands the castle, which was built in 1200.",
        "Edited by Max Brod, the novel was published in 1925.",
        "Written by Ann Roe in 1890, the song was sung by sailors.",
        "Reported cases fell to 300 in 1990.",
        "Twitter was founded in 2006 by Jack Dorsey in San Francisco.",
        "Email was invented in 1971 by Ray Tomlinson.",
        "Images of the planet were sent by Voyager 2 in 1989.",
        "Watch towers were built in 1300 along the coast.",
        "Via Appia was built in 312 BC.",
        "Topics in algebra were his field until 1950.",
        "See also the bishop of Rome, who was elected in 1200.",
        "Hosted by John Roe, the show ran for ten years.",
        "Presented by the king in 1900, the cup is made of gold.",
        "Credit unions were founded in 1850 in Germany.",
        "Pin factories made the town rich in 1800.",
        "Register offices opened in 1837.",
        "Follow-up surveys were made in 1999.",
        "Her work is the source of the opera.",
        "Story and art were by Ann Roe.",
        "Video games were first shown there in 1972.",
        "He has been writing for the stage since 1990.",
        "She can be reached by boat; the island was bought in 1950 by a bank.",
        "Tags were sewn on in 1950 and cut off in 1960.",
    ],
)
def test_running_text_that_opens_like_a_label_is_kept(line: str) -> None:
    assert [(each.kind, each.reason) for each in labelled(line)] == [(LineKind.BODY, "")]


@pytest.mark.parametrize(
    ("dateline", "body"),
    [
        ("SEOUL, June 7 (Wire) --", "The museum was opened in 1990."),
        ("LONDON (Reuters) -", "“The bridge was sold,” she said in May."),
        ("NEW YORK, N.Y., Jan. 3 —", "The tower was built in 1890."),
        ("OSLO —", "The king was born in 1950."),
        ("", "UNESCO — The agency was founded in 1945."),
        ("", "NATO (North Atlantic Treaty Organization) was founded in 1949."),
        ("", "BBC - the broadcaster - was founded in 1922."),
    ],
)
def test_a_dateline_stands_apart(dateline: str, body: str) -> None:
    *before, line = labelled(f"{dateline} {body}".strip())
    assert (line.text, line.kind) == (body, LineKind.BODY)
    assert [(each.text, each.reason) for each in before] == [(dateline, "dateline")] * bool(
        dateline
    )


def test_what_tells_of_the_author_is_no_part_of_the_article_unless_it_is_about_them() -> None:
    about = "Mary Stone lives in Boston, where she was born in 1950."
    line = labelled(BODY, BODY[:-1] + " by the sea.", about, author="Mary Stone")[-1]
    assert line.reason == "author's biography"
    text = f"Mary Stone, Poet\n\nShe is a poet.\n{about}"
    article = Article(slug="a", text=text, author="Mary Stone")
    assert label(article)[-1].kind is LineKind.BODY


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


@settings(deadline=None)
@given(st.text())
def test_lines_are_verbatim_and_in_order(text: str) -> None:
    lines = label(Article(slug="a", text=text))
    assert all(text[line.start : line.end] == line.text == line.text.strip() for line in lines)
    assert [line.start for line in lines] == sorted(line.start for line in lines)


@pytest.mark.parametrize(
    "expression",
    [
        row
        for _, row in (*boilerplate.FOOTERS, *boilerplate.LINES, *boilerplate.LABELS)
        if row.startswith("^")
    ],
)
def test_an_expression_for_the_beginning_of_a_line_has_no_other_alternative(
    expression: str,
) -> None:
    depth, is_set = 0, False
    for sign in re.sub(r"\\.", "", expression):
        is_set = sign == "[" or (is_set and sign != "]")
        depth += 0 if is_set else (sign == "(") - (sign == ")")
        assert depth or is_set or sign != "|"
