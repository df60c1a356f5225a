"""A whole check of BibTeX beside bibtex-tidy, which reads the same file, tidies it and writes it out: whole processes.

bibtex-tidy is installed by ``npm`` where it is found missing.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from benchmarks.measure import side_by_side, table
from benchmarks.readers import COUNT, made


def bibtex_tidy(work: Path, check: list[str], runs: int) -> None:
    """Print both, in turn on one file of clean entries."""
    path = made(work, "bibtex")
    commands = {
        "abslint, default rules": [*check, str(path)],
        "bibtex-tidy": [*_tidy(work / "bibtex-tidy"), str(path), "--v2", "--no-modify", "--quiet"],
    }
    size = path.stat().st_size / 1e6
    print(table(side_by_side(commands, work, runs), f"{COUNT} entries of BibTeX, {size:.1f} MB, whole process"))


def _tidy(home: Path) -> list[str]:
    """The peer's command."""
    script = home / "node_modules" / ".bin" / "bibtex-tidy"
    if not script.exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", home, "bibtex-tidy"], check=True)
    return [str(script)]
