"""One record read from RIS: what its lines with tags have of their own. Does not read a text."""

from __future__ import annotations

from abslint.formats.ris_rows import is_tagged, rows
from abslint.formats.tagged import Dialect
from abslint.formats.tagged_document import TaggedDocument
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.ris import BEGIN, END, LINED, LISTS, PARAGRAPHS, SINGLE, TAGS

RIS = Dialect(
    lists=LISTS,
    single=SINGLE,
    tags=TAGS,
    frame=frozenset({BEGIN, END}),
    tag=Pattern(r"[A-Z][A-Z0-9]"),
    width=2,
    is_tagged=is_tagged,
    rows=rows,
    end=END,
    paragraphs=PARAGRAPHS,
    lined=LINED,
)


class RisDocument(TaggedDocument):
    """A record of RIS."""

    __slots__ = ()

    dialect = RIS
