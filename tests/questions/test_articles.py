from __future__ import annotations

from pathlib import Path

import pytest

from questions import articles
from questions.articles import ArticleUnreadable

TEXT = "The café opened in 1999 and has served “coffee” to guests from São Paulo ever since."


def test_an_article_is_read_word_for_word_with_its_origin(tmp_path: Path) -> None:
    path = tmp_path / "cafe.txt"
    path.write_bytes(f"{TEXT}\r\n".encode())
    (tmp_path / "sources.toml").write_text('[cafe]\ntitle = "The Café"\nauthor = "A. Writer"\n')

    article = articles.read(path, articles.read_sources(tmp_path))

    assert article.slug == "cafe"
    assert article.text == f"{TEXT}\r\n"
    assert (article.title, article.author) == ("The Café", "A. Writer")
    assert (article.publisher, article.date, article.origin) == (None, None, None)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))

    assert articles.read(path, {}).text == TEXT


def test_another_encoding_is_taken_when_only_one_reading_is_possible(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "The guests’ “coffee” was – as ever – served hot to everyone who came in. " * 8
    path.write_bytes(text.encode("cp1252"))

    assert articles.read(path, {}).text == text


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        pytest.param((TEXT * 8).encode("cp1252"), "no other encoding is certain", id="several"),
        pytest.param(TEXT.encode("cp1252"), "no other encoding is certain", id="short"),
        pytest.param(b"\xef\xbb\xbf\xff\xfe broken", "promises utf-8-sig", id="broken mark"),
        pytest.param(b"PK\x03\x04\x00\x00 some words of an archive", "null", id="binary"),
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"Only three words", "fewer than 8 words", id="next to nothing"),
        pytest.param(b"a " * 4_100_000, "larger than", id="too large"),
        pytest.param(b"a word\n" * 300_000, "characters of text", id="too long"),
        pytest.param(b"a " * 25_001, "a line of 50,002 characters", id="one line"),
        pytest.param(b"\xff" * 1_000_000, "no other encoding", id="no text"),
        pytest.param(TEXT.encode("utf-16")[:-1], "promises utf-16", id="cut off"),
        pytest.param("Plain words".encode("utf-16-le"), "null", id="no mark"),
        pytest.param(b"<!DOCTYPE html><p>" + TEXT.encode(), "call it .html", id="a page"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(tmp_path: Path, raw: bytes, words: str) -> None:
    path = tmp_path / "odd-one.txt"
    path.write_bytes(raw)

    with pytest.raises(ArticleUnreadable, match=r"odd-one\.txt") as refused:
        articles.read(path, {})
    assert words in str(refused.value)


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ArticleUnreadable, match=r"gone\.txt: cannot be opened"):
        articles.read(tmp_path / "gone.txt", {})
    with pytest.raises(ArticleUnreadable, match="no such file or folder"):
        articles.find(tmp_path / "gone")


def test_articles_are_found_by_name(tmp_path: Path) -> None:
    named = ("b.txt", "a.MD", "c.html", "d.pdf", "e.htm")
    for name in (*named, "README.md", ".hidden.txt", "sources.toml", "notes.doc"):
        (tmp_path / name).write_text("x")

    assert [path.name for path in articles.find(tmp_path)] == sorted(named)
    assert articles.find(tmp_path / "notes.doc") == (tmp_path / "notes.doc",)


def test_articles_of_one_name_are_refused_by_name_and_the_others_read(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")

    found = articles.read_folder(tmp_path)

    assert [article.slug for article in found.articles] == ["b"]
    first, second = found.unreadable
    assert "a.md: named like a.txt" in first
    assert "a.txt: named like a.md" in second


def test_origins_are_optional_but_must_be_tables(tmp_path: Path) -> None:
    assert articles.read_sources(tmp_path) == {}
    (tmp_path / "sources.toml").write_text("title = 3\n")
    with pytest.raises(ArticleUnreadable, match=r"sources\.toml"):
        articles.read_sources(tmp_path)
    (tmp_path / "sources.toml").write_text("[broken\n")
    with pytest.raises(ArticleUnreadable, match=r"sources\.toml"):
        articles.read_sources(tmp_path / "a.txt")
