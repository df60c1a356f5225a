"""What the command line takes from its surroundings: variables, terminal, clock. Read once, here."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime

from abslint.config import ConfigError, Fault, Place
from abslint.model.define import frozen


@frozen
class Environment:
    """The surroundings of a run. ``now`` is the day by the clock, ``width`` in columns."""

    variables: Mapping[str, str]
    now: date
    width: int = 80
    terminal: bool = False

    @classmethod
    def current(cls) -> Environment:
        """The surroundings of this process."""
        return cls(
            os.environ, datetime.now().astimezone().date(), shutil.get_terminal_size().columns, sys.stdout.isatty()
        )

    @property
    def today(self) -> date:
        """The day on which records are judged: of SOURCE_DATE_EPOCH (seconds, UTC) where that is set, else the clock's.

        Raises ConfigError where the variable is no such number.
        """
        epoch = self.variables.get("SOURCE_DATE_EPOCH", "")
        if not epoch:
            return self.now
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            words = f"`{epoch}` is not a number of seconds since 1970"
            raise ConfigError([Fault(words, Place(flag="SOURCE_DATE_EPOCH"))]) from None

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
