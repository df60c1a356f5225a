"""Finds what may be labels of sections in a text, form by form. Does not know which of them make a structure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.section_labels import LONGEST, could_end_label, is_listed, label_category
from abslint.model.span import Part

_HEADING = Pattern(
    r"<(?P<tag>(?:jats:)?(?:h[1-6]|title|bold|b|strong|italic|i|em|u|underline))(?:\s[^<>]{0,100})?>"
    r"(?P<label>[^<>]{1,120})</(?P=tag)>(?P<mark>\s{0,3}[:：])?",
    2,
)
_ATTRIBUTE = Pattern(r'<AbstractText\s(?:[^<>]{0,120}\s)?Label="(?P<label>[^"<>]{1,120})"[^<>]{0,120}>')
"""PubMed's XML (the DTD's element ``AbstractText``), pasted as it is."""
_BRACKETED = Pattern(r"【(?P<label>[^【】\n]{1,40})】|[\[［〔](?P<word>[^\W\d_][^\[\]［］〔〕\n]{1,40})[\]］〕]")
WIDE_BRACKETS = frozenset("【［〔")
"""Those that hold labels wherever they stand."""
_MARKDOWN = Pattern(
    r"(?P<mark>\*{1,3}|_{1,3})(?P<label>[^\W\d_][^*_\n]{1,80}?)(?P=mark)(?P<colon>\s{0,3}[:：])?(?![*_])",
)
_LINE = Pattern(r"^[ \t]{0,8}(?:#{1,6}[ \t]{1,3})?(?P<label>[^\W\d_][^\n:]{2,60})$", 8)
_SHORTEST_LINE, _LONGEST_LINE = 3, 78
"""Code points of lines that it can be found in."""
_DASHED = Pattern(
    r"(?:\A\s{0,8}|[.!?:;>)\]\n]\s{0,4})(?P<label>[^\W\d_](?:[^\W\d_]|[ '’/&,]){2,45}?)"
    r"(?:\s[-–—]{1,2}(?=\s|[A-Z])|[-–—](?=\s|[A-Z\"“(]))"
)
_NUMBERING = Pattern(r"(?:\((?:\d{1,2}|[ivx]{1,4}|[a-h])\)|(?:\d{1,2}|[ivx]{1,4})\)|[•·▪■●◦‣*-](?=\s))\s{0,3}", 2)
"""A number or a bullet before a label; ``1.`` may as well end the sentence before."""
_DASHED_START = Pattern(r"\s{0,8}([^\W\d_][\w '’/&,]{2,45}+)[-–—]")
SENTENCE_ENDS = frozenset(".!?:;>\n。；：！？】")
_BEFORE_WORDS = frozenset("\n>.?!\u00a0")
_CLAUSE_ENDS = frozenset(";:；：,")
_CLOSERS = ",)]\"'”’» \t\u00a0"
BLANK = " \t\r\n\u00a0\u3000"
"""White space around a label."""


class Head(NamedTuple):
    """A label's own range, that of the whole heading (code points), and the form it is written in."""

    label: Part
    whole: Part
    form: str


def tagged(text: str) -> list[Head]:
    """The labels that stand in tags of headings, in bold or italic at a sentence's start, and in attributes of XML."""
    heads = []
    for match in _HEADING.finditer(text):
        label = _trimmed(text, match.span("label"))
        tag = match["tag"].lower().removeprefix("jats:")
        marked = match["mark"] is not None or text[label[1] : match.end("label")].strip(BLANK) in {":", "："}
        if tag in {"title", "h1", "h2", "h3", "h4", "h5", "h6"}:
            fits = True
        else:
            fits = _begins_sentence(text, match.start()) and (marked or is_listed(text[slice(*label)]))
        if fits and label[1] > label[0]:
            heads.append(Head(label, match.span(), "tag"))
    for match in _ATTRIBUTE.finditer(text) if "<AbstractText" in text else ():
        heads.append(Head(_trimmed(text, match.span("label")), match.span(), "tag"))
    return heads


def in_markdown(text: str) -> list[Head]:
    """The labels that Markdown's marks make bold, or italic with a colon, at a sentence's start."""
    heads = []
    for match in _MARKDOWN.finditer(text):
        label = _trimmed(text, match.span("label"))
        marked = match["colon"] is not None or label[1] < match.end("label")
        named = marked or (len(match["mark"]) > 1 and is_listed(text[slice(*label)]))
        if named and _begins_sentence(text, match.start()):
            heads.append(Head(label, match.span(), "tag"))
    return heads


def _trimmed(text: str, part: Part) -> Part:
    """A label's range without white space and the colon or full stop around it."""
    start, end = part
    while start < end and text[start] in BLANK:
        start += 1
    while end > start and (text[end - 1] in BLANK or text[end - 1] in ":：."):
        end -= 1
    return start, end


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(at - 12, 0) : at].rstrip(_CLOSERS)
    return not before or before[-1] in SENTENCE_ENDS


def bracketed(text: str) -> list[Head]:
    """The listed labels in brackets."""
    heads = []
    for match in _BRACKETED.finditer(text):
        part = _trimmed(text, match.span("label" if match["label"] is not None else "word"))
        if is_listed(text[slice(*part)]):
            heads.append(Head(part, match.span(), "bracket"))
    return heads


