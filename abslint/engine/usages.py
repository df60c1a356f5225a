"""Counts how records write what can be read in several ways, and quotes it to those that must be asked. Knows no rule
by name.

A rule of fields that ``shows`` is asked of the fields that it judges, so that records which are known to be clean pay
nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from abslint.engine.place import home_of, span_of
from abslint.engine.seen import Seen
from abslint.engine.verdicts import INTERNAL, Crash, Shown, crash_of
from abslint.model.diagnostic import Diagnostic
from abslint.model.finding import Finding, Severity
from abslint.model.rule import FieldRule, Rule
from abslint.model.span import Pointer, Region, Span
from abslint.model.usage import Example, Home, Usages, Way


def count_shown(usages: dict[Home, dict[str, Way]], seen: Seen, shown: Iterable[Shown]) -> None:
    """Count what a record shows, each place once for each rule, to the ``usages`` of its source, whose records come in
    order: only the first of each way is placed."""
    home = home_of(seen)
    places: defaultdict[tuple[str, str], dict[Pointer, str]] = defaultdict(dict)
    # of two readings of one place the lesser stays, in whatever order they came
    for rule, way, pointer, text in sorted(shown, key=lambda one: one.text, reverse=True):
        places[rule, way][pointer] = text
    for (rule, way), texts in places.items():
        ways = usages.setdefault((rule, home), {})
        known = ways.get(way)
        first = known.first if known else _first(seen, texts)
        ways[way] = Way(len(texts) + (known.times if known else 0), first)


def _first(seen: Seen, texts: Mapping[Pointer, str]) -> Example:
    """The uppermost of some places in a record."""
    span, text = min((span_of(seen, Finding(pointer, "")), text) for pointer, text in texts.items())
    return Example(seen.source.path, seen.source.lines.region(span).line, text)


class UsageStore:
    """The usages of all sources together, and what is said of them."""

    def __init__(self) -> None:
        self._usages: defaultdict[Home, dict[str, Way]] = defaultdict(dict)
        self._notes: dict[Home, str] = {}

    def add(self, usages: Usages) -> None:
        """Add those of one report up."""
        for home, ways in usages.items():
            together = self._usages[home]
            for name, way in ways.items():
                known = together.get(name)
                together[name] = Way(known.times + way.times, min(known.first, way.first)) if known else way

    def word(self, rules: Mapping[str, Rule]) -> list[tuple[Example, Crash]]:
        """All has been added: have rules say what is quoted. Gives those that raised, with a place."""
        crashes = []
        for home, ways in sorted(self._usages.items()):
            rule = rules.get(home[0])
            if isinstance(rule, FieldRule) and rule.quotes is not None:
                try:
                    self._notes[home] = rule.quotes(dict(sorted(ways.items())))
                except Exception as error:
                    crashes.append((min(way.first for way in ways.values()), crash_of(rule.name, error)))
        return crashes

    def quote(self, diagnostic: Diagnostic) -> Diagnostic:
        """The diagnostic with a note, if it asks for one that is known."""
        if diagnostic.asks is None:
            return diagnostic
        return diagnostic._replace(note=self._notes.get((diagnostic.rule, diagnostic.asks), ""))

    @property
    def speaks(self) -> bool:
        """Whether anything can be quoted."""
        return bool(self._notes)


def tell_crash(example: Example, crash: Crash) -> Diagnostic:
    """What is told of a rule that raised about a usage, at a place that shows it."""
    region = Region(example.line, 1, example.line, 1)
    return Diagnostic(INTERNAL, Severity.ERROR, crash.message, example.path, region, Span(0, 0))
