"""How the records of a run write what can be read in several ways: what is counted, so that it can be quoted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Home = tuple[str, str]
"""What is counted together: the rule that asks, and the path if entries of one file are held against each other only,
else the empty string."""


class Example(NamedTuple):
    """A place where something is written one way: the path, the line (from 1), and what stands there."""

    path: str
    line: int
    text: str


class Way(NamedTuple):
    """How often something is written one way, and the first place."""

    times: int
    first: Example


Usages = Mapping[Home, Mapping[str, Way]]
"""Of each home the ways that were shown, by their names."""
