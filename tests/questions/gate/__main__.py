"""The command behind `make gate`: the table, and a verdict by the pinned floors."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import click

from tests.questions.gate import floors as pins
from tests.questions.gate.gold import read_all
from tests.questions.gate.measuring import Outcome, Row, measure, rows


@click.command()
@click.option("--raise", "is_raised", is_flag=True, help="Pin what was reached; never lower.")
@click.option("--lower", "reason", metavar="REASON", help="Pin what was reached, lower as well.")
@click.option("--missing", is_flag=True, help="Print the gold facts that no item asks for.")
def main(*, is_raised: bool, reason: str | None, missing: bool) -> None:
    """Measure the generator on the gold excerpts and hold it to the floors."""
    if reason is not None and not reason.strip():
        raise click.UsageError("--lower wants the reason.")
    outcomes = [measure(excerpt) for excerpt in read_all()]
    table = rows(outcomes)
    for line in lines(table, outcomes, with_missing=missing):
        click.echo(line)
    now = pins.reached(table)
    floors = pins.load()
    if reason is not None:
        today = datetime.now(UTC).date().isoformat()
        floors = pins.lowered(floors, now, reason=reason, date=today)
        pins.save(floors)
    if is_raised:
        floors = pins.raised(floors, now)
        pins.save(floors)
    for line in pins.gains(floors, now):
        click.echo(f"above its floor  {line} (pin it: make gate ARGS=--raise)")
    below = pins.shortfalls(floors, now)
    for line in below:
        click.echo(f"BELOW ITS FLOOR  {line}", err=True)
    sys.exit(bool(below))


def lines(
    table: Sequence[Row], outcomes: Sequence[Outcome], *, with_missing: bool = False
) -> Iterator[str]:
    """The table, the wrong items and, if asked for, what was not recalled."""
    head = ("excerpts", "items", "gold", "recalled", "share", "warned", "wrong")
    yield f"{'genre':<12}" + "".join(f"{name:>10}" for name in head)
    for row in (*table, sum(table, Row(genre="all"))):
        share = f"{row.recalled / row.facts:.0%}"
        cells = (row.excerpts, row.items, row.facts, row.recalled, share, row.warned, row.wrong)
        yield f"{row.genre:<12}" + "".join(f"{cell:>10}" for cell in cells)
    for outcome in outcomes:
        slug = outcome.excerpt.slug
        for item, why in outcome.wrong:
            yield f"wrong    {slug}: {item.stem} – {item.key} ({why})"
        if with_missing:
            for fact in outcome.excerpt.facts:
                if fact not in outcome.recalled:
                    yield f"missing  {slug}: {fact.question} – {fact.answers[0]}"


if __name__ == "__main__":
    main(prog_name="python -m tests.questions.gate")