def alone_on_lines(text: str) -> list[Head]:
    """The listed labels that have a line for themselves."""
    heads = []
    for match in _LINE.finditer(text):
        part = _trimmed(text, match.span("label"))
        if is_listed(text[slice(*part)]):
            heads.append(Head(part, (match.start() + len(match[0]) - len(match[0].lstrip(" \t")), part[1]), "line"))
    return heads


def has_short_line(text: str) -> bool:
    """Whether a label may have one of several lines for itself."""
    return "\n" in text and any(_SHORTEST_LINE <= len(line) <= _LONGEST_LINE for line in text.split("\n"))


def starts_with_dash(text: str) -> bool:
    """Whether a text begins with a listed label before a dash."""
    beginning = text[:56]
    if "-" not in beginning and "–" not in beginning and "—" not in beginning:
        return False
    start = _DASHED_START.match(text)
    return start is not None and is_listed(start[1].rstrip())


def dashed(text: str) -> list[Head]:
    """The listed labels before dashes, in a text that begins with one."""
    if not starts_with_dash(text):
        return []
    heads = []
    for match in _DASHED.finditer(text):
        part = _trimmed(text, match.span("label"))
        if is_listed(text[slice(*part)]):
            heads.append(Head(part, (part[0], match.end()), "dash"))
    return heads if len({label_category(text[slice(*head.label)]) for head in heads}) > 1 else []


def before_colons(text: str, taken: list[Head]) -> list[Head]:
    """The listed labels that end at a colon; the unknown ones beside them where these make a structure."""
    inside = {head.whole[1] - 1 for head in taken}
    colons = [at for at in _all_of(text, ":") + _all_of(text, "：") if at not in inside]
    heads = list(_up_to(text, colons, _listed_before))
    if (
        len(heads) < len(colons)
        and len({label_category(text[slice(*head.label)]) for head in (*heads, *taken)} - {"UNASSIGNED"}) > 1
    ):
        found = {head.whole[1] - 1 for head in heads}
        others = [at for at in colons if at not in found]
        heads += _up_to(text, others, _unknown_before)
    return heads


def _all_of(text: str, mark: str) -> list[int]:
    places, at = [], text.find(mark)
    while at >= 0:
        places.append(at)
        at = text.find(mark, at + 1)
    return places


def _up_to(text: str, colons: list[int], look: Callable[[str, int, int], Part | None]) -> Iterator[Head]:
    """What ``look`` sees between each colon and the one before it, no farther back than a label is long."""
    floor = 0
    for at in colons:
        part = look(text, max(floor, at - LONGEST), at)
        if part is not None:
            yield Head(part, (_before_number(text, floor, part[0]), at + 1), "colon")
        floor = at + 1


def _listed_before(text: str, floor: int, colon: int) -> Part | None:
    """A listed label that begins a sentence or, in capitals, stands at the end of any words."""
    end = _word_end(text, floor, colon)
    word = text[max(floor, end - 24) : end].rpartition(" ")[2]
    if not _BEFORE_WORDS.isdisjoint(word):
        word = word[max(map(word.rfind, _BEFORE_WORDS)) + 1 :]
    if word.isascii() and not could_end_label(word):
        return None
    begin = _sentence_start(text, floor, end)
    if begin is not None and is_listed(text[begin:end]):
        return begin, end
    return _capitals_at_end(text, floor, end) if word.isupper() else None


def _unknown_before(text: str, floor: int, colon: int) -> Part | None:
    """The words between the end of a sentence and a colon, label or not."""
    end = _word_end(text, floor, colon)
    begin = _sentence_start(text, floor, end)
    if begin is None or text[begin].islower() or text[max(begin - 2, 0) : begin].strip() in _CLAUSE_ENDS:
        return None
    return begin, end


def _before_number(text: str, floor: int, begin: int) -> int:
    """Where a heading begins whose label begins at ``begin``: at its number, if it has one."""
    for at in range(max(floor, begin - 9), begin):
        before = text[at - 1 : at]
        if (not before or before in BLANK or before in SENTENCE_ENDS) and not text[at].isalpha():
            number = _NUMBERING.match(text, at, begin)
            if number is not None and number.end() == begin:
                return at
    return begin


def _word_end(text: str, floor: int, colon: int) -> int:
    """Where the last word before a colon ends; French puts a space between."""
    end = colon
    while end > floor and colon - end < 3 and text[end - 1] in BLANK:
        end -= 1
    return end


def _sentence_start(text: str, floor: int, end: int) -> int | None:
    """Where the sentence that runs up to ``end`` begins, None where that is before ``floor`` or not with a letter."""
    begin = end
    while begin > floor and text[begin - 1] not in SENTENCE_ENDS:
        begin -= 1
    if begin == floor and floor and text[floor - 1] not in SENTENCE_ENDS:
        return None
    while begin < end and text[begin] in _CLOSERS:
        begin += 1
    if begin < end and not text[begin].isalpha():
        number = _NUMBERING.match(text, begin, end)
        begin = number.end() if number is not None else begin
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


def ends_in_label(text: str) -> bool:
    """Whether the last words of a text, behind a full stop or at its beginning, are a section's label."""
    words = text[-60:].replace("\n", ". ").rpartition(". ")[2].strip()
    return words[:1].isupper() and is_listed(words)
