"""A pool of processes that gives the reports back in order. Imported only when a pool is wanted."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import active_children

from abslint.discover import Unit
from abslint.model.diagnostic import Report
from abslint.model.plan import Plan
from abslint.model.source import Source

Task = Unit | Source | Report
Lint = Callable[[Task, Plan], Report]

GROUP = 50
"""Small files that one message to a worker holds."""

AHEAD = 4
"""Groups in flight per worker: enough to keep it busy, few enough to keep memory flat."""

_STATE: list[tuple[Plan, Lint]] = []


def _start(plan: Plan, lint_task: Lint) -> None:
    from abslint.runner.drive import calm_collector

    calm_collector()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is interrupted is the process that started this one
    _STATE[:] = [(plan, lint_task)]


def _work(group: list[tuple[str, Task]]) -> list[tuple[str, Report]]:
    plan, lint_task = _STATE[0]
    return [(path, lint_task(task, plan)) for path, task in group]


def _groups(tasks: Iterable[tuple[str, Task]]) -> Iterator[list[tuple[str, Task]]]:
    """Tasks in groups: many whole files together, a slice or a stretch alone."""
    group: list[tuple[str, Task]] = []
    for path, task in tasks:
        if isinstance(task, Unit) and task.last_byte is None:
            group.append((path, task))
            if len(group) < GROUP:
                continue
        else:
            if group:
                yield group
            group = [(path, task)]
        yield group
        group = []
    if group:
        yield group


def pooled(tasks: Iterable[tuple[str, Task]], plan: Plan, jobs: int, lint_task: Lint) -> Iterator[tuple[str, Report]]:
    """The reports of all tasks in the order of the tasks, worked on by ``jobs`` processes."""
    groups = _groups(tasks)
    others = active_children()
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(plan, lint_task)) as pool:
        try:
            yield from _in_order(pool, groups, jobs)
        except BaseException:  # interrupted, or nobody wants the rest: to wait for it could take minutes
            for worker in active_children():
                if worker not in others:
                    worker.terminate()
            raise


def _in_order(
    pool: ProcessPoolExecutor, groups: Iterator[list[tuple[str, Task]]], jobs: int
) -> Iterator[tuple[str, Report]]:
    waiting: deque[tuple[list[tuple[str, Task]], Future[list[tuple[str, Report]]]]] = deque()
    for group in islice(groups, jobs * AHEAD):
        waiting.append((group, _submit(pool, group)))
    while waiting:
        group, future = waiting.popleft()
        try:
            yield from future.result()
        except BrokenProcessPool:
            yield from _lost(group)
            continue
        for later in islice(groups, 1):
            waiting.append((later, _submit(pool, later)))
    for group in groups:
        yield from _lost(group)


def _submit(pool: ProcessPoolExecutor, group: list[tuple[str, Task]]) -> Future[list[tuple[str, Report]]]:
    """Give a group to the pool; to a broken one it is as lost as what its workers had."""
    try:
        return pool.submit(_work, group)
    except BrokenProcessPool as error:
        lost: Future[list[tuple[str, Report]]] = Future()
        lost.set_exception(error)
        return lost


def _lost(group: list[tuple[str, Task]]) -> Iterator[tuple[str, Report]]:
    """What is said of files that a dead worker had, or that could no longer be given to one."""
    for path, _ in group:
        yield path, Report(errors=[f"not checked: {path} (a worker process died)"])
