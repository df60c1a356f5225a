"""What all tests share: where the real records are, and how many tests read them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, settings

from abslint import prepare
from abslint.model.catalogue import Catalogue
from abslint.model.rule import Rule
from abslint.rules import load_catalogue

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

SHARED = os.environ.get("ABSLINT_SHARED", "")
_RUN = {"shared": 0}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests on real records are skipped where those are not, and nightly ones unless asked for."""
    for item in items:
        if item.get_closest_marker("shared") and not SHARED:
            item.add_marker(pytest.mark.skip(reason="ABSLINT_SHARED is not set"))
        if item.get_closest_marker("nightly") and "nightly" not in str(item.config.option.markexpr):
            item.add_marker(pytest.mark.skip(reason="run with -m nightly"))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Count the tests on real records that ran."""
    if report.when == "call" and "shared" in report.keywords:
        _RUN["shared"] += 1


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests read real records, so that CI can see that they did."""
    terminalreporter.write_line(f"shared: {_RUN['shared']} run")


@pytest.fixture
def shared() -> Path:
    """The folder of real records and other people's test data."""
    return Path(SHARED)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Puts rules into the catalogue for one test."""

    def put(*rules: Rule) -> None:
        known = load_catalogue()
        more = Catalogue(MappingProxyType({**known.rules, **{rule.name: rule for rule in rules}}))
        monkeypatch.setattr(prepare, "load_catalogue", lambda *_: more)

    monkeypatch.setattr(prepare, "_PREPARED", [])
    yield put
    prepare._PREPARED.clear()
