"""Finds the labelled sections of an abstract kept as one text. Does not know which labels a journal asks for.

Seven written forms are met in real data: ``BACKGROUND:``, ``Background:``, ``<h4>Background</h4>``,
``<b>Methods:</b>``, ``<jats:title>Methods</jats:title>``, ``Methods-``, ``BACKGROUND -``; besides, a label alone on
its line and, in Chinese and Japanese journals, ``【目的】``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.section_labels import LONGEST, is_listed, is_prose, label_category, label_ranks, near_label
from abslint.model.span import Part

_HEADING = Pattern(
    r"<(?P<tag>(?:jats:)?(?:h[1-6]|title|bold|b|strong|italic|i|em|u|underline))(?:\s[^<>]{0,100})?>"
    r"(?P<label>[^<>]{1,120})</(?P=tag)>(?P<mark>\s{0,3}[:：])?",
    2,
)
_TAG = Pattern(r"</?[A-Za-z][^<>]{0,60}>")
_BRACKETED = Pattern(r"【(?P<label>[^【】\n]{1,40})】|\[(?P<word>[^\W\d_][^\[\]\n]{2,40})\]")
_LINE = Pattern(r"^[ \t]{0,8}(?P<label>[^\W\d_][^\n:]{2,60})$", 8)
_DASHED = Pattern(
    r"(?:\A\s{0,8}|[.!?:;>)\]\n]\s{0,4})(?P<label>[^\W\d_](?:[^\W\d_]|[ '’/&,]){2,45}?)"
    r"(?:\s[-–—]{1,2}(?=\s|[A-Z])|[-–—](?=\s|[A-Z\"“(]))"
)
_DASHED_START = Pattern(r"\s{0,8}([^\W\d_](?:[^\W\d_]|[ '’/&,]){2,45}?)\s?[-–—]")
_SENTENCE_ENDS = ".!?:;>\n。；：！？】"
_CLAUSE_ENDS = frozenset(";:；：")
_CLOSERS = ",)]\"'”’» \t\u00a0"
_BLANK = " \t\r\n\u00a0\u3000"


class Section(NamedTuple):
    """A labelled section of a text; ranges are half-open, in code points of that text.

    ``label`` is as written, ``category`` the NLM's or None. ``label_part`` holds the label's words alone,
    ``heading_part`` also its tags and mark, ``text_part`` what the section says, without white space around it.
    ``form`` is ``colon``, ``tag``, ``dash``, ``line`` or ``bracket``.
    """

    label: str
    category: str | None
    label_part: Part
    text_part: Part
    form: str
    heading_part: Part


class _Head(NamedTuple):
    label: Part
    whole: Part
    form: str


@lru_cache(maxsize=32)
def find_sections(text: str) -> tuple[Section, ...]:
    """The sections of a text, in order; empty where no label of the table is in it. Takes linear time.

    Labels that the table does not hold are among them only where the text is structured and they are written as
    its labels are: as headings, in capitals, or near to one of the table's.
    """
    heads: list[_Head] = []
    if "</" in text:
        heads += _tagged(text)
    if "【" in text or text[:12].lstrip().startswith("["):
        heads += _bracketed(text)
    if ":" in text or "：" in text:
        heads += _before_colons(text, heads)
    if "\n" in text:
        heads += _alone_on_lines(text)
    start = _DASHED_START.match(text)
    if start is not None and is_listed(start[1]):
        heads += _dashed(text)
    return _sections(text, _admitted(text, _without_overlaps(heads))) if heads else ()


def is_structured(sections: tuple[Section, ...]) -> bool:
    """Whether two labels of different categories are known, one of which opens a main part of an abstract."""
    categories = {section.category for section in sections} - {None, "UNASSIGNED"}
    return len(categories) > 1 and any(label_ranks(section.label) for section in sections)


def _tagged(text: str) -> list[_Head]:
    heads = []
    for match in _HEADING.finditer(text):
        label = _trimmed(text, match.span("label"))
        tag = match["tag"].lower().removeprefix("jats:")
        marked = match["mark"] is not None or text[label[1] : match.end("label")].strip(_BLANK) in {":", "："}
        if tag in {"title", "h1", "h2", "h3", "h4", "h5", "h6"}:
            fits = True
        else:
            fits = _begins_sentence(text, match.start()) and (marked or is_listed(text[slice(*label)]))
        if fits and label[1] > label[0]:
            heads.append(_Head(label, match.span(), "tag"))
    return heads


def _trimmed(text: str, part: Part) -> Part:
    """A label's range without white space and the colon or full stop around it."""
    start, end = part
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and (text[end - 1] in _BLANK or text[end - 1] in ":：."):
        end -= 1
    return start, end


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(at - 12, 0) : at].rstrip(_CLOSERS)
    return not before or before[-1] in _SENTENCE_ENDS


