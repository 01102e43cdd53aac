"""Articles that curators upload, and what becomes of them; the work itself is in `working`."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from quiz.services.imports import file_name
from quiz.services.units import looking, writing
from quiz.store import jobs, log
from quiz.store.jobs import JobLine, JobState, NewPart, PartLine, PartState
from quiz.store.log import Event

__all__ = [
    "MOST_ARTICLES",
    "SUFFIXES",
    "Given",
    "JobEnded",
    "JobLine",
    "JobRefused",
    "JobState",
    "JobView",
    "NoSuchJob",
    "PartState",
    "add",
    "cancel",
    "is_any_free",
    "look",
    "recent",
]

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf")
"""What files of articles end in; `tests/services/test_jobs.py` holds it against the generator."""
MOST_ARTICLES = 40
_MOST_SHOWN = 20
_HIGHEST_ID = 2**31 - 1
_LONGEST_SLUG = 60


class JobRefused(Exception):
    """Nothing was changed; the words say why."""


class NoSuchJob(JobRefused):
    """No job has this number."""


class JobEnded(JobRefused):
    """The job has ended, so it cannot be stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An article as it was handed in: a file by its name, or an address on the web."""

    name: str
    data: bytes = b""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobView:
    """A job with its articles and, once it is done, what came of it (see `working`)."""

    line: JobLine
    parts: tuple[PartLine, ...]
    report: dict[str, Any] | None


def add(given: Sequence[Given], *, by: int, now: datetime) -> int:
    """Keep articles to make items of; the number of the job.

    Raises:
        JobRefused: nothing was given, too much, or a file of another sort.
    """
    if not given:
        raise JobRefused("Choose files or paste a text.")
    if len(given) > MOST_ARTICLES:
        raise JobRefused(f"{MOST_ARTICLES} articles at most in one go.")
    parts: list[NewPart] = []
    for each in given:
        name = each.address or file_name(each.name)
        suffix = ".html" if each.address else PurePosixPath(name).suffix.lower()
        if suffix not in SUFFIXES:
            raise JobRefused(f"“{name}” is no article: its name ends in none of {_ENDINGS}.")
        if not each.address and not each.data.strip():
            raise JobRefused(f"“{name}” is empty.")
        parts.append(
            NewPart(
                name=name,
                slug=_slug(name, each, taken={part.slug for part in parts}),
                suffix=suffix,
                data=None if each.address else each.data,
                address=each.address,
            )
        )
    with writing():
        job_id = jobs.add(parts, by=by, now=now)
        given_names = {"articles": ", ".join(part.name for part in parts)}
        log.note(Event.HANDED_IN, f"job {job_id}", by=by, now=now, after=given_names)
    return job_id


def recent() -> tuple[JobLine, ...]:
    """The latest jobs, the latest first."""
    with looking():
        return jobs.lines(most=_MOST_SHOWN)


def look(job_id: int) -> JobView:
    """How far the job is, or what came of it.

    Raises:
        NoSuchJob: there is none.
    """
    with looking():
        line = jobs.line(job_id) if job_id <= _HIGHEST_ID else None
        if line is None:
            raise NoSuchJob("There is no such job.")
        return JobView(line=line, parts=jobs.part_lines(job_id), report=jobs.report_of(job_id))


def is_any_free(*, now: datetime) -> bool:
    """Whether a job waits for a worker."""
    with looking():
        return jobs.is_any_free(now=now)


def cancel(job_id: int, *, by: int, now: datetime) -> None:
    """Stop a job; nothing of it is in the bank then. A second time changes nothing.

    Raises:
        NoSuchJob: there is none.
        JobEnded: it is done, or has failed.
    """
    with writing():
        line = jobs.line(job_id) if job_id <= _HIGHEST_ID else None
        if line is None:
            raise NoSuchJob("There is no such job.")
        if jobs.cancel(job_id, now=now):
            log.note(Event.STOPPED, f"job {job_id}", by=by, now=now)
        elif line.state is not JobState.CANCELLED:
            raise JobEnded(f"This job is {line.state} already.")


_ENDINGS = ", ".join(SUFFIXES)


def _slug(name: str, given: Given, *, taken: set[str]) -> str:
    """A name for the address of the article, another for each article of the job."""
    stem = PurePosixPath(name).stem if not given.address else name.partition("://")[2]
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_SLUG].strip("-")
    digest = hashlib.sha256(given.data or name.encode()).hexdigest()[:8]
    slug = slug or f"article-{digest}"
    while slug in taken:
        slug = f"{slug}-{digest}"
    return slug
