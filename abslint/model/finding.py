"""What a rule says of a field, and what a format says of text. Knows nothing of files."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import NamedTuple

from abslint.model.define import frozen
from abslint.model.span import Part, Pointer, Region, Span


class Severity(IntEnum):
    """How bad it is: an error breaks a consumer or loses data, a warning is almost surely wrong."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name that people read and write: ``error``, ``warning`` or ``info``."""
        return self.name.lower()

    @classmethod
    def parse(cls, word: str) -> Severity:
        """Read ``error``, ``warning`` or ``info``. Raises KeyError for another word."""
        return cls[word.upper()] if word == word.lower() else cls[word]


@frozen
class ReplaceValue:
    """Put another value (plain data) in place of the value at the pointer."""

    pointer: Pointer
    value: object


@frozen
class ReplacePart:
    """Put ``text`` in place of a range of the decoded scalar at the pointer."""

    pointer: Pointer
    part: Part
    text: str


@frozen
class Remove:
    """Take the key with its value, or the list item with its separator, away."""

    pointer: Pointer


@frozen
class Rename:
    """Give the mapping key at the pointer another name."""

    pointer: Pointer
    key: str


@frozen
class Split:
    """Make several list items of one scalar: a list of the value of a key, more items of an item."""

    pointer: Pointer
    values: tuple[str, ...]


@frozen
class Insert:
    """Add a key that is not there yet; ``pointer`` is the new key's, and mappings on the way are made."""

    pointer: Pointer
    value: object


@frozen
class Quote:
    """Write the same scalar in quotes, so that every reader takes it for text.

    With ``through_comment`` what stands behind it up to the line's end, a comment for the reader, is text too.
    """

    pointer: Pointer
    through_comment: bool = False


Change = ReplaceValue | ReplacePart | Remove | Rename | Split | Insert | Quote


@frozen
class Proposal:
    """What a fix wants, in values: all of ``changes`` or nothing.

    ``safe`` says that no meaning can change. ``title`` is an imperative in lower case, as ``drop the mark``.
    """

    title: str
    changes: tuple[Change, ...]
    safe: bool = True

    def unsafe(self) -> Proposal:
        """The same proposal, wanting a look."""
        return replace(self, safe=False)

    def moved(self, base: Pointer) -> Proposal:
        """The same proposal with pointers that begin at the document's root instead of the record's."""
        changes = tuple([replace(change, pointer=base + change.pointer) for change in self.changes])
        return Proposal(self.title, changes, self.safe)


@frozen
class Finding:
    """What a rule says of one place in a record.

    ``pointer`` (from the record's root) is the identity: the place of the defect, also where a field is missing.
    ``part`` narrows it to a range of the decoded value; ``on_key`` means the key, not its value. ``grip`` is the
    pointer to show where ``pointer`` names nothing that is there. ``severity`` overrides the rule's own.
    ``rule`` is filled in by the engine; only the schema names its own. ``also`` are further pointers that it speaks
    for: a misspelt key is the missing field, too. Without a message it is not told, and covers what its rule covers.
    ``asks``: how other records write it may say more, which is quoted in a note once it is known.
    """

    pointer: Pointer
    message: str
    part: Part | None = None
    fix: Proposal | None = None
    grip: Pointer | None = None
    on_key: bool = False
    severity: Severity | None = None
    rule: str = ""
    also: tuple[Pointer, ...] = ()
    asks: bool = False

    def by(self, rule: str) -> Finding:
        """The same finding as that of a rule."""
        return Finding(
            self.pointer,
            self.message,
            self.part,
            self.fix,
            self.grip,
            self.on_key,
            self.severity,
            rule,
            self.also,
            self.asks,
        )


class Edit(NamedTuple):
    """Text to put in place of a span. ``region`` is the span in lines and columns, filled in by the engine."""

    span: Span
    text: str
    region: Region | None = None


@frozen
class Problem:
    """What decoding, a format or suppression says of text. ``edits`` mend it, if any; ``safe`` says how surely."""

    rule: str
    span: Span
    message: str
    edits: tuple[Edit, ...] = ()
    title: str = ""
    safe: bool = True
    severity: Severity | None = None
