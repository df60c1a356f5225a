"""Reads a stretch of YAML record by record, and goes on behind what cannot be read. Knows no rule."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import Any

from yaml import YAMLError
from yaml.events import DocumentStartEvent, SequenceEndEvent, SequenceStartEvent

from abslint.formats.yaml_compose import Anchored, Composer, UnreadableError
from abslint.formats.yaml_damage import Damage
from abslint.formats.yaml_document import Stretch, YamlDocument
from abslint.formats.yaml_lines import BREAKS, column, is_first, line_end
from abslint.formats.yaml_parser import STAND_IN, UNPRINTABLE, ReaderError, parse
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Problem
from abslint.model.source import Source
from abslint.model.span import Span

_DOCUMENT = Pattern(r"^---(?=\s|$)", re.MULTILINE)
_END = Pattern(r"^\.{3}(?=\s|$)", re.MULTILINE)
_PROPERTIES = Pattern(r"(?:&\S+\s+)?(!\S*)")

Read = Iterator[YamlDocument | Problem]


class Reader:
    """Reads one stretch of a source; all offsets are those of the source's text."""

    def __init__(self, source: Source, span: Span) -> None:
        self.source = source
        self.text = source.text  # what is parsed: with stand-ins once an unprintable character was met
        self.start, self.end = span
        self.at: int | None = span.start  # where the next pass begins
        self.shift = span.start
        self.done = span.start  # everything before is told
        self.comments_from = span.start
        self.index = 0  # of the next item of a top-level list
        self.dashes: int | None = None  # the column of such a list's dashes
        self.in_flow = False  # such a list stands in brackets, all on one line perhaps
        self.following: int | None = -1  # where the next `---` was last seen
        self.anchors: dict[str, Anchored | None] = {}
        self.damage: Damage | None = None  # not looked for before something unprintable was met
        self.unprintable: list[int] = []  # the last first, without damage
        self.skip, self.told = 0, 0  # records to pass over, told in an earlier pass; records told in this one
        self.last_error = -1

    def read(self) -> Read:
        """Documents and problems in order. The last document has the comments as far as the end."""
        held: YamlDocument | None = None
        for thing in self._passes():
            if isinstance(thing, Problem):
                yield thing
                continue
            if held is not None:
                yield held
            held = thing
        if held is not None:
            held.stretch = held.stretch._replace(after=self.end)
            yield held

    def _passes(self) -> Read:
        while self.at is not None:
            start, self.at, self.told = self.at, None, 0
            try:
                yield from self._pass(start)
            except (ReaderError, UnicodeEncodeError):
                if self.damage is not None:
                    raise
                self._put_stand_ins(start)
            except (YAMLError, UnreadableError) as error:
                yield from self._recover(error, start)
        if self.unprintable:
            yield self._tell_unprintable(self.end)

    def _pass(self, start: int) -> Read:
        """Read from an offset to the end. A list that was left begins again at ``index``."""
        get: Any
        get, self.shift = parse(self.text, start, self.end)
        if self.damage:
            get = self.damage.uncovered(get)
        resumed = self.index > 0
        composer = Composer(get, self.anchors, 20 * (self.end - self.start))
        get()  # the beginning of the stream
        event = get()
        while event.__class__ is DocumentStartEvent:
            mark: Any = event.end_mark
            self.done = max(self.done, mark.index + self.shift)
            if not resumed:
                self.anchors.clear()
                self.index, self.dashes, self.in_flow = 0, None, False
            resumed = False
            root = get()
            told: Read = iter(())
            if root.__class__ is SequenceStartEvent:
                yield from self._list(composer, root)
            else:
                composer.begin()
                data = composer.tree(root)
                if not composer.is_nothing:
                    told = self._tell(composer, data, ())
            get()  # the end of the document
            event = yield from self._behind(composer, told)

    def _behind(self, composer: Composer, told: Read) -> Generator[YamlDocument | Problem, None, Any]:
        """Tell a document, and give the event behind it, unless the data go on where they must not."""
        following, error = None, None
        try:
            following = composer.get()
        except YAMLError as met:
            if "document start" in str(met) and not self._has_ended(composer, met):
                raise
            error = met
        yield from told
        if error is not None:
            yield self._new_start(composer, error)
        return following

    def _has_ended(self, composer: Composer, error: YAMLError) -> bool:
        """Whether a line of three dots stands between the tree that was read last and an error."""
        end = composer.end + self.shift
        return _END.search(self.text, end, self._where(error)) is not None

    def _new_start(self, composer: Composer, error: YAMLError) -> Problem:
        """Go on with a document that has no ``---``, as YAML 1.2 allows behind ``...`` and hardly any reader does.
        Raises any other error again."""
        if "document start" not in str(error) or not self._has_ended(composer, error):
            raise error
        self.at = self._where(error)
        message = "`...` has ended the document above: `---` must stand on a line before the next one"
        return self._problem(Span(self.at, line_end(self.text, self.at)), message)

    def _list(self, composer: Composer, event: Any) -> Read:
        """A top-level list, one item at a time, so that a long one takes no memory."""
        composer.begin()
        start = event.start_mark.index + self.shift
        self.in_flow = bool(event.flow_style)
        if not self.in_flow and is_first(self.text, start):
            self.dashes = column(self.text, start)
        if event.anchor is not None:
            self.anchors[event.anchor] = None  # open until its end: an alias to it would never end
        item = composer.get()
        while item.__class__ is not SequenceEndEvent:
            composer.begin()
            data = composer.tree(item)
            yield from self._tell(composer, data, (self.index,))
            self.index += 1
            item = composer.get()
        composer.events = composer.events or [item]
        self.index, self.dashes, self.in_flow = 0, None, False

    def _tell(self, composer: Composer, data: object, base: tuple[int, ...]) -> Read:
        """What was read of one record."""
        end = composer.end + self.shift
        self.done = end
        after = end if self.in_flow or self.text[end - 1] in BREAKS else min(line_end(self.text, end), self.end)
        stretch = Stretch(self.shift, self.comments_from, after)
        self.told += 1
        if self.skip:
            self.skip -= 1
            self.comments_from = after
            return
        for kind, start, stop, _ in composer.complaints:
            yield self._complaint(kind, Span(start + self.shift, stop + self.shift))
        if self.unprintable and self.unprintable[-1] < after:
            yield self._tell_unprintable(after)
        elif not composer.broken:
            self.comments_from = after
            document = YamlDocument(data, base, self.source, composer.events, composer.targets, stretch, composer.odd)
            if composer.repeats:
                # late, as all that tells or mends: a clean file pays for none of it
                from abslint.formats.yaml_repeats import repeats

                same = {event.start_mark.index + self.shift: same for event, same in composer.repeats}
                yield from repeats(document, same)
            yield document

    def _complaint(self, kind: str, span: Span) -> Problem:
        from abslint.formats.yaml_explain import tell

        if kind == "tag" and (match := _PROPERTIES.match(self.text, span.start)):
            span = Span(*match.span(1))
        return self._problem(span, tell(kind, self.text, span))

    def _problem(self, span: Span, message: str) -> Problem:
        return Problem("syntax-error", span, self.damage.uncover(message) if self.damage else message)

    def _recover(self, error: Exception, start: int) -> Read:
        """Tell an error, and find where the next record begins."""
        from abslint.formats.yaml_explain import explain, tell

        if isinstance(error, UnreadableError):
            span = Span(error.index + self.shift, error.index + self.shift + 1)
            message = tell(error.kind, self.text, span)
        else:
            span, message = explain(self.text, error, self.shift, self.end)
        self.at = self._resume(max(self._where(error), span.start), start)
        before = self.end if self.at is None else self.at
        self.skip = 0
        if self.unprintable and self.unprintable[-1] < before:
            yield self._tell_unprintable(before)
        elif span.start != self.last_error:
            self.last_error = span.start
            yield self._problem(span, message)

    def _where(self, error: Any) -> int:
        mark = getattr(error, "problem_mark", None)
        return int(mark.index if mark else getattr(error, "index", 0)) + self.shift

    def _resume(self, error: int, start: int) -> int | None:
        """Where the next record begins behind an error: an item of the list, or a document. None at the end."""
        found = self._next_document(max(self.done, start + 1))
        following = -1 if found is None else found
        if self.dashes is not None:
            dash = re.compile(rf"^ {{{self.dashes}}}-(?=\s|$)", re.MULTILINE)
            here = dash.search(self.text, self.done if self.done > start else start, self.end)
            if here is not None and (error >= here.start() or here.start() <= start):
                here = dash.search(self.text, here.end(), self.end)
                self.index += 1
            if here is not None and (found is None or here.start() < found):
                return here.start()
        self.index, self.dashes, self.in_flow = 0, None, False
        return following if following >= 0 else None

    def _next_document(self, start: int) -> int | None:
        if self.following is not None and self.following < start:
            match = _DOCUMENT.search(self.text, start, self.end)
            self.following = match.start() if match else None
        return self.following

    def _put_stand_ins(self, start: int) -> None:
        """Note where no YAML text may hold what stands there, and read again with stand-ins of the same length."""
        self.damage = Damage(self.source)
        self.text = self.damage.cover(self.text)
        found = [match.start() for match in UNPRINTABLE.finditer(self.text, self.start, self.end)]
        self.unprintable = found[::-1]
        self.text = UNPRINTABLE.sub(STAND_IN, self.text)
        self.at, self.skip = start, self.told

    def _tell_unprintable(self, end: int) -> Problem:
        """One problem for all that one record holds."""
        those: list[int] = []
        while self.unprintable and self.unprintable[-1] < end:
            those.append(self.unprintable.pop())
        code = f"U+{ord(self.source.text[those[0]]):04X}"
        what = "half of a character" if "\ud800" <= self.source.text[those[0]] <= "\udfff" else "control character"
        more = f", and {len(those) - 1} more like it" if len(those) > 1 else ""
        return Problem("syntax-error", Span(those[0], those[0] + 1), f"the {what} `{code}` cannot stand in YAML{more}")
