"""Finds the labelled sections of an abstract kept as one text. Does not know which labels a journal asks for.

Seven written forms are met in real data: ``BACKGROUND:``, ``Background:``, ``<h4>Background</h4>``,
``<b>Methods:</b>``, ``<jats:title>Methods</jats:title>``, ``Methods-``, ``BACKGROUND -``; besides, a label alone on
its line and, in Chinese and Japanese journals, ``【目的】``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.section_labels import (
    LONGEST,
    could_end_label,
    is_listed,
    is_prose,
    label_category,
    near_label,
)
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
_DASHED_START = Pattern(r"\s{0,8}([^\W\d_][\w '’/&,]{2,45}+)[-–—]")
_SENTENCE_ENDS = ".!?:;>\n。；：！？】"
_CLAUSE_ENDS = frozenset(";:；：,")
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
    if start is not None and is_listed(start[1].rstrip()):
        heads += _dashed(text)
    return _sections(text, _admitted(text, _without_overlaps(heads))) if heads else ()


def is_structured(sections: tuple[Section, ...]) -> bool:
    """Whether two labels of different categories are known."""
    return len({section.category for section in sections} - {None, "UNASSIGNED"}) > 1


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


def _before_colons(text: str, taken: list[_Head]) -> list[_Head]:
    """The listed labels that end at a colon; the unknown ones beside them where these make a structure."""
    inside = {head.whole[1] - 1 for head in taken}
    colons = [at for at in _all_of(text, ":") + _all_of(text, "：") if at not in inside]
    heads = [head for head in _up_to(text, colons, _listed_before) if head is not None]
    if len({label_category(text[slice(*head.label)]) for head in (*heads, *taken)} - {"UNASSIGNED"}) > 1:
        found = {head.whole[1] - 1 for head in heads}
        others = [at for at in colons if at not in found]
        heads += [head for head in _up_to(text, others, _unknown_before) if head is not None]
    return heads


def _all_of(text: str, mark: str) -> list[int]:
    places, at = [], text.find(mark)
    while at >= 0:
        places.append(at)
        at = text.find(mark, at + 1)
    return places


def _up_to(text: str, colons: list[int], look: Callable[[str, int, int], Part | None]) -> Iterator[_Head]:
    """What ``look`` sees between each colon and the one before it, no farther back than a label is long."""
    floor = 0
    for at in colons:
        part = look(text, max(floor, at - LONGEST), at)
        if part is not None:
            yield _Head(part, (part[0], at + 1), "colon")
        floor = at + 1


def _listed_before(text: str, floor: int, colon: int) -> Part | None:
    """A listed label that begins a sentence or, in capitals, stands at the end of any words."""
    end = _word_end(text, floor, colon)
    word = text[max(floor, end - 24) : end]
    word = word[max(word.rfind(" "), word.rfind("\n"), word.rfind(">"), word.rfind("\u00a0")) + 1 :]
    if word.isascii() and not could_end_label(word):
        return None
    begin = _sentence_start(text, floor, end)
    if begin is not None and is_listed(text[begin:end]):
        return begin, end
    return _capitals_at_end(text, floor, end) if word.isupper() else None


def _unknown_before(text: str, floor: int, colon: int) -> Part | None:
    """Words that no sentence is made of, between the end of a sentence and a colon."""
    end = _word_end(text, floor, colon)
    begin = _sentence_start(text, floor, end)
    if begin is None or text[begin].islower() or text[max(begin - 2, 0) : begin].strip() in _CLAUSE_ENDS:
        return None
    return None if is_prose(text[begin:end]) else (begin, end)


def _word_end(text: str, floor: int, colon: int) -> int:
    """Where the last word before a colon ends; French puts a space between."""
    end = colon
    while end > floor and colon - end < 3 and text[end - 1] in _BLANK:
        end -= 1
    return end


def _sentence_start(text: str, floor: int, end: int) -> int | None:
    """Where the sentence that runs up to ``end`` begins, None where that is before ``floor`` or not with a letter."""
    begin = max(text.rfind(mark, floor, end) for mark in _SENTENCE_ENDS) + 1
    if not begin:
        if floor and text[floor - 1] not in _SENTENCE_ENDS:
            return None
        begin = floor
    while begin < end and text[begin] in _CLOSERS:
        begin += 1
    return begin if begin < end and text[begin].isalpha() else None


def _capitals_at_end(text: str, floor: int, end: int) -> Part | None:
    """A listed label in capitals at the end of running text that lacks its full stop: the longest one."""
    best, begin = None, end
    for _ in range(6):
        begin = text.rfind(" ", floor, begin)
        label = text[begin + 1 : end] if begin >= 0 else ""
        if not label.isupper():
            break
        if len(label) > 3 and is_listed(label):
            best = begin + 1, end
    return best


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
        if tag is None or (text[start + 1] != "/" and not _opens_block(tag[0])):
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
