"""The names that columns of papers go by in tables, whoever made them. Knows neither syntax nor cells.

Sources: the columns that Zotero, Scopus, Web of Science and PubMed export as tables, and those that people choose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

TERMS: Mapping[str, str] = {
    "title": "title articletitle papertitle documenttitle titleofpaper",
    "subtitle": "subtitle",
    "type": "itemtype documenttype publicationtype type",
    "language": "language lang languageoforiginaldocument",
    "publication_status": "publicationstatus",
    "dates.published": "date publicationdate datepublished publisheddate dateofpublication pubdate published",
    "year": "year publicationyear pubyear yearpublished yearofpublication publishedyear",
    "month": "month publicationmonth",
    "abstract": "abstract abstractnote",
    "keywords": "keywords keyword authorkeywords manualtags tags",
    "authors": "authors author authornames authornamesfull",
    "contributors.name": "editors editor bookeditors bookauthors translators translator serieseditor",
    "container.title": (
        "journal journaltitle journalname sourcetitle publicationtitle publicationname containertitle booktitle "
        "journalbook venue publication conference"
    ),
    "container.short_title": "journalabbreviation abbreviatedsourcetitle journalisoabbreviation",
    "container.issn": "issn eissn issnprint printissn issnonline onlineissn",
    "container.isbn": "isbn isbn10 isbn13 eisbn",
    "container.publisher": "publisher",
    "container.place": "place publisherplace",
    "container.series": "series bookseriestitle",
    "container.edition": "edition",
    "volume": "volume vol",
    "issue": "issue issuenumber",
    "pages": "pages pagerange page startpage pagestart endpage pageend",
    "article_number": "articlenumber artno",
    "number_of_pages": "numpages numberofpages pagecount",
    "identifiers.doi": "doi articledoi",
    "identifiers.pmid": "pmid pubmedid",
    "identifiers.pmcid": "pmcid",
    "identifiers.arxiv": "arxivid arxiv",
    "identifiers.scopus": "eid",
    "identifiers.wos": "utuniquewosid utuniqueid",
    "links.url": "url link doilink paperurl pdfurl",
    "id": "key citationkey citekey bibtexkey id",
}
"""Terms to the names of columns that hold them, folded, the likeliest first."""

SIGNS = frozenset(
    "itemtype documenttitle journal journaltitle journalname sourcetitle publicationtitle publicationname "
    "containertitle booktitle journalbook abstract abstractnote authorkeywords journalabbreviation "
    "abbreviatedsourcetitle issn eissn doi articledoi pmid pubmedid pmcid arxivid arxiv eid utuniquewosid utuniqueid "
    "citationkey citekey bibtexkey paperurl".split()
)
"""Columns that hardly stand in a table of anything but papers."""

_PEOPLE_OR_TIME = frozenset(" ".join(TERMS[term] for term in ("authors", "dates.published", "year")).split())

LISTS = frozenset(
    "authors author authornames authornamesfull authorfullnames editors editor bookeditors bookauthors translators "
    "translator serieseditor keywords keyword authorkeywords indexkeywords keywordsplus manualtags automatictags tags "
    "affiliations".split()
)
"""Columns whose cells hold several values."""

PUBMED = frozenset({"journalbook", "createdate", "nihmsid"})
"""Columns by which a table that PubMed exports is known."""

LONGEST = 60
"""Characters of a name from which on it is none of these."""

_KNOWN = frozenset(" ".join(TERMS.values()).split()) | LISTS


@cache
def fold(name: str) -> str:
    """The name of a column without case, blanks and signs: ``Author(s)`` and ``AUTHORS`` are one."""
    return "".join(filter(str.isalnum, name.casefold())) if len(name) <= LONGEST else ""


def is_list(name: str) -> bool:
    """Whether cells of a column hold several values."""
    return fold(name) in LISTS


def known_columns(names: Iterable[str]) -> int:
    """How many columns have names that tables of papers have."""
    return sum(fold(name) in _KNOWN for name in names)


def holds_papers(names: Iterable[str]) -> bool:
    """Whether these are the columns of papers: a title, somebody or some time, and what only papers have."""
    folded = frozenset(map(fold, names))
    has_title = not folded.isdisjoint(TERMS["title"].split())
    return has_title and not folded.isdisjoint(SIGNS) and not folded.isdisjoint(_PEOPLE_OR_TIME)


def columns_of(term: str, names: Iterable[str]) -> list[str]:
    """The columns that hold a term, the likeliest first."""
    order = {folded: rank for rank, folded in enumerate(TERMS[term].split())}
    return sorted((name for name in names if fold(name) in order), key=lambda name: order[fold(name)])
