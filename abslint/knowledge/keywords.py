"""What keywords carry that is none of theirs: marks, bullets, qualifiers. Pure functions, no file formats."""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part

_MARK = Pattern(r"(?:^|(?<=/))\s?\*(?=\w)|(?<=\w{3})\*$")


def major_marks(text: str) -> list[Part]:
    r"""The places (code points) of PubMed's major-topic asterisk in a keyword.

    It stands before the heading, or before a qualifier behind a slash (``Advertising/*ethics``); some exports put
    it behind the word. ``A*``, ``HLA-A*02:01`` and ``C*-algebras`` have one of their own.
    """
    return [match.span() for match in _MARK.finditer(text)]
