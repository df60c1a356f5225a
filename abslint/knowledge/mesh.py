"""MeSH as it leaks into keywords: headings with qualifiers, descriptor identifiers, check tags. Pure functions."""

from __future__ import annotations

from functools import cache

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.table import read_table

_OVID = Pattern(r"\*?([a-z]{2}(?:, ?\*?[a-z]{2}){0,15}) \[([^\[\]]{2,400})\]")
_DESCRIPTOR = Pattern(r"(?:mesh[: ]\s?)?D(?:0\d{5}|0\d{8})", 2)


@cache
def qualifiers() -> dict[str, str]:
    """NLM's qualifiers in small letters, to their two-letter codes in small letters (as Ovid writes them)."""
    return {row["qualifier"]: row["code"].lower() for row in read_table("mesh_qualifiers")}


@cache
def qualifier_codes() -> frozenset[str]:
    """Ovid's two-letter codes of the qualifiers, in small letters."""
    return frozenset(qualifiers().values())


@cache
def check_tags() -> dict[str, bool]:
    """NLM's check tags and age groups; True where hardly an author writes a keyword like this."""
    return {row["tag"]: row["strength"] == "sure" for row in read_table("mesh_check_tags")}


def mesh_qualifiers(text: str) -> int | None:
    """Where (code points) the qualifiers of an unsplit MeSH heading begin, at their first slash; None if it has none.

    Reads PubMed's ``Stroke/*surgery/therapy``, its pages' ``Stroke / surgery*`` and Ovid's ``Soil/ch [Chemistry]``.
    ``PI3K/AKT`` and ``mixed/augmented reality`` are no such headings, nor is ``diagnosis/therapy``, an author's pair.
    """
    slash = text.find("/")
    if slash < 1 or len(text) > 400:
        return None
    heading, rest = text[:slash].strip(), text[slash + 1 :].strip()
    ovid = _OVID.fullmatch(rest)
    if ovid:
        codes = ovid[1].replace("*", "").replace(",", " ").split()
        return slash if qualifier_codes().issuperset(codes) else None
    pieces = [piece.strip().strip("*") for piece in rest.split("/")]
    if not all(piece in qualifiers() for piece in pieces):
        return None
    capital = any(map(str.isupper, heading))
    pair = heading.lower() in qualifiers() and len(pieces) == 1
    return slash if "*" in text or (len(pieces) > 1 and not pair) or (capital and not pair) else None


def is_descriptor_id(text: str) -> bool:
    """Whether the whole text is the identifier of a MeSH descriptor (``D007674``, ``MESH:D000086382``)."""
    return _DESCRIPTOR.fullmatch(text.strip()) is not None
