"""The closed set of syntaxes, and which one a file is written in. Knows nothing of papers."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

from abslint.knowledge.patterns import Pattern
from abslint.model.format import Format
from abslint.model.plan import Records

SUFFIXES = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".cff": "yaml",
    ".jsonld": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".md": "front_matter",
    ".markdown": "front_matter",
    ".qmd": "front_matter",
    ".rmd": "front_matter",
    ".txt": "portal_text",
    ".ris": "ris",
    ".bib": "bibtex",
    ".nbib": "medline",
    ".medline": "medline",
    ".xml": "pubmed_xml",
    ".html": "portal_html",
    ".htm": "portal_html",
    ".csv": "csv",
    ".tsv": "csv",
    ".toml": "toml",
}
"""File suffixes, lower case, to the names of formats (and of their modules)."""

_RIS = Pattern(r"[\s\ufeff]*(?:\d+\.?\s+)?TY {1,2}- ")
"""What the first record of RIS begins with, perhaps behind its number."""

_XML = Pattern(r"\ufeff?<(?:\?xml\s|!DOCTYPE (?!html\b)|(?:[\w.-]+:)?(?:Pubmed|MedlineCitation))")
"""What XML begins with, and records of PubMed without its declaration."""

_HTML = Pattern(
    r"\ufeff?(?:<\?xml\s[^<>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype\s+html|html|head|meta|body)\b", re.IGNORECASE
)
"""What a page of HTML begins with, be it written as XML."""

_MEDLINE = Pattern(r"[\s\ufeff]*(?:\d+[.:]?\s+)?PM(?:ID|C ) ?-(?: |\S)")
"""What the first record of MEDLINE begins with."""

_BIBTEX = Pattern(r"[\s\ufeff]*(?:%[^\n]{0,500}\n\s*){0,50}+@[A-Za-z]{3,30}\s{0,9}[{(]")
"""What the first entry of BibTeX begins with, behind comments."""

_TOML = Pattern(
    r"(?:[ \t]*+(?:#[^\n]*+)?\n)*+(?:[ \t]*+\[\[?[\w.\"' -]+\]\]?[ \t]*+(?:#[^\n]*+)?\r?\n(?:\s*+(?:#[^\n]*+\n)?)*+)?"
    r"(?:[\w.-]+|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+=[ \t]*+(?:[\"'\[{\d+-]|true\b|false\b)"
)
"""What TOML begins with, behind comments: a key with a value, perhaps below the head of a table."""

_SEP = Pattern(r"\"?sep=.\"?\r?\n", re.IGNORECASE)
"""How a table tells Excel its delimiter."""

SHARED = {".txt": (("medline", _MEDLINE), ("ris", _RIS), ("bibtex", _BIBTEX))}
"""Suffixes that several formats share: those that are known by what the text begins with are asked first."""

BEGINNING = 4096
"""Bytes of a file that show which of several formats it is written in."""

COMPRESSED = (".gz", ".zst")
"""Suffixes of compression that may stand behind another."""


def format_names() -> tuple[str, ...]:
    """Every format's name."""
    return tuple(dict.fromkeys(SUFFIXES.values()))


@cache
def load_format(name: str) -> Format:
    """A format by name. Raises KeyError for another name."""
    if name not in format_names():
        raise KeyError(name)
    syntax = import_module(f"abslint.formats.{name}").FORMAT
    assert isinstance(syntax, Format)
    return syntax


def format_for(path: str, text: str, name: str = "") -> Format | None:
    """The format of a file: the one named, else by the path's suffix, where several share it by how the text begins
    (BEGINNING of it will do), else (standard input) by its first lines."""
    if name:
        return load_format(name)
    suffix = _suffix_of(path)
    if suffix in SUFFIXES:
        return load_format(
            next((known for known, sign in SHARED.get(suffix, ()) if sign.match(text)), SUFFIXES[suffix])
        )
    return load_format(sniff(text)) if path == "-" else None


def format_in(entry: Records | None, path: str, text: str, name: str = "") -> Format | None:
    """The format of a file (the one named, if any) as an entry of the configuration wants it read."""
    syntax = format_for(path, text, name or (entry.format if entry else ""))
    if syntax is None or entry is None or syntax.divided is None or not (entry.separator or entry.separators):
        return syntax
    return syntax.divided(entry)


def is_shared(path: str) -> bool:
    """Whether the suffix of a path leaves open which format the file is written in."""
    return _suffix_of(path) in SHARED


def _suffix_of(path: str) -> str:
    """The suffix of a path in lower case, that of compression left aside; empty if it has none."""
    lowered = path.lower()
    for suffix in COMPRESSED:
        lowered = lowered.removesuffix(suffix)
    dot = lowered.rfind(".")
    return lowered[dot:] if dot > lowered.rfind("/") else ""


def sniff(text: str) -> str:
    """The name of the format that a text without a file name is most likely written in."""
    start = text.lstrip()
    if _SEP.match(start):
        return "csv"
    if _TOML.match(start):
        return "toml"
    if start.startswith(("{", "[")):
        first, _, rest = start.partition("\n")
        several = first.rstrip().endswith("}") and rest.lstrip().startswith("{")
        return "jsonl" if several else "json"
    if _HTML.match(start):
        return "portal_html"
    if _XML.match(start):
        return "pubmed_xml"
    if start.startswith("+++"):
        return "front_matter"
    if start.startswith("---") and "\n---" in start[3:]:
        body = start[start.index("\n---", 3) + 4 :].strip()
        return "front_matter" if not body or not body.partition("\n")[0].rstrip().endswith(":") else "yaml"
    if _RIS.match(start):
        return "ris"
    if _MEDLINE.match(start):
        return "medline"
    if _BIBTEX.match(start):
        return "bibtex"
    if looks_like_table(text):
        return "csv"
    from abslint.knowledge.portal import looks_like_portal_page

    return "portal_text" if looks_like_portal_page(text) else "yaml"


def looks_like_table(text: str) -> bool:
    """Whether the first line of a text is the header of a table of papers."""
    line = text.lstrip().partition("\n")[0]
    for delimiter in ",;\t":
        if line.count(delimiter) > 1:
            from abslint.knowledge.table_columns import holds_papers

            return holds_papers(name.strip('" \r') for name in line.split(delimiter))
    return False
