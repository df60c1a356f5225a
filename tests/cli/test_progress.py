"""How far a long run has come is told on standard error, and only there."""

from __future__ import annotations

import io

import pytest

from abslint.cli import progress
from abslint.cli.progress import Progress, make_progress
from abslint.model.diagnostic import Report


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    seconds = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: seconds[0])
    return seconds


def test_a_short_run_tells_nothing(clock: list[float]) -> None:
    stream = Terminal()
    telling = Progress(stream, 0.0)
    clock[0] = 0.9
    telling(Report(records=5000))
    telling.end()
    assert stream.getvalue() == ""


def test_a_long_run_writes_over_itself_and_leaves_nothing(clock: list[float]) -> None:
    stream = Terminal()
    telling = Progress(stream, 0.0)
    for second, records in ((0.5, 1000), (1.1, 1000), (1.15, 1000), (1.5, 1000)):
        clock[0] = second
        telling(Report(records=records))
    telling.end()
    assert stream.getvalue() == "\r2,000 records checked\r4,000 records checked\r\x1b[K"


def test_into_a_file_it_is_a_line_each_time(clock: list[float]) -> None:
    stream = io.StringIO()
    telling = Progress(stream, 0.0)
    clock[0] = 2.0
    telling(Report(records=7))
    telling.end()
    assert stream.getvalue() == "7 records checked\n"


@pytest.mark.parametrize(
    ("wish", "terminal", "quiet", "hook", "wanted"),
    [
        ("auto", True, False, False, True),
        ("auto", False, False, False, False),
        ("auto", True, True, False, False),
        ("auto", True, False, True, False),
        ("always", False, True, True, True),
        ("never", True, False, False, False),
    ],
)
def test_where_it_is_wanted(
    wish: str, terminal: bool, quiet: bool, hook: bool, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress.sys, "stderr", Terminal() if terminal else io.StringIO())
    assert (make_progress(wish, quiet, hook) is not None) is wanted
