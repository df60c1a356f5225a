"""Asks git what it ignores. Knows nothing of what else makes a file count."""

from __future__ import annotations

import os
from pathlib import Path

_NO_FAULT = ("not superset of prefix", "not a git repository")
"""In git's own words: the folder is ignored as a whole; there is no repository after all."""


def ask_git(folder: str) -> tuple[frozenset[str], str]:
    """The files and whole folders below a folder that git ignores (absolute names), and what to warn of.

    Files that git keeps in spite of ``.gitignore`` are not among them, nor is anything if the folder itself is.
    """
    # os, since a Path raises for a folder that may not be entered
    if not any(os.path.exists(above / ".git") for above in (Path(folder), *Path(folder).parents)):
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
        reason = (os.fsdecode(answer.stderr).splitlines() or ["git fails"])[0].removeprefix("fatal: ")
        quiet = any(words in reason for words in _NO_FAULT)
        return frozenset(), "" if quiet else f"`.gitignore` is not respected: {reason}"
    names = [os.fsdecode(name).rstrip("/") for name in answer.stdout.split(b"\0") if name]
    return frozenset(str(Path(folder, name)) for name in names), ""
