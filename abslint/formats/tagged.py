"""What syntaxes whose lines begin with a tag have in common, and in what they differ. Reads no text.

RIS and MEDLINE write a value behind a tag, blanks and a hyphen, and go on with it on lines without a tag.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

BLANKS = " \t"
"""What round a line counts for nothing."""

LINE_END = Pattern(r"\r\n?|\n")

Data = dict[str, str | list[str]]
"""A record: a text for each tag, a list of them for one that may come again, or that does."""


class Row(NamedTuple):
    """A line. ``tag`` is that at its beginning, in capitals, None without one; ``start`` is where the tag, with blanks
    before it, or the text begins, ``head`` where its tag with the hyphen ends, ``first`` and ``last`` are the ends of
    the value without blanks round it, ``after`` is where the next line begins. ``slip`` says how the line is
    miswritten, if it is."""

    tag: str | None
    start: int
    head: int
    first: int
    last: int
    after: int
    slip: str = ""

    @property
    def filled(self) -> bool:
        """Whether it says something besides its tag."""
        return self.last > self.first


class Dialect(NamedTuple):
    """How one syntax writes records.

    ``lists`` are tags that may come again, ``single`` those that come once, ``tags`` all that are known; ``paragraphs``
    are tags whose values have line breaks, ``lined`` those of which each line is a value. ``end`` is the tag that ends
    a record, if one does, ``frame`` are those that no change may take away. ``tag`` is a pattern for any tag, ``width``
    the characters that one fills up; ``is_tagged`` says whether a line would be taken for one with a tag.
    ``ordered``: what the lines of a tag say hangs on what stands before them, and so does where a record begins.
    ``names`` are tags of which a record needs one, if it does. ``rows`` gives the lines between two offsets of a text.
    """

    lists: frozenset[str]
    single: frozenset[str]
    tags: frozenset[str]
    frame: frozenset[str]
    tag: Pattern
    width: int
    is_tagged: Callable[[str], bool]
    rows: Callable[[str, int, int], Iterator[Row]]
    end: str = ""
    paragraphs: frozenset[str] = frozenset()
    lined: frozenset[str] = frozenset()
    ordered: bool = False
    names: frozenset[str] = frozenset()

    def is_list(self, tag: str, count: int) -> bool:
        """Whether a tag's value is a list, of which there are so many."""
        return tag in self.lists or count > 1

    def head(self, tag: str) -> str:
        """What a line with a tag begins with."""
        return f"{tag:<{self.width}}{'  ' if self.width == 2 else ''}- "
