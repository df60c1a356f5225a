"""Paths given by people to the files that are to be read. Opens none of them, and knows nothing of their content.

``.gitignore`` files are respected inside a git repository and where git is installed: git itself is asked, so that
nested files, negation and the repository's own excludes count as they do for git. Outside they are not read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from abslint.knowledge.file_names import COMPRESSED, logical_name
from abslint.knowledge.globs import chosen, match

__all__ = ["Discovery", "Unit", "discover", "match", "read_file_list"]

PASSED_OVER = frozenset({"node_modules", "bower_components", "site-packages", "__pycache__", "__pypackages__"})
"""Folders of programs, never of data; hidden folders and virtual environments are passed over besides."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Something to read at once: a file, standard input (``file`` is None), or a slice of a large file.

    ``path`` is shown: relative to the working directory, with ``/``. ``named`` says that a person gave this path, not
    a folder above it. ``first_byte`` counts from 0, ``last_byte`` (exclusive) is None for the end, ``first_line``
    counts from 1.
    """

    path: str
    file: Path | None
    named: bool = False
    first_byte: int = 0
    last_byte: int | None = None
    first_line: int = 1
    compressed: bool = False


@dataclass(slots=True)
class Discovery:
    """What was found: the units in the order of the paths given, paths that are not there, what else to tell."""

    units: list[Unit] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def discover(
    paths: Sequence[str],
    *,
    root: Path,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    force_exclude: bool = False,
    respect_gitignore: bool = True,
    suffixes: frozenset[str],
) -> Discovery:
    """The units that the paths name; each file once, however often and by whatever name it is given.

    A file counts whatever its name, unless ``force_exclude``. A folder is walked in sorted order for files with one
    of the ``suffixes`` (lower case, with the dot, before a suffix of compression); with ``include`` only files that
    it names count, and those that it names by their full suffix whatever the suffix. Globs count from ``root``.
    Never raises: what cannot be listed is a warning.
    """
    return _Search(root, tuple(include), tuple(exclude), force_exclude, respect_gitignore, suffixes).run(paths)


def read_file_list(name: str, stdin: BinaryIO) -> list[str]:
    """The paths that a file lists, or standard input for ``-``: one a line, or separated by NUL. Raises OSError."""
    data = stdin.read() if name == "-" else Path(name).read_bytes()
    names = data.split(b"\0") if b"\0" in data else (line.removesuffix(b"\r") for line in data.split(b"\n"))
    return [os.fsdecode(item) for item in names if item.strip()]


@dataclass(slots=True)
class _Search:
    root: Path
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    force_exclude: bool
    respect_gitignore: bool
    suffixes: frozenset[str]
    found: Discovery = field(default_factory=Discovery)
    files: set[str] = field(default_factory=set)
    folders: set[tuple[int, int]] = field(default_factory=set)

    def run(self, paths: Sequence[str]) -> Discovery:
        for path in paths:
            if path == "-":
                self.add(Unit("-", None, named=True), "-")
            elif not path or not os.path.exists(path):
                self.found.missing.append(path)
            elif self.force_exclude and self.excluded(os.path.abspath(path), os.path.isdir(path)):
                continue
            elif os.path.isdir(path):
                self.walk(os.path.abspath(path))
            else:
                name = os.path.abspath(path)
                self.add(_unit(name, named=True), os.path.realpath(name))
        return self.found

    def add(self, unit: Unit, identity: str) -> None:
        if identity not in self.files:
            self.files.add(identity)
            self.found.units.append(unit)

    def excluded(self, name: str, folder: bool) -> bool:
        return bool(self.exclude) and chosen(self.exclude, self.from_root(name) + ("/" if folder else ""))

    def from_root(self, name: str) -> str:
        return _relative(name, str(self.root.absolute()))

    def walk(self, top: str) -> None:
        """Every file below a folder; links to folders are followed last, so that a file goes by its own name."""
        found: list[tuple[str, str]] = []
        links = [top]
        for link in links:
            found.extend(self.below(link, links))
        for name, identity in sorted(found, key=lambda item: item[0].split(os.sep)):
            self.add(_unit(name), identity)

    def below(self, top: str, links: list[str]) -> Iterator[tuple[str, str]]:
        """The files below one folder, with what tells each from all others; links to folders go to ``links``."""
        stack: list[tuple[str, str, frozenset[str]]] = [(top, os.path.realpath(top), self.ignored(top))]
        while stack:
            name, real, ignored = stack.pop()
            entries = self.entries(name)
            if name != top and ".git" in entries:
                ignored = self.ignored(name)
            for entry in entries.values():
                if entry.path in ignored:
                    continue
                if entry.is_dir():
                    if self.wanted_folder(entry):
                        links.append(entry.path) if entry.is_symlink() else stack.append(
                            (entry.path, os.path.join(real, entry.name), ignored)
                        )
                elif self.wanted_file(entry):
                    linked = entry.is_symlink()
                    yield entry.path, os.path.realpath(entry.path) if linked else os.path.join(real, entry.name)

    def entries(self, name: str) -> dict[str, os.DirEntry[str]]:
        """What a folder holds, by name; nothing if it was listed before or is a virtual environment."""
        try:
            status = os.stat(name)
            if (status.st_dev, status.st_ino) in self.folders:
                return {}
            self.folders.add((status.st_dev, status.st_ino))
            with os.scandir(name) as listing:
                entries = {entry.name: entry for entry in listing}
        except OSError as error:
            reason = (error.strerror or "it cannot be read").lower()
            self.found.warnings.append(f"cannot list `{_shown(name)}`: {reason}")
            return {}
        return {} if "pyvenv.cfg" in entries else entries

    def wanted_folder(self, entry: os.DirEntry[str]) -> bool:
        if entry.name.startswith(".") or entry.name in PASSED_OVER:
            return False
        return not self.excluded(entry.path, True)

    def wanted_file(self, entry: os.DirEntry[str]) -> bool:
        suffix = os.path.splitext(logical_name(entry.name))[1].lower()
        known = suffix in self.suffixes and not entry.name.startswith(("._", ".#"))
        if not (known or self.include) or not entry.is_file():
            return False
        if self.include:
            path = self.from_root(entry.path)
            patterns = self.include if known else [glob for glob in self.include if _names_suffix(glob, suffix)]
            if not chosen(patterns, path):
                return False
        return not self.excluded(entry.path, False)

    def ignored(self, folder: str) -> frozenset[str]:
        """What git ignores below a folder."""
        if not self.respect_gitignore:
            return frozenset()
        names, warning = ask_git(folder)
        if warning and warning not in self.found.warnings:
            self.found.warnings.append(warning)
        return names


def ask_git(folder: str) -> tuple[frozenset[str], str]:
    """The files and whole folders below a folder that git ignores (absolute names), and what to warn of.

    Files that git keeps in spite of ``.gitignore`` are not among them, nor is anything if the folder itself is.
    """
    if not any(os.path.exists(os.path.join(above, ".git")) for above in (folder, *map(str, Path(folder).parents))):
        return frozenset(), ""
    import subprocess

    # A repository's own settings must not start programs, and a hook's environment must not speak of another one.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-c", "core.fsmonitor=false", "ls-files", "-z", "--others", "--ignored", "--exclude-standard"]
    try:
        answer = subprocess.run(
            [*command, "--directory"], cwd=folder, env=environment, capture_output=True, check=False
        )
    except OSError:
        return frozenset(), "`.gitignore` is not respected, because git cannot be run"
    if answer.returncode:
        lines = os.fsdecode(answer.stderr).splitlines() or ["git fails"]
        inside = "not superset of prefix" in lines[0]  # git's own words for a folder that is ignored as a whole
        return frozenset(), "" if inside else f"`.gitignore` is not respected: {lines[0].removeprefix('fatal: ')}"
    names = [os.fsdecode(name).rstrip("/") for name in answer.stdout.split(b"\0") if name]
    return frozenset(os.path.join(folder, os.path.normpath(name)) for name in names if name != "."), ""


def _unit(name: str, named: bool = False) -> Unit:
    return Unit(_shown(name), Path(name), named, compressed=name.lower().endswith(COMPRESSED))


def _shown(name: str) -> str:
    return _relative(name, os.getcwd())


def _relative(name: str, start: str) -> str:
    """The name seen from a folder, with ``/``; as it is where no way leads there (another drive)."""
    if name.startswith(start + os.sep):
        result = name[len(start) + 1 :]
    else:
        try:
            result = os.path.relpath(name, start)
        except ValueError:
            result = name
    return result.replace(os.sep, "/")


def _names_suffix(glob: str, suffix: str) -> bool:
    """Whether a pattern ends in this suffix itself, as ``pages/*.text`` does."""
    return bool(suffix) and logical_name(glob).lower().endswith(suffix)
