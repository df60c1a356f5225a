"""The walk through folders: which files count, each once. Opens no file."""

# Names are text here: with Path objects a walk takes several times as long.

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from pathlib import Path

from abslint.discover.git import ask_git
from abslint.discover.units import Discovery, Unit
from abslint.knowledge.file_names import COMPRESSED, logical_name
from abslint.knowledge.globs import chosen
from abslint.model.define import mutable

PASSED_OVER = frozenset({"node_modules", "bower_components", "site-packages", "__pycache__", "__pypackages__"})
"""Folders of programs, never of data; hidden folders and virtual environments are passed over besides."""

PROGRAM_FILES = frozenset(
    {"abslint.toml", ".abslint.toml", "pyproject.toml", "cargo.toml", "hugo.toml", "netlify.toml"}
)
"""Names, in lower case, of files that configure programs, and whose suffix files of records may have."""


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
    return Search(root, tuple(include), tuple(exclude), force_exclude, respect_gitignore, suffixes).run(paths)


@mutable
class Search:
    """One call of ``discover``: its settings, and what it has met."""

    root: Path
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    force_exclude: bool
    respect_gitignore: bool
    suffixes: frozenset[str]
    found: Discovery = field(default_factory=Discovery)
    files: dict[str, int] = field(default_factory=dict)
    folders: set[tuple[int, int]] = field(default_factory=set)

    def run(self, paths: Sequence[str]) -> Discovery:
        """Go through the paths in their order."""
        for path in paths:
            if path == "-":
                self.add(Unit("-", None, named=True), "-")
            elif not (os.path.isfile(path) or os.path.isdir(path)):  # a pipe without a writer would be waited for
                self.found.missing.append(path)
            else:
                self.take(_absolute(path))
        return self.found

    def take(self, name: str) -> None:
        """One path that is there, by its full name."""
        folder = os.path.isdir(name)
        if self.force_exclude and self.excluded(name, folder):
            return
        if folder:
            self.walk(name)
        else:
            self.add(_unit(name, named=True), os.path.realpath(name))

    def add(self, unit: Unit, identity: str) -> None:
        """Take a file once; one that is also named counts as named, where it was first found."""
        place = self.files.setdefault(identity, len(self.found.units))
        if place == len(self.found.units):
            self.found.units.append(unit)
        elif unit.named:
            self.found.units[place] = replace(self.found.units[place], named=True)

    def excluded(self, name: str, folder: bool) -> bool:
        """Whether the globs exclude a file or folder."""
        return bool(self.exclude) and chosen(self.exclude, self.from_root(name) + ("/" if folder else ""))

    def from_root(self, name: str) -> str:
        """A full name as the globs see it."""
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
        stack = [(top, os.path.realpath(top), self.ignored(top))]
        while stack:
            name, real, ignored = stack.pop()
            entries = self.entries(name)
            if name != top and ".git" in entries:
                ignored = self.ignored(name)
            for entry in entries.values():
                kind, linked = _kind(entry)
                if entry.path in ignored:
                    continue
                if kind == "folder" and self.wanted_folder(entry):
                    if linked:
                        links.append(entry.path)
                    else:
                        stack.append((entry.path, os.path.join(real, entry.name), ignored))
                elif kind == "file" and self.wanted_file(entry):
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
        """Whether to look into a folder."""
        if entry.name.startswith(".") or entry.name in PASSED_OVER:
            return False
        takes_back = any(glob.startswith("!") for glob in self.exclude)
        return takes_back or not self.excluded(entry.path, True)

    def wanted_file(self, entry: os.DirEntry[str]) -> bool:
        """Whether a file that nobody named counts."""
        suffix = os.path.splitext(logical_name(entry.name))[1].lower()
        known = suffix in self.suffixes and not entry.name.startswith(("._", ".#"))
        known = known and entry.name.lower() not in PROGRAM_FILES
        if not (known or self.include):
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


def _kind(entry: os.DirEntry[str]) -> tuple[str, bool]:
    """``file``, ``folder`` or neither, and whether it is a link; a link that leads nowhere or to itself is neither."""
    try:
        return "folder" if entry.is_dir() else "file" if entry.is_file() else "", entry.is_symlink()
    except OSError:
        return "", False


def _absolute(path: str) -> str:
    """The full name without ``..``; behind a link that would lead elsewhere, the link's target."""
    name = os.path.abspath(path)
    real = os.path.realpath(path)
    return name if os.path.realpath(name) == real else real


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
