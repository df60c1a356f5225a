"""The command as it is installed leaves without taking itself down, and loses nothing by it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

RUN = "import sys; from abslint.cli import command; sys.argv[0] = 'abslint'; command()"


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", RUN, *arguments], capture_output=True, text=True, cwd=cwd, check=False)


@pytest.mark.parametrize("into", ["-", "file"])
def test_all_is_written_before_it_leaves(tmp_path: Path, into: str) -> None:
    lines = [json.dumps({"title": f"Of tide {n}.", "publication_status": "published"}) for n in range(400)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    flags = ["--report", "json=told.json", "-q"] if into == "file" else ["--output-format", "json"]
    done = run("check", "--isolated", *flags, "many.jsonl", cwd=tmp_path)
    text = (tmp_path / "told.json").read_text(encoding="utf-8") if into == "file" else done.stdout
    assert len({one["record_index"] for one in json.loads(text)["diagnostics"]}) == 400
    assert done.returncode == 1


def test_exit_codes_are_those_of_the_run(tmp_path: Path) -> None:
    assert run("--version", cwd=tmp_path).returncode == 0
    done = run("check", "nothing-here", cwd=tmp_path)
    assert (done.returncode, "no such file or folder: nothing-here" in done.stderr) == (2, True)
