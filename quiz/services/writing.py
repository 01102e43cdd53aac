"""Items that somebody writes: checked by the generator's rules meanwhile, then kept."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from quiz.services import checking
from quiz.services.checking import Finding, Words
from quiz.services.curation import BadItem, CurationRefused, Status
from quiz.services.likeness import Twin, twins
from quiz.services.rewording import Changes, errors_in, tidied, tidy_changes
from quiz.services.units import looking, writing
from quiz.store import bank, desk, notes, topics
from quiz.store.items import Action
from quiz.store.judging import Mark
from quiz.store.topics import Sorted
from quiz.store.wordings import Outlook, Proof, Wording

__all__ = ["Checked", "Doubtful", "Finding", "Written", "check", "write"]

FEWEST, MOST = 2, 5
LONGEST_NOTE = 300
LONGEST_SENTENCE = 1000
_LENGTH = 32  # hexadecimal digits, as the generator's


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An item as somebody wrote it: proved by a sentence of an article, or known to the writer.

    `article` is a slug; without one, `note` says where the item comes from.
    """

    stem: str
    key: str
    distractors: tuple[str, ...]
    article: str = ""
    sentence: str = ""
    note: str = ""
    topic: int | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What is to be said about an item before it is kept; `errors` are by field, and decide."""

    errors: dict[str, str]
    findings: tuple[Finding, ...]
    twins: tuple[Twin, ...]


class Doubtful(CurationRefused):
    """A rule would stop it; whoever is sure says so."""


def check(written: Written) -> Checked:
    """Everything there is to say about the item as it stands."""
    changes = _changes(written)
    words = _words(written, changes)
    with looking():
        errors = _errors(written, changes)
        found = twins(words) if words.key and words.stem else ()
    is_whole = bool(words.stem and words.key and len(words.distractors) >= FEWEST)
    return Checked(
        errors=errors, findings=checking.findings(words) if is_whole else (), twins=found
    )


def write(written: Written, *, status: Status, is_sure: bool, by: int, now: datetime) -> int:
    """Keep the item as pending or approved; its number.

    Raises:
        BadItem: something is missing or wrong, by field.
        Doubtful: a rule would stop it, and nobody said that they are sure.
    """
    changes = _changes(written)
    words = _words(written, changes)
    found = checking.findings(words)
    with writing():
        bank.lock_bank()
        if errors := _errors(written, changes):
            raise BadItem(errors)
        if not is_sure and any(each.is_blocking for each in found):
            raise Doubtful("A rule would stop this item. Mend it, or say below that you are sure.")
        fingerprint = _hash("by hand", words.stem.casefold(), words.key.casefold())
        if bank.kept([fingerprint]):
            raise BadItem({"stem": "The bank has this very question already."})
        marks = [Mark(action=Action.WRITTEN, to_status=Status.PENDING, by=by)]
        if status is Status.APPROVED:
            marks.append(Mark(action=Action.APPROVED, to_status=Status.APPROVED, by=by))
        item = bank.NewItem(
            fingerprint=fingerprint,
            uid=_hash("worded", fingerprint, words.stem),
            fact=fingerprint,
            outlook=Outlook(rank=1.0, rank_reason="Written by hand."),
            wording=_wording(written, words, found),
            marks=tuple(marks),
        )
        bank.add_items([item], now=now)
        item_id = bank.kept([fingerprint])[fingerprint].item_id
        topics.sort(item_id, Sorted(topic_id=written.topic, tags=written.tags))
        if not written.sentence:
            notes.add(item_id, tidied(written.note))
    return item_id


def _changes(written: Written) -> Changes:
    given = tuple(text for text in written.distractors if tidied(text))
    return tidy_changes(Changes(stem=written.stem, key=written.key, distractors=given))


def _words(written: Written, changes: Changes) -> Words:
    return Words(
        stem=changes.stem,
        key=changes.key,
        distractors=changes.distractors,
        sentence=tidied(written.sentence),
    )


def _errors(written: Written, changes: Changes) -> dict[str, str]:
    errors = errors_in(changes, fewest=FEWEST)
    if not tidied(written.sentence):
        if not tidied(written.note):
            errors["sentence"] = "Give the sentence that proves it, or say below how you know."
        elif len(written.note) > LONGEST_NOTE:
            errors["note"] = f"Use at most {LONGEST_NOTE} characters."
    elif len(written.sentence) > LONGEST_SENTENCE:
        errors["sentence"] = f"Use at most {LONGEST_SENTENCE} characters."
    elif not written.article:
        errors["article"] = "Say in which article this sentence stands."
    elif _place(written) is None:
        errors["sentence"] = "This sentence does not stand in that article."
    if written.topic is not None and topics.name_of(written.topic) is None:
        errors["topic"] = "There is no such topic."
    return errors


def _wording(written: Written, words: Words, found: tuple[Finding, ...]) -> Wording:
    place = _place(written) if words.sentence else None
    return Wording(
        stem=words.stem,
        key=words.key,
        distractors=tuple((text, "") for text in words.distractors),
        kind=checking.kind_of(words.key),
        relation=notes.RELATION,
        pattern="by-hand",
        subject="",
        aliases=(),
        warnings=tuple((each.rule, each.words) for each in found),
        proofs=(place,) if place else (),
    )


def _place(written: Written) -> Proof | None:
    """Where the sentence stands in its article, however its words are spaced there."""
    article = desk.text_of(written.article)
    pattern = r"\s+".join(map(re.escape, tidied(written.sentence).split()))
    found = re.search(pattern, article.text) if article and pattern else None
    if article is None or found is None:
        return None
    return Proof(article_id=article.id, sentence=found[0], start=found.start(), end=found.end())


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:_LENGTH]
