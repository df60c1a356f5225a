"""Where: turns findings and problems into diagnostics with lines, columns and edits. Knows no rule by name."""

from __future__ import annotations

from abslint.decode import encode
from abslint.model.diagnostic import Diagnostic, Excerpt, Fix
from abslint.model.finding import Change, Edit, Finding, Problem, Proposal, ReplacePart, Severity
from abslint.model.paper import Paper
from abslint.model.source import Source
from abslint.model.span import Pointer, Span, spell_pointer

VALUE_LIMIT = 200
"""Code points of a value that a diagnostic carries."""

CONTEXT = 300
"""Code points on either side of a place that an excerpt or preview keeps of a long line."""

MANY = 32
"""Changes to one value from which on they are spelled as one."""

RULE_URL = "https://abslint.github.io/rules/{}"


class Seen:
    """A record at its place: what diagnostics about it have in common."""

    __slots__ = ("index", "paper", "source")

    def __init__(self, source: Source, paper: Paper, index: int) -> None:
        self.source = source
        self.paper = paper
        self.index = index


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
    line = source.lines.number(span.start)
    start = source.lines.start_of(line)
    end = source.text.find("\n", start)
    end = len(source.text) if end < 0 else end
    if end > start and source.text[end - 1] == "\r":
        end -= 1
    first = max(start, span.start - CONTEXT)
    last = min(end, max(span.start, min(span.end, span.start + CONTEXT)) + CONTEXT)
    return Excerpt(source.text[first:last], first - start + 1, first > start, last < end)


def make_fix(source: Source, title: str, edits: tuple[Edit, ...], safe: bool) -> Fix | None:
    """A fix with its edits in order, regions filled in, and a preview; None if edits overlap each other, or if the
    file's encoding lacks a character of theirs."""
    ordered = sorted(edits, key=lambda edit: edit.span)
    text = "".join([edit.text for edit in ordered])
    if not text.isascii():  # which every encoding has
        try:
            encode(source, text, byte_order_mark=False)
        except UnicodeEncodeError:
            return None
    for one, other in zip(ordered, ordered[1:], strict=False):
        if one.span.end > other.span.start:
            return None
    placed = tuple([Edit(edit.span, edit.text, source.lines.region(edit.span)) for edit in ordered])
    return Fix(title, placed, safe, _preview(source, placed))


def _preview(source: Source, edits: tuple[Edit, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Old and new text of the lines that change, and of no others; long lines are cut round the change."""
    old: list[str] = []
    new: list[str] = []
    for group in _neighbours(source, edits):
        before, after = _change_of_lines(source.text, group)
        while before and after and before[0] == after[0]:
            before, after = before[1:], after[1:]
        while before and after and before[-1] == after[-1]:
            before, after = before[:-1], after[:-1]
        old += before
        new += after
    return tuple(old), tuple(new)


def _neighbours(source: Source, edits: tuple[Edit, ...]) -> list[list[Edit]]:
    """Edits grouped by the lines that they touch."""
    first, *others = edits
    groups = [[first]]
    for edit in others:
        if source.lines.number(edit.span.start) == source.lines.number(groups[-1][-1].span.end):
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _change_of_lines(text: str, edits: list[Edit]) -> tuple[list[str], list[str]]:
    """The lines that edits touch, before and after."""
    first, last = max(edits[0].span.start, 0), max(edits[-1].span.end, 0)
    start = max(text.rfind("\n", 0, first) + 1, first - CONTEXT)
    end = text.find("\n", last)
    end = min(len(text) if end < 0 else end, last + CONTEXT)
    pieces, at = [], start
    for edit in edits:
        pieces += [text[at : max(edit.span.start, 0)], edit.text]
        at = max(edit.span.end, 0)
    return text[start:end].splitlines(), "".join([*pieces, text[at:end]]).splitlines()


def spell_proposal(seen: Seen, proposal: Proposal | None) -> Fix | None:
    """A proposal as edits of the source's text: whole, or None where the syntax cannot spell a change of it."""
    if proposal is None:
        return None
    edits: list[Edit] = []
    base = seen.paper.base
    for change in _merged(seen, proposal.moved(base).changes if base else proposal.changes):
        try:
            spelled = seen.paper.document.spell(change)
        except LookupError:
            return None
        if spelled is None:
            return None
        edits.extend(spelled)
    return make_fix(seen.source, proposal.title, tuple(edits), proposal.safe) if edits else None


def _merged(seen: Seen, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes; very many to parts of one value as a single one, since each is spelled by looking at all of it."""
    parts = [change for change in changes if isinstance(change, ReplacePart)]
    if len(parts) <= MANY or len(parts) < len(changes) or len({change.pointer for change in parts}) > 1:
        return changes
    parts.sort(key=lambda change: change.part)
    text = seen.paper.document.written(parts[0].pointer)
    first = at = parts[0].part[0]
    pieces = []
    for change in parts:
        pieces += [text[at : change.part[0]], change.text]
        at = change.part[1]
    return (ReplacePart(parts[0].pointer, (first, at), "".join(pieces)),)


def place_finding(seen: Seen, finding: Finding, severity: Severity, fixable: bool) -> Diagnostic:
    """A finding of a record as a diagnostic."""
    span = span_of(seen, finding)
    return Diagnostic(
        rule=finding.rule,
        severity=severity,
        message=finding.message,
        path=seen.source.path,
        region=seen.source.lines.region(span),
        span=span,
        record=seen.paper.record_id(),
        record_index=seen.index,
        pointer=spell_pointer(finding.pointer),
        value=value_of(seen, finding.pointer),
        fix=spell_proposal(seen, finding.fix) if fixable else None,
        excerpt=excerpt(seen.source, span),
        url=RULE_URL.format(finding.rule),
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
        url=RULE_URL.format(problem.rule),
    )
