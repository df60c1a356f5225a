"""Colours for a terminal, by the escape sequences of ECMA-48. Does not know whether there is a terminal."""

from __future__ import annotations

from abslint.model.finding import Severity

BOLD, RED, GREEN, CYAN, BLUE = "1", "31", "32", "36", "1;34"
SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


class Ink:
    """Paints text, or leaves it as it is where colour is not wanted."""

    __slots__ = ("_on",)

    def __init__(self, on: bool) -> None:
        self._on = on

    def paint(self, code: str, text: str) -> str:
        """The text in the colour of an SGR code, such as ``1;31``."""
        return f"\x1b[{code}m{text}\x1b[0m" if self._on and text else text
