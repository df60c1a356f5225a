"""Times whole processes in turn, so that a drifting machine slows both alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


def environment(home: Path, *packages: str) -> str:
    """A virtual environment with packages in it, made where it is found missing; gives its Python."""
    if not home.exists():
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
        subprocess.run([home / "bin" / "pip", "-q", "install", *packages], check=True, stderr=subprocess.DEVNULL)
    return str(home / "bin" / "python")


@dataclass(frozen=True, slots=True)
class Runs:
    """Wall time (seconds) and peak memory (MiB of the largest process) of each counted run."""

    name: str
    seconds: tuple[float, ...]
    memory: float
    exit_code: int

    @property
    def median(self) -> float:
        """Median wall time in seconds."""
        return statistics.median(self.seconds)


def once(command: Sequence[str], folder: Path) -> tuple[float, float, int]:
    """One run: wall seconds, peak MiB, exit code."""
    # Python's own cache of compiled modules is used as it is wherever people work, for abslint and peers alike.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - start, usage.ru_maxrss / 1024, process.returncode


def side_by_side(commands: dict[str, Sequence[str]], folder: Path, runs: int) -> list[Runs]:
    """Each command once unmeasured, then all in turn ``runs`` times."""
    for command in commands.values():
        once(command, folder)
    results: dict[str, list[tuple[float, float, int]]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            results[name].append(once(command, folder))
    return [
        Runs(name, tuple(run[0] for run in done), max(run[1] for run in done), done[-1][2])
        for name, done in results.items()
    ]


def table(runs: list[Runs], title: str) -> str:
    """The runs as text, each with its ratio to the first."""
    first = runs[0].median
    lines = [f"\n{title}", f"{'':<44} {'median s':>9} {'min':>8} {'max':>8} {'peak MiB':>9} {'ratio':>7}  exit"]
    for run in runs:
        lines.append(
            f"{run.name:<44} {run.median:>9.3f} {min(run.seconds):>8.3f} {max(run.seconds):>8.3f} "
            f"{run.memory:>9.1f} {run.median / first:>7.2f}  {run.exit_code}"
        )
    return "\n".join(lines)
