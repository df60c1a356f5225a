"""The names of `<meta>` tags by which pages tell of papers: Google Scholar's, Dublin Core's, PRISM's. Reads no page.

Names of metadata are compared without case (HTML Living Standard, 4.2.5), and stand here in lower case. Sources: Google
Scholar's Inclusion Guidelines for Webmasters (`citation_…`); DCMI, Expressing Dublin Core in HTML (`DC.…`,
`DCTERMS.…`); PRISM 2.1 (`prism.…`). Those of Highwire Press that Scholar took over are among them.
"""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern

PREFIXES = ("citation_", "dc.", "dcterms.", "prism.")
"""What the names begin with that tell of a paper."""

LISTS = frozenset(
    "citation_author citation_author_institution citation_author_orcid citation_author_email citation_editor "
    "citation_keyword citation_keywords citation_issn citation_isbn citation_reference citation_funding_source "
    "citation_doctor_institution citation_abstract dc.creator dc.contributor dc.subject dc.identifier dc.description "
    "dc.relation dc.type dc.format dc.language dc.rights dc.source dcterms.creator dcterms.contributor dcterms.subject "
    "dcterms.identifier dcterms.description dcterms.abstract dcterms.relation dcterms.type dcterms.language "
    "dcterms.rights prism.keyword prism.issn prism.eissn prism.isbn".split()
)
"""Names that may come again: their texts stand in lists, be there one or several."""

TITLES = ("citation_title", "dc.title", "dcterms.title")
"""Names that a page of a paper has one of."""

PORTAL_LISTS = frozenset({"keywords", "asjc", "sdg", "authors", "editors", "dois", "links"})
"""What comes again on a portal's page, by the keys of its labels."""

_NAME = Pattern(r"(?:citation_|dc\.|dcterms\.|prism\.)[a-z0-9_.-]{1,60}")


def is_page_tag(name: str) -> bool:
    """Whether a name in lower case is one that tells of a paper."""
    return name.startswith(PREFIXES) and _NAME.fullmatch(name) is not None


def tells_of_paper(lowered: str) -> bool:
    """Whether a page in lower case may tell of a paper: in its tags, or in the blocks of a Pure portal."""
    return any(title in lowered for title in TITLES) or "rendering" in lowered
