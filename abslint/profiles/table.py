"""A row of a table of papers: of one's own making, or as Zotero, Scopus, Web of Science and PubMed export it. Knows no
syntax.

The header says what a table holds, not its rows, so the crosswalk is made for each header. What a cell holds is text: a
list of authors or keywords is one, and right as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from abslint.knowledge.date_faults import is_yearless
from abslint.knowledge.table_columns import PUBMED, TERMS, columns_of, fold, holds_papers
from abslint.model.forms import Forms
from abslint.model.profile import ANY, Confidence, Profile, Where
from abslint.model.span import Part

_TYPES = {
    "article": "article-journal",
    "journal article": "article-journal",
    "journalarticle": "article-journal",
    "magazinearticle": "article-magazine",
    "newspaperarticle": "article-newspaper",
    "review": "article-journal",
    "conference paper": "paper-conference",
    "conferencepaper": "paper-conference",
    "proceedings paper": "paper-conference",
    "book": "book",
    "book chapter": "chapter",
    "bookchapter": "chapter",
    "booksection": "chapter",
    "dataset": "dataset",
    "patent": "patent",
    "preprint": "preprint",
    "report": "report",
    "thesis": "thesis",
}
"""Words for types, as Zotero, Scopus and Web of Science write them, in lower case. Others say nothing to us."""

_IN_LISTS = frozenset({"authors", "keywords", "contributors.name"})


def recognise(data: Mapping[str, object]) -> Confidence:
    """A title, somebody or some time, and a column that only papers have."""
    return Confidence.STRONG if holds_papers(data) else Confidence.NO


def read_type(value: str) -> str | None:
    """A word for a type as a native type; None where it is none that is known."""
    return _TYPES.get(value.strip().lower())


def _dated(text: str) -> Part | None:
    """All of a date; nothing of a month or day whose year stands in another column, as Web of Science has it."""
    return None if is_yearless(text) else (0, len(text))


def _where(term: str, column: str) -> tuple[Where, ...]:
    if term == "type":
        return (Where((column,), parse=read_type),)
    if term == "dates.published":
        return (Where((column,), part=_dated),)
    return (Where((column,)), Where((column, ANY))) if term in _IN_LISTS else (Where((column,)),)


def _fields(columns: Iterable[str]) -> dict[str, tuple[Where, ...]]:
    """The crosswalk of a table with these columns. What has none is not asked for, but the title."""
    fields: dict[str, tuple[Where, ...]] = {}
    for term in TERMS:
        found = columns_of(term, columns) or (["title"] if term == "title" else [])
        if not found:
            continue
        fields[term] = tuple(where for column in found for where in _where(term, column))
        if term == "authors":
            fields["authors.name"] = fields[term]
            lists = (Where((column, ANY), whole=True, scalar_too=True) for column in found)
            fields[term] = (*lists, *(Where((column,)) for column in found))
        if term == "keywords":
            fields["keywords.list"] = tuple(Where((column,), whole=True, scalar_too=True) for column in found)
    return fields


def fit(profile: Profile, columns: tuple[str, ...]) -> Profile:
    """The shape as a table with these columns has it. PubMed's has a full stop behind each title, as MEDLINE has."""
    from_pubmed = PUBMED.issubset(map(fold, columns))
    return replace(profile, fields=_fields(columns), forms=replace(profile.forms, title_full_stop=from_pubmed))


PROFILE = Profile(
    name="table",
    title="row of a table",
    fields=_fields([names.split()[0] for names in TERMS.values()]),
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        languages=frozenset({"bcp47", "locale", "name", "iso639-2b", "iso639-3"}),
        keywords="string",
        authors="string",
        page_dashes=frozenset({"-", "–", "--", "—"}),
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
    ),
    required=("title",),
    ids_are_local=True,
    unasked=frozenset({"identifiers.doi"}),
    formats=frozenset({"csv"}),
    fit=fit,
)
