"""The sections of a record's abstracts, whether kept as sections or written as labels in one text. Knows no defect."""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.run_in_heads import STARTS
from abslint.knowledge.section_labels import is_numbered, label_category, label_key, leads_others
from abslint.knowledge.sections import Section, find_sections, is_structured, may_have_sections
from abslint.model.finding import Proposal, Remove
from abslint.model.glance import Glance, Look, Still
from abslint.model.paper import Field, Paper
from abslint.model.profile import ANY
from abslint.model.span import Part, Pointer


class PaperSection(NamedTuple):
    """A section and its places: ``label_part`` in the text of ``label_field``, ``text_part`` in that of ``text_field``.

    ``item`` is the pointer of a section kept as one, None for a label in a text. ``text_field`` is None where a kept
    section has no text at all; of several paragraphs it is the first. ``heading_part`` is the label with its tags and
    mark.
    """

    label: str
    category: str | None
    label_field: Field
    label_part: Part
    heading_part: Part
    text_field: Field | None
    text_part: Part
    item: Pointer | None

    @property
    def text(self) -> str:
        """What the section says."""
        return "" if self.text_field is None else self.text_field.text[slice(*self.text_part)]

    @property
    def kept(self) -> bool:
        """Whether the section is kept as one: as an item of a list, or in tags that say so."""
        return self.item is not None or self.label_field.section is not None

    def remove(self, title: str) -> Proposal | None:
        """Take the whole section away: the item of the list, or the heading out of the text; None of one in tags."""
        if self.label_field.section is not None:
            return None
        if self.item is not None:
            return Proposal(title, (Remove(self.item),))
        start, end = self.heading_part[0], max(self.heading_part[1], self.text_part[0])
        text = self.label_field.text
        if end >= len(text):
            start = len(text[:start].rstrip())
        return self.label_field.replace(title, "", (start, end))


_OPENING = Pattern(
    r"\s{0,20}(?:<[a-zA-Z][^<>]{0,40}>\s{0,4}){0,3}(?P<label>[^\W\d_][^<>:：\n.]{1,80}?)"
    r"(?:(?:</[a-zA-Z][^<>]{0,40}>\s{0,4}){1,3}[:：]?|\s{0,3}[:：.]|\s[-–—](?=\s)|[-–—](?=[A-Z\s]))\s{0,20}"
)

Abstract = tuple[PaperSection, ...]


def is_one_piece(text: str) -> bool:
    """Whether an abstract is not structured by labels in its text."""
    return not may_have_sections(text) or not is_structured(find_sections(text))


_NO_SIGNS = Look(
    lacks=("[:\n]", r"</|\*\*|__", "[\uff1a\u3010\uff3b\u3014]", r"^.{0,55}(?:[-\[]|\u{2013}|\u{2014})", STARTS)
)

ONE_PIECE = Glance(is_one_piece, (_NO_SIGNS,))

NO_SECTIONS = (Still(without=frozenset({"abstract.label"}), texts=(("abstract", ONE_PIECE),)),)
"""Records whose abstracts are neither kept as sections, nor structured by labels in their text."""


def structured_abstracts(paper: Paper) -> list[Abstract]:
    """The sections of each abstract of a record that is kept as sections, or whose text is structured by labels."""
    known: list[Abstract] | None = paper.shared.get("abstracts")
    if known is None:
        known = paper.shared["abstracts"] = _structured(paper)
    return known


def kept_sections(paper: Paper) -> list[Field]:
    """The lists of parts that abstracts are kept in. Where a shape has such a list for a text without parts too, that
    text alone is none."""
    return [field for field in paper.filled("abstract.sections") if _has_parts(field.value)]


def _has_parts(value: object) -> bool:
    return not isinstance(value, list) or len(value) != 1 or not isinstance(value[0], str)


def _structured(paper: Paper) -> list[Abstract]:
    abstracts = []
    places = paper.profile.fields.get("abstract.label", ())
    labelled = {where.pattern[:-1] for where in places if where.pieces is None}
    tagged = {_key(label) for label in paper.filled("abstract.label") if label.section is not None} if places else set()
    for field in paper.filled("abstract"):
        around = tuple(ANY if isinstance(step, int) else step for step in field.pointer[:-1])
        if _key(field) not in tagged if field.section is not None else around not in labelled:
            sections = find_sections(field.text)
            if sections and is_structured(sections):
                written = tuple(_written(field, found) for found in sections)
                named = not written[0].text.strip() and leads_others(written[0].label)
                abstracts.append(written[1:] if named else written)
    if "abstract.label" in paper.profile.fields:
        kept = _kept(paper)
        if kept:
            abstracts.append(kept)
    return abstracts


def _written(field: Field, found: Section) -> PaperSection:
    return PaperSection(
        found.label, found.category, field, found.label_part, found.heading_part, field, found.text_part, None
    )


def _kept(paper: Paper) -> Abstract:
    """The sections of the list, by their labels; an item without a label is none."""
    labels = paper.filled("abstract.label")
    if not labels:
        return ()
    texts = {_key(field): field for field in reversed(paper.all("abstract"))}
    sections = []
    for field in labels:
        item, whole = None if field.section is not None else field.pointer[:-1], (0, len(field.text))
        text = texts.get(_key(field))
        said = (0, 0) if text is None else (0, len(text.text))
        sections.append(PaperSection(field.text, label_category(field.text), field, whole, whole, text, said, item))
    return tuple(sections)


def _key(field: Field) -> tuple[Pointer, int | None]:
    """What a label shares with the text of its section: the item of a list, or a number in a scalar."""
    return (field.pointer[:-1] if field.section is None else field.pointer), field.section


def plain_key(label: str) -> str:
    """What ``Methods:`` and ``METHOD`` share."""
    return label_key(label).removesuffix("S")


def same_label(left: str, right: str) -> bool:
    """Whether two labels are one, plurals and case aside."""
    return plain_key(left) == plain_key(right)


def is_doubled(section: PaperSection, following: PaperSection) -> bool:
    """Whether a label in a text is written twice in a row, with nothing between."""
    return section.item is None and not section.text.strip() and same_label(section.label, following.label)


def label_in_text(label: str, text: str) -> Part | None:
    """The range with which a section's text begins by naming its own label, mark and white space included."""
    begins_alike = text[:3].upper().startswith(plain_key(label)[:3])
    if text[:3].isalpha() and not begins_alike and not is_numbered(text):
        return None
    match = _OPENING.match(text)
    return match.span() if match is not None and same_label(label, match["label"]) else None
