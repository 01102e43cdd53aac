"""Does the jobs: reads their articles one by one, then makes items of all of them together.

What is finished is kept: an article that was read is not read again by the worker that goes on
after another was killed. The items are made of all articles at once, because a fact that several
state becomes one item and a contradiction between them none; they reach the bank together with the
word that the job is done, so that it is never done twice.
"""

from __future__ import annotations

import logging
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from questions.articles import ArticleUnreadable, fetch
from questions.articles.errors import Refused
from questions.articles.reading import article as read_article
from questions.model import Article
from quiz.clock import Clock
from quiz.config import AutoApprove
from quiz.services import generation, intake, merging
from quiz.services.generation import Made
from quiz.services.units import looking, writing
from quiz.store import jobs, merges
from quiz.store.jobs import NotOurs, Part, PartState

LEASE = timedelta(seconds=30)
"""So long a job stays with a worker that says nothing; reading a file takes 8 s at most."""
MOST_ATTEMPTS = 8
_TELL_EVERY = timedelta(seconds=1)

LOGGER = logging.getLogger("quiz.working")


def work_once(*, clock: Clock, lease: timedelta = LEASE) -> bool:
    """Do one job, if there is one; whether there was."""
    token = secrets.token_hex(16)
    now = clock()
    with writing():
        found = jobs.lease(token, until=now + lease, now=now)
    if found is None:
        return False
    job_id, attempts = found
    work = _Work(job_id=job_id, token=token, clock=clock, lease=lease)
    try:
        if attempts > MOST_ATTEMPTS:
            work.fail(f"It was begun {MOST_ATTEMPTS} times and stopped each time.")
        else:
            work.do()
    except NotOurs:
        LOGGER.info("job %d was cancelled, or another worker has it", job_id)
    except Exception:
        LOGGER.exception("job %d failed", job_id)
        work.fail("Something broke on our side; the log of the server says what.")
    return True


@dataclass(slots=True, kw_only=True)
class _Work:
    """One job in the hands of this worker."""

    job_id: int
    token: str
    clock: Clock
    lease: timedelta
    _told_at: datetime | None = field(default=None)

    def do(self) -> None:
        """Go on where the job stands, to its end."""
        with looking():
            parts = jobs.parts(self.job_id)
        articles: list[Article] = []
        for at, part in enumerate(parts):
            self._tell("opening", at, len(parts), is_due=True)
            article = self._read(part)
            if article is not None:
                articles.append(article)
        self._tell("opening", len(parts), len(parts), is_due=True)
        made = generation.make_of(articles, told=self._tell)
        now = self.clock()
        with writing():
            report = intake.take_in_here(
                made.articles,
                made.items,
                made.claims,
                policy=AutoApprove.NONE,
                now=now,
                about=made.about,
            )
            open_names = merging.keep(made.articles, made.proposals, made.given, now=now)
            if merges.is_again(self.job_id):
                gone = intake.withdraw_here(made.articles, made.items, now=now)
                report = replace(report, withdrawn=gone)
            kept_as = intake.kept_as(made.articles)
            told = _report(made, report, open_names, kept_as)
            jobs.finish(self.job_id, self.token, told, now=now)

    def fail(self, words: str) -> None:
        """Give the job up."""
        try:
            with writing():
                jobs.fail(self.job_id, self.token, words, now=self.clock())
        except NotOurs:
            LOGGER.info("job %d is not ours any more", self.job_id)

    def _read(self, part: Part) -> Article | None:
        if part.state is PartState.READ and part.reading is not None:
            return Article(**part.reading)
        if part.state is not PartState.WAITING:
            return None
        article, words = _article(part)
        with writing():
            jobs.keep_part(
                self.job_id,
                self.token,
                part.part_id,
                state=PartState.READ if article else PartState.UNREADABLE,
                words=words,
                reading=asdict(article) if article else None,
            )
        return article

    def _tell(self, stage: str, done: int, total: int, *, is_due: bool = False) -> None:
        """Say how far it is, once a second at most, and keep the job."""
        now = self.clock()
        if not is_due and self._told_at and now < self._told_at + _TELL_EVERY:
            return
        self._told_at = now
        with writing():
            jobs.tell(
                self.job_id,
                self.token,
                stage=stage,
                done=done,
                total=total,
                until=now + self.lease,
            )


def _article(part: Part) -> tuple[Article | None, str]:
    """The article, or why it cannot be used."""
    try:
        if part.address:
            return replace(fetch(part.address), slug=part.slug), ""
        return read_article(part.slug, part.suffix, part.data or b"", {}), ""
    except (Refused, ArticleUnreadable) as error:
        return None, str(error)


def _report(
    made: Made,
    report: intake.IntakeReport,
    open_names: Sequence[int],
    kept_as: Mapping[str, str],
) -> dict[str, Any]:
    """What came of the job, as JSON keeps it.

    `open_names` are the ids of names to decide on, `kept_as` the slugs of articles in the bank.
    """
    proved = Counter(source.article for item in made.items for source in item.sources[:1])
    return {
        "made": len(made.items),
        "taken_in": report.taken_in,
        "already_known": report.already_known,
        "revised": report.revised,
        "withdrawn": report.withdrawn,
        "names": [
            {"id": number, "one": each.one, "other": each.other}
            for number, each in zip(open_names, made.proposals, strict=True)
        ],
        "rejected": [list(each) for each in made.rejected],
        "disputes": [*made.disputes, *report.contradictions],
        "articles": [
            {
                "slug": each.slug,
                "kept_as": kept_as[each.slug],
                "topic": each.topic,
                "items": proved[each.slug],
                "doubtful": each.doubtful,
                "dropped": [list(pair) for pair in each.dropped],
            }
            for each in made.accounts
        ],
    }
