"""A desk with something on every page: names, files, jobs, tags, and what play and players say."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from sqlalchemy import select

from quiz.clock import utc_now
from quiz.game.model import Scoring
from quiz.game.pov import OpenQuestion
from quiz.services import curation, imports, jobs, keeping, reporting, solo, sorting, working
from quiz.services import statistics as played
from quiz.services.jobs import Given
from quiz.services.solo import Pov, SoloChoice
from quiz.store import opening
from quiz.store.base import db
from quiz.store.people import Account
from quiz.store.sifting import Listing
from tests.browser.server import WON, Server
from tests.services.test_merging import FIRST, SECOND

_ROWS = (
    b"Question,Answer 1,Answer 2,Answer 3,Correct answer,topic,tags\n"
    b'Which river flows through Vienna?,Rhine,Danube,Elbe,2,Places,"water, austria"\n'
    b"Which river flows through Vienna?,Rhine,Danube,Elbe,2,Places,\n"
    b"Who won the Golden Ladle at the village fair of 1902?,Bruno Baker,Ida,Ludo,1,,\n"
    b"Which mountain is the highest of all?,Everest,Everest,Lhotse,1,,\n"
    b"An answer is missing here?,,,,1,,\n"
)
_FANS = 20
"""So many answers to an item are enough for a flag."""
_REPORTERS = {1903: 3, 1905: 1}
"""How many report the question about which year; three take it out of play."""


def fill(server: Server) -> None:
    """Fill the desk of a server whose one account has been made."""
    now = datetime.now(UTC)
    with opening.opened(server.settings.database_url):
        cora = db.session.scalars(select(Account.id)).one()
        db.session.rollback()
        given = [Given(name=f"{n}.txt", data=t.encode()) for n, t in enumerate((FIRST, SECOND))]
        jobs.add([*given, Given(name="empty.html", data=b"<p>Hi")], by=cora, now=now)
        working.work_once(clock=utc_now)
        jobs.cancel(jobs.add(given, by=cora, now=now), by=cora, now=now)
        imports.upload(_ROWS, name="rivers and mountains.csv", by=cora, now=now)
        done = imports.upload(_ROWS[:145], name="rivers.csv", by=cora, now=now).upload_id
        imports.confirm(done, with_alike=False, by=cora, now=now)
        sorting.add_topic("Village life", by=cora, now=now)
        first = curation.queue(Listing.APPROVED).cards[0].item_id
        sorting.sort(first, topic=1, tags=("ladle", "rain"), by=cora, now=now)
        curation.retire(first, revision=1, by=cora, now=now)
        keeping.keep("Tagged with rain", {"in": "approved", "tag": "rain"}, by=cora)
        _play(now)


def _play(now: datetime) -> None:
    """Everybody is wrong, and some report: items are flagged, reported, taken out of play."""
    choice = SoloChoice(length=10, limit_s=20, factor=1, scoring=Scoring.ACCURACY_FIRST)
    for n in range(_FANS):
        fan, handle, at = f"fan {n}", f"played by fan {n}", now
        shown: Pov = solo.start(choice, fan=fan, rng=Random(n), now=at, handle=handle)
        while isinstance(shown, OpenQuestion):
            at += timedelta(seconds=1)
            year = next(year for year in WON if str(year) in shown.stem)
            wrong = next(place for place, name in enumerate(shown.options) if name != WON[year])
            number = shown.number
            solo.answer(handle, number=number, choice=wrong, fan=fan, now=at)
            if n < _REPORTERS.get(year, 0):
                reporting.report(handle, fan=fan, number=number, reason=n, now=at)
            shown = solo.open_next(handle, leaving=number, fan=fan, now=at)
    played.count(now=now)


PLAYED = "/desk/items/5?in=flagged"
"""An item that everybody got wrong and somebody reported."""
PAGES = (
    "/desk/approved?q=ladle&topic=0",
    "/desk/flagged",
    PLAYED,
    "/desk/overview",
    "/desk/log",
    "/desk/topics",
    "/desk/names",
    "/desk/items/new",
    "/desk/articles",
    "/desk/jobs/1",
    "/desk/articles/fair/attribution",
    "/desk/import",
    "/desk/import/1",
    "/desk/export",
    "/desk/bulk?in=approved&do=retire&which=all",
    "/desk/export?in=approved&which=all",
    "/people",
)
