"""Runs the command in this process, in an empty folder and in calm surroundings."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from abslint.cli import main

PASSED_ON = frozenset({"PATH", "HOME", "LANG", "TMPDIR", "PYTHONPATH", "VIRTUAL_ENV"})

CLEAN = (Path(__file__).parents[1] / "clean.yaml").read_text(encoding="utf-8")
DOTTED = CLEAN.replace("dyke\n", "dyke.\n", 1)


@dataclass(frozen=True)
class Done:
    """What a run came to."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(self.out)
        return data

    @property
    def found(self) -> list[str]:
        return [one["rule"] for one in self.report["diagnostics"]]


Run = Callable[..., Done]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in; no variable says anything but the width."""
    for name in set(os.environ) - PASSED_ON:
        monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def abslint(here: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run the command with arguments and give what came of it."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as left:
            main([os.fspath(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        code = left.value.code
        done = Done(code if isinstance(code, int) else 0, out.decode(), err.decode())
        for stream in (done.out, done.err):
            assert "Traceback" not in stream
            assert "internal error" not in stream
        return done

    return run


@pytest.fixture
def clean(here: Path) -> Path:
    (here / "clean.yaml").write_text(CLEAN, encoding="utf-8")
    return Path("clean.yaml")


@pytest.fixture
def dotted(here: Path) -> Path:
    """A record whose title ends in a full stop, and that is all."""
    (here / "dotted.yaml").write_text(DOTTED, encoding="utf-8")
    return Path("dotted.yaml")
