"""Splits an abstract kept as one text at its labels, so that no word of it is lost. Does not know whether a shape can
keep what it gives.

What goes is what only makes a heading a heading: its colon or dash, its brackets, its tags, and the white space around
it; and the tags of paragraphs, which the sections stand for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from abslint.knowledge.abstracts import find_label
from abslint.knowledge.markup import tags_of, tags_pair, without_tags
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.sections import Section, find_sections, is_structured
from abslint.model.span import Part

_MARKS = Pattern(r"[\s:：.【】［］〔〕\[\]–—*_#-]*+")
"""What may stand around a label, tags aside."""

_NUMBER_AT_END = Pattern(r"(?:^|\s)[(\[]?(?:\d{1,2}|[ivx]{1,4}|[IVX]{1,4})[.)\]]\Z")
"""What numbers the heading behind it."""


class LabelledText(NamedTuple):
    """A section as a record keeps it: its label, empty for what stands before the first one, and its text."""

    label: str
    text: str


class _Cut(NamedTuple):
    """The ranges of a section's label and of what belongs under it; a label that is not there has none."""

    label: Part
    text: Part


def split_at_labels(text: str) -> tuple[LabelledText, ...] | None:
    """The sections of a text; None where labels don't structure it, or where a word would find no place in them.

    A label without a text of its own (``METHODS: Setting: Nine harbours.``) has under it what follows, with the label
    of that. Takes linear time.
    """
    sections = find_sections(text)
    if not is_structured(sections) or find_label(text) is not None:
        return None
    cuts = [*_opening(text, sections[0]), *_under_labels(sections)]
    pieces = tuple(LabelledText(text[slice(*cut.label)], text[slice(*cut.text)]) for cut in cuts)
    if len(pieces) < 2 or not all(piece.text and tags_pair(tags_of(piece.text)) for piece in pieces):
        return None
    numbered = all(_NUMBER_AT_END.search(piece.text, max(0, len(piece.text) - 8)) for piece in pieces[:-1])
    return None if numbered or not all(map(_is_mark, _between(text, cuts))) else pieces


def _opening(text: str, first: Section) -> Iterator[_Cut]:
    """What stands before the first label, if that says anything."""
    before = text[: first.heading_part[0]]
    if without_tags(before).strip():
        yield _Cut((0, 0), (len(before) - len(before.lstrip()), len(before.rstrip())))


def _under_labels(sections: Sequence[Section]) -> Iterator[_Cut]:
    """Each label with the range of its text; one without a text takes the section behind it in."""
    head: Section | None = None
    start = 0
    for section in sections:
        begin, end = section.text_part
        if head is None:
            head, start = section, begin
        elif start == head.text_part[0]:
            start = section.heading_part[0]
        if begin < end:
            yield _Cut(head.label_part, (start, end))
            head = None
    if head is not None:
        yield _Cut(head.label_part, (start, start))


def _between(text: str, cuts: Sequence[_Cut]) -> Iterator[str]:
    """What stands neither in a label nor in a text."""
    ends = [part for cut in cuts for part in cut]
    for (_, end), (start, _) in pairwise([(0, 0), *ends, (len(text), len(text))]):
        yield text[end:start]


def _is_mark(between: str) -> bool:
    return _MARKS.fullmatch(without_tags(between)) is not None
