"""PMID, PMCID and arXiv identifier: shape and bare form. Does not know whether one exists."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from abslint.knowledge.patterns import Pattern

LONGEST = 256
"""Longer texts (code points) are not read as one identifier."""

_PMID = Pattern(r"[1-9]\d{0,7}", re.ASCII)
_PMID_ANY = Pattern(
    r"(?:(?:https?://)?(?:www\.)?"
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/(?:m/)?pubmed/|europepmc\.org/(?:article|abstract)/med/)"
    r"|pmid\s*+[:=]?+\s*+|pubmed(?:\s*+id)?+\s*+[:=]?+\s*+|info:pmid/)*+"
    r"([1-9]\d{0,7})(?:\s*\[pmid\])?/?\.?",
    re.ASCII | re.IGNORECASE,
)
"""Labels come twice, and what has been read as one is not read otherwise: else each would double the time."""

_PMCID = Pattern(r"PMC[1-9]\d{0,7}", re.ASCII)
_PMCID_ANY = Pattern(
    r"(?:pmc\s?id\s*[:=]?\s*(?:pmc)?|(?:(?:https?://)?(?:www\.)?(?:ncbi\.nlm\.nih\.gov/(?:labs/)?pmc/articles/"
    r"|pmc\.ncbi\.nlm\.nih\.gov/articles/|europepmc\.org/articles?/(?:pmc/)?)|pmc)?pmc)"
    r"[\s:]?([1-9]\d{0,7})(?:\.\d)?(?:/(?:pdf/?)?)?\.?",
    re.ASCII | re.IGNORECASE,
)
_ARCHIVES = (
    "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|"
    "funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|"
    "q-alg|q-bio|quant-ph|solv-int|supr-con"
)
_ARXIV_CORE = rf"(?:\d{{4}}\.\d{{4,5}}|(?:{_ARCHIVES})(?:\.[A-Z]{{2}})?/\d{{7}})(?:v[1-9]\d?)?"
_ARXIV = Pattern(_ARXIV_CORE, re.ASCII)
_ARXIV_LEAD = Pattern(
    r"(?:(?:https?://)?(?:www\.|export\.|[a-z]{2}\.)?arxiv\.org/(?:abs|pdf|html|format|ps)/"
    r"|(?:https?://)?(?:dx\.)?doi\.org/10\.48550/arxiv\.|(?:doi:\s?)?10\.48550/arxiv\."
    r"|arxiv\s*(?:e-?prints?|preprint)?\s*(?:arxiv)?\s*[:/]?\s*|eprint:)+",
    re.ASCII | re.IGNORECASE,
)
_ARXIV_TAIL = Pattern(r"(?:\.pdf)?(?:\s*\[[A-Za-z.-]{2,20}\])?[/.]?\Z", re.ASCII)


def is_pmid(text: str) -> bool:
    """Whether the whole text is a bare PMID: one to eight digits, no zero in front."""
    return _PMID.fullmatch(text) is not None


def clean_pmid(text: str) -> str | None:
    """The bare PMID that the whole text is, bare, with a prefix or as a link to PubMed, or None."""
    if len(text) < 9 and text.isdigit() and text.isascii() and text[0] != "0":  # nearly all are bare
        return text
    match = _PMID_ANY.fullmatch(text.strip()) if len(text) <= LONGEST else None
    return None if match is None else str(match[1])


def is_pmcid(text: str) -> bool:
    """Whether the whole text is a bare PMCID: ``PMC`` and one to eight digits."""
    return _PMCID.fullmatch(text) is not None


def clean_pmcid(text: str) -> str | None:
    """The bare PMCID that the whole text is, with a prefix, in small letters or as a link, or None.

    Digits without ``PMC`` are none: they are as likely a PMID. ``PMCPMC…``, which reference managers write, is one.
    """
    match = _PMCID_ANY.fullmatch(text.strip()) if len(text) <= LONGEST else None
    return None if match is None else f"PMC{match[1]}"


def is_arxiv(text: str) -> bool:
    """Whether the whole text is a bare arXiv identifier, old (``hep-th/9901001``) or new (``2301.00010v2``).

    New ones exist since April 2007, with four digits after the point until the end of 2014 and five since.
    """
    if _ARXIV.fullmatch(text) is None:
        return False
    old = "/" in text
    stamp = text.partition("/")[2] if old else text
    year, month = int(stamp[:2]), int(stamp[2:4])
    if not 1 <= month <= 12:
        return False
    if old:
        return year >= 91 or (year, month) <= (7, 3)
    digits = len(text.partition("v")[0]) - 5
    return (year, month) >= (7, 4) and digits == (4 if year < 15 else 5)


def clean_arxiv(text: str) -> str | None:
    """The bare arXiv identifier that the whole text is, version kept: with ``arXiv:``, as link, as DOI; or None."""
    if len(text) > LONGEST:
        return None
    text = text.strip()
    lead = _ARXIV_LEAD.match(text)
    bare = _ARXIV_TAIL.sub("", text[lead.end() :] if lead else text)
    for spelled in (bare, _in_own_case(bare)):
        if is_arxiv(spelled):
            return spelled
    return None


def _in_own_case(bare: str) -> str:
    """An identifier with its archive and version in small letters, and its subject class in capitals."""
    archive, slash, number = bare.rpartition("/")
    name, dot, subject = archive.partition(".")
    return f"{name.lower()}{dot}{subject.upper()}{slash}{number.lower()}"


def _work_on_arxiv(text: str) -> str | None:
    bare = clean_arxiv(text)
    return bare and bare.removesuffix(arxiv_version(bare))


_NUMBERS: dict[str, Callable[[str], str | None]] = {
    "identifiers.pmid": clean_pmid,
    "identifiers.pmcid": clean_pmcid,
    "identifiers.arxiv": _work_on_arxiv,
}

PAPER_NUMBERS = tuple(_NUMBERS)
"""The terms of numbers that each name one paper."""


def number_key(term: str, text: str) -> str:
    """What two spellings of one number share, versions left out; empty if the text is none."""
    bare = _NUMBERS[term](text)
    return f"{term} {bare}" if bare else ""


_PMIDS = Pattern(r"(?:[1-9][0-9]{0,7})?+(?:\n(?:[1-9][0-9]{0,7})?+)*+")
"""Bare PMIDs on lines, of which some are empty."""


def number_keys(term: str, texts: Sequence[str]) -> list[str]:
    """What ``number_key`` says of each text, of an empty one nothing: of many bare PMIDs all at once."""
    together = "\n".join(texts)
    if term == "identifiers.pmid" and together.count("\n") < len(texts) and _PMIDS.fullmatch(together):
        return [text and f"{term} {text}" for text in texts]
    return [text and number_key(term, text) for text in texts]


def arxiv_version(text: str) -> str:
    """The version at the end of a bare arXiv identifier (``v2``), or the empty string."""
    head, mark, number = text.rpartition("v")
    return mark + number if head and number.isdigit() else ""


def arxiv_doi(bare: str) -> str:
    """The DOI that arXiv registers for a bare identifier; it has no version."""
    return "10.48550/arXiv." + bare.removesuffix(arxiv_version(bare))
