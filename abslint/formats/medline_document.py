"""One record read from MEDLINE: what its lines with tags have of their own. Does not read a text."""

from __future__ import annotations

from abslint.formats.medline_rows import is_tagged, rows
from abslint.formats.tagged import Dialect
from abslint.formats.tagged_document import TaggedDocument
from abslint.knowledge.medline import BEGINS, LISTS, SINGLE, TAGS
from abslint.knowledge.patterns import Pattern

MEDLINE = Dialect(
    lists=frozenset(LISTS),
    single=frozenset(SINGLE),
    tags=TAGS,
    frame=frozenset(BEGINS),
    tag=Pattern(r"[A-Z][A-Z0-9]{1,3}"),
    width=4,
    is_tagged=is_tagged,
    rows=rows,
    ordered=True,
    names=frozenset({*BEGINS, "TI", "BTI"}),
)


class MedlineDocument(TaggedDocument):
    """A record of MEDLINE."""

    __slots__ = ()

    dialect = MEDLINE

    @property
    def line(self) -> int | None:
        """Where the record's first line begins, if what follows shows where it ends: see ``Format.begins``."""
        start, values = self.span.start, self._values
        if next(iter(self.data)) not in BEGINS or (start and self._text[start - 1] != "\n"):
            return None
        return None if values and any(tag in BEGINS for tag, _ in values.twice) else start
