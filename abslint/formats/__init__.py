"""The closed set of syntaxes, and which one a file is written in. Knows nothing of papers."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from abslint.knowledge.patterns import Pattern
from abslint.model.format import Format

SUFFIXES = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".md": "front_matter",
    ".markdown": "front_matter",
    ".qmd": "front_matter",
    ".rmd": "front_matter",
    ".txt": "portal_text",
    ".ris": "ris",
    ".xml": "pubmed_xml",
}
"""File suffixes, lower case, to the names of formats (and of their modules)."""

COMPRESSED = (".gz", ".zst")
"""Suffixes of compression that may stand behind another."""


_RIS = Pattern(r"(?:\ufeff|\d+\.?\s+)?TY {1,2}- ")
"""What the first record of RIS begins with, perhaps behind its number."""


_XML = Pattern(r"\ufeff?<(?:\?xml\s|!DOCTYPE (?!html\b)|(?:[\w.-]+:)?(?:Pubmed|MedlineCitation))")
"""What XML begins with, and records of PubMed without its declaration."""


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
    """The format of a file: the one named, else by the path's suffix, else (standard input) by its first lines."""
    if name:
        return load_format(name)
    lowered = path.lower()
    for suffix in COMPRESSED:
        lowered = lowered.removesuffix(suffix)
    dot = lowered.rfind(".")
    if dot > lowered.rfind("/") and lowered[dot:] in SUFFIXES:
        return load_format(SUFFIXES[lowered[dot:]])
    return load_format(sniff(text)) if path == "-" else None


def sniff(text: str) -> str:
    """The name of the format that a text without a file name is most likely written in."""
    start = text.lstrip()
    if start.startswith(("{", "[")):
        first, _, rest = start.partition("\n")
        several = first.rstrip().endswith("}") and rest.lstrip().startswith("{")
        return "jsonl" if several else "json"
    if _XML.match(start):
        return "pubmed_xml"
    if start.startswith("+++"):
        return "front_matter"
    if start.startswith("---") and "\n---" in start[3:]:
        body = start[start.index("\n---", 3) + 4 :].strip()
        return "front_matter" if not body or not body.partition("\n")[0].rstrip().endswith(":") else "yaml"
    if _RIS.match(start):
        return "ris"
    from abslint.knowledge.portal import looks_like_portal_page

    return "portal_text" if looks_like_portal_page(text) else "yaml"
