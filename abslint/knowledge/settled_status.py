"""Which records no rule about publication status has anything to say of, told at one glance for all of them."""

from __future__ import annotations

from datetime import date

from abslint.knowledge.doi_kinds import preprint_server
from abslint.model.paper import Paper

_ISSUE_DATA = ("volume", "issue", "pages", "article_number")
_OTHER = frozenset({"status_history.status", "dates.epub", "year", "peer_reviewed"})


def is_settled(paper: Paper, *, today: date) -> bool:
    """Whether a record is of a paper published before this year, with its date, its issue and no preprint's DOI."""
    if not _OTHER.isdisjoint(paper.terms) or paper.text("publication_status") != "published":
        return False
    published = paper.text("dates.published")
    if not (published[:4].isdecimal() and published < str(today.year)):
        return False
    if paper.text("type") != "article-journal":
        return True
    doi = paper.text("identifiers.doi")
    if doi and (not doi.startswith("10.") or preprint_server(doi) is not None):
        return False
    return any(paper.has(term) for term in _ISSUE_DATA)
