"""Tells what kind of identifier a text is, and knows those that only ever stand in examples."""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge import article_ids, identifiers
from abslint.knowledge.doi import clean_doi
from abslint.knowledge.doi_kinds import clean_handle, clean_short_doi, is_test_doi

EXAMPLES = frozenset(
    {
        "0000-0002-1825-0097",  # Josiah Carberry, ORCID's fictitious person
        "0000-0001-2345-6789",
        "0000-0000-0000-0001",
        "1234-5679",
        "0000-0000",
        "9783161484100",  # the ISBN of every drawing of a bar code
        "9781234567897",
        "1234567890",
        "123456789X",
        "9780000000000",
        "9780000000002",
        "10.1000/xyz123",
        "10.1000/xyz",
        "10.1234/abcd",
        "10.1234/example",
        "10.1000/example",
    }
)
"""Bare identifiers that documentation uses as examples, and that no paper or person has."""


KIND_NAMES = {
    "doi": "a DOI",
    "short-doi": "a short DOI",
    "handle": "a handle",
    "pmid": "a PMID",
    "pmcid": "a PMCID",
    "arxiv": "an arXiv identifier",
    "isbn": "an ISBN",
    "issn": "an ISSN",
    "orcid": "an ORCID iD",
    "ror": "a ROR id",
}
"""How messages name each kind."""


class Identified(NamedTuple):
    """An identifier's kind, named as the record names it (``short-doi`` besides), and its bare form: an ISBN keeps the
    hyphens between its groups."""

    kind: str
    value: str


def identify(text: str) -> Identified | None:
    """What the whole text certainly is, or None.

    Digits alone are never certain (a PMID needs its prefix), except ten or thirteen whose check digit makes them an
    ISBN; an ISSN needs its hyphen, and both need a right check digit.
    """
    text = text.strip()
    if len(text) > identifiers.LONGEST or not any("0" <= character <= "9" for character in text):
        return None
    for kind, clean in (
        ("arxiv", _certain_arxiv),
        ("doi", clean_doi),
        ("short-doi", clean_short_doi),
        ("orcid", _certain_orcid),
        ("pmcid", article_ids.clean_pmcid),
        ("pmid", _certain_pmid),
        ("issn", _certain_issn),
        ("isbn", _certain_isbn),
        ("ror", _certain_ror),
        ("handle", _certain_handle),
    ):
        if value := clean(text):
            return Identified(kind, value)
    return None


_OWN = {
    "doi": clean_doi,
    "pmid": article_ids.clean_pmid,
    "pmcid": article_ids.clean_pmcid,
    "arxiv": article_ids.clean_arxiv,
    "isbn": identifiers.clean_isbn,
    "issn": identifiers.clean_issn,
    "orcid": identifiers.clean_orcid,
    "ror": identifiers.clean_ror,
}
"""What reads each kind where it is expected."""

_STILL_DOIS = frozenset({"short-doi", "handle"})
"""What may stand for a DOI, in its field."""


def other_kind(text: str, own: str) -> Identified | None:
    """What a text in the field for identifiers of a kind certainly is, if it is one of another kind; else None.

    Ten digits alone may be whatever a database counts, though one number in eleven has the check digit of an ISBN.
    """
    found = identify(text)
    if found is None or found.kind == own or _OWN[own](text) or (own == "doi" and found.kind in _STILL_DOIS):
        return None
    return None if found.kind == "isbn" and found.value.isdigit() and len(found.value) == 10 else found


def is_example_identifier(text: str) -> bool:
    """Whether the whole text, in any form, is an identifier that only stands in documentation."""
    if text.strip() in EXAMPLES:
        return True
    if _is_ordinary(text):
        return False
    doi = clean_doi(text)
    if doi is not None:
        return is_test_doi(doi) or doi.lower() in EXAMPLES
    cleaners = (identifiers.clean_orcid, identifiers.clean_issn, identifiers.clean_isbn)
    return any(clean(text) in EXAMPLES for clean in cleaners)


def _is_ordinary(text: str) -> bool:
    """Whether a text has the plain form of a DOI, an ORCID iD or an ISSN, so that it would stand in EXAMPLES itself."""
    if text.startswith("10."):
        return text[3:7] not in {"5555", "5072"} and "%" not in text and text.lower() not in EXAMPLES
    hyphens = [at for at, char in enumerate(text[:20]) if char == "-"]
    return (len(text) == 19 and hyphens == [4, 9, 14]) or (len(text) == 9 and hyphens == [4])


def _certain_arxiv(text: str) -> str | None:
    bare = article_ids.clean_arxiv(text)
    return bare if bare and (bare != text or "/" in bare) and "10.48550" not in text else None


def _certain_orcid(text: str) -> str | None:
    bare = identifiers.clean_orcid(text)
    sure = text.count("-") == 3 or "orcid" in text.lower()  # two ISSNs have as many digits
    return bare if bare and sure and identifiers.orcid_checksum_ok(bare) else None


def _certain_pmid(text: str) -> str | None:
    bare = article_ids.clean_pmid(text)
    return bare if bare and bare != text.rstrip(".") else None


def _certain_issn(text: str) -> str | None:
    bare = identifiers.clean_issn(text)
    return bare if bare and not text.isalnum() and identifiers.issn_checksum_ok(bare) else None


def _certain_isbn(text: str) -> str | None:
    if not identifiers.isbn_checksum_ok(text):
        return None
    return text if identifiers.is_isbn(text) else identifiers.clean_isbn(text)


def _certain_ror(text: str) -> str | None:
    return identifiers.clean_ror(text) if "ror" in text.lower() and identifiers.ror_checksum_ok(text) else None


def _certain_handle(text: str) -> str | None:
    bare = clean_handle(text)
    return bare if bare and (bare != text or bare.startswith("20.")) else None
