"""Mends files: fixes each piece of a unit, writes the result atomically or tells the difference. Knows no rule."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from abslint.decode import encode
from abslint.discover import Unit
from abslint.engine import lint
from abslint.fixer import fix
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.plan import Plan
from abslint.model.source import Source
from abslint.runner.drive import gather
from abslint.runner.read import cut_unit, read_unit, reopen, unreadable


@dataclass(slots=True)
class Mended:
    """One file after mending: reports of its pieces, what was mended, and (old, new) text of changed pieces."""

    path: str
    reports: list[Report] = field(default_factory=list)
    applied: list[Diagnostic] = field(default_factory=list)
    changed: list[tuple[Source, Source]] = field(default_factory=list)


def mend_unit(unit: Unit, plan: Plan, unsafe: bool, write: bool) -> Mended:
    """Fix one file; with ``write`` put the result in its place (standard input goes to standard output).

    A file that cannot be read or written is told in the report's ``errors`` and stays as it was.
    """
    mended = Mended(unit.path)
    try:
        if unit.file is None:
            for data in _pieces(unit, plan, unsafe, mended):
                if write:
                    sys.stdout.buffer.write(data)
        elif unit.compressed:
            mended.reports.append(lint(read_unit(unit), plan))  # what is compressed is only looked at
        elif write:
            _write(unit, unit.file, plan, unsafe, mended)
        else:
            for _ in _pieces(unit, plan, unsafe, mended):
                pass
    except OSError as error:
        return Mended(unit.path, [Report(errors=[unreadable(unit.path, error)])])
    except UnicodeEncodeError as error:
        lacking = error.object[error.start : error.end]
        words = f"cannot write {unit.path}: its encoding has no `{lacking}`; save it as UTF-8"
        return Mended(unit.path, [Report(errors=[words])])
    return mended


def _pieces(unit: Unit, plan: Plan, unsafe: bool, mended: Mended) -> Iterator[bytes]:
    """The bytes of each piece after fixing, in order; later pieces know how many lines the earlier ones now have."""
    line = 1
    for piece in cut_unit(unit):
        read = read_unit(piece)
        source = Source(read.path, read.text, line, read.first_byte, read.encoding, read.byte_order_mark, read.problems)
        fixed = fix(source, plan, unsafe)
        mended.reports.append(fixed.report)
        mended.applied += fixed.applied
        if fixed.changed:
            mended.changed.append((source, fixed.source))
        line += fixed.source.text.count("\n")
        yield encode(fixed.source, fixed.source.text, fixed.source.byte_order_mark)


def _write(unit: Unit, shown: Path, plan: Plan, unsafe: bool, mended: Mended) -> None:
    """Write beside the file and move into its place: it is the old one or the new one, never half of each."""
    path = shown.resolve()  # a symbolic link stays one
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".abslint", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            for data in _pieces(unit, plan, unsafe, mended):
                stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if mended.changed:
            shutil.copymode(path, temporary)
            temporary.replace(path)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def difference(mended: Mended) -> Iterator[str]:
    """The changes of a file as a unified diff, line by line."""
    for number, (old, new) in enumerate(mended.changed):
        lines = unified_diff(
            old.text.splitlines(keepends=True), new.text.splitlines(keepends=True), mended.path, mended.path
        )
        for line in lines:
            if number and line.startswith(("--- ", "+++ ")):
                continue
            yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def mend_units(
    units: Sequence[Unit], plan: Plan, unsafe: bool, write: bool
) -> tuple[Report, list[Diagnostic], list[str]]:
    """Mend every unit. What remains (facts judged over the mended files), what was mended, patches of what was not
    written."""
    applied: list[Diagnostic] = []
    patches: list[str] = []

    def reports() -> Iterator[tuple[str, Report]]:
        for unit in units:
            mended = mend_unit(unit, plan, unsafe, write)
            applied.extend(mended.applied)
            if not write:
                patches.extend(difference(mended))
            for report in mended.reports:
                yield unit.path, report

    return gather(reports(), plan, reopen), applied, patches
