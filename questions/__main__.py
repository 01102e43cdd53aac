"""The command `python -m questions seeds/ --out items.jsonl`."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, ClassVar

import click

from questions import articles, explaining, jsonl, marks, pipeline, scoring, workers
from questions import decisions as decisions_file
from questions import sheet as sheets
from questions.lexicon import precision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from questions.model import Article, Decision, Generation

_SEED = 0  # any, but always the same: the same articles give the same items
_SHOWN = Path("-")
_FILE = click.Path(dir_okay=False, writable=True, path_type=Path)


@click.command()
@click.argument("given", metavar="FOLDER", nargs=-1)
@click.option("--out", type=_FILE, help="Where the items go, one JSON a line.")
@click.option("--rejected", type=_FILE, help="Where the facts go that became no item, and why.")
@click.option("--disputes", type=_FILE, help="Where goes what the articles say differently.")
@click.option(
    "--explain",
    type=click.Path(dir_okay=False, writable=True, allow_dash=True, path_type=Path),
    is_flag=False,
    flag_value=str(_SHOWN),
    help="What was left out of each article and why each item is what it is: in a file, or "
    "printed when none is named.",
)
@click.option(
    "--texts",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the texts got out of HTML, PDF and Markdown, in which offsets count.",
)
@click.option("--sheet", type=_FILE, help="Where a page goes on which a person marks the items.")
@click.option(
    "--sample", type=click.IntRange(min=1), help="How many items are drawn for the sheet."
)
@click.option("--fetch", is_flag=True, help="Take a web address instead of FOLDER, and ask for it.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="How many processes share the work; the items do not depend on it.",
)
@click.option(
    "--decisions",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File of what people decided about names that the articles do not settle.",
)
@click.option("--score", is_flag=True, help="Print how good the marks say the items are.")
@click.option("--write-precision", is_flag=True, help="With --score: rank by these marks from now.")
@click.option("--ignore-precision", is_flag=True, help="Offer what marks speak against as well.")
def main(
    *,
    given: tuple[str, ...],
    out: Path | None,
    rejected: Path | None,
    disputes: Path | None,
    explain: Path | None,
    texts: Path | None,
    sheet: Path | None,
    sample: int | None,
    fetch: bool,
    jobs: int,
    decisions: Path | None,
    score: bool,
    write_precision: bool,
    ignore_precision: bool,
) -> None:
    """Make quiz items from the articles in FOLDER (or from one file), each with its proof.

    Articles are plain text, Markdown, HTML or PDF. With --fetch, FOLDER is the address of one
    article on the web.

    Articles that cannot be read are named on the error output; the others are still done, and the
    exit status is 1. With --score the arguments are files of marks instead.
    """
    if score:
        _score([Path(each) for each in given], is_kept=write_precision)
    elif len(given) != 1:
        raise click.UsageError("Give one folder of articles, or one article.")
    elif articles.is_address(given[0]) != fetch:
        raise click.UsageError("A web address and --fetch belong together.")
    elif not (out or sheet or explain):
        raise click.UsageError("Say where the items go: --out, --sheet or --explain.")
    elif write_precision:
        raise click.UsageError("--write-precision belongs to --score.")
    else:
        table = precision.UNKNOWN if ignore_precision else precision.MEASURED
        wanted = _Wanted(
            out=out,
            rejected=rejected,
            disputes=disputes,
            explain=explain,
            texts=texts,
            sheet=sheet,
            sample=sample,
        )
        _make(given[0], table, wanted, decided=_decided(decisions), jobs=jobs)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """The files to write; `sample` is how many items are drawn for the sheet."""

    out: Path | None
    rejected: Path | None
    disputes: Path | None
    explain: Path | None
    texts: Path | None
    sheet: Path | None
    sample: int | None


def _decided(path: Path | None) -> tuple[Decision, ...]:
    try:
        return decisions_file.read(path) if path else ()
    except decisions_file.DecisionsError as error:
        raise click.ClickException(str(error)) from error


def _make(
    place: str,
    table: precision.Precision,
    wanted: _Wanted,
    *,
    decided: tuple[Decision, ...],
    jobs: int,
) -> None:
    with closing(_Progress()) as progress:
        try:
            found = _read(place, progress, jobs)
            for line in found.unreadable:
                click.echo(line, err=True)
            if found.is_empty:
                endings = ", ".join(sorted(articles.SUFFIXES))
                click.echo(f"{place}: no article here (files ending in {endings})", err=True)
            generation = pipeline.generate(
                found.articles,
                Random(_SEED),  # noqa: S311
                precision=table,
                decisions=decided,
                jobs=jobs,
                told=progress.told,
            )
        except (articles.ArticleUnreadable, workers.WorkerLost) as error:
            progress.close()
            raise click.ClickException(str(error)) from error
    _write(generation, _name(place), wanted)
    if wanted.texts is not None:
        _keep_texts(wanted.texts, (a for a in found.articles if a.slug in found.extracted))
    _report(generation, len(found.articles))
    if found.unreadable or not found.articles:
        sys.exit(1)


def _read(place: str, progress: _Progress, jobs: int) -> articles.Readings:
    if articles.is_address(place):
        fetched = articles.fetch(place)
        return articles.Readings(articles=(fetched,), extracted=frozenset({fetched.slug}))
    return articles.read_folder(Path(place), jobs=jobs, told=partial(progress.told, "opening"))


def _name(place: str) -> str:
    """What the sheet is called."""
    return place if articles.is_address(place) else Path(place).resolve().stem


class _Progress:
    """A bar for each step on a terminal, a plain line for each step elsewhere."""

    _WORDS: ClassVar[dict[str, str]] = {
        "opening": "Opening {} files",
        "reading": "Reading {} articles",
        "naming": "Finding names in {} articles",
        "understanding": "Finding facts in {} articles",
        "asking": "Asking about {} facts",
    }

    def __init__(self) -> None:
        self._shown = ExitStack()
        self._step = ""
        self._done = 0
        self._advance: Callable[[int], None] = lambda _: None
        self._is_terminal = sys.stderr.isatty()

    def told(self, step: str, done: int, of: int) -> None:
        """Show how far the step is."""
        if step != self._step:
            self.close()
            self._step, self._done = step, 0
            self._open(self._WORDS[step].format(of), of)
        self._advance(done - self._done)
        self._done = done

    def close(self) -> None:
        """Leave the terminal as it was."""
        self._shown.close()

    def _open(self, words: str, of: int) -> None:
        if self._is_terminal:
            bar = click.progressbar(length=of, label=words, file=sys.stderr)
            self._advance = self._shown.enter_context(bar).update
        else:
            click.echo(f"{words} …", err=True)


def _save(path: Path, lines: Iterable[str]) -> None:
    if path == _SHOWN:
        for line in lines:
            click.echo(line)
        return
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be written ({error.strerror})") from error


def _keep_texts(folder: Path, kept: Iterable[Article]) -> None:
    """Each text in `SLUG.txt`, character for character."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for article in kept:
            (folder / f"{article.slug}.txt").write_bytes(article.text.encode())
    except OSError as error:
        raise click.ClickException(f"{folder}: cannot be written ({error.strerror})") from error


