"""A proving sentence cut out of its article, with the key marked."""

from __future__ import annotations

import pytest

from quiz.game.pov import Proof
from quiz.game.proofs import clip

TEXT = "A heading\nBefore it.  The virus hid in a hamster. After it.\nAnother paragraph."


def cut(
    key: str, *aliases: str, text: str = TEXT, sentence: str = "The virus hid in a hamster."
) -> Proof:
    start = text.index(sentence)
    return clip(
        text,
        start,
        start + len(sentence),
        key=key,
        aliases=aliases,
        slug="slug",
        title=None,
        publisher="The Daily Proof",
        author=None,
        date=None,
    )


def test_the_key_is_marked_in_its_paragraph() -> None:
    proof = cut("hamster")
    assert (proof.before, proof.marked, proof.after) == ("The virus hid in a ", "hamster", ".")
    assert (proof.context_before, proof.context_after) == ("Before it.", "After it.")
    assert (proof.article_title, proof.article_slug) == ("slug", "slug")


@pytest.mark.parametrize(
    ("key", "aliases", "sentence", "marked"),
    [
        ("Hamster", (), "A HAMSTER did it.", "HAMSTER"),
        ("ham", (), "A hamster did it.", ""),
        ("ham", (), "A hamster ate ham.", "ham"),
        ("Lee Jae-kyu", ("Lee", "Lee J. Q."), "It was Lee J. Q. who did it.", "Lee J. Q."),
        ("Doctor’s House", (), "In the Doctor's\nHouse.", "Doctor's\nHouse"),
        ("C++ (2)", (), "They wrote C++ (2) then.", "C++ (2)"),
        ("12", (), "It has 120 episodes.", ""),
        ("12", (), "In 2012 the 12-episode series began.", "12"),
        ("January 28", ("Jan. 28",), "It premiered on Jan. 28.", "Jan. 28"),
        ("", ("", " "), "Nothing.", ""),
    ],
)
def test_what_is_marked(key: str, aliases: tuple[str, ...], sentence: str, marked: str) -> None:
    proof = cut(key, *aliases, text=sentence, sentence=sentence)
    assert proof.marked == marked
    assert proof.before + proof.marked + proof.after == sentence


def test_long_paragraphs_are_cut_between_words() -> None:
    words = " ".join(f"word{n}" for n in range(200))
    proof = cut("key", text=f"{words} The key. {words}", sentence="The key.")
    assert len(proof.context_before) <= 300
    assert proof.context_before.startswith("word")
    assert words.endswith(proof.context_before)
    assert words.startswith(proof.context_after)
    assert proof.context_after[-1].isdigit()
