"""What the command line takes from its surroundings: variables, terminal, clock. Read once, here."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Environment:
    """The surroundings of a run. ``width`` in columns; ``today`` from SOURCE_DATE_EPOCH where that is set."""

    variables: Mapping[str, str]
    today: date
    width: int = 80
    terminal: bool = False

    @classmethod
    def current(cls) -> Environment:
        """The surroundings of this process."""
        return cls(os.environ, today(os.environ), shutil.get_terminal_size().columns, sys.stdout.isatty())

    def says(self, name: str) -> bool:
        """Whether a variable is set to something."""
        return bool(self.variables.get(name))

    def color(self, wish: str) -> bool:
        """Whether to write in colour: the flag, else NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, else the terminal."""
        if wish != "auto":
            return wish == "always"
        if self.says("NO_COLOR"):
            return False
        if self.says("FORCE_COLOR") or self.variables.get("CLICOLOR_FORCE", "0") not in {"", "0"}:
            return True
        return self.terminal and self.variables.get("TERM") != "dumb"

    def default_format(self) -> str:
        """The output format where none was asked for: short lines under pre-commit."""
        return "concise" if self.says("PRE_COMMIT") else "full"


def today(variables: Mapping[str, str]) -> date:
    """The day on which records are judged: of SOURCE_DATE_EPOCH (seconds, UTC) where that is set, else today."""
    epoch = variables.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()
