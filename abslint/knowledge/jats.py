"""The sections of an abstract in the tags of JATS, as publishers deposit them. Knows nothing of records.

Sources: the Journal Article Tag Suite's elements of `abstract` (https://jats.nlm.nih.gov/), and Crossref, which gives
them with the prefix `jats:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.section_labels import leads_others
from abslint.model.span import Part

_BLOCK = Pattern(r"<(?P<close>/?)(?:jats:)?(?P<name>abstract|sec|title|p|list|list-item|label)(?:\s[^<>]{0,300})?/?>")
"""Tags that stand around text, and none within a sentence."""


class _Run(NamedTuple):
    section: int
    part: Part
    is_title: bool


def label_pieces(text: str) -> list[tuple[int, Part]]:
    """The titles of sections (code points), numbered from 1; none that names the abstract as a whole."""
    return [(run.section, run.part) for run in _runs(text) if run.is_title]


def text_pieces(text: str) -> list[tuple[int, Part]]:
    """The paragraphs, each with the number of its section, 0 where none has begun; a text without tags is one."""
    return [(run.section, run.part) for run in _runs(text) if not run.is_title]


@lru_cache(64)
def _runs(text: str) -> tuple[_Run, ...]:
    tags = [*_BLOCK.finditer(text)] if "<" in text else []
    return tuple(_numbered(text, tags)) if tags else (_Run(0, (0, len(text)), False),)


def _numbered(text: str, tags: list[re.Match[str]]) -> Iterator[_Run]:
    section, start, in_title = 0, 0, False
    for tag in (*tags, None):
        part = _trimmed(text, start, len(text) if tag is None else tag.start())
        if part is not None and not (in_title and leads_others(text[slice(*part)])):
            section += in_title
            yield _Run(section, part, in_title)
        if tag is not None:
            start, in_title = tag.end(), tag["name"] == "title" and not tag["close"]


def _trimmed(text: str, start: int, end: int) -> Part | None:
    """A range without the white space at its ends, None where nothing is left."""
    said = text[start:end]
    blank = len(said) - len(said.lstrip())
    return (start + blank, start + len(said.rstrip())) if said.strip() else None
