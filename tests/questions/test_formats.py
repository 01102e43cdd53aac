"""What is got out of HTML, Markdown and PDF: running text as lines, and what the file states."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import articles
from questions.articles import encodings, layout
from questions.articles.errors import Refused
from questions.articles.values import MAX_STATED, plain, stated
from questions.model import Article
from tests.questions.hostile.files import printed

PAGE = """<!doctype html><html><head><title>The Lighthouse – The Coast</title>
<meta charset="{charset}">
<meta property="og:site_name" content="The Coast"><meta name="author" content="Ann Roe">
<meta property="article:published_time" content="2022-01-28T10:00:00Z">
<link rel="canonical" href="https://coast.example.org/lighthouse"></head><body>
<nav><a href="/">Home</a> <a href="/about">About us</a></nav>
<article><h1>The Lighthouse of Aberdour</h1>
<p>The lighthouse of Aberdour was built in 1890 by <b>John Doe</b>, and it <a href="x">is</a>
30 metres tall.<br>It was closed in 1950, “for good”.</p>
<h2>History</h2>
<p>It is made of granite. Its first keeper was Mary Stone, who lived there for forty years.</p>
<ul><li>A lamp from Café Zürich, which was lit by oil until the year 1920.</li></ul>
<table><tr><td>Height</td><td>30 metres</td></tr></table>
<script>alert("no words of the article")</script></article>
<footer><p>Copyright 2022 The Coast. All rights reserved.</p></footer></body></html>"""


def read(path: Path, raw: bytes | str) -> Article:
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return articles.read(path, {})


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("x", "utf-16")],
)
def test_a_page_gives_its_paragraphs_and_says_where_it_is_from(
    tmp_path: Path, charset: str, encoding: str
) -> None:
    article = read(tmp_path / "a.html", PAGE.format(charset=charset).encode(encoding))
    assert article.text.splitlines() == [
        "The Lighthouse of Aberdour",
        "The lighthouse of Aberdour was built in 1890 by John Doe, and it is 30 metres tall.",
        "It was closed in 1950, “for good”.",
        "History",
        "It is made of granite. Its first keeper was Mary Stone, who lived there for forty years.",
        "A lamp from Café Zürich, which was lit by oil until the year 1920.",
    ]
    assert (article.title, article.author) == ("The Lighthouse of Aberdour", "Ann Roe")
    assert (article.date, article.publisher) == ("2022-01-28", "The Coast")
    assert article.origin == "https://coast.example.org/lighthouse"


def test_what_a_person_wrote_down_goes_before_what_the_page_says(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.format(charset="utf-8"), encoding="utf-8")
    article = articles.read(path, {"a": {"author": "John Roe", "genre": "place"}})
    assert (article.author, article.genre, article.publisher) == ("John Roe", "place", "The Coast")


@pytest.mark.parametrize("charset", ["zip", "unicode_escape", "utf-8", "iso-8859-99"])
def test_no_encoding_is_believed_that_is_none(charset: str) -> None:
    raw = f'<meta charset="{charset}"><p>Caf'.encode() + b"\xe9"
    with pytest.raises(Refused):
        encodings.decode(raw, is_page=True)


MARKDOWN = """---
title: "The Lighthouse"
author: Ann Roe
date: 2022-01-28
publisher: The Coast
tags:
  - sea
---

# A heading

The lighthouse of *Aberdour* was built in **1890** by [John Doe](https://example.org
"a title") and is
30 metres tall[^1].  \nIt was closed in 1950.

![A picture of it](x.png)

- Its first keeper was `Mary Stone`.

> She said it was cold &amp; dark.

| Height | 30 |
|--------|----|
| Width  | 10 |

```
code says nothing
```

<div>markup says nothing</div>

[^1]: A note says
    nothing.
"""


def test_markdown_gives_its_text_and_its_front_matter(tmp_path: Path) -> None:
    article = read(tmp_path / "a.md", MARKDOWN)
    assert article.text.splitlines() == [
        "The Lighthouse",
        "A heading",
        "The lighthouse of Aberdour was built in 1890 by John Doe and is 30 metres tall.",
        "It was closed in 1950.",
        "Its first keeper was Mary Stone.",
        "She said it was cold & dark.",
    ]
    assert (article.title, article.author) == ("The Lighthouse", "Ann Roe")
    assert (article.date, article.publisher) == ("2022-01-28", "The Coast")


def test_markdown_without_front_matter_is_named_by_its_heading(tmp_path: Path) -> None:
    article = read(tmp_path / "a.md", "# The Tower\r\n\r\nIt was built in 1890 by John Doe.\r\n")
    assert article.title == "The Tower"
    assert article.text == "The Tower\nIt was built in 1890 by John Doe.\n"
    assert article.author is None


BODY = (
    "The lighthouse of Aberdour was built in 1890 by the engin-",
    "eer John Doe, who had come from Norway to serve the harb-",
    "our of the town and stayed there for the rest of his life.",
    "A well-known painter, his wife, painted it. She was well-",
    "known as far as Bergen, where the museum has kept it.",
    "Short end.",
    "A new paragraph begins here and goes on over the page, as",
)


def test_a_pdf_gives_paragraphs_without_what_repeats_on_each_page(tmp_path: Path) -> None:
    first = ["The Coast, January 2022", *BODY, "Page 1 of 2"]
    second = ["The Coast, January 2022", "long paragraphs do.", "Page 2 of 2"]
    article = read(tmp_path / "a.pdf", printed(first, second))
    one = (
        "The lighthouse of Aberdour was built in 1890 by the engineer John Doe, who had come from "
        "Norway to serve the harbour of the town and stayed there for the rest of his life. "
        "A well-known painter, his wife, painted it. She was well-known as far as Bergen, where "
        "the museum has kept it. Short end."
    )
    two = "A new paragraph begins here and goes on over the page, as long paragraphs do."
    assert article.text.splitlines() == [one, two]


def test_a_heading_of_a_pdf_stands_alone_and_a_single_page_has_no_furniture() -> None:
    full = "The lighthouse of Aberdour was built in 1890 by the engineer."
    assert layout.paragraphs([["Its history", full, full, "", "In 1950", "17"]]).splitlines() == [
        "Its history",
        f"{full} {full}",
        "In 1950",
    ]
    assert layout.paragraphs([]) == ""
    assert layout.paragraphs([["A ﬁne o\u00adﬀer."]]) == "A fine offer.\n"


def test_a_long_print_takes_time_in_proportion() -> None:
    """One paragraph of 20,000 lines: quadratic joining took more than 8 seconds."""
    line = "The lighthouse was built in 1890 by the engineer, and after him by the engi-"
    text = layout.paragraphs([[line] * 50] * 400)
    assert text.count("\n") == 1
    assert "engi-The lighthouse" in text


def test_marks_of_notes_and_unbreakable_spaces_are_made_plain() -> None:
    marked = (
        "Built[N 2] on 6\u00a0May\u202f1890.[12]:121–154 [A] “tower”[citation needed] of[a] stone."
    )
    assert plain(marked) == "Built on 6 May 1890. [A] “tower” of stone."


def test_what_a_file_states_is_one_line_of_sensible_length() -> None:
    assert stated(" Ann\n Roe\u200b ") == "Ann Roe"
    assert stated("") is None
    assert stated(3) is None
    assert stated("a" * (MAX_STATED + 1)) is None
