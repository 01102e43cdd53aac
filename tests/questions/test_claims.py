"""Licence and language: taken where a file states them, and never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import articles
from questions.articles import claims, header
from questions.articles.claims import Claims, of_page
from tests.questions.test_formats import MARKDOWN, PAGE, read

CC = "https://creativecommons.org/licenses/by-sa/4.0/deed.en"


def head(words: str, html: str = "<html>") -> str:
    return f"<!doctype html>{html}<head>{words}</head><body><p>Words.</p></body></html>"


@pytest.mark.parametrize(
    "words",
    [
        f'<link rel="license" href="{CC}">',
        f'<a rel="nofollow license" href="{CC}">Some rights reserved</a>',
        '<meta name="dcterms.license" content="CC BY-SA 4.0">',
        f'<script type="application/ld+json">{{"@type": "Article", "license": "{CC}"}}</script>',
        (
            '<script type="application/ld+json">{"@graph": [{"@type": ["Thing", "BlogPosting"],'
            f' "license": {{"@type": "CreativeWork", "url": "{CC}"}}}}]}}</script>'
        ),
        f'<link rel="license" href="{CC}"><a rel="license" href="{CC}">the same</a>',
    ],
)
def test_a_licence_is_taken_where_it_is_stated(words: str) -> None:
    assert of_page(head(words)).licence == "CC BY-SA 4.0"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "<footer>Copyright 2022. All rights reserved.</footer>",
        f'<footer><a href="{CC}">Creative Commons</a></footer>',
        f'<link rel="license" href="{CC}"><a rel="license" href="/pictures">Pictures</a>',
        '<script type="application/ld+json">{"@type": "ImageObject", "license": "X"}</script>',
        '<script type="application/ld+json">{broken</script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<link rel="license">',
    ],
)
def test_no_licence_is_guessed(words: str) -> None:
    assert of_page(head(words)).licence is None


@pytest.mark.parametrize(
    ("page", "language", "by"),
    [
        (head("", '<html lang="en-gb">'), "en-GB", "the page"),
        (head('<meta http-equiv="content-language" content="de">'), "de", "its header"),
        (head('<meta property="og:locale" content="pt_BR">'), "pt-BR", "its locale"),
        (
            head(
                '<meta property="og:locale" content="pt_BR"><script type="application/ld+json">'
                '{"@type": "Article", "inLanguage": "en"}</script>'
            ),
            "en",
            "its JSON-LD",
        ),
        (head("", '<html lang="english please">'), None, None),
        (head(""), None, None),
    ],
)
def test_a_language_says_what_states_it(page: str, language: str | None, by: str | None) -> None:
    assert of_page(page) == Claims(language=language, language_from=by)


@pytest.mark.parametrize(
    ("given", "tag"),
    [("EN", "en"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"), ("e", None), (3, None)],
)
def test_tags_are_those_of_bcp_47(given: object, tag: str | None) -> None:
    assert claims.language(given) == tag


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (CC, "CC BY-SA 4.0"),
        ("http://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("//creativecommons.org/licenses/by/3.0/", "CC BY 3.0"),
        ("https://example.org/terms", "https://example.org/terms"),
        ("  All   rights reserved ", "All rights reserved"),
        ("", None),
        ("x" * 400, None),
        (None, None),
    ],
)
def test_a_licence_is_kept_as_it_is_stated(given: object, name: str | None) -> None:
    assert claims.licence(given) == name


def test_a_page_keeps_its_licence_and_language(tmp_path: Path) -> None:
    page = PAGE.format(charset="utf-8").replace("<html>", '<html lang="en-GB">', 1)
    page = page.replace("</head>", f'<link rel="license" href="{CC}"></head>', 1)
    article = read(tmp_path / "a.html", page)
    assert (article.licence, article.language) == ("CC BY-SA 4.0", "en-GB")
    assert article.language_from == "the page"
    path = tmp_path / "a.html"
    noted = articles.read(path, {"a": {"licence": "by mail", "language": "en"}})
    assert (noted.licence, noted.language) == ("by mail", "en")
    assert noted.language_from == "sources.toml"


def test_front_matter_states_them_too(tmp_path: Path) -> None:
    text = MARKDOWN.replace("date:", "license: MIT\nlang: en\ndate:", 1)
    article = read(tmp_path / "a.md", text)
    assert (article.licence, article.language) == ("MIT", "en")
    assert article.language_from == "its front matter"
    bare = read(tmp_path / "b.md", MARKDOWN)
    assert (bare.licence, bare.language, bare.language_from) == (None, None, None)


HEAD = "Title: The Lighthouse\nAuthor: Ann Roe\nLicense: CC BY 4.0\nURL: https://a.example/x\n"
BODY = "\nThe lighthouse of Aberdour was built in 1890 by John Doe, who lived there.\n"


def test_the_first_lines_of_a_plain_text_are_read_and_stay(tmp_path: Path) -> None:
    article = read(tmp_path / "a.txt", HEAD + "Language: en-us\n" + BODY)
    assert article.text == HEAD + "Language: en-us\n" + BODY
    assert (article.title, article.author) == ("The Lighthouse", "Ann Roe")
    assert (article.licence, article.origin) == ("CC BY 4.0", "https://a.example/x")
    assert (article.language, article.language_from) == ("en-US", "its first lines")


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Author: Ann Roe\n" + BODY,
        "Author: Ann Roe\nDate: 1890\nThe lighthouse stands on a rock.\n" + BODY,
        "Warning: it is cold\nNote: it is old\n" + BODY,
        "Date: 1\n" * 40 + BODY,
    ],
)
def test_what_is_no_head_states_nothing(text: str) -> None:
    said = header.read(text)
    assert (said.title, said.author, said.date, said.licence) == (None, None, None, None)
