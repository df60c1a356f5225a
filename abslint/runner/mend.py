"""Mends files: fixes each piece of a unit, writes the result atomically or tells the difference. Knows no rule."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import field
from itertools import chain
from pathlib import Path

from abslint.decode import encode
from abslint.discover import Unit
from abslint.engine import lint
from abslint.fixer import fix
from abslint.model.counts import Collector
from abslint.model.define import mutable
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.plan import Plan
from abslint.model.source import Source
from abslint.runner.drive import gather
from abslint.runner.patch import Piece, difference
from abslint.runner.read import Reopener, cut_unit, lint_unit, read_unit, unreadable


@mutable
class Mended:
    """One file after mending: reports of its pieces, what was mended, the patch, and the bytes where no file has
    them."""

    path: str
    reports: list[Report] = field(default_factory=list)
    applied: list[Diagnostic] = field(default_factory=list)
    changed: bool = False
    patch: list[str] = field(default_factory=list)
    data: bytes | None = None


def mend_unit(unit: Unit, plan: Plan, unsafe: bool, write: bool) -> Mended:
    """Fix one file; with ``write`` put the result in its place (standard input goes to standard output).

    A file that cannot be read or written is told in the report's ``errors`` and stays as it was.
    """
    mended = Mended(unit.path)
    try:
        if unit.compressed:
            mended.reports.append(lint(read_unit(unit), plan))  # what is compressed is only looked at
        elif unit.file is None or not write:
            _show(unit, plan, unsafe, write, mended)
        else:
            _write(unit, unit.file, plan, unsafe, mended)
    except _WriteError as error:
        report = lint_unit(unit, plan)
        report.errors.append(str(error))
        return Mended(unit.path, [report])
    except OSError as error:
        return Mended(unit.path, [Report(errors=[unreadable(unit.path, error)])])
    return mended


class _WriteError(Exception):
    """A file that could be read, and not written, in words."""


def _pieces(unit: Unit, plan: Plan, unsafe: bool, mended: Mended) -> Iterator[Piece]:
    """Each piece before and after fixing, in order; later ones know how many lines and bytes the earlier now have."""
    first_line, first_byte = 1, 0
    for cut in cut_unit(unit):
        read = read_unit(cut)
        source = Source(
            read.path,
            read.text,
            first_line,
            first_byte,
            read.encoding,
            read.byte_order_mark,
            read.problems,
            read.goes_on,
        )
        fixed = fix(source, plan, unsafe)
        mended.reports.append(fixed.report)
        mended.applied += fixed.applied
        mended.changed |= fixed.changed
        data = encode(fixed.source, fixed.source.text, fixed.source.byte_order_mark)
        yield Piece(read, fixed.source, data)
        first_line += fixed.source.text.count("\n")
        first_byte += len(data)


def _show(unit: Unit, plan: Plan, unsafe: bool, write: bool, mended: Mended) -> None:
    """Keep the patch, or write standard input's result to standard output."""
    kept: list[bytes] = []

    def pieces() -> Iterator[Piece]:
        for piece in _pieces(unit, plan, unsafe, mended):
            kept.append(piece.data)
            yield piece

    if write:
        for _ in pieces():
            pass  # a fault in reading is none in writing
        try:
            sys.stdout.buffer.writelines(kept)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _WriteError(f"cannot write standard output: {error.strerror or error}".lower()) from error
    else:
        mended.patch = list(difference(unit.path, pieces()))
    if mended.changed or unit.file is None:
        mended.data = b"".join(kept)


def _write(unit: Unit, shown: Path, plan: Plan, unsafe: bool, mended: Mended) -> None:
    """Write beside the file and move into its place: it is the old one or the new one, never half of each."""
    path = shown.resolve()  # a symbolic link stays one
    if not os.access(path, os.W_OK) and path.is_file():
        raise _WriteError(f"cannot write {unit.path}: it is read-only")
    pieces = _pieces(unit, plan, unsafe, mended)
    before: list[bytes] = []
    for piece in pieces:
        before.append(piece.data)
        if mended.changed:
            break
    if not mended.changed:
        return
    try:
        _replace(path, chain(before, (piece.data for piece in pieces)))
    except OSError as error:
        raise _WriteError(unreadable(unit.path, error).replace("cannot read", "cannot write", 1)) from error


def _replace(path: Path, data: Iterable[bytes]) -> None:
    """Put the data in a file's place, in one step."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".abslint", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(data)
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def mend_units(
    units: Sequence[Unit], plan: Plan, unsafe: bool, write: bool, into: Collector | None = None
) -> tuple[Report, list[Diagnostic], list[str]]:
    """Mend every unit. What remains (facts judged over the mended texts), what was mended, patches of what was not
    written. The diagnostics go ``into`` what is given, else they are a list."""
    applied: list[Diagnostic] = []
    patches: list[str] = []
    opener = Reopener()

    def reports() -> Iterator[tuple[str, Report]]:
        for unit in units:
            mended = mend_unit(unit, plan, unsafe, write)
            applied.extend(mended.applied)
            patches.extend(mended.patch)
            if mended.data is not None:
                opener.keep(unit.path, mended.data)
            for report in mended.reports:
                yield unit.path, report

    with closing(opener):
        return gather(reports(), plan, opener, into=into), applied, patches
