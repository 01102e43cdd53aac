"""Have a hostile file read in a process of its own, with a limit to its memory and time.

The process is given the bytes and nothing else: no environment, no arguments of ours, no file it
may write. Law: whatever happens to it, the caller goes on.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from questions.articles.errors import Refused
from questions.articles.values import Extract

# Starting takes 0.3 s; with this a refusal is spoken within 10 s even on a busy machine.
SECONDS = 8.0
_ROOT = Path(__file__).parents[2]
_KILLED_FOR_TIME = {-signal.SIGXCPU}


def parse(module: str, raw: bytes, *, seconds: float = SECONDS) -> Extract:
    """What `module`, run as a program, gets out of `raw`; as `ask`."""
    return Extract(**ask(module, raw, seconds=seconds))


def ask(module: str, raw: bytes, *, seconds: float = SECONDS) -> dict[str, Any]:
    """The answer of `module`, run as a program, to `raw` within `seconds` of wall-clock time.

    Raises: Refused when it refuses, breaks, takes too long or wants too much memory.
    """
    # `-P`: the folder somebody happens to stand in must not give the child its modules.
    command = [sys.executable, "-P", "-m", module]
    with subprocess.Popen(  # noqa: S603 - our own interpreter and a module named by us
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": str(_ROOT), "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
        start_new_session=True,
    ) as child:
        try:
            out, _ = child.communicate(raw, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise Refused(f"not read within {seconds:g} seconds") from error
        finally:
            _kill(child)
    if child.returncode in _KILLED_FOR_TIME:
        raise Refused(f"not read within {seconds:g} seconds")
    if child.returncode != 0:
        raise Refused("broken, or made to break programs: reading it failed")
    answer: dict[str, Any] = json.loads(out)
    if "refused" in answer:
        raise Refused(str(answer["refused"]))
    return answer


def _kill(child: subprocess.Popen[bytes]) -> None:
    """End the child with all it may have started; it leads a group of its own."""
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)
