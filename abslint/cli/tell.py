"""Writes reports where they belong: standard output, files, the step summary of a workflow."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from heapq import nsmallest
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from abslint.cli.environment import Environment
from abslint.cli.output import refusal, write, write_file
from abslint.cli.wishes import Wishes
from abslint.config import Config, ConfigError, Fault, Place
from abslint.model.catalogue import Catalogue
from abslint.model.counts import Shown, counts_of
from abslint.model.define import frozen
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.plan import Plan
from abslint.model.telling import Header, Reporter, RuleCard, Style
from abslint.reporters import load_reporter, reporter_names
from abslint.reporters.escape import escape
from abslint.reporters.excerpt import underline
from abslint.rules import load_catalogue
from abslint.version import VERSION

if TYPE_CHECKING:
    from abslint.cli.run import Outcome
    from abslint.discover import Unit

MACHINES = frozenset({"json", "jsonl", "sarif"})
"""Formats that programs read: nothing else may stand beside them on standard output."""

TEXTS = frozenset({"full", "concise"})
"""Formats with a last line, and statistics before it."""


_BEGINNINGS = (b'{"version": 1, "summary"', b'{"$schema": "https://json.schemastore.org/sarif', b'{"rule": "')
"""How the reports begin whose names may end as those of records do."""


def _is_report(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(100).startswith(_BEGINNINGS)


def _reporter(name: str, flag: str) -> Reporter:
    """A reporter by name. Raises ConfigError with the names that there are."""
    if name not in reporter_names():
        words = f"unknown output format `{name}`: there are {', '.join(reporter_names())}"
        raise ConfigError([Fault(words, Place(flag=flag))])
    return load_reporter(name)


@frozen
class Teller:
    """How to tell the outcome: the main reporter with its style, and further ones that write into files."""

    wishes: Wishes
    environment: Environment
    reporter: Reporter
    style: Style
    files: tuple[tuple[Reporter, Path], ...]

    @classmethod
    def make(cls, wishes: Wishes, environment: Environment, config: Config) -> Teller:
        """Choose reporters before anything is checked. Raises ConfigError for a format that is none, and for a file
        that cannot be written."""
        name = config.output_format or environment.default_format()
        files: list[tuple[Reporter, Path]] = []
        for wish in wishes.reports:
            form, equals, path = wish.partition("=")
            if not equals or not path:
                raise ConfigError([Fault(f"`{wish}` is not FORMAT=PATH", Place(flag="--report"))])
            reporter = _reporter(form, "--report")
            taken = any(Path(path).resolve() == other.resolve() for _, other in files)
            if words := f"two reports are to stand in `{path}`" if taken else refusal(Path(path)):
                raise ConfigError([Fault(words, Place(flag="--report"))])
            files.append((reporter, Path(path)))
        style = Style(
            color=environment.color(wishes.color),
            width=environment.width,
            verbose=wishes.verbose,
            quiet=wishes.quiet,
        )
        return cls(wishes, environment, _reporter(name, "--output-format"), style, tuple(files))

    def spare(self, units: Iterable[Unit]) -> None:
        """Make sure that no report takes the place of what is checked, unless that was a report. Raises ConfigError."""
        checked = {unit.file.resolve(): unit for unit in units if unit.file} if self.files else {}
        for _, path in self.files:
            unit = checked.get(path.resolve())
            if unit is not None and not _is_report(path):
                words = f"the report would take the place of `{unit.path}`, which is to be checked"
                raise ConfigError([Fault(words, Place(flag="--report"))])

    def tell(self, outcome: Outcome, plan: Plan, aside: bool) -> bool:
        """Write everything: patches, the report, reports into files, counts, traces. Whether all could be written.

        ``aside`` says that standard output is taken by a mended text, so that the report goes to standard error.
        """
        report = outcome.report
        write(sys.stderr if self.reporter.name in MACHINES else sys.stdout, outcome.patches)
        if self.wishes.show_fixes:
            write(sys.stderr, mended(outcome.applied, "mended" if self.wishes.writes else "would mend"))
        header = self._header(report, len(outcome.applied), plan)
        out = sys.stderr if aside else sys.stdout
        shown, cut = limited(report, self.wishes.max_diagnostics)
        table = self._statistics(report)
        write(out, self.reporter.tell(shown, replace(header, cut=cut, table=table), self.style))
        annotated = self._annotate(report, header, out)
        if self.reporter.name not in TEXTS:
            write(sys.stderr if self.reporter.name in MACHINES else out, table)
        plain = replace(self.style, color=False)
        written = [write_file(path, reporter.tell(report, header, plain)) for reporter, path in self.files]
        if self.wishes.verbose:
            write(sys.stderr, report.traces)
        return annotated and all(written)

    def _statistics(self, report: Report) -> tuple[str, ...]:
        """The table of rules, if it is wanted."""
        if not self.wishes.statistics:
            return ()
        from abslint.reporters.statistics import statistics

        return tuple(statistics(report))

    def _annotate(self, report: Report, header: Header, out: TextIO) -> bool:
        """In a workflow of GitHub without a format asked for: annotations, and the step summary."""
        variables = self.environment.variables
        if variables.get("GITHUB_ACTIONS") != "true" or self.wishes.output_format:
            return True
        from abslint.reporters.github import REPORTER, step_summary

        write(out, REPORTER.tell(report, header, self.style))
        summary = variables.get("GITHUB_STEP_SUMMARY")
        return not summary or write_file(Path(summary), [step_summary(report, header)], append=True)

    def _header(self, report: Report, fixed: int, plan: Plan) -> Header:
        every = self.reporter.name == "sarif" or any(reporter.name == "sarif" for reporter, _ in self.files)
        names = plan.rules if every else tuple(sorted(counts_of(report.diagnostics).rules))
        return Header(
            version=VERSION,
            rules={card.name: card for card in cards(names, load_catalogue(plan.plugins, plan.words))},
            schemas=schema_names(report, plan),
            fixed=fixed,
            written=self.wishes.writes,
        )


def cards(names: Iterable[str], catalogue: Catalogue) -> list[RuleCard]:
    """What can be told of rules: from their pages."""
    wanted = tuple(names)
    if not wanted:  # nothing was found, and no page is read
        return []
    from abslint.engine.place import rule_url
    from abslint.pages import as_markdown, read_page

    group_of = {name: group for group, members in catalogue.groups.items() for name in members}
    told = []
    for name in wanted:
        if name in catalogue.rules:
            rule = catalogue.rules[name]
            page = read_page(rule.page)
            url = rule_url(name)
            told.append(RuleCard(name, group_of[name], page.summary, as_markdown(page), rule.severity, url))
    return told


def schema_names(report: Report, plan: Plan) -> tuple[str, ...]:
    """The names of the schemas that records were held against."""
    if not plan.use_schema:
        return ()
    from abslint.profiles import load_profile, profile_names

    built_in = [
        load_profile(name).schema for name in profile_names() if report.profiles.get(name) and load_profile(name).schema
    ]
    own = [schema for schema in (*plan.schemas, *(entry.schema for entry in plan.records)) if schema is not None]
    return tuple(dict.fromkeys([*(name for name in built_in if name), *(Path(one.root).name for one in own)]))


def limited(report: Report, most: int) -> tuple[Report, int]:
    """The report with at most so many diagnostics, the worst first chosen, and how many were cut. Counts stay whole."""
    total = len(report.diagnostics)
    if not most or total <= most:
        return report, 0
    kept = nsmallest(most, report.diagnostics, key=lambda one: (-one.severity, one.order))
    shown = Shown(sorted(kept, key=lambda one: one.order), counts_of(report.diagnostics))
    return replace(report, diagnostics=shown), total - most


def mended(applied: list[Diagnostic], word: str) -> list[str]:
    """A line for each problem that was mended, or would be."""
    return [
        f"{word} {escape(one.path)}:{one.region.line}: {one.rule}: {escape(one.fix.title if one.fix else '')}\n"
        for one in applied
    ]


def tell_config_error(error: ConfigError, color: bool) -> None:
    """Everything that is wrong with configuration and flags, in the shape of a diagnostic."""
    for fault in error.faults:
        place = fault.place
        head = "\033[1;31merror[configuration]\033[0m" if color else "error[configuration]"
        write(sys.stderr, [f"{head} {escape(fault.message)}\n"])
        if str(place):
            write(sys.stderr, [f" --> {escape(str(place))}\n"])
        if place.region and place.excerpt.text:
            gutter = " " * len(str(place.region.line))
            line = underline(place.excerpt, place.region, 200)
            carets = " " * line.indent + "^" * line.carets
            write(sys.stderr, [f"{gutter} |\n{place.region.line} | {line.text}\n{gutter} | {carets}\n\n"])
