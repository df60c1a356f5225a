"""Finds the labelled sections of an abstract kept as one text. Does not know which labels a journal asks for.

Seven written forms are met in real data: ``BACKGROUND:``, ``Background:``, ``<h4>Background</h4>``,
``<b>Methods:</b>``, ``<jats:title>Methods</jats:title>``, ``Methods-``, ``BACKGROUND -``; besides, the attribute
``Label`` of PubMed's XML, a label alone on its line, ``**Methods:**`` in Markdown, numbers (``(1) Background:``), in
Chinese and Japanese journals ``【目的】``, and labels that run into the text (``Methods We timed nine``).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from abslint.knowledge.near_labels import near_label
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.run_in_heads import may_run_in, run_in
from abslint.knowledge.section_heads import (
    BLANK,
    WIDE_BRACKETS,
    Head,
    alone_on_lines,
    before_colons,
    bracketed,
    dashed,
    has_short_line,
    in_markdown,
    starts_with_dash,
    tagged,
)
from abslint.knowledge.section_labels import is_listed, is_prose, label_category
from abslint.model.span import Part

_TAG = Pattern(r"</?[A-Za-z][^<>]{0,60}>")


class Section(NamedTuple):
    """A labelled section of a text; ranges are half-open, in code points of that text.

    ``label`` is as written, ``category`` the NLM's or None. ``label_part`` holds the label's words alone,
    ``heading_part`` also its tags and mark, ``text_part`` what the section says, without white space around it.
    ``form`` is ``colon``, ``tag``, ``dash``, ``line``, ``bracket`` or ``bare``.
    """

    label: str
    category: str | None
    label_part: Part
    text_part: Part
    form: str
    heading_part: Part


@lru_cache(maxsize=32)
def find_sections(text: str) -> tuple[Section, ...]:
    """The sections of a text, in order; empty where no label of the table is in it. Takes linear time.

    Labels that the table does not hold are among them only where the text is structured and they are written as
    its labels are: as headings, in capitals, or near to one of the table's.
    """
    heads: list[Head] = []
    if "</" in text:
        heads += tagged(text)
    if "*" in text or "_" in text:
        heads += in_markdown(text)
    if _has_brackets(text):
        heads += bracketed(text)
    if ":" in text or "：" in text:
        heads += before_colons(text, heads)
    if "\n" in text:
        heads += alone_on_lines(text)
    heads += dashed(text) or run_in(text)
    return _sections(text, _admitted(text, _without_overlaps(heads))) if heads else ()


def may_have_sections(text: str) -> bool:
    """A first look: whether anything stands in the text that could be the heading of a section."""
    signs = ":" in text or "</" in text or "：" in text or _has_brackets(text)
    marked = signs or "**" in text or "__" in text
    return marked or has_short_line(text) or starts_with_dash(text) or may_run_in(text)


def _has_brackets(text: str) -> bool:
    return text[:12].lstrip()[:1] == "[" or not WIDE_BRACKETS.isdisjoint(text)


def is_structured(sections: tuple[Section, ...]) -> bool:
    """Whether two labels of different categories are known."""
    return len({section.category for section in sections} - {None, "UNASSIGNED"}) > 1


def _without_overlaps(heads: list[Head]) -> list[Head]:
    kept: list[Head] = []
    for head in sorted(heads, key=lambda head: (head.label[0], -head.whole[1])):
        if not kept or head.label[0] >= kept[-1].whole[1]:
            kept.append(head)
    return kept


def _admitted(text: str, heads: list[Head]) -> list[Head]:
    """The heads whose labels are known, and the unknown ones that are written as the known are."""
    labels = [text[slice(*head.label)] for head in heads]
    listed = [is_listed(label) for label in labels]
    if all(listed):
        return heads
    sure = [label for label, known in zip(labels, listed, strict=True) if known]
    if len({label_category(label) for label in sure} - {"UNASSIGNED"}) < 2:
        return [head for head, known in zip(heads, listed, strict=True) if known]
    capitals = all(label.isupper() for label in sure)
    return [
        head
        for head, label, known in zip(heads, labels, listed, strict=True)
        if known or _fits_in(label, head.form, capitals)
    ]


def _fits_in(label: str, form: str, capitals: bool) -> bool:
    if is_prose(label):
        return False
    if form == "tag" or (capitals and label.isupper() and len(label) > 4):
        return True
    if capitals:
        return False
    return label_category(label) is not None or near_label(label) is not None


def _sections(text: str, heads: list[Head]) -> tuple[Section, ...]:
    sections = []
    ends = [*(head.whole[0] for head in heads), len(text)][1:]
    for head, end in zip(heads, ends, strict=True):
        label = text[slice(*head.label)]
        part = _said(text, head.whole[1], end)
        sections.append(Section(label, label_category(label), head.label, part, head.form, head.whole))
    return tuple(sections)


def _said(text: str, start: int, end: int) -> Part:
    """What a section says: its range without the white space and the tags at both ends."""
    while True:
        while start < end and text[start] in BLANK:
            start += 1
        tag = _TAG.match(text, start, end) if start < end and text[start] == "<" else None
        if tag is None or (text[start + 1] != "/" and not _opens_block(tag[0])):
            break
        start = tag.end()
    while end > start and text[end - 1] in BLANK:
        end -= 1
    while end > start and text[end - 1] == ">":
        at = text.rfind("<", max(start, end - 64), end)
        if at < 0 or not _TAG.fullmatch(text, at, end) or not _opens_block(text[at:end]):
            break
        end = at
        while end > start and text[end - 1] in BLANK:
            end -= 1
    return start, end


def _opens_block(tag: str) -> bool:
    return tag.strip("</ >").split(" ")[0].lower().removeprefix("jats:") in {
        "p",
        "sec",
        "div",
        "br",
        "section",
        "abstract",
        "abstracttext",
    }
