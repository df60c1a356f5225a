"""What the size of the catalogue costs: the default rules, all of them and sixty of them on clean records, and imports.

The sixty are of each group, in the order of the catalogue, its share of sixty: so they ask of all fields of a record,
as the whole catalogue does, and are the same as long as no rule comes or goes. What reading tells and the schema are no
matter of how many rules there are: all runs ask for them alike. Rules that need an extra are left out: what a detector
of languages takes is its own, and promises are made with the extra ``fast`` alone.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from abslint.model.rule import SourceRule
from abslint.rules import load_catalogue
from benchmarks.measure import side_by_side, table

SIXTY = 60
PROMISED_RATE, PROMISED_RATIO, PROMISED_IMPORT = 15_000, 1.3, 0.040
"""Records a second with all rules, their time beside that of sixty, and seconds for the import of all."""

LIBRARIES = "import json, re, jsonschema_rs, orjson, unicodedata, ftfy, dataclasses, inspect, datetime"
"""What the rules import from elsewhere: done before the clock starts."""

INDEXED = "from abslint.rules import load_catalogue\nload_catalogue()"
EVERY_FILE = """
from abslint.rules import GROUPS
from abslint.rules.walk import rules_of
assert sum(len(rules_of(group)) for group in GROUPS) > 60
"""


def sixty() -> tuple[str, ...]:
    """Sixty rules that judge records: of each group its share, the first of them in the order of the catalogue; and
    those that tell what reading finds, and the schema."""
    catalogue = load_catalogue()
    groups = {
        group: [name for name in names if not (isinstance(rule := catalogue.rules[name], SourceRule) or rule.extra)]
        for group, names in catalogue.groups.items()
    }
    every = sum(map(len, groups.values()))
    always = [name for name, rule in catalogue.rules.items() if isinstance(rule, SourceRule)]
    chosen: list[str] = []
    owed = 0.0
    for names in groups.values():
        owed += len(names) * SIXTY / every
        chosen += names[: round(owed) - len(chosen)]
    return (*always, *chosen)


def catalogue_cost(work: Path, command: Sequence[str], path: Path, count: int, runs: int) -> None:
    """Print the three runs side by side, and the imports."""
    apart = ",".join(name for name, rule in load_catalogue().rules.items() if rule.extra)
    commands = {
        "sixty rules": [*command, "--select", ",".join(sixty()), str(path)],
        "default rules": [*command, str(path)],
        "all rules": [*command, "--select", "ALL", "--ignore", apart, str(path)],
    }
    done = {run.name: run for run in side_by_side(commands, work, runs)}
    every = len(load_catalogue().rules)
    print(table(list(done.values()), f"JSON Lines, {count} clean records, one core; the catalogue has {every} rules"))
    rate = count / done["all rules"].median
    ratio = statistics.median(
        one / two for one, two in zip(done["all rules"].seconds, done["sixty rules"].seconds, strict=True)
    )
    print(f"all rules: {rate:.0f} records a second (promised: {PROMISED_RATE} at least)")
    print(f"all rules beside sixty: {ratio:.2f} times the time (promised: {PROMISED_RATIO} at most)")
    for name, code in {"by the index": INDEXED, "every rule's file": EVERY_FILE}.items():
        seconds = least_seconds(code, max(runs, 10))
        print(f"the catalogue, {name}: {seconds * 1000:.1f} ms (promised: {PROMISED_IMPORT * 1000:.0f} at most)")


def least_seconds(code: str, runs: int) -> float:
    """The least processor time of some code in fresh interpreters in which the libraries are already there."""
    timed = f"{LIBRARIES}\nfrom time import process_time\nstart = process_time()\n{code}\nprint(process_time() - start)"
    return min(
        float(subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True, check=True).stdout)
        for _ in range(runs)
    )
