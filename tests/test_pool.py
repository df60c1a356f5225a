"""The pool of processes ends when nobody wants the rest of what it does."""

from __future__ import annotations

import multiprocessing
import time

import pytest

from abslint.model.diagnostic import Report
from abslint.model.plan import Plan
from abslint.runner.groups import Group, grouped
from abslint.runner.pool import pooled
from abslint.testing import plan_for

LONG = 60.0


def slow_but_for_the_first(group: Group, plan: Plan) -> list[tuple[str, Report]]:
    if any(isinstance(task, Report) and task.records for _, task in group):
        time.sleep(LONG)
    return [(path, Report(files=1)) for path, _ in group]


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="workers cannot import this module")
def test_a_pool_that_is_left_early_does_not_wait_for_its_workers() -> None:
    tasks = [(f"{number}.yaml", Report(records=number)) for number in range(8)]
    begun = time.monotonic()
    reports = pooled(grouped(tasks), plan_for(), 2, slow_but_for_the_first)
    path, report = next(reports)
    reports.close()
    assert (path, report.files) == ("0.yaml", 1)
    assert time.monotonic() - begun < LONG / 2
    assert multiprocessing.active_children() == []
