"""Entries for the tests of interchange formats."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from openpyxl import Workbook

from quiz.interchange.model import Entry, Reading
from quiz.interchange.text import one_line

VIENNA = "Which river flows through Vienna?"

# Everything that could be taken for markup, a separator, a formula or an escape somewhere.
_NASTY = "\\#=~{}:%[]<>&\"',;/|@+-`$_*äéß한字𝛑 \t\n"
_CHARS = st.one_of(
    st.sampled_from(_NASTY),
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "M", "Zs")),
)
PHRASES = (
    "[html]<b>bold</b>",
    "%50%half",
    "=SUM(A1)",
    "@cmd",
    "//no comment",
    "$CATEGORY: x",
    "::name::",
    "&amp;lt;",
    "]]>",
    "<!DOCTYPE x>",
    "####",
    "Question",
    "'quoted'",
    "true",
    "T",
    "1,2",
    "\\n",
    "{",
    "-> match",
    "Which river flows through Vienna: 48.2°N?",
)
"""Texts that somewhere could be taken for something else."""


def texts(longest: int = 60) -> st.SearchStrategy[str]:
    """Lines of text with something to see, as the bank keeps them."""
    drawn = st.one_of(st.sampled_from(PHRASES), st.text(_CHARS, min_size=1, max_size=longest))
    return drawn.map(one_line).filter(bool)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Any entry: two to six options, one or more of them right."""
    options = tuple(draw(st.lists(texts(30), min_size=2, max_size=6, unique_by=str.casefold)))
    places = st.integers(0, len(options) - 1)
    several = st.sets(places, min_size=1, max_size=len(options) - 1)
    keys = draw(st.one_of(places.map(lambda at: {at}), several))
    maybe = st.one_of(st.just(""), texts())
    return Entry(
        stem=draw(texts(140)),
        options=options,
        keys=tuple(sorted(keys)),
        uid=draw(maybe),
        explanation=draw(maybe),
        topic=draw(maybe),
        tags=tuple(draw(st.lists(texts(12), max_size=3, unique=True))),
        difficulty=draw(st.sampled_from(["", "easy", "medium", "hard"])),
        limit_s=draw(st.one_of(st.none(), st.integers(1, 600))),
        source=draw(maybe),
        licence=draw(maybe),
        language=draw(st.sampled_from(["", "en", "de-AT"])),
    )


def make_entry(**changes: Any) -> Entry:
    """A plain entry, with changes."""
    plain = Entry(
        stem="Which river flows through Vienna?",
        options=("Rhine", "Danube", "Elbe", "Vltava"),
        keys=(1,),
    )
    return replace(plain, **changes)


def one(reading: Reading) -> Entry:
    (row,) = reading.rows
    return row.entry


def workbook(rows: Sequence[Sequence[Any]]) -> bytes:
    book = Workbook()
    page = book.worksheets[0]
    for row in rows:
        page.append(list(row))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def archive(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return file.getvalue()
