"""Ignore comments: reading them and saying which places they cover. Knows no syntax and no rule's meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from datetime import date

from abslint.knowledge.closest import closest
from abslint.knowledge.patterns import Pattern
from abslint.model.define import mutable
from abslint.model.finding import Edit, Problem
from abslint.model.format import Comment
from abslint.model.source import Source
from abslint.model.span import Span

MARK = "abslint:"
"""What a text must hold to have an ignore comment at all."""

_DIRECTIVE = Pattern(
    r"abslint:\s*(?P<kind>ignore(?:-record|-file)?)\b\s*(?:\[(?P<names>[^\]\n]*)\])?(?P<rest>[^\n]*)", re.IGNORECASE
)
_NAME = Pattern(r"[^,\s]+")
_UNTIL = Pattern(r"\buntil=(?P<day>\S+)")


@mutable
class Directive:
    """One ignore comment. ``scope`` is ``line``, ``record`` or ``file``; ``line`` the line that it covers.

    ``names`` are the rule names with their spans; ``used`` those that silenced something in this run.
    """

    scope: str
    names: tuple[tuple[str, Span], ...]
    span: Span
    line: int
    until: date | None = None
    expired: bool = False
    used: set[str] = field(default_factory=set)


class _Below:
    """The next line below another that says something; each line is looked at once, however many ask."""

    def __init__(self, source: Source, alone: frozenset[int]) -> None:
        self._source = source
        self._alone = alone
        self._last = source.lines.number(len(source.text))
        self._known: dict[int, int] = {}

    def of(self, line: int) -> int:
        """The number of the next line that is neither blank nor a comment; behind the last where there is none."""
        passed, line = [], line + 1
        while line <= self._last and self._is_empty(line):
            passed.append(line)
            line = self._known.get(line, line + 1)
        self._known.update(dict.fromkeys(passed, line))
        return line

    def _is_empty(self, line: int) -> bool:
        return line in self._alone or not self._source.lines.text_of(line).strip()


def _target_line(source: Source, comment: Comment, below: _Below) -> int:
    """The line that a comment is about: its own, or the next one that says something."""
    line = source.lines.number(comment.span.start)
    if not comment.alone:
        return line
    return below.of(line)


def read_directives(
    source: Source, comments: Iterable[Comment], names: Iterable[str], today: date
) -> tuple[list[Directive], list[Problem]]:
    """The ignore comments among the comments, and what is wrong with them (unknown-rule, expired-ignore)."""
    listed = list(comments)
    known = frozenset(names)
    alone = frozenset(source.lines.number(comment.span.start) for comment in listed if comment.alone)
    below = _Below(source, alone)
    directives: list[Directive] = []
    problems: list[Problem] = []
    for comment in listed:
        match = _DIRECTIVE.search(source.text, comment.span.start, comment.span.end)
        if match is None:
            continue
        directive = _read(match, _target_line(source, comment, below), comment.span)
        directives.append(directive)
        problems.extend(_faults(match, directive, known, today))
    return directives, problems


def _read(match: re.Match[str], line: int, span: Span) -> Directive:
    start = match.start("names")
    found = _NAME.finditer(match["names"] or "")
    names = tuple((name[0].lower(), Span(start + name.start(), start + name.end())) for name in found)
    scope = {"ignore": "line", "ignore-record": "record", "ignore-file": "file"}[match["kind"].lower()]
    return Directive(scope, names, Span(match.start(), span.end), line)


def _faults(match: re.Match[str], directive: Directive, known: frozenset[str], today: date) -> Iterator[Problem]:
    if not directive.names and match["rest"].startswith("-"):
        word = match[0][: match.end("kind") - match.start()].rpartition(" ")[2] + match["rest"].partition("[")[0]
        known_words = "`ignore`, `ignore-record` and `ignore-file`"
        yield Problem("unknown-rule", directive.span, f"`{word}` is no ignore comment: there are {known_words}")
    elif not directive.names:
        yield Problem(
            "unknown-rule", directive.span, "an ignore comment names its rules, as in `ignore[title-full-stop]`"
        )
    for name, span in directive.names:
        if name not in known:
            near = closest(name, known)
            hint = f"; did you mean `{near}`?" if near else ""
            edits = (Edit(span, near),) if near else ()
            yield Problem("unknown-rule", span, f"`{name}` is no rule{hint}", edits, f"write `{near}`", safe=False)
    until = _UNTIL.search(match["rest"])
    if until is None:
        return
    place = Span(match.start("rest") + until.start(), match.start("rest") + until.end())
    try:
        directive.until = date.fromisoformat(until["day"].rstrip(".,;"))
    except ValueError:
        yield Problem("expired-ignore", place, f"`{until[0]}` is no date: write `until=2026-12-01`")
        return
    if directive.until < today:
        directive.expired = True
        yield Problem("expired-ignore", place, f"this ignore was granted until {directive.until} and has run out")


def misplaced(source: Source, blocks: Iterable[Span], sign: str = "#") -> Iterator[Problem]:
    """Ignore comments that stand inside a string, where they are text."""
    for block in blocks:
        for match in _DIRECTIVE.finditer(source.text, block.start, block.end):
            if match["names"] is None:
                continue
            before = source.text.rfind("\n", 0, match.start()) + 1
            if sign in source.text[max(before, block.start) : match.start()]:
                message = "this ignore comment stands inside a string, where it is text: put it behind the key"
                yield Problem("misplaced-ignore", Span(match.start(), match.end()), message)


def unused(source: Source, directives: Iterable[Directive], ran: frozenset[str], sign: str = "#") -> Iterator[Problem]:
    """Ignores that silenced nothing, judged only for rules that ran. The fix cuts the name, or the whole comment, which
    begins with a sign."""
    for directive in directives:
        if directive.expired:
            continue
        idle = [(name, span) for name, span in directive.names if name in ran and name not in directive.used]
        if len(idle) == len(directive.names):
            for name, _ in idle[:1]:
                shown = "`, `".join(name for name, _ in idle)
                edits = (_cut_comment(source, directive, sign),)
                yield Problem("unused-ignore", directive.span, f"nothing to ignore for `{shown}`", edits, "cut it")
            continue
        for name, span in idle:
            edits = (Edit(_with_comma(source.text, span), ""),)
            yield Problem("unused-ignore", span, f"nothing to ignore for `{name}`", edits, f"cut `{name}`")


def _cut_comment(source: Source, directive: Directive, sign: str) -> Edit:
    """Take the comment away with the spaces before it; a line of its own goes whole."""
    text = source.text
    start = text.rfind(sign, 0, directive.span.start)
    if text[start + len(sign) : directive.span.start].strip():
        return Edit(directive.span, "")  # another remark stands before it in the same comment
    line = text.rfind("\n", 0, start) + 1
    while start > line and text[start - 1] in " \t":
        start -= 1
    end = directive.span.end
    if start == line:
        end = end + 2 if text.startswith("\r\n", end) else min(end + 1, len(text))
    return Edit(Span(start, end), "")


def _with_comma(text: str, span: Span) -> Span:
    """The name's span with the comma that parts it from its neighbour."""
    end = span.end
    while end < len(text) and text[end] in " ,":
        end += 1
    if end > span.end and "," in text[span.end : end]:
        return Span(span.start, end)
    start = span.start
    while start > 0 and text[start - 1] in " ,":
        start -= 1
    return Span(start, span.end)
