"""A desk with something on every page: names to decide on, a file looked at, jobs, tags, a log."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select

from quiz.clock import utc_now
from quiz.services import curation, imports, jobs, keeping, sorting, working
from quiz.services.jobs import Given
from quiz.store import opening
from quiz.store.base import db
from quiz.store.people import Account
from quiz.store.sifting import Listing
from tests.browser.server import Server
from tests.services.test_merging import FIRST, SECOND

_ROWS = (
    b"Question,Answer 1,Answer 2,Answer 3,Correct answer,topic,tags\n"
    b'Which river flows through Vienna?,Rhine,Danube,Elbe,2,Places,"water, austria"\n'
    b"Which river flows through Vienna?,Rhine,Danube,Elbe,2,Places,\n"
    b"Who won the Golden Ladle at the village fair of 1902?,Bruno Baker,Ida,Ludo,1,,\n"
    b"Which mountain is the highest of all?,Everest,Everest,Lhotse,1,,\n"
    b"An answer is missing here?,,,,1,,\n"
)


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


PAGES = (
    "/desk/approved?q=ladle&topic=0",
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
