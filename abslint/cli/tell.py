"""Writes reports where they belong: standard output, files, the step summary of a workflow."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from abslint.cli.environment import Environment
from abslint.config import Config, ConfigError, Fault, Place
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.finding import Severity
from abslint.model.plan import Plan
from abslint.model.telling import Header, Reporter, RuleCard, Style
from abslint.reporters import load_reporter, reporter_names
from abslint.reporters.escape import escape
from abslint.reporters.excerpt import underline
from abslint.version import VERSION

if TYPE_CHECKING:
    from abslint.cli.run import Wishes


def _reporter(name: str, flag: str) -> Reporter:
    """A reporter by name. Raises ConfigError with the names that there are."""
    if name not in reporter_names():
        words = f"unknown output format `{name}`: there are {', '.join(reporter_names())}"
        raise ConfigError([Fault(words, Place(flag=flag))])
    return load_reporter(name)


@dataclass(frozen=True, slots=True)
class Teller:
    """How to tell the outcome: the main reporter with its style, and further ones that write into files."""

    wishes: Wishes
    environment: Environment
    reporter: Reporter
    style: Style
    files: tuple[tuple[Reporter, Path], ...]
    fail_on: Severity

    @classmethod
    def make(cls, wishes: Wishes, environment: Environment, config: Config) -> Teller:
        """Choose reporters before anything is checked. Raises ConfigError for a format that is none."""
        name = config.output_format or environment.default_format()
        files = []
        for wish in wishes.reports:
            form, equals, path = wish.partition("=")
            if not equals or not path:
                raise ConfigError([Fault(f"`{wish}` is not FORMAT=PATH", Place(flag="--report"))])
            files.append((_reporter(form, "--report"), Path(path)))
        style = Style(
            color=environment.color(wishes.color),
            width=environment.width,
            verbose=wishes.verbose,
            quiet=wishes.quiet,
            show_fixes=wishes.show_fixes,
        )
        return cls(wishes, environment, _reporter(name, "--output-format"), style, tuple(files), config.fail_on)

    def tell(self, report: Report, applied: list[Diagnostic], patches: list[str], plan: Plan) -> None:
        """Write everything: patches, the report, reports into files, counts, traces."""
        out = sys.stdout
        for line in patches:
            write(out, [line])
        if self.wishes.show_fixes:
            write(sys.stderr, mended(applied))
        header = self._header(report, len(applied), plan)
        to_stdin = self.wishes.fix and "-" in self.wishes.paths and not self.wishes.diff
        shown, cut = limited(report, self.wishes.max_diagnostics)
        write(sys.stderr if to_stdin else out, self.reporter.tell(shown, replace(header, cut=cut), self.style))
        self._annotate(report, header)
        if self.wishes.statistics:
            from abslint.reporters.statistics import statistics

            write(sys.stderr if self.reporter.name in {"json", "jsonl", "sarif"} else out, statistics(report))
        for reporter, path in self.files:
            write_file(path, "".join(reporter.tell(report, header, replace(self.style, color=False))))
        if self.wishes.verbose:
            write(sys.stderr, report.traces)

    def _annotate(self, report: Report, header: Header) -> None:
        """In a workflow of GitHub without a format asked for: annotations, and the step summary."""
        variables = self.environment.variables
        if variables.get("GITHUB_ACTIONS") != "true" or self.wishes.output_format:
            return
        from abslint.reporters.github import REPORTER, step_summary

        write(sys.stdout, REPORTER.tell(report, header, self.style))
        if summary := variables.get("GITHUB_STEP_SUMMARY"):
            with Path(summary).open("a", encoding="utf-8") as stream:
                stream.write(step_summary(report, header))

    def _header(self, report: Report, fixed: int, plan: Plan) -> Header:
        every = self.reporter.name == "sarif" or any(reporter.name == "sarif" for reporter, _ in self.files)
        names = plan.rules if every else tuple(sorted({one.rule for one in report.diagnostics}))
        return Header(
            version=VERSION,
            rules={card.name: card for card in cards(names)},
            schemas=schema_names(report, plan),
            fail_on=self.fail_on,
            fixed=fixed,
        )


def cards(names: Iterable[str]) -> list[RuleCard]:
    """What can be told of rules: from their pages."""
    from abslint.engine.place import RULE_URL
    from abslint.pages import as_markdown, read_page
    from abslint.rules import load_catalogue

    catalogue = load_catalogue()
    group_of = {name: group for group, members in catalogue.groups.items() for name in members}
    told = []
    for name in names:
        if name in catalogue.rules:
            rule = catalogue.rules[name]
            page = read_page(rule.page)
            url = RULE_URL.format(name)
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
    """The report with at most so many diagnostics, the worst first chosen, and how many were cut."""
    total = len(report.diagnostics)
    if not most or total <= most:
        return report, 0
    kept = sorted(report.diagnostics, key=lambda one: (-one.severity, one.order))[:most]
    return replace(report, diagnostics=sorted(kept, key=lambda one: one.order)), total - most


def mended(applied: list[Diagnostic]) -> list[str]:
    """A line for each problem that was mended."""
    return [
        f"mended {escape(one.path)}:{one.region.line}: {one.rule}: {escape(one.fix.title if one.fix else '')}\n"
        for one in applied
    ]


def write(stream: object, pieces: Iterable[str]) -> None:
    """Text as UTF-8 whatever the terminal's encoding is: records are in any language."""
    buffer = getattr(stream, "buffer", None)
    for piece in pieces:
        if buffer is None:
            stream.write(piece)  # type: ignore[attr-defined]
        else:
            buffer.write(piece.encode("utf-8", "backslashreplace"))
    stream.flush()  # type: ignore[attr-defined]


def write_file(path: Path, text: str) -> None:
    """A report into a file; its folder must be there."""
    path.write_text(text, encoding="utf-8", errors="backslashreplace")


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
