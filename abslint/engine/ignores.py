"""Applies ignore comments and the configuration's waivers to diagnostics and facts. Knows no rule by name."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from abslint.engine.place import span_of
from abslint.engine.seen import Seen
from abslint.knowledge.globs import match
from abslint.knowledge.patterns import Pattern
from abslint.model.diagnostic import Diagnostic, Fact
from abslint.model.finding import Finding, Problem
from abslint.model.format import Document
from abslint.model.plan import Ignore
from abslint.model.rule import ACROSS
from abslint.model.source import Source
from abslint.model.span import Pointer, Span, parse_pointer
from abslint.prepare import Prepared
from abslint.suppress import MARK, Directive, misplaced, read_directives, unused

_BEHIND = Pattern(r"[^\S\n]*+[\]},]*+[^\S\n]*+#[^\n]*+")
"""What parts a record from a comment behind its last value: the end of a list or mapping, or nothing."""


class _Index:
    """Ignore comments by what they cover, so that a diagnostic meets only those that may concern it."""

    def __init__(self) -> None:
        self.of_file: dict[str, list[Directive]] = {}
        self.of_record: dict[tuple[str, int], list[Directive]] = {}
        self.of_line: dict[tuple[str, int], list[Directive]] = {}
        self.in_lines: set[str] = set()

    def add(self, directive: Directive) -> None:
        """Take a comment in; those for a record wait for it."""
        for name, _ in directive.names if not directive.expired else ():
            if directive.scope == "file":
                self.of_file.setdefault(name, []).append(directive)
            elif directive.scope == "line":
                self.of_line.setdefault((name, directive.line), []).append(directive)
                self.in_lines.add(name)

    def own(self, directive: Directive, index: int) -> None:
        """A record has come to which a comment belongs."""
        for name, _ in directive.names if not directive.expired else ():
            self.of_record.setdefault((name, index), []).append(directive)


_SIGNS = ("#", "<!--", "%")
"""What comments begin with: in YAML and TOML, in XML and HTML, in BibTeX."""


class Ignores:
    """The ignores that concern one source. Costs nothing where the text has no ignore comment: none is ``wanted``.

    ``silenced`` counts what was ignored; ``waived`` are the plan's waivers that were used, by number, with the rules.
    """

    def __init__(self, source: Source, prepared: Prepared) -> None:
        plan = prepared.plan
        self.silenced = 0
        self.waived: set[tuple[int, str]] = set()
        self._source = source
        self._prepared = prepared
        # the signs of comments come first: most dumps have none, and to lower a text takes longer than all that is here
        text = source.text
        self.wanted = plan.use_ignores and any(sign in text for sign in _SIGNS) and MARK in text.lower()
        self._comments: set[Span] = set()
        self._blocks: dict[Span, None] = {}
        self._directives: list[Directive] = []
        self._ownerless: deque[Directive] = deque()
        self._last: Seen | None = None
        self._index = _Index()
        self._faults: list[Problem] = []
        waivers = enumerate(plan.ignores if plan.use_ignores else ())
        self._waivers = [(number, waiver) for number, waiver in waivers if self._concerns(waiver)]

    def _concerns(self, waiver: Ignore) -> bool:
        if waiver.until is not None and waiver.until < self._prepared.plan.today:
            return False
        place = self._prepared.place(self._source.path)
        return not waiver.files or any(match(glob, place) for glob in waiver.files)

    def read(self, document: Document) -> None:
        """Take the comments of a document in; to be called for each before its records are judged, if wanted."""
        self._blocks.update((block, None) for block in document.blocks())
        comments = sorted(comment for comment in document.comments() if comment.span not in self._comments)
        self._comments.update(comment.span for comment in comments)
        names, today = self._prepared.catalogue.rules, self._prepared.plan.today
        directives, faults = read_directives(self._source, comments, names, today)
        self._directives += directives
        self._faults += faults
        for directive in directives:
            self._index.add(directive)
            if directive.scope == "record":
                self._ownerless.append(directive)

    def enter(self, seen: Seen) -> None:
        """A record begins: comments for the record in it, or before it and behind the last one, are its. To be called
        if wanted."""
        self._last = seen
        if not self._ownerless:
            return
        document, base = seen.paper.document, seen.paper.base
        span = document.locate(base) if base else document.span
        while self._ownerless and self._belongs(self._ownerless[0], span):
            self._index.own(self._ownerless.popleft(), seen.index)

    def _belongs(self, directive: Directive, record: Span) -> bool:
        """Whether a comment stands before the record's end, or behind it on the same line."""
        if directive.span.start < record.end:
            return True
        return _BEHIND.fullmatch(self._source.text, record.end, directive.span.start) is not None

    def end(self, facts: list[Fact]) -> list[Fact]:
        """No record follows: comments for the record behind the last one are the last one's. Gives the facts back
        with those of that record resolved anew."""
        last = self._last
        if last is None or not self._ownerless:
            return facts
        while self._ownerless:
            self._index.own(self._ownerless.popleft(), last.index)
        return [self.mark(fact, last) if fact.address.file_index == last.index else fact for fact in facts]

    @property
    def idle(self) -> bool:
        """Whether nothing met so far can silence anything."""
        return not self._directives and not self._waivers

    def may_concern(self, rule: str) -> bool:
        """Whether a rule may be ignored somewhere in the source."""
        return self.wanted or any(rule in waiver.rules for _, waiver in self._waivers)

    def silence(self, diagnostic: Diagnostic, seen: Seen | None) -> bool:
        """Whether an ignore covers a diagnostic; counts it, and remembers the ignore as used."""
        if self.idle:
            return False
        if self._covered(diagnostic.rule, diagnostic.region.line, parse_pointer(diagnostic.pointer), seen):
            self.silenced += 1
            return True
        return False

    def mark(self, fact: Fact, seen: Seen) -> Fact:
        """The fact with its ``ignored`` resolved."""
        if self.idle:
            return fact
        pointer = fact.pointer
        try:
            span = seen.paper.document.locate(seen.paper.base + pointer)
        except LookupError:  # of what is lacking the place is shown at which a comment may stand
            span = span_of(seen, Finding(pointer, ""))
        line = self._source.lines.number(span.start)
        return fact._replace(ignored=True) if self._covered(fact.rule, line, pointer, seen) else fact

    def _covered(self, rule: str, line: int, pointer: Pointer, seen: Seen | None) -> bool:
        directives = list(self._index.of_file.get(rule, ()))
        if rule in self._index.in_lines:
            for number in {line} | (set() if seen is None else self._key_lines(pointer, seen)):
                directives += self._index.of_line.get((rule, number), ())
        if seen is not None:
            directives += self._index.of_record.get((rule, seen.index), ())
        for directive in directives:
            directive.used.add(rule)
        record = seen.paper.record_id() if seen is not None and self._waivers else None
        waivers = [
            number
            for number, waiver in self._waivers
            if rule in waiver.rules and (not waiver.record or waiver.record == record)
        ]
        self.waived.update((number, rule) for number in waivers)
        return bool(directives or waivers)

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
        if self.wanted:
            yield from self._faults
            yield from misplaced(self._source, self._blocks)

    def unused(self) -> Iterator[Problem]:
        """Ignores that silenced nothing, among the rules that ran and could be judged."""
        plan = self._prepared.plan
        if not self.wanted or "unused-ignore" not in self._prepared.rules:
            return
        ran = frozenset(
            name for name, rule in self._prepared.rules.items() if plan.whole or not isinstance(rule, ACROSS)
        )
        yield from unused(self._source, self._directives, ran - self._prepared.ignored(self._source.path))
