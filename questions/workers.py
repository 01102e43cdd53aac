"""Work done piece by piece, by this process or spread over several, with the same outcome.

Law: results come in the order of the tasks and depend on nothing but them. Memory is held for a few
tasks ahead, not for all.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import connection
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_AHEAD = 4  # tasks handed out for each process: none waits for the slowest, none is far ahead
# A fork shares what is known already and costs nothing; elsewhere than on Linux it is not safe.
_START = "fork" if sys.platform == "linux" else "spawn"
_work: Callable[[Any], Any]

Task = TypeVar("Task")
Result = TypeVar("Result")


class WorkerLost(Exception):
    """A process was ended from outside before its work was done."""


def spread(
    work: Callable[[Task], Result], tasks: Iterable[Task], *, jobs: int = 1
) -> Iterator[Result]:
    """What `work` makes of each task, in their order, by `jobs` processes at a time.

    With more than one, tasks and results travel between processes, `work` only once to each.

    Raises: WorkerLost when one of the processes is ended from outside; what `work` raises.
    """
    if jobs <= 1:
        yield from map(work, tasks)
        return
    pool = ProcessPoolExecutor(
        max_workers=jobs,
        mp_context=multiprocessing.get_context(_START),
        initializer=_begin,
        initargs=(work,),
    )
    waiting = iter(tasks)
    under_way: deque[Future[Result]] = deque()
    try:
        while True:
            room = jobs * _AHEAD - len(under_way)
            under_way.extend(pool.submit(_once, task) for task in islice(waiting, room))
            if not under_way:
                return
            yield under_way.popleft().result()
    except BrokenProcessPool as error:
        raise WorkerLost(
            "One of the processes that share the work was ended from outside; if memory ran out, "
            "take fewer of them."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(work: Callable[[Any], Any]) -> None:
    global _work  # noqa: PLW0603 - the one thing a worker knows, told once when it starts
    _work = work
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(parent: int) -> None:
    """End this process when its parent does, however that ends: nobody else would."""
    connection.wait([parent])
    os._exit(1)


def _once(task: Any) -> Any:
    return _work(task)