def _write(generation: Generation, name: str, wanted: _Wanted) -> None:
    items = generation.items
    drawn = sheets.draw(items, wanted.sample)
    if wanted.out is not None:
        _save(wanted.out, (jsonl.write(item) for item in items))
    if wanted.rejected is not None:
        _save(wanted.rejected, (jsonl.write_rejected(each) for each in generation.rejected))
    if wanted.disputes is not None:
        found = generation.knowledge.disputes
        _save(wanted.disputes, (jsonl.write_dispute(each) for each in found))
    if wanted.explain is not None:
        known = generation.knowledge
        why = explaining.items(drawn if wanted.sample else items)
        said = (*explaining.articles(known), "", *explaining.disputes(known), "")
        _save(wanted.explain, chain(said, why))
    if wanted.sheet is not None:
        _save(wanted.sheet, [sheets.page(drawn, generation.knowledge.articles, name=name)])


def _score(paths: Sequence[Path], *, is_kept: bool) -> None:
    """Print the precision that the marks show and, if it is to be kept, write the table."""
    if not paths:
        raise click.UsageError("Give one file of marks, or several.")
    try:
        markings = [marks.read(path) for path in paths]
    except marks.MarksError as error:
        raise click.ClickException(str(error)) from error
    for line in scoring.report(markings):
        click.echo(line)
    if is_kept:
        _save(precision.PATH, precision.dump(scoring.precision(markings)).splitlines())
        click.echo(f"Ranking works by these marks from now: {precision.PATH}")


def _report(generation: Generation, count: int) -> None:
    items, rejected = generation.items, generation.rejected
    clean = sum(not item.findings for item in items)
    click.echo(
        f"{count} articles, {len(generation.knowledge.facts)} facts, {len(items)} items "
        f"({clean} without a warning)"
    )
    for rule, number in sorted(Counter(f.rule for i in items for f in i.findings).items()):
        click.echo(f"  warned: {number} × {rule}")
    click.echo(f"{len(rejected)} not asked" + (":" if rejected else ""))
    for rule, number in sorted(Counter(each.rule for each in rejected).items()):
        click.echo(f"  {number} × {rule}")
    for words in generation.knowledge.notes:
        click.echo(f"Note: {words}")
    for each in generation.knowledge.proposals:
        names = f"“{each.one}” and “{each.other}” ({each.kind})"
        click.echo(f"Not settled: {names} may be one. {each.why} {each.why_not}")


if __name__ == "__main__":
    main(prog_name="python -m questions")
