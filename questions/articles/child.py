"""The other side of the guard: take limits upon oneself, read bytes, answer in JSON."""

from __future__ import annotations

import json
import logging
import resource
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from questions.articles.errors import Refused

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

MAX_MEMORY = 512 * 1024 * 1024
MAX_SECONDS = 10  # of processor time; the guard keeps the time on the wall


def serve(parse: Callable[[bytes], DataclassInstance]) -> None:
    """Read standard input, and answer with what `parse` makes of it or why it refuses."""
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logging.disable()
    try:
        answer: dict[str, Any] = asdict(parse(sys.stdin.buffer.read()))
    except Refused as refused:
        answer = {"refused": str(refused)}
    except MemoryError:
        answer = {"refused": f"needs more than {MAX_MEMORY // 1024**2} MB of memory to be read"}
    except RecursionError:
        answer = {"refused": "nested too deeply to be read"}
    except Exception as error:  # noqa: BLE001 - libraries raise what they like on hostile input
        answer = {"refused": f"broken: {type(error).__name__} while reading it"}
    sys.stdout.write(json.dumps(answer))
