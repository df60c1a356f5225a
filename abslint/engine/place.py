"""Where: turns findings and problems into diagnostics with lines and columns. Knows no rule by name."""

from __future__ import annotations

from functools import cache

from abslint.engine.fixes import make_fix, spell_proposal
from abslint.engine.seen import CONTEXT, Seen
from abslint.engine.verdicts import INTERNAL
from abslint.model.diagnostic import Diagnostic, Excerpt
from abslint.model.finding import Finding, Problem, Severity
from abslint.model.source import Source
from abslint.model.span import Pointer, Span, spell_pointer
from abslint.rules import load_catalogue

VALUE_LIMIT = 200
"""Code points of a value that a diagnostic carries."""


@cache
def rule_url(rule: str) -> str:
    """Where a rule is explained, empty for one that the house does not have."""
    known = rule == INTERNAL or rule in load_catalogue().rules
    return f"https://abslint.github.io/rules/{rule}" if known else ""


def span_of(seen: Seen, finding: Finding) -> Span:
    """The span to show for a finding: its place, else its grip's, else where the record begins."""
    document, base = seen.paper.document, seen.paper.base
    try:
        if finding.on_key:
            return document.locate_key(base + finding.pointer)
        return document.locate(base + finding.pointer, finding.part)
    except LookupError:
        pass
    grip = _grip(seen, finding)
    try:
        span = document.locate(base + grip)
    except LookupError:
        span = document.span
    return Span(span.start, span.start) if grip == () else span


def _grip(seen: Seen, finding: Finding) -> Pointer:
    """Where to show what is missing: the finding's grip, else the item that lacks it, else the record's grip."""
    if finding.grip is not None:
        return finding.grip
    item = finding.pointer[:-1]
    try:
        seen.paper.document.locate(seen.paper.base + item)
    except LookupError:
        return seen.paper.grip()
    return item or seen.paper.grip()


def value_of(seen: Seen, pointer: Pointer) -> str | None:
    """The stored value as written, cut, or None if nothing is there."""
    document = seen.paper.document
    try:
        text = document.written(seen.paper.base + pointer)
    except LookupError:
        return None
    except TypeError:  # a container has no one spelling: show its text
        span = document.locate(seen.paper.base + pointer)
        text = seen.source.text[span.start : span.start + VALUE_LIMIT]
    return text[:VALUE_LIMIT]


def excerpt(source: Source, span: Span) -> Excerpt:
    """The line in which a span begins, a long one cut round it."""
    start, end = span
    _, begin, stop, _ = source.lines.at(start)
    first = start - CONTEXT if start - begin > CONTEXT else begin
    last = (end if end - start < CONTEXT else start + CONTEXT) + CONTEXT
    last = last if last < stop else stop
    return Excerpt(source.text[first:last], first - begin + 1, first > begin, last < stop)


def home_of(seen: Seen) -> str:
    """What a record is compared with: others of its file, by the path, or all (the empty string)."""
    return seen.source.path if seen.paper.local else ""


def place_finding(seen: Seen, finding: Finding, severity: Severity, fixable: bool) -> Diagnostic:
    """A finding of a record as a diagnostic."""
    source, span = seen.source, span_of(seen, finding)
    return Diagnostic(  # by place: names would take as long as all of its regions
        finding.rule,
        severity,
        finding.message,
        source.path,
        source.lines.region(span),
        span,
        seen.record_id(),
        seen.index,
        spell_pointer(finding.pointer),
        value_of(seen, finding.pointer),
        spell_proposal(seen, finding.fix) if fixable else None,
        (),
        "",
        excerpt(source, span),
        rule_url(finding.rule),
        home_of(seen) if finding.asks else None,
    )


def place_problem(source: Source, problem: Problem, severity: Severity, fixable: bool) -> Diagnostic:
    """A problem of the text itself as a diagnostic."""
    fix = make_fix(source, problem.title, problem.edits, problem.safe) if problem.edits and fixable else None
    return Diagnostic(
        rule=problem.rule,
        severity=severity,
        message=problem.message,
        path=source.path,
        region=source.lines.region(problem.span),
        span=problem.span,
        value=source.text[max(problem.span.start, 0) : problem.span.end][:VALUE_LIMIT] or None,
        fix=fix,
        excerpt=excerpt(source, problem.span),
        url=rule_url(problem.rule),
    )
