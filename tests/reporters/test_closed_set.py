from __future__ import annotations

import subprocess
import sys

import pytest

import abslint.reporters
from abslint.model.diagnostic import Report
from abslint.model.telling import Header, Style
from abslint.reporters import load_reporter, reporter_names


def test_the_default_comes_first():
    assert reporter_names() == ("full", "concise", "json", "jsonl", "github", "sarif")


@pytest.mark.parametrize("name", reporter_names())
def test_each_has_its_own_name_and_tells_an_empty_report(name):
    reporter = load_reporter(name)
    assert reporter.name == name
    assert all(isinstance(piece, str) for piece in reporter.tell(Report(), Header("1"), Style()))


def test_an_unknown_name_is_refused():
    with pytest.raises(KeyError):
        load_reporter("telegraph")


def test_nothing_is_imported_before_it_is_asked_for():
    code = "import sys, abslint.reporters; print(*[m for m in sys.modules if m.startswith('abslint.reporters')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["abslint.reporters"]


def test_the_text_reporters_load_no_heavy_module():
    code = "import sys; from abslint.reporters import load_reporter; load_reporter('full'); load_reporter('concise')"
    code += "; print(*{'json', 'hashlib', 'urllib.parse', 'rich', 'asyncio', 'textwrap'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, cwd=root())
    assert done.stdout.split() == []


def root() -> str:
    return abslint.reporters.__path__[0].removesuffix("/abslint/reporters")
