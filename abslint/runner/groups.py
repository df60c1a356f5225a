"""Groups of tasks: what is read and linted at once, here or by a worker. Starts no process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from abslint.discover import Unit
from abslint.model.diagnostic import Report
from abslint.model.plan import Plan
from abslint.runner.read import Task, lint_units

Group = list[tuple[str, Task]]
"""Tasks, each with the path that it belongs to."""

GROUP = 32
"""Small files that are linted together, and that one message to a worker holds."""


def grouped(tasks: Iterable[tuple[str, Task]]) -> Iterator[Group]:
    """Tasks in groups: many whole files together, a slice or a stretch alone."""
    group: Group = []
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


def lint_group(group: Group, plan: Plan) -> list[tuple[str, Report]]:
    """The reports of a group, each with its path."""
    reports = lint_units([task for _, task in group], plan)
    return [(path, report) for (path, _), report in zip(group, reports, strict=True)]
