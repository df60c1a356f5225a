"""A record at its place: what diagnostics about it, and their fixes, have in common. Knows no rule."""

from __future__ import annotations

from bisect import bisect_left

from abslint.model.finding import Edit
from abslint.model.paper import Paper
from abslint.model.source import Source

CONTEXT = 300
"""Code points on either side of a place that an excerpt or preview keeps of a long line."""


class Seen:
    """A record at its place: what diagnostics about it have in common."""

    __slots__ = ("_comments", "_name", "index", "paper", "source")

    def __init__(self, source: Source, paper: Paper, index: int) -> None:
        self.source = source
        self.paper = paper
        self.index = index
        self._name: tuple[str | None] | None = None
        self._comments: list[int] | None = None

    def record_id(self) -> str | None:
        """The record's id, asked for once, however much is found."""
        if self._name is None:
            self._name = (self.paper.record_id(),)
        return self._name[0]

    def loses_comment(self, edit: Edit) -> bool:
        """Whether an edit takes away text in which a comment begins."""
        taken = self.source.text[edit.span.start : edit.span.end]
        if "#" not in taken and "%" not in taken:
            return False
        if self._comments is None:
            self._comments = [comment.span.start for comment in self.paper.document.comments()]
        at = bisect_left(self._comments, edit.span.start)
        return at < len(self._comments) and self._comments[at] < edit.span.end
