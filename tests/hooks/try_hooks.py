"""Runs the three hooks under the real pre-commit, in a git repository made for it. Called by ``.ci/run``."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

GOOD = (Path(__file__).parents[1] / "clean.yaml").read_text(encoding="utf-8")


def run(*command: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | more
    return subprocess.run(command, cwd=cwd, env=environment, text=True, capture_output=True, check=False)


def must(done: subprocess.CompletedProcess[str], code: int, *pieces: str) -> None:
    told = done.stdout + done.stderr
    print(told)
    assert done.returncode == code, f"exit code {done.returncode}, not {code}"
    for piece in pieces:
        assert piece in told, f"`{piece}` is not in the output"


def make_repository(folder: Path, house: Path) -> None:
    (folder / "papers").mkdir()
    (folder / "papers" / "dyke.yaml").write_text(GOOD, encoding="utf-8")
    (folder / "package.json").write_text('{"name": "site", "version": "1.0.0"}\n', encoding="utf-8")
    revision = run("git", "rev-parse", "HEAD", cwd=house).stdout.strip()
    hooks = "".join(f"      - id: {hook}\n" for hook in ("abslint", "abslint-fix", "abslint-repository"))
    text = f"repos:\n  - repo: {house.as_uri()}\n    rev: {revision}\n    hooks:\n{hooks}"
    (folder / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")
    for command in (["init", "-q"], ["config", "user.name", "Ida"], ["config", "user.email", "ida@example.org"]):
        must(run("git", *command, cwd=folder), 0)


def main() -> None:
    house = Path(sys.argv[1]).resolve()
    tool = str(Path(sys.executable).with_name("pre-commit"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_repository(folder, house)
        run("git", "add", "-A", cwd=folder)
        must(run(tool, "run", "--all-files", cwd=folder), 0, "Passed")

        paper = folder / "papers" / "dyke.yaml"
        paper.write_text(GOOD.replace("along the dyke", "along the dyke."), encoding="utf-8")
        run("git", "add", "-A", cwd=folder)
        must(run(tool, "run", "abslint", cwd=folder), 1, "papers/dyke.yaml:1:", "title-full-stop")
        must(run(tool, "run", "abslint-fix", cwd=folder), 1, "files were modified")
        assert paper.read_text(encoding="utf-8") == GOOD, "mended to the letter"
        run("git", "add", "-A", cwd=folder)
        must(run(tool, "run", "abslint-fix", cwd=folder), 0, "Passed")

        copy = GOOD.replace("A walk along the dyke", "Another walk")
        (folder / "papers" / "copy.yaml").write_text(copy, encoding="utf-8")
        run("git", "add", "-A", cwd=folder)
        must(run(tool, "run", "abslint", cwd=folder), 0, "Passed")
        must(run(tool, "run", "abslint-repository", cwd=folder), 1, "duplicate-doi")
    print("hooks: 3 passed, 0 failed")


if __name__ == "__main__":
    main()
