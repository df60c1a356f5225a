"""What the hidden keywords of a literature database's pages say of the page and not of the paper. Pure functions."""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern

_PAGE_MAKERS = frozenset(
    {
        "ncbi",
        "nlm",
        "nih",
        "medline",
        "pubmed",
        "pubmed abstract",
        "pmid",
        "pmcid",
        "national center for biotechnology information",
        "national library of medicine",
        "united states national library of medicine",
        "national institutes of health",
    }
)
"""What the hidden keywords of a PubMed page say on every page."""

_MAKERS_OWN = frozenset(
    {"ncbi", "nlm", "pubmed abstract", "national center for biotechnology information", "national library of medicine"}
)
_RECORD_NUMBER = Pattern(r"\d{7,8}")


def is_page_maker(text: str) -> bool:
    """Whether a text is among what PubMed's pages say of themselves."""
    return len(text) < 50 and text.casefold() in _PAGE_MAKERS


def makes_page(texts: list[str]) -> bool:
    """Whether keywords come from the hidden metadata of a PubMed page: the names of both its makers, NCBI and
    its library. ``PubMed`` and ``MEDLINE`` together are what a study of searching is about."""
    makers = {text.casefold() for text in texts if len(text) < 50 and is_page_maker(text)}
    return len(makers & _MAKERS_OWN) > 1


def is_number_of_record(text: str) -> bool:
    """Whether a text is a bare number as long as a PMID of today: no keyword, whatever it counts."""
    return _RECORD_NUMBER.fullmatch(text) is not None
