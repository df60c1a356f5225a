"""Finds what frames a portal page: its language, its type line, the block of labels. Reads no values."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from abslint.formats.portal_label import (
    CERTAIN,
    Found,
    find_heading,
    find_label,
    find_labels,
    is_full_name,
    split_names,
)
from abslint.formats.portal_value import Line
from abslint.knowledge.portal import LANGUAGES, page_signs, split_status, type_line_languages

SHORT = frozenset({"volume", "issue_number", "pages", "number_of_pages", "article_number", "edition", "chapter_number"})
"""Keys whose values are a number or little more."""

LONG = 2000
"""Lines of a page, or characters of a line, beyond which nothing more is learnt about its language."""


class Frame(NamedTuple):
    """``languages`` to read labels in, the page's own first; indexes of the type line's line and of the first label's
    line, None where there is none; the last line of the block that is certainly a label."""

    languages: tuple[str, ...]
    type_line: int | None
    block: int | None
    last_label: int


def find_frame(text: str, lines: list[Line]) -> Frame | None:
    """The frame of a portal page, or None if the text is none.

    A page has a type line, or at least its language and a known status under labels.
    """
    if not page_signs().search(text):
        return None
    type_line = _find_type_line(lines)
    language = _page_language(lines, type_line)
    languages = (language,) if language == "en" else (language, "en")
    top = 0 if type_line is None else type_line + 1
    found = _find_labels(lines, languages, top)
    if not any(label.key in CERTAIN for label in found.values()):
        found = _find_run(lines, languages, top) or found
    if type_line is None and not _tells_enough(lines, found):
        return None
    block = _block_start(lines, found, type_line)
    return Frame(languages, type_line, block, max(found, default=-1))


def find_next_page(lines: list[Line], frame: Frame) -> int | None:
    """The index of the type line of another page in the same text, or None: both pages name their language."""
    if frame.type_line is None:
        return None
    other = _find_type_line(lines, frame.type_line + 1)
    if other is None or not _names_language(lines[frame.type_line : other]) or not _names_language(lines[other:]):
        return None
    return other


def page_start(lines: list[Line], frame: Frame, type_line: int) -> int:
    """The index of the first line of the page behind the frame's that has this type line: its title stands above,
    perhaps with the authors between. What surely belongs to the first page stays there."""
    top = _block_above(lines, frame, type_line)
    if all(_are_authors(line.text) for line in lines[top:type_line] if line.text):
        above = _block_above(lines, frame, top)
        top = above if sum(bool(line.text) for line in lines[above:top]) == 1 else top
    return top


def _block_above(lines: list[Line], frame: Frame, index: int) -> int:
    """Where the lines begin that stand next above without a blank one or a label between them."""
    top = _line_above(lines, index) + 1
    while top > 0 and lines[top - 1].text and not _is_labelled(lines[top - 1], frame.languages):
        top -= 1
    return max(top, (frame.type_line or 0) + 1)


def _is_labelled(line: Line, languages: tuple[str, ...]) -> bool:
    return find_label(line.text, languages) is not None or find_heading(line.text, languages) is not None


def _are_authors(text: str) -> bool:
    """Whether a line surely holds authors: several full names, or such with initials behind."""
    names = [text[start:end] for start, end in split_names(text)]
    return ("," in text or "&" in text) and all("," in name or is_full_name(name) for name in names)


def _names_language(lines: list[Line]) -> bool:
    found = (find_label(line.text, LANGUAGES) for line in lines if line.text and not line.bullet)
    return any(label is not None and label.key == "original_language" for label in found)


def _find_type_line(lines: list[Line], start: int = 0) -> int | None:
    for index, line in enumerate(lines[start:], start):
        if ":" in line.text[:60] and type_line_languages(line.text):
            return index
    return None


def _page_language(lines: list[Line], type_line: int | None) -> str:
    """The language most of the labels are in, by their letters."""
    votes: Counter[str] = Counter(dict.fromkeys(LANGUAGES, 0))
    if type_line is not None:
        for language in type_line_languages(lines[type_line].text):
            votes[language] += 20
    for line in lines[:LONG]:
        if line.text and len(line.text) < LONG:
            longest: dict[str, int] = {}
            for found in find_labels(line.text, LANGUAGES):
                longest.setdefault(found.language, found.end)
            votes.update(longest)
    return votes.most_common(1)[0][0]


def _find_labels(lines: list[Line], languages: tuple[str, ...], start: int) -> dict[int, Found]:
    """Lines that are surely labels, up to the references at the end; indexes in order."""
    found: dict[int, Found] = {}
    for index in range(start, len(lines)):
        text = lines[index].text
        if not text or lines[index].bullet:
            continue
        if found and find_heading(text, languages) == "cite_this":
            break
        label = find_label(text, languages)
        if label is not None:
            found[index] = label
    return found


def _find_run(lines: list[Line], languages: tuple[str, ...], top: int) -> dict[int, Found]:
    """The first run of lines that all begin with a label and a space, the label of the language among them."""
    run: dict[int, Found] = {}
    for index in range(top, len(lines)):
        text = lines[index].text
        found = find_label(text, languages, loose=True) if text else None
        if found is not None and not text[found.value : found.value + 1].islower() and _is_plain(lines, index, found):
            run[index] = found
        elif text:
            if _is_run(run):
                return run
            run = {}
    return run if _is_run(run) else {}


def _is_run(run: dict[int, Found]) -> bool:
    return len(run) > 1 and any(label.key == "original_language" for label in run.values())


def _tells_enough(lines: list[Line], found: dict[int, Found]) -> bool:
    language = any(label.key == "original_language" for label in found.values())
    return language and any(
        label.key in ("publication_status", "state") and split_status(_value_text(lines, index, label)).native
        for index, label in found.items()
    )


def _value_text(lines: list[Line], index: int, label: Found) -> str:
    """The text under a label: on its line, else on the next that is not blank."""
    if label.value < len(lines[index].text):
        return lines[index].text[label.value :]
    return next((line.text for line in lines[index + 1 : index + 4] if line.text), "")


def _block_start(lines: list[Line], found: dict[int, Found], type_line: int | None) -> int | None:
    """Where the labels begin: at the language or the translated title, else at another certain label; and upwards as
    long as labels of the same style stand directly above."""
    first = next((i for i, label in found.items() if label.key in ("original_language", "translated_title")), None)
    if first is None:
        first = next((i for i, label in found.items() if label.key in CERTAIN and _is_plain(lines, i, label)), None)
    if first is None:
        return None
    style = _style(lines, first, found[first])
    above, top = _line_above(lines, first), 0 if type_line is None else type_line + 1
    while above >= top:
        index = _line_above(lines, above) if style == "alone" else above
        label = found.get(index)
        if index < top or label is None or _style(lines, index, label) != style or not _is_plain(lines, index, label):
            break
        first, above = index, _line_above(lines, index)
    return first


def _line_above(lines: list[Line], index: int) -> int:
    index -= 1
    while index >= 0 and not lines[index].text:
        index -= 1
    return index


def _style(lines: list[Line], index: int, label: Found) -> str:
    text = lines[index].text
    return "alone" if label.value == len(text) else label.between(text).strip(" \xa0")


def _is_plain(lines: list[Line], index: int, label: Found) -> bool:
    """Whether the value is one that the label may have: an abstract's line may begin with a label's word."""
    value = _value_text(lines, index, label)
    if label.key in SHORT:
        return len(value) <= 30
    if label.key in ("publication_status", "state"):
        return split_status(value).native is not None
    return len(value) <= 300 and not value.endswith((".", ":", ";", ","))
