"""A large bank for the measurements of the desk: articles, items and answers, as plain rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import insert, select

from quiz.config import Settings
from quiz.services import accounts, subjects
from quiz.services.accounts import Role
from quiz.store import flagging, migrating, opening
from quiz.store.base import Base, db
from quiz.store.finding import ItemWords, words_of
from quiz.store.items import (
    Article,
    Decision,
    Item,
    ItemRevision,
    ItemSource,
    RevisionWarning,
    Status,
)
from quiz.store.people import Account
from quiz.store.plays import AnswerRow, QuestionRow, SessionRow
from quiz.store.reports import ItemReport
from quiz.store.responses import Mode, TallyRow
from quiz.store.topics import ItemTag, Tag, Topic

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
LENGTH = 10
_AT_ONCE = 5000
_ITEMS_EACH = 200  # of an article
_TAGS = 40
_RELATIONS = tuple(f"relation_{n}" for n in range(60))
_RULES = ("length-cue", "format-cue", "convergence", "stale", "verbatim")
_STATUSES = (
    *((Status.APPROVED,) * 12 + (Status.PENDING,) * 5),
    *(Status.REJECTED, Status.REJECTED, Status.RETIRED),
)
_VILLAGES = ("Aston", "Bray", "Calne", "Diss", "Eye", "Frome", "Goole", "Holt", "Ince", "Jarrow")
_FIRST_SESSION = 1_000_000  # far from those of the people who played meanwhile
_FANS = 20_000


def make(instance: Path, *, items: int) -> str:
    """A bank of so many items in an instance of its own; its address."""
    instance.mkdir(mode=0o700, parents=True, exist_ok=True)
    url = Settings.from_environ({"INSTANCE_DIR": str(instance)}).database_url
    migrating.migrate(url, backups=instance / "backups", now=NOON, tell=lambda _line: None)
    with opening.opened(url):
        _fill(items, Random(1))  # noqa: S311 - no secret
    return url


def invitation(url: str) -> str:
    """The token of a link that makes a curator."""
    with opening.opened(url):
        return accounts.invite(Role.CURATOR, now=datetime.now(UTC))


def somebody() -> int:
    """An account that may bring items in."""
    return db.session.scalars(select(Account.id).limit(1)).one()


def a_file(items: int) -> bytes:
    """So many questions that the bank does not have, as CSV."""
    head = "Question,Answer 1,Answer 2,Answer 3,Answer 4,Correct answer,topic,tags"
    rows = (
        f"Which village came {n} years before fair {n % 97} to the {_word(n)} {_word(n // 7)}?,"
        + ",".join(f"{_word(n + place)} {n}" for place in range(1, 5))
        + f",1,History,tag {n % 9}"
        for n in range(items)
    )
    return "\n".join((head, *rows)).encode()


def _word(n: int) -> str:
    return _VILLAGES[n % len(_VILLAGES)]


def play(url: str, *, responses: int, items: int, before: int = 0, is_counted: bool = True) -> None:
    """Let so many questions be answered, after so many `before`, in quizzes that are finished."""
    rng = Random(2 + before)  # noqa: S311 - no secret
    first = _FIRST_SESSION + before // LENGTH
    sessions = range(first, first + responses // LENGTH)
    with opening.opened(url):
        _put(SessionRow, (_session(n, rng) | {"is_counted": is_counted} for n in sessions))
        drawn = [rng.randrange(items) + 1 for _ in range(responses)]
        _put(
            QuestionRow,
            (
                {
                    "session_id": first + at // LENGTH,
                    "number": at % LENGTH,
                    "item_revision_id": revision,
                    "option_order": [2, 0, 3, 1],
                    "opened_at": NOON,
                    "deadline": NOON + timedelta(seconds=20),
                }
                for at, revision in enumerate(drawn)
            ),
        )
        _put(
            AnswerRow,
            (
                {
                    "session_id": first + at // LENGTH,
                    "number": at % LENGTH,
                    "player": _fan(first + at // LENGTH),
                    "choice": rng.choice((0, 1, 1, 1, 2, 3)),
                    "received_at": NOON,
                    "elapsed_us": rng.randrange(2_000_000, 15_000_000),
                }
                for at in range(responses)
            ),
        )


def _fill(items: int, rng: Random) -> None:
    sentence = "In the year {n} the prize of the fair was won by Winner {n}. "
    texts = [
        "".join(sentence.format(n=n) for n in range(first, first + _ITEMS_EACH))
        for first in range(1, items + 1, _ITEMS_EACH)
    ]
    _put(Topic, ({"name": name} for name in subjects.TOPICS))
    _put(Tag, ({"name": f"tag {n}"} for n in range(_TAGS)))
    _put(Article, (_article(n, text) for n, text in enumerate(texts)))
    _put(Item, (_item(n, rng) for n in range(1, items + 1)))
    _put(ItemRevision, (_revision(n) for n in range(1, items + 1)))
    _put(ItemSource, (_source(n, texts, sentence.format(n=n)) for n in range(1, items + 1)))
    _put(
        ItemWords,
        ({"item_id": n, "words": _words(n, sentence.format(n=n))} for n in range(1, items + 1)),
    )
    _put(Decision, (_decision(n) for n in range(1, items + 1)))
    _put(
        RevisionWarning,
        ({"rule": _rule(n), "item_revision_id": n} for n in range(1, items + 1) if n % 4 == 0),
    )
    _put(
        ItemTag,
        ({"tag_id": n % _TAGS + 1, "item_id": n} for n in range(1, items + 1) if n % 3 == 0),
    )
    _put(TallyRow, (_tally(n) for n in range(1, items + 1, 10)))
    _put(ItemReport, (_report(n) for n in range(7, items + 1, 400)))
    flagging.renew_all()
    db.session.commit()


def _article(n: int, text: str) -> dict[str, Any]:
    return {
        "slug": f"fair-{n}",
        "title": f"The Fair, Volume {n}",
        "text": text,
        "sha256": f"{n:064}",
        "taken_in_at": NOON,
    }


def _item(n: int, rng: Random) -> dict[str, Any]:
    status = rng.choice(_STATUSES)
    is_judged = status is not Status.PENDING
    return {
        "fingerprint": f"{n:032x}",
        "uid": f"{n + 2**100:032x}",
        "fact": f"{n // 2 + 2**101:032x}",
        "status": status,
        "revision": 1,
        "rank": round(rng.random(), 3),
        "rank_reason": "Items like it were found good when people marked them.",
        "difficulty": rng.random() * 0.6,
        "difficulty_reason": "About so many of 100 players are expected to be wrong.",
        "created_at": NOON,
        "decided_at": NOON if is_judged else None,
        "decided_how": "policy" if is_judged else None,
        "reason": "",
        "topic_id": rng.randrange(len(subjects.TOPICS)) + 1,
    }


def _revision(n: int) -> dict[str, Any]:
    return {
        "item_id": n,
        "number": 1,
        "stem": f"Who won the prize of the fair in the year {n}?",
        "key": f"Winner {n}",
        "distractors": [
            {"text": f"Loser {n} {m}", "because": "Another guest of the fair."} for m in range(3)
        ],
        "kind": "person",
        "relation": _RELATIONS[n % len(_RELATIONS)],
        "pattern": "won",
        "subject": "the fair",
        "aliases": [],
        "warnings": [{"rule": _rule(n), "words": "Look twice."}] if n % 4 == 0 else [],
        "made_at": NOON,
    }


def _words(n: int, sentence: str) -> str:
    said = _revision(n)
    return words_of(
        (said["stem"], said["key"], *(each["text"] for each in said["distractors"]), sentence)
    )


def _source(n: int, texts: list[str], sentence: str) -> dict[str, Any]:
    volume = (n - 1) // _ITEMS_EACH
    start = texts[volume].index(sentence)
    return {
        "item_revision_id": n,
        "article_id": volume + 1,
        "rank": 0,
        "sentence": sentence,
        "start": start,
        "end": start + len(sentence),
    }


def _decision(n: int) -> dict[str, Any]:
    return {
        "item_id": n,
        "item_revision_id": n,
        "action": "taken in",
        "reason": "",
        "to_status": "pending",
        "at": NOON,
        "is_taken_back": False,
    }


def _tally(n: int) -> dict[str, Any]:
    return {
        "item_revision_id": n,
        "mode": Mode.SOLO,
        "n": 40,
        "choices": [["1/2", 0, 25], ["1/2", 1, 15]],
        "ticks": [[20, 40]],
        "flags": "too-fast" if n % 30 == 1 else "",
        "counted_at": NOON,
    }


def _report(n: int) -> dict[str, Any]:
    return {"item_revision_id": n, "fan": "f" * 64, "reason": "wrong answer", "at": NOON}


def _session(n: int, rng: Random) -> dict[str, Any]:
    return {
        "id": n,
        "handle": f"bench-{n}",
        "fan": _fan(n),
        "is_practice": False,
        "is_given_up": False,
        "length": LENGTH,
        "limit_s": 20,
        "factor": 1,
        "scoring": "accuracy",
        "phase": "finished",
        "position": LENGTH - 1,
        "version": 2 * LENGTH,
        "created_at": NOON,
        "touched_at": NOON,
        "finished_at": NOON + timedelta(seconds=rng.randrange(100)),
    }


def _fan(session: int) -> str:
    """The same people come again and again."""
    return f"{session % _FANS:064x}"


def _rule(n: int) -> str:
    return _RULES[n // 4 % len(_RULES)]


def _put(table: type[Base], rows: Iterable[dict[str, Any]]) -> None:
    given = iter(rows)
    while part := list(islice(given, _AT_ONCE)):
        db.session.execute(insert(table), part)
        db.session.commit()
