"""A pool of processes that gives the reports back in order. Imported only when a pool is wanted."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import active_children

from abslint.model.diagnostic import Report
from abslint.model.plan import Plan
from abslint.runner.groups import Group

LintGroup = Callable[[Group, Plan], list[tuple[str, Report]]]

AHEAD = 4
"""Groups in flight per worker: enough to keep it busy, few enough to keep memory flat."""

_STATE: list[tuple[Plan, LintGroup]] = []


def _start(plan: Plan, lint_group: LintGroup) -> None:
    from abslint.runner.drive import calm_memory

    calm_memory()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is interrupted is the process that started this one
    _STATE[:] = [(plan, lint_group)]


def _work(group: Group) -> list[tuple[str, Report]]:
    plan, lint_group = _STATE[0]
    return lint_group(group, plan)


def pooled(groups: Iterable[Group], plan: Plan, jobs: int, lint_group: LintGroup) -> Iterator[tuple[str, Report]]:
    """The reports of all tasks in the order of the tasks, worked on by ``jobs`` processes, a group at a time."""
    groups = iter(groups)
    others = active_children()
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(plan, lint_group)) as pool:
        try:
            yield from _in_order(pool, groups, jobs)
        except BaseException:  # interrupted, or nobody wants the rest: to wait for it could take minutes
            for worker in active_children():
                if worker not in others:
                    worker.terminate()
            raise


def _in_order(pool: ProcessPoolExecutor, groups: Iterator[Group], jobs: int) -> Iterator[tuple[str, Report]]:
    waiting: deque[tuple[Group, Future[list[tuple[str, Report]]]]] = deque()
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


def _submit(pool: ProcessPoolExecutor, group: Group) -> Future[list[tuple[str, Report]]]:
    """Give a group to the pool; to a broken one it is as lost as what its workers had."""
    try:
        return pool.submit(_work, group)
    except BrokenProcessPool as error:
        lost: Future[list[tuple[str, Report]]] = Future()
        lost.set_exception(error)
        return lost


def _lost(group: Group) -> Iterator[tuple[str, Report]]:
    """What is said of files that a dead worker had, or that could no longer be given to one."""
    for path, _ in group:
        yield path, Report(errors=[f"not checked: {path} (a worker process died)"])
