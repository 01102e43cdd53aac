"""Each command: read the settings, do one thing, say what came of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import click

from quiz import network
from quiz.cli import helping, instance
from quiz.cli.instance import InstanceRefused
from quiz.cli.serving import serve
from quiz.clock import utc_now
from quiz.config import SETTINGS, AutoApprove, SecretError, SettingError, Settings
from quiz.network import PortRefused
from quiz.realtime import files
from quiz.services import accounts, marking, recounting, statistics
from quiz.services.accounts import AccountRefused, Role
from quiz.services.intake import IntakeRefused, take_in_folder
from quiz.services.recounting import RecountedElsewhere
from quiz.store import copying
from quiz.store.files import DatabaseRefused
from quiz.store.opening import opened

_REFUSALS = (
    SettingError,
    SecretError,
    InstanceRefused,
    PortRefused,
    DatabaseRefused,
    IntakeRefused,
    AccountRefused,
    RecountedElsewhere,
)


@click.group()
@click.version_option(package_name="pubproof", prog_name="Pubproof")
def main() -> None:
    """Trivia nights with proof. Settings are environment variables: see `quiz settings`."""


@main.command()
def run() -> None:
    """Start the quiz."""
    with _in_words():
        settings = Settings.from_environ(os.environ)
        network.check_free(settings.host, settings.port)
        instance.prepare(settings, tell=click.echo)
        with opened(settings.database_url):
            instance.take_in_bundled(settings, tell=click.echo)
            token = accounts.open_first_invitation(now=utc_now())
        files.take_all()
        _announce(settings, token)
    serve(settings)


@main.command()
def migrate() -> None:
    """Make or upgrade the database."""
    with _in_words():
        instance.prepare(Settings.from_environ(os.environ), tell=click.echo)
    click.echo("The database is up to date.")


@main.command("take-in")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--approve",
    type=click.Choice([policy.value for policy in AutoApprove]),
    default=AutoApprove.NONE.value,
    show_default=True,
    help="Which items enter play unread: those without a warning that no article contradicts, "
    "or none.",
)
def take_in(folder: Path, approve: str) -> None:
    """Make items from the articles in FOLDER."""
    policy = AutoApprove(approve)
    with _prepared():
        report = take_in_folder(folder, policy=policy, now=utc_now(), tell=click.echo)
    click.echo(instance.in_words(report))
    for line in report.unreadable:
        click.echo(line, err=True)
    if report.unreadable:
        raise click.exceptions.Exit(1)


@main.command()
@click.option("--beside", is_flag=True, help="End when standard input does.")
@click.option(
    "--lease",
    type=click.IntRange(1, 3600),
    default=30,
    show_default=True,
    help="Seconds after which another worker takes up the job of one that fell silent.",
)
def work(*, beside: bool, lease: int) -> None:
    """Make items of the articles handed in at the desk.

    Ends when nothing is left to do. The server does this by itself; several at once do no harm.
    """
    # Imported here because no other command needs the generator.
    from quiz.services import working  # noqa: PLC0415

    if beside:
        helping.end_with_parent()
        os.nice(10)
    with _in_words():
        settings = Settings.from_environ(os.environ)
        with opened(settings.database_url):
            while working.work_once(clock=utc_now, lease=timedelta(seconds=lease)):
                pass


@main.command()
@click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    default=Role.CURATOR.value,
    show_default=True,
)
def invite(role: str) -> None:
    """Print a link that makes one account.

    It is good once, for 15 minutes.
    """
    with _prepared() as settings:
        token = accounts.invite(Role(role), now=utc_now())
    click.echo(_link(settings, token))


@main.command()
@click.argument("name")
def disable(name: str) -> None:
    """End the account NAME.

    It can sign in no more, and wherever it is signed in, that ends.
    """
    with _prepared():
        accounts.disable(name, now=utc_now(), even_the_last=True)
    click.echo("Done.")


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Copy the database to FILE, while people play.

    FILE must not exist. It holds everything but the secret key and is for its owner alone.
    """
    with _in_words():
        copying.back_up(Settings.from_environ(os.environ).database_url, file)
    click.echo(f"Copied to {file}.")


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def restore(file: Path) -> None:
    """Put the copy FILE in the place of the database.

    The server must be stopped. What FILE replaces is kept among the backups.
    """
    with _in_words():
        settings = Settings.from_environ(os.environ)
        instance.keep_folder(settings.instance_dir)
        kept = copying.restore(
            settings.database_url,
            file,
            backups=settings.instance_dir / instance.BACKUPS,
            now=utc_now(),
        )
    click.echo("Restored." if kept is None else f"Restored. The database as it was before: {kept}")


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def marks(file: Path) -> None:
    """Write what was decided at the desk to FILE.

    `python -m questions --score FILE` reads it.
    """
    with _prepared():
        data = marking.marks(now=utc_now())
    try:
        file.write_bytes(data)
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written: {error.strerror}.") from error
    click.echo(f"Written to {file}.")


@main.command("statistics")
@click.option("--again", is_flag=True, help="Make them anew from all answers.")
def statistics_(*, again: bool) -> None:
    """Count what play says of the items, as the server does by itself.

    After a late ruling on a night that was counted already, --again makes all statistics anew.
    """
    with _prepared():
        count = recounting.count_again if again else statistics.count
        counted = count(now=utc_now())
    click.echo(f"{counted} quizzes and nights were counted.")


@main.command("settings")
def settings_() -> None:
    """Print every setting and its meaning."""
    click.echo("| Setting | Default | Meaning |")
    click.echo("| --- | --- | --- |")
    for setting in SETTINGS:
        default = f"`{setting.default}`" if setting.default else "(empty)"
        click.echo(f"| `{setting.name}` | {default} | {setting.meaning} |")


@contextmanager
def _in_words() -> Iterator[None]:
    """What is refused is said in a line, without a traceback."""
    try:
        yield
    except _REFUSALS as error:
        raise click.ClickException(str(error)) from error


@contextmanager
def _prepared() -> Iterator[Settings]:
    """An installation that is ready, with its database open."""
    with _in_words():
        settings = Settings.from_environ(os.environ)
        instance.prepare(settings, tell=click.echo)
        with opened(settings.database_url):
            yield settings


def _announce(settings: Settings, token: str | None) -> None:
    click.echo(f"\nOpen {network.address(settings.host, settings.port)}")
    if token:
        click.echo(
            "Judging items takes a curator. Make the account within 15 minutes, once:\n"
            f"{_link(settings, token)}"
        )
    if network.is_open_to_others(settings.host) and not settings.tls:
        _announce_lan(settings)
    click.echo("Stop with Ctrl+C.\n")


def _announce_lan(settings: Settings) -> None:
    found = network.lan_addresses(settings.host, settings.port)
    if found:
        click.echo(f"\nOn this network: {' or '.join(found)}\n\n{network.qr(found[0])}")
    click.echo(
        "This is plain HTTP: whoever shares the network can read along, passwords too.\n"
        "Sign in on this computer only, or put HTTPS in front and set TLS=on.\n"
        f"The limit on open files allows {files.streams() * settings.workers:,} phones at the "
        "same time."
    )


def _link(settings: Settings, token: str) -> str:
    if settings.tls:
        return f"https://YOUR-ADDRESS/invitation/{token}"
    return f"{network.address(settings.host, settings.port)}/invitation/{token}"
