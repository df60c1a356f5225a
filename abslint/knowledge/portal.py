"""Words of Pure research portals in nine languages: labels and statuses, and the rooms next door for type lines and
page furniture. Knows nothing of how a page is laid out.

Pure (Elsevier) renders a research output as labels and values; installations translate both. The labels stand in
``tables/portal_labels.tsv``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from abslint.knowledge.portal_furniture import FURNITURE_PIECES, Furniture, find_furniture, is_furniture_line
from abslint.knowledge.portal_phrases import FURNITURE, Phrase
from abslint.knowledge.portal_statuses import STATUSES, PortalStatus, split_status
from abslint.knowledge.portal_types import PREFIXES, TypeLine, read_type_line, type_line_languages
from abslint.knowledge.table import read_table

__all__ = [
    "FURNITURE",
    "FURNITURE_PIECES",
    "LANGUAGES",
    "STATUSES",
    "Furniture",
    "Label",
    "Phrase",
    "PortalStatus",
    "TypeLine",
    "find_furniture",
    "is_furniture_line",
    "label_for",
    "labels_at",
    "looks_like_portal_page",
    "page_signs",
    "read_type_line",
    "split_status",
    "type_line_languages",
]

LANGUAGES = ("en", "da", "nl", "de", "fi", "sv", "nb", "es", "fr")
"""The languages of portals, as BCP 47 tags; English words stand on pages of every other language too."""


class Label(NamedTuple):
    """A label of a portal page: what it names, in which language, and as it is written."""

    key: str
    language: str
    text: str


@cache
def _labels() -> tuple[Label, ...]:
    return tuple(Label(row["key"], row["language"], row["label"]) for row in read_table("portal_labels"))


@cache
def _by_first_letters() -> dict[str, tuple[tuple[str, tuple[Label, ...]], ...]]:
    """By the first two letters in lower case: label texts with a small first letter and their labels, the longest
    text first."""
    texts: dict[str, list[Label]] = {}
    for label in _labels():
        texts.setdefault(label.text[0].lower() + label.text[1:], []).append(label)
    drawers: dict[str, list[tuple[str, tuple[Label, ...]]]] = {}
    for text in sorted(texts, key=lambda text: -len(text)):
        drawers.setdefault(text[:2].lower(), []).append((text, tuple(texts[text])))
    return {start: tuple(drawer) for start, drawer in drawers.items()}


def labels_at(text: str, languages: tuple[str, ...] = LANGUAGES) -> tuple[Label, ...]:
    """The labels that ``text`` begins with, the longest first.

    Portals write the first letter small or capital (``langue originale``) and an apostrophe straight or curled.
    """
    drawer = _by_first_letters().get(text[:2].lower())
    if drawer is None:
        return ()
    head = text[:1].lower() + text[1:80].replace("’", "'")
    found = [labels for start, labels in drawer if head.startswith(start)]
    return tuple(label for labels in found for label in labels if label.language in languages)


def label_for(key: str, language: str) -> str | None:
    """How a page in this language writes a label, in English where the language has none; None for an unknown key."""
    best = None
    for label in _labels():
        if label.key == key and label.language == language:
            return label.text
        if label.key == key and label.language == "en" and best is None:
            best = label.text
    return best


@cache
def page_signs() -> re.Pattern[str]:
    """Matches what nearly every portal page holds: the label of the language, or the beginning of a type line."""
    words = {re.escape(label.text[1:]) for label in _labels() if label.key == "original_language"}
    words.update(re.escape(prefix[1:]) + r"\s*:" for prefixes in PREFIXES.values() for prefix in prefixes)
    return re.compile("|".join(sorted(words)))


def looks_like_portal_page(text: str) -> bool:
    """Whether some line is a type line or begins with the label of the language, in one of the nine languages."""
    if not page_signs().search(text):
        return False
    lines = (line.strip() for line in text.splitlines())
    return any(
        type_line_languages(line) or any(label.key == "original_language" for label in labels_at(line))
        for line in lines
        if line
    )
