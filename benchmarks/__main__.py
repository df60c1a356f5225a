"""``python -m benchmarks``: makes the corpus, runs abslint, peers and the floor in turn, prints medians and ratios.

Asked for by name only: ``catalogue`` (what the number of rules costs), ``near-duplicates`` (a rule across records that
compares what is alike), ``bibtex``, ``ris`` and ``medline`` (reading alone, beside the readers that others have),
``bibtex-tidy`` (a whole check beside it), ``pubmed-xml`` (reading beside a parser alone, and half a gigabyte) and
``growth`` (each rule on texts that get longer; exit code 1 where time grows faster).

Peers are installed beside abslint where they are found missing: ``pip install check-jsonschema`` into one virtual
environment as it comes, and into another with ``ruamel.yaml.clib``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.bibtex_tidy import bibtex_tidy
from benchmarks.catalogue import catalogue_cost
from benchmarks.corpus import BROKEN, SHAPES, as_yaml, records, stamped, write_jsonl, write_yaml_files
from benchmarks.growth import growth
from benchmarks.measure import Runs, environment, side_by_side, table
from benchmarks.near_duplicates import near_duplicates
from benchmarks.pubmed_xml import pubmed_xml
from benchmarks.readers import readers

HERE = Path(__file__).resolve().parent
SCHEMA = HERE.parent / "schemas" / "record.schema.json"


ALL = {"one-file", "yaml-files", "jsonl", "shapes"}
READERS = {"bibtex", "ris", "medline"}
BY_NAME = {"catalogue", "near-duplicates", "bibtex-tidy", "pubmed-xml", "growth", *READERS}


def peer(folder: Path, name: str, *packages: str) -> str:
    """A virtual environment with a peer in it; gives its check-jsonschema."""
    return str(Path(environment(folder / name, *packages)).with_name("check-jsonschema"))


def main() -> None:
    """Run every benchmark, or those named; ``mutate`` has options of its own."""
    if sys.argv[1:2] == ["mutate"]:
        from benchmarks import mutate

        sys.exit(mutate.main(sys.argv[2:]))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", choices=[[], *ALL, *BY_NAME], help=f"default: {', '.join(sorted(ALL))}")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each command")
    parser.add_argument("--files", type=int, default=5000, help="YAML files of one record")
    parser.add_argument("--lines", type=int, default=200_000, help="lines of JSON Lines")
    parser.add_argument("--work", type=Path, default=None, help="a folder to keep peers and corpus in")
    wishes = parser.parse_args()
    only = set(wishes.only) or ALL
    with tempfile.TemporaryDirectory() as temporary:
        work = wishes.work or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        if "one-file" in only:
            one_file(work, max(wishes.runs, 10))
        if "yaml-files" in only:
            yaml_files(work, wishes.runs, wishes.files)
        if "jsonl" in only:
            jsonl(work, wishes.runs, wishes.lines)
        if "shapes" in only:
            shapes(work, wishes.runs, wishes.lines)
        if "catalogue" in only:
            clean = stamped(work, f"clean-{wishes.lines}.jsonl")
            if not clean.exists():
                write_jsonl(clean, wishes.lines, 0.0)
            catalogue_cost(work, abslint("-j", "1"), clean, wishes.lines, wishes.runs)
        if "near-duplicates" in only:
            near_duplicates(work, abslint("-j", "1"), min(wishes.runs, 3))
        for name in sorted(READERS & only):
            readers(work, name, wishes.runs)
        if "bibtex-tidy" in only:
            bibtex_tidy(work, abslint("-j", "1"), wishes.runs)
        if "pubmed-xml" in only:
            pubmed_xml(work, abslint("-j", "1"), wishes.runs)
    if "growth" in only:
        sys.exit(growth())


def abslint(*arguments: str) -> list[str]:
    """The command under test, with the interpreter that runs the benchmarks."""
    return [str(Path(sys.executable).with_name("abslint")), "check", "--isolated", *arguments]


def peers(work: Path) -> dict[str, str]:
    """check-jsonschema as pip installs it, and with its optional C reader."""
    return {
        "check-jsonschema": peer(work, "peer", "check-jsonschema"),
        "check-jsonschema with ruamel.yaml.clib": peer(work, "peer-clib", "check-jsonschema", "ruamel.yaml.clib"),
    }


def one_file(work: Path, runs: int) -> None:
    """A check of one clean record, whole process."""
    path = work / "one.yaml"
    path.write_text(as_yaml(next(records(1, broken=0))), encoding="utf-8")
    commands: dict[str, list[str]] = {"abslint": abslint(str(path))}
    for name, tool in peers(work).items():
        commands[name] = [tool, "--schemafile", str(SCHEMA), str(path)]
    print(table(side_by_side(commands, work, runs), "One clean YAML record, whole process"))


def yaml_files(work: Path, runs: int, count: int) -> None:
    """Thousands of one-record files, one process."""
    folder = stamped(work, f"yaml-{count}")
    if not folder.exists():
        write_yaml_files(folder, count)
    files = sorted(str(path) for path in folder.glob("*.yaml"))
    commands: dict[str, list[str]] = {"abslint": abslint("-j", "1", str(folder))}
    for name, tool in peers(work).items():
        commands[name] = [tool, "--schemafile", str(SCHEMA), *files]
    print(table(side_by_side(commands, work, min(runs, 3)), f"{count} one-record YAML files, one process"))


def jsonl(work: Path, runs: int, count: int) -> None:
    """A large export, one core, default rules: as exports are, and with nothing in it to tell."""
    export, clean = (stamped(work, f"{name}-{count}.jsonl") for name in ("export", "clean"))
    for path, broken in ((export, BROKEN), (clean, 0.0)):
        if not path.exists():
            write_jsonl(path, count, broken)
    commands = {
        "abslint, default rules": abslint("-j", "1", str(export)),
        "abslint, default rules, all records clean": abslint("-j", "1", str(clean)),
        "abslint, schema only": abslint("-j", "1", "--select", "schema", str(export)),
        "floor: orjson + jsonschema-rs": [sys.executable, str(HERE / "floor.py"), str(SCHEMA), str(export)],
    }
    size = export.stat().st_size / count / 1000
    title = f"JSON Lines, {count} records of {size:.1f} kB, {BROKEN:.0%} of them with defects, one core"
    print_rates(side_by_side(commands, work, runs), title, count)


def shapes(work: Path, runs: int, count: int) -> None:
    """Large exports of clean records of several shapes, one core, default rules."""
    commands: dict[str, list[str]] = {}
    for name, shape in SHAPES.items():
        path = stamped(work, f"{shape.__name__}-{count}.jsonl")
        if not path.exists():
            write_jsonl(path, count, 0.0, shape)
        commands[name] = abslint("-j", "1", str(path))
    print_rates(side_by_side(commands, work, runs), f"JSON Lines, {count} clean records of a shape, one core", count)


def print_rates(done: list[Runs], title: str, count: int) -> None:
    """The runs, and how many of ``count`` records each checked in a second."""
    print(table(done, title))
    for run in done:
        print(f"{run.name:<44} {count / run.median:>9.0f} records a second")


if __name__ == "__main__":
    main()
