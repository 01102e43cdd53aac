"""What is kept of play, read as it stands and put right in small parts, while others count on.

Law: whoever changes tallies or ratings does so alone, and of the edition that was reckoned with.
Who reckoned with an older edition reckons anew, so nothing that was put right is overwritten.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import Text, delete, func, select, text
from sqlalchemy import cast as cast_to

from quiz.analysis.ratings import Rating
from quiz.analysis.responses import Tally
from quiz.store import bank, flagging, responses
from quiz.store.base import db
from quiz.store.items import ItemRevision
from quiz.store.plays import SESSIONS
from quiz.store.responses import ItemRating, Mode, Overtaken, PlayerRating, TallyRow

_EDITION = "statistics"
_LOCK = 7_090_262  # another than `bank` has

Key: TypeAlias = tuple[int, Mode]


class Written(NamedTuple):
    """A tally as it is written down, with the names of the flags it raised."""

    choices: str
    ticks: str
    flags: str

    def tally(self) -> Tally:
        """What is written there."""
        return responses.tally_in(self.choices, self.ticks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that is kept of play at one moment, of so many sessions."""

    edition: str | None
    sessions: int
    tallies: Mapping[Key, Written]
    items: Mapping[int, Rating]
    players: Mapping[str, Rating]


def edition() -> str | None:
    """Another one whenever statistics were put right."""
    return bank.digest_of(_EDITION)


def hold(wanted: str | None) -> None:
    """Change statistics alone until the transaction ends.

    Raises: Overtaken; there is another edition than the one that was reckoned with.
    """
    _alone()
    if edition() != wanted:
        raise Overtaken


def renew(edition_before: str | None, part: str, *, now: datetime) -> str:
    """The same for who puts a part right: the edition there is from here on.

    Raises: Overtaken, as `hold`.
    """
    hold(edition_before)
    made = f"{now.isoformat()} {part}"
    bank.remember(_EDITION, made, now=now)
    return made


def standing() -> Standing:
    """All that is kept; to be read in one moment with the answers."""
    counted = select(func.count()).select_from(SESSIONS).where(SESSIONS.c.is_counted.is_(True))
    of_items = select(ItemRating.item_id, ItemRating.value, ItemRating.n)
    of_players = select(PlayerRating.fan, PlayerRating.value, PlayerRating.n)
    return Standing(
        edition=edition(),
        sessions=db.session.scalar(counted) or 0,
        tallies=_written(),
        items={each: Rating(value=v, n=n) for each, v, n in db.session.execute(of_items)},
        players={fan: Rating(value=v, n=n) for fan, v, n in db.session.execute(of_players)},
    )


def written(revision_ids: Collection[int]) -> dict[Key, Written]:
    """The tallies of these revisions as they are now."""
    return _written(TallyRow.item_revision_id.in_(tuple(revision_ids)))


def option_count(revision_id: int) -> int:
    """How many options a revision has."""
    query = select(ItemRevision.distractors).where(ItemRevision.id == revision_id)
    return 1 + len(db.session.scalars(query).one())


def put_right(
    rows: Mapping[Key, dict[str, Any]], found: Mapping[Key, Written], *, of: Collection[int]
) -> None:
    """Put these rows in the place of what was found, which are all of the revisions `of`.

    What is written so already stays, and the items of the revisions are looked at anew.
    """
    items = select(ItemRevision.item_id).where(ItemRevision.id.in_(tuple(of))).distinct()
    item_ids = db.session.scalars(items).all()
    flagging.hold(item_ids)
    for mode in Mode:
        new = [
            row
            for key, row in rows.items()
            if key[1] is mode and found.get(key) != (row["choices"], row["ticks"], row["flags"])
        ]
        responses.keep(new)
        lost = [revision_id for revision_id, each in found.keys() - rows.keys() if each is mode]
        if lost:
            db.session.execute(
                delete(TallyRow).where(TallyRow.item_revision_id.in_(lost), TallyRow.mode == mode)
            )
    flagging.renew(item_ids)


def _written(*where: Any) -> dict[Key, Written]:
    row = TallyRow
    texts = (cast_to(row.choices, Text), cast_to(row.ticks, Text), row.flags)
    rows = db.session.execute(select(row.item_revision_id, row.mode, *texts).where(*where))
    return {(revision_id, Mode(mode)): Written(*said) for revision_id, mode, *said in rows}


def _alone() -> None:
    """On SQLite the write transaction sees to it."""
    if db.engine.dialect.name == "postgresql":
        db.session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
