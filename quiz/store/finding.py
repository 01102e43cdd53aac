"""The index of words: which items say everything that somebody looks for.

Law: `item_words` holds the words of the revision that counts, and the full-text index of the
database follows that table by itself. Words are cut and folded here, never by the database: both
databases find the same, and nothing that is typed is ever read as the syntax of a search.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import cast

from sqlalchemy import (
    DDL,
    ColumnElement,
    ExecutableDDLElement,
    ForeignKey,
    String,
    Table,
    bindparam,
    event,
    exists,
    false,
    func,
    literal,
    literal_column,
    select,
    table,
)
from sqlalchemy import cast as cast_to
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import Base, db
from quiz.store.items import Item
from quiz.store.wordings import Wording

LONGEST_WORD = 60
"""Longer ones are found by their beginning; PostgreSQL takes no word beyond 2 kB."""
MOST_WORDS = 2000
"""So many different words of an item are kept; PostgreSQL takes a megabyte of them."""
MOST_ASKED = 20
"""So many words are looked for; what comes after them is left out."""
_INDEX = "item_index"

# What Unicode does not take apart, though people who lack the key write it so.
_PLAIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i"}
)
# Chinese and Japanese are written without spaces: each character is a word.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")


class ItemWords(Base):
    """The words of an item as it is now, folded, each once, with a space between."""

    __tablename__ = "item_words"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True)
    words: Mapped[str]


_WORDS = cast("Table", ItemWords.__table__)
# No positions (detail=none) and no lengths: neither phrases nor ranks are asked for, and the index
# of 100,000 items has 6 MB with them left out. `prefix` makes the first letters typed cheap.
_SQLITE = (
    """CREATE VIRTUAL TABLE item_index USING fts5(words, content='item_words',
    content_rowid='item_id', tokenize='ascii', detail=none, columnsize=0, prefix='1 2 3')""",
    """CREATE TRIGGER item_words_added AFTER INSERT ON item_words BEGIN
    INSERT INTO item_index (rowid, words) VALUES (new.item_id, new.words); END""",
    """CREATE TRIGGER item_words_changed AFTER UPDATE ON item_words BEGIN
    INSERT INTO item_index (item_index, rowid, words)
    VALUES ('delete', old.item_id, old.words);
    INSERT INTO item_index (rowid, words) VALUES (new.item_id, new.words); END""",
    """CREATE TRIGGER item_words_removed AFTER DELETE ON item_words BEGIN
    INSERT INTO item_index (item_index, rowid, words)
    VALUES ('delete', old.item_id, old.words); END""",
)
_POSTGRESQL = (
    """CREATE INDEX item_index ON item_words
    USING gin (array_to_tsvector(string_to_array(words, ' ')))""",
)
for _dialect, _statements in (("sqlite", _SQLITE), ("postgresql", _POSTGRESQL)):
    for _statement in _statements:
        _following: ExecutableDDLElement = DDL(_statement)  # type: ignore[no-untyped-call]
        event.listen(_WORDS, "after_create", _following.execute_if(dialect=_dialect))


def is_of_index(name: str) -> bool:
    """Whether a table or index of the database is one it keeps the index of words in.

    Its rows are no rows of ours, and no table of the program stands for it.
    """
    return name == _INDEX or name.startswith(f"{_INDEX}_")


def words_of(texts: Iterable[str]) -> str:
    """The words of these texts as they are kept."""
    return " ".join(list(dict.fromkeys(_cut(" ".join(texts))))[:MOST_WORDS])


def keep(said: Mapping[int, Wording]) -> None:
    """Note by item what it says from now on: question, options and the sentences that prove it."""
    insert = sqlite.insert if db.engine.dialect.name == "sqlite" else postgresql.insert
    adding = insert(_WORDS)
    rows = [{"item_id": item_id, "words": _said(each)} for item_id, each in said.items()]
    if rows:
        db.session.execute(
            adding.on_conflict_do_update(
                index_elements=[_WORDS.c.item_id], set_={"words": adding.excluded.words}
            ),
            rows,
        )


def says(words: str) -> ColumnElement[bool]:
    """That an item says all these words, of the last one at least the beginning.

    Nothing does where there are no words in it, but only marks.
    """
    asked = _cut(words)[:MOST_ASKED]
    if not asked:
        return false()
    if db.engine.dialect.name == "sqlite":
        wanted = " ".join(f'"{word}"' for word in asked) + " *"
        matches = literal_column(_INDEX).op("MATCH")(bindparam(None, wanted, type_=String()))
        return Item.id.in_(
            select(literal_column("rowid")).select_from(table(_INDEX)).where(matches)
        )
    wanted = " & ".join(f"'{word}'" for word in asked) + ":*"
    has = func.array_to_tsvector(func.string_to_array(_WORDS.c.words, literal_column("' '")))
    query = cast_to(bindparam(None, wanted, type_=String()), postgresql.TSQUERY)
    return Item.id.in_(select(_WORDS.c.item_id).where(has.op("@@")(query)))


def reads(words: str) -> ColumnElement[bool]:
    """The same by reading the words of an item, for a walk along items that mostly say them."""
    asked = _cut(words)[:MOST_ASKED]
    if not asked:
        return false()
    text = literal(" ") + _WORDS.c.words + literal(" ")
    wanted = (f" {word} " if n < len(asked) else f" {word}" for n, word in enumerate(asked, 1))
    return exists().where(_WORDS.c.item_id == Item.id, *map(text.contains, wanted))


def _said(wording: Wording) -> str:
    return words_of(
        (
            wording.stem,
            wording.key,
            *(text for text, _ in wording.distractors),
            *(proof.sentence for proof in wording.proofs),
        )
    )


def _cut(text: str) -> list[str]:
    """The words in order, without capitals and without marks above and below letters."""
    apart = unicodedata.normalize("NFKD", text.casefold()).casefold()
    plain = "".join(c for c in apart if not unicodedata.combining(c)).translate(_PLAIN)
    whole = unicodedata.normalize("NFC", plain)
    return [word[:LONGEST_WORD] for word in _WORD.findall(whole)]
