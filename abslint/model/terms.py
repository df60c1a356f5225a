"""The vocabulary of terms that profiles map and rules read. Names follow the native record."""

from __future__ import annotations

DATE_TERMS = (
    "dates.published",
    "dates.epub",
    "dates.accepted",
    "dates.revised",
    "dates.submitted",
    "dates.posted",
    "dates.available",
    "dates.retracted",
)
"""Days in a paper's life, each one a leaf."""

NAME_TERMS = ("authors.name", "authors.family", "authors.given", "authors.literal", "authors.suffix")
"""Parts of an author's name; ``authors.name`` is a whole name in one string."""

CONTRIBUTOR_TERMS = ("contributors.name", "contributors.family", "contributors.given", "contributors.literal")
"""Parts of the names of all others: editors, translators, and whom else a shape names."""

TEXT_TERMS = (
    "title",
    "subtitle",
    "original_title",
    "translated_titles",
    "abstract",
    "other_abstracts",
    "keywords",
    *NAME_TERMS,
    "authors.affiliations",
    *CONTRIBUTOR_TERMS,
    "container.title",
    "container.short_title",
    "container.publisher",
    "container.place",
    "container.series",
    "secondary_title",
    "event.name",
    "copyright",
    "note",
)
"""Leaves that hold text for people."""

IDENTIFIER_TERMS = (
    "identifiers.doi",
    "identifiers.pmid",
    "identifiers.pmcid",
    "identifiers.arxiv",
    "identifiers.isbn",
    "identifiers.patent",
    "identifiers.handle",
    "identifiers.urn",
    "identifiers.scopus",
    "identifiers.wos",
    "identifiers.pure",
    "identifiers.other",
)
"""Identifiers of the paper itself."""

TERMS = (
    "id",
    *TEXT_TERMS,
    *DATE_TERMS,
    *IDENTIFIER_TERMS,
    "original_title.language",
    "translated_titles.language",
    "type",
    "subtype",
    "peer_reviewed",
    "language",
    "publication_status",
    "updates.type",
    "updates.date",
    "updates.id",
    "status_history.status",
    "status_history.date",
    "abstract.sections",
    "abstract.label",
    "abstract.category",
    "abstract.copyright",
    "other_abstracts.language",
    "keywords.list",
    "keywords.major",
    "keywords.vocabulary",
    "keywords.language",
    "subjects.scheme",
    "subjects.code",
    "subjects.label",
    "authors",
    "authors.orcid",
    "authors.ror",
    "editors",
    "editors.orcid",
    "translators",
    "container.issn",
    "container.isbn",
    "container.series_volume",
    "container.edition",
    "volume",
    "issue",
    "article_number",
    "pages",
    "number_of_pages",
    "chapter_number",
    "thesis.institution",
    "thesis.award_date",
    "event.dates",
    "links.url",
    "links.rel",
    "links.embargo_until",
    "license",
    "funding.funder",
    "funding.award",
    "trial_registration.registry",
    "trial_registration.id",
    "relations.type",
    "relations.id",
    "year",
    "month",
    "source.url",
    "source.retrieved",
)
"""All terms. ``abstract`` is one leaf per text (the flat text or a section's); ``abstract.sections`` and
``keywords.list`` are the whole list, ``authors`` and ``editors`` one whole item each. ``year`` and ``month`` are
parts that a shape keeps beside its date. ``secondary_title`` is a title that names, by the type, the journal, the book
or the series, and that some write the rest of the title into."""
