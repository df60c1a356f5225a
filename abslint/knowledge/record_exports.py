"""Finds what exports and pages of papers leave in running text: tags of RIS and MEDLINE, fields of BibTeX, the words of
links. Whether the text is about such things it tells by where they stand: at a line's or a sentence's beginning.

Knows no record, and not the furniture of research portals (``portal_furniture``).
"""

from __future__ import annotations

import re
from itertools import islice

from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part

PIECES = tuple(
    "  -|{|%0 |skip to |export bib|export cit|export to|export ris|download |ris export|bibtex export|ris download|"
    "bibtex download|pmid- |own - |stat- |dcom- |fau - |crdt- |edat- |mhda- |phst- ".split("|")
)
"""Lower-cased literals, one of which stands in every text in which anything is found."""

_PHRASES = (
    "Skip to (?:main content|Main Content|content|main navigation|search)"
    "|Export (?:to )?(?:BibTeX|[Cc]itations?|RIS)|Download (?:BibTeX|RIS|[Cc]itations?)"
    "|(?:BibTeX|RIS) (?:Export|Download)"
)
_LINES = Pattern(
    r"^[ \t]*(?:(?:TY|A[U1B]|N2|KW|ER|UR|PY|Y1|JO|JF|T[1I])  -(?: |$)"
    r"|(?:PMID|OWN |STAT|DCOM|FAU |CRDT|EDAT|MHDA|PHST)- "
    r"|%0 (?:Journal Article|Book|Thesis|Generic|Report|Conference))",
    re.MULTILINE,
)
_TAGS = Pattern(r"(?<![^\s.])(TY|A[U1B]|N2|KW|ER|UR|PY|Y1|JO|DO|SN)  -(?= |\Z)")
"""Tags of RIS whose lines were joined: one alone may be two letters and a dash (``ER  - negative``)."""
_BIBTEX = Pattern(
    r"(?<![^\s,{])(?:abstract|author|journal|booktitle|keywords|publisher|eprint|issn)[ \t]*=[ \t]*\{"
    r"|(?<![^\s,}])@(?i:article|inproceedings|incollection|book|misc|phdthesis|techreport)\{[^\s,{}]{1,80},"
)
_CONTROLS = Pattern(
    rf"(?:\A|(?<=[.!?>|\n\u00b7\u2022]))[ \t]*(?:{_PHRASES})(?=\s*(?:\Z|\n|[A-Z|<\u00b7\u2022]))"
    r"|\bexport BibTeX citation Loading\b"
)
_KINDS = (("-", _LINES), ("%0 ", _LINES), ("{", _BIBTEX), ("o", _CONTROLS))
"""Text that stands in each text in which the pattern is found."""

SIGN = (
    r"export BibTeX citation L|[A-Z][A-Z0-9]  -|(?:PMID|OWN |STAT|DCOM|FAU |CRDT|EDAT|MHDA|PHST)- |%0 [JBTGRC]"
    r"|(?:abstract|author|journal|booktitle|keywords|publisher|eprint|issn)[ \t]*=[ \t]*\{|@[A-Za-z]+\{"
    rf"|{_PHRASES}"
)
"""A pattern as ``Look`` has them that says more."""


MOST = 50
"""Tags that are looked at."""


def find_export_text(text: str) -> Part | None:
    """The first place of a text that an export or a page left there, as a range of code points."""
    matches = (pattern.search(text) for piece, pattern in _KINDS if piece in text)
    found = [match.span() for match in matches if match is not None]
    tags = list(islice(_TAGS.finditer(text), MOST)) if "  - " in text else []
    if len({tag[1] for tag in tags}) > 1:
        found.append(tags[0].span())
    return min(found, default=None)
