"""Which records have abstracts whose sections are in their usual order, told at one glance for all rules about them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from string import ascii_uppercase

from abslint.knowledge.label_styles import are_alike
from abslint.knowledge.paper_sections import PaperSection, label_in_text, plain_key, structured_abstracts
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.section_heads import SENTENCE_ENDS, WIDE_BRACKETS, starts_with_dash
from abslint.knowledge.section_labels import LONGEST, is_listed, label_category, label_key, label_ranks
from abslint.knowledge.sections import Section, find_sections, is_structured
from abslint.model.paper import Paper

_TAG = Pattern("<[A-Za-z/]")
_CAPITALS = frozenset(ascii_uppercase) - frozenset("IVX")
"""Those of ASCII that begin no Roman number."""


def has_usual_sections(paper: Paper) -> bool:
    """Whether all sections of a record's abstracts are known ones in their usual order, with labels written alike, each
    told once and with a text that does not begin by naming it; and more than one where they are kept as such."""
    pairs = paper.pairs("abstract.label", "abstract")
    if pairs:
        return len(pairs) > 1 and _are_usual_pairs(pairs)
    texts = paper.texts("abstract")
    if len(texts) == 1 and not paper.has("abstract.label"):
        if is_plainly_structured(texts[0]):
            return True
        found = find_sections(texts[0])
        return not is_structured(found) or _are_usual(found)
    kept = structured_abstracts(paper)
    return all(
        _are_usual(sections)
        and not any(map(_names_itself, sections))
        and (len(sections) > 1 or sections[0].item is None)
        for sections in kept
    )


def _are_usual_pairs(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether labels are usual, and the text behind each does not begin by naming it."""
    openings = _openings(tuple([label for label, _ in pairs]))
    if openings is None:
        return False
    doubtful = [pair for pair, opening in zip(pairs, openings, strict=True) if pair[1][:1] not in opening]
    return all(text.strip() and not label_in_text(label, text) for label, text in doubtful)


@lru_cache(maxsize=1024)
def _openings(labels: tuple[str, ...]) -> tuple[frozenset[str], ...] | None:
    """The capitals with which no text begins that names each of some labels, be it behind a number; None if these are
    not usual."""
    if not _are_usual_labels(labels):
        return None
    return tuple(_CAPITALS.difference(label_key(label)[:1]) for label in labels)


def is_plainly_structured(text: str) -> bool:
    """Whether each colon of a text stands behind a listed label that begins a sentence, and the labels are usual.

    What ``find_sections`` finds is then seen without looking for it: nothing else in the text could be a heading.
    """
    first, *others = text.split(":")
    if not others or not others[-1].strip() or "\n" in text or "：" in text or not WIDE_BRACKETS.isdisjoint(text):
        return False
    if "**" in text or "__" in text:
        return False
    if "<" in text and _TAG.search(text):
        return False
    labels = [first]
    for piece in others[:-1]:
        said, _, label = piece.rpartition(". ")
        if not said.strip():
            return False
        labels.append(label)
    if max(map(len, labels)) > LONGEST or starts_with_dash(text):
        return False
    return _are_usual_headings(tuple(labels))


@lru_cache(maxsize=1024)
def _are_usual_headings(labels: tuple[str, ...]) -> bool:
    """Whether labels are listed, usual, and written so that nothing of them is cut off or stands before them."""
    return all(map(_is_whole, labels)) and _are_usual_labels(labels)


def _is_whole(label: str) -> bool:
    return label[:1].isalpha() and label[-1:].isalpha() and SENTENCE_ENDS.isdisjoint(label) and is_listed(label)


def _are_usual(sections: Sequence[Section | PaperSection]) -> bool:
    labels = tuple(section.label for section in sections)
    return _are_usual_labels(labels) and all(section.text_part[0] < section.text_part[1] for section in sections)


def _names_itself(section: PaperSection) -> bool:
    blank = not section.text.strip()
    return blank or (section.kept and label_in_text(section.label, section.text) is not None)


@lru_cache(maxsize=1024)
def _are_usual_labels(labels: tuple[str, ...]) -> bool:
    """Whether labels are known, written alike, each stands once, and none comes after one that usually follows it."""
    if not are_alike(labels):
        return False
    if len(set(map(plain_key, labels))) < len(labels) or None in map(label_category, labels):
        return False
    furthest = 0
    for early, late in filter(None, map(label_ranks, labels)):
        if late < furthest:
            return False
        furthest = max(furthest, early)
    return True
