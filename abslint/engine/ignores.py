"""Applies ignore comments and the configuration's waivers to diagnostics and facts. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from abslint.engine.place import Seen
from abslint.knowledge.globs import match
from abslint.model.diagnostic import Diagnostic, Fact
from abslint.model.finding import Problem
from abslint.model.format import Comment, Document
from abslint.model.plan import Ignore
from abslint.model.rule import CorpusRule
from abslint.model.source import Source
from abslint.model.span import Pointer, Span, parse_pointer
from abslint.prepare import Prepared
from abslint.rules import load_catalogue
from abslint.suppress import MARK, Directive, misplaced, read_directives, unused


class Ignores:
    """The ignores that concern one source. Costs nothing where the text has no ignore comment."""

    def __init__(self, source: Source, prepared: Prepared) -> None:
        plan = prepared.plan
        self.silenced = 0
        self._source = source
        self._prepared = prepared
        self._wanted = plan.use_ignores and MARK in source.text.lower()
        self._comments: dict[Span, Comment] = {}
        self._blocks: dict[Span, None] = {}
        self._directives: list[Directive] | None = None
        self._read: list[Directive] = []
        self._faults: list[Problem] = []
        self._owners: dict[Span, int] = {}
        self._waivers = [waiver for waiver in plan.ignores if self._concerns(waiver)] if plan.use_ignores else []

    def _concerns(self, waiver: Ignore) -> bool:
        if waiver.until is not None and waiver.until < self._prepared.plan.today:
            return False
        place = self._prepared.place(self._source.path)
        return not waiver.files or any(match(glob, place) for glob in waiver.files)

    def read(self, document: Document) -> None:
        """Take the comments of a document in; to be called for each before its records are judged."""
        if self._wanted:
            self._comments.update((comment.span, comment) for comment in document.comments())
            self._blocks.update((block, None) for block in document.blocks())
            self._directives = None

    def enter(self, seen: Seen) -> None:
        """A record begins: comments for the record that stand in it, or before it and after the last one, are its."""
        if not self._wanted:
            return
        document, base = seen.paper.document, seen.paper.base
        span = document.locate(base) if base else document.span
        for directive in self._all():
            if directive.scope == "record" and directive.span.start < span.end:
                self._owners.setdefault(directive.span, seen.index)

    def _all(self) -> list[Directive]:
        if not self._wanted:
            return []
        if self._directives is None:
            used = {one.span: one.used for one in self._read}
            names = load_catalogue().rules
            comments = sorted(self._comments.values())
            self._directives, self._faults = read_directives(self._source, comments, names, self._prepared.plan.today)
            for one in self._directives:
                one.used |= used.get(one.span, set())
            self._read = self._directives
        return self._directives

    def silence(self, diagnostic: Diagnostic, seen: Seen | None) -> bool:
        """Whether an ignore covers a diagnostic; counts it, and remembers the ignore as used."""
        if self._covered(diagnostic.rule, diagnostic.region.line, parse_pointer(diagnostic.pointer), seen):
            self.silenced += 1
            return True
        return False

    def mark(self, fact: Fact, seen: Seen) -> Fact:
        """The fact with its ``ignored`` resolved."""
        if not self._wanted and not self._waivers:
            return fact
        pointer = fact.address.pointer
        try:
            span = seen.paper.document.locate(seen.paper.base + pointer)
        except LookupError:
            span = seen.paper.document.span
        line = self._source.lines.number(span.start)
        return replace(fact, ignored=True) if self._covered(fact.rule, line, pointer, seen) else fact

    def _covered(self, rule: str, line: int, pointer: Pointer, seen: Seen | None) -> bool:
        covered = False
        for directive in self._all():
            if directive.expired or all(name != rule for name, _ in directive.names):
                continue
            if self._reaches(directive, line, pointer, seen):
                directive.used.add(rule)
                covered = True
        record = seen.paper.record_id() if seen is not None and self._waivers else None
        return covered or any(
            rule in waiver.rules and (not waiver.record or waiver.record == record) for waiver in self._waivers
        )

    def _reaches(self, directive: Directive, line: int, pointer: Pointer, seen: Seen | None) -> bool:
        if directive.scope == "file":
            return True
        if directive.scope == "record":
            return seen is not None and self._owners.get(directive.span) == seen.index
        return directive.line == line or (seen is not None and directive.line in self._key_lines(pointer, seen))

    def _key_lines(self, pointer: Pointer, seen: Seen) -> set[int]:
        """The lines of the keys on the way to a value: a comment behind a key covers all that is below it."""
        lines = set()
        for depth in range(1, len(pointer) + 1):
            if isinstance(pointer[depth - 1], str):
                try:
                    span = seen.paper.document.locate_key(seen.paper.base + pointer[:depth])
                except LookupError:
                    break
                lines.add(self._source.lines.number(span.start))
        return lines

    def problems(self) -> Iterator[Problem]:
        """What is wrong with the ignore comments themselves."""
        if self._wanted:
            self._all()
            yield from self._faults
            yield from misplaced(self._source, self._blocks)

    def unused(self) -> Iterator[Problem]:
        """Ignores that silenced nothing, among the rules that ran and could be judged."""
        plan = self._prepared.plan
        if not self._wanted or "unused-ignore" not in self._prepared.rules:
            return
        ran = frozenset(
            name for name, rule in self._prepared.rules.items() if plan.whole or not isinstance(rule, CorpusRule)
        )
        yield from unused(self._source, self._all(), ran - self._prepared.ignored(self._source.path))
