"""Reading of BibTeX, RIS and MEDLINE beside the readers that others have: the format alone, places and slips included.

Both read the same file of made records, each in a process and an environment of its own; time is that of the reading,
told by the process itself, so that neither the start of an interpreter counts nor what a reader imports.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.corpus import records, stamped
from benchmarks.measure import environment
from benchmarks.papers import bibtex, medline, ris

COUNT = 3000
SUFFIXES = {"bibtex": ".bib", "ris": ".ris", "medline": ".nbib"}

_TIMED = """
import json, sys, time
path = sys.argv[1]
{imports}
with open(path, encoding="utf-8", newline="") as stream:
    text = stream.read()
start = time.perf_counter()
count = {reading}
print(json.dumps([count, time.perf_counter() - start]))
"""

_OURS = (
    'from abslint.formats import load_format; from abslint.model.source import Source; known = load_format("{name}")',
    'sum(1 for one in known.read(Source(path, text)) if hasattr(one, "data"))',
)
"""Read as a check does: what is no document is a problem, and counts for nothing."""

PEERS: dict[str, dict[str, tuple[str, str, str]]] = {
    "bibtex": {
        "pybtex": (
            "pybtex",
            "import pybtex.database.input.bibtex; from pybtex.database import parse_string",
            'len(parse_string(text, "bibtex").entries)',
        ),
        "bibtexparser": ("bibtexparser<2", "import bibtexparser", "len(bibtexparser.loads(text).entries)"),
    },
    "ris": {"rispy": ("rispy", "import rispy", "len(rispy.loads(text))")},
    "medline": {
        "nbib": ("nbib", "import nbib", "len(nbib.read(text))"),
        "Biopython": (
            "biopython",
            "import io; from Bio import Medline",
            "sum(1 for _ in Medline.parse(io.StringIO(text)))",
        ),
    },
}
"""For each format its peers: the package, what is imported of it, and how it reads a text."""


def made(work: Path, name: str) -> Path:
    """A file of COUNT clean records in a format."""
    writer: Any = {"bibtex": bibtex, "ris": ris, "medline": medline}[name]
    shape = {"bibtex": bibtex.BIBTEX, "ris": ris.RIS, "medline": medline.MEDLINE}[name]
    path = stamped(work, f"readers-{COUNT}{SUFFIXES[name]}")
    if not path.exists():
        turned = [shape.turn(one) for one in records(COUNT, broken=0) if shape.fits(one)]
        path.write_text(writer.write(turned), encoding="utf-8", newline="")
    return path


def readers(work: Path, name: str, runs: int) -> None:
    """Print the medians of a format's readers on one file, and their ratios to ours."""
    path = made(work, name)
    imports, reading = _OURS
    commands = {"abslint": (sys.executable, _TIMED.format(imports=imports.format(name=name), reading=reading))}
    for peer, (package, its_imports, its_reading) in PEERS[name].items():
        python = environment(work / f"reader-{peer.lower()}", package)
        commands[peer] = (python, _TIMED.format(imports=its_imports, reading=its_reading))
    seconds: dict[str, list[float]] = {peer: [] for peer in commands}
    counts = {}
    for turn in range(runs + 1):
        for peer, (python, code) in commands.items():
            counts[peer], time = _once(python, code, path)
            if turn:  # the first is to warm up
                seconds[peer].append(time)
    size = path.stat().st_size / 1e6
    print(f"\nreading {size:.1f} MB of {name}, {runs} runs in turn")
    print(f"{'':<12} {'records':>8} {'median s':>9} {'min':>7} {'max':>7} {'ratio':>7}")
    ours = statistics.median(seconds["abslint"])
    for peer, times in seconds.items():
        median = statistics.median(times)
        print(
            f"{peer:<12} {counts[peer]:>8} {median:>9.3f} {min(times):>7.3f} {max(times):>7.3f} {median / ours:>7.1f}"
        )


def _once(python: str, code: str, path: Path) -> tuple[int, float]:
    """How many records a reader found in a file, and the seconds that it took."""
    done = subprocess.run([python, "-c", code, str(path)], capture_output=True, text=True, check=True)
    count, seconds = json.loads(done.stdout)
    return int(count), float(seconds)
