"""Gets an installation ready: its folder, its database, its bundled articles."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from quiz.clock import utc_now
from quiz.config import Settings, secret_key
from quiz.resources import bundled
from quiz.services.intake import IntakeReport, take_in_seeds
from quiz.store.migrating import migrate

BACKUPS = "backups"
"""The folder inside the instance where replaced databases are kept."""

_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


class InstanceRefused(Exception):
    """The folder of the installation cannot be used; the words say why."""


def prepare(settings: Settings, *, tell: Callable[[str], None]) -> None:
    """Make the folder, the secret and the newest schema where they are missing.

    Everything made from here on belongs to this user alone.

    Raises:
        InstanceRefused, SecretError, DatabaseRefused: something is there that cannot be used.
    """
    os.umask(0o077)
    keep_folder(settings.instance_dir)
    secret_key(settings.instance_dir)
    done = migrate(
        settings.database_url,
        backups=settings.instance_dir / BACKUPS,
        now=utc_now(),
        tell=tell,
    )
    if done.backup:
        tell(f"The database as it was before: {done.backup}")


def take_in_bundled(settings: Settings, *, tell: Callable[[str], None]) -> None:
    """Fill the bank from the bundled articles; call it inside `opened`."""
    report = take_in_seeds(bundled("seeds"), policy=settings.auto_approve, now=utc_now(), tell=tell)
    if not report.is_unchanged:
        tell(in_words(report))
    for line in report.unreadable:
        tell(line)


def in_words(report: IntakeReport) -> str:
    """The report as one line."""
    parts = (
        (report.taken_in, "new"),
        (report.already_known, "known already"),
        (report.revised, "reworded"),
        (report.withdrawn, "withdrawn"),
        (report.approved, "approved by policy"),
        (report.held_back, "taken back from play, as an article says otherwise"),
        (report.pending, "waiting for a curator"),
    )
    told = [f"{number} {words}" for number, words in parts if number]
    return f"Items: {', '.join(told) or 'none'}."


def keep_folder(folder: Path) -> None:
    """Make the folder of the installation, for this user alone.

    Raises: InstanceRefused.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        mode = folder.stat().st_mode
    except OSError as error:
        raise InstanceRefused(f"INSTANCE_DIR {folder}: {error.strerror}.") from error
    if mode & _OTHERS_WRITE:
        raise InstanceRefused(f"Others may write into {folder}. Run: chmod go-w '{folder}'")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise InstanceRefused(f"{folder} cannot be written by this user.")
