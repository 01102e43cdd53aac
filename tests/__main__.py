"""All tests: those with a browser and those with real servers run beside the others.

`python -m tests` exits with 0 if every test passed. The sets share the machine, and some tests
wait for a browser or a server there. What fails is therefore tried once more, alone, when the
others are done: what is wrong fails again, and what was only starved is named.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ARTEFACTS = Path("test-artefacts")
PYTEST = (sys.executable, "-m", "pytest", "--durations=15", "--durations-min=5")
NICER = ("nice", "-n", "10")
"""The others step back for those that wait for somebody."""


@dataclass(frozen=True)
class Part:
    """The tests with these marks."""

    name: str
    marks: str

    @property
    def command(self) -> tuple[str, ...]:
        """With a memory of its own: three runs at once would overwrite each other's."""
        return (*PYTEST, "-m", self.marks, "-o", f"cache_dir={self._memory}")

    def failed(self) -> list[str]:
        """The tests that failed when this part last ran."""
        return sorted(json.loads(self._failures.read_bytes())) if self._failures.exists() else []

    def forget(self) -> None:
        """Leave nothing of an earlier run."""
        self._failures.unlink(missing_ok=True)

    @property
    def _failures(self) -> Path:
        return self._memory / "v/cache/lastfailed"

    @property
    def _memory(self) -> Path:
        return (ARTEFACTS / f".{self.name}").absolute()


@dataclass(frozen=True)
class Outcome:
    """How a run ended: pytest's exit code, and where its report lies."""

    code: int
    report: Path

    @property
    def closing_line(self) -> str:
        """What pytest says last."""
        return self.report.read_text(encoding="utf-8").rstrip().rpartition("\n")[2]


BESIDE = (Part("process", "process and not browser"), Part("browser", "browser"))
OTHERS = Part("others", "not (browser or process)")


def main() -> int:
    """Run everything, then again what failed; the closing line of a run comes last."""
    ARTEFACTS.mkdir(exist_ok=True)
    for part in (OTHERS, *BESIDE):
        part.forget()
    _say("Beside these: tests with a browser and with real servers, reported at the end.")
    outcomes = _run_all()
    for part in [part for part, outcome in outcomes.items() if outcome.code]:
        failed = part.failed()
        _say(f"\nFailed beside the others, tried once more alone ({len(failed)}):", *failed)
        again = (*part.command, "--last-failed", "--last-failed-no-failures=none")
        outcomes[part] = _follow(again, ARTEFACTS / f"{part.name}-again.txt")
    worst = max(outcomes.values(), key=lambda outcome: outcome.code)
    _say(worst.closing_line)
    return worst.code


def _run_all() -> dict[Part, Outcome]:
    """One run of each part, all at once; of equal outcomes, that of `OTHERS` is the first."""
    reports = {part: ARTEFACTS / f"{part.name}.txt" for part in (OTHERS, *BESIDE)}
    running = {part: _start(part.command, reports[part]) for part in BESIDE}
    outcomes = {OTHERS: _follow((*NICER, *OTHERS.command), reports[OTHERS])}
    for part, process in running.items():
        outcomes[part] = Outcome(process.wait(), reports[part])
        _say(reports[part].read_text(encoding="utf-8"))
    return outcomes


def _start(command: tuple[str, ...], report: Path) -> subprocess.Popen[bytes]:
    with report.open("wb") as file:
        return subprocess.Popen(command, stdout=file, stderr=subprocess.STDOUT)


def _follow(command: tuple[str, ...], report: Path) -> Outcome:
    """Run a command whose output is shown as it comes and kept."""
    with (
        report.open("wb") as file,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process,
    ):
        assert process.stdout is not None
        while part := os.read(process.stdout.fileno(), 65536):
            for sink in (file, sys.stdout.buffer):
                sink.write(part)
                sink.flush()
    return Outcome(process.returncode, report)


def _say(*lines: str) -> None:
    print(*lines, sep="\n", flush=True)


if __name__ == "__main__":
    sys.exit(main())
