"""What all tests share: where the real records are, and how many tests read them."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from importlib import invalidate_caches
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

prepare.KEPT = 32
"""Tests ask the same few plans again and again, with others between: a gate takes a tenth of a second to compile."""

SHARED = os.environ.get("ABSLINT_SHARED", "")
_RUN = {"shared": 0}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests on real records are skipped where those are not, and nightly ones unless asked for."""
    for item in items:
        if item.get_closest_marker("shared") and not SHARED:
            item.add_marker(pytest.mark.skip(reason="ABSLINT_SHARED is not set"))
        if item.get_closest_marker("nightly") and "nightly" not in str(item.config.option.markexpr):
            item.add_marker(pytest.mark.skip(reason="run with -m nightly"))


def pytest_collection_finish() -> None:
    """Look for garbage seldom, and never among what was collected: ten thousand tests, and all that they import. That
    took a tenth of all time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Count the tests on real records that ran."""
    if report.when == "call" and "shared" in report.keywords:
        _RUN["shared"] += 1


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests read real records, so that CI can see that they did."""
    terminalreporter.write_line(f"shared: {_RUN['shared']} run")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real records and other people's test data."""
    return Path(SHARED)


@pytest.fixture
def install(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Path]]:
    """Installs a distribution with modules of its own for one test: entry points by their names, files by theirs."""
    from abslint.rules import _with_others
    from abslint.rules.plugins import load_plugin

    site = tmp_path_factory.mktemp("site")
    known = set(sys.modules)

    def put(name: str, points: dict[str, str], files: dict[str, str], group: str = "abslint.rules") -> Path:
        info = site / f"{name.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        lines = "".join(f"{point} = {target}\n" for point, target in points.items())
        (info / "entry_points.txt").write_text(f"[{group}]\n{lines}", encoding="utf-8")
        for file, text in files.items():
            (site / file).write_text(text, encoding="utf-8")
        invalidate_caches()
        return site

    def forget() -> None:
        load_plugin.cache_clear()
        _with_others.cache_clear()

    monkeypatch.syspath_prepend(site)
    forget()
    yield put
    forget()
    for module in set(sys.modules) - known:
        if str(getattr(sys.modules[module], "__file__", "")).startswith(str(site)):
            del sys.modules[module]


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
