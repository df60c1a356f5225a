"""Where: turns findings and problems into diagnostics with lines, columns and edits. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

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


@cache
def rule_url(rule: str) -> str:
    """Where a rule is explained."""
    return f"https://abslint.github.io/rules/{rule}"


class Seen:
    """A record at its place: what diagnostics about it have in common."""

    __slots__ = ("_name", "index", "paper", "source")

    def __init__(self, source: Source, paper: Paper, index: int) -> None:
        self.source = source
        self.paper = paper
        self.index = index
        self._name: tuple[str | None] | None = None

    def record_id(self) -> str | None:
        """The record's id, asked for once, however much is found."""
        if self._name is None:
            self._name = (self.paper.record_id(),)
        return self._name[0]


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


def make_fix(source: Source, title: str, edits: tuple[Edit, ...], safe: bool) -> Fix | None:
    """A fix with its edits in order, regions filled in, and a preview; None if edits overlap each other, or if the
    file's encoding lacks a character of theirs."""
    if len(edits) > 1:
        edits = tuple(sorted(edits, key=lambda edit: edit.span))
        if any(one.span.end > other.span.start for one, other in zip(edits, edits[1:], strict=False)):
            return None
    region = source.lines.region
    placed = []
    for span, text, _ in edits:
        if not text.isascii() and not _can_write(source, text):
            return None
        placed.append(Edit(span, text, region(span)))
    return Fix(title, tuple(placed), safe, _preview(source, placed))


def _can_write(source: Source, text: str) -> bool:
    """Whether the file's encoding has all characters of a text, as every encoding has those of ASCII."""
    try:
        encode(source, text, byte_order_mark=False)
    except UnicodeEncodeError:
        return False
    return True


def _preview(source: Source, edits: Sequence[Edit]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Old and new text of the lines that change, and of no others; long lines are cut round the change."""
    old: list[str] = []
    new: list[str] = []
    for group in [edits] if len(edits) == 1 else _neighbours(source, edits):
        before, after = _change_of_lines(source.text, group)
        while before and after and before[0] == after[0]:
            before, after = before[1:], after[1:]
        while before and after and before[-1] == after[-1]:
            before, after = before[:-1], after[:-1]
        old += before
        new += after
    return tuple(old), tuple(new)


def _neighbours(source: Source, edits: Sequence[Edit]) -> list[list[Edit]]:
    """Edits grouped by the lines that they touch."""
    first, *others = edits
    groups = [[first]]
    for edit in others:
        if source.lines.number(edit.span.start) == source.lines.number(groups[-1][-1].span.end):
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _change_of_lines(text: str, edits: Sequence[Edit]) -> tuple[list[str], list[str]]:
    """The lines that edits touch, before and after. Looks no farther for their ends than it shows."""
    first, at = edits[0].span
    first = first if first > 0 else 0  # the byte-order mark stands before the text
    least = first - CONTEXT if first > CONTEXT else 0
    start = text.rfind("\n", least, first) + 1 or least
    pieces = [text[start:first], edits[0].text]
    for span, new, _ in edits[1:]:
        pieces += [text[at : span.start], new]
        at = span.end
    end = text.find("\n", at, at + CONTEXT)
    end = at + CONTEXT if end < 0 else end
    pieces.append(text[at:end])
    return text[start:end].splitlines(), "".join(pieces).splitlines()


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
    if len(changes) <= MANY:
        return changes
    parts = [change for change in changes if isinstance(change, ReplacePart)]
    if len(parts) < len(changes) or len({change.pointer for change in parts}) > 1:
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
