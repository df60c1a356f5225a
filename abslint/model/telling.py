"""What a reporter gets besides the report, and what it is. Knows no reporter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field

from abslint.model.define import frozen
from abslint.model.diagnostic import Report
from abslint.model.finding import Severity


@frozen
class RuleCard:
    """What can be told of a rule without its code: ``summary`` is the first line of its page."""

    name: str
    group: str
    summary: str
    text: str
    severity: Severity
    url: str


@frozen
class Style:
    """How to tell it: ``width`` in columns of the terminal, ``verbose`` shows each place of a house style."""

    color: bool = False
    width: int = 80
    verbose: bool = False
    quiet: bool = False


@frozen
class Header:
    """What the run was: version, the cards of the rules that ran, the schemas by name.

    ``fixed`` is the number of problems mended in this run, or that would be if it were ``written``. ``cut`` counts
    diagnostics left out by a limit. ``table`` are the lines of statistics, told before the last line of a text.
    """

    version: str
    rules: Mapping[str, RuleCard] = field(default_factory=dict)
    schemas: tuple[str, ...] = ()
    fixed: int = 0
    written: bool = True
    cut: int = 0
    table: tuple[str, ...] = ()


@frozen
class Reporter:
    """One way of telling a report. ``tell`` yields pieces of text to be written one behind the other."""

    name: str
    tell: Callable[[Report, Header, Style], Iterator[str]]