def _bracketed(text: str) -> list[_Head]:
    heads = []
    for match in _BRACKETED.finditer(text):
        part = _trimmed(text, match.span("label" if match["label"] is not None else "word"))
        if is_listed(text[slice(*part)]):
            heads.append(_Head(part, match.span(), "bracket"))
    return heads


def _alone_on_lines(text: str) -> list[_Head]:
    heads = []
    for match in _LINE.finditer(text):
        part = _trimmed(text, match.span("label"))
        if is_listed(text[slice(*part)]):
            heads.append(_Head(part, part, "line"))
    return heads


def _dashed(text: str) -> list[_Head]:
    heads = []
    for match in _DASHED.finditer(text):
        part = _trimmed(text, match.span("label"))
        if is_listed(text[slice(*part)]):
            heads.append(_Head(part, (part[0], match.end()), "dash"))
    return heads if len({label_category(text[slice(*head.label)]) for head in heads}) > 1 else []


def _before_colons(text: str, tagged: list[_Head]) -> list[_Head]:
    """The labels that end at a colon: each colon is looked back from, no farther than a label is long."""
    heads, floor = [], 0
    inside = {head.whole[1] - 1 for head in tagged}
    for mark in ":：":
        floor = 0
        at = text.find(mark)
        while at >= 0:
            if at not in inside:
                part = _label_before(text, at, floor)
                if part is not None:
                    heads.append(_Head(part, (part[0], at + 1), "colon"))
                floor = at + 1
            at = text.find(mark, at + 1)
    return heads


def _label_before(text: str, colon: int, floor: int) -> Part | None:
    """The label that ends before a colon and begins a sentence; in capitals it may stand after anything."""
    end = colon
    while end > floor and text[end - 1] in _BLANK and colon - end < 3:
        end -= 1
    first = max(floor, end - LONGEST)
    window = text[first:end]
    if not window or not (window[-1].isalpha() or window[-1] in ")'’"):
        return None
    cut = max(map(window.rfind, _SENTENCE_ENDS))
    begin = cut + 1
    begin += len(window[begin:]) - len(window[begin:].lstrip(_CLOSERS))
    words = window[begin:]
    if (cut >= 0 or first == floor) and words[:1].isalpha() and len(words.split()) <= 12:
        if is_listed(words) or (window[cut : cut + 1] not in _CLAUSE_ENDS and not words[0].islower()):
            return first + begin, end
    return _capitals_at_end(window, first, end)


def _capitals_at_end(window: str, first: int, end: int) -> Part | None:
    """A listed label in capitals at the end of running text that lacks its full stop."""
    words = window.split()[-6:]
    for count in range(len(words), 0, -1):
        label = " ".join(words[-count:])
        if label.isupper() and len(label) > 3 and is_listed(label):
            start = first + window.rfind(words[-count], 0)
            return (start, end) if " ".join(window[start - first :].split()) == label else None
    return None


def _without_overlaps(heads: list[_Head]) -> list[_Head]:
    kept: list[_Head] = []
    for head in sorted(heads, key=lambda head: (head.label[0], -head.whole[1])):
        if not kept or head.label[0] >= kept[-1].whole[1]:
            kept.append(head)
    return kept


def _admitted(text: str, heads: list[_Head]) -> list[_Head]:
    """The heads whose labels are known, and the unknown ones that are written as the known are."""
    labels = [text[slice(*head.label)] for head in heads]
    listed = [is_listed(label) for label in labels]
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


def _sections(text: str, heads: list[_Head]) -> tuple[Section, ...]:
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
        while start < end and text[start] in _BLANK:
            start += 1
        tag = _TAG.match(text, start, end) if start < end and text[start] == "<" else None
        if tag is None or text[start + 1] != "/" and not _opens_block(tag[0]):
            break
        start = tag.end()
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    while end > start and text[end - 1] == ">":
        at = text.rfind("<", max(start, end - 64), end)
        if at < 0 or not _TAG.fullmatch(text, at, end) or not _opens_block(text[at:end]):
            break
        end = at
        while end > start and text[end - 1] in _BLANK:
            end -= 1
    return start, end


def _opens_block(tag: str) -> bool:
    return tag.strip("</ >").split(" ")[0].lower().removeprefix("jats:") in {"p", "sec", "div", "br", "section", "abstract"}
